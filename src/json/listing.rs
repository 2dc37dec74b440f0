//! The tables of the catalog: what `list` prints.

use crate::json::body::DocumentedLimit;
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
        /// The status that it comes with.
        pub status: u16,
        /// How it is known.
        pub certainty: Option<T>,
        /// What it means.
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
        /// Where a standard has it.
        pub documentation: Option<T>,
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
