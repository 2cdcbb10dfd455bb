//! Which number is selected, on every screen.

use crate::app::examining::Owner;
use crate::app::memo::Spot;
use crate::app::notice::Notice;
use crate::app::screen::Screen;
use crate::app::shared::Shared;
use crate::app::state::State;
use crate::app::view::RankEntry;
use crate::app::view::scenarios::{Place, ShareKey, spread_cursor};
use crate::app::visit::Visit;
use crate::calc::tree::is_below_reporting_level;
use crate::model::{IndicatorIx, RowNumber, UnitIx};

use super::{Faults, Question};

/// The number behind which somebody's row stands, or would: of the unit itself; of the
/// union above at whose level the indicator begins; of the province where nobody knows
/// whose row it is.
fn behind(visit: &Visit, owner: &Owner, here: Spot) -> Option<(Spot, IndicatorIx)> {
    let indicator = owner.indicator?;
    let dataset = here.book.dataset();
    let phase = owner.phase(&dataset.plan).unwrap_or(here.phase);
    let unit = owner.unit.unwrap_or_else(|| dataset.units.province());
    let is_at = |unit: &UnitIx| {
        let level = dataset.units.unit(*unit).level;
        dataset.plan.indicator(indicator).is_some_and(|of| !is_below_reporting_level(of, level))
    };
    let way = here.book.path(visit.tree(), unit, phase);
    let unit = way.into_iter().rev().find(is_at).unwrap_or(unit);
    Some((Spot { phase, unit, ..here }, indicator))
}

impl Question {
    /// Why there is no such number.
    pub fn refusal(&self) -> Option<Notice> {
        let dataset = self.book.dataset();
        let level = dataset.units.unit(self.unit).level;
        let is_below = |of| is_below_reporting_level(of, level);
        if dataset.plan.indicator(self.indicator).is_some_and(is_below) {
            return Some(Notice::NoNumberHere);
        }
        let has_begun = self.book.calendar().has_begun(self.book.phase(self.phase));
        (!has_begun).then_some(Notice::NoNumberYet)
    }
}

impl State {
    /// The selected number, to be traced.
    ///
    /// # Errors
    /// Why there is no such number.
    pub fn question(&self) -> Result<Question, Notice> {
        let (spot, indicator) = self.selected_number()?;
        let Spot { book, tree, phase, unit, .. } = spot;
        let question = Question { book, tree, phase, unit, indicator };
        question.refusal().map_or(Ok(question), Err)
    }

    /// Where the selected number stands.
    fn selected_number(&self) -> Result<(Spot, IndicatorIx), Notice> {
        let visit = self.visit.as_ref().ok_or(Notice::NothingOpen)?;
        let (here, indicator) = (visit.spot(self.language), visit.indicator());
        let of_unit = |entry: Option<RankEntry>| match entry.and_then(RankEntry::unit) {
            Some(unit) => Ok((Spot { unit, ..here.clone() }, indicator)),
            None if entry.is_some() => Err(Notice::FoldedNumber),
            None => Err(Notice::NobodyBelow),
        };
        match visit.here().screen() {
            Screen::Overview | Screen::Indicator => Ok((here, indicator)),
            Screen::Ranking => of_unit(self.ranking().and_then(|r| visit.entry_in(&r))),
            Screen::Scorecard => {
                of_unit(self.scorecard().and_then(|card| {
                    card.entries.get(visit.unit_in(&card)).map(|&(entry, _)| entry)
                }))
            }
            Screen::Scenarios => self.compared_number(None),
            Screen::Differences => self.differing_number(),
            Screen::Changes => Err(Notice::NotANumber),
            Screen::Data => visit
                .examined()
                .and_then(|owner| behind(visit, &owner, here))
                .ok_or(Notice::NotANumber),
        }
    }

    /// The row that the number was asked for: that of the finding selected on screen 7,
    /// asked there or from where it led.
    pub fn row_meant(&self, question: &Question) -> Option<RowNumber> {
        let visit = self.visit.as_ref()?;
        let mut steps = visit.path().iter().rev();
        let is_led = match steps.next()?.screen() {
            Screen::Data => true,
            Screen::Indicator => steps.next().is_some_and(|above| above.screen() == Screen::Data),
            _ => false,
        };
        let owner = visit.examined().filter(|_| is_led)?;
        let (spot, indicator) = behind(visit, &owner, visit.spot(self.language))?;
        let meant = (spot.phase, spot.unit, indicator);
        let asked = (question.phase, question.unit, question.indicator);
        owner.row.filter(|_| meant == asked)
    }

    /// Of the scenario whose difference is looked at.
    fn compared_number(&self, unit: Option<UnitIx>) -> Result<(Spot, IndicatorIx), Notice> {
        let visit = self.visit.as_ref().ok_or(Notice::NothingOpen)?;
        let lineup = self.lineup().ok_or(Notice::NothingOpen)?;
        let ground = lineup.ground();
        let seat = if lineup.seats.len() > 1 { lineup.focus } else { 0 };
        if lineup.seats.get(seat).is_some_and(|of| matches!(of.place, Place::Opening)) {
            return Err(Notice::StillOpening);
        }
        let spot = ground.spots.get(seat).and_then(Option::as_ref);
        let side = ground.side(seat, visit.indicator());
        let (spot, side) = spot.zip(side).ok_or(Notice::NotInScenario)?;
        let unit = unit.unwrap_or(spot.unit);
        Ok((Spot { unit, ..spot.clone() }, side.indicator))
    }

    fn differing_number(&self) -> Result<(Spot, IndicatorIx), Notice> {
        let visit = self.visit.as_ref().ok_or(Notice::NothingOpen)?;
        let (spread, lineup) = self.spread().zip(self.lineup()).ok_or(Notice::NothingOpen)?;
        let at = spread_cursor(&spread, &visit.here().share, usize::MAX).at;
        let entry = spread.entries.get(at).ok_or(Notice::NobodyBelow)?;
        match entry.units.get(lineup.focus).map(Vec::as_slice) {
            _ if entry.key == ShareKey::DirectGrassroots => Err(Notice::FoldedNumber),
            Some(&[unit]) => self.compared_number(Some(unit)),
            _ => Err(Notice::NotInScenario),
        }
    }

    /// What is wrong with rows set aside of the dataset asked about, be it the open one
    /// or one that stands beside it.
    pub fn faults_of(&self, question: &Question) -> Shared<Faults> {
        let open = self.visit.iter().map(Visit::books);
        let mut all = open.chain(self.comparison.open_books());
        let books = all.find(|books| books.has(&question.book));
        books.map_or_else(|| Shared::new(Faults::default()), |books| books.faults().clone())
    }
}
