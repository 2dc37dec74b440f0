//! When responses get a line each: as soon as there are two. Until then the first is kept back, whole.

use std::io::{self, Write};

use crate::report::formatter::Formatter;
use crate::report::overview::Overview;
use crate::report::overview::lines::{LOOKED_AT, Lines, Look};
use crate::report::overview::row::Row;
use crate::report::sequence::Texts;
use crate::report::style::Style;
use crate::report::{RenderOptions, document};

/// What a response looks like where no other answer comes.
#[derive(Debug)]
pub(crate) enum Shown {
    /// A whole report.
    Report(String),
    /// A line before the report.
    Line(String),
    /// Nothing: what is wrong is said elsewhere.
    Nothing,
}

/// One response or many.
#[derive(Debug, Default)]
pub(crate) struct Many {
    pub(crate) overview: Overview,
    several_inputs: bool,
    /// What came so far, while one response may be all there is.
    held: Vec<Held>,
    decided: bool,
    lines: Lines,
}

#[derive(Debug)]
struct Held {
    row: Row,
    name: String,
    shown: Shown,
}

impl Held {
    /// Whether it is a response, or stands in the place of one.
    fn counts(&self) -> bool {
        !matches!(self.shown, Shown::Line(_))
    }
}

impl Many {
    pub(crate) fn new(several_inputs: bool) -> Self {
        Self {
            several_inputs,
            ..Self::default()
        }
    }

    /// Whether one response may still be all there is.
    pub(crate) fn is_open(&self) -> bool {
        !self.decided
    }

    /// Takes a response. `name` is how its input is called.
    pub(crate) fn push(
        &mut self,
        writer: &mut impl Write,
        settings: RenderOptions,
        row: Row,
        name: String,
        shown: Shown,
    ) -> io::Result<()> {
        let look = self.look(settings);
        if self.decided {
            return self.lines.push(writer, row, name, look);
        }
        self.held.push(Held { row, name, shown });
        let places = self.held.iter().filter(|held| held.counts()).count();
        // An input without any response has nothing but errors, which are said elsewhere.
        let responds = |held: &Held| matches!(held.shown, Shown::Report(_));
        let is_many = places > 1 && self.held.iter().any(responds);
        if is_many || self.held.len() > LOOKED_AT {
            self.decided = true;
            for held in std::mem::take(&mut self.held) {
                self.lines.push(writer, held.row, held.name, look)?;
            }
        }
        Ok(())
    }

    /// Writes the lines that are kept back, for something is to be said elsewhere behind them.
    pub(crate) fn settle(
        &mut self,
        writer: &mut impl Write,
        settings: RenderOptions,
    ) -> io::Result<()> {
        self.lines.settle(writer, self.look(settings))
    }

    /// Writes what is left: the one response whole, or what failed and how many there are of what.
    pub(crate) fn finish(
        &mut self,
        writer: &mut impl Write,
        settings: RenderOptions,
        summary_alone: bool,
        f: &mut Formatter<'_>,
    ) -> io::Result<()> {
        if !self.decided && !summary_alone {
            return self.finish_one(writer);
        }
        self.settle(writer, settings)?;
        let Overview { tally, failures } = std::mem::take(&mut self.overview);
        let mut documents = Vec::new();
        if !summary_alone {
            documents = failures.documents(self.several_inputs, f);
        }
        documents.push(document::summary(&tally, f));
        let mut gap = if summary_alone { "" } else { "\n" };
        for document in documents {
            write!(writer, "{gap}{}", settings.render(&document))?;
            gap = "\n";
        }
        Ok(())
    }

    fn finish_one(&mut self, writer: &mut impl Write) -> io::Result<()> {
        let mut texts = Texts::default();
        for held in std::mem::take(&mut self.held) {
            match held.shown {
                Shown::Report(report) => texts.push(writer, String::new(), report)?,
                Shown::Line(line) => texts.push_line(writer, &line)?,
                Shown::Nothing => {}
            }
        }
        texts.finish(writer)
    }

    fn look(&self, settings: RenderOptions) -> Look {
        Look {
            format: settings.format,
            width: settings.width,
            style: Style::new(settings.color),
            language: settings.language,
            several: self.several_inputs,
        }
    }
}
