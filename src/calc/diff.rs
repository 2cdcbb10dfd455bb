//! What changed between two datasets: figures, units, shares, the manifest, the
//! plan, and the statuses that followed.
//!
//! Units are the same by id, indicators by code, phases by key; lines and order
//! of rows play no part. A figure is *corrected* when both datasets have the row
//! and it says something else. A status is led back to the changed figures at or
//! beneath its unit (by the tree of each figure's year, in either dataset) and
//! to whatever else it rests on and changed; what can't be led back is said so.

mod figures;
mod statuses;
mod units;

use crate::model::{
    Amount, Dataset, Entry, Manifest, Origin, PhaseIx, Plan, RowPlace, Rule, Status, UnitIx,
};

use super::Book;

/// Everything that differs. Empty when the two say the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// What `dataset.toml` says.
    pub manifest: Vec<Said>,
    /// What the plan says.
    pub plan: Vec<Said>,
    /// Units and their memberships, in official order.
    pub units: Vec<UnitChange>,
    /// Figures by indicator, period and unit.
    pub figures: Vec<FigureChange>,
    /// Shares of count targets, by unit and indicator.
    pub shares: Vec<ShareChange>,
    /// Statuses by unit and indicator, of the phase asked for.
    pub statuses: Vec<StatusChange>,
}

impl Difference {
    /// True when nothing differs.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Something said in words or numbers, before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What: a stable key, after an indicator's code where it is about one.
    pub key: String,
    /// Before; empty when it wasn't said.
    pub old: String,
    /// After; empty when it isn't said.
    pub new: String,
}

/// A unit by id, with its name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Who {
    /// Id.
    pub id: String,
    /// Name, of the new dataset where it has the unit.
    pub name: String,
}

/// A unit that came, went or stands elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitChange {
    /// Which unit.
    pub unit: Who,
    /// Its spells before; none when it is new.
    pub old: Vec<Membership>,
    /// Its spells after; none when it is gone.
    pub new: Vec<Membership>,
}

impl UnitChange {
    /// How it differs.
    pub fn kind(&self) -> ChangeKind {
        ChangeKind::of(self.old.first(), self.new.first())
    }
}

/// One spell of membership in plain words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// Name in that spell.
    pub name: String,
    /// Key of the level.
    pub level: &'static str,
    /// Id of the unit above; empty for the province.
    pub parent: String,
    /// Key of the sector; empty where there is none.
    pub sector: &'static str,
    /// Not a body that only takes part by invitation.
    pub is_managed: bool,
    /// First day, ISO; empty = open.
    pub from: String,
    /// Last day, ISO; empty = open.
    pub to: String,
    /// Where its row stands.
    pub place: Option<RowPlace>,
}

/// How a row differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// Only the new one has it.
    New,
    /// Both have it and it says something else.
    Corrected,
    /// Only the old one has it.
    Gone,
}

impl ChangeKind {
    /// All, in the order of reports.
    pub const ALL: [Self; 3] = [Self::Corrected, Self::New, Self::Gone];

    /// The stable key used in exports.
    pub const fn key(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Corrected => "corrected",
            Self::Gone => "gone",
        }
    }

    const fn of<T>(old: Option<&T>, new: Option<&T>) -> Self {
        match (old, new) {
            (None, _) => Self::New,
            (_, None) => Self::Gone,
            _ => Self::Corrected,
        }
    }
}

/// What a figure says in one dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// What stands in the row.
    pub entry: Entry,
    /// Where its row stands; nowhere if an assumption made it.
    pub place: Option<RowPlace>,
    /// Reported or assumed.
    pub origin: Origin,
}

/// A figure that is new, corrected or gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureChange {
    /// Who reports.
    pub unit: Who,
    /// Code of the indicator.
    pub indicator: String,
    /// As written in files: `2024`, `2026-09`, `2021-2025`.
    pub period: String,
    /// Before.
    pub old: Option<Stated>,
    /// After.
    pub new: Option<Stated>,
}

impl FigureChange {
    /// How it differs.
    pub const fn kind(&self) -> ChangeKind {
        ChangeKind::of(self.old.as_ref(), self.new.as_ref())
    }
}

/// A share of a count target given anew, otherwise or no longer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareChange {
    /// To whom.
    pub unit: Who,
    /// Code of the indicator.
    pub indicator: String,
    /// Key of the phase.
    pub phase: String,
    /// Before.
    pub old: Option<Amount>,
    /// After.
    pub new: Option<Amount>,
}

impl ShareChange {
    /// How it differs.
    pub const fn kind(&self) -> ChangeKind {
        ChangeKind::of(self.old.as_ref(), self.new.as_ref())
    }
}

/// A status that is another now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusChange {
    /// Whose.
    pub unit: Who,
    /// Key of the unit's level.
    pub level: &'static str,
    /// Code of the indicator.
    pub indicator: String,
    /// Before; `None` when the old dataset has no such unit or indicator.
    pub old: Option<Status>,
    /// After; `None` when the new dataset has no such unit or indicator.
    pub new: Option<Status>,
    /// What beneath it changed.
    pub causes: Vec<Cause>,
}

/// What a changed status can be led back to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Figures at or beneath the unit: positions in [`Difference::figures`].
    Figures(Vec<usize>),
    /// The unit's own share of the target.
    Share,
    /// Units beneath it came, went or moved, or it did itself.
    Members,
    /// Another as-of date or lock day: years have been closed or opened.
    AsOf,
    /// Another target, or another way to measure.
    Plan,
    /// None of these: the assumed size of a silent reporter comes from units elsewhere.
    Elsewhere,
}

impl Cause {
    /// The stable key used in exports.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Figures(_) => "figures",
            Self::Share => "share",
            Self::Members => "members",
            Self::AsOf => "as_of",
            Self::Plan => "plan",
            Self::Elsewhere => "elsewhere",
        }
    }
}

/// What changed from one dataset to another; `within` keeps one unit of the new
/// one and everything beneath it. Statuses are of one phase of the new one.
pub fn diff(old: &Book, new: &Book, phase: PhaseIx, within: Option<&str>) -> Difference {
    let (was, is) = (old.dataset(), new.dataset());
    let scope = statuses::Scope::new(old, new, within);
    let mut difference = Difference {
        manifest: manifest(old, new),
        plan: plan(&was.plan, &is.plan),
        units: units::changes(was, is),
        figures: figures::changes(old, new),
        shares: figures::shares(was, is),
        statuses: Vec::new(),
    };
    difference.units.retain(|change| scope.has(&change.unit.id));
    difference.figures.retain(|change| scope.has(&change.unit.id));
    difference.shares.retain(|change| scope.has(&change.unit.id));
    difference.statuses = statuses::changes(old, new, phase, &difference, &scope);
    difference
}

fn who(old: &Dataset, new: &Dataset, id: &str) -> Who {
    let named = |of: &Dataset| of.units.with_id(id).map(|ix| of.units.unit(ix).name().to_owned());
    let name = named(new).or_else(|| named(old)).unwrap_or_default();
    Who { id: id.to_owned(), name }
}

fn who_at(dataset: &Dataset, unit: UnitIx) -> Who {
    let unit = dataset.units.unit(unit);
    Who { id: unit.id.clone(), name: unit.name().to_owned() }
}

fn said(key: &str, old: &str, new: &str) -> Option<Said> {
    let of = || Said { key: key.to_owned(), old: old.to_owned(), new: new.to_owned() };
    (old != new).then(of)
}

/// Dates are those that the books speak up to.
fn manifest(old: &Book, new: &Book) -> Vec<Said> {
    let as_of = |book: &Book| book.calendar().as_of.to_string();
    let as_of = said("as_of", &as_of(old), &as_of(new));
    let (old, new) = (&old.dataset().manifest, &new.dataset().manifest);
    let lock = |m: &Manifest| m.year_end.in_year(2001).format("%m-%d").to_string();
    let assumed = |m: &Manifest| {
        let texts = m.assumptions().iter().map(|a| a.text.vi.as_str());
        texts.collect::<Vec<_>>().join("; ")
    };
    [
        said("title", &old.title, &new.title),
        as_of,
        said("scenario", &old.scenario, &new.scenario),
        said("description", &old.description, &new.description),
        said("provenance", old.provenance.key(), new.provenance.key()),
        said("year_end", &lock(old), &lock(new)),
        said("assumptions", &assumed(old), &assumed(new)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn plan(old: &Plan, new: &Plan) -> Vec<Said> {
    if old == new {
        return Vec::new();
    }
    let phases = |plan: &Plan| {
        let phases = plan.phases.iter().map(|p| format!("{} {}-{}", p.key, p.first, p.last));
        phases.collect::<Vec<_>>().join(", ")
    };
    let mut all: Vec<Said> = [
        said("number", &old.number, &new.number),
        said("issued", &old.issued.to_string(), &new.issued.to_string()),
        said("plan_title", &old.title.vi, &new.title.vi)
            .or_else(|| said("plan_title", &old.title.en, &new.title.en)),
        said("phases", &phases(old), &phases(new)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let mut codes: Vec<&str> = new.indicators.iter().map(|i| i.code.as_str()).collect();
    codes.extend(
        old.indicators.iter().map(|i| i.code.as_str()).filter(|c| new.indicator_coded(c).is_none()),
    );
    for code in codes {
        let (was, is) = (targets(old, code), targets(new, code));
        all.extend(said(code, &was, &is));
        let changed = |plan: &Plan| plan.indicator(plan.indicator_coded(code)?).cloned();
        if was == is && changed(old) != changed(new) {
            // Its wording or the way it is measured.
            all.push(Said { key: format!("{code} *"), old: was, new: is });
        }
    }
    all.extend(said("rules", &rules(old), &rules(new)));
    all
}

/// The plan's rules as its file names them, by codes.
fn rules(plan: &Plan) -> String {
    let code = |ix| plan.indicator(ix).map_or("", |indicator| indicator.code.as_str());
    let rule = |rule: &Rule| match rule.within() {
        Some(within) => format!("{} {} {}", rule.key(), code(rule.of()), code(within)),
        None => match rule {
            Rule::ShareLimit { of, most } => format!("{} {} {most}", rule.key(), code(*of)),
            _ => format!("{} {}", rule.key(), code(rule.of())),
        },
    };
    plan.rules.iter().map(rule).collect::<Vec<_>>().join(", ")
}

fn targets(plan: &Plan, code: &str) -> String {
    let Some(indicator) = plan.indicator_coded(code).and_then(|ix| plan.indicator(ix)) else {
        return String::new();
    };
    let target = |t: &crate::model::Target| {
        format!("{} {} {}", t.comparator.value.key(), t.value, t.cadence.value.key())
    };
    indicator.targets.iter().map(target).collect::<Vec<_>>().join(", ")
}
