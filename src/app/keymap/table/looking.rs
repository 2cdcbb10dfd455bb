//! What is looked at: phase, date, order, scenario, tree.

use super::super::{Binding, Context, refusal};
use super::{SCREENS, SCREENS_OR_EMPTY};
use crate::app::key::Key;
use crate::app::message::{Command, Turn};
use crate::text::Said;

pub static ROWS: &[Binding] = &[
    Binding {
        command: Command::TogglePhase,
        contexts: SCREENS,
        keys: &[Key::F(2), Key::Char('p')],
        hint: Said::new("giai đoạn", "phase"),
        help: Said::new("Đổi giai đoạn của kế hoạch", "Look at the other phase of the plan"),
        refusal: refusal::one_phase,
    },
    Binding {
        command: Command::NextSort,
        contexts: &[Context::Ranking],
        keys: &[Key::F(3), Key::Char('s')],
        hint: Said::new("cách xếp", "order"),
        help: Said::new(
            "Xếp theo tình trạng, giá trị, số thiếu, báo cáo, chính thức",
            "Sort by status, value, shortfall, reporting, official",
        ),
        refusal: refusal::never,
    },
    Binding {
        command: Command::NextSort,
        contexts: &[Context::Scorecard],
        keys: &[Key::F(3), Key::Char('s')],
        hint: Said::new("cách xếp", "order"),
        help: Said::new(
            "Xếp theo số ô xấu, cột đang chọn, thứ tự chính thức",
            "Sort by bad cells, the selected column, official order",
        ),
        refusal: refusal::never,
    },
    Binding {
        command: Command::SwapAxes,
        contexts: &[Context::Scorecard],
        keys: &[Key::Char('c')],
        hint: Said::new("đổi hàng/cột", "swap axes"),
        help: Said::new("Đổi hàng thành cột, cột thành hàng", "Rows become columns, and back"),
        refusal: refusal::never,
    },
    Binding {
        command: Command::ToggleOnlyBad,
        contexts: &[Context::Scorecard],
        keys: &[Key::Char('!'), Key::Char('n')],
        hint: Said::new("chỉ ô xấu", "only bad"),
        help: Said::new(
            "Chỉ hiện ô xấu và đơn vị có ô xấu, và hiện lại tất cả",
            "Only bad cells and the units that have any, and back",
        ),
        refusal: refusal::never,
    },
    Binding {
        command: Command::OpenPeers,
        contexts: &[Context::Ranking],
        keys: &[Key::Char('=')],
        hint: Said::new("cùng cỡ", "peers"),
        help: Said::new(
            "So đơn vị đang chọn với các đơn vị cùng cấp, cùng cỡ",
            "Compare the selected unit with those of its level and size",
        ),
        refusal: refusal::no_peers,
    },
    Binding {
        command: Command::NextSort,
        contexts: &[Context::Overview],
        keys: &[Key::F(3), Key::Char('s')],
        hint: Said::new("cách xếp", "order"),
        help: Said::new(
            "Đổi cách xếp danh sách đơn vị; tổng quan theo kế hoạch",
            "Sort the list of units; the overview follows the plan",
        ),
        refusal: refusal::plan_order,
    },
    Binding {
        command: Command::Trace,
        contexts: SCREENS,
        keys: &[Key::F(6), Key::Char('i')],
        hint: Said::new("nguồn số", "source"),
        help: Said::new(
            "Con số đang chọn từ đâu ra: công thức và từng dòng số liệu",
            "Where the selected number comes from: formula and rows",
        ),
        refusal: refusal::no_number,
    },
    Binding {
        command: Command::NextSort,
        contexts: &[Context::Trace],
        keys: &[Key::F(3), Key::Char('s')],
        hint: Said::new("cách xếp", "order"),
        help: Said::new(
            "Xếp các dòng theo phần đóng góp, đơn vị, dòng trong tệp",
            "Sort the rows by share, unit, line in the file",
        ),
        refusal: refusal::never,
    },
    Binding {
        command: Command::Export,
        contexts: &[Context::Trace],
        keys: &[Key::F(8), Key::Char('x')],
        hint: Said::new("xuất CSV", "CSV file"),
        help: Said::new(
            "Ghi mọi dòng ra tệp CSV trong thư mục hiện tại",
            "Write every row to a CSV file in the current folder",
        ),
        refusal: refusal::not_gathered,
    },
    Binding {
        command: Command::OpenSearch,
        contexts: SCREENS,
        keys: &[Key::F(7), Key::Char('/')],
        hint: Said::new("tìm", "search"),
        help: Said::new(
            "Tìm đơn vị và chỉ tiêu, không cần dấu",
            "Search units and indicators, diacritics don't matter",
        ),
        refusal: refusal::never,
    },
    Binding {
        command: Command::OpenFilter,
        contexts: SCREENS,
        keys: &[Key::F(9), Key::Char('f')],
        hint: Said::new("lọc", "filter"),
        help: Said::new(
            "Lọc theo khu vực, tình trạng, báo cáo, tên; Esc bỏ lọc",
            "Filter by sector, status, reporting, name; Esc clears it",
        ),
        refusal: refusal::never,
    },
    Binding {
        command: Command::OpenPicker,
        contexts: SCREENS_OR_EMPTY,
        keys: &[Key::F(4), Key::Char('o')],
        hint: Said::new("kịch bản", "scenario"),
        help: Said::new(
            "Chọn kịch bản khác trong thư mục; chỗ đang xem được giữ nguyên",
            "Choose another scenario of the folder; the place is kept",
        ),
        refusal: refusal::no_scenarios,
    },
    Binding {
        command: Command::StepAsOf(Turn::Back),
        contexts: SCREENS,
        keys: &[Key::Char('<')],
        hint: Said::new("lùi mốc", "earlier"),
        help: Said::new(
            "Lùi mốc số liệu về cuối năm trước đó",
            "Step the as-of date back to the year's end before",
        ),
        refusal: refusal::earliest,
    },
    Binding {
        command: Command::StepAsOf(Turn::Forth),
        contexts: SCREENS,
        keys: &[Key::Char('>')],
        hint: Said::new("tiến mốc", "later"),
        help: Said::new(
            "Tiến mốc số liệu, đến mốc của chính bộ này",
            "Step the as-of date forth, up to the dataset's own",
        ),
        refusal: refusal::latest,
    },
    Binding {
        command: Command::OpenTreeChoice,
        contexts: SCREENS,
        keys: &[Key::F(11), Key::Char('t')],
        hint: Said::new("cây tổ chức", "tree"),
        help: Said::new(
            "Xem theo cây tổ chức từng năm, hay của một năm được chọn",
            "Look by each year's own tree, or by that of a chosen year",
        ),
        refusal: refusal::never,
    },
    Binding {
        command: Command::ToggleZoom,
        contexts: SCREENS,
        keys: &[Key::Char('+')],
        hint: Said::new("phóng khung", "zoom"),
        help: Said::new(
            "Phóng khung đang dùng ra cả màn hình, và thu lại",
            "The focused pane on the whole screen, and back",
        ),
        refusal: refusal::never,
    },
];
