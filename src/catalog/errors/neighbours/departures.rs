//! Answers of single Xbox resources that mean something else than the tables of their service say.

use crate::catalog::errors::neighbours::endpoint::EndpointAnswer;
use crate::catalog::known::Page;
use crate::catalog::rows::rows;
use crate::catalog::status::Authority;

/// The pages on the lists of a user; no address of theirs is certain.
const LISTS: Page = Page {
    name: "Xbox Live REST, Lists",
    address: None,
};

/// The page on the session directory, likewise.
const OVERVIEW: Page = Page {
    name: "MPSD overview",
    address: None,
};

/// The rows; where two fit, the more specific one comes first.
pub static TABLE: &[EndpointAnswer] = rows! {
    lists("lists-400-contract-version") answering (400) saying "contract version header"
        means "The header x-xbl-contract-version is absent, or names a version that Lists does not have."
            "L’en-tête x-xbl-contract-version est absent, ou nomme une version que Lists n’a pas."
        advises "Send x-xbl-contract-version with a version that Lists has."
            "Envoyez x-xbl-contract-version avec une version que Lists possède."
        documented (LISTS);
    lists("lists-404") answering (404)
        means "There is no such list or item, or the caller may not see it: Lists answers both with 404."
            "Cette liste ou cet élément n’existe pas, ou l’appelant n’y a pas accès : Lists répond 404 dans les deux cas."
        documented (LISTS);
    lists("lists-501") answering (501)
        means "Lists does not allow this name of a list."
            "Lists n’autorise pas ce nom de liste."
        advises "Use a name of a list that is allowed." "Utilisez un nom de liste autorisé."
        documented (LISTS);
    mpsd("mpsd-debug-404") under (&["/debug"]) answering (404)
        means "This is the Multiplayer Session Explorer, a tool that is retired. It answers 404 in the sandbox RETAIL."
            "C’est le Multiplayer Session Explorer, un outil retiré. Il répond 404 dans le sandbox RETAIL."
        documented (OVERVIEW);
};

const fn lists(id: &'static str) -> EndpointAnswer {
    EndpointAnswer::new(id, Authority::Xbox)
        .at("eplists.xboxlive.com")
        .with_segment("lists")
}

const fn mpsd(id: &'static str) -> EndpointAnswer {
    EndpointAnswer::new(id, Authority::Mpsd).at("sessiondirectory.xboxlive.com")
}
