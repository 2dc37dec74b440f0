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

/// The pages on the inbox and the outbox, likewise.
const MESSAGES: Page = Page {
    name: "Xbox Live REST, Messages",
    address: None,
};

/// What Microsoft's client library makes of an answer.
const ACHIEVEMENTS: Page = Page {
    name: "XSAPI, achievements",
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
    of_xbox("inbox-409", "inbox") answering (409)
        means "The collection has changed since the paging token was issued."
            "La collection a changé depuis l’émission du jeton de pagination."
        advises "Read the collection again from its beginning." "Relisez la collection depuis le début."
        documented (MESSAGES);
    of_xbox("outbox-409", "outbox") answering (409)
        means "The user has reached the limit of a day." "L’utilisateur a atteint sa limite du jour."
        documented (MESSAGES);
    of_xbox("achievements-304", "update") at "achievements.xboxlive.com" answering (304)
        means "To XSAPI, this answer means that there was nothing to do: the progress is at the value that was sent, or above it."
            "Pour XSAPI, cette réponse veut dire qu’il n’y avait rien à faire : la progression a déjà atteint la valeur envoyée, ou la dépasse."
        documented (ACHIEVEMENTS);
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

const fn of_xbox(id: &'static str, last: &'static str) -> EndpointAnswer {
    EndpointAnswer::new(id, Authority::Xbox).ending(last)
}

/// Known by its path alone: the host answers with this status elsewhere, too.
const fn mpsd(id: &'static str) -> EndpointAnswer {
    EndpointAnswer::new(id, Authority::Mpsd)
}
