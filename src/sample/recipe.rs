use serde::de::DeserializeOwned;

use super::SampleError;

mod indicators;
mod province;
mod scenarios;

pub use indicators::{Draw, Indicator, Indicators, Reporters, Size, Weight};
pub use province::{AllocationRule, Kind, Naming, Province, Within};
pub use scenarios::{Declared, Published, Scenario, Scenarios, Silence, Silent, Stale, Tilt};

/// Everything that is data about the samples: the union, the indicators, the
/// scenarios. Rust knows how to draw, the recipe what.
#[derive(Debug)]
pub struct Recipe {
    /// The union.
    pub province: Province,
    /// How each indicator is drawn.
    pub indicators: Indicators,
    /// What differs from scenario to scenario.
    pub scenarios: Scenarios,
}

impl Recipe {
    /// The built-in one.
    pub fn built_in() -> Result<Self, SampleError> {
        Ok(Self {
            province: read(include_str!("province.toml"))?,
            indicators: read(include_str!("indicators.toml"))?,
            scenarios: read(include_str!("scenarios.toml"))?,
        })
    }
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, SampleError> {
    toml::from_str(text).map_err(|fault| SampleError::Recipe(Box::new(fault)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn scenarios_name_only_what_there_is() {
        let recipe = Recipe::built_in().unwrap();
        let codes: BTreeSet<&str> =
            recipe.indicators.indicator.iter().map(|i| i.code.as_str()).collect();
        let tree = super::super::tree::Tree::built_in(&recipe.province).unwrap();
        let is_code = |code: &String| codes.contains(code.as_str());
        let is_upper = |id: &String| tree.with_id(id).is_some();
        for s in &recipe.scenarios.scenario {
            assert!(s.aims.keys().all(is_code), "{}", s.name);
            assert!(s.tilt.iter().flat_map(|t| &t.indicators).all(is_code), "{}", s.name);
            assert!(s.tilt.iter().flat_map(|t| &t.districts).all(is_upper), "{}", s.name);
            assert!(s.silent.iter().flat_map(|t| &t.indicators).all(is_code), "{}", s.name);
            assert!(s.declared.iter().flat_map(|t| &t.indicators).all(is_code), "{}", s.name);
            assert!(s.declared.iter().flat_map(|t| &t.units).all(is_upper), "{}", s.name);
            assert!(s.like.iter().all(|like| recipe.scenarios.named(like).is_some()));
        }
        assert!(recipe.scenarios.published.iter().all(|p| is_code(&p.indicator)));
        assert!(recipe.province.allocation.iter().flat_map(|a| a.targets.keys()).all(is_code));
    }

    #[test]
    fn scenarios_are_listed_as_folders_sort() {
        let recipe = Recipe::built_in().unwrap();
        let names: Vec<&str> = recipe.scenarios.scenario.iter().map(|s| s.name.as_str()).collect();
        assert!(names.is_sorted());
    }

    #[test]
    fn kinds_make_up_a_hundred() {
        let kinds = Recipe::built_in().unwrap().province.kind;
        assert_eq!(kinds.iter().map(|kind| kind.share).sum::<u64>(), 100);
        assert!(kinds.iter().all(|kind| kind.under.values().sum::<u64>() == 100));
        assert!(kinds.iter().all(|kind| kind.sizes.iter().map(|b| b.share).sum::<u64>() == 100));
    }
}
