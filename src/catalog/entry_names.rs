//! What the JSON contract calls a reading of a query: its kind, its source, how it is known.

use crate::catalog::entry::Entry;
use crate::catalog::errors::sign_in::is_sign_in_value;
use crate::catalog::messages::MessageSource;
use crate::catalog::status::Authority;

impl Entry {
    /// What kind of code it is, as the JSON contract names it.
    #[must_use]
    pub fn kind_name(self) -> &'static str {
        match self {
            Self::Status(_) | Self::Unassigned(_) | Self::PseudoStatus(_) => "http-status",
            Self::ServiceError(_) | Self::ObservedError(_) => "service-error",
            Self::StatusError(_) => "status-error",
            Self::Message(_) => "message",
            Self::SignIn(_) => "sign-in-error",
            Self::Unknown(value) if is_sign_in_value(value) => "sign-in-error",
            Self::Hresult(_) | Self::Unknown(_) => "hresult",
            Self::Endpoint(row) => match row.authority {
                Authority::Minecraft => "minecraft-error",
                Authority::Proxy => "proxy-error",
                _ => "http-status",
            },
            Self::OAuth(_) => "oauth-error",
            Self::Aadsts(_) | Self::UnknownAadsts(_) => "aadsts",
            Self::PlayFab(_) => "playfab-error",
            Self::Stream(_) => "stream-error",
            Self::RtaMessage(_) | Self::RtaCode(_) => "rta",
            Self::WebSocketClose(_) => "websocket-close",
            Self::Gateway(_) => "gateway",
            Self::Qt(_) => "qt-error",
            Self::Term(_) => "term",
            Self::Win32(_) => "win32",
            Self::DotNet(_) => "dotnet",
            Self::NtStatus(_) => "ntstatus",
        }
    }

    /// The source that has it, as the JSON contract names it.
    #[must_use]
    pub fn authority_name(self) -> &'static str {
        match self {
            Self::Status(status) => status.authority.name(),
            Self::ServiceError(_) => "service-error",
            Self::ObservedError(error) if error.documented => "service-error",
            Self::Message(message) if message.origin == MessageSource::Documented => "mpsd",
            Self::ObservedError(_) | Self::Message(_) => "seen",
            Self::SignIn(_) => "sign-in",
            Self::Hresult(_) | Self::Win32(_) | Self::DotNet(_) | Self::NtStatus(_) => "hresult",
            Self::PseudoStatus(_)
            | Self::Unassigned(_)
            | Self::Term(_)
            | Self::Unknown(_)
            | Self::Qt(_) => Authority::None.name(),
            Self::Endpoint(row) => row.authority.name(),
            Self::OAuth(_) | Self::Aadsts(_) | Self::UnknownAadsts(_) => Authority::OAuth.name(),
            Self::PlayFab(_) => Authority::PlayFab.name(),
            Self::StatusError(_) | Self::Stream(_) => Authority::Streaming.name(),
            Self::RtaMessage(_) | Self::RtaCode(_) | Self::WebSocketClose(_) => {
                Authority::Rta.name()
            }
            Self::Gateway(_) => Authority::Gateway.name(),
        }
    }

    /// How it is known, as the JSON contract names it, where that is not the same for a whole table.
    #[must_use]
    pub fn certainty_name(self) -> Option<&'static str> {
        match self {
            Self::SignIn(error) => Some(error.certainty.name()),
            Self::ObservedError(error) => Some(if error.documented { "page" } else { "seen" }),
            Self::Hresult(hresult) => Some(hresult.certainty.name()),
            Self::Win32(_) | Self::DotNet(_) => Some("name"),
            Self::NtStatus(status) => status.row.map(|row| match (row.name, row.meaning) {
                (None, _) => "seen",
                (_, None) => "name",
                _ => "page",
            }),
            neighbour => neighbour.known().map(|known| known.mark.name()),
        }
    }
}
