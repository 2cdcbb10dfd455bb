use std::fs::{self, File};
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde::Serialize;

use super::figures::{Figures, sector_weight};
use super::recipe::{AllocationRule, Recipe, Scenario};
use super::rows::Rows;
use super::share::share_out;
use super::tree::UpperKind;
use super::universe::{Universe, weights_on};
use super::{SampleError, Written};

/// The four files of a dataset.
#[derive(Debug)]
pub struct Files<'a> {
    /// The folder.
    pub out: &'a Path,
    /// What is data.
    pub recipe: &'a Recipe,
    /// What is different here.
    pub scenario: &'a Scenario,
    /// The union.
    pub universe: &'a Universe,
}

#[derive(Serialize)]
struct UnitRow<'a> {
    unit: &'a str,
    name: &'a str,
    level: &'a str,
    parent: &'a str,
    sector: &'a str,
    managed: &'a str,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

#[derive(Serialize)]
struct AllocationRow<'a> {
    unit: &'a str,
    indicator: &'a str,
    phase: &'a str,
    target: u64,
}

impl Files<'_> {
    /// Writes them all.
    pub fn write(&self) -> Result<Written, SampleError> {
        make_folder(self.out)?;
        let manifest = self.path("dataset.toml");
        fs::write(&manifest, self.manifest()).map_err(SampleError::io(&manifest))?;
        Ok(Written {
            folder: self.out.to_path_buf(),
            units: self.units()?,
            figures: self.figures()?,
            allocations: self.allocations()?,
        })
    }

    fn path(&self, name: &str) -> PathBuf {
        self.out.join(name)
    }

    fn manifest(&self) -> String {
        let Scenario { title, label, description, as_of, .. } = self.scenario;
        let scenarios = &self.recipe.scenarios;
        let count = self.universe.unions.len();
        let few = count < scenarios.scale_note_below;
        let scale = scenarios.scale_note.replace("{unions}", &count.to_string());
        let description = if few { format!("{description} {scale}") } else { description.clone() };
        format!(
            "title = {}\nas_of = {as_of}\nscenario = {}\ndescription = {}\nprovenance = \"sample\"\n",
            quoted(title),
            quoted(label),
            quoted(&description)
        )
    }

    fn units(&self) -> Result<usize, SampleError> {
        let mut table = Table::create(&self.path("units.csv"))?;
        let as_of = self.scenario.as_of;
        let known = |to: Option<NaiveDate>| to.filter(|day| *day <= as_of);
        let is_known = |from: Option<NaiveDate>| from.is_none_or(|day| day <= as_of);
        for (_, upper) in self.universe.tree.uppers().filter(|(_, u)| is_known(u.from)) {
            let (level, parent) = match upper.kind {
                UpperKind::Province => ("province", ""),
                _ => ("district", self.universe.province()),
            };
            table.row(&UnitRow {
                unit: &upper.id,
                name: &upper.name,
                level,
                parent,
                sector: "",
                managed: "yes",
                from: upper.from,
                to: known(upper.to),
            })?;
        }
        for union in &self.universe.unions {
            for spell in union.spells.iter().filter(|s| is_known(s.from)) {
                table.row(&UnitRow {
                    unit: &union.id,
                    name: &union.name,
                    level: "grassroots",
                    parent: &self.universe.tree.upper(spell.parent).id,
                    sector: &union.sector,
                    managed: if union.is_managed { "yes" } else { "no" },
                    from: spell.from,
                    to: known(spell.to),
                })?;
            }
        }
        table.finish()
    }

    fn figures(&self) -> Result<usize, SampleError> {
        let figures = Figures {
            universe: self.universe,
            indicators: &self.recipe.indicators,
            scenario: self.scenario,
            like: self.scenario.like.as_ref().and_then(|like| self.recipe.scenarios.named(like)),
        };
        let rows = Rows::new(&figures, &self.recipe.scenarios.published);
        let years: Vec<_> = figures.years().map(|y| (y, figures.reporters(y))).collect();
        let mut table = Table::create(&self.path("figures.csv"))?;
        for indicator in &self.recipe.indicators.indicator {
            for row in rows.published(indicator) {
                table.row(&row)?;
            }
            for (year, everybody) in &years {
                for row in rows.of(indicator, *year, everybody) {
                    table.row(&row)?;
                }
            }
        }
        table.finish()
    }

    fn allocations(&self) -> Result<usize, SampleError> {
        let mut table = Table::create(&self.path("allocations.csv"))?;
        for rule in &self.recipe.province.allocation {
            for (code, total) in &rule.targets {
                self.allocate(rule, code, *total, &mut table)?;
            }
        }
        table.finish()
    }

    /// Shares of one target, by the people that count for it, unless the dataset
    /// is older than some of those who would be given one.
    fn allocate(
        &self,
        rule: &AllocationRule,
        code: &str,
        total: u64,
        table: &mut Table,
    ) -> Result<(), SampleError> {
        let Universe { tree, unions, .. } = self.universe;
        let indicator = self.recipe.indicators.indicator.iter().find(|i| i.code == code);
        let weights = weights_on(tree, unions, rule.on, |union| {
            union.workers * indicator.map_or(1, |i| sector_weight(i, &union.sector))
        });
        let given: Vec<_> = tree
            .uppers()
            .zip(weights)
            .filter(|((_, upper), weight)| upper.kind != UpperKind::Province && *weight > 0)
            .map(|((_, upper), weight)| (upper, weight))
            .collect();
        if given.iter().any(|(upper, _)| upper.from.is_some_and(|day| day > self.scenario.as_of)) {
            return Ok(());
        }
        let weights: Vec<u64> = given.iter().map(|(_, weight)| *weight).collect();
        for ((upper, _), target) in given.iter().zip(share_out(total, &weights)) {
            table.row(&AllocationRow {
                unit: &upper.id,
                indicator: code,
                phase: &rule.phase,
                target,
            })?;
        }
        Ok(())
    }
}

/// A CSV file being written.
struct Table {
    path: PathBuf,
    writer: csv::Writer<BufWriter<File>>,
    rows: usize,
}

impl Table {
    fn create(path: &Path) -> Result<Self, SampleError> {
        let file = File::create_new(path).map_err(SampleError::io(path))?;
        let writer = csv::Writer::from_writer(BufWriter::new(file));
        Ok(Self { path: path.to_path_buf(), writer, rows: 0 })
    }

    fn row(&mut self, row: &impl Serialize) -> Result<(), SampleError> {
        self.rows += 1;
        self.writer.serialize(row).map_err(|fault| SampleError::Write {
            path: self.path.clone(),
            source: std::io::Error::other(fault),
        })
    }

    /// How many rows there are, once they are all on the disk.
    fn finish(mut self) -> Result<usize, SampleError> {
        self.writer.flush().map_err(SampleError::io(&self.path))?;
        Ok(self.rows)
    }
}

fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

/// Makes the folder, or takes an empty one: nothing that is there is written over.
fn make_folder(out: &Path) -> Result<(), SampleError> {
    fs::create_dir_all(out).map_err(SampleError::io(out))?;
    let is_empty = fs::read_dir(out).map_err(SampleError::io(out))?.next().is_none();
    if is_empty { Ok(()) } else { Err(SampleError::Occupied(out.to_path_buf())) }
}
