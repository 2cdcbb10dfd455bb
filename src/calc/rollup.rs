//! One indicator in one year, for every unit: the roll-up.
//!
//! Detail wins when it is complete; else the unit's own declared total; else
//! the partial sum. Counts are summed, percentages and means are Σ value /
//! Σ denominator; levels and rates don't roll up. Missing ≠ zero ≠ not
//! applicable.
//!
//! Restricted to sectors, only their grassroots unions report: declared totals,
//! and what units above the grassroots report of themselves, can't be split and
//! count nowhere. Sizes of silent reporters are those of the whole dataset.

use crate::model::{
    Amount, Calendar, Figure, Indicator, IndicatorIx, Level, Measure, Origin, ReportingLevel,
    Sector, UnitIx, YearState,
};

use super::book::Sources;
use super::own::{self, Own, OwnFigure};
use super::tree::{self, Parents, Presence, Roster};

/// Where a unit's year value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Its own figure, at the reporting level.
    Reported,
    /// In its own figure's place one that a what-if scenario changed or made.
    Assumed,
    /// The sum of complete details.
    Detail,
    /// Its own declared total, details being incomplete.
    Declared,
    /// The sum of what there is.
    Partial,
}

impl Basis {
    /// The stable key used in exports.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Reported => "reported",
            Self::Assumed => "assumed",
            Self::Detail => "detail",
            Self::Declared => "declared",
            Self::Partial => "partial",
        }
    }
}

/// What a year is worth to a unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Worth {
    /// Nobody expected and none counted, or nothing to count (Σ denominator = 0
    /// with nobody uncovered).
    #[default]
    NotApplicable,
    /// Somebody is expected; nothing that counts has come.
    NoData,
    /// A value.
    Value {
        /// Count, numerator, level, rate or bare percentage.
        numerator: Amount,
        /// Positive; `None` for counts, levels, rates and bare percentages.
        denominator: Option<Amount>,
        /// Where it comes from.
        basis: Basis,
    },
}

/// Expected reporters without a figure that counts and with no declared total
/// in use anywhere on the path up to and including the unit looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Uncovered {
    /// How many.
    pub reporters: u32,
    /// Σ of the known sizes (Dm).
    pub size: Amount,
    /// How many of them have no known size.
    pub of_unknown_size: u32,
    /// How many sizes are assumed: the largest reported that year.
    pub of_assumed_size: u32,
}

impl Uncovered {
    fn add(&mut self, other: Self) {
        self.reporters += other.reporters;
        self.size += other.size;
        self.of_unknown_size += other.of_unknown_size;
        self.of_assumed_size += other.of_assumed_size;
    }
}

/// What a unit's figures, and those beneath it, say of one year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct YearValue {
    /// The value, or why there is none.
    pub worth: Worth,
    /// Expected reporters.
    pub expected: u32,
    /// Expected reporters with a figure that isn't stale. A figure that an
    /// assumption made is in the value, but nobody reported it.
    pub reported: u32,
    /// Figures in the value that a what-if scenario changed or made.
    pub assumed: u32,
    /// Σ of the known sizes of all expected reporters; ratios and means only.
    pub size_expected: Amount,
    /// Σ of the denominators of those that reported.
    pub size_reported: Amount,
    /// Who is missing from the value.
    pub uncovered: Uncovered,
    /// Not every reporter's figure is in the value, and no declared total stands in.
    pub is_incomplete: bool,
    /// A declared figure that differs from complete details.
    pub outvoted: Option<OwnFigure>,
}

impl YearValue {
    /// True when the value is partial (a sum that lacks somebody, or a stale figure
    /// that counts), or when there is none.
    #[must_use]
    pub const fn is_uncertain(&self) -> bool {
        match self.worth {
            Worth::NotApplicable => false,
            Worth::NoData => true,
            Worth::Value { .. } => self.is_incomplete,
        }
    }

    /// The number, or the numerator, where there is a value.
    #[must_use]
    pub const fn numerator(&self) -> Option<Amount> {
        match self.worth {
            Worth::Value { numerator, .. } => Some(numerator),
            _ => None,
        }
    }

    /// True when a what-if scenario had a hand in the value.
    #[must_use]
    pub const fn is_assumed(&self) -> bool {
        self.assumed > 0
    }

    /// True when there is a value.
    #[must_use]
    pub const fn has_value(&self) -> bool {
        matches!(self.worth, Worth::Value { .. })
    }

    /// True unless the year is not applicable.
    #[must_use]
    pub const fn is_applicable(&self) -> bool {
        !matches!(self.worth, Worth::NotApplicable)
    }

    /// Where the value comes from.
    #[must_use]
    pub const fn basis(&self) -> Option<Basis> {
        match self.worth {
            Worth::Value { basis, .. } => Some(basis),
            _ => None,
        }
    }
}

/// A value under construction: the sum over a unit's children.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    numerator: Amount,
    denominator: Amount,
    /// Somebody is expected or counted beneath.
    is_active: bool,
    /// Some figure counts beneath.
    has_figure: bool,
    /// The figure is a number without denominator although the measure is a ratio.
    is_bare: bool,
    value: YearValue,
}

impl Tally {
    fn add(&mut self, child: &Self) {
        if !child.is_active {
            return;
        }
        self.is_active = true;
        self.has_figure |= child.has_figure;
        self.numerator += child.numerator;
        self.denominator += child.denominator;
        let (sum, part) = (&mut self.value, &child.value);
        sum.expected += part.expected;
        sum.reported += part.reported;
        sum.assumed += part.assumed;
        sum.size_expected += part.size_expected;
        sum.size_reported += part.size_reported;
        sum.is_incomplete |= part.is_incomplete;
        sum.uncovered.add(part.uncovered);
    }

    fn count(&mut self, figure: OwnFigure) {
        self.is_active = true;
        self.has_figure = true;
        self.value.assumed += u32::from(figure.origin.is_assumed());
        self.numerator += figure.value;
        self.denominator += figure.denominator.unwrap_or_default();
    }

    /// Gives the finished tally its worth.
    fn settle(mut self, measure: Measure, basis: Basis) -> Self {
        let is_empty_ratio = measure.is_ratio() && !self.is_bare && self.denominator.is_zero();
        self.value.worth = if !self.is_active {
            Worth::NotApplicable
        } else if !self.has_figure {
            Worth::NoData
        } else if is_empty_ratio && self.value.uncovered.reporters == 0 {
            Worth::NotApplicable
        } else if is_empty_ratio {
            Worth::NoData
        } else {
            let is_fraction = measure.is_ratio() && !self.is_bare;
            let denominator = is_fraction.then_some(self.denominator);
            Worth::Value { numerator: self.numerator, denominator, basis }
        };
        self
    }
}

/// Everything a layer is worked out from.
#[derive(Clone, Copy)]
pub struct LayerInput<'a> {
    /// Plan, units and figures.
    pub sources: &'a Sources,
    /// As-of date and lock day.
    pub calendar: Calendar,
    /// Which indicator.
    pub indicator: IndicatorIx,
    /// Which year.
    pub year: i32,
    /// Who took part in that year.
    pub roster: &'a Roster,
    /// The parents under the tree of a chosen year; `None` as it was.
    pub parents: Option<&'a Parents>,
    /// The sectors whose grassroots unions are the only reporters; empty for all.
    pub sectors: &'a [Sector],
}

/// One indicator in one year, worked out for every unit above the grassroots;
/// a grassroots union's value is its own figure and is read on demand.
#[derive(Clone, Debug)]
pub struct Layer {
    upper: Vec<YearValue>,
    largest: [Option<Amount>; 3],
}

impl Layer {
    /// Rolls up from the leaves, each unit once, in official order, so that the
    /// same figures always give the same bits.
    #[must_use]
    pub fn new(input: LayerInput<'_>) -> Self {
        let Some(indicator) = input.indicator() else {
            return Self { upper: Vec::new(), largest: [None; 3] };
        };
        let owns = input.owns();
        let largest = input.largest_sizes(indicator, &owns);
        let mut layer = Self { upper: Vec::new(), largest };
        let units = &input.sources.dataset.units;
        let upper = units.all().iter().take_while(|u| u.level != Level::Grassroots).count();
        let mut tallies = vec![Children::default(); upper];
        let mut settled = vec![YearValue::default(); upper];
        // Official order is by level, so walking backwards meets children before parents.
        for unit in units.ixs().rev() {
            let level = units.unit(unit).level;
            let Some(presence) = input.presence(unit, level) else { continue };
            let children = tallies.get(unit.index()).copied().unwrap_or_default();
            let own = owns.get(unit.index()).copied().unwrap_or(Own::Silent);
            let tally = layer.tally(input, indicator, (unit, level, presence), own, &children);
            if let Some(slot) = settled.get_mut(unit.index()) {
                *slot = tally.value;
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
        layer
    }

    /// The value of a unit above the grassroots.
    #[must_use]
    pub fn upper(&self, unit: UnitIx) -> YearValue {
        self.upper.get(unit.index()).copied().unwrap_or_default()
    }

    /// The value of a grassroots union.
    #[must_use]
    pub fn leaf(&self, input: LayerInput<'_>, unit: UnitIx) -> YearValue {
        let (Some(presence), Some(indicator)) = (input.roster.presence(unit), input.indicator())
        else {
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
        if !presence.is_alive_at_end {
            // A unit that ended is never missing; its flows count, its states end with it.
            if let Own::Reported(figure) = own
                && indicator.is_flow()
            {
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
        let is_open = matches!(input.calendar.state(input.year), YearState::Open { .. });
        let counts_if_stale = indicator.measure == Measure::Count || is_open;
        let counted = figure.filter(|f| !f.is_stale || counts_if_stale);
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
        let size = self.size(input, (unit, level), figure).filter(|_| is_ratio);
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
    /// in which it reported; else the largest reported this year at its level.
    fn size(
        &self,
        input: LayerInput<'_>,
        (unit, level): (UnitIx, Level),
        stale: Option<OwnFigure>,
    ) -> Option<(Amount, bool)> {
        let key = (unit, input.indicator, input.year);
        let known = stale
            .and_then(|f| f.denominator)
            .or_else(|| own::earlier_size(&input.sources.dataset.figures, key, input.calendar));
        let largest = self.largest.get(level as usize).copied().flatten();
        known.map(|size| (size, false)).or_else(|| largest.map(|size| (size, true)))
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
    /// Not the children it had as it was.
    is_moved: bool,
}

impl<'a> LayerInput<'a> {
    fn indicator(&self) -> Option<&'a Indicator> {
        self.sources.dataset.plan.indicator(self.indicator)
    }

    /// How a unit takes part in the year. Under the tree of another year an upper
    /// union gathers its members' figures of years before it existed, too.
    fn presence(&self, unit: UnitIx, level: Level) -> Option<Presence> {
        let gathers_only = self.parents.is_some() && level != Level::Grassroots;
        let absent =
            Presence { is_alive_at_end: false, is_managed: false, sector: None, parent: None };
        self.roster.presence(unit).or_else(|| gathers_only.then_some(absent))
    }

    /// Whether a reporter is one of the sectors asked for. What reports above the
    /// grassroots has no sector.
    fn has_sector(&self, level: Level, presence: Presence) -> bool {
        let is_of = |sector: Sector| self.sectors.contains(&sector);
        self.sectors.is_empty()
            || (level == Level::Grassroots && presence.sector.is_some_and(is_of))
    }

    fn own(&self, unit: UnitIx) -> Own {
        let dataset = &self.sources.dataset;
        self.speaking(unit, dataset.figures.of_unit(unit, self.indicator, self.year))
    }

    /// What every unit's own rows say, found in one pass over the year's figures.
    fn owns(&self) -> Vec<Own> {
        let dataset = &self.sources.dataset;
        let mut owns = vec![Own::Silent; dataset.units.all().len()];
        let figures = dataset.figures.of_year(self.indicator, self.year);
        for rows in figures.chunk_by(|a, b| a.unit == b.unit) {
            let Some(unit) = rows.first().map(|figure| figure.unit) else { continue };
            if let Some(own) = owns.get_mut(unit.index()) {
                *own = self.speaking(unit, rows);
            }
        }
        owns
    }

    fn speaking(&self, unit: UnitIx, rows: &[Figure]) -> Own {
        let own = own::speaking(rows, self.calendar, &self.sources.dataset.plan.phases);
        // The last figure of a unit that ended within the year is not stale.
        let has_ended = self.roster.presence(unit).is_some_and(|p| !p.is_alive_at_end);
        match own {
            Own::Reported(figure) if has_ended => {
                Own::Reported(OwnFigure { is_stale: false, ..figure })
            }
            other => other,
        }
    }

    /// The largest denominator that isn't stale among the year's counted
    /// reporters of each level.
    fn largest_sizes(&self, indicator: &Indicator, owns: &[Own]) -> [Option<Amount>; 3] {
        let mut largest = [None; 3];
        if !indicator.measure.is_ratio() {
            return largest;
        }
        let units = &self.sources.dataset.units;
        for (unit, presence) in self.roster.present() {
            let level = units.unit(unit).level;
            let counts = tree::is_reporter(indicator, level, presence)
                && (presence.is_alive_at_end || indicator.is_flow());
            if !counts || !tree::reports(indicator, level) {
                continue;
            }
            if let Some(Own::Reported(OwnFigure {
                denominator: Some(size), is_stale: false, ..
            })) = owns.get(unit.index())
                && let Some(slot) = largest.get_mut(level as usize)
            {
                *slot = (*slot).max(Some(*size));
            }
        }
        largest
    }
}
