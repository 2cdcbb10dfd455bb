//! Whose figures a sheet without a column of units says: the lines above it or its tab may
//! name a union. Those of one district are held against what the table says of it; those
//! of a grassroots union, or of several districts, against nothing.

use std::collections::BTreeSet;

use super::read::Read;
use crate::load::flat;
use crate::load::names::{Place, name_key};
use crate::load::own_words::{districts_in, is_dated};

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
            .map(|line| &line.text)
            .filter(|text| !is_dated(text))
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
            texts.iter().flat_map(|text| districts_in(text, &districts, is_province)).collect();
        meant.dedup_by(|one, other| one.0.may_be(&other.0));
        match meant.as_slice() {
            [] => Self::All,
            [(_, district)] => Self::District(district.clone()),
            _ => Self::Unclear,
        }
    }

    pub(super) fn district(&self) -> Option<&str> {
        if let Self::District(name) = self { Some(name) } else { None }
    }
}

/// Whether a text, as a key, is a grassroots union's name or begins as one.
fn is_of_grassroots(text: &str, unions: &BTreeSet<String>) -> bool {
    let union = name_key("CĐCS");
    let behind = text.strip_prefix(union.as_str()).and_then(|rest| rest.strip_prefix(' '));
    behind.is_some() || unions.iter().any(|name| name_key(name) == text)
}
