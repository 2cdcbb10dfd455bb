//! What a union above the grassroots is called: what it is (`LĐLĐ`, `Công đoàn`), of
//! which level its place is (`huyện`, `TX`, `H.`), and the place. Offices leave out the
//! one or the other.

use std::sync::LazyLock;

use super::name_key;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::load) enum PlaceLevel {
    Province,
    City,
    Town,
    District,
    Quarter,
    Commune,
    Ward,
    Township,
    Zone,
    Branch,
}

impl PlaceLevel {
    const fn rank(self) -> Rank {
        match self {
            Self::City | Self::Town | Self::District | Self::Quarter => Rank::Above,
            Self::Commune | Self::Ward | Self::Township => Rank::Below,
            Self::Province | Self::Zone | Self::Branch => Rank::Other,
        }
    }

    /// Whether the unions of such places are federations of labour.
    const fn has_federation(self) -> bool {
        matches!(self, Self::Province | Self::City | Self::Town | Self::District | Self::Quarter)
    }
}

/// Levels that turn into one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rank {
    Above,
    Below,
    Other,
}

const FEDERATION: &str = "liên đoàn lao động";
/// Before the level, any number of them.
const BODIES: [&str; 6] = [FEDERATION, "công đoàn", "ban chấp hành", "bch", "ban thường vụ", "btv"];
/// There is only one: its federation needs no name.
const PROVINCE: &str = "tỉnh";
const LEVELS: [(&str, PlaceLevel); 16] = words! {
    (PROVINCE, PlaceLevel::Province), ("thành phố", PlaceLevel::City), ("t phố", PlaceLevel::City),
    ("thị xã", PlaceLevel::Town), ("t xã", PlaceLevel::Town), ("huyện", PlaceLevel::District),
    ("h", PlaceLevel::District), ("quận", PlaceLevel::Quarter), ("q", PlaceLevel::Quarter),
    ("xã", PlaceLevel::Commune), ("x", PlaceLevel::Commune), ("phường", PlaceLevel::Ward),
    ("p", PlaceLevel::Ward), ("thị trấn", PlaceLevel::Township), ("đặc khu", PlaceLevel::Zone),
    ("ngành", PlaceLevel::Branch),
};
/// A grassroots union is of no place.
const GRASSROOTS: &str = "công đoàn cơ sở";

/// The same as keys.
struct Words {
    bodies: Vec<String>,
    levels: Vec<(String, PlaceLevel)>,
    grassroots: String,
    federation: String,
    province: String,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| Words {
    bodies: BODIES.iter().map(|body| name_key(body)).collect(),
    levels: LEVELS.iter().map(|(word, level)| (name_key(word), *level)).collect(),
    grassroots: name_key(GRASSROOTS),
    federation: name_key(FEDERATION),
    province: name_key(PROVINCE),
});

/// A name of a union above the grassroots, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::load) struct Place {
    pub(in crate::load) level: Option<PlaceLevel>,
    /// Key of the rest; empty where the province's federation is called nothing else.
    pub(in crate::load) core: String,
    /// It is called a federation of labour.
    is_federation: bool,
}

impl Place {
    /// `None` for what names a grassroots union, or nothing but a level (unless that of a
    /// province's federation).
    pub(in crate::load) fn of(name: &str) -> Option<Self> {
        Self::of_key(&name_key(name))
    }

    /// The same of a name's key.
    pub(in crate::load) fn of_key(key: &str) -> Option<Self> {
        if behind(key, &WORDS.grassroots).is_some() {
            return None;
        }
        let (mut rest, mut is_federation) = (key, false);
        while let Some((body, behind)) =
            WORDS.bodies.iter().find_map(|body| Some((body, behind(rest, body)?)))
        {
            is_federation |= *body == WORDS.federation;
            rest = behind;
        }
        if is_federation && rest == WORDS.province {
            let (level, core) = (Some(PlaceLevel::Province), String::new());
            return Some(Self { level, core, is_federation });
        }
        let mut levels = WORDS.levels.iter();
        let level = levels.find_map(|(word, level)| Some((*level, behind(rest, word)?)));
        let (level, core) = level.map_or((None, rest), |(level, core)| (Some(level), core));
        // `Thị xã` of a name that the level would leave nothing of.
        let is_named = core.chars().any(char::is_alphanumeric);
        is_named.then(|| Self { level, core: core.to_owned(), is_federation })
    }

    /// Whether the two may be one place as far as what they are called goes: they agree,
    /// or one leaves its level out.
    pub(in crate::load) fn may_be(&self, other: &Self) -> bool {
        let agrees = |one: &Self, other: &Self| {
            one.level.is_none()
                && !(one.is_federation && other.level.is_some_and(|level| !level.has_federation()))
        };
        self.core == other.core
            && (self.level == other.level || agrees(self, other) || agrees(other, self))
    }

    /// Whether it may be the other at another time, or one of several that the other may
    /// be: towns and cities are made of districts, wards of communes.
    pub(in crate::load) fn may_become(&self, other: &Self) -> bool {
        let rank = |place: &Self| place.level.map(PlaceLevel::rank);
        let is_same_rank = rank(self) == rank(other) && rank(self) != Some(Rank::Other);
        self.may_be(other) || (self.core == other.core && is_same_rank)
    }

    /// Whether it says that it is above the grassroots and below the province.
    pub(in crate::load) fn is_above_grassroots(&self) -> bool {
        self.level.map_or(self.is_federation, |level| level != PlaceLevel::Province)
    }

    /// Whether it says of which level it is.
    pub(in crate::load) const fn names_level(&self) -> bool {
        self.level.is_some() || self.is_federation
    }

    /// Whether it calls itself a province.
    pub(in crate::load) fn is_of_province(&self) -> bool {
        self.level == Some(PlaceLevel::Province)
    }

    /// Whether it is of a place of which districts were made up.
    pub(in crate::load) fn is_below_districts(&self) -> bool {
        let is_zone = self.level == Some(PlaceLevel::Zone);
        is_zone || self.level.map(PlaceLevel::rank) == Some(Rank::Below)
    }

    /// Whether it leaves out the level, and calls itself by what only unions of such
    /// places as the other are.
    pub(in crate::load) fn is_short_for(&self, other: &Self) -> bool {
        let has_federation = other.level.is_some_and(PlaceLevel::has_federation);
        self.may_be(other) && self.level.is_none() && self.is_federation && has_federation
    }
}

/// What stands behind a phrase with which a key begins.
fn behind<'k>(key: &'k str, phrase: &str) -> Option<&'k str> {
    key.strip_prefix(phrase)?.strip_prefix(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn may_be(one: &str, other: &str) -> bool {
        Place::of(one).zip(Place::of(other)).is_some_and(|(one, other)| one.may_be(&other))
    }

    #[test]
    fn a_place_is_one_whatever_is_left_out() {
        let district = "LĐLĐ huyện Hoằng Hóa";
        for name in [
            "LĐLĐ H. Hoằng Hóa",
            "LĐLĐ H.Hoằng Hoá",
            "LĐLĐ Hoằng Hóa",
            "Hoằng Hóa",
            "huyện Hoằng Hóa",
            "CĐ huyện Hoằng Hóa",
            "Công đoàn huyện Hoằng Hóa",
            "BCH LĐLĐ huyện Hoằng Hóa",
        ] {
            assert!(may_be(name, district), "{name}");
        }
        for (one, other) in [
            ("CĐ thị xã Bỉm Sơn", "LĐLĐ TX Bỉm Sơn"),
            ("LĐLĐ TP Thanh Hóa", "LĐLĐ thành phố Thanh Hóa"),
            ("TP. Thanh Hóa", "LĐLĐ TP.Thanh Hóa"),
            ("Công đoàn P.Hạc Thành", "Công đoàn phường Hạc Thành"),
            ("Công đoàn ngành Y tế", "Công đoàn Y tế"),
        ] {
            assert!(may_be(one, other), "{one} {other}");
        }
    }

    #[test]
    fn another_level_or_another_place_is_another() {
        for (one, other) in [
            ("LĐLĐ tỉnh Thanh Hóa", "LĐLĐ thành phố Thanh Hóa"),
            ("LĐLĐ huyện Hoằng Hóa", "LĐLĐ thị xã Hoằng Hóa"),
            ("LĐLĐ huyện Hoằng Hóa", "Công đoàn xã Hoằng Hóa"),
            ("LĐLĐ Hoằng Hóa", "Công đoàn xã Hoằng Hóa"),
            ("Huyện Thọ Xuân", "Huyện Như Xuân"),
            ("CĐCS Hoằng Hóa", "LĐLĐ huyện Hoằng Hóa"),
            ("LĐLĐ", "LĐLĐ huyện"),
        ] {
            assert!(!may_be(one, other), "{one} {other}");
        }
    }
}
