//! Every code that a finding can carry, with its severity, meaning and remedy.

mod examples;

use serde::Serialize;

use crate::model::Language;
use examples::examples;

/// One code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CodeEntry {
    /// The code.
    pub code: &'static str,
    /// `fatal`, `fault`, `quality` or `note`.
    pub severity: &'static str,
    /// What is found, one line for each way of it.
    pub found: Vec<String>,
    /// What is expected instead.
    pub expected: String,
    /// How to mend it.
    pub remedy: String,
}

/// All codes in one language, by severity, the worst first, then by code.
#[must_use]
pub fn codes(language: Language) -> Vec<CodeEntry> {
    let mut kinds = examples();
    kinds.sort_by_key(|kind| (kind.severity(), kind.code()));
    let mut entries: Vec<CodeEntry> = Vec::new();
    for kind in kinds {
        let words = kind.wording(language);
        match entries.last_mut().filter(|known| known.code == kind.code()) {
            Some(known) => known.found.push(words.found),
            None => entries.push(CodeEntry {
                code: kind.code(),
                severity: kind.severity().key(),
                found: vec![words.found],
                expected: words.expected,
                remedy: words.remedy,
            }),
        }
    }
    entries
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::load::FigureFault;

    /// The codes that stand in the sources: what `fn code` of each fault gives.
    fn in_the_sources() -> BTreeSet<String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/load/fault");
        let mut codes = BTreeSet::new();
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                continue;
            }
            let text = fs::read_to_string(path).unwrap();
            let from = text.find("fn code(").map_or("", |at| text.get(at..).unwrap());
            let body = from.split("\n    }\n").next().unwrap();
            for piece in
                body.split("=> \"").skip(1).chain(body.split("=> {\n                \"").skip(1))
            {
                codes.insert(piece.split('"').next().unwrap().to_owned());
            }
        }
        codes.insert(FigureFault::DUPLICATE.to_owned());
        codes
    }

    /// A kind of finding without an example would be missing in what `check --codes`
    /// lists: add one above.
    #[test]
    fn every_code_of_the_sources_is_listed_once_in_both_languages() {
        for language in [Language::Vietnamese, Language::English] {
            let entries = codes(language);
            let listed: Vec<String> = entries.iter().map(|e| e.code.to_owned()).collect();
            let unique: BTreeSet<String> = listed.iter().cloned().collect();
            assert_eq!(unique.len(), listed.len(), "{listed:?}");
            let missing: Vec<String> = in_the_sources().difference(&unique).cloned().collect();
            assert_eq!(missing, [""; 0]);
            assert_eq!(unique, in_the_sources());
            for entry in entries {
                assert!(!entry.expected.is_empty() && !entry.remedy.is_empty(), "{entry:?}");
            }
        }
    }

    /// No example says nothing where a file would say something, or says it twice.
    #[test]
    fn examples_are_whole_and_each_way_of_a_code_is_shown_once() {
        for language in [Language::Vietnamese, Language::English] {
            for entry in codes(language) {
                let ways: BTreeSet<&String> = entry.found.iter().collect();
                assert_eq!(ways.len(), entry.found.len(), "{entry:?}");
                for text in entry.found.iter().chain([&entry.expected, &entry.remedy]) {
                    assert!(!text.trim_end().ends_with([':', ',']), "{entry:?}");
                    assert!(!text.contains("''") && !text.contains("là số 0"), "{entry:?}");
                }
            }
        }
    }

    #[test]
    fn the_worst_come_first() {
        let severities: Vec<&str> = codes(Language::English).iter().map(|e| e.severity).collect();
        assert_eq!(severities.first(), Some(&"fatal"));
        assert_eq!(severities.last(), Some(&"note"));
    }
}
