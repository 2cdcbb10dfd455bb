//! Rows that are totals of other rows, of all of them or of a section: compared with
//! what they add up, never added.
//!
//! A total is of everything beneath its unit, or of the rows since, or until, another
//! such row or the sheet's end: one behind its section or before it, of a page, of
//! several sections.

mod alone;
mod below;
mod repeated;
mod section;

use std::collections::{BTreeMap, HashSet};

use super::collect::{Findings, quoted};
use super::flat::Role;
use super::names::{Heading, heading};
use super::{FigureFault, Place, SectionFault, SumSaid};
use crate::model::{Amount, Dataset, Entry, IndicatorIx, Measure, Period, RowNumber, UnitIx};
use alone::Alone;
pub(super) use below::parent_on;
use below::{Below, Details, Run};
use repeated::Repeated;
use section::Section;

/// A total as it stands in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Total {
    /// Of everything below this unit; of the province where nothing is said.
    pub(super) over: Option<UnitIx>,
    pub(super) indicator: Option<IndicatorIx>,
    pub(super) period: Option<Period>,
    pub(super) entry: Option<Entry>,
    pub(super) at: RowNumber,
    pub(super) place: Place,
    /// Which kind of row it is.
    pub(super) role: Role,
    /// What it calls itself, unless that says total.
    pub(super) name: String,
}

/// Numerator, and denominator where there is one.
type Sum = (Amount, Option<Amount>);

/// Compares every total with the figures below it. One that can't be compared
/// (no period or indicator of its own, a rate, nothing beneath it) is counted.
pub(super) fn compare(totals: &[Total], dataset: &Dataset, findings: &mut Findings) {
    let mut uncompared = Uncompared::default();
    let mut sections: BTreeMap<(Option<UnitIx>, &str), Section> = BTreeMap::new();
    let mut parts: BTreeMap<&str, (usize, &Place)> = BTreeMap::new();
    let mut sheets: BTreeMap<usize, Repeated> = BTreeMap::new();
    let mut alone = Alone::default();
    for (total, verdict) in std::iter::zip(totals, verdicts(totals, dataset)) {
        match (total.role, verdict) {
            (Role::Part, _) => parts.entry(&total.name).or_insert((0, &total.place)).0 += 1,
            (Role::Section, verdict) => {
                let name = (total.over, total.name.as_str());
                sections.entry(name).or_default().take(total, verdict);
            }
            (Role::Repeated, verdict) => {
                let sheet = dataset.figures.parts().part_of(total.at);
                sheets.entry(sheet).or_default().take(total, verdict);
            }
            (_, Verdict::Agrees { .. }) => {}
            (Role::Total, Verdict::Unclear) if alone.take(total, dataset) => {}
            (_, Verdict::Unclear) => uncompared.take(&total.place),
            (_, Verdict::Differs { stated, summed, .. }) => {
                let SumSaid { indicator, period, stated, summed } =
                    said(total, (stated, summed), dataset);
                let over = name_of(total, dataset);
                let fault = FigureFault::ControlDiffers { over, indicator, period, stated, summed };
                findings.add(fault, total.place.clone());
            }
        }
    }
    let proven = sections.iter().filter(|((_, name), section)| section.is_proven(name));
    let proven: HashSet<&str> = proven.map(|((_, name), _)| *name).collect();
    let mut left_out = Vec::new();
    for ((_, name), section) in sections {
        let name = (name, Section::is_known(name, proven.contains(name)));
        left_out.extend(section.tell(name, dataset, &mut uncompared, findings));
    }
    section::tell_left_out(left_out, findings);
    for sheet in sheets.into_values() {
        sheet.tell(dataset, findings);
    }
    for (name, (rows, place)) in parts {
        let is_other = heading(name) == Some(Heading::OtherFigures);
        let name = name.to_owned();
        let fault = if is_other {
            SectionFault::OtherFigures { name, rows }
        } else {
            SectionFault::PartRows { name, rows }
        };
        findings.add(fault, place.clone());
    }
    alone.tell(dataset, findings);
    if let Some((count, place)) = uncompared.0 {
        findings.add(FigureFault::TotalsUncompared { count }, place);
    }
}

/// How many totals can't be compared, and where the first stands.
#[derive(Default)]
struct Uncompared(Option<(usize, Place)>);

impl Uncompared {
    fn take(&mut self, place: &Place) {
        self.0.get_or_insert_with(|| (0, place.clone())).0 += 1;
    }
}

/// What a total says beside what it should, as it is told.
fn said(total: &Total, (stated, summed): (Sum, Sum), dataset: &Dataset) -> SumSaid {
    let indicator = total.indicator.and_then(|ix| dataset.plan.indicator(ix));
    SumSaid {
        indicator: indicator.map(|i| i.code.clone()).unwrap_or_default(),
        period: total.period.map(|period| period.to_string()).unwrap_or_default(),
        stated: written(stated),
        summed: written(summed),
    }
}

fn over(total: &Total, dataset: &Dataset) -> UnitIx {
    total.over.unwrap_or_else(|| dataset.units.province())
}

fn name_of(total: &Total, dataset: &Dataset) -> String {
    quoted(dataset.units.unit(over(total, dataset)).name())
}

#[derive(Clone, Copy)]
enum Verdict {
    Agrees {
        stated: Sum,
        /// How many rows that aren't zero it is the sum of.
        rows: usize,
    },
    Differs {
        stated: Sum,
        /// Everything beneath.
        summed: Sum,
        /// The sum of rows next to it that comes nearest.
        nearest: Sum,
    },
    Unclear,
}

/// What becomes of each total; those of one indicator and period are looked at together.
fn verdicts(totals: &[Total], dataset: &Dataset) -> Vec<Verdict> {
    let mut by_key: BTreeMap<(IndicatorIx, Period), Vec<usize>> = BTreeMap::new();
    for (at, total) in totals.iter().enumerate().filter(|(_, total)| total.role != Role::Part) {
        if let Some(key) = total.indicator.zip(total.period) {
            by_key.entry(key).or_default().push(at);
        }
    }
    let mut verdicts: Vec<Verdict> = totals.iter().map(|_| Verdict::Unclear).collect();
    for ((indicator, period), ats) in by_key {
        let of_key = || ats.iter().filter_map(|&at| Some((at, totals.get(at)?)));
        let mut bounds: Vec<RowNumber> = of_key().map(|(_, total)| total.at).collect();
        bounds.extend(dataset.figures.parts().beginnings());
        let below = Below::of(dataset, indicator, period);
        let mut by_unit: BTreeMap<UnitIx, Vec<(usize, &Total)>> = BTreeMap::new();
        for (at, total) in of_key() {
            by_unit.entry(over(total, dataset)).or_default().push((at, total));
        }
        for (over, totals) in by_unit {
            let details = Details::new(below.beneath(dataset, over), &bounds);
            let (repeated, totals): (Vec<_>, Vec<_>) =
                totals.into_iter().partition(|(_, total)| total.role == Role::Repeated);
            let again = |(at, total)| (at, repeated::verdict_of(total, &details, dataset));
            let stated = |(at, total)| Some((at, total, stated(total, dataset)?));
            let totals: Vec<(usize, &Total, Sum)> = totals.into_iter().filter_map(stated).collect();
            let verdicts_again = repeated.into_iter().map(again);
            for (at, verdict) in verdicts_over(&totals, &details).into_iter().chain(verdicts_again)
            {
                if let Some(place) = verdicts.get_mut(at) {
                    *place = verdict;
                }
            }
        }
    }
    verdicts
}

/// Of all totals of one indicator and period over one unit.
fn verdicts_over(totals: &[(usize, &Total, Sum)], details: &Details) -> Vec<(usize, Verdict)> {
    let mut verdicts: Vec<(usize, Verdict)> = totals
        .iter()
        .map(|&(at, total, stated)| (at, verdict_of(total, stated, details)))
        .collect();
    let sections: Vec<usize> = (0..totals.len())
        .filter(|&at| totals.get(at).is_some_and(|(_, total, _)| total.role == Role::Section))
        .collect();
    let is_none_beside = sections.iter().all(|&at| {
        verdicts.get(at).is_some_and(|(_, verdict)| matches!(verdict, Verdict::Differs { .. }))
    });
    let all = sections.iter().filter_map(|&at| totals.get(at).map(|(.., stated)| *stated));
    let all = all.reduce(|one, other| {
        let denominator = one.1.zip(other.1).map(|(one, other)| one + other);
        (one.0 + other.0, denominator)
    });
    // In a table that was put in another order no section stands beside its rows.
    let is_reordered = sections.len() > 1
        && is_none_beside
        && all.zip(details.whole()).is_some_and(|(all, whole)| agrees(all, whole));
    for at in sections.into_iter().filter(|_| is_reordered) {
        if let Some(((_, verdict), &(.., stated))) = verdicts.get_mut(at).zip(totals.get(at)) {
            let rows = details.all().rows;
            *verdict = Verdict::Agrees { stated, rows };
        }
    }
    verdicts
}

fn verdict_of(total: &Total, stated: Sum, details: &Details) -> Verdict {
    let Some(summed) = details.whole() else { return Verdict::Unclear };
    let is_nothing = stated.0.is_zero() && stated.1.is_none_or(Amount::is_zero);
    let is_it = |run: &Run| match run.sum {
        Some(sum) => agrees(stated, sum),
        // Of a section without rows.
        None => total.role == Role::Section && is_nothing,
    };
    let runs = details.runs(total.at).chain([details.all()]).filter(is_it);
    if let Some(rows) = runs.map(|run| run.rows).max() {
        return Verdict::Agrees { stated, rows };
    }
    let far = |sum: &Sum| (sum.0.parts() - stated.0.parts()).unsigned_abs();
    let nearest = details.beside(total.at).into_iter().flatten().min_by_key(far);
    Verdict::Differs { stated, summed, nearest: nearest.unwrap_or(summed) }
}

/// The figure of a total, of something that adds up.
fn stated(total: &Total, dataset: &Dataset) -> Option<Sum> {
    summable(total.indicator?, total.entry?, dataset)
}

/// What is added up across units: counts, and ratios with both their numbers.
pub(super) fn summable(of: IndicatorIx, entry: Entry, dataset: &Dataset) -> Option<Sum> {
    let Entry::Reported { value, denominator } = entry else { return None };
    let measure = dataset.plan.indicator(of)?.measure;
    let is_bare = measure.is_ratio() && denominator.is_none();
    let is_summable = !matches!(measure, Measure::Rate | Measure::Level) && !is_bare;
    is_summable.then_some((value, denominator))
}

fn agrees((value, denominator): Sum, summed: Sum) -> bool {
    value == summed.0 && denominator.zip(summed.1).is_none_or(|(one, other)| one == other)
}

fn written((value, denominator): Sum) -> String {
    denominator.map_or_else(|| value.to_string(), |d| format!("{value}/{d}"))
}
