//! A sheet that was read: which columns of a table it has, and what its rows say.

use std::collections::{BTreeSet, HashSet};

use crate::load::collect::quoted;
use crate::load::layout::{ColumnKeys, Layout, Line, has_year};
use crate::load::names::{is_total, name_key};
use crate::load::own_words::Supplied;
use crate::load::source::{Source, bare};
use crate::load::table::{Records, RowAt, Shape, code};
use crate::load::workbook::SheetName;
use crate::load::{figures, flat};
use crate::text::header_key;

/// A sheet that was read, and which columns of a table it has.
pub(super) struct Read {
    pub(super) name: SheetName,
    pub(super) source: Source,
    pub(super) columns: BTreeSet<usize>,
    /// Its header.
    pub(super) headings: Vec<String>,
    /// Which column each of them names.
    pub(super) known: Vec<Option<usize>>,
    /// Where the rows below it begin.
    pub(super) body: RowAt,
    /// What stands above it.
    pub(super) above: Vec<Line>,
}

impl Read {
    pub(super) fn new(name: SheetName, source: Source, shape: &Shape) -> Self {
        let layout = Layout::of(&source, shape);
        let (headings, body, above) =
            layout.map_or((Vec::new(), RowAt::NONE, Vec::new()), |l| (l.headings, l.body, l.above));
        let keys = ColumnKeys::of(shape);
        let known: Vec<Option<usize>> = headings.iter().map(|h| keys.find(h)).collect();
        let columns = with_spares(known.iter().flatten().copied().collect(), shape);
        Self { name, source, columns, headings, known, body, above }
    }

    pub(super) fn has(&self, column: usize) -> bool {
        self.columns.contains(&column) || self.supplied(column).is_some()
    }

    /// What it says for a column outside its rows.
    fn supplied(&self, column: usize) -> Option<&String> {
        self.said_of(column).map(|supplied| &supplied.text)
    }

    /// The same with its words.
    pub(super) fn said_of(&self, column: usize) -> Option<&Supplied> {
        self.source.supplied.iter().find(|supplied| supplied.column == column)
    }

    pub(super) fn names_districts(&self) -> bool {
        self.has(flat::DISTRICT) || self.has(flat::DISTRICT_ID)
    }

    /// Takes a column of unions for none if its rows leave it empty, or name there whom the
    /// tab names.
    pub(super) fn forget_unfilled(&mut self) {
        let own = header_key(&name_key(&self.name.name));
        let is_own = |key: Vec<String>| key.iter().all(|name| *name == own);
        if self.said(&[flat::GRASSROOTS]).all(is_own) {
            self.columns.remove(&flat::GRASSROOTS);
        }
    }

    /// Where a column stands, or the one that stands for it.
    pub(super) fn at(&self, column: usize) -> Option<usize> {
        let find = |column: usize| self.known.iter().position(|known| *known == Some(column));
        let spare = flat::SHAPE.spare.iter().filter(|(of, _)| *of == column);
        find(column).or_else(|| spare.into_iter().find_map(|&(_, spare)| find(spare)))
    }

    pub(super) fn heading_of(&self, column: usize) -> Option<&str> {
        self.headings.get(self.at(column)?).map(|heading| heading.trim())
    }

    /// How the sheet calls a column; how it is called, if not at all.
    pub(super) fn heading(&self, column: usize) -> String {
        let usual = || flat::SHAPE.columns.get(column).map_or("", |column| column.name);
        quoted(self.heading_of(column).unwrap_or_else(usual))
    }

    pub(super) fn unknown_at(&self, ix: usize) -> Option<&str> {
        let heading = self.headings.get(ix).filter(|heading| !heading.trim().is_empty())?;
        self.known.get(ix).is_none_or(Option::is_none).then_some(heading.as_str())
    }

    /// Headings that name no column.
    pub(super) fn unknown(&self) -> impl Iterator<Item = &str> {
        (0..self.headings.len()).filter_map(|ix| self.unknown_at(ix))
    }

    pub(super) fn rows_from(&self, from: RowAt) -> impl Iterator<Item = Vec<String>> {
        let mut records = Records::new(&self.source, b',', from);
        std::iter::from_fn(move || {
            records.advance()?;
            Some(records.record.iter().map(|cell| bare(cell).trim().to_owned()).collect())
        })
    }

    /// What its rows say in a column; not what totals do.
    pub(super) fn cells(&self, column: usize) -> impl Iterator<Item = String> {
        let at = self.at(column);
        let cell = move |row: Vec<String>| row.into_iter().nth(at?);
        let is_name = |cell: &String| !cell.is_empty() && !is_total(cell);
        let cells = at.into_iter().flat_map(|_| self.rows_from(self.body)).filter_map(cell);
        cells.filter(is_name).chain(self.supplied(column).cloned())
    }

    /// How its rows lie.
    pub(super) fn lying(&self) -> Option<Lying> {
        let places =
            [self.at(flat::PERIOD)?, self.at(figures::INDICATOR)?, self.at(figures::VALUE)?];
        let [_, indicator, _] = places;
        let said = |ix: usize| -> HashSet<String> {
            let cells = self.rows_from(self.body).filter_map(|row| Some(header_key(row.get(ix)?)));
            cells.filter(|key| !key.is_empty()).collect()
        };
        let unit =
            [flat::DISTRICT, flat::GRASSROOTS].into_iter().find_map(|column| self.at(column));
        let units = unit.map(|ix| (ix, said(ix)));
        Some(Lying { places, indicators: said(indicator), units })
    }

    /// What the rows that give a value say in some columns, folded; not those of totals,
    /// nor those that leave one empty.
    pub(super) fn said(&self, columns: &[usize]) -> impl Iterator<Item = Vec<String>> {
        self.said_where(columns, |_| true)
    }

    /// The same of the rows that leave a column empty.
    pub(super) fn said_above(
        &self,
        column: usize,
        columns: &[usize],
    ) -> impl Iterator<Item = Vec<String>> {
        let at = self.at(column);
        self.said_where(columns, move |row| {
            at.and_then(|ix| row.get(ix)).is_none_or(String::is_empty)
        })
    }

    pub(super) fn said_where(
        &self,
        columns: &[usize],
        is_meant: impl Fn(&[String]) -> bool,
    ) -> impl Iterator<Item = Vec<String>> {
        let place = |&column: &usize| match self.at(column) {
            Some(ix) => Some(Ok(ix)),
            None => self.supplied(column).map(Err),
        };
        let places: Option<Vec<Result<usize, &String>>> = columns.iter().map(place).collect();
        let value = self.at(figures::VALUE);
        let has_value = move |row: &Vec<String>| {
            value.and_then(|ix| row.get(ix)).is_some_and(|cell| !cell.is_empty())
        };
        let key = move |row: Vec<String>| {
            let cells: Option<Vec<&String>> = places
                .as_ref()?
                .iter()
                .map(|place| place.map_or_else(Some, |ix| row.get(ix)))
                .collect();
            let cells = cells?;
            let is_said = cells.iter().all(|cell| !cell.is_empty() && !is_total(cell));
            is_said.then(|| cells.into_iter().map(|cell| header_key(&name_key(cell))).collect())
        };
        self.rows_from(self.body).filter(has_value).filter(move |row| is_meant(row)).filter_map(key)
    }
}

/// How rows lie.
pub(super) struct Lying {
    /// Where period, indicator and value stand.
    places: [usize; 3],
    /// What the rows call their indicators, folded.
    indicators: HashSet<String>,
    /// Where they name a unit, and which, folded.
    units: Option<(usize, HashSet<String>)>,
}

impl Lying {
    /// Whether a row says a year, an indicator and a number in these places; what isn't
    /// known as one may be an indicator behind a unit that is.
    pub(super) fn is_one(&self, row: &[String]) -> bool {
        let cell = |ix: usize| row.get(ix).map_or("", String::as_str);
        let [period, indicator, value] = self.places.map(cell);
        let is_unit_known = || {
            let is_known =
                |(ix, known): &(usize, HashSet<String>)| known.contains(&header_key(cell(*ix)));
            indicator.contains(char::is_alphabetic) && self.units.as_ref().is_some_and(is_known)
        };
        let is_indicator = || {
            (indicator.len() == 3 && code(indicator).is_some())
                || self.indicators.contains(&header_key(indicator))
                || is_unit_known()
        };
        value.starts_with(|c: char| c.is_ascii_digit()) && has_year(period) && is_indicator()
    }
}

/// The columns of a shape that a sheet has, or has another one for.
pub(super) fn columns_of(source: &Source, shape: &Shape) -> BTreeSet<usize> {
    let layout = Layout::of(source, shape);
    let keys = ColumnKeys::of(shape);
    let columns = layout.map(|layout| keys.among(&layout.headings).collect());
    with_spares(columns.unwrap_or_default(), shape)
}

/// With the columns that others stand for.
pub(super) fn with_spares(mut columns: BTreeSet<usize>, shape: &Shape) -> BTreeSet<usize> {
    for (column, spare) in shape.spare {
        if columns.contains(spare) {
            columns.insert(*column);
        }
    }
    columns
}
