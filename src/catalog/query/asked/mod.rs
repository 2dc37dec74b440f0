//! What people call something that a table has under another name, and the query that answers it.

mod accounts;
mod network;
mod row;
mod sessions;
mod statuses;

use crate::catalog::query::asked::accounts::ACCOUNTS;
use crate::catalog::query::asked::network::NETWORK;
use crate::catalog::query::asked::row::Row;
use crate::catalog::query::asked::sessions::SESSIONS;
use crate::catalog::query::asked::statuses::STATUSES;
use crate::catalog::query::phrase::telling;
use crate::catalog::query::words::words;
use crate::language::Text;

/// The names of each kind of thing.
const ASKED: [&[Row]; 4] = [STATUSES, SESSIONS, ACCOUNTS, NETWORK];

/// What a status means to those who ask by a name, where that is not what its row says first.
const LEADS: &[(&str, Text)] = &[(
    "session full",
    Text::new(
        "Joining a session that is full is answered with 400: so says a comment in the source of XSAPI, not the MPSD table.",
        "Rejoindre une session complète donne un 400 : c’est un commentaire du code source de XSAPI qui le dit, pas la \
         table MPSD.",
    ),
)];

/// What the answer to a name begins with, where its rows say it last.
pub(crate) fn lead(query: &str) -> Option<Text> {
    let row = row(query)?;
    let lead = LEADS.iter().find(|(name, _)| row.0.contains(name));
    lead.map(|(_, text)| *text)
}

/// The queries that answer a name, if it is one of these.
pub(crate) fn queries(query: &str) -> &'static [&'static str] {
    row(query).map_or(&[], |(_, queries)| *queries)
}

/// The row of a name. A single word with a mark in it is a name of its own.
fn row(query: &str) -> Option<&'static Row> {
    let asked = words(query);
    let is_name = query.trim().contains([' ', '-', '\u{a0}']) || asked.len() == 1;
    let found = |asked: &[String]| {
        let asked = asked.join(" ");
        let mut rows = ASKED.into_iter().flatten();
        rows.find(|(names, _)| names.contains(&asked.as_str()))
    };
    found(&asked)
        .or_else(|| found(&telling(&asked)))
        .filter(|_| is_name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{QueryKind, find};

    #[test]
    fn every_name_is_answered_by_what_its_queries_find() {
        for (names, queries) in ASKED.into_iter().flatten() {
            let expected: Vec<_> = queries.iter().flat_map(|one| find(one).entries).collect();
            assert!(!expected.is_empty(), "{queries:?}");
            for name in *names {
                let found = find(name);
                assert_eq!(found.kind, QueryKind::Code, "{name}");
                assert_eq!(found.entries, expected, "{name}");
            }
        }
    }

    #[test]
    fn a_name_is_known_among_fillers_and_with_its_accents_but_not_by_a_part_of_it() {
        assert_eq!(queries("my ETag mismatch"), ["412"]);
        assert_eq!(queries("ETag périmé"), ["412"]);
        assert!(queries("access_denied").is_empty());
        assert!(queries("etag").is_empty());
    }
}
