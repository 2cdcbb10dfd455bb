//! Units whose rows were set aside. They exist and are expected to report, so they keep
//! a place in the union as far as their rows say which, for the days on which no row
//! that stands has them. Where it isn't known under whom, they are the province's.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::super::names::is_total;
use super::super::units::{FallenRow, Link, SpellRow};
use super::{first_day, last_day};
use crate::model::Level;

/// First and last day.
type Span = (NaiveDate, NaiveDate);

/// The spells of rows set aside, as far as they can be told.
pub(super) fn spells(fallen: &[FallenRow], standing: &[SpellRow], links: &[Link]) -> Vec<SpellRow> {
    let province = standing.iter().find(|row| row.level == Level::Province);
    let Some(province) = province.filter(|_| !fallen.is_empty()) else { return Vec::new() };
    let mut union = Union::of(standing, links);
    let levelled = fallen.iter().filter(|row| !is_total(&row.name));
    let levelled = levelled.filter_map(|row| Some((union.level(row)?, row)));
    let mut levelled: Vec<(Level, &FallenRow)> = levelled.collect();
    // Those above first: they are the parents of the others.
    levelled.sort_by_key(|(level, row)| (*level, row.at));
    let mut spells = Vec::new();
    for (level, row) in levelled.into_iter().filter(|(level, _)| *level > Level::Province) {
        for (parent, (first, last)) in union.place(level, row) {
            let parent = parent.unwrap_or(&province.unit);
            spells.push(spell(row, level, parent, (first, last)));
        }
    }
    spells
}

fn spell(row: &FallenRow, level: Level, parent: &str, (first, last): Span) -> SpellRow {
    let name = if row.name.is_empty() { &row.unit } else { &row.name };
    SpellRow {
        at: row.at,
        unit: row.unit.clone(),
        name: name.clone(),
        level,
        parent: Some(parent.to_owned()),
        sector: row.sector.filter(|_| level == Level::Grassroots),
        is_managed: row.is_managed,
        from: Some(first).filter(|&first| first > NaiveDate::MIN),
        to: Some(last).filter(|&last| last < NaiveDate::MAX),
    }
}

/// Who is there already, and when.
struct Union<'r> {
    levels: HashMap<String, Level>,
    lives: HashMap<String, Vec<Span>>,
    /// Ids of which some row says that they are its parent.
    parents: HashSet<&'r str>,
}

impl<'r> Union<'r> {
    fn of(standing: &[SpellRow], links: &'r [Link]) -> Self {
        let mut lives: HashMap<String, Vec<Span>> = HashMap::new();
        for row in standing {
            lives.entry(row.unit.clone()).or_default().push((first_day(row), last_day(row)));
        }
        let levels = standing.iter().map(|row| (row.unit.clone(), row.level)).collect();
        let parents = links.iter().map(|link| link.parent.as_str()).collect();
        Self { levels, lives, parents }
    }

    /// The level of a unit: that of its other rows, as written, or what its place and its
    /// sector tell.
    fn level(&self, row: &FallenRow) -> Option<Level> {
        let above = || self.levels.get(row.parent.as_ref()?).copied();
        let told = || match (self.parents.contains(row.unit.as_str()), row.sector) {
            (true, _) => Some(Level::District),
            (false, Some(_)) => Some(Level::Grassroots),
            (false, None) => above().map(|above| match above {
                Level::Province => Level::District,
                Level::District | Level::Grassroots => Level::Grassroots,
            }),
        };
        self.levels.get(&row.unit).copied().or(row.level).or_else(told)
    }

    /// The days of a row that are its unit's alone, under its parent while that lives and
    /// is higher, else under nobody known.
    fn place<'f>(&mut self, level: Level, row: &'f FallenRow) -> Vec<(Option<&'f str>, Span)> {
        let level = *self.levels.entry(row.unit.clone()).or_insert(level);
        let whole = (NaiveDate::MIN, NaiveDate::MAX);
        let said = (row.from.unwrap_or(whole.0), row.to.unwrap_or(whole.1));
        let said = if said.0 <= said.1 { said } else { whole };
        let parent = row.parent.as_deref().filter(|&parent| {
            level == Level::Grassroots && self.levels.get(parent).is_some_and(|&of| of < level)
        });
        let life = parent.and_then(|parent| self.lives.get(parent)).cloned().unwrap_or_default();
        let own = self.lives.entry(row.unit.clone()).or_default();
        let mut places = Vec::new();
        for days in without(said, own) {
            own.push(days);
            let orphaned = without(days, &life);
            let within = life.iter().map(|life| (life.0.max(days.0), life.1.min(days.1)));
            let within = within.filter(|(first, last)| first <= last);
            places.extend(within.map(|days| (parent, days)));
            places.extend(orphaned.into_iter().map(|days| (None, days)));
        }
        places
    }
}

/// What is left of a span without the days of others, which may lie in any order.
fn without(span: Span, others: &[Span]) -> Vec<Span> {
    let mut others = others.to_vec();
    others.sort_unstable();
    let mut left = Vec::new();
    let mut next = Some(span.0);
    for (first, last) in others {
        let Some(day) = next.filter(|&day| day <= span.1) else { break };
        if let Some(before) = first.pred_opt().filter(|&before| before >= day) {
            left.push((day, before.min(span.1)));
        }
        if last >= day {
            next = last.succ_opt();
        }
    }
    left.extend(next.filter(|&day| day <= span.1).map(|day| (day, span.1)));
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(ordinal: u32) -> NaiveDate {
        NaiveDate::from_yo_opt(2024, ordinal).unwrap()
    }

    #[test]
    fn days_of_others_are_left_out() {
        let of = |others: &[(u32, u32)]| {
            let others: Vec<Span> = others.iter().map(|&(a, b)| (day(a), day(b))).collect();
            without((day(10), day(20)), &others)
        };
        assert_eq!(of(&[]), [(day(10), day(20))]);
        assert_eq!(of(&[(1, 9), (21, 30)]), [(day(10), day(20))]);
        assert_eq!(of(&[(5, 12), (15, 16)]), [(day(13), day(14)), (day(17), day(20))]);
        assert_eq!(of(&[(15, 16), (5, 12), (18, 40)]), [(day(13), day(14)), (day(17), day(17))]);
        assert!(of(&[(1, 40)]).is_empty());
        let ever = (NaiveDate::MIN, NaiveDate::MAX);
        assert!(without(ever, &[ever]).is_empty());
    }
}
