//! A map that forgets what was asked for longest ago when it is full.

use std::hash::Hash;

use hashlink::LruCache;

/// The entries that were asked for last.
#[derive(Debug)]
pub(crate) struct Recent<K, V> {
    places: Places<K>,
    values: Vec<Option<V>>,
    /// Whether an entry was forgotten for want of room.
    pub(crate) is_full: bool,
}

impl<K: Hash + Eq, V> Recent<K, V> {
    /// An empty map for so many entries.
    pub(crate) fn new(most: usize) -> Self {
        Self {
            places: Places {
                known: LruCache::new(most),
                free: Vec::new(),
            },
            values: Vec::new(),
            is_full: false,
        }
    }

    /// The value of a key.
    pub(crate) fn get(&self, key: &K) -> Option<&V> {
        self.values.get(self.places.peek(key)?)?.as_ref()
    }

    /// The value of a key, to be changed.
    pub(crate) fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        self.values.get_mut(self.places.get(key)?)?.as_mut()
    }

    /// The value of a key, made where there is none.
    pub(crate) fn entry(&mut self, key: K, make: impl FnOnce() -> V) -> &mut V {
        let place = self.place(key);
        self.at(place).get_or_insert_with(make)
    }

    /// Gives a key a value.
    pub(crate) fn insert(&mut self, key: K, value: V) {
        let place = self.place(key);
        *self.at(place) = Some(value);
    }

    /// Takes a key with its value out.
    pub(crate) fn remove(&mut self, key: &K) -> Option<V> {
        let place = self.places.remove(key)?;
        self.values.get_mut(place)?.take()
    }

    /// Takes all out, those asked for longest ago first.
    pub(crate) fn drain(&mut self) -> Vec<(K, V)> {
        let places = self.places.drain();
        let mut values = std::mem::take(&mut self.values);
        let mut take = |place: usize| values.get_mut(place)?.take();
        let all = places.into_iter();
        all.filter_map(|(key, place)| Some((key, take(place)?)))
            .collect()
    }

    /// Forgets what nothing can follow any more, of those asked for longest ago.
    pub(crate) fn forget_while(&mut self, is_over: impl Fn(&V) -> bool) {
        // They are in this order.
        while let Some(place) = self.places.oldest()
            && self.at(place).as_ref().is_none_or(&is_over)
        {
            self.places.forget_oldest();
            *self.at(place) = None;
        }
    }

    /// The place of a key; an empty one where the key is new.
    fn place(&mut self, key: K) -> usize {
        if let Some(place) = self.places.get(&key) {
            return place;
        }
        if self.places.is_full() {
            self.places.forget_oldest();
            self.is_full = true;
        }
        let place = self.places.add(key);
        *self.at(place) = None;
        place
    }

    #[expect(clippy::indexing_slicing, reason = "it is made long enough")]
    fn at(&mut self, place: usize) -> &mut Option<V> {
        if place >= self.values.len() {
            self.values.resize_with(place + 1, || None);
        }
        &mut self.values[place]
    }
}

/// Where in a list the values of keys are. There are forty kinds of values and few of keys: a map for each pair of them
/// would make the program 60 KB larger. The functions are not inlined for the same reason.
#[derive(Debug)]
struct Places<K> {
    known: LruCache<K, usize>,
    /// Places that others have left.
    free: Vec<usize>,
}

impl<K: Hash + Eq> Places<K> {
    #[inline(never)]
    fn peek(&self, key: &K) -> Option<usize> {
        self.known.peek(key).copied()
    }

    /// The place of a key, which is then the last that was asked for.
    #[inline(never)]
    fn get(&mut self, key: &K) -> Option<usize> {
        self.known.get(key).copied()
    }

    /// Gives a new key a place.
    #[inline(never)]
    fn add(&mut self, key: K) -> usize {
        let place = self.free.pop().unwrap_or(self.known.len());
        self.known.insert(key, place);
        place
    }

    #[inline(never)]
    fn remove(&mut self, key: &K) -> Option<usize> {
        let place = self.known.remove(key)?;
        self.free.push(place);
        Some(place)
    }

    fn is_full(&self) -> bool {
        self.known.len() >= self.known.capacity()
    }

    fn oldest(&self) -> Option<usize> {
        self.known.iter().next().map(|(_, place)| *place)
    }

    #[inline(never)]
    fn forget_oldest(&mut self) {
        let oldest = self.known.remove_lru();
        self.free.extend(oldest.map(|(_, place)| place));
    }

    #[inline(never)]
    fn drain(&mut self) -> Vec<(K, usize)> {
        self.free.clear();
        self.known.drain().collect()
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
    fn a_place_that_was_left_is_taken_by_one_key_alone() {
        let mut recent = Recent::new(3);
        for key in 1..=3 {
            recent.insert(key, key);
        }
        recent.remove(&2);
        recent.insert(4, 4);
        assert_eq!(recent.drain(), [(1, 1), (3, 3), (4, 4)]);
        for key in 5..=8 {
            recent.insert(key, key);
        }
        assert_eq!(recent.get(&5), None);
        assert_eq!(recent.drain(), [(6, 6), (7, 7), (8, 8)]);
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
