//! Codes of error objects in a text: a known number named `code` beside a `source` or a `description`, or named
//! `errorCode` beside an `errorMessage`.

use crate::catalog;
use crate::scan::model::Code;
use crate::scan::word::Word;

/// What else a ServiceError holds, at least one of the two.
const COMPANIONS: [&str; 2] = ["source", "description"];

/// What else a ServiceErrorResponse holds.
const COMPANION_OF_A_RESPONSE: &str = "errorMessage";

/// The code that a number is.
pub(crate) fn read(word: &Word<'_>) -> Option<Code> {
    const MOST_DIGITS: usize = 4;
    let digits = word.as_str();
    if digits.len() > MOST_DIGITS {
        return None;
    }
    let name = word.name();
    let is_member = name.joint.starts_with(b"\"") || name.joint.starts_with(b"\\\"");
    if !is_member || !name.joint.contains(&b':') {
        return None;
    }
    let code = digits.parse().ok()?;
    let object = Object::around(word);
    let is_one = if name.is_one_of(&["code"]) {
        COMPANIONS.iter().any(|name| object.has_word(name)) && is_code(code, &object)
    } else {
        name.is_one_of(&["errorcode"])
            && catalog::service_error_of(None, code.into()).is_some()
            && object.has_word(COMPANION_OF_A_RESPONSE)
    };
    is_one.then_some(Code::ServiceError(code))
}

/// Whether a number is the code of a ServiceError: a documented one, or one of the service that the object names.
fn is_code(code: i32, object: &Object<'_>) -> bool {
    let code = code.into();
    let sources = catalog::observed_errors(code).filter_map(|error| error.source);
    catalog::service_error(code).is_some() || { sources }.any(|source| object.has_word(source))
}

/// What stands around a number up to the braces before and after it.
struct Object<'t> {
    before: &'t [u8],
    after: &'t [u8],
}

impl<'t> Object<'t> {
    fn around(word: &Word<'t>) -> Self {
        let before = word.before().rsplit(|byte| *byte == b'{').next();
        let after = word.after().split(|byte| *byte == b'}').next();
        Self {
            before: before.unwrap_or_default(),
            after: after.unwrap_or_default(),
        }
    }

    /// Whether a name or a value stands there in quotes, escaped or not.
    fn has_word(&self, word: &str) -> bool {
        [self.before, self.after].into_iter().any(|text| {
            text.windows(word.len() + 2).any(|window| match window {
                [b'"', inner @ .., b'"' | b'\\'] => inner.eq_ignore_ascii_case(word.as_bytes()),
                _ => false,
            })
        })
    }
}
