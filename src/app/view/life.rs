//! Whether the unit looked at is still there, and counts in the totals.

use chrono::NaiveDate;

use super::super::vantage::Vantage;
use crate::calc::Assessment;
use crate::model::Spell;

/// The last day of a unit that no longer exists at the as-of date.
pub fn ended_on(vantage: &Vantage<'_>) -> Option<NaiveDate> {
    let as_of = vantage.book.calendar().as_of;
    latest_spell(vantage)?.to.filter(|to| *to < as_of)
}

/// True while the phase is open and the unit there.
pub fn goes_on(vantage: &Vantage<'_>) -> bool {
    !vantage.book.calendar().is_closed(vantage.phase()) && ended_on(vantage).is_none()
}

/// True for a body that only takes part by invitation and counts in no total.
pub fn is_unmanaged(vantage: &Vantage<'_>) -> bool {
    latest_spell(vantage).is_some_and(|spell| !spell.managed)
}

/// The year shown and its last day for the unit, where the unit ended within it:
/// the year's value is then that of a part of the year.
pub fn cut_year(vantage: &Vantage<'_>, a: &Assessment) -> Option<(i32, NaiveDate)> {
    let (year, last) = (a.year?, ended_on(vantage)?);
    let (first_day, last_day) = vantage.book.calendar().span(year);
    (first_day <= last && last < last_day).then_some((year, last))
}

fn latest_spell<'a>(vantage: &Vantage<'a>) -> Option<&'a Spell> {
    let as_of = vantage.book.calendar().as_of;
    let begun = |spell: &&Spell| spell.from.is_none_or(|from| from <= as_of);
    vantage.unit().spells.iter().rev().find(begun)
}
