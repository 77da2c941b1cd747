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
quiz-in-control-elsewhere = In { $year } { $holder } was in control of { $elsewhere }, not of { $land }.
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
quiz-changed-hands = { $lands }: from { $from } to { $to }
quiz-changed-passed = { $lands }: { $from } in { $first }, { $to } in { $second }.
quiz-changed-stayed = { $lands }: { $from } in { $first } as in { $second }.
quiz-position = Who holds, or held, this view (from { $date })? “{ $position }”
quiz-position-answer = { $says } The answer to it: { $answer }
quiz-voice = Who speaks here ({ $date }), in the words of this atlas? “{ $text }”
quiz-voice-why = { $speaker }, { $date }.
quiz-speaker-japan = The government of Japan
quiz-speaker-moscow = Moscow (the USSR, later Russia)
quiz-speaker-ainu = Ainu groups
quiz-three = Which three of these six sentences are true?
quiz-three-sentence = In { $year } { $holder } was in control of { $land }.
quiz-three-wrong = { $elsewhere } In control of { $land } was { $holder }.
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
