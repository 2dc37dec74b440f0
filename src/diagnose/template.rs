//! What of a path is the same in all calls of one API: words stay, names and numbers do not.

/// Segments behind which a name or an id stands.
const BEFORE_NAMES: [&str; 21] = [
    "clubs",
    "data",
    "groups",
    "handles",
    "hoppers",
    "items",
    "leaderboards",
    "lists",
    "people",
    "scids",
    "serviceconfigs",
    "servers",
    "sessions",
    "sessiontemplates",
    "statnames",
    "stats",
    "tickets",
    "titles",
    "users",
    "views",
    "members",
];

/// Words that stand in the place of a name all the same.
const NO_NAMES: [&str; 12] = [
    "all",
    "batch",
    "batchfeedback",
    "current",
    "extendedmetadata",
    "me",
    "query",
    "session",
    "self",
    "stats",
    "search",
    "xuids",
];

/// The longest word that is kept.
const LONGEST: usize = 32;

/// What stands for a name.
const NAME: &str = "{…}";

/// A path with `{…}` in place of what is the caller's: names, ids, numbers. The query is left out.
pub(crate) fn template(path: &str) -> String {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let mut template = String::with_capacity(path.len());
    let mut before = "";
    // What follows `data` is the path of a file.
    let mut is_file = false;
    for segment in path.split('/').filter(|segment| !segment.is_empty()) {
        template.push('/');
        if is_file {
            template.push_str(NAME);
            break;
        }
        template.push_str(&one(segment, before));
        is_file = segment.eq_ignore_ascii_case("data");
        before = segment;
    }
    if template.is_empty() {
        template.push('/');
    }
    template
}

fn one(segment: &str, before: &str) -> String {
    let is_in = |words: &[&str], word: &str| words.iter().any(|one| one.eq_ignore_ascii_case(word));
    if is_in(&NO_NAMES, segment) {
        return segment.to_ascii_lowercase();
    }
    if let Some((kind, _)) = segment.split_once('(')
        && is_word(kind)
        && segment.ends_with(')')
    {
        return format!("{}({NAME})", kind.to_ascii_lowercase());
    }
    if is_in(&BEFORE_NAMES, before) || !is_word(segment) {
        return NAME.to_owned();
    }
    segment.to_ascii_lowercase()
}

fn is_word(segment: &str) -> bool {
    let is_sign = |byte: u8| byte.is_ascii_alphabetic() || matches!(byte, b'-' | b'_' | b'.');
    let version = segment.strip_prefix(['v', 'V']).unwrap_or_default();
    let is_version = !version.is_empty()
        && version.len() <= 3
        && version
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.');
    is_version || (segment.len() <= LONGEST && !segment.is_empty() && segment.bytes().all(is_sign))
}

#[cfg(test)]
mod tests {
    use super::template;

    #[track_caller]
    fn check(path: &str, expected: &str) {
        assert_eq!(template(path), expected);
    }

    #[test]
    fn names_and_numbers_are_left_out() {
        check(
            "/serviceconfigs/11111111-2222-4333-8444-555555555555/sessiontemplates/lobby/sessions/game?x=1",
            "/serviceconfigs/{…}/sessiontemplates/{…}/sessions/{…}",
        );
        check(
            "/users/xuid(2814660000000001)/devices/current/titles/current",
            "/users/xuid({…})/devices/current/titles/current",
        );
        check(
            "/users/Batch/profile/settings",
            "/users/batch/profile/settings",
        );
        check("/handles/query?include=relatedInfo", "/handles/query");
        check(
            "/handles/0b7a4f6e-11d2-4c3a-9a55-5d1e2f3a4b6c/session",
            "/handles/{…}/session",
        );
        check("/users/gt(Some Body)/settings", "/users/gt({…})/settings");
        check("", "/");
    }

    #[test]
    fn the_path_of_a_file_is_a_name() {
        check(
            "/trustedplatform/users/xuid(1)/scids/11111111-2222-4333-8444-555555555555/data/save/slot1,binary",
            "/trustedplatform/users/xuid({…})/scids/{…}/data/{…}",
        );
    }
}
