//! A dataset in which every union reports every indicator of the plan that can be
//! added up, for eleven years. The plan is the built-in one with all such figures
//! born at the grassroots.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

use thidua::load::plan::built_in;
use thidua::model::{Indicator, Measure};

/// How large a dataset is.
#[derive(Clone, Copy)]
pub struct Size {
    pub unions: usize,
    pub districts: usize,
}

pub const PROVINCE: Size = Size { unions: 3_700, districts: 166 };
pub const NATION: Size = Size { unions: 129_000, districts: 2_500 };

const PLAN: &str = include_str!("../../../src/load/plan.toml");
const YEARS: std::ops::RangeInclusive<i32> = 2020..=2030;
const SOURCES: [&str; 3] = ["BC", "Q4", "KK"];

/// Writes it and returns the rows of figures.
pub fn write(folder: &Path, size: Size) -> usize {
    fs::create_dir_all(folder).unwrap();
    let manifest = "title = \"Bộ đo tốc độ\"\nas_of = 2030-12-31\nprovenance = \"sample\"\n";
    fs::write(folder.join("dataset.toml"), manifest).unwrap();
    fs::write(folder.join("plan.toml"), plan()).unwrap();
    units(folder, size);
    figures(folder, size)
}

fn plan() -> String {
    let mut adds_up = true;
    let line = |line: &str| {
        adds_up = match line {
            "measure = \"level\"" | "measure = \"rate\"" => false,
            "[[indicator]]" => true,
            _ => adds_up,
        };
        match line {
            _ if line.starts_with("scope = ") => String::new(),
            _ if line.starts_with("reporting_level = ") && adds_up => {
                "reporting_level = \"grassroots\"\n".to_owned()
            }
            _ => format!("{line}\n"),
        }
    };
    PLAN.lines().map(line).collect()
}

fn units(folder: &Path, size: Size) {
    let mut file = BufWriter::new(File::create(folder.join("units.csv")).unwrap());
    writeln!(file, "unit,name,level,parent,sector,managed,from,to").unwrap();
    writeln!(file, "T,LĐLĐ tỉnh,province,,,,,").unwrap();
    for district in 0..size.districts {
        writeln!(file, "H{district},LĐLĐ huyện {district},district,T,,,,").unwrap();
    }
    let sectors = ["administrative", "public_service", "state_enterprise", "non_state_enterprise"];
    for union in 0..size.unions {
        let (district, sector) = (union % size.districts, sectors[union % sectors.len()]);
        writeln!(file, "G{union},CĐCS {union},grassroots,H{district},{sector},,,").unwrap();
    }
}

fn figures(folder: &Path, size: Size) -> usize {
    let plan = built_in();
    let adds_up = |i: &&Indicator| !matches!(i.measure, Measure::Level | Measure::Rate);
    let indicators = plan.indicators.iter().filter(adds_up);
    let indicators: Vec<(&str, bool)> =
        indicators.map(|i| (i.code.as_str(), i.measure.is_ratio())).collect();
    let file = File::create(folder.join("figures.csv")).unwrap();
    let mut file = BufWriter::with_capacity(1 << 20, file);
    writeln!(file, "unit,period,indicator,value,denominator,reported_on,source,note").unwrap();
    let mut chance = Chance(7);
    let mut rows = 0;
    for union in 0..size.unions {
        for year in YEARS {
            for (code, is_ratio) in &indicators {
                let size = 20 + chance.below(1_500);
                let value = size - chance.below(size / 3);
                write!(file, "G{union},{year},{code},").unwrap();
                match chance.below(100) {
                    0 => write!(file, "…,"),
                    1 => write!(file, "x,"),
                    _ if *is_ratio => write!(file, "{value},{size}"),
                    _ => write!(file, "{value},"),
                }
                .unwrap();
                let day = 1 + chance.below(28);
                let source = SOURCES[usize::try_from(chance.below(3)).unwrap()];
                writeln!(file, ",{}-01-{day:02},{source},", year + 1).unwrap();
                rows += 1;
            }
        }
    }
    file.flush().unwrap();
    rows
}

/// The same numbers every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (self.0 >> 33) % bound
    }
}
