//! Where a number comes from, as text, JSON and a table.

use std::fmt::Write as _;
use std::io;

use super::spreadsheet;
use super::text::{aligned, column_widths};
use crate::app::tracing::TraceFacts;
use crate::app::view::HeaderView;
use crate::app::view::trace::{RowView, TraceLine};
use crate::app::words::{Said, trace as say};
use crate::model::Language;

/// Which cells are numbers.
const FLUSH_RIGHT: [bool; 7] = [false, false, true, true, true, true, false];

/// What the worded trace is written from.
#[derive(Clone, Debug)]
pub struct TracePage<'a> {
    /// The two lines above everything.
    pub header: &'a HeaderView,
    /// Whose number.
    pub title: &'a str,
    /// In which order the rows are.
    pub order: &'a str,
    /// The file or sheets in which the rows stand.
    pub files: Vec<&'a str>,
    /// Everything, in order.
    pub lines: &'a [TraceLine],
    /// The language of headings; everything else is worded already.
    pub language: Language,
}

/// A trace as JSON, indented, with a line end; nothing is left out, amounts are
/// exact decimal text. The keys are those of [`TraceFacts`].
///
/// # Errors
/// When a number cannot be written, which a trace does not hold.
pub fn trace_json(facts: &TraceFacts) -> Result<String, serde_json::Error> {
    let mut text = serde_json::to_string_pretty(facts)?;
    text.push('\n');
    Ok(text)
}

/// A trace as a CSV table that a spreadsheet opens: the sum of each year, then
/// every row; UTF-8 with byte order mark, numbers with a decimal point. A text from
/// the data that a spreadsheet would take for a formula gets an apostrophe in front.
///
/// # Errors
/// When a line cannot be written to memory.
pub fn trace_csv(facts: &TraceFacts) -> Result<String, io::Error> {
    spreadsheet::table(facts.table())
}

/// A trace as plain text: formula, years, then every row in full. Nothing is
/// shortened.
pub fn trace_text(page: &TracePage<'_>) -> String {
    let TracePage { header, title, order, ref files, lines, language } = *page;
    let files = say::LINES_OF.fill(language, &[&files.join(", ")]);
    let mut out = format!("{title}\n{} · {order} · {files}\n", header.as_of);
    for note in &header.notes {
        let _ = writeln!(out, "{}", note.text);
    }
    for assumption in &header.assumptions {
        let _ = writeln!(out, "# {assumption}");
    }
    let _ = writeln!(out, "\n{}", say::FORMULA.of(language));
    let headings = [
        say::C_UNIT,
        say::C_PERIOD,
        say::C_VALUE,
        say::C_DENOMINATOR,
        say::C_SHARE,
        say::C_LINE,
        say::C_REPORTED_ON,
    ];
    let headings = headings.map(|said| said.of(language).to_owned());
    let rows = lines.iter().filter_map(|line| match line {
        TraceLine::Row(row) => Some(cells(row)),
        _ => None,
    });
    let widths = column_widths(rows.chain([headings.clone()]));
    let mut is_first = true;
    for line in lines {
        match line {
            TraceLine::Heading(heading) => {
                let _ = writeln!(out, "\n{heading}");
                is_first = true;
            }
            TraceLine::Text(text) => {
                let _ = writeln!(out, "{}", text.text());
            }
            TraceLine::Row(row) => {
                if std::mem::take(&mut is_first) {
                    let _ = writeln!(out, "{}", aligned(&headings, widths, FLUSH_RIGHT).trim_end());
                }
                let said = aligned(&cells(row), widths, FLUSH_RIGHT) + &sayings(row, language);
                let _ = writeln!(out, "{}", said.trim_end());
            }
        }
    }
    out
}

fn cells(row: &RowView) -> [String; 7] {
    [
        row.name.clone(),
        row.period.clone(),
        row.value.clone(),
        row.denominator.clone(),
        row.share.clone(),
        row.line.clone(),
        row.reported_on.clone(),
    ]
}

/// What became of the row, its source and note, behind the columns.
fn sayings(row: &RowView, language: Language) -> String {
    let said = |said: Said, text: &String| {
        (!text.is_empty()).then(|| said.fill(language, &[text.as_str()]))
    };
    let why = (!row.why.is_empty()).then(|| row.why.clone());
    let parts = [why, said(say::D_SOURCE, &row.source), said(say::D_NOTE, &row.note)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
