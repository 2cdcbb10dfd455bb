//! What is told of the units that rows name, before they are made.

use super::super::building::Title;
use super::super::stays::Stay;
use super::super::{DISTRICT, GRASSROOTS, SECTOR};
use super::Gathered;
use crate::load::collect::{Findings, quoted};
use crate::load::names::{Heading, Place, heading, is_kind, is_nobody, is_worked_out};
use crate::load::table::Table;
use crate::load::{FlatFault, SectionFault};

impl Gathered {
    /// Tells of sectors, and of what may be no unit.
    pub(super) fn tell(&self, table: &Table<'_>, findings: &mut Findings) {
        self.tell_other_sectors(table, findings);
        self.tell_upper_sectors(table, findings);
        self.tell_named_once(table, findings);
        if let Some((name, at, rows)) = self.like_province.clone() {
            let fault = FlatFault::DistrictLikeProvince { name, rows, is_apart: false };
            findings.add(fault, table.place(at, DISTRICT));
        }
        self.tell_namesake(table, findings);
        self.tell_unnamed(table, findings);
        self.tell_doubtful(table, findings);
    }

    /// Most districts say what they are, and one has the province's bare name: the unions
    /// right under the province may be written so, with an id that isn't its own.
    fn tell_namesake(&self, table: &Table<'_>, findings: &mut Findings) {
        let province = self.provinces.get(&self.province_key);
        let Some(province) = province.and_then(|title| Place::of(&title.name)) else { return };
        let places = self.districts.iter();
        let places = places.filter_map(|(key, title)| Some((key, title, Place::of(&title.name)?)));
        let (bare, full): (Vec<_>, Vec<_>) = places.partition(|(.., of)| of.level.is_none());
        let namesake = bare.iter().find(|(.., of)| of.core == province.core);
        if let Some((key, title, _)) = namesake.filter(|_| full.len() > bare.len()) {
            let stays = self.stays.iter().filter(|((_, district), _)| district == *key);
            let (name, rows) = (quoted(&title.name), stays.map(|(_, stay)| stay.rows).sum());
            let fault = FlatFault::DistrictLikeProvince { name, rows, is_apart: true };
            findings.add(fault, table.place(title.at, DISTRICT));
        }
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

    /// Where each union is named in one row of a period only and more rows name none, the
    /// name may have been written once, for the rows below it as well.
    fn tell_named_once(&self, table: &Table<'_>, findings: &mut Findings) {
        const FEWEST: usize = 2;
        let Some((at, rows)) = self.nameless.filter(|_| table.has(GRASSROOTS)) else { return };
        let named: usize = self.stays.values().map(|stay| stay.rows).sum();
        let mut stays = self.stays.values();
        let are_named_once = stays.all(|stay| stay.rows <= stay.months.len().max(1));
        if self.stays.len() >= FEWEST && are_named_once && rows > named {
            findings.add(FlatFault::NamedOnce { named, rows }, table.place(at, GRASSROOTS));
        }
    }

    /// What is left when the others are named is no unit, and counts as one.
    fn tell_unnamed(&self, table: &Table<'_>, findings: &mut Findings) {
        let districts = self.districts.values().map(|title| (title, DISTRICT));
        let unions = self.stays.values().map(|stay| (&stay.title, GRASSROOTS));
        let is_left = |(title, _): &(&Title, usize)| heading(&title.name) == Some(Heading::Left);
        let mut left: Vec<(&Title, usize)> = districts.chain(unions).filter(is_left).collect();
        left.sort_by_key(|(title, _)| title.at);
        for (title, column) in left {
            let fault = SectionFault::UnionsUnnamed { name: quoted(&title.name) };
            findings.add(fault, table.place(title.at, column));
        }
    }

    /// What is counted as a union, but has the name of the union above, of a kind or of
    /// an average, or stands in one row and isn't called a union where nearly all others are.
    fn tell_doubtful(&self, table: &Table<'_>, findings: &mut Findings) {
        let is_doubtful = |((union, district), stay): &(&(String, String), &Stay)| {
            let name = stay.title.name.as_str();
            // Whoever has an id is a unit; what is a heading is told of as one.
            if union.starts_with('=') || heading(name).is_some() {
                return false;
            }
            let is_above = || {
                let above = Place::of(&self.districts.get(district)?.name)?;
                Some(Place::of(name)?.may_be(&above))
            };
            let is_kind = || is_kind(name) && self.roles.lacks_union(name, false);
            let is_none = is_worked_out(name) || is_nobody(name) || is_kind();
            let is_alone = || stay.rows == 1 && self.roles.is_of_few(name);
            is_none || is_above().unwrap_or_default() || is_alone()
        };
        let mut doubtful: Vec<&Stay> =
            self.stays.iter().filter(is_doubtful).map(|(_, stay)| stay).collect();
        doubtful.sort_by_key(|stay| stay.title.at);
        for stay in doubtful {
            let fault =
                SectionFault::UnionDoubtful { name: quoted(&stay.title.name), rows: stay.rows };
            findings.add(fault, table.place(stay.title.at, GRASSROOTS));
        }
    }
}
