//! Labels are numbered in the order in which a reader meets them.

use super::carrier::Carrier;
use super::lines::HIDDEN;
use super::marked::Marked;
use crate::support::Run;

/// A label wherever one may stand, and in an order in which none of them is looked at.
const CALLS: &str = concat!(
    r#"{"status":400,"url":"https://h/?token=SaaaaaaaaaaaaaaA1","reason":"token=SbbbbbbbbbbbbbbbB2","headers":{"X-A":"token=SccccccccccccccC3","ETag":"\"token=SddddddddddddddD4\"","X-Xbl-Debug":"a=Bearer Q7vNotRealAtAll1xYz"},"requestHeaders":{"If-Match":"token=SeeeeeeeeeeeeeeE5"},"body":"token=SfffffffffffffffF6"}"#,
    "\n",
    r#"{"status":401,"url":"https://sessiondirectory.xboxlive.com/handles?token=SggggggggggggggG7","reason":"token=ShhhhhhhhhhhhhhhH8","headers":{"Content-Type":"application/json","Location":"/x?token=SiiiiiiiiiiiiiiiI9"},"body":{"code":4000,"source":"token=SjjjjjjjjjjjjjjjJ1","description":"token=SkkkkkkkkkkkkkkkK2","traceId":"token=SlllllllllllllllL3"}}"#,
    "\n",
    r#"{"url":"https://h/?token=SmmmmmmmmmmmmmmmM4","error":"failed: token=SnnnnnnnnnnnnnnnN5"}"#,
    "\n",
);

/// The numbers of the labels of a report, each where it stands first.
fn firsts(report: &str) -> Vec<usize> {
    let mut firsts = Vec::new();
    for part in report.replace("&lt;", "<").split("<redacted ").skip(1) {
        let number = part
            .split(['>', '&'])
            .next()
            .and_then(|number| number.parse().ok());
        let number = number.expect("a label of this run");
        if !firsts.contains(&number) {
            firsts.push(number);
        }
    }
    firsts
}

#[test]
fn labels_are_numbered_in_the_order_in_which_they_stand() {
    let lines = HIDDEN
        .lines()
        .take(40)
        .map(|line| Marked::parse(line).text());
    let lines = lines.filter(|line| Carrier::Message.takes(line));
    let bodies: String = lines.map(|line| Carrier::Message.line(&line)).collect();
    let (first, all) = (
        CALLS.lines().next().unwrap_or_default(),
        [CALLS, &bodies].concat(),
    );
    for input in [first, CALLS, &all] {
        for args in [
            &["inspect", "--headers"][..],
            &["inspect", "--full"],
            &["inspect", "--summary"],
            &["diagnose"],
        ] {
            for format in ["json", "ndjson", "html"] {
                let run = Run::new(args).args(&[&format!("--format={format}"), "-"]);
                let run = run
                    .stdin(input)
                    .any_code()
                    .stdout_has("")
                    .stderr_has("")
                    .run();
                let firsts = firsts(run.stdout());
                let in_order: Vec<usize> = (1..=firsts.len()).collect();
                assert_eq!(firsts, in_order, "{args:?} {format}");
            }
        }
    }
}
