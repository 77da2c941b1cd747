use crate::language::names::Name;
use crate::language::words::Words;

impl Words {
    /// "Japan", "Japan and China", "Japan, China and Korea"; but "Okinawa and Sakishima; and Iwo
    /// Jima" where an item is a list itself.
    pub fn list(&self, items: &[impl AsRef<str>]) -> String {
        let and = self.joined("list-last", "", "");
        let is_list = |item: &&str| item.contains(and.as_str());
        let has_lists = items.iter().map(AsRef::as_ref).any(|item| is_list(&item));
        match items {
            [] => String::new(),
            [one] => one.as_ref().to_owned(),
            [first @ .., last] if has_lists => {
                self.joined("list-clause-last", &self.clauses(first), last.as_ref())
            }
            [first @ .., last] => self.joined("list-last", &self.enumeration(first), last.as_ref()),
        }
    }

    /// The names listed, form by form: whatever a sentence asks of one, it can ask of them all.
    pub fn list_of_names(&self, names: &[Name]) -> Name {
        let alone: Vec<&str> = names.iter().map(Name::nominative).collect();
        self.rules().forms.iter().fold(Name::new(self.list(&alone)), |list, &form| {
            let names: Vec<&str> = names.iter().map(|name| name.form(form)).collect();
            list.with(form, self.list(&names))
        })
    }

    /// "Japan, China, Korea": a row of names that is no sentence.
    pub fn enumeration(&self, items: &[impl AsRef<str>]) -> String {
        self.row("list-next", items)
    }

    /// "Stephan, p. 75; Kurile Islands, 1875": items that may have commas of their own.
    pub fn clauses(&self, items: &[impl AsRef<str>]) -> String {
        self.row("list-clause", items)
    }

    /// "28 August 1945: landing on Iturup", "1905: Portsmouth".
    pub fn dated(&self, date: &str, title: &str) -> String {
        self.say_with("date-titled", &[("date", date.into()), ("title", title.into())])
    }

    fn row(&self, id: &str, items: &[impl AsRef<str>]) -> String {
        let mut items = items.iter().map(AsRef::as_ref);
        let first = items.next().unwrap_or_default().to_owned();
        items.fold(first, |row, next| self.joined(id, &row, next))
    }

    fn joined(&self, id: &str, first: &str, next: &str) -> String {
        self.say_with(id, &[("first", first.into()), ("next", next.into())])
    }
}

#[cfg(test)]
mod tests {
    use unic_langid::langid;

    use crate::language::{Form, Name, NumberMarks, Rules, Words};

    /// As much of another language as sentences need to ask for forms.
    fn russian() -> Words {
        let rules = Rules {
            language: langid!("ru"),
            numbers: NumberMarks { thousands: "\u{a0}", decimals: ",", minus: "−" },
            forms: &[Form::Genitive, Form::Instrumental],
            between_typed: &[' ', '.'],
            shortest_month: 3,
        };
        let fluent = "\
status-administered = управляется { $holder-instrumental }
date-day = { $day } { $month-genitive } { $year } г.
date-month = { $month } { $year } г.
month-8 = август
    .genitive = августа
list-last = { $first } и { $next }
kilometres = { $number } км
square-km = { $number } км²
";
        Words::new(fluent, rules).expect("a text of this test")
    }

    #[test]
    fn a_sentence_asks_for_the_form_of_a_name_and_of_a_list_of_names() {
        let words = russian();
        let japan = Name::new("Япония").with(Form::Instrumental, "Японией");
        let korea = Name::new("Корея").with(Form::Instrumental, "Кореей");
        let both = words.list_of_names(&[japan.clone(), korea]);
        assert_eq!(both.nominative(), "Япония и Корея");
        let said = |name: Name| words.say_with("status-administered", &[("holder", name.into())]);
        assert_eq!(said(japan), "управляется Японией");
        assert_eq!(said(both), "управляется Японией и Кореей");
    }

    #[test]
    fn a_month_takes_the_form_that_its_date_asks_for() {
        let words = russian();
        let day = "1945-08-28".parse().expect("a day of the calendar");
        assert_eq!(words.day(day), "28 августа 1945 г.");
        assert_eq!(words.month_of_year(day), "август 1945 г.");
        let typed = words.read_date("28 августа 1945").map(|date| date.to_string());
        assert_eq!(typed.as_deref(), Ok("1945-08-28"));
    }

    #[test]
    fn numbers_have_the_marks_of_their_language() {
        let words = russian();
        assert_eq!(words.number(-17_291.5), "−17\u{a0}291,5");
        assert_eq!(words.decimals(44.52, 2), "44,52");
        assert_eq!(words.distance(3_664.0), "3,66 км");
        assert_eq!(words.square_km(33_298.0), "33\u{a0}300 км²");
    }
}
