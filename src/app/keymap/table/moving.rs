//! Screens by number, the cursor, panes backwards.

use super::{LISTS, SCREENS};
use crate::app::message::{Motion, Turn};
use crate::app::screen::Screen;

rows! {
    Show(Screen::Overview) at SCREENS by [Char('1')]:
        "tổng quan" | "overview",
        "Tổng quan các chỉ tiêu của đơn vị" | "Overview of the unit's indicators";
    Show(Screen::Indicator) at SCREENS by [Char('2')]:
        "chỉ tiêu" | "indicator",
        "Mở chỉ tiêu đang chọn" | "Open the selected indicator";
    Show(Screen::Ranking) at SCREENS by [Char('3')] unless nobody_below:
        "đơn vị" | "units",
        "Xếp các đơn vị bên dưới theo chỉ tiêu" | "Rank the units below by the indicator";
    Show(Screen::Scenarios) at SCREENS by [Char('5')] unless nothing_beside:
        "so sánh" | "compare",
        "Các kịch bản cạnh nhau tại đơn vị đang xem" |
            "Scenarios side by side at the unit looked at";
    Show(Screen::Data) at SCREENS by [Char('7')]:
        "số liệu" | "data",
        "Số liệu: dòng bị loại, chỗ cần xem lại, ai đã báo cáo, ảnh hưởng" |
            "Data: rows set aside, doubts, who has reported, the effect";
    Show(Screen::Scorecard) at SCREENS by [Char('4')] unless nobody_below:
        "bản đồ nhiệt" | "scorecard",
        "Bản đồ nhiệt: các đơn vị bên dưới × các chỉ tiêu của một nhóm" |
            "Scorecard: the units below × the indicators of a group";
    Move(Motion::Up) at LISTS by [Up, Char('k')]:
        "lên" | "up",
        "Lên một dòng" | "One row up";
    Move(Motion::Down) at LISTS by [Down, Char('j')]:
        "xuống" | "down",
        "Xuống một dòng" | "One row down";
    Move(Motion::PageUp) at LISTS by [PageUp]:
        "lên trang" | "page up",
        "Lên một trang" | "One page up";
    Move(Motion::PageDown) at LISTS by [PageDown]:
        "xuống trang" | "page down",
        "Xuống một trang" | "One page down";
    Move(Motion::First) at LISTS by [Home]:
        "đầu" | "first",
        "Về dòng đầu" | "To the first row";
    Move(Motion::Last) at LISTS by [End]:
        "cuối" | "last",
        "Đến dòng cuối" | "To the last row";
    Pane(Turn::Back) at [Overview] by [BackTab, Left] unless one_pane:
        "nhóm kia" | "other group",
        "Về nhóm chỉ tiêu kia" | "Back to the other group of indicators";
    Across(Turn::Forth) at [Scorecard] by [Right]:
        "cột sau" | "next column",
        "Sang cột sau" | "To the next column";
    Across(Turn::Back) at [Scorecard] by [Left]:
        "cột trước" | "column before",
        "Về cột trước" | "To the column before";
    Pane(Turn::Back) at [Scorecard] by [BackTab] unless one_pane:
        "nhóm kia" | "other group",
        "Về nhóm chỉ tiêu kia" | "Back to the other group of indicators";
    Pane(Turn::Back) at [Data] by [BackTab]:
        "phần trước" | "previous part",
        "Phần trước của màn hình số liệu" | "Previous part of the data";
    Across(Turn::Back) at [Data] by [Left]:
        "mức trước" | "severity before",
        "Chỉ phát hiện của mức trước" | "Findings of the severity before only";
    Pane(Turn::Back) at [Indicator] by [BackTab]:
        "phần trước" | "previous part",
        "Phần trước của chỉ tiêu" | "Previous part of the indicator";
}
