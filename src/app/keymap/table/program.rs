//! The program itself: language, mouse, help, leaving.

use super::super::{Binding, Context, refusal};
use super::{BUT_HELP, BUT_TYPING, EVERYWHERE};
use crate::app::key::Key;
use crate::app::message::Command;
use crate::text::Said;

pub static ROWS: &[Binding] = &[
    Binding {
        command: Command::Reload,
        contexts: BUT_TYPING,
        keys: &[Key::Char('r')],
        hint: Said::new("nạp lại", "reload"),
        help: Said::new(
            "Đọc lại bộ số liệu từ đĩa; chỗ đang xem được giữ nguyên",
            "Read the dataset again from disk; the place is kept",
        ),
        refusal: refusal::still_opening,
    },
    Binding {
        command: Command::StopLoading,
        contexts: &[Context::Empty],
        keys: &[Key::Esc],
        hint: Said::new("dừng", "stop"),
        help: Said::new(
            "Dừng mở bộ số liệu; số liệu đang xem giữ nguyên",
            "Stop opening a dataset; what is open stays",
        ),
        refusal: refusal::nothing_loads,
    },
    Binding {
        command: Command::SwitchLanguage,
        contexts: BUT_TYPING,
        keys: &[Key::Char('v')],
        hint: Said::new("English", "Tiếng Việt"),
        help: Said::new("Tiếng Việt / tiếng Anh", "Vietnamese / English"),
        refusal: refusal::never,
    },
    Binding {
        command: Command::ToggleMouse,
        contexts: BUT_TYPING,
        keys: &[Key::Char('m')],
        hint: Said::new("chuột", "mouse"),
        help: Said::new(
            "Bật, tắt chuột; lúc tắt thì bôi đen và sao chép được",
            "Mouse on or off; off, marking and copying work",
        ),
        refusal: refusal::never,
    },
    Binding {
        command: Command::AskQuit,
        contexts: EVERYWHERE,
        keys: &[Key::F(10), Key::Char('q')],
        hint: Said::new("thoát", "quit"),
        help: Said::new(
            "Thoát; nhấn lần nữa trong 2 giây để xác nhận",
            "Quit; press once more within 2 seconds to confirm",
        ),
        refusal: refusal::never,
    },
    Binding {
        command: Command::Quit,
        contexts: EVERYWHERE,
        keys: &[Key::Ctrl('c')],
        hint: Said::new("thoát ngay", "quit now"),
        help: Said::new("Thoát ngay", "Quit at once"),
        refusal: refusal::never,
    },
    Binding {
        command: Command::Repaint,
        contexts: EVERYWHERE,
        keys: &[Key::Ctrl('l')],
        hint: Said::new("vẽ lại", "redraw"),
        help: Said::new("Vẽ lại cả màn hình", "Paint the whole screen afresh"),
        refusal: refusal::never,
    },
    Binding {
        command: Command::Suspend,
        contexts: EVERYWHERE,
        keys: &[Key::Ctrl('z')],
        hint: Said::new("tạm dừng", "suspend"),
        help: Said::new(
            "Tạm dừng, trả lại dòng lệnh; gõ fg để tiếp tục",
            "Suspend to the shell; fg continues",
        ),
        refusal: refusal::never,
    },
    Binding {
        command: Command::OpenHelp,
        contexts: BUT_HELP,
        keys: &[Key::Char('?'), Key::F(1)],
        hint: Said::new("thêm", "more"),
        help: Said::new(
            "Trợ giúp: mọi phím, gõ để tìm, Enter để dùng",
            "Help: every key, found by typing; Enter runs the selected line",
        ),
        refusal: refusal::never,
    },
];
