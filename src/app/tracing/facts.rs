//! A trace as plain facts under stable names: what `thidua trace` writes in JSON,
//! and what an export writes in CSV.

mod table;

pub use table::CsvRow;

use serde::Serialize;

use super::Faults;
use crate::app::briefing::{DatasetFacts, IndicatorFacts, UnitFacts, facts_at};
use crate::app::vantage::Vantage;
use crate::calc::trace::{Role, SizeOf, Trace, TracedRow, TracedYear};
use crate::calc::{Book, Tree, Worth, exact};
use crate::model::{
    Amount, Entry, Language, Period, Plan, SaidCell, SetAsideRow, UnitIx, YearState,
};

/// Everything behind one number. Amounts are exact, as decimal text (`"1250.5"`);
/// what doesn't apply is null; nothing is left out and no text shortened.
///
/// | key | is |
/// | --- | --- |
/// | `dataset` | title, scenario, as-of date, provenance, rows, assumptions, as in `thidua report --format json` |
/// | `files` | the file, or the sheets, in which the rows stand |
/// | `unit`, `phase`, `tree`, `sectors` | what was asked: `tree` is `as-was` or a year |
/// | `indicator` | the assessment, as in `thidua report --format json` |
/// | `shown` | the number as the screen writes it |
/// | `formula` | the formula with its inputs, line by line, worded |
/// | `years` | the baseline where used, then each started year of the phase |
/// | `rows` | every row, by part (`counted`, `size`, `not_counted`), then by usage and weight |
/// | `set_aside` | rows set aside that would have belonged, by line |
///
/// The rows with `part = "counted"` and a `for_year` add up to the `numerator` and
/// `denominator` of that year; those with `part = "size"` to its `uncovered.size`,
/// each `times` over. Those of them with `usage = "number"` give the number.
#[derive(Clone, Debug, Serialize)]
pub struct TraceFacts {
    /// The dataset.
    pub dataset: DatasetFacts,
    /// Names of the file or sheets in which lines count.
    pub files: Vec<String>,
    /// The unit.
    pub unit: UnitFacts,
    /// Key of the phase.
    pub phase: String,
    /// `as-was`, or the year whose tree it is.
    pub tree: String,
    /// Sectors looked at; empty for all.
    pub sectors: Vec<&'static str>,
    /// The assessment.
    pub indicator: Option<IndicatorFacts>,
    /// The number as the screen writes it.
    pub shown: String,
    /// The formula with its inputs.
    pub formula: Vec<String>,
    /// The years.
    pub years: Vec<YearRow>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Rows set aside.
    pub set_aside: Vec<AsideRow>,
}

/// A year of the phase, or its baseline.
#[derive(Clone, Debug, Serialize)]
pub struct YearRow {
    /// The year.
    pub year: i32,
    /// `closed` or `open`.
    pub state: &'static str,
    /// `number`, `baseline` or `beside`.
    pub usage: &'static str,
    /// `value`, `no_data` or `not_applicable`.
    pub worth: &'static str,
    /// Σ of the values.
    pub numerator: Option<String>,
    /// Σ of the denominators.
    pub denominator: Option<String>,
    /// Key of the basis.
    pub basis: Option<&'static str>,
    /// Rows added.
    pub rows: usize,
    /// Expected reporters.
    pub expected: u32,
    /// Of them, those with a figure that isn't stale.
    pub reported: u32,
    /// Figures in the value that an assumption changed or made.
    pub assumed: u32,
    /// Somebody's figure is missing, and no declared total stands in.
    pub incomplete: bool,
    /// Who is missing.
    pub uncovered: UncoveredRow,
}

/// Expected reporters without a figure that counts.
#[derive(Clone, Debug, Serialize)]
pub struct UncoveredRow {
    /// How many.
    pub reporters: u32,
    /// Dm, Σ of their known sizes.
    pub size: String,
    /// Of no known size.
    pub of_unknown_size: u32,
    /// Of an assumed size.
    pub of_assumed_size: u32,
}

/// One row.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// `counted`, `size` or `not_counted`.
    pub part: &'static str,
    /// What became of it, or why it wasn't added.
    pub role: &'static str,
    /// What its year has to do with the number: `number`, `baseline` or `beside`.
    pub usage: &'static str,
    /// The year it was looked at for; null where it speaks for the whole phase.
    pub for_year: Option<i32>,
    /// How often a size is used; 1 otherwise.
    pub times: u32,
    /// Id of the unit whose declared total stands for it.
    pub covered_by: Option<String>,
    /// The file or sheet; null where an assumption made the figure.
    pub file: Option<String>,
    /// Line in it; null where an assumption made the figure.
    pub line: Option<u32>,
    /// Id of the unit.
    pub unit: String,
    /// Its name.
    pub name: String,
    /// As in the file.
    pub period: String,
    /// `reported`, `missing` or `not_applicable`.
    pub entry: &'static str,
    /// Count, numerator, level, rate or bare percentage.
    pub value: Option<String>,
    /// Ratios and means only.
    pub denominator: Option<String>,
    /// `reported`, `changed` or `made` (by an assumption).
    pub origin: &'static str,
    /// Share of the year's denominator or value, or of the sum of the phase, 0–1.
    pub share: Option<f64>,
    /// ISO date.
    pub reported_on: Option<String>,
    /// Where it comes from.
    pub source: String,
    /// Anything else.
    pub note: String,
    /// Usage and role, in words.
    pub said: String,
}

/// A row set aside.
#[derive(Clone, Debug, Serialize)]
pub struct AsideRow {
    /// The file or sheet.
    pub file: String,
    /// Line in it.
    pub line: u32,
    /// Code of its first fault.
    pub code: &'static str,
    /// What is wrong with it, in words; empty where that isn't known here.
    pub fault: String,
    /// Id of the unit, where it is one of the dataset.
    pub unit: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// Where it is a period.
    pub period: Option<String>,
    /// A number with which nothing is wrong.
    pub value: Option<String>,
    /// As it is written, where that is no sound number.
    pub value_text: Option<String>,
    /// A number with which nothing is wrong.
    pub denominator: Option<String>,
    /// As it is written, where that is no sound number.
    pub denominator_text: Option<String>,
    /// ISO date.
    pub reported_on: Option<String>,
    /// Where it comes from.
    pub source: String,
    /// Anything else.
    pub note: String,
}

impl TraceFacts {
    /// The facts of a trace; `faults` says in words what is wrong with a line.
    pub fn new(book: &Book, trace: &Trace, faults: &Faults, language: Language) -> Self {
        let a = &trace.assessment;
        let dataset = book.dataset();
        let (dataset_facts, unit, indicator) = facts_at(book, trace.tree, a);
        let vantage = Vantage { book, tree: trace.tree, phase: a.phase, unit: a.unit, language };
        Self {
            dataset: dataset_facts,
            files: dataset.figures.parts().files().map(ToString::to_string).collect(),
            unit,
            phase: book.phase(a.phase).key.clone(),
            tree: match trace.tree {
                Tree::AsWas => "as-was".to_owned(),
                Tree::Of(year) => year.to_string(),
            },
            sectors: book.sectors().iter().map(|sector| sector.key()).collect(),
            indicator,
            shown: crate::app::view::trace::shown(&vantage, a),
            formula: crate::app::view::trace::formula(&vantage, trace)
                .iter()
                .map(crate::app::view::Rich::text)
                .collect(),
            years: trace.years.iter().map(year_row).collect(),
            rows: trace.rows.iter().map(|row| Row::new(&vantage, trace, row)).collect(),
            set_aside: trace
                .set_aside
                .iter()
                .map(|row| aside(book, row, faults, language))
                .collect(),
        }
    }
}

fn year_row(year: &TracedYear) -> YearRow {
    let value = &year.value;
    let (worth, numerator, denominator) = match value.worth {
        Worth::NotApplicable => ("not_applicable", None, None),
        Worth::NoData => ("no_data", None, None),
        Worth::Value { numerator, denominator, .. } => ("value", Some(numerator), denominator),
    };
    YearRow {
        year: year.year,
        state: if year.state == YearState::Closed { "closed" } else { "open" },
        usage: year.usage.key(),
        worth,
        numerator: numerator.map(written),
        denominator: denominator.map(written),
        basis: value.basis().map(crate::calc::Basis::key),
        rows: year.counted,
        expected: value.expected,
        reported: value.reported,
        assumed: value.assumed,
        incomplete: value.is_incomplete,
        uncovered: UncoveredRow {
            reporters: value.uncovered.reporters,
            size: written(value.uncovered.size),
            of_unknown_size: value.uncovered.of_unknown_size,
            of_assumed_size: value.uncovered.of_assumed_size,
        },
    }
}

impl Row {
    fn new(vantage: &Vantage<'_>, trace: &Trace, row: &TracedRow) -> Self {
        let (book, dataset) = (vantage.book, vantage.dataset());
        let figure = &row.figure;
        let (entry, value, denominator) = entry(figure.entry);
        let note = dataset.figures.note(figure.at).unwrap_or_default();
        let place = dataset.figures.place(figure.at);
        Self {
            part: row.part().key(),
            role: row.role.key(),
            usage: row.usage.key(),
            for_year: (!matches!(figure.period, Period::Phase(_))).then_some(row.year),
            times: match row.role {
                Role::Size(SizeOf::Largest { reporters }) => reporters,
                _ => 1,
            },
            covered_by: match row.role {
                Role::Left(crate::calc::trace::Left::Covered { by }) => Some(id(book, by)),
                _ => None,
            },
            file: place.as_ref().map(|place| place.file.to_string()),
            line: place.map(|place| place.line),
            unit: id(book, figure.unit),
            name: dataset.units.unit(figure.unit).name().to_owned(),
            period: period(figure.period, &dataset.plan),
            entry,
            value: value.map(written),
            denominator: denominator.map(written),
            origin: figure.origin.key(),
            share: trace.share(row).map(|share| exact::to_f64(&share)),
            reported_on: note.reported_on.map(|day| day.to_string()),
            source: note.source.to_owned(),
            note: note.note.to_owned(),
            said: crate::app::view::trace::said(vantage, row),
        }
    }
}

fn aside(book: &Book, row: &SetAsideRow, faults: &Faults, language: Language) -> AsideRow {
    let dataset = book.dataset();
    let place = dataset.figures.place(row.at);
    let note = dataset.figures.note(row.at).unwrap_or_default();
    let text = |cell: &SaidCell| cell.text().map(ToOwned::to_owned);
    AsideRow {
        file: place.as_ref().map(|place| place.file.to_string()).unwrap_or_default(),
        line: place.map_or(0, |place| place.line),
        code: row.code,
        fault: faults.of_row(row, language).unwrap_or_default().to_owned(),
        unit: row.unit.map(|unit| id(book, unit)),
        name: row.unit.map(|unit| dataset.units.unit(unit).name().to_owned()),
        period: row.period.map(|p| period(p, &dataset.plan)),
        value: row.value.amount().map(written),
        value_text: text(&row.value),
        denominator: row.denominator.amount().map(written),
        denominator_text: text(&row.denominator),
        reported_on: note.reported_on.map(|day| day.to_string()),
        source: note.source.to_owned(),
        note: note.note.to_owned(),
    }
}

const fn entry(entry: Entry) -> (&'static str, Option<Amount>, Option<Amount>) {
    match entry {
        Entry::Missing => ("missing", None, None),
        Entry::NotApplicable => ("not_applicable", None, None),
        Entry::Reported { value, denominator } => ("reported", Some(value), denominator),
    }
}

fn written(amount: Amount) -> String {
    amount.to_string()
}

fn id(book: &Book, unit: UnitIx) -> String {
    book.dataset().units.unit(unit).id.clone()
}

/// A period as files write it.
pub fn period(period: Period, plan: &Plan) -> String {
    match period {
        Period::Phase(ix) => {
            plan.phase(ix).map_or_else(String::new, |p| format!("{}-{}", p.first, p.last))
        }
        other => other.to_string(),
    }
}
