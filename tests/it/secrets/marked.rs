//! Texts that say of themselves what has to vanish.

/// A text in which `⟦…⟧` stands around what has to vanish and `⦅…⦆` around what may vanish with it, with `␤`, `␉` and
/// `␛` for a line break, a tab and an escape. All the rest has to stay.
#[derive(Clone, Debug)]
pub(super) struct Marked(Vec<Piece>);

#[derive(Clone, Debug)]
enum Piece {
    Stays(String),
    May(String),
    Vanishes(String),
}

/// What stands for a label, whatever its number.
const HIDDEN: char = '█';

impl Marked {
    pub(super) fn parse(line: &str) -> Self {
        let line = line
            .replace('␤', "\n")
            .replace('␉', "\t")
            .replace('␛', "\x1b");
        let mut pieces = Vec::new();
        let mut rest = line.as_str();
        while let Some(at) = rest.find(['⟦', '⦅']) {
            let (before, marked) = rest.split_at(at);
            pieces.push(Piece::Stays(before.to_owned()));
            let vanishes = marked.starts_with('⟦');
            let end = if vanishes { '⟧' } else { '⦆' };
            let (inside, after) = marked.split_once(end).expect("a mark is closed");
            let inside = inside.chars().skip(1).collect();
            pieces.push(if vanishes {
                Piece::Vanishes(inside)
            } else {
                Piece::May(inside)
            });
            rest = after;
        }
        pieces.push(Piece::Stays(rest.to_owned()));
        Self(pieces)
    }

    /// The text without its marks.
    pub(super) fn text(&self) -> String {
        let pieces = self.0.iter().map(Piece::text);
        pieces.collect()
    }

    /// What has to vanish, in order.
    pub(super) fn secrets(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|piece| match piece {
            Piece::Vanishes(secret) => Some(secret.as_str()),
            Piece::Stays(_) | Piece::May(_) => None,
        })
    }

    /// The same text with what is not to vanish spelled otherwise.
    pub(super) fn spelled(&self, spell: impl Fn(&str) -> String) -> Self {
        let pieces = self.0.iter().map(|piece| match piece {
            Piece::Stays(text) => Piece::Stays(spell(text)),
            Piece::May(text) => Piece::May(spell(text)),
            Piece::Vanishes(_) => piece.clone(),
        });
        Self(pieces.collect())
    }

    /// The same text up to a place in what vanishes first.
    pub(super) fn cut(&self, at: usize) -> Self {
        let mut pieces = Vec::new();
        for piece in &self.0 {
            if let Piece::Vanishes(secret) = piece {
                pieces.push(Piece::Vanishes(secret.chars().take(at).collect()));
                break;
            }
            pieces.push(piece.clone());
        }
        Self(pieces)
    }

    /// The same text in lines of so many columns, from the first character on that vanishes.
    pub(super) fn wrapped(&self, columns: usize) -> Self {
        let mut column = 0;
        let pieces = self.0.iter().map(|piece| match piece {
            Piece::Vanishes(secret) => {
                let mut wrapped = String::new();
                for (at, c) in secret.chars().enumerate() {
                    if at > 0 && column >= columns && column % columns == 0 {
                        wrapped.push('\n');
                    }
                    wrapped.push(c);
                    column += 1;
                }
                Piece::Vanishes(wrapped)
            }
            _ => {
                column += piece.text().chars().count();
                piece.clone()
            }
        });
        Self(pieces.collect())
    }

    /// Whether a text is this one with labels in place of what has to vanish.
    pub(super) fn is_hidden_in(&self, shown: &str) -> bool {
        let shown = without_numbers(shown);
        self.alternatives().contains(&shown)
    }

    fn alternatives(&self) -> Vec<String> {
        let mut all = vec![String::new()];
        for piece in &self.0 {
            let hidden = all.iter().map(|one| one.clone() + "█");
            let hidden: Vec<String> = hidden.collect();
            let shown = all.iter().map(|one| one.clone() + piece.text());
            all = match piece {
                Piece::Stays(_) => shown.collect(),
                Piece::Vanishes(_) => hidden,
                Piece::May(_) => shown.chain(hidden).collect(),
            };
        }
        for one in &mut all {
            *one = joined(one);
        }
        all
    }
}

impl Piece {
    fn text(&self) -> &str {
        match self {
            Self::Stays(text) | Self::May(text) | Self::Vanishes(text) => text,
        }
    }
}

/// A text with the same sign for every label, one for several in a row.
pub(super) fn without_numbers(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("<redacted ") {
        let (number, behind) = after.split_once('>').expect("a label ends");
        let is_number = |c: char| c.is_ascii_digit() || c == ':';
        assert!(number.chars().all(is_number), "{number} in {text}");
        out.push_str(before);
        out.push(HIDDEN);
        rest = behind;
    }
    out.push_str(rest);
    joined(&out)
}

fn joined(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if !(c == HIDDEN && out.ends_with(HIDDEN)) {
            out.push(c);
        }
    }
    out
}
