//! View-models: what a screen says, in its order and its words, and nothing of
//! how it is drawn. The screens and the printed reports are made from the same.
//!
//! | screen part | module |
//! | --- | --- |
//! | the two lines above everything | [`mod@header`] |
//! | 27 indicators of a unit | [`mod@overview`] |
//! | one indicator in full | [`mod@indicator`] |
//! | the units below, in an order | [`ranking`] |
//! | scenarios side by side | [`mod@scenarios`] |
//! | what changed from one to another | [`mod@changes`] |
//! | the units below × indicators | [`scorecard`] |
//! | the state of the data | [`data`] |
//! | a unit among those of its size | [`peers`] |
//! | where a number comes from | [`mod@trace`] |
//! | lists that lie over a screen, footer, notices | [`frame`] |
//! | runs of text, status, bar, trend | [`rich`], [`mark`], [`gauge`] |

pub mod behind;
pub mod changes;
pub mod data;
pub(crate) mod decide;
pub mod frame;
pub mod gauge;
pub mod header;
pub mod indicator;
pub mod layout;
pub mod life;
pub mod lines;
pub mod mark;
pub mod overview;
pub mod parts;
pub mod peers;
pub mod ranking;
pub mod reason;
pub mod remainder;
pub mod rich;
pub mod row;
pub mod scenarios;
pub mod scorecard;
pub mod sources;
pub mod trace;
pub mod writing;

pub use changes::ChangesView;
pub use data::DataView;
pub use frame::{Body, FooterView, Hint, ListOverlay, NoticeView, OverlayRow, ScreenView, Size};
pub use gauge::{BarView, TrendView};
pub use header::{HeaderView, PhaseTab, header, looking_back, printed_header};
pub use indicator::{IndicatorView, Section, SectionKey, indicator};
pub use mark::{StatusView, Tone};
pub use overview::{Brief, IndicatorRow, OverviewView, overview};
pub use peers::Peers;
pub use ranking::{RankEntry, RankRow, Ranking, RankingView, SortOrder, Window};
pub use rich::{Manner, Rich, Run};
pub use scenarios::{DifferencesView, ScenariosView};
pub use scorecard::{Scorecard, ScorecardView};
pub use trace::TraceView;
