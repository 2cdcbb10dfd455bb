//! What is wrong with rows set aside, in words, by their line.

use std::collections::BTreeMap;

use crate::load::Finding;
use crate::model::{Bilingual, Language};

/// The first fault of every line of the figures' file that has one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults(BTreeMap<u32, Bilingual>);

impl Faults {
    /// From everything found in the file or sheet of a name.
    #[must_use]
    pub fn new(findings: &[Finding], file: &str) -> Self {
        let mut all = BTreeMap::new();
        for finding in findings.iter().filter(|finding| *finding.place.file == *file) {
            let Some(line) = finding.place.line() else { continue };
            all.entry(line).or_insert_with(|| Bilingual {
                vi: without_place(finding, Language::Vietnamese),
                en: without_place(finding, Language::English),
            });
        }
        Self(all)
    }

    /// What is wrong with a line.
    #[must_use]
    pub fn of_line(&self, line: u32, language: Language) -> Option<&str> {
        self.0.get(&line).map(|fault| fault.in_language(language))
    }
}

/// The place stands beside it already.
fn without_place(finding: &Finding, language: Language) -> String {
    let message = finding.message(language);
    let place = format!("{}: ", finding.place);
    message.strip_prefix(&place).map_or_else(|| message.clone(), ToOwned::to_owned)
}
