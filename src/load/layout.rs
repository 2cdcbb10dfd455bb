//! How a table lies in its text: what divides its cells, where its header
//! stands, where its rows begin.
//!
//! Nobody says any of it, so it is the reading that lets most columns be
//! recognised: by one delimiter or another, in one of the first rows, or in two
//! rows one below the other.

use std::collections::{HashMap, HashSet};

use super::source::{BELOW, BESIDE, Source};
use super::table::{Records, RowAt, Shape, code, year};
use crate::text::{header_key, key_beginning};

/// What may divide cells, the likeliest first.
pub(super) const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];
/// Marks of cells under a merged one; headings hold for all of them.
const COVERED: [char; 2] = [BELOW, BESIDE];
/// Rows in which a header is looked for: long notes may stand above it …
const DEEPEST: usize = 250;
/// … but not where they are so wide that there are more cells than this, and more rows
/// than a title has.
const MOST_CELLS: usize = 100_000;
const TITLES: usize = 40;

/// Where to read what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Layout {
    /// What divides cells.
    pub(super) delimiter: u8,
    /// Where the header stands; its first row, if it has two.
    pub(super) header: RowAt,
    /// Its headings, of two rows put together.
    pub(super) headings: Vec<String>,
    /// Its rows as they lie.
    pub(super) lines: Vec<Vec<String>>,
    /// Where the reader starts for the data rows.
    pub(super) body: RowAt,
    /// What stands in the rows above the header, a text a row.
    pub(super) above: Vec<String>,
    /// Rows above the header that look like rows of data.
    pub(super) stray: Vec<RowAt>,
    /// Columns recognised.
    pub(super) known: usize,
    /// Whether all that are needed are among them.
    is_whole: bool,
    /// What divides cells though the first line says something else.
    pub(super) foreign: Option<char>,
}

/// Rows that may be a header.
struct Candidate {
    at: usize,
    height: usize,
    known: usize,
    is_whole: bool,
    headings: Vec<String>,
}

impl Candidate {
    fn new(at: usize, height: usize, headings: Vec<String>, keys: &ColumnKeys) -> Self {
        let columns: HashSet<usize> = keys.among(&headings).collect();
        let is_whole = keys.are_enough(&columns);
        Self { at, height, known: columns.len(), is_whole, headings }
    }

    /// Its last row, or its first of two: it competes with others for that row.
    const fn has(&self, row: usize) -> bool {
        self.at == row || self.at + self.height == row + 1
    }
}

impl Layout {
    /// The layout that makes most sense; `None` in a text without any row.
    pub(super) fn of(source: &Source, shape: &Shape) -> Option<Self> {
        let keys = &ColumnKeys::of(shape);
        if let Some((delimiter, from)) = named_delimiter(source) {
            let said = Self::divided_by(delimiter, from, source, keys)?;
            let others = DELIMITERS.iter().filter(|&&other| other != delimiter);
            let others = others.filter_map(|&other| Self::divided_by(other, from, source, keys));
            let better = others
                .max_by_key(|other| other.known)
                .filter(|other| !said.is_whole && other.known > said.known);
            return Some(match better {
                Some(better) => {
                    Self { foreign: Some(better.delimiter.into()), delimiter, ..better }
                }
                None => said,
            });
        }
        let from = source.beginning();
        let delimiters = if source.is_sheet() { &DELIMITERS[..1] } else { &DELIMITERS };
        let layouts = delimiters.iter().filter_map(|&d| Self::divided_by(d, from, source, keys));
        layouts.fold(None, |best: Option<Self>, other| match best {
            Some(best) if !other.is_better_than(&best) => Some(best),
            _ => Some(other),
        })
    }

    /// A header that has all it needs, the higher of two, or that of more columns: of
    /// those that are known, then of any.
    fn is_better_than(&self, other: &Self) -> bool {
        match (self.is_whole, other.is_whole) {
            (true, true) => self.header.start < other.header.start,
            (false, false) => {
                (self.known, self.headings.len()) > (other.known, other.headings.len())
            }
            (is_whole, _) => is_whole,
        }
    }

    fn divided_by(delimiter: u8, from: RowAt, source: &Source, keys: &ColumnKeys) -> Option<Self> {
        let (rows, mut candidates) = candidates(delimiter, from, source, keys);
        // The first that has all it needs: what a later page repeats with one more column
        // is no better, and the rows between the two would be lost.
        let first = candidates.iter().find(|c| c.is_whole).map(|c| c.at + c.height - 1);
        if let Some(first) = first {
            candidates.retain(|candidate| candidate.has(first));
        }
        // The most columns, then the fewest rows, then the highest.
        candidates.sort_by_key(|c| (usize::MAX - c.known, c.height, c.at));
        let Candidate { at, height, known, is_whole, headings } = candidates.into_iter().next()?;
        let header = rows.get(at)?;
        let numbering = rows
            .get(at + height)
            .filter(|row| numbers_columns(row.cells.iter().map(String::as_str)));
        let last = numbering.or_else(|| rows.get(at + height - 1))?;
        let over = || rows.iter().take(at);
        let stray = over().filter(|row| is_data(&row.cells, &headings, keys));
        let lines = rows.iter().skip(at).take(height);
        Some(Self {
            delimiter,
            header: header.at,
            lines: lines.map(|row| row.cells.clone()).collect(),
            body: last.next,
            above: over().map(FirstRow::text).collect(),
            stray: stray.map(|row| row.at).collect(),
            headings,
            known,
            is_whole,
            foreign: None,
        })
    }
}

struct FirstRow {
    at: RowAt,
    next: RowAt,
    cells: Vec<String>,
}

impl FirstRow {
    /// Its cells one after another, each once: a merged title may be repeated.
    fn text(&self) -> String {
        each_once(&self.cells).join(" ")
    }
}

/// What cells say, each once.
fn each_once(all: &[String]) -> Vec<&str> {
    let mut cells: Vec<&str> = Vec::new();
    for cell in all.iter().map(|cell| cell.trim()) {
        if !cell.is_empty() && !cells.contains(&cell) {
            cells.push(cell);
        }
    }
    cells
}

/// The first rows, up to a header that has all it needs and what may belong to it, and
/// which of them may be one: by their last rows.
fn candidates(
    delimiter: u8,
    from: RowAt,
    source: &Source,
    keys: &ColumnKeys,
) -> (Vec<FirstRow>, Vec<Candidate>) {
    let mut records = Records::new(source, delimiter, from);
    let (mut rows, mut found) = (Vec::<FirstRow>::new(), Vec::<Candidate>::new());
    let (mut cells, mut end) = (0, DEEPEST);
    while rows.len() < end && (rows.len() < TITLES || cells < MOST_CELLS) {
        let Some(start) = records.advance() else { break };
        let row = records.record.iter();
        let row: Vec<String> =
            row.map(|cell| cell.trim_start_matches(COVERED).to_owned()).collect();
        cells += row.len();
        let at = rows.len();
        let single = Candidate::new(at, 1, row.clone(), keys);
        let upper = rows.last().and_then(|upper| put_together(&upper.cells, &row, keys));
        let double = upper.map(|both| Candidate::new(at.saturating_sub(1), 2, both, keys));
        rows.push(FirstRow { at: start, next: records.next_start(), cells: row });
        if end == DEEPEST && (single.is_whole || double.as_ref().is_some_and(|d| d.is_whole)) {
            // A second row of it, and one that numbers its columns.
            end = rows.len() + 2;
        }
        found.extend([Some(single), double].into_iter().flatten());
    }
    (rows, found)
}

/// Whether a row above a header is none of its titles: it says what a row of data needs,
/// where the header has it; or an indicator's code and a year among other things.
fn is_data(cells: &[String], headings: &[String], keys: &ColumnKeys) -> bool {
    const FEWEST: usize = 5;
    let said = each_once(cells);
    if said.len() < 3 || numbers_columns(cells.iter().map(String::as_str)) {
        return false;
    }
    let cell_of = |columns: &Vec<usize>| {
        let names = |heading: &String| keys.find(heading).is_some_and(|c| columns.contains(&c));
        let at = headings.iter().position(names);
        at.and_then(|at| cells.get(at)).map_or("", |cell| cell.trim())
    };
    let needed: Vec<&str> = keys.needed.iter().map(cell_of).collect();
    let is_placed = needed.iter().all(|cell| !cell.is_empty() && keys.find(cell).is_none());
    if !keys.has_amounts {
        return is_placed;
    }
    let has_code = said.iter().any(|cell| cell.len() == 3 && code(cell).is_some());
    let is_number =
        |cell: &str| cell.starts_with(|c: char| c.is_ascii_digit() || c == super::source::NUMBER);
    let has_value = keys.enough.iter().any(|columns| {
        let is_amount = !keys.needed.contains(columns);
        is_amount && is_number(cell_of(columns))
    });
    let is_dated = needed.iter().any(|cell| has_year(cell));
    let others = said.iter().filter(|cell| keys.find(cell).is_none()).count();
    let is_among = others >= FEWEST && said.iter().any(|cell| has_year(cell));
    let is_said = has_code || (is_dated && (has_value || others >= FEWEST));
    (is_placed && is_said) || (has_code && is_among)
}

/// Whether a year stands in a cell.
fn has_year(cell: &str) -> bool {
    let runs = cell.split(|c: char| !c.is_ascii_digit());
    runs.filter(|run| run.len() == 4).any(|run| year(run).is_some())
}

/// The names of a shape's columns, folded once.
pub(super) struct ColumnKeys {
    columns: HashMap<String, usize>,
    /// How they begin: nearly no cell of a row does, and need not be looked up.
    beginnings: HashSet<[Option<char>; 2]>,
    /// The columns that a header can't do without, but for those of numbers, each with
    /// what may stand for it.
    needed: Vec<Vec<usize>>,
    /// The same of all such columns.
    enough: Vec<Vec<usize>>,
    has_amounts: bool,
}

impl ColumnKeys {
    pub(super) fn of(shape: &Shape) -> Self {
        let columns = shape.columns.iter().enumerate();
        let keys = columns.clone().flat_map(|(ix, column)| {
            let names = std::iter::once(&column.name).chain(column.aliases);
            names.map(move |name| (header_key(name), ix))
        });
        let with_spares = |ix: usize| {
            let spares = shape.spare.iter().filter(move |&&(column, _)| column == ix);
            std::iter::once(ix).chain(spares.map(|&(_, spare)| spare)).collect()
        };
        let needed = columns.filter(|(_, column)| column.is_needed).map(|(ix, _)| ix);
        let is_text = |ix: &usize| !shape.amounts.contains(ix);
        let columns: HashMap<String, usize> = keys.collect();
        Self {
            beginnings: columns.keys().map(|key| key_beginning(key)).collect(),
            columns,
            needed: needed.clone().filter(is_text).map(with_spares).collect(),
            enough: needed.map(with_spares).collect(),
            has_amounts: !shape.amounts.is_empty(),
        }
    }

    /// Whether all that a header needs is among columns.
    fn are_enough(&self, columns: &HashSet<usize>) -> bool {
        !self.enough.is_empty()
            && self.enough.iter().all(|any| any.iter().any(|column| columns.contains(column)))
    }

    /// The column that a heading names.
    pub(super) fn find(&self, heading: &str) -> Option<usize> {
        const LONGEST: usize = 120;
        if heading.len() > LONGEST || !self.beginnings.contains(&key_beginning(heading)) {
            return None;
        }
        heading_keys(heading).iter().find_map(|key| self.columns.get(key).copied())
    }

    /// The columns that headings name.
    pub(super) fn among(&self, headings: &[String]) -> impl Iterator<Item = usize> {
        headings.iter().filter_map(|heading| self.find(heading))
    }
}

/// A heading's keys: as a whole, and without its number and what it says in brackets (a
/// unit of measure, a column's number).
fn heading_keys(heading: &str) -> [String; 2] {
    let trimmed = |text: &str| header_key(text.trim_end_matches([':', '*', ' ', '\u{A0}']));
    let text = heading.trim_start();
    let numbered = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let named = numbered.strip_prefix(['.', ')']).filter(|_| numbered.len() < text.len());
    let bare = named.unwrap_or(text).split(['(', '[']).next().unwrap_or_default();
    [trimmed(heading), trimmed(bare)]
}

/// The headings of two rows as one: where the lower says something it counts
/// under an upper that is merged over several or says nothing by itself.
fn put_together(upper: &[String], lower: &[String], keys: &ColumnKeys) -> Option<Vec<String>> {
    let is_known = |heading: &str| keys.find(heading).is_some();
    let width = upper.len().max(lower.len());
    let cell = |row: &[String], ix: usize| {
        row.get(ix).map(|cell| cell.trim().to_owned()).unwrap_or_default()
    };
    let headings = (0..width).map(|ix| {
        let (over, under) = (cell(upper, ix), cell(lower, ix));
        if under.is_empty() || over == under {
            Some(over)
        } else if over.is_empty()
            || (is_known(&under) && (!is_known(&over) || is_spread(upper, width, ix)))
        {
            Some(under)
        } else if is_known(&over) {
            // A data row below a finished header, not a second header row.
            None
        } else {
            Some(format!("{over} {under}"))
        }
    });
    headings.collect()
}

/// A heading over several columns: repeated, or followed by an empty cell.
fn is_spread(upper: &[String], width: usize, ix: usize) -> bool {
    let cell = |ix: usize| (ix < width).then(|| upper.get(ix).map_or("", |cell| cell.trim()));
    cell(ix + 1).is_some_and(|next| next.is_empty() || Some(next) == cell(ix))
        || ix.checked_sub(1).is_some_and(|before| cell(before) == cell(ix))
}

/// A row that only numbers the columns: `(1) (2) (3)`, `A B 1 2`, `1 2 3=1+2`.
pub(super) fn numbers_columns<'c>(cells: impl Iterator<Item = &'c str>) -> bool {
    let signs: Vec<&str> = cells
        .map(|cell| cell.trim().trim_start_matches(super::source::NUMBER))
        .filter(|cell| !cell.is_empty())
        .map(|cell| cell.trim_matches(['(', ')', '[', ']']))
        .collect();
    let is_letter = |sign: &str| matches!(sign.as_bytes(), [b'A'..=b'F']);
    let mut next = 1_usize;
    let is_counted = signs.iter().all(|sign| {
        let number = sign.split('=').next().unwrap_or_default().trim();
        let is_next = number.parse() == Ok(next);
        next += usize::from(is_next);
        is_next || (next == 1 && is_letter(sign))
    });
    signs.len() >= 3 && is_counted
}

/// Excel's way of naming the delimiter: a first line of `sep=` and one character.
fn named_delimiter(source: &Source) -> Option<(u8, RowAt)> {
    let line = source.text.split_inclusive(['\n', '\r']).next()?;
    let named = line.trim_end_matches(['\n', '\r']).trim_matches('"');
    let (key, delimiter) = named.split_at_checked(4)?;
    let &[delimiter] = delimiter.as_bytes() else { return None };
    if !key.eq_ignore_ascii_case("sep=") || delimiter.is_ascii_alphanumeric() {
        return None;
    }
    let rest = source.text.get(line.len()..).unwrap_or_default();
    let is_cut = line.ends_with('\r') && rest.starts_with('\n');
    let start = u32::try_from(line.len() + usize::from(is_cut)).ok()?;
    Some((delimiter, RowAt { start, number: source.beginning().number.after(1) }))
}

#[cfg(test)]
mod tests {
    use super::super::figures::SHAPE;
    use super::*;

    fn found(text: &str) -> Layout {
        let source = Source::new("a.csv", text.to_owned(), Vec::new());
        Layout::of(&source, &SHAPE).unwrap()
    }

    fn layout(text: &str) -> (u8, u32) {
        let layout = found(text);
        (layout.delimiter, line(layout.header))
    }

    const fn line(at: RowAt) -> u32 {
        at.number.lines_behind(0)
    }

    #[test]
    fn the_delimiter_is_the_one_that_makes_sense_of_the_header() {
        assert_eq!(layout("unit,period,value\n"), (b',', 1));
        assert_eq!(layout("Đơn vị;Năm;Ghi chú, nếu có\n"), (b';', 1));
        assert_eq!(layout("unit\tperiod\tvalue\r\n"), (b'\t', 1));
        assert_eq!(layout("whatever;else\n"), (b';', 1));
        assert_eq!(layout("whatever\n"), (b',', 1));
    }

    #[test]
    fn a_first_line_may_name_the_delimiter() {
        assert_eq!(layout("sep=;\r\nunit;period\r\n"), (b';', 2));
        assert_eq!(layout("\"SEP=|\"\nunit|period\n"), (b'|', 2));
        assert_eq!(layout("sep=\t\nunit\tperiod\n"), (b'\t', 2));
        assert_eq!(layout("sep=é\nunit,period\n"), (b',', 2));
        assert_eq!(layout("sep=x\nunit,period\n"), (b',', 2));
    }

    #[test]
    fn titles_may_stand_above_the_header() {
        let layout = found(
            "LĐLĐ TỈNH;;;;\nBÁO CÁO; BÁO CÁO;;;\n;;;;\n\nĐơn vị;Năm;Chỉ tiêu;Thực hiện;Tổng số\n1;2;3;4;5\n",
        );
        assert_eq!((line(layout.header), layout.known), (5, 5));
        assert_eq!(layout.above, ["LĐLĐ TỈNH", "BÁO CÁO", ""]);
    }

    #[test]
    fn a_header_may_have_two_rows_and_a_row_of_numbers() {
        for (text, body) in [
            ("Đơn vị,Năm,Chỉ tiêu,Kết quả,\n,,,Thực hiện,Tổng số\nG1,2024,D01,1,2\n", 3),
            (
                "Đơn vị,Năm,Chỉ tiêu,Số liệu,Số liệu\n,,,Thực hiện (người),Tổng số\n(1),(2),(3),(4),(5)\nG1\n",
                4,
            ),
            ("Đơn vị,Năm,Chỉ tiêu,Thực hiện,Tổng số\nA,B,1,2,3=2+1\nG1\n", 3),
            ("Đơn vị,Năm,Chỉ tiêu,Thực hiện,Tổng số\nG1,2024,D01,1,2\n", 2),
            ("1. Đơn vị,2. Năm,3) Chỉ tiêu,4.Thực hiện (người),5. Tổng số\nG1,2024,D01,1,2\n", 2),
        ] {
            let layout = found(text);
            assert_eq!(
                (layout.known, line(layout.header), line(layout.body)),
                (5, 1, body),
                "{text}"
            );
        }
    }

    #[test]
    fn a_row_of_data_is_no_second_header() {
        let layout = found("unit,period,value,note\nG1,2024,1,source\n");
        assert_eq!((layout.known, line(layout.body)), (4, 2));
    }
}
