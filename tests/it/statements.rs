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
            &["has expired", "Sign in again"],
            &["a expiré", "Reconnectez-vous"],
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
                &["4 simultaneous calls", "calls under way"],
                &["4 appels simultanés", "appels en cours"],
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

/// What is asked for, and what has to be said of it in both languages.
type Answered = (
    &'static [&'static str],
    &'static str,
    [&'static [&'static str]; 2],
    [&'static [&'static str]; 2],
);

#[track_caller]
fn check_rows(rows: &[Answered]) {
    for (args, answer, says, lacks) in rows {
        check(&[Said {
            args,
            answer,
            says: *says,
            lacks: *lacks,
        }]);
    }
}

#[test]
fn an_answer_of_minecraft_is_an_error_of_its_own_only_with_its_object() {
    const LACKS: [&[&str]; 2] = [&["an error of"], &["erreur qui leur", "erreur qui lui"]];
    const REALMS: &[&str] = &["--url", "https://pocket.realms.minecraft.net/worlds"];
    const BEDROCK: &[&str] = &[
        "--url",
        "https://authorization.franchise.minecraft-services.net/x",
    ];
    for args in [REALMS, BEDROCK] {
        check_rows(&[
            (
                args,
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"servers\":[]}",
                [&["200 OK"], &["200 OK"]],
                LACKS,
            ),
            (
                args,
                "HTTP/1.1 204 No Content\r\n\r\n",
                [&["204"], &["204"]],
                LACKS,
            ),
            (
                args,
                "HTTP/1.1 401 Unauthorized\r\nContent-Type: text/plain\r\n\r\nno",
                [&["401"], &["401"]],
                LACKS,
            ),
            (
                args,
                "HTTP/1.1 404 Not Found\r\n\r\n",
                [&["404"], &["404"]],
                LACKS,
            ),
            (
                args,
                "HTTP/1.1 503 Service Unavailable\r\n\r\n",
                [&["503"], &["503"]],
                LACKS,
            ),
        ]);
    }
    check_rows(&[
        (
            REALMS,
            "HTTP/1.1 403 Forbidden\r\n\r\n{\"errorCode\":6,\"errorMsg\":\"x\"}",
            [&["an error of its own"], &["erreur qui lui est propre"]],
            [&[], &[]],
        ),
        (
            BEDROCK,
            "HTTP/1.1 400 Bad Request\r\n\r\n{\"namespace\":\"n\",\"code\":\"c\",\"message\":\"m\"}",
            [&["an error of their own"], &["erreur qui leur est propre"]],
            [&[], &[]],
        ),
    ]);
    for code in ["200", "403", "503"] {
        let run = Run::new(&["explain", code, "--url", REALMS[1]])
            .any_code()
            .stdout_has(code)
            .run();
        assert!(
            !run.stdout().contains("error of its own"),
            "{}",
            run.stdout()
        );
    }
}

#[test]
fn what_a_body_says_without_a_status_chooses_the_row() {
    check_rows(&[
        (
            &[],
            "{\"path\":\"/multiplayer/bedrock/authentication\",\"error\":\"UNAUTHORIZED\"}",
            [
                &["cannot sign in to Minecraft"],
                &["ne peut pas se connecter à Minecraft"],
            ],
            [&[], &[]],
        ),
        (
            &[],
            "{\"path\":\"/minecraft/profile\",\"error\":\"NOT_FOUND\"}",
            [&["no Java profile"], &["pas de profil Java"]],
            [&[], &[]],
        ),
        (
            &[],
            "{\"success\":false,\"error_code\":401,\"error_message\":\"security audit required\"}",
            [
                &["must confirm a sign-in", "not the status"],
                &["doit confirmer une connexion"],
            ],
            [&[], &[]],
        ),
        (
            &["--url", "https://xboxapi.com/v2/x"],
            "HTTP/1.1 200 OK\r\n\r\n{\"success\":false,\"error_code\":401,\"error_message\":\"security audit required\"}",
            [
                &["must confirm a sign-in"],
                &["doit confirmer une connexion"],
            ],
            [&["succeeded"], &["a réussi"]],
        ),
    ]);
}

#[test]
fn a_success_over_an_error_is_called_none() {
    for body in [
        "{\"success\":false,\"error_code\":402,\"error_message\":\"x\"}",
        "{\"status\":{\"errorCode\":\"SomethingElse\"}}",
    ] {
        let answer = format!("HTTP/1.1 200 OK\r\n\r\n{body}");
        let json = Run::new(&["--url", "https://xboxapi.com/v2/x"])
            .stdin(answer)
            .any_code()
            .json();
        assert_eq!(
            json["meaning"]["text"], "The body is an error, whatever the status says.",
            "{body}"
        );
    }
    let zero = "HTTP/1.1 500 Internal Server Error\r\nContent-Type: application/json\r\n\r\n{\"code\":0,\"source\":\"DemoFd\",\"description\":\"fine\"}";
    let json = Run::new::<&str>(&[]).stdin(zero).any_code().json();
    assert_eq!(
        json["meaning"]["text"],
        "The service met an unexpected condition."
    );
    let unknown = "HTTP/1.1 401 Unauthorized\r\n\r\n{\"Identity\":\"0\",\"XErr\":2148916231}";
    let json = Run::new::<&str>(&[]).stdin(unknown).any_code().json();
    assert_eq!(
        json["meaning"]["text"],
        "Sign-in is refused. The number that gives the reason is not a code I know."
    );
}

#[test]
fn a_sign_in_writes_nothing_that_could_be_written_twice() {
    for url in [
        "https://api.minecraftservices.com/launcher/login",
        "https://api.minecraftservices.com/authentication/login_with_xbox",
        "https://api.minecraftservices.com/multiplayer/bedrock/authentication",
        "https://a1b2c.playfabapi.com/Client/LoginWithXbox?sdk=x",
        "https://xsts.auth.xboxlive.com/xsts/authorize",
    ] {
        let json = Run::new(&["-X", "POST", "--url", url])
            .stdin("HTTP/1.1 503 X\r\n\r\n")
            .any_code()
            .json();
        assert!(
            !json["advice"].to_string().contains("taken effect"),
            "{url}: {}",
            json["advice"]
        );
    }
    let url = "https://a1b2c.playfabapi.com/Client/UpdateUserData";
    let json = Run::new(&["-X", "POST", "--url", url])
        .stdin("HTTP/1.1 503 X\r\n\r\n")
        .any_code()
        .json();
    assert!(
        json["advice"].to_string().contains("taken effect"),
        "{}",
        json["advice"]
    );
}

#[test]
fn a_refusal_without_a_reason_is_given_none() {
    const XSTS: &[&str] = &[
        "-X",
        "POST",
        "--url",
        "https://xsts.auth.xboxlive.com/xsts/authorize",
    ];
    check_rows(&[
        (
            &["--url", "https://userpresence.xboxlive.com/users/me"],
            "HTTP/1.1 401 Unauthorized\r\n\r\n",
            [&["gives no reason"], &["ne donne aucune raison"]],
            [
                &["missing, invalid", "usual causes"],
                &["absent, non valide", "Causes habituelles"],
            ],
        ),
        (
            XSTS,
            "HTTP/1.1 401 Unauthorized\r\n\r\n",
            [&["gives no reason"], &["ne donne aucune raison"]],
            [
                &["WWW-Authenticate", "X-Err"],
                &["WWW-Authenticate", "X-Err"],
            ],
        ),
        (
            &["-X", "POST", "--url", "https://sisu.xboxlive.com/authorize"],
            "HTTP/1.1 403 Forbidden\r\n\r\n",
            [&["no cause is known"], &["aucune cause n’est connue"]],
            [&["Look up"], &["Recherchez le numéro"]],
        ),
        (
            &[
                "-X",
                "POST",
                "--url",
                "https://title.auth.xboxlive.com/title/authenticate",
            ],
            "HTTP/1.1 403 Forbidden\r\n\r\n",
            [
                &["An empty answer gives no reason"],
                &["Une réponse vide ne donne aucune raison"],
            ],
            [&["Look at the headers"], &["Regardez d’abord"]],
        ),
    ]);
    for (code, url, says, lacks) in [
        (
            "401",
            "https://xsts.auth.xboxlive.com/xsts/authorize",
            "XErr in the body is the real reason",
            "Send the credentials",
        ),
        (
            "400",
            "https://user.auth.xboxlive.com/user/authenticate",
            "RpsTicket",
            "Correct the request",
        ),
        (
            "429",
            "https://api.minecraftservices.com/launcher/login",
            "try less often",
            "Retry-After",
        ),
    ] {
        let run = Run::new(&["explain", code, "--url", url])
            .any_code()
            .stdout_has(code)
            .run();
        let text = words(run.stdout());
        assert!(text.contains(says) && !text.contains(lacks), "{text}");
    }
}

#[test]
fn front_door_tells_the_cause_or_does_not() {
    let page = |status| {
        format!(
            "HTTP/2 {status} \r\nx-azure-ref: 0abc\r\n\r\n<html><body>Our services aren't available right now</body></html>"
        )
    };
    check(&[
        Said {
            args: &[],
            answer: &page("400"),
            says: [&["not set up"], &["n’y est pas configuré"]],
            lacks: [&["does not tell the cause"], &["n’en indique pas la cause"]],
        },
        Said {
            args: &[],
            answer: &page("404"),
            says: [&["does not tell the cause"], &["n’en indique pas la cause"]],
            lacks: [&["not set up"], &["configuré"]],
        },
        Said {
            args: &[],
            answer: &page("421"),
            says: [
                &["does not tell the cause", "domain fronting"],
                &["n’en indique pas la cause"],
            ],
            lacks: [&["not set up"], &["configuré"]],
        },
    ]);
}

#[test]
fn a_page_is_documented_where_its_own_status_is() {
    check_rows(&[
        (
            &["--url", SESSION],
            "HTTP/1.1 511 X\r\n\r\n<html>login</html>",
            [&["rfc6585#section-6"], &["rfc6585#section-6"]],
            [&["rfc9110"], &["rfc9110"]],
        ),
        (
            &["--url", SESSION],
            "HTTP/1.1 407 X\r\n\r\n<html>login</html>",
            [&["rfc9110#section-15.5.8"], &["rfc9110#section-15.5.8"]],
            [&["rfc6585"], &["rfc6585"]],
        ),
        (
            &["--url", "https://xbl.io/api/v2/account"],
            "HTTP/1.1 200 OK\r\n\r\n{\"content\":{},\"code\":429}",
            [&["429"], &["429"]],
            [&["section-15.3.1"], &["section-15.3.1"]],
        ),
    ]);
}

#[test]
fn a_step_is_told_once_and_of_what_was_seen() {
    check_rows(&[
        (
            &[],
            "{\"errorCode\":\"DataAccessError\",\"errorMessage\":null}",
            [&["Retry later"], &["Réessayez plus tard"]],
            [&["No header", "Leave more"], &["Aucun en-tête", "Espacez"]],
        ),
        (
            &[],
            "{\"currentRequests\":31,\"maxRequests\":30,\"periodInSeconds\":15}",
            [&["Wait 15 s"], &["Attendez 15"]],
            [&["No header"], &["Aucun en-tête"]],
        ),
        (
            &[],
            "HTTP/1.1 401 X\r\n\r\n{\"XErr\":2148916238,\"Redirect\":\"https://start.ui.xboxlive.com/AddChildToFamily\"}",
            [
                &["https://start.ui.xboxlive.com/AddChildToFamily"],
                &["AddChildToFamily"],
            ],
            [&["may hold"], &["peut contenir"]],
        ),
        (
            &[],
            "HTTP/1.1 401 X\r\n\r\n{\"XErr\":2148916245}",
            [
                &["synthetic type of device"],
                &["type d’appareil synthétique"],
            ],
            [&["Not a code"], &["inconnu"]],
        ),
    ]);
}

#[test]
fn a_private_query_is_refused_for_any_other_user() {
    const PRIVATE: &str = "https://sessiondirectory.xboxlive.com/serviceconfigs/00000000-0000-0000-0000-000000000000/sessions?xuid=2535400000000001&private=true";
    const OPEN: &str = "https://sessiondirectory.xboxlive.com/serviceconfigs/00000000-0000-0000-0000-000000000000/sessions?xuid=2535400000000001";
    check_rows(&[
        (
            &["-X", "GET", "--url", PRIVATE],
            "HTTP/1.1 403 Forbidden\r\n\r\n",
            [&["XUID of the caller"], &["XUID de l’appelant"]],
            [&[], &[]],
        ),
        (
            &["-X", "GET", "--url", OPEN],
            "HTTP/1.1 403 Forbidden\r\n\r\n",
            [&["403"], &["403"]],
            [&["XUID of the caller"], &["XUID de l’appelant"]],
        ),
    ]);
}
