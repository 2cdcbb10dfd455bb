use chrono::{Datelike, NaiveDate};

use super::SampleError;
use super::draw::Draws;
use super::grassroots::{Union, unions};
use super::recipe::Recipe;
use super::reporters::people;
use super::tree::{Tree, UpperIx};

/// The union that every scenario with the same seed and size shares.
#[derive(Debug)]
pub struct Universe {
    /// Upper unions and places.
    pub tree: Tree,
    /// Grassroots unions, in the order of their ids.
    pub unions: Vec<Union>,
    /// All chance.
    pub draws: Draws,
    /// The year in which everybody has the size they were made with.
    pub first_year: i32,
    /// Growth of every union a year.
    pub growth_per_mille: u64,
    people: Vec<u64>,
}

impl Universe {
    /// So many unions from a seed.
    pub fn new(recipe: &Recipe, count: usize, seed: u64) -> Result<Self, SampleError> {
        let rules = &recipe.province;
        let draws = Draws::new(seed);
        let tree = Tree::built_in(rules)?;
        let unions = unions(rules, &tree, &draws, count);
        let mut people = vec![0; tree.uppers().count()];
        for rule in &rules.allocation {
            let then = weights_on(&tree, &unions, rule.on, |union| union.workers);
            for (known, then) in people.iter_mut().zip(then) {
                *known = if *known == 0 { then } else { *known };
            }
        }
        Ok(Self {
            tree,
            unions,
            draws,
            first_year: rules.history_from.year(),
            growth_per_mille: rules.growth_per_mille,
            people,
        })
    }

    /// The id of the province.
    pub fn province(&self) -> &str {
        self.tree.uppers().next().map_or("", |(_, upper)| upper.id.as_str())
    }

    /// The people under an upper union, in the first of the trees in which shares
    /// are given that has it.
    pub fn people_under(&self, ix: UpperIx) -> u64 {
        self.people.get(ix.position()).copied().unwrap_or_default()
    }
}

/// Weights of the unions above the grassroots on a day; who exists and has nobody
/// yet weighs a little, the province and those who don't exist nothing.
pub fn weights_on(
    tree: &Tree,
    unions: &[Union],
    day: NaiveDate,
    weigh: impl Fn(&Union) -> u64,
) -> Vec<u64> {
    let mut weights = people(tree, unions, day, weigh);
    let little = weights.iter().sum::<u64>() / 2000 + 1;
    for (weight, (_, upper)) in weights.iter_mut().zip(tree.uppers()) {
        *weight = if upper.covers(day) { *weight + little } else { 0 };
    }
    weights
}
