//! While a dataset is loaded.

super::catalogue! {
    ROWS: "{0} dòng" | "{0} {0:row|rows}";
    STEP: "bước {0}/{1}" | "step {0}/{1}";
    LEFT: "còn khoảng {0} giây" | "about {0} s left";
    WORKING_OUT: "đang tổng hợp" | "working out";
    ESC_STOPS: "Esc dừng" | "Esc stops";
    ESC_STOPS_AT: "{0} · Esc dừng" | "{0} · Esc stops";
    HOW_TO_GO_ON: "F4 chọn bộ số liệu để mở · F10 thoát" | "F4 chooses a dataset to open · F10 quits";
}
