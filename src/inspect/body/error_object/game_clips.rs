//! GameClipsServiceErrorResponse: the only shape with `errorResponseCode`.

use crate::inspect::body::error_object::members::{
    Object, integer_or_null, is_text_or_null, member, text,
};
use crate::inspect::body::facts::{ErrorCode, ErrorObject};

/// Decodes one.
pub(crate) fn decode(object: &Object) -> Option<ErrorObject> {
    let code = integer_or_null(member(object, "errorResponseCode")?)?;
    let texts_fit = ["errorSource", "errorMessage"]
        .iter()
        .all(|name| member(object, name).is_none_or(is_text_or_null));
    texts_fit.then(|| ErrorObject {
        source: text(object, "errorSource"),
        ..ErrorObject::of(code.map(ErrorCode::Number))
    })
}
