//! Where grassroots unions were, when, and of which sector: stays of one name that
//! follow one another in time are one union's, which has moved.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use chrono::{Days, NaiveDate};

use super::SECTOR;
use super::alike::Pair;
use super::building::{Building, Spell, Title};
use super::moves::Move;
use super::tree::MonthEnd;
use super::whom::Whom;
use crate::load::FlatFault;
use crate::load::collect::{Findings, quoted};
use crate::load::table::{RowAt, Table};
use crate::model::{Level, Sector};

/// A grassroots union's stay in one district.
#[derive(Debug)]
pub(super) struct Stay {
    pub(super) title: Title,
    pub(super) rows: usize,
    pub(super) months: BTreeSet<MonthEnd>,
    pub(super) sectors: BTreeMap<Sector, (BTreeSet<MonthEnd>, RowAt)>,
}

/// One grassroots union: its stays in the order of time.
pub(super) struct Union {
    stays: Vec<(String, String, Stay)>,
    /// It stood in several districts at the same time under one id.
    is_torn: bool,
    /// Districts where rows name its id of which none says when: they decide nothing.
    undated: Vec<String>,
}

/// Stays of one name are one union's where they follow one another in time.
pub(super) fn unions(stays: HashMap<(String, String), Stay>) -> Vec<Union> {
    let mut by_name: BTreeMap<String, Vec<(String, Stay)>> = BTreeMap::new();
    for ((union, district), stay) in stays {
        by_name.entry(union).or_default().push((district, stay));
    }
    let mut unions = Vec::new();
    for (name, mut stays) in by_name {
        let has_id = name.starts_with('=');
        let undated = undated_of(&mut stays, has_id);
        let is_one = follow(stays.iter().map(|(_, stay)| stay));
        let named = |(district, stay)| (name.clone(), district, stay);
        let alone = |stay| Union { stays: vec![named(stay)], is_torn: false, undated: Vec::new() };
        if has_id {
            let undated = undated.into_iter().map(|(district, _)| district).collect();
            let stays = stays.into_iter().map(named).collect();
            unions.push(Union { stays, is_torn: !is_one, undated });
            continue;
        }
        unions.extend(undated.into_iter().map(alone));
        if is_one && !stays.is_empty() {
            let stays = stays.into_iter().map(named).collect();
            unions.push(Union { stays, is_torn: false, undated: Vec::new() });
        } else {
            unions.extend(stays.into_iter().map(alone));
        }
    }
    unions.sort_by_key(|union| union.stays.iter().map(|(_, _, stay)| stay.title.at).min());
    unions
}

/// Brings stays into the order in which they begin, and takes out those of which nothing
/// says when; of an id, which is one unit's, the first is left in any case.
fn undated_of(stays: &mut Vec<(String, Stay)>, has_id: bool) -> Vec<(String, Stay)> {
    let is_undated = |stay: &Stay| stay.months.is_empty();
    stays.sort_by(|(a, one), (b, other)| {
        let key = |stay: &Stay| (is_undated(stay), stay.months.first().copied());
        key(one).cmp(&key(other)).then_with(|| a.cmp(b))
    });
    let dated = stays.partition_point(|(_, stay)| !is_undated(stay));
    stays.split_off(dated.max(usize::from(has_id)))
}

/// Whether stays follow one another, in the order in which they begin.
fn follow<'s>(stays: impl Iterator<Item = &'s Stay> + Clone) -> bool {
    std::iter::zip(stays.clone(), stays.skip(1)).all(|(before, after)| {
        let ends = before.months.last().zip(after.months.first());
        ends.is_some_and(|(last, first)| last < first)
    })
}

/// Unions of one name under several ones above at the same time, which only their names
/// tell apart: each with the one that is there most.
pub(super) fn scattered(stays: &HashMap<(String, String), Stay>) -> Vec<Pair> {
    let mut by_name: BTreeMap<&str, Vec<(&str, &Stay)>> = BTreeMap::new();
    for ((union, district), stay) in stays.iter().filter(|((union, _), _)| !union.starts_with('='))
    {
        by_name.entry(union).or_default().push((district, stay));
    }
    let mut pairs = Vec::new();
    for (name, mut stays) in by_name.into_iter().filter(|(_, stays)| stays.len() > 1) {
        stays.sort_by_key(|(district, stay)| (stay.months.first().copied(), *district));
        if follow(stays.iter().map(|(_, stay)| *stay)) {
            continue;
        }
        let whom = |district: &str| Whom::Grassroots(district.to_owned(), name.to_owned());
        let most = stays.iter().max_by_key(|(district, stay)| (stay.rows, *district));
        let Some(&(most, _)) = most else { continue };
        let others = stays.iter().filter(|(district, _)| *district != most);
        pairs.extend(others.map(|(district, _)| (whom(district), whom(most))));
    }
    pairs
}

/// The names that several unions have: whichever comes first, all of them are called
/// after their districts, too.
pub(super) fn shared(unions: &[Union]) -> HashSet<String> {
    let mut once = HashSet::new();
    let names = unions.iter().filter_map(|union| union.stays.first().map(|(name, ..)| name));
    names.filter(|name| !once.insert(*name)).cloned().collect()
}

impl Union {
    pub(super) fn add_to(
        mut self,
        building: &mut Building,
        district_ids: &HashMap<String, String>,
        districts: &HashMap<String, Title>,
        table: &Table<'_>,
        findings: &mut Findings,
    ) {
        if self.is_torn {
            // The first stands; rows of the others are told one by one.
            self.stays.truncate(1);
        }
        let mut spells = Vec::new();
        let mut from = None;
        for (at, (_, district, stay)) in self.stays.iter().enumerate() {
            let next = self.stays.get(at + 1);
            let moved = next.and_then(|(_, _, next)| move_day(&stay.months, &next.months));
            let parent = district_ids.get(district).cloned().unwrap_or_default();
            let last = moved.and_then(|day| day.pred_opt());
            spells.extend(stay.spells(&parent, from, last, table, findings));
            if let Some((day, (_, to, after))) = moved.zip(next) {
                let (at, unit) = (after.title.at, stay.title.name.clone());
                let (from, to) = (district.clone(), to.clone());
                building.moves.push(Move { day, at, unit, from, to });
            }
            from = moved;
        }
        let Some((name, district, stay)) = self.stays.first() else { return };
        let mut title = stay.title.clone();
        let is_taken = building.shared.contains(name) || building.ids.contains(&title.name);
        if title.id.is_empty() && is_taken {
            let district = districts.get(district).map_or("", |d| d.name.as_str());
            title.id = format!("{} ({district})", title.name);
        }
        let whom = |district: &String| Whom::Grassroots(district.clone(), name.clone());
        let id = building.add(&title, whom(district), Level::Grassroots, &spells);
        let others = self.stays.iter().skip(1).map(|(_, district, _)| district);
        for district in others.chain(&self.undated) {
            building.by_id.insert(whom(district), id.clone());
        }
    }
}

/// The first day of a stay that follows another: of its first year, or of the
/// month after the last one in the same year.
fn move_day(before: &BTreeSet<MonthEnd>, after: &BTreeSet<MonthEnd>) -> Option<NaiveDate> {
    let (last, first) = (*before.last()?, *after.first()?);
    let new_year = NaiveDate::from_ymd_opt(first.div_euclid(12), 1, 1)?;
    if last.div_euclid(12) < first.div_euclid(12) {
        return Some(new_year);
    }
    let month = u32::try_from(last.rem_euclid(12)).ok()? + 1;
    let first_of_last = NaiveDate::from_ymd_opt(last.div_euclid(12), month, 1)?;
    first_of_last.checked_add_months(chrono::Months::new(1))
}

impl Stay {
    /// One spell, or one a sector where sectors follow one another.
    fn spells(
        &self,
        parent: &str,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
        table: &Table<'_>,
        findings: &mut Findings,
    ) -> Vec<Spell> {
        let spell = |sector, from, to| Spell { parent: parent.to_owned(), sector, from, to };
        let mut sectors: Vec<_> = self.sectors.iter().collect();
        sectors.sort_by_key(|(_, (months, at))| (months.first().copied(), *at));
        let Some((only, _)) = sectors.first() else { return vec![spell(None, from, to)] };
        if sectors.len() == 1 {
            return vec![spell(Some(**only), from, to)];
        }
        let follow = sectors.windows(2).all(|pair| match pair {
            [(_, (before, _)), (_, (after, _))] => {
                before.last().zip(after.first()).is_some_and(|(last, first)| last < first)
            }
            _ => true,
        });
        if !follow {
            let names: Vec<&str> = sectors.iter().map(|(sector, _)| sector.key()).collect();
            let at = sectors.iter().map(|(_, (_, at))| *at).max().unwrap_or(self.title.at);
            let unit = quoted(&self.title.name);
            let fault = FlatFault::SectorsDiffer { unit, sectors: names.join("', '") };
            findings.add(fault, table.place(at, SECTOR));
            return vec![spell(None, from, to)];
        }
        let mut spells = Vec::new();
        let mut first = from;
        for (at, (sector, (months, _))) in sectors.iter().enumerate() {
            let next = sectors.get(at + 1).and_then(|(_, (next, _))| move_day(months, next));
            let last = next.map_or(to, |day| day.checked_sub_days(Days::new(1)));
            spells.push(spell(Some(**sector), first, last));
            first = next;
        }
        spells
    }
}
