//! Puts lists in order.
//!
//! The standard library has a sort for each type of element and of key, of 5 KB each. Most lists here are short or in order
//! already, and some are sorted once a run: all of them share a sort of places, which is 150 KB less in the program.

use std::cmp::Ordering;

/// Puts a list in the order of a key. What has the same key stays as it stands.
pub(crate) fn by_key<T, K: Ord>(list: &mut Vec<T>, key: impl Fn(&T) -> K) {
    if list.is_sorted_by_key(&key) {
        return;
    }
    let keys: Vec<K> = list.iter().map(key).collect();
    let places = places(list.len(), &|one, other| {
        keys.get(one).cmp(&keys.get(other))
    });
    let mut taken: Vec<Option<T>> = list.drain(..).map(Some).collect();
    list.extend(
        places
            .into_iter()
            .filter_map(|place| taken.get_mut(place)?.take()),
    );
}

/// So many places in the order of what stands there.
fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|one, other| compare(*one, *other));
    places
}

#[cfg(test)]
mod tests {
    use super::by_key;

    #[test]
    fn what_has_the_same_key_stays_as_it_stands() {
        let mut words = vec!["three", "one", "four", "two", "six", "nine"];
        by_key(&mut words, |word| word.len());
        assert_eq!(words, ["one", "two", "six", "four", "nine", "three"]);
        let mut none: Vec<&str> = Vec::new();
        by_key(&mut none, |word| word.len());
        assert_eq!(none, [""; 0]);
    }
}
