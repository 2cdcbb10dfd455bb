//! The program itself: language, mouse, help, leaving.

use super::{BUT_HELP, BUT_TYPING, EVERYWHERE};

rows! {
    Reload at BUT_TYPING by [Char('r')] unless still_opening:
        "nạp lại" | "reload",
        "Đọc lại bộ số liệu từ đĩa; chỗ đang xem được giữ nguyên" |
            "Read the dataset again from disk; the place is kept";
    StopLoading at [Empty] by [Esc] unless nothing_loads:
        "dừng" | "stop",
        "Dừng mở bộ số liệu; số liệu đang xem giữ nguyên" |
            "Stop opening a dataset; what is open stays";
    SwitchLanguage at BUT_TYPING by [Char('v')]:
        "English" | "Tiếng Việt",
        "Tiếng Việt / tiếng Anh" | "Vietnamese / English";
    ToggleMouse at BUT_TYPING by [Char('m')]:
        "chuột" | "mouse",
        "Bật, tắt chuột; lúc tắt thì bôi đen và sao chép được" |
            "Mouse on or off; off, marking and copying work";
    AskQuit at EVERYWHERE by [F(10), Char('q')]:
        "thoát" | "quit",
        "Thoát; nhấn lần nữa trong 2 giây để xác nhận" |
            "Quit; press once more within 2 seconds to confirm";
    Quit at EVERYWHERE by [Ctrl('c')]:
        "thoát ngay" | "quit now",
        "Thoát ngay" | "Quit at once";
    Repaint at EVERYWHERE by [Ctrl('l')]:
        "vẽ lại" | "redraw",
        "Vẽ lại cả màn hình" | "Paint the whole screen afresh";
    Suspend at EVERYWHERE by [Ctrl('z')]:
        "tạm dừng" | "suspend",
        "Tạm dừng, trả lại dòng lệnh; gõ fg để tiếp tục" | "Suspend to the shell; fg continues";
    OpenHelp at BUT_HELP by [Char('?'), F(1)]:
        "thêm" | "more",
        "Trợ giúp: mọi phím, gõ để tìm, Enter để dùng" |
            "Help: every key, found by typing; Enter runs the selected line";
}
