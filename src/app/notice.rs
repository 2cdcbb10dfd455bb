//! What the last line has to say: why a key can't act, what just happened.

use crate::model::{Bilingual, Language, ReportingLevel};
use crate::text::Said;

use super::keymap::Context;
use super::message::Later;
use super::view::reason;
use super::words::{labels, trace};

/// The names of more screens don't fit in the last line.
const MOST_NAMED: usize = 3;

/// Declares the notices that are always said in the same words.
macro_rules! notices {
    ($($(#[$about:meta])+ $name:ident: $vi:literal | $en:literal;)+) => {
        /// One thing to say until the next key.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Notice {
            $($(#[$about])+ $name,)+
            /// Bound to a key, not built yet.
            NotBuilt(Later),
            /// The key works elsewhere.
            Elsewhere(Vec<Context>),
            /// Nobody below has the opened indicator, which exists from this level up.
            NotFurtherDown(ReportingLevel),
            /// A found unit isn't part of the tree looked at.
            UnitAbsent(String),
            /// A place that could not be kept, and where one is instead.
            PlaceLost {
                /// The unit that isn't there.
                lost: String,
                /// The unit looked at now.
                now: String,
            },
            /// It was read again and can't be opened.
            NotReloaded(Bilingual),
            /// A trace was written to a file.
            Exported(String),
            /// A trace couldn't be written.
            NotExported(Bilingual),
            /// A dataset is being opened.
            Opening(String),
            /// Opening a dataset was stopped.
            Stopped(String),
            /// A dataset can't be opened.
            CannotOpen(Bilingual),
        }

        impl Notice {
            #[cfg(test)]
            const FIXED: &[Self] = &[$(Self::$name),+];

            /// The words, where they don't hang on anything.
            const fn fixed(&self) -> Option<Said> {
                match self {
                    $(Self::$name => Some(Said::new($vi, $en)),)+
                    _ => None,
                }
            }
        }
    };
}

notices! {
    /// An overlay has to be closed first.
    CloseFirst: "Đóng khung này trước đã (Esc)" | "Close this list first (Esc)";
    /// Already at the first screen.
    OutermostAlready:
        "Đang ở màn hình ngoài cùng; thoát chương trình bằng F10 hoặc q" |
        "This is the outermost screen; F10 or q quits";
    /// Backspace right after a letter belongs to the input method.
    InputMethod:
        "Backspace ngay sau chữ cái là của bộ gõ; muốn trở ra, nhấn Esc" |
        "Backspace right after a letter is the input method's; Esc goes out";
    /// No earlier date to step to.
    NoEarlierDate: "Không có mốc số liệu nào sớm hơn" | "There is no earlier date to look back to";
    /// No later date to step to.
    NoLaterDate:
        "Đang ở mốc số liệu mới nhất của bộ này" |
        "This is the latest date of the dataset";
    /// No indicator before the first.
    FirstIndicator:
        "Đây là chỉ tiêu đầu tiên của kế hoạch" |
        "This is the first indicator of the plan";
    /// No indicator after the last.
    LastIndicator:
        "Đây là chỉ tiêu cuối cùng của kế hoạch" |
        "This is the last indicator of the plan";
    /// The plan has one phase only.
    OnePhaseOnly: "Kế hoạch này chỉ có một giai đoạn" | "This plan has one phase only";
    /// The overview keeps the plan's order.
    PlanOrder:
        "Tổng quan luôn theo thứ tự của kế hoạch; đổi cách xếp ở danh sách đơn vị (3)" |
        "The overview keeps the plan's order; the list of units (3) can be sorted";
    /// Nobody below.
    NobodyBelow: "Không có đơn vị nào bên dưới" | "There are no units below";
    /// The selected row has no size, or none of its size.
    NoPeers:
        "Dòng này không có cỡ để so (chưa có số liệu hay mẫu số)" |
        "This row has no size to compare by (no figure or denominator)";
    /// The other group is empty.
    OnePaneOnly:
        "Kế hoạch này chỉ có một nhóm chỉ tiêu" |
        "This plan has one group of indicators only";
    /// Nothing matches what was typed.
    NothingFound: "Không tìm thấy gì" | "Nothing found";
    /// The selected row is about no unit.
    LeadsNowhere: "Dòng này không nói về đơn vị nào" | "This row is about no unit";
    /// Several units in one row have no rows of their own.
    FoldedNumber:
        "Dòng này gộp nhiều đơn vị; mở nó (Enter) rồi chọn một đơn vị" |
        "This row holds several units; open it (Enter) and choose one";
    /// The indicator doesn't exist at the selected unit.
    NoNumberHere:
        "Chỉ tiêu này không có ở cấp của đơn vị đang chọn" |
        "This indicator does not exist at the level of the selected unit";
    /// The phase hasn't begun.
    NoNumberYet:
        "Giai đoạn này chưa bắt đầu nên chưa có con số nào" |
        "This phase has not begun, there is no number yet";
    /// The scenario looked at doesn't have the unit or indicator.
    NotInScenario:
        "Kịch bản đang so không có đơn vị hay chỉ tiêu này" |
        "The scenario compared has no such unit or indicator";
    /// The selected row is no number.
    NotANumber:
        "Dòng này không phải một con số; mở nó (Enter) rồi nhấn F6" |
        "This row is no number; open it (Enter), then press F6";
    /// The row asked about isn't behind the number as it is looked at.
    RowNotBehind:
        "Con số đang xem (mốc, loại hình, cây) không tính tới dòng này" |
        "The number as looked at (date, sector, tree) has no use for that row";
    /// The rows behind a number are being gathered.
    Gathering:
        "Đang gom các dòng số liệu; chờ một chút" |
        "The rows are being gathered; wait a moment";
    /// The folder holds nothing to hold the open dataset against.
    NothingBeside:
        "Thư mục này không có kịch bản nào khác để so sánh" |
        "This folder has no other scenario to compare with";
    /// Nothing was chosen to stand beside the open scenario.
    StandsAlone:
        "Chưa chọn kịch bản nào để so sánh (Space)" |
        "No scenario was chosen to compare with (Space)";
    /// Two scenarios have one difference.
    TwoOnly:
        "Chỉ đang so sánh hai kịch bản; chọn thêm bằng Space" |
        "Only two scenarios are compared; Space chooses more";
    /// No more than four stand side by side.
    FourAtMost:
        "So sánh nhiều nhất bốn kịch bản; bỏ bớt một bộ trước" |
        "Four scenarios at most; leave one out first";
    /// The open scenario can't be left out.
    OpenStays:
        "Kịch bản đang mở luôn có mặt; mở bộ khác bằng F4" |
        "The open scenario always stays; F4 opens another";
    /// A unit that the open dataset doesn't have can't be gone into.
    NotHere:
        "Đơn vị này không có trong kịch bản đang mở (A)" |
        "This unit is not in the open scenario (A)";
    /// No scenario looked at is a what-if.
    NothingAssumed:
        "Không có giả định nào: mọi số đều do đơn vị báo cáo" |
        "Nothing is assumed: every figure was reported";
    /// No dataset is open yet.
    NothingOpen: "Chưa mở bộ số liệu nào" | "No dataset is open yet";
    /// No other dataset in the folder.
    NoScenarios:
        "Thư mục này không có bộ số liệu nào khác" |
        "There is no other dataset in this folder";
    /// Other figures are being worked out, and looked at then.
    Preparing:
        "Đang tính số liệu vừa chọn; số đang hiện vẫn là số trước khi chọn" |
        "Working out what was chosen; the figures shown are those before it";
    /// A dataset is being read already.
    StillOpening:
        "Đang đọc một bộ số liệu; chờ một chút" |
        "A dataset is being read; wait a moment";
    /// The open dataset was read again.
    Reloaded: "Đã nạp lại từ đĩa" | "Read again from disk";
    /// Once more within two seconds quits.
    AskedToQuit: "Nhấn lần nữa trong 2 giây để thoát" | "Press once more within 2 seconds to quit";
    /// The program has the mouse.
    MouseTaken:
        "Chương trình đang giữ chuột; nhấn lần nữa để bôi đen, sao chép" |
        "The program has the mouse; once more gives it back for marking and copying";
    /// The terminal has the mouse.
    MouseLeft:
        "Đã trả chuột lại để bôi đen và sao chép" |
        "The mouse is the terminal's again, for marking and copying";
    /// There is no open search to paste into.
    PastedNowhere:
        "Chỉ dán được vào ô tìm đang mở (F7)" |
        "Text can be pasted into an open search only (F7)";
}

impl Notice {
    /// In words.
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
            Self::NotFurtherDown(level) => {
                labels::BELOW_LEVEL.fill(language, &[reason::level(*level).of(language)])
            }
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
        let later = Later::ALL.map(Notice::NotBuilt);
        for notice in Notice::FIXED.iter().chain(&later) {
            for language in [Language::Vietnamese, Language::English] {
                let text = notice.text(language);
                assert!((1..=78).contains(&width(&text)), "{} {text}", width(&text));
            }
        }
    }
}
