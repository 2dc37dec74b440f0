//! The tables of the catalog: what `list` prints.

use crate::json::body::{DocumentedLimit, ErrorCode};
use crate::json::contract::whole;
use crate::json::inspection::Tool;

whole! {
    /// A table as one object.
    pub struct Listed<T> {
        /// What wrote this.
        pub tool: Tool<T>,
        /// The version of the contract: 1.
        pub schema: u8,
        /// The name of the table.
        pub table: T,
        /// Its rows.
        pub rows: Vec<Row<T>>,
    }

    /// A row that stands alone.
    pub struct ListedRow<T> {
        /// What wrote this.
        pub tool: Tool<T>,
        /// The version of the contract: 1.
        pub schema: u8,
        /// The name of the table.
        pub table: T,
        /// The row.
        #[serde(flatten)]
        pub row: Row<T>,
    }

    /// A row of one of the tables.
    #[serde(untagged)]
    pub enum Row<T> {
        /// Of the rules.
        Rule(RuleRow<T>),
        /// Of a table of a neighbour of the Xbox services.
        Neighbour(NeighbourRow<T>),
        /// Of the multiplayer session table.
        Mpsd(MpsdRow<T>),
        /// Of the known messages.
        Message(MessageRow<T>),
        /// Of the rate limits.
        RateLimit(DocumentedLimit<T>),
        /// Of the sign-in errors.
        SignIn(SignInRow<T>),
        /// Of the HRESULTs.
        Hresult(HresultRow<T>),
        /// Of the statuses of every Xbox service, or of the HTTP standard.
        Status(StatusRow<T>),
        /// Of the ServiceErrors.
        ServiceError(ServiceErrorRow<T>),
        /// Of the codes of error objects that were seen.
        ObservedError(ObservedErrorRow<T>),
        /// Of the words of status objects that were seen.
        StatusError(StatusErrorRow<T>),
        /// Of the terms.
        Term(TermRow<T>),
    }

    /// A row of the multiplayer session table.
    pub struct MpsdRow<T> {
        /// The status.
        pub code: u16,
        /// The standard phrase, in English.
        pub name: T,
        /// 1-based: a status may have several rows.
        pub row: u8,
        /// As documented.
        pub content_type: Option<T>,
        /// As documented.
        pub body: Option<T>,
        /// What it means.
        pub meaning: T,
        /// The HRESULT of the status.
        pub hresult: Option<T>,
        /// The symbols of that HRESULT.
        pub symbols: Vec<T>,
        /// What the row may stand for.
        pub situations: Vec<RowSituation<T>>,
        /// Where it is documented.
        pub documentation: Option<T>,
    }

    /// A situation of a row.
    pub struct RowSituation<T> {
        /// Stable.
        pub id: T,
        /// When it arises.
        pub when: T,
        /// What it means.
        pub meaning: T,
    }

    /// A status.
    pub struct StatusRow<T> {
        /// The status.
        pub code: u16,
        /// The standard phrase, in English.
        pub name: T,
        /// What it means.
        pub meaning: T,
        /// The HRESULT of the status.
        pub hresult: Option<T>,
        /// The symbols of that HRESULT.
        pub symbols: Vec<T>,
        /// The section of the standard.
        pub reference: Option<T>,
        /// Where it is documented.
        pub documentation: Option<T>,
    }

    /// A code of ServiceError objects.
    pub struct ServiceErrorRow<T> {
        /// The code.
        pub code: i32,
        /// Its name.
        pub name: T,
        /// What it means.
        pub meaning: T,
        /// What to do.
        pub advice: T,
        /// Where it is documented.
        pub documentation: Option<T>,
    }

    /// A known message.
    pub struct MessageRow<T> {
        /// Stable.
        pub id: T,
        /// Each of these lists is a form of the message: all its phrases stand in it.
        pub phrases: Vec<Vec<T>>,
        /// The status that it comes with.
        pub status: u16,
        /// Whether that status is our reading.
        pub status_inferred: bool,
        /// Whether Microsoft documents it.
        pub documented: bool,
        /// The situation that it names.
        pub situation: Option<T>,
        /// What causes it.
        pub cause: T,
        /// What to do.
        pub remedy: T,
        /// The conditions that it lists.
        pub conditions: Vec<T>,
        /// Where it is documented.
        pub documentation: Option<T>,
    }

    /// A code of error objects that was seen and is not in the table of Microsoft.
    pub struct ObservedErrorRow<T> {
        /// The service whose code it is.
        pub source: Option<T>,
        /// The code.
        pub code: i32,
        /// How it is known.
        pub certainty: Option<T>,
        /// What it means.
        pub meaning: T,
        /// What to do.
        pub advice: Option<T>,
    }

    /// A word of status objects that was seen.
    pub struct StatusErrorRow<T> {
        /// The word.
        pub name: T,
        /// The first of the statuses that it was seen under.
        pub status: Option<u16>,
        /// The statuses that it was seen under.
        pub statuses: Vec<u16>,
        /// How it is known.
        pub certainty: Option<T>,
        /// What it means.
        pub meaning: Option<T>,
        /// What to do.
        pub advice: Option<T>,
    }

    /// A row about a neighbour of the Xbox services, or about a gateway in front of one.
    pub struct NeighbourRow<T> {
        /// What kind of code it is, as in `explain`.
        #[serde(rename = "type")]
        pub kind: T,
        /// The number, else the word or the id.
        pub code: ErrorCode<T>,
        /// What it is called.
        pub name: Option<T>,
        /// The table that has it.
        pub authority: T,
        /// The host that answers so, or the domain above it.
        pub host: Option<T>,
        /// How the path begins, in one of these ways.
        pub paths: Vec<T>,
        /// The status that it comes with.
        pub status: Option<u16>,
        /// The words in the answer, one of which stands for it.
        pub words: Vec<T>,
        /// What stands in the text of the answer.
        pub phrase: Option<T>,
        /// What PlayFab or XSAPI returns for it, as Windows writes it.
        pub hresult: Option<T>,
        /// The names of that value.
        pub symbols: Vec<T>,
        /// The message as the client sends it.
        pub sent: Option<T>,
        /// The message as the service answers or sends it.
        pub answered: Option<T>,
        /// What to give to support.
        pub quote: Option<T>,
        /// How it is known.
        pub certainty: T,
        /// The page, the section of a standard or the public reports.
        pub reference: Option<T>,
        /// What it means; null where the name is all that is known.
        pub meaning: Option<T>,
        /// What a status tells of it besides.
        pub statuses: Vec<StatusMeaning<T>>,
        /// What to do.
        pub advice: Option<T>,
        /// Where to read on.
        pub documentation: Option<T>,
    }

    /// What a status tells of a gateway.
    pub struct StatusMeaning<T> {
        /// The status.
        pub status: u16,
        /// What it means there.
        pub meaning: T,
    }

    /// A word of the domain.
    pub struct TermRow<T> {
        /// The word.
        pub term: T,
        /// Other words for it, in either language.
        pub also: Vec<T>,
        /// Whether a page or a standard says so.
        pub documented: bool,
        /// What it means.
        pub meaning: T,
        /// The standard or the pages that have it.
        pub documentation: Option<T>,
    }

    /// A rule about what a client does wrong across calls.
    pub struct RuleRow<T> {
        /// Its id.
        pub rule: T,
        /// The severities that it may have, the usual one first: `error`, `warning`, `info`.
        pub severities: Vec<T>,
        /// Who says that it is wrong: `documented`, `inferred`, `source`, `observed` or `trace-analyzer`.
        pub basis: T,
        /// What it finds.
        pub meaning: T,
        /// From when on, and when not.
        pub when: T,
        /// What to do instead.
        pub advice: T,
        /// The figures that a file of rules may change.
        pub figures: Vec<RuleFigure<T>>,
        /// What a capture has to hold.
        pub needs: Vec<T>,
        /// Where it is documented, or what it is inferred from.
        pub documentation: T,
    }

    /// A figure of a rule.
    pub struct RuleFigure<T> {
        /// Its name.
        pub name: T,
        /// Its value, as a number is written.
        pub value: T,
        /// `count`, `seconds`, `percent` or `factor`.
        pub unit: T,
    }

    /// The spellings of a 32-bit value.
    pub struct Spellings<T> {
        /// As Windows writes it.
        pub hresult: T,
        /// As an unsigned number.
        pub unsigned: u32,
        /// As a signed number.
        pub signed: i32,
    }

    /// An error of sign-in.
    pub struct SignInRow<T> {
        /// The value.
        pub code: u32,
        /// The usual name.
        pub name: Option<T>,
        /// Every accepted name.
        pub symbols: Vec<T>,
        /// The value in its spellings.
        #[serde(flatten)]
        pub spellings: Spellings<T>,
        /// How it is known.
        pub certainty: T,
        /// What it means.
        pub meaning: T,
        /// What to do.
        pub advice: T,
        /// Where it is documented.
        pub documentation: Option<T>,
    }

    /// An HRESULT.
    pub struct HresultRow<T> {
        /// The value.
        pub code: u32,
        /// The usual name.
        pub name: Option<T>,
        /// Every accepted name.
        pub symbols: Vec<T>,
        /// The value in its spellings.
        #[serde(flatten)]
        pub spellings: Spellings<T>,
        /// How it is known.
        pub certainty: Option<T>,
        /// What it means.
        pub meaning: Option<T>,
        /// What to do.
        pub advice: Option<T>,
        /// Where it is documented.
        pub documentation: Option<T>,
    }
}
