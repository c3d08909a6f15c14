//! The types of the answers: a text, a switch, or one of several words. Options, lists of people and questions in a
//! terminal show and set every answer through [`AnswerValue`].

use super::account::Protocol;
use super::choices::{NetworkLocation, ReadOn};

/// A type with a fixed set of values. Each has a word, the same in options, lists of people and JSON.
pub trait Choice: Copy + PartialEq + 'static {
    /// Every value.
    const VALUES: &'static [Self];

    /// The words of [`Self::VALUES`], in the same order.
    const WORDS: &'static [&'static str];

    /// Returns the word of a value.
    fn word(self) -> &'static str;
}

macro_rules! choice {
    ($type:ident { $($value:ident = $word:literal,)* }) => {
        impl Choice for $type {
            const VALUES: &'static [Self] = &[$(Self::$value,)*];
            const WORDS: &'static [&'static str] = &[$($word,)*];

            fn word(self) -> &'static str {
                match self { $(Self::$value => $word,)* }
            }
        }
    };
}

choice!(ReadOn { One = "one", Several = "several", });
choice!(Protocol { Imap = "imap", Pop = "pop", });
choice!(NetworkLocation { OnCampus = "on-campus", OffCampus = "off-campus", Both = "both", });

impl Choice for bool {
    const VALUES: &'static [Self] = &[true, false];
    const WORDS: &'static [&'static str] = &["yes", "no"];

    fn word(self) -> &'static str {
        if self { "yes" } else { "no" }
    }
}

/// The value of an answer, whatever its type.
pub trait AnswerValue {
    /// Returns false if the question is unanswered.
    fn is_given(&self) -> bool;

    /// Returns the answer as a person types it. Empty if there is none.
    fn text(&self) -> String;

    /// Returns the words the answer can be. Empty if any text can be typed.
    fn words(&self) -> &'static [&'static str];

    /// Sets the answer to what a person typed.
    ///
    /// # Errors
    /// The text is none of the words the answer can be. The error lists them.
    fn set(&mut self, typed: &str) -> Result<(), &'static [&'static str]>;

    /// Removes the answer.
    fn clear(&mut self);
}

impl AnswerValue for String {
    fn is_given(&self) -> bool {
        !self.is_empty()
    }

    fn text(&self) -> String {
        self.clone()
    }

    fn words(&self) -> &'static [&'static str] {
        &[]
    }

    fn set(&mut self, typed: &str) -> Result<(), &'static [&'static str]> {
        typed.clone_into(self);
        Ok(())
    }

    fn clear(&mut self) {
        Self::clear(self);
    }
}

impl<T: Choice> AnswerValue for Option<T> {
    fn is_given(&self) -> bool {
        self.is_some()
    }

    fn text(&self) -> String {
        self.map_or("", Choice::word).to_owned()
    }

    fn words(&self) -> &'static [&'static str] {
        T::WORDS
    }

    fn set(&mut self, typed: &str) -> Result<(), &'static [&'static str]> {
        *self = Some(parse_choice(typed)?);
        Ok(())
    }

    fn clear(&mut self) {
        *self = None;
    }
}

/// A switch that is off is an unanswered question.
impl AnswerValue for bool {
    fn is_given(&self) -> bool {
        *self
    }

    fn text(&self) -> String {
        if *self { self.word().to_owned() } else { String::new() }
    }

    fn words(&self) -> &'static [&'static str] {
        Self::WORDS
    }

    fn set(&mut self, typed: &str) -> Result<(), &'static [&'static str]> {
        *self = parse_choice(typed)?;
        Ok(())
    }

    fn clear(&mut self) {
        *self = false;
    }
}

/// Returns the value with this word, in any case. The error lists the words.
fn parse_choice<T: Choice>(typed: &str) -> Result<T, &'static [&'static str]> {
    let is_typed = |value: &&T| value.word().eq_ignore_ascii_case(typed);
    T::VALUES.iter().find(is_typed).copied().ok_or(T::WORDS)
}
