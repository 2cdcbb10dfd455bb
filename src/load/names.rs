//! Names where ids are expected.
//!
//! Two names are alike whatever their case, spaces, punctuation, the vowel that
//! carries the tone (`Hoá`, `Hóa`), i or y where they sound alike (`Quí`, `Quý`),
//! other letters that look like `Đ`, and the usual abbreviations (`CĐCS`, `Cty`).
//! Letters and tones themselves must agree: Đông Tiến is not Đồng Tiến. A name in
//! which nobody put any diacritics is the one it can only be.

mod abbreviations;
mod listed;
mod place;
mod spelling;
mod spoilt;
mod total;

pub(super) use listed::without_number;
pub(super) use place::{Place, PlaceLevel};
pub(super) use spelling::{Likeness, Spelling};
pub use spoilt::Spoilt;
pub(super) use spoilt::spoilt;
pub(super) use total::{
    Heading, TotalOf, heading, is_called_union, is_kind, is_total, is_total_of, is_worked_out,
    may_be_unit, sounds_like_a_sum, total,
};

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use super::collect::quoted;
use super::number::narrow;
use super::tree::Register;
use crate::model::{Plan, Unit, UnitIx};
use crate::text::fold;

/// How many of the nearest are named.
const SHOWN: usize = 3;
/// How alike, from 0 to 1, a candidate has to be.
const ALIKE: f64 = 0.72;
/// The key by which names are alike.
#[must_use]
pub fn name_key(name: &str) -> String {
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
const MOST_KEYS: usize = 1 << 17;
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
    key_of_words(name, |word, short| word == short)
}

/// The key of a name with its abbreviations written out, where they are recognised.
fn key_of_words(name: &str, is_short: impl Fn(&str, &str) -> bool) -> String {
    let lower = narrow(name).nfc().collect::<String>().to_lowercase().replace(LIKE_D, "đ");
    // Initials with dots are one word: `C.ty`, `T.N.H.H`.
    let lower = without_dots(&lower);
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.collect();
    let mut key = String::with_capacity(name.len() + 8);
    for at in 0..words.len() {
        for part in abbreviations::written_out(&words, at, &is_short).split(' ') {
            if !key.is_empty() {
                key.push(' ');
            }
            push_syllable(&mut key, part);
        }
    }
    key
}

/// The text without dots between letters that belong to one short form: behind
/// single letters that another word follows at once.
fn without_dots(text: &str) -> String {
    if !text.contains('.') {
        return text.to_owned();
    }
    let mut bare = String::with_capacity(text.len());
    let (mut letters, mut last) = (0, ' ');
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        let joins = c == '.' && letters == 1 && is_initial(last, chars.clone());
        letters = if c.is_alphabetic() { letters + 1 } else { 0 };
        last = c;
        if !joins {
            bare.push(c);
        }
    }
    bare
}

/// Whether a letter before a dot is one of several that belong together (`T.N.H.H`), or
/// short for a word by itself, before another word (`H.Hoằng Hóa`, `N.V.Trỗi`).
fn is_initial(letter: char, behind: impl Iterator<Item = char>) -> bool {
    let word: String = behind.take_while(|c| c.is_alphabetic()).collect();
    let is_level = matches!(letter, 'h' | 'x' | 'p' | 'q');
    let is_one_letter = !is_level && word.chars().count() == 1;
    is_one_letter || (!word.is_empty() && !fold(&word).contains(is_vowel))
}

const fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// Letters of other languages that look like `đ`; converted texts have them.
const LIKE_D: [char; 2] = ['ð', 'ɖ'];

/// The letters without their tone, then the tone.
fn push_syllable(key: &mut String, word: &str) {
    if word.is_ascii() {
        key.push_str(word);
        fold_last_y(key, word);
        return;
    }
    let is_tone = |c: &char| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let (tones, letters): (Vec<char>, Vec<char>) = word.nfd().partition(is_tone);
    let letters: String = letters.into_iter().nfc().collect();
    key.push_str(&letters);
    fold_last_y(key, &letters);
    key.extend(tones);
}

/// A `y` that is a syllable's only vowel is written `i` as well.
fn fold_last_y(key: &mut String, syllable: &str) {
    let Some(before) = syllable.strip_suffix('y') else { return };
    let is_vowel = |c: char| "aăâeêioôơuưy".contains(c);
    if before.ends_with("qu") || before.chars().last().is_some_and(|c| !is_vowel(c)) {
        key.pop();
        key.push('i');
    }
}

/// Whether a text has no diacritics but the stroke of `Đ`, which keyboards of other
/// languages have nothing for either.
pub(super) fn is_without_diacritics(text: &str) -> bool {
    let lower = text.to_lowercase().replace(LIKE_D, "đ").replace('đ', "d");
    lower.is_ascii()
}

/// The key of a name as it is without diacritics.
fn plain_key(name: &str) -> String {
    fold(&key_of_words(name, |word, short| fold(word) == fold(short)))
}

/// Units by what they may be called beside their ids.
#[derive(Debug)]
pub(super) struct Names<T> {
    keys: HashMap<String, Vec<Called<T>>>,
    /// By the name without diacritics; made when first asked for.
    plain: OnceCell<HashMap<String, Vec<T>>>,
    /// What initials may stand for, by them; made when first asked for.
    loose: OnceCell<HashMap<String, Vec<(Spelling, T)>>>,
    /// By the id in lower case, with the id.
    ids: HashMap<String, Vec<(String, T)>>,
}

/// A unit of some name.
#[derive(Debug)]
struct Called<T> {
    unit: T,
    /// Key of the name of the unit above.
    above: String,
}

/// What a name leads to.
pub(super) enum Named<T> {
    /// Nothing.
    Nobody,
    /// One unit.
    One(T),
    /// Several of that name.
    Several(Vec<T>),
}

/// Whom a name in another file means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meant<'r> {
    /// A unit.
    Unit(UnitIx),
    /// One that isn't there, because its rows were set aside; by its id.
    Fallen(&'r str),
}

impl<'r> Names<Meant<'r>> {
    /// Of every unit, by each name it had, and of those that fell.
    pub(super) fn of(register: &'r Register) -> Self {
        let units = register.units.iter().enumerate();
        let spells = units.flat_map(|(at, unit)| unit.spells.iter().map(move |s| (at, unit, s)));
        let standing = spells.map(|(at, unit, spell)| {
            let above = spell.parent.and_then(|parent| register.unit(parent));
            let above = above.map_or("", Unit::name);
            (Meant::Unit(UnitIx::new(at)), unit.id.as_str(), spell.name.as_str(), above)
        });
        let fallen = register.fallen_names.iter().map(|row| {
            let meant = register.find(&row.unit).map_or(Meant::Fallen(&row.unit), Meant::Unit);
            let above = row.parent.as_ref().and_then(|parent| register.find(parent));
            let above = above.and_then(|above| register.unit(above)).map_or("", Unit::name);
            (meant, row.unit.as_str(), row.name.as_str(), above)
        });
        Self::new(standing.chain(fallen))
    }
}

impl<T: Copy + PartialEq> Names<T> {
    /// Of units with id, name and the name of the unit above.
    pub(super) fn new<'n>(units: impl Iterator<Item = (T, &'n str, &'n str, &'n str)>) -> Self {
        let mut keys: HashMap<String, Vec<Called<T>>> = HashMap::new();
        let mut ids: HashMap<String, Vec<(String, T)>> = HashMap::new();
        for (unit, id, name, above) in units {
            let above = name_key(above);
            keys.entry(name_key(name)).or_default().push(Called { unit, above });
            let same = ids.entry(id.to_lowercase()).or_default();
            if same.iter().all(|(known, _)| known != id) {
                same.push((id.to_owned(), unit));
            }
        }
        Self { keys, plain: OnceCell::new(), loose: OnceCell::new(), ids }
    }

    /// The unit that a text means: by its name, as messages print it, by its id in
    /// another case, by its name without diacritics, or without `CĐCS`. What is found one way is not looked
    /// for in the next. What initials may stand for proves nothing of a single unit; of
    /// several it is asked which.
    pub(super) fn find(&self, written: &str) -> Named<T> {
        // A cell comes with hidden characters made visible.
        let written = written.trim_matches(|c: char| c == '\u{FFFD}' || c.is_whitespace());
        let ways =
            [Self::named, Self::printed, Self::with_id, Self::named_plainly, Self::named_barely];
        let found = ways.iter().map(|way| way(self, written)).find(|found| !found.is_empty());
        match found.as_deref() {
            Some([one]) => Named::One(*one),
            Some(several) => Named::Several(several.to_vec()),
            None => match self.named_loosely(written) {
                several if several.len() > 1 => Named::Several(several),
                _ => Named::Nobody,
            },
        }
    }

    fn named(&self, written: &str) -> Vec<T> {
        let called = self.keys.get(&name_key(written)).into_iter().flatten();
        each_once(called.map(|called| called.unit))
    }

    fn with_id(&self, written: &str) -> Vec<T> {
        let units = self.ids.get(&written.trim().to_lowercase());
        each_once(units.into_iter().flatten().map(|(_, unit)| *unit))
    }

    /// `'ID' Name ('Name above')`, or the parts of it that tell whom it means.
    fn printed(&self, written: &str) -> Vec<T> {
        const QUOTES: [char; 3] = ['\'', '‘', '’'];
        let written = written.trim();
        let quoted = written.strip_prefix(QUOTES).and_then(|rest| rest.split_once(QUOTES));
        if let Some((id, _)) = quoted {
            let ids = self.ids.get(&id.to_lowercase()).into_iter().flatten();
            return ids.filter(|(known, _)| known == id).map(|(_, unit)| *unit).collect();
        }
        let Some(inner) = written.strip_suffix(')') else { return Vec::new() };
        let splits = inner.match_indices('(').filter_map(|(at, _)| {
            let (name, above) = inner.split_at_checked(at)?;
            let above = name_key(above);
            let called = self.keys.get(&name_key(name)).into_iter().flatten();
            Some(each_once(called.filter(|c| c.above == above).map(|c| c.unit)))
        });
        splits.into_iter().find(|units| !units.is_empty()).unwrap_or_default()
    }

    /// By its name without the word for a grassroots union.
    fn named_barely(&self, written: &str) -> Vec<T> {
        let whole = name_key(&format!("CĐCS {written}"));
        each_once(self.keys.get(&whole).into_iter().flatten().map(|called| called.unit))
    }

    fn named_plainly(&self, written: &str) -> Vec<T> {
        if !is_without_diacritics(written) {
            return Vec::new();
        }
        let plain = self.plain.get_or_init(|| {
            let mut plain: HashMap<String, Vec<T>> = HashMap::new();
            for (key, called) in &self.keys {
                let units = plain.entry(fold(key)).or_default();
                units.extend(called.iter().map(|called| called.unit));
            }
            plain
        });
        each_once(plain.get(&plain_key(written)).into_iter().flatten().copied())
    }
}

impl<T: Copy + PartialEq> Names<T> {
    fn named_loosely(&self, written: &str) -> Vec<T> {
        let loose = self.loose.get_or_init(|| {
            let mut loose: HashMap<String, Vec<(Spelling, T)>> = HashMap::new();
            for (key, called) in &self.keys {
                let name = Spelling::of(key);
                let same = loose.entry(name.initials()).or_default();
                same.extend(called.iter().map(|called| (name.clone(), called.unit)));
            }
            loose
        });
        let meant = Spelling::of(written);
        let near = loose.get(&meant.initials()).into_iter().flatten();
        each_once(near.filter(|(name, _)| meant.is_short_of(name)).map(|(_, unit)| *unit))
    }
}

fn each_once<T: PartialEq>(units: impl Iterator<Item = T>) -> Vec<T> {
    let mut once = Vec::new();
    for unit in units {
        if !once.contains(&unit) {
            once.push(unit);
        }
    }
    once
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
            ("CĐCS Quý Lộc", "CĐCS Quí Lộc"),
            ("Mỹ Lý", "Mĩ Lí"),
            ("C\u{d0}CS May", "CĐCS May"),
            ("L\u{189}LĐ huyện", "LĐLĐ huyện"),
        ] {
            assert_eq!(name_key(one), name_key(other));
        }
        for (one, other) in [
            ("Đông Tiến", "Đồng Tiến"),
            ("Hoằng Hóa", "Hoang Hoa"),
            ("A 1", "A 11"),
            ("Thúy", "Thúi"),
            ("Tây", "Tâi"),
            ("Yên", "Iên"),
        ] {
            assert_ne!(name_key(one), name_key(other));
        }
    }

    #[test]
    fn short_forms_are_written_out_by_what_stands_beside_them() {
        for (one, other) in [
            ("CĐCS Cty May 10", "CĐCS Công ty May 10"),
            ("CĐCS C.ty TNHH MTV Sao", "CĐCS Công ty trách nhiệm hữu hạn một thành viên Sao"),
            ("Cty T.N.H.H Sao", "Công ty TNHH Sao"),
            ("CTCP Sông Mã", "Công ty Cổ phần Sông Mã"),
            ("CT CP Sông Mã", "Công ty CP Sông Mã"),
            ("Trường CĐ Y tế", "Trường Cao đẳng Y tế"),
            ("CĐCS Trường ĐH Hồng Đức", "CĐCS Trường Đại học Hồng Đức"),
            ("CĐ ngành Y tế", "Công đoàn ngành Y tế"),
            ("CĐCS TT Y tế Nga Sơn", "CĐCS Trung tâm Y tế Nga Sơn"),
            ("CĐCS TTYT Nga Sơn", "CĐCS Trung tâm Y tế Nga Sơn"),
            ("Trường MN TT Nga Sơn", "Trường Mầm non thị trấn Nga Sơn"),
            ("UBND TT Nga Sơn", "Ủy ban nhân dân thị trấn Nga Sơn"),
            ("UBND xã An", "Uỷ ban nhân dân xã An"),
            ("THPT Ba Đình", "Trung học phổ thông Ba Đình"),
            ("TH&THCS Nga An", "Tiểu học và trung học cơ sở Nga An"),
            ("BVĐK tỉnh", "Bệnh viện đa khoa tỉnh"),
            ("BV ĐK tỉnh", "Bệnh viện đa khoa tỉnh"),
            ("CĐCS XN May", "CĐCS Xí nghiệp May"),
            ("CĐCS NM Đường", "CĐCS Nhà máy Đường"),
            ("HTX Nga Tân", "Hợp tác xã Nga Tân"),
            ("DNTN Hoa", "Doanh nghiệp tư nhân Hoa"),
            ("VP HĐND và UBND huyện", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện"),
        ] {
            let same = |name: &str| name_key(&name.replace('&', " và "));
            assert_eq!(same(one), same(other), "{one} {other}");
        }
        for (one, other) in [
            ("CĐCS TT Giống", "CĐCS thị trấn Giống"),
            ("CĐCS TT Nga Sơn", "CĐCS Trung tâm Nga Sơn"),
            ("Trường CĐ Y tế", "Trường Công đoàn Y tế"),
            ("Công ty TH True", "Công ty Tiểu học True"),
            ("CĐCS May 10", "Công ty May 10"),
        ] {
            assert_ne!(name_key(one), name_key(other), "{one} {other}");
        }
    }
}
