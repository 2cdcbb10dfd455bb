//! The rows of one year, each with what became of it.

use crate::model::{Entry, Figure, Indicator, IndicatorIx, Level, UnitIx, YearFigures};

use super::super::own::{self, Own};
use super::super::rollup::{Layer, LayerInput};
use super::super::tree::{self, Presence, Tree};
use super::super::{Assessment, Book};
use super::{Counted, Left, Role, SizeOf, TracedRow, Use};

/// One indicator in one year at a unit.
struct Year<'a> {
    book: &'a Book,
    input: LayerInput<'a>,
    layer: &'a Layer,
    indicator: &'a Indicator,
    top: UnitIx,
    usage: Use,
}

/// Where a unit stands beneath the one looked at.
#[derive(Clone, Copy)]
struct Whereabouts {
    presence: Presence,
    level: Level,
    /// The topmost unit above it whose declared total stands for it.
    covered: Option<UnitIx>,
}

/// Adds the rows of a year.
pub(super) fn year(
    book: &Book,
    tree: Tree,
    (ix, top): (IndicatorIx, UnitIx),
    (year, usage): (i32, Use),
    rows: &mut Vec<TracedRow>,
) {
    let parents = match tree {
        Tree::AsWas => None,
        Tree::Of(of) => Some(book.parents_of(of)),
    };
    let (Some(roster), Some(layer)) = (book.roster(year), book.layer(tree, ix, year)) else {
        return;
    };
    let input = book.input(roster, ix, year, parents.as_deref());
    let Some(indicator) = book.dataset().plan.indicator(ix) else { return };
    let gathering = Year { book, input, layer: &layer, indicator, top, usage };
    let mut is_settled = vec![false; book.dataset().units.all().len()];
    let figures = book.dataset().figures.of_year(ix, year);
    for (unit, of_unit) in figures.by_unit() {
        let Some(standing) = gathering.standing(unit) else { continue };
        let is_told = gathering.rows_of(unit, standing, of_unit, rows);
        if let Some(slot) = is_settled.get_mut(unit.index()) {
            *slot = is_told;
        }
    }
    gathering.sizes(&is_settled, rows);
}

/// The published average of the phase, in use or not.
pub(super) fn average(book: &Book, a: &Assessment, is_in_use: bool) -> Option<TracedRow> {
    let figure = book.dataset().figures.average(a.unit, a.indicator, a.phase)?;
    let phase = book.phase(a.phase);
    let role = match figure.entry {
        _ if is_in_use => Role::Counted(Counted::Average),
        Entry::Missing => Role::Left(Left::Missing),
        Entry::NotApplicable => Role::Left(Left::NotApplicable),
        Entry::Reported { .. } if !book.calendar().is_closed(phase) => Role::Left(Left::Ahead),
        Entry::Reported { .. } => Role::Left(Left::AverageNotNeeded),
    };
    let usage = if is_in_use { Use::Number } else { Use::Beside };
    Some(TracedRow { figure, year: phase.last, role, usage })
}

impl Year<'_> {
    const fn row(&self, figure: Figure, role: Role) -> TracedRow {
        TracedRow { figure, year: self.input.year, role, usage: self.usage }
    }

    /// How a unit stands beneath the one looked at; `None` for one outside.
    fn standing(&self, unit: UnitIx) -> Option<Whereabouts> {
        let units = &self.book.dataset().units;
        let level = units.unit(unit).level;
        let presence = self.input.presence(unit, level)?;
        let mut covered = None;
        let mut below = (unit, presence);
        while below.0 != self.top {
            let parent = match self.input.parents {
                None => below.1.parent,
                Some(parents) => parents.parent(below.0),
            }?;
            let above = self.input.presence(parent, units.unit(parent).level)?;
            if self.layer.declares(parent) {
                covered = Some(parent);
            }
            below = (parent, above);
        }
        Some(Whereabouts { presence, level, covered })
    }

    /// Adds the rows of one unit; true when its own figure settles what it adds, so
    /// that nothing has to be known of its size.
    fn rows_of(
        &self,
        unit: UnitIx,
        standing: Whereabouts,
        figures: YearFigures<'_>,
        rows: &mut Vec<TracedRow>,
    ) -> bool {
        if self.is_of_other_sector(standing) {
            return true;
        }
        let phases = &self.book.dataset().plan.phases;
        let speaking = Figure::speaking(figures, self.input.calendar, phases);
        let mut is_settled = false;
        for figure in figures.iter() {
            let role = if speaking.is_some_and(|s| s.period == figure.period) {
                let role = self.speaking_role(unit, standing, figures);
                is_settled = role != Role::Left(Left::Stale);
                role
            } else if !self.input.calendar.accepts(figure.period, phases) {
                Role::Left(Left::Ahead)
            } else if figure.entry == Entry::Missing {
                Role::Left(Left::Missing)
            } else {
                Role::Left(Left::Superseded)
            };
            rows.push(self.row(figure, role));
        }
        is_settled
    }

    fn is_of_other_sector(&self, standing: Whereabouts) -> bool {
        standing.level == Level::Grassroots
            && !self.input.has_sector(standing.level, standing.presence)
    }

    fn speaking_role(&self, unit: UnitIx, standing: Whereabouts, figures: YearFigures<'_>) -> Role {
        let own = self.input.speaking(unit, figures);
        match own {
            Own::Silent => Role::Left(Left::Missing),
            Own::NotApplicable => Role::Left(Left::NotApplicable),
            Own::Reported(_) if tree::reports(self.indicator, standing.level) => {
                self.reporter_role(standing, own)
            }
            Own::Reported(figure) => self.declared_role(unit, standing, figure.is_stale),
        }
    }

    fn reporter_role(&self, standing: Whereabouts, own: Own) -> Role {
        let Whereabouts { presence, level, covered } = standing;
        let left = if !presence.is_managed {
            Left::Unmanaged
        } else if !tree::is_reporter(self.indicator, level, presence) {
            Left::NotAReporter
        } else if !self.input.has_sector(level, presence) {
            Left::NotSplitBySector
        } else if self.input.counted(self.indicator, presence, own).is_some() {
            match covered {
                None => return Role::Counted(Counted::Own),
                Some(by) => Left::Covered { by },
            }
        } else if !presence.is_alive_at_end {
            Left::Ended
        } else {
            let tells_size = matches!(own, Own::Reported(f) if f.denominator.is_some());
            if covered.is_none() && tells_size && self.indicator.measure.is_ratio() {
                return Role::Size(SizeOf::Stale);
            }
            Left::Stale
        };
        Role::Left(left)
    }

    fn declared_role(&self, unit: UnitIx, standing: Whereabouts, is_stale: bool) -> Role {
        let value = self.layer.upper(unit);
        if self.layer.declares(unit) {
            return match standing.covered {
                None => Role::Counted(Counted::Declared),
                Some(by) => Role::Left(Left::Covered { by }),
            };
        }
        Role::Left(if !standing.presence.is_managed {
            Left::Unmanaged
        } else if !self.input.sectors.is_empty() {
            Left::NotSplitBySector
        } else if value.expected == 0 {
            Left::NobodyBeneath
        } else if is_stale {
            Left::Stale
        } else if !value.is_incomplete {
            Left::Outvoted { differs: value.outvoted.is_some() }
        } else {
            Left::OtherChildren
        })
    }

    /// Adds the rows that tell the sizes of expected reporters without a figure that
    /// counts.
    fn sizes(&self, is_settled: &[bool], rows: &mut Vec<TracedRow>) {
        if !self.indicator.measure.is_ratio() {
            return;
        }
        let mut of_no_known_size = [0_u32; 3];
        for (unit, presence) in self.input.roster.present() {
            let level = self.book.dataset().units.unit(unit).level;
            let is_told = is_settled.get(unit.index()).copied().unwrap_or(false);
            let is_expected = presence.is_alive_at_end
                && tree::is_reporter(self.indicator, level, presence)
                && self.input.has_sector(level, presence);
            if is_told || !is_expected {
                continue;
            }
            let Some(Whereabouts { covered: None, .. }) = self.standing(unit) else { continue };
            let key = (unit, self.input.indicator, self.input.year);
            let figures = &self.book.dataset().figures;
            if let Some(figure) = own::earlier(figures, key, self.input.calendar) {
                let role = Role::Size(SizeOf::Earlier);
                rows.push(self.row(figure, role));
            } else if let Some(count) = of_no_known_size.get_mut(level as usize) {
                *count += 1;
            }
        }
        for (level, reporters) in [Level::Province, Level::District, Level::Grassroots]
            .into_iter()
            .zip(of_no_known_size)
            .filter(|(_, reporters)| *reporters > 0)
        {
            rows.extend(self.largest(level).map(|figure| {
                let role = Role::Size(SizeOf::Largest { reporters });
                self.row(figure, role)
            }));
        }
    }

    /// The row of the largest denominator among the counted reporters of a level,
    /// wherever they stand: the first in official order.
    fn largest(&self, level: Level) -> Option<Figure> {
        let wanted = self.layer.largest(level)?;
        let dataset = self.book.dataset();
        let figures = dataset.figures.of_year(self.input.indicator, self.input.year);
        figures.by_unit().find_map(|(unit, figures)| {
            let speaking = Figure::speaking(figures, self.input.calendar, &dataset.plan.phases)?;
            let presence = self.input.roster.presence(unit)?;
            let counts = dataset.units.unit(unit).level == level
                && tree::is_reporter(self.indicator, level, presence)
                && (presence.is_alive_at_end || self.indicator.is_flow());
            let Own::Reported(own) = self.input.speaking(unit, figures) else { return None };
            let is_it = counts && !own.is_stale && own.denominator == Some(wanted);
            is_it.then_some(speaking)
        })
    }
}
