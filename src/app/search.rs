//! Finding units and indicators by parts of their names, without case and
//! diacritics.

use std::cmp::Reverse;

use crate::model::{Dataset, Indicator, IndicatorIx, Language, Level, Unit, UnitIx};
use crate::text::{FoldedText, Hit, Needle};

/// What can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Find {
    /// An indicator.
    Indicator(IndicatorIx),
    /// A unit.
    Unit(UnitIx),
}

/// A text to be searched, folded once.
#[derive(Clone, Debug)]
struct Name {
    shown: String,
    folded: FoldedText,
}

impl Name {
    fn new(shown: String) -> Self {
        let folded = FoldedText::new(&shown);
        Self { shown, folded }
    }
}

/// The names of a dataset, folded once.
#[derive(Clone, Debug)]
pub struct Index {
    indicators_vi: Vec<Name>,
    indicators_en: Vec<Name>,
    /// What the plan says of an indicator in either language: labels abbreviate.
    wordings: Vec<FoldedText>,
    units: Vec<(Level, Name)>,
}

impl Index {
    /// Folds every name of a dataset.
    pub fn new(dataset: &Dataset) -> Self {
        let labels = |language: Language| {
            let indicators = dataset.plan.indicators.iter();
            let text = indicators.map(|i| format!("{} {}", i.code, i.label.in_language(language)));
            text.map(Name::new).collect()
        };
        let units = dataset.units.all().iter();
        Self {
            indicators_vi: labels(Language::Vietnamese),
            indicators_en: labels(Language::English),
            wordings: dataset.plan.indicators.iter().map(wording).collect(),
            units: units.map(|unit| (unit.level, Name::new(all_names(unit)))).collect(),
        }
    }

    /// Everything that has all the words, the best first: indicators by their
    /// label, then units, then indicators by the plan's wording; among matches of
    /// one kind the higher level, then the better place.
    pub fn find(&self, typed: &str, language: Language) -> Vec<Find> {
        let needle = Needle::new(typed);
        let indicators = self.indicators(language).iter().enumerate();
        let (mut labelled, mut worded) = (Vec::new(), Vec::new());
        for (i, name) in indicators {
            match name.folded.find(&needle) {
                Some(hit) => labelled.push((Reverse(hit.score), i)),
                None if self.is_worded(i, &needle) => worded.push(i),
                None => {}
            }
        }
        labelled.sort_unstable();
        let units = self.units.iter().enumerate();
        let mut found_units: Vec<_> = units
            .filter_map(|(i, (level, name))| Some((name.folded.find(&needle)?.score, *level, i)))
            .collect();
        found_units.sort_by_key(|&(score, level, i)| {
            (Reverse(score.div_ceil(1000)), level, Reverse(score), i)
        });
        let indicator = |i| Find::Indicator(IndicatorIx::new(i));
        let labelled = labelled.into_iter().map(|(_, i)| indicator(i));
        let units = found_units.into_iter().map(|(.., i)| Find::Unit(UnitIx::new(i)));
        labelled.chain(units).chain(worded.into_iter().map(indicator)).collect()
    }

    /// True when one of a unit's names has all the words.
    pub fn has_unit(&self, unit: UnitIx, needle: &Needle) -> bool {
        self.units.get(unit.index()).is_some_and(|(_, name)| name.folded.find(needle).is_some())
    }

    fn is_worded(&self, indicator: usize, needle: &Needle) -> bool {
        self.wordings.get(indicator).is_some_and(|text| text.find(needle).is_some())
    }

    /// The name of a thing found, and where in it the words are; nowhere in it when
    /// they are in the plan's wording of an indicator.
    pub fn show(&self, find: Find, typed: &str, language: Language) -> Option<(&str, Hit)> {
        let name = match find {
            Find::Indicator(ix) => self.indicators(language).get(ix.index()),
            Find::Unit(ix) => self.units.get(ix.index()).map(|(_, name)| name),
        }?;
        let needle = Needle::new(typed);
        let elsewhere = || match find {
            Find::Indicator(ix) if self.is_worded(ix.index(), &needle) => {
                Some(Hit { score: 0, ranges: Vec::new() })
            }
            _ => None,
        };
        Some((&name.shown, name.folded.find(&needle).or_else(elsewhere)?))
    }

    fn indicators(&self, language: Language) -> &[Name] {
        match language {
            Language::Vietnamese => &self.indicators_vi,
            Language::English => &self.indicators_en,
        }
    }
}

/// What the plan counts for an indicator, and the words that set its targets.
fn wording(indicator: &Indicator) -> FoldedText {
    let said = [&indicator.numerator, &indicator.denominator, &indicator.thing];
    let mut texts: Vec<&str> = said.iter().flat_map(|b| [b.vi.as_str(), b.en.as_str()]).collect();
    let clauses = indicator.targets.iter().map(|target| &target.clause);
    texts.extend(clauses.map(|c| c.wording.as_str()));
    FoldedText::new(&texts.join(" · "))
}

/// The name a unit has, and those it had.
fn all_names(unit: &Unit) -> String {
    let mut former: Vec<&str> =
        unit.spells.iter().rev().map(|s| s.name.as_str()).filter(|&n| n != unit.name()).collect();
    former.dedup();
    if former.is_empty() {
        unit.name().to_owned()
    } else {
        format!("{} ({})", unit.name(), former.join(", "))
    }
}
