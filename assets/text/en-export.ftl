# What the atlas writes: pictures, pages, tables, films, maps for other programs.
