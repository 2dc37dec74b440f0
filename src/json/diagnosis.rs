//! What a client does wrong across calls: what `diagnose` prints.

use std::collections::BTreeMap;

use crate::json::contract::whole;
use crate::json::inspection::Tool;

whole! {
    /// The whole diagnosis of a capture. In NDJSON it comes last, without the findings, which have had a line each.
    pub struct Diagnosis<T> {
        /// What wrote this.
        pub tool: Tool<T>,
        /// The version of the contract: 1.
        pub schema: u8,
        /// `diagnosis`.
        #[serde(rename = "type")]
        pub kind: T,
        /// The inputs as given.
        pub inputs: Vec<T>,
        /// Calls that were judged.
        pub calls: u64,
        /// The first moment, RFC 3339.
        pub from: Option<T>,
        /// The last moment, RFC 3339.
        pub to: Option<T>,
        /// Who called.
        pub users: Vec<DiagnosedUser<T>>,
        /// What is assumed for want of something that tells: `one-user`, `one-title`, `no-duration`.
        pub assumed: Vec<T>,
        /// Rules that the capture cannot be held against.
        pub not_checked: Vec<NotChecked<T>>,
        /// `none-against`, `fails` or `unknown`; also `unknown` where waits were not kept, which may bring a refusal.
        pub certification: T,
        /// The calls by user and service.
        pub services: Vec<ServiceCalls<T>>,
        /// How many findings there are of each severity.
        pub counts: SeverityCounts,
        /// What was found, the worst first.
        pub findings: Vec<DiagnosisFinding<T>>,
        /// Findings beyond those.
        pub other_findings: u64,
        /// Calls that no rule judges.
        pub left_out: Vec<LeftOut<T>>,
        /// Calls that came too late to stand in their place.
        pub out_of_order: u64,
        /// Calls without a time.
        pub untimed: u64,
        /// Whether more went on at a time than is kept track of, so that findings may be missing.
        pub forgotten: bool,
        /// Calls of users and services beyond those that are counted.
        pub uncounted: u64,
    }

    /// A user.
    pub struct DiagnosedUser<T> {
        /// `user 1`, `user 2`, `other-users` or `no-user`.
        pub label: T,
    }

    /// A rule that the capture cannot be held against.
    pub struct NotChecked<T> {
        /// The id of the rule.
        pub rule: T,
        /// What the capture lacks: `times`, `request-headers`, `request-bodies`, `response-headers`, `tokens`, `durations`
        /// or `taps`.
        pub lacks: T,
        /// The same in words.
        pub why: T,
    }

    /// The calls of one user to one service.
    pub struct ServiceCalls<T> {
        /// The service of the host.
        pub service: T,
        /// The row of limits that counts them; null where none does.
        pub row: Option<T>,
        /// The user; null where nothing tells.
        pub user: Option<T>,
        /// How many.
        pub calls: u64,
        /// How many of them failed or were not answered.
        pub failed: u64,
        /// How many of them were answered 429.
        pub throttled: u64,
        /// How many of them were not answered; no limit counts these.
        pub unanswered: u64,
        /// The most calls in each period of the service.
        pub peaks: Vec<PeakCalls<T>>,
        /// From how many calls in 300 s on certification fails.
        pub certification: Option<u64>,
    }

    /// The most calls in a period.
    pub struct PeakCalls<T> {
        /// The length of the period.
        pub seconds: u64,
        /// How many.
        pub count: u64,
        /// How many are allowed; null where that is not documented.
        pub limit: Option<u64>,
        /// The edition of the documentation that allows so many, where editions differ.
        pub edition: Option<T>,
        /// When the first of them began, RFC 3339.
        pub from: Option<T>,
    }

    /// How many findings there are.
    pub struct SeverityCounts {
        /// Errors.
        pub error: u64,
        /// Warnings.
        pub warning: u64,
        /// Hints.
        pub info: u64,
    }

    /// What a rule found.
    pub struct DiagnosisFinding<T> {
        /// What wrote this.
        pub tool: Tool<T>,
        /// The version of the contract: 1.
        pub schema: u8,
        /// `finding`.
        #[serde(rename = "type")]
        pub kind: T,
        /// The id of the rule.
        pub id: T,
        /// `error`, `warning` or `info`.
        pub severity: T,
        /// `certain`, `probable` or `possible`.
        pub certainty: T,
        /// Who says that it is wrong: `documented`, `inferred`, `source`, `observed` or `trace-analyzer`.
        pub basis: T,
        /// The service of the host.
        pub service: T,
        /// The row of limits, where it is about one.
        pub row: Option<T>,
        /// The user; null where nothing tells.
        pub user: Option<T>,
        /// The first moment, RFC 3339.
        pub from: Option<T>,
        /// The last moment, RFC 3339.
        pub to: Option<T>,
        /// The input of the first of the calls, as given.
        pub input: Option<T>,
        /// The places of the calls in evidence that stand in that input, counted from 1, each once.
        pub calls: Vec<usize>,
        /// The evidence, call by call.
        pub evidence: Vec<DiagnosisEvidence<T>>,
        /// How many times it happened.
        pub count: u64,
        /// The figures of the worst time. Times are in milliseconds.
        pub figures: BTreeMap<String, Figure<T>>,
        /// What is wrong.
        pub text: T,
        /// What to do instead.
        pub advice: T,
        /// Where it is documented, or what it is inferred from.
        pub documentation: T,
    }

    /// A call in evidence.
    pub struct DiagnosisEvidence<T> {
        /// The input that it stands in, as given.
        pub input: Option<T>,
        /// Its place.
        pub call: usize,
        /// Its status; null without an answer.
        pub status: Option<u16>,
        /// Its method and path, without names and numbers.
        pub api: T,
        /// When it was sent, RFC 3339.
        pub time: Option<T>,
        /// The places of the calls that caused it, or that it repeats.
        pub because: Vec<usize>,
        /// The input of each of those, as given.
        pub because_inputs: Vec<T>,
        /// `certain`, `probable` or `possible`.
        pub certainty: T,
    }

    /// A figure.
    #[serde(untagged)]
    pub enum Figure<T> {
        /// A number.
        Number(i64),
        /// A word.
        Word(T),
    }

    /// Calls that no rule judges.
    pub struct LeftOut<T> {
        /// `tunnel`, `interim`, `answer-of-tool`, `options`, `upgrade`, `foreign-host`, `without-request`, `not-selected` or
        /// `unreadable`.
        pub why: T,
        /// How many.
        pub count: u64,
    }
}
