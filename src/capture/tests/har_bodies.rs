//! Bodies of a HAR: in the entry, in files beside it, in an archive.

use crate::capture::error::NotAResponse;
use crate::capture::tests::har::{entry, extent, har, with_content};
use crate::capture::tests::*;
use crate::capture::{Reader, read_file};
use crate::exchange::{InputFormat, Repair};

#[test]
fn a_coding_in_base64_is_undone() {
    let headers = "\"headers\": [{\"name\": \"Content-Encoding\", \"value\": \"gzip\"}]";
    let packed = "H4sIAAAAAAACA6uuBQBDv6ajAgAAAA==";
    for text in [packed, "e30="] {
        let content = format!("{{\"text\": \"{text}\", \"encoding\": \"base64\"}}");
        let call = one(har(&entry(
            "200",
            &format!(", {headers}, \"content\": {content}"),
        )));
        assert_eq!(body(&call), "{}");
        assert_eq!(call.response.body.decoded, text == packed);
    }
}

#[test]
fn a_body_without_text_is_unknown_unless_its_size_is_nothing() {
    let unknown = Extent::NotRecorded { promised: None };
    for (content, expected) in [
        ("{\"size\": 5}", Extent::NotRecorded { promised: Some(5) }),
        (
            "{\"size\": 5, \"text\": \"\"}",
            Extent::NotRecorded { promised: Some(5) },
        ),
        ("{\"size\": 0}", Extent::Whole),
        ("{\"size\": -1}", unknown),
        ("{\"size\": -1, \"text\": \"\"}", Extent::Whole),
        (
            "{\"size\": 5, \"text\": null}",
            Extent::NotRecorded { promised: Some(5) },
        ),
        ("null", unknown),
        ("{\"size\": 3, \"text\": \"abc\"}", Extent::Whole),
    ] {
        assert_eq!(extent(&with_content(content)), expected, "{content}");
    }
}

#[test]
fn text_that_only_says_that_it_is_base64_stays() {
    let content = "{\"size\": 4, \"text\": \"{1}!\", \"encoding\": \"base64\"}";
    assert_eq!(body(&with_content(content)), "{1}!");
}

#[test]
fn the_media_type_is_that_of_the_content_where_no_header_names_one() {
    let named = |headers: &str, mime: &str| {
        let content = format!(
            ", \"headers\": [{headers}], \"content\": {{\"text\": \"x\", \"mimeType\": \"{mime}\"}}"
        );
        one(har(&entry("200", &content))).response.body.media_type
    };
    assert_eq!(named("", "text/plain").as_deref(), Some("text/plain"));
    assert_eq!(named("", "x-unknown"), None);
    let header = r#"{"name": "content-type", "value": "text/html"}"#;
    assert_eq!(named(header, "text/plain"), None);
}

#[test]
fn a_body_that_firebug_cut_is_short() {
    let cut = with_content(r#"{"text": "{\"a\": ... [truncated to save space (15 more bytes)]"}"#);
    assert_eq!(body(&cut), "{\"a\": ");
    assert_eq!(extent(&cut), Extent::Cut);
    let missing = Some(15);
    assert_eq!(cut.origin.repairs, [Repair::CutByTool { missing }]);
    let marked = r#"{"text": "{\n\n\n\n... [truncated to save space (15 more bytes)]"}"#;
    assert_eq!(body(&with_content(marked)), "{\n\n");
    let whole = with_content(r#"{"text": "... [truncated to save space"}"#);
    assert_eq!(extent(&whole), Extent::Whole);
}

#[test]
fn a_body_in_a_file_beside_the_capture_is_read_where_the_folder_is_known() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/playwright");
    let capture = std::fs::read(folder.join("attach.har")).unwrap();
    let read_with = |folder| -> Vec<Exchange> {
        let source = Source {
            folder,
            ..source(None)
        };
        let all = read(&capture[..], &source, Limits::default());
        all.map(Result::unwrap).collect()
    };
    let all = read_with(Some(folder));
    let lengths: Vec<_> = all
        .iter()
        .map(|call| call.response.body.bytes.len())
        .collect();
    assert_eq!(lengths, [388, 388, 62, 0, 0]);
    assert!(all.iter().all(|call| call.origin.repairs.is_empty()));
    let sent = all[1]
        .request
        .as_ref()
        .and_then(|request| request.body.as_ref());
    assert_eq!(sent.map(|body| &body.bytes[..]), Some(&b"{}"[..]));
    let absent = read_with(None);
    let name = "5a6b2e298826caa9375369d31ea22dcdcf73cc00.json".to_owned();
    assert_eq!(absent[0].origin.repairs, [Repair::BodyAbsent { name }]);
    let promised = Some(388);
    assert_eq!(extent(&absent[0]), Extent::NotRecorded { promised });
}

#[test]
fn a_name_that_leads_out_of_the_folder_is_not_followed() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("secret"), "no").unwrap();
    let inner = folder.path().join("har");
    std::fs::create_dir(&inner).unwrap();
    let absolute = folder.path().join("secret").display().to_string();
    for name in ["../secret", "..\\\\secret", &absolute, "C:\\\\secret"] {
        let content = format!(", \"content\": {{\"_file\": \"{name}\"}}");
        let source = Source {
            folder: Some(inner.clone()),
            ..source(None)
        };
        let text = har(&entry("200", &content));
        let call = read(text.as_bytes(), &source, Limits::default())
            .next()
            .unwrap()
            .unwrap();
        assert!(call.response.body.bytes.is_empty(), "{name}");
        assert!(
            matches!(&call.origin.repairs[..], [Repair::BodyAbsent { .. }]),
            "{name}"
        );
    }
}

#[test]
fn a_har_in_an_archive_is_read_with_the_bodies_beside_it() {
    let archive: &[u8] = include_bytes!("../../../tests/fixtures/playwright/calls.zip");
    let read_all = |reader: Reader<'_>| -> Vec<Exchange> { reader.map(Result::unwrap).collect() };
    let source = source(None);
    let piped = read_all(read(archive, &source, Limits::default()));
    let sought = read_all(read_file(
        std::io::Cursor::new(archive),
        &source,
        Limits::default(),
    ));
    assert_eq!(piped, sought);
    let lengths: Vec<_> = piped
        .iter()
        .map(|call| call.response.body.bytes.len())
        .collect();
    assert_eq!(lengths, [388, 0, 62, 0, 0]);
    assert!(
        piped
            .iter()
            .all(|call| call.origin.format == InputFormat::Har)
    );
}

/// An archive with these members.
fn zipped(members: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in members {
        let options = zip::write::SimpleFileOptions::default();
        archive.start_file(*name, options).unwrap();
        std::io::Write::write_all(&mut archive, text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn a_har_in_a_folder_of_an_archive_has_its_bodies_there() {
    let capture = har(&entry("412", ", \"content\": {\"_file\": \"a.json\"}"));
    let archive = zipped(&[
        ("a.json", "no"),
        ("__MACOSX/calls/._calls.har", "\u{0}"),
        ("calls/calls.har", &capture),
        ("calls/a.json", "{}"),
    ]);
    assert_eq!(body(&one(archive)), "{}");
}

#[test]
fn all_hars_of_an_archive_are_read() {
    let answered = |status| har(&entry(status, ""));
    let cut = answered("400");
    let archive = zipped(&[
        ("a.har", &answered("412")),
        ("cut.har", &cut[..cut.len() - 9]),
        ("empty.har", ""),
        ("z.har", &answered("429")),
    ]);
    let all = items(archive);
    let shown: Vec<_> = all
        .iter()
        .map(|item| match item {
            Ok(call) => format!("{} {:?}", call.origin.index, call.response.status),
            Err(error) => format!("{:?} {:?}", error.entry, error.problem),
        })
        .collect();
    assert_eq!(
        shown,
        [
            "1 Some(412)",
            "Some(Member(\"cut.har\")) CutShort",
            "Some(Member(\"empty.har\")) Empty",
            "3 Some(429)",
        ]
    );
}

#[test]
fn a_trace_of_playwright_is_named() {
    let trace: &[u8] = include_bytes!("../../../tests/fixtures/playwright/trace.zip");
    assert!(matches!(
        error(trace).problem,
        Problem::NotAResponse(NotAResponse::Trace)
    ));
}

#[test]
fn a_text_longer_than_its_headers_promise_is_not_what_was_received() {
    let read = |text: &str, more: &str| {
        one(format!(
            r#"{{"log": {{"entries": [{{"request": {{"method": "PUT", "url": "https://a.example/x"}},
            "response": {{"status": 412, "headers": [{{"name": "Content-Length", "value": "9"}}{more}],
            "content": {{"text": "{text}", "mimeType": "application/json"}}}}}}]}}}}"#
        ))
        .response
        .body
        .extent
    };
    let (promised, arrived) = (9, 12);
    let long = Extent::Long { promised, arrived };
    assert_eq!(read("eyJhIjogMTJ9", ""), long);
    let packed = r#", {"name": "Content-Encoding", "value": "gzip"}"#;
    assert_eq!(read("eyJhIjogMTJ9", packed), Extent::Whole);
    assert_eq!(
        read(r#"{\n \"a\": 1234567}"#, ""),
        Extent::Whole,
        "laid out anew"
    );
    assert_eq!(read("cafécaféé", ""), Extent::Whole, "recoded");
}

#[test]
fn a_body_that_is_promised_to_be_nothing_is_nothing() {
    for (length, extent) in [
        ("0", Extent::Whole),
        ("9", Extent::NotRecorded { promised: None }),
    ] {
        let call = one(format!(
            r#"{{"log": {{"entries": [{{"request": {{"method": "GET", "url": "https://a.example/x"}},
            "response": {{"status": 302, "headers": [{{"name": "Content-Length", "value": "{length}"}}],
            "content": {{"size": -1}}}}}}]}}}}"#
        ));
        assert_eq!(call.response.body.extent, extent, "{length}");
    }
}
