//! The rules about what a client does wrong across calls: what each finds, from how many calls on, who says so, and
//! what to do instead. How it is found stands in the room that diagnoses.
//!
//! One file holds the rows of one family.

pub mod calls;
pub mod conflicts;
pub mod limits;
pub mod reading;
pub mod retrying;
mod row;
pub mod sessions;
pub mod shares;
pub mod sign_in;

pub use row::{Basis, Need, Rule, Severity, Threshold, Unit};

/// Every rule, family by family.
///
/// ```
/// use xblstatus::catalog::rules;
///
/// let ignored = rules::rule("retry-after-ignored").unwrap();
/// assert!(ignored.severities.contains(&rules::Severity::Error));
/// ```
pub fn all_rules() -> impl Iterator<Item = &'static Rule> {
    let families = [
        limits::TABLE,
        retrying::TABLE,
        conflicts::TABLE,
        sessions::TABLE,
        calls::TABLE,
        sign_in::TABLE,
        shares::TABLE,
        reading::TABLE,
    ];
    families.into_iter().flatten().copied()
}

/// The rule of an id.
#[must_use]
pub fn rule(id: &str) -> Option<&'static Rule> {
    all_rules().find(|rule| rule.id == id)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::all_rules;

    #[test]
    fn no_two_rules_have_one_id() {
        let ids: Vec<&str> = all_rules().map(|rule| rule.id).collect();
        let distinct: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(distinct.len(), ids.len());
    }

    #[test]
    fn a_rule_has_a_severity_and_names_each_of_its_thresholds_once() {
        for rule in all_rules() {
            assert!(!rule.severities.is_empty(), "{}", rule.id);
            let names: BTreeSet<&str> = rule.thresholds.iter().map(|one| one.name).collect();
            assert_eq!(names.len(), rule.thresholds.len(), "{}", rule.id);
            for one in rule.thresholds {
                let default = one.default;
                assert!(
                    (one.least..=one.most).contains(&default),
                    "{} {}",
                    rule.id,
                    one.name
                );
            }
        }
    }
}
