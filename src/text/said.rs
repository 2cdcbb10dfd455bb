//! A fixed wording in both languages; neither can be left out.

use crate::model::Language;

/// A wording in both languages, with places `{0}`, `{1}` … to fill, and words that go
/// by a number among the fillings: `{0:row|rows}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// Vietnamese.
    pub vi: &'static str,
    /// English.
    pub en: &'static str,
}

impl Said {
    /// Both languages.
    pub const fn new(vi: &'static str, en: &'static str) -> Self {
        Self { vi, en }
    }

    /// The wording in one language.
    pub const fn of(self, language: Language) -> &'static str {
        match language {
            Language::Vietnamese => self.vi,
            Language::English => self.en,
        }
    }

    /// The wording with its places filled, in order.
    pub fn fill(self, language: Language, fillings: &[&str]) -> String {
        let mut text = String::new();
        let mut rest = self.of(language);
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let (place, after) = after.split_once('}').unwrap_or(("", after));
            text.push_str(filled(place, fillings));
            rest = after;
        }
        text.push_str(rest);
        text
    }
}

/// The filling of a place, or the word that goes by it.
fn filled<'f>(place: &'f str, fillings: &[&'f str]) -> &'f str {
    let (at, words) = place.split_once(':').unwrap_or((place, ""));
    let filling = at.parse().ok().and_then(|at: usize| fillings.get(at)).copied();
    let filling = filling.unwrap_or_default();
    match words.split_once('|') {
        Some((one, several)) => super::word_for(filling, one, several),
        None => filling,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_by_their_number() {
        let said = Said { vi: "thiếu {1} {0}", en: "{0}: {1} short" };
        assert_eq!(said.fill(Language::Vietnamese, &["nhà", "3"]), "thiếu 3 nhà");
        assert_eq!(said.fill(Language::English, &["houses", "3"]), "houses: 3 short");
    }

    #[test]
    fn words_go_by_their_number() {
        let said = Said { vi: "{0} dòng", en: "{0} {0:row is|rows are} out" };
        let told = |count: &str| said.fill(Language::English, &[count]);
        assert_eq!(
            ["0", "1", "21"].map(told),
            ["0 rows are out", "1 row is out", "21 rows are out"]
        );
    }
}
