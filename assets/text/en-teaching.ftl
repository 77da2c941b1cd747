# Lessons, presenting, quizzes, worksheets.

## Worksheets

worksheet-blank-map = Blank map
worksheet-blank-map-enquiry = What belongs where around these seas?
worksheet-colour-map = Colour map
worksheet-colour-map-enquiry = Who was in control of what, { $date }?
worksheet-name-islands = Name the islands
worksheet-name-islands-enquiry = Which island is which, and why do some have two names?
worksheet-chronology = Put in order
worksheet-chronology-enquiry = What came first, and did one thing lead to another?
worksheet-what-changed = What changed?
worksheet-what-changed-enquiry = What changed by { $date }?
worksheet-what-changed-between = What changed between { $one } and { $other }?
worksheet-two-voices = Two voices
worksheet-two-voices-enquiry = Who says what, and why?
worksheet-two-voices-about = Who says what about this, and why? { $event }
worksheet-sources = Judge the sources
worksheet-sources-enquiry = How do we know what happened around { $date }?

worksheet-quiz = Quiz
worksheet-quiz-enquiry = What do you know, and how do you know it?
worksheet-lesson = Lesson
worksheet-lesson-short = { $lesson }: the 20-minute way
worksheet-lesson-enquiry = What is this lesson about?
worksheet-lesson-before = Before the lesson: what do you think?
worksheet-lesson-after = After the lesson: what do you say now, and which evidence made you change or keep it?
worksheet-lesson-maps = Look at the earliest and the latest date of this lesson
worksheet-lesson-changed = What became different between the two maps? Name two lands, and who held each before and after.
worksheet-lesson-hint = Use this sheet together with the maps and texts that are shown in class.
worksheet-lesson-grade-begun = Just begun: { $grade }
worksheet-lesson-grade-secure = Secure: { $grade }
worksheet-lesson-grade-beyond = Beyond: { $grade }
worksheet-lesson-question = { $headline } – { $question }
worksheet-lesson-point = { $question } On paper, write the name of the place.
worksheet-lesson-mistake = Often said: { $mistake }
worksheet-lesson-left = What
worksheet-lesson-joined = Letter or line
worksheet-lesson-right = belongs to

worksheet-outline-alt = Outlines of land and sea without names, to be written on
worksheet-key-map-alt = The map of { $date } with the answers
worksheet-map-alt = The map of { $date }: who was in control of what
worksheet-islands-alt = Outlines of land and sea with { $count } numbered islands
worksheet-colour-map-alt = Outlines of land and sea with { $count } numbered lands, { $date }
worksheet-bank = Words to use
worksheet-grave = This sheet speaks of deaths, or of people who had to leave their homes. You may ask for another one.
worksheet-no-claim = No other state claims any of these lands on this date
worksheet-left-open = Left open

worksheet-blank-map-names = Write these names where they belong. Water in blue or in slanted letters, land upright.
worksheet-blank-map-line = Draw with a thick line where the border between the powers ran, { $date }. What is the line called, or what set it?
worksheet-blank-map-key = Compare with the map of the key: the line follows the edges between two patterns, on land and between islands.

worksheet-name-islands-task = Write the name beside each number. Where both sides have a name of their own, write both.
worksheet-name-islands-why = Some of these islands have two names. Choose one of them: who uses which name, and what might a reader conclude from a map that shows only one?
worksheet-name-islands-why-key = Where two names stand, the first is the form of those who administer the island today, the second the claimant’s; the order says nothing of right. A map with one name only seems to say whose it is.

worksheet-colour-map-task = Colour each numbered land by who was in control, { $date }. Use one colour for each power, and write your colours beside their names.
worksheet-colour-map-legend = Who was in control? Write the power beside each number.
worksheet-colour-map-answer = { $land }: { $holder }
worksheet-colour-map-claims = Which of these lands did another state claim, { $date }? How could a fair map show that?
worksheet-colour-map-claimed = { $mark }: also claimed by { $claimants }

worksheet-chronology-task = These events stand in no order
worksheet-chronology-table = Write the letters in order, the earliest first. Add the year where you know it.
worksheet-chronology-place = Place
worksheet-chronology-letter = Letter
worksheet-chronology-date = Year or day
worksheet-chronology-link = Choose two of them. Did the first make the second possible, did it cause it, or did it only come before? How would you find out?
worksheet-chronology-link-key = The atlas gives dates and sources; it does not say that one event caused another. A good answer names a reason and what would show it.
worksheet-place-and-letter = { $place }: { $letter }

worksheet-what-changed-look = The same land on two dates
worksheet-what-changed-land = Land
worksheet-what-changed-task = { $count ->
    [one] One land, or group of lands, passed into other hands. Which one, from whom, to whom?
   *[other] Lands, or groups of them, that passed into other hands: { $count }. Which, from whom, to whom?
  }
worksheet-what-changed-powers = These powers held the lands. Which pattern is whose?
worksheet-what-changed-stayed = What did not change?
worksheet-what-changed-same = { $land }: { $holder } on both maps
worksheet-what-changed-silent = Whom would you ask what the change meant? What does neither map show?
worksheet-what-changed-silent-key = A map of powers shows no people: who lived there, who had to leave, who came, whom nobody asked. A good answer names a group and a kind of source.

worksheet-two-voices-read = Read where each text comes from before you read what it says. The texts are told in the atlas’s words; only what stands in quotation marks is quoted.
worksheet-two-voices-find = Find: who speaks, to whom, and what for?
worksheet-two-voices-origin-letter = Text
worksheet-two-voices-origin-who = Who speaks
worksheet-two-voices-origin-whom = To whom, when
worksheet-two-voices-origin-why = What for
worksheet-two-voices-compare = Compare: where do the texts agree, where not? Which words carry the difference?
worksheet-two-voices-no-quote = No phrase is quoted: look at what each text mentions and what it leaves out.
worksheet-two-voices-judge = Judge: what can each text be trusted for, and for what not? Who is not heard at all?
worksheet-two-voices-judge-key = A text is evidence of what its speaker wanted others to believe; for what happened it needs another one beside it. Ask who had no office, no newspaper or no writing.
worksheet-two-voices-paste = Room for the text itself: find it by the address beneath, and copy one sentence with its place

worksheet-sources-read = The atlas rests on sources like these for that time
worksheet-sources-about = { $source } — cited for: { $event }
worksheet-sources-table = What kind is each, and what is it good for? Kinds: the document itself, a government, scholarship, press, an essay, a reference work.
worksheet-sources-letter = Source
worksheet-sources-kind = Kind
worksheet-sources-side = Whose side?
worksheet-sources-good-for = Good for
worksheet-sources-careful = Careful with
worksheet-sources-speaks-for = speaks for { $side }
worksheet-sources-missing = Whose words are missing from this list? Where could they be found?
worksheet-sources-missing-key = Look for people who lived there, for the other government, for women, children, soldiers. Diaries, interviews, petitions and songs are sources too.
worksheet-sources-first = Which one would you read first to find out what happened, and which one to find out what was believed?
worksheet-sources-first-key = For what happened: what is nearest to it, and a scholar who compared several. For what was believed: newspapers and speeches, of each side.

worksheet-word-name = Name
worksheet-word-class = Class
worksheet-word-day = Date
worksheet-word-key = Key
worksheet-word-for-teachers = for teachers, not for pupils
worksheet-word-hard-words = Hard words
worksheet-word-sources = What this sheet rests on
worksheet-word-plan = Plan
worksheet-word-aims = Afterwards students can
worksheet-word-needs = Must lie ready
worksheet-word-talk = How the class talks
worksheet-word-substitute = For a substitute
worksheet-word-step = Step
worksheet-word-task = Task
worksheet-word-minutes = Min.
worksheet-word-notes = Notes
worksheet-word-grave = Grave: a word before it, and O passes over it
worksheet-plan-short = The 20-minute way: the steps with a bar at their number, { $minutes } minutes
## Quizzes: kinds of question

quiz-kind-in-control = Who was in control
quiz-kind-treaty-of-line = Treaties
quiz-kind-order-four = Order of events
quiz-kind-which-year = Years
quiz-kind-name-the-land = Names of lands
quiz-kind-click-the-map = Places on the map
quiz-kind-what-changed = What changed
quiz-kind-whose-position = Whose position
quiz-kind-three-true = Three true of six
quiz-kind-renounced1951 = San Francisco, 1951
quiz-kind-town-name = Former names and Ainu names
quiz-kind-whose-voyage = Voyages
quiz-kind-whose-map = Official maps

## Quizzes: questions and answers

quiz-lands-to = the islands from { $first } to { $last }
quiz-in-control = Who was in control of { $land } in { $year }?
quiz-in-control-right = { $land } in { $year }: { $held }
quiz-in-control-noted = { $said }. { $note }
quiz-in-control-elsewhere = { $holder }: in { $year } in control of { $elsewhere }, not of { $land }.
quiz-in-control-both = { $two }, together
quiz-treaty = Which treaty put { $lands } on the side of { $holder }?
quiz-state-japan = Japan
quiz-state-russia = Russia
quiz-state-china = China
quiz-state-korea = Korea
quiz-state-north-korea = North Korea
quiz-state-usa = the United States
quiz-treaty-right = { $treaty } ({ $date }). { $articles }
quiz-treaty-wrong = { $treaty } ({ $date }) did not do this. { $articles }
quiz-order = Put these four events in order of time, the earliest first.
quiz-which-year = In which year was this? – { $event }
quiz-which-era = In which time was this? – { $event }
quiz-era = { $era } ({ $years })
quiz-name = What is the outlined land called?
quiz-name-why = It is { $name }.
quiz-name-other = Elsewhere on the map: { $name }.
quiz-click = Find { $name } on the map, and click there.
quiz-click-why = { $name } is where the map now shows it.
quiz-changed = Which of these lands changed hands between { $first } and { $second }, as the sentence says? Choose every right one.
quiz-changed-hands = { $lands }: first { $from }, then { $to }
quiz-changed-passed = { $lands }: { $from } in { $first }, { $to } in { $second }.
quiz-changed-stayed = { $lands }: { $from } in { $first } as in { $second }.
quiz-position = Whose view is this, stated from { $date } on? – { $position }
quiz-position-answer = { $says } The answer to it: { $answer }
quiz-voice = Who speaks here ({ $date }), as this atlas tells it: { $text }
quiz-voice-why = { $speaker }, { $date }.
quiz-speaker-japan = The government of Japan
quiz-speaker-moscow = Moscow (the USSR, later Russia)
quiz-speaker-ainu = Ainu groups
quiz-three = Which three of these six sentences are true?
quiz-three-sentence = In { $year } { $holder } controlled { $land }
quiz-three-wrong = { $elsewhere } In control of { $land }: { $holder }.
quiz-renounced = Which of these did Japan give up in the peace treaty of San Francisco, signed in 1951? Choose every right one.
quiz-renounced-note = { $articles } Whether “the Kurile Islands” took in the four disputed island groups is argued to this day; this question does not ask it.
quiz-renounced-words = { $land }: { $words }.
quiz-renounced-not = { $land } is not among what Japan gave up in this treaty.
quiz-town = What was { $town } called in { $language } in { $year }?
quiz-town-of = Which of these was called { $name } in { $language } in { $year }?
quiz-ainu = What is the Ainu name of { $place }?
quiz-ainu-of = Of which of these is { $name } the Ainu name?
quiz-ainu-why = { $place }: in Ainu { $name }.
quiz-town-why = { $name } was the { $language } name of { $town } in { $year }.
quiz-voyage = Who led the voyage that set out from { $first } in { $year } and reached { $last }?
quiz-voyage-right = { $person }. { $line }
quiz-voyage-other = Another voyage was led by { $person }. { $line }
quiz-speaker-not = It is the view of another: { $speaker }.
quiz-map-as-held = Which official maps show { $land } as belonging to the power that controlled it that year? Choose every right one.
quiz-map-as-others = Which official maps show { $land } as belonging to a power that did not control it that year? Choose every right one.
quiz-map-beside = { $said } In control that year: { $holder }.
quiz-map-open = Which official maps leave { $land } undetermined? Choose every right one.
quiz-map-of = { $map }, { $year }
quiz-map-why = { $said } { $grounds }.
quiz-map-ground = { $map }: { $basis }
quiz-map-shows = { $map } of { $year } shows { $land } as belonging to { $holder }.
quiz-map-leaves-open = { $map } of { $year } leaves { $land } undetermined.
## Worksheets from the window

exporting-sheet-kind = What pupils do
exporting-sheet-date = About { $date }, the date of the map
exporting-sheet-earlier = Earlier date
exporting-sheet-earlier-hint = Earlier date, such as 1855
exporting-sheet-seen = As in the window: { $frame }
exporting-sheet-short = Only its 20-minute way
exporting-sheet-large = Large letters
exporting-sheet-key = Key in a file of its own, beside it
exporting-sheet-variant = Which of two
exporting-sheet-letter = Sheet { $letter }
exporting-sheet-seed = Number
exporting-sheet-another = Another one
worksheet-problem-events = Too little is known to the day around that time; choose another date
worksheet-problem-unchanged = Nothing on this part of the map was different before; choose a later date
worksheet-problem-voices = No event has texts of two sides
worksheet-problem-sources = Too few sources are cited about that time; choose another date
worksheet-problem-quiz = The quiz has no questions for paper; choose more years
worksheet-problem-lesson = Choose a lesson
worksheet-problem-short = This lesson has no 20-minute way: none of its steps is marked for it.
worksheet-problem-names = This part of the map has too few islands or lands to ask for; choose another one

## Lessons

lesson-for = Ages { $youngest } to { $oldest }, { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
lesson-aims = Afterwards you can
lesson-talk = How we talk
lesson-sources = Sources
lesson-level = Questions
lesson-level-help = With help
lesson-level-core = As they are
lesson-level-more = Harder
lesson-short = The 20-minute way
lesson-usual-mistake = What many say
lesson-check-result = { $problems ->
    [0] No problem
    [one] 1 problem
   *[other] { $problems } problems
} in { $lessons ->
    [one] 1 lesson
   *[other] { $lessons } lessons
}
lessons-line = { $title } ({ $slug })
lessons-under = { $audience }, { $steps ->
    [one] 1 step
   *[other] { $steps } steps
}: { $enquiry }

## A lesson as a page for browsers

lesson-page-map-name = Map of { $date }
lesson-page-map = { $date } · { $viewpoint }
lesson-page-right = Right.
lesson-page-wrong = Not yet. Look again.
lesson-page-year = Year
lesson-page-click = Click on the map.
lesson-page-answer = Your answer
lesson-page-solution = The answer
lesson-page-compare = Compare with a good answer
lesson-page-check = Check
lesson-page-show-grave = Show this step
lesson-page-foot = Made with { $app }, whose history reaches to { $date }. The map shows who was in control; it says nothing of whose the land should be.

## The list of lessons

command-lessons = Lessons
command-present = Present
command-present-here = Present from here
lesson-handout = Handout and plan
lesson-button = { $what }: { $lesson }
lesson-go-on = Go on at step { $number }
palette-lesson = Lesson
lesson-copy = Make a copy of my own

## Presenting

presenting-point = Point on the map.
presenting-good = A good answer
presenting-right = Right
presenting-wrong = Not this one
presenting-why = { $word }. { $why }
presenting-pair = { $number } { $left } – { $letter }
presenting-end = Write your second answer, and lay it beside the first one.
presenting-word-on = Page Down shows it
presenting-word-over = O passes over it
presenting-teacher = For the teacher
presenting-clock = { $clock } (planned { $planned } min)
presenting-notes = Notes
presenting-answer = Answer
presenting-next = Next: { $what }
presenting-typed = Step { $number }
presenting-back = Back
presenting-on = On
presenting-text = Hide the text (T)
presenting-black = Black (B)
presenting-spotlight = Spotlight (S)
presenting-pen = Pen (P)
presenting-notes-window = Window for the teacher (N)
presenting-leave = Leave
presenting-group = While presenting
presenting-does-on = On; Space and the arrows too
presenting-does-back = Back
presenting-does-number = After a number: that step
presenting-does-over = Pass over a grave step
presenting-does-text = Hide the text
presenting-does-black = Black, until any key
presenting-does-spotlight = Spotlight
presenting-does-pen = Pen
presenting-does-erase = Erase what the pen has drawn
presenting-does-dot = A dot in place of the pointer
presenting-does-notes = Window for the teacher
presenting-does-help = Questions with help
presenting-does-more = Harder questions
presenting-does-colours = High contrast
presenting-does-leave = Leave; F5 comes back

## Quizzes: codes and scopes that can't be read

quiz-scope-years = "{ $text }" is no stretch of years; write it as 1855..1945
quiz-scope-unknown = the history has no "{ $thing }"
quiz-scope-meant = the history has no "{ $thing }"; did you mean "{ $meant }"?
quiz-code-none = "{ $code }" is no code of a quiz; a code looks like KA-4F2-20-7C
quiz-code-other = the quiz { $code } was made from another state of the history ({ $theirs }; this one is { $ours }): questions and answers would differ. Make a new one with --seed { $seed }

## Quizzes: written files

quiz-map-title = Map of a question
quiz-map-alt = A map without names. It belongs to the question.
quiz-category = Kuril Atlas, quiz { $code }
quiz-disputed-text = { $question } [Disputed: states see this differently.]
quiz-order-first = Which of these was the earliest?
quiz-three-fewer = Which of these sentences are true?
quiz-click-number = Which number on the map is { $name }?
quiz-click-number-why = { $number } is { $name }.
quiz-right = Right.
quiz-partly = Partly right.
quiz-wrong = Not right.
quiz-text-title = Quiz { $code }: { $count ->
    [one] one question
   *[other] { $count } questions
}
quiz-text-key = Key
quiz-text-sources = Sources: { $sources }. Shown by { $link }
quiz-told-typed = { $count ->
    [one] One typed answer is chosen from a list instead.
   *[other] { $count } typed answers are chosen from a list instead.
}
quiz-told-ordered = { $count ->
    [one] One order of events asks for the earliest only.
   *[other] { $count } orders of events ask for the earliest only.
}
quiz-told-clicked = { $count ->
    [one] One click on the map became a choice of numbers on it.
   *[other] { $count } clicks on the map became a choice of numbers on it.
}
quiz-told-shortened = { $count ->
    [one] One question has fewer choices than it had.
   *[other] { $count } questions have fewer choices than they had.
}
quiz-told-left-out = { $count ->
    [one] One question is left out: the format has no room for its map or its length, or for so many.
   *[other] { $count } questions are left out: the format has no room for their maps or their length, or for so many.
}
quiz-told-beside = { $count ->
    [one] One map lies beside the file: the format takes no pictures, so add it by hand.
   *[other] { $count } maps lie beside the file: the format takes no pictures, so add them by hand.
}
quiz-told-media = { $count ->
    [one] One map lies beside the file: copy it into Anki’s folder collection.media.
   *[other] { $count } maps lie beside the file: copy them into Anki’s folder collection.media.
}
quiz-told-matching = { $count ->
    [one] One order of events is a matching of events and places.
   *[other] { $count } orders of events are matchings of events and places.
}
quiz-told-fewer = Only { $count } of { $wanted } questions can be asked of this scope.

quiz-page-note = For practice, not for marks: the answers lie in this file for anyone to read. It needs no network.
quiz-page-check = Check
quiz-page-next = Next
quiz-page-back = Back
quiz-page-again = Once more
quiz-page-right = Right.
quiz-page-wrong = Not right.
quiz-page-progress = Question { $number } of { $count }
quiz-page-result = { $number } of { $count } right
quiz-page-see-again = Worth another look:
quiz-page-typed-year = The year
quiz-page-typed-name = The name, in any of its forms
quiz-page-place = Place in the order
quiz-page-earliest = 1 is the earliest.
quiz-page-keys = Keys: 1–6 choose, Enter checks and goes on.
quiz-page-choose = Choose every right one.
quiz-page-sources = Sources:
quiz-page-answer = The answer:
quiz-page-answer-to = Answer to question { $number }
quiz-page-key = Answers

## Quizzes: in the window

command-quiz = Quiz
quiz-title = Quiz
quiz-intro = Questions computed from the history of this atlas, each with its source. Take your time: speed never counts.
quiz-level = Level
quiz-level-1 = 1 – help: turning points, large lands, three answers
quiz-level-2 = 2 – core: years typed, four answers
quiz-level-3 = 3 – more: small islands, names typed, close answers
quiz-count = Questions
quiz-scope = Of what
quiz-scope-all = All of the history
quiz-scope-place = Only { $place }
quiz-scope-filter = Only the events that the list shows
quiz-scope-typed = Or years, a place, a kind:
quiz-when = Answers
quiz-at-once = Tell me after each question
quiz-at-end = Tell me at the end
quiz-begin = Begin
quiz-close = Close the quiz
quiz-kept = Kept for later
quiz-kept-ask = Ask these again
quiz-kept-forget = Let them go
quiz-kept-gone = The history has changed since these questions were kept; they can’t be asked any more.
quiz-kept-said = { $count ->
    [one] One question is kept for later.
   *[other] { $count } questions are kept for later.
}
quiz-keep = { $count ->
    [one] Keep it for later
   *[other] Keep { $count } for later
}
quiz-another = Another quiz
quiz-code = Code { $code }: it opens the same quiz again.
quiz-check = Check
quiz-next = Next
quiz-skip = Skip
quiz-finish = End here
quiz-show-me = Show me
quiz-return = Back to the quiz
quiz-go-on = Go on with question { $number }
quiz-see-results = See the last results
quiz-looking = Question { $number } of { $count }: here it is on the map.
quiz-looking-results = Here it is on the map.
quiz-disputed = Disputed: states see this differently.
quiz-not-answered = Not answered.
quiz-answer-is = The answer: { $answer }
quiz-numbered = { $number }  { $text }
quiz-ranked = [{ $rank }] { $text }
quiz-number-chosen = Number { $number } is chosen.
quiz-click-here = Click the map.
quiz-clicked = Your answer is on the map. Check it, or choose again.
quiz-numbers = Choose by number instead
quiz-numbers-shown = The places on the map have numbers now; press one.
quiz-mark-own = { $text } – your answer
quiz-mark-right = { $text } – right
quiz-mark-right-own = { $text } – right, your answer
quiz-mark-wrong-own = { $text } – not right, your answer
quiz-mark-place = [{ $rank }] { $text } – its place is { $right }
quiz-keys-begin = Keys: 1–3 choose the level, Enter begins, Esc closes.
quiz-keys = Keys: 1–6 choose, Enter checks, Esc ends with the results.
quiz-keys-map = Keys: any number shows the numbers of the map, Esc ends with the results.
quiz-keys-told = Keys: Enter goes on, S shows it on the map, ↑ ↓ scroll.
quiz-keys-order = Keys: press the numbers in the order of time, the earliest first; Enter checks.
quiz-keys-typed = Type the answer; Enter checks it.

## Making lessons

command-make-lesson = My lesson
command-add-view = Add this view
command-save-lesson = Save my lesson
making-close = Close my lesson
making-close-hint = Close the panel; the lesson stays as it is
making-menu = More for my lesson
making-new = New lesson
making-save = Save
making-save-as = Save as …
making-open = Open …
making-present = Present
making-present-here = Present from this step
making-page = As a page for browsers …
making-handout = As a sheet for pupils (PDF) …
making-key = The key of that sheet (PDF) …
making-is-unsaved = Not saved since the last change: { $path }
making-is-saved = Saved: { $path }
making-is-nowhere = Not saved in a file yet; it is kept if the atlas ends
making-nothing-to-save = There is no lesson to save yet: add a view first
making-unsaved = This lesson is not saved. Another one is to take its place.
making-unsaved-save = Save it
making-unsaved-let-go = Let it go
making-unsaved-stay = Stay with it
making-offered = The atlas ended before your lesson was saved. It was kept.
making-offered-open = Go on with it
making-offered-let-go = Let it go
making-opened = { $lesson } is open
making-unkept = Your lesson can’t be kept in case the atlas ends: { $reason }. Save it in a file.
making-unread = { $file } can’t be read: { $reason }
making-no-file = { $file } is no file
making-no-such-file = There is no such file: { $file }
making-too-large = { $file } has { $size } MB; at most { $most } MB are read

making-title = Title of the lesson
making-enquiry = The question of the whole lesson
making-youngest = For ages from
making-oldest = to
making-about = More about the lesson
making-skill = What students practise
making-aims = What students can do afterwards, one on a line
making-needs = What must lie ready, one on a line
making-talk = Rules of the talk, one on a line
making-before-grave = Said before the first grave step
making-substitute = What a substitute must know
making-by = Made by
making-history = History of its own
making-history-add = Add a history file …
making-history-hint = Events, places and sources of your own, as files of the form that assets/history has. They travel with the lesson.
making-history-remove = Remove { $file }
making-history-reading = The history is being read …
making-history-read = The map and the list show this history too
making-history-none = This is no history file: it must be text and end in .toml or .bib

making-steps = Steps
making-no-steps = There is no step yet. Let the map show what your class is to see, then add this view.
making-row = { $number }  { $headline }
making-row-minutes = { $minutes } min
making-nameless = (without a title)
making-first-headline = { $date }: { $place }
making-added = Step { $number } is added
making-length = { $steps ->
    [0] No step
    [one] 1 step, { $minutes } min
   *[other] { $steps } steps, { $minutes } min
}
making-up = Up
making-up-name = Move step { $number } up
making-down = Down
making-down-name = Move step { $number } down
making-duplicate = Duplicate
making-duplicate-name = Duplicate step { $number }
making-delete = Delete
making-delete-name = Delete step { $number }
making-moved = Step { $number } of { $count }
making-duplicated = The step is duplicated
making-deleted = The step is deleted
making-undone = Undone
making-undo-move = Undo the move
making-undo-deletion = Undo the deletion
making-undo-view = Undo the new view

making-headline = Title of the step
making-headline-long = { $count } letters; a title has at most { $most }
making-view-of = Its view: { $date }
making-view-none = No view of its own
making-view-show = Show it
making-view-take = Use this view here
making-view-take-hint = What the map shows now takes the place of the step’s view
making-view-taken = The step has this view
making-text = What the class reads
making-words = { $count } of { $most } words
making-words-too-many = { $count } words: at most { $most } can be read from the back row
making-minutes = Minutes
making-short = In the 20-minute way
making-grave = Grave: deaths, or people driven from their homes
making-grave-hint = A word is said before it, and it can be passed over
making-grave-by-matter = Grave: it shows deaths, or people driven from their homes. A word is said before it, and it can be passed over.
making-word-before = Said before this step, in place of the lesson’s word
making-word-before-first = The next map is about deaths, or about people who had to leave their homes. Nothing is described closely. You may look away or pass it over, and nobody has to speak.
making-way-round = Shown in its place where it is passed over
making-notes = Notes for the teacher

making-question = Question
making-ask-nothing = None
making-ask-open = To be talked or written about
making-ask-one = One right answer
making-ask-several = Several right answers
making-ask-order = Put in order
making-ask-year = A year
making-ask-click = A place on the map
making-ask-pairs = What belongs together
making-asks-enquiry = It is the question of the whole lesson
making-prompt = What is asked
making-levels = Easier and harder
making-help = With help
making-more = Harder
making-explain = Told with the answer
making-good = A good answer
making-marking = For marking
making-mistake = What many say
making-grade-begun = Just begun
making-grade-secure = Secure
making-grade-beyond = Beyond
making-choice = Answer { $number }
making-choice-right = Answer { $number } is right
making-choice-why = Why it is wrong
making-choice-why-of = Why answer { $number } is wrong
making-choice-remove = Remove answer { $number }
making-choice-add = Add an answer
making-remove = Remove
making-order-items = In the right order, one on a line
making-year = The right year
making-within = and so many beside it
making-click = To be found: { $what }
making-click-take = Ask for { $what }
making-click-hint = Select another land or place on the map to ask for that
making-pair-left = Pair { $number }, left
making-pair-right = Pair { $number }, right
making-pair-remove = Remove pair { $number }
making-pair-add = Add a pair

making-picture = { $count ->
    [0] Picture
   *[other] Picture (1)
}
making-picture-add = Add a picture …
making-picture-other = Another picture …
making-picture-remove = Remove the picture
making-picture-limit = PNG or JPEG, at most { $size } MB
making-picture-alt = What it shows, for those who don’t see it
making-picture-source = Whose it is, and where from
making-picture-missing = The picture can’t be drawn
making-picture-none = This is no picture that can be shown: take a PNG or a JPEG
making-picture-too-large = The picture is too large: at most { $size } MB
making-originals = { $count ->
    [0] Words of a source
   *[other] Words of a source ({ $count })
}
making-originals-hint = Words as they stand in a source. Each has a page of its own when you present.
making-original-text = The words
making-original-speaker = Who says it
making-original-source = Work and place in it
making-original-language = Language (two letters: en, ja, ru)
making-original-add = Add words of a source
making-original-remove = Remove these words

making-file-save = Save my lesson
making-file-page = The lesson as a page for browsers
making-file-handout = A sheet for pupils
making-file-key = The key of the sheet
making-file-open = Open a lesson
making-file-picture = The picture of a step
making-file-history = History of its own
making-file-path = Folder and name of the file
making-file-read = Open
making-kind-lesson = Lessons of Kuril Atlas (ZIP, TOML)
making-kind-page = Pages for browsers (HTML)
making-kind-sheet = Pages on paper (PDF)
making-kind-picture = Pictures (PNG, JPEG), at most 8 MB
making-kind-history = History files (TOML, BIB)
