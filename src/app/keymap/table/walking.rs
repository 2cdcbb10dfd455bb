//! Going in, out and about.

use super::super::{Binding, Context, refusal};
use super::{LISTS, SCREENS};
use crate::app::key::Key;
use crate::app::message::{Command, Motion, Turn};
use crate::app::screen::Screen;
use crate::app::wording::Wording;

pub static ROWS: &[Binding] = &[
    Binding {
        command: Command::In,
        contexts: &[Context::Overview],
        keys: &[Key::Enter, Key::Char('l')],
        hint: Wording::new("mở chỉ tiêu", "open"),
        help: Wording::new(
            "Mở chỉ tiêu đang chọn: kết luận, còn thiếu bao nhiêu, do ai, điều khoản",
            "Open the selected indicator: verdict, what is missing, who, the clause",
        ),
        refusal: refusal::never,
    },
    Binding {
        command: Command::In,
        contexts: &[Context::Indicator],
        keys: &[Key::Enter, Key::Char('l')],
        hint: Wording::new("các đơn vị", "units"),
        help: Wording::new(
            "Xem các đơn vị bên dưới xếp theo chỉ tiêu này",
            "List the units below by this indicator",
        ),
        refusal: refusal::nobody_below,
    },
    Binding {
        command: Command::In,
        contexts: &[Context::Ranking],
        keys: &[Key::Enter, Key::Right, Key::Char('l')],
        hint: Wording::new("vào đơn vị", "into the unit"),
        help: Wording::new(
            "Vào đơn vị đang chọn: danh sách bên dưới, hoặc tổng quan nếu là đơn vị cuối",
            "Go into the selected unit: the list below it, or its overview if it has none",
        ),
        refusal: refusal::nothing_listed,
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
        contexts: &[Context::Overview, Context::Indicator],
        keys: &[Key::Esc, Key::Backspace, Key::Char('h')],
        hint: Wording::new("trở ra", "out"),
        help: Wording::new(
            "Trở ra: đóng chỉ tiêu đang mở, rồi lên một cấp; không bao giờ thoát chương trình",
            "Go out: close the opened indicator, then one unit up; never quits",
        ),
        refusal: refusal::at_home,
    },
    Binding {
        command: Command::Out,
        contexts: &[Context::Ranking],
        keys: &[Key::Esc, Key::Left, Key::Backspace, Key::Char('h')],
        hint: Wording::new("trở ra", "out"),
        help: Wording::new(
            "Lên một cấp; dòng vừa xem vẫn được chọn",
            "One unit up; the row you came from stays selected",
        ),
        refusal: refusal::at_home,
    },
    Binding {
        command: Command::Out,
        contexts: &[Context::Search, Context::Help, Context::Picker, Context::TreeChoice],
        keys: &[Key::Esc, Key::Backspace],
        hint: Wording::new("đóng", "close"),
        help: Wording::new("Đóng khung đang mở", "Close what lies over the screen"),
        refusal: refusal::never,
    },
    Binding {
        command: Command::Neighbour(Turn::Back),
        contexts: &[Context::Indicator],
        keys: &[Key::Left],
        hint: Wording::new("chỉ tiêu trước", "previous"),
        help: Wording::new("Chỉ tiêu trước", "Previous indicator"),
        refusal: refusal::first_indicator,
    },
    Binding {
        command: Command::Neighbour(Turn::Forth),
        contexts: &[Context::Indicator],
        keys: &[Key::Right],
        hint: Wording::new("chỉ tiêu sau", "next"),
        help: Wording::new("Chỉ tiêu sau", "Next indicator"),
        refusal: refusal::last_indicator,
    },
    Binding {
        command: Command::Pane(Turn::Forth),
        contexts: &[Context::Overview],
        keys: &[Key::Tab, Key::Right],
        hint: Wording::new("nhóm kia", "other group"),
        help: Wording::new("Sang nhóm chỉ tiêu kia", "To the other group of indicators"),
        refusal: refusal::one_pane,
    },
    Binding {
        command: Command::Pane(Turn::Forth),
        contexts: &[Context::Indicator],
        keys: &[Key::Tab],
        hint: Wording::new("phần sau", "next part"),
        help: Wording::new(
            "Phần sau: kết luận, điều khoản, ba cách đọc, các năm, cách tính",
            "Next part: verdict, clause, three readings, years, measurement",
        ),
        refusal: refusal::never,
    },
    show(
        Screen::Overview,
        &[Key::Char('1')],
        "tổng quan",
        "overview",
        "Tổng quan các chỉ tiêu của đơn vị",
        "Overview of the unit's indicators",
    ),
    show(
        Screen::Indicator,
        &[Key::Char('2')],
        "chỉ tiêu",
        "indicator",
        "Mở chỉ tiêu đang chọn",
        "Open the selected indicator",
    ),
    Binding {
        refusal: refusal::nobody_below,
        ..show(
            Screen::Ranking,
            &[Key::Char('3')],
            "đơn vị",
            "units",
            "Xếp các đơn vị bên dưới theo chỉ tiêu",
            "Rank the units below by the indicator",
        )
    },
    motion(Motion::Up, &[Key::Up, Key::Char('k')], "lên", "up", "Lên một dòng", "One row up"),
    motion(
        Motion::Down,
        &[Key::Down, Key::Char('j')],
        "xuống",
        "down",
        "Xuống một dòng",
        "One row down",
    ),
    motion(Motion::PageUp, &[Key::PageUp], "lên trang", "page up", "Lên một trang", "One page up"),
    motion(
        Motion::PageDown,
        &[Key::PageDown],
        "xuống trang",
        "page down",
        "Xuống một trang",
        "One page down",
    ),
    motion(Motion::First, &[Key::Home], "đầu", "first", "Về dòng đầu", "To the first row"),
    motion(Motion::Last, &[Key::End], "cuối", "last", "Đến dòng cuối", "To the last row"),
    Binding {
        command: Command::Pane(Turn::Back),
        contexts: &[Context::Overview],
        keys: &[Key::BackTab, Key::Left],
        hint: Wording::new("nhóm kia", "other group"),
        help: Wording::new("Về nhóm chỉ tiêu kia", "Back to the other group of indicators"),
        refusal: refusal::one_pane,
    },
    Binding {
        command: Command::Pane(Turn::Back),
        contexts: &[Context::Indicator],
        keys: &[Key::BackTab],
        hint: Wording::new("phần trước", "previous part"),
        help: Wording::new("Phần trước của chỉ tiêu", "Previous part of the indicator"),
        refusal: refusal::never,
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
        hint: Wording::new(hint_vi, hint_en),
        help: Wording::new(help_vi, help_en),
        refusal: refusal::never,
    }
}

const fn show(
    screen: Screen,
    keys: &'static [Key],
    hint_vi: &'static str,
    hint_en: &'static str,
    help_vi: &'static str,
    help_en: &'static str,
) -> Binding {
    Binding {
        command: Command::Show(screen),
        contexts: SCREENS,
        keys,
        hint: Wording::new(hint_vi, hint_en),
        help: Wording::new(help_vi, help_en),
        refusal: refusal::never,
    }
}

const fn motion(
    motion: Motion,
    keys: &'static [Key],
    hint_vi: &'static str,
    hint_en: &'static str,
    help_vi: &'static str,
    help_en: &'static str,
) -> Binding {
    Binding {
        command: Command::Move(motion),
        contexts: LISTS,
        keys,
        hint: Wording::new(hint_vi, hint_en),
        help: Wording::new(help_vi, help_en),
        refusal: refusal::never,
    }
}
