//! Where a number comes from.

super::catalogue! {
    TITLE: "Nguồn của con số: {0} {1} · {2} · giai đoạn {3}" |
        "Where the number comes from: {0} {1} · {2} · phase {3}";
    SORT_WEIGHT_SUM: "xếp theo phần trong tổng" | "sorted by share of the sum";
    SORT_WEIGHT_DENOMINATOR: "xếp theo phần trong mẫu số của năm" |
        "sorted by share of the year's denominator";
    SORT_WEIGHT_VALUE: "xếp theo phần trong giá trị của năm" | "sorted by share of the year's value";
    SORT_YEAR: "xếp theo năm, mới nhất trước" | "sorted by year, the latest first";
    SORT_UNIT: "xếp theo đơn vị" | "sorted by unit";
    SORT_LINE: "xếp theo dòng trong tệp" | "sorted by line in the file";
    GATHERING: "Đang gom các dòng số liệu…" | "Gathering the rows…";
    FORMULA: "Công thức" | "Formula";
    YEARS: "Từng năm" | "Year by year";
    PART_NUMBER: "Các dòng cộng thành con số" | "Rows that add up to the number";
    PART_NUMBER_USED: "Các dòng được dùng trong con số" | "Rows used in the number";
    PART_BASELINE: "Các dòng của năm gốc, không trong con số" |
        "Rows of the baseline year, not in the number";
    PART_BASELINE_USED: "Các dòng của năm gốc, được dùng trong con số" |
        "Rows of the baseline year, used in the number";
    PART_BESIDE: "Các dòng của năm khác, không trong con số" |
        "Rows of other years, not in the number";
    PART_SIZE: "Chỉ cho biết quy mô của đơn vị chưa có số (Dm)" |
        "Rows that only tell the size of units without a figure (Dm)";
    PART_LEFT: "Thuộc phạm vi nhưng không được cộng" | "Rows that belong but were not added";
    PART_SET_ASIDE: "Dòng bị loại nhưng lẽ ra thuộc phạm vi" | "Rows set aside that would have belonged";
    PART_EMPTY: "không có dòng nào" | "none";
    LINES_OF: "số dòng là của {0}" | "lines are those of {0}";
    ROWS: "{0} dòng" | "{0} {0:row|rows}";
    ROW_OF: "dòng {0}/{1}" | "row {0} of {1}";
    ASIDE_AT_END: "{0} dòng bị loại ở cuối" | "{0} set aside, at the end";
    NUMBER_IS: "Số hiện trên màn hình: {0} · {1}" | "The number shown: {0} · {1}";
    NO_VALUE: "Chưa có giá trị: {0}" | "There is no value: {0}";
    DEFINES: "N = {0}; D = {1}" | "N = {0}; D = {1}";
    COUNTS: "Giá trị = {0}" | "Value = {0}";
    RATES: "g = [{0}]^(1/{1}) − 1 = {2}" | "g = [{0}]^(1/{1}) − 1 = {2}";
    INTERVAL: "Khoảng [N/(D+Dm); (N+Dm)/(D+Dm)] = [{0}/({1}+{2}); ({0}+{2})/({1}+{2})] = [{3}; {4}]" |
        "Interval [N/(D+Dm); (N+Dm)/(D+Dm)] = [{0}/({1}+{2}); ({0}+{2})/({1}+{2})] = [{3}; {4}]";
    INTERVAL_OPEN: "Khoảng từ N/(D+Dm) = {0}/({1}+{2}) = {3}, không có cận trên" |
        "Interval from N/(D+Dm) = {0}/({1}+{2}) = {3}, its upper end open";
    AGAINST: "Mục tiêu: {0}" | "Target: {0}";
    YEAR_ROWS: "{0} dòng" | "{0} {0:row|rows}";
    YEAR_UNCOVERED: "{0} đơn vị chưa có số, Dm = {1}" |
        "{0} {0:unit|units} without figures, Dm = {1}";
    YEAR_UNCOVERED_UNKNOWN: "{0} đơn vị chưa có số, không rõ quy mô" |
        "{0} {0:unit|units} without figures, of unknown size";
    YEAR_UNCOVERED_COUNT: "{0} đơn vị chưa có số" | "{0} {0:unit|units} without figures";
    YEAR_UNKNOWN: "{0} không rõ quy mô" | "{0} of unknown size";
    YEAR_OLDER: "{0} dòng của tháng cũ" | "{0} {0:row|rows} of an older month";
    YEAR_ASSUMED: "# {0} số giả định" | "# {0} assumed {0:figure|figures}";
    USE_NUMBER: "trong con số" | "in the number";
    USE_BASELINE: "năm gốc" | "baseline";
    USE_BESIDE: "năm khác" | "another year";
    C_UNIT: "Đơn vị" | "Unit";
    C_PERIOD: "Kỳ" | "Period";
    C_VALUE: "Thực hiện" | "Value";
    C_DENOMINATOR: "Mẫu số" | "Denom.";
    C_SHARE: "Phần" | "Share";
    C_LINE: "Dòng" | "Line";
    C_REPORTED_ON: "Ngày b.cáo" | "Reported";
    C_SOURCE: "Nguồn" | "Source";
    C_NOTE: "Ghi chú" | "Note";
    D_PLACE: "{0}, dòng {1}" | "{0}, line {1}";
    D_NO_PLACE: "không có dòng nào trong tệp" | "no line in the file";
    D_REPORTED_ON: "báo cáo ngày {0}" | "reported on {0}";
    D_SOURCE: "nguồn: {0}" | "source: {0}";
    D_NO_SOURCE: "không ghi nguồn" | "no source given";
    D_NOTE: "ghi chú: {0}" | "note: {0}";
    D_FOR_YEAR: "dùng cho năm {0}" | "used for {0}";
    D_CHANGED: "# giả định đã sửa số này: {0}" | "# changed by an assumption: {0}";
    D_MADE: "# số giả định, không ai báo cáo: {0}" | "# assumed, nobody reported it: {0}";
    R_OWN: "số của chính đơn vị" | "the unit's own figure";
    R_OLDER: "tháng cũ" | "older month";
    R_OWN_OLDER: "số của chính đơn vị, của tháng cũ: đơn vị tính là chưa báo cáo đủ" |
        "the unit's own figure, of an older month: it counts as unreported";
    R_DECLARED: "số tổng tự báo, thay cho cấp dưới chưa đủ" |
        "declared total, for incomplete details";
    R_AVERAGE: "bình quân đã công bố" | "published average";
    R_SIZE_STALE: "quá cũ để tính; mẫu số làm quy mô" | "too early to count; its denominator is the size";
    R_SIZE_EARLIER: "quy mô theo lần báo cáo trước" | "size by an earlier report";
    R_SIZE_LARGEST: "quy mô giả định cho {0} đơn vị: mẫu số lớn nhất cùng cấp trong năm" |
        "size assumed for {0} {0:unit|units}: the largest of its level that year";
    L_SUPERSEDED: "kỳ sau trong năm đã thay" | "a later period speaks";
    L_MISSING: "chưa có số" | "not available";
    L_NOT_APPLICABLE: "x: không áp dụng" | "x: does not apply";
    L_STALE: "quá cũ để tính" | "too early to count";
    L_AHEAD: "sau mốc đang xem" | "after the date looked at";
    L_COVERED: "{0} tự báo số tổng" | "{0} declared a total";
    L_OUTVOTED: "số tổng khác chi tiết đã đủ; lấy chi tiết" |
        "differs from complete details, which hold";
    L_DETAILS: "chi tiết đã đủ và bằng số này" | "details are complete and agree";
    L_NOBODY: "bên dưới không ai phải báo cáo" | "nobody beneath is expected to report";
    L_OTHER_CHILDREN: "cây tổ chức đang xem có đơn vị trực thuộc khác" | "this tree changes its children";
    L_SECTOR: "không tách được theo khu vực" | "can't be split by sector";
    L_UNMANAGED: "đơn vị không thuộc diện quản lý" | "unit not managed";
    L_ENDED: "đơn vị đã kết thúc trong năm" | "unit ended in the year";
    L_NOT_A_REPORTER: "đơn vị không phải báo cáo chỉ tiêu này" | "no reporter of this indicator";
    L_AVERAGE: "bình quân không cần dùng: đủ số từng năm" | "not needed: every year has a figure";
    UNKNOWN_UNIT: "đơn vị không có trong bộ" | "unknown unit";
    NOT_RELOADED: "Không nạp lại được (phím 7: đủ lý do): {0}" | "Not reloaded (key 7: in full): {0}";
    SAVED: "Đã ghi {0}" | "Written to {0}";
}
