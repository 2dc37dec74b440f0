//! Gateways and content delivery networks that answer in place of a service, and how their pages are known.

use std::ops::Range;

use crate::catalog::errors::neighbours::endpoint::holds;
use crate::catalog::known::{Known, Page, knows};
use crate::catalog::rows::rows;
use crate::catalog::status::{Authority, Class, Status};
use crate::catalog::statuses::pseudo_status::vendor;
use crate::catalog::statuses::status_of;
use crate::language::Text;
use Sign::{Body, Code, Header, Title, Url};

/// A gateway.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Gateway {
    /// Stable, kebab-case.
    pub id: &'static str,
    /// What it is called.
    pub name: Text,
    /// How it is known: by every sign of one of these lists.
    pub signs: &'static [&'static [Sign]],
    /// What more a status tells.
    pub statuses: &'static [(u16, Text)],
    /// What the words of a page tell, which is more than its status does.
    pub phrases: &'static [(&'static str, Text)],
    /// What is to be said under any other status that does not tell a cause itself.
    pub otherwise: Option<Text>,
    /// The statuses under which no service behind it has had the request, although they leave that open elsewhere.
    pub unreached: &'static [u16],
    /// The statuses that its page and the public reports speak of; empty where they speak of all.
    pub reported: &'static [u16],
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
    /// The status is one of these.
    Code(&'static [u16]),
    /// Stands in the URL of the request.
    Url(&'static str),
}

/// What is at hand of an answer that may be a gateway's.
#[derive(Clone, Copy)]
pub struct GatewayPage<'a> {
    /// The URL of the request.
    pub url: Option<&'a str>,
    /// The status.
    pub status: Option<u16>,
    /// The value of a header.
    pub header: &'a dyn Fn(&str) -> Option<&'a str>,
    /// The title of the page.
    pub title: Option<&'a str>,
    /// The body as text.
    pub body: &'a str,
}

/// Which gateway an answer comes from, if it is a gateway's and known. To be asked of an HTML page, or of an answer
/// without a body, where a service answers in JSON.
///
/// ```
/// use xblstatus::catalog::{GatewayPage, gateway};
///
/// let page = GatewayPage {
///     url: None,
///     status: Some(403),
///     header: &|name| (name == "Server").then_some("CloudFront"),
///     title: None,
///     body: "",
/// };
/// assert_eq!(gateway(&page).unwrap().id, "cloudfront");
/// ```
#[must_use]
pub fn gateway(page: &GatewayPage<'_>) -> Option<&'static Gateway> {
    let shows = |sign: &Sign| match *sign {
        Body(words) => holds(page.body, words),
        Title(words) => page.title.is_some_and(|title| begins(title, words)),
        Header(name, value) => (page.header)(name).is_some_and(|found| begins(found, value)),
        Code(statuses) => page.status.is_some_and(|status| statuses.contains(&status)),
        Url(part) => page.url.is_some_and(|url| holds(url, part)),
    };
    TABLE
        .iter()
        .find(|row| row.signs.iter().any(|signs| signs.iter().all(shows)))
}

/// What a page probably comes from where a service answers in JSON and no gateway names itself.
#[must_use]
pub fn network_page() -> Option<&'static Gateway> {
    TABLE.iter().find(|row| row.id == "network-page")
}

/// The row with an id.
pub(crate) fn gateway_of_id(id: &str) -> Option<&'static Gateway> {
    TABLE.iter().find(|row| row.id == id)
}

/// The gateway whose own words stand in a line, and where. Where several signs belong together, one of them alone is
/// anybody's, and so is a single word.
pub(crate) fn gateway_named(line: &str) -> Option<(&'static Gateway, Range<usize>)> {
    let lower = line.to_ascii_lowercase();
    let place = |signs: &&[Sign]| match signs {
        [Body(words) | Title(words)] if words.contains(' ') => {
            let said = words.strip_prefix("ERROR: ").unwrap_or(words);
            let at = lower.find(&said.to_ascii_lowercase())?;
            Some(at..at + said.len())
        }
        _ => None,
    };
    TABLE
        .iter()
        .find_map(|row| Some((row, row.signs.iter().find_map(place)?)))
}

impl Gateway {
    /// The words that are its own wherever they stand, of which some are `said`.
    pub(crate) fn own_words(&self, said: &str) -> Option<&'static str> {
        self.signs.iter().find_map(|signs| match signs {
            [Body(words) | Title(words)] if holds(words, said) => Some(*words),
            _ => None,
        })
    }

    /// What a status tells of it, in particular.
    #[must_use]
    pub fn under(&self, status: u16) -> Option<Text> {
        let row = self.statuses.iter().find(|(code, _)| *code == status);
        row.map(|(_, text)| *text)
    }

    /// The row of the standard for a status, which holds whoever answers; `None` where the gateway itself, or the `cause`
    /// on its page, tells more.
    #[must_use]
    pub fn standard(&self, status: Option<u16>, cause: Option<Text>) -> Option<&'static Status> {
        let failure = status.filter(|code| Class::of(*code) >= Class::ClientError)?;
        let is_known_by_it = self.signs.iter().any(|signs| matches!(signs, [Code(_)]));
        let tells_more = is_known_by_it || cause.is_some() || self.under(failure).is_some();
        status_of(Authority::Http, failure).filter(|_| !tells_more)
    }

    /// What its answer means: what tells most comes first. `cause` is what the words of its page tell.
    pub fn says(&self, status: Option<u16>, cause: Option<Text>) -> impl Iterator<Item = Text> {
        let own = cause.or_else(|| self.under(status?));
        let standard = self.standard(status, cause).map(|row| row.meaning);
        let is_open = own.is_none() && (standard.is_none() || leaves_cause_open(status));
        let otherwise = self.otherwise.filter(|_| is_open);
        let general = self.known.meaning;
        let all = match leaves_cause_open(status) {
            true => [standard, general, own, otherwise],
            false => [standard, own, general, otherwise],
        };
        all.into_iter().flatten()
    }

    /// What to do about an answer with a status; `None` where the status tells what to do.
    #[must_use]
    pub fn advice(&self, status: Option<u16>) -> Option<Text> {
        let advice = self.known.advice;
        advice.filter(|advice| *advice != COMPARE_CALL || leaves_cause_open(status))
    }

    /// Whether its page and the public reports speak of a status.
    #[must_use]
    pub fn is_reported(&self, status: Option<u16>) -> bool {
        self.reported.is_empty() || status.is_none_or(|code| self.reported.contains(&code))
    }

    /// The words of a page that tell its cause, and the cause.
    #[must_use]
    pub fn cause(&self, page: &str) -> Option<(&'static str, Text)> {
        let mut phrases = self.phrases.iter();
        phrases.find(|(words, _)| holds(page, words)).copied()
    }
}

/// Whether a status leaves open why something in front of a service answered, so that the call itself is to be looked at:
/// too many calls, a body that is too big or a service that does not answer are told by the status.
pub(crate) fn leaves_cause_open(status: Option<u16>) -> bool {
    match status {
        Some(401 | 408 | 411 | 413..=415 | 417 | 425 | 426 | 428 | 429 | 431 | 451) => false,
        Some(code) => vendor(code).is_some() || Class::of(code) != Class::ServerError,
        None => true,
    }
}

fn begins(text: &str, with: &str) -> bool {
    let start = text.trim_start().split_at_checked(with.len());
    start.is_some_and(|(start, _)| start.eq_ignore_ascii_case(with))
}

const APPLICATION_GATEWAY: Page = Page::new(
    "Azure Application Gateway, HTTP response codes",
    "https://learn.microsoft.com/azure/application-gateway/http-response-codes",
);

const FRONT_DOOR: Page = Page::new(
    "Microsoft Q&A 1669065",
    "https://learn.microsoft.com/en-us/answers/questions/1669065/getting-error-our-services-arent-available-right-n",
);

const CLOUD_FRONT: Page = Page::new(
    "Amazon CloudFront, HTTP 403",
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/http-403-permission-denied.html",
);

const RFC_9110: Page = Page::new(
    "RFC 9110 section 15.5.8",
    "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.8",
);

const RFC_6585: Page = Page::new(
    "RFC 6585 section 6",
    "https://www.rfc-editor.org/rfc/rfc6585#section-6",
);

const OF_NETWORK: Text = Text::new(
    "The network answered, not an Xbox service: it wants a sign-in of its own.",
    "C’est le réseau qui a répondu, non un service Xbox : il veut sa propre connexion.",
);

const NETWORK_SIGN_IN: Text = Text::new(
    "Sign in to the network, or to its proxy, then try again.",
    "Connectez-vous au réseau ou à son proxy, puis réessayez.",
);

/// What to do, whichever it is.
pub(crate) const COMPARE_CALL: Text = Text::new(
    "Compare method, Host, path, Content-Type and Content-Length with the documentation; try another network, or without a VPN; retry later.",
    "Comparez la méthode, Host, le chemin, Content-Type et Content-Length avec la documentation ; essayez un autre réseau, ou sans VPN ; réessayez plus tard.",
);

const PROXY: Text = Text::new(
    "A proxy on the way answered in place of the service.",
    "Un proxy sur le trajet a répondu à la place du service.",
);

/// The rows; where two fit, the more telling one comes first.
pub static TABLE: &[Gateway] = rows! {
    row("azure-application-gateway", "Azure Application Gateway", "Azure Application Gateway", &[
        &[Body("<center>Microsoft-Azure-Application-Gateway/")],
        &[Header("Server", "Microsoft-Azure-Application-Gateway/")],
    ])
        means "The gateway answered in place of the service."
            "La passerelle a répondu à la place du service."
        telling (&[
            (400, Text::new(
                "It refused the request before the service: the request does not follow the standard, such as no Host, a POST without Content-Length, or a fault in mutual TLS.",
                "Elle a refusé la requête avant le service : la requête ne suit pas la norme, par exemple pas de Host, un POST sans Content-Length, ou une erreur de TLS mutuel.",
            )),
            (403, Text::new(
                "It refused the request before the service: a rule of its firewall (WAF) blocks it. Seen for a POST without Content-Type.",
                "Elle a refusé la requête avant le service : une règle de son pare-feu (WAF) la bloque. Vu pour un POST sans Content-Type.",
            )),
        ])
        advises_text (COMPARE_CALL)
        documented (APPLICATION_GATEWAY)
        also_seen "Azure Application Gateway, HTTP response codes, xbox-webapi-node#192";
    row("azure-front-door", "Azure Front Door", "Azure Front Door", &[
        &[Body("Our services aren't available right now")],
        &[Body("Our services aren’t available right now")],
        &[Body("Our services aren&#39;t available right now")],
    ])
        means "Front Door answered in place of the service."
            "Front Door a répondu à la place du service."
        telling (&[
            (400, Text::new(
                "The host, the protocol or the route is not set up in it.",
                "L’hôte, le protocole ou la route n’y est pas configuré.",
            )),
            (421, Text::new(
                "It does not tell the cause. Seen where the host in TLS and the Host header differ (domain fronting).",
                "Il n’en indique pas la cause. Vu quand l’hôte de TLS et l’en-tête Host diffèrent (domain fronting).",
            )),
            (503, Text::new(
                "The service is not available for now. Front Door does not tell the cause; according to Microsoft, the service behind it may not have answered in time.",
                "Le service n’est pas disponible pour l’instant. Front Door n’en indique pas la cause ; selon Microsoft, il se peut que le service placé derrière n’ait pas répondu à temps.",
            )),
        ])
        otherwise "It does not tell the cause." "Il n’en indique pas la cause."
        quote "X-Azure-Ref"
        advises_text (COMPARE_CALL)
        documented (FRONT_DOOR)
        also_seen "Microsoft Q&A 1669065";
    row("cloudfront", "Amazon CloudFront", "Amazon CloudFront", &[
        &[Title("ERROR: The request could not be satisfied")],
        &[Body("Generated by cloudfront (CloudFront)")],
        &[Header("Server", "CloudFront")],
    ])
        means "CloudFront answered in place of the service."
            "CloudFront a répondu à la place du service."
        telling (&[
            (403, Text::new(
                "It blocks the request: a rule of its firewall, the country, or a host that is not set up in it. At Minecraft services the address, a VPN or the country was to blame.",
                "Il bloque la requête : une règle de son pare-feu, le pays, ou un hôte qui n’y est pas configuré. Chez Minecraft, l’adresse, un VPN ou le pays était en cause.",
            )),
            (502, Text::new(
                "It did not reach the service behind it, or got no valid answer from it.",
                "Il n’a pas atteint le service placé derrière, ou n’en a pas reçu de réponse valide.",
            )),
            (503, Text::new(
                "It did not reach the service behind it for now.",
                "Il n’a pas atteint le service placé derrière pour l’instant.",
            )),
            (504, Text::new(
                "It did not reach the service behind it, or got no answer in time.",
                "Il n’a pas atteint le service placé derrière, ou n’en a pas eu de réponse à temps.",
            )),
        ])
        naming (&[
            ("block access from your country", Text::new(
                "It blocks the country from which the request came.",
                "Il bloque le pays d’où vient la requête.",
            )),
            ("Request blocked.", Text::new(
                "A rule of its firewall blocks the request.",
                "Une règle de son pare-feu bloque la requête.",
            )),
        ])
        unreached (&[503])
        reported (&[403])
        quote "Request ID"
        advises_text (COMPARE_CALL)
        documented (CLOUD_FRONT)
        also_seen "Amazon CloudFront, HTTP 403, PojavLauncher#3156";
    row("akamai", "Akamai", "Akamai", &[
        &[Title("Access Denied"), Body("Reference #")],
        &[Title("Access Denied"), Body("Reference&#32;&#35;")],
        &[Header("Server", "AkamaiGHost")],
    ])
        means "Akamai answered in place of the service."
            "Akamai a répondu à la place du service."
        telling (&[
            (403, Text::new(
                "A rule at the edge of the network refused the request: the address, the region or the client.",
                "Une règle en bordure du réseau a refusé la requête : l’adresse, la région ou le client.",
            )),
        ])
        quote "Reference #"
        advises_text (COMPARE_CALL)
        seen "";
    row("cloudflare", "Cloudflare", "Cloudflare", &[
        &[Title("Just a moment...")],
        &[Title("Attention Required! | Cloudflare")],
        &[Header("Server", "cloudflare"), Code(&[520, 521, 522, 523, 524, 525, 526, 527])],
        &[Header("Server", "cloudflare"), Body("error code: 10")],
    ])
        means "Cloudflare answered in place of the service. Seen at hosts of third parties (xbl.io, unofficial copies of Mojang's services)."
            "Cloudflare a répondu à la place du service. Vu chez des tiers (xbl.io, copies non officielles des services de Mojang)."
        quote "CF-RAY"
        advises_text (COMPARE_CALL)
        seen "";
    row("http-sys", "HTTP.sys (IIS)", "HTTP.sys (IIS)", &[
        &[Body("Bad Request - Invalid Hostname")],
        &[Body("Bad Request - Invalid URL")],
        &[Body("Bad Request - Invalid Header")],
        &[Header("Server", "Microsoft-HTTPAPI/")],
    ])
        means "Windows answered in place of the service."
            "Windows a répondu à la place du service."
        telling (&[
            (400, Text::new(
                "Windows refused the request before the service saw it.",
                "Windows a refusé la requête avant que le service la voie.",
            )),
        ])
        advises_text (COMPARE_CALL)
        seen "";
    row("nginx", "nginx", "nginx", &[
        &[Body("<center>nginx")],
    ])
        means_text (PROXY)
        advises_text (COMPARE_CALL)
        seen "";
    row("haproxy", "HAProxy", "HAProxy", &[
        &[Body("<h1>503 Service Unavailable</h1>"), Body("No server is available to handle this request.")],
    ])
        means_text (PROXY)
        telling (&[
            (503, Text::new(
                "No server stands behind this proxy for now.",
                "Aucun serveur ne se trouve derrière ce proxy pour le moment.",
            )),
        ])
        unreached (&[503])
        advises_text (COMPARE_CALL)
        seen "";
    row("sign-in-page", "sign-in page of login.live.com", "page de connexion de login.live.com", &[
        &[Url("login.live.com"), Url("token"), Code(&[200]), Body("<html")],
    ])
        means "A page for a browser came where a token was expected: the grant or the cookies are wrong."
            "Une page destinée à un navigateur est arrivée à la place d’un jeton : l’autorisation ou les cookies sont erronés."
        advises "Check the kind of grant, and send no cookies of a browser."
            "Vérifiez le type d’autorisation, et n’envoyez pas les cookies d’un navigateur."
        seen "";
    row("network-sign-in", "captive portal", "portail captif", &[
        &[Code(&[511])],
    ])
        means_text (OF_NETWORK)
        advises_text (NETWORK_SIGN_IN)
        documented (RFC_6585);
    row("proxy-sign-in", "proxy of the network", "proxy du réseau", &[
        &[Code(&[407])],
    ])
        means_text (OF_NETWORK)
        advises_text (NETWORK_SIGN_IN)
        documented (RFC_9110);
    row("network-page", "probably a captive portal or a company proxy", "probablement un portail captif ou un proxy d’entreprise", &[
        &[Header("Proxy-Authenticate", "")],
        &[Header("Proxy-Connection", "")],
    ])
        means "The service does not answer like this. That the network answered, and wants a sign-in of its own, is our inference."
            "Le service ne répond pas ainsi. Que ce soit le réseau qui ait répondu, et qu’il veuille sa propre connexion, est notre déduction."
        advises "Look at the page in a browser; sign in to the network, or to its proxy, then try again."
            "Ouvrez la page dans un navigateur ; connectez-vous au réseau ou à son proxy, puis réessayez.";
};

const fn row(
    id: &'static str,
    en: &'static str,
    fr: &'static str,
    signs: &'static [&'static [Sign]],
) -> Gateway {
    Gateway {
        id,
        name: Text::new(en, fr),
        signs,
        statuses: &[],
        phrases: &[],
        otherwise: None,
        unreached: &[],
        reported: &[],
        quote: None,
        known: Known::NOTHING,
    }
}

impl Gateway {
    /// What a status tells of it, in particular.
    const fn telling(mut self, statuses: &'static [(u16, Text)]) -> Self {
        self.statuses = statuses;
        self
    }

    /// What the words of its page tell.
    const fn naming(mut self, phrases: &'static [(&'static str, Text)]) -> Self {
        self.phrases = phrases;
        self
    }

    /// What is to be said under any other status.
    const fn otherwise(mut self, en: &'static str, fr: &'static str) -> Self {
        self.otherwise = Some(Text::new(en, fr));
        self
    }

    /// The statuses under which no service behind it has had the request.
    const fn unreached(mut self, statuses: &'static [u16]) -> Self {
        self.unreached = statuses;
        self
    }

    /// The statuses that what is known of it rests on.
    const fn reported(mut self, statuses: &'static [u16]) -> Self {
        self.reported = statuses;
        self
    }

    /// What to quote to support.
    const fn quote(mut self, quote: &'static str) -> Self {
        self.quote = Some(quote);
        self
    }
}

knows!(Gateway: means, means_text, advises, advises_text, seen, documented, also_seen);

#[cfg(test)]
mod tests {
    use super::*;

    /// The answer that shows these signs and no others.
    fn showing(signs: &[Sign]) -> Option<&'static Gateway> {
        let pick = |of: fn(&Sign) -> Option<&'static str>| -> Vec<&str> {
            signs.iter().filter_map(of).collect()
        };
        let body = pick(|sign| match sign {
            Body(text) => Some(text),
            _ => None,
        });
        let title = pick(|sign| match sign {
            Title(text) => Some(text),
            _ => None,
        });
        let url = pick(|sign| match sign {
            Url(part) => Some(part),
            _ => None,
        });
        let status = signs.iter().find_map(|sign| match sign {
            Code(statuses) => statuses.first().copied(),
            _ => None,
        });
        let header = |asked: &str| {
            signs.iter().find_map(|sign| match sign {
                Header(name, value) if name.eq_ignore_ascii_case(asked) => Some(*value),
                _ => None,
            })
        };
        gateway(&GatewayPage {
            url: Some(&format!("https://{}", url.join("/"))),
            status,
            header: &header,
            title: title.first().copied(),
            body: &body.join(" ").to_uppercase(),
        })
    }

    #[test]
    fn every_gateway_is_known_by_each_of_its_signs() {
        for row in TABLE {
            for signs in row.signs {
                assert_eq!(showing(signs), Some(row), "{signs:?}");
            }
        }
    }

    #[test]
    fn what_only_goes_with_another_sign_is_none_alone() {
        for row in TABLE {
            for signs in row.signs.iter().filter(|signs| signs.len() > 1) {
                for sign in *signs {
                    assert_eq!(showing(&[*sign]), None, "{sign:?}");
                }
            }
        }
    }

    #[test]
    fn headers_that_good_answers_have_prove_nothing() {
        for (name, value) in [
            ("X-Azure-Ref", "a"),
            ("X-Cache", "Hit from cloudfront"),
            ("Via", "1.1 a.cloudfront.net (CloudFront)"),
            ("CF-RAY", "a"),
            ("Server", "cloudflare"),
        ] {
            assert_eq!(showing(&[Header(name, value)]), None, "{name}");
        }
    }

    #[test]
    fn a_status_tells_more_of_some() {
        let row = TABLE.iter().find(|row| row.id == "cloudfront");
        let under = |status| row.and_then(|row| row.under(status)).is_some();
        assert!(under(403) && under(504));
        assert!(!under(404));
    }
}
