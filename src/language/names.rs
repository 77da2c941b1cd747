use std::collections::BTreeMap;

/// The form that a name takes in a sentence, after its role there.
///
/// English has one form for all roles. Russian has six: land is administered *by* somebody in the
/// instrumental and passes *to* somebody in the dative; the 28th *of* August is a genitive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// Of whom, from whom.
    Genitive,
    /// To whom.
    Dative,
    /// Whom.
    Accusative,
    /// By whom.
    Instrumental,
    /// In, on or about whom.
    Prepositional,
}

impl Form {
    /// The word in the language files: after a variable of a message, `{ $holder-genitive }`, and
    /// as an attribute of a month.
    pub fn word(self) -> &'static str {
        match self {
            Self::Genitive => "genitive",
            Self::Dative => "dative",
            Self::Accusative => "accusative",
            Self::Instrumental => "instrumental",
            Self::Prepositional => "prepositional",
        }
    }
}

/// A name that sentences bend: of a holder, of a month.
///
/// ```
/// use kuril_atlas::language::{Form, Name};
///
/// let japan = Name::new("Япония").with(Form::Instrumental, "Японией");
/// assert_eq!(japan.form(Form::Instrumental), "Японией");
/// assert_eq!(japan.form(Form::Dative), "Япония", "a form that nobody gave is the name itself");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    nominative: String,
    forms: BTreeMap<Form, String>,
}

impl Name {
    /// A name with one form for all roles.
    pub fn new(nominative: impl Into<String>) -> Self {
        Self { nominative: nominative.into(), forms: BTreeMap::new() }
    }

    /// The name with a form of its own for some roles.
    #[must_use]
    pub fn with(mut self, form: Form, text: impl Into<String>) -> Self {
        self.forms.insert(form, text.into());
        self
    }

    /// As it stands alone.
    pub fn nominative(&self) -> &str {
        &self.nominative
    }

    /// As a role asks for it; as it stands alone, where it has no such form.
    pub fn form(&self, form: Form) -> &str {
        self.forms.get(&form).unwrap_or(&self.nominative)
    }
}
