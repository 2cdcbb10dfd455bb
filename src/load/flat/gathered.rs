//! Everything the rows of a flat table say of units, brought together.

mod doubts;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::alike::Named;
use super::building::{Building, Spell, Title, title};
use super::ids::{self, Ids};
use super::namings::{Cells, Naming, Namings};
use super::roles::Roles;
use super::stays::{Stay, scattered, shared, unions};
use super::tree::{FlatTree, MonthEnd, UNNAMED};
use super::whom::{Whom, level_key};
use super::{
    DISTRICT, DISTRICT_ID, GRASSROOTS, GRASSROOTS_ID, PROVINCE, PROVINCE_ID, SECTOR, alike, heads,
    listed, moves, nobody, own_rows, places,
};
use crate::load::collect::{Findings, Washer, quoted};
use crate::load::names::{Place as NamedPlace, heading, is_total, tell_spoilt};
use crate::load::number::is_broken;
use crate::load::sector::sector;
use crate::load::table::{RowAt, Table};
use crate::load::tree::Register;
use crate::load::{FlatFault, Place};
use crate::model::{Level, Plan};

/// No province has so many unions above the grassroots: communes were never more than
/// some hundreds.
const MOST_DISTRICTS: usize = 3000;

/// Everything the rows say of units.
#[derive(Default)]
pub(super) struct Gathered {
    provinces: BTreeMap<String, Title>,
    rows: HashMap<String, usize>,
    province_key: String,
    ids: Ids,
    roles: Roles,
    districts: HashMap<String, Title>,
    stays: HashMap<(String, String), Stay>,
    /// Words that name no sector: where first, and how often.
    other_sectors: BTreeMap<String, (RowAt, usize)>,
    /// Rows of unions above the grassroots that name a sector: where first, and how
    /// many, of each.
    upper_sectors: BTreeMap<String, (RowAt, usize)>,
    /// Rows of unions above the grassroots, but for the province: the first, and how many.
    nameless: Option<(RowAt, usize)>,
    /// Rows with the province's bare name as their district: as written, where first, and
    /// how many.
    like_province: Option<(String, RowAt, usize)>,
    namings: Namings,
    /// Districts are named in rows of their own, above those of their unions.
    pub(super) has_heads: bool,
}

fn has_ids(table: &Table<'_>) -> bool {
    [PROVINCE_ID, DISTRICT_ID, GRASSROOTS_ID].into_iter().any(|column| table.has(column))
}

impl Gathered {
    /// `None` where there are no rows at all.
    pub(super) fn of(table: &Table<'_>, plan: &Plan, findings: &mut Findings) -> Option<Self> {
        let mut namings = Namings::of(table, plan);
        if namings.rows == 0 {
            return None;
        }
        nobody::settle(&mut namings, table, findings);
        let has_heads = heads::settle(&mut namings, table, findings);
        // Which rows name units is to be known before their names are brought to one form,
        // and once more afterwards.
        let roles = Self::with_provinces_of(&namings).roles;
        for column in [PROVINCE, DISTRICT, GRASSROOTS] {
            let units = namings.each().filter(|naming| roles.is_unit(*naming));
            let names = units.map(|naming| (naming.cell(column), naming.first, naming.rows));
            tell_spoilt(names, (table, column), findings);
        }
        listed::settle(&mut namings, &roles, table, findings);
        places::settle(&mut namings, &roles, table, findings);
        own_rows::settle(&mut namings, &roles);
        if has_ids(table) {
            ids::settle(&mut namings, &roles, table, findings);
        }
        let mut all = Self::with_provinces_of(&namings);
        if has_ids(table) {
            all.ids = Ids::of(&namings, &all.roles, table, findings);
        }
        let mut washer = Washer::default();
        for naming in namings.each() {
            all.take_in(naming, &namings.months_of_union(naming), &mut washer);
        }
        Some(Self { namings, has_heads, ..all })
    }

    fn with_provinces_of(namings: &Namings) -> Self {
        let mut all = Self::default();
        for naming in namings.each() {
            all.take_province(naming, namings.dated(naming));
        }
        all.leave_out_sections();
        let most = all.rows.iter().max_by_key(|(key, rows)| (**rows, std::cmp::Reverse(*key)));
        all.province_key = most.map(|(key, _)| key.clone()).unwrap_or_default();
        all.roles = Roles::of(namings, &all.province_key);
        all
    }

    /// A signature below the table names no province.
    fn take_province(&mut self, naming: &Naming, dated: usize) {
        let key = level_key(naming, PROVINCE_ID, PROVINCE);
        let name = naming.cell(PROVINCE);
        if dated > 0 && !key.is_empty() && !is_total(name) && !is_broken(name) {
            *self.rows.entry(key.clone()).or_default() += dated;
            self.provinces.entry(key).or_insert_with(|| title(naming, PROVINCE_ID, PROVINCE));
        }
    }

    /// No province is called `II`, where another name stands.
    fn leave_out_sections(&mut self) {
        let is_name = |title: &Title| heading(&title.name).is_none();
        if self.provinces.values().any(is_name) {
            self.provinces.retain(|_, title| is_name(title));
            self.rows.retain(|key, _| self.provinces.contains_key(key));
        }
    }

    fn take_in(&mut self, row: &Naming, months: &BTreeSet<MonthEnd>, washer: &mut Washer) {
        if !self.roles.is_unit(row) {
            return;
        }
        let Ok(whom) = self.ids.whom(row, &self.province_key) else { return };
        self.take_namesake(row, &whom);
        let mut clean = |mut title: Title| {
            title.name = washer.wash(&title.name, || Place::file("")).into_owned();
            title.id = washer.wash(&title.id, || Place::file("")).into_owned();
            title
        };
        if let Whom::District(key) | Whom::Grassroots(key, _) = &whom
            && !key.is_empty()
        {
            self.take_district(key, row, &mut clean);
        }
        match whom {
            Whom::Grassroots(district, union) => {
                self.take_union((union, district), row, months, &mut clean);
            }
            Whom::District(_) => {
                self.nameless.get_or_insert((row.first, 0)).1 += row.rows;
                self.take_upper_sector(row);
            }
            Whom::Province => self.take_upper_sector(row),
        }
    }

    fn take_district(&mut self, key: &str, row: &Naming, clean: &mut impl FnMut(Title) -> Title) {
        let read = || title(row, DISTRICT_ID, DISTRICT);
        match self.districts.get_mut(key) {
            None => {
                self.districts.insert(key.to_owned(), clean(read()));
            }
            Some(known) if known.is_completed_by(row, DISTRICT_ID, DISTRICT) => {
                known.complete(clean(read()));
            }
            Some(_) => {}
        }
    }

    fn take_upper_sector(&mut self, row: &Naming) {
        if sector(row.cell(SECTOR)).is_some() {
            let names = [DISTRICT, PROVINCE].map(|column| row.cell(column));
            let name = names.into_iter().find(|name| !name.is_empty());
            let name = quoted(name.unwrap_or_default());
            self.upper_sectors.entry(name).or_insert((row.first, 0)).1 += row.rows;
        }
    }

    fn take_union(
        &mut self,
        key: (String, String),
        row: &Naming,
        months: &BTreeSet<MonthEnd>,
        clean: &mut impl FnMut(Title) -> Title,
    ) {
        let stay = self.stays.entry(key).or_insert_with(|| Stay {
            title: clean(title(row, GRASSROOTS_ID, GRASSROOTS)),
            rows: 0,
            months: BTreeSet::new(),
            sectors: BTreeMap::new(),
        });
        if stay.title.is_completed_by(row, GRASSROOTS_ID, GRASSROOTS) {
            stay.title.complete(clean(title(row, GRASSROOTS_ID, GRASSROOTS)));
        }
        stay.rows += row.rows;
        stay.months.extend(months);
        let word = row.cell(SECTOR);
        if let Some(sector) = sector(word) {
            let (of_sector, _) =
                stay.sectors.entry(sector).or_insert_with(|| (BTreeSet::new(), row.first));
            of_sector.extend(months);
        } else if !word.is_empty() {
            let told = self.other_sectors.entry(quoted(word)).or_insert((row.first, 0));
            told.1 += row.rows;
        }
    }

    /// A city often has its province's name, and neither its level where all are bare.
    fn take_namesake(&mut self, row: &Naming, whom: &Whom) {
        let district = row.cell(DISTRICT);
        let is_there = match whom {
            Whom::Province => true,
            Whom::Grassroots(above, _) => above.is_empty(),
            Whom::District(_) => false,
        };
        let is_bare = || NamedPlace::of(district).is_some_and(|place| place.level.is_none());
        if is_there && level_key(row, DISTRICT_ID, DISTRICT) == self.province_key && is_bare() {
            let new = || (quoted(district), row.first, 0);
            self.like_province.get_or_insert_with(new).2 += row.rows;
        }
    }

    pub(super) fn build(mut self, table: &Table<'_>, findings: &mut Findings) -> Option<FlatTree> {
        let province = self.province(table, findings)?;
        self.tell(table, findings);
        if !self.has_few_districts(table, findings) {
            return None;
        }
        let grounds = (&self.ids, &self.roles, self.province_key.as_str());
        let scattered = scattered(&self.stays);
        alike::tell(&self.named(), &scattered, grounds, &self.namings, (table, findings));
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
        for union in unions.into_iter().take_while(|_| !table.is_stopped()) {
            union.add_to(&mut building, &district_ids, &self.districts, table, findings);
        }
        let Building { rows, by_id, moves, .. } = building;
        moves::tell(&moves, &self.districts, (table, findings));
        let register = Register::build(rows, table, findings);
        let find = |(whom, id): (Whom, String)| register.find(&id).map(|unit| (whom, unit));
        let units = by_id.into_iter().filter_map(find).collect();
        let Self { province_key, namings, ids, roles, .. } = self;
        Some(FlatTree::new(register, units, (ids, roles), province_key, namings))
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

    /// The units that only their names tell apart.
    fn named(&self) -> Vec<Named<'_>> {
        let is_name = |key: &str| !key.starts_with('=');
        let districts = self.districts.iter().filter(|(key, _)| is_name(key));
        let districts = districts.map(|(key, title)| Named {
            whom: Whom::District(key.clone()),
            name: &title.name,
            months: None,
        });
        let unions = self.stays.iter().filter(|((union, _), _)| is_name(union));
        let unions = unions.map(|((union, district), stay)| Named {
            whom: Whom::Grassroots(district.clone(), union.clone()),
            name: &stay.title.name,
            months: Some(&stay.months),
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
