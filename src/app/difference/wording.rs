//! Differences in words.

use super::UnitRow;
use crate::app::view::mark::ASSUMED;
use crate::app::words::{Said, difference as say, indicator as plan_words};
use crate::calc::diff::{
    self, Cause, ChangeKind, FigureChange, Membership, ShareChange, Stated, StatusChange,
};
use crate::model::{
    Amount, Cadence, Comparator, Entry, Language, Path, Provenance, RowPlace, Status,
};
use crate::text::{date, number, words};

/// How many figures beneath a status are named before the rest is counted.
const NAMED: usize = 3;

/// Figures that differ in one way.
pub const fn figures_that_are(kind: ChangeKind) -> Said {
    match kind {
        ChangeKind::New => say::FIGURES_NEW,
        ChangeKind::Corrected => say::FIGURES_CORRECTED,
        ChangeKind::Gone => say::FIGURES_GONE,
    }
}

/// How something differs, by its stable key.
pub fn change(key: &str) -> Said {
    match key {
        "new" => say::NEW,
        "gone" => say::GONE,
        _ => say::CORRECTED,
    }
}

/// What a unit was and is.
pub fn unit(row: &UnitRow, language: Language) -> String {
    let spells = |of: &[super::SpellRow]| {
        of.iter().map(|s| row_spell(s, language)).collect::<Vec<_>>().join("; ")
    };
    arrow(&spells(&row.old), &spells(&row.new))
}

/// One spell of membership.
pub fn spell(of: &Membership, language: Language) -> String {
    row_spell(&super::spell_row(of), language)
}

fn row_spell(s: &super::SpellRow, language: Language) -> String {
    let days = match (s.from.as_str(), s.to.as_str()) {
        ("", "") => String::new(),
        (from, to) => format!(" {}–{}", dots(from), dots(to)),
    };
    let about = [s.name.as_str(), s.parent.as_str(), s.sector];
    let about: Vec<&str> = about.into_iter().filter(|t| !t.is_empty()).collect();
    let managed = if s.managed { "" } else { say::UNMANAGED.of(language) };
    let line = at_line(s.place.as_ref(), language);
    format!("{}{days}{managed} ({line})", about.join(", "))
}

/// What is said otherwise about a dataset or a plan: what it is, before, after.
pub fn said(of: &diff::Said, language: Language) -> (String, String, String) {
    let named = match of.key.as_str() {
        "title" => Some(say::K_TITLE),
        "as_of" => Some(say::K_AS_OF),
        "scenario" => Some(say::K_SCENARIO),
        "description" => Some(say::K_DESCRIPTION),
        "provenance" => Some(say::K_PROVENANCE),
        "year_end" => Some(say::K_YEAR_END),
        "assumptions" => Some(say::K_ASSUMPTIONS),
        "number" => Some(say::K_NUMBER),
        "issued" => Some(say::K_ISSUED),
        "plan_title" => Some(say::K_PLAN_TITLE),
        "phases" => Some(say::K_PHASES),
        "rules" => Some(say::K_RULES),
        _ => None,
    };
    let key = match (named, of.key.strip_suffix(" *")) {
        (Some(named), _) => named.of(language).to_owned(),
        (None, Some(code)) => say::K_MEASURED.fill(language, &[code]),
        (None, None) => of.key.clone(),
    };
    let value = |text: &str| match of.key.as_str() {
        "as_of" | "issued" => {
            text.parse().map_or_else(|_| text.to_owned(), |day| date(day, language))
        }
        "provenance" if text == Provenance::Sample.key() => say::V_SAMPLE.of(language).to_owned(),
        "provenance" if text == Provenance::Unknown.key() => say::V_UNKNOWN.of(language).to_owned(),
        "provenance" => say::V_OFFICIAL.of(language).to_owned(),
        "rules" => rules(text, language),
        _ if named.is_none() => target(text, language),
        _ => text.to_owned(),
    };
    (key, value(&of.old), value(&of.new))
}

/// A target with its cadence in words.
fn target(text: &str, language: Language) -> String {
    let cadences = [
        (Cadence::PhaseSum, plan_words::CADENCE_SUM),
        (Cadence::EveryYear, plan_words::CADENCE_YEARLY),
        (Cadence::ByEnd(Path::Linear), plan_words::CADENCE_END),
        (Cadence::AverageGrowth, plan_words::CADENCE_GROWTH),
    ];
    let mut text = text.replace(Comparator::AtLeast.key(), "≥");
    for (cadence, said) in cadences {
        text = text.replace(cadence.key(), said.of(language));
    }
    text
}

/// A plan's rules with their kinds in words.
fn rules(text: &str, language: Language) -> String {
    let kinds = [
        ("new_within_stock", say::RULE_NEW),
        ("base_within_numerator", say::RULE_BASE),
        ("share_limit", say::RULE_LIMIT),
        ("shrinking_base", say::RULE_SHRINKING),
    ];
    let worded = |text: String, (key, said): (&str, Said)| text.replace(key, said.of(language));
    kinds.into_iter().fold(text.to_owned(), worded)
}

const fn dots(day: &str) -> &str {
    if day.is_empty() { "…" } else { day }
}

/// Before → after; one of them alone where there is no other.
pub fn arrow(old: &str, new: &str) -> String {
    match (old, new) {
        ("", new) => new.to_owned(),
        (old, "") => old.to_owned(),
        (old, new) => format!("{old} → {new}"),
    }
}

fn amount(amount: Amount, language: Language) -> String {
    number::count(amount, language)
}

/// A share before and after.
pub fn shares(change: &ShareChange, language: Language) -> String {
    let written = |share: Option<Amount>| share.map_or_else(String::new, |s| amount(s, language));
    arrow(&written(change.old), &written(change.new))
}

/// What a figure says, assumed ones marked.
pub fn says(of: &Stated, language: Language) -> String {
    let says = match of.entry {
        Entry::Missing => say::MISSING.of(language).to_owned(),
        Entry::NotApplicable => say::NOT_APPLICABLE.of(language).to_owned(),
        Entry::Reported { value, denominator: None } => amount(value, language),
        Entry::Reported { value, denominator: Some(d) } => {
            format!("{}/{}", amount(value, language), amount(d, language))
        }
    };
    let assumed = if of.origin.is_assumed() { ASSUMED } else { "" };
    format!("{says}{assumed}")
}

fn stated(of: Option<&Stated>, language: Language) -> String {
    let Some(of) = of else { return String::new() };
    format!("{} ({})", says(of, language), at_line(of.place.as_ref(), language))
}

/// Where a row stands; without a place it is an assumed one.
fn at_line(place: Option<&RowPlace>, language: Language) -> String {
    place.map_or_else(
        || say::NO_LINE.of(language).to_owned(),
        |place| say::LINE.fill(language, &[&place.short()]),
    )
}

/// What a figure said and says, with the lines.
pub fn figures(change: &FigureChange, language: Language) -> String {
    arrow(&stated(change.old.as_ref(), language), &stated(change.new.as_ref(), language))
}

/// The status before and after.
pub fn statuses(change: &StatusChange, language: Language) -> String {
    let word = |status: Option<Status>| match status {
        Some(status) => words::status_words(status).long(language).to_owned(),
        None => say::ABSENT.of(language).to_owned(),
    };
    format!("{} → {}", word(change.old), word(change.new))
}

/// What beneath a changed status changed, the first figures named.
pub fn causes(change: &StatusChange, figures: &[FigureChange], language: Language) -> String {
    let said = |cause: &Cause| match cause {
        Cause::Figures(at) => of_figures(at, figures, language),
        Cause::Share => say::BY_SHARE.of(language).to_owned(),
        Cause::Members => say::BY_MEMBERS.of(language).to_owned(),
        Cause::AsOf => say::BY_AS_OF.of(language).to_owned(),
        Cause::Plan => say::BY_PLAN.of(language).to_owned(),
        Cause::Elsewhere => say::BY_ELSEWHERE.of(language).to_owned(),
    };
    change.causes.iter().map(said).collect::<Vec<_>>().join("; ")
}

/// The figures at some positions, corrected ones first: they say most.
pub fn corrected_first<'a>(at: &[usize], changed: &'a [FigureChange]) -> Vec<&'a FigureChange> {
    let rows = at.iter().filter_map(|&at| changed.get(at));
    let (corrected, others): (Vec<_>, Vec<_>) =
        rows.partition(|change| change.kind() == ChangeKind::Corrected);
    corrected.into_iter().chain(others).collect()
}

fn of_figures(at: &[usize], changed: &[FigureChange], language: Language) -> String {
    let named = corrected_first(at, changed).into_iter().take(NAMED);
    let text = |c: &FigureChange| figures(c, language);
    let named = named.map(|c| format!("{} {} {}", c.unit.id, c.period, text(c)));
    let mut list = named.collect::<Vec<_>>().join(", ");
    if at.len() > NAMED {
        list.push_str(", …");
    }
    say::BY_FIGURES.fill(language, &[&at.len().to_string(), &list])
}
