//! Scenarios side by side.

use super::super::{Binding, Context, refusal};
use super::SCREENS;
use crate::app::key::Key;
use crate::app::message::{Command, Turn};
use crate::text::Said;

const BOTH: &[Context] = &[Context::Scenarios, Context::Differences];
const ALL: &[Context] = &[Context::Scenarios, Context::Differences, Context::Changes];
const WITHIN: &[Context] = &[Context::Differences, Context::Changes];

pub static ROWS: &[Binding] = &[
    Binding {
        command: Command::In,
        contexts: &[Context::Scenarios],
        keys: &[Key::Enter, Key::Char('l')],
        hint: Said::new("do ai", "who"),
        help: Said::new(
            "Xem các đơn vị làm nên chênh lệch của chỉ tiêu",
            "The units that make the difference",
        ),
        refusal: refusal::stands_alone,
    },
    Binding {
        command: Command::In,
        contexts: &[Context::Differences],
        keys: &[Key::Enter, Key::Right, Key::Char('l')],
        hint: Said::new("vào đơn vị", "into the unit"),
        help: Said::new(
            "Vào đơn vị đang chọn, xem ai bên dưới làm nên chênh lệch",
            "Into the unit: who below it makes its difference",
        ),
        refusal: refusal::never,
    },
    Binding {
        command: Command::In,
        contexts: &[Context::Changes],
        keys: &[Key::Enter, Key::Right, Key::Char('l')],
        hint: Said::new("mở", "open"),
        help: Said::new(
            "Mở chỉ tiêu của dòng đang chọn tại đơn vị ấy",
            "Open the selected row's indicator at its unit",
        ),
        refusal: refusal::never,
    },
    Binding {
        command: Command::In,
        contexts: &[Context::Chooser],
        keys: &[Key::Enter, Key::Char(' ')],
        hint: Said::new("chọn, bỏ", "take or leave"),
        help: Said::new(
            "Đưa kịch bản vào so sánh, hoặc bỏ ra",
            "Takes the scenario in, or leaves it out",
        ),
        refusal: refusal::never,
    },
    Binding {
        command: Command::ChangeBase,
        contexts: &[Context::Chooser],
        keys: &[Key::Tab, Key::Char('b')],
        hint: Said::new("làm gốc", "as the base"),
        help: Said::new("Lấy kịch bản đang chọn làm gốc", "Makes the selected one the base"),
        refusal: refusal::never,
    },
    Binding {
        command: Command::OpenChooser,
        contexts: ALL,
        keys: &[Key::Char(' ')],
        hint: Said::new("chọn bộ", "choose"),
        help: Said::new(
            "Chọn hai đến bốn kịch bản để so sánh, và bộ gốc",
            "Choose two to four scenarios to compare, and the base",
        ),
        refusal: refusal::nothing_beside,
    },
    Binding {
        command: Command::ShowChanges,
        contexts: BOTH,
        keys: &[Key::Char('g')],
        hint: Said::new("đã đổi gì", "what changed"),
        help: Said::new(
            "Số liệu, đơn vị, kết luận nào đã đổi so với bộ gốc, vì sao",
            "Which figures, units, statuses changed from the base, and why",
        ),
        refusal: refusal::stands_alone,
    },
    Binding {
        command: Command::OpenAssumptions,
        contexts: SCREENS,
        keys: &[Key::Char('#')],
        hint: Said::new("giả định", "assumed"),
        help: Said::new(
            "Đọc đủ các giả định của kịch bản; số giả định mang dấu #",
            "Read all that the scenario assumes; # marks assumed figures",
        ),
        refusal: refusal::nothing_assumed,
    },
    Binding {
        command: Command::ToggleDifferent,
        contexts: &[Context::Scenarios],
        keys: &[Key::Char('=')],
        hint: Said::new("chỉ khác nhau", "differences only"),
        help: Said::new(
            "Chỉ liệt kê chỉ tiêu khác nhau, hoặc tất cả",
            "Only the indicators that differ, or all of them",
        ),
        refusal: refusal::stands_alone,
    },
    Binding {
        command: Command::ChangeBase,
        contexts: ALL,
        keys: &[Key::Char('b')],
        hint: Said::new("đổi gốc", "base"),
        help: Said::new("Lấy kịch bản kế tiếp làm gốc", "The next scenario becomes the base"),
        refusal: refusal::stands_alone,
    },
    Binding {
        command: Command::Pane(Turn::Forth),
        contexts: &[Context::Scenarios],
        keys: &[Key::Tab],
        hint: Said::new("nhóm kia", "other group"),
        help: Said::new("Sang nhóm chỉ tiêu kia", "To the other group of indicators"),
        refusal: refusal::one_pane,
    },
    Binding {
        command: Command::Pane(Turn::Forth),
        contexts: WITHIN,
        keys: &[Key::Tab],
        hint: Said::new("bộ kia", "other scenario"),
        help: Said::new(
            "Xem chênh lệch của kịch bản kế tiếp so với gốc",
            "The next scenario's difference to the base",
        ),
        refusal: refusal::two_only,
    },
    Binding {
        command: Command::Neighbour(Turn::Back),
        contexts: &[Context::Scenarios],
        keys: &[Key::Left],
        hint: Said::new("bộ trước", "previous"),
        help: Said::new(
            "Xét chênh lệch của kịch bản trước đó so với gốc",
            "Look at the previous scenario's difference",
        ),
        refusal: refusal::two_only,
    },
    Binding {
        command: Command::Neighbour(Turn::Forth),
        contexts: &[Context::Scenarios],
        keys: &[Key::Right],
        hint: Said::new("bộ sau", "next"),
        help: Said::new(
            "Xét chênh lệch của kịch bản kế tiếp so với gốc",
            "Look at the next scenario's difference",
        ),
        refusal: refusal::two_only,
    },
    Binding {
        command: Command::NextSort,
        contexts: &[Context::Scenarios],
        keys: &[Key::F(3), Key::Char('s')],
        hint: Said::new("cách xếp", "order"),
        help: Said::new(
            "Xếp đổi tình trạng trước, hay theo kế hoạch",
            "Changed status first, or the plan's order",
        ),
        refusal: refusal::never,
    },
    Binding {
        command: Command::Pane(Turn::Back),
        contexts: &[Context::Scenarios],
        keys: &[Key::BackTab],
        hint: Said::new("nhóm kia", "other group"),
        help: Said::new("Về nhóm chỉ tiêu kia", "Back to the other group of indicators"),
        refusal: refusal::one_pane,
    },
    Binding {
        command: Command::Pane(Turn::Back),
        contexts: WITHIN,
        keys: &[Key::BackTab],
        hint: Said::new("bộ trước", "previous scenario"),
        help: Said::new(
            "Xem chênh lệch của kịch bản trước đó so với gốc",
            "The previous scenario's difference to the base",
        ),
        refusal: refusal::two_only,
    },
];
