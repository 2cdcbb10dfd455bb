//! Screen 7, the state of the data.

super::catalogue! {
    NONE_ASIDE: "Không dòng nào bị loại: {0} dòng đọc, {0} dòng dùng" |
        "No row set aside: {0} rows read, {0} used";
    ASIDE: "{0}/{1} dòng bị loại" | "{0} of {1} rows set aside";
    ASIDE_OF: ", của {0} đơn vị" | ", of {0} units";
    ASIDE_NOBODYS: ", {0} dòng chưa rõ của ai" | ", {0} rows nobody's";
    EXAMINING: "Đang xét số liệu…" | "Examining the figures…";
    EFFECT_NONE: "Dòng bị loại không làm thiếu báo cáo của ai trong giai đoạn này" |
        "The rows set aside leave no reporter of this phase uncovered";
    EFFECT_SAME: "Dòng bị loại không làm đổi kết luận nào của tỉnh ({0} chỉ tiêu đã xét)" |
        "No verdict of the province hangs on the rows set aside ({0} targets looked at)";
    EFFECT_CHANGED: "Dòng bị loại làm đổi {0}/{1} kết luận của tỉnh: {2}" |
        "Rows set aside change {0} of {1} verdicts of the province: {2}";
    REPORTED: "Năm {0}: {5} im lặng · {4} số cũ · {3} thiếu · {2} đủ, trong {1} đơn vị" |
        "{0}: {5} silent · {4} behind · {3} partial · {2} complete, of {1} units";
    NOT_BEGUN: "Giai đoạn này chưa bắt đầu, chưa ai phải báo cáo" |
        "The phase has not begun, nobody has to report yet";
    FINDINGS: "PHÁT HIỆN" | "FINDINGS";
    EVERYTHING: "tất cả {0}" | "all {0}";
    FATALS: "không mở {0}" | "fatal {0}";
    FAULTS: "bị loại {0}" | "set aside {0}";
    DOUBTS: "xem lại {0}" | "doubtful {0}";
    NOTES: "ghi chú {0}" | "notes {0}";
    REPORTING: "AI ĐÃ BÁO CÁO · năm {0} · im lặng nhiều trước" |
        "WHO HAS REPORTED · {0} · most silent first";
    REPORTING_ALONE: "AI ĐÃ BÁO CÁO" | "WHO HAS REPORTED";
    EFFECTS: "ẢNH HƯỞNG CỦA DÒNG BỊ LOẠI · toàn tỉnh" | "EFFECT OF ROWS SET ASIDE · province";
    FILES: "TỆP" | "FILES";
    NO_FINDINGS: "Không có phát hiện nào ở mức này." | "Nothing found of this severity.";
    UNIT: "Đơn vị" | "Unit";
    EXPECTED: "phải BC" | "expected";
    COMPLETE: "đủ" | "complete";
    PARTIAL: "thiếu" | "partial";
    BEHIND: "số cũ" | "behind";
    SILENT: "im lặng" | "silent";
    LATEST: "muộn nhất" | "latest";
    INDICATOR: "Chỉ tiêu" | "Target";
    REPORTERS: "đơn vị" | "units";
    WITH: "tính là thiếu" | "as missing";
    WITHOUT: "không tính" | "left out";
    NEED: "cần: {0}" | "expected: {0}";
    MEND: "sửa: {0}" | "to mend: {0}";
    WHOSE: "của: {0}" | "whose: {0}";
    MISSING_OF: "CHƯA BÁO CÁO ĐỦ · {0} · năm {1}" | "NOT ALL REPORTED · {0} · {1}";
    MISSING_NOTE: "{0} im lặng · {1} số cũ · {2} thiếu" | "{0} silent · {1} behind · {2} partial";
    IS_SILENT: "im lặng" | "silent";
    IS_BEHIND: "số cũ hơn tháng gần nhất" | "older than the last month";
    IS_PARTIAL: "thiếu {0}/{1} chỉ tiêu" | "lacks {0} of {1} targets";
    OF_PROVINCE: "Cơ quan LĐLĐ tỉnh" | "The province itself";
    WHOLE: "Toàn tỉnh" | "Whole province";
    READ: "đọc {0} = dùng {1} + loại {2}" | "read {0} = used {1} + set aside {2}";
}
