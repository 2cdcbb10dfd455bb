//! Who makes up a gap, and who is nearest to closing its own.

use crate::calc::parts::parts;
use crate::calc::{Assessment, Child, Tree};
use crate::model::{Amount, Cadence, IndicatorIx, Level, Status, UnitIx};
use crate::text::number;

use super::super::vantage::Vantage;
use super::super::words::labels;
use super::gauge::BarView;
use super::remainder::Rest;

/// One of those behind, or the grassroots unions directly below folded into one.
#[derive(Clone, Debug, PartialEq)]
pub struct One {
    /// The unit; `None` for those folded into one.
    pub unit: Option<UnitIx>,
    /// Its name; of several folded into one with how many are behind.
    pub name: String,
    /// How many units it stands for.
    pub units: usize,
    /// Its own shortfall.
    pub shortfall: Amount,
    /// Of all shortfalls together, 0–1.
    pub share: f64,
}

/// One near its target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Near {
    /// Who.
    pub unit: UnitIx,
    /// What it has reached, in per cent of its target.
    pub reached: f64,
    /// Its own shortfall.
    pub gap: Amount,
}

/// Those without any figure, whose shortfall nobody knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unheard {
    /// How many.
    pub units: usize,
    /// The shares of the target given to them, together.
    pub given: Amount,
}

/// Everybody behind.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Behind {
    /// The largest shortfall first.
    pub ones: Vec<One>,
    /// All shortfalls together.
    pub total: Amount,
    /// How many units are behind, folded ones counted one by one.
    pub units: usize,
    /// The nearest to the target first; those folded into one are left out.
    pub nearest: Vec<Near>,
    /// Those given a share of a sum that have no figure at all.
    pub unheard: Unheard,
    /// What can't be attributed to any of the children, where it may be short, too.
    pub rest: Option<Rest>,
    /// True where nothing is known of some: there may be more behind.
    pub has_unknown: bool,
    /// Every child looked at, with its assessment.
    pub children: Vec<(Child, Assessment)>,
    /// The figures go up another tree than the shares of the target were given in:
    /// nobody is then told to be behind.
    pub is_regrouped: bool,
}

impl Behind {
    /// Assesses every child once. Of a value that is one year's the children's shortfalls
    /// are those of that year, of those who stood under the parent then: no others are
    /// part of its gap.
    pub fn of(vantage: &Vantage<'_>, parent: &Assessment) -> Self {
        let children = assess_children(vantage, parent.indicator);
        let cadence = super::writing::Pen::new(vantage, parent.indicator).cadence();
        let is_yearly = matches!(cadence, Cadence::EveryYear | Cadence::ByEnd(_));
        let below: Vec<UnitIx> = children.iter().map(|(c, _)| c.unit).collect();
        let rest = Rest::of(vantage, parent, &below).filter(Rest::may_be_short);
        if is_regrouped(vantage, parent.indicator, below.iter().copied()) {
            return Self { children, rest, is_regrouped: true, ..Self::default() };
        }
        let gap = |a: &Assessment| match parent.year {
            Some(year) if is_yearly => {
                let was_under = vantage.book.was_under(vantage.tree, (a.unit, vantage.unit), year);
                a.shortfall_in(vantage.plan(), year).filter(|_| was_under)
            }
            _ => a.gap,
        };
        let short = |a: &Assessment| gap(a).filter(|gap| *gap > Amount::ZERO);
        let all = parts(children.iter().filter_map(|(c, a)| Some((c.unit, short(a)?))));
        let is_mixed = has_mixed_levels(vantage, below.into_iter());
        let level = |unit| vantage.dataset().units.unit(unit).level;
        let mut nearest: Vec<Near> = children
            .iter()
            .filter(|(c, _)| !(is_mixed && level(c.unit) == Level::Grassroots))
            .filter_map(|(c, a)| {
                let (reached, gap) = (BarView::of(a)?.value, short(a)?);
                Some(Near { unit: c.unit, reached, gap })
            })
            .collect();
        nearest.sort_by(|a, b| b.reached.total_cmp(&a.reached));
        let is_sum = cadence == Cadence::PhaseSum;
        let silent = children.iter().filter(|(_, a)| is_sum && a.status == Status::NoData);
        let given: Vec<Amount> = silent.filter_map(|(_, a)| a.target).collect();
        Self {
            total: all.iter().map(|p| p.shortfall).sum(),
            units: all.len(),
            nearest,
            has_unknown: rest.is_some()
                || !given.is_empty()
                || parent.year_value.uncovered.reporters > 0,
            unheard: Unheard { units: given.len(), given: given.into_iter().sum() },
            ones: fold(vantage, &children, all),
            rest,
            children,
            is_regrouped: false,
        }
    }

    /// True where it is known that just one unit is behind.
    pub const fn is_only_one(&self) -> bool {
        self.units == 1 && !self.has_unknown
    }

    /// The first few, and how much of all they make up.
    pub fn leading(&self, few: usize) -> (&[One], f64) {
        let leading = self.ones.get(..few.min(self.ones.len())).unwrap_or(&[]);
        (leading, leading.iter().map(|o| o.share).sum())
    }
}

/// True where a target was shared out among units whose figures, under a chosen
/// tree, aren't those of the organisation that the shares were given in.
pub fn is_regrouped(
    vantage: &Vantage<'_>,
    indicator: IndicatorIx,
    mut units: impl Iterator<Item = UnitIx>,
) -> bool {
    let (book, chosen) = (vantage.book, vantage.tree);
    if chosen == Tree::AsWas || !vantage.indicator(indicator).allocated {
        return false;
    }
    let years: Vec<i32> = book.calendar().started_years(vantage.phase()).collect();
    let worth = |tree, unit, year| book.year_value(tree, indicator, unit, year).worth;
    units.any(|unit| years.iter().any(|&y| worth(chosen, unit, y) != worth(Tree::AsWas, unit, y)))
}

/// Every child with its assessment, in the order of the book.
pub fn assess_children(vantage: &Vantage<'_>, indicator: IndicatorIx) -> Vec<(Child, Assessment)> {
    let children = vantage.book.children(vantage.tree, vantage.unit, vantage.phase);
    children.into_iter().map(|c| (c, vantage.at(c.unit).assess(indicator))).collect()
}

/// True where grassroots unions hang beside unions above the grassroots: they
/// are then shown as one.
pub fn has_mixed_levels(vantage: &Vantage<'_>, children: impl Iterator<Item = UnitIx>) -> bool {
    let mut levels = children.map(|u| vantage.dataset().units.unit(u).level);
    let Some(first) = levels.next() else { return false };
    levels.any(|level| level != first)
}

fn fold(
    vantage: &Vantage<'_>,
    children: &[(Child, Assessment)],
    all: Vec<crate::calc::parts::Part>,
) -> Vec<One> {
    let units = &vantage.dataset().units;
    let is_mixed = has_mixed_levels(vantage, children.iter().map(|(c, _)| c.unit));
    let mut ones = Vec::with_capacity(all.len());
    let mut folded: Option<(usize, Amount, f64)> = None;
    for part in all {
        if is_mixed && units.unit(part.unit).level == Level::Grassroots {
            let (units, shortfall, share) = folded.unwrap_or_default();
            folded = Some((units + 1, shortfall + part.shortfall, share + part.share));
        } else {
            let name = units.unit(part.unit).name().to_owned();
            let (shortfall, share) = (part.shortfall, part.share);
            ones.push(One { unit: Some(part.unit), name, units: 1, shortfall, share });
        }
    }
    if let Some((count, shortfall, share)) = folded {
        let (language, written) = (vantage.language, number::of(count, vantage.language));
        let (name, remark) = (labels::DIRECT_GRASSROOTS.of(language), labels::FOLDED);
        let name = format!("{name} ({})", remark.fill(language, &[&written]));
        ones.push(One { unit: None, name, units: count, shortfall, share });
    }
    ones.sort_by_key(|one| std::cmp::Reverse(one.shortfall));
    ones
}
