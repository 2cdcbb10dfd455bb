use std::collections::BTreeMap;

use super::clauses::Clauses;
use super::phases::Phases;
use super::target::{Bounds, TERMS, Terms, read_target};
use crate::load::collect::quoted;
use crate::load::settings::{LABEL, PARAGRAPH, Reading, Table};
use crate::load::{PlanFault, SettingFault};
use crate::model::{Bilingual, Cadence, Group, Indicator, Measure, ReportingLevel, Sector, Target};

const GROUPS: [(&str, Group); 2] =
    [(Group::Direct.key(), Group::Direct), (Group::Coordinated.key(), Group::Coordinated)];
const MEASURES: [(&str, Measure); 5] = [
    ("count", Measure::Count),
    ("percent", Measure::Percent),
    ("mean", Measure::Mean),
    ("level", Measure::Level),
    ("rate", Measure::Rate),
];
const LEVELS: [(&str, ReportingLevel); 4] = [
    ("grassroots", ReportingLevel::Grassroots),
    ("district", ReportingLevel::District),
    ("province", ReportingLevel::Province),
    ("all", ReportingLevel::All),
];
const FIELDS: [&str; 19] = [
    "code",
    "group",
    "label",
    "unit_of_measure",
    "thing",
    "one_thing",
    "numerator",
    "denominator",
    "reading",
    "ambiguity",
    "measure",
    "reporting_level",
    "scope",
    "accrues_within_year",
    "bounded",
    "collective",
    "counts_people",
    "measured",
    "allocated",
];

pub(super) fn read_indicator(
    table: Table<'_>,
    phases: &Phases,
    clauses: &Clauses,
    reading: &mut Reading<'_>,
) -> Option<Indicator> {
    let mut names = FIELDS.to_vec();
    names.extend(TERMS);
    names.push("target");
    table.allow(&names, reading);
    let code = table.code("code", reading);
    let group = required(table, "group", &GROUPS, reading);
    let measure = required(table, "measure", &MEASURES, reading);
    let reporting_level = required(table, "reporting_level", &LEVELS, reading);
    let sectors = Sector::ALL.map(|sector| (sector.key(), sector));
    let scope = table.words("scope", &sectors, reading);
    let wordings = Wordings::read(table, reading);
    let is_bounded = table.flag("bounded", reading);
    let terms = Terms::read(table, reading);
    let bounds = Bounds { indicator: table, terms: &terms, measure, is_bounded };
    let targets = read_targets(table, bounds, phases, clauses, reading);
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
        accrues_within_year: table.flag("accrues_within_year", reading),
        bounded: is_bounded,
        collective: table.flag("collective", reading),
        counts_people: table.flag("counts_people", reading),
        measured: table.flag("measured", reading),
        allocated: table.flag("allocated", reading),
        targets: targets?,
    };
    check_agreement(table, &indicator, reading);
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
    fn read(table: Table<'_>, reading: &mut Reading<'_>) -> Option<Self> {
        let label = table.bilingual("label", LABEL, reading);
        let unit_of_measure = table.bilingual("unit_of_measure", LABEL, reading);
        let thing = table.optional_bilingual("thing", LABEL, reading);
        let is_named_alone = table.has("one_thing");
        let one_thing = is_named_alone.then(|| table.text("one_thing", LABEL, reading));
        let one_thing = one_thing.unwrap_or_else(|| Some(String::new()));
        let numerator = table.bilingual("numerator", LABEL, reading);
        let denominator = table.optional_bilingual("denominator", LABEL, reading);
        let read_as = table.optional_bilingual("reading", PARAGRAPH, reading);
        let ambiguity = table.optional_bilingual("ambiguity", PARAGRAPH, reading);
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
    reading: &mut Reading<'_>,
) -> Option<T> {
    table.require(name, reading);
    table.word(name, words, reading).map(|word| word.value)
}

/// One target a phase, in the order of the phases.
fn read_targets(
    table: Table<'_>,
    bounds: Bounds<'_>,
    phases: &Phases,
    clauses: &Clauses,
    reading: &mut Reading<'_>,
) -> Option<Vec<Target>> {
    table.require("target", reading);
    let mut targets = BTreeMap::new();
    for (key, target) in table.table("target", reading)?.named_tables("target", reading) {
        if !phases.has_gap && !phases.sound.iter().any(|phase| phase.key == key.value) {
            reading.add(key.at, PlanFault::PhaseUnknown { found: quoted(key.value) });
        }
        targets.insert(key.value, read_target(target, bounds, clauses, reading));
    }
    for phase in phases.sound.iter().filter(|phase| !targets.contains_key(phase.key.as_str())) {
        reading.add(table.at(), PlanFault::TargetMissing { phase: phase.key.clone() });
    }
    phases.sound.iter().map(|phase| targets.remove(phase.key.as_str()).flatten()).collect()
}

/// What one field says has to agree with the others.
fn check_agreement(table: Table<'_>, indicator: &Indicator, reading: &mut Reading<'_>) {
    let measure = indicator.measure;
    let sums_only = indicator.targets.iter().all(|t| t.cadence.value == Cadence::PhaseSum);
    let stands_alone = matches!(measure, Measure::Level | Measure::Rate);
    let is_grassroots = indicator.reporting_level == ReportingLevel::Grassroots;
    let has_denominator = !indicator.denominator.is_empty();
    if measure.is_ratio() && !has_denominator {
        let key = "denominator".to_owned();
        reading.add(table.place_of("measure"), SettingFault::KeyMissing { key });
    }
    if stands_alone && indicator.reporting_level != ReportingLevel::Province {
        reading.add(table.place_of("reporting_level"), PlanFault::NoRollUp);
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
            reading.add(table.place_of(key), PlanFault::KeyUncalledFor { key, needs });
        }
    }
}
