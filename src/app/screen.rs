//! Where one is: screens of a unit on a path of units. Neither can be empty.

use crate::model::{PhaseIx, UnitIx};

use super::non_empty::NonEmpty;
use super::view::RankEntry;
use super::view::ranking::Listing;
use super::view::scenarios::ShareKey;

/// A screen of the unit looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// Screen 1: its indicators.
    Overview,
    /// Screen 2: one indicator in full.
    Indicator,
    /// Screen 3: the units below by one indicator.
    Ranking,
    /// Screen 4: the units below by the indicators of a group.
    Scorecard,
    /// Screen 7: the state of the data.
    Data,
    /// Screen 5: scenarios side by side.
    Scenarios,
    /// From screen 5: the units that make the difference of an indicator.
    Differences,
    /// From screen 5: what changed from the base to the scenario looked at.
    Changes,
}

impl Screen {
    /// Those that a digit shows.
    pub const ALL: [Self; 6] = [
        Self::Overview,
        Self::Indicator,
        Self::Ranking,
        Self::Scorecard,
        Self::Scenarios,
        Self::Data,
    ];

    /// True for a list of the units below.
    pub const fn lists_units(self) -> bool {
        matches!(self, Self::Ranking | Self::Scorecard)
    }

    /// True where scenarios stand against each other.
    pub const fn compares(self) -> bool {
        matches!(self, Self::Scenarios | Self::Differences | Self::Changes)
    }
}

/// Where one stands among the units that make a difference.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShareRow {
    /// The selected one, found again by what it is.
    pub key: Option<ShareKey>,
    /// The first row shown.
    pub top: usize,
}

/// A unit on the way down, and what was open there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The unit looked at.
    pub unit: UnitIx,
    /// Which of the units below it are listed.
    pub listing: Listing,
    /// The screens opened here, one upon the other.
    pub screens: NonEmpty<Screen>,
    /// The selected one of the units below, found again by what it is.
    pub row: Option<RankEntry>,
    /// The first row shown.
    pub top: usize,
    /// The same among the units that make a difference.
    pub share: ShareRow,
    /// The phase looked at before, where getting here changed it: going out returns to it.
    pub left_phase: Option<PhaseIx>,
}

impl Step {
    /// A unit with one screen open.
    pub const fn new(unit: UnitIx, screen: Screen) -> Self {
        Self {
            unit,
            listing: Listing::Below,
            screens: NonEmpty::new(screen),
            row: None,
            top: 0,
            share: ShareRow { key: None, top: 0 },
            left_phase: None,
        }
    }

    /// The list of the grassroots unions that were folded into one row.
    pub fn folded(unit: UnitIx, screen: Screen) -> Self {
        Self { listing: Listing::DirectGrassroots, ..Self::new(unit, screen) }
    }

    /// The screen shown.
    pub fn screen(&self) -> Screen {
        *self.screens.last()
    }

    /// Shows a screen. The overview is the ground that the others stand on;
    /// one already open below comes back to the top.
    pub fn show(&mut self, screen: Screen) {
        let found = self.screens.iter().position(|&open| open == screen);
        match found {
            Some(below) => self.screens.truncate(below + 1),
            None if screen == Screen::Overview => self.screens = NonEmpty::new(screen),
            None => self.screens.push(screen),
        }
    }
}

/// The way from the province to the unit looked at.
pub type Path = NonEmpty<Step>;

/// The units of a path, each once.
pub fn units(path: &Path) -> Vec<UnitIx> {
    let mut units: Vec<UnitIx> = path.iter().map(|step| step.unit).collect();
    units.dedup();
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screen_comes_back_instead_of_piling_up() {
        let mut step = Step::new(UnitIx::new(0), Screen::Overview);
        step.show(Screen::Indicator);
        step.show(Screen::Ranking);
        assert_eq!(step.screens.len(), 3);
        step.show(Screen::Indicator);
        assert_eq!((step.screen(), step.screens.len()), (Screen::Indicator, 2));
        step.show(Screen::Overview);
        assert_eq!((step.screen(), step.screens.len()), (Screen::Overview, 1));
    }

    #[test]
    fn the_overview_replaces_a_list_that_was_descended_through() {
        let mut step = Step::new(UnitIx::new(0), Screen::Ranking);
        step.show(Screen::Overview);
        assert_eq!((step.screen(), step.screens.len()), (Screen::Overview, 1));
    }

    #[test]
    fn a_folded_row_adds_no_unit() {
        let mut path = Path::new(Step::new(UnitIx::new(0), Screen::Ranking));
        path.push(Step::folded(UnitIx::new(0), Screen::Ranking));
        path.push(Step::new(UnitIx::new(7), Screen::Overview));
        assert_eq!(units(&path), [UnitIx::new(0), UnitIx::new(7)]);
    }
}
