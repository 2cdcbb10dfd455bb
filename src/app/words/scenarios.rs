//! Scenarios side by side.

super::catalogue! {
    POINTS: "{0} điểm %" | "{0} {0:point|points}";
    POINTS_SHORT: "{0} điểm" | "{0} pts";
    BASE: "{0} (gốc)" | "{0} (base)";
    DIFFERENCE: "{0}−{1}" | "{0}−{1}";
    FORECAST: "dự báo" | "forecast";
    TITLE: "SO SÁNH KỊCH BẢN · {0} · {1}" | "SCENARIOS SIDE BY SIDE · {0} · {1}";
    TITLE_ALONE: "SO SÁNH KỊCH BẢN" | "SCENARIOS SIDE BY SIDE";
    AGAINST: "{0} so với {1}" | "{0} against {1}";
    BY_CHANGE: "đổi tình trạng trước" | "changed status first";
    BY_PLAN: "thứ tự kế hoạch" | "order of the plan";
    ONLY_DIFFERENT: "chỉ khác nhau" | "differences only";
    COUNTS: "{0} đổi tình trạng · {1}/{2} khác nhau" | "{0} changed status · {1}/{2} differ";
    ALONE: "Chưa có kịch bản nào để so sánh: nhấn Space để chọn." |
        "Nothing to compare with yet: Space chooses.";
    ALL_SAME: "Không chỉ tiêu nào trong nhóm này khác nhau." |
        "No indicator of this group differs.";
    HIDDEN: "còn {0} chưa hiện, ←→ đổi bộ" | "not seen: {0}, ←→ turns";
    OPENING: "…" | "…";
    FAILED: "lỗi" | "fault";
    ABSENT: "không có" | "absent";
    LEGEND_BASE: "gốc" | "base";
    LEGEND_OPENING: "đang mở…" | "opening…";
    LEGEND_FAILED: "không mở được: {0}" | "can't be opened: {0}";
    LEGEND_NO_UNIT: "không có đơn vị này" | "doesn't have this unit";
    LEGEND_NO_PHASE: "kế hoạch không có giai đoạn này" | "its plan lacks this phase";
    LEGEND_SHORT_DATE: "đến {0}" | "to {0}";
    LEGEND_SHORT_SAMPLE: "mẫu" | "sample";
    LEGEND_SHORT_OTHER_DATE: "đến {0}, khác gốc" | "to {0}, unlike the base";
    LEGEND_WHAT_IF: "GIẢ ĐỊNH #" | "WHAT IF #";
    LEGEND_MORE: "còn {0} dòng: # đọc đủ" | "{0} more {0:line|lines}: # shows all";
    ASSUMES_NOTHING: "không giả định gì" | "assumes nothing";
    LEGEND_DATE: "số liệu đến {0}" | "figures to {0}";
    LEGEND_SOURCE_UNKNOWN: "chưa rõ nguồn" | "source unknown";
    LEGEND_SAMPLE: "số liệu mẫu" | "sample figures";
    LEGEND_OTHER_DATE: "số liệu đến {0}, khác gốc" | "figures to {0}, unlike the base";
    DIFFERS_TREE: "{0} chưa có cây tổ chức năm {1}: xem theo từng năm" |
        "{0} lacks the tree of {1}: by each year's own";
    DIFFERS_PLAN: "{0} khác kế hoạch của {1}: {2}" | "{0} has another plan than {1}: {2}";
    PLAN_NUMBER: "số {0}" | "number {0}";
    PLAN_PHASE: "giai đoạn {0}" | "phase {0}";
    PLAN_LACKS: "thiếu {0}" | "lacks {0}";
    PLAN_ADDS: "thêm {0}" | "adds {0}";
    PLAN_MEASURED: "{0} đo cách khác" | "{0} measured differently";
    PLAN_TARGET: "mục tiêu {0} ({1})" | "target of {0} ({1})";
    AND_MORE: "và {0} điểm khác" | "and {0} more";
    WHO_TITLE: "{0} · DO ĐƠN VỊ NÀO: {1} = {2} · phần lớn trước · {3}" |
        "{0} · WHO: {1} = {2} · largest part first · {3}";
    WHO_TITLE_NONE: "{0} · DO ĐƠN VỊ NÀO: {1} · {2}" | "{0} · WHO: {1} · {2}";
    REST: "Ngoài các đơn vị trên" | "Beside the units above";
    REST_REMARK: "số tổng tự báo, phần của chính đơn vị" | "declared totals, its own part";
    ONLY_IN: "chỉ có ở {0}" | "only in {0}";
    ONLY_IN_SHORT: "chỉ {0}" | "only {0}";
    ENDED_SHORT: "hết" | "ended";
    SUM_OF_PARTS: "Cộng mọi phần là chênh lệch {0}." | "All parts together are the difference {0}.";
    SUM_OF_LIFTS: "Phần: đơn vị kéo giá trị chung lên hay xuống bao nhiêu, so với mức {1} của {2}. Cộng mọi phần là chênh lệch {0}." |
        "Part: by how much a unit lifts or lowers the whole, against {1} of {2}. All parts together are the difference {0}.";
    OTHER_YEARS: "{0}: năm {1}; {2}: năm {3}." | "{0}: {1}; {2}: {3}.";
    NO_VALUE: "Một bên chưa có giá trị nên không có chênh lệch để chia." |
        "One side has no value, so there is no difference to share out.";
    NOT_COMPARABLE: "Hai kế hoạch đo chỉ tiêu này khác nhau nên không so được." |
        "The two plans measure this indicator differently; they can't be compared.";
    DOES_NOT_ADD_UP: "Chỉ tiêu này không cộng được từ cấp dưới (mức, tốc độ) nên không chia được cho đơn vị nào." |
        "This indicator does not add up from below (a level or a rate): no unit has a part.";
    BORN_HERE: "Số của chỉ tiêu này do chính cấp này báo cáo; cấp dưới không có số liệu." |
        "Figures of this indicator are reported here; there are none below.";
    NOBODY_BELOW: "Không có đơn vị cấp dưới." | "There are no units below.";
    NO_BASE: "Bộ gốc {0} không có đơn vị này ở đây." | "The base {0} doesn't have this place.";
}
