//! The tree behind a flat table's names.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use chrono::{Datelike, Days, NaiveDate};

use super::{
    DISTRICT, DISTRICT_ID, Ends, FlatTree, GRASSROOTS, GRASSROOTS_ID, PROVINCE, PROVINCE_ID,
    SECTOR, Whom, alike, ids::Ids, level_key, total_column, when,
};
use crate::load::FlatFault;
use crate::load::collect::{Findings, Washer, quoted};
use crate::load::names::is_total;
use crate::load::number::is_broken;
use crate::load::period::days_of_phase;
use crate::load::sector::sector;
use crate::load::table::{Row, RowAt, Table};
use crate::load::tree::Register;
use crate::load::units::{SpellRow, UnitRows};
use crate::model::{Level, Period, Plan, Sector};

/// No province has so many unions above the grassroots: communes were never more than
/// some hundreds.
const MOST_DISTRICTS: usize = 3000;

/// What a province is called that no row names.
pub(in crate::load) const UNNAMED: &str = "Toàn tỉnh";

/// Months since year 0 by which periods end.
pub(super) type MonthEnd = i32;

/// What a unit is called, where that was first said.
#[derive(Clone, Debug)]
struct Title {
    at: RowAt,
    id: String,
    name: String,
}

impl Title {
    /// Whether a row has the id or the name that the rows before didn't give.
    fn is_completed_by(&self, row: &Row<'_>, id: usize, name: usize) -> bool {
        let lacks_name = !self.id.is_empty() && self.name == self.id;
        (self.id.is_empty() && !row.cell(id).is_empty())
            || (lacks_name && !row.cell(name).is_empty() && row.cell(name) != self.name)
    }

    fn complete(&mut self, other: Self) {
        if self.name == self.id && !self.id.is_empty() {
            self.name = other.name;
        }
        if self.id.is_empty() {
            self.id = other.id;
        }
    }
}

/// A grassroots union's stay in one district.
#[derive(Debug)]
struct Stay {
    title: Title,
    months: BTreeSet<MonthEnd>,
    sectors: BTreeMap<Sector, (BTreeSet<MonthEnd>, RowAt)>,
}

/// Everything the rows say of units.
#[derive(Default)]
pub(super) struct Gathered {
    provinces: BTreeMap<String, Title>,
    /// Rows of each.
    rows: HashMap<String, usize>,
    province_key: String,
    ids: Ids,
    districts: HashMap<String, Title>,
    stays: HashMap<(String, String), Stay>,
    /// Words that name no sector: where first, and how often.
    other_sectors: BTreeMap<String, (RowAt, usize)>,
    ends: Ends,
    /// Rows of unions above the grassroots that name a sector: where first, and how
    /// many, of each.
    upper_sectors: BTreeMap<String, (RowAt, usize)>,
}

impl Gathered {
    /// `None` where there are no rows at all.
    pub(super) fn of(table: &Table<'_>, plan: &Plan, findings: &mut Findings) -> Option<Self> {
        let mut all = Self::default();
        // Its findings are told when the figures are read.
        let mut unheard = Findings::default();
        let has_ids = table.has(DISTRICT_ID) || table.has(GRASSROOTS_ID);
        let rows = table.each_row(&mut unheard, |row, _| {
            let key = level_key(row, PROVINCE_ID, PROVINCE);
            let name = row.cell(PROVINCE);
            // A signature below the table names no province.
            let period = when(row, plan).ok();
            let is_dated = period.is_some();
            if has_ids && total_column(row).is_none() {
                all.ids.take(row, period.and_then(|period| end_of(period, plan)).map(month_of));
            }
            if is_dated && !key.is_empty() && !is_total(name) && !is_broken(name) {
                *all.rows.entry(key.clone()).or_default() += 1;
                all.provinces.entry(key).or_insert_with(|| title(row, PROVINCE_ID, PROVINCE));
            }
        });
        if rows == 0 {
            return None;
        }
        let most = all.rows.iter().max_by_key(|(key, rows)| (**rows, std::cmp::Reverse(*key)));
        all.province_key = most.map(|(key, _)| key.clone()).unwrap_or_default();
        if has_ids {
            all.ids.settle(table, findings);
            table.each_row(&mut unheard, |row, _| {
                if total_column(row).is_none() {
                    all.ids.take_name(row);
                }
            });
            all.ids.join();
        }
        let mut washer = Washer::default();
        table.each_row(&mut unheard, |row, _| all.take_in(row, plan, &mut washer));
        Some(all)
    }

    fn take_in(&mut self, row: &Row<'_>, plan: &Plan, washer: &mut Washer) {
        let end = when(row, plan).ok().and_then(|period| end_of(period, plan));
        self.ends.take(row, end);
        if total_column(row).is_some() {
            return;
        }
        let Ok(whom) = self.ids.whom(row, &self.province_key) else { return };
        let month = end.map(month_of);
        let mut clean = |mut title: Title| {
            title.name = washer.wash(&title.name, || row.place(GRASSROOTS)).into_owned();
            title.id = washer.wash(&title.id, || row.place(GRASSROOTS)).into_owned();
            title
        };
        let district = match &whom {
            Whom::District(key) | Whom::Grassroots(key, _) if !key.is_empty() => Some(key),
            _ => None,
        };
        if let Some(key) = district {
            let known = self.districts.get_mut(key);
            let read = || title(row, DISTRICT_ID, DISTRICT);
            match known {
                None => {
                    self.districts.insert(key.clone(), clean(read()));
                }
                Some(known) if known.is_completed_by(row, DISTRICT_ID, DISTRICT) => {
                    known.complete(clean(read()));
                }
                Some(_) => {}
            }
        }
        let word = row.cell(SECTOR);
        let Whom::Grassroots(district, union) = whom else {
            if sector(word).is_some() {
                let name =
                    [DISTRICT, PROVINCE].map(|c| row.cell(c)).into_iter().find(|n| !n.is_empty());
                let name = quoted(name.unwrap_or_default());
                self.upper_sectors.entry(name).or_insert((row.at, 0)).1 += 1;
            }
            return;
        };
        let stay = self.stays.entry((union, district)).or_insert_with(|| Stay {
            title: clean(title(row, GRASSROOTS_ID, GRASSROOTS)),
            months: BTreeSet::new(),
            sectors: BTreeMap::new(),
        });
        if stay.title.is_completed_by(row, GRASSROOTS_ID, GRASSROOTS) {
            stay.title.complete(clean(title(row, GRASSROOTS_ID, GRASSROOTS)));
        }
        stay.months.extend(month);
        if let Some(sector) = sector(word) {
            let (months, _) =
                stay.sectors.entry(sector).or_insert_with(|| (BTreeSet::new(), row.at));
            months.extend(month);
        } else if !word.is_empty() {
            let told = self.other_sectors.entry(quoted(word)).or_insert((row.at, 0));
            told.1 += 1;
        }
    }

    pub(super) fn build(mut self, table: &Table<'_>, findings: &mut Findings) -> Option<FlatTree> {
        let province = self.province(table, findings)?;
        self.tell_other_sectors(table, findings);
        self.tell_upper_sectors(table, findings);
        if !self.has_few_districts(table, findings) {
            return None;
        }
        alike::tell(self.named(), (&self.ids, &self.province_key), table, findings);
        let mut building = Building::default();
        let province_id = building.add(&province, Whom::Province, Level::Province, &[]);
        let mut districts: Vec<(&String, &Title)> = self.districts.iter().collect();
        districts.sort_by_key(|(_, title)| title.at);
        let mut district_ids = HashMap::from([(String::new(), province_id.clone())]);
        for (key, title) in districts {
            let spells = [Spell { parent: province_id.clone(), ..Spell::default() }];
            let id = building.add(title, Whom::District(key.clone()), Level::District, &spells);
            district_ids.insert(key.clone(), id);
        }
        let unions = unions(std::mem::take(&mut self.stays));
        building.shared = shared(&unions);
        for union in unions {
            union.add_to(&mut building, &district_ids, &self.districts, table, findings);
        }
        let Building { rows, by_id, .. } = building;
        let register = Register::build(rows, table, findings);
        let find = |(whom, id): (Whom, String)| register.find(&id).map(|unit| (whom, unit));
        let units = by_id.into_iter().filter_map(find).collect();
        let Self { province_key, ends, ids, .. } = self;
        Some(FlatTree { register, units, province_key, ids, ends })
    }

    /// Every union above the grassroots is worked out for every indicator and year.
    fn has_few_districts(&self, table: &Table<'_>, findings: &mut Findings) -> bool {
        let mut places: Vec<RowAt> = self.districts.values().map(|title| title.at).collect();
        places.sort_unstable();
        let beyond = places.get(MOST_DISTRICTS);
        if let Some(&at) = beyond {
            let fault = FlatFault::TooManyDistricts { limit: MOST_DISTRICTS };
            findings.add(fault, table.place(at, DISTRICT));
        }
        beyond.is_none()
    }

    fn tell_other_sectors(&self, table: &Table<'_>, findings: &mut Findings) {
        for (found, &(at, rows)) in &self.other_sectors {
            let fault = FlatFault::SectorUnknown { found: found.clone(), rows };
            findings.add(fault, table.place(at, SECTOR));
        }
    }

    /// A sector is a grassroots union's: its name may have got lost from the row.
    fn tell_upper_sectors(&self, table: &Table<'_>, findings: &mut Findings) {
        for (unit, &(at, rows)) in &self.upper_sectors {
            let fault = FlatFault::SectorOfUpper { unit: unit.clone(), rows };
            findings.add(fault, table.place(at, GRASSROOTS));
        }
    }

    /// The units that only their names tell apart.
    fn named(&self) -> Vec<(Whom, &str)> {
        let is_name = |key: &str| !key.starts_with('=');
        let districts = self.districts.iter().filter(|(key, _)| is_name(key));
        let districts = districts.map(|(key, d)| (Whom::District(key.clone()), d.name.as_str()));
        let unions = self.stays.iter().filter(|((union, _), _)| is_name(union));
        let unions = unions.map(|((union, district), stay)| {
            (Whom::Grassroots(district.clone(), union.clone()), stay.title.name.as_str())
        });
        districts.chain(unions).collect()
    }

    fn province(&self, table: &Table<'_>, findings: &mut Findings) -> Option<Title> {
        let mut provinces: Vec<&Title> = self.provinces.values().collect();
        provinces.sort_by_key(|title| title.at);
        let all: usize = self.rows.values().sum();
        let own = self.rows.get(&self.province_key).copied().unwrap_or_default();
        // A few rows of another are set aside one by one.
        let is_settled = own * 5 >= all * 4;
        match provinces.as_slice() {
            _ if is_settled && all > 0 => {
                let mut title = self.provinces.get(&self.province_key)?.clone();
                let mut washer = Washer::default();
                title.name = washer.wash(&title.name, || table.whole()).into_owned();
                title.id = washer.wash(&title.id, || table.whole()).into_owned();
                Some(title)
            }
            [] => {
                let (id, name) = ("P".to_owned(), UNNAMED.to_owned());
                Some(Title { at: RowAt::NONE, id, name })
            }
            [only] => Some((*only).clone()),
            [first, second, ..] => {
                let fault = FlatFault::SeveralProvinces {
                    first: quoted(&first.name),
                    second: quoted(&second.name),
                };
                findings.add(fault, table.place(second.at, PROVINCE));
                None
            }
        }
    }
}

fn title(row: &Row<'_>, id: usize, name: usize) -> Title {
    let (id, name) = (row.cell(id).to_owned(), row.cell(name).to_owned());
    let name = if name.is_empty() { id.clone() } else { name };
    Title { at: row.at, id, name }
}

/// The last day of a period.
pub(in crate::load) fn end_of(period: Period, plan: &Plan) -> Option<NaiveDate> {
    match period {
        Period::Year(year) => NaiveDate::from_ymd_opt(year, 12, 31),
        Period::Month { year, month } => {
            let (year, next) =
                if month == 12 { (year + 1, 1) } else { (year, u32::from(month) + 1) };
            NaiveDate::from_ymd_opt(year, next, 1)?.pred_opt()
        }
        Period::Phase(ix) => days_of_phase(plan.phase(ix)?).map(|(_, last)| last),
    }
}

fn month_of(day: NaiveDate) -> MonthEnd {
    day.year() * 12 + i32::try_from(day.month0()).unwrap_or_default()
}

/// One grassroots union: its stays in the order of time.
struct Union {
    stays: Vec<(String, String, Stay)>,
    /// It stood in several districts at the same time under one id.
    is_torn: bool,
}

/// Stays of one name are one union's where they follow one another in time.
fn unions(stays: HashMap<(String, String), Stay>) -> Vec<Union> {
    let mut by_name: BTreeMap<String, Vec<(String, Stay)>> = BTreeMap::new();
    for ((union, district), stay) in stays {
        by_name.entry(union).or_default().push((district, stay));
    }
    let mut unions = Vec::new();
    for (name, mut stays) in by_name {
        stays.sort_by(|(a, one), (b, other)| {
            (one.months.first(), a).cmp(&(other.months.first(), b))
        });
        let follow = stays.windows(2).all(|pair| match pair {
            [(_, before), (_, after)] => match (before.months.last(), after.months.first()) {
                (Some(last), Some(first)) => last < first,
                _ => false,
            },
            _ => true,
        });
        let has_id = name.starts_with('=');
        let named = stays.into_iter().map(|(district, stay)| (name.clone(), district, stay));
        if follow || has_id {
            unions.push(Union { stays: named.collect(), is_torn: !follow });
        } else {
            unions.extend(named.map(|stay| Union { stays: vec![stay], is_torn: false }));
        }
    }
    unions.sort_by_key(|union| union.stays.iter().map(|(_, _, stay)| stay.title.at).min());
    unions
}

/// The names that several unions have: whichever comes first, all of them are called
/// after their districts, too.
fn shared(unions: &[Union]) -> HashSet<String> {
    let mut once = HashSet::new();
    let names = unions.iter().filter_map(|union| union.stays.first().map(|(name, ..)| name));
    names.filter(|name| !once.insert(*name)).cloned().collect()
}

impl Union {
    fn add_to(
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
                let named = |key: &String| districts.get(key).map_or("", |d| d.name.as_str());
                let fault = FlatFault::Moved {
                    unit: quoted(&stay.title.name),
                    from: quoted(named(district)),
                    to: quoted(named(to)),
                    day: day.to_string(),
                };
                findings.add(fault, table.place(after.title.at, DISTRICT));
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
        for (_, district, _) in self.stays.iter().skip(1) {
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

#[derive(Clone, Debug, Default)]
struct Spell {
    parent: String,
    sector: Option<Sector>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

/// The units so far.
#[derive(Default)]
struct Building {
    ids: HashSet<String>,
    /// Keys of names that several unions have.
    shared: HashSet<String>,
    rows: UnitRows,
    by_id: HashMap<Whom, String>,
}

impl Building {
    /// Adds a unit; an id that nobody gave is its name, numbered where taken.
    fn add(&mut self, title: &Title, whom: Whom, level: Level, spells: &[Spell]) -> String {
        let wanted = if title.id.is_empty() { &title.name } else { &title.id };
        let mut id = wanted.clone();
        let mut number = 1;
        while !self.ids.insert(id.clone()) {
            number += 1;
            id = format!("{wanted} ({number})");
        }
        let lone = [Spell::default()];
        for spell in if spells.is_empty() { &lone } else { spells } {
            self.rows.rows.push(SpellRow {
                at: title.at,
                unit: id.clone(),
                name: title.name.clone(),
                level,
                parent: Some(spell.parent.clone()).filter(|parent| !parent.is_empty()),
                sector: spell.sector,
                is_managed: true,
                from: spell.from,
                to: spell.to,
            });
        }
        self.by_id.insert(whom, id.clone());
        id
    }
}
