//! The ETags of a session from call to call: which answer brought the one that a request sent.

use maud::{Markup, html};

use crate::diagnose::{Diagnosis, Ladder, Micros, Step};
use crate::redact::of_header;
use crate::report::cut::cut_middle;
use crate::report::document::Span;
use crate::report::formatter::Formatter;
use crate::report::html::calls::{Call, Key, anchor};
use crate::report::html::document::{plain, table, text as marked};
use crate::report::style::Ink;
use crate::report::text::column;
use crate::report::text::diagnosis::{after, api, call, of_user};
use crate::report::text::html as text;

/// The places of what a drawing shows, from left to right, and the height of a call in it.
const WIDTH: usize = 960;
const SENT: usize = 520;
const RECEIVED: usize = 660;
const STATUS: usize = 850;
const ROW: usize = 24;
/// Columns that an ETag and a call may take.
const ETAG: usize = 22;
const CALL: usize = 46;

/// An arrow from the answer that brought an ETag to the request that sent it.
struct Arrow {
    from: usize,
    to: usize,
    /// Whether an answer had brought another one by then.
    is_stale: bool,
}

/// The ladders of the sessions.
pub(crate) fn ladders(one: &Diagnosis, rows: &[Call], f: &mut Formatter<'_>) -> Option<Markup> {
    if one.ladders.is_empty() {
        return None;
    }
    let language = f.language();
    let start = one.span.map(|(from, _)| from.as_microsecond());
    let drawn = one.ladders.iter().enumerate();
    let drawn: Vec<Markup> = drawn
        .map(|(number, each)| {
            let name = name_of(each, rows);
            let name = name.unwrap_or_else(|| text::session_of(language, number + 1));
            ladder(each, &name, start, rows, f)
        })
        .collect();
    Some(html! {
        p { (text::LADDER_LEGEND.in_language(language)) }
        svg class="defs" aria-hidden="true" width="0" height="0" { defs {
            marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto" {
                path class="head" d="M0,0 L8,4 L0,8 z" {}
            }
        } }
        @for ladder in &drawn { (ladder) }
        @if one.ladders_beyond > 0 { p { (text::ladders_left_out(language, one.ladders_beyond)) } }
    })
}

/// The name that a call of the table gives the session.
fn name_of(ladder: &Ladder, rows: &[Call]) -> Option<String> {
    let mut keys = ladder.steps.iter().map(key);
    keys.find_map(|key| find(rows, key)?.session.clone())
}

fn key(step: &Step) -> Key {
    (step.call.input, step.call.index)
}

fn find(rows: &[Call], key: Key) -> Option<&Call> {
    rows.binary_search_by_key(&key, |call| call.key)
        .ok()
        .and_then(|place| rows.get(place))
}

fn arrows(ladder: &Ladder) -> Vec<Arrow> {
    let steps = &ladder.steps;
    let mut arrows = Vec::new();
    for (to, step) in steps.iter().enumerate() {
        let Some(sent) = &step.sent else { continue };
        let brings = |other: &Step| other.received.as_ref() == Some(sent);
        let Some(from) = steps.iter().take(to).rposition(brings) else {
            continue;
        };
        // Only an answer that was there when the request went out.
        let was_there = |other: &Step| match (other.end, step.call.at) {
            (Some(end), Some(at)) => end <= at,
            _ => true,
        };
        let mut between = steps.iter().take(to).skip(from + 1);
        let is_stale = between.any(|other| {
            other.received.as_ref().is_some_and(|tag| tag != sent) && was_there(other)
        });
        arrows.push(Arrow { from, to, is_stale });
    }
    arrows
}

fn ladder(
    one: &Ladder,
    name: &str,
    start: Option<Micros>,
    rows: &[Call],
    f: &mut Formatter<'_>,
) -> Markup {
    let language = f.language();
    let arrows = arrows(one);
    let tag = |tag: &Option<std::sync::Arc<str>>, f: &mut Formatter<'_>| {
        tag.as_deref()
            .map_or_else(String::new, |tag| f.unmarked(of_header("ETag", tag)))
    };
    let told: Vec<[String; 4]> = one
        .steps
        .iter()
        .map(|step| {
            let when = step
                .call
                .at
                .zip(start)
                .map(|(at, start)| after(language, at - start));
            let what = [
                when.unwrap_or_default(),
                of_user(language, step.user),
                api(&step.call, f),
            ];
            let what: Vec<String> = what.into_iter().filter(|part| !part.is_empty()).collect();
            [
                what.join(", "),
                tag(&step.sent, f),
                tag(&step.received, f),
                status(step, f),
            ]
        })
        .collect();
    let height = one.steps.len() * ROW + 30;
    html! {
        figure class="ladder" {
            figcaption { h3 { (marked(name)) } }
            div class="scroll" tabindex="0" {
                svg viewBox=(format!("0 0 {WIDTH} {height}")) role="group" aria-label=(plain(name)) {
                    text class="label" x=(SENT - 8) y="14" text-anchor="end" { (text::SENT.in_language(language)) }
                    text class="label" x=(RECEIVED + 8) y="14" { (text::RECEIVED.in_language(language)) }
                    @for (number, (step, told)) in one.steps.iter().zip(&told).enumerate() {
                        (rung(step, number, told, rows))
                    }
                    @for arrow in &arrows {
                        line class=(if arrow.is_stale { "arrow stale" } else { "arrow" }) marker-end="url(#head)"
                            x1=(RECEIVED) y1=(y(arrow.from)) x2=(SENT + 4) y2=(y(arrow.to)) {}
                    }
                }
            }
            @if one.beyond > 0 { p { (text::steps_left_out(language, one.beyond)) } }
            details {
                summary { (text::AS_TABLE.in_language(language)) }
                (as_table(one, &told, &arrows, f))
            }
        }
    }
}

fn y(number: usize) -> usize {
    36 + number * ROW
}

fn status(step: &Step, f: &Formatter<'_>) -> String {
    let language = f.language();
    match (step.call.status, step.is_conflict()) {
        (Some(status), true) => format!("✕ {status} {}", text::CONFLICT.in_language(language)),
        (Some(status), false) => status.to_string(),
        (None, _) => text::NO_ANSWER_IN_SHORT.in_language(language).to_owned(),
    }
}

/// A call: what was asked, what was sent and received, how it ended.
fn rung(step: &Step, number: usize, told: &[String; 4], rows: &[Call]) -> Markup {
    let [what, sent, received, status] = told;
    let y = y(number);
    let class = if step.is_conflict() {
        "conflict"
    } else {
        "step"
    };
    let index = format!("#{}", step.call.index);
    html! {
        g class=(class) {
            @match find(rows, key(step)) {
                Some(call) => a href=(format!("#{}", anchor('c', call.key))) { text x="0" y=(y + 4) { (index) } },
                None => text x="0" y=(y + 4) { (index) },
            }
            text x="52" y=(y + 4) { (cut_middle(what, CALL)) }
            line class=(if step.writes { "call writes" } else { "call" }) x1=(SENT) x2=(RECEIVED) y1=(y) y2=(y) {}
            @if !sent.is_empty() {
                text class="etag" x=(SENT - 8) y=(y + 4) text-anchor="end" { (cut_middle(sent, ETAG)) }
                circle cx=(SENT) cy=(y) r="4" {}
            }
            @if !received.is_empty() {
                text class="etag" x=(RECEIVED + 8) y=(y + 4) { (cut_middle(received, ETAG)) }
                circle cx=(RECEIVED) cy=(y) r="4" {}
            }
            text class="outcome" x=(STATUS) y=(y + 4) { (status) }
        }
    }
}

fn as_table(one: &Ladder, told: &[[String; 4]], arrows: &[Arrow], f: &Formatter<'_>) -> Markup {
    let language = f.language();
    let head = [
        text::NUMBER,
        text::REQUEST,
        text::SENT,
        text::RECEIVED,
        column::STATUS,
    ];
    let rows = one.steps.iter().zip(told).enumerate();
    let rows: Vec<Vec<Span>> = rows
        .map(|(number, (step, [what, sent, received, status]))| {
            let arrow = arrows.iter().find(|arrow| arrow.to == number);
            let from = arrow.and_then(|arrow| Some((arrow, one.steps.get(arrow.from)?)));
            let sent = match from {
                Some((arrow, from)) => {
                    let stale = match arrow.is_stale {
                        true => format!(", {}", text::STALE.in_language(language)),
                        false => String::new(),
                    };
                    format!("{sent} ← {}{stale}", call(&from.call))
                }
                None => sent.clone(),
            };
            let ink = match step.is_conflict() {
                true => Ink::Error,
                false => Ink::Plain,
            };
            vec![
                Span::plain(format!("#{}", step.call.index)),
                Span::plain(what.as_str()),
                Span::plain(sent),
                Span::plain(received.as_str()),
                Span::new(ink, status.as_str()),
            ]
        })
        .collect();
    table(&head.map(|name| name.in_language(language)), &rows)
}
