# Lessons, presenting, quizzes, worksheets.

## Lessons

lesson-for = Ages { $youngest } to { $oldest }, { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
lesson-aims = Afterwards you can
lesson-talk = How we talk
lesson-sources = Sources
lesson-level = Questions
lesson-level-help = With help
lesson-level-core = As they are
lesson-level-more = Harder
lesson-short = The 20-minute way
lesson-usual-mistake = What many say
lesson-check-result = { $problems ->
    [0] No problem
    [one] 1 problem
   *[other] { $problems } problems
} in { $lessons ->
    [one] 1 lesson
   *[other] { $lessons } lessons
}
lessons-line = { $title } ({ $slug })
lessons-under = { $audience }, { $steps ->
    [one] 1 step
   *[other] { $steps } steps
}: { $enquiry }

## A lesson as a page for browsers

lesson-page-right = Right.
lesson-page-wrong = Not yet. Look again.
lesson-page-year = Year
lesson-page-click = Click on the map.
lesson-page-answer = Your answer
lesson-page-compare = Compare with a good answer
lesson-page-check = Check
lesson-page-show-grave = Show this step
lesson-page-foot = Made with { $app }, whose history reaches to { $date }. The map shows who was in control; it says nothing of whose the land should be.
