//! What the last line has to say: why a key can't act, what just happened.

mod fixed;

use crate::model::{Bilingual, Language};

use super::keymap::Context;
use super::message::{Later, Turn};
use super::words::trace;

/// The names of more screens don't fit in the last line.
const MOST_NAMED: usize = 3;

/// One thing to say until the next key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Bound to a key, not built yet.
    NotBuilt(Later),
    /// The key works elsewhere.
    Elsewhere(Vec<Context>),
    /// An overlay has to be closed first.
    CloseFirst,
    /// Already at the first screen.
    OutermostAlready,
    /// Backspace right after a letter belongs to the input method.
    InputMethod,
    /// No earlier or later date to step to.
    NoFurtherDate(Turn),
    /// No indicator before the first or after the last.
    NoFurtherIndicator(Turn),
    /// The plan has one phase only.
    OnePhaseOnly,
    /// The overview keeps the plan's order.
    PlanOrder,
    /// Nobody below.
    NobodyBelow,
    /// The selected row has no size, or none of its size.
    NoPeers,
    /// The other group is empty.
    OnePaneOnly,
    /// No dataset is open yet.
    NothingOpen,
    /// No other dataset in the folder.
    NoScenarios,
    /// The folder holds nothing to hold the open dataset against.
    NothingBeside,
    /// Nothing was chosen to stand beside the open scenario.
    StandsAlone,
    /// Two scenarios have one difference.
    TwoOnly,
    /// No more than four stand side by side.
    FourAtMost,
    /// The open scenario can't be left out.
    OpenStays,
    /// A unit that the open dataset doesn't have can't be gone into.
    NotHere,
    /// No scenario looked at is a what-if.
    NothingAssumed,
    /// The selected row is about no unit.
    LeadsNowhere,
    /// Everybody of the selected union has reported.
    NobodyMissing,
    /// A found unit isn't part of the tree looked at.
    UnitAbsent(String),
    /// A place that could not be kept, and where one is instead.
    PlaceLost {
        /// The unit that isn't there.
        lost: String,
        /// The unit looked at now.
        now: String,
    },
    /// Several units in one row have no rows of their own.
    FoldedNumber,
    /// The indicator doesn't exist at the selected unit.
    NoNumberHere,
    /// The phase hasn't begun.
    NoNumberYet,
    /// The scenario looked at doesn't have the unit or indicator.
    NotInScenario,
    /// The selected row is no number.
    NotANumber,
    /// The row asked about isn't behind the number as it is looked at.
    RowNotBehind,
    /// The rows behind a number are being gathered.
    Gathering,
    /// Other figures are being worked out, and looked at then.
    Preparing,
    /// A dataset is being read already.
    StillOpening,
    /// The open dataset was read again.
    Reloaded,
    /// It was read again and can't be opened.
    NotReloaded(Bilingual),
    /// A trace was written to a file.
    Exported(String),
    /// A trace couldn't be written.
    NotExported(Bilingual),
    /// Nothing matches what was typed.
    NothingFound,
    /// A dataset is being opened.
    Opening(String),
    /// Opening a dataset was stopped.
    Stopped(String),
    /// A dataset can't be opened.
    CannotOpen(Bilingual),
    /// Once more within two seconds quits.
    AskedToQuit,
    /// The program has the mouse.
    MouseTaken,
    /// The terminal has the mouse.
    MouseLeft,
    /// There is no open search to paste into.
    PastedNowhere,
}

impl Notice {
    /// In words.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::Elsewhere(contexts) => elsewhere(contexts, language),
            Self::NotBuilt(later) => not_built(*later, language),
            Self::UnitAbsent(name) => match language {
                Language::Vietnamese => {
                    format!(
                        "{name}: không có trong giai đoạn, cây tổ chức, bộ lọc đang xem (F2, F11, F9)"
                    )
                }
                Language::English => {
                    format!("{name} is not part of this phase, tree and filter (F2, F11, F9)")
                }
            },
            Self::PlaceLost { lost, now } => match language {
                Language::Vietnamese => format!("{lost} không có ở đây; đang xem {now}"),
                Language::English => format!("{lost} is not part of this; now at {now}"),
            },
            Self::Opening(name) => match language {
                Language::Vietnamese => format!("Đang mở {name}…"),
                Language::English => format!("Opening {name}…"),
            },
            Self::Stopped(name) => match language {
                Language::Vietnamese => format!("Đã dừng mở {name}"),
                Language::English => format!("Stopped opening {name}"),
            },
            Self::Exported(path) => trace::SAVED.fill(language, &[path]),
            Self::NotReloaded(why) => {
                trace::NOT_RELOADED.fill(language, &[why.in_language(language)])
            }
            Self::CannotOpen(why) | Self::NotExported(why) => why.in_language(language).to_owned(),
            fixed => fixed.fixed().map_or_else(String::new, |said| said.of(language).to_owned()),
        }
    }
}

fn not_built(later: Later, language: Language) -> String {
    let what = later.wording().of(language);
    match language {
        Language::Vietnamese => format!("{what}: chưa có trong bản này"),
        Language::English => format!("{what}: not in this version yet"),
    }
}

/// Screens are told, as long as they are few; lists over them only where a key works in
/// nothing else.
fn elsewhere(contexts: &[Context], language: Language) -> String {
    let is_alone = contexts.iter().all(|context| context.is_overlay());
    let told = contexts.iter().filter(|context| is_alone || !context.is_overlay());
    let names: Vec<&str> = told.map(|context| context.wording().of(language)).collect();
    let is_short = names.len() <= MOST_NAMED;
    let names = names.join(", ");
    match language {
        Language::Vietnamese if !is_short => {
            "Phím này không có tác dụng ở màn hình này; ? liệt kê các phím".to_owned()
        }
        Language::English if !is_short => {
            "This key does nothing on this screen; ? lists those that do".to_owned()
        }
        Language::Vietnamese => format!("Chỉ dùng ở: {names}"),
        Language::English => format!("Works in: {names}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width;

    #[test]
    fn every_fixed_notice_fits_the_last_line_of_eighty_columns() {
        let fixed = [
            Notice::CloseFirst,
            Notice::OutermostAlready,
            Notice::InputMethod,
            Notice::NoFurtherDate(Turn::Back),
            Notice::NoFurtherDate(Turn::Forth),
            Notice::NoFurtherIndicator(Turn::Back),
            Notice::NoFurtherIndicator(Turn::Forth),
            Notice::OnePhaseOnly,
            Notice::PlanOrder,
            Notice::NobodyBelow,
            Notice::NoPeers,
            Notice::NobodyMissing,
            Notice::OnePaneOnly,
            Notice::NothingOpen,
            Notice::NoScenarios,
            Notice::NothingBeside,
            Notice::StandsAlone,
            Notice::TwoOnly,
            Notice::FourAtMost,
            Notice::OpenStays,
            Notice::NotHere,
            Notice::NothingAssumed,
            Notice::LeadsNowhere,
            Notice::FoldedNumber,
            Notice::NoNumberHere,
            Notice::NoNumberYet,
            Notice::NotInScenario,
            Notice::NotANumber,
            Notice::RowNotBehind,
            Notice::Gathering,
            Notice::Preparing,
            Notice::StillOpening,
            Notice::Reloaded,
            Notice::NothingFound,
            Notice::AskedToQuit,
            Notice::MouseTaken,
            Notice::MouseLeft,
            Notice::PastedNowhere,
        ];
        let later = Later::ALL.map(Notice::NotBuilt);
        for notice in fixed.iter().chain(&later) {
            for language in [Language::Vietnamese, Language::English] {
                let text = notice.text(language);
                assert!((1..=78).contains(&width(&text)), "{} {text}", width(&text));
            }
        }
    }
}
