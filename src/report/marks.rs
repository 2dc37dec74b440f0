//! Signs around code and addresses in a text for HTML.
//!
//! A text that was made safe holds none of them, so that what stands between two of them is what the wording put there.

/// Before code.
pub(crate) const CODE: char = '\u{1}';
/// Before an address of ours.
pub(crate) const LINK: char = '\u{2}';
/// Behind either.
pub(crate) const END: char = '\u{3}';

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Piece<'t> {
    Text(&'t str),
    Code(&'t str),
    Link(&'t str),
}

/// The pieces of a text, without the signs between them.
pub(crate) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut sign = END;
    let mut rest = text;
    loop {
        let end = rest.find([CODE, LINK, END]);
        let (piece, behind) = rest
            .split_at_checked(end.unwrap_or(rest.len()))
            .unwrap_or((rest, ""));
        match sign {
            CODE => pieces.push(Piece::Code(piece)),
            LINK => pieces.push(Piece::Link(piece)),
            _ if piece.is_empty() => {}
            _ => pieces.push(Piece::Text(piece)),
        }
        let mut signs = behind.chars();
        match signs.next() {
            Some(next) => sign = next,
            None => return pieces,
        }
        rest = signs.as_str();
    }
}

/// A text of ours, in which code stands between backquotes, with signs in place of these.
pub(crate) fn marked(text: &str) -> String {
    let mut marked = String::with_capacity(text.len());
    for (index, part) in text.split('`').enumerate() {
        if index > 0 {
            marked.push(if index % 2 == 1 { CODE } else { END });
        }
        marked.push_str(part);
    }
    marked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sanitize;

    #[test]
    fn a_text_is_parted_at_its_signs() {
        let text = format!(
            "{} or {LINK}https://example.com/{END}.",
            marked("send `If-Match: *` first")
        );
        assert_eq!(
            pieces(&text),
            [
                Piece::Text("send "),
                Piece::Code("If-Match: *"),
                Piece::Text(" first or "),
                Piece::Link("https://example.com/"),
                Piece::Text("."),
            ]
        );
    }

    #[test]
    fn what_comes_from_an_input_holds_no_sign() {
        let planted = format!("{CODE}a{LINK}https://example.com/{END}");
        assert_eq!(
            pieces(&sanitize::clean(&planted)),
            [Piece::Text("\\x01a\\x02https://example.com/\\x03")]
        );
    }
}
