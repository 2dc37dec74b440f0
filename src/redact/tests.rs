use crate::redact::find::find;
use crate::redact::found::{Found, Place, Sought};
use crate::redact::{Redactor, of_body};

/// Invented. No part of it is a word.
const S: &str = "S3cr3tQx7Zk9Lw2Vb4N";

fn found(place: Place<'_>, text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    find(Sought::Secrets, place, text, &mut found);
    found
}

/// A text with a block in place of each secret.
fn hidden(place: Place<'_>, text: &str) -> String {
    let mut out = String::new();
    let mut at = 0;
    for Found { range, .. } in found(place, text) {
        out.push_str(&text[at..range.start]);
        out.push('█');
        at = range.end;
    }
    out.push_str(&text[at..]);
    out
}

#[track_caller]
fn text(input: &str, expected: &str) {
    let input = input.replace("{S}", S);
    assert_eq!(hidden(Place::Text, &input), expected, "{input}");
}

#[track_caller]
fn header(name: &str, value: &str, expected: &str) {
    let value = value.replace("{S}", S);
    assert_eq!(hidden(Place::Header(name), &value), expected);
}

#[track_caller]
fn url(input: &str, expected: &str) {
    let input = input.replace("{S}", S);
    assert_eq!(hidden(Place::Url, &input), expected);
}

/// A text of which the secret vanishes, whatever stands around it and whatever else goes.
#[track_caller]
fn hides(input: &str) {
    let input = input.replace("{S}", S);
    for place in [
        Place::Text,
        Place::Url,
        Place::Header("X-Note"),
        Place::Header("Location"),
    ] {
        let out = hidden(place, &input);
        for part in S.as_bytes().chunks(4).filter(|part| part.len() == 4) {
            let part = str::from_utf8(part).unwrap();
            assert!(!out.contains(part), "{place:?}: {input} -> {out}");
        }
    }
}

#[track_caller]
fn shows(input: &str) {
    for place in [Place::Text, Place::Url, Place::Header("X-Note")] {
        assert_eq!(hidden(place, input), input, "{place:?}");
    }
}

#[test]
fn an_authorization_keeps_its_scheme() {
    header("Authorization", "XBL3.0 x=123;eyJabc.def", "XBL3.0 █");
    header("authorization", "Bearer abc", "Bearer █");
    header("Proxy-Authorization", "Basic   YWJj", "Basic   █");
    header("Authorization", "abcdef", "█");
    header("Authorization", "abc def ghi", "█");
    header("X-Authorization", "Bearer key", "Bearer █");
    header("X-Authorization", "key", "█");
}

#[test]
fn a_column_beside_the_name_of_a_header_vanishes_where_a_line_begins_with_it() {
    text(
        "Set-Cookie                     {a={S}}",
        "Set-Cookie                     █",
    );
    text(
        "Date    today\nAuthorization    MBI_SSL {S}\nHost    h",
        "Date    today\nAuthorization    █\nHost    h",
    );
}

#[test]
fn headers_with_a_secret_name_vanish_whole() {
    for name in [
        "Signature",
        "Cookie",
        "Set-Cookie",
        "X-AuthXToken",
        "x-authxtoken",
        "X-AuthMsaDeviceTicket",
        "MSA_DeviceTicket",
        "X-Tickets",
        "X-Aad-Token",
        "X-Search-RPSToken",
        "Ocp-Apim-Subscription-Key",
        "X-Api-Key",
        "Authentication-Info",
        "Proxy-Authentication-Info",
        "X-My-Secret-Thing",
        "X-Functions-Key",
        "X-My-Auth-Key",
    ] {
        header(name, "a b; c", "█");
    }
}

#[test]
fn challenges_and_ordinary_headers_stay() {
    for (name, value) in [
        ("WWW-Authenticate", "XBL3.0 realm=\"x\""),
        ("ETag", "\"abc\""),
        ("X-Xbl-Debug", "authorization=user, sandbox=RETAIL"),
        ("Author", "someone"),
        ("X-Authority", "sessiondirectory.xboxlive.com"),
        ("X-Token-Expires", "2026-03-04T05:06:07Z"),
        ("Token-Count", "12"),
        ("Continuation-Token", "abcd1234efgh5678"),
        ("X-Ms-Continuation-Token", "abcd1234efgh5678"),
        ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="),
    ] {
        header(name, value, value);
    }
    header("WWW-Authenticate", "Negotiate {S}", "Negotiate █");
    header("Proxy-Authenticate", "NTLM {S}", "NTLM █");
    header("WWW-Authenticate", "X token=\"{S}\"", "X token=\"█\"");
}

#[test]
fn a_redirect_loses_its_code() {
    url(
        "https://login.example/?state=1&code=M.C5_xyz0#access_token=a&x=2",
        "https://login.example/?state=1&code=█#access_token=█&x=2",
    );
    url("/handles/1?T={S}", "/handles/1?T=█");
}

#[test]
fn a_folded_token_vanishes_to_the_end_of_its_header() {
    header(
        "X-Debug",
        "got eyJhbGciOiJub25lIn0xxxx aB3defgh jK9l0mnop",
        "got █",
    );
    header(
        "X-Debug",
        "got eyJhbGciOiJub25lIn0xxxx once more",
        "got █ once more",
    );
    header("ETag", "\"XBL3.0 x=1;abcd {S}\"", "\"XBL3.0 █\"");
    text(
        "ETag: \"XBL3.0 x=1;abcd\r\n {S}\"\r\nDate: x",
        "ETag: \"XBL3.0 █\"\r\nDate: x",
    );
    text(
        "X-Note: a\r\nX-My-Token: abcd\r\n {S}\r\nDate: x",
        "X-Note: a\r\nX-My-Token: █\r\nDate: x",
    );
}

#[test]
fn members_in_any_quoting_are_found() {
    text("{'Token':'abc', a: 1}", "{'Token':'█', a: 1}");
    text("{Token: \"abc\"}", "{Token: \"█\"}");
    text("{uhs:'abc", "{uhs:'█");
    text(
        "<s:Token>abc</s:Token><a>b</a>",
        "<s:Token>█</s:Token><a>b</a>",
    );
    text(
        r#"{ "Token" : "abc", "a": 1 }"#,
        r#"{ "Token" : "█", "a": 1 }"#,
    );
    text(r#"{"REFRESH_TOKEN":"a\"b"}"#, r#"{"REFRESH_TOKEN":"█"}"#);
    text(r#"{"xui":[{"uhs":"12"}]}"#, r#"{"xui":[{"uhs":"█"}]}"#);
    text(
        r#"{"UserTokens":["a","b"],"ProofKey":{"x":"c","y":[1,"d"]},"z":"e"}"#,
        r#"{"UserTokens":["█","█"],"ProofKey":{"x":"█","y":[1,"█"]},"z":"e"}"#,
    );
    text(r#"{"UserTokens":["abc"#, r#"{"UserTokens":["█"#);
    text(
        r#"{"m":"{\"n\":\"{\\\"uhs\\\":\\\"abc\\\"}\"}"}"#,
        r#"{"m":"{\"n\":\"{\\\"uhs\\\":\\\"█\\\"}\"}"}"#,
    );
    text(r#"{"\u0054oken":"abc"}"#, r#"{"\u0054oken":"█"}"#);
}

#[test]
fn spellings_that_hid_a_secret_are_read() {
    for input in [
        r#"{"a":"{\u0022Token\u0022:\u0022{S}\u0022}" x"#,
        "/a;token={S}",
        "/?x=Bearer%20{S}",
        "/?authorization=Bearer+{S}",
        "/?h=Cookie:%20a={S}",
        r#"/?x={"Token":"{S}"}"#,
        "/?api_key={S}",
        "/?subscription-key={S}",
        "/?pwd={S}",
        "Bearer\n{S}",
        "Bearer \t{S}",
        r"Bearer\n{S}",
        r"Authorization: XBL3.0\tx=1;{S}",
        "XBL3.0 x=1;…{S}",
        "XBL3.0 x=1; {S}",
        "XBL3.0 x=\"1;{S}\"",
        "eyJhbGciOiJub25lIn0.eyJz\u{200b}dWIi{S}.{S}",
        "t%3DEwAabcdefghijklmnop{S}",
        r"t=EwAabcdefghijklm\/{S}\/{S}",
        "{&quot;Token&quot;:&quot;{S}&quot;}",
        "&lt;Token&gt;{S}&lt;/Token&gt;",
        r"https:\/\/u:{S}@h",
        "//u:{S}@h",
        "https:/u:{S}@h",
        "my+scheme-1.0://u:{S}@h",
        "https://u:pa/{S}@h/x",
        "https://u:pa?{S}@h/x",
        "https://u:pa#{S}@h/x",
        "https%3A%2F%2Fu%3A{S}%40h",
        "MSA_\nDeviceTicket: {S}",
        "{'UserTokens': ['{S}']}",
        "{'Token': b'{S}'}",
        r#"{"Token"=>"{S}"}"#,
        "{:Token=>'{S}'}",
        "/?token[]={S}",
        "/?token%5B%5D={S}",
        "/?token%20={S}",
        r"/?a=1\u0026code={S}",
        "/?a=1&amp;code={S}",
        "/?a=b%26token%3D{S}",
        "/?a=b%2526token%253D{S}",
        "/?%74oken={S}",
        "{\"apiKey\":\"{S}\"}",
        "{\"privateKey\":\"{S}\"}",
        "{\"jwt\":\"{S}\"}",
        "{\"client_assertion\":\"{S}\"}",
        "{\"credential\":\"{S}\"}",
        "{\"passwd\":\"{S}\"}",
        "{\"sessionKey\":\"{S}\"}",
        "{\"bearer\":\"{S}\"}",
        "{\"sasUrl\":\"{S}\"}",
        "X-Functions-Key: {S}",
        "/?X-Amz-Signature={S}",
        "DefaultEndpointsProtocol=https;AccountKey={S};a=b",
        "/a;jsessionid={S}",
        "M.C539_BAY.2.U.{S}",
        "EwAoabcdefghijklmnopqrstuvwxyz0123456789{S}",
        "token=EwAo{S}&p=",
        "Set-Cookie: a={S}; Path=/",
        "> Cookie: a=b; c={S}",
        "curl -H 'Authorization: Bearer {S}'",
        "* Added cookie sid=\"{S}\" for domain a.example",
        "Stored cookie a.example -1 (ANY) / <session> <insecure> [expiry none] sid {S}",
        r#"{"name":"Cookie","value":"a={S}"}"#,
        "Cookie: &a={S}",
        "X-Api-Key: ({S})",
        "token=a8Kz0Qw3\nBearer\\t{S}",
        r#"{"value":"{S}", "name":"Cookie"}"#,
        "{value: {S}, name: Cookie}",
        "[Signature Header]: {S}",
        "rawHeaders: [ 'Cookie', 'sid={S}' ]",
        "rawHeaders: [\n  'Host', 'h.example',\n  'X-Api-Key', '{S}',\n  'Accept', '*/*' ]",
        "--b\nContent-Disposition: form-data; name=\"access_token\"\n\n{S}\n--b--",
        "--b\\r\\nContent-Disposition: form-data; name=\\\"token\\\"\\r\\n\\r\\n{S}\\r\\n--b--",
        "tool --token {S} --n 1",
        "tool --api-key \"{S}\"",
        "curl --cookie sid={S} https://h.example/",
        "setx API_KEY {S}",
        "| token | {S} |",
        "-----BEGIN PRIVATE KEY-----\n{S}\n-----END PRIVATE KEY-----",
        "-----BEGIN RSA PRIVATE KEY-----\\n{S}\\n{S}\\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\n{S}\n{S}",
        "map[X-Api-Key:[{S}] Accept:[*/*]]",
        "{X-Api-Key:[a {S}]}",
        "array(2) { [\"access_token\"]=> string(28) \"{S}\" }",
        "\"{\"\"Token\"\":\"\"{S}\"\"}\",200",
        "token: >-\n  {S}",
        "token: |\n  {S}",
        "token: |+\r\n\t{S}",
        "\u{1b}[32m\"Token\"\u{1b}[0m: \u{1b}[33m\"{S}\"\u{1b}[0m",
        "\\u001b[1;32mToken\\u001b[0m: \\u001b[33m{S}",
        "Token\u{1b}[0m=\u{1b}[33m{S}",
        "* **token**: `{S}`",
        "{\"device_code\":\"{S}\"}",
        "/?device_code={S}",
        "deviceCode={S}",
    ] {
        hides(input);
    }
    text("password=#{S} and", "password=█ and");
    text(
        "a -----BEGIN PRIVATE KEY-----\n{S}\n-----END PRIVATE KEY----- b",
        "a -----BEGIN PRIVATE KEY-----\n█\n-----END PRIVATE KEY----- b",
    );
    text("tool --token {S} --n 1", "tool --token █ --n 1");
    text("| token | {S} | x |", "| token | █ | x |");
    text("map[X-Api-Key:[{S}] A:[b]]", "map[X-Api-Key:[█] A:[b]]");
    text(
        "\"\"Token\"\":\"\"{S}\"\",\"\"a\"\":1",
        "\"\"Token\"\":\"\"█\"\",\"\"a\"\":1",
    );
    text(
        r#"{"user_code":"AB-12","n":1} user_code=AB12 x"#,
        r#"{"user_code":"█","n":1} user_code=█ x"#,
    );
    text("MSA_\nDeviceTicket: word", "MSA_\nDeviceTicket: █");
}

#[test]
fn a_wrapped_token_vanishes_to_its_last_line() {
    for width in [15, 19, 20, 76] {
        let token = format!("{}{}", "aB3xK9".repeat(20), "zQ7");
        for start in [
            "XBL3.0 x=1;",
            "token=",
            "access_token=",
            "Authorization: Bearer ",
        ] {
            let whole = format!("{start}{token}");
            let lines: Vec<_> = whole
                .as_bytes()
                .chunks(width)
                .map(|line| str::from_utf8(line).unwrap())
                .collect();
            for ending in ["\n", "\r\n"] {
                let out = hidden(
                    Place::Text,
                    &format!("{}{ending}{ending}the end", lines.join(ending)),
                );
                assert!(
                    !out.contains("zQ7") && !out.contains("aB3"),
                    "{width}: {out}"
                );
                assert!(out.ends_with("the end"), "{out}");
            }
        }
    }
}

#[test]
fn what_is_no_secret_stays() {
    for input in [
        "continuationToken=abcd1234efgh5678",
        "{\"continuationToken\":\"abcd1234efgh5678\"}",
        "/?skipToken=abcd1234efgh5678&$skiptoken=abcd1234efgh5678",
        "{\"nextPageToken\":\"abcd1234efgh5678\"}",
        "x-continuation-token: abcd1234",
        "System.Xml, PublicKeyToken=b77a5c561934e089",
        "/?code=404",
        "code=0x80070005",
        "code=11111111-2222-4333-8444-555555555555",
        "/?t=5",
        "/?t=2026-03-04T05:06:07Z",
        "t=2026-03-04T05:06:07Z",
        "Authorization: missing",
        "XBL3.0 x=<userhash>;<token>",
        "Authorization: XBL3.0 x=<userhash>;<token>",
        "Unexpected token: \"<!DOCTYPE\"",
        "Unexpected token: {",
        "Unexpected token < in JSON at position 0",
        "{\"token_type\":\"Bearer\",\"expires_in\":3600}",
        "X-Xbl-Debug: authorization=user, sandbox=RETAIL",
        "https://h:8080/a?m=b@c",
        "https://example.com/a@b",
        "someone@example.com",
        "Bearer token is missing",
        "Basic authentication is off",
        "Bearer Authentication failed.",
        "the bearer InvalidToken error",
        "Bearer token-based sign-in",
        "Bearer realm=\"https://a.example/0123456789\"",
        "Bearer error=\"invalid_token\"",
        "Token: see below",
        "Author: someone",
        "token: null",
        "token=null",
        "token == null",
        "token=***",
        "The token: expired yesterday",
        "\"code\": 4000",
        "ETag: \"a1b2c3d4e5f6\"",
        "session 11111111-2222-4333-8444-555555555555",
        "see token: https://a.example/0123456789",
        "{\"key\":\"11111111-2222-4333-8444-555555555555~lobby~blue\"}",
        "{\"ticketId\":\"abcd1234efgh5678\"}",
        "session_id=11111111-2222-4333-8444-555555555555",
        "keyed design of the tokenizer: a1b2c3d4e5f6g7",
        "The signature of the call is wrong",
        "INVALID_TOKEN: ERROR_TOKEN_EXPIRED_NOW",
        "continuationToken=eyJza2lwIjoxMDAsInRha2UiOjIwfQ",
        "{\"signatureVersion\":\"v4a-notRealName9\"}",
        "{\"cookieConsent\":\"2026-03-04T05:06:07Z\"}",
        "XBL3.0 x=…;…",
        "XBL3.0 x=...;...",
        "Authorization: Bearer %ACCESS_TOKEN%",
        "curl -H \"Authorization: Bearer $TOKEN\" https://h.example",
        "X-Api-Key: $API_KEY",
        "{\"Authorization\":\"Bearer {{token}}\"}",
        "{token: {{token}}, n: 1}",
        "/?token={{token}}",
        "Authorization: Bearer [redacted]",
        "\"token\": \"[REDACTED]\"",
        "Cookie: [filtered]",
        "the option --token names it",
        "tool --token $TOKEN --password blue",
        "tool --token-file /home/blue/token.txt",
        "| token | expires_in | required_in_each |",
        "['Accept', 'Cookie', 'X-Requested-With-9']",
        "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQ9\n-----END PUBLIC KEY-----",
        "form-data; name=\"n\"\n\nblue12345678901",
        "map[Accept:[*/*] Token-Count:[12]]",
        "token: |\n  The words that tell who calls.",
        "* **token**: what tells who calls",
        "grant_type=urn:ietf:params:oauth:grant-type:device_code&a=b",
    ] {
        shows(input);
    }
}

#[test]
fn what_only_begins_like_a_placeholder_is_a_value() {
    for input in [
        "XBL3.0 x=…;{S}",
        "XBL3.0 x=<userhash>;{S}",
        "Authorization: Bearer %TOKEN%{S}",
        "Authorization: Bearer $TOKEN{S}",
        "X-Api-Key: $A;{S}",
        "{\"token\":\"[redacted]{S}\"}",
        "{\"token\":\"{{a}}{S}\"}",
        "Cookie: $PATH=\"/\"; sid={S}",
        "Cookie: [redacted]; sid={S}",
    ] {
        hides(input);
    }
    text("{\"password\":\"$ecret\"}", "{\"password\":\"█\"}");
    text("{\"password\":\"[abc]\"}", "{\"password\":\"█\"}");
}

#[test]
fn the_device_token_of_a_session_is_an_identifier() {
    shows(r#"{"membersInfo":{},"members":{"0":{"deviceToken":"d"}}}"#);
    shows(r#"{\"membersInfo\":{},\"members\":{\"0\":{\"deviceToken\":\"d\"}}}"#);
    text(r#"{"deviceToken":"d"}"#, r#"{"deviceToken":"█"}"#);
    text(
        r#"{"membersInfo":{},"members":{},"DeviceToken":"d"}"#,
        r#"{"membersInfo":{},"members":{},"DeviceToken":"█"}"#,
    );
}

#[test]
fn json_in_base64_is_hidden_where_it_holds_a_listed_name() {
    // {"alg":"none"}, {"skip":100,"take":20}, {"Token":"abcdefgh"}
    text("a eyJhbGciOiJub25lIn0xx b", "a █ b");
    text(
        "a eyJza2lwIjoxMDAsInRha2UiOjIwfQ b",
        "a eyJza2lwIjoxMDAsInRha2UiOjIwfQ b",
    );
    text("a eyJUb2tlbiI6ImFiY2RlZmdoIn0= b", "a █ b");
}

#[test]
fn a_label_is_never_hidden_again() {
    for input in [
        "Authorization: XBL3.0 <redacted 1>",
        "Cookie: <redacted 2:1>",
        "token=<redacted 1>&a=b",
        "{\"Token\":\"<redacted 1>\"}",
        "{\"UserTokens\":[\"<redacted 1>\",\"<xuid 2>\"]}",
        "https://<redacted 1>@h/x",
        "Bearer <redacted 1>",
        "<Token><redacted 1></Token>",
        "&lt;redacted 1&gt; token=&lt;redacted 1&gt;",
        r#"{"Token":"\u003credacted 1\u003e"}"#,
    ] {
        let mut redactor = Redactor::default();
        assert_eq!(&*redactor.hide(of_body(input)), input);
        assert_eq!(redactor.replaced(), []);
    }
    text("token=<redacted 1>{S}", "token=█");
}

#[test]
fn what_is_hidden_once_is_not_hidden_again_where_a_label_ends_what_went_on() {
    for input in [
        "apiKey&#9;:[&#39;9&#39;1",
        "Token\":{&amp;quot;a&amp;quot;}t",
        "Cookie&#x22;:&#x22;XBL3.0 l",
        "uhs%27%3A%20%5B%27t%275",
        "%3Ccredential%3ES3cr3tS3cr3t%3C",
        "%253C%253Akey%22%253E253Aw%252Frd%253C",
        "--token-e%20%2FoIn0.e27C%20",
        "SA_DeviceTi\ncket%3D%27B\nearer%20S",
        "bearer%27%253A%2520%220",
        "&auth=(&#39;&#39;,&#39;r&#39;)",
        "uhs\\u003deyJU\nfQ\\u003d",
        "passwd=w2Vb\n4h?1",
        "Token:MDYSyJhbGciO\nlI?1",
        "Authorization:XBL3.0 3\n3",
        "Authorization:Bearer p\nu",
        "auth: [XBL3.0 x=;3tS3cr3tStho",
        "Token\":7w,b\n7w,c",
        "Token\"://:l#@y",
        "Cookie:u:S3\nr3@A",
        "{&#34;passp\nhrase&#34;:\n{\n;:&#34;Bear\ner S3cr3tS3\n",
    ] {
        let once = Redactor::default().hide(of_body(input)).to_string();
        let mut redactor = Redactor::default();
        assert_eq!(&*redactor.hide(of_body(&once)), once, "{input}");
        assert_eq!(redactor.replaced(), [], "{input}");
    }
}

#[test]
fn the_text_of_an_element_is_hidden_where_it_is_cut_before_its_end() {
    text("<entry key=\"token\">{S}<", "<entry key=\"token\">█<");
    text("<entry key=\"token\">{S}", "<entry key=\"token\">█");
    text(
        "<entry key=\"token\">required<",
        "<entry key=\"token\">required<",
    );
}

#[test]
fn what_was_found_is_in_order_and_apart_and_read_once() {
    let long = 20_000;
    for piece in [
        "token=",
        "token:",
        "token:a|",
        "token:https://",
        "bearer ",
        "t=",
        "eyJ",
        "eyJ-",
        "\"",
        "{",
        "key:/a/",
        "token:\"",
        "Token:'",
        "tored cookie ",
        "Cookie:",
        "Token\":",
        "value:",
        "name:Cookie",
        "value:\"",
        "name:Cookie value:\"",
        "}",
        "<token>",
        "&lt;token&gt;",
        "\\",
        "%25",
        "&amp;",
        "@",
        "https://a:b@",
        "http:",
        "http:8/",
        "XBL3.0 x=",
        "EwA-",
        "M.C5_",
        "token=%22",
        "Authorization: missing, ",
        "token={",
        "'Token':[",
        "\\u0022Token",
        "a:b@",
        "key:\\\"",
        "<a ",
        "<token a=",
        "token=a\n",
        "<redacted 1>",
        "-----BEGIN PRIVATE KEY-----\n",
        "\u{1b}[0m",
        "--token ",
        "| token | ",
        "name=\"token\"\n\n",
        "rawHeaders,'Cookie','a',",
        "{token}",
        "token: |\n ",
        "token: [",
        "tokens:\n- ",
        "curl -u \"",
        " -b a=b",
        "<td>token</td>",
        "Token“",
        "token: a = ",
        "\tTRUE\t",
        "> token: aB3\n",
        "jdbc:oracle:thin:",
        "token,",
        "token,a\n",
        "token,token\naB3xK9zQ7waB3xK9zQ7w,a\n",
        "token -> ",
        "token (",
        "token=<",
        "setToken(\"",
        "(token) VALUES ('a'),",
        "sshpass -p a ",
        "IDENTIFIED BY '",
        "token=\"\"\"",
        "<a name=\"token\">a",
        "<label>token</label><input value=\"",
        ".header(\"token\").value(\"",
        "\"field\":\"token\",",
        "\"field\":\"token\",\"value\":[",
        "\"loc\":[\"a\",\"token\"],{",
        "\"token\",",
        "{\"value\":\"a\",\"loc\":\"token\"",
        "Cookie(a=",
        "token: [\n",
        "token|",
        "token got ",
        "token\\u{3a",
        "token = \"a\" + ",
        "token value ",
        "value 'a' for token ",
        "token=a \\\n",
        "token=a<br>",
        "token\n  value='a' ",
        "Bearer \" + \"",
    ] {
        let text = piece.repeat(long / piece.len());
        for place in [Place::Text, Place::Header("X-Note"), Place::Url] {
            let found = found(place, &text);
            assert!(
                found.is_sorted_by(|one, next| one.range.end <= next.range.start),
                "{piece}"
            );
        }
    }
}

#[test]
fn the_name_of_an_authorization_tells_whatever_its_scheme_is() {
    for scheme in ["MBI_SSL", "GSSV", "XBL4.0 x=1;", "SharedKey a:", "WLID1.0="] {
        text(
            &format!("Authorization: {scheme} {{S}}"),
            "Authorization: █",
        );
    }
    text("Authorization: XBL2.0 x=1;{S}", "Authorization: XBL2.0 █");
    text(
        "Authorization: \\\"Token {S}\\\"",
        "Authorization: \\\"Token █\\\"",
    );
    text(
        "{\"a\":\"Authorization: Digest username=\\\"a\\\", response=\\\"{S}\\\"\"}",
        "{\"a\":\"Authorization: Digest █\"}",
    );
    text("X-Authorization=ApiKey {S}", "X-Authorization=ApiKey █");
}

#[test]
fn a_password_is_hidden_where_its_url_ends_before_the_host() {
    text("see https://u:{S}", "see https://u:█");
    text("{\"a\":\"https://u:{S}", "{\"a\":\"https://u:█");
    url("https://u:{S}", "https://u:█");
    header("Location", "https://u:{S}", "https://u:█");
    header("X-U", "https://u:S3cr3tQx7 {S}@h/", "https://u:█@h/");
    for shown in [
        "https://h.example:8080",
        "see https://h.example:443/",
        "http://h.example:80.",
        "<\\/s:Author>",
    ] {
        text(shown, shown);
    }
}

#[test]
fn a_folded_token_goes_on_behind_a_stop_and_behind_a_short_piece() {
    header("X-Foo", "eyJhbGciOiJSUzI1NiJ9. eyJ4IjoxfQ. {S}", "█");
    header("X-Foo", "M.C539_BAY.2.U. {S}", "█");
    header("X-Foo", "Bearer Zq {S}", "Bearer █");
    header("X-Foo", "EwA {S}{S}", "█");
    text(
        "x XBL3.0 x=1;eyJhbGciOiJSUzI1NiJ9.\neyJ4IjoxfQ.\n{S}",
        "x XBL3.0 █",
    );
    text(
        "x Authorization: XBL3.0 x\n=1;{S} .",
        "x Authorization: XBL3.0 █ .",
    );
    text("x M.C539_\nBAY.2.U.{S}", "x █");
}

#[test]
fn a_token_goes_on_behind_a_break_of_a_page_and_a_list_that_is_not_closed_hides_it() {
    text("token=Zq7xKw39aaPPmm21k<br>{S}", "token=█");
    text("- jwt: [\"{S} end", "- jwt: [\"█ end");
    text("- jwt: [\"{S}; path=/", "- jwt: [\"█; path=/");
}

#[test]
fn a_parameter_goes_on_behind_signs_that_belong_encoded() {
    for sign in ["\"", ";", "<"] {
        header(
            "X-A",
            &format!("https://h/?token=ab{sign}{{S}}"),
            "https://h/?token=█",
        );
    }
    url("https://h/?token=ab {S}", "https://h/?token=█");
    url("https://h/?token=={S}&n=1", "https://h/?token==█&n=1");
}
