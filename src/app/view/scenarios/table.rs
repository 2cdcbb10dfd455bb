//! The two tables, and what stands around them; only visible rows are written.

use crate::app::comparison::{CompareOrder, Shown};
use crate::app::cursor::Cursor;
use crate::app::memo::Spot;
use crate::app::screen::ShareRow;
use crate::app::shared::Shared;
use crate::app::view::layout::{self, CompareRoom};
use crate::app::view::row as written;
use crate::app::view::writing::{NOTHING, Pen};
use crate::app::view::{Rich, Size, StatusView, Window};
use crate::app::words::{labels, scenarios as say};
use crate::model::{Group, IndicatorIx, Language};

use super::scene::spread_table;
use super::{
    CompareCell, CompareHead, CompareRow, CompareTable, DifferencesView, Found, Ground, Lineup,
    Place, ScenariosView, Sheet, SheetRow, Spread, Written, legend, listed, worded,
};

/// How the comparison is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// The group of indicators.
    pub group: Group,
    /// The selected one.
    pub selected: IndicatorIx,
    /// In which order.
    pub order: CompareOrder,
    /// Which of them.
    pub shown: Shown,
    /// The size of the terminal.
    pub size: Size,
    /// In which language.
    pub language: Language,
}

/// Screen 5. The spread is that of the selected indicator, for the preview.
pub fn scenarios(
    lineup: &Lineup,
    sheet: &Sheet,
    asked: &Asked,
    spread: impl FnOnce(IndicatorIx) -> Option<Shared<Spread>>,
) -> ScenariosView {
    let ground = lineup.ground();
    let rows = listed(sheet, asked.group, asked.order, asked.shown);
    let legend = legend_of(lineup, asked.size, asked.language);
    let room = layout::compare_room(asked.size, legend.len(), rows.len());
    let at = rows.iter().position(|row| row.indicator == asked.selected).unwrap_or_default();
    let cursor = Cursor { at, top: 0 }.placed(at, rows.len(), room.rows);
    let window = Window { offset: cursor.top, rows: room.rows, selected: cursor.at };
    let shown = rows.iter().skip(window.offset).take(window.rows);
    let preview = rows.get(at).filter(|_| room.preview > 0 && lineup.seats.len() > 1);
    let preview = preview.and_then(|row| spread(row.indicator)).map(|spread| {
        let window = Window { offset: 0, rows: room.preview, selected: usize::MAX };
        spread_table(lineup, &ground, &spread, window, asked.language)
    });
    let latest = |seat: usize| {
        let year = |row: &SheetRow| {
            let (found, pen) = (row.found.get(seat)?, pen(&ground, seat, row.indicator)?);
            found.as_ref()?.assessment.year.filter(|_| written::is_of_one_year(&pen))
        };
        sheet.rows.iter().filter_map(year).max()
    };
    let table = CompareTable {
        title: title(lineup, asked),
        remark: remark(sheet, asked),
        name_heading: labels::INDICATOR.of(asked.language).to_owned(),
        heads: heads(lineup, asked.language),
        priority: priority(lineup),
        whole: None,
        rows: shown.map(|row| sheet_row((lineup, &ground), row, latest, asked.language)).collect(),
        window,
        rest: None,
        note: note(lineup, rows.is_empty(), asked.language),
    };
    ScenariosView { table, legend, preview }
}

/// The units that make the difference of an indicator.
pub fn differences(
    lineup: &Lineup,
    spread: &Spread,
    place: &ShareRow,
    size: Size,
    language: Language,
) -> DifferencesView {
    let legend = legend_of(lineup, size, language);
    let rows = layout::share_rows(size, legend.len());
    let cursor = spread_cursor(spread, place, rows);
    let window = Window { offset: cursor.top, rows, selected: cursor.at };
    let ground = lineup.ground();
    DifferencesView { table: spread_table(lineup, &ground, spread, window, language), legend }
}

/// Where one stands among the entries.
pub fn spread_cursor(spread: &Spread, place: &ShareRow, rows: usize) -> Cursor {
    let at = place.key.as_ref().and_then(|key| spread.position(key)).unwrap_or_default();
    Cursor { at, top: place.top }.placed(at, spread.entries.len(), rows)
}

/// The legend that a terminal of a size has room for.
pub fn legend_of(lineup: &Lineup, size: Size, language: Language) -> Vec<Rich> {
    let CompareRoom { columns, legend, .. } = layout::compare_room(size, usize::MAX, 0);
    legend::lines(lineup, language, columns, legend.max(lineup.seats.len()))
}

/// The heads of the columns.
pub fn heads(lineup: &Lineup, language: Language) -> Vec<CompareHead> {
    let base = lineup.letter(lineup.base).to_string();
    let head = |(at, seat): (usize, &super::Seat)| {
        let letter = seat.letter.to_string();
        if at == lineup.base {
            return CompareHead {
                value: say::BASE.fill(language, &[&letter]),
                difference: String::new(),
            };
        }
        let difference = say::DIFFERENCE.fill(language, &[&letter, &base]);
        CompareHead { value: letter, difference }
    };
    lineup.seats.iter().enumerate().map(head).collect()
}

/// Base, focus, then the others in their order.
pub fn priority(lineup: &Lineup) -> Vec<usize> {
    let first = [lineup.base, lineup.focus].into_iter().filter(|&at| at < lineup.seats.len());
    let mut seats: Vec<usize> = first.collect();
    seats.dedup();
    let others = (0..lineup.seats.len()).filter(|at| !seats.contains(at)).collect::<Vec<_>>();
    seats.extend(others);
    seats
}

fn pair(lineup: &Lineup, language: Language) -> String {
    let letters = [lineup.focus, lineup.base].map(|seat| lineup.letter(seat).to_string());
    say::AGAINST.fill(language, &[&letters[0], &letters[1]])
}

fn title(lineup: &Lineup, asked: &Asked) -> String {
    let language = asked.language;
    if lineup.seats.len() < 2 {
        return say::TITLE_ALONE.of(language).to_owned();
    }
    let order = match asked.order {
        CompareOrder::Changed => say::BY_CHANGE,
        CompareOrder::Plan => say::BY_PLAN,
    };
    let order = match asked.shown {
        Shown::All => order.of(language).to_owned(),
        Shown::Different => {
            format!("{} · {}", order.of(language), say::ONLY_DIFFERENT.of(language))
        }
    };
    let title = say::TITLE.fill(language, &[&pair(lineup, language), &order]);
    let group = match asked.group {
        Group::Direct => labels::GROUP_DIRECT,
        Group::Coordinated => labels::GROUP_COORDINATED,
    };
    format!("{title} · {}", group.of(language))
}

fn remark(sheet: &Sheet, asked: &Asked) -> String {
    let of_group = || sheet.rows.iter().filter(|row| row.group == asked.group);
    if of_group().all(|row| row.found.len() < 2) {
        return String::new();
    }
    let count =
        |test: &dyn Fn(&SheetRow) -> bool| of_group().filter(|r| test(r)).count().to_string();
    let (changed, different) = (count(&|r| r.is_changed), count(&|r| r.is_different));
    say::COUNTS.fill(asked.language, &[&changed, &different, &count(&|_| true)])
}

fn note(lineup: &Lineup, is_empty: bool, language: Language) -> Option<String> {
    if lineup.seats.len() < 2 {
        return Some(say::ALONE.of(language).to_owned());
    }
    is_empty.then(|| say::ALL_SAME.of(language).to_owned())
}

/// `latest`: the latest year that values of a seat are of.
fn sheet_row(
    (lineup, ground): (&Lineup, &Ground),
    row: &SheetRow,
    latest: impl Fn(usize) -> Option<i32>,
    language: Language,
) -> CompareRow {
    let indicator =
        ground.open().and_then(|spot| spot.book.dataset().plan.indicator(row.indicator));
    let base_pen = pen(ground, ground.base, row.indicator);
    let seats = lineup.seats.iter().zip(&row.found).enumerate();
    let cells = seats.map(|(at, (seat, found))| {
        let pen = pen(ground, at, row.indicator);
        match (found, pen) {
            (Some(found), Some(pen)) => CompareCell {
                value: written::value(&pen, &found.assessment, latest(at)),
                ..found_cell(found, &pen, base_pen.as_ref(), at == lineup.base)
            },
            _ => absent_cell(&seat.place, language),
        }
    });
    CompareRow {
        lead: indicator.map_or_else(String::new, |i| i.code.clone()),
        name: indicator.map_or_else(String::new, |i| i.label.in_language(language).to_owned()),
        remark: String::new(),
        mark: String::new(),
        is_changed: row.is_changed,
        is_whole: false,
        cells: cells.collect(),
    }
}

/// The pen of an indicator of the open plan in a seat.
pub fn pen(ground: &Ground, seat: usize, indicator: IndicatorIx) -> Option<Pen<'_>> {
    let side = ground.side(seat, indicator)?;
    let spot: &Spot = ground.spots.get(seat)?.as_ref()?;
    Some(Pen::new(&spot.vantage(), side.indicator))
}

fn found_cell(found: &Found, pen: &Pen<'_>, base: Option<&Pen<'_>>, is_base: bool) -> CompareCell {
    let a = &found.assessment;
    let difference = found.difference.as_ref().zip(base);
    CompareCell {
        value: pen.value(a),
        status: Some(StatusView::of(a, pen.language)),
        forecast: a.forecast.map(|f| pen.worked_out(f)).unwrap_or_default(),
        difference: (!is_base).then(|| {
            difference.map_or_else(
                || Written::nothing(NOTHING),
                |(difference, base)| worded::difference(base, difference),
            )
        }),
    }
}

/// A scenario that says nothing in a row, and why.
pub fn absent_cell(place: &Place, language: Language) -> CompareCell {
    let value = match place {
        Place::Opening => say::OPENING,
        Place::Failed(_) => say::FAILED,
        Place::Here(_) | Place::NoUnit(_) | Place::NoPhase(_) => say::ABSENT,
    };
    CompareCell {
        value: value.of(language).to_owned(),
        status: None,
        forecast: String::new(),
        difference: None,
    }
}
