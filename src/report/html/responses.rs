//! Many responses as a page: how many there are of what, each distinct failure, the table, a whole report on each.

use maud::html;

use crate::report::document::Document;
use crate::report::formatter::Formatter;
use crate::report::html::calls::Calls;
use crate::report::html::document as html_document;
use crate::report::html::page::Page;
use crate::report::settings::SortBy;
use crate::report::text::html as text;
use crate::report::text::input_in_short;

/// The page.
pub(crate) fn responses(
    summary: &Document,
    failures: &[Document],
    mut calls: Calls,
    (by, reverse): (SortBy, bool),
    f: &mut Formatter<'_>,
) -> String {
    let language = f.language();
    let mut page = Page::new(&html_document::title_in_plain(summary), language);
    page.push(html_document::render(summary, 1));
    if !failures.is_empty() {
        page.push(html! {
            section {
                h2 { (text::FAILURES.in_language(language)) }
                @for one in failures {
                    article class="finding is-warning" { (html_document::render(one, 3)) }
                }
            }
        });
    }
    let rows = calls.settle(by, reverse);
    let inputs = calls.inputs().to_vec();
    if !rows.is_empty() {
        let table = calls.table(&rows, &inputs, f);
        page.push(html! {
            section { h2 { (text::CALLS.in_language(language)) } (table) }
        });
    }
    page.push(calls.reports(language));
    page.finish(&named(&inputs, f), f.redactor())
}

/// The inputs by their names.
pub(crate) fn named(inputs: &[String], f: &mut Formatter<'_>) -> Vec<String> {
    let named = inputs.iter().map(|input| input_in_short(input, f));
    named.map(|name| html_document::plain(&name)).collect()
}
