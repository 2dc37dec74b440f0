//! `--by`, `--since`, `--until`, `--sort`: many responses grouped, cut to a time, in another order.

use serde_json::{Value, json};

use crate::support::Run;

/// Calls of two users and a service to two sessions and another host; one call without a time.
fn calls() -> String {
    let session = "https://sessiondirectory.xboxlive.com/serviceconfigs/11111111-2222-4333-8444-555555555555\
                   /sessiontemplates/lobby/sessions/";
    let profile = "https://profile.xboxlive.com/users/batch";
    let one = format!("{session}aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee");
    let two = format!("{session}AAAAAAAA-BBBB-4CCC-8DDD-FFFFFFFFFFFF");
    let rows = [
        (Some("05:00:00"), 200, &one, "x=1111;sekrit-one", 40, "c1"),
        (Some("05:00:30"), 412, &one, "x=2222;sekrit-two", 900, "c2"),
        (Some("05:01:00"), 412, &one, "x=2222;sekrit-two", 70, "c2"),
        (Some("05:02:00"), 201, &two, "x=1111;sekrit-one", 60, "c3"),
        (None, 503, &profile.to_owned(), "x=-;sekrit-dev", 5, "c4"),
        (
            Some("05:03:00"),
            200,
            &profile.to_owned(),
            "x=1111;sekrit-one",
            2100,
            "c5",
        ),
    ];
    let line = |(time, status, url, token, millis, id): (
        Option<&str>,
        u16,
        &String,
        &str,
        u64,
        &str,
    )| {
        let mut call = json!({
            "status": status, "method": "PUT", "url": url, "durationMs": millis, "body": "",
            "requestHeaders": { "Authorization": format!("XBL3.0 {token}"), "If-Match": "\"a\"" },
            "headers": { "X-XblCorrelationId": id },
        });
        if let Some(time) = time {
            call["time"] = json!(format!("2026-03-04T{time}Z"));
        }
        call.to_string() + "\n"
    };
    rows.into_iter().map(line).collect()
}

fn run(args: &[&str]) -> Run {
    Run::new(args).stdin(calls())
}

#[track_caller]
fn shown(args: &[&str]) -> String {
    run(args).stdout_has("").run().stdout().to_owned()
}

#[test]
fn sessions_are_told_apart_with_what_failed_in_each() {
    let text = shown(&["--by=session"]);
    for line in [
        "6 responses in 3 min 0 s, 3 failed\n",
        "Sessions   3  lobby / aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee, 2 failed (412), at 1\n",
        "           2  no session named, 1 failed (503), at 5\n",
        "           1  lobby / aaaaaaaa-bbbb-4ccc-8ddd-ffffffffffff, at 4\n",
    ] {
        assert!(text.contains(line), "{line} not in\n{text}");
    }
}

#[test]
fn users_have_labels_and_neither_token_nor_hash_is_printed() {
    for format in ["human", "markdown", "json", "ndjson"] {
        let text = shown(&["--by=user", "--format", format]);
        for secret in ["1111", "2222", "sekrit"] {
            // Ids of the sessions hold the digits.
            let text = text.replace("11111111-2222-4333-8444-555555555555", "");
            assert!(!text.contains(secret), "{secret} in\n{text}");
        }
    }
    let text = shown(&["--by=user", "--lang=fr"]);
    for line in [
        "3  utilisateur 1, réponse 1\n",
        "2  utilisateur 2, 2 en échec (412), réponse 2\n",
        "1  service ou appareil, 1 en échec (503), réponse 5\n",
    ] {
        assert!(text.contains(line), "{line} not in\n{text}");
    }
}

#[test]
fn groups_are_objects_for_machines() {
    let by = |what: &str| {
        let summary = run(&["--summary", "--by", what]).json();
        summary["by"].clone()
    };
    let users = by("user");
    assert_eq!(users[0]["by"], "user");
    assert_eq!(users[0]["others"], 0);
    assert_eq!(
        users[0]["groups"][1],
        json!({
            "key": "user 2", "count": 2, "failed": 2, "byStatus": [{ "status": 412, "count": 2 }],
            "from": "2026-03-04T05:00:30Z", "to": "2026-03-04T05:01:00Z",
            "first": { "file": "-", "index": 2 },
        })
    );
    let keys = |groupings: &Value| -> Vec<Value> {
        let groups = groupings[0]["groups"].as_array().expect("groups").iter();
        groups.map(|group| group["key"].clone()).collect()
    };
    let session = "11111111-2222-4333-8444-555555555555/lobby/aaaaaaaa-bbbb-4ccc-8ddd-";
    assert_eq!(
        keys(&by("session")),
        [
            json!(format!("{session}eeeeeeeeeeee")),
            json!(null),
            json!(format!("{session}ffffffffffff"))
        ]
    );
    assert_eq!(keys(&by("correlation")), ["c2", "c1", "c3", "c4", "c5"]);
    assert_eq!(keys(&by("status")), ["200", "412", "201", "503"]);
    assert_eq!(
        keys(&by("host")),
        ["sessiondirectory.xboxlive.com", "profile.xboxlive.com"]
    );
    assert_eq!(by("host,status").as_array().map(Vec::len), Some(2));
    assert_eq!(run(&["--summary"]).json()["by"], json!([]));
}

#[test]
fn identifiers_of_groups_are_hidden_where_that_is_asked_for() {
    let text = shown(&["--by=session,user", "--redact=ids"]);
    assert!(
        text.contains("lobby / <session 1>") && !text.contains("eeeeeeeeeeee"),
        "{text}"
    );
}

/// The places that are listed, in order.
#[track_caller]
fn listed(args: &[&str], told: &str) -> Vec<String> {
    let run = run(args).stderr_has(told).stdout_has("");
    let outcome = run.run();
    let lines = outcome.stdout().lines().skip(1);
    lines
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.split_whitespace().next())
        .map(str::to_owned)
        .collect()
}

#[test]
fn moments_select_and_what_has_no_time_is_told() {
    let told = "1 response has no time, so it is left out\n";
    assert_eq!(
        listed(&["--since", "2026-03-04T05:01:00Z"], told),
        ["3", "4", "6"]
    );
    assert_eq!(
        listed(&["--since=05:00:30", "--until=05:02"], told),
        ["2", "3", "4"]
    );
    assert_eq!(listed(&["--until", "60s"], told), ["1", "2", "3"]);
    assert_eq!(listed(&["--since", "1m30s"], told), ["4", "6"]);
}

#[test]
fn the_times_of_an_input_are_named_where_none_is_selected() {
    run(&["--since=10m"])
        .code(1)
        .stderr_has("none of the 6 responses is selected")
        .stderr_has("times 2026-03-04T05:00:00Z to 2026-03-04T05:03:00Z")
        .run();
    Run::new(&["--since=soon"])
        .code(2)
        .stderr_has("a moment is expected: 2026-03-04T05:06:07Z, a time of day in UTC")
        .run();
}

#[test]
fn lines_are_sorted_by_what_is_asked_for() {
    assert_eq!(
        listed(&["--sort=time", "--reverse"], ""),
        ["6", "4", "3", "2", "1", "5"]
    );
    assert_eq!(
        listed(&["--sort=status"], ""),
        ["5", "2", "3", "4", "1", "6"]
    );
    assert_eq!(
        listed(&["--sort=duration"], ""),
        ["6", "2", "3", "4", "1", "5"]
    );
    assert_eq!(listed(&["--reverse"], ""), ["6", "5", "4", "3", "2", "1"]);
    let text = shown(&["--sort=duration"]);
    assert!(text.contains("  6  05:03:00   2.1 s  PUT"), "{text}");
    assert!(text.contains("  2  05:00:30  900 ms  PUT"), "{text}");
}

#[test]
fn sorted_lines_of_several_inputs_name_theirs() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    for name in ["a.ndjson", "b.ndjson"] {
        std::fs::write(folder.path().join(name), calls()).expect("a file");
    }
    let run = Run::new(&["inspect", "--sort=status", "a.ndjson", "b.ndjson"]).dir(&folder);
    let outcome = run.stdout_has("").run();
    let places: Vec<&str> = outcome
        .stdout()
        .lines()
        .skip(1)
        .filter_map(|line| line.split_whitespace().next())
        .take(4)
        .collect();
    assert_eq!(
        places,
        ["a.ndjson:5", "b.ndjson:5", "a.ndjson:2", "a.ndjson:3"]
    );
}

#[test]
fn json_is_not_sorted_and_it_is_said_how_it_can_be() {
    run(&["--sort=time", "--format=ndjson"])
        .code(2)
        .stderr_has("JSON keeps the order of the input")
        .stderr_has("jq -s 'sort_by(.source.time)'")
        .run();
    for other in ["--full", "--summary", "--by=host"] {
        run(&["--sort=time", other])
            .code(2)
            .stderr_has("cannot be used with")
            .run();
    }
}
