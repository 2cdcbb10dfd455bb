//! The selected row in full: old and new with their lines, and what led to what.

use crate::app::difference::wording;
use crate::app::since::{Entry, Part};
use crate::app::view::lines::wrap;
use crate::app::view::writing::with_id;
use crate::app::view::{Rich, StatusView};
use crate::app::words::{Said, difference as say};
use crate::calc::diff::{Cause, FigureChange, Membership, StatusChange, UnitChange, Who};
use crate::model::{Language, Status};
use crate::text::number;

use super::Told;

/// Statuses that followed from a figure, named one by one.
const FOLLOWED: usize = 6;

/// The selected row in at most so many lines of so many columns; the last says
/// how many more there are.
pub fn lines(told: &Told<'_>, entry: Entry, columns: usize, most: usize) -> Vec<Rich> {
    let Entry::Row(part, at) = entry else { return Vec::new() };
    let paragraphs = paragraphs(told, part, at, (columns, most)).unwrap_or_default();
    let mut lines: Vec<Rich> = paragraphs.iter().flat_map(|text| wrap(text, columns)).collect();
    if lines.len() > most {
        let hidden = number::of(lines.len() + 1 - most, told.language);
        lines.truncate(most.saturating_sub(1));
        lines.push(Rich::default().strong(say::MORE_HERE.fill(told.language, &[&hidden])));
    }
    lines
}

fn paragraphs(told: &Told<'_>, part: Part, at: usize, room: (usize, usize)) -> Option<Vec<Rich>> {
    let (difference, language) = (&told.account.difference, told.language);
    Some(match part {
        Part::Statuses => status(told, difference.statuses.get(at)?, room),
        Part::Figures(_) => figure(told, at)?,
        Part::Shares => {
            let change = difference.shares.get(at)?;
            let head = about(told, &change.indicator, &change.unit);
            let text = wording::shares(change, language);
            let share = say::SHARE_OF.fill(language, &[&change.phase]);
            vec![head.plain(format!(" · {share}: ")).strong(text)]
        }
        Part::Units => unit(difference.units.get(at)?, language),
        Part::Dataset | Part::Plan => {
            let all = if part == Part::Plan { &difference.plan } else { &difference.manifest };
            let (key, old, new) = wording::said(all.get(at)?, language);
            let side = |said: Said, text: String| {
                let nothing = say::NOTHING_SAID.of(language).to_owned();
                let text = if text.is_empty() { nothing } else { text };
                Rich::default().strong(format!("{}: ", said.of(language))).plain(text)
            };
            vec![Rich::default().strong(key), side(say::BEFORE, old), side(say::AFTER, new)]
        }
    })
}

/// Code, label and unit.
fn about(told: &Told<'_>, code: &str, unit: &Who) -> Rich {
    let books = [&told.held.inquiry.new, &told.held.inquiry.old];
    let label = books.into_iter().find_map(|book| {
        let plan = &book.dataset().plan;
        let indicator = plan.indicator(plan.indicator_coded(code)?)?;
        Some(indicator.label.in_language(told.language).to_owned())
    });
    let label = label.unwrap_or_default();
    Rich::default().strong(format!("{code} {label} · {}", with_id(&unit.name, &unit.id)))
}

fn status(told: &Told<'_>, change: &StatusChange, room: (usize, usize)) -> Vec<Rich> {
    let language = told.language;
    let head = about(told, &change.indicator, &change.unit).plain(": ");
    let side = |text: Rich, of: Option<Status>| match of {
        Some(status) => {
            let view = StatusView::new(status, language);
            text.toned(format!("{} {}", view.glyph, view.word), view.tone)
        }
        None => text.plain(say::ABSENT.of(language)),
    };
    let mut all = vec![side(side(head, change.old).plain(" → "), change.new)];
    let (columns, most) = room;
    // What else led to it is said in a line or two each.
    let head = all.iter().map(|text| wrap(text, columns).len()).sum::<usize>();
    let beside = head + 1 + change.causes.len().saturating_sub(1) * 2;
    let because = |text: &str| {
        Rich::default().strong(format!("{}: ", say::BECAUSE.of(language))).plain(text.to_owned())
    };
    for cause in &change.causes {
        match cause {
            Cause::Figures(at) => {
                let count = number::of(at.len(), language);
                all.push(because(&say::FIGURES_BELOW.fill(language, &[&count])));
                all.extend(beneath(told, at, most.saturating_sub(beside)));
            }
            Cause::Share => all.push(because(say::BY_SHARE.of(language))),
            Cause::Members => all.push(because(say::BY_MEMBERS.of(language))),
            Cause::AsOf => all.push(because(say::BY_AS_OF.of(language))),
            Cause::Plan => all.push(because(say::BY_PLAN.of(language))),
            Cause::Elsewhere => all.push(because(say::BY_ELSEWHERE.of(language))),
        }
    }
    all
}

/// As many of the figures as there are lines for, and how many more.
fn beneath(told: &Told<'_>, at: &[usize], most: usize) -> Vec<Rich> {
    let most = most.max(1);
    let figures = &told.account.difference.figures;
    let all = wording::corrected_first(at, figures);
    let shown = if all.len() > most { most - 1 } else { most };
    let line = |change: &&FigureChange| {
        let text = wording::figures(change, told.language);
        Rich::of(format!("  {} {}: {text}", change.unit.name, change.period))
    };
    let mut lines: Vec<Rich> = all.iter().take(shown).map(line).collect();
    let more = all.len().saturating_sub(shown);
    if more > 0 {
        let more = number::of(more, told.language);
        lines.push(Rich::of(format!("  {}", say::MORE_FIGURES.fill(told.language, &[&more]))));
    }
    lines
}

/// Old and new value with their lines, and the statuses that followed.
fn figure(told: &Told<'_>, at: usize) -> Option<Vec<Rich>> {
    let (difference, language) = (&told.account.difference, told.language);
    let change = difference.figures.get(at)?;
    let head =
        about(told, &change.indicator, &change.unit).plain(format!(" · {}: ", change.period));
    let head = head.strong(wording::figures(change, language));
    let is_cause = |of: &&StatusChange| {
        of.causes.iter().any(|cause| match cause {
            Cause::Figures(of) => of.binary_search(&at).is_ok(),
            _ => false,
        })
    };
    let followed: Vec<&StatusChange> = difference.statuses.iter().filter(is_cause).collect();
    if followed.is_empty() {
        return Some(vec![head, Rich::of(say::CHANGES_NONE.of(language))]);
    }
    let one =
        |of: &&StatusChange| format!("{} ({})", of.unit.name, wording::statuses(of, language));
    let mut named: Vec<String> = followed.iter().take(FOLLOWED).map(one).collect();
    if followed.len() > FOLLOWED {
        named.push(format!("… +{}", number::of(followed.len() - FOLLOWED, language)));
    }
    let lead = format!("{}: ", say::THEREFORE.of(language));
    Some(vec![head, Rich::default().strong(lead).plain(named.join("; "))])
}

/// Every spell before and after.
fn unit(change: &UnitChange, language: Language) -> Vec<Rich> {
    let mut all = vec![Rich::default().strong(with_id(&change.unit.name, &change.unit.id))];
    for (said, spells) in [(say::BEFORE, &change.old), (say::AFTER, &change.new)] {
        let one = |spell: &Membership| wording::spell(spell, language);
        let spells: Vec<String> = spells.iter().map(one).collect();
        let text =
            if spells.is_empty() { say::ABSENT.of(language).to_owned() } else { spells.join("; ") };
        all.push(Rich::default().strong(format!("{}: ", said.of(language))).plain(text));
    }
    all
}
