//! What sheets beside a flat table are: parts of it with a fault in the header, or
//! summaries, pivots and lists that have some of its columns.
//!
//! - A part names the smallest units that any sheet names, or has a heading that is
//!   nearly the one that it lacks, or lacks it in its very place: that is a fault.
//!   So is a sheet without a header whose rows lie as the table's.
//! - What can't be a figure, because it says no period, no indicator or no value, is
//!   none of a table that says all three.
//! - What says them of larger units, each once, is theirs to say: totals of what the
//!   table has of the same period, and figures that no smaller unit reports. Whether
//!   totals agree is compared like those within a sheet.
//! - What names no units at all, but periods and indicators that the table has, once
//!   each, sums it up, or one district of it if its title says so; so does what says of larger units what they say themselves. It is
//!   compared, and nothing of it used. With anything else it may say what nobody else
//!   does.

use std::cell::OnceCell;
use std::collections::{BTreeSet, HashSet};

use super::read::{Lying, Read};
use super::tables::is_of_units;
use super::whose::Whose;
use crate::load::collect::quoted;
use crate::load::names::is_total;
use crate::load::{figures, flat};
use crate::text::header_key;

/// Columns of a flat table without which it is none.
pub(super) const FIGURE: [usize; 3] = [flat::PERIOD, figures::INDICATOR, figures::VALUE];
/// Columns that say whose a row is: all parts of a flat table have the same of them.
pub(super) const WHOSE: [usize; 5] =
    [flat::GRASSROOTS, flat::DISTRICT, flat::GRASSROOTS_ID, flat::DISTRICT_ID, flat::PROVINCE_ID];
/// What names fewer columns is no header of a table.
pub(super) const ENOUGH: usize = 3;
/// Levels by the columns that name them, the smallest units first.
const LEVELS: [[usize; 2]; 2] =
    [[flat::GRASSROOTS, flat::GRASSROOTS_ID], [flat::DISTRICT, flat::DISTRICT_ID]];

/// Why a sheet is no part of the table beside it.
#[derive(Clone, Debug)]
pub(super) enum Unused {
    /// It is no table of figures.
    NoTable,
    /// Without that column of the other sheet nothing in it is a figure of a union.
    Lacks { column: String, other: String },
    /// It says anew what the other sheet says, in a way that can't be compared.
    Repeats { other: String },
}

/// What a sheet beside a table is.
pub(super) enum Beside {
    /// A part of it that lacks a column; perhaps a heading that was meant for it.
    Faulty { column: usize, instead: Option<String> },
    /// A part of it without a header.
    Headless,
    /// Figures of the units above those that it names.
    Upper,
    /// What it says, said anew; the sheet that says it, or the first of them, and of whom
    /// it is said.
    Repeats { other: String, whose: Whose },
    /// None of it.
    None(Unused),
}

/// Whether a sheet says all of a figure.
fn is_whole(read: &Read) -> bool {
    FIGURE.iter().all(|&column| read.has(column))
}

/// Of sheets those that say all of a figure, of the smallest units that any such
/// sheet names; and the others.
pub(super) fn divided(sheets: Vec<Read>) -> (Vec<Read>, Vec<Read>) {
    let names = |read: &Read, level: &[usize; 2]| level.iter().any(|&c| read.has(c));
    let level =
        LEVELS.iter().find(|level| sheets.iter().any(|read| is_whole(read) && names(read, level)));
    let is_one = |read: &Read| is_whole(read) && level.is_none_or(|level| names(read, level));
    sheets.into_iter().partition(is_one)
}

/// The table that is there for certain.
pub(super) struct Certain<'r> {
    parts: &'r [Read],
    columns: BTreeSet<usize>,
    /// How the rows of each part lie.
    lying: OnceCell<Vec<Lying>>,
}

impl<'r> Certain<'r> {
    pub(super) fn of(parts: &'r [Read]) -> Self {
        let known = WHOSE.iter().chain(&FIGURE).copied();
        let columns = known.filter(|&column| parts.iter().any(|part| part.has(column))).collect();
        Self { parts, columns, lying: OnceCell::new() }
    }

    /// What it calls the smallest units that it names.
    pub(super) fn smallest(&self) -> String {
        let part = self.of_smallest().and_then(|column| Some((column, self.with(column)?)));
        part.map_or_else(String::new, |(column, part)| part.heading(column))
    }

    /// The column of these.
    fn of_smallest(&self) -> Option<usize> {
        LEVELS.iter().flatten().copied().find(|column| self.columns.contains(column))
    }

    /// A part that has a column.
    pub(super) fn with(&self, column: usize) -> Option<&'r Read> {
        self.parts.iter().find(|part| part.has(column))
    }

    /// What a sheet beside it is.
    pub(super) fn judge(&self, read: &Read) -> Beside {
        let lacking: Vec<usize> =
            self.columns.iter().copied().filter(|&column| !read.has(column)).collect();
        if self.goes_on_in(read) {
            return Beside::Headless;
        }
        // A table of units is none of figures, whatever its headings resemble.
        let meant = self.meant(read, &lacking).filter(|_| !is_of_units(&read.source));
        if let Some((column, heading)) = meant {
            return Beside::Faulty { column, instead: Some(heading) };
        }
        let Some(&first) = lacking.first() else { return Beside::None(Unused::NoTable) };
        let names_smallest = LEVELS
            .iter()
            .find(|level| level.iter().any(|c| self.columns.contains(c)))
            .is_some_and(|level| level.iter().any(|&column| read.has(column)));
        let part = FIGURE.iter().find(|column| lacking.contains(column));
        // Beside sheets of single years one of all of them has no year to say.
        let is_in_words = |&column: &usize| self.parts.iter().all(|p| p.at(column).is_none());
        let is_summary = part.is_some_and(is_in_words) && is_total(&read.name.name);
        if lacking.len() == 1 && names_smallest && !is_summary {
            return Beside::Faulty { column: first, instead: None };
        }
        let is_whole = part.is_none();
        if is_whole && self.is_of_upper(read) && !self.is_said_again(read) {
            return Beside::Upper;
        }
        match part.and_then(|&column| Some((column, self.with(column)?))) {
            _ if read.columns.len() < 2 => Beside::None(Unused::NoTable),
            Some((column, other)) => Beside::None(Unused::Lacks {
                column: other.heading(column),
                other: quoted(&other.name.name),
            }),
            None if self.is_repeated_in(read) => {
                let other = self.parts.first().map(|part| quoted(&part.name.name));
                let whose = match of_upper(read) {
                    Some(_) => Whose::All,
                    None => Whose::of(read, self.parts),
                };
                Beside::Repeats { other: other.unwrap_or_default(), whose }
            }
            None => {
                let is_in_words = |column: usize| self.with(column)?.said_of(column);
                let lacking = || lacking.iter().copied();
                let column = lacking().find(|&column| is_in_words(column).is_some());
                let column = column.or_else(|| lacking().find(|&column| read.at(column).is_none()));
                let column = column.unwrap_or(first);
                Beside::Faulty { column, instead: None }
            }
        }
    }

    /// A column that a sheet lacks, and a heading of it that was meant for the column:
    /// one nearly spelt so, or in its place while the others are in theirs.
    fn meant(&self, read: &Read, lacking: &[usize]) -> Option<(usize, String)> {
        // A title is no header, whatever its words.
        if read.headings.iter().filter(|heading| !heading.trim().is_empty()).count() < ENOUGH {
            return None;
        }
        let shown = |heading: &str| quoted(heading.trim());
        for &column in lacking {
            let known = flat::SHAPE.columns.get(column)?;
            let own = self.parts.iter().filter_map(|part| part.heading_of(column));
            let names: Vec<String> = own
                .chain([known.name])
                .chain(known.aliases.iter().copied())
                .map(header_key)
                .collect();
            let is_near = |heading: &&str| names.iter().any(|name| are_near(name, heading));
            if let Some(heading) = read.unknown().find(is_near) {
                return Some((column, shown(heading)));
            }
        }
        let is_few = lacking.len() * 2 <= self.columns.len();
        let first = *lacking.first().filter(|_| is_few)?;
        let in_place = |part: &&Read| {
            self.columns.iter().all(|&column| {
                let there = part.at(column);
                if lacking.contains(&column) {
                    there.is_some_and(|ix| read.unknown_at(ix).is_some())
                } else {
                    there.is_some() && read.at(column) == there
                }
            })
        };
        let part = self.parts.iter().find(in_place)?;
        Some((first, shown(read.unknown_at(part.at(first)?)?)))
    }

    /// Whether a sheet has no header, and rows that lie as those of the table: with an
    /// indicator, a year and a number in their places.
    pub(super) fn goes_on_in(&self, read: &Read) -> bool {
        let of_parts = || self.parts.iter().filter_map(Read::lying).collect();
        let is_alike = |lying: &Lying| {
            let (mut filled, mut alike) = (0_usize, 0_usize);
            for row in read.rows_from(read.source.beginning()) {
                // Titles and signatures say less.
                filled += usize::from(row.iter().filter(|c| !c.is_empty()).count() >= ENOUGH);
                alike += usize::from(lying.is_one(&row));
            }
            alike > 0 && alike * 2 >= filled
        };
        read.columns.len() < ENOUGH && self.lying.get_or_init(of_parts).iter().any(is_alike)
    }

    /// What the table's rows say in some columns.
    fn said(&self, columns: &[usize]) -> HashSet<Vec<String>> {
        self.parts.iter().flat_map(|part| part.said(columns)).collect()
    }

    /// Whether a sheet names units above the smallest and says each figure of them once:
    /// one that the table has in detail, or of an indicator that no smaller unit reports.
    /// Else its own column of the smallest may have been left out.
    fn is_of_upper(&self, read: &Read) -> bool {
        let (Some(smallest), Some(columns)) = (self.of_smallest(), of_upper(read)) else {
            return false;
        };
        let has_all = |part: &Read| columns.iter().all(|&column| part.has(column));
        if read.has(smallest) || !self.parts.iter().all(has_all) {
            return false;
        }
        let (detailed, reported) = (self.said(columns), self.said(&[smallest, figures::INDICATOR]));
        let reported: HashSet<&String> = reported.iter().filter_map(|key| key.last()).collect();
        let mut said = HashSet::new();
        let is_sound = |key: Vec<String>| {
            let is_own = key.last().is_some_and(|indicator| !reported.contains(indicator));
            (is_own || detailed.contains(&key)) && said.insert(key)
        };
        let mut keys = read.said(columns).peekable();
        keys.peek().is_some() && keys.all(is_sound)
    }

    /// Whether the table has all that a sheet says of units above the smallest, and some
    /// of it as figures of these units themselves: they would be there twice. Of a province
    /// that only the tab names it may be a summary.
    fn is_said_again(&self, read: &Read) -> bool {
        let (Some(smallest), Some(columns)) = (self.of_smallest(), of_upper(read)) else {
            return false;
        };
        let detailed = self.said(columns);
        let own: HashSet<Vec<String>> =
            self.parts.iter().flat_map(|part| part.said_above(smallest, columns)).collect();
        let said: Vec<Vec<String>> = read.said(columns).collect();
        (columns == OF_ALL || said.iter().any(|key| own.contains(key)))
            && said.iter().all(|key| detailed.contains(key))
    }

    /// Whether a sheet says once each what the table has: periods and indicators of units
    /// that both name themselves or, if it names none, of all.
    fn is_repeated_in(&self, read: &Read) -> bool {
        if self.is_of_upper(read) {
            return true;
        }
        if [flat::DISTRICT, flat::DISTRICT_ID].iter().any(|&column| read.has(column)) {
            return false;
        }
        let known = self.said(&OF_ALL);
        let mut said = HashSet::new();
        let is_known = |key: Vec<String>| known.contains(&key) && said.insert(key);
        let mut keys = read.said(&OF_ALL).peekable();
        keys.peek().is_some() && keys.all(is_known)
    }
}

/// What tells figures of all units apart.
const OF_ALL: [usize; 2] = [flat::PERIOD, figures::INDICATOR];

/// What tells figures of units above the grassroots apart: the smallest that a sheet names;
/// any are of the province that its tab names.
fn of_upper(read: &Read) -> Option<&'static [usize]> {
    const UPPER: [[usize; 3]; 4] = [
        [flat::DISTRICT, flat::PERIOD, figures::INDICATOR],
        [flat::DISTRICT_ID, flat::PERIOD, figures::INDICATOR],
        [flat::PROVINCE, flat::PERIOD, figures::INDICATOR],
        [flat::PROVINCE_ID, flat::PERIOD, figures::INDICATOR],
    ];
    if read.said_of(flat::PROVINCE).is_some() {
        return Some(&OF_ALL);
    }
    UPPER.iter().find(|[column, ..]| read.has(*column)).map(|columns| &columns[..])
}

/// Whether a heading is a slip away from a name, already folded.
fn are_near(name: &str, heading: &str) -> bool {
    let key = header_key(heading);
    let shorter = name.chars().count().min(key.chars().count());
    let most = match shorter {
        ..3 => return false,
        3..6 => 1,
        _ => 2,
    };
    strsim::osa_distance(name, &key) <= most
}
