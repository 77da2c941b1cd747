# Lessons, presenting, quizzes, worksheets.

## Quizzes: kinds of question

quiz-kind-in-control = Who was in control
quiz-kind-treaty-of-line = Treaties
quiz-kind-order-four = Order of events
quiz-kind-which-year = Years
quiz-kind-name-the-land = Names of lands
quiz-kind-click-the-map = Places on the map
quiz-kind-what-changed = What changed
quiz-kind-whose-position = Whose position
quiz-kind-three-true = Three true of six
quiz-kind-renounced1951 = San Francisco, 1951
quiz-kind-town-name = Former names
quiz-kind-whose-voyage = Voyages
quiz-kind-whose-map = Official maps

## Quizzes: questions and answers

quiz-lands-to = the islands from { $first } to { $last }
quiz-in-control = Who was in control of { $land } in { $year }?
quiz-in-control-elsewhere = { $holder }: in { $year } in control of { $elsewhere }, not of { $land }.
quiz-treaty = Which treaty put { $lands } on the side of { $holder }?
quiz-treaty-right = { $treaty } ({ $date }). { $articles }
quiz-treaty-wrong = { $treaty } ({ $date }) is about something else. { $articles }
quiz-order = Put these four events in order of time, the earliest first.
quiz-which-year = In which year was this? “{ $event }”
quiz-which-era = In which time was this? “{ $event }”
quiz-era = { $era } ({ $years })
quiz-name = What is the outlined land called?
quiz-name-why = It is { $name }.
quiz-name-other = { $name } lies elsewhere on the map.
quiz-click = Where is { $name }? Click it on the map.
quiz-click-why = { $name } is where the map now shows it.
quiz-changed = Which of these lands changed hands between { $first } and { $second }, as the sentence says? Choose every right one.
quiz-changed-hands = { $lands }: first { $from }, then { $to }
quiz-changed-passed = { $lands }: { $from } in { $first }, { $to } in { $second }.
quiz-changed-stayed = { $lands }: { $from } in { $first } as in { $second }.
quiz-position = Who holds, or held, this view (from { $date }): { $position }?
quiz-position-answer = { $says } The answer to it: { $answer }
quiz-voice = Who speaks here ({ $date }), as this atlas tells it: { $text }
quiz-voice-why = { $speaker }, { $date }.
quiz-speaker-japan = The government of Japan
quiz-speaker-moscow = Moscow (the USSR, later Russia)
quiz-speaker-ainu = Ainu groups
quiz-three = Which three of these six sentences are true?
quiz-three-sentence = { $year }: { $land } under the control of { $holder }
quiz-three-wrong = { $elsewhere } In control of { $land }: { $holder }.
quiz-renounced = Which of these did Japan give up in the peace treaty of San Francisco, signed in 1951? Choose every right one.
quiz-renounced-note = { $articles } Whether “the Kurile Islands” took in the four disputed island groups is argued to this day; this question does not ask it.
quiz-renounced-words = { $land }: “{ $words }”.
quiz-renounced-not = { $land } is not among what Japan gave up in this treaty.
quiz-town = What was { $town } called in { $language } in { $year }?
quiz-town-why = { $name } was the { $language } name of { $town } in { $year }.
quiz-voyage = Who led the voyage from { $first } to { $last } that began in { $year }?
quiz-voyage-right = { $person }. { $line }
quiz-voyage-other = { $person } led another voyage: { $journey }.
quiz-map = Which official map shows { $land } as held by { $holder }?
quiz-map-open = Which official map leaves open whose { $land } is?
quiz-map-of = { $map }, { $year }
quiz-map-why = { $said } { $basis }.
quiz-map-shows = { $map } of { $year } shows { $land } as held by { $holder }.
quiz-map-leaves-open = { $map } of { $year } leaves open whose { $land } is.
quiz-official-japan = Japan’s official map
quiz-official-russia = Russia’s official map
quiz-official-ussr = The official map of the USSR

## Quizzes: written files

quiz-map-title = Map of a question
quiz-map-alt = A map without names. It belongs to the question.
quiz-category = Kuril Atlas, quiz { $code }
quiz-disputed-text = { $question } [Disputed: states see this differently.]
quiz-order-first = Which of these was the earliest?
quiz-three-fewer = Which of these sentences are true?
quiz-click-number = Which number on the map is { $name }?
quiz-click-number-why = { $number } is { $name }.
quiz-right = Right.
quiz-partly = Partly right.
quiz-wrong = Not right.
quiz-text-title = Quiz { $code }: { $count ->
    [one] one question
   *[other] { $count } questions
}
quiz-text-key = Key
quiz-text-sources = Sources: { $sources }. Shown by { $link }
quiz-anki-id = Id
quiz-anki-front = Question
quiz-anki-back = Answer
quiz-anki-tags = Tags
quiz-told-typed = { $count ->
    [one] One typed answer is chosen from a list instead.
   *[other] { $count } typed answers are chosen from a list instead.
}
quiz-told-ordered = { $count ->
    [one] One order of events asks for the earliest only.
   *[other] { $count } orders of events ask for the earliest only.
}
quiz-told-clicked = { $count ->
    [one] One click on the map became a choice of numbers on it.
   *[other] { $count } clicks on the map became a choice of numbers on it.
}
quiz-told-shortened = { $count ->
    [one] One question has fewer choices than it had.
   *[other] { $count } questions have fewer choices than they had.
}
quiz-told-left-out = { $count ->
    [one] One question is left out: the format has no room for its map or its length.
   *[other] { $count } questions are left out: the format has no room for their maps or their length.
}
quiz-told-beside = { $count ->
    [one] One map lies beside the file: the format takes no pictures, so add it by hand.
   *[other] { $count } maps lie beside the file: the format takes no pictures, so add them by hand.
}
quiz-told-media = { $count ->
    [one] One map lies beside the file: copy it into Anki’s folder collection.media.
   *[other] { $count } maps lie beside the file: copy them into Anki’s folder collection.media.
}
quiz-told-matching = { $count ->
    [one] One order of events is a matching of events and places.
   *[other] { $count } orders of events are matchings of events and places.
}
quiz-told-fewer = Only { $count } of { $wanted } questions can be asked of this scope.

quiz-page-note = For practice, not for marks: the answers lie in this file for anyone to read. It needs no network.
quiz-page-check = Check
quiz-page-next = Next
quiz-page-back = Back
quiz-page-again = Once more
quiz-page-right = Right.
quiz-page-wrong = Not right.
quiz-page-progress = Question { $number } of { $count }
quiz-page-result = { $number } of { $count } right
quiz-page-see-again = Worth another look:
quiz-page-typed-year = The year
quiz-page-typed-name = The name, in any of its forms
quiz-page-place = Place in the order
quiz-page-earliest = 1 is the earliest.
quiz-page-keys = Keys: 1–6 choose, Enter checks and goes on.
quiz-page-choose = Choose every right one.
quiz-page-sources = Sources:
quiz-page-answer = The answer:

## Quizzes: in the window

command-quiz = Quiz
quiz-title = Quiz
quiz-intro = Questions computed from the history of this atlas, each with its source. Take your time: speed never counts.
quiz-level = Level
quiz-level-1 = 1 – help: turning points, large lands, three answers
quiz-level-2 = 2 – core: years typed, four answers
quiz-level-3 = 3 – more: small islands, names typed, close answers
quiz-count = Questions
quiz-scope = Of what
quiz-scope-all = All of the history
quiz-scope-place = Only { $place }
quiz-scope-filter = Only the events that the list shows
quiz-scope-typed = Or years, a place, a kind:
quiz-when = Answers
quiz-at-once = Tell me after each question
quiz-at-end = Tell me at the end
quiz-begin = Begin
quiz-close = Close the quiz
quiz-kept = Kept for later
quiz-kept-ask = Ask these again
quiz-kept-forget = Let them go
quiz-kept-gone = The history has changed since these questions were kept; they can’t be asked any more.
quiz-kept-said = { $count ->
    [one] One question is kept for later.
   *[other] { $count } questions are kept for later.
}
quiz-keep = { $count ->
    [one] Keep it for later
   *[other] Keep { $count } for later
}
quiz-another = Another quiz
quiz-code = Code { $code }: it opens the same quiz again.
quiz-check = Check
quiz-next = Next
quiz-skip = Skip
quiz-finish = End here
quiz-show-me = Show me
quiz-return = Back to the quiz
quiz-looking = Question { $number } of { $count }: here it is on the map.
quiz-looking-results = Here it is on the map.
quiz-disputed = Disputed: states see this differently.
quiz-not-answered = Not answered.
quiz-answer-is = The answer: { $answer }
quiz-numbered = { $number }  { $text }
quiz-ranked = [{ $rank }] { $text }
quiz-number-chosen = Number { $number } is chosen.
quiz-click-here = Click the map.
quiz-clicked = Your answer is on the map. Check it, or choose again.
quiz-numbers = Choose by number instead
quiz-keys = Keys: 1–6 choose, Enter checks and goes on, Esc closes.
quiz-keys-order = Keys: press the numbers in the order of time, the earliest first; Enter checks.
quiz-keys-typed = Type the answer; Enter checks and goes on.
