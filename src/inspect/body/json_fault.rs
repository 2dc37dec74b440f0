//! Where and why JSON is not JSON.

/// Where and why JSON is not JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct JsonFault {
    /// 1-based line.
    pub line: usize,
    /// 1-based column, in characters.
    pub column: usize,
    /// Bytes before the fault, counted in the body as UTF-8.
    pub offset: usize,
    /// What a JSON reader needed there.
    pub expected: Expected,
    /// What stands there; `None` at the end of the text.
    pub found: Option<char>,
    /// The text before the fault, at most 64 KiB of it. Secrets are still in it, and what tells them: so hide
    /// them first and cut then.
    pub before: String,
    /// The text from the fault on, likewise.
    pub after: String,
}

/// What a JSON reader needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Expected {
    /// A value.
    Value,
    /// `:` after a member name.
    Colon,
    /// `,` or `}` after a member.
    CommaOrBrace,
    /// `,` or `]` after an item.
    CommaOrBracket,
    /// A member name in double quotes.
    MemberName,
    /// A member or an item after a comma, not a closing bracket.
    NoTrailingComma,
    /// The closing `"` of a string.
    ClosingQuote,
    /// The rest of an object.
    RestOfObject,
    /// The rest of an array.
    RestOfArray,
    /// `true`, `false` or `null`.
    Literal,
    /// A valid escape after `\`.
    Escape,
    /// An escape in place of a control character.
    EscapedControl,
    /// A number as JSON writes it.
    Number,
    /// The end of the text.
    End,
}
