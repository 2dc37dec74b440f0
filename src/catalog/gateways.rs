//! Gateways and content delivery networks that answer in the place of a service, and how their pages are known.

use crate::catalog::errors::neighbours::endpoint::holds;
use crate::catalog::known::{Known, Page, knows};
use crate::catalog::rows::rows;
use crate::language::Text;
use Sign::{Body, Header, Title};

/// A gateway.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Gateway {
    /// Stable, kebab-case.
    pub id: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// How it is known: by every sign of one of these lists.
    pub signs: &'static [&'static [Sign]],
    /// What more a status tells.
    pub statuses: &'static [(u16, Text)],
    /// What to give to its support, or that of the service: the name of a header, or words of the page.
    pub quote: Option<&'static str>,
    /// What is known of it.
    pub known: Known,
}

/// Something that tells a gateway. Case does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Sign {
    /// Stands in the body.
    Body(&'static str),
    /// The title of the page begins so.
    Title(&'static str),
    /// A header whose value begins so; `""` for any value.
    Header(&'static str, &'static str),
}

/// What is at hand of an answer that may be a gateway's.
#[derive(Clone, Copy)]
pub struct GatewayPage<'a> {
    /// The title of the page.
    pub title: Option<&'a str>,
    /// The body as text.
    pub body: &'a str,
    /// The value of a header.
    pub header: &'a dyn Fn(&str) -> Option<&'a str>,
}

/// Which gateway an answer comes from, if it is a gateway's and known.
#[must_use]
pub fn gateway(page: &GatewayPage<'_>) -> Option<&'static Gateway> {
    let shows = |sign: &Sign| match *sign {
        Body(words) => holds(page.body, words),
        Title(words) => page.title.is_some_and(|title| begins(title, words)),
        Header(name, value) => (page.header)(name).is_some_and(|found| begins(found, value)),
    };
    TABLE
        .iter()
        .find(|row| row.signs.iter().any(|signs| signs.iter().all(shows)))
}

fn begins(text: &str, with: &str) -> bool {
    let start = text.trim_start().split_at_checked(with.len());
    start.is_some_and(|(start, _)| start.eq_ignore_ascii_case(with))
}

const APPLICATION_GATEWAY: Page = Page::new(
    "Azure Application Gateway: HTTP response codes",
    "https://learn.microsoft.com/azure/application-gateway/http-response-codes",
);

/// The rows; where two fit, the more telling one comes first.
pub static TABLE: &[Gateway] = rows! {
    row("azure-application-gateway", "Azure Application Gateway", &[
        &[Body("<center>Microsoft-Azure-Application-Gateway/")],
        &[Header("Server", "Microsoft-Azure-Application-Gateway/")],
    ])
        means "The gateway refused the request; it did not reach the service."
            "La passerelle a refusé la requête ; celle-ci n’est pas parvenue au service."
        documented (APPLICATION_GATEWAY);
};

const fn row(id: &'static str, name: &'static str, signs: &'static [&'static [Sign]]) -> Gateway {
    Gateway {
        id,
        name,
        signs,
        statuses: &[],
        quote: None,
        known: Known::NOTHING,
    }
}

knows!(Gateway: means, documented);
