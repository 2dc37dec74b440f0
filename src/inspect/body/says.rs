//! What a JSON error says in words, whoever wrote it, and the ids in it that support asks for.

use crate::catalog::Class;
use crate::inspect::body::context::BodyContext;
use crate::inspect::body::error_object::members::{Object, member};
use crate::inspect::body::error_object::operations;
use crate::inspect::body::facts::{BodyFacts, BodyKind};
use crate::inspect::body::json::value::Value;
use crate::inspect::body::stated_wait;

/// Members that hold a text of an error, the most telling first.
const TEXTS: [&str; 10] = [
    "error_description",
    "errorMessage",
    "developerMessage",
    "errorMsg",
    "error_message",
    "message",
    "description",
    "errorDetails",
    "title",
    "detail",
];

/// Members that hold another object with such texts in it.
const INNER: [&str; 4] = ["error", "errors", "status", "innerError"];

/// Members that hold a text where none of those does.
const ELSE: [&str; 3] = ["error", "reason", "msg"];

/// Members that only an error has.
const OF_ERRORS: [&str; 8] = [
    "error",
    "errors",
    "errorMessage",
    "error_message",
    "error_description",
    "errorMsg",
    "errorDetails",
    "errorCode",
];

/// Ids that an error carries to be quoted, as services spell them.
const IDS: [&str; 8] = [
    "trace_id",
    "traceId",
    "traceInformation",
    "correlation_id",
    "correlationId",
    "request_id",
    "requestId",
    "opId",
];

/// How deep objects lie in one another that are looked into.
const DEEPEST: usize = 4;

/// Adds what an object says to what is known of it: always for an error, and for any JSON under a failure.
pub(crate) fn complete(facts: &mut BodyFacts, object: &Object, context: BodyContext<'_>) {
    let failed = context
        .status
        .is_none_or(|status| Class::of(status) != Class::Success);
    let counts = match facts.kind {
        BodyKind::Json => failed || has_any(object, &OF_ERRORS),
        kind => kind.is_error(),
    };
    if !counts {
        return;
    }
    facts.ids = ids(object);
    facts.wait = stated_wait::stated(object);
    let mut texts = Vec::new();
    collect(object, &mut texts, 0);
    if texts.is_empty() && facts.kind == BodyKind::Json {
        let others = ELSE.iter().filter_map(|name| string(member(object, name)?));
        others.for_each(|text| {
            if !texts.contains(&text) {
                texts.push(text);
            }
        });
    }
    facts.says = Some(texts.join("\n")).filter(|text| !text.is_empty());
    if let Some(error) = &mut facts.error {
        error.description = facts.says.clone();
    }
}

fn has_any(object: &Object, names: &[&str]) -> bool {
    names
        .iter()
        .any(|name| member(object, name).is_some_and(|value| !value.is_null()))
}

/// The texts of an object, each once.
fn collect(object: &Object, texts: &mut Vec<String>, depth: usize) {
    if depth > DEEPEST {
        return;
    }
    for name in TEXTS {
        match member(object, name) {
            Some(Value::Object(inner)) => of_details(inner, texts, depth),
            Some(value) => texts.extend(string(value).filter(|text| !texts.contains(text))),
            None => {}
        }
    }
    for operation in operations::failed(object) {
        collect(operation, texts, depth + 1);
    }
    for name in INNER {
        let inner = match member(object, name) {
            Some(Value::Array(items)) => items.first(),
            other => other,
        };
        match inner {
            Some(Value::Object(inner)) => collect(inner, texts, depth + 1),
            // A list of errors may be one of texts.
            Some(value) if name == "errors" => {
                texts.extend(string(value).filter(|text| !texts.contains(text)));
            }
            _ => {}
        }
    }
}

/// What details say: a text of their own, or a text for each field that is at fault.
fn of_details(details: &Object, texts: &mut Vec<String>, depth: usize) {
    let before = texts.len();
    collect(details, texts, depth + 1);
    if texts.len() > before {
        return;
    }
    for (field, value) in details.sorted() {
        let value = match value {
            Value::Array(items) => items.first(),
            value => Some(value),
        };
        let Some(text) = value.and_then(string) else {
            continue;
        };
        texts.push(match field.is_empty() {
            true => text,
            false => format!("{field}: {text}"),
        });
    }
}

/// A text that is not empty.
fn string(value: &Value) -> Option<String> {
    let text = value.as_str()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn ids(object: &Object) -> Vec<(String, String)> {
    let id = |name: &&str| Some(((*name).to_owned(), string(member(object, name)?)?));
    IDS.iter().filter_map(id).collect()
}
