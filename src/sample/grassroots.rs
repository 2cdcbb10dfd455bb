use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};

use super::draw::{Draws, Stream};
use super::names::Names;
use super::recipe::{Kind, Province, Within};
use super::tree::{Place, Spell, Tree, UpperIx, UpperKind};

/// A grassroots union.
#[derive(Debug)]
pub struct Union {
    /// Its id.
    pub id: String,
    /// Its invented name.
    pub name: String,
    /// Its sector's key.
    pub sector: String,
    /// False where it only takes part by invitation.
    pub is_managed: bool,
    /// Its spells, ascending.
    pub spells: Vec<Spell>,
    /// People at work there in the first year.
    pub workers: u64,
}

/// Draws for the making of unions, one stream a question.
struct Questions {
    kind: Stream,
    under: Stream,
    district: Stream,
    place: Stream,
    band: Stream,
    size: Stream,
    is_founded: Stream,
    founded: Stream,
    is_ended: Stream,
    ended: Stream,
}

impl Questions {
    fn new(draws: &Draws) -> Self {
        let ask = |what| draws.stream(what, 0);
        Self {
            kind: ask("kind"),
            under: ask("under"),
            district: ask("district"),
            place: ask("place"),
            band: ask("band"),
            size: ask("size"),
            is_founded: ask("is founded"),
            founded: ask("founded"),
            is_ended: ask("is ended"),
            ended: ask("ended"),
        }
    }
}

/// Makes so many grassroots unions.
pub fn unions(rules: &Province, tree: &Tree, draws: &Draws, count: usize) -> Vec<Union> {
    let mut maker = Maker {
        rules,
        tree,
        ask: Questions::new(draws),
        names: Names::new(&rules.naming, draws),
        communes: communes_in_turn(tree),
        placed: 0,
    };
    let mut unions: Vec<Union> = (0..count).filter_map(|i| maker.union(i)).collect();
    scale(&mut unions, rules);
    unions
}

/// Brings the people at work to the province's number, whatever the unions' number.
fn scale(unions: &mut [Union], rules: &Province) {
    let raw: u128 = unions.iter().map(|u| u128::from(u.workers)).sum();
    for union in unions {
        let scaled = u128::from(union.workers) * u128::from(rules.workers) / raw.max(1);
        union.workers = u64::try_from(scaled).unwrap_or(u64::MAX).max(rules.smallest_union);
    }
}

/// The communes in an order that jumps about the province, so that unions with
/// neighbouring numbers don't lie in neighbouring places.
fn communes_in_turn(tree: &Tree) -> Vec<UpperIx> {
    let communes: BTreeSet<UpperIx> = tree.places().iter().map(|p| p.commune).collect();
    let communes: Vec<UpperIx> = communes.into_iter().collect();
    let step = communes.len() / 3 + 1;
    (0..step).flat_map(|i| communes.iter().skip(i).step_by(step).copied()).collect()
}

struct Maker<'a> {
    rules: &'a Province,
    tree: &'a Tree,
    ask: Questions,
    names: Names<'a>,
    communes: Vec<UpperIx>,
    placed: usize,
}

impl Maker<'_> {
    fn union(&mut self, i: usize) -> Option<Union> {
        let rules = self.rules;
        let kind = pick(&mut self.ask.kind, i, &rules.kind, |kind| kind.share)?;
        let life = self.life(i, kind);
        let shares: Vec<(&String, &u64)> = kind.under.iter().collect();
        let (under, _) = pick(&mut self.ask.under, i, &shares, |(_, share)| **share)?;
        let is_lasting = kind.managed && life == (None, None);
        let place = self.place(i, *under == "district" && is_lasting)?;
        let start = self.start(under, place)?;
        let spells = self.tree.spells(start, place, life);
        // Who ends was small: the province doesn't shrink by a few ends.
        let bands = if life.1.is_some() { kind.sizes.get(..1)? } else { &kind.sizes };
        let band = pick(&mut self.ask.band, i, bands, |band| band.share)?;
        let raw = self.ask.size.between(i, [band.low, band.high]);
        Some(Union {
            id: format!("G{:04}", i + 1),
            name: self.names.invent(i, &kind.names),
            sector: kind.sector.clone(),
            is_managed: kind.managed,
            spells,
            workers: raw * self.tree.upper(place.district).size,
        })
    }

    /// First and last day, where they lie within the sample's years.
    fn life(&mut self, i: usize, kind: &Kind) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let ask = &mut self.ask;
        let month = |within: &Within, is: &mut Stream, which: &mut Stream| {
            let months = u32::try_from(which.below(i, within.months)).ok()?;
            is.is_hit(i, within.percent).then(|| within.from + Months::new(months))
        };
        let founded =
            kind.founded.as_ref().and_then(|w| month(w, &mut ask.is_founded, &mut ask.founded));
        let ended = kind.ended.as_ref().and_then(|w| month(w, &mut ask.is_ended, &mut ask.ended));
        let dissolved = kind.dissolved.as_ref();
        let dissolved = dissolved.filter(|d| ask.is_ended.is_hit(i, d.percent)).map(|d| d.on);
        // A union that was founded within the sample's years isn't ended again.
        (founded, if founded.is_none() { ended.or(dissolved) } else { None })
    }

    /// Unions that last go round the communes until every one has got one; then,
    /// and all others, where most unions are.
    fn place(&mut self, i: usize, is_lasting: bool) -> Option<Place> {
        let places = self.tree.places();
        let turn = &self.rules.in_turn;
        let here: Vec<Place> = match self.communes.get(self.placed) {
            Some(&commune) if is_lasting && i % turn.of < turn.first => {
                self.placed += 1;
                places.iter().filter(|p| p.commune == commune).copied().collect()
            }
            _ => {
                let districts: Vec<_> = self
                    .tree
                    .uppers()
                    .filter(|(_, upper)| upper.kind == UpperKind::District)
                    .collect();
                let (district, _) =
                    *pick(&mut self.ask.district, i, &districts, |(_, upper)| upper.weight)?;
                places.iter().filter(|p| p.district == district).copied().collect()
            }
        };
        pick(&mut self.ask.place, i, &here, |_| 1).copied()
    }

    /// The upper union under which it begins.
    fn start(&self, under: &str, place: Place) -> Option<UpperIx> {
        let of_kind = |kind| self.tree.uppers().find(|(_, u)| u.kind == kind).map(|(ix, _)| ix);
        match under {
            "district" => Some(place.district),
            "zone" => of_kind(UpperKind::Zone),
            "province" => of_kind(UpperKind::Province),
            sector => self.tree.with_id(sector),
        }
    }
}

/// One of several, by weight.
fn pick<'a, T>(
    stream: &mut Stream,
    position: usize,
    from: &'a [T],
    weight: impl Fn(&T) -> u64,
) -> Option<&'a T> {
    let total = from.iter().map(&weight).sum();
    let mut draw = stream.below(position, total);
    from.iter().find(|item| {
        let weight = weight(item);
        let is_here = draw < weight;
        draw = draw.saturating_sub(weight);
        is_here
    })
}
