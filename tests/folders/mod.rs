//! Small dataset folders for the tests of loading.
#![allow(dead_code)]

pub mod holds;

use std::fs;
use std::path::Path;

use tempfile::TempDir;
use thidua::load::Finding;
use thidua::model::Language;

pub const MANIFEST: &str = "title = \"Thử\"\nas_of = 2025-12-31\nprovenance = \"sample\"\n";
pub const UNITS: &str = "unit,name,level,parent,sector,managed,from,to\n\
    P,Liên đoàn,province,,,,,\n\
    H1,Huyện một,district,P,,,,2025-06-30\n\
    H2,Huyện hai,district,P,,,2025-07-01,\n\
    G1,Cơ sở một,grassroots,H1,administrative,,,2025-06-30\n\
    G1,Cơ sở một,grassroots,H2,administrative,,2025-07-01,\n\
    G2,Cơ sở hai,grassroots,P,non_state_enterprise,,,\n";
pub const FIGURES_HEADER: &str = "unit,period,indicator,value,denominator\n";

/// A dataset folder that goes with the test.
pub struct Folder(TempDir);

impl Folder {
    pub fn empty() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// A manifest, a small union, and no figures.
    pub fn sound() -> Self {
        let folder = Self::empty();
        folder.write("dataset.toml", MANIFEST);
        folder.write("units.csv", UNITS);
        folder.write("figures.csv", FIGURES_HEADER);
        folder
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        fs::write(self.0.path().join(name), text).unwrap();
    }

    pub fn figures(&self, rows: &[&str]) {
        self.write("figures.csv", format!("{FIGURES_HEADER}{}\n", rows.join("\n")));
    }
}

pub fn messages(findings: &[Finding], language: Language) -> Vec<String> {
    findings.iter().map(|finding| finding.message(language)).collect()
}
