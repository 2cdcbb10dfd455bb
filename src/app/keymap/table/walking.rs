//! Going in, out and about.

use super::super::{Binding, Context, refusal};
use crate::app::key::Key;
use crate::app::message::{Command, Turn};
use crate::text::Said;

pub static ROWS: &[Binding] = &[
    Binding {
        command: Command::In,
        contexts: &[Context::Overview],
        keys: &[Key::Enter, Key::Char('l')],
        hint: Said::new("mở chỉ tiêu", "open"),
        help: Said::new(
            "Mở chỉ tiêu đang chọn: thiếu bao nhiêu, do ai, điều khoản",
            "Open the selected indicator: gap, who, clause",
        ),
        refusal: refusal::never,
    },
    Binding {
        command: Command::In,
        contexts: &[Context::Indicator],
        keys: &[Key::Enter, Key::Char('l')],
        hint: Said::new("các đơn vị", "units"),
        help: Said::new(
            "Xem các đơn vị bên dưới xếp theo chỉ tiêu này",
            "List the units below by this indicator",
        ),
        refusal: refusal::nobody_below,
    },
    Binding {
        command: Command::In,
        contexts: &[Context::Ranking],
        keys: &[Key::Enter, Key::Right, Key::Char('l')],
        hint: Said::new("vào đơn vị", "into the unit"),
        help: Said::new(
            "Vào đơn vị đang chọn; CĐCS thì mở tổng quan của nó",
            "Go into the unit; a grassroots union shows its overview",
        ),
        refusal: refusal::nothing_listed,
    },
    Binding {
        command: Command::In,
        contexts: &[Context::Scorecard],
        keys: &[Key::Enter, Key::Char('l')],
        hint: Said::new("mở ô", "open"),
        help: Said::new(
            "Mở chỉ tiêu của ô ở đơn vị ấy; Esc về lại ô",
            "Open the cell's indicator at that unit; Esc comes back",
        ),
        refusal: refusal::nothing_scored,
    },
    choice(
        &[Context::Filter],
        "chọn, bỏ",
        "choose",
        "Chọn, hay bỏ chọn, dòng đang đứng",
        "Choose the selected line, or take it back",
    ),
    choice(&[Context::Assumptions], "đóng", "close", "Đóng giả định", "Close the assumptions"),
    choice(&[Context::Peers], "đến", "go there", "Đến đơn vị đang chọn", "Go to the selected unit"),
    choice(
        &[Context::Trace],
        "đến đơn vị",
        "to the unit",
        "Đến đơn vị của dòng đang chọn; Esc về lại nguồn số",
        "To the unit of the selected row; Esc comes back here",
    ),
    choice(
        &[Context::Missing],
        "đến",
        "go there",
        "Đến đơn vị đang chọn",
        "Go to the selected unit",
    ),
    Binding {
        command: Command::In,
        contexts: &[Context::Data],
        keys: &[Key::Enter, Key::Char('l')],
        hint: Said::new("xem", "open"),
        help: Said::new(
            "Đến đơn vị của dòng, hay xem ai chưa báo cáo; Esc về lại",
            "To the row's unit, or who hasn't reported; Esc returns",
        ),
        refusal: refusal::never,
    },
    choice(&[Context::Search], "đến", "go there", "Đến nơi đang chọn", "Go to what is selected"),
    choice(
        &[Context::Help],
        "dùng",
        "run",
        "Dùng phím của dòng đang chọn",
        "Run the selected line",
    ),
    choice(&[Context::Picker], "mở", "open", "Mở kịch bản đang chọn", "Open the selected scenario"),
    choice(
        &[Context::TreeChoice],
        "chọn",
        "choose",
        "Xem theo cây tổ chức đang chọn",
        "Look at the figures by the selected tree",
    ),
    Binding {
        command: Command::Out,
        contexts: &[
            Context::Overview,
            Context::Indicator,
            Context::Scorecard,
            Context::Scenarios,
            Context::Data,
        ],
        keys: &[Key::Esc, Key::Backspace, Key::Char('h')],
        hint: Said::new("trở ra", "out"),
        help: Said::new(
            "Trở ra, rồi lên một cấp; không thoát chương trình",
            "Go out, then one unit up; never quits",
        ),
        refusal: refusal::at_home,
    },
    Binding {
        command: Command::Out,
        contexts: &[Context::Ranking, Context::Differences, Context::Changes],
        keys: &[Key::Esc, Key::Left, Key::Backspace, Key::Char('h')],
        hint: Said::new("trở ra", "out"),
        help: Said::new(
            "Lên một cấp; dòng vừa xem vẫn được chọn",
            "One unit up; the row you came from stays selected",
        ),
        refusal: refusal::at_home,
    },
    Binding {
        command: Command::Out,
        contexts: &[
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
        ],
        keys: &[Key::Esc, Key::Backspace],
        hint: Said::new("đóng", "close"),
        help: Said::new("Đóng khung đang mở", "Close what lies over the screen"),
        refusal: refusal::never,
    },
    Binding {
        command: Command::Pane(Turn::Forth),
        contexts: &[Context::Overview],
        keys: &[Key::Tab, Key::Right],
        hint: Said::new("nhóm kia", "other group"),
        help: Said::new("Sang nhóm chỉ tiêu kia", "To the other group of indicators"),
        refusal: refusal::one_pane,
    },
    Binding {
        command: Command::Pane(Turn::Forth),
        contexts: &[Context::Scorecard],
        keys: &[Key::Tab],
        hint: Said::new("nhóm kia", "other group"),
        help: Said::new("Sang nhóm chỉ tiêu kia", "To the other group of indicators"),
        refusal: refusal::one_pane,
    },
    Binding {
        command: Command::Pane(Turn::Forth),
        contexts: &[Context::Data],
        keys: &[Key::Tab],
        hint: Said::new("phần sau", "next part"),
        help: Said::new(
            "Phần sau: phát hiện, báo cáo, ảnh hưởng, tệp",
            "Next part: findings, reporting, effects, files",
        ),
        refusal: refusal::never,
    },
    Binding {
        command: Command::Across(Turn::Forth),
        contexts: &[Context::Data],
        keys: &[Key::Right],
        hint: Said::new("mức khác", "severity"),
        help: Said::new(
            "Chỉ phát hiện của mức sau: bị loại, cần xem lại, ghi chú, tất cả",
            "Findings of the next severity: set aside, doubtful, notes, all",
        ),
        refusal: refusal::never,
    },
    Binding {
        command: Command::Pane(Turn::Forth),
        contexts: &[Context::Indicator],
        keys: &[Key::Tab],
        hint: Said::new("phần sau", "next part"),
        help: Said::new(
            "Phần sau: kết luận, điều khoản, ba cách đọc, các năm, cách tính",
            "Next part: verdict, clause, three readings, years, measurement",
        ),
        refusal: refusal::never,
    },
    Binding {
        command: Command::Neighbour(Turn::Back),
        contexts: &[Context::Indicator],
        keys: &[Key::Left],
        hint: Said::new("chỉ tiêu trước", "previous"),
        help: Said::new("Chỉ tiêu trước", "Previous indicator"),
        refusal: refusal::first_indicator,
    },
    Binding {
        command: Command::Neighbour(Turn::Forth),
        contexts: &[Context::Indicator],
        keys: &[Key::Right],
        hint: Said::new("chỉ tiêu sau", "next"),
        help: Said::new("Chỉ tiêu sau", "Next indicator"),
        refusal: refusal::last_indicator,
    },
];

const fn choice(
    contexts: &'static [Context],
    hint_vi: &'static str,
    hint_en: &'static str,
    help_vi: &'static str,
    help_en: &'static str,
) -> Binding {
    Binding {
        command: Command::In,
        contexts,
        keys: &[Key::Enter],
        hint: Said::new(hint_vi, hint_en),
        help: Said::new(help_vi, help_en),
        refusal: refusal::never,
    }
}
