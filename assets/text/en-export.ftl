# What the atlas writes: pictures, pages, tables, films, maps for other programs.

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
format-csv-kept = all cells as text, with ; or , between them; EDTF dates and numbers below zero stay as they are, and nothing is calculated
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
format-kml-kept = outlines and points with their time, colours, a folder for each era, a sentence on each
format-kml-lost = how exactly a date is known stands in the data only; stripes of claims
format-kmz = KMZ
format-kmz-for = Google Earth, Marble
format-kmz-kept = as KML, packed
format-kmz-lost = as KML
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
