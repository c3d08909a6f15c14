//! Errors of a JSON document and of its structure.

/// An error in the text of a JSON document or in its structure.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JsonError {
    /// The text is empty.
    #[error("the text is empty")]
    Empty,
    /// Longer than the limit. Holds the limit in bytes.
    #[error("longer than {0} bytes")]
    TooLong(usize),
    /// The text is in UTF-16, not UTF-8.
    #[error("UTF-16, not UTF-8")]
    Utf16,
    /// The text is not UTF-8.
    #[error("not UTF-8")]
    NotUtf8,
    /// Values are nested too deeply.
    #[error("nested too deeply")]
    TooDeep,
    /// A comma stands before a closing bracket.
    #[error("comma before a closing bracket")]
    TrailingComma,
    /// The text has a comment.
    #[error("comments are not JSON")]
    Comment,
    /// A comma between two values is missing.
    #[error("missing comma")]
    MissingComma,
    /// The text ends too early.
    #[error("the text ends too early")]
    CutOff,
    /// Another syntax error. Holds the parser's message, in English.
    #[error("{0}")]
    Syntax(String),
    /// An object has the member twice.
    #[error("duplicate member {0:?}")]
    Duplicate(String),
    /// The format does not know the member. Holds its name and the known name closest to it.
    #[error("unknown member {0:?}")]
    UnknownMember(String, Option<String>),
    /// A required member is missing.
    #[error("missing member {0:?}")]
    MissingMember(String),
    /// The value has the wrong type. Holds the expected one.
    #[error("expected {0:?}")]
    WrongType(JsonType),
    /// The text is not one of the allowed ones. Holds those.
    #[error("expected one of {0:?}")]
    NotAChoice(Vec<String>),
    /// The number is out of range. Holds minimum and maximum.
    #[error("not between {0} and {1}")]
    OutOfRange(u64, u64),
    /// A text or a list is too short or too long. Holds the minimum and maximum length.
    #[error("length not between {0} and {1}")]
    WrongLength(u64, u64),
}

/// The type of a JSON value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonType {
    /// `"…"`
    Text,
    /// A number without a fraction.
    Integer,
    /// `true` or `false`.
    Switch,
    /// `[…]`
    List,
    /// `{…}`
    Object,
    /// Several types are allowed.
    Several,
}
