//! Who made a call, by a label: user 1, user 2, in order of appearance.
//!
//! What tells a user is personal or part of a token. Only a keyed hash of it is kept, and the key is made at random for
//! each [`Callers`]: nothing can be looked up, in what is printed or in memory.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use crate::inspect::inspection::Inspection;

/// As many users are told apart; those beyond are one.
const USERS: usize = 1024;
/// As many names of all of them are kept.
const NAMES: usize = 4 * USERS;

/// Who made a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Caller {
    /// The user of this number, counted from 1 in order of appearance.
    User(usize),
    /// A user beyond those that are told apart.
    OtherUser,
    /// A service or a device: the token is of no user.
    NoUser,
}

/// The users so far.
#[derive(Debug, Default)]
pub struct Callers {
    key: RandomState,
    /// The hash or the XUID of a user, and the user's number.
    labels: HashMap<u64, usize>,
    users: usize,
}

impl Callers {
    /// Who made a call; `None` where nothing tells.
    ///
    /// ```
    /// use xblstatus::exchange::Exchange;
    /// use xblstatus::inspect::{Caller, Callers, inspect};
    ///
    /// let call = |hash: &str| {
    ///     let token = format!("XBL3.0 x={hash};invented");
    ///     inspect(Exchange::answered(200, [("ETag", "\"a\"")], "").sent([("Authorization", token)]))
    /// };
    /// let mut callers = Callers::default();
    /// assert_eq!(callers.of(&call("1")), Some(Caller::User(1)));
    /// assert_eq!(callers.of(&call("2")), Some(Caller::User(2)));
    /// assert_eq!(callers.of(&call("1")), Some(Caller::User(1)));
    /// assert_eq!(callers.of(&call("-")), Some(Caller::NoUser));
    /// ```
    pub fn of(&mut self, inspection: &Inspection) -> Option<Caller> {
        let request = inspection.exchange.request.as_ref();
        let token = request.and_then(|request| request.headers.get("Authorization"));
        let hash = token.and_then(user_hash);
        if hash == Some("-") {
            return Some(Caller::NoUser);
        }
        // A user has one hash in all tokens, and one XUID everywhere else. A call that shows both names one user.
        let traced = request.and_then(|request| request.user.as_deref());
        let xuid = traced.or_else(|| inspection.headers.debug.get("user0"));
        let named = [("hash", hash), ("xuid", xuid)];
        let names: Vec<u64> = named
            .into_iter()
            .filter_map(|(kind, name)| Some(self.key.hash_one((kind, name?))))
            .collect();
        if names.is_empty() {
            return None;
        }
        let known = names.iter().find_map(|name| self.labels.get(name).copied());
        let number = known.unwrap_or(self.users + 1);
        if number > USERS {
            return Some(Caller::OtherUser);
        }
        self.users = self.users.max(number);
        for name in names {
            if self.labels.len() < NAMES {
                self.labels.entry(name).or_insert(number);
            }
        }
        Some(Caller::User(number))
    }
}

/// The user hash of `XBL3.0 x=<hash>;<token>`.
fn user_hash(authorization: &str) -> Option<&str> {
    let (scheme, value) = authorization.split_once(' ')?;
    let (hash, _) = value.trim_start().strip_prefix("x=")?.split_once(';')?;
    (scheme.eq_ignore_ascii_case("XBL3.0") && !hash.is_empty()).then_some(hash)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::Exchange;
    use crate::inspect::inspect;

    fn call(headers: &[(&str, &str)], debug: &str) -> Inspection {
        let exchange = Exchange::answered(200, [("X-Xbl-Debug", debug)], "");
        inspect(exchange.sent(headers.iter().copied()))
    }

    fn signed_in(hash: &str) -> Inspection {
        call(&[("Authorization", &format!("XBL3.0 x={hash};t"))], "")
    }

    #[test]
    fn a_token_counts_more_than_what_the_answer_says() {
        let mut callers = Callers::default();
        let token = [("authorization", "xbl3.0 x=77;t")];
        let both = call(&token, "user0=2814660000000001; gamertag=Demo");
        assert_eq!(callers.of(&both), Some(Caller::User(1)));
        assert_eq!(callers.of(&signed_in("77")), Some(Caller::User(1)));
        let of_other = call(&token, "user0=2814660000000002");
        assert_eq!(callers.of(&of_other), Some(Caller::User(1)));
    }

    #[test]
    fn a_call_with_a_token_and_one_with_the_xuid_are_of_one_user_once_a_call_shows_both() {
        let token = [("Authorization", "XBL3.0 x=77;t")];
        let xuid = "user0=2814660000000001";
        let mut callers = Callers::default();
        for (headers, debug) in [(&token[..], xuid), (&[], xuid), (&token, "")] {
            assert_eq!(callers.of(&call(headers, debug)), Some(Caller::User(1)));
        }
        let mut callers = Callers::default();
        assert_eq!(callers.of(&call(&[], xuid)), Some(Caller::User(1)));
        assert_eq!(callers.of(&call(&token, xuid)), Some(Caller::User(1)));
        assert_eq!(callers.of(&signed_in("77")), Some(Caller::User(1)));
        assert_eq!(callers.of(&signed_in("78")), Some(Caller::User(2)));
    }

    #[test]
    fn the_xuid_of_a_trace_is_that_of_the_debug_header() {
        let mut callers = Callers::default();
        let mut traced = call(&[], "");
        traced.exchange.request.get_or_insert_default().user = Some("2814660000000001".to_owned());
        assert_eq!(callers.of(&traced), Some(Caller::User(1)));
        let answered = call(&[], "user0=2814660000000001");
        assert_eq!(callers.of(&answered), Some(Caller::User(1)));
    }

    #[test]
    fn another_scheme_tells_no_user() {
        let mut callers = Callers::default();
        for value in ["Bearer x=1;t", "XBL3.0 x=;t", "XBL3.0 x=1", "XBL3.0", ""] {
            let call = call(&[("Authorization", value)], "mode=Read");
            assert_eq!(callers.of(&call), None, "{value}");
        }
    }

    #[test]
    fn memory_does_not_grow_with_the_number_of_users() {
        let mut callers = Callers::default();
        for number in 0..USERS + 3 {
            callers.of(&signed_in(&number.to_string()));
        }
        assert_eq!(callers.labels.len(), USERS);
        assert_eq!(callers.of(&signed_in("9999")), Some(Caller::OtherUser));
        assert_eq!(callers.of(&signed_in("0")), Some(Caller::User(1)));
    }

    #[test]
    fn a_hash_is_another_one_in_another_run() {
        let hash = |callers: &Callers| callers.key.hash_one(("hash", "77"));
        assert_ne!(hash(&Callers::default()), hash(&Callers::default()));
    }
}
