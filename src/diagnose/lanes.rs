//! When calls came, in columns of time that grow wider as the capture grows longer.

use crate::diagnose::call::{Micros, SECOND};

/// As many columns there are at most, an even number.
const COLUMNS: usize = 120;

/// The time that the columns of all lanes stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Axis {
    /// Where the first column begins.
    pub(crate) start: Option<Micros>,
    /// The width of a column.
    pub(crate) width: Micros,
    /// The last moment.
    pub(crate) end: Micros,
}

impl Default for Axis {
    fn default() -> Self {
        Self {
            start: None,
            width: SECOND / 10,
            end: 0,
        }
    }
}

impl Axis {
    /// Makes the columns wide enough for a moment; whether two columns became one for it.
    ///
    /// Lanes have to be halved as often as this says so, so it grows one step at a time.
    pub(crate) fn reaches(&mut self, moment: Micros) -> bool {
        let start = *self.start.get_or_insert(moment);
        self.end = self.end.max(moment);
        let columns = moment.saturating_sub(start) / self.width;
        if usize::try_from(columns).unwrap_or(0) < COLUMNS {
            return false;
        }
        self.width = self.width.saturating_mul(2);
        true
    }

    fn column(&self, moment: Micros) -> usize {
        let since = moment.saturating_sub(self.start.unwrap_or(moment)).max(0);
        let column = usize::try_from(since / self.width).unwrap_or(COLUMNS);
        column.min(COLUMNS - 1)
    }
}

/// What is marked of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    None,
    Refused,
    Conflict,
    Broken,
}

impl Mark {
    pub(crate) fn of(status: Option<u16>) -> Self {
        match status {
            Some(429) => Self::Refused,
            Some(412) => Self::Conflict,
            None | Some(500..) => Self::Broken,
            Some(_) => Self::None,
        }
    }
}

/// A column of a lane.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Column {
    pub(crate) calls: u32,
    /// The most calls in 15 s that end in it.
    pub(crate) load: u32,
    pub(crate) refused: u32,
    pub(crate) conflicts: u32,
    pub(crate) broken: u32,
    pub(crate) waits: bool,
}

impl Column {
    fn and(self, other: Self) -> Self {
        Self {
            calls: self.calls.saturating_add(other.calls),
            load: self.load.max(other.load),
            refused: self.refused.saturating_add(other.refused),
            conflicts: self.conflicts.saturating_add(other.conflicts),
            broken: self.broken.saturating_add(other.broken),
            waits: self.waits || other.waits,
        }
    }
}

/// The columns of one user and service.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Lane {
    pub(crate) columns: Vec<Column>,
}

impl Lane {
    pub(crate) fn take(&mut self, axis: &Axis, at: Micros, load: usize, mark: Mark) {
        let Some(column) = self.column(axis.column(at)) else {
            return;
        };
        column.calls = column.calls.saturating_add(1);
        column.load = column.load.max(u32::try_from(load).unwrap_or(u32::MAX));
        let count = match mark {
            Mark::None => return,
            Mark::Refused => &mut column.refused,
            Mark::Conflict => &mut column.conflicts,
            Mark::Broken => &mut column.broken,
        };
        *count = count.saturating_add(1);
    }

    pub(crate) fn wait(&mut self, axis: &Axis, from: Micros, to: Micros) {
        for column in axis.column(from)..=axis.column(to) {
            if let Some(column) = self.column(column) {
                column.waits = true;
            }
        }
    }

    /// Two columns become one.
    pub(crate) fn halve(&mut self) {
        self.columns = halved(&self.columns);
    }

    /// The columns up to a moment, in at most so many.
    pub(crate) fn within(&self, axis: &Axis, most: usize) -> (Vec<Column>, Micros) {
        let mut width = axis.width;
        let mut columns = self.columns.clone();
        columns.resize(axis.column(axis.end) + 1, Column::default());
        while columns.len() > most.max(1) {
            columns = halved(&columns);
            width = width.saturating_mul(2);
        }
        (columns, width)
    }

    fn column(&mut self, number: usize) -> Option<&mut Column> {
        if self.columns.len() <= number {
            self.columns.resize(number + 1, Column::default());
        }
        self.columns.get_mut(number)
    }
}

fn halved(columns: &[Column]) -> Vec<Column> {
    let pairs = columns.chunks(2);
    pairs
        .map(|pair| {
            pair.iter()
                .fold(Column::default(), |sum, one| sum.and(*one))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_grow_wider_and_lose_no_call() {
        let mut axis = Axis::default();
        let mut lane = Lane::default();
        for second in 0..3600 {
            let at = second * SECOND;
            while axis.reaches(at) {
                lane.halve();
            }
            lane.take(&axis, at, 1, Mark::of(Some(412)));
        }
        assert!(lane.columns.len() <= COLUMNS);
        let (columns, width) = lane.within(&axis, 60);
        assert!(
            columns.len() <= 60 && i64::try_from(columns.len()).unwrap() * width >= 3599 * SECOND
        );
        assert_eq!(columns.iter().map(|one| one.calls).sum::<u32>(), 3600);
        assert_eq!(columns.iter().map(|one| one.conflicts).sum::<u32>(), 3600);
    }
}
