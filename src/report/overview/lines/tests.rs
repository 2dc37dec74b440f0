use super::*;
use crate::catalog::Class;
use crate::redact::Redactor;

fn row(index: usize, request: &str, status: u16, meaning: &str, body: &str) -> Row {
    Row {
        file: "x".to_owned(),
        index: index.to_string(),
        time: "05:06:07".to_owned(),
        took: String::new(),
        request: request.to_owned(),
        status: Span::new(Ink::Status(Class::of(status)), status.to_string()),
        meaning: Span::plain(meaning),
        body: body.to_owned(),
    }
}

fn written(rows: Vec<Row>, table_width: Option<usize>) -> String {
    let mut written = Vec::new();
    let mut out = Output {
        writer: &mut written,
        redactor: &mut Redactor::default(),
        settings: RenderOptions {
            table_width,
            ..RenderOptions::default()
        },
    };
    let mut lines = Lines::new(false);
    for row in rows {
        lines.push(row, &mut out).unwrap();
    }
    lines.settle(&mut out).unwrap();
    String::from_utf8(written).unwrap()
}

/// Two responses as usual, and many more before one with longer cells.
fn rows() -> Vec<Row> {
    let mut rows: Vec<Row> = (1..=200)
        .map(|index| row(index, "PUT session", 200, "updated", "session"))
        .collect();
    let request = "GET profile.xboxlive.com/users/batch/profile/settings";
    let meaning = "ServiceError 4000, InvalidRequestBody, from ReputationFD";
    rows.push(row(1201, request, 400, meaning, "ServiceError"));
    rows.push(row(12_002, "PUT session", 200, "updated", "session"));
    rows
}

fn column_of(line: &str, word: &str) -> usize {
    line.split(word).next().unwrap().width()
}

#[test]
fn on_a_terminal_every_line_fits_and_columns_stay() {
    for width in [60, 70, 80, 100, 200] {
        let text = written(rows(), Some(width));
        assert_eq!(text.lines().count(), 203, "a head and a line each");
        let starts: Vec<usize> = text
            .lines()
            .skip(1)
            .filter(|line| line.contains(" 200 "))
            .map(|line| column_of(line, "updated"))
            .collect();
        assert!(starts.iter().all(|start| *start == starts[0]), "{starts:?}");
        for line in text.lines() {
            assert!(line.width() <= width, "{width}: {line}");
        }
    }
}

#[test]
fn what_is_cut_ends_in_an_ellipsis() {
    let text = written(rows(), Some(80));
    let long = text.lines().find(|line| line.contains("400")).unwrap();
    assert_eq!(
        long,
        "1201 05:06:07  GET prof…settings    400   ServiceError 4000, InvalidRe…  Servic…"
    );
}

#[test]
fn in_a_pipe_cells_are_whole_and_only_the_line_of_a_longer_one_moves() {
    let text = written(rows(), None);
    let lines: Vec<&str> = text.lines().collect();
    let long = lines.iter().find(|line| line.contains("400")).unwrap();
    for cell in [
        "/users/batch/profile/settings  ",
        "from ReputationFD  ServiceError",
    ] {
        assert!(long.contains(cell), "{long}");
    }
    let usual = column_of(lines[1], "updated");
    assert_eq!(column_of(lines[202], "updated"), usual, "{}", lines[202]);
    assert_eq!(column_of(lines[0], "Meaning"), usual);
}

#[test]
fn on_a_narrow_terminal_nothing_is_lost() {
    let text = written(rows(), Some(40));
    assert!(text.lines().all(|line| line.width() <= 40), "{text}");
    let first = "  1  05:06:07    200\n     PUT session\n     updated   session\n";
    assert!(text.starts_with(first), "{text}");
    let words: String = text.split_whitespace().collect();
    assert!(words.contains("GETprofile.xboxlive.com/users/batch/profile/settings"));
    assert!(words.contains("ServiceError4000,InvalidRequestBody,fromReputationFDServiceError"));
}

#[test]
fn a_terminal_of_twenty_columns_takes_an_index_a_time_and_a_status() {
    let text = written(rows(), Some(20));
    assert!(text.starts_with("  1  05:06:07    200\n"), "{text}");
}

#[test]
fn one_long_request_does_not_widen_the_lines_of_all() {
    let long = format!("CONNECT {}:443", "a".repeat(120));
    let rows = vec![
        row(1, &long, 200, "tunnel", "none"),
        row(2, "PUT session", 200, "updated", "session"),
    ];
    let text = written(rows, None);
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines.iter().any(|line| line.contains(&long)), "{text}");
    let short = lines.last().unwrap();
    assert!(short.len() < 140, "{text}");
}
