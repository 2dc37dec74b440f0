//! A client that does everything right, whatever the network makes of its times.

use proptest::prelude::*;

use super::timeline::diagnosed;

const TYPE: &str = "type=application/json";
const PRESENCE: &str = "POST userpresence/users/xuid(1)/devices/current/titles/current";
const PROFILES: &str = "POST profile/users/batch/profile/settings";
const STATS: &str = "POST statswrite/stats/users/1/scids/2";

/// A client's calls, written down as they go.
struct Client<'j> {
    lines: String,
    jitter: std::iter::Cycle<std::slice::Iter<'j, f64>>,
    now: f64,
    /// The version of its session.
    version: u32,
}

impl Client<'_> {
    /// Lets time pass, at least so much, and some more.
    fn wait(&mut self, seconds: f64) {
        let jitter = self.jitter.next().copied().unwrap_or_default();
        self.now += seconds * (1.0 + jitter / 4.0);
    }

    /// Calls, and waits for the answer.
    fn call(&mut self, call: &str) {
        let took = 0.05 + self.jitter.next().copied().unwrap_or_default() / 4.0;
        self.lines
            .push_str(&format!("{:.3}+{took:.3} {call}\n", self.now));
        self.now += took + 0.02;
    }

    /// Writes to the session with the version it knows. Where another was faster, it takes the current one and writes once
    /// more.
    fn write(&mut self, round: u32, other_was_faster: bool) {
        let write = |version, round| {
            format!(
                r#"PUT s if=v{version} {TYPE} body={{"properties":{{"custom":{{"round":{round}}}}}}}"#
            )
        };
        let mut known = self.version;
        if other_was_faster {
            self.version += 1;
            let now = self.version;
            self.call(&format!(
                "{} -> 412 etag=v{now} cn={now}",
                write(known, round)
            ));
            known = now;
        }
        self.version += 1;
        let now = self.version;
        self.call(&format!(
            "{} -> 200 etag=v{now} cn={now}",
            write(known, round)
        ));
    }

    /// Is told that the session has changed, and reads it.
    fn tap(&mut self) {
        self.version += 1;
        let now = self.version;
        self.lines
            .push_str(&format!("{:.3} TAP cn={now}\n", self.now));
        self.now += 0.03;
        self.call(&format!("GET s -> 200 etag=v{now} cn={now}"));
    }

    /// Is told to wait, and waits.
    fn busy(&mut self, read: &str) {
        self.call(&format!("{read} -> 503 ra=4"));
        self.wait(4.0);
        self.call(&format!("{read} -> 200"));
    }

    /// Backs off from what fails without a word.
    fn unanswered(&mut self, read: &str) {
        self.call(&format!("{read} -> none"));
        self.wait(2.0);
        self.call(&format!("{read} -> none"));
        self.wait(5.0);
        self.call(&format!("{read} -> 200"));
    }
}

fn session(jitter: &[f64], rounds: u32) -> String {
    let mut client = Client {
        lines: String::new(),
        jitter: jitter.iter().cycle(),
        now: 0.0,
        version: 1,
    };
    client.call("POST https://login.live.com/oauth20_token.srf body=device -> 400 body={\"error\":\"authorization_pending\"}");
    client.wait(5.0);
    client.call("POST https://login.live.com/oauth20_token.srf body=device -> 200");
    client.call(&format!(
        r#"{PROFILES} {TYPE} body={{"userIds":["1","2","3"]}} -> 200"#
    ));
    client.call(&format!(
        r#"PUT s inm=* {TYPE} body={{"members":{{"me":{{"constants":{{}}}}}}}} -> 201 etag=v1 cn=1"#
    ));
    for round in 0..rounds {
        client.call(&format!(
            r#"{PRESENCE} {TYPE} body={{"state":"active"}} -> 200 beat=300"#
        ));
        client.wait(20.0);
        client.write(round, round % 3 == 1);
        client.wait(30.0);
        client.tap();
        client.wait(30.0);
        let read = format!("GET social/users/me/people?startIndex={round}");
        match round % 3 {
            0 => client.busy(&read),
            1 => client.unanswered(&read),
            _ => client.call(&format!("{read} token=t{round} -> 200")),
        }
        client.wait(230.0);
        client.call(&format!(
            r#"{STATS} {TYPE} body={{"round":{round}}} -> 200"#
        ));
    }
    client.lines
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_rule_finds_anything(jitter in prop::collection::vec(0.0..1.0_f64, 8..64), rounds in 1_u32..12) {
        let calls = session(&jitter, rounds);
        let diagnosis = diagnosed(&calls);
        let ids: Vec<&str> = diagnosis.findings.iter().map(|one| one.rule().id).collect();
        prop_assert!(ids.is_empty(), "{ids:?}\n{calls}");
        // What it does wrong would be found.
        let careless = diagnosed(&calls.replace(TYPE, ""));
        prop_assert!(careless.findings.iter().any(|one| one.rule().id == "body-type-missing"));
    }
}
