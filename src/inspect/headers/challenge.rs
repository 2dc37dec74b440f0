//! `WWW-Authenticate`: why authentication failed (RFC 9110 section 11.3).

/// A challenge. Its parts are for the inspection alone: a report shows the header whole, so that the secret behind
/// `XBL3.0 x=` is still told by what stands before it.
#[derive(Debug)]
pub(crate) struct Challenge {
    /// The scheme, such as `XBL3.0`.
    pub(crate) scheme: String,
    /// Names and values, in order.
    pub(crate) parameters: Vec<(String, String)>,
}

/// Takes header values apart: each may hold several challenges, and a challenge several parameters, all of them
/// separated by commas.
pub(crate) fn take_apart<'h>(values: impl Iterator<Item = &'h str>) -> Vec<Challenge> {
    let mut challenges: Vec<Challenge> = Vec::new();
    for value in values {
        let first = challenges.len();
        let mut rest = value;
        loop {
            rest = rest.trim_start_matches([' ', '\t', ',']);
            let (word, after) = word(rest);
            if word.is_empty() {
                match next_comma(rest) {
                    Some(next) => rest = next,
                    None => break,
                }
                continue;
            }
            // A name stands right before `=`; a word without one begins the next challenge.
            let parameter = after.trim_start().strip_prefix('=');
            match (
                parameter,
                challenges.get_mut(first..).and_then(<[_]>::last_mut),
            ) {
                (Some(given), Some(challenge)) => {
                    let (value, after) = parameter_value(given.trim_start());
                    challenge.parameters.push((word.to_owned(), value));
                    rest = after;
                }
                (Some(given), None) => rest = parameter_value(given.trim_start()).1,
                (None, _) => {
                    challenges.push(Challenge {
                        scheme: word.to_owned(),
                        parameters: Vec::new(),
                    });
                    rest = after;
                }
            }
        }
    }
    challenges
}

/// The token at the beginning of a text, and what follows it.
fn word(text: &str) -> (&str, &str) {
    let end = text
        .find(|c: char| !(c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c)))
        .unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

fn next_comma(text: &str) -> Option<&str> {
    text.split_once(',').map(|(_, after)| after)
}

/// The value of a parameter, without quotes and escapes, and what follows it.
fn parameter_value(text: &str) -> (String, &str) {
    let Some(quoted) = text.strip_prefix('"') else {
        let end = text.find([',', ' ', '\t']).unwrap_or(text.len());
        let (value, after) = text.split_at_checked(end).unwrap_or((text, ""));
        return (value.to_owned(), after);
    };
    let mut value = String::new();
    let mut chars = quoted.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => break,
            '\\' => value.extend(chars.next()),
            c => value.push(c),
        }
    }
    (value, chars.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(header: &str, expected: &[(&str, &[(&str, &str)])]) {
        let found = take_apart(std::iter::once(header));
        let found: Vec<(&str, Vec<(&str, &str)>)> = found
            .iter()
            .map(|challenge| {
                let parameters = challenge.parameters.iter();
                let parameters = parameters.map(|(name, value)| (name.as_str(), value.as_str()));
                (challenge.scheme.as_str(), parameters.collect())
            })
            .collect();
        let expected: Vec<(&str, Vec<(&str, &str)>)> = expected
            .iter()
            .map(|(scheme, parameters)| (*scheme, parameters.to_vec()))
            .collect();
        assert_eq!(found, expected, "{header}");
    }

    #[test]
    fn scheme_and_parameters_are_told_apart() {
        check(
            "XASU error=token_expired",
            &[("XASU", &[("error", "token_expired")])],
        );
        check(
            "XBL3.0 realm=\"xboxlive\", XErr=2148916233",
            &[("XBL3.0", &[("realm", "xboxlive"), ("XErr", "2148916233")])],
        );
        check("Basic", &[("Basic", &[])]);
    }

    #[test]
    fn several_challenges_share_a_header() {
        check(
            "Basic realm=\"a, b \\\"c\\\"\", Bearer error = x ,Negotiate",
            &[
                ("Basic", &[("realm", "a, b \"c\"")]),
                ("Bearer", &[("error", "x")]),
                ("Negotiate", &[]),
            ],
        );
    }

    #[test]
    fn what_breaks_the_grammar_does_not_stop_the_reading() {
        check("", &[]);
        check(" , ,", &[]);
        check("\"x\", Basic", &[("Basic", &[])]);
        check(
            "error=lost, XASU error=\"cut",
            &[("XASU", &[("error", "cut")])],
        );
        check("é, Basic", &[("Basic", &[])]);
    }
}
