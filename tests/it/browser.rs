//! Pages of HTML in a browser.
//!
//! Chromium and its driver are not on every machine, so these run only when asked for:
//! `cargo test --test it browser:: -- --ignored`.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::html::{capture, har, planted};
use crate::support::Run;
use crate::support::web_driver::Browser;

/// A page of a command, saved.
fn saved(folder: &Path, command: &str, har: String) -> String {
    let run = Run::new(&[command, "--format", "html"])
        .stdin(har)
        .stdout_has("")
        .run();
    let path = folder.join(format!("{command}.html"));
    fs::write(&path, run.stdout()).expect("it is written");
    format!("file://{}", path.display())
}

/// Checks that a page brought no message of the browser and asked for nothing but itself.
#[track_caller]
fn is_quiet(browser: &mut Browser, address: &str) {
    assert_eq!(browser.log("browser"), Vec::<Value>::new(), "{address}");
    for entry in browser.log("performance") {
        let event: Value =
            serde_json::from_str(entry["message"].as_str().expect("a message")).expect("JSON");
        let params = &event["message"]["params"];
        let document = params["documentURL"].as_str().unwrap_or_default();
        // The tab with which the browser starts is none of ours.
        if event["message"]["method"] == "Network.requestWillBeSent"
            && !document.starts_with("chrome:")
        {
            let url = &params["request"]["url"];
            assert_eq!(
                url.as_str().expect("a URL").split('#').next(),
                Some(address)
            );
        }
    }
}

#[test]
#[ignore = "needs Chromium and its driver"]
fn a_page_filters_sorts_and_folds() {
    let folder = TempDir::new().expect("a folder");
    let mut browser = Browser::start();
    for (command, rows) in [("inspect", 7), ("diagnose", 7)] {
        let address = saved(folder.path(), command, har(&capture()));
        browser.open(&address);
        let shown = "[...document.querySelectorAll('.calls tbody tr')].filter((row) => !row.hidden).map((row) => row.id)";
        assert_eq!(browser.run(&format!("return {shown}.length")), json!(rows));
        let filtered = browser.run(&format!(
            "const field = document.querySelector('input[type=search]'); field.value = 'put 412';
             field.dispatchEvent(new Event('input')); return {shown}"
        ));
        assert_eq!(filtered, json!(["c1-3"]), "{command}");
        assert_eq!(
            browser.run("return document.querySelector('.tools output').textContent"),
            json!("1 of 7 rows")
        );
        // A link leads to a row that is filtered away.
        browser.run("location.hash = '#c1-5'");
        assert_eq!(browser.run(&format!("return {shown}.length")), json!(rows));
        let sort = format!(
            "[...document.querySelectorAll('.calls th button')].find((one) => one.textContent === 'Status').click();
             return [{shown}[0], {shown}[6], document.querySelector('[aria-sort]').getAttribute('aria-sort')]"
        );
        assert_eq!(browser.run(&sort)[0], json!("c1-2"));
        assert_eq!(browser.run(&sort), json!(["c1-6", "c1-7", "descending"]));
        let open = "document.querySelectorAll('.reports details[open]').length";
        let press = "document.querySelectorAll('.reports .tools button')";
        assert_eq!(browser.run(&format!("return {open}")), json!(0));
        browser.run("location.hash = '#r1-3'");
        assert_eq!(browser.run(&format!("return {open}")), json!(1));
        assert_eq!(
            browser.run(&format!("{press}[0].click(); return {open}")),
            json!(3)
        );
        assert_eq!(
            browser.run(&format!("{press}[1].click(); return {open}")),
            json!(0)
        );
        is_quiet(&mut browser, &address);
    }
}

#[test]
#[ignore = "needs Chromium and its driver"]
fn planted_markup_does_nothing() {
    let folder = TempDir::new().expect("a folder");
    let mut browser = Browser::start();
    for command in ["inspect", "diagnose"] {
        let address = saved(folder.path(), command, planted());
        browser.open(&address);
        let made = browser.run(
            "return document.querySelectorAll('img, iframe, object, [onerror], [onclick]').length",
        );
        assert_eq!(made, json!(0));
        let scripts = browser.run("return document.querySelectorAll('script').length");
        assert_eq!(scripts, json!(1));
        let text = browser.run("return document.body.innerText.includes('<script>planted()')");
        assert_eq!(text, json!(true));
        is_quiet(&mut browser, &address);
    }
}

#[test]
#[ignore = "needs Chromium and its driver"]
fn texts_stand_out_in_both_schemes() {
    /// The least contrast of text with its ground, as WCAG 2 counts it.
    const LEAST: f64 = 4.5;
    let folder = TempDir::new().expect("a folder");
    let mut browser = Browser::start();
    let address = saved(folder.path(), "diagnose", har(&capture()));
    for scheme in ["light", "dark"] {
        browser.prefer(scheme);
        browser.open(&address);
        let colours = browser.run(
            "const light = (colour) => {
               const parts = colour.match(/[0-9.]+/g).slice(0, 3).map((one) => one / 255)
                 .map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
               return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
             };
             const ground = (one) => {
               for (; one; one = one.parentElement) {
                 const colour = getComputedStyle(one).backgroundColor;
                 if (!colour.endsWith(', 0)')) return colour;
               }
             };
             return [...document.querySelectorAll('h1, h2, p, a, td, th, summary, .label, .note, .status, .warning, .error')]
               .filter((one) => one.checkVisibility() && !one.closest('svg'))
               .map((one) => [getComputedStyle(one).color, ground(one)])
               .map(([text, ground]) => [light(text), light(ground), text, ground]);",
        );
        let colours = colours.as_array().expect("colours");
        assert!(colours.len() > 50);
        for pair in colours {
            let light = |at: usize| pair[at].as_f64().expect("a number") + 0.05;
            let contrast = light(0).max(light(1)) / light(0).min(light(1));
            assert!(contrast >= LEAST, "{scheme}: {contrast} of {pair}");
        }
        is_quiet(&mut browser, &address);
    }
}
