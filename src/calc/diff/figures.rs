//! Figures and shares that are new, corrected or gone.

use std::collections::{BTreeMap, HashMap};

use crate::model::{Amount, Dataset, Figure, Period, Plan};

use super::super::Book;
use super::{FigureChange, ShareChange, Stated, who};

/// Both datasets' units and indicators in one order: the new ones', then what
/// only the old one has.
struct Order<'a> {
    units: Vec<&'a str>,
    unit_at: HashMap<&'a str, usize>,
    codes: Vec<&'a str>,
    code_at: HashMap<&'a str, usize>,
}

impl<'a> Order<'a> {
    fn new(old: &'a Dataset, new: &'a Dataset) -> Self {
        let ids = [new, old].map(|d| d.units.all().iter().map(|u| u.id.as_str()));
        let codes = [new, old].map(|d| d.plan.indicators.iter().map(|i| i.code.as_str()));
        let (units, unit_at) = numbered(ids.into_iter().flatten());
        let (codes, code_at) = numbered(codes.into_iter().flatten());
        Self { units, unit_at, codes, code_at }
    }

    fn unit(&self, at: usize) -> &'a str {
        self.units.get(at).copied().unwrap_or_default()
    }

    fn code(&self, at: usize) -> &'a str {
        self.codes.get(at).copied().unwrap_or_default()
    }
}

fn numbered<'a>(names: impl Iterator<Item = &'a str>) -> (Vec<&'a str>, HashMap<&'a str, usize>) {
    let (mut all, mut at) = (Vec::new(), HashMap::new());
    for name in names {
        at.entry(name).or_insert_with(|| {
            all.push(name);
            all.len() - 1
        });
    }
    (all, at)
}

/// First year, how late within it, last year.
type When = (i32, u8, i32);
type Key = (usize, When, usize);

fn when(period: Period, plan: &Plan) -> When {
    match period {
        Period::Month { year, month } => (year, month, year),
        Period::Year(year) => (year, 13, year),
        Period::Phase(ix) => plan.phase(ix).map_or((0, 14, 0), |p| (p.first, 14, p.last)),
    }
}

fn written((first, late, last): When) -> String {
    match late {
        1..=12 => format!("{first}-{late:02}"),
        13 => first.to_string(),
        _ => format!("{first}-{last}"),
    }
}

/// What a book looks at: later rows are hidden from it.
fn stated<'a>(book: &'a Book, order: &'a Order<'_>) -> impl Iterator<Item = (Key, Stated)> {
    let (dataset, calendar) = (book.dataset(), book.calendar());
    let phases = &dataset.plan.phases;
    let figures = dataset.figures.iter();
    let shown = figures.filter(move |figure| calendar.accepts(figure.period, phases));
    shown.filter_map(move |figure: Figure| {
        let unit = order.unit_at.get(dataset.units.unit(figure.unit).id.as_str())?;
        let code = &dataset.plan.indicator(figure.indicator)?.code;
        let key = (*order.code_at.get(code.as_str())?, when(figure.period, &dataset.plan), *unit);
        let Figure { entry, at, origin, .. } = figure;
        let place = dataset.figures.place(at);
        Some((key, Stated { entry, place, origin }))
    })
}

pub(super) fn changes(was: &Book, is: &Book) -> Vec<FigureChange> {
    let (old, new) = (was.dataset(), is.dataset());
    let order = Order::new(old, new);
    let mut rows: BTreeMap<Key, (Option<Stated>, Option<Stated>)> = BTreeMap::new();
    for (key, stated) in stated(was, &order) {
        rows.entry(key).or_default().0 = Some(stated);
    }
    for (key, stated) in stated(is, &order) {
        rows.entry(key).or_default().1 = Some(stated);
    }
    let says = |s: &Option<Stated>| s.as_ref().map(|s| (s.entry, s.origin));
    let changed = rows.into_iter().filter(|(_, (old, new))| says(old) != says(new));
    changed
        .map(|((code, when, unit), (was, is))| FigureChange {
            unit: who(old, new, order.unit(unit)),
            indicator: order.code(code).to_owned(),
            period: written(when),
            old: was,
            new: is,
        })
        .collect()
}

type ShareKey = (usize, usize, String);

fn given(dataset: &Dataset, order: &Order<'_>) -> BTreeMap<ShareKey, Amount> {
    let share = |(unit, indicator, phase, share)| {
        let unit = order.unit_at.get(dataset.units.unit(unit).id.as_str())?;
        let code = &dataset.plan.indicator(indicator)?.code;
        let phase = dataset.plan.phase(phase)?.key.clone();
        Some(((*unit, *order.code_at.get(code.as_str())?, phase), share))
    };
    dataset.allocations.iter().filter_map(share).collect()
}

pub(super) fn shares(old: &Dataset, new: &Dataset) -> Vec<ShareChange> {
    let order = Order::new(old, new);
    let (was, is) = (given(old, &order), given(new, &order));
    let mut keys: Vec<&ShareKey> = was.keys().chain(is.keys()).collect();
    keys.sort_unstable();
    keys.dedup();
    let changed = keys.into_iter().filter(|key| was.get(key) != is.get(key));
    changed
        .map(|key| ShareChange {
            unit: who(old, new, order.unit(key.0)),
            indicator: order.code(key.1).to_owned(),
            phase: key.2.clone(),
            old: was.get(key).copied(),
            new: is.get(key).copied(),
        })
        .collect()
}
