//! The numbers and names of HRESULTs.

use crate::catalog::hresult::http::*;

#[test]
fn the_value_is_the_facility_and_the_status() {
    for (status, value) in [
        (403, 0x8019_0193),
        (404, 0x8019_0194),
        (409, 0x8019_0199),
        (412, 0x8019_019C),
        (429, 0x8019_01AD),
        (503, 0x8019_01F7),
    ] {
        assert_eq!(hresult(status), Some(value), "{status}");
    }
}

#[test]
fn a_success_has_no_hresult() {
    assert_eq!(hresult(299), None);
    assert_eq!(hresult(300), Some(0x8019_012C));
    assert_eq!(hresult(599), Some(0x8019_0257));
    assert_eq!(hresult(600), None);
}

#[test]
fn every_spelling_of_a_log_is_read() {
    for text in [
        "0x80190199",
        "0X80190199",
        "0x8019'0199",
        "0x8019_0199",
        "80190199",
        "-2145844839",
        "2149122457",
        "2149122457L",
        "2149122457u",
        "2149122457U",
        "0x80190199L",
        "0xFFFFFFFF80190199",
        "0xffffffff80190199",
        "HTTP_E_STATUS_CONFLICT (0x80190199)",
        "HTTP_E_STATUS_CONFLICT",
        "http_e_status_conflict",
        "http_status_409_conflict",
        "HTTP_STATUS_409_CONFLICT",
        " 0x80190199 ",
    ] {
        assert_eq!(parse_http_hresult(text), Some(409), "{text}");
    }
    for text in ["8019019C", "8019019c", "0x8019019c", "-2145844836"] {
        assert_eq!(parse_http_hresult(text), Some(412), "{text}");
    }
}

#[test]
fn what_is_no_http_hresult_is_not_read() {
    for text in [
        "",
        "409",
        "-409",
        "0x",
        "0x+80190199",
        "0x80190001",
        "0x80190063",
        "0x80190258",
        "0x80070714",
        "0x1FFFFFFFF80190199",
        "0x0000000180190199",
        "0x7FFFFFFF80190199",
        "4294967296",
        "-2145844839.0",
        "8019019G",
        "HTTP_E_STATUS",
        "HTTP_E_STATUS_UNEXPECTED",
        "http_status_409_gone",
        "http_status_409",
        ")",
        "(",
    ] {
        assert_eq!(parse_http_hresult(text), None, "{text}");
    }
}

#[test]
fn every_name_leads_back_to_its_status() {
    for named in NAMES {
        for symbol in named.symbols {
            assert_eq!(parse_http_hresult(symbol), Some(named.status), "{symbol}");
        }
        let enumerator = format!("http_status_{}_{}", named.status, named.enumerator);
        assert_eq!(
            parse_http_hresult(&enumerator),
            Some(named.status),
            "{enumerator}"
        );
    }
}

#[test]
fn every_value_leads_back_to_its_status() {
    for status in 300..=599 {
        let value = hresult(status).unwrap();
        assert_eq!(parse_http_hresult(&format!("{value:#x}")), Some(status));
        assert_eq!(parse_http_hresult(&value.to_string()), Some(status));
        assert_eq!(
            parse_http_hresult(&value.cast_signed().to_string()),
            Some(status)
        );
    }
}

#[test]
fn a_status_without_a_windows_name_has_that_of_xsapi() {
    assert_eq!(
        hresult_symbols(429),
        ["HTTP_E_STATUS_429_TOO_MANY_REQUESTS"]
    );
    assert!(hresult_symbols(308).is_empty());
    assert!(hresult_symbols(204).is_empty());
}

#[test]
fn the_names_stand_in_ascending_order() {
    assert!(NAMES.is_sorted_by(|a, b| a.status < b.status));
}
