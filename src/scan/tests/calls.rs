//! Calls that several lines tell of.

use crate::scan::Code;
use crate::scan::tests::{occurrences, told};

const BEGUN: &str = "[1A2C][I][14:02:07.113][HTTPCLIENT] HCHttpCallRequestSetUrl [ID 41]: method=PUT url=https://sessiondirectory.xboxlive.com/handles\n";
const OTHER: &str = "[1A2D][I][14:02:07.113][HTTPCLIENT] HCHttpCallRequestSetUrl [ID 42]: method=GET url=https://profile.xboxlive.com/users/me\n";

#[test]
fn a_status_goes_with_the_address_of_its_call() {
    let noise = "[1A2C][V][14:02:07.200][HTTPCLIENT] waiting\n".repeat(20);
    let answers = "[1A2C][I][14:02:07.310][HTTPCLIENT] HCHttpCallResponseSetStatusCode [ID 41]: statusCode=409\n\
        [1A2D][I][14:02:07.311][HTTPCLIENT] HCHttpCallResponseSetStatusCode [ID 42]: statusCode=404\n";
    assert_eq!(
        told(&format!("{BEGUN}{OTHER}{noise}{answers}")),
        [
            "409 sessiondirectory.xboxlive.com",
            "404 profile.xboxlive.com"
        ]
    );
}

#[test]
fn the_lines_of_a_call_are_one_event() {
    let log = format!(
        "{BEGUN}HCHttpCallResponseSetStatusCode [ID 41]: statusCode=403\n\
         HC_CALL::PerformSingleRequestComplete [ID 41] (hr=0x80190193)\n\
         HCHttpCallResponseGetResponseString [ID 41]: responseString={{\"code\":4500,\"source\":\"DemoFD\"}}\n"
    );
    let found = occurrences(&log);
    let [status, error] = found.as_slice() else {
        panic!("{found:?}")
    };
    assert_eq!(status.code, Code::Status(403));
    assert_eq!(status.spellings, ["403", "0x80190193"]);
    assert_eq!(status.explained_by.as_ref(), Some(&error.code));
}

#[test]
fn an_id_that_comes_again_is_another_call() {
    let answer = "HCHttpCallResponseSetStatusCode [ID 41]: statusCode=409\n";
    assert_eq!(
        told(&format!("{BEGUN}{answer}{BEGUN}{answer}{answer}")).len(),
        3,
        "a retry is a second answer"
    );
}
