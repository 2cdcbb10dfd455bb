use std::collections::BTreeMap;

use super::clauses::Clauses;
use super::phases::Phases;
use super::target::{Bounds, TERMS, Terms, read_target};
use crate::load::collect::quoted;
use crate::load::settings::{LABEL, PARAGRAPH, Table};
use crate::load::{PlanFault, SettingFault};
use crate::model::{Bilingual, Cadence, Group, Indicator, Measure, ReportingLevel, Sector, Target};

const GROUPS: [(&str, Group); 2] =
    [(Group::Direct.key(), Group::Direct), (Group::Coordinated.key(), Group::Coordinated)];
const MEASURES: [(&str, Measure); 5] = words! {
    ("count", Measure::Count), ("percent", Measure::Percent), ("mean", Measure::Mean),
    ("level", Measure::Level), ("rate", Measure::Rate),
};
const LEVELS: [(&str, ReportingLevel); 4] = [
    ("grassroots", ReportingLevel::Grassroots),
    ("district", ReportingLevel::District),
    ("province", ReportingLevel::Province),
    ("all", ReportingLevel::All),
];
const FIELDS: [&str; 19] = words! {
    "code", "group", "label", "unit_of_measure", "thing", "one_thing", "numerator", "denominator",
    "reading", "ambiguity", "measure", "reporting_level", "scope", "accrues_within_year",
    "bounded", "collective", "counts_people", "measured", "allocated",
};

pub(super) fn read_indicator(
    table: Table<'_>,
    phases: &Phases,
    clauses: &Clauses,
) -> Option<Indicator> {
    let mut names = FIELDS.to_vec();
    names.extend(TERMS);
    names.push("target");
    table.allow(&names);
    let code = table.code("code");
    let group = required(table, "group", &GROUPS);
    let measure = required(table, "measure", &MEASURES);
    let reporting_level = required(table, "reporting_level", &LEVELS);
    let sectors = Sector::ALL.map(|sector| (sector.key(), sector));
    let scope = table.words("scope", &sectors);
    let wordings = Wordings::read(table);
    let is_bounded = table.flag("bounded");
    let terms = Terms::read(table);
    let bounds = Bounds { indicator: table, terms: &terms, measure, is_bounded };
    let targets = read_targets(table, bounds, phases, clauses);
    let wordings = wordings?;
    let indicator = Indicator {
        code: code?,
        group: group?,
        label: wordings.label,
        unit_of_measure: wordings.unit_of_measure,
        thing: wordings.thing,
        one_thing: wordings.one_thing,
        numerator: wordings.numerator,
        denominator: wordings.denominator,
        reading: wordings.reading,
        ambiguity: wordings.ambiguity,
        measure: measure?,
        reporting_level: reporting_level?,
        scope,
        accrues_within_year: table.flag("accrues_within_year"),
        bounded: is_bounded,
        collective: table.flag("collective"),
        counts_people: table.flag("counts_people"),
        measured: table.flag("measured"),
        allocated: table.flag("allocated"),
        targets: targets?,
    };
    check_agreement(table, &indicator);
    Some(indicator)
}

/// What an indicator says in both languages.
#[derive(Debug)]
struct Wordings {
    label: Bilingual,
    unit_of_measure: Bilingual,
    thing: Bilingual,
    one_thing: String,
    numerator: Bilingual,
    denominator: Bilingual,
    reading: Bilingual,
    ambiguity: Bilingual,
}

impl Wordings {
    fn read(table: Table<'_>) -> Option<Self> {
        let label = table.bilingual("label", LABEL);
        let unit_of_measure = table.bilingual("unit_of_measure", LABEL);
        let thing = table.optional_bilingual("thing", LABEL);
        let is_named_alone = table.has("one_thing");
        let one_thing = is_named_alone.then(|| table.text("one_thing", LABEL));
        let one_thing = one_thing.unwrap_or_else(|| Some(String::new()));
        let numerator = table.bilingual("numerator", LABEL);
        let denominator = table.optional_bilingual("denominator", LABEL);
        let read_as = table.optional_bilingual("reading", PARAGRAPH);
        let ambiguity = table.optional_bilingual("ambiguity", PARAGRAPH);
        Some(Self {
            label: label?,
            unit_of_measure: unit_of_measure?,
            thing: thing?,
            one_thing: one_thing?,
            numerator: numerator?,
            denominator: denominator?,
            reading: read_as?,
            ambiguity: ambiguity?,
        })
    }
}

fn required<T: Copy>(
    table: Table<'_>,
    name: &'static str,
    words: &[(&'static str, T)],
) -> Option<T> {
    table.require(name);
    table.word(name, words).map(|word| word.value)
}

/// One target a phase, in the order of the phases.
fn read_targets(
    table: Table<'_>,
    bounds: Bounds<'_>,
    phases: &Phases,
    clauses: &Clauses,
) -> Option<Vec<Target>> {
    table.require("target");
    let mut targets = BTreeMap::new();
    for (key, target) in table.table("target")?.named_tables("target") {
        if !phases.has_gap && !phases.sound.iter().any(|phase| phase.key == key.value) {
            table.add(key.at, PlanFault::PhaseUnknown { found: quoted(key.value) });
        }
        targets.insert(key.value, read_target(target, bounds, clauses));
    }
    for phase in phases.sound.iter().filter(|phase| !targets.contains_key(phase.key.as_str())) {
        table.add(table.at(), PlanFault::TargetMissing { phase: phase.key.clone() });
    }
    phases.sound.iter().map(|phase| targets.remove(phase.key.as_str()).flatten()).collect()
}

/// What one field says has to agree with the others.
fn check_agreement(table: Table<'_>, indicator: &Indicator) {
    let measure = indicator.measure;
    let sums_only = indicator.targets.iter().all(|t| t.cadence.value == Cadence::PhaseSum);
    let stands_alone = matches!(measure, Measure::Level | Measure::Rate);
    let is_grassroots = indicator.reporting_level == ReportingLevel::Grassroots;
    let has_denominator = !indicator.denominator.is_empty();
    if measure.is_ratio() && !has_denominator {
        let key = "denominator".to_owned();
        table.add(table.place_of("measure"), SettingFault::KeyMissing { key });
    }
    if stands_alone && indicator.reporting_level != ReportingLevel::Province {
        table.add(table.place_of("reporting_level"), PlanFault::NoRollUp);
    }
    for (is_wrong, key, needs) in [
        (!measure.is_ratio() && has_denominator, "denominator", "measure = \"percent\" | \"mean\""),
        (indicator.bounded && measure != Measure::Percent, "bounded", "measure = \"percent\""),
        (indicator.allocated && !sums_only, "allocated", "cadence = \"phase_sum\""),
        (
            !indicator.scope.is_empty() && !is_grassroots,
            "scope",
            "reporting_level = \"grassroots\"",
        ),
    ] {
        if is_wrong {
            table.add(table.place_of(key), PlanFault::KeyUncalledFor { key, needs });
        }
    }
}
