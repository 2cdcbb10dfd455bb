//! The roll-up itself: from the leaves, each unit once, in official order.

use crate::model::{Amount, Indicator, Level, Origin, ReportingLevel, UnitIx};

use super::super::own::{self, Own, OwnFigure};
use super::super::tree::{self, Presence};
use super::leaves::Leaves;
use super::tally::{PlainLeaves, Tally};
use super::{Basis, LayerInput, Uncovered, YearValue};

/// One indicator in one year, worked out for every unit above the grassroots;
/// a grassroots union's value is its own figure and is read on demand.
#[derive(Clone, Debug)]
pub struct Layer {
    upper: Vec<YearValue>,
    /// Units whose own declared total stands for the details, official order.
    declared: Vec<UnitIx>,
    largest: [Option<Amount>; 3],
}

impl Layer {
    /// Rolls up from the leaves, each unit once, in official order, so that the
    /// same figures always give the same bits.
    pub fn new(input: LayerInput<'_>) -> Self {
        let Some(indicator) = input.indicator() else {
            return Self { upper: Vec::new(), declared: Vec::new(), largest: [None; 3] };
        };
        let owns = input.owns();
        let leaves = Leaves::new(input, indicator);
        let largest = leaves.largest_sizes(&owns);
        let mut layer = Self { upper: Vec::new(), declared: Vec::new(), largest };
        let units = &input.dataset.units;
        let mut tallies = vec![Children::default(); units.upper()];
        let mut settled = vec![YearValue::default(); units.upper()];
        // Official order is by level, so walking backwards meets children before parents.
        for (at, own) in owns.iter().enumerate().rev() {
            let unit = UnitIx::new(at);
            let level = units.level(unit);
            let Some(presence) = input.presence(unit, level) else { continue };
            if level == Level::Grassroots
                && let Some(figure) = leaves.plain(presence, own)
                && let Some(above) = presence.parent.and_then(|p| tallies.get_mut(p.index()))
            {
                above.leaves.add(figure);
                continue;
            }
            let own = *own;
            let children = tallies.get(unit.index()).map_or_else(Children::default, Children::all);
            let tally = layer.tally(input, indicator, (unit, level, presence), own, &children);
            if let Some(slot) = settled.get_mut(unit.index()) {
                *slot = tally.value;
            }
            // Above the reporting level only a declared total makes up for details.
            if children.sum.value.is_incomplete && !tally.value.is_incomplete {
                layer.declared.push(unit);
            }
            let parent = input.parents.map_or(presence.parent, |p| p.parent(unit));
            if let Some(above) = parent.and_then(|p| tallies.get_mut(p.index())) {
                above.count += 1;
                above.is_moved |= parent != presence.parent;
                above.sum.add(&tally);
            }
            if parent != presence.parent
                && let Some(left) = presence.parent.and_then(|p| tallies.get_mut(p.index()))
            {
                left.is_moved = true;
            }
        }
        layer.upper = settled;
        layer.declared.reverse();
        layer
    }

    /// True when a unit's own declared total stands for the details beneath it.
    pub fn declares(&self, unit: UnitIx) -> bool {
        self.declared.binary_search(&unit).is_ok()
    }

    /// The largest denominator that isn't stale among the year's counted reporters
    /// of a level: the assumed size of those without one.
    pub fn largest(&self, level: Level) -> Option<Amount> {
        self.largest.get(level as usize).copied().flatten()
    }

    /// The value of a unit above the grassroots.
    pub fn upper(&self, unit: UnitIx) -> YearValue {
        self.upper.get(unit.index()).copied().unwrap_or_default()
    }

    /// The value of a grassroots union.
    pub fn leaf(&self, input: LayerInput<'_>, unit: UnitIx) -> YearValue {
        let presence = input.presence(unit, Level::Grassroots);
        let (Some(presence), Some(indicator)) = (presence, input.indicator()) else {
            return YearValue::default();
        };
        let place = (unit, Level::Grassroots, presence);
        self.tally(input, indicator, place, input.own(unit), &Children::default()).value
    }

    fn tally(
        &self,
        input: LayerInput<'_>,
        indicator: &Indicator,
        (unit, level, presence): (UnitIx, Level, Presence),
        own: Own,
        children: &Children,
    ) -> Tally {
        if !tree::reports(indicator, level) {
            return declare(input, indicator, presence, own, children);
        }
        let mut tally = children.sum;
        let is_reporter =
            tree::is_reporter(indicator, level, presence) && input.has_sector(level, presence);
        if is_reporter && own != Own::NotApplicable {
            self.report(&mut tally, input, indicator, (unit, level, presence), own);
        }
        let is_own_only = children.count == 0 || indicator.reporting_level != ReportingLevel::All;
        let basis = match (is_own_only, tally.value.is_incomplete) {
            (true, _) if tally.value.is_assumed() => Basis::Assumed,
            (true, _) => Basis::Reported,
            (false, true) => Basis::Partial,
            (false, false) => Basis::Detail,
        };
        tally.settle(indicator.measure, basis)
    }

    /// Adds a reporter's own figure to its tally.
    fn report(
        &self,
        tally: &mut Tally,
        input: LayerInput<'_>,
        indicator: &Indicator,
        (unit, level, presence): (UnitIx, Level, Presence),
        own: Own,
    ) {
        let is_ratio = indicator.measure.is_ratio();
        let counted = input.counted(indicator, presence, own);
        if !presence.is_alive_at_end {
            // A unit that ended is never missing; its flows count, its states end with it.
            if let Some(figure) = counted {
                tally.count(figure);
            }
            return;
        }
        tally.is_active = true;
        tally.value.expected += 1;
        let figure = match own {
            Own::Reported(figure) => Some(figure),
            _ => None,
        };
        if let Some(figure) = counted {
            tally.count(figure);
            tally.is_bare = is_ratio && figure.denominator.is_none();
        }
        let fresh = figure.filter(|f| !f.is_stale);
        if let Some(figure) = fresh {
            if figure.origin != Origin::Made {
                tally.value.reported += 1;
                tally.value.size_reported += figure.denominator.unwrap_or_default();
            }
            tally.value.size_expected += figure.denominator.unwrap_or_default();
            return;
        }
        tally.value.is_incomplete = true;
        let size = if is_ratio { self.size(input, (unit, level), figure) } else { None };
        tally.value.size_expected += size.map_or(Amount::ZERO, |(size, _)| size);
        if counted.is_none() {
            tally.value.uncovered.add(Uncovered {
                reporters: 1,
                size: size.map_or(Amount::ZERO, |(size, _)| size),
                of_unknown_size: u32::from(size.is_none()),
                of_assumed_size: u32::from(size.is_some_and(|(_, is_assumed)| is_assumed)),
            });
        }
    }

    /// Size of one reporter without a fresh figure, and whether it is assumed:
    /// its stale denominator; else its denominator in the latest earlier year
    /// in which it reported; else what is supposed of it; else the largest reported this
    /// year at its level.
    fn size(
        &self,
        input: LayerInput<'_>,
        (unit, level): (UnitIx, Level),
        stale: Option<OwnFigure>,
    ) -> Option<(Amount, bool)> {
        let key = (unit, input.indicator, input.year);
        let known = stale
            .and_then(|f| f.denominator)
            .or_else(|| own::earlier_size(&input.dataset.figures, key, input.calendar))
            .or_else(|| input.sizes?.get(&unit).copied());
        let assumed = || self.largest(level).map(|size| (size, true));
        known.map(|size| (size, false)).or_else(assumed)
    }
}

/// A unit above the reporting level: detail, else its own declared total, else
/// the partial sum. A declared total with no expected reporter beneath counts
/// nowhere, nor does one in a year whose children another tree has changed.
fn declare(
    input: LayerInput<'_>,
    indicator: &Indicator,
    presence: Presence,
    own: Own,
    children: &Children,
) -> Tally {
    let tally = children.sum;
    let is_usable = presence.is_managed
        && tally.value.expected > 0
        && !(input.parents.is_some() && children.is_moved);
    // A declared total can't be split by sector.
    let is_usable = is_usable && input.sectors.is_empty();
    let declared = match own {
        Own::Reported(figure) if is_usable && !figure.is_stale => Some(figure),
        _ => None,
    };
    if !tally.value.is_incomplete {
        let mut tally = tally.settle(indicator.measure, Basis::Detail);
        tally.value.outvoted = declared.filter(|f| {
            let differs = indicator.measure.is_ratio()
                && f.denominator.unwrap_or_default() != tally.denominator;
            f.value != tally.numerator || differs
        });
        return tally;
    }
    let Some(figure) = declared else {
        return tally.settle(indicator.measure, Basis::Partial);
    };
    let mut covered = Tally { is_active: true, value: tally.value, ..Tally::default() };
    covered.value.assumed = 0;
    covered.count(figure);
    covered.is_bare = indicator.measure.is_ratio() && figure.denominator.is_none();
    covered.value.is_incomplete = false;
    covered.value.uncovered = Uncovered::default();
    covered.settle(indicator.measure, Basis::Declared)
}

/// What has been gathered from a unit's children so far.
#[derive(Clone, Copy, Debug, Default)]
struct Children {
    sum: Tally,
    count: usize,
    /// Plain ones, not yet in the sum.
    leaves: PlainLeaves,
    /// Not the children it had as it was.
    is_moved: bool,
}

impl Children {
    /// All together.
    fn all(&self) -> Self {
        let mut all = *self;
        all.sum.add_plain(self.leaves);
        all.count += usize::try_from(self.leaves.count).unwrap_or(usize::MAX);
        all
    }
}
