//! Scenarios side by side.

use super::SCREENS;
use crate::app::message::Turn;

rows! {
    In at [Scenarios] by [Enter, Char('l')] unless stands_alone:
        "do ai" | "who",
        "Xem các đơn vị làm nên chênh lệch của chỉ tiêu" | "The units that make the difference";
    In at [Differences] by [Enter, Right, Char('l')]:
        "vào đơn vị" | "into the unit",
        "Vào đơn vị đang chọn, xem ai bên dưới làm nên chênh lệch" |
            "Into the unit: who below it makes its difference";
    In at [Changes] by [Enter, Right, Char('l')]:
        "mở" | "open",
        "Mở chỉ tiêu của dòng đang chọn tại đơn vị ấy" |
            "Open the selected row's indicator at its unit";
    In at [Chooser] by [Enter, Char(' ')]:
        "chọn, bỏ" | "take or leave",
        "Đưa kịch bản vào so sánh, hoặc bỏ ra" | "Takes the scenario in, or leaves it out";
    ChangeBase at [Chooser] by [Tab, Char('b')]:
        "làm gốc" | "as the base",
        "Lấy kịch bản đang chọn làm gốc" | "Makes the selected one the base";
    OpenChooser at [Scenarios, Differences, Changes] by [Char(' ')] unless nothing_beside:
        "chọn bộ" | "choose",
        "Chọn hai đến bốn kịch bản để so sánh, và bộ gốc" |
            "Choose two to four scenarios to compare, and the base";
    ShowChanges at [Scenarios, Differences] by [Char('g')] unless stands_alone:
        "đã đổi gì" | "what changed",
        "Số liệu, đơn vị, kết luận nào đã đổi so với bộ gốc, vì sao" |
            "Which figures, units, statuses changed from the base, and why";
    OpenAssumptions at SCREENS by [Char('#')] unless nothing_assumed:
        "giả định" | "assumed",
        "Đọc đủ các giả định của kịch bản; số giả định mang dấu #" |
            "Read all that the scenario assumes; # marks assumed figures";
    ToggleDifferent at [Scenarios] by [Char('=')] unless stands_alone:
        "chỉ khác nhau" | "differences only",
        "Chỉ liệt kê chỉ tiêu khác nhau, hoặc tất cả" |
            "Only the indicators that differ, or all of them";
    ChangeBase at [Scenarios, Differences, Changes] by [Char('b')] unless stands_alone:
        "đổi gốc" | "base",
        "Lấy kịch bản kế tiếp làm gốc" | "The next scenario becomes the base";
    Pane(Turn::Forth) at [Scenarios] by [Tab] unless one_pane:
        "nhóm kia" | "other group",
        "Sang nhóm chỉ tiêu kia" | "To the other group of indicators";
    Pane(Turn::Forth) at [Differences, Changes] by [Tab] unless two_only:
        "bộ kia" | "other scenario",
        "Xem chênh lệch của kịch bản kế tiếp so với gốc" |
            "The next scenario's difference to the base";
    Neighbour(Turn::Back) at [Scenarios] by [Left] unless two_only:
        "bộ trước" | "previous",
        "Xét chênh lệch của kịch bản trước đó so với gốc" |
            "Look at the previous scenario's difference";
    Neighbour(Turn::Forth) at [Scenarios] by [Right] unless two_only:
        "bộ sau" | "next",
        "Xét chênh lệch của kịch bản kế tiếp so với gốc" | "Look at the next scenario's difference";
    NextSort at [Scenarios] by [F(3), Char('s')]:
        "cách xếp" | "order",
        "Xếp đổi tình trạng trước, hay theo kế hoạch" | "Changed status first, or the plan's order";
    Pane(Turn::Back) at [Scenarios] by [BackTab] unless one_pane:
        "nhóm kia" | "other group",
        "Về nhóm chỉ tiêu kia" | "Back to the other group of indicators";
    Pane(Turn::Back) at [Differences, Changes] by [BackTab] unless two_only:
        "bộ trước" | "previous scenario",
        "Xem chênh lệch của kịch bản trước đó so với gốc" |
            "The previous scenario's difference to the base";
}
