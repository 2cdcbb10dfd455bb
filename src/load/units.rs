//! `units.csv`: one spell of membership a row. What a row says by itself is
//! judged here, what rows say together in [`super::tree`].

mod named;

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::collect::{Findings, Washer, quoted};
use super::dates::Dates;
use super::names::{Named, Names, spoilt, tell_spoilt};
use super::number::is_broken;
use super::sector::{SECTORS, sector};
use super::table::{Row, RowAt, Shape, Table};
use super::{CellFault, Kind, UnitFault};
use crate::model::{Level, RowNumber, Sector};
use crate::text::{Said, header_key};

/// Its name.
pub(super) const FILE: &str = "units.csv";

pub(super) const UNIT: usize = 0;
pub(super) const NAME: usize = 1;
pub(super) const LEVEL: usize = 2;
pub(super) const PARENT: usize = 3;
pub(super) const SECTOR: usize = 4;
pub(super) const MANAGED: usize = 5;
pub(super) const FROM: usize = 6;
pub(super) const TO: usize = 7;

/// Its columns. More spells than this can only be a mistake: the whole country
/// has about 130 000 unions.
pub(super) static SHAPE: Shape = Shape {
    columns: columns! {
        needed "unit" ["đơn vị", "mã đơn vị", "mã"];
        needed "name" ["tên", "tên đơn vị"];
        needed "level" ["cấp"];
        needed "parent" ["cấp trên", "trực thuộc"];
        needed "sector" ["khu vực", "loại hình"];
        optional "managed" ["quản lý"];
        optional "from" ["từ ngày", "từ"];
        optional "to" ["đến ngày", "đến"];
    },
    least: &[UNIT, NAME, LEVEL],
    most_rows: 200_000,
    ..Shape::BARE
};

/// A row of the table.
#[derive(Debug)]
pub(super) struct UnitRow<L> {
    pub(super) at: RowAt,
    /// One without an id goes by its name, in brackets.
    pub(super) unit: String,
    pub(super) name: String,
    pub(super) level: L,
    /// As written, or the unit of that name.
    pub(super) parent: Option<String>,
    pub(super) sector: Option<Sector>,
    pub(super) is_managed: bool,
    pub(super) from: Option<NaiveDate>,
    pub(super) to: Option<NaiveDate>,
}

/// A spell that is sound by itself.
pub(super) type SpellRow = UnitRow<Level>;

/// What could be read of a row that was set aside: its name leads to nobody else, and
/// its unit is missed.
pub(super) type FallenRow = UnitRow<Option<Level>>;

impl<L> UnitRow<L> {
    /// The same of another level.
    fn of_level<M>(self, level: M) -> UnitRow<M> {
        let Self { at, unit, name, parent, sector, is_managed, from, to, .. } = self;
        UnitRow { at, unit, name, level, parent, sector, is_managed, from, to }
    }
}

impl From<SpellRow> for FallenRow {
    fn from(row: SpellRow) -> Self {
        let level = Some(row.level);
        row.of_level(level)
    }
}

/// Who is under whom, as a row claims, sound or not.
#[derive(Debug)]
pub(super) struct Link {
    pub(super) at: RowAt,
    pub(super) unit: String,
    pub(super) parent: String,
}

/// Everything the rows say one by one.
#[derive(Debug, Default)]
pub(super) struct UnitRows {
    pub(super) rows: Vec<SpellRow>,
    pub(super) links: Vec<Link>,
    /// Units of which a row was set aside, with the first such row.
    pub(super) fallen: HashMap<String, RowNumber>,
    /// What those rows say.
    pub(super) fallen_rows: Vec<FallenRow>,
    /// Parents given by a name that several have: as written, and who they are.
    pub(super) unclear: HashMap<String, String>,
    /// Data rows in all.
    pub(super) read: usize,
}

/// Reads every row.
pub(super) fn read(table: &Table<'_>, dates: &mut Dates, findings: &mut Findings) -> UnitRows {
    let mut all = UnitRows::default();
    let mut washer = Washer::default();
    // As they stand: what is hidden in a cell is made visible, and no letter of it is lost.
    let mut spoilt_names: Vec<(String, RowAt)> = Vec::new();
    let read = table.each_row(findings, |row, findings| {
        let name = row.cell(NAME);
        if spoilt(name).is_some() {
            spoilt_names.push((name.to_owned(), row.at));
        }
        let mut reading = Reading { row, findings, dates, washer: &mut washer, is_sound: true };
        let unit = reading.text(UNIT);
        let parent = Some(reading.text(PARENT)).filter(|parent| !parent.is_empty());
        if let Some(parent) = parent.clone().filter(|_| !unit.is_empty()) {
            all.links.push(Link { at: row.at, unit: unit.clone(), parent });
        }
        match reading.spell(unit, parent) {
            Ok(spell) => all.rows.push(spell),
            Err(fallen) => all.let_fall(*fallen),
        }
    });
    washer.report(findings);
    all.read = read;
    all.find_parents();
    named::tell(&all.rows, table, findings);
    let spoilt = spoilt_names.iter().map(|(name, at)| (name.as_str(), *at, 1));
    tell_spoilt(spoilt, (table, NAME), findings);
    all
}

impl UnitRows {
    fn let_fall(&mut self, mut row: FallenRow) {
        if row.unit.is_empty() {
            if row.name.is_empty() {
                return;
            }
            row.unit = format!("({})", row.name);
        }
        self.fallen.entry(row.unit.clone()).or_insert(row.at.number);
        self.fallen_rows.push(row);
    }

    /// Where a parent is no id, but the name of one unit above the grassroots, it
    /// is that unit. A name that several have stays, and is told as unknown.
    fn find_parents(&mut self) {
        let ids: HashSet<&str> = self.rows.iter().map(|row| row.unit.as_str()).collect();
        let is_name = |parent: &str| !ids.contains(parent) && !self.fallen.contains_key(parent);
        let named: Vec<bool> = self.links.iter().map(|link| is_name(&link.parent)).collect();
        if !named.contains(&true) {
            return;
        }
        let above = self.rows.iter().filter(|row| row.level < Level::Grassroots);
        let above = above.map(|row| (row.unit.as_str(), row.name.as_str()));
        let fallen = self.fallen_rows.iter();
        let fallen = fallen.filter(|row| row.level.is_none_or(|level| level < Level::Grassroots));
        let above = above.chain(fallen.map(|row| (row.unit.as_str(), row.name.as_str())));
        let above = Names::new(above.map(|(unit, name)| (unit, unit, name, "")));
        let mut unclear = HashMap::new();
        let mut found = |parent: &str| match above.find(parent) {
            Named::One(unit) => Some(unit.to_owned()),
            Named::Nobody => None,
            Named::Several(units) => {
                let units: Vec<String> = units.iter().map(|u| format!("'{}'", quoted(u))).collect();
                unclear.insert(parent.to_owned(), units.join(", "));
                None
            }
        };
        let mut by_row: HashMap<RowNumber, String> = HashMap::new();
        for (link, _) in self.links.iter_mut().zip(named).filter(|(_, is_name)| *is_name) {
            if let Some(unit) = found(&link.parent) {
                by_row.insert(link.at.number, unit.clone());
                link.parent = unit;
            }
        }
        self.unclear = unclear;
        let standing = self.rows.iter_mut().map(|row| (row.at, &mut row.parent));
        let fallen = self.fallen_rows.iter_mut().map(|row| (row.at, &mut row.parent));
        for (at, parent) in standing.chain(fallen) {
            if let Some(unit) = by_row.remove(&at.number) {
                *parent = Some(unit);
            }
        }
    }
}

struct Reading<'r> {
    row: &'r Row<'r>,
    findings: &'r mut Findings,
    dates: &'r mut Dates,
    washer: &'r mut Washer,
    is_sound: bool,
}

impl Reading<'_> {
    fn text(&mut self, column: usize) -> String {
        self.washer.wash(self.row.cell(column), || self.row.place(column)).into_owned()
    }

    fn tell(&mut self, kind: impl Into<Kind>, column: usize) {
        self.findings.add(kind, self.row.place(column));
    }

    fn fail(&mut self, kind: impl Into<Kind>, column: usize) {
        self.tell(kind, column);
        self.is_sound = false;
    }

    fn spell(&mut self, unit: String, parent: Option<String>) -> Result<SpellRow, Box<FallenRow>> {
        if unit.is_empty() {
            self.fail(self.row.empty(UNIT), UNIT);
        }
        let level = self.level();
        self.check_parent(&unit, level, parent.as_deref());
        let sector = self.sector(&unit, level);
        let is_managed = self.managed();
        let from = self.date(FROM);
        let to = self.date(TO);
        if let Some((first, last)) = from.zip(to).filter(|(first, last)| first > last) {
            let fault = UnitFault::DatesReversed { from: first.to_string(), to: last.to_string() };
            self.fail(fault, TO);
        }
        let name = self.name(&unit);
        let at = self.row.at;
        let row = FallenRow { at, unit, name, level, parent, sector, is_managed, from, to };
        match row.level.filter(|_| self.is_sound) {
            Some(level) => Ok(row.of_level(level)),
            None => Err(Box::new(row)),
        }
    }

    fn name(&mut self, unit: &str) -> String {
        let name = self.text(NAME);
        if is_broken(&name) {
            let found = quoted(&name);
            self.fail(CellFault::CellBroken { column: self.row.name(NAME), found }, NAME);
        }
        if name.is_empty() && !unit.is_empty() {
            self.tell(UnitFault::NameMissing { unit: quoted(unit) }, NAME);
            return unit.to_owned();
        }
        name
    }

    fn level(&mut self) -> Option<Level> {
        let level = level_of(self.row.cell(LEVEL));
        if level.is_none() {
            self.fail(word_fault(self.row, LEVEL, LEVELS), LEVEL);
        }
        level
    }

    fn check_parent(&mut self, unit: &str, level: Option<Level>, parent: Option<&str>) {
        match (level, parent) {
            (Some(Level::Province), Some(parent)) => {
                self.fail(UnitFault::ProvinceUnderUnit { found: quoted(parent) }, PARENT);
            }
            (Some(Level::District | Level::Grassroots), None) => {
                self.fail(UnitFault::ParentMissing { unit: quoted(unit) }, PARENT);
            }
            _ => {}
        }
    }

    fn sector(&mut self, unit: &str, level: Option<Level>) -> Option<Sector> {
        let cell = self.row.cell(SECTOR);
        let is_grassroots = level == Some(Level::Grassroots);
        if cell.is_empty() {
            if is_grassroots {
                self.tell(UnitFault::SectorMissing { unit: quoted(unit) }, SECTOR);
            }
            return None;
        }
        let sector = sector(cell);
        if sector.is_none() {
            self.fail(word_fault(self.row, SECTOR, SECTORS), SECTOR);
        } else if level.is_some() && !is_grassroots {
            self.tell(UnitFault::SectorUnused { unit: quoted(unit) }, SECTOR);
        }
        // Of a level that can't be read it may tell which that is.
        sector.filter(|_| is_grassroots || level.is_none())
    }

    fn managed(&mut self) -> bool {
        let cell = self.row.cell(MANAGED);
        match if cell.is_ascii() { cell.to_ascii_lowercase() } else { header_key(cell) }.as_str() {
            "" | "yes" | "co" | "true" | "1" | "x" => true,
            "no" | "khong" | "false" | "0" => false,
            _ => {
                self.fail(word_fault(self.row, MANAGED, YES_OR_NO), MANAGED);
                true
            }
        }
    }

    fn date(&mut self, column: usize) -> Option<NaiveDate> {
        let read = self.dates.read_or_open(self.row.cell(column), self.row.name(column));
        read.unwrap_or_else(|fault| {
            self.fail(fault, column);
            None
        })
    }
}

/// The thing whose key the cell gives, as written or else without regard to
/// case, spaces and underscores.
fn find_word<T: Copy>(cell: &str, all: &[T], key: fn(T) -> &'static str) -> Option<T> {
    let exact = all.iter().copied().find(|&thing| key(thing) == cell);
    exact.or_else(|| {
        let folded = header_key(cell);
        all.iter().copied().find(|&thing| header_key(key(thing)) == folded)
    })
}

fn word_fault(row: &Row<'_>, column: usize, choices: Said) -> CellFault {
    match row.cell(column) {
        "" => row.empty(column),
        found => CellFault::WordUnknown { column: row.name(column), found: quoted(found), choices },
    }
}

/// What a level may be called, for messages.
const LEVELS: Said = Said {
    vi: "'tỉnh' (province), 'cấp trên' (district), 'cơ sở' (grassroots)",
    en: "'province' (tỉnh), 'district' (cấp trên), 'grassroots' (cơ sở)",
};

/// Whether the federation answers for a unit.
const YES_OR_NO: Said = Said { vi: "'có' (yes), 'không' (no)", en: "'yes' (có), 'no' (không)" };

fn level_of(cell: &str) -> Option<Level> {
    const LEVELS: [Level; 3] = [Level::Province, Level::District, Level::Grassroots];
    find_word(cell, &LEVELS, Level::key).or_else(|| level_in_words(cell))
}

/// A level as the union itself calls it, whatever the case, spaces and diacritics.
fn level_in_words(cell: &str) -> Option<Level> {
    match header_key(cell).as_str() {
        "tinh" | "captinh" | "ldldtinh" | "liendoanlaodongtinh" => Some(Level::Province),
        "huyen"
        | "caphuyen"
        | "xa"
        | "capxa"
        | "captren"
        | "captrencoso"
        | "captrentructiepcoso"
        | "congdoancaptren"
        | "congdoancaptrentructiepcoso" => Some(Level::District),
        "coso" | "capcoso" | "cdcs" | "congdoancoso" => Some(Level::Grassroots),
        _ => None,
    }
}
