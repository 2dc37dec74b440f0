//! The parts of an HRESULT, which say something of a value that no table knows.

use std::fmt;

use crate::catalog::rows::rows;
use crate::language::Text;

/// A 32-bit value as Windows writes it.
///
/// ```
/// use xblstatus::catalog::Hex32;
///
/// assert_eq!(Hex32(0x8019_019C).to_string(), "0x8019019C");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hex32(pub u32);

impl fmt::Display for Hex32 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "0x{:08X}", self.0)
    }
}

/// An HRESULT taken apart.
///
/// ```
/// use xblstatus::catalog::Parts;
///
/// let parts = Parts::of(0x8007_0005);
/// assert!(parts.failure);
/// assert_eq!((parts.facility, parts.code), (7, 5));
/// assert_eq!(parts.win32_error(), Some(5));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Parts {
    /// Whether bit 31 is set: a failure. If not, a success.
    pub failure: bool,
    /// Bits 16 to 28.
    pub facility: u16,
    /// Bits 0 to 15.
    pub code: u16,
    /// Bit C (29): whether a customer of Microsoft defined it. Then no Microsoft table applies.
    pub of_customer: bool,
    /// Bit N (28): whether it holds an NTSTATUS. It is the highest bit of the facility too, which no facility that is
    /// known sets.
    pub holds_ntstatus: bool,
    /// Bit R (30): reserved, and clear unless the value holds an NTSTATUS.
    pub reserved: bool,
    /// Bit X (27): reserved, and yet set in the facilities above 0x7FF.
    pub extended: bool,
}

/// Where an HRESULT comes from.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Facility {
    /// The number.
    pub number: u16,
    /// The name; `None` where none is known.
    pub name: Option<&'static str>,
    /// What its codes are about.
    pub about: Text,
}

impl Parts {
    /// The parts of a value.
    #[must_use]
    pub const fn of(value: u32) -> Self {
        let [high, mid, low_high, low] = value.to_be_bytes();
        Self {
            failure: high & 0x80 != 0,
            facility: u16::from_be_bytes([high & 0x1F, mid]),
            code: u16::from_be_bytes([low_high, low]),
            of_customer: high & 0x20 != 0,
            holds_ntstatus: high & 0x10 != 0,
            reserved: high & 0x40 != 0,
            extended: high & 0x08 != 0,
        }
    }

    /// What is known of the facility.
    #[must_use]
    pub fn known_facility(self) -> Option<&'static Facility> {
        FACILITIES
            .iter()
            .find(|facility| self.is_plain() && facility.number == self.facility)
    }

    /// Whether bits C and R are clear, as they are in every value that Microsoft's libraries for the services return.
    const fn is_plain(self) -> bool {
        !self.of_customer && !self.reserved
    }

    /// The error of Windows that has the same number, where the facility is that of Windows errors.
    #[must_use]
    pub fn win32_error(self) -> Option<u16> {
        (self.failure && self.is_plain() && self.facility == WIN32).then_some(self.code)
    }
}

/// The facility of the errors of Windows.
const WIN32: u16 = 7;

/// The facilities that are met with the Xbox services, in ascending order.
static FACILITIES: &[Facility] = rows! {
    facility(WIN32, Some("WIN32"), "Windows errors", "erreurs de Windows");
    facility(12, Some("INTERNET"), "WinINet and urlmon", "WinINet et urlmon");
    facility(19, Some("URT"), ".NET", ".NET");
    facility(21, Some("XBOXLIVE"), "Xbox sign-in, XO_E names; DPLAY in Windows", "connexion Xbox, noms XO_E ; DPLAY dans Windows");
    facility(25, Some("HTTP"), "HTTP statuses", "statuts HTTP");
    facility(63, Some("WINDOWS_STORE"), "Microsoft Store", "Microsoft Store");
    facility(131, Some("TIERING"), "game saves, E_GS names; storage tiers in Windows", "sauvegardes de jeux, noms E_GS ; niveaux de stockage dans Windows");
    facility(134, Some("ONLINE_ID"), "Windows online identity", "identité en ligne de Windows");
    facility(885, Some("WEB"), "JSON and web content, WEB_E names", "JSON et contenu web, noms WEB_E");
    facility(2013, Some("AUTHMAN"), "Xbox authentication manager, AM_E names", "gestionnaire d’authentification Xbox, noms AM_E");
    facility(2017, None, "the system of the console, seen", "système de la console, vu");
    facility(2021, None, "the system of the console, seen", "système de la console, vu");
    facility(2339, Some("XBOX"), "Xbox and PlayFab libraries: E_HC, E_XAL, E_XBL, E_PF names", "bibliothèques Xbox et PlayFab : noms E_HC, E_XAL, E_XBL, E_PF");
    facility(2340, Some("GAME"), "GDK: game runtime, users, packages, store, streaming", "GDK : runtime de jeu, utilisateurs, paquets, Store, streaming");
    facility(2760, None, "audio hardware, XAPU and XDSP names, seen", "matériel audio, noms XAPU et XDSP, vu");
    facility(3089, None, "tools for consoles, seen", "outils pour consoles, vu");
    facility(3350, None, "tools for consoles, seen", "outils pour consoles, vu");
};

const fn facility(
    number: u16,
    name: Option<&'static str>,
    en: &'static str,
    fr: &'static str,
) -> Facility {
    Facility {
        number,
        name,
        about: Text { en, fr },
    }
}

/// The facilities, for the tests of all texts.
#[cfg(test)]
pub(crate) fn facilities() -> impl Iterator<Item = &'static Facility> {
    FACILITIES.iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_make_up_the_value() {
        for value in [
            0x8019_019C_u32,
            0x8015_DC09,
            0x87DD_0013,
            0x8923_5203,
            0x0007_0005,
            0,
        ] {
            let parts = Parts::of(value);
            let severity = u32::from(parts.failure) << 31;
            assert_eq!(
                severity | u32::from(parts.facility) << 16 | u32::from(parts.code),
                value
            );
        }
    }

    #[test]
    fn the_facility_has_13_bits() {
        assert_eq!(Parts::of(0xFFFF_0000).facility, 0x1FFF);
        assert_eq!(Parts::of(0xE007_0005).facility, 7);
    }

    #[test]
    fn each_facility_is_that_of_its_top_half() {
        for (value, number) in [
            (0x8007_0000, 7),
            (0x800C_0000, 12),
            (0x8013_0000, 19),
            (0x8015_0000, 21),
            (0x8019_0000, 25),
            (0x803F_0000, 63),
            (0x8083_0000, 131),
            (0x8086_0000, 134),
            (0x8375_0000, 885),
            (0x87DD_0000, 2013),
            (0x87E1_0000, 2017),
            (0x87E5_0000, 2021),
            (0x8923_0000, 2339),
            (0x8924_0000, 2340),
            (0x8AC8_0000, 2760),
            (0x8C11_0000, 3089),
            (0x8D16_0000, 3350),
        ] {
            let facility = Parts::of(value).known_facility().unwrap();
            assert_eq!(facility.number, number, "{value:#X}");
        }
        assert_eq!(Parts::of(0x8001_0000).known_facility(), None);
    }

    #[test]
    fn the_bits_that_say_whose_a_value_is_are_told() {
        let bits = |value| {
            let parts = Parts::of(value);
            [
                parts.of_customer,
                parts.holds_ntstatus,
                parts.reserved,
                parts.extended,
            ]
        };
        assert_eq!(bits(0x8007_0005), [false; 4]);
        assert_eq!(bits(0xA007_0005), [true, false, false, false]);
        assert_eq!(bits(0xD000_0022), [false, true, true, false]);
        assert_eq!(bits(0xC019_0001), [false, false, true, false]);
        assert_eq!(bits(0x8923_5203), [false, false, false, true]);
    }

    #[test]
    fn a_value_with_further_bits_set_has_no_known_facility() {
        for value in [0xA019_0199, 0xC019_0199, 0xE007_0005, 0x9019_0199] {
            assert_eq!(Parts::of(value).known_facility(), None, "{value:#X}");
            assert_eq!(Parts::of(value).win32_error(), None, "{value:#X}");
        }
    }

    #[test]
    fn only_a_failure_of_the_facility_of_windows_is_a_windows_error() {
        assert_eq!(Parts::of(0x8007_2EE2).win32_error(), Some(12002));
        assert_eq!(Parts::of(0x0007_2EE2).win32_error(), None);
        assert_eq!(Parts::of(0x800C_0002).win32_error(), None);
    }
}
