//! The dataset behind the tests: many units in a row, and in every text that
//! it holds whatever could steer a terminal.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// Units below the province.
pub const UNITS: usize = 250;
/// Blinks, rings, turns the direction of writing, hides, clears the screen.
pub const POISON: &str = "\u{1b}[5m\u{7}\u{202e}\u{200b}\u{9b}2J";

/// The dataset's folder, made once in a run.
pub fn folder() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("terminal/dataset");
        write(&folder);
        folder
    })
}

/// A dataset whose table of units is none.
pub fn broken() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("terminal/broken");
        write(&folder);
        fs::write(folder.join("units.csv"), format!("{POISON}\n{POISON},1\n")).unwrap();
        folder
    })
}

/// What the row of this number, counted from the first selected one, is called.
pub fn unit(row: usize) -> String {
    // The first unit has reported and so comes last.
    format!("Số {:03}", row + 2)
}

fn write(folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    let write = |name: &str, text: String| fs::write(folder.join(name), text).unwrap();
    let escaped: String = POISON.chars().map(escaped).collect();
    write(
        "dataset.toml",
        format!(
            "title = \"Bộ {escaped}\"\nas_of = 2024-12-31\nscenario = \"thử {escaped}\"\n\
             description = \"tả {escaped}\"\nprovenance = \"sample\"\n\"lạ {escaped}\" = 1\n"
        ),
    );
    let mut units = "unit,name,level,parent,sector,managed,from,to\n".to_owned();
    writeln!(units, "P,\"Tỉnh {POISON}\r\",province,,,yes,,").unwrap();
    for number in 1..=UNITS {
        writeln!(units, "H{number:03},\"Số {number:03} {POISON}\",district,P,,yes,,").unwrap();
    }
    write("units.csv", units);
    let figures = [
        "unit,period,indicator,value,denominator,source,note".to_owned(),
        format!("H001,2024,D14,1,1,\"nguồn {POISON}\",\"chú {POISON}\""),
        // Each of these is a fault that quotes what it found.
        format!("X{POISON},2024,D14,1,1,,"),
        format!("H002,2024{POISON},D14,1,1,,"),
        format!("H003,2024,D{POISON},1,1,,"),
        format!("H004,2024,D14,1{POISON},1,,"),
    ];
    write("figures.csv", figures.join("\n") + "\n");
}

fn escaped(c: char) -> String {
    format!("\\u{:04X}", u32::from(c))
}
