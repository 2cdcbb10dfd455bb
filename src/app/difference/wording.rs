//! Differences in words.

use super::{FigureRow, UnitRow};
use crate::app::words::{Said, difference as say};
use crate::calc::diff::{Cause, ChangeKind, FigureChange, ShareChange, Stated, StatusChange};
use crate::model::{Amount, Entry, Language, Status};
use crate::text::{number, words};

/// How many figures beneath a status are named before the rest is counted.
const NAMED: usize = 3;

/// The headings of a report of differences.
#[derive(Clone, Copy, Debug)]
pub struct Headings(pub Language);

impl Headings {
    const fn of(self, said: Said) -> &'static str {
        said.of(self.0)
    }

    /// The report itself.
    #[must_use]
    pub const fn title(self) -> &'static str {
        self.of(say::TITLE)
    }

    /// The phase whose statuses are compared.
    #[must_use]
    pub fn phase(self, key: &str) -> String {
        say::PHASE.fill(self.0, &[key])
    }

    /// A dataset that is in part assumed.
    #[must_use]
    pub const fn what_if(self) -> &'static str {
        self.of(say::WHAT_IF)
    }

    /// Made-up figures.
    #[must_use]
    pub const fn sample(self) -> &'static str {
        self.of(crate::app::words::labels::SAMPLE)
    }

    /// Nothing differs.
    #[must_use]
    pub const fn same(self) -> &'static str {
        self.of(say::SAME)
    }

    /// What `dataset.toml` says.
    #[must_use]
    pub const fn dataset(self) -> &'static str {
        self.of(say::DATASET)
    }

    /// What the plan says.
    #[must_use]
    pub const fn plan(self) -> &'static str {
        self.of(say::PLAN)
    }

    /// Units and memberships.
    #[must_use]
    pub const fn units(self) -> &'static str {
        self.of(say::UNITS)
    }

    /// Shares of count targets.
    #[must_use]
    pub const fn allocations(self) -> &'static str {
        self.of(say::ALLOCATIONS)
    }

    /// Figures that differ in one way.
    #[must_use]
    pub const fn figures(self, kind: ChangeKind) -> &'static str {
        self.of(match kind {
            ChangeKind::New => say::FIGURES_NEW,
            ChangeKind::Corrected => say::FIGURES_CORRECTED,
            ChangeKind::Gone => say::FIGURES_GONE,
        })
    }

    /// Statuses.
    #[must_use]
    pub const fn statuses(self) -> &'static str {
        self.of(say::STATUSES)
    }

    /// So many rows that aren't listed.
    #[must_use]
    pub fn more(self, count: usize) -> String {
        say::MORE.fill(self.0, &[&count.to_string()])
    }

    /// How a row differs.
    #[must_use]
    pub fn change(self, key: &str) -> &'static str {
        let said = match key {
            "new" => say::NEW,
            "gone" => say::GONE,
            _ => say::CORRECTED,
        };
        self.of(said)
    }

    /// What a unit was and is.
    #[must_use]
    pub fn unit(self, row: &UnitRow) -> String {
        let spells = |of: &[super::SpellRow]| {
            let one = |s: &super::SpellRow| {
                let days = match (s.from.as_str(), s.to.as_str()) {
                    ("", "") => String::new(),
                    (from, to) => format!(" {}–{}", dots(from), dots(to)),
                };
                let about = [s.name.as_str(), s.parent.as_str(), s.sector];
                let about: Vec<&str> = about.into_iter().filter(|t| !t.is_empty()).collect();
                let managed = if s.managed { "" } else { self.of(say::UNMANAGED) };
                let line = say::LINE.fill(self.0, &[&s.line.to_string()]);
                format!("{}{days}{managed} ({line})", about.join(", "))
            };
            of.iter().map(one).collect::<Vec<_>>().join("; ")
        };
        arrow(&spells(&row.old), &spells(&row.new))
    }
}

const fn dots(day: &str) -> &str {
    if day.is_empty() { "…" } else { day }
}

/// Before → after; one of them alone where there is no other.
fn arrow(old: &str, new: &str) -> String {
    match (old, new) {
        ("", new) => new.to_owned(),
        (old, "") => old.to_owned(),
        (old, new) => format!("{old} → {new}"),
    }
}

fn amount(amount: Amount, language: Language) -> String {
    number::count(amount, language)
}

pub(super) fn shares(change: &ShareChange, language: Language) -> String {
    let written = |share: Option<Amount>| share.map_or_else(String::new, |s| amount(s, language));
    arrow(&written(change.old), &written(change.new))
}

fn stated(of: Option<Stated>, language: Language) -> String {
    let Some(of) = of else { return String::new() };
    let says = match of.entry {
        Entry::Missing => say::MISSING.of(language).to_owned(),
        Entry::NotApplicable => say::NOT_APPLICABLE.of(language).to_owned(),
        Entry::Reported { value, denominator: None } => amount(value, language),
        Entry::Reported { value, denominator: Some(d) } => {
            format!("{}/{}", amount(value, language), amount(d, language))
        }
    };
    let assumed = if of.origin.is_assumed() { "#" } else { "" };
    let line = if of.line == 0 {
        say::NO_LINE.of(language).to_owned()
    } else {
        say::LINE.fill(language, &[&of.line.to_string()])
    };
    format!("{says}{assumed} ({line})")
}

pub(super) fn figures(change: &FigureChange, language: Language) -> String {
    arrow(&stated(change.old, language), &stated(change.new, language))
}

pub(super) fn statuses(change: &StatusChange, language: Language) -> String {
    let word = |status: Option<Status>| match status {
        Some(status) => words::status_words(status).long(language).to_owned(),
        None => say::ABSENT.of(language).to_owned(),
    };
    format!("{} → {}", word(change.old), word(change.new))
}

pub(super) fn causes(change: &StatusChange, figures: &[FigureRow], language: Language) -> String {
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

/// Corrected figures first: they say most.
fn of_figures(at: &[usize], figures: &[FigureRow], language: Language) -> String {
    let rows = at.iter().filter_map(|&at| figures.get(at));
    let (corrected, others): (Vec<&FigureRow>, Vec<&FigureRow>) =
        rows.partition(|row| row.change == ChangeKind::Corrected.key());
    let named = corrected.into_iter().chain(others).take(NAMED);
    let named = named.map(|row| format!("{} {} {}", row.unit, row.period, row.text));
    let mut list = named.collect::<Vec<_>>().join(", ");
    if at.len() > NAMED {
        list.push_str(", …");
    }
    say::BY_FIGURES.fill(language, &[&at.len().to_string(), &list])
}
