//! Screens by number, the cursor, panes backwards.

use super::super::{Binding, Context, refusal};
use super::{LISTS, SCREENS};
use crate::app::key::Key;
use crate::app::message::{Command, Motion, Turn};
use crate::app::screen::Screen;
use crate::text::Said;

pub static ROWS: &[Binding] = &[
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
    Binding {
        refusal: refusal::nothing_beside,
        ..show(
            Screen::Scenarios,
            &[Key::Char('5')],
            "so sánh",
            "compare",
            "Các kịch bản cạnh nhau tại đơn vị đang xem",
            "Scenarios side by side at the unit looked at",
        )
    },
    show(
        Screen::Data,
        &[Key::Char('7')],
        "số liệu",
        "data",
        "Số liệu: dòng bị loại, chỗ cần xem lại, ai đã báo cáo, ảnh hưởng",
        "Data: rows set aside, doubts, who has reported, the effect",
    ),
    Binding {
        refusal: refusal::nobody_below,
        ..show(
            Screen::Scorecard,
            &[Key::Char('4')],
            "bản đồ nhiệt",
            "scorecard",
            "Bản đồ nhiệt: các đơn vị bên dưới × các chỉ tiêu của một nhóm",
            "Scorecard: the units below × the indicators of a group",
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
        hint: Said::new("nhóm kia", "other group"),
        help: Said::new("Về nhóm chỉ tiêu kia", "Back to the other group of indicators"),
        refusal: refusal::one_pane,
    },
    Binding {
        command: Command::Across(Turn::Forth),
        contexts: &[Context::Scorecard],
        keys: &[Key::Right],
        hint: Said::new("cột sau", "next column"),
        help: Said::new("Sang cột sau", "To the next column"),
        refusal: refusal::never,
    },
    Binding {
        command: Command::Across(Turn::Back),
        contexts: &[Context::Scorecard],
        keys: &[Key::Left],
        hint: Said::new("cột trước", "column before"),
        help: Said::new("Về cột trước", "To the column before"),
        refusal: refusal::never,
    },
    Binding {
        command: Command::Pane(Turn::Back),
        contexts: &[Context::Scorecard],
        keys: &[Key::BackTab],
        hint: Said::new("nhóm kia", "other group"),
        help: Said::new("Về nhóm chỉ tiêu kia", "Back to the other group of indicators"),
        refusal: refusal::one_pane,
    },
    Binding {
        command: Command::Pane(Turn::Back),
        contexts: &[Context::Data],
        keys: &[Key::BackTab],
        hint: Said::new("phần trước", "previous part"),
        help: Said::new("Phần trước của màn hình số liệu", "Previous part of the data"),
        refusal: refusal::never,
    },
    Binding {
        command: Command::Across(Turn::Back),
        contexts: &[Context::Data],
        keys: &[Key::Left],
        hint: Said::new("mức trước", "severity before"),
        help: Said::new("Chỉ phát hiện của mức trước", "Findings of the severity before only"),
        refusal: refusal::never,
    },
    Binding {
        command: Command::Pane(Turn::Back),
        contexts: &[Context::Indicator],
        keys: &[Key::BackTab],
        hint: Said::new("phần trước", "previous part"),
        help: Said::new("Phần trước của chỉ tiêu", "Previous part of the indicator"),
        refusal: refusal::never,
    },
];

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
        hint: Said::new(hint_vi, hint_en),
        help: Said::new(help_vi, help_en),
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
        hint: Said::new(hint_vi, hint_en),
        help: Said::new(help_vi, help_en),
        refusal: refusal::never,
    }
}
