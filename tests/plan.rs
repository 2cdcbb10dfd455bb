//! The built-in plan against its facts, and what is said of plans gone wrong.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use rstest::rstest;
use thidua::load::plan::{built_in, parse};
use thidua::load::{Finding, Kind, PlanFault, SettingFault};
use thidua::model::{Amount, Cadence, Group, Language, Path, PhaseIx, Rule, Source};

const BUILT_IN: &str = include_str!("../src/load/plan.toml");

const fn source(source: Source) -> &'static str {
    match source {
        Source::Stated => "stated",
        Source::Inferred => "inferred",
    }
}

#[test]
fn every_target_is_there_as_the_document_sets_it() {
    let plan = built_in();
    assert_eq!(plan.number, "10/KH-LĐLĐ");
    assert_eq!(plan.issued.to_string(), "2021-01-12");
    assert_eq!((plan.indicators.len(), plan.phases.len()), (27, 2));
    let mut facts = csv::Reader::from_reader(&include_bytes!("plan/targets.csv")[..]);
    let mut count = 0;
    for fact in facts.records().map(Result::unwrap) {
        let indicator = plan.indicator(plan.indicator_coded(&fact[0]).unwrap()).unwrap();
        let target = indicator.target(plan.phase_named(&fact[1]).unwrap()).unwrap();
        let path = match target.cadence.value {
            Cadence::ByEnd(Path::Linear) => "linear",
            Cadence::ByEnd(Path::Geometric) => "geometric",
            _ => "",
        };
        let found = [
            indicator.code.as_str(),
            &plan.phases[count % 2].key,
            target.comparator.value.key(),
            source(target.comparator.source),
            &target.value.to_string(),
            target.cadence.value.key(),
            source(target.cadence.source),
            path,
            &target.clause.place,
        ];
        assert_eq!(found.to_vec(), fact.iter().collect::<Vec<_>>());
        count += 1;
    }
    assert_eq!(count, 54);
}

#[test]
fn every_wording_stands_in_its_clause_and_every_label_in_both_languages() {
    for indicator in &built_in().indicators {
        for target in &indicator.targets {
            assert!(target.clause.sentence.contains(&target.clause.wording), "{}", indicator.code);
        }
        for text in [&indicator.label, &indicator.unit_of_measure, &indicator.numerator] {
            assert!(!text.vi.is_empty() && !text.en.is_empty(), "{}", indicator.code);
        }
        let many = indicator.thing.en.as_str();
        let changes = many.ends_with('s') || many == "people";
        assert_eq!(changes, !indicator.one_thing.is_empty(), "{}: {many}", indicator.code);
        let is_ratio = indicator.measure.is_ratio();
        assert_eq!(is_ratio, !indicator.denominator.is_empty(), "{}", indicator.code);
        assert!(!indicator.ambiguity.vi.is_empty(), "{}", indicator.code);
        assert!(!indicator.ambiguity.en.is_empty(), "{}", indicator.code);
    }
}

#[test]
fn the_misprinted_heading_is_remarked_on_where_it_stands_and_nowhere_else() {
    let plan = built_in();
    let mut remarked = 0;
    for indicator in &plan.indicators {
        for phase in [PhaseIx::new(0), PhaseIx::new(1)] {
            let clause = &indicator.target(phase).unwrap().clause;
            let is_misprinted = indicator.group == Group::Coordinated && phase == PhaseIx::new(1);
            assert_eq!(!clause.remark.is_empty(), is_misprinted, "{}", indicator.code);
            assert_eq!(clause.place.contains("in nhầm, hiểu là 2.2.2"), is_misprinted);
            remarked += usize::from(is_misprinted);
        }
    }
    assert_eq!(remarked, 13);
}

#[test]
fn strictly_more_is_demanded_only_where_the_document_says_so() {
    let plan = built_in();
    let strict: Vec<String> = plan
        .indicators
        .iter()
        .flat_map(|i| i.targets.iter())
        .filter(|t| t.comparator.value.key() == ">")
        .map(|t| t.value.to_string())
        .collect();
    assert_eq!(strict, ["9.6"]);
}

/// A small sound plan to go wrong from.
const SMALL: &str = r#"number = "1"
date = 2030-01-02
title = { vi = "Kế hoạch", en = "Plan" }
[[phase]]
key = "A"
first = 2031
last = 2035
[[clause]]
place = "1"
sentence = "Đạt 90% trở lên."
[[indicator]]
code = "X1"
group = "direct"
label = { vi = "Nhãn", en = "Label" }
unit_of_measure = { vi = "%", en = "%" }
numerator = { vi = "tử", en = "part" }
denominator = { vi = "mẫu", en = "whole" }
measure = "percent"
reporting_level = "grassroots"
bounded = true
comparator = ">="
cadence = "every_year"
[indicator.target.A]
value = 90.5
clause = "1"
wording = "90% trở lên"
"#;

fn faults(text: &str) -> Vec<Finding> {
    parse(text).expect_err("the plan should be refused")
}

/// What is wrong with a plan; nothing with one that is read.
fn kinds(text: &str) -> Vec<Kind> {
    parse(text).err().unwrap_or_default().into_iter().map(|f| f.kind).collect()
}

#[test]
fn another_plan_is_read_whatever_its_line_ends() {
    for text in [SMALL.to_owned(), SMALL.replace('\n', "\r\n"), format!("\u{FEFF}{SMALL}")] {
        let plan = parse(&text).unwrap();
        assert_eq!(plan.indicators[0].targets[0].value, Amount::parse("90.5").unwrap());
        assert_eq!(plan.phases[0].length(), 5);
    }
}

#[rstest]
#[case::syntax("last = 2035", "last = ", 7, 8)]
#[case::unknown("last = 2035", "last = 2035\nlength = 5", 8, 1)]
#[case::missing("code = \"X1\"\n", "", 11, 1)]
#[case::wrong_type("first = 2031", "first = \"2031\"", 6, 9)]
#[case::empty("number = \"1\"", "number = \" \"", 1, 10)]
#[case::unprintable("vi = \"Nhãn\"", "vi = \"Nhãn\\u001b\"", 14, 16)]
#[case::column_in_characters("en = \"Label\"", "en = 1", 14, 29)]
#[case::backwards("last = 2035", "last = 2030", 7, 8)]
#[case::impossible("last = 2035", "last = 20350", 7, 8)]
#[case::word("group = \"direct\"", "group = \"both\"", 13, 9)]
#[case::cadence("\"every_year\"", "\"phase_sum\"", 22, 11)]
#[case::path("\"every_year\"", "\"every_year\"\npath = \"linear\"", 23, 8)]
#[case::no_path("\"every_year\"", "\"by_end\"", 22, 11)]
#[case::geometric("\"every_year\"", "\"by_end\"\npath = \"geometric\"", 23, 8)]
#[case::denominator("denominator = { vi = \"mẫu\", en = \"whole\" }\n", "", 17, 11)]
#[case::scope("bounded = true", "bounded = true\nscope = [\"farms\"]", 21, 10)]
#[case::allocated("bounded = true", "bounded = true\nallocated = true", 21, 13)]
#[case::not_positive("value = 90.5", "value = 0", 24, 9)]
#[case::out_of_reach("value = 90.5", "value = 100.5", 24, 9)]
#[case::too_fine("value = 90.5", "value = 90.1234567891234", 24, 9)]
#[case::no_clause("clause = \"1\"", "clause = \"2\"", 25, 10)]
#[case::wording("wording = \"90%", "wording = \"91%", 26, 11)]
#[case::phase("target.A", "target.B", 23, 19)]
fn a_fault_is_found_at_its_place(
    #[case] sound: &str,
    #[case] broken: &str,
    #[case] line: u32,
    #[case] column: u32,
) {
    assert!(SMALL.contains(sound), "{sound}");
    let text = SMALL.replacen(sound, broken, 1);
    let found = faults(&text);
    let places =
        |found: &[Finding]| -> Vec<String> { found.iter().map(|f| f.place.to_string()).collect() };
    assert!(places(&found).contains(&format!("plan.toml:{line}:{column}")), "{found:#?}");
    let most = if broken == "target.B" { 2 } else { 1 };
    assert_eq!(found.len(), most, "{found:#?}");
    assert_eq!(places(&faults(&text.replace('\n', "\r\n"))), places(&found));
}

#[test]
fn every_fault_is_found_in_one_run_in_the_order_of_the_text() {
    let text = SMALL
        .replace("number = \"1\"", "number = 1")
        .replace("last = 2035", "last = \"2035\"")
        .replace("\"percent\"", "\"percentage\"")
        .replace("value = 90.5", "value = -1")
        .replace("clause = \"1\"", "clause = \"7\"");
    let invalid = |key, found: &str, form: &str| {
        let (found, form) = (found.to_owned(), form.to_owned());
        Kind::from(SettingFault::ValueInvalid { key, found, form })
    };
    let measures = r#""count" | "percent" | "mean" | "level" | "rate""#;
    assert_eq!(
        kinds(&text),
        [
            invalid("number", "1", "\"…\""),
            invalid("last", "\"2035\"", "2027"),
            invalid("measure", "percentage", measures),
            PlanFault::NotPositive.into(),
            PlanFault::ClauseUnknown { found: "7".to_owned() }.into(),
        ]
    );
}

#[test]
fn codes_and_phases_must_be_unique_and_without_gaps() {
    let indicator = &SMALL[SMALL.find("[[indicator]]").unwrap()..];
    let found = faults(&format!("{SMALL}{}", indicator.replace("X1", "x1")));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].place.to_string(), "plan.toml:28:8");
    assert_eq!(found[0].kind, SettingFault::Repeated { found: "x1".to_owned() }.into());

    let gap = "[[phase]]\nkey = \"B\"\nfirst = 2037\nlast = 2040\n[[clause]]";
    assert_eq!(
        kinds(&SMALL.replace("[[clause]]", gap)),
        [
            Kind::from(PlanFault::PhaseGap { expected: 2036, found: 2037 }),
            PlanFault::TargetMissing { phase: "B".to_owned() }.into(),
        ]
    );
}

#[test]
fn sizes_are_capped() {
    let indicator = &SMALL[SMALL.find("[[indicator]]").unwrap()..];
    let mut text = SMALL.to_owned();
    for n in 2..=501 {
        text.push_str(&indicator.replace("X1", &format!("X{n}")));
    }
    let too_many = SettingFault::TooMany { key: "indicator", limit: 500 };
    assert_eq!(kinds(&text), [too_many.into()]);
    let long = kinds(&SMALL.replace("Nhãn", &"n".repeat(401)));
    assert_eq!(long, [SettingFault::TooLong { key: "vi", limit: 400 }.into()]);
    let huge = faults(&"#".repeat((4 << 20) + 1));
    assert_eq!(huge[0].code(), "file_too_large");
}

#[test]
fn messages_are_complete_in_both_languages() {
    let fault = &faults(&SMALL.replace("value = 90.5", "value = 90.1234567891234"))[0];
    assert_eq!(
        fault.message(Language::Vietnamese),
        "plan.toml:24:9: 'value' là '90.1234567891234', quá mười hai chữ số thập phân; cần một số \
         như 70000 hoặc 9.6; cách sửa: viết lại số"
    );
    assert_eq!(
        fault.message(Language::English),
        "plan.toml:24:9: 'value' is '90.1234567891234', more than twelve decimals; expected a \
         number such as 70000 or 9.6; to mend: rewrite it"
    );
}

#[test]
fn no_line_of_the_built_in_plan_can_be_lost_unnoticed() {
    let lines: Vec<&str> = BUILT_IN.lines().collect();
    for skipped in (0..lines.len()).step_by(7) {
        let line = lines[skipped];
        let mut rest = lines.clone();
        rest.remove(skipped);
        let is_needless = line.is_empty()
            || line.starts_with('#')
            || ["remark =", "inferred", "scope", "thing", "accrues", "bounded", "collective"]
                .iter()
                .chain(&["allocated", "measured", "[remark", "one_thing"])
                .any(|field| line.starts_with(field));
        let result = parse(&rest.join("\n"));
        assert!(is_needless || result.is_err(), "line {}: {line}", skipped + 1);
    }
}

proptest::proptest! {
    #[test]
    fn a_damaged_plan_is_refused_with_a_place_and_never_a_panic(
        at in 0..SMALL.len(),
        length in 0_usize..30,
        put in "\\PC{0,3}|[\\[\\]{}=\",\n\u{0}-\u{1f}]{0,3}",
    ) {
        let start = (0..=at).rev().find(|&i| SMALL.is_char_boundary(i)).unwrap();
        let end = (start + length..SMALL.len()).find(|&i| SMALL.is_char_boundary(i));
        let end = end.unwrap_or(SMALL.len());
        let text = format!("{}{put}{}", &SMALL[..start], &SMALL[end..]);
        if let Err(faults) = parse(&text) {
            proptest::prop_assert!(!faults.is_empty());
            // A return by itself ends a line, too.
            let lines = text.matches(['\n', '\r']).count() + 1;
            for fault in faults {
                let line = fault.place.line().unwrap_or(1) as usize;
                proptest::prop_assert!((1..=lines).contains(&line), "{:?}", fault);
                let message = fault.message(Language::Vietnamese);
                proptest::prop_assert!(!message.chars().any(char::is_control), "{}", message);
            }
        }
    }
}

#[test]
fn rules_name_indicators_that_they_can_hold_in_check() {
    let indicator = &SMALL[SMALL.find("[[indicator]]").unwrap()..];
    let upper = indicator
        .replace("\"X1\"", "\"X2\"")
        .replace("reporting_level = \"grassroots\"", "reporting_level = \"district\"");
    let two = format!("{SMALL}{upper}");
    let told = |rule: &str| kinds(&format!("{two}[[rule]]\n{rule}\n"));
    let sound: [Kind; 0] = [];
    assert_eq!(told("kind = \"shrinking_base\"\nof = \"X2\""), sound);
    assert_eq!(told("kind = \"base_within_numerator\"\nof = \"X1\"\nwithin = \"X1\""), sound);
    let unsuited = PlanFault::RuleUnsuited { indicator: "X1".to_owned() };
    let rule = "kind = \"new_within_stock\"\nof = \"X1\"\nwithin = \"X1\"";
    assert_eq!(told(rule), [unsuited.into()]);
    let across = PlanFault::RuleAcrossLevels { indicator: "X2".to_owned() };
    let rule = "kind = \"base_within_numerator\"\nof = \"X1\"\nwithin = \"X2\"";
    assert_eq!(told(rule), [across.into()]);
    let unknown = PlanFault::IndicatorUnknown { found: "X9".to_owned() };
    assert_eq!(told("kind = \"shrinking_base\"\nof = \"X9\""), [unknown.into()]);
    let limit = |more: &str| {
        let open = two.replace("bounded = true\n", "");
        kinds(&format!("{open}[[rule]]\nkind = \"share_limit\"\nof = \"X2\"\n{more}\n"))
    };
    assert_eq!(limit("most = 500"), sound);
    let bounded = PlanFault::RuleUnsuited { indicator: "X2".to_owned() };
    assert_eq!(told("kind = \"share_limit\"\nof = \"X2\"\nmost = 500"), [bounded.into()]);
    assert_eq!(limit("most = 0"), [PlanFault::NotPositive.into()]);
    let missing = |key: &str| [SettingFault::KeyMissing { key: key.to_owned() }.into()];
    assert_eq!(limit(""), missing("most"));
    assert_eq!(told("kind = \"shrinking_base\""), missing("of"));
    assert_eq!(told("of = \"X2\""), missing("kind"));
}

#[test]
fn the_built_in_rules_are_those_of_the_data() {
    let plan = built_in();
    let coded = |code| plan.indicator_coded(code).unwrap();
    assert_eq!(
        plan.rules,
        [
            Rule::NewWithinStock { of: coded("D01"), within: coded("D04") },
            Rule::BaseWithinNumerator { of: coded("D07"), within: coded("D06") },
            Rule::ShareLimit { of: coded("D05"), most: Amount::whole(500) },
            Rule::ShrinkingBase { of: coded("C12") },
        ]
    );
}
