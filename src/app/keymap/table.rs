//! The table itself.

mod later;
mod looking;
mod moving;
mod program;
mod scenarios;
mod walking;

use super::{Binding, Context};

/// Every row, by priority: what is shown first in the last line comes first.
pub static ROWS: [&[Binding]; 6] =
    [walking::ROWS, scenarios::ROWS, looking::ROWS, moving::ROWS, program::ROWS, later::ROWS];

const EVERYWHERE: &[Context] = &Context::ALL;
pub const SCREENS: &[Context] = &[
    Context::Overview,
    Context::Indicator,
    Context::Ranking,
    Context::Scorecard,
    Context::Data,
    Context::Scenarios,
    Context::Differences,
    Context::Changes,
];
const SCREENS_OR_EMPTY: &[Context] = &[
    Context::Empty,
    Context::Overview,
    Context::Indicator,
    Context::Ranking,
    Context::Scorecard,
    Context::Data,
    Context::Scenarios,
    Context::Differences,
    Context::Changes,
];
const LISTS: &[Context] = &[
    Context::Overview,
    Context::Indicator,
    Context::Ranking,
    Context::Scenarios,
    Context::Differences,
    Context::Changes,
    Context::Scorecard,
    Context::Data,
    Context::Search,
    Context::Help,
    Context::Picker,
    Context::TreeChoice,
    Context::Chooser,
    Context::Assumptions,
    Context::Filter,
    Context::Peers,
    Context::Trace,
    Context::Missing,
];
