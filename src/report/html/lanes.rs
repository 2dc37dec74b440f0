//! When calls came: a lane for each user and service, drawn against the limit.

use std::collections::BTreeMap;

use maud::{Markup, html};

use crate::diagnose::{Column, Diagnosis, Micros, ServiceCount};
use crate::report::document::diagnosis::lane_name;
use crate::report::formatter::Formatter;
use crate::report::html::calls::{Call, anchor};
use crate::report::text::diagnosis::peak;
use crate::report::text::html as text;

/// The size of a drawing, and what of its height the bars take.
const WIDTH: f64 = 960.0;
const HEIGHT: f64 = 78.0;
const TOP: f64 = 18.0;
const BOTTOM: f64 = 62.0;
/// As many columns, as many lines of the grid and as many of them with their time there are at most.
const COLUMNS: usize = 120;
const LINES: i64 = 64;
const TIMES: i64 = 12;
/// The grid is that of the services' shorter period, or a multiple.
const GRID: i64 = 15;
/// Marks nearer to each other than this are one.
const MARK: f64 = 8.0;
/// From this part of the limit on a column is near it.
const NEAR: f64 = 0.8;
const SECOND: i64 = 1_000_000;

/// The lanes, with a mark for each call of the table that went wrong.
pub(crate) fn lanes(one: &Diagnosis, rows: &[Call], f: &Formatter<'_>) -> Option<Markup> {
    let start = one.axis.start?;
    let drawn = one
        .services
        .iter()
        .filter(|each| !each.lane.columns.is_empty());
    // The last column has its whole width.
    let length = (one.axis.end - start).saturating_add(one.axis.width);
    let length = length.max(SECOND);
    let scale = Scale { start, length };
    let mut drawn = drawn.peekable();
    drawn.peek()?;
    let language = f.language();
    Some(html! {
        p { (text::LANE_LEGEND.in_language(language)) " " (text::grid(language, scale.grid())) }
        // Patterns are found by their names in the whole page.
        svg class="defs" aria-hidden="true" width="0" height="0" { defs {
            pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                rect class="hatch" width="2" height="6" {}
            }
            pattern id="stripes" width="4" height="4" patternUnits="userSpaceOnUse" {
                rect class="near-ground" width="4" height="4" {}
                rect class="near-stripe" width="4" height="1.5" {}
            }
        } }
        @for each in drawn { (lane(each, one, &scale, rows, f)) }
    })
}

/// From moments to places.
struct Scale {
    start: Micros,
    length: Micros,
}

impl Scale {
    fn x(&self, at: Micros) -> f64 {
        (at - self.start) as f64 / self.length as f64 * WIDTH
    }

    /// The seconds between two lines of the grid.
    fn grid(&self) -> i64 {
        let seconds = self.length / SECOND;
        let steps = [1, 2, 4, 20, 40, 80, 240, 960].map(|times| times * GRID);
        let fitting = steps.into_iter().find(|step| seconds / step <= LINES);
        fitting.unwrap_or_else(|| (seconds / LINES / GRID + 1) * GRID)
    }
}

fn lane(
    one: &ServiceCount,
    diagnosis: &Diagnosis,
    scale: &Scale,
    rows: &[Call],
    f: &Formatter<'_>,
) -> Markup {
    let language = f.language();
    let name = lane_name(one, f);
    let (columns, width) = one.lane.within(&diagnosis.axis, COLUMNS);
    let limit = one
        .row
        .map(|row| (row.burst.smaller.calls, row.burst.larger.calls));
    let highest = columns.iter().map(|column| column.load).max().unwrap_or(0);
    let top = limit
        .map_or(1.0, |(_, larger)| larger as f64)
        .max(f64::from(highest));
    let y = |calls: f64| BOTTOM - calls / top * (BOTTOM - TOP);
    let sum = |of: fn(&Column) -> u32| {
        columns
            .iter()
            .map(|column| u64::from(of(column)))
            .sum::<u64>()
    };
    let marks = [
        sum(|one| one.conflicts),
        sum(|one| one.refused),
        sum(|one| one.broken),
    ];
    html! {
        figure class="lane" {
            figcaption {
                strong { (name) }
                " " (peak(language, one.burst.calls, limit.map(|(_, larger)| larger), 15))
                ", " (peak(language, one.sustain.calls, one.row.map(|row| row.sustain.larger.calls), 300))
            }
            div class="scroll" tabindex="0" {
                svg viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) role="group" aria-label=(text::lane(language, &name, one.calls, marks)) {
                    (grid(scale))
                    @for (number, column) in columns.iter().enumerate() {
                        (bar(column, scale, number, width, limit, &y))
                    }
                    @if let Some((_, limit)) = limit {
                        line class="limit" x1="0" x2=(WIDTH) y1=(place(y(limit as f64))) y2=(place(y(limit as f64))) {}
                        text class="limit-name" text-anchor="end" x=(WIDTH - 2.0) y=(place(y(limit as f64) - 3.0)) { (limit) }
                    }
                    line class="ground" x1="0" x2=(WIDTH) y1=(BOTTOM) y2=(BOTTOM) {}
                    (self::marks(one, scale, rows))
                }
            }
        }
    }
}

fn place(value: f64) -> String {
    format!("{value:.1}")
}

/// A column: its wait, and its calls against the limit.
fn bar(
    column: &Column,
    scale: &Scale,
    number: usize,
    width: Micros,
    limit: Option<(usize, usize)>,
    y: &impl Fn(f64) -> f64,
) -> Markup {
    let number = i64::try_from(number).unwrap_or(0);
    let left = scale.x(scale.start + number * width);
    let right = scale.x(scale.start + (number + 1) * width).min(WIDTH);
    let load = f64::from(column.load);
    let class = match limit {
        Some((_, larger)) if load > larger as f64 => "over",
        Some((smaller, _)) if load > NEAR * smaller as f64 => "near",
        _ => "bar",
    };
    html! {
        @if column.waits && right > left {
            rect class="wait" x=(place(left)) y=(TOP) width=(place(right - left)) height=(BOTTOM - TOP) {}
        }
        @if column.load > 0 {
            rect class=(class) x=(place(left)) y=(place(y(load)))
                width=(place((right - left - 0.5).max(1.5))) height=(place(BOTTOM - y(load))) {}
        }
    }
}

fn grid(scale: &Scale) -> Markup {
    let step = scale.grid();
    let lines = scale.length / SECOND / step;
    let named = (lines / TIMES + 1).max(1);
    html! {
        @for line in 0..=lines {
            @let x = scale.x(scale.start + line * step * SECOND);
            line class="grid" x1=(place(x)) x2=(place(x)) y1=(TOP) y2=(BOTTOM) {}
            @if line % named == 0 && x < WIDTH - 30.0 {
                text class="time" x=(place(x + 2.0)) y=(HEIGHT - 4.0) { (line * step) " s" }
            }
        }
    }
}

/// What went wrong with a call, which the shape of its mark tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Wrong {
    Conflict,
    Refused,
    Broken,
}

impl Wrong {
    fn of(call: &Call) -> Option<Self> {
        match call.status {
            Some(412) => Some(Self::Conflict),
            Some(429) => Some(Self::Refused),
            None | Some(500..) => Some(Self::Broken),
            Some(_) => None,
        }
    }

    fn sign(self) -> (&'static str, &'static str) {
        match self {
            Self::Conflict => ("✕", "412"),
            Self::Refused => ("▲", "429"),
            Self::Broken => ("◆", "5xx"),
        }
    }
}

/// A mark for each call that went wrong, or for several that stand close together.
fn marks(one: &ServiceCount, scale: &Scale, rows: &[Call]) -> Markup {
    let is_here = |call: &&Call| call.judged.is_some_and(|judged| one.holds(&judged));
    let mut marks: BTreeMap<(i64, Wrong), (&Call, usize)> = BTreeMap::new();
    for call in rows.iter().filter(is_here) {
        let Some((at, wrong)) = call.at.zip(Wrong::of(call)) else {
            continue;
        };
        let column = (scale.x(at) / MARK) as i64;
        let mark = marks.entry((column, wrong)).or_insert((call, 0));
        mark.1 += 1;
    }
    html! {
        @for ((column, wrong), (call, count)) in &marks {
            @let (sign, name) = wrong.sign();
            @let status = call.status.map_or_else(|| name.to_owned(), |status| status.to_string());
            @let said = format!("{count} × {status} #{}", call.key.1);
            a href=(format!("#{}", anchor('c', call.key))) aria-label=(said) {
                title { (said) }
                text class=(format!("mark m{name}")) x=(place(*column as f64 * MARK + MARK / 2.0)) y=(TOP - 5.0) { (sign) }
            }
        }
    }
}
