use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;

use super::SampleError;
use super::recipe::Province;

/// Position of an upper union in [`Tree`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct UpperIx(usize);

impl UpperIx {
    /// As a position for drawing.
    pub const fn position(self) -> usize {
        self.0
    }
}

/// What an upper union is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UpperKind {
    /// The province federation.
    Province,
    /// A district federation.
    District,
    /// The union of the economic zone.
    Zone,
    /// A sector union.
    Sector,
    /// A commune union.
    Commune,
}

/// A union above the grassroots.
#[derive(Debug)]
pub struct Upper {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: UpperKind,
    /// First day, where it is known.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
    /// Share of grassroots unions and size of theirs in percent; districts only.
    pub weight: u64,
    /// See `weight`.
    pub size: u64,
    heir: Option<UpperIx>,
}

impl Upper {
    /// True when it exists on the day.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// An old commune, with the district it lay in and the commune it lies in now.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The district until it ended.
    pub district: UpperIx,
    /// The commune of today.
    pub commune: UpperIx,
}

/// Some days of membership under an upper union.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spell {
    /// Under whom.
    pub parent: UpperIx,
    /// First day, where it is known.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
}

/// All upper unions, the province first, and where they lie.
#[derive(Debug)]
pub struct Tree {
    uppers: Vec<Upper>,
    places: Vec<Place>,
}

#[derive(Deserialize)]
struct UpperRow {
    id: String,
    name: String,
    kind: UpperKind,
    to: Option<NaiveDate>,
    heir: Option<String>,
    weight: Option<u64>,
    size: Option<u64>,
}

#[derive(Deserialize)]
struct PlaceRow {
    district: String,
    commune: String,
    commune_name: String,
}

fn rows<T: serde::de::DeserializeOwned>(text: &str) -> Result<Vec<T>, SampleError> {
    csv::Reader::from_reader(text.as_bytes())
        .deserialize()
        .collect::<Result<_, _>>()
        .map_err(|fault| SampleError::Places(Box::new(fault)))
}

impl Tree {
    /// From the built-in tables.
    pub fn built_in(rules: &Province) -> Result<Self, SampleError> {
        let listed: Vec<UpperRow> = rows(include_str!("uppers.csv"))?;
        let places: Vec<PlaceRow> = rows(include_str!("places.csv"))?;
        let communes: BTreeMap<&str, &str> =
            places.iter().map(|p| (p.commune.as_str(), p.commune_name.as_str())).collect();
        let ids: BTreeMap<&str, UpperIx> = listed
            .iter()
            .map(|row| row.id.as_str())
            .chain(communes.keys().copied())
            .enumerate()
            .map(|(i, id)| (id, UpperIx(i + 1)))
            .collect();
        let place = |row: &PlaceRow| {
            Some(Place {
                district: *ids.get(row.district.as_str())?,
                commune: *ids.get(row.commune.as_str())?,
            })
        };
        Ok(Self {
            places: places.iter().filter_map(place).collect(),
            uppers: std::iter::once(province(rules))
                .chain(listed.iter().map(|row| upper(row, &ids)))
                .chain(communes.iter().map(|(id, name)| commune(id, name, rules.communes_from)))
                .collect(),
        })
    }

    /// The upper union at a position handed out by this tree.
    #[expect(clippy::indexing_slicing, reason = "only this tree hands positions out")]
    pub fn upper(&self, ix: UpperIx) -> &Upper {
        &self.uppers[ix.0]
    }

    /// All of them, in official order.
    pub fn uppers(&self) -> impl Iterator<Item = (UpperIx, &Upper)> {
        self.uppers.iter().enumerate().map(|(i, upper)| (UpperIx(i), upper))
    }

    /// The upper union with an id.
    pub fn with_id(&self, id: &str) -> Option<UpperIx> {
        self.uppers().find(|(_, upper)| upper.id == id).map(|(ix, _)| ix)
    }

    /// Every place.
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// The spells of a union that begins under `start` and lies at a place, between
    /// its own first and last days: it follows every merger.
    pub fn spells(
        &self,
        start: UpperIx,
        place: Place,
        (founded, ended): (Option<NaiveDate>, Option<NaiveDate>),
    ) -> Vec<Spell> {
        let mut spells = Vec::new();
        let (mut parent, mut from) = (start, None);
        loop {
            let to = self.upper(parent).to;
            let spell = Spell { parent, from: later(from, founded), to: earlier(to, ended) };
            if spell.from.zip(spell.to).is_none_or(|(first, last)| first <= last) {
                spells.push(spell);
            }
            let Some(next) = to.and_then(|day| day.succ_opt()) else { break };
            parent = self.heir(parent, place, next);
            from = Some(next);
        }
        spells
    }

    /// Where the unions of an ended upper union go on the day after.
    fn heir(&self, ended: UpperIx, place: Place, day: NaiveDate) -> UpperIx {
        let upper = self.upper(ended);
        let next = match upper.kind {
            UpperKind::Sector => place.district,
            _ => upper.heir.unwrap_or(place.commune),
        };
        if self.upper(next).covers(day) { next } else { self.heir(next, place, day) }
    }
}

fn upper(row: &UpperRow, ids: &BTreeMap<&str, UpperIx>) -> Upper {
    Upper {
        id: row.id.clone(),
        name: row.name.clone(),
        kind: row.kind,
        from: None,
        to: row.to,
        weight: row.weight.unwrap_or_default(),
        size: row.size.unwrap_or(100),
        heir: row.heir.as_deref().and_then(|id| ids.get(id).copied()),
    }
}

fn province(rules: &Province) -> Upper {
    Upper {
        id: rules.root.clone(),
        name: rules.root_name.clone(),
        kind: UpperKind::Province,
        from: None,
        to: None,
        weight: 0,
        size: 100,
        heir: None,
    }
}

fn commune(id: &str, name: &str, from: NaiveDate) -> Upper {
    Upper {
        id: id.to_owned(),
        name: name.to_owned(),
        kind: UpperKind::Commune,
        from: Some(from),
        to: None,
        weight: 0,
        size: 100,
        heir: None,
    }
}

fn later(a: Option<NaiveDate>, b: Option<NaiveDate>) -> Option<NaiveDate> {
    a.max(b)
}

fn earlier(a: Option<NaiveDate>, b: Option<NaiveDate>) -> Option<NaiveDate> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        _ => a.or(b),
    }
}
