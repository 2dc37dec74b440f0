//! The facility of the GDK.

use crate::catalog::hresult::row::{Hresult, HresultSource};

/// The rows, in ascending order of the values.
pub static TABLE: &[Hresult] = &[
    gdk(0x8924_0100, &["E_GAMERUNTIME_NOT_INITIALIZED"]),
    gdk(0x8924_0101, &["E_GAMERUNTIME_DLL_NOT_FOUND"]),
    gdk(0x8924_0102, &["E_GAMERUNTIME_VERSION_MISMATCH"]),
    gdk(0x8924_0106, &["E_GAMERUNTIME_MULTIPLAYER_NOT_CONFIGURED"]),
    gdk(0x8924_5100, &["E_GAMEUSER_MAX_USERS_ADDED"]),
    gdk(0x8924_5101, &["E_GAMEUSER_SIGNED_OUT"]),
    gdk(0x8924_5102, &["E_GAMEUSER_RESOLVE_USER_ISSUE_REQUIRED"]),
    gdk(0x8924_5103, &["E_GAMEUSER_DEFERRAL_NOT_AVAILABLE"]),
    gdk(0x8924_5104, &["E_GAMEUSER_USER_NOT_FOUND"]),
    gdk(0x8924_5105, &["E_GAMEUSER_NO_TOKEN_REQUIRED"]),
    gdk(0x8924_5106, &["E_GAMEUSER_NO_DEFAULT_USER"]),
    gdk(0x8924_5107, &["E_GAMEUSER_FAILED_TO_RESOLVE"]),
    gdk(0x8924_5108, &["E_GAMEUSER_NO_TITLE_ID"]),
    gdk(0x8924_5109, &["E_GAMEUSER_UNKNOWN_GAME_IDENTITY"]),
    gdk(0x8924_5110, &["E_GAMEUSER_NO_PACKAGE_IDENTITY"]),
    gdk(0x8924_5111, &["E_GAMEUSER_FAILED_TO_GET_TOKEN"]),
    gdk(0x8924_5112, &["E_GAMEUSER_INVALID_APP_CONFIGURATION"]),
    gdk(0x8924_5113, &["E_GAMEUSER_MALFORMED_MSAAPPID"]),
    gdk(
        0x8924_5114,
        &["E_GAMEUSER_INCONSISTENT_MSAAPPID_AND_TITLEID"],
    ),
    gdk(0x8924_5115, &["E_GAMEUSER_NO_MSAAPPID"]),
];

const fn gdk(value: u32, names: &'static [&'static str]) -> Hresult {
    Hresult::new(value, names, HresultSource::Gdk)
}
