date-year = { $year }
date-day = { $day } { $month } { $year }
date-day-short = { $day } { $month }
date-month = { $month } { $year }
date-years = { $year }s
date-about = about { $date }
date-uncertain = { $date } (uncertain)
date-open = since { $start }
# Between two typed years: 1941 to 1945
date-typed-until = to
date-problem-none = “{ $text }” is no date; try 1905, August 1945, 28 August 1945 or 1945-08-28
date-problem-impossible = There is no “{ $text }” in the calendar; look at the day and the month
date-problem-backwards = “{ $text }” ends before it begins; put the earlier date first
date-problem-year-missing = “{ $text }” has no year; try 28 August 1945
date-problem-short-year = The year of “{ $text }” needs four digits, such as 1945
date-problem-two-readings = “{ $text }” can be { $one } or { $other }; type { $type-one } or { $type-other }
date-problem-season = “{ $text }” is a season; the atlas goes by months, such as July 1945
date-problem-lunar = Until 1872 the days and months of Japan were those of the moon; for “{ $text }” type the year alone, or a Gregorian date
date-problem-era = “{ $text }” is not in its era, which went from { $from } to { $until }
date-problem-era-since = “{ $text }” is not in its era, which began on { $from }
date-problem-open = “{ $text }” has no end; type the day or the year you want
date-interval = { $start } – { $end }
density-year = { $year }: { $events ->
    [0] no event
    [one] 1 event
   *[other] { $events } events
}
month-8 = August
