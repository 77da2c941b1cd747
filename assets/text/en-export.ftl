# What the atlas writes: pictures, pages, tables, films, maps for other programs.

## Films

film-title = { $name }, { $first } to { $last }, { $viewpoint }
film-credits = Map data: GSHHG and WDBII (P. Wessel and W. H. F. Smith), DCW-GMT, LGPL 3 or later; Natural Earth and ETOPO5 (NOAA), public domain; modified
film-progress = { $done } of { $count } frames
