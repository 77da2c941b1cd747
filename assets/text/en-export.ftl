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
