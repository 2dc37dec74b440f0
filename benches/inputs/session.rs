//! Documents of invented sessions.

use crate::inputs::numbers::Numbers;

/// How many members a session has: mostly those of a party or a match, seldom up to a hundred.
pub(crate) fn size(numbers: &mut Numbers) -> usize {
    let most = match numbers.below(100) {
        0 => 100,
        1..10 => 16,
        _ => 6,
    };
    1 + numbers.below(most) as usize
}

/// A session of so many members.
pub(crate) fn session(members: usize, names_devices: bool, numbers: &mut Numbers) -> String {
    let inside: Vec<String> = (0..members)
        .map(|index| member(index, names_devices, numbers))
        .collect();
    format!(
        "{}{}{}",
        begin(members, numbers),
        inside.join(","),
        end(numbers)
    )
}

/// What stands before the members.
pub(crate) fn begin(members: usize, numbers: &mut Numbers) -> String {
    format!(
        r#"{{"membersInfo":{{"first":0,"next":{members},"count":{members},"accepted":{members},"active":{members}}},"constants":{{"system":{{"version":1,"maxMembersCount":100,"visibility":"open","capabilities":{{"connectivity":true,"gameplay":true}},"reservedRemovalTimeout":30000,"inactiveRemovalTimeout":0,"readyRemovalTimeout":180000,"sessionEmptyTimeout":0}},"custom":{{}}}},"properties":{{"system":{{"joinRestriction":"followed","readRestriction":"followed","turn":[]}},"custom":{{"map":"harbour","round":{}}}}},"members":{{"#,
        numbers.below(10)
    )
}

/// A member, without the comma behind it.
pub(crate) fn member(index: usize, names_device: bool, numbers: &mut Numbers) -> String {
    let device = match names_device {
        true => format!(r#","deviceToken":"{}""#, numbers.guid()),
        false => String::new(),
    };
    format!(
        r#""{index}":{{"constants":{{"system":{{"xuid":"{}","index":{index}}},"custom":{{}}}},"properties":{{"system":{{"active":true,"connection":"{}","subscription":{{"id":"{}","changeTypes":["everything"]}},"secureDeviceAddress":"{}"}},"custom":{{"ready":true,"score":{}}}}},"gamertag":"Demo Player {}","next":{},"joinTime":"2026-03-04T05:06:07.1234567Z"{device}}}"#,
        numbers.xuid(),
        numbers.guid(),
        numbers.guid(),
        numbers.token(80),
        numbers.below(1000),
        numbers.below(1000),
        index + 1,
    )
}

/// What stands behind the members.
pub(crate) fn end(numbers: &mut Numbers) -> String {
    format!(
        r#"}},"servers":{{}},"correlationId":"{}","contractVersion":107,"branch":"{}","changeNumber":{},"startTime":"2026-03-04T05:06:07.1234567Z"}}"#,
        numbers.guid(),
        numbers.guid(),
        1 + numbers.below(100),
    )
}
