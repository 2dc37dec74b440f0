//! Reports by the library, without a process for each.

use xblstatus::capture::{self, Limits, Source};
use xblstatus::exchange::Exchange;
use xblstatus::inspect::inspect;
use xblstatus::report::{RenderOptions, Report};

/// The calls that an input holds.
pub(crate) fn read(input: &[u8]) -> Vec<Exchange> {
    let source = Source {
        file: "saved".to_owned(),
        ..Source::default()
    };
    let all = capture::read(input, &source, Limits::default());
    all.flatten().collect()
}

/// Everything that is printed of calls.
pub(crate) fn printed(
    calls: impl IntoIterator<Item = Exchange>,
    settings: RenderOptions,
) -> String {
    let mut bytes = Vec::new();
    let mut report = Report::new(&mut bytes, settings);
    for call in calls {
        report.inspection(inspect(call)).expect("a buffer");
    }
    report.finish().expect("a buffer");
    String::from_utf8(bytes).expect("reports are UTF-8")
}
