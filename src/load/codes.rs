//! Every code that a finding can carry, with its severity, meaning and remedy.

use serde::Serialize;

use super::Kind;
use crate::model::Language;

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
pub fn codes(language: Language) -> Vec<CodeEntry> {
    let mut kinds = Kind::examples();
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

    use super::*;
    use crate::load::Wording;

    const BOTH: [Language; 2] = [Language::Vietnamese, Language::English];

    /// One severity a code, or it would be listed twice.
    #[test]
    fn every_code_is_listed_once_in_both_languages() {
        let [vietnamese, english] = BOTH.map(|language| {
            codes(language).iter().map(|e| (e.code, e.severity)).collect::<Vec<_>>()
        });
        assert_eq!(vietnamese, english);
        let unique: BTreeSet<&str> = english.iter().map(|(code, _)| *code).collect();
        assert_eq!(unique.len(), english.len(), "{english:?}");
    }

    #[test]
    fn every_kind_says_what_was_found_and_expected_and_how_to_mend_it() {
        for (language, kind) in
            BOTH.iter().flat_map(|l| Kind::examples().into_iter().map(|kind| (*l, kind)))
        {
            let Wording { found, expected, remedy } = kind.wording(language);
            for text in [&found, &expected, &remedy] {
                assert!(!text.trim().is_empty(), "{kind:?}");
            }
        }
    }

    /// No example says nothing where a file would say something, or says it twice.
    #[test]
    fn examples_are_whole_and_each_way_of_a_code_is_shown_once() {
        for language in BOTH {
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
