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
            Self::Rule(_) => "rule",
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
            Self::ServiceError(_) | Self::ObservedError(_) => Authority::Xbox.name(),
            Self::Message(_) => Authority::Mpsd.name(),
            Self::SignIn(_) => Authority::SignIn.name(),
            // What a client reports of itself: no service speaks there.
            Self::Hresult(_)
            | Self::Win32(_)
            | Self::DotNet(_)
            | Self::NtStatus(_)
            | Self::PseudoStatus(_)
            | Self::Unassigned(_)
            | Self::Term(_)
            | Self::Rule(_)
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
            Self::Message(message) => Some(match message.origin {
                MessageSource::Documented => "page",
                MessageSource::Seen => "seen",
            }),
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

#[cfg(test)]
mod tests {
    use crate::catalog::entries::{all_entries, all_names_of_windows};

    #[test]
    fn the_authority_of_every_entry_is_one_that_the_contract_names() {
        const NAMED: [&str; 13] = [
            "mpsd",
            "xbox",
            "http",
            "sign-in",
            "oauth",
            "minecraft",
            "playfab",
            "streaming",
            "rta",
            "store",
            "gateway",
            "proxy",
            "none",
        ];
        for entry in all_entries().chain(all_names_of_windows()) {
            assert!(NAMED.contains(&entry.authority_name()), "{entry:?}");
        }
    }
}
