//! The closed choices: what else is typed in their place is refused.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::catalog::Table;

/// What a request of the session directory is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Target {
    /// A session, by its own path or through a handle
    Session,
    /// Anything below a session, such as a member
    SessionElement,
    /// A handle
    Handle,
    /// A hopper or one of its match tickets
    Hopper,
}

impl ValueEnum for Table {
    fn value_variants<'a>() -> &'a [Self] {
        Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let help = match self {
            Self::Mpsd => "Status codes of multiplayer sessions",
            Self::ServiceErrors => "Codes of ServiceError objects",
            Self::RateLimits => "Calls that each service takes before it refuses them",
            Self::Messages => "Messages of the session directory that are known by their words",
            Self::SeenErrors => "Codes of error objects that were seen and are not documented",
            Self::StatusErrors => "Words of status objects that were seen and are not documented",
            Self::Xbox => "Status codes of every Xbox service",
            Self::Http => "Status codes of the HTTP standard",
            Self::SignIn => "Errors of Xbox sign-in",
            Self::Hresults => "HRESULTs of the Xbox libraries, the GDK and Windows",
        };
        Some(PossibleValue::new(self.name()).help(help))
    }
}

/// A shell that can complete arguments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Shell {
    /// Bourne Again Shell
    Bash,
    /// Z shell
    Zsh,
    /// Friendly interactive shell
    Fish,
    /// PowerShell, and Windows PowerShell from 5.0
    Powershell,
    /// Elvish
    Elvish,
    /// Nushell
    Nushell,
}

/// A command that has a manual page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ManPage {
    /// Page of xblstatus inspect
    Inspect,
    /// Page of xblstatus explain
    Explain,
    /// Page of xblstatus list
    List,
    /// Page of xblstatus example
    Example,
    /// Page of xblstatus completions
    Completions,
    /// Page of xblstatus man
    Man,
    /// Page of xblstatus schema
    Schema,
}
