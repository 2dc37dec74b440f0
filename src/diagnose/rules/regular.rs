//! How regular calls come.

use std::collections::VecDeque;

use crate::diagnose::call::Micros;

/// When the last calls began.
#[derive(Debug, Clone, Default)]
pub(super) struct Beat(VecDeque<Micros>);

impl Beat {
    /// Takes a call; keeps so many.
    pub(super) fn take(&mut self, at: Micros, most: usize) {
        while self.0.len() >= most.max(1) {
            self.0.pop_front();
        }
        self.0.push_back(at);
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// The median of the gaps between them.
    pub(super) fn gap(&self) -> Option<Micros> {
        median(self.gaps())
    }

    /// The largest deviation of a gap from a time.
    pub(super) fn largest_deviation(&self, from: Micros) -> Micros {
        let deviations = self.gaps().into_iter().map(|gap| (gap - from).abs());
        deviations.max().unwrap_or(0)
    }

    fn gaps(&self) -> Vec<Micros> {
        let next = self.0.iter().skip(1);
        let pairs = self.0.iter().zip(next);
        pairs.map(|(one, next)| next - one).collect()
    }
}

fn median(mut times: Vec<Micros>) -> Option<Micros> {
    times.sort_unstable();
    times.get(times.len() / 2).copied()
}
