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
date-day = { $day } { $month } { $year }
date-day-short = { $day } { $month }
date-month = { $month } { $year }
date-years = { $year }s
date-about = about { $date }
date-uncertain = { $date } (uncertain)
date-open = since { $start }
date-interval = { $start } – { $end }
date-interval-close = { $start }–{ $end }
list-last = { $first } and { $last }

## Who holds what

status-administered = administered by { $holder }
status-occupied = occupied by { $holder }
status-leased = leased to { $holder }
status-protectorate = under { $holder }
status-shared = held by { $holder }
status-inhabited = home of { $holder }, under no state
status-nominal = loosely held by { $holder }
status-outside = outside this story
control-held = { $status } since { $since }
control-claimed = ; claimed by { $claimants }
control-basis = . { $basis }
control-two-bases = { $first }; { $now }
control-sentence = { $name }: { $held }{ $claims }{ $basis }
control-unknown = { $name }: the atlas has no record for this day

## The map

map-date-year = { $day } · { $changes ->
    [0] no territory changes hands this year
    [one] 1 territory changes hands this year
   *[other] { $changes } territories change hands this year
}
map-date-day = { $changes ->
    [0] no territory changes hands in { $year }
    [one] 1 territory changes hands in { $year }
   *[other] { $changes } territories change hands in { $year }
}
map-scale = { $km } km
marker-spoken = { $place }: { $titles }
colour-japan = Japan
colour-russia = Russia, USSR
colour-china = China
colour-korea = Korea
colour-usa = United States, Allied occupation
colour-no-state = Land without a state
colour-outside = Outside this story
legend-joint = Held by two, or by one through another
legend-claimed = Disputed: holder’s colour, claimant’s stripes

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

## The command line

check-result = { $problems ->
    [0] No problem
    [one] 1 problem
   *[other] { $problems } problems
} in { $events } events, { $territories } territories, { $places } places, { $sources } sources
check-hint = the history has { $problems ->
    [one] 1 problem
   *[other] { $problems } problems
}; "kuril-atlas check" tells which, the rest is used
