//! What a client does wrong across calls, as a page: the verdict, what to do about it, when it happened, the calls.

use maud::{Markup, html};

use crate::catalog::Severity;
use crate::diagnose::{Diagnosis, Evidence, Finding, Mark, Micros};
use crate::report::document::{Block, Document, diagnosis as told};
use crate::report::formatter::Formatter;
use crate::report::html::calls::{Call, Calls, anchor};
use crate::report::html::document as html_document;
use crate::report::html::ladders::ladders;
use crate::report::html::lanes::lanes;
use crate::report::html::page::Page;
use crate::report::html::responses::named;
use crate::report::settings::SortBy;
use crate::report::text::diagnosis as text;
use crate::report::text::html as page_text;
use crate::report::text::{COLON, label};

/// The page.
pub(crate) fn diagnosis(one: &Diagnosis, mut calls: Calls, f: &mut Formatter<'_>) -> String {
    let language = f.language();
    let document = Document::new(told::title(one, f), Vec::new(), Vec::new());
    let mut page = Page::new(&html_document::title_in_plain(&document), language);
    let say = |text: crate::language::Text| text.in_language(language);
    let rows = calls.settle(SortBy::Index, false);
    let start = one.span.map(|(from, _)| from.as_microsecond());
    page.push(html_document::heading(
        1,
        &html_document::spans(&document.title),
    ));
    page.push(html! {
        section {
            h2 { (say(page_text::FINDINGS)) }
            @if one.findings.is_empty() { p { (say(text::NOTHING_FOUND)) } }
            @for found in &one.findings { (finding(found, &one.inputs, start, &rows, f)) "\n" }
        }
    });
    let services = told::services(one, usize::MAX, f);
    page.push(section(say(page_text::SERVICES), services));
    if let Some(lanes) = lanes(one, &rows, f) {
        page.push(html! { section { h2 { (say(page_text::LANES)) } (lanes) } });
    }
    if let Some(ladders) = ladders(one, &rows, f) {
        page.push(html! { section { h2 { (say(page_text::LADDERS)) } (ladders) } });
    }
    if !rows.is_empty() {
        let table = calls.table(&rows, &one.inputs, f);
        page.push(html! { section { h2 { (say(page_text::CALLS)) } (table) } });
    }
    page.push(calls.reports(language));
    let besides = told::besides(one, f);
    page.push(section(say(page_text::BESIDES), besides));
    page.finish(&named(&one.inputs, f), f.redactor())
}

/// Blocks under a heading, where there are any.
fn section(title: &str, blocks: Vec<Block>) -> Markup {
    let document = Document::titled(title, vec![blocks]);
    html! {
        @if !document.groups.is_empty() {
            section {
                h2 { (title) }
                (html_document::groups(&document))
            }
        }
    }
}

fn finding(
    one: &Finding,
    inputs: &[String],
    start: Option<Micros>,
    rows: &[Call],
    f: &mut Formatter<'_>,
) -> Markup {
    let language = f.language();
    let class = match one.severity {
        Severity::Error => "finding is-error",
        Severity::Warning => "finding is-warning",
        Severity::Info => "finding is-hint",
    };
    let colon = f.plain(COLON);
    let places = text::Places {
        inputs,
        named: one.input(),
    };
    let evidence: Vec<Markup> = one
        .evidence
        .iter()
        .map(|each| self::evidence(each, places, start, rows, f))
        .collect();
    let more = one
        .count
        .saturating_sub(u64::try_from(one.evidence.len()).unwrap_or(0));
    let head = told::finding_head(one, inputs, f);
    html! {
        article class=(class) {
            h3 { (html_document::spans(&head)) }
            p { (html_document::text(&f.escape(&text::says(one, language)))) }
            ul class="evidence" {
                @for each in &evidence { li { (each) } }
                @if more > 0 { li { (text::more_evidence(language, more)) } }
            }
            p { span class="label" { (f.plain(label::NEXT)) (colon) } " " (html_document::text(&f.text(one.rule.advice))) }
            p class="note" {
                (f.plain(text::BASIS)) (colon) " " (f.plain(text::basis(one.rule.basis))) ", "
                (html_document::text(&f.link(one.rule.documentation)))
            }
        }
    }
}

/// A call, and what explains it, each with a link to its row.
fn evidence(
    one: &Evidence,
    places: text::Places<'_>,
    start: Option<Micros>,
    rows: &[Call],
    f: &mut Formatter<'_>,
) -> Markup {
    let language = f.language();
    let api = text::api(&one.call, f);
    let when = one
        .call
        .at
        .zip(start)
        .map(|(at, start)| text::after(language, at - start));
    html! {
        (link(&one.call, places, rows, f)) " " (api)
        @for (number, cause) in one.because.iter().enumerate() {
            @if number == 0 { " ← " } @else { ", " }
            (link(cause, places, rows, f))
        }
        @if let Some(when) = when { ", " (when) }
        ", " (f.plain(text::certainty(one.certainty)))
    }
}

fn link(mark: &Mark, places: text::Places<'_>, rows: &[Call], f: &mut Formatter<'_>) -> Markup {
    let key = (mark.input, mark.index);
    let is_there = rows.binary_search_by_key(&key, |call| call.key).is_ok();
    let name = text::call_in(places, mark, f);
    html! {
        @if is_there { a href=(format!("#{}", anchor('c', key))) { (name) } } @else { (name) }
    }
}
