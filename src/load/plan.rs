//! The plan as data: the one built in, and any other in the same shape.
//!
//! What the shape is stands at the head of the built-in `plan.toml`. Every
//! fault of a text is found in one run.

mod clauses;
mod indicator;
mod phases;
mod rule;
mod target;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Finding;
use super::collect::Findings;
use super::settings::{self, LABEL, Placed, Table};
use super::source::Source;
use crate::model::{Bilingual, Indicator, Plan, Rule};
use clauses::read_clauses;
use indicator::read_indicator;
use phases::{Phases, read_phases};
use rule::read_rules;

/// Its name in a dataset's folder.
pub(super) const FILE: &str = "plan.toml";
/// Plan 10/KH-LĐLĐ of 2021.
const BUILT_IN: &str = include_str!("plan.toml");
const MOST_INDICATORS: usize = 500;

/// The plan 10/KH-LĐLĐ (2021), word for word.
///
/// # Panics
/// Never: a test parses the embedded text.
#[expect(clippy::expect_used, reason = "the text is embedded, and a test parses it")]
pub fn built_in() -> Plan {
    parse(BUILT_IN).expect("the embedded plan parses, as a test proves")
}

/// Reads a plan, or says everything that is wrong with it, in the order of its lines.
///
/// # Errors
/// Every fault found, never an empty list.
pub fn parse(text: &str) -> Result<Plan, Vec<Finding>> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut findings = Findings::default();
    let source = Source::new(FILE, text.to_owned(), Vec::new());
    read(&source, &mut findings).ok_or_else(|| findings.into_sorted())
}

/// The same of a file; `None` comes with a fatal finding.
pub(super) fn read(source: &Source, findings: &mut Findings) -> Option<Plan> {
    settings::read(source, findings, |table| read_plan(table).filter(|_| table.is_sound()))
}

fn read_plan(table: Table<'_>) -> Option<Plan> {
    table.allow(&["number", "date", "title", "phase", "remark", "clause", "indicator", "rule"]);
    let number = table.text("number", LABEL);
    let issued = table.date("date");
    let title = table.bilingual("title", LABEL);
    let phases = read_phases(table);
    let clauses = read_clauses(table);
    let tables = table.tables("indicator", MOST_INDICATORS);
    let mut seen = BTreeSet::new();
    let mut indicators = Vec::with_capacity(tables.len());
    for indicator in tables {
        indicator.note_duplicate("code", &mut seen);
        indicators.push(read_indicator(indicator, &phases, &clauses));
    }
    let rules = read_rules(table, &indicators);
    assembled((number, issued, title), phases, indicators, rules)
}

type Heading = (Option<String>, Option<Placed<NaiveDate>>, Option<Bilingual>);

fn assembled(
    (number, issued, title): Heading,
    phases: Phases,
    indicators: Vec<Option<Indicator>>,
    rules: Vec<Rule>,
) -> Option<Plan> {
    Some(Plan {
        number: number?,
        issued: issued?.value,
        title: title?,
        phases: phases.sound,
        indicators: indicators.into_iter().collect::<Option<_>>()?,
        rules,
    })
}
