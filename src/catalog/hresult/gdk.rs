//! The facility of the GDK.

use crate::catalog::hresult::{Hresult, HresultSource, named};

/// The rows, in ascending order of the values.
pub static TABLE: &[Hresult] = &[
    named(
        0x8924_0100,
        &["E_GAMERUNTIME_NOT_INITIALIZED"],
        HresultSource::Gdk,
    ),
    named(
        0x8924_0101,
        &["E_GAMERUNTIME_DLL_NOT_FOUND"],
        HresultSource::Gdk,
    ),
    named(
        0x8924_0102,
        &["E_GAMERUNTIME_VERSION_MISMATCH"],
        HresultSource::Gdk,
    ),
    named(
        0x8924_0106,
        &["E_GAMERUNTIME_MULTIPLAYER_NOT_CONFIGURED"],
        HresultSource::Gdk,
    ),
    named(
        0x8924_5100,
        &["E_GAMEUSER_MAX_USERS_ADDED"],
        HresultSource::Gdk,
    ),
    named(0x8924_5101, &["E_GAMEUSER_SIGNED_OUT"], HresultSource::Gdk),
    named(
        0x8924_5102,
        &["E_GAMEUSER_RESOLVE_USER_ISSUE_REQUIRED"],
        HresultSource::Gdk,
    ),
    named(
        0x8924_5103,
        &["E_GAMEUSER_DEFERRAL_NOT_AVAILABLE"],
        HresultSource::Gdk,
    ),
    named(
        0x8924_5104,
        &["E_GAMEUSER_USER_NOT_FOUND"],
        HresultSource::Gdk,
    ),
    named(
        0x8924_5105,
        &["E_GAMEUSER_NO_TOKEN_REQUIRED"],
        HresultSource::Gdk,
    ),
    named(
        0x8924_5106,
        &["E_GAMEUSER_NO_DEFAULT_USER"],
        HresultSource::Gdk,
    ),
    named(
        0x8924_5107,
        &["E_GAMEUSER_FAILED_TO_RESOLVE"],
        HresultSource::Gdk,
    ),
    named(0x8924_5108, &["E_GAMEUSER_NO_TITLE_ID"], HresultSource::Gdk),
    named(
        0x8924_5109,
        &["E_GAMEUSER_UNKNOWN_GAME_IDENTITY"],
        HresultSource::Gdk,
    ),
    named(
        0x8924_5110,
        &["E_GAMEUSER_NO_PACKAGE_IDENTITY"],
        HresultSource::Gdk,
    ),
    named(
        0x8924_5111,
        &["E_GAMEUSER_FAILED_TO_GET_TOKEN"],
        HresultSource::Gdk,
    ),
    named(
        0x8924_5112,
        &["E_GAMEUSER_INVALID_APP_CONFIGURATION"],
        HresultSource::Gdk,
    ),
    named(
        0x8924_5113,
        &["E_GAMEUSER_MALFORMED_MSAAPPID"],
        HresultSource::Gdk,
    ),
    named(
        0x8924_5114,
        &["E_GAMEUSER_INCONSISTENT_MSAAPPID_AND_TITLEID"],
        HresultSource::Gdk,
    ),
    named(0x8924_5115, &["E_GAMEUSER_NO_MSAAPPID"], HresultSource::Gdk),
];
