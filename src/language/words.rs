use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::language::names::Name;
use crate::language::pseudo;
use crate::language::rules::{Rules, english};

/// The words of one language: its messages, from a Fluent file, and its rules.
///
/// A word that is missing shows its id; a test makes sure that none is.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    rules: Rules,
    /// What stands around each message of the pseudo-language.
    marks: Option<[char; 2]>,
}

/// What stands for a variable of a message.
#[derive(Clone, Debug)]
pub enum Value<'a> {
    /// A text, or a number that chooses a plural form.
    Plain(FluentValue<'a>),
    /// A name: the message asks for the form that its sentence wants, as `{ $holder-genitive }`.
    Name(Name),
}

impl<'a, T> From<T> for Value<'a>
where
    FluentValue<'a>: From<T>,
{
    fn from(value: T) -> Self {
        Self::Plain(value.into())
    }
}

impl From<Name> for Value<'_> {
    fn from(name: Name) -> Self {
        Self::Name(name)
    }
}

/// Why a language file can't be used.
#[derive(Debug, thiserror::Error)]
pub enum WordsError {
    /// Not Fluent.
    #[error("the language file has {0} errors, the first: {1}")]
    Syntax(usize, String),
    /// The same id twice.
    #[error("the language file defines the same message twice: {0}")]
    Twice(String),
}

impl Words {
    /// The English words, from the text of a Fluent file.
    ///
    /// # Errors
    /// When the text is no Fluent, or defines a message twice.
    pub fn english(fluent: &str) -> Result<Self, WordsError> {
        Self::new(fluent, english())
    }

    /// The words of a language, from the text of its Fluent file.
    ///
    /// # Errors
    /// When the text is no Fluent, or defines a message twice.
    pub fn new(fluent: &str, rules: Rules) -> Result<Self, WordsError> {
        let resource = FluentResource::try_new(fluent.to_owned()).map_err(|(_, errors)| {
            let first = errors.first().map(ToString::to_string).unwrap_or_default();
            WordsError::Syntax(errors.len(), first)
        })?;
        let mut bundle = FluentBundle::new_concurrent(vec![rules.language.clone()]);
        // The marks that keep right-to-left insertions apart aren't in our fonts, and no language
        // of the atlas needs them.
        bundle.set_use_isolating(false);
        bundle
            .add_resource(resource)
            .map_err(|errors| WordsError::Twice(format!("{:?}", errors.first())))?;
        Ok(Self { bundle, rules, marks: None })
    }

    /// A language that nobody speaks, to find what is not ready for a second one: every word of
    /// the file is longer by two fifths and has strange letters, and marks stand around each
    /// message. Values of variables stay as they are.
    ///
    /// ```
    /// use kuril_atlas::language::Words;
    ///
    /// let words = Words::pseudo("era-since = since { $year }")?;
    /// assert_eq!(words.say_with("era-since", &[("year", "1905".into())]), "‹šííñččé 1905›");
    /// # Ok::<(), kuril_atlas::language::WordsError>(())
    /// ```
    ///
    /// # Errors
    /// When the text is no Fluent, or defines a message twice.
    pub fn pseudo(fluent: &str) -> Result<Self, WordsError> {
        let mut words = Self::english(fluent)?;
        words.bundle.set_transform(Some(pseudo::lengthened));
        words.marks = Some(pseudo::MARKS);
        Ok(words)
    }

    /// The message `id`.
    pub fn say(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// The message `id` with values for its variables.
    pub fn say_with(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (variable, value) in values {
            match value {
                Value::Plain(value) => arguments.set(*variable, value.clone()),
                Value::Name(name) => {
                    arguments.set(*variable, name.nominative());
                    for &form in self.rules.forms {
                        arguments.set(format!("{variable}-{}", form.word()), name.form(form));
                    }
                }
            }
        }
        self.format(id, Some(&arguments))
    }

    /// The message `id`, if there is one.
    pub fn say_if(&self, id: &str) -> Option<String> {
        self.has(id).then(|| self.say(id))
    }

    /// Whether there is a message `id`.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The name that the message `id` is; its forms are attributes of the message.
    pub(in crate::language) fn name(&self, id: &str) -> Name {
        let message = self.bundle.get_message(id);
        let form = |word| {
            let pattern = message.as_ref()?.get_attribute(word)?.value();
            Some(self.bundle.format_pattern(pattern, None, &mut vec![]).into_owned())
        };
        let forms = self.rules.forms.iter().filter_map(|&it| Some((it, form(it.word())?)));
        forms.fold(Name::new(self.say(id)), |name, (form, text)| name.with(form, text))
    }

    /// What the language decides that no message can say.
    pub(in crate::language) fn rules(&self) -> &Rules {
        &self.rules
    }

    fn format(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let message = self.bundle.get_message(id).and_then(|message| message.value());
        let said = message.map_or_else(
            || id.to_owned(),
            |pattern| self.bundle.format_pattern(pattern, arguments, &mut vec![]).into_owned(),
        );
        match self.marks {
            Some([before, after]) => format!("{before}{said}{after}"),
            None => said,
        }
    }
}
