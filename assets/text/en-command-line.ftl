# What the command line says when it can't do what it is asked; its help stands beside the arguments.

## Files and folders

cli-unread = { $file } can't be read: { $problem }
cli-unwritten = { $file } can't be written: { $problem }
cli-folder-unread = the folder { $folder } can't be read: { $problem }
cli-folder-unmade = the folder { $folder } can't be made: { $problem }
cli-folder-unwritten = the folder { $folder } can't be written: { $problem }
cli-file-no-folder = { $file } is a file; name the folder it is in
cli-ending = { $file } must end in { $endings }
# Endings before the last one, with commas between them, and the last one
cli-endings = { $others } or { $last }

## The history and the map

cli-map = the bundled map: { $problem }
cli-history-unread = the history could not be read
cli-history-empty = the history holds neither territories nor events
cli-unknown-place = no place on the map is called "{ $id }"
cli-unknown-event = no event on the map is called "{ $id }"
cli-no-land = { $place } lies in none of the map's territories
# Stands under what is wrong, on a line of its own
cli-hint = hint: { $hint }
cli-did-you-mean = did you mean "{ $word }"?
cli-one-of = write one of { $known }
cli-no-library = a library is missing

## Dates

cli-date-outside = the atlas goes from { $first } to { $last } and knows to { $known }; { $day } lies outside
cli-from-after-to = --from { $from } lies after --to { $to }

## Parts of the map

cli-no-latitude = { $number } is no latitude, which goes from -90 to 90
cli-exchanged = { $number } is no latitude, which goes from -90 to 90; latitude and longitude are exchanged, did you mean { $meant }?
cli-order = the order is west, south, east, north; did you mean { $meant }?
cli-no-longitude = { $number } is no longitude, which goes from -180 to 180
cli-south-of-north = the south, { $south }, lies north of the north, { $north }; did you mean { $meant }?
cli-too-far-south = the map ends at latitude { $end }; { $south } lies beyond
cli-west-of-east = the west, { $west }, lies east of the east, { $east }; did you mean { $meant }? Across 180°, write 170,45,-170,60
cli-too-wide = { $width } degrees are too wide; a map shows at most { $most }
cli-no-extent = these bounds have no width or no height
cli-four-numbers = write west,south,east,north in degrees, such as 145,43,150,46
cli-no-number = "{ $text }" is no number; { $form }
cli-number-count = these are { $count } numbers; { $form }
cli-nothing-within = nothing of the map lies within --bounds; its data fill { $data }
cli-beyond-data = --bounds reaches too far beyond the data of the map, which fill { $data }

## Pictures, pages and films

cli-picture-size = write it as 1280x800, or on paper as 180x120mm
cli-picture-possible = so small or so large a picture can't be made: it needs 240x180 pixels of a screen at least, and has 16384 on a side at most
cli-page-unmade = the page can't be made
cli-many-dates = { $count } dates are too many for a page; it has room for { $most }
cli-template-there = { $file } is there already, and may have been changed
cli-film-step = write year, change, or a number of years up to 100
cli-film-size = write it as 960x600, each side from 160 to 4096
cli-film-speed = write a number from 0.1 to 30
cli-film-cancelled = the film was not wanted any more
cli-film-ending = { $file } must end in .gif, .webp or .png, or be a folder for the frames
cli-film-long = these are { $count } frames; a film has at most { $most }

## Tables

cli-separator = write , or ; or tab

## Lessons, quizzes and worksheets

cli-no-lesson-in = there is no lesson in { $file }
cli-unknown-lesson = no lesson is called "{ $id }", and no file
cli-known-lessons = there are { $known }
cli-lesson-large = { $file } has { $size } MB, more than the { $most } MB that are read
cli-worksheet-lesson = there is no lesson "{ $id }"; write one of { $known }
cli-worksheet-no-lesson = this sheet is made of a lesson; choose one that "kuril-atlas lessons" lists
cli-worksheet-no-quiz = this sheet is made of a quiz that has questions; choose a wider scope
cli-level = write --level 1, 2 or 3
cli-quiz-empty = nothing can be asked of this scope; make it wider
cli-quiz-output = name the file to write: -o quiz.{ $ending }
