//! What .NET and the clients of editors print, from the fixtures that they made.

use crate::capture::tests::clients::request;
use crate::capture::tests::transcripts::{check, fixture};
use crate::capture::tests::*;

#[test]
fn what_dot_net_prints_of_its_messages_is_read() {
    let all = check("clients/dot-net.txt", &[("PUT", "one", 412, 204)]);
    assert_eq!(request(&all[0]).headers.get("if-match"), Some("\"a1b2\""));
    assert_eq!(
        all[0].response.reason.as_deref(),
        Some("Precondition Failed")
    );
    let alone = "Azure.RequestFailedException : StatusCode: 404, ReasonPhrase: 'Not Found', Version: 1.1, Content: <null>, Headers:\n{\n  Server: x\n}\nat Line 1\n";
    let call = one(alone);
    assert_eq!((call.response.status, body(&call)), (Some(404), ""));
    assert_eq!(
        call.response.body.extent,
        Extent::NotRecorded { promised: None }
    );
}

#[test]
fn the_log_of_jet_brains_is_read() {
    let all = exchanges(fixture("clients/jet-brains.txt"));
    assert_eq!(statuses(&all), [412, 404]);
    let methods: Vec<_> = all.iter().filter_map(|call| request(call).method).collect();
    assert_eq!(methods, ["PUT", "GET"]);
    assert_eq!(request(&all[0]).headers.get("if-match"), Some("\"a1b2\""));
    assert!(body(&all[0]).ends_with('}'), "{}", body(&all[0]));
    assert_eq!(body(&all[1]), "The requested session does not exist.");
    assert_eq!(all[1].origin.repairs, []);
    let saved =
        "GET https://a.example/x\n\nHTTP/1.1 200 OK\nA: 1\n\nResponse file saved.\n> a.json\n";
    assert_eq!(
        one(saved).response.body.extent,
        Extent::NotRecorded { promised: None }
    );
}

#[test]
fn dot_net_may_stand_on_one_line_and_lack_a_reason() {
    let call = one(
        "StatusCode: 412, ReasonPhrase: <null>, Version: 1.1, Content: <null>, Headers: {   ETag: \"2\"   X-A: 1 }\n",
    );
    assert_eq!(call.response.reason, None);
    assert_eq!(call.response.headers.get("etag"), Some("\"2\""));
    assert_eq!(call.response.headers.len(), 2);
}

#[test]
fn what_a_program_of_mono_prints_is_read() {
    let mut all = items(fixture("clients/dot-net-mono.txt"));
    let (call, reason) = unanswered(all.pop().unwrap());
    assert!(request(&call).url.unwrap().ends_with("/sessions/four"));
    assert_eq!(
        reason.as_deref(),
        Some("System.IO.IOException: The server returned an invalid or unrecognized response.")
    );
    let all: Vec<_> = all.into_iter().map(Result::unwrap).collect();
    assert_eq!(statuses(&all), [412, 204, 302, 412]);
    let lengths: Vec<_> = all.iter().map(|call| body(call).len()).collect();
    assert_eq!(lengths, [467, 0, 0, 0]);
    assert_eq!(extents(&all), [Extent::Whole; 4]);
    assert!(
        all.iter()
            .all(|call| request(call).headers.get("if-match") == Some("\"a1\""))
    );
}

#[test]
fn the_innermost_exception_says_why_nothing_answered() {
    let sent = "Method: GET, RequestUri: 'https://a.example/x', Version: 1.1, Content: <null>, Headers:\n{\n}\n";
    for (told, reason) in [
        (
            "System.Net.Http.HttpRequestException: Connection refused (a.example:443)\n ---> System.Net.Sockets.SocketException (111): Connection refused\n   at System.Net.Sockets.Socket.Connect()\n   --- End of inner exception stack trace ---\n",
            Some("System.Net.Sockets.SocketException (111): Connection refused"),
        ),
        (
            "Unhandled: nothing of ours\nException: none\n",
            Some("Exception: none"),
        ),
        ("The call failed.\n", None),
    ] {
        let (_, said) = unanswered(items(format!("{sent}{told}")).remove(0));
        assert_eq!(said.as_deref(), reason, "{told}");
    }
}

#[test]
fn what_httpyac_prints_is_read() {
    let all = items(fixture("clients/httpyac.txt"));
    assert_eq!(all.len(), 4);
    let (failed, reason) = unanswered(items(fixture("clients/httpyac.txt")).remove(2));
    assert_eq!(reason.as_deref(), Some("socket hang up"));
    assert!(request(&failed).url.unwrap().ends_with("/sessions/four"));
    let all: Vec<_> = all.into_iter().flatten().collect();
    assert_eq!(statuses(&all), [412, 204, 404]);
    assert!(body(&all[0]).starts_with("{\n") && body(&all[0]).ends_with("\n}"));
    assert_eq!(body(&all[3]), "The requested session wasn't found.");
    assert_eq!(request(&all[0]).headers.get("if-match"), Some("\"a1\""));
}
