//! What is different in failures of one kind.

use crate::catalog::messages::MessageValues;
use crate::inspect::{Advice, Finding, Inspection, JsonFault};

/// What of a failure may be different in another one of its group, and is said.
#[derive(Debug)]
pub(super) struct Values {
    advice: Vec<Advice>,
    message: MessageValues,
    says: Option<String>,
    current_requests: Option<i64>,
    fault: Option<JsonFault>,
}

impl Values {
    pub(super) fn of(inspection: &Inspection) -> Self {
        Self {
            advice: inspection.advice.clone(),
            message: inspection.body.message_values.clone(),
            says: says(inspection).map(str::to_owned),
            current_requests: current_requests(inspection),
            fault: fault(inspection).cloned(),
        }
    }

    pub(super) fn are_those_of(&self, inspection: &Inspection) -> bool {
        self.advice == inspection.advice
            && self.message == inspection.body.message_values
            && self.says.as_deref() == says(inspection)
            && self.current_requests == current_requests(inspection)
            && self.fault.as_ref() == fault(inspection)
    }
}

impl Values {
    /// Whether another one says what to do, and this one does not.
    pub(super) fn ask_for_less_than(&self, inspection: &Inspection) -> bool {
        self.advice.is_empty() && !inspection.advice.is_empty()
    }
}

fn says(inspection: &Inspection) -> Option<&str> {
    let error = inspection.body.error.as_ref();
    let description = error.and_then(|error| error.description.as_deref());
    description.or(inspection.body.says.as_deref())
}

fn current_requests(inspection: &Inspection) -> Option<i64> {
    let limit = inspection.body.rate_limit.as_ref();
    limit.and_then(|limit| limit.current_requests)
}

fn fault(inspection: &Inspection) -> Option<&JsonFault> {
    inspection
        .findings
        .iter()
        .find_map(|finding| match finding {
            Finding::MalformedJson { fault, .. } => Some(fault),
            _ => None,
        })
}
