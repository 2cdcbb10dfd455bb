//! References from other files to units and indicators.

use std::collections::HashMap;

use super::collect::{Washed, Washer, quoted};
use super::table::Row;
use super::tree::Register;
use super::{Kind, ReferenceFault, TableFault};
use crate::model::{Indicator, IndicatorIx, Level, Plan, ReportingLevel, Unit, UnitIx};

/// Finds units and indicators by what cells say. Most rows repeat what the row
/// before them said, so that is looked at first.
pub(super) struct References<'r> {
    plan: &'r Plan,
    register: Option<&'r Register>,
    codes: HashMap<&'r str, IndicatorIx>,
    last_unit: (Washed, Option<UnitIx>),
    last_code: (String, Option<IndicatorIx>),
}

impl<'r> References<'r> {
    pub(super) fn new(plan: &'r Plan, register: Option<&'r Register>) -> Self {
        let codes = plan.indicators.iter().zip(plan.indicator_ixs());
        Self {
            plan,
            register,
            codes: codes.map(|(indicator, ix)| (indicator.code.as_str(), ix)).collect(),
            last_unit: (Washed::default(), None),
            last_code: (String::new(), None),
        }
    }

    /// The unit of a row. `Ok(None)` when no units could be read at all.
    pub(super) fn unit(
        &mut self,
        row: &Row<'_>,
        column: usize,
        washer: &mut Washer,
    ) -> Result<Option<UnitIx>, Kind> {
        let cell = row.cell(column);
        if cell.is_empty() {
            return Err(TableFault::CellEmpty { column: row.name(column) }.into());
        }
        let Some(register) = self.register else { return Ok(None) };
        let is_known = self.last_unit.0.is_of(cell.as_bytes());
        let id = washer.wash_again(&mut self.last_unit.0, cell, || row.place(column));
        if !is_known {
            self.last_unit.1 = register.find(id);
        }
        if self.last_unit.1.is_some() {
            return Ok(self.last_unit.1);
        }
        let found = quoted(id);
        Err(match register.fallen_line(id) {
            Some(line) => ReferenceFault::UnitSetAside { found, line }.into(),
            None => ReferenceFault::UnitUnknown { found }.into(),
        })
    }

    /// The indicator of a row.
    pub(super) fn indicator(&mut self, row: &Row<'_>, column: usize) -> Result<IndicatorIx, Kind> {
        let cell = row.cell(column);
        if cell.is_empty() {
            return Err(TableFault::CellEmpty { column: row.name(column) }.into());
        }
        if self.last_code.0 != cell {
            self.last_code.0.clear();
            self.last_code.0.push_str(cell);
            self.last_code.1 = self.codes.get(cell).copied();
        }
        self.last_code
            .1
            .ok_or_else(|| ReferenceFault::IndicatorUnknown { found: quoted(cell) }.into())
    }

    /// The two of them, where both are known.
    pub(super) fn pair(
        &self,
        unit: Option<UnitIx>,
        indicator: Option<IndicatorIx>,
    ) -> Option<(&'r Unit, &'r Indicator)> {
        let register = self.register?;
        register.unit(unit?).zip(self.plan.indicator(indicator?))
    }
}

/// Below its reporting level an indicator doesn't exist.
pub(super) fn below_reporting_level(unit: &Unit, indicator: &Indicator) -> Option<ReferenceFault> {
    let reporting_level = match indicator.reporting_level {
        ReportingLevel::Grassroots | ReportingLevel::All => Level::Grassroots,
        ReportingLevel::District => Level::District,
        ReportingLevel::Province => Level::Province,
    };
    (unit.level > reporting_level).then(|| ReferenceFault::BelowReportingLevel {
        unit: quoted(&unit.id),
        level: unit.level,
        indicator: indicator.code.clone(),
        reporting_level,
    })
}
