//! What a report may state: nothing beyond what is known of the answer, and what is inferred as such.

use crate::support::{Run, SESSION};

/// An answer, what is said of it in both languages, and what is not.
struct Said<'a> {
    args: &'a [&'static str],
    answer: &'a str,
    says: [&'static [&'static str]; 2],
    lacks: [&'static [&'static str]; 2],
}

/// The words of a text, however it is wrapped.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check(said: &[Said<'_>]) {
    for one in said {
        for (language, says, lacks) in [
            ("en", one.says[0], one.lacks[0]),
            ("fr", one.says[1], one.lacks[1]),
        ] {
            let args = [one.args, &["--lang", language]].concat();
            let report = Run::new(&args)
                .stdin(one.answer)
                .any_code()
                .stdout_has("")
                .run();
            let text = words(report.stdout());
            for part in says {
                assert!(
                    text.contains(part),
                    "{:?} {}: no `{part}` in\n{text}",
                    one.args,
                    one.answer
                );
            }
            for part in lacks {
                assert!(
                    !text.contains(part),
                    "{:?} {}: `{part}` in\n{text}",
                    one.args,
                    one.answer
                );
            }
        }
    }
}

const HANDLE: &str =
    "https://sessiondirectory.xboxlive.com/handles/0b7a4f6e-11d2-4c3a-9a55-5d1e2f3a4b6c/session";
const ODD_PATH: &str = "https://sessiondirectory.xboxlive.com/serviceconfigs/notaguid/foo";

#[test]
fn a_request_without_a_body_is_not_made_out_of_its_method() {
    for method in ["GET", "DELETE", "HEAD"] {
        let args = ["-X", method, "--url", SESSION];
        let inspected = Run::new(&args)
            .stdin("HTTP/1.1 400 Bad Request\r\n\r\n")
            .json();
        for one in inspected["meaning"]["situations"]
            .as_array()
            .expect("situations")
        {
            assert_eq!(one["verdict"], "possible", "{method}: {one}");
        }
    }
}

#[test]
fn a_description_may_say_more_and_need_not_say_where() {
    let error = "HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\n\r\n{\"code\":4000,\"source\":\"DemoFD\",\"description\":\"x\"}";
    check(&[
        Said {
            args: &[],
            answer: error,
            says: [&["may say more"], &["peut en dire plus"]],
            lacks: [&["says where"], &["dit où"]],
        },
        Said {
            args: &["explain", "4000"],
            answer: "",
            says: [&["may say more"], &["peut en dire plus"]],
            lacks: [&["says where"], &["dit où"]],
        },
    ]);
}

#[test]
fn a_body_that_is_not_there_says_no_more() {
    for answer in [
        "HTTP/1.1 400 Bad Request\r\n\r\n",
        "HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\n\r\n<html><title>x</title></html>",
    ] {
        check(&[Said {
            args: &["-X", "GET", "--url", SESSION],
            answer,
            says: [&[], &[]],
            lacks: [
                &["body says more", "the message in the body"],
                &["corps en dit plus", "message du corps"],
            ],
        }]);
    }
}

#[test]
fn what_is_inferred_is_named_as_such() {
    check(&[
        Said {
            args: &["explain", "E_HC_NETWORK_NOT_INITIALIZED"],
            answer: "",
            says: [
                &["read from the name", "for example"],
                &["lu dans le nom", "par exemple"],
            ],
            lacks: [&["documented in"], &["documenté dans"]],
        },
        Said {
            args: &["-X", "GET", "--url", SESSION],
            answer: "HTTP/1.1 403 Forbidden\r\n\r\n",
            says: [
                &["partly inferred", "our advice"],
                &["en partie déduites", "notre conseil"],
            ],
            lacks: [&[], &[]],
        },
        Said {
            args: &["--url", "https://profile.xboxlive.com/x"],
            answer: "HTTP/1.1 503 Service Unavailable\r\n\r\n",
            says: [&["calls are throttled"], &["Débit limité"]],
            lacks: [&["overloaded"], &["surchargé"]],
        },
        Said {
            args: &["explain", "449"],
            answer: "",
            says: [&["not the HTTP standard"], &["hors de la norme HTTP"]],
            lacks: [&[], &[]],
        },
    ]);
}

#[test]
fn what_is_missing_under_an_odd_path_or_behind_a_handle_stays_open() {
    check(&[
        Said {
            args: &["-X", "GET", "--url", ODD_PATH],
            answer: "HTTP/1.1 404 Not Found\r\n\r\n",
            says: [
                &["names a SCID", "not a GUID"],
                &["nomme un SCID", "pas un GUID"],
            ],
            lacks: [&[], &[]],
        },
        Said {
            args: &["-X", "GET", "--url", HANDLE],
            answer: "HTTP/1.1 204 No Content\r\n\r\n",
            says: [&["may be out of date"], &["est peut-être périmé"]],
            lacks: [&["Create the session", "Create it"], &["Créez"]],
        },
    ]);
}

#[test]
fn a_condition_that_failed_is_not_sent_again_as_it_was() {
    check(&[
        Said {
            args: &["-X", "PUT", "--url", SESSION, "-H", "If-None-Match: \"a\""],
            answer: "HTTP/1.1 412 Precondition Failed\r\n\r\n",
            says: [
                &["send that ETag in If-Match instead"],
                &["cet ETag dans If-Match"],
            ],
            lacks: [&["new ETag"], &["nouvel ETag"]],
        },
        Said {
            args: &["-X", "DELETE", "--url", SESSION],
            answer: "HTTP/1.1 405 Method Not Allowed\r\n\r\n",
            says: [&["it ends once it is empty"], &["elle prend fin"]],
            lacks: [&[], &[]],
        },
    ]);
}

#[test]
fn a_scan_of_a_file_that_is_not_there_asks_for_no_response() {
    for (language, lacks) in [("en", "saved response"), ("fr", "réponse enregistrée")] {
        let run = Run::new(&["explain", "--scan", "nofile", "--lang", language])
            .any_code()
            .stderr_has("nofile")
            .run();
        assert!(
            !run.stderr().contains(lacks) && run.stderr().contains("nofile"),
            "{}",
            run.stderr()
        );
    }
}

#[test]
fn a_header_that_gives_the_reason_is_not_passed_over() {
    check(&[Said {
        args: &[
            "-X",
            "POST",
            "--url",
            "https://user.auth.xboxlive.com/user/authenticate",
        ],
        answer: "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: XASU error=token_expired\r\n\r\n",
        says: [
            &["has expired", "Get a new token"],
            &["a expiré", "nouveau jeton"],
        ],
        lacks: [&["gives no reason"], &["ne donne aucune raison"]],
    }]);
}

#[test]
fn calls_at_the_same_time_are_counted_in_no_period() {
    for url in [SESSION, "https://profile.xboxlive.com/x"] {
        check(&[Said {
            args: &["--url", url],
            answer: "HTTP/1.1 429 Too Many Requests\r\nContent-Type: application/json\r\n\r\n{\"currentRequests\":5,\"maxRequests\":4,\"limitType\":\"concurrency\"}",
            says: [
                &["4 simultaneous calls", "at the same time"],
                &["4 appels simultanés", "en même temps"],
            ],
            lacks: [&["in the period"], &["dans la période"]],
        }]);
    }
}

#[test]
fn what_a_status_means_in_general_does_not_stand_beneath_an_error_that_has_a_name() {
    let head =
        |status: &str| format!("HTTP/1.1 {status}\r\nContent-Type: application/json\r\n\r\n");
    let unpaired = head("404 Not Found") + r#"{"status":{"errorCode":"RemoteManagementDisabled"}}"#;
    let unknown = head("401 Unauthorized") + r#"{"Identity":"0","XErr":2148916999}"#;
    check(&[
        Said {
            args: &[],
            answer: &unpaired,
            says: [
                &["Switch on the remote features"],
                &["Activez les fonctionnalités"],
            ],
            lacks: [&["found at this URI"], &["trouvé à cette URI"]],
        },
        Said {
            args: &[],
            answer: &unknown,
            says: [&["This code is not documented"], &["n’est pas documenté"]],
            lacks: [
                &["credentials", "WWW-Authenticate"],
                &["identification", "WWW-Authenticate"],
            ],
        },
        Said {
            args: &["--url", "https://example.com/x"],
            answer: "HTTP/1.1 401 Unauthorized\r\n\r\n",
            says: [&["credentials"], &["authentification"]],
            lacks: [&["WWW-Authenticate"], &["WWW-Authenticate"]],
        },
    ]);
}

#[test]
fn a_name_that_is_looked_up_and_not_found_is_no_missing_profile() {
    check(&[Said {
        args: &[
            "--url",
            "https://api.minecraftservices.com/minecraft/profile/lookup/name/x",
        ],
        answer: "HTTP/1.1 404 Not Found\r\n\r\n",
        says: [&[], &[]],
        lacks: [&["Java"], &["Java"]],
    }]);
}
