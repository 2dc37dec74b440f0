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

    /// The largest deviation of a gap from the median, in per cent of it.
    pub(super) fn largest_deviation(&self, gap: Micros) -> f64 {
        per_cent(self.deviations(gap).into_iter().max().unwrap_or(0), gap)
    }

    /// The median deviation of the gaps from their median, in per cent of it.
    pub(super) fn median_deviation(&self, gap: Micros) -> f64 {
        per_cent(median(self.deviations(gap)).unwrap_or(0), gap)
    }

    fn deviations(&self, gap: Micros) -> Vec<Micros> {
        let gaps = self.gaps().into_iter();
        gaps.map(|one| (one - gap).abs()).collect()
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

/// So many of so many, in per cent.
#[expect(
    clippy::cast_precision_loss,
    reason = "nothing counted here is beyond what a capture holds"
)]
pub(super) fn per_cent(part: i64, whole: i64) -> f64 {
    part as f64 * 100.0 / whole.max(1) as f64
}
