//! The closed choices: what else is typed in their place is refused.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::catalog::{Table, Target};

/// The targets that documented situations ask for.
impl ValueEnum for Target {
    fn value_variants<'a>() -> &'a [Self] {
        &[
            Self::Session,
            Self::SessionElement,
            Self::Handle,
            Self::Hopper,
        ]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let help = match self {
            Self::Session => "A session, by its own path or through a handle",
            Self::SessionElement => "Anything below a session, such as a member",
            Self::Handle => "A handle",
            Self::Hopper => "A hopper or one of its match tickets",
            _ => return None,
        };
        Some(PossibleValue::new(self.name()).help(help))
    }
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
            Self::SeenErrors => "Codes of error objects that are in no Microsoft table",
            Self::StatusErrors => "Words of status objects that were seen and are not documented",
            Self::Xbox => "Status codes of every Xbox service",
            Self::Http => "Status codes of the HTTP standard",
            Self::SignIn => "Errors of Xbox sign-in",
            Self::SignInEndpoints => "Answers of the sign-in endpoints that give no reason",
            Self::Nsal => "Answers about the list of endpoints (NSAL)",
            Self::Departures => "Answers of single Xbox resources that depart from the tables",
            Self::Hresults => {
                "HRESULTs of the Xbox libraries, the GDK, PlayFab, the Store and Windows"
            }
            Self::Minecraft => "Answers of the Minecraft services",
            Self::OAuth => "Words of OAuth errors",
            Self::Aadsts => "Numbers of Microsoft Entra (AADSTS)",
            Self::PlayFab => "Codes of PlayFab",
            Self::Streaming => "Failures of streaming sessions",
            Self::Rta => "Codes and messages of real-time activity",
            Self::WebSocketClose => "Close codes of WebSockets",
            Self::Gateways => "Gateways that answer in place of a service",
            Self::Proxies => "Answers of third parties that pass calls on",
            Self::Terms => "Words of the domain: SCID, hopper, handle and the like",
            Self::Rules => "Rules about what a client does wrong across calls",
            Self::Qt => "Numbers of Qt that look like a status and are none",
            Self::Win32 => "Errors of Windows, by name",
            Self::NtStatus => "Values of the Windows kernel (NTSTATUS) that end programs",
            Self::DotNet => "HRESULTs of .NET exceptions",
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
