# Lessons, presenting, quizzes, worksheets.
