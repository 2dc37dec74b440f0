//! The exit codes, once: for the program and for its manual pages.

use std::process;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum ExitCode {
    Success = 0,
    Failure = 1,
    Usage = 2,
    Redirect = 3,
    ClientError = 4,
    ServerError = 5,
    Findings = 6,
}

impl ExitCode {
    pub(crate) const ALL: [Self; 7] = [
        Self::Success,
        Self::Failure,
        Self::Usage,
        Self::Redirect,
        Self::ClientError,
        Self::ServerError,
        Self::Findings,
    ];

    /// Those of responses.
    pub(crate) const OF_RESPONSES: [Self; 6] = [
        Self::Success,
        Self::Failure,
        Self::Usage,
        Self::Redirect,
        Self::ClientError,
        Self::ServerError,
    ];

    /// Those of findings.
    pub(crate) const OF_FINDINGS: [Self; 4] =
        [Self::Success, Self::Failure, Self::Usage, Self::Findings];

    /// Those that need no option to arise.
    pub(crate) const ORDINARY: [Self; 3] = [Self::Success, Self::Failure, Self::Usage];

    pub(crate) fn number(self) -> u8 {
        self as u8
    }

    /// When it arises, as a phrase.
    pub(crate) fn meaning(self) -> &'static str {
        match self {
            Self::Success => "everything asked for was printed",
            Self::Failure => {
                "an input cannot be read or holds no call, or a code is not known; what could be printed was printed; with --check-status also: a call was not answered"
            }
            Self::Usage => "wrong use of the command line",
            Self::Redirect => "with --check-status: the worst response is a redirect",
            Self::ClientError => "with --check-status: the worst response is a client error",
            Self::ServerError => "with --check-status: the worst response is a server error",
            Self::Findings => "with diagnose --fail-on: a finding is as bad, or worse",
        }
    }
}

/// The code of several runs together. A failure wins, because an answer is missing; else the larger code is the worse one.
impl FromIterator<ExitCode> for ExitCode {
    fn from_iter<I: IntoIterator<Item = Self>>(codes: I) -> Self {
        let worst = codes
            .into_iter()
            .max_by_key(|code| (*code == Self::Failure, *code));
        worst.unwrap_or(Self::Success)
    }
}

impl From<ExitCode> for process::ExitCode {
    fn from(code: ExitCode) -> Self {
        Self::from(code.number())
    }
}

#[cfg(test)]
mod tests {
    use super::ExitCode;

    #[track_caller]
    fn folds(codes: &[ExitCode], expected: ExitCode) {
        assert_eq!(codes.iter().copied().collect::<ExitCode>(), expected);
    }

    #[test]
    fn the_larger_code_is_the_worse_one() {
        folds(
            &[
                ExitCode::ClientError,
                ExitCode::ServerError,
                ExitCode::Redirect,
            ],
            ExitCode::ServerError,
        );
        folds(&[ExitCode::Redirect, ExitCode::Success], ExitCode::Redirect);
    }

    #[test]
    fn a_failure_wins_over_every_other_code() {
        folds(
            &[ExitCode::ServerError, ExitCode::Failure],
            ExitCode::Failure,
        );
        folds(
            &[ExitCode::Failure, ExitCode::ServerError],
            ExitCode::Failure,
        );
        folds(&[ExitCode::Usage, ExitCode::Failure], ExitCode::Failure);
    }

    #[test]
    fn nothing_at_all_is_a_success() {
        folds(&[], ExitCode::Success);
    }

    #[test]
    fn the_numbers_are_the_documented_ones() {
        assert_eq!(ExitCode::ALL.map(ExitCode::number), [0, 1, 2, 3, 4, 5, 6]);
    }
}
