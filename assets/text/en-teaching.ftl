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

## The list of lessons

command-lessons = Lessons
command-present = Present
command-present-here = Present from here
lesson-button = { $what }: { $lesson }

## Presenting

presenting-point = Point on the map.
presenting-good = A good answer
presenting-right = Right
presenting-wrong = Not this one
presenting-pair = { $number } { $left } – { $letter }
presenting-end = Write your second answer, and lay it beside the first one.
presenting-word-on = Page Down shows it
presenting-word-over = O passes over it
presenting-teacher = For the teacher
presenting-clock = { $clock } (planned { $planned } min)
presenting-notes = Notes
presenting-answer = Answer
presenting-next = Next
presenting-typed = Step { $number }
presenting-back = Back
presenting-on = On
presenting-text = Hide the text (T)
presenting-black = Black (B)
presenting-spotlight = Spotlight (S)
presenting-pen = Pen (P)
presenting-notes-window = Window for the teacher (N)
presenting-leave = Leave
