//! Which sessions a user is a member of, and to which he is subscribed.

use crate::catalog::rules::sessions::{SESSION_LEFT_BEHIND, TOO_MANY_SUBSCRIPTIONS};
use crate::catalog::{Severity, Target};
use crate::diagnose::call::{Call, Digest, Mark, Micros};
use crate::diagnose::finding::{Certainty, Occurrence};
use crate::diagnose::method::Method;
use crate::diagnose::recent::Recent;
use crate::diagnose::settings::DiagnoseSettings;
use crate::diagnose::watch::{Found, Watch};
use crate::inspect::Caller;
use crate::language::tr;

/// As many sessions are watched.
const SESSIONS: usize = 4096;
/// As many users and templates are, and users and connections.
const GROUPS: usize = 1024;
/// As many sessions of one template a user is known to be in.
const OF_A_TEMPLATE: usize = 8;
/// As many sessions of a connection are counted.
const OF_A_CONNECTION: usize = 64;

pub(super) fn watches(settings: &DiagnoseSettings) -> Vec<Box<dyn Watch>> {
    vec![
        Box::new(Memberships {
            after: settings.time(&SESSION_LEFT_BEHIND, "seconds"),
            members: Recent::new(GROUPS),
            tickets: Recent::new(SESSIONS),
            latest: None,
        }),
        Box::new(Subscriptions {
            most: settings.count(&TOO_MANY_SUBSCRIPTIONS, "sessions"),
            connections: Recent::new(SESSIONS),
            sessions: Recent::new(GROUPS),
        }),
    ]
}

/// Whether a call shows that the user is no member any more.
fn is_gone(call: &Call) -> bool {
    let is_session = call.target == Some(Target::Session);
    let leaves = call.write().is_some_and(|write| write.leaves_session)
        || (call.method == Method::Delete
            && (is_session || call.api.template.ends_with("/members/me")));
    let is_empty = is_session && matches!(call.status, Some(204 | 404 | 410));
    let is_missing = call
        .state()
        .is_some_and(|state| state.lists_caller == Some(false));
    (leaves && call.is_fine()) || is_empty || is_missing
}

/// Whether a call writes the entry of its user in a session, and is answered with the session.
fn is_in(call: &Call) -> bool {
    let writes = call
        .write()
        .is_some_and(|write| write.writes_me && !write.leaves_session);
    writes && call.method == Method::Put && matches!(call.status, Some(200 | 201))
}

struct Memberships {
    after: Micros,
    /// The sessions of each user and template.
    members: Recent<(Option<Caller>, Digest), Vec<Member>>,
    /// The sessions of match tickets, which matchmaking leaves by itself.
    tickets: Recent<Digest, ()>,
    latest: Option<Micros>,
}

/// A user in a session.
struct Member {
    session: Digest,
    joined: Call,
    has_connection: bool,
    /// The call with which he went on to another session, and when it ended.
    left_for: Option<(Mark, Micros)>,
}

impl Watch for Memberships {
    fn call(&mut self, call: &Call, _: &mut Found) {
        self.latest = self.latest.max(call.start);
        let about = call.mpsd.as_ref();
        let names = about.and_then(|about| about.session.zip(about.template));
        let Some(((session, template), end)) = names.zip(call.end) else {
            return;
        };
        if call.target == Some(Target::Hopper) {
            self.tickets.insert(session, ());
        }
        let is_ticket = self.tickets.get(&session).is_some();
        let members = self.members.entry((call.user, template), Vec::new);
        if is_ticket || is_gone(call) {
            members.retain(|member| member.session != session);
            return;
        }
        let has_connection = call.write().is_some_and(|write| write.connection.is_some());
        if let Some(member) = members.iter_mut().find(|member| member.session == session) {
            member.left_for = None;
            member.has_connection |= has_connection;
        } else if is_in(call) {
            for other in members.iter_mut().filter(|other| other.left_for.is_none()) {
                other.left_for = Some((call.mark(), end));
            }
            if members.len() >= OF_A_TEMPLATE {
                members.remove(0);
            }
            members.push(Member {
                session,
                joined: call.clone(),
                has_connection,
                left_for: None,
            });
        }
    }

    fn cut(&mut self, found: &mut Found) {
        let latest = self.latest.take();
        for member in self.members.drain().into_iter().flat_map(|(_, all)| all) {
            let Some((next, since)) = member.left_for else {
                continue;
            };
            if latest.is_none_or(|latest| latest.saturating_sub(since) < self.after) {
                continue;
            }
            let severity = match member.has_connection {
                true => Severity::Warning,
                false => Severity::Info,
            };
            found.add(
                Occurrence::of(&SESSION_LEFT_BEHIND, &member.joined)
                    .severity(severity)
                    .certainty(Certainty::Probable)
                    .because([next])
                    .about(member.session),
            );
        }
        self.tickets.drain();
    }

    fn has_forgotten(&self) -> bool {
        self.members.is_full || self.tickets.is_full
    }
}

/// Sessions, each with the call that subscribed to it.
type Subscribed = Vec<(Digest, Mark)>;

struct Subscriptions {
    most: usize,
    /// The connection of a user in a session.
    connections: Recent<(Option<Caller>, Digest), Digest>,
    /// The sessions that a connection is subscribed to.
    sessions: Recent<(Option<Caller>, Digest), Subscribed>,
}

impl Watch for Subscriptions {
    fn call(&mut self, call: &Call, found: &mut Found) {
        let Some(session) = call.session() else {
            return;
        };
        let key = (call.user, session);
        let write = call.write().filter(|_| is_in(call));
        let before = self.connections.get(&key).copied();
        let connection = write.and_then(|write| write.connection).or(before);
        let ends = write.is_some_and(|write| write.unsubscribes);
        if let Some(before) = before.filter(|_| ends || is_gone(call) || before != connection)
            && let Some(sessions) = self.sessions.get_mut(&(call.user, before))
        {
            sessions.retain(|(one, _)| *one != session);
        }
        let Some(connection) = connection.filter(|_| !is_gone(call)) else {
            self.connections.remove(&key);
            return;
        };
        if write.is_none() {
            return;
        }
        self.connections.insert(key, connection);
        if write.is_none_or(|write| !write.subscribes) {
            return;
        }
        let sessions = self.sessions.entry((call.user, connection), Vec::new);
        let is_known = sessions.iter().any(|(one, _)| *one == session);
        if is_known || sessions.len() >= OF_A_CONNECTION {
            return;
        }
        let others: Vec<Mark> = sessions
            .iter()
            .rev()
            .map(|(_, mark)| mark.clone())
            .collect();
        sessions.push((session, call.mark()));
        let (count, most) = (sessions.len(), self.most);
        if count <= most {
            return;
        }
        let one = Occurrence::of(&TOO_MANY_SUBSCRIPTIONS, call)
            .because(others)
            .about(connection)
            .weight(i64::try_from(count).unwrap_or(i64::MAX))
            .count("sessions", count)
            .count("most", most);
        found.add(one.says(|language| {
            tr!(
                language,
                "One connection was subscribed to {count} sessions at a time; {most} are allowed",
                "Une connexion a été abonnée à {count} sessions à la fois ; {most} sont permises"
            )
        }));
    }

    fn cut(&mut self, _: &mut Found) {
        self.connections.drain();
        self.sessions.drain();
    }

    fn has_forgotten(&self) -> bool {
        self.connections.is_full || self.sessions.is_full
    }
}
