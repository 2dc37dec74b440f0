//! What the documentation says, written down a second time, so that a slip in the catalog shows.

/// The address that stands under everything said of the MPSD table.
pub(crate) const MPSD_PAGE: &str = "https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/live/features/multiplayer/mpsd/how-to/live-mpsd-status-codes";

/// The address of the page about ServiceError objects.
pub(crate) const SERVICE_ERROR_PAGE: &str = "https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/reference/live/rest/json/json-serviceerror";

/// A status of the MPSD table.
pub(crate) struct Code {
    pub(crate) number: u16,
    pub(crate) phrase: &'static str,
    /// The HRESULT and its usual symbol; a success has none.
    pub(crate) hresult: Option<(&'static str, &'static str)>,
    /// In the documented order.
    pub(crate) situations: &'static [Situation],
}

/// A situation: its id, and what is documented of the answer.
pub(crate) struct Situation {
    pub(crate) id: &'static str,
    pub(crate) content_type: Option<&'static str>,
    pub(crate) body: Option<&'static str>,
}

const fn session(id: &'static str) -> Situation {
    documented(id, "application/json", "session")
}

const fn message(id: &'static str) -> Situation {
    documented(id, "text/plain", "message")
}

const fn empty(id: &'static str) -> Situation {
    documented(id, "text/plain", "none")
}

const fn documented(id: &'static str, content_type: &'static str, body: &'static str) -> Situation {
    Situation {
        id,
        content_type: Some(content_type),
        body: Some(body),
    }
}

/// The cells of the table are empty: nothing is said of the body.
const fn not_stated(id: &'static str) -> Situation {
    Situation {
        id,
        content_type: None,
        body: None,
    }
}

/// The 13 codes with their 27 situations.
pub(crate) const MPSD: &[Code] = &[
    Code {
        number: 200,
        phrase: "OK",
        hresult: None,
        situations: &[session("mpsd-200-read"), session("mpsd-200-updated")],
    },
    Code {
        number: 201,
        phrase: "Created",
        hresult: None,
        situations: &[session("mpsd-201-created")],
    },
    Code {
        number: 202,
        phrase: "Accepted",
        hresult: None,
        situations: &[empty("mpsd-202-accepted")],
    },
    Code {
        number: 204,
        phrase: "No Content",
        hresult: None,
        situations: &[
            not_stated("mpsd-204-session-missing"),
            not_stated("mpsd-204-element-missing"),
            not_stated("mpsd-204-session-deleted"),
            not_stated("mpsd-204-element-gone"),
        ],
    },
    Code {
        number: 304,
        phrase: "Not Modified",
        hresult: Some(("0x80190130", "HTTP_E_STATUS_NOT_MODIFIED")),
        situations: &[not_stated("mpsd-304-not-modified")],
    },
    Code {
        number: 400,
        phrase: "Bad Request",
        hresult: Some(("0x80190190", "HTTP_E_STATUS_BAD_REQUEST")),
        situations: &[
            message("mpsd-400-missing-field"),
            message("mpsd-400-malformed-json"),
        ],
    },
    Code {
        number: 403,
        phrase: "Forbidden",
        hresult: Some(("0x80190193", "HTTP_E_STATUS_FORBIDDEN")),
        situations: &[message("mpsd-403-refused"), session("mpsd-403-read-only")],
    },
    Code {
        number: 404,
        phrase: "Not Found",
        hresult: Some(("0x80190194", "HTTP_E_STATUS_NOT_FOUND")),
        situations: &[
            message("mpsd-404-invalid-uri"),
            message("mpsd-404-reference-missing"),
            message("mpsd-404-hopper-missing"),
            message("mpsd-404-element-session-missing"),
            message("mpsd-404-element-lookup-invalid"),
        ],
    },
    Code {
        number: 405,
        phrase: "Method Not Allowed",
        hresult: Some(("0x80190195", "HTTP_E_STATUS_BAD_METHOD")),
        situations: &[message("mpsd-405-wrong-verb")],
    },
    Code {
        number: 409,
        phrase: "Conflict",
        hresult: Some(("0x80190199", "HTTP_E_STATUS_CONFLICT")),
        situations: &[
            message("mpsd-409-constants"),
            message("mpsd-409-large-session-members"),
            message("mpsd-409-incompatible"),
        ],
    },
    Code {
        number: 412,
        phrase: "Precondition Failed",
        hresult: Some(("0x8019019C", "HTTP_E_STATUS_PRECOND_FAILED")),
        situations: &[
            session("mpsd-412-if-match-existing-session"),
            not_stated("mpsd-412-if-none-match"),
            not_stated("mpsd-412-if-match"),
        ],
    },
    Code {
        number: 429,
        phrase: "Too Many Requests",
        hresult: Some(("0x801901AD", "HTTP_E_STATUS_429_TOO_MANY_REQUESTS")),
        situations: &[documented(
            "mpsd-429-rate-limited",
            "application/json",
            "message",
        )],
    },
    Code {
        number: 503,
        phrase: "Service Unavailable",
        hresult: Some(("0x801901F7", "HTTP_E_STATUS_SERVICE_UNAVAIL")),
        situations: &[empty("mpsd-503-overloaded")],
    },
];

/// The 6 documented ServiceError codes.
pub(crate) const SERVICE_ERRORS: &[(i32, &str)] = &[
    (0, "Success"),
    (4000, "InvalidRequestBody"),
    (4100, "UserDoesNotExist"),
    (4500, "AuthorizationError"),
    (5000, "ServiceError"),
    (5300, "ServiceUnavailable"),
];
