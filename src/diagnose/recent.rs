//! A map that forgets what was asked for longest ago when it is full.

use std::hash::Hash;

use hashlink::LruCache;

/// The entries that were asked for last.
#[derive(Debug)]
pub(crate) struct Recent<K, V> {
    entries: LruCache<K, V>,
    /// Whether an entry was forgotten for want of room.
    pub(crate) is_full: bool,
}

impl<K: Hash + Eq, V> Recent<K, V> {
    /// An empty map for so many entries.
    pub(crate) fn new(most: usize) -> Self {
        Self {
            entries: LruCache::new(most),
            is_full: false,
        }
    }

    /// The value of a key.
    pub(crate) fn get(&self, key: &K) -> Option<&V> {
        self.entries.peek(key)
    }

    /// The value of a key, to be changed.
    pub(crate) fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        self.entries.get_mut(key)
    }

    /// The value of a key, made where there is none.
    pub(crate) fn entry(&mut self, key: K, make: impl FnOnce() -> V) -> &mut V {
        self.make_room(&key);
        self.entries.entry(key).or_insert_with(make)
    }

    /// Gives a key a value.
    pub(crate) fn insert(&mut self, key: K, value: V) {
        self.make_room(&key);
        self.entries.insert(key, value);
    }

    /// Takes a key with its value out.
    pub(crate) fn remove(&mut self, key: &K) -> Option<V> {
        self.entries.remove(key)
    }

    /// Takes all out, those asked for longest ago first.
    pub(crate) fn drain(&mut self) -> Vec<(K, V)> {
        self.entries.drain().collect()
    }

    /// Forgets what nothing can follow any more, of those asked for longest ago.
    pub(crate) fn forget_while(&mut self, is_over: impl Fn(&V) -> bool) {
        // They are in this order.
        while self
            .entries
            .iter()
            .next()
            .is_some_and(|(_, value)| is_over(value))
        {
            self.entries.remove_lru();
        }
    }

    fn make_room(&mut self, key: &K) {
        if self.entries.len() >= self.entries.capacity() && !self.entries.contains_key(key) {
            self.entries.remove_lru();
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

    #[test]
    fn what_is_over_makes_nothing_full() {
        let mut recent = Recent::new(2);
        for key in 1..10 {
            recent.forget_while(|value| *value < key - 1);
            recent.insert(key, key);
        }
        assert!(!recent.is_full);
        assert_eq!(recent.drain(), [(8, 8), (9, 9)]);
    }
}
