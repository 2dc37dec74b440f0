//! Rows of invented tables.

use crate::catalog::*;

const fn text(en: &'static str) -> Text {
    Text { en, fr: "" }
}

pub(super) static PRECONDITION_FAILED: Status = Status {
    code: 412,
    phrase: text("Precondition Failed"),
    authority: Authority::Mpsd,
    reference: None,
    meaning: text("A condition of the request was not met."),
    advice: Some(text(
        "Take the returned session, or read it again, then resend.",
    )),
    note: None,
    situations: &[
        Situation {
            id: "mpsd-412-if-none-match",
            inferred: false,
            row: 1,
            when: text("any method but GET, If-None-Match"),
            short: None,
            meaning: text("The session exists already (for `*`), or still matches the ETag."),
            methods: Methods::Except(&["GET"]),
            targets: Targets::Any,
            content_type: None,
            body: None,
            advice: None,
        },
        Situation {
            id: "mpsd-412-if-match",
            inferred: true,
            row: 1,
            when: text("If-Match in all other cases"),
            short: None,
            meaning: text("The condition was not met."),
            methods: Methods::Any,
            targets: Targets::Any,
            content_type: None,
            body: None,
            advice: None,
        },
        Situation {
            id: "mpsd-412-if-match-existing-session",
            inferred: false,
            row: 2,
            when: text("PUT or DELETE of an existing session, If-Match"),
            short: None,
            meaning: text(
                "The session no longer has the ETag that was sent. The body is the whole current session.",
            ),
            methods: Methods::Only(&["PUT", "DELETE"]),
            targets: Targets::Any,
            content_type: Some("application/json"),
            body: Some(DocumentedBody::Session),
            advice: None,
        },
    ],
};

pub(super) static NO_CONTENT: Status = Status {
    code: 204,
    phrase: text("No Content"),
    authority: Authority::Mpsd,
    reference: None,
    meaning: text("There is nothing to return."),
    advice: None,
    note: None,
    situations: &[
        Situation {
            id: "mpsd-204-session-missing",
            inferred: false,
            row: 1,
            when: text("GET of a session"),
            short: None,
            meaning: text("There is no such session."),
            methods: Methods::Only(&["GET"]),
            targets: Targets::Only(&[Target::Session]),
            content_type: None,
            body: None,
            advice: None,
        },
        Situation {
            id: "mpsd-204-element-gone",
            inferred: false,
            row: 1,
            when: text("PUT or DELETE of a session element"),
            short: None,
            meaning: text(
                "The session was there before the operation; now the element, or the session with it, is gone.",
            ),
            methods: Methods::Only(&["PUT", "DELETE"]),
            targets: Targets::Only(&[Target::SessionElement]),
            content_type: None,
            body: None,
            advice: None,
        },
    ],
};

pub(super) static BAD_REQUEST: Status = Status {
    code: 400,
    phrase: text("Bad Request"),
    authority: Authority::Xbox,
    reference: None,
    meaning: text("The service did not understand the request."),
    advice: None,
    note: Some(text("A 400 can have other causes as well.")),
    situations: &[],
};

pub(super) static CONTINUE: Status = Status {
    code: 100,
    phrase: text("Continue"),
    authority: Authority::Http,
    reference: Some(Reference {
        name: "RFC 9110 section 15.2.1",
        address: "https://www.rfc-editor.org/rfc/rfc9110#section-15.2.1",
    }),
    meaning: text("Send the request body; the final answer follows."),
    advice: None,
    note: None,
    situations: &[],
};

pub(super) static INVALID_REQUEST_BODY: ServiceError = ServiceError {
    code: 4000,
    name: "InvalidRequestBody",
    meaning: text("The JSON posted did not pass validation."),
    advice: text("Correct the body before sending it again."),
};
