//! The visible cells.

mod around;
mod fitting;

use crate::app::cursor::Cursor;
use crate::app::vantage::Vantage;
use crate::app::words::labels;
use crate::calc::Assessment;
use crate::model::{Cadence, IndicatorIx};
use crate::text::width;

use fitting::{cells, fit, in_two_lines, keep_columns, measured, names_limit, names_width};

use super::super::layout::FRAME_COLUMNS;
use super::super::ranking::rows::standing_remark;
use super::super::ranking::{RankEntry, Standing};
use super::super::row;
use super::super::writing::{self, Pen};
use super::super::{Size, StatusView};
use super::{
    Facing, ScoreCell, ScoreColumn, ScoreRow, Scorecard, ScorecardView, Shown, is_bad, visible_rows,
};

/// Where one looks.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// The indicators of the group.
    pub indicators: &'a [IndicatorIx],
    /// The selected one.
    pub indicator: IndicatorIx,
    /// The selected unit, and the first one shown.
    pub cursor: Cursor,
    /// What the rows are.
    pub facing: Facing,
    /// The size of the terminal.
    pub size: Size,
}

/// Blanks before a column.
pub const SPACE: u16 = 2;
/// Columns of the terminal for a unit that is a column.
const UNIT_COLUMN: usize = 12;
/// Fewer columns for names tell nobody apart.
const LEAST_NAMES: u16 = 14;

/// One of the units shown.
#[derive(Clone, Copy)]
struct Who {
    entry: RankEntry,
    standing: Option<Standing>,
}

/// Everything seen, before it is known which columns fit.
struct Grid {
    rows: Vec<ScoreRow>,
    columns: Vec<ScoreColumn>,
    /// Rows and columns before those in the grid.
    before: (usize, usize),
    /// How many there are of each.
    of: (usize, usize),
    /// The selected column of the grid.
    at: usize,
    /// The first so many columns always stay.
    kept: usize,
}

pub(super) fn view(card: &Scorecard, vantage: &Vantage<'_>, seen: &Seen<'_>) -> ScorecardView {
    let language = vantage.language;
    let mut grid = match seen.facing {
        Facing::UnitsDown => units_down(card, vantage, seen),
        Facing::UnitsAcross => units_across(card, vantage, seen),
    };
    let names = names_width(&grid, seen);
    let has_bad = seen.facing == Facing::UnitsDown;
    let bad = if has_bad { labels::BAD_COUNT.of(language) } else { "" };
    let room = seen.size.columns.saturating_sub(FRAME_COLUMNS + names);
    let room = if has_bad { room.saturating_sub(cells(width(bad)) + SPACE) } else { room };
    let shown = fit(&grid, room);
    let numbers = (shown.start + grid.before.1 + 1, shown.end + grid.before.1);
    keep_columns(&mut grid, &shown);
    ScorecardView {
        title: around::title(card, vantage, seen),
        corner: match seen.facing {
            Facing::UnitsDown => labels::UNIT.of(language),
            Facing::UnitsAcross => labels::INDICATOR.of(language),
        },
        names,
        bad,
        remark: around::remark(&grid, numbers, vantage),
        detail: around::detail(card, vantage, seen),
        legend: around::legend(&grid.rows, vantage),
        empty: around::empty(card, vantage),
        columns: grid.columns,
        rows: grid.rows,
    }
}

/// The unit looked at, then so many of the listed ones, and which of them is selected.
fn shown_units(
    card: &Scorecard,
    vantage: &Vantage<'_>,
    seen: &Seen<'_>,
    most: usize,
) -> impl Iterator<Item = (Who, bool)> {
    let parent = Who { entry: RankEntry::Unit(vantage.unit), standing: None };
    let window = card.entries.iter().enumerate().skip(seen.cursor.top).take(most);
    let units = window.map(move |(at, &(entry, standing))| {
        let who = Who { entry, standing: Some(standing) };
        (who, at == seen.cursor.at)
    });
    std::iter::once((parent, false)).chain(units)
}

/// Units are rows: all indicators of the group for the visible ones.
fn units_down(card: &Scorecard, vantage: &Vantage<'_>, seen: &Seen<'_>) -> Grid {
    let rows: Vec<ScoreRow> = shown_units(card, vantage, seen, visible_rows(seen.size))
        .map(|(who, is_selected)| {
            let all: Vec<ScoreCell> =
                seen.indicators.iter().map(|&ix| cell(vantage, who, ix)).collect();
            let is_bad = |c: &&ScoreCell| c.status.is_some_and(|s| is_bad(s.status));
            let bad = all.iter().filter(is_bad).count();
            ScoreRow {
                is_selected,
                bad: who.entry.unit().map(|_| bad.to_string()).unwrap_or_default(),
                cells: all.into_iter().map(|c| only(card.question.shown, who, c)).collect(),
                ..row_of(vantage, who)
            }
        })
        .collect();
    let heading = |&ix: &IndicatorIx| ScoreColumn {
        heading: [vantage.indicator(ix).code.clone(), demand(vantage, ix)],
        is_selected: ix == seen.indicator,
        ..ScoreColumn::default()
    };
    Grid {
        columns: measured(seen.indicators.iter().map(heading).collect(), &rows),
        rows,
        before: (seen.cursor.top, 0),
        of: (card.entries.len(), seen.indicators.len()),
        at: seen.indicators.iter().position(|&ix| ix == seen.indicator).unwrap_or_default(),
        kept: 0,
    }
}

/// Units are columns, as many as may be seen.
fn units_across(card: &Scorecard, vantage: &Vantage<'_>, seen: &Seen<'_>) -> Grid {
    let height = visible_rows(seen.size);
    let at = seen.indicators.iter().position(|&ix| ix == seen.indicator).unwrap_or_default();
    let down = Cursor { at, top: 0 }.placed(at, seen.indicators.len(), height);
    let top = seen.cursor.top;
    let columns: Vec<(Who, bool)> =
        shown_units(card, vantage, seen, units_seen(seen.size)).collect();
    let shown = seen.indicators.iter().skip(down.top).take(height);
    let rows: Vec<ScoreRow> = shown
        .map(|&ix| {
            let one =
                |&(who, _): &(Who, bool)| only(card.question.shown, who, cell(vantage, who, ix));
            ScoreRow {
                name: name_of_indicator(vantage, ix),
                is_selected: ix == seen.indicator,
                cells: columns.iter().map(one).collect(),
                ..ScoreRow::default()
            }
        })
        .collect();
    let heading = |&(who, is_selected): &(Who, bool)| ScoreColumn {
        heading: in_two_lines(&row_of(vantage, who).name),
        is_selected,
        ..ScoreColumn::default()
    };
    Grid {
        columns: measured(columns.iter().map(heading).collect(), &rows),
        rows,
        before: (down.top, top),
        of: (seen.indicators.len(), card.entries.len()),
        at: (seen.cursor.at + 1).saturating_sub(top),
        kept: 1,
    }
}

/// How many units stand side by side at most.
pub fn units_seen(size: Size) -> usize {
    let names = usize::from(names_limit(Facing::UnitsAcross, size));
    let room = usize::from(size.columns.saturating_sub(FRAME_COLUMNS)).saturating_sub(names);
    (room / (UNIT_COLUMN + usize::from(SPACE))).saturating_sub(1).max(1)
}

fn name_of_indicator(vantage: &Vantage<'_>, ix: IndicatorIx) -> String {
    let indicator = vantage.indicator(ix);
    format!("{} {}", indicator.code, indicator.label.in_language(vantage.language))
}

/// A target that is the same for everybody; a sum's is shared out.
fn demand(vantage: &Vantage<'_>, ix: IndicatorIx) -> String {
    let pen = Pen::new(vantage, ix);
    match pen.cadence() {
        Cadence::PhaseSum => String::new(),
        _ => pen.demand(pen.target.value),
    }
}

fn row_of(vantage: &Vantage<'_>, who: Who) -> ScoreRow {
    let language = vantage.language;
    let remark = who.standing.map(|standing| standing_remark(vantage, standing));
    let name = match who.entry {
        RankEntry::Unit(unit) => vantage.dataset().units.unit(unit).name().to_owned(),
        RankEntry::DirectGrassroots => labels::DIRECT_GRASSROOTS.of(language).to_owned(),
    };
    let (remark, is_whole) = (remark.unwrap_or_default(), who.standing.is_none());
    ScoreRow { name, remark, is_whole, ..ScoreRow::default() }
}

/// The cell of a unit; several folded into one have none.
fn cell(vantage: &Vantage<'_>, who: Who, ix: IndicatorIx) -> ScoreCell {
    let Some(unit) = who.entry.unit() else { return ScoreCell::default() };
    let a = vantage.at(unit).assessed(ix);
    let status = Some(StatusView::of(&a, vantage.language));
    ScoreCell { number: number(vantage, &a), status }
}

/// The value without its percent sign, which stands in the heading; nothing where
/// there is no value.
fn number(vantage: &Vantage<'_>, a: &Assessment) -> String {
    let pen = Pen::new(vantage, a.indicator);
    let value = pen.value(a);
    if value == writing::NOTHING {
        return String::new();
    }
    let number = value.strip_suffix('%').map_or(value.as_str(), str::trim_end);
    let beside = vantage.assessed(a.indicator).year;
    let year = row::other_year(&pen, a, beside).map(|year| format!("\u{A0}({year})"));
    format!("{number}{}", year.unwrap_or_default())
}

/// What remains of a cell where only bad ones are shown.
fn only(shown: Shown, who: Who, cell: ScoreCell) -> ScoreCell {
    let is_kept = shown == Shown::Everything
        || who.standing.is_none()
        || cell.status.is_some_and(|s| is_bad(s.status));
    if is_kept { cell } else { ScoreCell::default() }
}
