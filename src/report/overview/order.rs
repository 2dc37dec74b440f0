//! Lines in another order than that of the input, as many as memory is meant to take.

use crate::inspect::Inspection;
use crate::report::overview::row::Row;
use crate::report::settings::SortBy;

/// As many lines are kept.
const LINES: usize = 100_000;

/// Lines that wait for the end.
#[derive(Debug)]
pub(crate) struct Order {
    by: SortBy,
    reverse: bool,
    rows: Vec<(Key, Row)>,
    taken: u64,
    /// As many come at most before those that are furthest behind are let go.
    most: usize,
}

/// The place of a line in the order: what lacks a value comes last, equals stay in the order of the input.
type Key = (bool, i128, i128);

impl Order {
    pub(crate) fn new(by: SortBy, reverse: bool) -> Self {
        Self {
            by,
            reverse,
            rows: Vec::new(),
            taken: 0,
            most: LINES,
        }
    }

    /// Whether the order is that of the input.
    pub(crate) fn is_that_of_input(&self) -> bool {
        self.by == SortBy::Index && !self.reverse
    }

    /// What the order goes by.
    pub(crate) fn by(&self) -> SortBy {
        self.by
    }

    /// Takes a line.
    pub(crate) fn push(&mut self, inspection: &Inspection, row: Row) {
        self.taken += 1;
        let value = match self.by {
            SortBy::Index => Some(i128::from(self.taken)),
            SortBy::Time => inspection.moment().map(jiff::Timestamp::as_nanosecond),
            SortBy::Status => {
                let status = inspection.exchange.response.status;
                status.map(|status| -i128::from(status))
            }
            SortBy::Duration => {
                let duration = inspection.exchange.origin.duration;
                let nanos = duration.map(|duration| i128::try_from(duration.as_nanos()));
                nanos.map(|nanos| -nanos.unwrap_or(i128::MAX))
            }
        };
        let value = value.map(|value| if self.reverse { -value } else { value });
        let key = (
            value.is_none(),
            value.unwrap_or_default(),
            self.taken.into(),
        );
        self.rows.push((key, row));
        if self.rows.len() >= 2 * self.most {
            self.settle();
        }
    }

    fn settle(&mut self) {
        self.rows.sort_unstable_by_key(|(key, _)| *key);
        self.rows.truncate(self.most);
    }

    /// The lines in order, and how many there are no more.
    pub(crate) fn finish(&mut self) -> (Vec<Row>, u64) {
        self.settle();
        let rows: Vec<Row> = std::mem::take(&mut self.rows)
            .into_iter()
            .map(|(_, row)| row)
            .collect();
        let kept = u64::try_from(rows.len()).unwrap_or(u64::MAX);
        (rows, self.taken.saturating_sub(kept))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::exchange::Exchange;
    use crate::inspect::inspect;
    use crate::language::Language;
    use crate::redact::Redactor;
    use crate::report::formatter::{Formatter, Markup};

    fn sorted(mut order: Order, calls: &[(u16, Option<u64>)]) -> (Vec<String>, u64) {
        let mut redactor = Redactor::default();
        let mut f = Formatter::new(&mut redactor, Markup::Plain, Language::English);
        for (index, (status, millis)) in (1..).zip(calls) {
            let mut exchange = Exchange::answered::<&str, &str>(*status, [], "");
            exchange.origin.index = index;
            exchange.origin.duration = millis.map(Duration::from_millis);
            let inspection = inspect(exchange);
            let row = Row::of(&inspection, &mut f);
            order.push(&inspection, row);
        }
        let (rows, left_out) = order.finish();
        (rows.into_iter().map(|row| row.index).collect(), left_out)
    }

    #[test]
    fn what_lacks_a_value_comes_last_in_either_direction() {
        let calls = [(200, None), (200, Some(5)), (503, Some(9)), (404, Some(7))];
        let by = |sort, reverse| sorted(Order::new(sort, reverse), &calls).0.join(" ");
        assert_eq!(by(SortBy::Duration, false), "3 4 2 1");
        assert_eq!(by(SortBy::Duration, true), "2 4 3 1");
        assert_eq!(by(SortBy::Status, false), "3 4 1 2");
        assert_eq!(by(SortBy::Index, true), "4 3 2 1");
        assert_eq!(by(SortBy::Time, false), "1 2 3 4");
    }

    #[test]
    fn the_first_of_the_order_are_kept_whenever_they_come() {
        let order = Order {
            most: 3,
            ..Order::new(SortBy::Status, false)
        };
        let calls: Vec<_> = (200..300).map(|status| (status, None)).collect();
        let (kept, left_out) = sorted(order, &calls);
        assert_eq!((kept.join(" ").as_str(), left_out), ("100 99 98", 97));
    }
}
