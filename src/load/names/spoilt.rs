//! Names that a program has spoilt: whoever has the name in full is another unit.

use std::collections::{BTreeMap, BTreeSet};

use super::listed::is_day;
use crate::load::NameFault;
use crate::load::collect::{Findings, quoted};
use crate::load::encoding::is_of_old_font;
use crate::load::table::{RowAt, Table};

/// What became of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spoilt {
    /// `HuyÃªn`: UTF-8 that was read as Windows-1252.
    Misread,
    /// `M?`: letters that an encoding doesn't have.
    Lost,
    /// `C§CS`: letters of an old font among Unicode ones.
    OldFont,
    /// `1-May`: what a spreadsheet takes for a day.
    Day,
}

/// The first name that was spoilt in a way, all of them, and their rows.
type Told<'n> = ((RowAt, &'n str), BTreeSet<&'n str>, usize);

/// Tells of the spoilt ones among the names of a column, each with where it first stands
/// and its rows: once for each way of spoiling.
pub(in crate::load) fn tell_spoilt<'n>(
    names: impl Iterator<Item = (&'n str, RowAt, usize)>,
    (table, column): (&Table<'_>, usize),
    findings: &mut Findings,
) {
    let mut told: BTreeMap<Spoilt, Told<'_>> = BTreeMap::new();
    for (name, at, rows) in names {
        if let Some(how) = spoilt(name) {
            let (_, names, all) =
                told.entry(how).or_insert_with(|| ((at, name), BTreeSet::new(), 0));
            names.insert(name);
            *all += rows;
        }
    }
    for (how, ((at, name), names, rows)) in told {
        let fault = NameFault::NameSpoilt { name: quoted(name), names: names.len(), rows, how };
        findings.add(fault, table.place(at, column));
    }
}

/// What became of a name, if anything.
pub(in crate::load) fn spoilt(name: &str) -> Option<Spoilt> {
    if name.contains(['\u{fffd}', '?']) {
        Some(Spoilt::Lost)
    } else if !name.is_ascii() && is_misread(name) {
        Some(Spoilt::Misread)
    } else if is_of_old_font(name) {
        Some(Spoilt::OldFont)
    } else {
        is_day(name).then_some(Spoilt::Day)
    }
}

/// Signs behind letters that nobody writes so, but that bytes of UTF-8 look like.
fn is_misread(name: &str) -> bool {
    if !name.contains(|c| is_sign(c) || matches!(c, '«' | '»' | '‘')) {
        return false;
    }
    let signs: Vec<char> = name.chars().collect();
    signs.windows(2).enumerate().any(|(at, pair)| match *pair {
        ['Ä', '‘'] | ['á', 'º'] => true,
        ['Ã' | 'Â' | 'Ä' | 'Å' | 'Æ', sign] => is_sign(sign),
        ['á', '»'] => signs.get(at + 2).is_some_and(|sign| !sign.is_ascii()),
        _ => false,
    })
}

/// A sign of Windows-1252 that never stands behind a letter.
const fn is_sign(sign: char) -> bool {
    matches!(sign, '\u{a1}'..='\u{bf}') && !matches!(sign, '«' | '»')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_programs_make_of_names_is_seen() {
        for (name, how) in [
            ("CĐCS May HÃ²a BÃ¬nh", Spoilt::Misread),
            ("LÄLÄ huyá»‡n Hoáº±ng HÃ³a", Spoilt::Misread),
            ("CÄ‘CS Sen", Spoilt::Misread),
            ("TrÆ°á»ng", Spoilt::Misread),
            ("CĐCS May Sông M?", Spoilt::Lost),
            ("CĐCS May S\u{fffd}ng Mã", Spoilt::Lost),
            ("C§CS Tr\u{AD}êng Mét", Spoilt::OldFont),
            ("Tröôøng Moät", Spoilt::OldFont),
            ("1-May", Spoilt::Day),
            ("02-Mar", Spoilt::Day),
        ] {
            assert_eq!(spoilt(name), Some(how), "{name}");
        }
        for name in [
            "CĐCS May Sông Mã",
            "CĐCS NGÃ BA",
            "CĐCS “NGÃ”",
            "CĐCS «Hoa cá» Sen",
            "CĐCS NGÃ – SÁU",
            "Café Ætna",
            "CĐCS Müller",
            "Nestlé",
            "Citroën",
            "CÐCS May",
            "Qúy Hòang",
            "Môt",
            "1-CĐCS May",
            "1. May",
            "5-Maya",
        ] {
            assert_eq!(spoilt(name), None, "{name}");
        }
    }
}
