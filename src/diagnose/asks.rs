//! What a call asks for: of one, or of many in a list. The body of a request is looked into only where its API takes a list.

use serde_json::Value;

use crate::catalog::Service;
use crate::diagnose::call::{Asks, Many};
use crate::diagnose::digests::Digests;
use crate::diagnose::method::Method;

/// A call, as far as it tells what is asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asking<'c> {
    pub(crate) service: Service,
    pub(crate) host: &'c str,
    pub(crate) method: Method,
    pub(crate) path: &'c str,
    /// The body, where it is there as a whole.
    pub(crate) body: Option<&'c [u8]>,
}

impl Asking<'_> {
    /// What it asks for; `None` where it cannot be asked for many, or is not known.
    pub(crate) fn read(&self, digests: &Digests) -> Option<Asks> {
        let path = self.path.to_ascii_lowercase();
        let (path, query) = path.split_once('?').unwrap_or((&path, ""));
        let segments: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match self.method {
            Method::Get => {
                let (many, whom) = self.one(&segments, query)?;
                Some(Asks::One(many, digests.of(whom)))
            }
            Method::Post if self.host == "client-strings.xboxlive.com" => {
                let size = match segments.as_slice() {
                    ["system", "strings", "validate"] => only_list(self.body?)?,
                    _ => return None,
                };
                Some(match size {
                    1 => Asks::One(Many::Strings, digests.of(self.body)),
                    size => Asks::List(Many::Strings, size),
                })
            }
            Method::Post => match (self.service, segments.as_slice()) {
                (Service::Reputation, ["users", whom, "feedback"]) => {
                    Some(Asks::One(Many::Feedback, digests.of(whom)))
                }
                _ => {
                    let (many, list) = self.list(&segments)?;
                    Some(Asks::List(many, length(self.body?, list)?))
                }
            },
            _ => None,
        }
    }

    /// Of whom a read asks.
    fn one<'p>(&self, segments: &[&'p str], query: &'p str) -> Option<(Many, &'p str)> {
        let parameter = |name: &str| {
            let mut parameters = query.split('&').filter_map(|one| one.split_once('='));
            parameters
                .find(|(one, _)| *one == name)
                .map(|(_, value)| value)
        };
        Some(match (self.service, segments) {
            (Service::Profile, ["users", whom, "profile", "settings"]) => (Many::Profiles, whom),
            (Service::Presence, ["users", whom]) => (Many::Presence, whom),
            (Service::Privacy, ["users", _, "permission", "validate"]) => {
                (Many::Permissions, parameter("target")?)
            }
            (Service::StatsRead, ["users", whom, "scids", _, "stats", ..]) => {
                (Many::Statistics, whom)
            }
            (Service::Social, ["users", _, "people", whom]) => (Many::People, whom),
            (Service::Mpsd, [.., "sessions"]) => (Many::Sessions, parameter("xuid")?),
            (Service::TitleStorage, [_, "users", whom, ..]) => (Many::Blobs, whom),
            _ => return None,
        })
    }

    /// Where in its body a batch has its list.
    fn list(&self, segments: &[&str]) -> Option<(Many, &'static [&'static str])> {
        Some(match (self.service, segments) {
            (Service::Profile, ["users", "batch", "profile", "settings"]) => {
                (Many::Profiles, &["userIds"])
            }
            (Service::Presence, ["users", "batch"]) => (Many::Presence, &["users"]),
            (Service::Privacy, ["users", _, "permission", "validate"]) => {
                (Many::Permissions, &["users"])
            }
            (Service::StatsRead, ["batch"]) => (Many::Statistics, &["requestedusers"]),
            (Service::Social, ["users", _, "people", "xuids"]) => (Many::People, &["xuids"]),
            (Service::Mpsd, [.., "batch"]) => (Many::Sessions, &["xuids"]),
            (Service::Mpsd, ["handles", "query"]) => (Many::Activities, &["owners", "xuids"]),
            (Service::TitleStorage, [_, "users", "batch", ..]) => (Many::Blobs, &["xuids"]),
            _ => return None,
        })
    }
}

/// How long the list at a place in a body is.
fn length(body: &[u8], at: &[&str]) -> Option<usize> {
    let body: Value = serde_json::from_slice(body).ok()?;
    let list = at.iter().try_fold(&body, |value, name| {
        let mut members = value.as_object()?.iter();
        members
            .find(|(one, _)| one.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
    })?;
    list.as_array().map(Vec::len)
}

/// How long the only list in an object is.
fn only_list(body: &[u8]) -> Option<usize> {
    let body: Value = serde_json::from_slice(body).ok()?;
    let mut lists = body.as_object()?.values().filter_map(Value::as_array);
    let list = lists.next()?;
    lists.next().is_none().then_some(list.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn read(method: Method, url: &str, body: &str) -> Option<Asks> {
        let (host, path) = url.split_at(url.find('/').unwrap());
        let host = format!("{host}.xboxlive.com");
        let asking = Asking {
            service: Service::of(&host),
            host: &host,
            method,
            path,
            body: Some(body.as_bytes()).filter(|body| !body.is_empty()),
        };
        asking.read(&Digests::default())
    }

    #[track_caller]
    fn is_one(url: &str, expected: Many) {
        let many = match read(Method::Get, url, "") {
            Some(Asks::One(many, _)) => Some(many),
            _ => None,
        };
        assert_eq!(many, Some(expected), "{url}");
    }

    #[test]
    fn reads_of_one_are_told_by_their_paths() {
        is_one(
            "profile/users/xuid(1)/profile/settings?settings=Gamertag",
            Many::Profiles,
        );
        is_one("userpresence/users/xuid(1)?level=all", Many::Presence);
        is_one(
            "privacy/users/me/permission/validate?setting=a&target=xuid(2)",
            Many::Permissions,
        );
        is_one(
            "userstats/users/xuid(1)/scids/b/stats/kills,wins",
            Many::Statistics,
        );
        is_one("social/users/me/people/xuid(2)", Many::People);
        is_one(
            "sessiondirectory/serviceconfigs/b/sessiontemplates/t/sessions?xuid=2",
            Many::Sessions,
        );
        is_one(
            "titlestorage/json/users/xuid(2)/scids/b/data/a.json,json",
            Many::Blobs,
        );
        for other in [
            "userpresence/users/xuid(1)/groups/people",
            "profile/users/me/gamercard",
        ] {
            assert_eq!(read(Method::Get, other, ""), None, "{other}");
        }
    }

    #[test]
    fn lists_are_counted_where_their_apis_have_them() {
        let cases = [
            (
                "profile/users/batch/profile/settings",
                r#"{"userIds":["1","2"]}"#,
                Many::Profiles,
            ),
            (
                "userpresence/users/batch",
                r#"{"Users":["1","2"],"level":"all"}"#,
                Many::Presence,
            ),
            (
                "privacy/users/me/permission/validate",
                r#"{"Users":[{},{}],"Permissions":["a"]}"#,
                Many::Permissions,
            ),
            (
                "userstats/batch",
                r#"{"requestedusers":["1","2"]}"#,
                Many::Statistics,
            ),
            (
                "social/users/me/people/xuids",
                r#"{"xuids":["1","2"]}"#,
                Many::People,
            ),
            (
                "sessiondirectory/serviceconfigs/b/batch?reservations=true",
                r#"{"xuids":["1","2"]}"#,
                Many::Sessions,
            ),
            (
                "sessiondirectory/handles/query",
                r#"{"type":"activity","owners":{"xuids":["1","2"]}}"#,
                Many::Activities,
            ),
            (
                "titlestorage/json/users/batch/scids/b/data/a.json,json",
                r#"{"xuids":["1","2"]}"#,
                Many::Blobs,
            ),
            (
                "client-strings/system/strings/validate",
                r#"{"strings":["a","b"]}"#,
                Many::Strings,
            ),
        ];
        for (url, body, many) in cases {
            assert_eq!(
                read(Method::Post, url, body),
                Some(Asks::List(many, 2)),
                "{url}"
            );
            assert_eq!(read(Method::Post, url, ""), None, "{url}");
        }
    }

    #[test]
    fn a_list_elsewhere_is_none() {
        let people = r#"{"type":"activity","owners":{"people":{"moniker":"people"}}}"#;
        assert_eq!(
            read(Method::Post, "sessiondirectory/handles/query", people),
            None
        );
        assert_eq!(
            read(Method::Post, "userpresence/users/batch", "[1,2]"),
            None
        );
    }
}
