//! The names in a JSON document, and which of them stands twice in an object.

use std::borrow::Cow;
use std::collections::BTreeSet;

/// What is seen of the names in a document while it is read.
#[derive(Default)]
pub(crate) struct Seen<'t> {
    /// The first name that an object holds twice.
    pub(crate) duplicate: Option<String>,
    /// Those of the objects that have begun, of each behind those of the object around it.
    open: Vec<&'t str>,
}

/// The names of an object that is being read.
///
/// They stand in the list of all, so that none of the many small objects needs one of its own.
pub(crate) struct Names<'t> {
    /// Where they begin in the list.
    start: usize,
    /// The marks of those in the list: most names are new, and are told to be by a mark that none has.
    marks: u64,
    /// Those beyond a few.
    others: Option<BTreeSet<Cow<'t, str>>>,
    has_double: bool,
}

impl<'t> Names<'t> {
    /// So many names are compared one by one, which costs less than to sort them.
    const FEW: usize = 32;

    /// Those of the object that begins.
    pub(crate) fn of_next(seen: &Seen<'t>) -> Self {
        Self {
            start: seen.open.len(),
            marks: 0,
            others: None,
            has_double: false,
        }
    }

    /// Notes a name, and whether it stood there before.
    #[inline]
    pub(crate) fn note(&mut self, name: Cow<'t, str>, seen: &mut Seen<'t>) {
        let mark = mark(&name);
        let is_new = self.marks & mark == 0;
        self.marks |= mark;
        match name {
            Cow::Borrowed(name) if is_new && seen.open.len() - self.start < Self::FEW => {
                seen.open.push(name);
            }
            name => self.compare(name, seen),
        }
    }

    #[cold]
    fn compare(&mut self, name: Cow<'t, str>, seen: &mut Seen<'t>) {
        let few = seen.open.get(self.start..).unwrap_or_default();
        let others = self.others.as_ref();
        if few.contains(&&*name) || others.is_some_and(|others| others.contains(&name)) {
            self.has_double = true;
            seen.duplicate.get_or_insert_with(|| name.into_owned());
            return;
        }
        match name {
            Cow::Borrowed(name) if few.len() < Self::FEW => seen.open.push(name),
            name => {
                self.others.get_or_insert_default().insert(name);
            }
        }
    }

    /// Ends the object: whether a name stood in it twice.
    pub(crate) fn end(self, seen: &mut Seen<'t>) -> bool {
        seen.open.truncate(self.start);
        self.has_double
    }
}

/// One bit, the same in any case, which names of another length or another beginning seldom share.
pub(crate) fn mark(name: &str) -> u64 {
    let first = name.as_bytes().first().copied().unwrap_or_default();
    1 << ((usize::from(first | 0x20) * 11 + name.len()) % 64)
}
