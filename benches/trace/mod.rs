//! A HAR of invented calls to the session directory, the same for the same seed.

use std::fmt::Write;

/// Numbers that only look as if by chance.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    fn hex(&mut self, digits: usize) -> String {
        (0..digits)
            .filter_map(|_| char::from_digit(u32::try_from(self.below(16)).ok()?, 16))
            .collect()
    }

    fn guid(&mut self) -> String {
        let parts = [8, 4, 4, 4, 12].map(|digits| self.hex(digits));
        parts.join("-")
    }

    fn token(&mut self, length: usize) -> String {
        const SIGNS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        let sign = |numbers: &mut Self| SIGNS.get(numbers.below(64) as usize);
        (0..length)
            .filter_map(|_| sign(self).map(|sign| char::from(*sign)))
            .collect()
    }
}

/// A capture of so many calls. Every second session names the devices of its members.
pub(crate) fn har(calls: usize, seed: u64) -> String {
    let mut numbers = Numbers(seed);
    let token = numbers.token(1400);
    let mut har = String::from(
        r#"{"log":{"version":"1.2","creator":{"name":"invented","version":"1"},"entries":["#,
    );
    for call in 0..calls {
        if call > 0 {
            har.push(',');
        }
        entry(call, &token, &mut numbers, &mut har);
    }
    har.push_str("]}}\n");
    har
}

fn entry(call: usize, token: &str, numbers: &mut Numbers, har: &mut String) {
    let (scid, name) = (numbers.guid(), numbers.guid());
    let path = format!("/serviceconfigs/{scid}/sessionTemplates/lobbysession/sessions/{name}");
    let etag = format!("\\\"{}\\\"", numbers.hex(32));
    let status = match call % 8 {
        3 => 201,
        4 => 412,
        5 => 404,
        6 => 403,
        7 => 429,
        _ => 200,
    };
    let (kind, body) = match status {
        404 => ("text/plain", "The requested session was not found.".to_owned()),
        403 => ("text/plain", "The user may not change this session.".to_owned()),
        429 => (
            "application/json",
            r#"{"version":1,"currentRequests":31,"maxRequests":30,"periodInSeconds":15,"limitType":"Rate"}"#
                .to_owned(),
        ),
        _ => ("application/json", session(call.is_multiple_of(2), numbers)),
    };
    let signature = numbers.token(100);
    let correlation = numbers.guid();
    let xuid = 2_814_600_000_000_000 + numbers.below(1_000_000);
    let request = format!(
        "{}{}{}{}{}{}{}",
        header("Authorization", &format!("XBL3.0 x={xuid};{token}")),
        header("Signature", &signature),
        header("x-xbl-contract-version", "107"),
        header("Content-Type", "application/json; charset=utf-8"),
        header("If-Match", &etag),
        header("Accept-Language", "en-GB"),
        header("User-Agent", "XboxServicesAPI/2026.01.0 MultiplayerManager"),
    );
    let debug = format!(
        "build=1.0.0.{}, node={}, session={}, title=1234567, device=XboxOne({xuid}), authorization=user, \
         sandbox=XDKS.1, mode=Write, user0={xuid}; gamertag=Demo Player {call}; privilege=multiplayer",
        numbers.below(100),
        numbers.guid(),
        numbers.guid(),
    );
    let response = format!(
        "{}{}{}{}{}{}{}{}",
        header("Cache-Control", "max-age=0, must-revalidate"),
        header("Content-Type", kind),
        header("ETag", &etag),
        header("X-XblCorrelationId", &correlation),
        header("X-Xbl-Debug", &debug),
        header("X-Content-Type-Options", "nosniff"),
        header("Content-Location", &path),
        header("Date", "Wed, 04 Mar 2026 05:06:07 GMT"),
    );
    let text = body.replace('\\', "\\\\").replace('"', "\\\"");
    let seconds = call % 60;
    let minutes = (call / 60) % 60;
    let _ = write!(
        har,
        r#"{{"startedDateTime":"2026-03-04T05:{minutes:02}:{seconds:02}Z","time":42,"request":{{"method":"PUT","url":"https://sessiondirectory.xboxlive.com{path}","httpVersion":"HTTP/1.1","headers":[{}],"queryString":[],"cookies":[],"headersSize":-1,"bodySize":0}},"response":{{"status":{status},"statusText":"","httpVersion":"HTTP/1.1","headers":[{}],"cookies":[],"content":{{"size":{},"mimeType":"{kind}","text":"{text}"}},"redirectURL":"","headersSize":-1,"bodySize":-1}},"cache":{{}},"timings":{{"send":0,"wait":40,"receive":2}}}}"#,
        request.trim_end_matches(','),
        response.trim_end_matches(','),
        body.len(),
    );
}

/// A header as an entry has it.
fn header(name: &str, value: &str) -> String {
    format!(r#"{{"name":"{name}","value":"{value}"}},"#)
}

/// A session of four members.
fn session(names_devices: bool, numbers: &mut Numbers) -> String {
    let members: Vec<String> = (0..4)
        .map(|index| {
            let xuid = 2_814_600_000_000_000 + numbers.below(1_000_000);
            let device = match names_devices {
                true => format!(r#","deviceToken":"{}""#, numbers.guid()),
                false => String::new(),
            };
            format!(
                r#""{index}":{{"constants":{{"system":{{"xuid":"{xuid}","index":{index}}},"custom":{{}}}},"properties":{{"system":{{"active":true,"connection":"{}","subscription":{{"id":"{}","changeTypes":["everything"]}},"secureDeviceAddress":"{}"}},"custom":{{"ready":true,"score":{}}}}},"gamertag":"Demo Player {}","next":{},"joinTime":"2026-03-04T05:06:07.1234567Z"{device}}}"#,
                numbers.guid(),
                numbers.guid(),
                numbers.token(80),
                numbers.below(1000),
                numbers.below(1000),
                index + 1,
            )
        })
        .collect();
    format!(
        r#"{{"membersInfo":{{"first":0,"next":4,"count":4,"accepted":4,"active":4}},"constants":{{"system":{{"version":1,"maxMembersCount":8,"visibility":"open","capabilities":{{"connectivity":true,"gameplay":true}}}},"custom":{{}}}},"properties":{{"system":{{"joinRestriction":"followed","readRestriction":"followed","turn":[]}},"custom":{{"map":"invented"}}}},"members":{{{}}},"servers":{{}},"correlationId":"{}","contractVersion":107,"branch":"{}","changeNumber":{},"startTime":"2026-03-04T05:06:07.1234567Z"}}"#,
        members.join(","),
        numbers.guid(),
        numbers.guid(),
        numbers.below(100),
    )
}
