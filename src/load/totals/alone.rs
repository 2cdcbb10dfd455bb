//! Totals of an indicator and year of which neither the unit that they are of nor anybody
//! beneath it has a figure: what they say is in no number.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Total, over};
use crate::load::collect::{Findings, quoted};
use crate::load::{FigureFault, Place};
use crate::model::{Dataset, Entry, IndicatorIx, Period, UnitIx};

#[derive(Default)]
pub(super) struct Alone<'t> {
    /// Whoever has figures of an indicator and year, or is above those who have.
    known: HashMap<(IndicatorIx, i32), BTreeSet<UnitIx>>,
    /// How many, and where the first stands.
    rows: BTreeMap<(UnitIx, IndicatorIx, i32), (usize, &'t Place)>,
}

impl<'t> Alone<'t> {
    /// Keeps a total that is one; says whether it is.
    pub(super) fn take(&mut self, total: &'t Total, dataset: &Dataset) -> bool {
        let year = total.period.and_then(Period::year);
        let (Some(indicator), Some(year)) = (total.indicator, year) else { return false };
        let over = over(total, dataset);
        let known = self.known.entry((indicator, year));
        let known = known.or_insert_with(|| with_figures(dataset, indicator, year));
        let is_alone =
            matches!(total.entry, Some(Entry::Reported { .. })) && !known.contains(&over);
        if is_alone {
            self.rows.entry((over, indicator, year)).or_insert((0, &total.place)).0 += 1;
        }
        is_alone
    }

    /// Tells of all of them at once, at the first that stands in the table.
    pub(super) fn tell(self, dataset: &Dataset, findings: &mut Findings) {
        const NAMED: usize = 3;
        let places = self.rows.values().map(|(_, place)| *place);
        let Some(first) = places.min_by_key(|place| place.line()) else { return };
        let named = self.rows.keys().take(NAMED).map(|(unit, indicator, year)| {
            let code = dataset.plan.indicator(*indicator).map_or("", |i| i.code.as_str());
            format!("{code} {year}, {}", quoted(dataset.units.unit(*unit).name()))
        });
        let mut of: Vec<String> = named.collect();
        if self.rows.len() > NAMED {
            of.push("…".to_owned());
        }
        let rows = self.rows.values().map(|(rows, _)| rows).sum();
        findings.add(FigureFault::TotalsAlone { of: of.join("; "), rows }, first.clone());
    }
}

fn with_figures(dataset: &Dataset, indicator: IndicatorIx, year: i32) -> BTreeSet<UnitIx> {
    let mut known = BTreeSet::new();
    for figure in dataset.figures.of_year(indicator, year).iter() {
        let spells = &dataset.units.unit(figure.unit).spells;
        known.extend(spells.iter().filter_map(|spell| spell.parent));
        known.extend([figure.unit, dataset.units.province()]);
    }
    known
}
