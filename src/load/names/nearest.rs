//! What a text that means nothing is most like.

use super::super::collect::quoted;
use super::super::tree::Register;
use crate::model::{Plan, UnitIx};
use crate::text::fold;

/// How many of the nearest are named.
const SHOWN: usize = 3;
/// How alike, from 0 to 1, a candidate has to be.
const ALIKE: f64 = 0.72;

/// The units whose id or name is most like what was written, to be shown.
pub(in crate::load) fn nearest_units(register: &Register, written: &str) -> String {
    let units = register.units.iter().enumerate().map(|(at, unit)| (UnitIx::new(at), unit));
    let texts = units.flat_map(|(ix, unit)| [(ix, unit.id.as_str()), (ix, unit.name())]);
    let near = nearest(texts, written);
    let shown: Vec<String> = near.into_iter().map(|ix| shown(register, ix)).collect();
    shown.join(", ")
}

/// A unit with its name and the one above it.
pub(in crate::load) fn shown(register: &Register, ix: UnitIx) -> String {
    let Some(unit) = register.unit(ix) else { return String::new() };
    let parent = unit.spells.last().and_then(|spell| register.unit(spell.parent?));
    let name =
        if unit.id == unit.name() { String::new() } else { format!(" {}", quoted(unit.name())) };
    let parent = parent.map(|parent| format!(" ({})", quoted(parent.name()))).unwrap_or_default();
    format!("'{}'{name}{parent}", quoted(&unit.id))
}

/// The indicators whose code or label is most like what was written, to be shown.
pub(in crate::load) fn nearest_indicators(plan: &Plan, written: &str) -> String {
    let texts = plan.indicators.iter().enumerate().flat_map(|(at, indicator)| {
        let label = &indicator.label;
        [(at, indicator.code.as_str()), (at, label.vi.as_str()), (at, label.en.as_str())]
    });
    let near = nearest(texts, written);
    let shown = near.into_iter().filter_map(|at| plan.indicators.get(at));
    let shown: Vec<String> = shown.map(|i| format!("'{}' {}", i.code, i.label.vi)).collect();
    shown.join(", ")
}

/// The few things most like a text, the nearest first, each once.
fn nearest<'t, T: Copy + PartialEq>(
    texts: impl Iterator<Item = (T, &'t str)>,
    written: &str,
) -> Vec<T> {
    const LONGEST: usize = 80;
    let wanted: String = fold(written).chars().take(LONGEST).collect();
    let mut best: Vec<(f64, T)> = Vec::new();
    for (thing, text) in texts {
        let text: String = fold(text).chars().take(LONGEST).collect();
        let alike = strsim::jaro_winkler(&wanted, &text);
        if alike < ALIKE {
            continue;
        }
        match best.iter_mut().find(|(_, known)| *known == thing) {
            Some((known, _)) => *known = known.max(alike),
            None => best.push((alike, thing)),
        }
        best.sort_by(|a, b| b.0.total_cmp(&a.0));
        best.truncate(SHOWN);
    }
    best.into_iter().map(|(_, thing)| thing).collect()
}
