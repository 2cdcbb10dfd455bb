//! Screen 3.

use ratatui::layout::Rect;

use super::columns::Wish;
use super::paint::Canvas;
use super::row::{
    Cell, Column, Figures, LEAST_APART, Row, apart, number_column, status_column, widest,
};
use crate::app::view::{RankRow, RankingView, Rich, SortOrder};
use crate::app::words::labels;
use crate::text::width;

pub fn draw(view: &RankingView, body: Rect, canvas: &mut Canvas<'_>) {
    let remark = Rich::of(view.window.told(view.total, canvas.language));
    let inner = canvas.frame(body, &view.title, &remark, true);
    let inner = Rect { x: inner.x.saturating_sub(1), width: inner.width + 1, ..inner };
    let rows: Vec<&RankRow> = std::iter::once(&view.parent).chain(&view.rows).collect();
    let values: Vec<String> = rows.iter().map(|row| marked(row, view.has_marks)).collect();
    let mut columns = columns(&rows, &values, &view.widest_shortfall, canvas);
    for (column, field) in &mut columns {
        if *field == Field::Target && view.is_target_told {
            column.wish.priority = TOLD_ABOVE;
        }
        if field.is_sorted_by(view.sort) {
            column.wish.priority = BY_WHICH_SORTED;
        }
    }
    let (columns, fields): (Vec<Column>, Vec<Field>) = columns.into_iter().unzip();
    let figures = Figures {
        columns,
        rows: rows
            .iter()
            .zip(&values)
            .enumerate()
            .map(|(at, (row, value))| figures_row(row, value, at == 0, &fields))
            .collect(),
        lead: widest(rows.iter().map(|r| r.rank.as_str())).max(4),
        selected: view.window.selected.checked_sub(view.window.offset).map(|at| at + 1),
    };
    let room = inner.width.saturating_sub(1);
    let below = view.below(usize::from(room));
    let height = inner.height.saturating_sub(u16::try_from(below.len()).unwrap_or(u16::MAX));
    figures.draw(Rect { height, ..inner }, canvas);
    if height > 0 {
        let heading = canvas.say(labels::RANK);
        canvas.put(inner.x + 3, inner.y, figures.lead, heading, canvas.theme.strong());
    }
    for (y, line) in (inner.y + height..inner.bottom()).zip(&below) {
        canvas.put_rich(inner.x + 1, y, room, line);
    }
}

/// What a column of the ranking shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Name,
    Value,
    Fraction,
    Target,
    Shortfall,
    Share,
    Bar,
    Trend,
    Reporting,
    Status,
}

impl Field {
    /// What the order of the rows can be seen by.
    fn is_sorted_by(self, sort: SortOrder) -> bool {
        match sort {
            SortOrder::Status => self == Self::Status,
            SortOrder::Value => self == Self::Value,
            SortOrder::Shortfall => self == Self::Shortfall,
            SortOrder::ReportingRate => self == Self::Reporting,
            SortOrder::Official => false,
        }
    }
}

/// The value with its mark; beside marked ones others keep the room of a mark.
fn marked(row: &RankRow, marks: bool) -> String {
    let mark = if marks && row.mark.is_empty() { " " } else { row.mark };
    format!("{}{mark}", row.value)
}

fn columns(
    rows: &[&RankRow],
    values: &[String],
    shortfall: &str,
    canvas: &Canvas<'_>,
) -> Vec<(Column, Field)> {
    let with_remark = |r: &&RankRow| {
        let remark = if r.remark.is_empty() { 0 } else { width(&r.remark) + 3 };
        width(&r.name) + remark
    };
    let name = rows.iter().map(with_remark).max().unwrap_or(0);
    let name = u16::try_from(name).unwrap_or(u16::MAX).max(12);
    let remark = widest(rows.iter().map(|r| r.remark.as_str()));
    let remark = if remark == 0 { 0 } else { remark + 3 };
    let years = rows.iter().map(|r| r.trend.points.len()).max().unwrap_or(0);
    let years = u16::try_from(years).unwrap_or(0).max(3);
    let number = |said, priority, field: fn(&RankRow) -> &str| {
        number_column(said, priority, rows.iter().map(|r| field(r)), canvas)
    };
    let of = |heading, short, priority, least, most| {
        Some(Column { heading, short, wish: Wish::new(priority, least, most) })
    };
    let has_bars = rows.iter().any(|r| r.bar.is_some());
    let bar = has_bars.then(|| of(labels::BAR, labels::BAR_SHORT, BAR, 12, 40)).flatten();
    // As wide as the largest of all, so that nothing moves while one scrolls.
    let shortfalls = rows.iter().map(|r| r.shortfall.as_str()).chain([shortfall]);
    let short = number_column((labels::SHORTFALL, labels::SHORTFALL), 3, shortfalls, canvas);
    let statuses = rows.iter().filter_map(|r| Some((r.status.as_ref()?, "")));
    let all = [
        (
            Some(name_column(
                name,
                remark,
                apart(rows.iter().map(|r| r.name.as_str()), LEAST_APART),
            )),
            Field::Name,
        ),
        (
            number_column(
                (labels::VALUE, labels::VALUE_SHORT),
                2,
                values.iter().map(String::as_str),
                canvas,
            ),
            Field::Value,
        ),
        (number((labels::FRACTION, labels::FRACTION), 9, |r| &r.fraction), Field::Fraction),
        (number((labels::TARGET, labels::TARGET_SHORT), 4, |r| &r.target), Field::Target),
        (short, Field::Shortfall),
        (number((labels::SHARE, labels::SHARE_SHORT), 5, |r| &r.share), Field::Share),
        (bar, Field::Bar),
        (of(labels::TREND, labels::TREND_SHORT, 8, years, years * 2), Field::Trend),
        (
            number((labels::REPORTING, labels::REPORTING_SHORT), REPORTING, |r| &r.reporting),
            Field::Reporting,
        ),
        (Some(status_column(statuses)), Field::Status),
    ];
    all.into_iter().filter_map(|(column, field)| Some((column?, field))).collect()
}

/// The bar gives way to names that would be cut alike; what is less important
/// than the bar, to names of less than 30 columns without their remarks.
fn name_column(longest: u16, remark: u16, apart: u16) -> Column {
    let room = |columns: u16| longest.min(columns.saturating_add(remark));
    // A remark behind the names takes of the columns that tell them apart.
    let apart = if usize::from(apart + remark) > LEAST_APART { room(apart) } else { 0 };
    let eased = [(BEFORE_BAR, apart), (BAR, room(30)), (REPORTING, room(40))];
    let wish = Wish::new(0, longest.min(22), longest).eased(eased);
    Column { heading: labels::UNIT, short: labels::UNIT, wish }
}

/// After what is seen nowhere else.
const TOLD_ABOVE: u8 = 8;
/// Right after the names.
const BY_WHICH_SORTED: u8 = 1;
/// Priorities after which names get more room, and more again.
const BEFORE_BAR: u8 = 5;
const BAR: u8 = 6;
const REPORTING: u8 = 7;

fn figures_row<'a>(row: &'a RankRow, value: &'a str, is_whole: bool, fields: &[Field]) -> Row<'a> {
    let cell = |field: &Field| match field {
        Field::Name => Cell::Name(&row.name, &row.remark),
        Field::Value => Cell::Number(value),
        Field::Fraction => Cell::Number(&row.fraction),
        Field::Target => Cell::Number(&row.target),
        Field::Shortfall => Cell::Number(&row.shortfall),
        Field::Share => Cell::Number(&row.share),
        Field::Bar => Cell::Bar(row.bar.as_ref(), row.status.as_ref()),
        Field::Trend => Cell::Trend(&row.trend),
        Field::Reporting => Cell::Number(&row.reporting),
        Field::Status => Cell::Status(row.status.as_ref(), ""),
    };
    Row {
        status: row.status.as_ref(),
        lead: &row.rank,
        is_lead_number: true,
        is_whole,
        cells: fields.iter().map(cell).collect(),
    }
}
