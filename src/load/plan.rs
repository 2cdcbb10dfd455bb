//! The plan as data: the one built in, and any other in the same shape.
//!
//! What the shape is stands at the head of the built-in `plan.toml`. Every
//! fault of a text is found in one run.

mod clauses;
mod fault;
mod faults;
mod indicator;
mod phases;
mod rule;
mod table;
mod target;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use toml::de::DeTable;

use crate::model::{Bilingual, Indicator, Plan, Rule};
use clauses::read_clauses;
pub use fault::{PlanFault, PlanFaultKind};
use faults::Faults;
use indicator::read_indicator;
use phases::{Phases, read_phases};
use rule::read_rules;
use table::{LABEL, Table};

/// Plan 10/KH-LĐLĐ of 2021.
const BUILT_IN: &str = include_str!("plan.toml");
/// Larger files are refused unread.
const MOST_BYTES: usize = 4 << 20;
const MOST_INDICATORS: usize = 500;

/// The plan 10/KH-LĐLĐ (2021), word for word.
///
/// # Panics
/// Never: a test parses the embedded text.
#[must_use]
#[expect(clippy::expect_used, reason = "the text is embedded, and a test parses it")]
pub fn built_in() -> Plan {
    parse(BUILT_IN).expect("the embedded plan parses, as a test proves")
}

/// Reads a plan, or says everything that is wrong with it, in the order of its lines.
///
/// # Errors
/// Every fault found, never an empty list.
pub fn parse(text: &str) -> Result<Plan, Vec<PlanFault>> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut faults = Faults::default();
    if text.len() > MOST_BYTES {
        faults.add(0, PlanFaultKind::FileTooLarge { limit: MOST_BYTES });
        return Err(faults.located(text));
    }
    let (document, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let at = error.span().map_or(0, |span| span.start);
        faults.add(at, PlanFaultKind::Syntax { detail: error.message().to_owned() });
    }
    // What a broken syntax leaves behind would only bring follow-on faults.
    if !faults.is_empty() {
        return Err(faults.located(text));
    }
    let plan = read_plan(Table::root(document.get_ref()), &mut faults);
    match plan {
        Some(plan) if faults.is_empty() => Ok(plan),
        _ => Err(faults.located(text)),
    }
}

fn read_plan(table: Table<'_>, faults: &mut Faults) -> Option<Plan> {
    table.allow(
        &["number", "date", "title", "phase", "remark", "clause", "indicator", "rule"],
        faults,
    );
    let number = table.text("number", LABEL, faults);
    let issued = table.date("date", faults);
    let title = table.bilingual("title", LABEL, faults);
    let phases = read_phases(table, faults);
    let clauses = read_clauses(table, faults);
    let tables = table.tables("indicator", MOST_INDICATORS, faults);
    let mut seen = BTreeSet::new();
    let mut indicators = Vec::with_capacity(tables.len());
    for indicator in tables {
        indicator.note_duplicate("code", &mut seen, faults);
        indicators.push(read_indicator(indicator, &phases, &clauses, faults));
    }
    let rules = read_rules(table, &indicators, faults);
    assembled((number, issued, title), phases, indicators, rules)
}

type Heading = (Option<String>, Option<NaiveDate>, Option<Bilingual>);

fn assembled(
    (number, issued, title): Heading,
    phases: Phases,
    indicators: Vec<Option<Indicator>>,
    rules: Vec<Rule>,
) -> Option<Plan> {
    Some(Plan {
        number: number?,
        issued: issued?,
        title: title?,
        phases: phases.sound,
        indicators: indicators.into_iter().collect::<Option<_>>()?,
        rules,
    })
}
