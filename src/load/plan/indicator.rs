use std::collections::BTreeMap;

use super::clauses::Clauses;
use super::fault::PlanFaultKind as Kind;
use super::faults::{Faults, shown};
use super::phases::Phases;
use super::table::{LABEL, PARAGRAPH, Table};
use super::target::{Bounds, TERMS, Terms, read_target};
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
    faults: &mut Faults,
) -> Option<Indicator> {
    let mut names = FIELDS.to_vec();
    names.extend(TERMS);
    names.push("target");
    table.allow(&names, faults);
    let code = table.code("code", faults);
    let group = required(table, "group", &GROUPS, faults);
    let measure = required(table, "measure", &MEASURES, faults);
    let reporting_level = required(table, "reporting_level", &LEVELS, faults);
    let sectors = Sector::ALL.map(|sector| (sector.key(), sector));
    let scope = table.words("scope", &sectors, faults);
    let wordings = Wordings::read(table, faults);
    let is_bounded = table.flag("bounded", faults);
    let terms = Terms::read(table, faults);
    let bounds = Bounds { indicator: table, terms: &terms, measure, is_bounded };
    let targets = read_targets(table, bounds, phases, clauses, faults);
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
        accrues_within_year: table.flag("accrues_within_year", faults),
        bounded: is_bounded,
        collective: table.flag("collective", faults),
        counts_people: table.flag("counts_people", faults),
        measured: table.flag("measured", faults),
        allocated: table.flag("allocated", faults),
        targets: targets?,
    };
    check_agreement(table, &indicator, faults);
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
    fn read(table: Table<'_>, faults: &mut Faults) -> Option<Self> {
        let label = table.bilingual("label", LABEL, faults);
        let unit_of_measure = table.bilingual("unit_of_measure", LABEL, faults);
        let thing = table.optional_bilingual("thing", LABEL, faults);
        let is_named_alone = table.has("one_thing");
        let one_thing = is_named_alone.then(|| table.text("one_thing", LABEL, faults));
        let one_thing = one_thing.unwrap_or_else(|| Some(String::new()));
        let numerator = table.bilingual("numerator", LABEL, faults);
        let denominator = table.optional_bilingual("denominator", LABEL, faults);
        let reading = table.optional_bilingual("reading", PARAGRAPH, faults);
        let ambiguity = table.optional_bilingual("ambiguity", PARAGRAPH, faults);
        Some(Self {
            label: label?,
            unit_of_measure: unit_of_measure?,
            thing: thing?,
            one_thing: one_thing?,
            numerator: numerator?,
            denominator: denominator?,
            reading: reading?,
            ambiguity: ambiguity?,
        })
    }
}

fn required<T: Copy>(
    table: Table<'_>,
    name: &'static str,
    words: &[(&'static str, T)],
    faults: &mut Faults,
) -> Option<T> {
    table.require(name, faults);
    table.word(name, words, faults).map(|word| word.value)
}

/// One target a phase, in the order of the phases.
fn read_targets(
    table: Table<'_>,
    bounds: Bounds<'_>,
    phases: &Phases,
    clauses: &Clauses,
    faults: &mut Faults,
) -> Option<Vec<Target>> {
    table.require("target", faults);
    let mut targets = BTreeMap::new();
    for (key, target) in table.table("target", faults)?.named_tables(faults) {
        if !phases.has_gap && !phases.sound.iter().any(|phase| phase.key == key.value) {
            faults.add(key.at, Kind::UnknownPhase { found: shown(key.value) });
        }
        targets.insert(key.value, read_target(target, bounds, clauses, faults));
    }
    for phase in phases.sound.iter().filter(|phase| !targets.contains_key(phase.key.as_str())) {
        faults.add(table.at(), Kind::MissingTarget { phase: phase.key.clone() });
    }
    phases.sound.iter().map(|phase| targets.remove(phase.key.as_str()).flatten()).collect()
}

/// What one field says has to agree with the others.
fn check_agreement(table: Table<'_>, indicator: &Indicator, faults: &mut Faults) {
    let measure = indicator.measure;
    let sums_only = indicator.targets.iter().all(|t| t.cadence.value == Cadence::PhaseSum);
    let stands_alone = matches!(measure, Measure::Level | Measure::Rate);
    let is_grassroots = indicator.reporting_level == ReportingLevel::Grassroots;
    let has_denominator = !indicator.denominator.is_empty();
    for (is_wrong, field, kind) in [
        (
            measure.is_ratio() && !has_denominator,
            "measure",
            Kind::MissingField { field: "denominator" },
        ),
        (!measure.is_ratio() && has_denominator, "denominator", Kind::DenominatorUncalledFor),
        (indicator.bounded && measure != Measure::Percent, "bounded", Kind::BoundedNeedsPercent),
        (indicator.allocated && !sums_only, "allocated", Kind::AllocatedNeedsSum),
        (!indicator.scope.is_empty() && !is_grassroots, "scope", Kind::ScopeNeedsGrassroots),
        (
            stands_alone && indicator.reporting_level != ReportingLevel::Province,
            "reporting_level",
            Kind::NoRollUp,
        ),
    ] {
        if is_wrong {
            faults.add(table.place_of(field), kind);
        }
    }
}
