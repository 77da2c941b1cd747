use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::langid;

/// The words of one language, from a Fluent file.
///
/// A word that is missing shows its id; a test makes sure that none is.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

/// What stands for a variable of a message.
pub type Value<'a> = FluentValue<'a>;

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
        let resource = FluentResource::try_new(fluent.to_owned()).map_err(|(_, errors)| {
            let first = errors.first().map(ToString::to_string).unwrap_or_default();
            WordsError::Syntax(errors.len(), first)
        })?;
        let mut bundle = FluentBundle::new_concurrent(vec![langid!("en-GB")]);
        // The marks that keep right-to-left insertions apart aren't in our fonts, and no language
        // of the atlas needs them.
        bundle.set_use_isolating(false);
        bundle
            .add_resource(resource)
            .map_err(|errors| WordsError::Twice(format!("{:?}", errors.first())))?;
        Ok(Self { bundle })
    }

    /// The message `id`.
    pub fn say(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// The message `id` with values for its variables.
    pub fn say_with(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set(Cow::Borrowed(*name), value.clone());
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

    /// "Japan", "Japan and China", "Japan, China and Korea".
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => self.say_with(
                "list-last",
                &[("first", first.join(", ").into()), ("last", last.as_str().into())],
            ),
        }
    }

    fn format(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let message = self.bundle.get_message(id).and_then(|message| message.value());
        message.map_or_else(
            || id.to_owned(),
            |pattern| self.bundle.format_pattern(pattern, arguments, &mut vec![]).into_owned(),
        )
    }
}
