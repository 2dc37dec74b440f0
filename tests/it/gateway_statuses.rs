//! What a status means and what to do about it where a gateway answered: gateway × status × method.

use serde_json::Value;

use crate::support::{Run, SESSION};

/// How a page of each gateway looks, but for its status.
const PAGES: [(&str, &str, &str); 8] = [
    (
        "azure-application-gateway",
        "",
        "<html><head><title>STATUS</title></head><body><hr><center>Microsoft-Azure-Application-Gateway/v2</center></body></html>",
    ),
    (
        "azure-front-door",
        "X-Azure-Ref: 0a\r\n",
        "<html><body><h2>Our services aren't available right now</h2></body></html>",
    ),
    (
        "cloudfront",
        "Server: CloudFront\r\n",
        "<html><head><title>ERROR: The request could not be satisfied</title></head></html>",
    ),
    (
        "akamai",
        "Server: AkamaiGHost\r\n",
        "<html><head><title>STATUS</title></head></html>",
    ),
    (
        "cloudflare",
        "CF-RAY: 1-FRA\r\n",
        "<html><head><title>Attention Required! | Cloudflare</title></head></html>",
    ),
    (
        "http-sys",
        "Server: Microsoft-HTTPAPI/2.0\r\n",
        "<html><head><title>STATUS</title></head></html>",
    ),
    (
        "nginx",
        "",
        "<html><head><title>STATUS</title></head><body><hr><center>nginx</center></body></html>",
    ),
    (
        "haproxy",
        "",
        "<html><body><h1>503 Service Unavailable</h1>\nNo server is available to handle this request.\n</body></html>",
    ),
];

/// A status, what it means in English and in French whoever answers, and whether it leaves open what a write has done.
const STATUSES: [(u16, &[&str], &[&str], bool); 8] = [
    (
        408,
        &["did not arrive in the time"],
        &["dans le délai"],
        true,
    ),
    (413, &["body is too big"], &["trop volumineux"], false),
    (414, &["URI is too long"], &["trop longue"], false),
    (429, &["Too many calls"], &["Trop d’appels"], false),
    (500, &["failed in a way"], &["imprévue"], true),
    (
        502,
        &["valid answer"],
        &["réponse non valide", "réponse valide"],
        true,
    ),
    (
        503,
        &["for now"],
        &["pour l’instant", "pour le moment"],
        true,
    ),
    (504, &["no answer in time"], &["réponse à temps"], true),
];

const WRITE_MAY_HAVE_BEEN_DONE: &str = "The write may have taken effect";

fn page(gateway: (&str, &str, &str), status: u16, more: &str) -> String {
    let (_, headers, body) = gateway;
    let title = format!("{status} Any");
    let body = body.replace("STATUS", &title);
    format!("HTTP/1.1 {status} Any\r\nContent-Type: text/html\r\n{headers}{more}\r\n{body}")
}

fn answered(response: String, args: &[&str], url: &str, method: &str) -> Value {
    let mut all = vec!["--url", url, "-X", method];
    all.extend(args);
    Run::new(&all).stdin(response).json()
}

fn advice(inspected: &Value) -> Vec<&str> {
    let all = inspected["advice"].as_array().into_iter().flatten();
    all.filter_map(|one| one["text"].as_str().or(one.as_str()))
        .collect()
}

#[test]
fn a_status_keeps_its_meaning_whichever_gateway_answers() {
    for gateway in PAGES {
        for (status, en, fr, leaves_open) in STATUSES {
            for method in ["GET", "PUT"] {
                let name = format!("{} {status} {method}", gateway.0);
                let inspected = answered(page(gateway, status, ""), &[], SESSION, method);
                let told = &inspected["body"]["gateway"];
                assert_eq!(told["id"], gateway.0, "{name}");
                let says = told["meaning"].as_str().unwrap_or_default();
                let at = en.iter().filter_map(|words| says.find(words)).min();
                let at = at.unwrap_or_else(|| panic!("{name}: {says}"));
                let in_place = says
                    .find("answered in place")
                    .unwrap_or_else(|| panic!("{name}: {says}"));
                assert!(at < in_place, "{name}: what tells most comes first: {says}");
                // Nothing that the service has not seen can have taken effect.
                let next = advice(&inspected);
                let is_open = next
                    .iter()
                    .any(|one| one.starts_with(WRITE_MAY_HAVE_BEEN_DONE));
                let kept_back = status == 503 && ["haproxy", "cloudfront"].contains(&gateway.0);
                assert_eq!(
                    is_open,
                    method == "PUT" && leaves_open && !kept_back,
                    "{name}: {next:?}"
                );
                assert!(
                    !says.contains("refused the request before") || !is_open,
                    "{name}: {says}"
                );
                // The call and the network are not at fault.
                assert!(
                    !next.iter().any(|one| one.contains("VPN")),
                    "{name}: {next:?}"
                );
                let french = answered(
                    page(gateway, status, ""),
                    &["--lang", "fr"],
                    SESSION,
                    method,
                );
                let says = french["body"]["gateway"]["meaning"]
                    .as_str()
                    .unwrap_or_default();
                assert!(
                    fr.iter().any(|words| says.contains(words)),
                    "{name}: {says}"
                );
                let report =
                    Run::new(&["--url", SESSION, "-X", method]).stdin(page(gateway, status, ""));
                let report = report.stdout_has("").run();
                let report = report
                    .stdout()
                    .split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" ");
                assert!(
                    en.iter().any(|words| report.contains(words)),
                    "{name}: {report}"
                );
            }
        }
    }
}

#[test]
fn a_wait_is_told_first_whichever_gateway_asks_for_it() {
    for gateway in PAGES {
        for (status, wait, begins) in [
            (429, "Retry-After: 60\r\n", "Wait 60 s"),
            (503, "Retry-After: 60\r\n", "Wait 60 s"),
            (429, "", "Leave more and more time"),
            (503, "", "Leave more and more time"),
            (504, "", "Leave more and more time"),
        ] {
            for url in [
                SESSION,
                "https://xbl.io/api/v2/account",
                "https://profile.xboxlive.com/users/me",
            ] {
                let inspected = answered(page(gateway, status, wait), &[], url, "GET");
                let next = advice(&inspected);
                assert!(
                    next.first().is_some_and(|one| one.starts_with(begins)),
                    "{} {status} {url}: {next:?}",
                    gateway.0
                );
                assert_eq!(
                    inspected["retry"]["advised"], true,
                    "{} {status} {url}",
                    gateway.0
                );
            }
        }
    }
}

#[test]
fn where_the_status_leaves_the_cause_open_the_call_is_to_be_compared() {
    for gateway in PAGES {
        for status in [400, 403, 404] {
            let inspected = answered(page(gateway, status, ""), &[], SESSION, "PUT");
            let next = advice(&inspected);
            assert!(
                next.iter()
                    .any(|one| one.starts_with("Compare method, Host, path")),
                "{} {status}: {next:?}",
                gateway.0
            );
        }
    }
    let refused = answered(page(PAGES[0], 403, ""), &[], SESSION, "PUT");
    let says = refused["body"]["gateway"]["meaning"]
        .as_str()
        .unwrap_or_default();
    assert!(
        says.contains("refused the request before the service"),
        "{says}"
    );
}

#[test]
fn a_page_that_no_gateway_signs_is_told_by_its_status_too() {
    let page = "HTTP/1.1 429 Any\r\nContent-Type: text/html\r\nRetry-After: 7\r\n\r\n<html><title>429</title></html>";
    let inspected = answered(
        page.to_owned(),
        &[],
        "https://profile.xboxlive.com/users/me",
        "GET",
    );
    assert_eq!(advice(&inspected).len(), 1, "{inspected}");
    assert!(advice(&inspected)[0].starts_with("Wait 7 s"), "{inspected}");
}

#[test]
fn an_outage_of_minecraft_is_told_whichever_page_tells_it() {
    for path in ["/launcher/login", "/entitlements/license"] {
        let url = format!("https://api.minecraftservices.com{path}");
        for gateway in PAGES {
            for status in [503, 504] {
                let response = page(gateway, status, "");
                let inspected = answered(response.clone(), &[], &url, "GET");
                assert_eq!(
                    inspected["meaning"]["authority"], "minecraft",
                    "{} {status}",
                    gateway.0
                );
                assert_eq!(inspected["body"]["gateway"]["id"], gateway.0);
                assert!(
                    advice(&inspected)[0].contains("status page of Minecraft"),
                    "{inspected}"
                );
                let report = Run::new(&["--url", &url])
                    .stdin(response)
                    .stdout_has("")
                    .run();
                let (outage, place) = (
                    report.stdout().find("Minecraft services are down"),
                    report.stdout().find("answered in place"),
                );
                assert!(outage.is_some() && outage < place, "{}", report.stdout());
            }
        }
    }
}

#[test]
fn what_is_reported_of_one_status_is_no_source_of_another() {
    let of = |status| {
        let response = page(PAGES[2], status, "");
        let report = Run::new(&[
            "--url",
            "https://api.minecraftservices.com/minecraft/profile",
        ])
        .stdin(response);
        report.stdout_has("").run().stdout().to_owned()
    };
    let refused = of(403);
    assert!(
        refused.contains("http-403-permission-denied") && refused.contains("PojavLauncher#3156"),
        "{refused}"
    );
    for status in [500, 502, 503, 504] {
        let report = of(status);
        assert!(
            !report.contains("403") && !report.contains("PojavLauncher"),
            "{report}"
        );
        assert!(report.contains("rfc9110#section-15.6"), "{report}");
    }
}
