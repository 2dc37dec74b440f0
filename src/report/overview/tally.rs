//! How many there are of each kind. The size does not grow with the number of responses.

use std::collections::BTreeMap;

use crate::catalog::{Service, Status, Text};
use crate::exchange::Role;
use crate::inspect::{Candidate, Inspection, StatusMeaning};

/// As many hosts are counted one by one; the others together.
pub(crate) const HOSTS: usize = 100;
/// The longest name that a host can have in the DNS, in bytes.
const LONGEST_HOST: usize = 253;

/// Counts over all responses.
#[derive(Debug, Default)]
pub(crate) struct Counts {
    /// Answers, without interim ones and those of proxies.
    pub(crate) responses: u64,
    /// Interim answers.
    pub(crate) interim: u64,
    /// Answers of proxies to `CONNECT`.
    pub(crate) tunnels: u64,
    /// Calls that were not answered.
    pub(crate) unanswered: u64,
    /// Taps that were left out.
    pub(crate) taps: u64,
    /// Places that could not be read.
    pub(crate) unreadable: u64,
    /// Answers that need attention.
    pub(crate) failed: u64,
    /// Answers by their status, `None` where only a body was given, with the row of the first.
    pub(crate) statuses: BTreeMap<Option<u16>, (u64, Option<&'static Status>)>,
    /// Situations that apply, with their status and what they mean in short.
    pub(crate) situations: BTreeMap<(u16, &'static str), (u64, Text)>,
    /// Answers by the host that was asked.
    pub(crate) hosts: BTreeMap<String, u64>,
    /// Calls to hosts beyond those that are counted one by one.
    pub(crate) other_hosts: u64,
    /// Calls by service.
    pub(crate) services: BTreeMap<&'static str, u64>,
    /// The earliest and the latest moment.
    pub(crate) span: Option<(jiff::Timestamp, jiff::Timestamp)>,
}

impl Counts {
    /// Counts one response.
    pub(crate) fn take(&mut self, inspection: &Inspection) {
        if let Some(moment) = inspection.moment() {
            self.span = Some(match self.span {
                Some((from, to)) => (from.min(moment), to.max(moment)),
                None => (moment, moment),
            });
        }
        match inspection.exchange.response.role {
            _ if inspection.exchange.no_response.is_some() => self.unanswered(inspection),
            Role::Interim => self.interim += 1,
            Role::Tunnel => self.tunnels += 1,
            Role::Final => self.answer(inspection),
        }
    }

    fn answer(&mut self, inspection: &Inspection) {
        self.responses += 1;
        self.failed += u64::from(inspection.is_failure());
        let status = inspection.exchange.response.status;
        let meaning = inspection.meaning.as_ref();
        let row = meaning.and_then(|meaning| meaning.status);
        self.statuses.entry(status).or_insert((0, row)).0 += 1;
        if let Some((meaning, weighed)) = meaning.and_then(|one| Some((one, one.applying()?))) {
            let key = (meaning.code, weighed.situation.id);
            let short = in_short(meaning, weighed);
            self.situations.entry(key).or_insert((0, short)).0 += 1;
        }
        self.asked(inspection);
    }

    fn unanswered(&mut self, inspection: &Inspection) {
        self.unanswered += 1;
        self.asked(inspection);
    }

    /// Counts a call by who was asked.
    fn asked(&mut self, inspection: &Inspection) {
        let Some(request) = &inspection.request else {
            return;
        };
        if let Some(service) = request.service {
            *self.services.entry(Service::name(service)).or_default() += 1;
        }
        if let Some(host) = &request.host {
            self.host(host);
        }
    }

    fn host(&mut self, host: &str) {
        if let Some(count) = self.hosts.get_mut(host) {
            *count += 1;
        } else if self.hosts.len() < HOSTS && host.len() <= LONGEST_HOST {
            self.hosts.insert(host.to_owned(), 1);
        } else {
            self.other_hosts += 1;
        }
    }
}

/// What a situation means in a few words, which the phrase of its status may say.
pub(crate) fn in_short(meaning: &StatusMeaning, weighed: &Candidate) -> Text {
    let phrase = meaning.status.map(|row| row.phrase);
    weighed
        .situation
        .short
        .or(phrase)
        .unwrap_or(weighed.meaning)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{Exchange, Request};
    use crate::inspect::inspect;
    use crate::time::Timestamp;

    fn answer(status: u16, host: &str) -> Exchange {
        let mut exchange = Exchange::default();
        exchange.response.status = Some(status);
        exchange.request = Some(Request {
            url: Some(format!("https://{host}/x")),
            ..Request::default()
        });
        exchange
    }

    #[test]
    fn answers_are_counted_by_status_failure_and_service() {
        let mut tally = Counts::default();
        for status in [200, 204, 412, 412] {
            tally.take(&inspect(answer(status, "sessiondirectory.xboxlive.com")));
        }
        assert_eq!(tally.responses, 4);
        let of_412 = tally.statuses.get(&Some(412)).unwrap();
        assert_eq!(of_412.0, 2);
        assert_eq!(of_412.1.unwrap().phrase.en, "Precondition Failed");
        assert_eq!(tally.failed, 2);
        assert_eq!(tally.services.get("mpsd"), Some(&4));
    }

    #[test]
    fn hosts_beyond_the_limit_are_counted_together() {
        let mut tally = Counts::default();
        for number in 0..HOSTS + 5 {
            tally.take(&inspect(answer(200, &format!("h{number}.example"))));
        }
        tally.take(&inspect(answer(200, "h0.example")));
        assert_eq!(tally.hosts.len(), HOSTS);
        assert_eq!(tally.other_hosts, 5);
        assert_eq!(tally.hosts.get("h0.example"), Some(&2));
    }

    #[test]
    fn the_date_header_stands_in_for_the_time_of_the_capture() {
        let mut tally = Counts::default();
        let mut exchange = answer(200, "h.example");
        let date = "Wed, 04 Mar 2026 05:06:12 GMT";
        exchange.response.headers.push("Date", date);
        tally.take(&inspect(exchange.clone()));
        exchange.origin.time = Timestamp::parse("2026-03-04T05:06:10Z");
        tally.take(&inspect(exchange));
        let (from, to) = tally.span.unwrap();
        assert_eq!(to.as_millisecond() - from.as_millisecond(), 2000);
    }

    #[test]
    fn an_interim_answer_is_no_answer() {
        let mut tally = Counts::default();
        let mut exchange = answer(100, "h.example");
        exchange.response.role = Role::Interim;
        tally.take(&inspect(exchange));
        assert_eq!((tally.responses, tally.interim), (0, 1));
        assert!(tally.hosts.is_empty());
    }
}
