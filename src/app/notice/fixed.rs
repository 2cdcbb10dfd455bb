//! The notices that are always said in the same words, by what they are about.

use super::Notice;
use crate::app::message::Turn;
use crate::text::Said;

impl Notice {
    /// The words, where they don't hang on anything.
    pub(super) fn fixed(&self) -> Option<Said> {
        self.of_walking()
            .or_else(|| self.of_numbers())
            .or_else(|| self.of_comparison())
            .or_else(|| self.of_the_program())
    }

    /// What is said where one can go no further, or somewhere else.
    const fn of_walking(&self) -> Option<Said> {
        Some(match self {
            Self::CloseFirst => {
                Said::new("Đóng khung này trước đã (Esc)", "Close this list first (Esc)")
            }
            Self::OutermostAlready => Said::new(
                "Đang ở màn hình ngoài cùng; thoát chương trình bằng F10 hoặc q",
                "This is the outermost screen; F10 or q quits",
            ),
            Self::InputMethod => Said::new(
                "Backspace ngay sau chữ cái là của bộ gõ; muốn trở ra, nhấn Esc",
                "Backspace right after a letter is the input method's; Esc goes out",
            ),
            Self::NoFurtherDate(Turn::Back) => Said::new(
                "Không có mốc số liệu nào sớm hơn",
                "There is no earlier date to look back to",
            ),
            Self::NoFurtherDate(Turn::Forth) => Said::new(
                "Đang ở mốc số liệu mới nhất của bộ này",
                "This is the latest date of the dataset",
            ),
            Self::NoFurtherIndicator(Turn::Back) => Said::new(
                "Đây là chỉ tiêu đầu tiên của kế hoạch",
                "This is the first indicator of the plan",
            ),
            Self::NoFurtherIndicator(Turn::Forth) => Said::new(
                "Đây là chỉ tiêu cuối cùng của kế hoạch",
                "This is the last indicator of the plan",
            ),
            Self::OnePhaseOnly => {
                Said::new("Kế hoạch này chỉ có một giai đoạn", "This plan has one phase only")
            }
            Self::PlanOrder => Said::new(
                "Tổng quan luôn theo thứ tự của kế hoạch; đổi cách xếp ở danh sách đơn vị (3)",
                "The overview keeps the plan's order; the list of units (3) can be sorted",
            ),
            Self::NobodyBelow => {
                Said::new("Không có đơn vị nào bên dưới", "There are no units below")
            }
            Self::NoPeers => Said::new(
                "Dòng này không có cỡ để so (chưa có số liệu hay mẫu số)",
                "This row has no size to compare by (no figure or denominator)",
            ),
            Self::OnePaneOnly => Said::new(
                "Kế hoạch này chỉ có một nhóm chỉ tiêu",
                "This plan has one group of indicators only",
            ),
            Self::NothingFound => Said::new("Không tìm thấy gì", "Nothing found"),
            Self::LeadsNowhere => {
                Said::new("Dòng này không nói về đơn vị nào", "This row is about no unit")
            }
            Self::NobodyMissing => Said::new(
                "Mọi đơn vị ở đây đã báo cáo đủ",
                "Everybody here has reported everything",
            ),
            _ => return None,
        })
    }

    /// Why a number, or a row behind it, can't be shown.
    const fn of_numbers(&self) -> Option<Said> {
        Some(match self {
            Self::FoldedNumber => Said::new(
                "Dòng này gộp nhiều đơn vị; mở nó (Enter) rồi chọn một đơn vị",
                "This row holds several units; open it (Enter) and choose one",
            ),
            Self::NoNumberHere => Said::new(
                "Chỉ tiêu này không có ở cấp của đơn vị đang chọn",
                "This indicator does not exist at the level of the selected unit",
            ),
            Self::NoNumberYet => Said::new(
                "Giai đoạn này chưa bắt đầu nên chưa có con số nào",
                "This phase has not begun, there is no number yet",
            ),
            Self::NotInScenario => Said::new(
                "Kịch bản đang so không có đơn vị hay chỉ tiêu này",
                "The scenario compared has no such unit or indicator",
            ),
            Self::NotANumber => Said::new(
                "Dòng này không phải một con số; mở nó (Enter) rồi nhấn F6",
                "This row is no number; open it (Enter), then press F6",
            ),
            Self::RowNotBehind => Said::new(
                "Con số đang xem (mốc, loại hình, cây) không tính tới dòng này",
                "The number as looked at (date, sector, tree) has no use for that row",
            ),
            Self::Gathering => Said::new(
                "Đang gom các dòng số liệu; chờ một chút",
                "The rows are being gathered; wait a moment",
            ),
            _ => return None,
        })
    }

    /// What is said where scenarios are held against each other.
    const fn of_comparison(&self) -> Option<Said> {
        Some(match self {
            Self::NothingBeside => Said::new(
                "Thư mục này không có kịch bản nào khác để so sánh",
                "This folder has no other scenario to compare with",
            ),
            Self::StandsAlone => Said::new(
                "Chưa chọn kịch bản nào để so sánh (Space)",
                "No scenario was chosen to compare with (Space)",
            ),
            Self::TwoOnly => Said::new(
                "Chỉ đang so sánh hai kịch bản; chọn thêm bằng Space",
                "Only two scenarios are compared; Space chooses more",
            ),
            Self::FourAtMost => Said::new(
                "So sánh nhiều nhất bốn kịch bản; bỏ bớt một bộ trước",
                "Four scenarios at most; leave one out first",
            ),
            Self::OpenStays => Said::new(
                "Kịch bản đang mở luôn có mặt; mở bộ khác bằng F4",
                "The open scenario always stays; F4 opens another",
            ),
            Self::NotHere => Said::new(
                "Đơn vị này không có trong kịch bản đang mở (A)",
                "This unit is not in the open scenario (A)",
            ),
            Self::NothingAssumed => Said::new(
                "Không có giả định nào: mọi số đều do đơn vị báo cáo",
                "Nothing is assumed: every figure was reported",
            ),
            _ => return None,
        })
    }

    /// What is said of datasets being read, and of the program itself.
    const fn of_the_program(&self) -> Option<Said> {
        Some(match self {
            Self::NothingOpen => Said::new("Chưa mở bộ số liệu nào", "No dataset is open yet"),
            Self::NoScenarios => Said::new(
                "Thư mục này không có bộ số liệu nào khác",
                "There is no other dataset in this folder",
            ),
            Self::Preparing => Said::new(
                "Đang tính số liệu vừa chọn; số đang hiện vẫn là số trước khi chọn",
                "Working out what was chosen; the figures shown are those before it",
            ),
            Self::StillOpening => Said::new(
                "Đang đọc một bộ số liệu; chờ một chút",
                "A dataset is being read; wait a moment",
            ),
            Self::Reloaded => Said::new("Đã nạp lại từ đĩa", "Read again from disk"),
            Self::AskedToQuit => Said::new(
                "Nhấn lần nữa trong 2 giây để thoát",
                "Press once more within 2 seconds to quit",
            ),
            Self::MouseTaken => Said::new(
                "Chương trình đang giữ chuột; nhấn lần nữa để bôi đen, sao chép",
                "The program has the mouse; once more gives it back for marking and copying",
            ),
            Self::MouseLeft => Said::new(
                "Đã trả chuột lại để bôi đen và sao chép",
                "The mouse is the terminal's again, for marking and copying",
            ),
            Self::PastedNowhere => Said::new(
                "Chỉ dán được vào ô tìm đang mở (F7)",
                "Text can be pasted into an open search only (F7)",
            ),
            _ => return None,
        })
    }
}
