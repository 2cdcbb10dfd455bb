//! What the shares add up to, held against the plan's target, the unit's own share and rows
//! of totals.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::{AllocationRows, Share, TARGET, Total, UNIT};
use crate::load::collect::{Findings, quoted};
use crate::load::figures::Grounds;
use crate::load::period::days_of_phase;
use crate::load::table::Table;
use crate::load::{AllocationFault, FigureFault, Lines, SumSaid};
use crate::model::{Amount, Indicator, Level, Phase, RowNumber, Unit, UnitIx};

/// Σ of the shares at the top (districts, and grassroots unions that were in
/// any spell directly under the province) against the plan's target. A district
/// and its own grassroots unions are never both counted. Since units come and
/// go within a phase, every unit with a share is, whenever it existed.
///
/// Told at the first row of the indicator and phase. Under a cycle of units the
/// sums would only repeat what is wrong with the cycle.
pub(in crate::load) fn check(
    rows: &AllocationRows,
    grounds: Grounds<'_>,
    table: &Table<'_>,
    findings: &mut Findings,
) {
    if findings.has_cycle() {
        return;
    }
    for (&(indicator_ix, phase_ix), shares) in &rows.rows {
        let plan = grounds.plan;
        let asked = plan.indicator(indicator_ix).zip(plan.phase(phase_ix));
        let (Some((indicator, phase)), Some(sum)) = (asked, at_top(shares, grounds)) else {
            continue;
        };
        let target = indicator.target(phase_ix).map(|target| target.value);
        if let Some(target) = target.filter(|&target| target != sum) {
            let fault = AllocationFault::SumDiffers {
                indicator: indicator.code.clone(),
                phase: phase.key.clone(),
                sum: sum.to_string(),
                target: target.to_string(),
            };
            let place = shares.iter().map(|share| share.at).min();
            let place = place.map_or_else(|| table.whole(), |at| table.place(at, TARGET));
            findings.add(fault, place);
        }
        let uneven = uneven(shares, phase, grounds);
        if let Some(first) = uneven.first() {
            let rows: Vec<RowNumber> = uneven.iter().map(|u| u.own.at.number).collect();
            let unit = grounds.register.and_then(|register| register.unit(first.own.unit));
            let said = SumSaid {
                indicator: indicator.code.clone(),
                period: phase.key.clone(),
                stated: first.own.target.to_string(),
                summed: first.below.to_string(),
            };
            let fault = AllocationFault::SharesDiffer {
                unit: unit.map(|unit| quoted(&unit.id)).unwrap_or_default(),
                said: Box::new(said),
                lines: Lines::of(&rows, table.parts()),
            };
            findings.add(fault, table.place(first.own.at, TARGET));
        }
    }
    compare_totals(rows, grounds, table, findings);
}

/// The sum of what is given to units at the top, if any is.
fn at_top(shares: &[Share], grounds: Grounds<'_>) -> Option<Amount> {
    let top = || shares.iter().filter(|share| is_at_top(share.unit, grounds));
    top().next().map(|_| top().map(|share| share.target).sum())
}

fn is_at_top(unit: UnitIx, grounds: Grounds<'_>) -> bool {
    let Some(register) = grounds.register else { return false };
    let is_province = |ix: UnitIx| register.unit(ix).is_some_and(|u| u.level == Level::Province);
    register.unit(unit).is_some_and(|unit| {
        unit.level == Level::District
            || unit.spells.iter().any(|spell| spell.parent.is_some_and(is_province))
    })
}

/// A unit whose share isn't what it gave on.
struct Uneven {
    own: Share,
    below: Amount,
}

/// Units at the top whose grassroots unions have more together than they, or less though
/// all of them have a share; in the order of rows. Whose union stood elsewhere in the
/// phase, too, is left out: nothing says whose share it is.
fn uneven(shares: &[Share], phase: &Phase, grounds: Grounds<'_>) -> Vec<Uneven> {
    let Some((register, (first, last))) = grounds.register.zip(days_of_phase(phase)) else {
        return Vec::new();
    };
    let given: HashMap<UnitIx, Amount> = shares.iter().map(|s| (s.unit, s.target)).collect();
    let is_union = |unit: &Unit| unit.level == Level::Grassroots;
    let has_given_on = |s: &Share| register.unit(s.unit).is_some_and(is_union);
    if !shares.iter().any(has_given_on) {
        return Vec::new();
    }
    // By unit what lies below it, and whether that is all.
    let mut below: HashMap<UnitIx, (Amount, bool)> = HashMap::new();
    let mut contested: HashSet<UnitIx> = HashSet::new();
    for (unit, ix) in
        register.units.iter().zip((0..).map(UnitIx::new)).filter(|(unit, _)| is_union(unit))
    {
        let spells = unit.spells.iter().filter(|spell| spell.overlaps(first, last));
        let parents: BTreeSet<UnitIx> = spells.filter_map(|spell| spell.parent).collect();
        let target = given.get(&ix);
        for &parent in &parents {
            let of_parent = below.entry(parent).or_insert((Amount::ZERO, true));
            of_parent.0 += target.copied().unwrap_or_default();
            of_parent.1 &= target.is_some();
        }
        if parents.len() > 1 {
            contested.extend(parents);
        }
    }
    let uneven = |own: &Share| {
        let &(sum, is_all) = below.get(&own.unit).filter(|_| !contested.contains(&own.unit))?;
        let differs = sum > own.target || (is_all && sum < own.target);
        differs.then_some(Uneven { own: *own, below: sum })
    };
    let mut uneven: Vec<Uneven> = shares.iter().filter_map(uneven).collect();
    uneven.sort_by_key(|u| u.own.at.number);
    uneven
}

/// A row of totals is of everything, or of the rows since the one before it.
fn compare_totals(
    rows: &AllocationRows,
    grounds: Grounds<'_>,
    table: &Table<'_>,
    findings: &mut Findings,
) {
    let mut uncompared = (0, None);
    for total in &rows.totals {
        let shares = total.of.and_then(|of| rows.rows.get(&of));
        let whole = shares.and_then(|shares| Some((shares, at_top(shares, grounds)?)));
        let said = total.of.zip(total.stated);
        let Some(((shares, whole), ((indicator, phase), stated))) = whole.zip(said) else {
            uncompared.0 += 1;
            uncompared.1.get_or_insert_with(|| table.place(total.at, UNIT));
            continue;
        };
        if stated == whole || since_the_last(total, &rows.totals, shares).contains(&stated) {
            continue;
        }
        let plan = grounds.plan;
        let (indicator, phase) = (plan.indicator(indicator), plan.phase(phase));
        let fault = FigureFault::ControlDiffers {
            over: province(grounds),
            indicator: indicator.map(|i: &Indicator| i.code.clone()).unwrap_or_default(),
            period: phase.map(|p: &Phase| p.key.clone()).unwrap_or_default(),
            stated: stated.to_string(),
            summed: whole.to_string(),
        };
        findings.add(fault, table.place(total.at, UNIT));
    }
    if let (count, Some(place)) = uncompared {
        findings.add(FigureFault::TotalsUncompared { count }, place);
    }
}

/// The sums of the rows between a total and those before and behind it.
fn since_the_last(total: &Total, totals: &[Total], shares: &[Share]) -> [Amount; 2] {
    let others = || totals.iter().filter(|t| t.of == total.of).map(|t| t.at.number);
    let here = total.at.number;
    let last = others().filter(|&at| at < here).max();
    let next = others().filter(|&at| at > here).min();
    let sum = |is_meant: &dyn Fn(RowNumber) -> bool| {
        shares.iter().filter(|s| is_meant(s.at.number)).map(|s| s.target).sum()
    };
    let is_before = |at: RowNumber| at < here && last.is_none_or(|last| at > last);
    let is_behind = |at: RowNumber| at > here && next.is_none_or(|next| at < next);
    [sum(&is_before), sum(&is_behind)]
}

fn province(grounds: Grounds<'_>) -> String {
    let units = grounds.register.map_or(&[][..], |register| &register.units);
    let province = units.iter().find(|unit| unit.level == Level::Province);
    province.map(|unit| quoted(unit.name())).unwrap_or_default()
}
