//! What the last line has to say: why a key can't act, what just happened.

use crate::model::{Bilingual, Language};

use super::keymap::Context;
use super::message::{Later, Turn};
use super::wording::Wording;
use super::words::trace;

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
            fixed => fixed.wording().text(language).to_owned(),
        }
    }

    /// Why there is no trace.
    const fn untraced(&self) -> Option<Wording> {
        Some(match self {
            Self::FoldedNumber => Wording::new(
                "Dòng này gộp nhiều đơn vị; mở nó (Enter) rồi chọn một đơn vị",
                "This row holds several units; open it (Enter) and choose one",
            ),
            Self::NoNumberHere => Wording::new(
                "Chỉ tiêu này không có ở cấp của đơn vị đang chọn",
                "This target does not exist at the level of the selected unit",
            ),
            Self::NoNumberYet => Wording::new(
                "Giai đoạn này chưa bắt đầu nên chưa có con số nào",
                "This phase has not begun, there is no number yet",
            ),
            Self::NotInScenario => Wording::new(
                "Kịch bản đang so không có đơn vị hay chỉ tiêu này",
                "The scenario compared has no such unit or target",
            ),
            Self::NotANumber => Wording::new(
                "Dòng này không phải một con số; mở nó (Enter) rồi nhấn F6",
                "This row is no number; open it (Enter), then press F6",
            ),
            Self::RowNotBehind => Wording::new(
                "Con số đang xem (mốc, loại hình, cây) không tính tới dòng này",
                "The number as looked at (date, sector, tree) has no use for that row",
            ),
            Self::StillOpening => Wording::new(
                "Đang đọc một bộ số liệu; chờ một chút",
                "A dataset is being read; wait a moment",
            ),
            Self::NobodyMissing => Wording::new(
                "Mọi đơn vị ở đây đã báo cáo đủ",
                "Everybody here has reported everything",
            ),
            Self::Reloaded => Wording::new("Đã nạp lại từ đĩa", "Read again from disk"),
            Self::Preparing => Wording::new(
                "Đang tính số liệu vừa chọn; số đang hiện vẫn là số trước khi chọn",
                "Working out what was chosen; the figures shown are those before it",
            ),
            Self::Gathering => Wording::new(
                "Đang gom các dòng số liệu; chờ một chút",
                "The rows are being gathered; wait a moment",
            ),
            _ => return None,
        })
    }

    const fn wording(&self) -> Wording {
        if let Some(wording) = self.untraced() {
            return wording;
        }
        match self {
            Self::CloseFirst => {
                Wording::new("Đóng khung này trước đã (Esc)", "Close this list first (Esc)")
            }
            Self::OutermostAlready => Wording::new(
                "Đang ở màn hình ngoài cùng; thoát chương trình bằng F10 hoặc q",
                "This is the outermost screen; F10 or q quits",
            ),
            Self::InputMethod => Wording::new(
                "Backspace ngay sau chữ cái là của bộ gõ; muốn trở ra, nhấn Esc",
                "Backspace right after a letter is the input method's; Esc goes out",
            ),
            Self::NoFurtherDate(Turn::Back) => Wording::new(
                "Không có mốc số liệu nào sớm hơn",
                "There is no earlier date to look back to",
            ),
            Self::NoFurtherDate(Turn::Forth) => Wording::new(
                "Đang ở mốc số liệu mới nhất của bộ này",
                "This is the latest date of the dataset",
            ),
            Self::NoFurtherIndicator(Turn::Back) => Wording::new(
                "Đây là chỉ tiêu đầu tiên của kế hoạch",
                "This is the first indicator of the plan",
            ),
            Self::NoFurtherIndicator(Turn::Forth) => Wording::new(
                "Đây là chỉ tiêu cuối cùng của kế hoạch",
                "This is the last indicator of the plan",
            ),
            Self::OnePhaseOnly => {
                Wording::new("Kế hoạch này chỉ có một giai đoạn", "This plan has one phase only")
            }
            Self::PlanOrder => Wording::new(
                "Tổng quan luôn theo thứ tự của kế hoạch; đổi cách xếp ở danh sách đơn vị (3)",
                "The overview keeps the plan's order; the list of units (3) can be sorted",
            ),
            Self::NobodyBelow => {
                Wording::new("Không có đơn vị nào bên dưới", "There are no units below")
            }
            Self::NoPeers => Wording::new(
                "Dòng này không có cỡ để so (chưa có số liệu hay mẫu số)",
                "This row has no size to compare by (no figure or denominator)",
            ),
            Self::OnePaneOnly => Wording::new(
                "Kế hoạch này chỉ có một nhóm chỉ tiêu",
                "This plan has one group of indicators only",
            ),
            Self::NothingOpen => Wording::new("Chưa mở bộ số liệu nào", "No dataset is open yet"),
            Self::NoScenarios => Wording::new(
                "Thư mục này không có bộ số liệu nào khác",
                "There is no other dataset in this folder",
            ),
            Self::NothingBeside
            | Self::StandsAlone
            | Self::TwoOnly
            | Self::FourAtMost
            | Self::OpenStays
            | Self::NotHere
            | Self::NothingAssumed
            | Self::LeadsNowhere => self.of_comparison(),
            Self::NothingFound => Wording::new("Không tìm thấy gì", "Nothing found"),
            Self::AskedToQuit => Wording::new(
                "Nhấn lần nữa trong 2 giây để thoát",
                "Press once more within 2 seconds to quit",
            ),
            Self::MouseTaken => Wording::new(
                "Chương trình đang giữ chuột; nhấn lần nữa để bôi đen, sao chép",
                "The program has the mouse; once more gives it back for marking and copying",
            ),
            Self::MouseLeft => Wording::new(
                "Đã trả chuột lại để bôi đen và sao chép",
                "The mouse is the terminal's again, for marking and copying",
            ),
            Self::PastedNowhere => Wording::new(
                "Chỉ dán được vào ô tìm đang mở (F7)",
                "Text can be pasted into an open search only (F7)",
            ),
            Self::Elsewhere(_)
            | Self::NotBuilt(_)
            | Self::UnitAbsent(_)
            | Self::PlaceLost { .. }
            | Self::Opening(_)
            | Self::Stopped(_)
            | Self::FoldedNumber
            | Self::NoNumberHere
            | Self::NoNumberYet
            | Self::NotInScenario
            | Self::NotANumber
            | Self::RowNotBehind
            | Self::NobodyMissing
            | Self::Gathering
            | Self::Preparing
            | Self::StillOpening
            | Self::Reloaded
            | Self::NotReloaded(_)
            | Self::Exported(_)
            | Self::NotExported(_)
            | Self::CannotOpen(_) => Wording::new("", ""),
        }
    }

    /// What is said where scenarios are held against each other.
    const fn of_comparison(&self) -> Wording {
        match self {
            Self::NothingBeside => Wording::new(
                "Thư mục này không có kịch bản nào khác để so sánh",
                "This folder has no other scenario to compare with",
            ),
            Self::StandsAlone => Wording::new(
                "Chưa chọn kịch bản nào để so sánh (Space)",
                "No scenario was chosen to compare with (Space)",
            ),
            Self::TwoOnly => Wording::new(
                "Chỉ đang so sánh hai kịch bản; chọn thêm bằng Space",
                "Only two scenarios are compared; Space chooses more",
            ),
            Self::FourAtMost => Wording::new(
                "So sánh nhiều nhất bốn kịch bản; bỏ bớt một bộ trước",
                "Four scenarios at most; leave one out first",
            ),
            Self::OpenStays => Wording::new(
                "Kịch bản đang mở luôn có mặt; mở bộ khác bằng F4",
                "The open scenario always stays; F4 opens another",
            ),
            Self::NotHere => Wording::new(
                "Đơn vị này không có trong kịch bản đang mở (A)",
                "This unit is not in the open scenario (A)",
            ),
            Self::NothingAssumed => Wording::new(
                "Không có giả định nào: mọi số đều do đơn vị báo cáo",
                "Nothing is assumed: every figure was reported",
            ),
            Self::LeadsNowhere => {
                Wording::new("Dòng này không nói về đơn vị nào", "This row is about no unit")
            }
            _ => Wording::new("", ""),
        }
    }
}

fn not_built(later: Later, language: Language) -> String {
    let what = later.wording().text(language);
    match language {
        Language::Vietnamese => format!("{what}: chưa có trong bản này"),
        Language::English => format!("{what}: not in this version yet"),
    }
}

fn elsewhere(contexts: &[Context], language: Language) -> String {
    let names: Vec<&str> = contexts.iter().map(|c| c.wording().text(language)).collect();
    let names = names.join(", ");
    match language {
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
