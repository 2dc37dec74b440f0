//! How many calls each service takes: fine-grained rate limiting, counted per user and title.
//!
//! The counting periods are fixed: [`BURST_SECONDS`] and [`SUSTAIN_SECONDS`]. Refused calls count towards the longer
//! one too.

use crate::catalog::rows::rows;
use crate::catalog::services::Service;
use crate::catalog::target::Target;
use crate::language::{Text, words};

/// Length of the burst period, in seconds.
pub const BURST_SECONDS: u32 = 15;

/// Length of the sustain period, in seconds.
pub const SUSTAIN_SECONDS: u32 = 300;

/// The limits of a service.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DocumentedLimit {
    /// The service.
    pub service: Service,
    /// Its usual name, and what of it is meant.
    pub name: Text,
    /// Which of its calls are counted.
    pub calls: Calls,
    /// The hosts, the usual one first; empty for all others.
    pub hosts: &'static [&'static str],
    /// Calls in 15 seconds.
    pub burst: u32,
    /// Calls in 300 seconds.
    pub sustain: u32,
    /// Calls in 300 seconds of one user in all titles of a publisher.
    pub per_publisher: Option<u32>,
    /// Calls in 300 seconds from which on a title fails certification.
    pub certification: Option<u32>,
    /// Who says so.
    pub source: LimitSource,
    /// The edition of the page, where the row is not in all of them with these figures.
    pub edition: Option<Edition>,
    /// The figures of the other editions, where those have the row.
    pub elsewhere: Option<OtherFigures>,
}

words! {
    /// An edition of Microsoft's page on rate limiting.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum Edition {
        /// Of July 2020; beside it stand that for UWP, of about 2018, and that of the GDK, of June 2022.
        July2020 = "2020-07",
        /// That of the GDK, of June 2022.
        Gdk = "2022-06",
    }
}

/// What the editions for UWP, of about 2018, and of the GDK, of June 2022, say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OtherFigures {
    /// Calls in 15 seconds.
    pub burst: u32,
    /// Calls in 300 seconds.
    pub sustain: u32,
    /// Calls in 300 seconds from which on a title fails certification.
    pub certification: u32,
}

words! {
    /// The calls of a service that a limit counts.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Calls {
        /// All, unless another row has a limit of its own for them.
        All = "all",
        /// Those that read.
        Read = "read",
        /// Those that write.
        Write = "write",
        /// Queries for search handles.
        SearchRead = "search-handle-read",
        /// Writes of search handles.
        SearchWrite = "search-handle-write",
        /// Those of the recent players.
        RecentPlayers = "recent-players",
        /// Invites.
        Invites = "invites",
        /// Those that create or delete an activity.
        ActivityWrite = "activity-write",
        /// Those that read or query activities.
        ActivityRead = "activity-read",
    }
}

words! {
    /// Where a limit is known from.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum LimitSource {
        /// Microsoft's page on rate limiting.
        Documented = "documented",
        /// Only the rules of Microsoft's trace analyzer.
        TraceAnalyzer = "trace-analyzer",
    }
}

/// Whether a documented limit of a service counts the calls of a user in both periods.
#[must_use]
pub fn counts_in_periods(service: Service) -> bool {
    // The stores count the calls of services in the long one alone.
    let counts = |row: &DocumentedLimit| row.per_publisher.is_none() && row.service == service;
    let mut documented = TABLE
        .iter()
        .filter(|row| row.source == LimitSource::Documented);
    documented.any(counts)
}

/// A call that was refused, as far as it is known.
#[derive(Debug, Clone, Copy, Default)]
pub struct Call<'c> {
    /// The service of the host.
    pub service: Option<Service>,
    /// The method.
    pub method: Option<&'c str>,
    /// What the path names.
    pub target: Option<Target>,
    /// Whether the query itself tells that it searches search handles.
    pub searches: bool,
    /// The limit in the answer and the length of its period in seconds.
    pub answered: Option<(i64, i64)>,
}

/// The documented limit that a refused call ran into; `None` where there is none, or more than one may be meant.
///
/// A service may count reads and writes apart, and search handles apart from the rest: the figure in the answer tells
/// which, else the method and the path do.
///
/// ```
/// use xblstatus::catalog::{self, Call, Service};
///
/// let call = Call { service: Some(Service::Mpsd), ..Call::default() };
/// assert_eq!(catalog::documented_limit(call).unwrap().burst, 30);
/// ```
#[must_use]
pub fn documented_limit(call: Call<'_>) -> Option<&'static DocumentedLimit> {
    let rows: Vec<&DocumentedLimit> = documented_limits(call).collect();
    let answered = call.answered.and_then(|(calls, seconds)| {
        let row = rows
            .iter()
            .find(|row| row.in_period(seconds).map(i64::from) == Some(calls));
        row.or_else(|| rows.iter().find(|row| row.allows(calls, seconds)))
    });
    answered.copied().or(match rows.as_slice() {
        [only] => Some(*only),
        _ => None,
    })
}

/// Every documented limit that a refused call may have run into.
pub fn documented_limits(call: Call<'_>) -> impl Iterator<Item = &'static DocumentedLimit> {
    TABLE
        .iter()
        .filter(move |row| row.source == LimitSource::Documented)
        .filter(move |row| Some(row.service) == call.service && call.may_count_for(row))
}

impl Call<'_> {
    fn may_count_for(&self, row: &DocumentedLimit) -> bool {
        let reads = self.reads();
        match row.calls {
            Calls::All => !self.searches,
            // No page tells their paths.
            Calls::RecentPlayers | Calls::Invites => true,
            Calls::ActivityRead => reads != Some(false),
            Calls::ActivityWrite => reads != Some(true),
            Calls::Read => reads != Some(false),
            Calls::Write => reads != Some(true),
            Calls::SearchRead => self.searches || self.target == Some(Target::HandleQuery),
            Calls::SearchWrite => match self.target {
                Some(Target::HandleCollection) => true,
                Some(Target::Handle) => reads == Some(false),
                _ => false,
            },
        }
    }

    /// Whether it reads. A POST may do either.
    fn reads(&self) -> Option<bool> {
        let method = self.method?;
        let is = |names: &[&str]| names.iter().any(|name| name.eq_ignore_ascii_case(method));
        if is(&["GET", "HEAD"]) {
            Some(true)
        } else if is(&["PUT", "DELETE", "PATCH"]) {
            Some(false)
        } else {
            None
        }
    }
}

impl DocumentedLimit {
    /// Microsoft's page on rate limiting.
    pub const DOCUMENTATION: &'static str = "https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/live/test-release/best-practices/live-fine-grained-rate-limiting";

    /// Microsoft's page on the calls of a service to the stores, which have limits of their own.
    pub const OF_STORES: &'static str = "https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/commerce/service-to-service/xstore-fgrl";

    /// The page to read after a refusal. The stores are called by services too, and have a page on that.
    #[must_use]
    pub fn on_refusal(&self) -> &'static str {
        match self.service {
            Service::Collections => Self::OF_STORES,
            _ => Self::DOCUMENTATION,
        }
    }

    /// The address of the page that the row rests on.
    #[must_use]
    pub fn documentation(&self) -> Option<&'static str> {
        (self.source == LimitSource::Documented).then_some(Self::DOCUMENTATION)
    }

    /// Whether an edition of the page gives so many calls in a period of that many seconds.
    #[must_use]
    pub fn allows(&self, calls: i64, seconds: i64) -> bool {
        let elsewhere = self.elsewhere.as_ref();
        let other = elsewhere.and_then(|other| of_period(other.burst, other.sustain, seconds));
        let of_publisher = self
            .per_publisher
            .filter(|_| seconds == i64::from(SUSTAIN_SECONDS));
        let figures = [self.in_period(seconds), other, of_publisher];
        figures
            .into_iter()
            .flatten()
            .any(|limit| i64::from(limit) == calls)
    }

    /// The calls that it allows in a period of that many seconds, where that is one of the two.
    #[must_use]
    pub fn in_period(&self, seconds: i64) -> Option<u32> {
        of_period(self.burst, self.sustain, seconds)
    }
}

fn of_period(burst: u32, sustain: u32, seconds: i64) -> Option<u32> {
    if seconds == i64::from(BURST_SECONDS) {
        Some(burst)
    } else if seconds == i64::from(SUSTAIN_SECONDS) {
        Some(sustain)
    } else {
        None
    }
}

/// The limits, in the order of the page; what only the trace analyzer knows comes last.
pub static TABLE: &[DocumentedLimit] = rows! {
    row(Service::Mpsd, (30, 300), 3000)
        named "MPSD" "MPSD"
        at (&["sessiondirectory.xboxlive.com"]);
    row(Service::Mpsd, (1, 20), 20)
        named "MPSD search handles, queries"
            "MPSD, recherches de handles"
        at (&["sessiondirectory.xboxlive.com"])
        counting (Calls::SearchRead);
    row(Service::Mpsd, (1, 20), 20)
        named "MPSD search handles, writes"
            "MPSD, écritures de handles de recherche"
        at (&["sessiondirectory.xboxlive.com"])
        counting (Calls::SearchWrite);
    row(Service::SmartMatch, (10, 100), 1000)
        named "Smart Match" "Smart Match"
        at (&["momatch.xboxlive.com", "smartmatch.xboxlive.com"]);
    row(Service::Presence, (30, 100), 100)
        named "Presence, reads" "Présence, lectures"
        at (&["presence.xboxlive.com", "userpresence.xboxlive.com"])
        counting (Calls::Read)
        elsewhere (10, 100, 1000);
    row(Service::Presence, (3, 30), 30)
        named "Presence, writes" "Présence, écritures"
        at (&["presence.xboxlive.com", "userpresence.xboxlive.com"])
        counting (Calls::Write)
        elsewhere (3, 30, 300);
    row(Service::Profile, (10, 30), 300)
        named "Profile" "Profil"
        at (&["profile.xboxlive.com"]);
    row(Service::Social, (10, 30), 300)
        named "Social" "Social"
        at (&["social.xboxlive.com"]);
    row(Service::Privacy, (10, 30), 300)
        named "Privacy" "Confidentialité"
        at (&["privacy.xboxlive.com"]);
    row(Service::Clubs, (10, 30), 300)
        named "Clubs" "Clubs"
        at (&["clubhub.xboxlive.com"]);
    row(Service::Leaderboards, (30, 100), 1000)
        named "Leaderboards" "Classements"
        at (&["leaderboards.xboxlive.com"]);
    row(Service::Achievements, (100, 300), 3000)
        named "Achievements" "Succès"
        at (&["achievements.xboxlive.com"]);
    row(Service::StatsRead, (100, 300), 3000)
        named "Stats Read" "Statistiques, lecture"
        at (&["userstats.xboxlive.com", "statsread.xboxlive.com"]);
    row(Service::StatsWrite, (10, 10), 300)
        named "Stats Write" "Statistiques, écriture"
        at (&["statswrite.xboxlive.com"])
        elsewhere (100, 300, 3000);
    row(Service::UserPosts, (100, 300), 3000)
        named "User Posts" "Publications"
        at (&["userposts.xboxlive.com"]);
    row(Service::Collections, (100, 100), 300)
        named "Collections" "Collections"
        at (&[
            "collections.md.mp.microsoft.com",
            "collections.mp.microsoft.com",
            "firstparty-collections.mp.microsoft.com",
        ])
        per_publisher 200;
    row(Service::Inventory, (100, 100), 300)
        named "Inventory" "Inventaire"
        at (&["inventory.xboxlive.com"])
        per_publisher 200;
    activity((3, 50), 50)
        named "Multiplayer activity, recent players" "Activité multijoueur, joueurs récents"
        counting (Calls::RecentPlayers);
    activity((7, 50), 50)
        named "Multiplayer activity, invites" "Activité multijoueur, invitations"
        counting (Calls::Invites);
    activity((10, 100), 100)
        named "Multiplayer activity, create and delete" "Activité multijoueur, création et suppression"
        counting (Calls::ActivityWrite);
    activity((20, 200), 200)
        named "Multiplayer activity, read and query" "Activité multijoueur, lecture et requête"
        counting (Calls::ActivityRead);
    gdk(Service::TitleManagement, (15, 50), 500)
        named "Service-to-service authentication" "Authentification de service à service"
        at (&["title.mgt.xboxlive.com"]);
    analyzer(Service::TitleStorage)
        named "Title storage" "Stockage de titre"
        at (&["titlestorage.xboxlive.com"]);
    analyzer(Service::Other)
        named "Every other host" "Tout autre hôte";
};

/// A row of the page for all calls of a service: the calls in either period, and those that fail certification.
const fn row(
    service: Service,
    (burst, sustain): (u32, u32),
    certification: u32,
) -> DocumentedLimit {
    DocumentedLimit {
        service,
        name: Text::new("", ""),
        calls: Calls::All,
        hosts: &[],
        burst,
        sustain,
        per_publisher: None,
        certification: Some(certification),
        source: LimitSource::Documented,
        edition: None,
        elsewhere: None,
    }
}

/// A row that only the edition of the GDK has.
const fn gdk(service: Service, calls: (u32, u32), certification: u32) -> DocumentedLimit {
    DocumentedLimit {
        edition: Some(Edition::Gdk),
        ..row(service, calls, certification)
    }
}

/// One of its rows on multiplayer activity.
const fn activity(calls: (u32, u32), certification: u32) -> DocumentedLimit {
    gdk(Service::MultiplayerActivity, calls, certification)
        .at(&["multiplayeractivity.xboxlive.com"])
}

/// A rule of the trace analyzer that the page does not have: they all have the same figures.
const fn analyzer(service: Service) -> DocumentedLimit {
    DocumentedLimit {
        certification: None,
        source: LimitSource::TraceAnalyzer,
        ..row(service, (10, 30), 0)
    }
}

/// A row is put together from what the page says.
impl DocumentedLimit {
    /// Its usual name, English before French.
    const fn named(mut self, en: &'static str, fr: &'static str) -> Self {
        self.name = Text::new(en, fr);
        self
    }

    /// The hosts, the usual one first.
    const fn at(mut self, hosts: &'static [&'static str]) -> Self {
        self.hosts = hosts;
        self
    }

    /// Which calls it counts, where not all of them.
    const fn counting(mut self, calls: Calls) -> Self {
        self.calls = calls;
        self
    }

    /// What the other editions say: the calls in either period, and those that fail certification.
    const fn elsewhere(mut self, burst: u32, sustain: u32, certification: u32) -> Self {
        self.edition = Some(Edition::July2020);
        self.elsewhere = Some(OtherFigures {
            burst,
            sustain,
            certification,
        });
        self
    }

    /// Calls of one user in all titles of a publisher.
    const fn per_publisher(mut self, calls: u32) -> Self {
        self.per_publisher = Some(calls);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(call: Call<'_>) -> Option<(Calls, u32, u32)> {
        documented_limit(call).map(|row| (row.calls, row.burst, row.sustain))
    }

    fn call(service: Service, method: &'static str) -> Call<'static> {
        Call {
            service: Some(service),
            method: Some(method),
            ..Call::default()
        }
    }

    #[test]
    fn every_host_is_one_of_its_service() {
        for row in TABLE {
            for host in row.hosts {
                assert_eq!(Service::of(host), row.service, "{host}");
            }
        }
    }

    #[test]
    fn certification_takes_ten_times_the_sustain_limit_but_where_the_page_says_otherwise() {
        for row in TABLE.iter().filter(|row| row.certification.is_some()) {
            let factor = match (row.service, row.calls) {
                (Service::Mpsd, Calls::SearchRead | Calls::SearchWrite)
                | (Service::Presence | Service::MultiplayerActivity, _) => 1,
                (Service::StatsWrite, _) => 30,
                (Service::Collections | Service::Inventory, _) => 3,
                _ => 10,
            };
            assert_eq!(row.certification, Some(row.sustain * factor), "{row:?}");
        }
    }

    #[test]
    fn presence_counts_reads_and_writes_apart() {
        assert_eq!(
            found(call(Service::Presence, "get")),
            Some((Calls::Read, 30, 100))
        );
        assert_eq!(
            found(call(Service::Presence, "DELETE")),
            Some((Calls::Write, 3, 30))
        );
    }

    #[test]
    fn where_the_method_leaves_it_open_the_figure_in_the_answer_tells() {
        let post = call(Service::Presence, "POST");
        assert_eq!(found(post), None);
        for (answered, calls) in [((30, 15), Calls::Read), ((30, 300), Calls::Write)] {
            let call = Call {
                answered: Some(answered),
                ..post
            };
            assert_eq!(found(call).map(|one| one.0), Some(calls));
        }
        let neither = Call {
            answered: Some((7, 15)),
            ..post
        };
        assert_eq!(found(neither), None);
    }

    #[test]
    fn search_handles_have_a_limit_of_their_own() {
        let query = Call {
            target: Some(Target::HandleQuery),
            ..call(Service::Mpsd, "POST")
        };
        assert_eq!(found(query), None, "a query may be for other handles");
        let searches = Call {
            searches: true,
            ..query
        };
        assert_eq!(found(searches), Some((Calls::SearchRead, 1, 20)));
        let answered = |calls| Call {
            answered: Some((calls, 15)),
            ..query
        };
        assert_eq!(found(answered(1)), Some((Calls::SearchRead, 1, 20)));
        assert_eq!(found(answered(30)), Some((Calls::All, 30, 300)));
        let session = Call {
            target: Some(Target::Session),
            answered: Some((1, 15)),
            ..call(Service::Mpsd, "PUT")
        };
        assert_eq!(found(session), Some((Calls::All, 30, 300)));
    }

    #[test]
    fn what_only_the_trace_analyzer_knows_is_not_documented() {
        for host in ["titlestorage.xboxlive.com", "peoplehub.xboxlive.com"] {
            assert_eq!(found(call(Service::of(host), "GET")), None, "{host}");
        }
        assert_eq!(found(call(Service::Other, "GET")), None);
        assert_eq!(found(Call::default()), None);
    }
}
