//! Names where ids are expected.
//!
//! Two names are alike whatever their case, spaces, punctuation, the vowel that
//! carries the tone (`Hoá`, `Hóa`) and the usual abbreviations (`CĐCS`,
//! `LĐLĐ`). Letters and tones themselves must agree: Đông Tiến is not Đồng Tiến.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use super::collect::quoted;
use super::tree::Register;
use crate::model::{Plan, UnitIx};
use crate::text::fold;

/// How many of the nearest are named.
const SHOWN: usize = 3;
/// How alike, from 0 to 1, a candidate has to be.
const ALIKE: f64 = 0.72;
/// What is written short, and what it stands for; word by word.
const ABBREVIATIONS: [(&str, &str); 9] = [
    ("cđcs", "công đoàn cơ sở"),
    ("cđ", "công đoàn"),
    ("lđlđ", "liên đoàn lao động"),
    ("tp", "thành phố"),
    ("tx", "thị xã"),
    ("tt", "thị trấn"),
    ("th", "tiểu học"),
    ("thcs", "trung học cơ sở"),
    ("mn", "mầm non"),
];

/// The key by which names are alike.
pub(super) fn name_key(name: &str) -> String {
    if let Some(key) = KEYS.with_borrow(|keys| keys.get(name).cloned()) {
        return key;
    }
    let key = worked_out_key(name);
    KEYS.with_borrow_mut(|keys| {
        if keys.len() >= MOST_KEYS {
            keys.clear();
        }
        if name.len() <= LONGEST_KEPT {
            keys.insert(name.to_owned(), key.clone());
        }
    });
    key
}

/// Keys kept by a thread: a table names the same units in row after row.
const MOST_KEYS: usize = 1 << 15;
/// Bytes of a name whose key is kept.
const LONGEST_KEPT: usize = 300;

thread_local! {
    static KEYS: RefCell<HashMap<String, String>> = RefCell::default();
}

fn worked_out_key(name: &str) -> String {
    // Beyond any name; two that agree so far are told apart by their length.
    const LONGEST: usize = 400;
    if let Some((cut, _)) = name.char_indices().nth(LONGEST) {
        let head = name.get(..cut).unwrap_or_default();
        return format!("{} {}", name_key(head), name.len());
    }
    let lower = name.nfc().collect::<String>().to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut key = String::with_capacity(name.len() + 8);
    for word in words {
        let full = ABBREVIATIONS.iter().find(|(short, _)| *short == word);
        for part in full.map_or(word, |(_, full)| full).split(' ') {
            if !key.is_empty() {
                key.push(' ');
            }
            push_syllable(&mut key, part);
        }
    }
    key
}

/// The letters without their tone, then the tone.
fn push_syllable(key: &mut String, word: &str) {
    if word.is_ascii() {
        key.push_str(word);
        return;
    }
    let is_tone = |c: &char| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let (tones, letters): (Vec<char>, Vec<char>) = word.nfd().partition(is_tone);
    key.extend(letters.into_iter().nfc());
    key.extend(tones);
}

/// Words for a total.
const TOTALS: [&str; 22] = [
    "tổng",
    "tổng cộng",
    "tổng số",
    "tổng hợp",
    "tổng toàn tỉnh",
    "tổng cộng toàn tỉnh",
    "cộng",
    "cộng dồn",
    "cộng lũy kế",
    "cộng toàn tỉnh",
    "cộng chung",
    "lũy kế",
    "bình quân",
    "trung bình",
    "toàn tỉnh",
    "toàn huyện",
    "toàn ngành",
    "tc",
    "total",
    "subtotal",
    "grand total",
    "sum",
];
/// What a total of a part begins with …
const OF_A_PART: [&str; 5] = ["tổng cộng", "tổng số", "cộng", "toàn", "tổng"];
/// … and the words that may follow: a level, or a group of unions.
const PARTS: [&str; 14] = [
    "huyện",
    "tỉnh",
    "thị xã",
    "thành phố",
    "xã",
    "phường",
    "liên đoàn lao động",
    "công đoàn",
    "cụm",
    "khối",
    "ngành",
    "đơn vị",
    "các",
    "nhóm",
];

/// The keys of those words, made once.
struct TotalWords {
    whole: HashSet<String>,
    /// Without diacritics.
    plain: HashSet<String>,
    starts: Vec<String>,
    parts: Vec<String>,
}

static TOTAL_WORDS: LazyLock<TotalWords> = LazyLock::new(|| TotalWords {
    whole: TOTALS.iter().map(|word| name_key(word)).collect(),
    plain: TOTALS.iter().map(|word| fold(word)).collect(),
    starts: OF_A_PART.iter().map(|word| name_key(word)).collect(),
    parts: PARTS.iter().map(|word| name_key(word)).collect(),
});

/// What a cell that names a total is a total of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum TotalOf {
    /// Everything there is.
    Everything,
    /// What these words name, as a key.
    Part(String),
}

/// The total that a cell names instead of a unit. Without diacritics the words
/// for the whole are understood, too; a name may well begin like one of them
/// (`Tổng công ty`, `Cộng Hòa`).
pub(super) fn total(cell: &str) -> Option<TotalOf> {
    const LONGEST: usize = 120;
    // Names rarely begin so, and never are these words.
    let first = cell.chars().find(|c| c.is_alphanumeric())?;
    if cell.len() > LONGEST || !"tclbgsTCLBGS".contains(first) {
        return None;
    }
    let bare = cell.split(['(', '[']).next().unwrap_or_default();
    let key = name_key(&bare.replace('.', ""));
    let words = &*TOTAL_WORDS;
    let is_plain = cell.is_ascii() && words.plain.contains(&key);
    if is_plain || words.whole.contains(&key) {
        return Some(TotalOf::Everything);
    }
    let after = |start: &String| key.strip_prefix(start.as_str())?.strip_prefix(' ');
    let rest = words.starts.iter().find_map(after)?;
    let is_part = words.parts.iter().any(|part| {
        rest.strip_prefix(part.as_str())
            .is_some_and(|more| more.is_empty() || more.starts_with(' '))
    });
    // `Tổng công ty` is a company, `Tổng công đoàn` nothing that reports.
    is_part.then(|| TotalOf::Part(rest.to_owned()))
}

/// True for a cell that names a total and not a unit.
pub(super) fn is_total(cell: &str) -> bool {
    total(cell).is_some()
}

/// The units of a dataset by their names.
#[derive(Debug, Default)]
pub(super) struct Names {
    by_key: HashMap<String, Vec<UnitIx>>,
}

/// What a name leads to.
pub(super) enum Named {
    /// Nothing.
    Nobody,
    /// One unit.
    One(UnitIx),
    /// Several of that name.
    Several(Vec<UnitIx>),
}

impl Names {
    pub(super) fn of(register: &Register) -> Self {
        let mut by_key: HashMap<String, Vec<UnitIx>> = HashMap::new();
        for (at, unit) in register.units.iter().enumerate() {
            for spell in &unit.spells {
                let units = by_key.entry(name_key(&spell.name)).or_default();
                if units.last() != Some(&UnitIx::new(at)) {
                    units.push(UnitIx::new(at));
                }
            }
        }
        Self { by_key }
    }

    pub(super) fn find(&self, name: &str) -> Named {
        match self.by_key.get(&name_key(name)).map(Vec::as_slice) {
            None | Some([]) => Named::Nobody,
            Some([one]) => Named::One(*one),
            Some(several) => Named::Several(several.to_vec()),
        }
    }
}

/// The units whose id or name is most like what was written, to be shown.
pub(super) fn nearest_units(register: &Register, written: &str) -> String {
    let units = register.units.iter().enumerate().map(|(at, unit)| (UnitIx::new(at), unit));
    let texts = units.flat_map(|(ix, unit)| [(ix, unit.id.as_str()), (ix, unit.name())]);
    let near = nearest(texts, written);
    let shown: Vec<String> = near.into_iter().map(|ix| shown(register, ix)).collect();
    shown.join(", ")
}

/// A unit with its name and the one above it.
pub(super) fn shown(register: &Register, ix: UnitIx) -> String {
    let Some(unit) = register.unit(ix) else { return String::new() };
    let parent = unit.spells.last().and_then(|spell| register.unit(spell.parent?));
    let name =
        if unit.id == unit.name() { String::new() } else { format!(" {}", quoted(unit.name())) };
    let parent = parent.map(|parent| format!(" ({})", quoted(parent.name()))).unwrap_or_default();
    format!("'{}'{name}{parent}", quoted(&unit.id))
}

/// The indicators whose code or label is most like what was written, to be shown.
pub(super) fn nearest_indicators(plan: &Plan, written: &str) -> String {
    let texts = plan.indicators.iter().enumerate().flat_map(|(at, indicator)| {
        let label = &indicator.label;
        [(at, indicator.code.as_str()), (at, label.vi.as_str()), (at, label.en.as_str())]
    });
    let near = nearest(texts, written);
    let shown = near.into_iter().filter_map(|at| plan.indicators.get(at));
    let shown: Vec<String> = shown.map(|i| format!("'{}' {}", i.code, i.label.vi)).collect();
    shown.join(", ")
}

/// The few things most like a text, the nearest first, each once.
fn nearest<'t, T: Copy + PartialEq>(
    texts: impl Iterator<Item = (T, &'t str)>,
    written: &str,
) -> Vec<T> {
    const LONGEST: usize = 80;
    let wanted: String = fold(written).chars().take(LONGEST).collect();
    let mut best: Vec<(f64, T)> = Vec::new();
    for (thing, text) in texts {
        let text: String = fold(text).chars().take(LONGEST).collect();
        let alike = strsim::jaro_winkler(&wanted, &text);
        if alike < ALIKE {
            continue;
        }
        match best.iter_mut().find(|(_, known)| *known == thing) {
            Some((known, _)) => *known = known.max(alike),
            None => best.push((alike, thing)),
        }
        best.sort_by(|a, b| b.0.total_cmp(&a.0));
        best.truncate(SHOWN);
    }
    best.into_iter().map(|(_, thing)| thing).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_alike_however_they_are_written() {
        for (one, other) in [
            ("LĐLĐ huyện Hoằng Hoá", "Liên đoàn Lao động huyện  Hoằng Hóa"),
            ("CĐCS Trường THCS Quảng Thuỷ", "công đoàn cơ sở trường trung học cơ sở Quảng Thủy"),
            ("CĐCS: X-27", "CĐCS X 27"),
            ("Ho\u{61}\u{306}\u{300}ng", "Hoằng"),
        ] {
            assert_eq!(name_key(one), name_key(other));
        }
        for (one, other) in
            [("Đông Tiến", "Đồng Tiến"), ("Hoằng Hóa", "Hoang Hoa"), ("A 1", "A 11")]
        {
            assert_ne!(name_key(one), name_key(other));
        }
    }

    #[test]
    fn totals_are_told_from_names() {
        for total in [
            "Tổng cộng",
            "TỔNG CỘNG:",
            "Cộng",
            "Toàn tỉnh",
            "Tổng số",
            "Total",
            "Tổng  cộng",
            "Tong cong",
            "* Tổng cộng",
            "Tổng cộng (A+B)",
            "T.C",
            "Cộng huyện Hoằng Hóa",
            "Toàn huyện",
            "Cộng cụm I",
            "Cộng LĐLĐ huyện X",
        ] {
            assert!(is_total(total), "{total}");
        }
        for name in [
            "Công đoàn",
            "Cổng",
            "Tổng công ty Thép",
            "Cộng Hòa",
            "Công đoàn ngành",
            "Trung tâm",
            "Toàn Thắng",
            "G1",
            "",
            "T",
            "Công",
        ] {
            assert!(!is_total(name), "{name}");
        }
    }
}
