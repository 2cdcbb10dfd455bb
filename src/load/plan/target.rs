use super::clauses::Clauses;
use crate::load::collect::quoted;
use crate::load::settings::{LABEL, PARAGRAPH, Placed, Table};
use crate::load::{PlanFault, SettingFault};
use crate::model::{Amount, Cadence, Clause, Comparator, Measure, Path, Source, Sourced, Target};

/// How a target is compared and when, where a table says so: for all phases on
/// the indicator, for one on its target.
#[derive(Clone, Debug, Default)]
pub(super) struct Terms {
    comparator: Option<Placed<Comparator>>,
    cadence: Option<Placed<When>>,
    path: Option<Placed<Path>>,
    inferred: Option<Vec<Inferred>>,
}

/// A cadence before its path is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    PhaseSum,
    EveryYear,
    ByEnd,
    AverageGrowth,
}

/// What the document does not say itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Inferred {
    Comparator,
    Cadence,
}

pub(super) const TERMS: [&str; 4] = ["comparator", "cadence", "path", "inferred"];

const COMPARATORS: [(&str, Comparator); 3] =
    [(">=", Comparator::AtLeast), (">", Comparator::MoreThan), ("=", Comparator::Exactly)];
const CADENCES: [(&str, When); 4] = [
    ("phase_sum", When::PhaseSum),
    ("every_year", When::EveryYear),
    ("by_end", When::ByEnd),
    ("average_growth", When::AverageGrowth),
];
const PATHS: [(&str, Path); 2] = [("linear", Path::Linear), ("geometric", Path::Geometric)];
const INFERRED: [(&str, Inferred); 2] =
    [("comparator", Inferred::Comparator), ("cadence", Inferred::Cadence)];

impl Terms {
    pub(super) fn read(table: Table<'_>) -> Self {
        let terms = Self {
            comparator: table.word("comparator", &COMPARATORS),
            cadence: table.word("cadence", &CADENCES),
            path: table.word("path", &PATHS),
            inferred: table.has("inferred").then(|| table.words("inferred", &INFERRED)),
        };
        if let (Some(path), Some(cadence)) = (terms.path, terms.cadence)
            && cadence.value != When::ByEnd
        {
            table.add(
                path.at,
                PlanFault::KeyUncalledFor { key: "path", needs: "cadence = \"by_end\"" },
            );
        }
        terms
    }

    /// These, and what they leave open as the others have it.
    fn or(self, others: &Self) -> Self {
        Self {
            comparator: self.comparator.or(others.comparator),
            cadence: self.cadence.or(others.cadence),
            path: self.path.or(others.path),
            inferred: self.inferred.or_else(|| others.inferred.clone()),
        }
    }

    fn source(&self, of: Inferred) -> Source {
        let is_inferred = self.inferred.as_ref().is_some_and(|list| list.contains(&of));
        if is_inferred { Source::Inferred } else { Source::Stated }
    }

    fn cadence(&self, table: Table<'_>, bounds: Bounds<'_>) -> Option<Cadence> {
        let when = self.cadence?;
        let cadence = match (when.value, self.path) {
            (When::PhaseSum, _) => Cadence::PhaseSum,
            (When::EveryYear, _) => Cadence::EveryYear,
            (When::AverageGrowth, _) => Cadence::AverageGrowth,
            (When::ByEnd, Some(path)) => Cadence::ByEnd(path.value),
            (When::ByEnd, None) => {
                if !table.has("path") && !bounds.indicator.has("path") {
                    table.add(when.at, SettingFault::KeyMissing { key: "path".to_owned() });
                }
                return None;
            }
        };
        if bounds.measure.is_some_and(|measure| !suits(measure, cadence)) {
            let place = if cadence == Cadence::ByEnd(Path::Geometric) {
                self.path.map_or(when.at, |path| path.at)
            } else {
                when.at
            };
            table.add(place, PlanFault::CadenceUnsuited { cadence: cadence.key() });
            return None;
        }
        Some(cadence)
    }
}

/// Whether there is a rule for holding such a quantity against such a target.
const fn suits(measure: Measure, cadence: Cadence) -> bool {
    matches!(
        (cadence, measure),
        (Cadence::PhaseSum, Measure::Count)
            | (Cadence::EveryYear, Measure::Percent | Measure::Mean)
            | (Cadence::ByEnd(Path::Linear), Measure::Percent | Measure::Mean | Measure::Level)
            | (Cadence::ByEnd(Path::Geometric), Measure::Level)
            | (Cadence::AverageGrowth, Measure::Count | Measure::Rate)
    )
}

/// What a target has to agree with on its indicator.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds<'i> {
    pub(super) indicator: Table<'i>,
    pub(super) terms: &'i Terms,
    pub(super) measure: Option<Measure>,
    pub(super) is_bounded: bool,
}

pub(super) fn read_target(
    table: Table<'_>,
    bounds: Bounds<'_>,
    clauses: &Clauses,
) -> Option<Target> {
    let mut names = vec!["value", "clause", "wording"];
    names.extend(TERMS);
    table.allow(&names);
    let terms = Terms::read(table).or(bounds.terms);
    for (field, is_there) in
        [("comparator", terms.comparator.is_some()), ("cadence", terms.cadence.is_some())]
    {
        if !is_there && !table.has(field) && !bounds.indicator.has(field) {
            table.add(table.at(), SettingFault::KeyMissing { key: field.to_owned() });
        }
    }
    let cadence = terms.cadence(table, bounds);
    let value = table.amount("value");
    if let Some(fault) = value.and_then(|v| of_value(v.value, bounds.is_bounded, terms.comparator))
    {
        table.add(value.map(|value| value.at), fault);
    }
    let clause = read_clause(table, clauses);
    Some(Target {
        value: value?.value,
        comparator: Sourced {
            value: terms.comparator?.value,
            source: terms.source(Inferred::Comparator),
        },
        cadence: Sourced { value: cadence?, source: terms.source(Inferred::Cadence) },
        clause: clause?,
    })
}

/// What is wrong with a target's value.
fn of_value(
    value: Amount,
    is_bounded: bool,
    comparator: Option<Placed<Comparator>>,
) -> Option<PlanFault> {
    let hundred = Amount::whole(100);
    let is_strict = comparator.is_some_and(|c| c.value == Comparator::MoreThan);
    let is_beyond = value > hundred || is_strict && value == hundred;
    if value <= Amount::ZERO {
        return Some(PlanFault::NotPositive);
    }
    (is_bounded && is_beyond).then_some(PlanFault::OutOfReach)
}

fn read_clause(table: Table<'_>, clauses: &Clauses) -> Option<Clause> {
    let place = table.text("clause", LABEL);
    let wording = table.text("wording", PARAGRAPH);
    let place = place?;
    let Some(paragraph) = clauses.get(&place) else {
        table.add(table.place_of("clause"), PlanFault::ClauseUnknown { found: quoted(&place) });
        return None;
    };
    let (paragraph, wording) = (paragraph.clone()?, wording?);
    if !paragraph.sentence.contains(&wording) {
        table.add(
            table.place_of("wording"),
            PlanFault::WordingNotInClause { place: quoted(&place) },
        );
        return None;
    }
    Some(Clause { place, wording, sentence: paragraph.sentence, remark: paragraph.remark })
}
