//! What may have been meant by an id or a code that doesn't exist.

use crate::load;
use crate::model::{Language, Plan, Unit, UnitIx, Units};
use crate::text::fold;

/// So many are named.
const NAMED: usize = 3;
/// Less alike than this isn't worth naming.
const ALIKE: f64 = 0.5;

/// The only unit that has an id, in whatever case, or a name as it is asked for.
pub fn meant(units: &Units, asked: &str) -> Option<UnitIx> {
    let only = |is_it: &dyn Fn(&Unit) -> bool| {
        let mut found = units.ixs().filter(|&ix| is_it(units.unit(ix)));
        found.next().filter(|_| found.next().is_none())
    };
    let (id, name) = (asked.trim().to_lowercase(), load::name_key(asked));
    let bare = fold(asked.trim());
    only(&|unit| unit.id.to_lowercase() == id)
        .or_else(|| only(&|unit| load::name_key(unit.name()) == name))
        .or_else(|| only(&|unit| fold(unit.name()) == bare))
}

/// The units nearest to what was asked for, by id and by name.
pub fn units(units: &Units, asked: &str) -> Vec<String> {
    let all = units.all().iter();
    nearest(
        asked,
        all.map(|unit| ([unit.id.as_str(), unit.name()], format!("{} ({})", unit.id, unit.name()))),
    )
}

/// The indicators nearest to what was asked for, by code and by label; all codes
/// where none is near.
pub fn indicators(plan: &Plan, asked: &str) -> Vec<String> {
    let all = plan.indicators.iter().map(|i| {
        let label = i.label.in_language(Language::Vietnamese);
        ([i.code.as_str(), label], format!("{} ({label})", i.code))
    });
    let found = nearest(asked, all);
    if found.is_empty() {
        return plan.indicators.iter().map(|i| i.code.clone()).collect();
    }
    found
}

fn nearest<'a>(asked: &str, all: impl Iterator<Item = ([&'a str; 2], String)>) -> Vec<String> {
    let asked = fold(asked.trim());
    let mut scored: Vec<(f64, String)> = all
        .filter_map(|(texts, shown)| {
            let scores = texts.map(|text| likeness(&asked, &fold(text)));
            let score = scores.into_iter().fold(0.0, f64::max);
            (score >= ALIKE).then_some((score, shown))
        })
        .collect();
    // Stable: equals stay in official order.
    scored.sort_by(|a, b| b.0.total_cmp(&a.0));
    scored.into_iter().take(NAMED).map(|(_, shown)| shown).collect()
}

/// 1 for the same, 0.9 for a part of it, else how few letters differ.
fn likeness(asked: &str, text: &str) -> f64 {
    if asked == text {
        1.0
    } else if asked.chars().count() > 2 && text.contains(asked) {
        0.9
    } else {
        strsim::normalized_damerau_levenshtein(asked, text) * 0.9
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_come_first_and_strangers_not_at_all() {
        let all =
            || [(["H01", "Hà Trung"], "H01".to_owned()), (["G10", "Nga Sơn"], "G10".to_owned())];
        assert_eq!(nearest("ha trung", all().into_iter()), ["H01"]);
        assert_eq!(nearest("G01", all().into_iter()), ["H01", "G10"]);
        assert!(nearest("zzz", all().into_iter()).is_empty());
    }
}
