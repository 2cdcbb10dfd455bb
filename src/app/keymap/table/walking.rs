//! Going in, out and about.

use crate::app::message::Turn;

rows! {
    In at [Overview] by [Enter, Char('l')]:
        "mở chỉ tiêu" | "open",
        "Mở chỉ tiêu đang chọn: thiếu bao nhiêu, do ai, điều khoản" |
            "Open the selected indicator: gap, who, clause";
    In at [Indicator] by [Enter, Char('l')] unless nothing_below:
        "các đơn vị" | "units",
        "Xem các đơn vị bên dưới xếp theo chỉ tiêu này" | "List the units below by this indicator";
    In at [Ranking] by [Enter, Right, Char('l')] unless nothing_listed:
        "vào đơn vị" | "into the unit",
        "Vào đơn vị đang chọn; CĐCS thì mở tổng quan của nó" |
            "Go into the unit; a grassroots union shows its overview";
    In at [Scorecard] by [Enter, Char('l')] unless nothing_scored:
        "mở ô" | "open",
        "Mở chỉ tiêu của ô ở đơn vị ấy; Esc về lại ô" |
            "Open the cell's indicator at that unit; Esc comes back";
    In at [Filter] by [Enter]:
        "chọn, bỏ" | "choose",
        "Chọn, hay bỏ chọn, dòng đang đứng" | "Choose the selected line, or take it back";
    In at [Assumptions] by [Enter]:
        "đóng" | "close",
        "Đóng giả định" | "Close the assumptions";
    In at [Peers] by [Enter]:
        "đến" | "go there",
        "Đến đơn vị đang chọn" | "Go to the selected unit";
    In at [Trace] by [Enter]:
        "đến đơn vị" | "to the unit",
        "Đến đơn vị của dòng đang chọn; Esc về lại nguồn số" |
            "To the unit of the selected row; Esc comes back here";
    In at [Missing] by [Enter]:
        "đến" | "go there",
        "Đến đơn vị đang chọn" | "Go to the selected unit";
    In at [Data] by [Enter, Char('l')]:
        "xem" | "open",
        "Đến đơn vị của dòng, hay xem ai chưa báo cáo; Esc về lại" |
            "To the row's unit, or who hasn't reported; Esc returns";
    In at [Search] by [Enter]:
        "đến" | "go there",
        "Đến nơi đang chọn" | "Go to what is selected";
    In at [Help] by [Enter]:
        "dùng" | "run",
        "Dùng phím của dòng đang chọn" | "Run the selected line";
    In at [Picker] by [Enter]:
        "mở" | "open",
        "Mở kịch bản đang chọn" | "Open the selected scenario";
    In at [TreeChoice] by [Enter]:
        "chọn" | "choose",
        "Xem theo cây tổ chức đang chọn" | "Look at the figures by the selected tree";
    Out at [
        Overview, Indicator, Scorecard, Scenarios, Data,
    ] by [Esc, Backspace, Char('h')] unless at_home:
        "trở ra" | "out",
        "Trở ra, rồi lên một cấp; không thoát chương trình" |
            "Go out, then one unit up; never quits";
    Out at [Ranking, Differences, Changes] by [Esc, Left, Backspace, Char('h')] unless at_home:
        "trở ra" | "out",
        "Lên một cấp; dòng vừa xem vẫn được chọn" |
            "One unit up; the row you came from stays selected";
    Out at [
        Search, Help, Picker, TreeChoice, Chooser, Assumptions, Filter, Peers, Trace, Missing,
    ] by [Esc, Backspace]:
        "đóng" | "close",
        "Đóng khung đang mở" | "Close what lies over the screen";
    Pane(Turn::Forth) at [Overview] by [Tab, Right] unless one_pane:
        "nhóm kia" | "other group",
        "Sang nhóm chỉ tiêu kia" | "To the other group of indicators";
    Pane(Turn::Forth) at [Scorecard] by [Tab] unless one_pane:
        "nhóm kia" | "other group",
        "Sang nhóm chỉ tiêu kia" | "To the other group of indicators";
    Pane(Turn::Forth) at [Data] by [Tab]:
        "phần sau" | "next part",
        "Phần sau: phát hiện, báo cáo, ảnh hưởng, tệp" |
            "Next part: findings, reporting, effects, files";
    Across(Turn::Forth) at [Data] by [Right]:
        "mức khác" | "severity",
        "Chỉ phát hiện của mức sau: bị loại, cần xem lại, ghi chú, tất cả" |
            "Findings of the next severity: set aside, doubtful, notes, all";
    Pane(Turn::Forth) at [Indicator] by [Tab]:
        "phần sau" | "next part",
        "Phần sau: kết luận, điều khoản, ba cách đọc, các năm, cách tính" |
            "Next part: verdict, clause, three readings, years, measurement";
    Neighbour(Turn::Back) at [Indicator] by [Left] unless first_indicator:
        "chỉ tiêu trước" | "previous",
        "Chỉ tiêu trước" | "Previous indicator";
    Neighbour(Turn::Forth) at [Indicator] by [Right] unless last_indicator:
        "chỉ tiêu sau" | "next",
        "Chỉ tiêu sau" | "Next indicator";
}
