//! What is looked at: phase, date, order, scenario, tree.

use super::{SCREENS, SCREENS_OR_EMPTY};
use crate::app::message::Turn;

rows! {
    TogglePhase at SCREENS by [F(2), Char('p')] unless one_phase:
        "giai đoạn" | "phase",
        "Đổi giai đoạn của kế hoạch" | "Look at the other phase of the plan";
    NextSort at [Ranking] by [F(3), Char('s')]:
        "cách xếp" | "order",
        "Xếp theo tình trạng, giá trị, số thiếu, báo cáo, chính thức" |
            "Sort by status, value, shortfall, reporting, official";
    NextSort at [Scorecard] by [F(3), Char('s')]:
        "cách xếp" | "order",
        "Xếp theo số ô xấu, cột đang chọn, thứ tự chính thức" |
            "Sort by bad cells, the selected column, official order";
    SwapAxes at [Scorecard] by [Char('c')]:
        "đổi hàng/cột" | "swap axes",
        "Đổi hàng thành cột, cột thành hàng" | "Rows become columns, and back";
    ToggleOnlyBad at [Scorecard] by [Char('!'), Char('n')]:
        "chỉ ô xấu" | "only bad",
        "Chỉ hiện ô xấu và đơn vị có ô xấu, và hiện lại tất cả" |
            "Only bad cells and the units that have any, and back";
    OpenPeers at [Ranking] by [Char('=')] unless no_peers:
        "cùng cỡ" | "peers",
        "So đơn vị đang chọn với các đơn vị cùng cấp, cùng cỡ" |
            "Compare the selected unit with those of its level and size";
    NextSort at [Overview] by [F(3), Char('s')] unless plan_order:
        "cách xếp" | "order",
        "Đổi cách xếp danh sách đơn vị; tổng quan theo kế hoạch" |
            "Sort the list of units; the overview follows the plan";
    Trace at SCREENS by [F(6), Char('i')] unless no_number:
        "nguồn số" | "source",
        "Con số đang chọn từ đâu ra: công thức và từng dòng số liệu" |
            "Where the selected number comes from: formula and rows";
    NextSort at [Trace] by [F(3), Char('s')]:
        "cách xếp" | "order",
        "Xếp các dòng theo phần đóng góp, đơn vị, dòng trong tệp" |
            "Sort the rows by share, unit, line in the file";
    Export at [Trace] by [F(8), Char('x')] unless not_gathered:
        "xuất CSV" | "CSV file",
        "Ghi mọi dòng ra tệp CSV trong thư mục hiện tại" |
            "Write every row to a CSV file in the current folder";
    OpenSearch at SCREENS by [F(7), Char('/')]:
        "tìm" | "search",
        "Tìm đơn vị và chỉ tiêu, không cần dấu" |
            "Search units and indicators, diacritics don't matter";
    OpenFilter at SCREENS by [F(9), Char('f')]:
        "lọc" | "filter",
        "Lọc theo khu vực, tình trạng, báo cáo, tên; Esc bỏ lọc" |
            "Filter by sector, status, reporting, name; Esc clears it";
    OpenPicker at SCREENS_OR_EMPTY by [F(4), Char('o')] unless no_scenarios:
        "kịch bản" | "scenario",
        "Chọn kịch bản khác trong thư mục; chỗ đang xem được giữ nguyên" |
            "Choose another scenario of the folder; the place is kept";
    StepAsOf(Turn::Back) at SCREENS by [Char('<')] unless earliest:
        "lùi mốc" | "earlier",
        "Lùi mốc số liệu về cuối năm trước đó" |
            "Step the as-of date back to the year's end before";
    StepAsOf(Turn::Forth) at SCREENS by [Char('>')] unless latest:
        "tiến mốc" | "later",
        "Tiến mốc số liệu, đến mốc của chính bộ này" |
            "Step the as-of date forth, up to the dataset's own";
    OpenTreeChoice at SCREENS by [F(11), Char('t')]:
        "cây tổ chức" | "tree",
        "Xem theo cây tổ chức từng năm, hay của một năm được chọn" |
            "Look by each year's own tree, or by that of a chosen year";
    ToggleZoom at SCREENS by [Char('+')]:
        "phóng khung" | "zoom",
        "Phóng khung đang dùng ra cả màn hình, và thu lại" |
            "The focused pane on the whole screen, and back";
}
