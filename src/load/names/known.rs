//! Units by what they may be called: whom a text means.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::{Place, Spelling, is_without_diacritics, name_key, plain_key};
use crate::load::tree::Register;
use crate::model::{Unit, UnitIx};
use crate::text::fold;

/// Units by what they may be called beside their ids.
#[derive(Debug)]
pub(in crate::load) struct Names<T> {
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
pub(in crate::load) enum Named<T> {
    /// Nothing.
    Nobody,
    /// One unit.
    One(T),
    /// Several of that name.
    Several(Vec<T>),
}

/// Whom a name in another file means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::load) enum Meant<'r> {
    Unit(UnitIx),
    /// One that isn't there, because its rows were set aside; by its id.
    Fallen(&'r str),
}

impl<'r> Names<Meant<'r>> {
    /// Of every unit, by each name it had, and of those that fell.
    pub(in crate::load) fn of(register: &'r Register) -> Self {
        let units = register.units.iter().enumerate();
        let units = units.filter(|(_, unit)| !unit.is_set_aside());
        let spells = units.flat_map(|(at, unit)| unit.spells.iter().map(move |s| (at, unit, s)));
        let standing = spells.map(|(at, unit, spell)| {
            let above = spell.parent.and_then(|parent| register.unit(parent));
            let above = above.map_or("", Unit::name);
            (Meant::Unit(UnitIx::new(at)), unit.id.as_str(), spell.name.as_str(), above)
        });
        let fallen = register.fallen_rows.iter().map(|row| {
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
    pub(in crate::load) fn new<'n>(
        units: impl Iterator<Item = (T, &'n str, &'n str, &'n str)>,
    ) -> Self {
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
    pub(in crate::load) fn find(&self, written: &str) -> Named<T> {
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
            let called = || self.keys.get(&name_key(name)).into_iter().flatten();
            let exactly = each_once(called().filter(|c| c.above == above).map(|c| c.unit));
            if !exactly.is_empty() {
                return Some(exactly);
            }
            // `CĐCS May (huyện Hoa Lư)` under `LĐLĐ huyện Hoa Lư`.
            let place = Place::of_key(&above)?;
            let may_be = |known: &&Called<T>| {
                Place::of_key(&known.above).is_some_and(|known| known.may_be(&place))
            };
            Some(each_once(called().filter(may_be).map(|called| called.unit)))
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
                let same = loose.entry(name.initials().to_owned()).or_default();
                same.extend(called.iter().map(|called| (name.clone(), called.unit)));
            }
            loose
        });
        let meant = Spelling::of(written);
        let near = loose.get(meant.initials()).into_iter().flatten();
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
