//! Units that are above one another in a ring, whatever else is wrong with
//! their rows.

use std::collections::{HashMap, HashSet};

use super::UnitFault;
use super::collect::{Findings, quoted};
use super::table::Table;
use super::units::{Link, PARENT};

/// Tells every ring among the claims.
pub(super) fn tell_cycles(links: &[Link], table: &Table<'_>, findings: &mut Findings) {
    // Whoever is in a ring is above somebody: nearly nobody is.
    let above: HashSet<&str> = links.iter().map(|link| link.parent.as_str()).collect();
    let upper: Vec<&Link> = links.iter().filter(|link| above.contains(&*link.unit)).collect();
    if rings(&upper).is_empty() {
        return;
    }
    for ring in rings(&links.iter().collect::<Vec<_>>()) {
        let Some(first) = ring.first() else { continue };
        let fault = UnitFault::Cycle { path: path_of(&ring) };
        findings.add(fault, table.place(first.at, PARENT));
    }
}

fn rings<'l>(links: &[&'l Link]) -> Vec<Vec<&'l Link>> {
    let mut by_unit: HashMap<&str, Vec<&Link>> = HashMap::new();
    for link in links {
        by_unit.entry(&link.unit).or_default().push(link);
    }
    let mut walk = Walk { by_unit: &by_unit, state: HashMap::new(), rings: Vec::new() };
    for link in links {
        walk.from(&link.unit);
    }
    walk.rings
}

/// The ids around the ring, back to the first.
fn path_of(ring: &[&Link]) -> String {
    const SHOWN: usize = 8;
    let mut ids: Vec<String> =
        ring.iter().take(SHOWN).map(|link| format!("'{}'", quoted(&link.unit))).collect();
    if ring.len() > SHOWN {
        ids.push("…".to_owned());
    }
    ids.extend(ids.first().cloned());
    ids.join(" → ")
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    OnPath,
    Done,
}

/// A walk upwards that remembers where it has been; a loop instead of
/// recursion, since a chain of claims may be as long as the file.
struct Walk<'w, 'l> {
    by_unit: &'w HashMap<&'l str, Vec<&'l Link>>,
    state: HashMap<&'l str, State>,
    rings: Vec<Vec<&'l Link>>,
}

impl<'l> Walk<'_, 'l> {
    fn from(&mut self, unit: &'l str) {
        if self.state.contains_key(unit) {
            return;
        }
        self.state.insert(unit, State::OnPath);
        // Each step: a unit and how many of its links were followed.
        let mut path: Vec<(&'l str, usize)> = vec![(unit, 0)];
        while let Some((unit, followed)) = path.last_mut() {
            let unit = *unit;
            let link = self.by_unit.get(unit).and_then(|links| links.get(*followed));
            *followed += 1;
            let Some(link) = link else {
                self.state.insert(unit, State::Done);
                path.pop();
                continue;
            };
            match self.state.get(link.parent.as_str()) {
                None => {
                    self.state.insert(&link.parent, State::OnPath);
                    path.push((&link.parent, 0));
                }
                Some(State::OnPath) => self.close_ring(&path, &link.parent),
                Some(State::Done) => {}
            }
        }
    }

    fn close_ring(&mut self, path: &[(&'l str, usize)], back_to: &str) {
        let steps = path.iter().skip_while(|(unit, _)| *unit != back_to);
        let ring = steps.filter_map(|(unit, followed)| {
            self.by_unit.get(unit).and_then(|links| links.get(followed.saturating_sub(1))).copied()
        });
        self.rings.push(ring.collect());
    }
}
