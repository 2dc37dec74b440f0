//! The frame of a page: what a browser may do with it, the style and the script, the version and the inputs.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::language::Language;
use crate::redact::Redactor;
use crate::report::text::html as text;

/// The style and the script, and the hashes by which the page allows them and nothing else.
const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");
const STYLE_HASH: &str = "sha256-jkJ4JcHETyUgriOctEAZjJcJ5U9K2oCoiRXplFHSltA=";
const SCRIPT_HASH: &str = "sha256-QxTeHgeuCgIthiMJ1xIOs/IADkUwlZ2Kaw4qF56VQ4I=";

/// A page in the making.
pub(crate) struct Page {
    title: String,
    language: Language,
    body: Vec<Markup>,
}

impl Page {
    /// An empty page.
    pub(crate) fn new(title: &str, language: Language) -> Self {
        Self {
            title: title.to_owned(),
            language,
            body: Vec::new(),
        }
    }

    /// Puts something below what is there.
    pub(crate) fn push(&mut self, markup: Markup) {
        self.body.push(markup);
    }

    /// The whole page, which names the inputs. Its parts are not made in the order in which they stand, so the labels are
    /// numbered here.
    pub(crate) fn finish(self, inputs: &[String], redactor: &mut Redactor) -> String {
        let language = self.language;
        let say = |text: crate::language::Text| text.in_language(language);
        let policy = format!(
            "default-src 'none'; style-src '{STYLE_HASH}'; script-src '{SCRIPT_HASH}'; base-uri 'none'; form-action 'none'"
        );
        let code = match language {
            Language::English => "en",
            Language::French => "fr",
        };
        let page = html! {
            (DOCTYPE)
            html lang=(code) {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(policy);
                    meta name="referrer" content="no-referrer";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (self.title) }
                    style { (PreEscaped(STYLE)) }
                }
                body
                    data-filter=(say(text::FILTER)) data-shown=(say(text::SHOWN)) data-sort=(say(text::SORT))
                    data-open=(say(text::OPEN_ALL)) data-close=(say(text::CLOSE_ALL))
                {
                    main { @for part in &self.body { (part) "\n" } }
                    footer {
                        @if !inputs.is_empty() { p { (say(text::INPUTS)) " " (inputs.join(", ")) } }
                        p { "xblstatus " (env!("CARGO_PKG_VERSION")) }
                    }
                    script { (PreEscaped(SCRIPT)) }
                }
            }
        };
        redactor.in_order(page.into_string() + "\n")
    }
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::*;

    fn base64(bytes: &[u8]) -> String {
        const SIGNS: &[u8; 64] =
            b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let mut text = String::new();
        for three in bytes.chunks(3) {
            let bits = three
                .iter()
                .fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte));
            let bits = bits << (8 * (3 - three.len()));
            for place in 0..4 {
                text.push(match place <= three.len() {
                    true => char::from(SIGNS[(bits >> (18 - 6 * place) & 63) as usize]),
                    false => '=',
                });
            }
        }
        text
    }

    fn hash(text: &str) -> String {
        format!("sha256-{}", base64(&Sha256::digest(text)))
    }

    #[test]
    fn the_policy_allows_the_style_and_the_script_of_the_page() {
        assert_eq!(base64(b"a"), "YQ==");
        assert_eq!(STYLE_HASH, hash(STYLE), "write it into page.rs");
        assert_eq!(SCRIPT_HASH, hash(SCRIPT), "write it into page.rs");
    }

    #[test]
    fn a_page_begins_with_its_policy_and_ends_with_the_version_and_its_inputs() {
        let page = Page::new("<t>", Language::French);
        let page = page.finish(&["a<b>.har".to_owned()], &mut Redactor::default());
        let policy = page.find("Content-Security-Policy").unwrap();
        assert!(policy < page.find("<title>&lt;t&gt;</title>").unwrap());
        assert!(page.contains("<html lang=\"fr\">"));
        assert!(page.contains("a&lt;b&gt;.har"));
        assert!(page.contains(concat!("xblstatus ", env!("CARGO_PKG_VERSION"))));
    }

    #[test]
    fn neither_the_style_nor_the_script_can_end_its_element_or_load_anything() {
        // What the style paints with stands in the page.
        let style = STYLE.replace("url(#", "");
        for text in [&style, SCRIPT] {
            for part in [
                "</",
                "<!--",
                "url(",
                "@import",
                "http:",
                "https:",
                "innerHTML",
                "fetch(",
            ] {
                assert!(!text.contains(part), "{part}");
            }
        }
    }
}
