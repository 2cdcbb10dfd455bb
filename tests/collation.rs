//! The own sort key against the Unicode collation of Vietnamese, on every name
//! of a commune or district of the province before and after 2025.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use icu_collator::Collator;
use icu_collator::options::CollatorOptions;
use icu_locale_core::locale;
use thidua::text::collate;

#[test]
fn place_names_sort_as_vietnamese_collation_has_them() {
    let oracle = Collator::try_new(locale!("vi").into(), CollatorOptions::default()).unwrap();
    let places: Vec<&str> = include_str!("text/places.txt").lines().collect();
    assert!(places.len() > 500);
    let mut ours = places.clone();
    ours.sort_by_cached_key(|place| collate::key(place));
    let mut theirs = places;
    theirs.sort_by(|a, b| oracle.compare(a, b));
    assert_eq!(ours, theirs);
}

#[test]
fn tones_case_and_letters_sort_as_vietnamese_collation_has_them() {
    let oracle = Collator::try_new(locale!("vi").into(), CollatorOptions::default()).unwrap();
    let texts = [
        "ba",
        "bà",
        "bả",
        "bã",
        "bá",
        "bạ",
        "băng",
        "bâng",
        "bang",
        "Bá",
        "BÁ",
        "bát",
        "bàz",
        "đa",
        "da",
        "dz",
        "em",
        "êm",
        "oan",
        "ôm",
        "ơn",
        "ong",
        "un",
        "ưng",
        "Đông Sơn",
        "Đồng Sơn",
        "Đông sơn",
        "Đồng Lương",
        "y",
        "ý",
        "x",
        "Hoà",
        "Hòa",
        "Hoằng Hóa",
    ];
    for a in texts {
        for b in texts {
            assert_eq!(collate::compare(a, b), oracle.compare(a, b), "{a} / {b}");
        }
    }
}
