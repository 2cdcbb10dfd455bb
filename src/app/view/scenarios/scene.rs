//! The units that make a difference, as rows.

use num_rational::BigRational;

use crate::app::memo::Spot;
use crate::app::view::ranking::Listing;
use crate::app::view::writing::{NOTHING, Pen};
use crate::app::view::{StatusView, Window};
use crate::app::words::{labels, scenarios as say};
use crate::calc::Assessment;
use crate::calc::compare::{Magnitude, NoParts};
use crate::model::{Language, UnitIx};
use crate::text::number;

use super::sheet;
use super::spread::{ShareEntry, ShareKey, Spread};
use super::table::{absent_cell, heads, pen, priority};
use super::{CompareCell, CompareRow, CompareTable, Ground, Lineup, Place, Written, worded};

/// The table of the units that make a difference.
pub fn spread_table(
    lineup: &Lineup,
    ground: &Ground,
    spread: &Spread,
    window: Window,
    language: Language,
) -> CompareTable {
    let shown = spread.entries.iter().skip(window.offset).take(window.rows);
    let scene = Scene { lineup, ground, spread, language };
    CompareTable {
        title: scene.title(),
        remark: window.told(spread.entries.len(), language),
        name_heading: labels::UNIT.of(language).to_owned(),
        heads: heads(lineup, language),
        priority: priority(lineup),
        whole: Some(scene.whole()),
        rows: shown.map(|entry| scene.row(entry)).collect(),
        window,
        rest: scene.rest(),
        note: scene.note(),
    }
}

/// What the list of units is written from.
struct Scene<'a> {
    lineup: &'a Lineup,
    ground: &'a Ground,
    spread: &'a Spread,
    language: Language,
}

impl Scene<'_> {
    fn pen(&self, seat: usize) -> Option<Pen<'_>> {
        pen(self.ground, seat, self.spread.indicator)
    }

    fn title(&self) -> String {
        let pen = self.pen(0);
        let code = pen.map_or("", |pen| pen.indicator.code.as_str());
        let label = pen.map_or("", |pen| pen.indicator.label.in_language(self.language));
        let pair = heads(self.lineup, self.language)
            .get(self.lineup.focus)
            .map_or_else(String::new, |head| head.difference.clone());
        let whole = self.pen(self.lineup.base).zip(self.spread.whole(self.lineup.focus));
        match whole {
            Some((pen, whole)) => {
                let whole = worded::difference(&pen, &whole).full;
                say::WHO_TITLE.fill(self.language, &[code, &pair, &whole, label])
            }
            None => say::WHO_TITLE_NONE.fill(self.language, &[code, &pair, label]),
        }
    }

    /// The place itself, or those folded into one.
    fn whole(&self) -> CompareRow {
        let is_folded = self.spread.listing == Listing::DirectGrassroots;
        let name = if is_folded {
            labels::DIRECT_GRASSROOTS.of(self.language).to_owned()
        } else {
            self.ground.open().map_or_else(String::new, |spot| {
                spot.book.dataset().units.unit(spot.unit).name().to_owned()
            })
        };
        let everybody = |seat: usize| -> Vec<UnitIx> {
            let units = self.spread.entries.iter().filter_map(|entry| entry.units.get(seat));
            units.flatten().copied().collect()
        };
        let cell = |seat: usize| {
            let difference = self.spread.whole(seat);
            if is_folded {
                return self.sum_cell(seat, &everybody(seat), difference.as_ref());
            }
            let (Some(a), Some(pen)) = (self.assessment(seat), self.pen(seat)) else {
                return self.absent(seat);
            };
            CompareCell {
                value: pen.value(a),
                status: Some(StatusView::of(a, self.language)),
                forecast: String::new(),
                difference: self.worded(seat, difference.or_else(|| self.apart(seat)).as_ref()),
            }
        };
        self.assembled(name, <[String; 2]>::default(), true, cell)
    }

    /// A seat's difference where it has no parts.
    fn apart(&self, seat: usize) -> Option<BigRational> {
        let group = self.pen(seat)?.indicator.group;
        let row = sheet::row(self.ground, self.spread.indicator, group);
        row.found.get(seat)?.as_ref()?.difference.clone()
    }

    fn row(&self, entry: &ShareEntry) -> CompareRow {
        let cell = |seat: usize| {
            let units = entry.units.get(seat).map_or(&[][..], Vec::as_slice);
            let part = self.spread.part(seat, entry);
            let mut cell = self.sum_cell(seat, units, part.as_ref());
            if let ([unit], Some(spot)) = (units, self.spot(seat))
                && entry.key != ShareKey::DirectGrassroots
                && let Some(side) = self.ground.side(seat, self.spread.indicator)
            {
                let a = spot.vantage().at(*unit).assess(side.indicator);
                cell.status = Some(StatusView::of(&a, self.language));
            }
            cell
        };
        let mut row = self.assembled(self.name(entry), self.remark(entry), false, cell);
        let mut statuses = row.cells.iter().filter_map(|c| c.status.map(|s| s.status));
        let first = statuses.next();
        row.is_changed = statuses.any(|status| Some(status) != first);
        row
    }

    fn name(&self, entry: &ShareEntry) -> String {
        if entry.key == ShareKey::DirectGrassroots {
            return labels::DIRECT_GRASSROOTS.of(self.language).to_owned();
        }
        let named = entry.units.iter().enumerate().find_map(|(seat, units)| {
            Some(self.spot(seat)?.book.dataset().units.unit(*units.first()?).name().to_owned())
        });
        named.unwrap_or_default()
    }

    /// What is remarked behind a name: in full, and where room is short.
    fn remark(&self, entry: &ShareEntry) -> [String; 2] {
        let present: Vec<usize> = (0..entry.units.len())
            .filter(|&seat| entry.units.get(seat).is_some_and(|units| !units.is_empty()))
            .collect();
        if entry.key == ShareKey::DirectGrassroots {
            let most = entry.units.iter().map(Vec::len).max().unwrap_or_default();
            let said = labels::FOLDED.fill(self.language, &[&number::of(most, self.language)]);
            return [said.clone(), said];
        }
        let reachable = (0..self.lineup.seats.len())
            .filter(|&seat| seat == self.lineup.base || self.spread.parts(seat).is_some());
        if present.len() < reachable.count() {
            let letters: Vec<String> =
                present.iter().map(|&seat| self.lineup.letter(seat).to_string()).collect();
            let said = [(say::ONLY_IN, ", "), (say::ONLY_IN_SHORT, ",")];
            return said.map(|(said, joint)| said.fill(self.language, &[&letters.join(joint)]));
        }
        let ended = [labels::ENDED, say::ENDED_SHORT].map(|said| said.of(self.language).to_owned());
        if entry.has_ended { ended } else { <[String; 2]>::default() }
    }

    fn rest(&self) -> Option<CompareRow> {
        let has_rest = (0..self.lineup.seats.len()).any(|seat| self.spread.rest(seat).is_some());
        let name = say::REST.of(self.language).to_owned();
        let remark = say::REST_REMARK.of(self.language).to_owned();
        let cell = |seat: usize| CompareCell {
            value: String::new(),
            status: None,
            forecast: String::new(),
            difference: self
                .worded(seat, self.spread.rest(seat).as_ref())
                .filter(|_| self.spread.parts(seat).is_some()),
        };
        has_rest.then(|| self.assembled(name, [remark, String::new()], true, cell))
    }

    fn note(&self) -> Option<String> {
        let language = self.language;
        let base = self.lineup.letter(self.lineup.base).to_string();
        if self.spot(self.lineup.base).is_none() {
            return Some(say::NO_BASE.fill(language, &[&base]));
        }
        match self.spread.outcomes.get(self.lineup.focus)?.as_ref()? {
            Ok(_) => self.how_they_add_up(&base),
            Err(why) => {
                let why = match why {
                    NoParts::NoValue => say::NO_VALUE,
                    NoParts::NotComparable => say::NOT_COMPARABLE,
                    NoParts::DoesNotAddUp => say::DOES_NOT_ADD_UP,
                    NoParts::BornHere => say::BORN_HERE,
                    NoParts::NobodyBelow => say::NOBODY_BELOW,
                };
                Some(why.of(language).to_owned())
            }
        }
    }

    fn how_they_add_up(&self, base: &str) -> Option<String> {
        let focus = self.lineup.focus;
        let pen = self.pen(self.lineup.base)?;
        let shown = self.assessment(self.lineup.base)?;
        let side = self.ground.side(self.lineup.base, self.spread.indicator)?;
        let whole = worded::difference(&pen, &self.spread.whole(focus)?).full;
        let text = match side.magnitude(shown)? {
            Magnitude::Ratio { .. } => {
                say::SUM_OF_LIFTS.fill(self.language, &[&whole, &pen.value(shown), base])
            }
            _ => say::SUM_OF_PARTS.fill(self.language, &[&whole]),
        };
        let years = shown.year.zip(self.assessment(focus)?.year);
        let is_sum = shown.sum.is_some();
        let Some((was, is)) = years.filter(|(was, is)| was != is && !is_sum) else {
            return Some(text);
        };
        let letter = self.lineup.letter(focus).to_string();
        let years = say::OTHER_YEARS
            .fill(self.language, &[base, &was.to_string(), &letter, &is.to_string()]);
        Some(format!("{years} {text}"))
    }

    fn assembled(
        &self,
        name: String,
        [remark, mark]: [String; 2],
        is_whole: bool,
        cell: impl Fn(usize) -> CompareCell,
    ) -> CompareRow {
        CompareRow {
            lead: String::new(),
            name,
            remark,
            mark,
            is_changed: false,
            is_whole,
            cells: (0..self.lineup.seats.len()).map(cell).collect(),
        }
    }

    /// What some units add to the value of the place.
    fn sum_cell(
        &self,
        seat: usize,
        units: &[UnitIx],
        difference: Option<&BigRational>,
    ) -> CompareCell {
        let side = self.ground.side(seat, self.spread.indicator);
        let (Some(side), Some(a), Some(pen)) = (side, self.assessment(seat), self.pen(seat)) else {
            return self.absent(seat);
        };
        let added = side.added(a, units).and_then(|found| worded::magnitude(&pen, found));
        let nobody = || {
            let word = if units.is_empty() { say::ABSENT.of(self.language) } else { NOTHING };
            word.to_owned()
        };
        CompareCell {
            value: added.unwrap_or_else(nobody),
            status: None,
            forecast: String::new(),
            difference: self.worded(seat, difference),
        }
    }

    fn worded(&self, seat: usize, value: Option<&BigRational>) -> Option<Written> {
        if seat == self.lineup.base {
            return None;
        }
        let is_nothing = value.is_none() && self.spread.parts(seat).is_some();
        Some(match value.zip(self.pen(self.lineup.base)) {
            Some((value, pen)) => worded::difference(&pen, value),
            None if is_nothing => Written::nothing("0"),
            None => Written::nothing(NOTHING),
        })
    }

    fn absent(&self, seat: usize) -> CompareCell {
        let place = self.lineup.seats.get(seat).map_or(&Place::Opening, |seat| &seat.place);
        absent_cell(place, self.language)
    }

    fn spot(&self, seat: usize) -> Option<&Spot> {
        self.ground.spots.get(seat)?.as_ref()
    }

    fn assessment(&self, seat: usize) -> Option<&Assessment> {
        self.spread.shown.get(seat)?.as_ref()
    }
}
