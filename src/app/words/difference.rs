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
    UNMANAGED: ", ngoài diện quản lý" | ", not managed";
    MISSING: "chưa có (…)" | "missing (…)";
    NOT_APPLICABLE: "không áp dụng (x)" | "not applicable (x)";
    ABSENT: "không có" | "absent";
    BY_FIGURES: "{0} số liệu của đơn vị hoặc bên dưới thay đổi: {1}" |
        "{0} {0:figure|figures} at or below the unit changed: {1}";
    BY_SHARE: "chỉ tiêu giao thay đổi" | "its share of the target changed";
    BY_MEMBERS: "đơn vị bên dưới hoặc nơi trực thuộc thay đổi" | "units below or memberships changed";
    BY_AS_OF: "ngày số liệu hoặc ngày khóa sổ khác" | "another as-of date or lock day";
    BY_PLAN: "kế hoạch khác" | "another plan";
    TOLD_TITLE: "TỪ {0} ĐẾN {1} ĐÃ ĐỔI GÌ · kết luận giai đoạn {2}" |
        "WHAT CHANGED FROM {0} TO {1} · statuses of phase {2}";
    WORKING: "Đang so hai bộ số liệu…" | "Comparing the two datasets…";
    OPENING: "Đang mở kịch bản để so…" | "Opening the scenario to compare…";
    FAILED: "Không mở được kịch bản để so." | "The scenario to compare can't be opened.";
    SAME_WITHIN: "Ở {0} và cấp dưới, hai bộ số liệu như nhau." |
        "At {0} and below the two datasets say the same.";
    IS_PART: "So trọn hai bộ số liệu, mỗi bộ đến ngày của nó, theo cây tổ chức từng năm; không theo mốc, khu vực, cây đang xem." |
        "Both datasets whole, at their own dates and trees, whatever date, sector, tree is looked at.";
    SELECTED: "DÒNG ĐANG CHỌN" | "THE SELECTED ROW";
    MORE_HERE: "… còn {0} dòng: + mở rộng ô này" | "… {0} more {0:line|lines}: + enlarges this pane";
    MORE_FIGURES: "… và {0} số liệu nữa, có ở các mục dưới" |
        "… and {0} more {0:figure|figures}, listed further down";
    BECAUSE: "Vì" | "Because";
    THEREFORE: "Kết luận thay đổi theo" | "Statuses changed by it";
    CHANGES_NONE: "Không đổi kết luận nào của giai đoạn." | "No status of the phase changed by it.";
    FIGURES_BELOW: "{0} số liệu của đơn vị hoặc bên dưới thay đổi" |
        "{0} {0:figure|figures} at or below the unit changed";
    SHARE_OF: "Chỉ tiêu giao giai đoạn {0}" | "Share of the target, phase {0}";
    BEFORE: "Trước" | "Before";
    AFTER: "Sau" | "After";
    NOTHING_SAID: "không ghi" | "nothing";
    K_TITLE: "Tên bộ" | "Title";
    K_AS_OF: "Số liệu đến" | "As of";
    K_SCENARIO: "Kịch bản" | "Scenario";
    K_DESCRIPTION: "Mô tả" | "Description";
    K_PROVENANCE: "Nguồn gốc" | "Provenance";
    K_YEAR_END: "Khóa sổ" | "Lock day";
    K_ASSUMPTIONS: "Giả định" | "Assumptions";
    K_NUMBER: "Số kế hoạch" | "Plan number";
    K_ISSUED: "Ngày ban hành" | "Issued";
    K_PLAN_TITLE: "Tên kế hoạch" | "Plan title";
    K_RULES: "Quy tắc đối chiếu" | "Rules of agreement";
    RULE_NEW: "số tăng không quá số hiện có:" | "what came in is no more than what there is:";
    RULE_BASE: "mẫu số không quá tử số:" | "the denominator is no more than the numerator:";
    RULE_LIMIT: "không quá số phần trăm này:" | "no more than this many percent:";
    RULE_SHRINKING: "tỷ lệ không tăng nhờ mẫu số giảm:" | "no rise by a shrinking denominator:";
    K_PHASES: "Giai đoạn" | "Phases";
    K_MEASURED: "{0}, cách đo" | "{0}, measure";
    V_SAMPLE: "số liệu mẫu" | "sample";
    V_UNKNOWN: "chưa rõ nguồn" | "source unknown";
    V_OFFICIAL: "số liệu chính thức" | "official";
    U_NAME: "tên" | "name";
    U_PARENT: "nơi trực thuộc" | "parent";
    U_SECTOR: "khu vực" | "sector";
    U_DAYS: "thời gian" | "days";
    U_MANAGED: "diện quản lý" | "management";
    U_LEVEL: "cấp" | "level";
    U_SPELLS: "số lần đổi nơi trực thuộc" | "spells";
    BY_ELSEWHERE: "không có số liệu nào bên dưới thay đổi: quy mô giả định lấy từ đơn vị nơi khác" |
        "no figure below changed: an assumed size comes from units elsewhere";
}
