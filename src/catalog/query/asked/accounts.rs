//! What people ask about accounts, friends, sign-in and devices.

use crate::catalog::query::asked::row::Row;

pub(super) const ACCOUNTS: &[Row] = &[
    (
        &[
            "no xbox profile",
            "user has no xbox profile",
            "account has no xbox profile",
            "xbox profile missing",
            "missing xbox profile",
            "pas de profil xbox",
        ],
        &["XO_E_ACCOUNT_CREATION_REQUIRED"],
    ),
    (
        &[
            "account banned",
            "banned account",
            "user banned",
            "banned user",
            "compte banni",
        ],
        &["XO_E_ENFORCEMENT_BAN", "PlayFab 1002"],
    ),
    (
        &[
            "friends list full",
            "friend list full",
            "liste d amis pleine",
        ],
        &["PeopleFd 1028"],
    ),
    (
        &[
            "app registration",
            "app not approved",
            "app id not approved",
        ],
        &["minecraft-app-not-approved"],
    ),
    (
        &[
            "gamertag not found",
            "no such gamertag",
            "gamertag introuvable",
        ],
        &["Profile 28"],
    ),
    (
        &["device code", "device code flow", "code d appareil"],
        &[
            "authorization_pending",
            "expired_token",
            "bad_verification_code",
            "AADSTS70016",
            "AADSTS70020",
        ],
    ),
    (&["bac a sable"], &["sandbox", "XO_E_CONTENT_ISOLATION"]),
    (
        &[
            "vie privee",
            "confidentialite",
            "privacy",
            "privacy settings",
        ],
        &["PeopleFd 1049"],
    ),
    (
        &["jeton perime", "token perime", "jeton trop vieux"],
        &[
            "401",
            "XO_E_EXPIRED_USER_TOKEN",
            "XO_E_EXPIRED_DEVICE_TOKEN",
            "XO_E_EXPIRED_TITLE_TOKEN",
        ],
    ),
    (
        &[
            "parental controls",
            "parental control",
            "controle parental",
            "controles parentaux",
        ],
        &[
            "XO_E_ACCOUNT_PARENTALLY_RESTRICTED",
            "XO_E_ACCOUNT_CURFEW",
            "XO_E_GAME_USAGE_BY_USER_EXCEEDED",
        ],
    ),
    (
        &[
            "xuid mismatch",
            "mismatched xuid",
            "wrong xuid",
            "xuid incorrect",
        ],
        &["8377"],
    ),
    (
        &[
            "mfa",
            "two factor",
            "second factor",
            "2fa",
            "multi factor",
            "two factor authentication",
            "multi factor authentication",
            "second facteur",
            "double authentification",
            "authentification a deux facteurs",
        ],
        &[
            "AADSTS50076",
            "AADSTS50074",
            "AADSTS50079",
            "interaction_required",
        ],
    ),
    (
        &[
            "storage full",
            "disk full",
            "stockage plein",
            "disque plein",
        ],
        &["E_GS_OUT_OF_LOCAL_STORAGE", "507"],
    ),
    (
        &[
            "achievement already unlocked",
            "already unlocked",
            "achievement unlocked already",
            "succes deja debloque",
        ],
        &["achievements-304"],
    ),
    (
        &[
            "account does not have a java profile",
            "no java profile",
            "no minecraft profile",
            "does not own minecraft",
            "pas de profil java",
            "pas de profil minecraft",
        ],
        &["NOT_FOUND"],
    ),
    (
        &["not friends", "not a friend", "not friend", "pas amis"],
        &["UserNotFriend", "PeopleFd 1011"],
    ),
    (
        &["age requis", "verification age", "controle age"],
        &["XO_E_ACCOUNT_AGE_VERIFICATION_REQUIRED"],
    ),
    (
        &[
            "clock",
            "wrong clock",
            "clock skew",
            "system clock",
            "horloge",
            "horloge decalee",
        ],
        &["0x8015DC23", "0x80072F8F"],
    ),
    (
        &[
            "ticket expired",
            "expired ticket",
            "ticket has expired",
            "ticket expire",
            "ticket perime",
        ],
        &["user-auth-401", "ExpiredGameTicket"],
    ),
    (
        &[
            "region not supported",
            "unsupported region",
            "country not supported",
            "unsupported country",
            "region non prise en charge",
            "pays non pris en charge",
            "pays non autorise",
        ],
        &["XO_E_ACCOUNT_COUNTRY_NOT_AUTHORIZED"],
    ),
    (
        &["profile not found", "no such profile", "profil introuvable"],
        &[
            "Profile 28",
            "minecraft-no-profile",
            "XO_E_ACCOUNT_CREATION_REQUIRED",
        ],
    ),
];
