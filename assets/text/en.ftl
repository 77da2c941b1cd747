# The words of the window, in English (Fluent: https://projectfluent.org).
# Sentence case, no full stop after a single sentence, en dash for ranges.

app-name = Kuril Atlas

## Dates

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = June
month-short-7 = July
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
date-days-short = { $first }–{ $last } { $month }
date-until-short = { $start }–{ $last }
date-from-short = from { $start }
date-about-short = about
date-year = { $year }
date-day = { $day } { $month } { $year }
date-day-short = { $day } { $month }
date-month = { $month } { $year }
date-years = { $year }s
date-about = about { $date }
date-uncertain = { $date } (uncertain)
date-open = since { $start }
date-end-unknown = from { $start }, until when is unknown
date-open-start = until { $start }
date-start-unknown = until { $start }, since when is unknown
date-before = in or before { $start }
date-after = in or after { $start }
date-between = between { $start } and { $end }
date-spring = spring { $year }
date-summer = summer { $year }
date-autumn = autumn { $year }
date-winter = winter { $year }/{ $next }
date-century = { $century ->
    [21] 21st century
   *[other] { $century }th century
}
# Between two typed years: 1941 to 1945
date-typed-until = to
date-problem-none = “{ $text }” is no date; try 1905, August 1945, 28 August 1945 or 1945-08-28
date-problem-impossible = There is no “{ $text }” in the calendar; look at the day and the month
date-problem-backwards = “{ $text }” ends before it begins; put the earlier date first
date-problem-year-missing = “{ $text }” has no year; try 28 August 1945
date-problem-changing = “{ $text }” is another date every day; type the date itself, such as 28 August 1945
date-problem-season = “{ $text }” is a season; the atlas goes by months, such as July 1945
date-problem-level = “{ $text }” is a date of EDTF level 2; the atlas reads levels 0 and 1, such as 1945-08, 194X or 1945-21 (spring)
date-problem-far-year = “{ $text }” lies far outside of the atlas; try a year of four digits, such as 1945
date-problem-short-year = The year of “{ $text }” needs four digits, such as 1945
date-problem-two-readings = “{ $text }” can be { $one } or { $other }; type { $type-one } or { $type-other }
date-problem-lunar = Until 1872 the days and months of Japan were those of the moon; for “{ $text }” type the year alone, or a Gregorian date
date-problem-era = “{ $text }” is not in its era, which went from { $from } to { $until }
date-problem-era-since = “{ $text }” is not in its era, which began on { $from }
date-problem-open = “{ $text }” has no end; type the day or the year you want
date-interval = { $start } – { $end }
date-interval-close = { $start }–{ $end }
# 4–11 February 1945
date-days-of-month = { $first }–{ $last } { $last-month } { $year }
# 28 August – 5 September 1945
date-days-of-year = { $first } { $first-month } – { $last } { $last-month } { $year }
# June–August 1955
date-months-of-year = { $first-month }–{ $last-month } { $year }
# A day of birth or death that nobody knows
date-unknown = ?
# What happened, or was, at a date
date-titled = { $date }: { $title }

## Lists and names, one in the other: first and next may be lists themselves

list-last = { $first } and { $next }
list-next = { $first }, { $next }
list-clause = { $first }; { $next }
list-clause-last = { $first }; and { $next }
# Iturup (Etorofu, Итуруп, 択捉島)
name-beside = { $name } ({ $others })
# Iturup / Etorofu
name-paired = { $name } / { $other }
# How two holders write the name of a place
name-of-two = { $first } · { $next }
# Author, title (date), page
source-by = { $author }, { $title }
source-dated = { $source } ({ $date })
source-at = { $source }, { $place }

## Who holds what

status-administered = administered by { $holder }
status-occupied = occupied by { $holder }
status-leased = leased to { $holder }
status-protectorate = held by { $holder }
status-shared = held by { $holder }
status-inhabited = home of { $holder }
status-uninhabited = lived on by nobody, under { $holder }
status-nominal = loosely held by { $holder }
status-outside = outside this story
control-held = { $status } since { $since }
control-held-first-by = { $status }, at first by { $holder }, since { $since }
control-held-first = { $status }; at first, from { $since }, { $first }
control-held-it = it
control-before-axis = before { $year }
control-claimed = ; claimed by { $claimants }
control-basis = . { $basis }
control-two-bases = { $first }. Since then: { $now }
control-sentence = { $name }: { $held }{ $claims }{ $basis }
# The same beneath the name
control-standing = { $held }{ $claims }{ $basis }
# The same for the ear: Iturup / Etorofu, occupied by the USSR since 28 August 1945, claimed by Japan
control-spoken = { $name }, { $held }
control-spoken-claimed = { $name }, { $held }; claimed by { $claimants }
control-unknown = { $name }: the atlas has no record for this day

## The map

map-date-year = { $viewpoint } · { $day }
map-date-lens = Only what the instrument says: { $treaty }
map-date-covered = events { $first }–{ $last }
# Both
map-date-also = { $note } · { $covered }
map-date-day = { $viewpoint } on this day
# Events beyond the edge of a picture that it does not show one by one
map-elsewhere = { $count ->
    [one] 1 more event elsewhere
   *[other] { $count } more events elsewhere
}
map-scale = { $km } km
marker-spoken = { $place }: { $titles }
key-uninhabited = Uninhabited
key-outside = Outside this story
key-undisputed = Not disputed, or outside this story
spot-height = { $name } { $metres } m
spot-depth = { $metres } m
key-peoples = Peoples’ own lands
key-claimed = Held by { $holder }, claimed by { $claimants }
key-occupied = Occupied by { $holder }
key-leased = Leased to { $holder }
# The same in a row that follows one of the state
key-occupied-too = occupying
key-leased-too = leasing
# How land is held, and who claims it
key-held-and-claimed = { $held }, claimed by { $claimants }
# The same in a row of the key that follows one that has said how the land is held
key-claimed-too = … claimed by { $claimants }
key-claimed-too-short = claim: { $claimants }

legend-journey = Journeys, fleets, troops
legend-journey-short = Journeys
legend-difference = Different on the other map
legend-difference-short = Different
legend-ice-age = Land of the last ice age, about 20,000 years ago
# What lines between lands mean
legend-border = Border between states
legend-border-of-occupation = Limit of an occupation
legend-border-or-occupation = Border, or limit of an occupation
legend-border-rough = Edge of a state’s rule, roughly
legend-rough = Thin lines with wide gaps: schematic
legend-names-holder = Beneath names: as the holders write them
legend-names-russian = Beneath names: Russian
legend-names-japanese = Beneath names: Japanese
line-treaty = Line of a treaty
line-armistice = Line between armies
line-zone = Limit of a zone
line-proposal = Line proposed, never in force
line-official = Line of an official map
line-treaty-short = Treaty line
line-armistice-short = Line of armies
line-zone-short = Zone limit
line-proposal-short = Proposed line
line-official-short = Official line
line-hint = { $name } (click for its source)
journey-voyage = Voyage
journey-landing = Landing
journey-advance = Advance
journey-hint = { $name } (click for its source)
course-exact = The course is known
course-approximate = The course is known roughly
course-schematic = The course is schematic
map-range = { $miles } nautical miles
square-km = { $number } km²
kilometres = { $number } km
metres = { $number } m

## Layers, names and colours

layer-relief = Mountains, shaded
layer-lines = Lines of treaties and zones
layer-journeys = Journeys and landings
layer-events = Events
layer-names = Names
layer-graticule = Meridians and parallels
layer-ice-age = The last ice age
layer-relief-says = Shading, until the map is near enough for heights
layer-lines-says = Borders, lines between armies, limits of zones
layer-journeys-says = The ways of ships, envoys and troops
layer-events-says = A symbol where something happened; click it
layer-names-says = States, islands, towns and seas, as of the day
layer-graticule-says = Degrees of longitude and latitude
layer-ice-age-says = The coast 20,000 years ago, when the sea was lower
second-names-title = Beneath the names
second-names-holder = The holders’ names
second-names-russian = Russian names
second-names-japanese = Japanese names
second-names-none = Nothing
appearance-title = Colours
appearance-light = Light
appearance-dark = Dark
appearance-print = Print: greys and hatches
appearance-contrast = High contrast

## Two maps

compare-left = Compared with
compare-date-name = Date of the other map
compare-viewpoint-name = Whose map, the other
compare-side-by-side = Side by side
compare-swipe = Swipe
compare-swap = Swap
compare-end = End comparison
compare-bar = Swipe bar, per cent from the left
compare-differences = { $count ->
    [0] No difference
    [one] 1 difference
   *[other] { $count } differences
}
compare-title = What differs
compare-nothing = Both maps show the same. Move the slider, or choose another date or viewpoint for the other map
compare-areas = Areas are measured on the map’s coasts, three digits
compare-dates = From { $one } to { $other }
compare-maps = { $first-map }, { $one } → { $second-map }, { $other }
compare-claims = Claims
compare-became = →
compare-show = Show this land
difference-came-under = From { $one } to { $other }, { $lands } ({ $area }) came under { $after }; before: { $before }
difference-left-open = From { $one } to { $other }, { $lands } ({ $area }) went from { $before } to nobody named
difference-claims = From { $one } to { $other }, the claims to { $lands } ({ $area }) changed: { $claims-before } before, { $claims-after } after
difference-maps = { $lands } ({ $area }): { $before } on the first map ({ $first-map }, { $one }), { $after } on the second ({ $second-map }, { $other })
difference-maps-claims = { $lands } ({ $area }): other claims shown on the first map ({ $first-map }): { $claims-before }; on the second ({ $second-map }): { $claims-after }
difference-nobody = left open
difference-no-claim = none
group-kuril_north = the Kurils from Shumshu to Urup
group-kuril_south = Iturup / Etorofu, Kunashir / Kunashiri and Shikotan
group-habomai = the Habomai islets
group-karafuto = Sakhalin south of 50° N
group-ryukyu = the Ryukyu, Amami and Ogasawara islands
group-amur = the Amur lands
group-manchuria = Manchuria
group-e_mongolia = eastern Inner Mongolia and Jehol
group-korea = Korea

## Kinds of event

kind-treaty = treaty
kind-summit = summit
kind-war = war
kind-military = military
kind-sanction = sanction
kind-territory = territory
kind-economy = economy
kind-statement = statement
kind-diplomacy = diplomacy
kind-culture = culture
kind-people-moved = people moved
# The same where it begins a line
kind-alone-treaty = Treaty
kind-alone-summit = Summit
kind-alone-war = War
kind-alone-military = Military
kind-alone-sanction = Sanction
kind-alone-territory = Territory
kind-alone-economy = Economy
kind-alone-statement = Statement
kind-alone-diplomacy = Diplomacy
kind-alone-culture = Culture
kind-alone-people-moved = People moved

## The command line

check-result = { $problems ->
    [0] No problem
    [one] 1 problem
   *[other] { $problems } problems
} in { $events } events, { $territories } territories, { $places } places, { $treaties } treaties, { $people } people, { $positions } positions, { $arguments } arguments, { $voices } voices, { $terms } terms, { $series } series, { $sources } sources
coverage-document = { $document }: { $events } events cite it, { $arguments } arguments do, { $corrections } correct it ({ $facts } facts)
coverage-events = Events since { $year }, by the year in which each began
coverage-years = { $from }–{ $to }: { $count }
coverage-years-thin = { $from }–{ $to }: { $count }, fewer than { $least }
coverage-decades = Entries for each territory (rows of control, positions, events at places in it), by decade
coverage-territory = { $territory }: all { $total }; { $decades }
coverage-decade = { $decade }s { $count }
events-line = { $date }: { $title } ({ $kind })
# In a file of the map
picture-title = { $name }, { $date }
check-hint = the history has { $problems ->
    [one] 1 problem
   *[other] { $problems } problems
}; "kuril-atlas check" tells which, the rest is used

## The window

top-back = Back
top-forward = Forward
top-history = History
top-history-hint = Where you have been, to pick from
# What differed from one visit to the next
visits-then = then { $changes }
visits-spoken = { $title }; { $then }
visits-date = { $from } → { $to }
visits-nothing-selected = nothing selected
visits-elsewhere = another part of the map
visits-region = the whole map
visits-kurils-and-sakhalin = Kurils and Sakhalin
visits-southern-kurils = Southern Kurils
visits-korea = Korea and the Sea of Japan
visits-lens = map of the treaty
visits-compared = compared with { $date }
visits-compared-no-longer = no longer compared
visits-search = search “{ $words }”
visits-filter = another filter
visits-filter-cleared = filter cleared
visits-time-window = events of another span
top-whole-map = Whole map
top-zoom-in = Closer
top-zoom-out = Farther
top-show-list = Show list
top-hide-list = Hide list
top-find = Find or do
top-find-hint = Places, events, people, a year …
top-link = Link to this view
top-more = More
text-size-title = Text size
text-size = { $percent } %
citation-title = Citations
frames-title = Frames
frame-region = Region
frame-kurils-and-sakhalin = Kurils and Sakhalin
frame-southern-kurils = Southern Kurils
frame-korea = Korea
heading-date = Date: { $date }
strap-close = Back to who is in control
strap-note = This map shows what one side holds to be right, not who is in control
key-title = Key
key-hint = All colours, lines and symbols of this map
# Where the strip beside it has no room for all
key-more = Key · { $count } more
# At the end of a key that nobody can unfold
key-left-out = + { $count } more
key-lands = On this map
key-events = Kinds of event
key-elsewhere = { $count ->
    [one] 1 event
   *[other] { $count } events
} elsewhere: { $places }{ $more ->
    [0] {""}
    [one] {" "}and 1 more place
   *[other] {" "}and { $more } more places
}
key-elsewhere-short = { $count ->
    [one] 1 event elsewhere
   *[other] { $count } events elsewhere
}
# A tooltip: what a button does, and its key
top-command-key = { $command }  { $key }
notice-dismiss = Dismiss
map-spoken = Map, { $date }, { $viewpoint }, { $events ->
    [0] no event
    [one] 1 event
   *[other] { $events } events
}
top-layers = Layers
top-layers-hint = What the map shows, the second names, the colours
top-compare = Compare
top-measure = Measure

## The areas of the window, as they are said and as F6 leads through them

area-tools = Tools
area-notices = Notices
area-quiz = Quiz
area-comparison = Comparison
area-making = My lesson
area-map = Map
area-figures = Figures
area-timeline = Timeline
area-list = List of events
area-details = Details

## What is said to those who hear the window

announce-measured-from = Measured from { $from }
announce-measured = { $legs ->
    [one] { $from } to { $to }: { $distance }
   *[other] { $from } to { $to }: { $distance }, { $whole } in all
}
announce-moved = No land in sight that way, the map moves
announce-sea = a point at sea

## Commands

command-play = Run through the years, or stop
command-later = Next year, or next day
command-earlier = Year before, or day before
command-day-later = One day later
command-day-earlier = One day earlier
command-days = Days: enlarge the time axis to the days around the date
command-years = Years: show the whole time axis again
command-year-later = One year later
command-year-earlier = One year earlier
command-decade-later = Ten years later
command-decade-earlier = Ten years earlier
command-next-event = Next event
command-previous-event = Previous event
command-start = To the first year
command-end = To the present year
command-now = To now
command-next-change = Next change of hands of the selected place
command-previous-change = Previous change of hands of the selected place
command-cover-more = Show the events of more years
command-cover-less = Show the events of fewer years
command-time-closer = Enlarge the time axis (wheel on it)
command-time-farther = Reduce the time axis
command-time-whole = Show all of the time axis
command-time-later = Move the time axis later (Shift and wheel on it)
command-time-earlier = Move the time axis earlier
command-since-start = Show the events of all years so far
command-clear-filter = Clear search and filter
command-backwards = Run backwards, or forwards again
command-again = Run over again at the end, or once
command-rests = Rest at turning points while running, or not
command-tenth-later = A tenth of the timeline later
command-tenth-earlier = A tenth of the timeline earlier
command-faster = Run faster
command-slower = Run slower
command-zoom-in = Closer (+ on the map)
command-zoom-out = Farther (- on the map)
command-whole-map = Show the whole map
command-kurils-and-sakhalin = Show the Kurils and Sakhalin
command-southern-kurils = Show the southern Kurils
command-korea = Show Korea and the Sea of Japan
command-text-larger = Larger text
command-text-smaller = Smaller text
command-reduce-motion = Reduce motion
command-text-usual = Text at 100 %
command-welcome = Show the welcome again
command-back = Back to where you were
command-forward = Forward again
command-clear = Close the details
command-next-area = To the next area of the window
command-previous-area = To the area of the window before
command-side-panel = Show or hide the list
command-dark = Dark colours
command-light = Light colours
command-print = Greys and hatches, for print
command-contrast = High contrast
command-compare = Compare two dates or two maps
command-swap-maps = Swap the two maps
command-measure = Measure distances and areas
command-measure-from-here = Measure from here, the selected place
command-measure-to-here = Measure to here, the selected place
command-measure-back = Take back the last measured point
command-relief = Show or hide the shading of mountains
command-lines = Show or hide lines of treaties and zones
command-journeys = Show or hide journeys and landings
command-ice-age = Show or hide the land of the last ice age
command-names = Show or hide names
command-graticule = Show or hide meridians and parallels
command-events = Show or hide markers of events
command-palette-title = Find or do
command-palette-name = Find
command-palette-hint = A place, a person, a treaty, an event, a year, a command …
command-palette-nothing = Nothing has these words
palette-try = Try fewer letters, another spelling, the name in Russian or Japanese, or a year such as 1875
palette-lines = What is found
palette-count = { $count ->
    [0] Nothing found
   *[other] { $count } found
}
palette-keys = ↑ ↓ choose, Enter takes
# The chosen line: 3 of 40: Kunashir / Kunashiri, island
palette-chosen = { $place } of { $count }: { $line }
palette-spoken = { $text }, { $beside }
# Heads of the groups, and what a line goes to
palette-go-to = Go to
palette-places = Places
palette-people = People
palette-treaties = Treaties
palette-others = Eras, lines, journeys, figures
palette-events = Events
palette-go-to-date = Go to { $date }
# Beside the last day or year of a month, a century or an interval that was typed
palette-date-end = { $date }, at its end
palette-all-events = Show all { $count } events in the list
palette-land = land
palette-place-twice = { $kind }, its names and events
palette-person = person
palette-treaty = treaty
palette-era = era
palette-series = figures
palette-line = line
palette-journey = journey
palette-position = position
palette-argument = argument
palette-term = term
palette-point = point at sea
command-group-time = Time
command-group-map = Map
command-group-list = List and details
command-group-window = Window
command-palette-close = Close

## Keys, as egui calls them in small letters

key-ctrl = Ctrl
key-shift = Shift
key-alt = Alt
key-left = Left
key-right = Right
key-up = Up
key-down = Down
key-space = Space
key-home = Home
key-end = End
key-pageup = PageUp
key-pagedown = PageDown
key-enter = Enter
key-escape = Escape
key-backspace = Backspace
key-openbracket = {"["}
key-closebracket = {"]"}
key-period = .
key-comma = ,
key-plus = +
key-questionmark = ?
key-minus = −
key-num0 = 0

## The timeline

slider-name = Year
density-name = Events by year
# 1943: 5 events begin, 4 go on
density-year = { $year }: { $events }
timeline-play = Play
timeline-stop = Stop
timeline-previous-event = Previous event
timeline-next-event = Next event
# At the end, Play begins at the other one
timeline-play-from = Play from { $date }
timeline-year-before = Year before
timeline-year-after = Year after
timeline-day-before = Day before
timeline-day-after = Day after
timeline-days = Days
timeline-speed-years = { $speed } years/s
timeline-speed-days = { $speed } days/s
timeline-speed-name = Speed
timeline-speed-hint = How fast Play runs, and how
timeline-playing-title = Playback options
# A menu: what it is for, and what is chosen
timeline-menu = { $name }: { $chosen }
playing-backwards = Backwards
playing-again = Over again at the end
playing-rests = Rest at turning points, to read their titles
time-window-name = Time that the shown events cover
time-window-hint = Events of the shown year, of the years before it too, or all since 1600 ([ and ])
time-window-moment = This year
time-window-window = { $years ->
    [one] 1 year
   *[other] { $years } years
}
time-window-since-start = Since 1600
time-window-range = { $first }–{ $last }
timeline-date = Date
timeline-date-hint = Type a year, a date or a range, such as 1905, 28 August 1945 or 1941–1945, and press Enter
timeline-off-axis = The atlas goes from { $first } to { $last }: it knows to { $known }
# A date after the newest event or change of hands
timeline-known = { $date } (the atlas knows to { $known })

## The list and the details

list-title = Events
# Of the shown year; there is room for few words
list-count = { $on ->
    [0] { $begin } in { $year }
    [one] { $begin ->
        [one] 1 begins, 1 goes on
       *[other] { $begin } begin, 1 goes on
    }
   *[other] { $begin ->
        [one] 1 begins, { $on } go on
       *[other] { $begin } begin, { $on } go on
    }
}
# The same where there is no room for it
list-count-short = { $all } in { $year }
list-count-hint = Show what went on in { $year }
# Of a stretch of time: those that had begun before go on in it
went-on = { $on ->
    [0] { $begin ->
        [0] no event
        [one] 1 event begins
       *[other] { $begin } events begin
    }
    [one] { $begin ->
        [0] no event begins, 1 goes on
        [one] 1 event begins, 1 goes on
       *[other] { $begin } events begin, 1 goes on
    }
   *[other] { $begin ->
        [0] no event begins, { $on } go on
        [one] 1 event begins, { $on } go on
       *[other] { $begin } events begin, { $on } go on
    }
}
list-count-filtered = { $wanted } of { $all }
list-search = Search events
list-search-open = Search the list
list-search-hint = Search events …
list-filter = { $chosen ->
    [0] Filter
   *[other] Filter ({ $chosen })
}
list-filter-hint = Choose by kind, actor, place, person, source; group and sort
filter-title = Show only
filter-left = { $wanted } of { $all } events
filter-clear = Clear filter
filter-search = Search choices
filter-search-hint = Search choices …
filter-nothing = No choice has these letters
filter-facet-chosen = { $name } · { $chosen } chosen
list-arguments = Arguments
list-arguments-hint = What authors argue, judge and foresee, apart from what happened
list-arguments-count = { $count ->
    [0] No argument has these words
    [one] 1 argument
   *[other] { $count } arguments
}
list-let-go = Let go of this choice
list-clear = Clear
# A choice of the filter, with the cross that lets go of it
list-chosen = { $name } ×
# What a kept filter has chosen and this history doesn't have
list-chosen-missing = “{ $id }” is not in this history
list-choice = { $name } ({ $count })
list-more-choices = { $count } more …
list-more = + { $count ->
    [one] 1 lesser event
   *[other] { $count } lesser events
}
list-group = { $count ->
    [one] 1 event
   *[other] { $count } events
}
list-event-spoken = { $date }, { $title }, { $kind }{ $grave ->
    [yes] , { grave }
   *[no] {""}
}
event-kind-certainty = { $kind } · { $certainty }
event-date-title = { $date }, { $title }
list-nobody = Nobody by name
list-nothing = No event fits. Try fewer letters or another name, choose less, or clear the search
saved-filters = Saved filters
saved-filter-name = Name of the filter
saved-filter-keep = Save this filter
saved-filter-hint = Keep search and choices under this name; Ctrl K finds it too
saved-filter-forget = Forget the filter { $name }
command-palette-saved-filter = saved filter
group-by = Group by
group-by-year = Year
group-by-place = Place
group-by-person = Person
group-by-kind = Kind
order = Order
order-earliest = Earliest first
order-latest = Latest first
order-weightiest = Weightiest first
facet-kind = Kind
facet-actor = Who took part
facet-place = Place
facet-person = Person
facet-source = Source
facet-certainty = How sure
facet-significance = How much it matters
significance-3 = A turning point
significance-2 = Important
significance-1 = A detail
details-close = Close
details-back = Back to the list
details-previous = Event before
details-next = Event after
details-where = Where
details-who-held = Who held { $name }
ribbon-holder = { $year } { $holder }
# “Since 1991: Russia, claimed by Japan”
ribbon-since = Since { $year }
ribbon-two-colours = What the lower colours mean ({ $count })
details-who = Who
details-sources = Who says so
details-instead-of-text = Its own text is not among them: { $why }
details-corrections = Where a source errs
details-instead = What holds: { $instead }
details-de-jure = In law
details-note = Note
details-official-map = On the official map
details-holders = Holders through time
why-this-word = Why this word?
why-administered = Administered: a state’s civil offices govern most of the people by its own law, whether or not others accept that law.
why-occupied = Occupied: an army governs, or the land is held while title lies with another by a treaty in force.
why-leased = Leased: held by treaty for a term.
why-protectorate = Held as a protectorate: foreign affairs are in another’s hands.
why-shared = Held by two, together by agreement or against each other. While two armies fight for a land or stand in it, both are the holder.
why-inhabited = Home of its own people, who live by their own law: they are named as the holder.
why-uninhabited = Nobody lives there.
why-nominal = Loosely held: a state keeps a post, a fort, a fishery or a tribute, year after year, over people who mostly rule themselves or where nobody stays.
why-outside = The atlas does not follow who holds it.
why-rule = The word follows from who runs daily life, and by whose law. It is the same for every state, and tells who is there, not who is right.
why-day = Control passes on the day from which one power’s troops or officials hold most of the land. A signature or a decree alone moves nothing: it counts where that power is already there or takes over that day, else on the day in force or of handing over.
# One of several
details-item = – { $text }
details-holder = { $since }: { $holder }
certainty-certain = Certain
certainty-likely = Likely, not certain
certainty-disputed = Disputed
certainty-unknown = Unknown
# The same after other words: “Treaty · well attested”
certainty-after-certain = well attested
certainty-after-likely = likely, not certain
certainty-after-disputed = disputed
certainty-after-unknown = unknown
source-primary = The document itself
source-government = A government
source-scholarship = Scholarship
source-press = Press
source-essay = An essay
source-reference = A reference work or notes

## While a large history is read

reading-history = Reading the history
reading-share = { $percent } %
reading-stop = Cancel
reading-stop-hint = Closes the window; nothing is changed

## Notices, and when there is no window

notice-problems = { $problems ->
    [one] 1 problem
   *[other] { $problems } problems
} in the history folder; the rest is shown. “kuril-atlas check” tells which
notice-more-problems = { $problems ->
    [one] and 1 more problem
   *[other] and { $problems } more problems
}
notice-another-history = Another history is shown in place of the atlas’s own, until the atlas is opened anew
files-drop = Let go to open a lesson or a history
files-open = Open a lesson or a history
files-kind = Lessons and histories
command-open-file = Open a lesson or a history …
notice-memory-aside = What the atlas remembered of your last visit can’t be read. It was set aside as { $file }; { $filters ->
    [0] the atlas starts afresh
    [one] of it, 1 saved filter was kept
   *[other] of it, { $filters } saved filters were kept
}
notice-memory-stays = What the atlas remembered of your last visit can’t be read: { $reason } ({ $file }). It stays as it is, and nothing new is remembered
notice-memory-unread = Of what the atlas remembered, this can’t be read, and is as at the first start: { $parts }. Everything else is as you left it
notice-memory-unwritten = The atlas can’t keep where you are, nor your saved filters: { $reason } ({ $file }). What was remembered before is safe
notice-memory-nowhere = The atlas can’t keep where you are, nor your saved filters: the system names no folder for it (HOME is not set)
notice-page-forgets = The browser keeps nothing for this page: the atlas forgets where you are when it is closed
page-keeps-no-more = the browser keeps no more for this page
page-may-not-keep = the browser does not allow it
page-no-webgl = The atlas is drawn with WebGL 2, which this browser doesn’t have or has switched off. In its settings look for “hardware acceleration” and switch it on. Try Firefox, Chrome, Edge or Safari of 2023 or later, or the program for Windows or Linux
page-no-finer-map = What is enlarged stays coarse, for the finer map did not come: { $reason }. Load the page anew
page-no-window = The atlas can’t be drawn here: { $reason }. Try Firefox, Chrome, Edge or Safari of 2022 or later, or the program for Windows or Linux
notice-date-day = { $date } is shown as it was at its end, on { $day }
notice-date-known = The atlas knows to { $known }; { $date } is shown as it was then
memory-part-appearance = colours
memory-part-citation = the style of citations
memory-part-date = the date
memory-part-figures = whether figures are shown
memory-part-filters = a saved filter
memory-part-framing = the part of the map
memory-part-layers = what the map shows
memory-part-list = whether the list is shown
memory-part-export = how things are written
memory-part-questions = the kept questions
memory-part-quiz = which quiz was wanted
memory-part-motion = whether things move
memory-part-names = the second names
memory-part-playing = how the years run
memory-part-selected = what was selected
memory-part-text-size = the size of the text
memory-part-time = the time that events cover
memory-part-viewpoint = the viewpoint
memory-part-window = the place of the window
disk-full = the disk is full
disk-damaged = the disk can’t be read or written there; it may be damaged, or was taken out
disk-gone = it is not there any more
disk-in-use = another program is using it
disk-many-open = too many files are open; close other programs
disk-name = its name can’t be used there
disk-network = the network or the computer at its other end doesn’t answer
disk-no-memory = there is not enough memory
disk-short = it could not be written to its end
disk-stopped = what was to take it has ended
disk-unfit = no file can be made there
disk-read-only = the disk can only be read
disk-forbidden = it is not allowed
disk-folder = a folder is in its place
disk-no-folder = a file is where its folder should be
disk-not-text = it is no text
disk-busy = another window is writing it
disk-other = the system says “{ $error }”
no-window-display = no window can be opened: there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)
no-window-driver = no window can be opened: { $reason } (on Debian: apt-get install libgl1 libegl1 libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon-x11-0)
no-window-windows = no window can be opened: { $reason }. It is drawn with OpenGL, which the driver of the graphics card brings; where there is none, open kuril-atlas.html in a browser
no-window-instead = These work without a window: kuril-atlas at 1945-08-28, events, check, render; see kuril-atlas --help

## Pages

details-event = Event
details-territory = Territory
details-place = Place
details-person = Person
details-era = Era
era-name-years = { $name }, { $years }
era-since = since { $year }
era-from = From { $from }
era-from-until = { $from } to { $until }
era-show-years = Show these years
era-show-years-hint = Enlarge the time axis to this era; W shows all of it again
era-landmarks = Landmarks
era-division = The division into eras is this atlas’s own; an era ends where the next begins.
details-treaty = Treaty
details-argument = Argument
details-position = Position
details-position-about = About
details-position-page = This position on a page of its own
details-arguments = What sources argue
details-voices = What was said
details-more-voices = { $count ->
    [one] 1 more voice
   *[other] { $count } more voices
}
voice-to-whom = { $date }, for { $audience }
voice-quote = “{ $words }”: { $gloss }
voice-where = Where to read it
voice-original = { $kind }, in { $languages }
voice-copy = Copy address
voice-official = Official text
voice-press = Press
voice-testimony = Testimony
voice-scholarship = Research
tongue-ain = Ainu
tongue-en = English
tongue-es = Spanish
tongue-fr = French
tongue-ja = Japanese
tongue-ko = Korean
tongue-la = Latin
tongue-mn = Mongolian
tongue-mnc = Manchu
tongue-ru = Russian
tongue-zh = Chinese
details-term = Term
details-term-also = Also
details-term-positions = Positions that use it
details-term-events = Events that it stands in
details-term-more = and { $count } more
term-means = { $term }: { $means }
grave = lives, homes or graves lost
grave-hint = People died, were driven from their homes, or were taken from their graves
details-argued-by = Argued by { $by }
details-argument-note = An opinion, not an event
details-argument-about = It speaks of
details-line = Line
details-journey = Journey
details-journey-of = { $kind } · { $actor }
details-sea = At sea
details-stops = Its stops
details-journeys = { $count ->
    [one] Route
   *[other] Routes
}
details-lines = Its lines on the map
details-area = Area on this map: { $area }
details-narrows = { $distance } to { $land }
details-narrows-hint = Show the shortest way to land of another power
details-ranges = 12 and 200 nautical miles
details-ranges-hint = Draw the breadth of territorial sea and economic zone (convention of 1982) around it
sea-title = { $north }° N { $east }° E
sea-deep = The colour of the sea shows only its depth, here more than { $metres } m (ETOPO5). The atlas follows who held land, not waters.
sea-shallow = The colour of the sea shows only its depth, here less than 200 m (ETOPO5). The atlas follows who held land, not waters.
sea-nearest = Nearest land, { $distance } ({ $miles } nautical miles) away: { $land }
sea-within-12 = Within 12 nautical miles of it, the breadth of a territorial sea since 1982
sea-within-200 = Within 200 nautical miles of it, the breadth of an economic zone since 1982
sea-beyond-200 = More than 200 nautical miles from any land on this map
details-series = Figures
details-disagree = Sources disagree about { $topics }
details-weigh = The atlas: { $weigh }
details-treaties = Treaties and other instruments
details-positions = What the sides hold on this day
position-title = { $side }: { $title }
details-cites = It rests on
details-answer = The answer
place-capital = capital
place-city = city
place-port = port
place-town = town
place-village = village
place-resort = resort
place-battlefield = battlefield
place-island = island
place-islands = islands
place-rocks = rocks
place-cape = cape
place-peninsula = peninsula
place-region = region
place-lake = lake
place-river = river
place-bay = bay
place-strait = strait
place-sea = sea
place-ocean = ocean
details-place-page = Names and events
details-lies-in = Lies in
details-names = Names through time (bold: on the shown day)
details-events-here = What happened here
details-name = { $name } ({ $language })
details-name-years = { $name } ({ $language }, { $years })
details-name-native = { $name } { $native } ({ $language })
details-name-native-years = { $name } { $native } ({ $language }, { $years })
details-offices = Offices
details-took-part = Took part in
details-lived = { $born } – { $died }
details-born = Born { $born }
details-signed = Signed or given: { $date }
details-in-force = In force: { $date }
details-never-in-force = Never in force as a treaty
details-parties = Between { $parties }
details-articles = What it says
details-gives = Which land it gives to whom
details-gives-to = To { $holder }
details-grant = { $to }: { $land }
details-gives-nobody = Taken from its holder, given to nobody
details-lens = Draw the map as it says
details-lens-hint = Shows only the land it speaks of, in the colours of those it gives it to
details-vague = What it left open
details-values = Values
# “1875: 520 (likely, not certain)”
details-value-certainty = { $value } ({ $certainty })
details-ribbon = Holders of { $name } from 1600 to today
saying-date = the date
saying-number = the number
saying-wording = the wording
saying-place = the place
saying-cause = the cause
instrument-treaty = treaty
instrument-agreement = agreement
instrument-declaration = declaration
instrument-decree = decree
instrument-order = military order
instrument-proposal = proposal
language-en = English
language-ru = Russian
language-ja = Japanese
language-ain = Ainu
language-zh = Chinese
language-ko = Korean
language-mnc = Manchu
language-niv = Nivkh
language-oaa = Uilta
language-nl = Dutch
citation-chicago = Chicago
citation-apa = APA
citation-gost = GOST
citation-copy = Copy
citation-trust = { $kind }. { $trust }
citation-library = Where it can be read: { $place }
citation-hint = Show the full citation
date-until = until { $end }
support-one-source = Rests on a single report
support-weak-sources = Rests on essays or reference works only

## Viewpoints

viewpoint-de-facto = Who is in control
viewpoint-japan = Japan’s official map
viewpoint-russia = Russia’s official map
viewpoint-claims = Disputed land only
viewpoint-short-de-facto = De facto
viewpoint-short-japan = Japan’s map
viewpoint-short-russia = Russia’s map
viewpoint-short-claims = Disputed land
viewpoint-name = Viewpoint
viewpoint-hint = Through whose eyes the map is drawn
legend-undetermined = Left open (“undetermined”)
viewpoint-shows = { $viewpoint } shows it as { $holder }. { $basis }
viewpoint-shows-nobody = { $viewpoint } leaves open whose it is. { $basis }
command-viewpoint-de-facto = Map: who is in control
command-viewpoint-japan = Map: Japan’s official view
command-viewpoint-russia = Map: Russia’s official view
command-viewpoint-claims = Map: disputed land only
map-north = { $degrees }° N
# How a text of a lesson tells of a parallel; $ending is the last digit of its degrees.
parallel-in-text = { $ending ->
    [1] { $degrees }st parallel
    [2] { $degrees }nd parallel
    [3] { $degrees }rd parallel
   *[other] { $degrees }th parallel
}
map-east = { $degrees }° E
map-west = { $degrees }° W
map-inset = The four southern island groups
map-north-letter = N

## Figures over time

top-figures = Figures
command-figures = Show or hide figures over time
figures-name = Which figures
figures-events = Events a year
figures-events-unit = events
figures-events-basis = Events of this atlas, by the year in which they begin
figures-events-note = Each event names its sources on its page
figures-plot = { $title }, { $unit }
figures-point = { $date }: { $value } { $unit }
figures-said-by = Who says so: { $sources }
figures-basis-note = { $basis } · { $note }
figures-hollow = Hollow: less than certain
figures-copy-csv = Copy as CSV
figures-copy-svg = Copy as SVG
figures-date = Date
figures-value = Value
figures-unit = Unit
figures-certainty = Certainty
figures-sources = Sources

## Links

link-none = This is no link of the atlas; one looks like kuril-atlas:1945-08-30
link-unknown-key = No link of the atlas says “{ $key }”
link-unknown-word = In the link, “{ $key }” can’t be “{ $word }”
link-nothing-named = The atlas has no “{ $shown }”
link-dateless = The link has no date
link-no-date = “{ $text }” is no date; a link says 1945 or 1945-08-30
link-off-axis = The link’s date is off the axis, which goes from { $first } to { $last }; this is the nearest that the atlas knows
link-broken = The link seems to be broken behind “{ $text }”; copy it again in one piece
link-another-year = “{ $event }” is of { $year }; the link shows another year
link-no-place = “{ $text }” is no latitude and longitude on the map, such as 44.52,147.10
link-did-you-mean = { $problem }. Did you mean “{ $meant }”?
link-title = A link to this view
link-explained = Copy this line to come back to what you see now, or paste another link here and press Enter
link-copies = What it brings along
link-copies-view = The date, the part of the map, whose map it is and how it is drawn, what is selected, search and filter, the other map
link-copies-not = What you have kept under a name stays with you
link-other = This is another link. Open shows what it says
link-name = Link
link-copy = Copy
link-open = Open

## The first start, and the sheet of keys

welcome-title = Three things to try
welcome-islands = Four groups of islands are administered by Russia and claimed by Japan. Click one, and the map says who, since when and by what.
welcome-islands-try = The islands today
welcome-days = In August 1945 history moved by days.
welcome-days-try = 28 August 1945
welcome-compare = Two dates side by side tell what changed.
welcome-compare-try = 1905 beside 1945
welcome-keys = Space runs through the years, ? shows all keys, Ctrl K finds everything
welcome-end = Start
welcome-end-hint = Close these hints  Escape
shortcuts-title = Keys
shortcuts-search = Search keys
shortcuts-search-hint = Search keys …
shortcuts-nothing = No key does that. Ctrl K finds everything that can be done
shortcuts-find = Find anything, and all commands

## Changes of hands

changes-none = Nothing changes hands in { $year }.
changes-year = { $lands } { $count ->
    [one] comes
   *[other] come
} under { $holder }.
changes-since = { $lands }: { $holder } since { $day }.
changes-next = Next, on { $day }: { $lands } under { $holder }.
changes-and-others = { $lands } and others
changes-to = { $lands } under { $holder }
changes-elsewhere = Elsewhere: { $gains }.
changes-elsewhere-too = Elsewhere: { $gains } …
changes-line = { $day }: { $lands }, from then { $holder }

# Lands told in one breath; these names begin a sentence or stand in a list.
region-from-to = Islands from { $first } to { $last }
