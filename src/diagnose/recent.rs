//! A map that forgets what was asked for longest ago when it is full.

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

/// The entries that were asked for last.
#[derive(Debug)]
pub(crate) struct Recent<K, V> {
    entries: HashMap<K, (u64, V)>,
    order: BTreeMap<u64, K>,
    most: usize,
    tick: u64,
    /// Whether an entry was forgotten.
    pub(crate) is_full: bool,
}

impl<K: Hash + Eq + Copy, V> Recent<K, V> {
    /// An empty map for so many entries.
    pub(crate) fn new(most: usize) -> Self {
        Self {
            entries: HashMap::new(),
            order: BTreeMap::new(),
            most,
            tick: 0,
            is_full: false,
        }
    }

    /// The value of a key.
    pub(crate) fn get(&self, key: &K) -> Option<&V> {
        self.entries.get(key).map(|(_, value)| value)
    }

    /// The value of a key, to be changed.
    pub(crate) fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        self.touch(key);
        self.entries.get_mut(key).map(|(_, value)| value)
    }

    /// The value of a key, made where there is none.
    pub(crate) fn entry(&mut self, key: K, make: impl FnOnce() -> V) -> &mut V {
        self.touch(&key);
        let tick = self.tick;
        if !self.entries.contains_key(&key) {
            self.make_room();
            self.order.insert(tick, key);
        }
        &mut self.entries.entry(key).or_insert_with(|| (tick, make())).1
    }

    /// Gives a key a value.
    pub(crate) fn insert(&mut self, key: K, value: V) {
        self.remove(&key);
        self.entry(key, || value);
    }

    /// Takes a key with its value out.
    pub(crate) fn remove(&mut self, key: &K) -> Option<V> {
        let (tick, value) = self.entries.remove(key)?;
        self.order.remove(&tick);
        Some(value)
    }

    /// Takes all out, those asked for longest ago first.
    pub(crate) fn drain(&mut self) -> Vec<(K, V)> {
        let keys: Vec<K> = std::mem::take(&mut self.order).into_values().collect();
        let entries = &mut self.entries;
        keys.into_iter()
            .filter_map(|key| Some((key, entries.remove(&key)?.1)))
            .collect()
    }

    fn touch(&mut self, key: &K) {
        self.tick += 1;
        if let Some((tick, _)) = self.entries.get_mut(key) {
            self.order.remove(tick);
            *tick = self.tick;
            self.order.insert(self.tick, *key);
        }
    }

    fn make_room(&mut self) {
        while self.entries.len() >= self.most {
            let Some((_, oldest)) = self.order.pop_first() else {
                return;
            };
            self.entries.remove(&oldest);
            self.is_full = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Recent;

    #[test]
    fn what_was_asked_for_longest_ago_is_forgotten() {
        let mut recent = Recent::new(2);
        for key in [1, 2] {
            *recent.entry(key, || 0) += key;
        }
        recent.get_mut(&1);
        recent.entry(3, || 3);
        assert_eq!(
            (recent.get(&1), recent.get(&2), recent.get(&3)),
            (Some(&1), None, Some(&3))
        );
        assert!(recent.is_full);
        assert_eq!(recent.drain(), [(1, 1), (3, 3)]);
    }

    #[test]
    fn what_is_taken_out_leaves_room() {
        let mut recent = Recent::new(1);
        recent.entry(1, || 'a');
        assert_eq!(recent.remove(&1), Some('a'));
        recent.entry(2, || 'b');
        assert!(!recent.is_full);
    }
}
