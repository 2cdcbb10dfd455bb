//! Bound already, not built yet: each says so. All of them are here.

use super::super::{Binding, refusal};
use super::SCREENS;
use crate::app::key::Key;
use crate::app::message::{Command, Later};
use crate::app::notice::Notice;
use crate::app::state::State;
use crate::text::Said;

pub static ROWS: &[Binding] = &[
    row(Later::Slides, &[Key::Char('6')], refusal::slides),
    row(Later::Plan, &[Key::Char('8')], refusal::plan),
    row(Later::Present, &[Key::F(5)], refusal::present),
    row(Later::Export, &[Key::F(8), Key::Char('x')], refusal::export),
    row(Later::Copy, &[Key::Char('y')], refusal::copy),
];

const fn row(later: Later, keys: &'static [Key], refusal: fn(&State) -> Option<Notice>) -> Binding {
    Binding {
        command: Command::Later(later),
        contexts: SCREENS,
        keys,
        hint: later.wording(),
        help: later.help(),
        refusal,
    }
}

impl Later {
    /// What it is.
    pub const fn wording(self) -> Said {
        match self {
            Self::Slides | Self::Present => Said::new("Trình chiếu", "Presenting"),
            Self::Plan => Said::new("Kế hoạch", "The plan"),
            Self::Export => Said::new("Xuất", "Export"),
            Self::Copy => Said::new("Sao chép câu", "Copying the sentence"),
        }
    }

    const fn help(self) -> Said {
        match self {
            Self::Slides => Said::new(
                "Màn hình trình chiếu (chưa có trong bản này)",
                "The briefing's slides (not in this version yet)",
            ),
            Self::Plan => Said::new(
                "Văn bản kế hoạch (chưa có trong bản này)",
                "The plan's document (not in this version yet)",
            ),
            Self::Present => Said::new(
                "Bắt đầu trình chiếu (chưa có trong bản này)",
                "Begin presenting (not in this version yet)",
            ),
            Self::Export => Said::new(
                "Xuất màn hình này ra tệp (chưa có trong bản này)",
                "Export this screen to a file (not in this version yet)",
            ),
            Self::Copy => Said::new(
                "Sao chép câu kết luận (chưa có trong bản này)",
                "Copy the finding as a sentence (not in this version yet)",
            ),
        }
    }
}
