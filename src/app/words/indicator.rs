//! What the opened indicator and the decisions say.

super::catalogue! {
    VALUE_OF_YEAR: "{0} năm {1}" | "{0} in {1}";
    VALUE_OF_YEAR_OPEN: "{0}, {1} tháng năm {2}" | "{0}, {1} {1:month|months} of {2}";
    VALUE_OF_YEARS: "{0}, cộng {1}–{2}" | "{0} over {1}–{2}";
    VALUE_GROWTH: "bình quân {0} một năm đến hết {1}" | "{0} a year on average to the end of {1}";
    VALUE_LAST_KNOWN: "giá trị cuối cùng biết được: " | "the last known value: ";
    YEAR_CUT: "Số năm {0} chỉ đến {1}, ngày đơn vị kết thúc." |
        "The value of {0} only runs to {1}, when the unit ended.";
    SHORT_OF: "thiếu {0}" | "short of {0}";
    SHORT_OF_POINTS: "thấp hơn {0} điểm %" | "{0} points below";
    YES: "có" | "yes";
    NO: "không" | "no";
    L_VALUE: "Thực hiện" | "Value";
    L_TARGET: "Mục tiêu" | "Target";
    L_GAP: "Còn thiếu" | "Short of";
    L_NEEDED: "Cần mỗi năm" | "Needed a year";
    L_FORECAST: "Dự báo" | "Forecast";
    L_YEARS: "Số năm đạt" | "Years met";
    L_SURE: "Độ tin cậy" | "How sure";
    L_WHO: "Thiếu ở đâu" | "Who is short";
    L_BY_VALUE: "Theo giá trị" | "By value";
    L_ASIDE: "Dòng bị loại" | "Set aside";
    ASIDE_OWN: "số của chính đơn vị" | "the unit's own figure";
    ASIDE_UNCLEAR: "{0} (chưa rõ chỉ tiêu hay kỳ)" | "{0} (of what or when unclear)";
    ASIDE_NOBODYS: "{0} dòng chưa rõ của đơn vị nào" |
        "{0} {0:row|rows} of no known unit";
    ASIDE_WAY: "{0}. Xem phím 7." | "{0}. See key 7.";
    L_SILENT: "Chưa báo cáo" | "Silent";
    SILENT_PART: "{0} {1}/{2}" | "{0} {1}/{2}";
    NEAREST_BY: "{0}, theo % mục tiêu" | "{0}, by % of the target";
    IN_YEAR: "năm {0}: " | "in {0}: ";
    L_NEAREST: "Gần đạt nhất" | "Nearest";
    L_LEVEL: "MỨC ĐẠT" | "LEVEL";
    L_PACE: "NHỊP" | "PACE";
    L_EVIDENCE: "ĐỘ CHẮC CHẮN" | "EVIDENCE";
    L_SHARE: "Tỷ trọng" | "Share";
    SHARE_OF_PARENT: "{0} giá trị của {1}" | "{0} of the value of {1}";
    NO_GAP: "không" | "nothing";
    NO_GAP_SO_FAR: "không, theo số đã có" | "nothing, by the figures there are";
    NEEDED: "{0}, gấp {1} lần mức bình quân đến nay" | "{0}, {1} times the average so far";
    TIME_LEFT: "{0} (còn {1} năm)" | "{0} ({1} of a year left)";
    NEEDED_RATE: "{0} một năm trong các năm còn lại" | "{0} a year in the years that remain";
    FORECAST: "{0} hết {1} nếu giữ mức bình quân đến nay" |
        "{0} by the end of {1} at the average so far";
    FORECAST_OF_TARGET: "{0} hết {1} nếu giữ mức bình quân, bằng {2} mục tiêu" |
        "{0} by the end of {1} at the average so far, {2} of the target";
    YEARS_MET: "đạt {0}/{1} năm đã khóa sổ" | "{0} of {1} closed {1:year|years} met";
    REPORTED: "{0}/{1} đơn vị báo cáo đúng kỳ ({2})" |
        "{0} of {1} {1:reporter|reporters} on time ({2})";
    LATE: "{0} đơn vị mới có số kỳ trước hoặc nằm trong số tổng tự báo" |
        "{0} {0:reporter|reporters} with an earlier figure or within a declared total";
    R_ROUNDED_UP: "{0}, làm tròn lên {1}" | "{0}, rounded up to {1}";
    UNCOVERED: "{0} đơn vị chưa có số liệu" | "{0} {0:reporter|reporters} without figures";
    UNCOVERED_ASIDE: "{0} (của {1} đơn vị có dòng bị loại)" |
        "{0} (of {1} {1:unit|units} rows were set aside)";
    ASSUMED_FIGURES: "# {0} số là giả định" | "# {0} {0:figure is|figures are} assumed";
    INTERVAL: "giá trị thật trong khoảng {0} – {1}" | "the true value lies between {0} and {1}";
    INTERVAL_OPEN: "giá trị thật từ {0} trở lên" | "the true value is at least {0}";
    BASIS_REPORTED: "số do chính đơn vị báo cáo" | "reported by the unit itself";
    BASIS_DETAIL: "cộng đủ từ cấp dưới" | "summed from complete details";
    BASIS_DECLARED: "số tổng đơn vị tự báo, cấp dưới chưa đủ" |
        "the unit's own declared total, details being incomplete";
    BASIS_ASSUMED: "số giả định, không phải số đơn vị báo cáo" |
        "an assumed figure, not what the unit reported";
    BASIS_PARTIAL: "cộng từ phần đã có, chưa đủ" | "the sum of what there is, incomplete";
    BASIS_AVERAGE: "số bình quân giai đoạn đã công bố" | "the published average of the phase";
    TOP_SHARE: "{0} đơn vị đầu chiếm {1} phần thiếu của {2} đơn vị chưa đạt: {3}" |
        "the first {0} make up {1} of what {2} {2:unit|units} behind are short of: {3}";
    ALL_BEHIND: "{0} đơn vị chưa đạt: {1}" | "{0} {0:unit is|units are} behind: {1}";
    ONLY_ONE: "chỉ {0} chưa đạt" | "only {0} is behind";
    TOP_SHARE_SHORT: "{0} đơn vị đầu: {2} phần thiếu của {1}" |
        "the first {0}: {2} of what {1} are short of";
    AND_MORE: "và {0} đơn vị khác" | "and {0} more";
    D_AGAINST: "{0} so với mục tiêu {1}" | "{0} against {1}";
    D_DUE: "đến nay cần {0}" | "{0} due by now";
    D_NEEDS: "cần {0} mỗi năm" | "{0} a year needed";
    D_NEEDS_LEFT: "cần {0} trong {1} năm còn lại" | "{0} needed in the {1} years that remain";
    D_REST: "chưa phân bổ được {0}" | "not attributable: {0}";
    D_REST_SHORT: "phần chưa phân bổ được ({0}) thiếu {1}" |
        "what is not attributable ({0}) is short of {1}";
    ALL_ASSUMED: "toàn bộ là số giả định" | "every figure is assumed";
    D_SILENT: "{0}/{1} đơn vị chưa báo cáo" | "{0} of {1} {1:reporter|reporters} silent";
    D_SILENT_ASIDE: "{0}/{1} đơn vị chưa có số, {2} có dòng bị loại" |
        "{0} of {1} {1:reporter|reporters} without figures, of {2} rows are out";
    PROVISIONAL: "~ Tạm tính: có số của năm chưa khóa sổ." |
        "~ Provisional: rests on a year that is still open.";
    UNCERTAIN: "? Chưa chắc: có năm thiếu số liệu." |
        "? Uncertain: rests on a year whose figures are incomplete.";
    YEARS_MISSED: "hụt năm {0} (đạt {1}/{2} năm)" | "missed in {0} (met in {1} of {2} {2:year|years})";
    R_VALUE_ONE: "A = {0}" | "A = {0}";
    R_VALUE_SUM: "A = {0} = {1}" | "A = {0} = {1}";
    R_VALUE_RATIO: "Giá trị = Σ tử số / Σ mẫu số = {0} = {1} (năm {2})" |
        "Value = Σ numerator / Σ denominator = {0} = {1} ({2})";
    R_VALUE_PLAIN: "Giá trị = {0} (năm {1})" | "Value = {0} ({1})";
    R_AGAINST_MET: "So với mục tiêu T {0}: đạt" | "Against the target T {0}: met";
    R_AGAINST_SHORT: "So với mục tiêu T {0}: chưa đạt" | "Against the target T {0}: not met";
    R_GAP_SUM: "Còn thiếu = T − A = {0} − {1} = {2}" | "Short of = T − A = {0} − {1} = {2}";
    R_GAP_RATIO: "Còn thiếu (số nguyên nhỏ nhất cần thêm vào {0} trên {1} để đạt) = {2}" |
        "Short of (least whole number to add to {0} of {1}) = {2}";
    R_GAP_LEVEL: "Còn thiếu = T − v = {0}" | "Short of = T − v = {0}";
    R_YEARS_RULE: "Mỗi năm xét riêng, năm này không bù cho năm khác: đạt {0}/{1} năm đã khóa sổ." |
        "Each year stands alone and none makes up for another: {0} of {1} closed {1:year|years} met.";
    R_GROWTH_COUNT: "g = (số năm {0} / số năm gốc {1})^(1/n) − 1 = ({2}/{3})^(1/{4}) − 1 = {5}" |
        "g = (count of {0} / count of {1})^(1/n) − 1 = ({2}/{3})^(1/{4}) − 1 = {5}";
    R_GROWTH_RATES: "g = trung bình nhân của các tốc độ năm ({0}) = {1}" |
        "g = geometric mean of the yearly rates ({0}) = {1}";
    R_GROWTH_AVERAGE: "g = tốc độ bình quân giai đoạn đã công bố = {0}" |
        "g = the published average of the phase = {0}";
    R_MEAN: "Trung bình cộng {0} chỉ để tham khảo." | "The arithmetic mean, {0}, stands beside it.";
    R_MEAN_MISLEADS: "Trung bình cộng {0} sẽ cho kết luận khác; lấy trung bình nhân." |
        "The arithmetic mean, {0}, would give another verdict; the geometric one holds.";
    R_ELAPSED: "e = {0} năm đã qua trong N = {1} năm" | "e = {0} of N = {1} years have passed";
    R_PLANNED_SUM: "P = T·e/N = {0} × {1}/{2} = {3}" | "P = T·e/N = {0} × {1}/{2} = {3}";
    R_PACE_SUM: "S = A/P = {0}/{1} = {2}" | "S = A/P = {0}/{1} = {2}";
    R_NEEDED_SUM: "Cần mỗi năm = còn thiếu/(N − e) = {0}/({1} − {2}) = {3}" |
        "Needed a year = gap/(N − e) = {0}/({1} − {2}) = {3}";
    R_FORECAST_SUM: "Dự báo = A/e·N = {0}/{1} × {2} = {3}" |
        "Forecast = A/e·N = {0}/{1} × {2} = {3}";
    R_CATCH_UP: "Hệ số đuổi kịp = cần mỗi năm/(A/e) = {0}/({1}/{2}) = {3}" |
        "Catch-up factor = needed a year/(A/e) = {0}/({1}/{2}) = {3}";
    R_BASELINE: "Năm gốc {0}: b = {1}" | "Baseline year {0}: b = {1}";
    R_BASELINE_NONE: "Năm gốc {0}: chưa có số liệu, nên không tính được nhịp" |
        "Baseline year {0}: no figure, hence no pace";
    R_LINEAR: "Cần đạt lúc này = b + (T − b)·t/N = {0} + ({1} − {0})·{2}/{3} = {4}" |
        "Required by now = b + (T − b)·t/N = {0} + ({1} − {0})·{2}/{3} = {4}";
    R_GEOMETRIC: "Cần đạt lúc này = b·(T/b)^(t/N) = {0}·({1}/{0})^({2}/{3}) = {4}" |
        "Required by now = b·(T/b)^(t/N) = {0}·({1}/{0})^({2}/{3}) = {4}";
    R_PACE_LINEAR: "S = [(v − b)/(T − b)]/(t/N) = [({0} − {1})/({2} − {1})]/({3}/{4}) = {5}" |
        "S = [(v − b)/(T − b)]/(t/N) = [({0} − {1})/({2} − {1})]/({3}/{4}) = {5}";
    R_PACE_GEOMETRIC: "S = [(v/b)^(1/t) − 1]/[(T/b)^(1/N) − 1] = [({0}/{1})^(1/{3}) − 1]/[({2}/{1})^(1/{4}) − 1] = {5}" |
        "S = [(v/b)^(1/t) − 1]/[(T/b)^(1/N) − 1] = [({0}/{1})^(1/{3}) − 1]/[({2}/{1})^(1/{4}) − 1] = {5}";
    R_ACCRUE: "Cần đến nay = T·tháng/12 = {0} × {1}/12 = {2}" |
        "Due by now = T·months/12 = {0} × {1}/12 = {2}";
    R_PACE_ACCRUE: "S = giá trị/cần đến nay = {0}/{1} = {2}" |
        "S = value/due by now = {0}/{1} = {2}";
    R_PACE_GROWTH: "S = g/T = {0}/{1} = {2}" |
        "S = g/T = {0}/{1} = {2}";
    R_NEEDED_RATE: "Các năm còn lại cần = [(1+T)^N/(1+g)^n]^(1/(N−n)) − 1 = {0} một năm" |
        "Needed from here = [(1+T)^N/(1+g)^n]^(1/(N−n)) − 1 = {0} a year";
    R_NO_PACE_YEARLY: "Xét theo từng năm; nhịp trong năm chỉ tính cho chỉ tiêu cộng dồn khi năm chưa khóa sổ." |
        "Judged year by year; pace within a year exists only for what accrues in an open one.";
    R_NO_PACE: "Chưa tính được nhịp." | "There is no pace yet.";
    R_THRESHOLDS: "Ngưỡng: S ≥ 0,95 đúng tiến độ; ≥ 0,60 cần đẩy nhanh; ≥ 0 nguy cơ; < 0 đi lùi." |
        "Thresholds: S ≥ 0.95 on track; ≥ 0.60 accelerate; ≥ 0 at risk; < 0 reversing.";
    R_PACE_LAPSED: "Không áp dụng." | "Does not apply.";
    R_REPORTED: "Tỷ lệ báo cáo = {0}/{1} = {2}" | "Reporting rate = {0}/{1} = {2}";
    R_BY_SIZE: "Tính theo quy mô = Σ quy mô đã báo cáo/Σ quy mô = {0}/{1} = {2}" |
        "Weighted by size = Σ sizes reported/Σ sizes = {0}/{1} = {2}";
    R_NOBODY: "Năm này không có đơn vị nào phải báo cáo." | "Nobody was expected to report that year.";
    R_NOBODY_LEFT: "Cuối năm không còn đơn vị nào phải báo cáo; đây là số đã báo trước khi các đơn vị kết thúc." |
        "Nobody was left to report at the end of that year; this was reported before the units ended.";
    R_UNCOVERED: "{0} đơn vị chưa có số liệu, quy mô cộng lại Dm = {1}" |
        "{0} {0:reporter|reporters} without figures, their sizes together Dm = {1}";
    R_ASSUMED: "trong đó {0} đơn vị lấy quy mô giả định" | "the sizes of {0} of them are assumed";
    R_UNKNOWN: "trong đó {0} đơn vị không rõ quy mô" | "the sizes of {0} of them are unknown";
    R_INTERVAL: "Khoảng [N/(D+Dm); (N+Dm)/(D+Dm)] = [{0}; {1}]" |
        "Interval [N/(D+Dm); (N+Dm)/(D+Dm)] = [{0}; {1}]";
    R_INTERVAL_OPEN: "Khoảng từ N/(D+Dm) = {0}, không có cận trên" |
        "Interval from N/(D+Dm) = {0}, its upper end open";
    R_INTERVAL_UNKNOWN: "Có đơn vị không rõ quy mô: khoảng [{0}; {1}]" |
        "Unknown sizes: interval [{0}; {1}]";
    R_EVIDENCE_RULE: "Cả hai cận đạt T: đạt; cả hai không đạt: không đạt; còn lại: chưa kết luận." |
        "Both ends reach T: met; neither does: missed; otherwise inconclusive.";
    R_ASSUMPTION: "# Giả định: {0}" | "# Assumed: {0}";
    R_ASSUMED_FIGURES: "# {0} số trong giá trị này là giả định; số do giả định thêm vào không tính là đã báo cáo" |
        "# {0} {0:figure in this value is|figures in this value are} assumed; those made by an assumption don't count as reported";
    R_OUTVOTED: "Số tổng đơn vị tự báo ({0}) khác tổng chi tiết; lấy tổng chi tiết." |
        "The declared total ({0}) differs from the details; the details hold.";
    VERDICT_MET: "đạt" | "met";
    VERDICT_MISSED: "không đạt" | "missed";
    VERDICT_INCONCLUSIVE: "chưa kết luận" | "inconclusive";
    C_PLACE: "Vị trí" | "Place";
    C_OF_PLAN: "{0}, kế hoạch {1}" | "{0}, plan {1}";
    C_REMARK: "Lưu ý" | "Remark";
    C_COMPARATOR: "So sánh" | "Comparison";
    C_CADENCE: "Kỳ tính" | "Cadence";
    C_READING: "Cách hiểu" | "Reading";
    C_AMBIGUITY: "Chưa rõ" | "Ambiguous";
    C_STATED: "{0} (ghi rõ trong kế hoạch)" | "{0} (stated in the plan)";
    C_INFERRED: "{0} (suy ra từ câu chữ)" | "{0} (inferred from the wording)";
    CADENCE_SUM: "cộng cả giai đoạn" | "summed over the phase";
    CADENCE_YEARLY: "từng năm" | "every year";
    CADENCE_END: "đến cuối giai đoạn" | "by the end of the phase";
    CADENCE_GROWTH: "tăng bình quân mỗi năm" | "average growth a year";
    CMP_AT_LEAST: "ít nhất {0}" | "at least {0}";
    CMP_MORE_THAN: "trên {0}" | "more than {0}";
    CMP_EXACTLY: "đúng {0}" | "exactly {0}";
    M_NUMERATOR: "Tử số" | "Numerator";
    M_COUNTS: "Đếm" | "Counts";
    M_DENOMINATOR: "Mẫu số" | "Denominator";
    M_UNIT: "Đơn vị tính" | "Unit";
    M_THING: "Thiếu tính bằng" | "Short in";
    M_ROLL_UP: "Tổng hợp" | "Roll-up";
    M_LEVEL: "Có số liệu" | "Exists";
    M_SCOPE: "Phạm vi" | "Scope";
    M_ACCRUES: "Trong năm" | "In a year";
    ROLL_COUNT: "cộng các đơn vị" | "units are added up";
    ROLL_RATIO: "Σ tử số / Σ mẫu số, không lấy trung bình các tỷ lệ" |
        "Σ numerator / Σ denominator, never a mean of percentages";
    ROLL_NONE: "chỉ có một số của toàn tỉnh" | "one figure for the whole province";
    ACCRUES: "cộng dồn từ đầu năm" | "grows from nothing within the year";
    STANDS: "số hiện có tại thời điểm báo cáo" | "a state on the day of reporting";
    SCOPE_ALL: "mọi đơn vị được quản lý" | "every managed unit";
    SECTOR_ADMINISTRATIVE: "cơ quan hành chính" | "state administration";
    SECTOR_PUBLIC_SERVICE: "đơn vị sự nghiệp" | "public-service units";
    SECTOR_STATE_ENTERPRISE: "doanh nghiệp nhà nước" | "state enterprises";
    SECTOR_NON_STATE_ENTERPRISE: "doanh nghiệp ngoài nhà nước" | "non-state enterprises";
    B_REPORTED: "tự báo cáo" | "reported";
    B_ASSUMED: "giả định" | "assumed";
    B_DETAIL: "cộng đủ" | "details";
    B_DECLARED: "tổng tự báo" | "declared";
    B_PARTIAL: "chưa đủ" | "partial";
    T_YEAR: "Năm" | "Year";
    T_VALUE: "Giá trị" | "Value";
    T_FRACTION: "Tử số/mẫu số" | "N/D";
    T_VERDICT: "Kết luận năm" | "Verdict";
    T_REPORTED: "Báo cáo" | "Reported";
    SOURCE_OF: "{0}: {1}" | "{0}: {1}";
    FIGURE_SOURCE: "nguồn: {0}" | "source: {0}";
    T_AVERAGE: "{0} (bình quân)" | "{0} (average)";
    B_AVERAGE: "đã công bố" | "published";
    T_BASIS: "Nguồn số" | "Basis";
    Y_OPEN: "{0} ({1} tháng)" | "{0} ({1} {1:month|months})";
    Y_AHEAD: "chưa tới" | "ahead";
    Y_BASELINE: "{0} (gốc)" | "{0} (baseline)";
    Y_NO_DATA: "chưa có số liệu" | "no data";
    Y_NOT_APPLICABLE: "không áp dụng" | "not applicable";
}
