use serde::{Serialize, Serializer};
use serde_json::Value;

/// A JSON object whose parts keep the order in which they came, whatever else is built in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ordered(Vec<(&'static str, Part)>);

#[derive(Clone, Debug, PartialEq)]
enum Part {
    Value(Value),
    Object(Ordered),
    List(Vec<Ordered>),
}

impl Ordered {
    /// An object without parts.
    pub fn new() -> Self {
        Self::default()
    }

    /// With a part more.
    pub fn with(self, key: &'static str, value: Value) -> Self {
        self.and(key, Part::Value(value))
    }

    /// With a part more, if there is one.
    pub fn with_some(self, key: &'static str, value: Option<Value>) -> Self {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    /// With another object as a part.
    pub fn with_ordered(self, key: &'static str, object: Self) -> Self {
        self.and(key, Part::Object(object))
    }

    /// With a list of objects as a part.
    pub fn with_list(self, key: &'static str, objects: Vec<Self>) -> Self {
        self.and(key, Part::List(objects))
    }

    fn and(mut self, key: &'static str, part: Part) -> Self {
        self.0.push((key, part));
        self
    }
}

impl Serialize for Ordered {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().map(|(key, part)| (key, part)))
    }
}

impl Serialize for Part {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Value(value) => value.serialize(to),
            Self::Object(object) => object.serialize(to),
            Self::List(objects) => objects.serialize(to),
        }
    }
}
