# Lessons, presenting, quizzes, worksheets.

## Worksheets

sheet-blank-map = Blank map
sheet-blank-map-enquiry = What belongs where around these seas?
sheet-colour-map = Colour map
sheet-colour-map-enquiry = Who was in control of what, { $date }?
sheet-name-islands = Name the islands
sheet-name-islands-enquiry = Which island is which, and why do some have two names?
sheet-chronology = Put in order
sheet-chronology-enquiry = What came first, and did one thing lead to another?
sheet-what-changed = What changed?
sheet-what-changed-enquiry = What changed by { $date }?
sheet-what-changed-between = What changed between { $one } and { $other }?
sheet-two-voices = Two voices
sheet-two-voices-enquiry = Who says what, and why?
sheet-two-voices-about = Who says what about this, and why? { $event }
sheet-sources = Judge the sources
sheet-sources-enquiry = How do we know what happened around { $date }?

sheet-outline-alt = Outlines of land and sea without names, to be written on
sheet-key-map-alt = The map of { $date } with the answers
sheet-map-alt = The map of { $date }: who was in control of what
sheet-islands-alt = Outlines of land and sea with { $count } numbered islands
sheet-colour-map-alt = Outlines of land and sea with { $count } numbered lands, { $date }
sheet-bank = Words to use
sheet-grave = This sheet speaks of deaths, or of people who had to leave their homes. You may ask for another one.
sheet-no-claim = No other state claims any of these lands on this date
sheet-left-open = Left open

sheet-blank-map-names = Write these names where they belong. Water in blue or in slanted letters, land upright.
sheet-blank-map-line = Draw with a thick line where the border between the powers ran, { $date }. What is the line called, or what set it?
sheet-blank-map-key = Compare with the map of the key: the line follows the edges between two patterns, on land and between islands.

sheet-name-islands-task = Write the name beside each number. Where both sides have a name of their own, write both.
sheet-name-islands-why = Some of these islands have two names. Choose one of them: who uses which name, and what might a reader conclude from a map that shows only one?
sheet-name-islands-why-key = Where two names stand, the first is the form of those who administer the island today, the second the claimant’s; the order says nothing of right. A map with one name only seems to say whose it is.

sheet-colour-map-task = Colour each numbered land by who was in control, { $date }. Use one colour for each power, and write your colours beside their names.
sheet-colour-map-legend = Who was in control? Write the power beside each number.
sheet-colour-map-answer = { $land }: { $holder }
sheet-colour-map-claims = Which of these lands did another state claim, { $date }? How could a fair map show that?
sheet-colour-map-claimed = { $mark }: also claimed by { $claimants }

sheet-chronology-task = These events stand in no order
sheet-chronology-table = Write the letters in order, the earliest first. Add the year where you know it.
sheet-chronology-place = Place
sheet-chronology-letter = Letter
sheet-chronology-date = Year or day
sheet-chronology-link = Choose two of them. Did the first make the second possible, did it cause it, or did it only come before? How would you find out?
sheet-chronology-link-key = The atlas gives dates and sources; it does not say that one event caused another. A good answer names a reason and what would show it.
sheet-place-and-letter = { $place }: { $letter }

sheet-what-changed-look = The same land on two dates
sheet-what-changed-land = Land
sheet-what-changed-task = { $count ->
    [one] One land passed into other hands. Which one, from whom, to whom?
   *[other] { $count } lands, or groups of them, passed into other hands. Which, from whom, to whom?
  }
sheet-what-changed-stayed = What did not change?
sheet-what-changed-same = { $land }: { $holder } on both maps
sheet-what-changed-silent = Whom would you ask what the change meant? What does neither map show?
sheet-what-changed-silent-key = A map of powers shows no people: who lived there, who had to leave, who came, whom nobody asked. A good answer names a group and a kind of source.

sheet-two-voices-read = Read where each text comes from before you read what it says. The texts are told in the atlas’s words; only what stands in quotation marks is quoted.
sheet-two-voices-find = Find: who speaks, to whom, and what for?
sheet-two-voices-origin-letter = Text
sheet-two-voices-origin-who = Who speaks
sheet-two-voices-origin-whom = To whom, when
sheet-two-voices-origin-why = What for
sheet-two-voices-compare = Compare: where do the texts agree, where not? Which words carry the difference?
sheet-two-voices-no-quote = No phrase is quoted: look at what each text mentions and what it leaves out.
sheet-two-voices-judge = Judge: what can each text be trusted for, and for what not? Who is not heard at all?
sheet-two-voices-judge-key = A text is evidence of what its speaker wanted others to believe; for what happened it needs another one beside it. Ask who had no office, no newspaper or no writing.
sheet-two-voices-paste = Room for the text itself: find it by the address beneath, and copy one sentence with its place

sheet-sources-read = The atlas rests on sources like these for that time
sheet-sources-about = { $source } — cited for: { $event }
sheet-sources-table = What kind is each, and what is it good for? Kinds: the document itself, a government, scholarship, press, an essay, a reference work.
sheet-sources-letter = Source
sheet-sources-kind = Kind
sheet-sources-side = Whose side?
sheet-sources-good-for = Good for
sheet-sources-careful = Careful with
sheet-sources-speaks-for = speaks for { $side }
sheet-sources-missing = Whose words are missing from this list? Where could they be found?
sheet-sources-missing-key = Look for people who lived there, for the other government, for women, children, soldiers. Diaries, interviews, petitions and songs are sources too.
sheet-sources-first = Which one would you read first to find out what happened, and which one to find out what was believed?
sheet-sources-first-key = For what happened: what is nearest to it, and a scholar who compared several. For what was believed: newspapers and speeches, of each side.

sheet-word-name = Name
sheet-word-class = Class
sheet-word-day = Date
sheet-word-key = Key
sheet-word-for-teachers = for teachers, not for pupils
sheet-word-hard-words = Hard words
sheet-word-sources = What this sheet rests on
sheet-credit = Kuril Atlas. Coast, lakes, rivers and borders: GSHHG and WDBII 2.3.6 (LGPL-3.0-or-later), DCW-GMT, Natural Earth; see assets/CREDITS.md.
