use std::fmt::Write as _;

use crate::text::{fit_end, width};

use super::{Page, cells, list_rows};

/// Which cells are numbers, set flush right.
const FLUSH_RIGHT: [bool; 8] = [false, false, false, true, true, true, true, false];
/// The same of a unit's row.
const UNIT_FLUSH_RIGHT: [bool; 9] = [false, true, false, true, true, true, true, true, false];

/// The report as plain text, aligned in columns, without an escape byte.
pub fn text(page: &Page<'_>) -> String {
    let header = page.header;
    let mut out = format!("{} · {} · {}\n", header.title, page.phase(), header.as_of);
    out.push_str(&header.path.join(" › "));
    out.push('\n');
    for note in page.notes() {
        out.push_str(note);
        out.push('\n');
    }
    for assumption in &header.assumptions {
        let _ = writeln!(out, "# {assumption}");
    }
    let headings = page.headings().map(str::to_owned);
    let rows = page.panes().flat_map(|pane| pane.rows.iter().map(cells));
    let widths = column_widths(rows.chain([headings.clone()]));
    for pane in page.panes() {
        let _ = write!(out, "\n{}\n{}", pane.title, line(&headings, widths, FLUSH_RIGHT));
        for row in &pane.rows {
            out.push_str(&line(&cells(row), widths, FLUSH_RIGHT));
        }
    }
    let decisions = page.decisions();
    if !decisions.is_empty() {
        let _ = write!(out, "\n{}\n", page.decisions_heading());
    }
    for decision in decisions {
        let sentence = decision.sentence.text();
        let _ = writeln!(out, "{} {} {sentence}", decision.status.glyph, decision.code);
    }
    for list in page.lists {
        let headings = page.list_headings().map(str::to_owned);
        let widths = column_widths(list_rows(list).chain([headings.clone()]));
        let _ = write!(out, "\n{}\n{}", list.title, line(&headings, widths, UNIT_FLUSH_RIGHT));
        for row in list_rows(list) {
            out.push_str(&line(&row, widths, UNIT_FLUSH_RIGHT));
        }
        for said in list.remainder.iter().chain(&list.empty) {
            let _ = writeln!(out, "{said}");
        }
    }
    out
}

/// How wide the widest cell of each column is.
pub(super) fn column_widths<const N: usize>(rows: impl Iterator<Item = [String; N]>) -> [usize; N] {
    rows.fold([0; N], |mut widths, row| {
        for (widest, cell) in widths.iter_mut().zip(&row) {
            *widest = (*widest).max(width(cell));
        }
        widths
    })
}

fn line<const N: usize>(cells: &[String; N], widths: [usize; N], right: [bool; N]) -> String {
    format!("{}\n", aligned(cells, widths, right).trim_end())
}

/// The cells of a row, each as wide as its column, with blanks behind.
pub(super) fn aligned<const N: usize>(
    cells: &[String; N],
    widths: [usize; N],
    right: [bool; N],
) -> String {
    let mut line = String::new();
    for ((cell, width), is_right) in cells.iter().zip(widths).zip(right) {
        line.push_str(&if is_right { flush_right(cell, width) } else { fit_end(cell, width) });
        line.push_str("  ");
    }
    line
}

fn flush_right(cell: &str, to: usize) -> String {
    format!("{}{cell}", " ".repeat(to.saturating_sub(width(cell))))
}
