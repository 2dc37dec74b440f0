//! One page of HTML that loads nothing and can be read without a script.
//!
//! Every text passes the escaping of `maud`; what is already markup has a type of its own ([`maud::Markup`]), which is
//! made out of a text for the style and the script alone, and these are ours.

mod calls;
mod cell;
mod diagnosis;
mod document;
mod ladders;
mod lanes;
mod page;
mod responses;

use maud::html;

use crate::report::document::Document;
use crate::report::formatter::Formatter;
use page::Page;

pub(crate) use calls::Calls;
pub(crate) use diagnosis::diagnosis;
pub(crate) use responses::responses;

/// A page of documents, one below the other.
pub(crate) fn documents(
    documents: &[Document],
    inputs: &[String],
    f: &mut Formatter<'_>,
) -> String {
    let language = f.language();
    let title = documents.first().map(document::title_in_plain);
    let mut page = Page::new(&title.unwrap_or_default(), language);
    for (number, one) in documents.iter().enumerate() {
        let level = if number == 0 { 1 } else { 2 };
        page.push(html! { section { (document::render(one, level)) } });
    }
    page.finish(&responses::named(inputs, f), f.redactor())
}
