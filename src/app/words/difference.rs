//! What changed between two datasets.

super::catalogue! {
    TITLE: "THAY ĐỔI GIỮA HAI BỘ SỐ LIỆU" | "WHAT CHANGED BETWEEN TWO DATASETS";
    PHASE: "kết luận của giai đoạn {0}" | "statuses of phase {0}";
    WHAT_IF: "GIẢ ĐỊNH" | "WHAT IF";
    SAME: "Hai bộ số liệu như nhau." | "The two datasets say the same.";
    DATASET: "Thông tin chung" | "About the dataset";
    PLAN: "Kế hoạch" | "Plan";
    UNITS: "Đơn vị và nơi trực thuộc" | "Units and memberships";
    ALLOCATIONS: "Chỉ tiêu giao" | "Shares of targets";
    FIGURES_NEW: "Số liệu mới" | "New figures";
    FIGURES_CORRECTED: "Số liệu được sửa" | "Corrected figures";
    FIGURES_GONE: "Số liệu không còn" | "Figures gone";
    STATUSES: "Kết luận thay đổi" | "Statuses changed";
    MORE: "… và {0} dòng nữa; dạng json có đủ" | "… and {0} more; the json format has them all";
    NEW: "mới" | "new";
    CORRECTED: "sửa" | "changed";
    GONE: "bỏ" | "gone";
    LINE: "dòng {0}" | "line {0}";
    NO_LINE: "số giả định" | "assumed";
    UNMANAGED: ", ngoài quản lý" | ", not managed";
    MISSING: "chưa có (…)" | "missing (…)";
    NOT_APPLICABLE: "không áp dụng (x)" | "not applicable (x)";
    ABSENT: "không có" | "absent";
    BY_FIGURES: "{0} số liệu của đơn vị hoặc bên dưới thay đổi: {1}" |
        "{0} figures at or below the unit changed: {1}";
    BY_SHARE: "chỉ tiêu giao thay đổi" | "its share of the target changed";
    BY_MEMBERS: "đơn vị bên dưới hoặc nơi trực thuộc thay đổi" | "units below or memberships changed";
    BY_AS_OF: "ngày số liệu hoặc ngày khóa sổ khác" | "another as-of date or lock day";
    BY_PLAN: "kế hoạch khác" | "another plan";
    BY_ELSEWHERE: "không có số liệu nào bên dưới thay đổi: quy mô giả định lấy từ đơn vị nơi khác" |
        "no figure below changed: an assumed size comes from units elsewhere";
}
