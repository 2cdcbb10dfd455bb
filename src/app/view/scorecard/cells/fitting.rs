//! How wide columns and names are, and which columns fit.

use std::ops::Range;

use super::{Grid, LEAST_NAMES, SPACE, Seen, UNIT_COLUMN};
use crate::app::view::Size;
use crate::app::view::scorecard::{Facing, ScoreColumn, ScoreRow};
use crate::text::{shorten, width};

/// As wide as what stands in them.
pub(super) fn measured(mut columns: Vec<ScoreColumn>, rows: &[ScoreRow]) -> Vec<ScoreColumn> {
    for (at, column) in columns.iter_mut().enumerate() {
        let all = || rows.iter().filter_map(|row| row.cells.get(at));
        let number = all().map(|c| width(&c.number)).max().unwrap_or(0);
        let marks = all().filter_map(|c| c.status).map(|s| s.marks().len()).max().unwrap_or(0);
        let heading = column.heading.iter().map(|h| width(h)).max().unwrap_or(0);
        // Number, a blank, glyph, marks.
        let behind = 2 + marks;
        let number = number.max(heading.saturating_sub(behind));
        column.number = cells(number);
        column.width = cells(number + behind);
    }
    columns
}

pub(super) fn cells(columns: usize) -> u16 {
    u16::try_from(columns).unwrap_or(u16::MAX)
}

/// Units have longer names; those of indicators begin with their code.
pub(super) fn names_limit(facing: Facing, size: Size) -> u16 {
    let part = match facing {
        Facing::UnitsDown => size.columns / 10 * 3,
        Facing::UnitsAcross => size.columns / 4,
    };
    part.clamp(LEAST_NAMES, 36)
}

pub(super) fn names_width(grid: &Grid, seen: &Seen<'_>) -> u16 {
    let with_remark = |row: &ScoreRow| {
        let remark = if row.remark.is_empty() { 0 } else { width(&row.remark) + 3 };
        width(&row.name) + remark
    };
    let longest = grid.rows.iter().map(with_remark).max().unwrap_or(0);
    cells(longest).clamp(LEAST_NAMES, names_limit(seen.facing, seen.size))
}

/// The columns that fit, the selected one among them; those always kept aside.
pub(super) fn fit(grid: &Grid, room: u16) -> Range<usize> {
    let wide = |at: usize| grid.columns.get(at).map_or(0, |c| usize::from(c.width + SPACE));
    let kept: usize = (0..grid.kept).map(wide).sum();
    let room = usize::from(room).saturating_sub(kept);
    let at = grid.at.clamp(grid.kept, grid.columns.len().max(grid.kept + 1) - 1);
    let mut start = grid.kept;
    while start < at && (start..=at).map(wide).sum::<usize>() > room {
        start += 1;
    }
    let mut end = start;
    while end < grid.columns.len() && (start..=end).map(wide).sum::<usize>() <= room {
        end += 1;
    }
    start - grid.kept..end.max(start) - grid.kept
}

pub(super) fn keep_columns(grid: &mut Grid, shown: &Range<usize>) {
    let kept = grid.kept;
    let is_shown = |at: usize| at < kept || shown.contains(&(at - kept));
    let mut at = 0;
    grid.columns.retain(|_| {
        at += 1;
        is_shown(at - 1)
    });
    for row in &mut grid.rows {
        let mut at = 0;
        row.cells.retain(|_| {
            at += 1;
            is_shown(at - 1)
        });
    }
}

/// A name in two lines of a column's width.
pub(super) fn in_two_lines(name: &str) -> [String; 2] {
    let mut first = String::new();
    let mut rest = name;
    while let Some((word, after)) = rest.split_once(' ') {
        let grown = if first.is_empty() { word.to_owned() } else { format!("{first} {word}") };
        if width(&grown) > UNIT_COLUMN {
            break;
        }
        first = grown;
        rest = after;
    }
    [first, shorten(rest, UNIT_COLUMN)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_end_in_the_second_line() {
        assert_eq!(in_two_lines("LĐLĐ huyện Hoằng Hóa"), ["LĐLĐ huyện", "Hoằng Hóa"]);
        assert_eq!(in_two_lines("CĐCS"), ["", "CĐCS"]);
        let [first, second] = in_two_lines("CĐCS Công ty trách nhiệm hữu hạn 1027");
        assert_eq!(first, "CĐCS Công ty");
        assert!(second.ends_with("1027") && width(&second) == UNIT_COLUMN, "{second}");
    }

    #[test]
    fn the_selected_column_is_always_among_those_that_fit() {
        let column = |width| ScoreColumn { width, ..ScoreColumn::default() };
        let grid = |at, kept| Grid {
            rows: Vec::new(),
            columns: [8, 8, 8, 8, 8].map(column).into(),
            before: (0, 0),
            of: (0, 5),
            at,
            kept,
        };
        assert_eq!(fit(&grid(0, 0), 30), 0..3);
        assert_eq!(fit(&grid(2, 0), 30), 0..3);
        assert_eq!(fit(&grid(3, 0), 30), 1..4);
        assert_eq!(fit(&grid(4, 0), 12), 4..5);
        assert_eq!(fit(&grid(4, 0), 5), 4..4);
        // The first is kept aside: the others are counted from 0.
        assert_eq!(fit(&grid(4, 1), 30), 2..4);
        assert_eq!(fit(&grid(1, 1), 30), 0..2);
    }
}
