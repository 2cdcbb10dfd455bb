//! Rows of the list: short forms, one line each.

use crate::app::difference::wording;
use crate::app::since::{Entry, Part};
use crate::app::view::{Rich, StatusView};
use crate::app::words::difference as say;
use crate::calc::diff::{Membership, Said, Stated, StatusChange, UnitChange};
use crate::model::{Language, Status};
use crate::text::number;

use super::{ChangeRow, Told};

/// A row that says nothing: a position beyond the difference.
pub fn row(told: &Told<'_>, entry: Entry) -> ChangeRow {
    match entry {
        Entry::Heading(part, count) => heading(part, count, told.language),
        Entry::Row(part, at) => of_part(told, part, at).unwrap_or_default(),
    }
}

/// What a part is called.
pub fn named(part: Part, language: Language) -> &'static str {
    let said = match part {
        Part::Statuses => say::STATUSES,
        Part::Dataset => say::DATASET,
        Part::Plan => say::PLAN,
        Part::Figures(kind) => wording::figures_that_are(kind),
        Part::Shares => say::ALLOCATIONS,
        Part::Units => say::UNITS,
    };
    said.of(language)
}

fn heading(part: Part, count: usize, language: Language) -> ChangeRow {
    let name = format!("{} · {}", named(part, language), number::of(count, language));
    ChangeRow { name, is_heading: true, ..ChangeRow::default() }
}

fn of_part(told: &Told<'_>, part: Part, at: usize) -> Option<ChangeRow> {
    let (difference, language) = (&told.account.difference, told.language);
    Some(match part {
        Part::Statuses => {
            let change = difference.statuses.get(at)?;
            let (lead, name) = (change.indicator.clone(), change.unit.name.clone());
            row_of(lead, name, statuses(change, language))
        }
        Part::Dataset | Part::Plan => {
            let all = if part == Part::Plan { &difference.plan } else { &difference.manifest };
            said(all.get(at)?, language)
        }
        Part::Figures(_) => {
            let change = difference.figures.get(at)?;
            let lead = format!("{} {}", change.indicator, change.period);
            let says =
                |of: Option<&Stated>| of.map_or_else(String::new, |s| wording::says(s, language));
            let text = wording::arrow(&says(change.old.as_ref()), &says(change.new.as_ref()));
            row_of(lead, change.unit.name.clone(), Rich::of(text))
        }
        Part::Shares => {
            let change = difference.shares.get(at)?;
            let lead = format!("{} {}", change.indicator, change.phase);
            row_of(lead, change.unit.name.clone(), Rich::of(wording::shares(change, language)))
        }
        Part::Units => {
            let change = difference.units.get(at)?;
            let lead = wording::change(change.kind().key()).of(language).to_owned();
            row_of(lead, change.unit.name.clone(), Rich::of(differing(change, language)))
        }
    })
}

const fn row_of(lead: String, name: String, change: Rich) -> ChangeRow {
    ChangeRow { lead, name, change, is_heading: false }
}

/// Both statuses, sign and short word.
fn statuses(change: &StatusChange, language: Language) -> Rich {
    let side = |text: Rich, of: Option<Status>| match of {
        Some(status) => {
            let view = StatusView::new(status, language);
            text.toned(format!("{} {}", view.glyph, view.short), view.tone)
        }
        None => text.plain(say::ABSENT.of(language)),
    };
    side(side(Rich::default(), change.old).plain(" → "), change.new)
}

/// What it is about in front, what it says now as the name, which may be cut.
fn said(of: &Said, language: Language) -> ChangeRow {
    let (key, old, new) = wording::said(of, language);
    row_of(key, wording::arrow(&old, &new), Rich::default())
}

/// In what a unit's spells differ.
fn differing(change: &UnitChange, language: Language) -> String {
    if change.old.is_empty() || change.new.is_empty() {
        return String::new();
    }
    if change.old.len() != change.new.len() {
        return say::U_SPELLS.of(language).to_owned();
    }
    let pairs = || change.old.iter().zip(&change.new);
    let has = |differs: &dyn Fn(&Membership, &Membership) -> bool| {
        pairs().any(|(old, new)| differs(old, new))
    };
    let found = [
        (has(&|a, b| a.name != b.name), say::U_NAME),
        (has(&|a, b| a.level != b.level), say::U_LEVEL),
        (has(&|a, b| a.parent != b.parent), say::U_PARENT),
        (has(&|a, b| a.sector != b.sector), say::U_SECTOR),
        (has(&|a, b| a.is_managed != b.is_managed), say::U_MANAGED),
        (has(&|a, b| (&a.from, &a.to) != (&b.from, &b.to)), say::U_DAYS),
    ];
    let words = found.into_iter().filter(|(is_found, _)| *is_found);
    words.map(|(_, said)| said.of(language)).collect::<Vec<_>>().join(", ")
}
