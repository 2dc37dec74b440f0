//! 32-bit values as logs spell them.
//!
//! Read are hexadecimal (with `0x`, or 8 digits from 8 on without it, or sign-extended to 64 bits), signed and
//! unsigned decimal, digits grouped by `'` or `_`, and a trailing `L` or `u`.

use crate::catalog::hresult::parts::Hex32;

/// A number that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Number {
    /// 32 bits.
    Bits {
        /// The value.
        value: u32,
        /// How it was written.
        spelling: Spelling,
    },
    /// More than 32 bits.
    TooWide,
}

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Spelling {
    /// `0x80190199`
    Hexadecimal,
    /// `80190199`
    BareHexadecimal,
    /// `-2145844839`
    Signed,
    /// `2149122457`
    Unsigned,
}

impl Spelling {
    /// A value in this spelling.
    pub(crate) fn write(self, value: u32) -> String {
        match self {
            Self::Hexadecimal => Hex32(value).to_string(),
            Self::BareHexadecimal => format!("{value:08X}"),
            Self::Signed => value.cast_signed().to_string(),
            Self::Unsigned => value.to_string(),
        }
    }

    /// Digits that were taken apart, as they can be read again.
    pub(crate) fn prefixed(self, digits: &str) -> String {
        match self {
            Self::Hexadecimal | Self::BareHexadecimal => format!("0x{digits}"),
            Self::Signed | Self::Unsigned => digits.to_owned(),
        }
    }
}

/// The number that a text is, if it is one.
pub(crate) fn read(text: &str) -> Option<Number> {
    let (digits, spelling) = take_apart(text)?;
    let value = match spelling {
        Spelling::Hexadecimal | Spelling::BareHexadecimal => hexadecimal(&digits),
        Spelling::Signed => digits.parse().ok().map(i32::cast_unsigned),
        Spelling::Unsigned => digits.parse().ok().and_then(narrowed),
    };
    Some(value.map_or(Number::TooWide, |value| Number::Bits { value, spelling }))
}

/// The digits of a number without what surrounds and groups them, and how they are to be read. Any number of them.
pub(crate) fn take_apart(text: &str) -> Option<(String, Spelling)> {
    let ungrouped = text.trim().replace(['_', '\''], "");
    let digits = ungrouped.trim_end_matches(['L', 'u', 'U']);
    if let Some(hex) = digits.strip_prefix("0x").or(digits.strip_prefix("0X")) {
        return is_hexadecimal(hex).then(|| (hex.to_owned(), Spelling::Hexadecimal));
    }
    // As a decimal number it would be below 2^31, and so no failure: nothing is lost.
    let is_extended = digits.len() == 16
        && digits
            .get(..8)
            .is_some_and(|high| high.eq_ignore_ascii_case("FFFFFFFF"));
    let is_bare = digits.len() == 8 && digits.starts_with('8');
    if (is_bare || is_extended) && is_hexadecimal(digits) {
        return Some((digits.to_owned(), Spelling::BareHexadecimal));
    }
    let (unsigned, spelling) = match digits.strip_prefix('-') {
        Some(rest) => (rest, Spelling::Signed),
        None => (digits, Spelling::Unsigned),
    };
    is_decimal(unsigned).then(|| (digits.to_owned(), spelling))
}

/// The value of hexadecimal digits: 32 bits, or 64 bits that only extend the sign of 32.
fn hexadecimal(digits: &str) -> Option<u32> {
    narrowed(u64::from_str_radix(digits, 16).ok()?)
}

/// The 32 bits of a number of 64 that holds no more, or extends their sign alone.
fn narrowed(wide: u64) -> Option<u32> {
    u32::try_from(wide).ok().or_else(|| {
        i32::try_from(wide.cast_signed())
            .ok()
            .map(i32::cast_unsigned)
    })
}

fn is_hexadecimal(digits: &str) -> bool {
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn is_decimal(digits: &str) -> bool {
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// The first digit of a class such as `4xx`.
pub(crate) fn class(query: &str) -> Option<u16> {
    let (digit, rest) = query.split_at_checked(1)?;
    digit
        .parse()
        .ok()
        .filter(|_| rest.eq_ignore_ascii_case("xx"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Option<u32> {
        match read(text) {
            Some(Number::Bits { value, .. }) => Some(value),
            _ => None,
        }
    }

    #[test]
    fn every_spelling_is_read_and_written_alike() {
        for (text, spelling) in [
            ("0x80190199", Spelling::Hexadecimal),
            ("80190199", Spelling::BareHexadecimal),
            ("-2145844839", Spelling::Signed),
            ("2149122457", Spelling::Unsigned),
        ] {
            let value = 0x8019_0199;
            assert_eq!(read(text), Some(Number::Bits { value, spelling }), "{text}");
            assert_eq!(spelling.write(value), text);
        }
    }

    #[test]
    fn what_groups_and_ends_the_digits_does_not_count() {
        for text in [
            "0x8019'0199",
            "0X8019_0199",
            "2149122457UL",
            "0x80190199L",
            " 80190199 ",
        ] {
            assert_eq!(value(text), Some(0x8019_0199), "{text}");
        }
        assert_eq!(value("1_000"), Some(1000));
    }

    #[test]
    fn a_sign_that_is_extended_to_64_bits_adds_nothing() {
        assert_eq!(value("0xFFFFFFFF80190199"), Some(0x8019_0199));
        assert_eq!(value("0x0000000080190199"), Some(0x8019_0199));
    }

    #[test]
    fn more_than_32_bits_are_too_wide() {
        for text in [
            "4294967296",
            "-2147483649",
            "0x100000000",
            "0x7FFFFFFF80190199",
            "0x1FFFFFFFF80190199",
            "99999999999999999999999",
        ] {
            assert_eq!(read(text), Some(Number::TooWide), "{text}");
        }
    }

    #[test]
    fn the_ends_of_the_range_are_read() {
        assert_eq!(value("4294967295"), Some(u32::MAX));
        assert_eq!(value("-1"), Some(u32::MAX));
        assert_eq!(value("-2147483648"), Some(0x8000_0000));
    }

    #[test]
    fn what_is_no_number_is_not_read() {
        for text in [
            "", "-", "0x", "0x+1", "0xZZ", "8019019G", "1.5", "1e3", "L", "+5",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
