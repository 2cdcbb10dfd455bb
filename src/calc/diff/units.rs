//! Units that came, went or stand elsewhere.

use std::collections::HashMap;

use crate::model::{Dataset, Spell, Unit};

use super::{Membership, UnitChange, Who};

pub(super) fn changes(old: &Dataset, new: &Dataset) -> Vec<UnitChange> {
    let by_id = |dataset: &Dataset| -> HashMap<String, Vec<Membership>> {
        let units = dataset.units.all().iter();
        units.map(|unit| (unit.id.clone(), memberships(dataset, unit))).collect()
    };
    let (was, is) = (by_id(old), by_id(new));
    let mut changes = Vec::new();
    let gone = old.units.all().iter().filter(|unit| !is.contains_key(&unit.id));
    for unit in new.units.all().iter().chain(gone) {
        let before = was.get(&unit.id).cloned().unwrap_or_default();
        let after = is.get(&unit.id).cloned().unwrap_or_default();
        if !says_the_same(&before, &after) {
            let who = Who { id: unit.id.clone(), name: unit.name().to_owned() };
            changes.push(UnitChange { unit: who, old: before, new: after });
        }
    }
    changes
}

/// The place of a row is no part of what it says.
fn says_the_same(old: &[Membership], new: &[Membership]) -> bool {
    let same = |(a, b): (&Membership, &Membership)| {
        Membership { place: b.place.clone(), ..a.clone() } == *b
    };
    old.len() == new.len() && old.iter().zip(new).all(same)
}

fn memberships(dataset: &Dataset, unit: &Unit) -> Vec<Membership> {
    let day = |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, |d| d.to_string());
    let parent =
        |spell: &Spell| spell.parent.map_or_else(String::new, |p| dataset.units.unit(p).id.clone());
    let membership = |spell: &Spell| Membership {
        name: spell.name.clone(),
        level: unit.level.key(),
        parent: parent(spell),
        sector: spell.sector.map_or("", crate::model::Sector::key),
        is_managed: spell.managed,
        from: day(spell.from),
        to: day(spell.to),
        place: dataset.units.parts().place(spell.at),
    };
    unit.spells.iter().map(membership).collect()
}
