use chrono::NaiveDate;

use super::{RowNumber, TableParts};

/// Position of a unit in [`Units`], which is its official order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitIx(u32);

impl UnitIx {
    /// As an index into [`Units::all`].
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// From the number itself.
    #[cfg(test)]
    pub(super) const fn from_number(number: u32) -> Self {
        Self(number)
    }

    /// From a position; datasets are capped far below `u32::MAX` when loaded.
    pub fn new(index: usize) -> Self {
        Self(u32::try_from(index).unwrap_or(u32::MAX))
    }
}

keyed! {
    /// The three levels of the union.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Level {
        /// The province federation.
        Province = "province",
        /// The union immediately above the grassroots: district federation, sector
        /// union, economic-zone union, from 7/2025 commune union.
        District = "district",
        /// A grassroots union (CĐCS).
        Grassroots = "grassroots",
    }
}

keyed! {
    /// The sector of a grassroots union.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Sector, all {
        /// State administration (HCSN).
        Administrative = "administrative",
        /// Public-service units (HCSN).
        PublicService = "public_service",
        /// State enterprises (SXKD).
        StateEnterprise = "state_enterprise",
        /// Enterprises outside the state sector (SXKD).
        NonStateEnterprise = "non_state_enterprise",
    }
}

/// One spell of membership: a unit under a parent from one day to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spell {
    /// The name in that spell.
    pub name: String,
    /// The unit above; `None` for the province only.
    pub parent: Option<UnitIx>,
    /// Grassroots only; `None` where unknown.
    pub sector: Option<Sector>,
    /// False for a body that only takes part by invitation.
    pub managed: bool,
    /// First day; `None` = since ever.
    pub from: Option<NaiveDate>,
    /// Last day; `None` = open-ended.
    pub to: Option<NaiveDate>,
    /// Where it stands in the units' table.
    pub at: RowNumber,
    /// True where that row was set aside: the unit is expected to report all the same,
    /// but nothing that it says of these days counts.
    pub is_set_aside: bool,
}

impl Spell {
    /// True when the spell covers the day.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// True when the spell and the days from `first` to `last` share a day.
    pub fn overlaps(&self, first: NaiveDate, last: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= last) && self.to.is_none_or(|to| first <= to)
    }
}

/// A node of the union.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The stable id of the union.
    pub id: String,
    /// Its level, the same in every spell.
    pub level: Level,
    /// Its spells, ascending, not overlapping, never empty.
    pub spells: Vec<Spell>,
}

impl Unit {
    /// The name of the last spell.
    pub fn name(&self) -> &str {
        self.spells.last().map_or("", |s| s.name.as_str())
    }

    /// True where every row of it was set aside.
    pub fn is_set_aside(&self) -> bool {
        self.spells.iter().all(|spell| spell.is_set_aside)
    }

    /// The last spell that shares a day with the span.
    pub fn last_spell_within(&self, first: NaiveDate, last: NaiveDate) -> Option<&Spell> {
        self.spells.iter().rev().find(|s| s.overlaps(first, last))
    }

    /// The same of the spells whose rows stand.
    pub fn last_standing_within(&self, first: NaiveDate, last: NaiveDate) -> Option<&Spell> {
        self.spells.iter().rev().find(|s| !s.is_set_aside && s.overlaps(first, last))
    }
}

/// All units in official order: by level, then by id, digits compared as numbers.
/// Row order in the file plays no part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Units {
    all: Vec<Unit>,
    province: UnitIx,
    /// How many come before the grassroots.
    upper: usize,
    parts: TableParts,
}

impl Units {
    /// From units already in official order, parents known, exactly one province.
    /// Returns `None` when there is not exactly one province.
    pub fn new(all: Vec<Unit>) -> Option<Self> {
        let mut provinces = all.iter().enumerate().filter(|(_, u)| u.level == Level::Province);
        let (first, second) = (provinces.next(), provinces.next());
        let province = UnitIx::new(first?.0);
        let is_single = second.is_none();
        let upper = all.iter().take_while(|u| u.level != Level::Grassroots).count();
        let parts = TableParts::default();
        is_single.then_some(Self { all, province, upper, parts })
    }

    /// The same, with the file or sheets in which their rows stand.
    #[must_use]
    pub fn in_parts(mut self, parts: TableParts) -> Self {
        self.parts = parts;
        self
    }

    /// The file or sheets in which the units' rows stand.
    pub const fn parts(&self) -> &TableParts {
        &self.parts
    }

    /// The province federation.
    pub const fn province(&self) -> UnitIx {
        self.province
    }

    /// How many units stand above the grassroots: the first in official order.
    pub const fn upper(&self) -> usize {
        self.upper
    }

    /// The level of the unit at a position handed out by this dataset.
    pub fn level(&self, ix: UnitIx) -> Level {
        if ix.index() < self.upper { self.unit(ix).level } else { Level::Grassroots }
    }

    /// All units in official order.
    pub fn all(&self) -> &[Unit] {
        &self.all
    }

    /// Positions in official order.
    pub fn ixs(&self) -> impl DoubleEndedIterator<Item = UnitIx> + use<> {
        (0..self.all.len()).map(UnitIx::new)
    }

    /// The unit at a position handed out by this dataset.
    ///
    /// # Panics
    /// When the position belongs to another dataset.
    #[allow(clippy::indexing_slicing)]
    pub fn unit(&self, ix: UnitIx) -> &Unit {
        &self.all[ix.index()]
    }

    /// The unit with an id.
    pub fn with_id(&self, id: &str) -> Option<UnitIx> {
        self.all.iter().position(|u| u.id == id).map(UnitIx::new)
    }

    /// The unit that has the id which a unit has among others.
    pub fn same_as(&self, unit: UnitIx, among: &Self) -> Option<UnitIx> {
        self.with_id(&among.unit(unit).id)
    }
}
