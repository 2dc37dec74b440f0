//! The closed choices: what else is typed in their place is refused.

use clap::ValueEnum;

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

/// A table of codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Table {
    /// Status codes of multiplayer sessions
    Mpsd,
    /// Codes of ServiceError objects
    ServiceErrors,
    /// Calls that each service takes before it refuses them
    RateLimits,
    /// Messages of the session directory that are known by their words
    Messages,
    /// Codes of error objects that were seen and are not documented
    SeenErrors,
    /// Words of status objects that were seen and are not documented
    StatusErrors,
    /// Status codes of every Xbox service
    Xbox,
    /// Status codes of the HTTP standard
    Http,
    /// Errors of Xbox sign-in
    SignIn,
    /// HRESULTs of the Xbox libraries, the GDK and Windows
    Hresults,
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
}
