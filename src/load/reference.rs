//! References from other files to units and indicators.

mod labels;

use std::collections::HashMap;

use super::collect::{Washed, Washer, quoted};
use super::names::{self, Meant, Named, Names};
use super::table::Row;
use super::tree::Register;
use super::{Finding, Kind, ReferenceFault, UnitFault};
use crate::model::{Indicator, IndicatorIx, Level, Plan, ReportingLevel, Unit, UnitIx};
use labels::{Labels, Said};

/// How many units of one name are listed.
const SHOWN: usize = 6;

/// Finds units and indicators by what cells say. Most rows repeat what the row
/// before them said, so that is looked at first.
pub(super) struct References<'r> {
    plan: &'r Plan,
    register: Option<&'r Register>,
    codes: HashMap<&'r str, IndicatorIx>,
    last_unit: (Washed, Option<UnitIx>),
    missed: Option<UnitIx>,
    /// What texts for indicators say.
    said: HashMap<String, Said>,
    /// Made when the first cell is no id.
    names: Option<Names<Meant<'r>>>,
    labels: Option<Labels<'r>>,
}

impl<'r> References<'r> {
    pub(super) fn new(plan: &'r Plan, register: Option<&'r Register>) -> Self {
        let codes = plan.indicators.iter().zip(plan.indicator_ixs());
        Self {
            plan,
            register,
            codes: codes.map(|(indicator, ix)| (indicator.code.as_str(), ix)).collect(),
            last_unit: (Washed::default(), None),
            missed: None,
            said: HashMap::new(),
            names: None,
            labels: None,
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
            return Err(row.empty(column).into());
        }
        self.missed = None;
        let Some(register) = self.register else { return Ok(None) };
        let is_known = self.last_unit.0.is_of(cell.as_bytes());
        let id = washer.wash_again(&mut self.last_unit.0, cell, || row.place(column));
        if !is_known {
            self.last_unit.1 = register.find(id);
        }
        if self.last_unit.1.is_some() {
            return Ok(self.last_unit.1);
        }
        if let Some(line) = register.fallen_line(id) {
            let line = line.to_owned();
            self.missed = register.find_missed(id);
            return Err(ReferenceFault::UnitSetAside { found: quoted(id), line }.into());
        }
        let names = self.names.get_or_insert_with(|| Names::of(register));
        let unit = unit_named(names, register, id);
        if unit.is_err() {
            self.missed = match names.find(id) {
                Named::One(Meant::Fallen(id)) => register.find_missed(id),
                _ => None,
            };
        }
        self.last_unit.1 = Some(unit?);
        Ok(self.last_unit.1)
    }

    /// Whom the last row that was looked at meant, where that unit was set aside.
    pub(super) const fn missed(&self) -> Option<UnitIx> {
        self.missed
    }

    pub(super) fn indicator(&mut self, row: &Row<'_>, column: usize) -> Result<IndicatorIx, Kind> {
        let cell = row.cell(column);
        if cell.is_empty() {
            return Err(row.empty(column).into());
        }
        let found = || quoted(cell);
        let plan = self.plan;
        let said = self.said(cell);
        if let Some(measure) = &said.other_measure {
            return Err(measure.clone().into());
        }
        match &said.of[..] {
            [indicator] => Ok(*indicator),
            [] if said.is_no_result => Err(ReferenceFault::NoResult { found: found() }.into()),
            [] => {
                let nearest = String::new();
                Err(ReferenceFault::IndicatorUnknown { found: found(), nearest }.into())
            }
            several => {
                let codes = several.iter().filter_map(|&ix| plan.indicator(ix));
                let codes: Vec<&str> = codes.map(|indicator| indicator.code.as_str()).collect();
                let candidates = quoted(&codes.join(", "));
                Err(ReferenceFault::IndicatorAmbiguous { found: found(), candidates }.into())
            }
        }
    }

    /// The only indicator that a text names.
    pub(super) fn meant(&mut self, text: &str) -> Option<IndicatorIx> {
        let [only] = self.said(text).of[..] else { return None };
        Some(only)
    }

    /// What a text says behind the code of its indicator and the plan doesn't know.
    pub(super) fn behind_code(&mut self, text: &str) -> Option<&str> {
        self.said(text).behind_code.as_deref()
    }

    /// What a text says of indicators; most say what some text before them said.
    fn said(&mut self, text: &str) -> &Said {
        const MOST: usize = 1_000;
        if !self.said.contains_key(text) {
            if self.said.len() >= MOST {
                self.said.clear();
            }
            let coded = self.codes.get(text).map(|&ix| Said { of: vec![ix], ..Said::default() });
            let plan = self.plan;
            let said = coded
                .unwrap_or_else(|| self.labels.get_or_insert_with(|| Labels::of(plan)).said(text));
            self.said.insert(text.to_owned(), said);
        }
        self.said.get(text).unwrap_or(Said::NOTHING)
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

fn unit_named(names: &Names<Meant<'_>>, register: &Register, name: &str) -> Result<UnitIx, Kind> {
    let found = quoted(name);
    let several = match names.find(name) {
        Named::One(Meant::Unit(unit)) => return Ok(unit),
        Named::One(fallen) => vec![fallen],
        Named::Several(units) => units,
        Named::Nobody => {
            let nearest = String::new();
            return Err(ReferenceFault::UnitUnknown { found, nearest }.into());
        }
    };
    let line = |meant: &Meant<'_>| match meant {
        Meant::Fallen(id) => register.fallen_line(id),
        Meant::Unit(_) => None,
    };
    // Of several, all of them have to be gone.
    let lines: Option<Vec<&str>> = several.iter().map(line).collect();
    if let Some(line) = lines.and_then(|lines| lines.first().map(|&line| line.to_owned())) {
        return Err(ReferenceFault::UnitSetAside { found, line }.into());
    }
    let shown = several.iter().take(SHOWN).map(|meant| match meant {
        Meant::Unit(unit) => names::shown(register, *unit),
        Meant::Fallen(id) => format!("'{}'", quoted(id)),
    });
    let candidates = shown.collect::<Vec<_>>().join(", ");
    let more = several.len().saturating_sub(SHOWN);
    Err(ReferenceFault::UnitAmbiguous { found, candidates, more }.into())
}

/// Names what is nearest to units and indicators that weren't found. Comparing
/// one cell with every name takes long: a file of nothing but unknown names must
/// still be told in good time, so only the first few are compared.
pub(super) fn name_nearest(findings: &mut [Finding], plan: &Plan, register: Option<&Register>) {
    const COMPARED: usize = 100;
    let mut known: HashMap<(bool, String), String> = HashMap::new();
    for finding in findings {
        let (is_unit, found, nearest) = match &mut finding.kind {
            Kind::Reference(ReferenceFault::UnitUnknown { found, nearest })
            | Kind::Unit(UnitFault::ParentUnknown { found, nearest }) => (true, found, nearest),
            Kind::Reference(ReferenceFault::IndicatorUnknown { found, nearest }) => {
                (false, found, nearest)
            }
            _ => continue,
        };
        let key = (is_unit, found.clone());
        if let Some(before) = known.get(&key) {
            nearest.clone_from(before);
        } else if known.len() < COMPARED {
            let register = register.filter(|_| is_unit);
            *nearest = match register {
                Some(register) => names::nearest_units(register, found),
                None if is_unit => String::new(),
                None => names::nearest_indicators(plan, found),
            };
            known.insert(key, nearest.clone());
        }
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
