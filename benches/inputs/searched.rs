//! What is searched for secrets.

/// A text, or several.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Searched {
    /// A session that names no devices: no word stands in it that may tell a secret.
    Plain,
    /// One that names those of its members, by a word that names a secret elsewhere.
    Devices,
    /// Values of headers.
    Values,
    /// A text that is full of secrets.
    Secrets,
}

const VALUES: [(&str, &str); 6] = [
    ("Content-Type", "application/json; charset=utf-8"),
    ("Date", "Wed, 04 Mar 2026 05:06:07 GMT"),
    ("ETag", "\"0123456789abcdef0123456789abcdef\""),
    (
        "Content-Location",
        "/serviceconfigs/00000000-0000-0000-0000-0000aaaabbbb/sessionTemplates/lobby/sessions/blue",
    ),
    ("Cache-Control", "max-age=0, must-revalidate"),
    ("MS-CV", "8o1BhVQ3nUOzCnSHnnIpPQ.0"),
];

impl Searched {
    pub(crate) const ALL: [Self; 4] = [Self::Plain, Self::Devices, Self::Values, Self::Secrets];

    /// Each text, and the header of which it is the value.
    pub(crate) fn texts(self) -> Vec<(Option<&'static str>, String)> {
        let token = "aB3xK9zQ7w".repeat(6);
        let body = |text| vec![(None, text)];
        match self {
            Self::Plain => body(super::session(false)),
            Self::Devices => body(super::session(true)),
            Self::Values => VALUES
                .map(|(name, value)| (Some(name), value.to_owned()))
                .to_vec(),
            Self::Secrets => body(format!(
                r#"{{"Token":"{token}","description":"refused XBL3.0 x=123;{token} and token={token}","url":"https://u:{token}@h/?code={token}"}}"#
            )),
        }
    }

    /// How much is looked at: the name of a header is searched like its value.
    pub(crate) fn bytes(self) -> usize {
        let texts = self.texts();
        let looked_at =
            |(name, text): &(Option<&str>, String)| name.map_or(0, str::len) + text.len();
        texts.iter().map(looked_at).sum()
    }
}
