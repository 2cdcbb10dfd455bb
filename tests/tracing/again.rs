//! A number worked out again from nothing but the rows that its trace lists.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use thidua::calc::trace::{Part, Role, SizeOf, Trace, TracedRow, TracedYear, Use};
use thidua::calc::{Book, Tree, Worth};
use thidua::model::{Amount, Cadence, Entry, Measure, Origin, Period, RowNumber, UnitIx};

/// Value and denominator of each line of the file, as written.
pub struct Lines(HashMap<RowNumber, (String, String)>);

impl Lines {
    pub fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).unwrap();
        let cells = |line: &str| -> Vec<String> {
            let mut reader = csv::ReaderBuilder::new();
            let mut reader = reader.has_headers(false).from_reader(line.as_bytes());
            let record = reader.records().next().unwrap().unwrap();
            record.iter().map(ToOwned::to_owned).collect()
        };
        let mut numbered = (1..).zip(text.lines());
        let headers = cells(numbered.next().unwrap().1);
        let column = |name: &str| headers.iter().position(|h| h == name).unwrap();
        let (value, denominator) = (column("value"), column("denominator"));
        let mut lines = HashMap::new();
        for (number, line) in numbered {
            let cells = cells(line);
            lines
                .insert(RowNumber::new(number), (cells[value].clone(), cells[denominator].clone()));
        }
        Self(lines)
    }

    fn amounts(&self, row: &TracedRow) -> (Amount, Amount) {
        let (value, denominator) = &self.0[&row.figure.at];
        let amount = |text: &str| match text {
            "-" | "KPS" | "" => Amount::ZERO,
            text => Amount::parse(text).unwrap(),
        };
        (amount(value), amount(denominator))
    }
}

fn amounts(row: &TracedRow, lines: Option<&Lines>) -> (Amount, Amount) {
    let Entry::Reported { value, denominator } = row.figure.entry else {
        panic!("counted without a number: {row:?}")
    };
    let listed = (value, denominator.unwrap_or_default());
    if let Some(lines) = lines.filter(|_| row.figure.origin == Origin::Reported) {
        assert_eq!(lines.amounts(row), listed, "row {:?}", row.figure.at);
    }
    listed
}

/// Σ values and Σ denominators of the rows added for a year.
fn sums(trace: &Trace, year: i32, lines: Option<&Lines>) -> (Amount, Amount) {
    let is_of = |row: &&TracedRow| row.year == year && row.figure.period.year().is_some();
    let added = trace.rows.iter().filter(|row| row.is_counted()).filter(is_of);
    added.fold((Amount::ZERO, Amount::ZERO), |(n, d), row| {
        let (more_n, more_d) = amounts(row, lines);
        (n + more_n, d + more_d)
    })
}

pub fn check(book: &Book, tree: Tree, trace: &Trace, lines: Option<&Lines>) {
    let a = &trace.assessment;
    let dataset = book.dataset();
    let who =
        format!("{} {:?} {:?} {:?}", dataset.units.unit(a.unit).id, a.indicator, a.phase, tree);
    for year in &trace.years {
        check_year(book, trace, year, lines, &who);
    }
    no_row_twice(trace, &who);
    if tree == Tree::AsWas || a.unit == dataset.units.province() {
        nobody_from_outside(book, trace, &who);
    }
    check_number(book, trace, lines, &who);
}

fn check_year(book: &Book, trace: &Trace, year: &TracedYear, lines: Option<&Lines>, who: &str) {
    let a = &trace.assessment;
    let (n, d) = sums(trace, year.year, lines);
    let expected = match year.value.worth {
        Worth::Value { numerator, denominator, .. } => (numerator, denominator.unwrap_or_default()),
        Worth::NoData | Worth::NotApplicable => (Amount::ZERO, Amount::ZERO),
    };
    assert_eq!((n, d), expected, "{who} {}", year.year);
    assert_eq!(year.value, book.year_value(trace.tree, a.indicator, a.unit, year.year));
    let is_of = |row: &&TracedRow| row.year == year.year;
    let added = trace
        .rows
        .iter()
        .filter(|row| row.is_counted())
        .filter(is_of)
        .filter(|r| r.figure.period.year().is_some());
    assert_eq!(added.count(), year.counted, "{who}");
    // Those of the number itself stand by themselves.
    let part = Part::Counted(year.usage);
    let of_years = trace.of_part(part).filter(is_of).filter(|r| r.figure.period.year().is_some());
    assert_eq!(of_years.count(), year.counted, "{who}");
    let sizes = trace.of_part(Part::Size).filter(is_of).map(|row| {
        let Entry::Reported { denominator: Some(size), .. } = row.figure.entry else { panic!() };
        let times = match row.role {
            Role::Size(SizeOf::Largest { reporters }) => i64::from(reporters),
            _ => 1,
        };
        Amount::from_parts(size.parts() * i128::from(times))
    });
    assert_eq!(sizes.sum::<Amount>(), year.value.uncovered.size, "{who} {}", year.year);
}

fn no_row_twice(trace: &Trace, who: &str) {
    let mut seen = BTreeSet::new();
    let mut added = BTreeSet::new();
    for row in &trace.rows {
        if matches!(row.role, Role::Size(SizeOf::Largest { .. })) {
            continue;
        }
        let key = (row.figure.unit, row.figure.period);
        assert!(seen.insert((key, row.year)), "{who}: {row:?} twice");
        if row.is_counted() {
            assert!(added.insert(key), "{who}: {row:?} added twice");
        }
    }
}

/// Up the spells as they stand in the units' file.
fn nobody_from_outside(book: &Book, trace: &Trace, who: &str) {
    let units = &book.dataset().units;
    let top = trace.assessment.unit;
    for row in &trace.rows {
        if matches!(row.role, Role::Size(SizeOf::Largest { .. })) {
            continue;
        }
        let (first, last) = book.calendar().span(row.year);
        let above =
            |unit: &UnitIx| units.unit(*unit).last_spell_within(first, last).and_then(|s| s.parent);
        let mut way = std::iter::successors(Some(row.figure.unit), above);
        assert!(way.any(|unit| unit == top), "{who}: {row:?} from outside");
    }
}

fn check_number(book: &Book, trace: &Trace, lines: Option<&Lines>, who: &str) {
    let a = &trace.assessment;
    let indicator = book.dataset().plan.indicator(a.indicator).unwrap();
    let cadence = indicator.target(a.phase).unwrap().cadence.value;
    let used: Vec<&TracedYear> =
        trace.years.iter().filter(|year| year.usage == Use::Number).collect();
    let sum_of = |year: &TracedYear| sums(trace, year.year, lines);
    let found = match cadence {
        Cadence::PhaseSum => {
            let sum: Amount = used.iter().map(|year| sum_of(year).0).sum();
            if let Some(shown) = a.sum.filter(|_| a.year.is_some()) {
                assert_eq!(sum, shown, "{who}");
            }
            return;
        }
        Cadence::AverageGrowth => growth(book, trace, &used, &sum_of, indicator.measure),
        Cadence::EveryYear | Cadence::ByEnd(_) => used.first().map(|year| {
            let (n, d) = sum_of(year);
            let factor = if indicator.measure == Measure::Percent { 100.0 } else { 1.0 };
            if d == Amount::ZERO { n.to_f64() } else { factor * n.to_f64() / d.to_f64() }
        }),
    };
    match (found, a.value) {
        (Some(found), Some(shown)) => {
            let is_same = (found - shown).abs() <= 1e-9 * shown.abs().max(1.0);
            assert!(is_same, "{who}: {found} not {shown}");
        }
        (found, shown) => assert_eq!(found, shown, "{who}"),
    }
}

fn growth(
    book: &Book,
    trace: &Trace,
    used: &[&TracedYear],
    sum_of: &impl Fn(&TracedYear) -> (Amount, Amount),
    measure: Measure,
) -> Option<f64> {
    let is_average = |row: &&TracedRow| matches!(row.figure.period, Period::Phase(_));
    if let Some(row) = trace.rows.iter().filter(|row| row.is_counted()).find(is_average) {
        return Some(amounts(row, None).0.to_f64());
    }
    let last = used.last()?;
    if measure == Measure::Rate {
        let factors = used.iter().map(|year| 1.0 + sum_of(year).0.to_f64() / 100.0);
        let n = f64::from(u32::try_from(used.len()).unwrap());
        return Some((factors.product::<f64>().powf(1.0 / n) - 1.0) * 100.0);
    }
    let baseline = trace.years.iter().find(|year| year.usage == Use::Baseline)?;
    let ratio = sum_of(last).0.to_f64() / sum_of(baseline).0.to_f64();
    let n = f64::from(last.year - book.phase(trace.assessment.phase).baseline_year());
    Some((ratio.powf(1.0 / n) - 1.0) * 100.0)
}
