//! What offices call an indicator: by its code in another form, by its label with this or
//! that around it, or in the very words with which the plan sets its target.

use std::collections::HashMap;

use crate::load::FigureFault;
use crate::load::collect::quoted;
use crate::load::layout::only_explains;
use crate::load::measure::Measure as CountedIn;
use crate::load::names::{Heading, heading, mark, name_key};
use crate::load::table::is_of_plan;
use crate::model::{Indicator, IndicatorIx, Measure, Plan};
use crate::text::fold;

/// A number in a wording.
const NUMBER: &str = "#";

/// A plan's codes, labels and wordings, by their keys; nothing keeps a plan from giving
/// two indicators the same.
pub(super) struct Labels<'p> {
    plan: &'p Plan,
    named: HashMap<String, Vec<IndicatorIx>>,
}

/// What a text says of indicators.
#[derive(Default)]
pub(super) struct Said {
    pub(super) of: Vec<IndicatorIx>,
    /// It says that the only one is counted in something else than it is.
    pub(super) other_measure: Option<FigureFault>,
    /// What stands behind the code of the only one, where that isn't its label.
    pub(super) behind_code: Option<String>,
    /// It names none, but one's code with words behind it that make it another.
    pub(super) is_no_result: bool,
}

impl Said {
    pub(super) const NOTHING: &Self =
        &Self { of: Vec::new(), other_measure: None, behind_code: None, is_no_result: false };
}

impl<'p> Labels<'p> {
    pub(super) fn of(plan: &'p Plan) -> Self {
        let mut named: HashMap<String, Vec<IndicatorIx>> = HashMap::new();
        for (indicator, ix) in plan.indicators.iter().zip(plan.indicator_ixs()) {
            let Indicator { code, label, targets, .. } = indicator;
            let called = [code, &label.vi, &label.en].map(|name| name_key(name));
            let wordings = targets.iter().filter_map(|t| wording_key(&t.clause.wording));
            for key in called.into_iter().chain(wordings) {
                let named = named.entry(key).or_default();
                if !named.contains(&ix) {
                    named.push(ix);
                }
            }
        }
        Self { plan, named }
    }

    pub(super) fn said(&self, cell: &str) -> Said {
        let of = self.named(cell);
        let indicator = if let [ix] = of[..] { self.plan.indicator(ix) } else { None };
        let is_known = |text: &str| self.named.contains_key(&name_key(text));
        let Some(indicator) = indicator else {
            let is_no_result = of.is_empty() && self.coded(cell).is_some();
            return Said { of, is_no_result, ..Said::default() };
        };
        let own = CountedIn::of_indicator(indicator);
        let other = CountedIn::within(cell).find(|(_, said)| !said.is_as(own));
        let percent = || CountedIn::is_only_percent(cell) && indicator.measure == Measure::Count;
        let other = other.map(|(said, _)| said).or_else(|| percent().then(|| "%".to_owned()));
        let other_measure = other.map(|said| FigureFault::MeasureDiffers {
            found: quoted(&said),
            indicator: indicator.code.clone(),
            own: indicator.thing.clone(),
        });
        let label = parts_of_code(cell).map_or("", |(.., label)| without_measure(label));
        let is_other =
            !label.is_empty() && !is_known(cell) && !is_known(label) && !is_of_results(label);
        let behind_code = is_other.then(|| label.to_owned());
        Said { of, other_measure, behind_code, is_no_result: false }
    }

    /// The indicators that a cell may name.
    fn named(&self, cell: &str) -> Vec<IndicatorIx> {
        let bare = bare(cell);
        let found = [cell, bare].iter().find_map(|label| self.named.get(&name_key(label)));
        let worded = || self.named.get(&wording_key(without_measure(cell))?);
        let found = found.or_else(worded).cloned().or_else(|| self.introduced(bare));
        let coded = || self.coded(cell).filter(|(_, label)| !self.says_other(label));
        found.unwrap_or_else(|| coded().map(|(ix, _)| ix).into_iter().collect())
    }

    /// A label behind the word for what it is: `Số CĐCS thành lập mới` of a count, `Tỷ lệ
    /// DN đủ điều kiện có CĐCS` of a percentage.
    fn introduced(&self, label: &str) -> Option<Vec<IndicatorIx>> {
        let mut words = label.splitn(3, ' ');
        let (first, second) = (fold(words.next()?), fold(words.next()?));
        let (measure, rest) = match (first.as_str(), second.as_str()) {
            ("so", _) => (Measure::Count, label.split_once(' ')?.1),
            ("ty" | "ti", "le") => (Measure::Percent, words.next()?),
            _ => return None,
        };
        let named = self.named.get(&name_key(rest.trim_start_matches(['%', ' '])))?;
        let is_of_it =
            |ix: &IndicatorIx| self.plan.indicator(*ix).is_some_and(|i| i.measure == measure);
        named.iter().all(is_of_it).then(|| named.clone())
    }

    /// A code as it is also written (`C 01`, `D-1`), with what stands behind it that isn't
    /// another's label.
    fn coded<'c>(&self, cell: &'c str) -> Option<(IndicatorIx, &'c str)> {
        let (letters, number, label) = parts_of_code(cell)?;
        let is_it = |indicator: &&Indicator| {
            parts_of_code(&indicator.code).is_some_and(|(of_code, known, rest)| {
                of_code.eq_ignore_ascii_case(letters) && known == number && rest.is_empty()
            })
        };
        let mut found = self.plan.indicators.iter().zip(self.plan.indicator_ixs());
        let mut found = found.by_ref().filter(|(indicator, _)| is_it(indicator));
        let (_, ix) = found.next().filter(|_| found.next().is_none())?;
        let of_label = self.named.get(&name_key(label));
        of_label.is_none_or(|named| named.contains(&ix)).then_some((ix, label))
    }

    /// Whether words behind a code are no label and make it another.
    fn says_other(&self, label: &str) -> bool {
        !self.named.contains_key(&name_key(label)) && says_other(label)
    }
}

/// Whether words behind a code leave what is done of an indicator what it is.
fn is_of_results(label: &str) -> bool {
    label.eq_ignore_ascii_case("TH") || only_explains(label)
}

/// Whether they make it another: what is planned, a part, of another time, what isn't done.
fn says_other(label: &str) -> bool {
    let is_other = || matches!(heading(label), Some(Heading::OtherFigures | Heading::Part));
    let is_undone = || fold(label).starts_with("chua ");
    !label.is_empty()
        && !is_of_results(label)
        && (is_of_plan(label) || is_other() || mark(label).is_some() || is_undone())
}

/// The words of a target whatever its numbers: the same of both phases and of a unit's own
/// share. Where the one has a number, the other must have one.
fn wording_key(text: &str) -> Option<String> {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric() && !".,%".contains(c));
    let mut key: Vec<&str> = Vec::new();
    for word in words.map(|word| word.trim_end_matches(['.', ','])).filter(|word| !word.is_empty())
    {
        let is_share = word.ends_with('%');
        if is_share && key.last() == Some(&NUMBER) {
            key.pop();
        }
        let is_number = word.starts_with(|c: char| c.is_ascii_digit());
        let is_in_list = is_number && !is_share && key.is_empty();
        if !is_in_list {
            key.push(if is_share {
                "%"
            } else if is_number {
                NUMBER
            } else {
                word
            });
        }
    }
    (key.len() > 1).then(|| key.join(" "))
}

/// A label without its number in a list and without the unit of measure behind it:
/// `1.1. Kết nạp đoàn viên mới (người)`.
fn bare(label: &str) -> &str {
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | '-' | '+' | ' ');
    without_measure(label.trim_start_matches(is_number))
}

fn without_measure(label: &str) -> &str {
    let split = label.strip_suffix(')').and_then(|label| label.rsplit_once('('));
    let is_measure = |aside: &str| aside == "%" || CountedIn::of(aside).is_some();
    split.filter(|(_, aside)| is_measure(aside)).map_or(label, |(label, _)| label.trim_end())
}

/// Letters and number of a code, and the label behind it.
fn parts_of_code(cell: &str) -> Option<(&str, u32, &str)> {
    let letters = cell.find(|c: char| !c.is_ascii_alphabetic())?;
    let (letters, rest) = cell.split_at(letters);
    let rest = rest.strip_prefix([' ', '-', '.', '–']).unwrap_or(rest);
    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (digits, rest) = rest.split_at(digits);
    if !(1..=3).contains(&letters.len()) || !(1..=3).contains(&digits.len()) {
        return None;
    }
    let label = rest.trim_start_matches([' ', '-', '–', '—', ':', '.', ')', '\u{A0}']);
    let is_label = label.starts_with(char::is_alphabetic) && label.len() < rest.len();
    let is_code = label.is_empty() || is_label;
    is_code.then(|| Some((letters, digits.parse().ok()?, label)))?
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every indicator is known by the words of its own targets, in whatever list, and by
    /// no other's.
    #[test]
    fn an_indicator_is_known_by_the_words_of_its_targets() {
        let plan = crate::load::plan::built_in();
        let labels = Labels::of(&plan);
        for (indicator, ix) in plan.indicators.iter().zip(plan.indicator_ixs()) {
            for wording in indicator.targets.iter().map(|target| &target.clause.wording) {
                for label in [wording.clone(), format!("2.1. {wording}"), wording.to_uppercase()] {
                    assert_eq!(labels.named(&label), [ix], "{label}");
                }
            }
        }
        for other in ["Số doanh nghiệp nhà nước", "1. Số doanh nghiệp nhà nước", "100%", ""]
        {
            assert_eq!(labels.named(other), [], "{other}");
        }
    }
}
