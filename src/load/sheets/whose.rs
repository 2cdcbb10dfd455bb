//! Whose figures a sheet without a column of units says: the lines above it or its tab may
//! name a union. Those of one district are held against what the table says of it; those
//! of a grassroots union, or of several districts, against nothing.

use std::collections::BTreeSet;

use super::read::Read;
use crate::load::flat;
use crate::load::names::{Place, name_key};
use crate::text::fold;

/// Of whom the figures are.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Whose {
    /// Of all units of the table.
    All,
    /// Of those of one district, as the table calls it.
    District(String),
    /// Of some that can't be told.
    Unclear,
}

impl Whose {
    /// By what stands above a sheet's table and on its tab.
    pub(super) fn of(read: &Read, parts: &[Read]) -> Self {
        let texts: Vec<String> = read
            .above
            .iter()
            .filter(|line| !is_dated(line))
            .chain([&read.name.name])
            .map(|text| name_key(text))
            .collect();
        let names = |column: usize| -> BTreeSet<String> {
            parts.iter().flat_map(|part| part.cells(column)).collect()
        };
        let unions = names(flat::GRASSROOTS);
        if texts.iter().any(|text| is_of_grassroots(text, &unions)) {
            return Self::Unclear;
        }
        let place = |name: String| Some((Place::of(&name)?, name));
        let provinces: Vec<_> = names(flat::PROVINCE).into_iter().filter_map(place).collect();
        let is_other = |(place, _): &(Place, String)| {
            !provinces
                .iter()
                .any(|(province, _)| province.level == place.level && province.core == place.core)
        };
        let districts = names(flat::DISTRICT).into_iter().filter_map(place).filter(is_other);
        let districts: Vec<_> = districts.collect();
        let is_province = |core: &str| provinces.iter().any(|(place, _)| place.core == core);
        let mut meant: Vec<&(Place, String)> =
            texts.iter().flat_map(|text| named_in(text, &districts, is_province)).collect();
        meant.dedup_by(|one, other| one.0.may_be(&other.0));
        match meant.as_slice() {
            [] => Self::All,
            [(_, district)] => Self::District(district.clone()),
            _ => Self::Unclear,
        }
    }

    /// The district, if it is of one.
    pub(super) fn district(&self) -> Option<&str> {
        if let Self::District(name) = self { Some(name) } else { None }
    }
}

/// A line that says where and on which day it was signed.
fn is_dated(line: &str) -> bool {
    let folded = fold(line);
    folded.contains("ngay") && folded.contains("thang")
}

/// Whether a text, as a key, is a grassroots union's name or begins as one.
fn is_of_grassroots(text: &str, unions: &BTreeSet<String>) -> bool {
    let union = name_key("CĐCS");
    let behind = text.strip_prefix(union.as_str()).and_then(|rest| rest.strip_prefix(' '));
    behind.is_some() || unions.iter().any(|name| name_key(name) == text)
}

/// The districts that a text names, as a key: by the name of the place with its level or
/// without, where another level or the province isn't meant. Of names within one another
/// the longest.
fn named_in<'d>(
    text: &str,
    districts: &'d [(Place, String)],
    is_province: impl Fn(&str) -> bool,
) -> Vec<&'d (Place, String)> {
    let words: Vec<&str> = text.split(' ').collect();
    let mut found: Vec<(usize, usize, &(Place, String))> = Vec::new();
    for district in districts {
        let core: Vec<&str> = district.0.core.split(' ').collect();
        let places = words.windows(core.len()).enumerate().filter(|(_, part)| *part == core);
        found.extend(places.filter_map(|(at, _)| {
            let end = at + core.len();
            let said = said_level(words.get(..end)?, at)?;
            let is_meant = match said.level {
                None => !is_province(&said.core),
                Some(_) => said.may_be(&district.0),
            };
            is_meant.then_some((at, end, district))
        }));
    }
    let is_within = |&(from, to, _): &(usize, usize, _)| {
        found.iter().any(|&(start, end, _)| start <= from && to <= end && end - start > to - from)
    };
    found.iter().filter(|place| !is_within(place)).map(|(.., district)| *district).collect()
}

/// A place by the last of these words, from one of them on, with the level before it.
fn said_level(words: &[&str], at: usize) -> Option<Place> {
    /// Words of a level.
    const LONGEST: usize = 2;
    let core = words.get(at..)?.join(" ");
    let from = at.saturating_sub(LONGEST)..=at;
    let mut places = from.filter_map(|from| Place::of_key(&words.get(from..)?.join(" ")));
    places.find(|place| place.core == core)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> Vec<String> {
        let names = ["LĐLĐ huyện Hoằng Hóa", "LĐLĐ thành phố Thanh Hóa", "Huyện Sơn", "Nga Sơn"];
        let place = |name: &&str| (Place::of(name).unwrap(), (*name).to_owned());
        let districts: Vec<_> = names.iter().map(place).collect();
        let found = named_in(&name_key(text), &districts, |core| core == name_key("Thanh Hóa"));
        found.into_iter().map(|(_, name)| name.clone()).collect()
    }

    #[test]
    fn a_title_names_a_district_by_its_place() {
        for title in [
            "LĐLĐ HUYỆN HOẰNG HÓA",
            "Tổng hợp của LĐLĐ H.Hoằng Hoá năm 2024",
            "Hoằng Hóa",
            "Liên đoàn Lao động huyện Hoằng Hóa - tỉnh Thanh Hóa",
        ] {
            assert_eq!(named(title), ["LĐLĐ huyện Hoằng Hóa"], "{title}");
        }
        assert_eq!(named("LĐLĐ TP Thanh Hóa"), ["LĐLĐ thành phố Thanh Hóa"]);
        assert_eq!(named("Huyện Nga Sơn"), ["Nga Sơn"]);
        for title in ["LĐLĐ tỉnh Thanh Hóa", "Tổng hợp Thanh Hóa", "xã Hoằng Hóa", "Sheet3"]
        {
            assert!(named(title).is_empty(), "{title}");
        }
    }
}
