//! Everything the product says, in Vietnamese and English. A wording that is
//! missing in one language does not compile.

pub mod data;
pub mod difference;
pub mod indicator;
pub mod labels;
pub mod progress;
pub mod reason;
pub mod scenarios;
pub mod trace;

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
    /// The wording in one language.
    #[must_use]
    pub const fn of(self, language: Language) -> &'static str {
        match language {
            Language::Vietnamese => self.vi,
            Language::English => self.en,
        }
    }

    /// The wording with its places filled, in order.
    #[must_use]
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
        Some((one, several)) => crate::text::word_for(filling, one, several),
        None => filling,
    }
}

/// Declares wordings; both languages are part of the form.
macro_rules! catalogue {
    ($($name:ident: $vi:literal | $en:literal;)+) => {
        $(
            #[doc = $vi]
            pub const $name: $crate::app::words::Said =
                $crate::app::words::Said { vi: $vi, en: $en };
        )+
        #[cfg(test)]
        pub(crate) const ALL: &[(&str, $crate::app::words::Said)] =
            &[$((stringify!($name), $name)),+];
    };
}
pub(crate) use catalogue;

#[cfg(test)]
mod tests {
    use unicode_normalization::is_nfc;

    use super::*;

    fn everything() -> impl Iterator<Item = &'static (&'static str, Said)> {
        [
            data::ALL,
            difference::ALL,
            labels::ALL,
            indicator::ALL,
            progress::ALL,
            reason::ALL,
            scenarios::ALL,
            trace::ALL,
        ]
        .into_iter()
        .flatten()
    }

    fn places(text: &str) -> Vec<&str> {
        let mut found: Vec<&str> =
            text.split('{').skip(1).filter_map(|s| s.split('}').next()).collect();
        // A word that goes by a number is no place of its own.
        found.retain(|place| !place.contains(':'));
        found.sort_unstable();
        found
    }

    #[test]
    fn both_languages_have_the_same_places_and_are_composed() {
        for (name, said) in everything() {
            assert_eq!(places(said.vi), places(said.en), "{name}");
            assert!(is_nfc(said.vi) && is_nfc(said.en), "{name}");
            assert!(!said.vi.is_empty() && !said.en.is_empty(), "{name}");
        }
    }

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
