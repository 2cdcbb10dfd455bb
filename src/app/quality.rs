//! Findings that only the calculation can make, with their places and words.

use std::path::Path;

use crate::app::view::writing::with_id;
use crate::calc::Book;
use crate::calc::quality::{Cell, Irregularity, Matter, Pair, irregularities};
use crate::load::{self, About, Doubt, FigureColumn, FileRows, Finding, Lines, QualityFault};
use crate::model::{Amount, RowNumber};
use crate::text::clean;

/// Lines that are named.
const SHOWN: usize = 12;

/// Everything doubtful in a worked-out dataset, in the order of rows. It goes
/// through all figures and reads their file once more: not for the thread that
/// answers keys.
#[must_use]
pub fn doubts(book: &Book, path: &Path, files: &[FileRows]) -> Vec<Finding> {
    doubts_of(book, &irregularities(book), path, files)
}

/// The same of what was found already.
#[must_use]
pub fn doubts_of(
    book: &Book,
    found: &[Irregularity],
    path: &Path,
    files: &[FileRows],
) -> Vec<Finding> {
    let doubts = found.iter().map(|i| {
        let cell = match i.part {
            Cell::Period => FigureColumn::Period,
            Cell::Value => FigureColumn::Value,
            Cell::Denominator => FigureColumn::Denominator,
            Cell::ReportedOn => FigureColumn::ReportedOn,
        };
        (
            QualityFault { about: about(book, i), doubt: Box::new(doubt(book, &i.matter)) },
            i.at,
            cell,
        )
    });
    load::placed(path, book.dataset().figures.parts(), files, doubts)
}

fn about(book: &Book, irregularity: &Irregularity) -> About {
    let dataset = book.dataset();
    let is_of_one = irregularity.matter.is_of_one_row();
    let unit = is_of_one.then(|| dataset.units.unit(irregularity.unit));
    let unit = unit.map(|unit| with_id(unit.name(), &unit.id)).unwrap_or_default();
    let unit = clean(&unit).text.into_owned();
    About { unit, indicator: code(book, irregularity.indicator), year: irregularity.year }
}

fn code(book: &Book, ix: crate::model::IndicatorIx) -> String {
    book.dataset().plan.indicator(ix).map(|i| i.code.clone()).unwrap_or_default()
}

#[expect(clippy::too_many_lines, reason = "one arm a kind")]
fn doubt(book: &Book, matter: &Matter) -> Doubt {
    match matter {
        Matter::TotalDiffers { declared, summed } => {
            Doubt::TotalDiffers { declared: written(*declared), summed: written(*summed) }
        }
        Matter::TotalUnused { declared } => Doubt::TotalUnused { declared: written(*declared) },
        Matter::TotalsAlone { totals, indicators } => {
            let indicators: Vec<String> = indicators.iter().map(|&ix| code(book, ix)).collect();
            Doubt::TotalsAlone { totals: *totals, indicators: indicators.join(", ") }
        }
        Matter::TotalBelowDetails { declared, summed, reporters } => Doubt::TotalBelowDetails {
            declared: written(*declared),
            summed: written(*summed),
            reporters: *reporters,
        },
        Matter::Slip { found, usual, factor, is_percentage } => Doubt::Slip {
            found: number(*found, *is_percentage),
            usual: number(*usual, *is_percentage),
            factor: *factor,
            is_more: found > usual,
        },
        Matter::Outlier { found, median, years, is_percentage } => Doubt::Outlier {
            found: number(*found, *is_percentage),
            median: number(*median, *is_percentage),
            years: *years,
        },
        Matter::UnlikeOthers { is_more, factor, units, rows } => Doubt::UnlikeOthers {
            rows: rows.len(),
            units: *units,
            factor: *factor,
            is_more: *is_more,
            lines: lines(book, rows),
        },
        Matter::PercentForCount { are_hundreds, rows } => Doubt::PercentForCount {
            rows: rows.len(),
            are_hundreds: *are_hundreds,
            lines: lines(book, rows),
        },
        Matter::FilledDown { found, rows } => Doubt::FilledDown {
            found: found.to_string(),
            rows: rows.len(),
            lines: lines(book, rows),
        },
        Matter::Pasted { are_years, rows } => {
            Doubt::Pasted { rows: rows.len(), are_years: *are_years, lines: lines(book, rows) }
        }
        Matter::OffScale { found, is_fraction } => {
            Doubt::OffScale { found: found.to_string(), is_fraction: *is_fraction }
        }
        Matter::Copied { same, compared, indicators } => Doubt::Copied {
            same: *same,
            compared: *compared,
            indicators: indicators.iter().map(|&ix| code(book, ix)).collect::<Vec<_>>().join(", "),
        },
        Matter::Twin { of, figures, last_year } => Doubt::Twin {
            other: clean(&book.dataset().units.unit(*of).id).text.into_owned(),
            figures: *figures,
            last_year: *last_year,
        },
        Matter::PeriodAfterEnd(ended) => Doubt::PeriodAfterEnd { ended: ended.to_string() },
        Matter::StateOfEnded(ended) => Doubt::StateOfEnded { ended: ended.to_string() },
        Matter::ReportedAfterEnd { ended, on } => {
            Doubt::ReportedAfterEnd { ended: ended.to_string(), on: on.to_string() }
        }
        Matter::PeriodBeforeOpening(opened) => {
            Doubt::PeriodBeforeOpening { opened: opened.to_string() }
        }
        Matter::ReportedBeforeOpening { opened, on } => {
            Doubt::ReportedBeforeOpening { opened: opened.to_string(), on: on.to_string() }
        }
        Matter::ReportDay { on, is_early, rows } => Doubt::ReportDay {
            rows: rows.len(),
            on: on.to_string(),
            is_early: *is_early,
            lines: lines(book, rows),
        },
        Matter::NewAboveStock { new, stock_of, stock } => Doubt::NewAboveStock {
            new: new.to_string(),
            other: code(book, *stock_of),
            stock: stock.to_string(),
        },
        Matter::BaseAboveNumerator { base, numerator_of, numerator } => Doubt::BaseAboveNumerator {
            base: base.to_string(),
            other: code(book, *numerator_of),
            numerator: numerator.to_string(),
        },
        Matter::RunningFalls { earlier, before, now } => Doubt::RunningFalls {
            earlier: earlier.to_string(),
            before: before.to_string(),
            now: now.to_string(),
        },
        Matter::RunningStays { year, units, before, now } => Doubt::RunningStays {
            year: *year,
            units: *units,
            before: before.to_string(),
            now: now.to_string(),
        },
        Matter::AboveLimit { found: (value, denominator), most } => Doubt::AboveLimit {
            found: written((*value, Some(*denominator))),
            most: most.to_string(),
        },
        Matter::ShrinkingBase { earlier_year, before, now } => Doubt::ShrinkingBase {
            earlier_year: *earlier_year,
            before: written((before.0, Some(before.1))),
            now: written((now.0, Some(now.1))),
        },
    }
}

/// Where the rows stand; of many the first.
fn lines(book: &Book, rows: &[RowNumber]) -> Lines {
    let first = rows.get(..SHOWN).unwrap_or(rows);
    Lines::first(first, rows.len(), book.dataset().figures.parts())
}

fn written((numerator, denominator): Pair) -> String {
    denominator.map_or_else(|| numerator.to_string(), |d| format!("{numerator}/{d}"))
}

/// A percentage with two decimals: it is there to be looked at.
fn number(amount: Amount, is_percentage: bool) -> String {
    if !is_percentage {
        return amount.to_string();
    }
    let hundredths = amount.parts() / (Amount::SCALE / 100);
    format!("{}.{:02} %", hundredths / 100, hundredths.abs() % 100)
}
