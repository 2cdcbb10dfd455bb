//! The file as written: every value with its place, references not yet looked up.

use chrono::NaiveDate;

use crate::load::OverlayFault;
use crate::load::collect::Findings;
use crate::load::settings::{self, Placed, Table};
use crate::load::source::Source;
use crate::model::whatif::{Carry, Change};

const KEYS: [&str; 6] = ["title", "scenario", "description", "base", "as_of", "adjust"];
const ADJUST_KEYS: [&str; 9] =
    ["indicator", "unit", "from", "to", "set", "add", "multiply", "carry", "fill"];
const CHANGES: [&str; 5] = ["set", "add", "multiply", "carry", "fill"];
const MOST_ADJUSTMENTS: usize = 1000;

/// The whole file.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) title: String,
    pub(super) scenario: String,
    pub(super) description: String,
    pub(super) base: Placed<String>,
    pub(super) as_of: Option<Placed<NaiveDate>>,
    pub(super) adjustments: Vec<DraftAdjustment>,
}

/// One `[[adjust]]`.
#[derive(Clone, Debug)]
pub(super) struct DraftAdjustment {
    pub(super) at: usize,
    pub(super) indicators: Vec<Placed<String>>,
    pub(super) units: Vec<Placed<String>>,
    pub(super) from: Placed<i32>,
    pub(super) to: Option<Placed<i32>>,
    pub(super) change: Placed<Change>,
}

impl Draft {
    /// Reads the file; `None` comes with a fatal finding.
    pub(super) fn read(source: &Source, findings: &mut Findings) -> Option<Self> {
        settings::read(source, findings, |table| {
            table.allow(&KEYS);
            table.require("title");
            table.require("base");
            let line = |key| {
                let text = table.said(key)?;
                Some(table.washed(text))
            };
            let (title, scenario, description) =
                (line("title"), line("scenario"), line("description"));
            let base = table.said("base");
            let has_date = table.has("as_of");
            let as_of = has_date.then(|| table.date("as_of")).flatten();
            // None at all is a scenario that says nothing new.
            let has_any = table.has("adjust");
            let tables = has_any.then(|| table.tables("adjust", MOST_ADJUSTMENTS));
            let adjustments = tables.into_iter().flatten();
            let adjustments = adjustments.map(|table| DraftAdjustment::read(table));
            let draft = Self {
                adjustments: adjustments.collect::<Vec<_>>().into_iter().collect::<Option<_>>()?,
                title: title?,
                scenario: scenario.unwrap_or_default(),
                description: description.unwrap_or_default(),
                base: base.map(|base| Placed { at: base.at, value: base.value.to_owned() })?,
                as_of,
            };
            table.is_sound().then_some(draft)
        })
    }
}

impl DraftAdjustment {
    fn read(table: Table<'_>) -> Option<Self> {
        table.allow(&ADJUST_KEYS);
        let (indicators, units) = (table.texts("indicator"), table.texts("unit"));
        let from = table.year("from");
        let to = table.has("to").then(|| table.year("to")).flatten();
        let change = change(table);
        Some(Self {
            at: table.at()?,
            indicators: indicators?,
            units: units?,
            from: from?,
            to,
            change: change?,
        })
    }
}

fn change(table: Table<'_>) -> Option<Placed<Change>> {
    const CARRIES: [(&str, Change); 2] =
        [("last", Change::Carry(Carry::Last)), ("run-rate", Change::Carry(Carry::RunRate))];
    let done: Vec<&'static str> = CHANGES.into_iter().filter(|key| table.has(key)).collect();
    let [key] = *done.as_slice() else {
        table.add(table.at(), OverlayFault::ChangesNotOne { count: done.len() });
        return None;
    };
    let by = match key {
        "set" => Change::Set,
        "add" => Change::Add,
        "multiply" => Change::Multiply,
        "carry" => return table.word(key, &CARRIES),
        _ => return table.word(key, &[("neighbours", Change::FillFromNeighbours)]),
    };
    let amount = table.amount(key)?;
    Some(Placed { at: amount.at, value: by(amount.value) })
}
