//! Words of a command that is offered for pasting.

/// A word as the shell of this system takes it; `None` where it cannot be quoted so that every such shell does.
pub(crate) fn word(text: &str) -> Option<String> {
    let is_bare =
        |c: char| c.is_alphanumeric() || "._/-+:@=,".contains(c) || (cfg!(windows) && c == '\\');
    if text.is_empty() || text.chars().any(char::is_control) {
        return None;
    }
    // A name that begins with a hyphen would be read as an option.
    let option = text.starts_with('-') && text != "-";
    let text = match option {
        true => format!("./{text}"),
        false => text.to_owned(),
    };
    if text.chars().all(is_bare) {
        return Some(text);
    }
    match cfg!(windows) {
        // These mean something in double quotes to cmd or to PowerShell.
        true if text.contains(['"', '%', '$', '`']) => None,
        true => Some(format!("\"{text}\"")),
        false => Some(format!("'{}'", text.replace('\'', r"'\''"))),
    }
}

#[cfg(test)]
mod tests {
    use super::word;

    #[test]
    fn a_usual_name_stands_as_it_is() {
        for name in ["-", "calls.har", "/tmp/a-b_2/Ü.saz"] {
            assert_eq!(word(name).as_deref(), Some(name));
        }
        assert_eq!(word("-x.har").as_deref(), Some("./-x.har"));
    }

    #[test]
    #[cfg(unix)]
    fn what_a_shell_would_act_on_is_quoted() {
        assert_eq!(word("my calls.har").as_deref(), Some("'my calls.har'"));
        assert_eq!(word("d'été $1.har").as_deref(), Some(r"'d'\''été $1.har'"));
        assert_eq!(word("a;b").as_deref(), Some("'a;b'"));
    }

    #[test]
    #[cfg(windows)]
    fn what_a_shell_would_act_on_is_quoted() {
        assert_eq!(
            word(r"C:\my calls.har").as_deref(),
            Some("\"C:\\my calls.har\"")
        );
        assert_eq!(word("100%.har"), None);
    }

    #[test]
    fn a_name_that_cannot_be_typed_is_not_offered() {
        assert_eq!(word("a\nb"), None);
        assert_eq!(word(""), None);
    }
}
