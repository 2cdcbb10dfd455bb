//! The tree behind a flat table's names.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

use super::gathered::Gathered;
use super::ids::Ids;
use super::namings::{Cells, Last, Naming, Namings};
use super::roles::{Role, Roles};
use super::whom::{Misplaced, Whom, level_key, named};
use super::{DISTRICT, DISTRICT_ID, Ends, PROVINCE, PROVINCE_ID};
use crate::load::collect::{Findings, quoted};
use crate::load::period::days_of_phase;
use crate::load::table::{RawRow, Row, Table};
use crate::load::tree::Register;
use crate::load::{FlatFault, TableFault};
use crate::model::{Level, Period, Plan, UnitIx};

/// What a province is called that no row names.
pub(in crate::load) const UNNAMED: &str = "Toàn tỉnh";

/// Months since year 0 by which periods end.
pub(super) type MonthEnd = i32;

/// The inferred units, and how rows lead to them.
#[derive(Debug)]
pub(in crate::load) struct FlatTree {
    pub(in crate::load) register: Register,
    units: HashMap<Whom, UnitIx>,
    province_key: String,
    ids: Ids,
    /// Which rows name no unit.
    pub(in crate::load) roles: Roles,
    /// When the periods end.
    pub(in crate::load) ends: Ends,
    /// Each as it was understood.
    namings: Namings,
    /// Where each of them leads.
    placed: Vec<Placed>,
}

/// Where a naming leads.
#[derive(Clone, Copy, Debug)]
pub(in crate::load) struct Placed {
    /// What its rows are, and the column that says so.
    pub(in crate::load) role: (Role, usize),
    /// None where its rows are set aside.
    pub(in crate::load) unit: Option<UnitIx>,
    /// Nothing in it would have to be made visible.
    pub(in crate::load) is_clean: bool,
}

impl FlatTree {
    /// Infers the units from all rows; `None` comes with a fatal finding.
    pub(in crate::load) fn infer(
        table: &Table<'_>,
        plan: &Plan,
        findings: &mut Findings,
    ) -> Option<Self> {
        let parents = [PROVINCE, DISTRICT, PROVINCE_ID, DISTRICT_ID];
        let has_parents = parents.into_iter().any(|column| table.has(column));
        let before = findings.len();
        let gathered = Gathered::of(table, plan, findings);
        let has_heads = gathered.as_ref().is_some_and(|gathered| gathered.has_heads);
        if !has_parents && !has_heads {
            findings.cut_back(before);
            findings.add(FlatFault::NoParents, table.whole());
            return None;
        }
        let Some(gathered) = gathered else {
            let before = findings.len();
            table.tell_unclosed(findings);
            if findings.len() == before {
                findings.add(TableFault::RowsMissing, table.whole());
            }
            return None;
        };
        let tree = gathered.build(table, findings)?;
        if !has_heads {
            tree.tell_unsaid_districts(table, findings);
        }
        Some(tree)
    }

    /// No province has all its unions right under it: the column of the unions between
    /// may have a heading that isn't known, or their names stand in rows of their own.
    fn tell_unsaid_districts(&self, table: &Table<'_>, findings: &mut Findings) {
        let units = self.register.units.iter();
        let unions = units.filter(|unit| unit.level == Level::Grassroots).count();
        if unions > 0 && !Self::has_districts(&|column| table.has(column)) {
            findings.add(FlatFault::DistrictsUnsaid { unions }, table.whole());
        }
    }

    pub(super) fn new(
        register: Register,
        units: HashMap<Whom, UnitIx>,
        (ids, roles): (Ids, Roles),
        province_key: String,
        mut namings: Namings,
    ) -> Self {
        let ends = namings.ends();
        namings.forget_rows();
        let mut tree =
            Self { register, units, province_key, ids, roles, ends, namings, placed: Vec::new() };
        let placed = |naming: &Naming| Placed {
            role: tree.roles.role(naming),
            unit: tree.unit_of(naming).ok().flatten(),
            is_clean: naming.is_clean,
        };
        tree.placed = tree.namings.each().map(placed).collect();
        tree
    }

    /// Whether a file or sheet has a column for districts.
    pub(in crate::load) fn has_districts(has: &dyn Fn(usize) -> bool) -> bool {
        has(DISTRICT) || has(DISTRICT_ID)
    }

    /// Where a row's names lead.
    pub(in crate::load) fn placed(&self, row: &Row<'_>, last: &mut Last) -> Option<Placed> {
        self.placed.get(self.namings.number(row, last)?).copied()
    }

    /// The same of a row as it lies.
    pub(in crate::load) fn placed_raw(
        &self,
        row: &RawRow<'_>,
        has_districts: bool,
        last: &mut Last,
    ) -> Option<Placed> {
        self.placed.get(self.namings.number_of_raw(row, has_districts, last)?).copied()
    }

    /// The unit that a row is about.
    pub(in crate::load) fn unit(&self, row: &Row<'_>) -> Result<Option<UnitIx>, Misplaced> {
        match self.naming(row) {
            Some(naming) => self.unit_of(naming),
            None => self.unit_of(row),
        }
    }

    fn naming(&self, row: &Row<'_>) -> Option<&Naming> {
        self.namings.all.get(self.namings.number(row, &mut Last::default())?)
    }

    fn unit_of(&self, row: &impl Cells) -> Result<Option<UnitIx>, Misplaced> {
        let whom = self.ids.whom(row, &self.province_key)?;
        if let Some(&unit) = self.units.get(&whom) {
            return Ok(Some(unit));
        }
        // Only of a union whose id stands under two districts at once.
        let found = quoted(row.cell(DISTRICT));
        let fault = FlatFault::ParentsDiffer { unit: quoted(named(row)), found };
        Err(Box::new((fault.into(), DISTRICT)))
    }

    /// The district, or the province, whose total a row gives in the column of its
    /// unions.
    pub(in crate::load) fn above_total(&self, row: &Row<'_>) -> Option<UnitIx> {
        let district = self.ids.district(&level_key(self.naming(row)?, DISTRICT_ID, DISTRICT));
        let is_province = !district.is_empty() && district == self.province_key;
        let whom = if is_province { Whom::Province } else { Whom::District(district) };
        self.units.get(&whom).copied()
    }

    /// The unit that the words behind `Cộng` name.
    pub(in crate::load) fn part(&self, key: &str) -> Option<UnitIx> {
        let district = self.units.get(&Whom::District(self.ids.district(key)));
        district
            .or_else(|| self.units.get(&Whom::Province).filter(|_| key == self.province_key))
            .copied()
    }
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

/// Whether two months are of one year.
pub(super) const fn in_one_year(one: MonthEnd, other: MonthEnd) -> bool {
    one.div_euclid(12) == other.div_euclid(12)
}

pub(super) fn month_of(day: NaiveDate) -> MonthEnd {
    day.year() * 12 + i32::try_from(day.month0()).unwrap_or_default()
}
