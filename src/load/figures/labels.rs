//! Labels beside codes that are no indicator's: an office may have words of its own for
//! an indicator, but hardly none of the plan's, and never the same for two.

use std::collections::HashMap;

use super::super::collect::{Findings, quoted};
use super::super::names::name_key;
use super::super::{FigureFault, Place};
use crate::model::{Indicator, IndicatorIx, Plan};
use crate::text::fold;

/// Labels beyond these are not looked at: no plan has so many indicators.
const MOST: usize = 2_000;

/// The labels that the plan doesn't know, by their key and the indicator of the code
/// beside them.
#[derive(Debug, Default)]
pub(super) struct Labels(HashMap<(String, IndicatorIx), Seen>);

#[derive(Debug)]
struct Seen {
    label: String,
    /// The indicator that it names, where it does.
    of: Option<IndicatorIx>,
    /// The first such cell.
    place: Place,
}

impl Labels {
    /// Takes note of a label beside the code of an indicator, which no indicator has, or
    /// which is that of another.
    pub(super) fn take(
        &mut self,
        label: &str,
        (beside, of): (IndicatorIx, Option<IndicatorIx>),
        place: impl FnOnce() -> Place,
    ) {
        let key = (name_key(label), beside);
        if self.0.len() < MOST && !self.0.contains_key(&key) {
            self.0.insert(key, Seen { label: quoted(label), of, place: place() });
        }
    }

    /// With those that another reader of the same file has met.
    pub(super) fn add(&mut self, other: Self) {
        for (key, seen) in other.0 {
            let is_earlier = self.0.get(&key).is_none_or(|own| seen.place < own.place);
            if is_earlier {
                self.0.insert(key, seen);
            }
        }
    }

    /// Tells of those that have no word of their indicator's, or stood beside another
    /// code before.
    pub(super) fn tell(self, plan: &Plan, findings: &mut Findings) {
        let code = |ix: IndicatorIx| plan.indicator(ix).map(|i| i.code.clone());
        let mut firsts: HashMap<&str, (&Place, IndicatorIx)> = HashMap::new();
        for ((key, beside), seen) in self.0.iter().filter(|(_, seen)| seen.of.is_none()) {
            let first = firsts.entry(key).or_insert((&seen.place, *beside));
            *first = (*first).min((&seen.place, *beside));
        }
        for ((key, beside), seen) in &self.0 {
            let Some(indicator) = plan.indicator(*beside) else { continue };
            if let Some(other) = seen.of.and_then(code) {
                let (code, label) = (indicator.code.clone(), seen.label.clone());
                findings.add(FigureFault::LabelOfOther { code, label, other }, seen.place.clone());
                continue;
            }
            let first = firsts.get(key.as_str()).filter(|(_, other)| other != beside);
            let elsewhere = first.and_then(|&(place, other)| {
                let is_beside = place.file == seen.place.file;
                let line = place.line()?.to_string();
                let line = if is_beside { line } else { place.to_string() };
                Some((code(other)?, line))
            });
            if elsewhere.is_some() || !shares_a_word(&seen.label, indicator) {
                let (code, label) = (indicator.code.clone(), seen.label.clone());
                let fault = match elsewhere {
                    Some((other, line)) => FigureFault::LabelElsewhere { code, label, other, line },
                    None => FigureFault::LabelUnknown { code, label },
                };
                findings.add(fault, seen.place.clone());
            }
        }
    }
}

/// Whether a label has any word that the plan has for an indicator.
fn shares_a_word(label: &str, indicator: &Indicator) -> bool {
    let Indicator { label: own, thing, numerator, denominator, unit_of_measure, .. } = indicator;
    let texts = [own, thing, numerator, denominator, unit_of_measure];
    let texts = texts.into_iter().flat_map(|text| [&text.vi, &text.en]);
    let known: Vec<String> = texts.flat_map(|text| words(text)).collect();
    words(label).iter().any(|word| known.contains(word))
}

fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| w.len() > 1)
        .map(str::to_owned)
        .collect()
}
