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

pub use crate::text::Said;

/// Declares wordings; both languages are part of the form.
macro_rules! catalogue {
    ($($name:ident: $vi:literal | $en:literal;)+) => {
        $(
            #[doc = $vi]
            pub const $name: $crate::text::Said =
                $crate::text::Said { vi: $vi, en: $en };
        )+
        #[cfg(test)]
        pub(crate) const ALL: &[(&str, $crate::text::Said)] =
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
}
