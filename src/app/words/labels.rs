//! Titles, headings and short remarks.

super::catalogue! {
    TITLE: "CHỈ TIÊU THI ĐUA · {0}" | "EMULATION INDICATORS · {0}";
    TITLE_SHORT: "CHỈ TIÊU THI ĐUA" | "EMULATION INDICATORS";
    TITLE_SHORTEST: "THI ĐUA" | "PLAN";
    AS_OF: "số liệu đến {0}" | "figures to {0}";
    AS_OF_INFERRED: "số liệu đến {0} (suy ra)" | "figures to {0} (inferred)";
    AS_OF_INFERRED_SHORT: "đến {0} (suy ra)" | "to {0} (inferred)";
    AS_OF_SHORT: "đến {0}" | "to {0}";
    FIRST_OF: "bộ đầu tiên trong {1} bộ của thư mục: {0}" | "the first of the folder's {1} datasets: {0}";
    ONLY_OF: "bộ số liệu của thư mục: {0}" | "the dataset of the folder: {0}";
    LOOKING_BACK: "số liệu đến hết {0}, theo bộ hiện có" | "to the end of {0}, from today's file";
    LOOKING_BACK_DAY: "số liệu đến {0}, theo bộ hiện có" | "to {0}, from today's file";
    SAMPLE: "SỐ LIỆU MẪU" | "SAMPLE FIGURES";
    SOURCE_UNKNOWN: "CHƯA RÕ NGUỒN" | "SOURCE UNKNOWN";
    WHAT_IF: "GIẢ ĐỊNH, # = có số giả định" | "WHAT IF, # = holds assumed figures";
    WHAT_IF_SHORT: "GIẢ ĐỊNH #" | "WHAT IF #";
    WHAT_IF_ON: "Giả định đặt trên “{0}”" | "Assumed on top of “{0}”";
    WHAT_IF_NOTHING: "không đổi gì" | "nothing changed";
    DISK_CHANGED: "DỮ LIỆU TRÊN ĐĨA ĐÃ ĐỔI, r nạp lại" | "DATA ON DISK HAS CHANGED, r reloads";
    DISK_CHANGED_SHORT: "ĐĨA ĐÃ ĐỔI: r" | "DISK CHANGED: r";
    BESIDE_CHANGED: "BỘ SO SÁNH ĐÃ ĐỔI TRÊN ĐĨA, r nạp lại" |
        "A SCENARIO COMPARED HAS CHANGED ON DISK, r reloads";
    DISK_BROKEN: "KHÔNG NẠP LẠI ĐƯỢC, ĐANG DÙNG SỐ CŨ (phím 7: lý do)" |
        "NOT RELOADED, OLD FIGURES STAND (key 7: why)";
    DISK_BROKEN_SHORT: "SỐ CŨ (phím 7)" | "OLD FIGURES (key 7)";
    SET_ASIDE: "{0} dòng bị loại" | "{0} {0:row|rows} set aside";
    SET_ASIDE_SEE: "{0} dòng bị loại (phím 7)" | "{0} {0:row|rows} set aside (key 7)";
    TREE_OF: "theo tổ chức năm {0}" | "by the organisation of {0}";
    TREE_OF_SHORT: "cây {0}" | "tree {0}";
    ORGANISATION_CHANGED: "tổ chức đã thay đổi, F11 chọn năm" | "organisation changed, F11 to choose";
    ORGANISATION_CHANGED_PRINTED: "tổ chức đã thay đổi, --tree NĂM xem theo tổ chức năm đó" |
        "organisation changed, --tree YEAR for that of a year";
    ORGANISATION_CHANGED_SHORT: "F11: đổi tổ chức" | "F11: changed";
    DIRECT: "CÔNG ĐOÀN TRỰC TIẾP THỰC HIỆN" | "CARRIED OUT BY THE UNION";
    COORDINATED: "PHỐI HỢP THỰC HIỆN" | "CARRIED OUT WITH OTHERS";
    PANE_TITLE: "{0} · {1} chỉ tiêu · thứ tự kế hoạch" | "{0} · {1} {1:indicator|indicators} · order of the plan";
    OTHER_PANE: "Tab mở" | "Tab opens";
    DECIDE: "CẦN QUYẾT ĐỊNH" | "TO BE DECIDED";
    DECIDE_ORDER: "xấu nhất trước" | "the worst first";
    NOTHING_TO_DECIDE: "Không có chỉ tiêu nào chậm, có nguy cơ hoặc không đạt." |
        "No indicator is late, at risk or missed.";
    NOTHING_APPLIES: "Không có chỉ tiêu nào áp dụng cho đơn vị trong giai đoạn này." |
        "No indicator applies to the unit in this phase.";
    TRENDS: "XU HƯỚNG {0} · % mức từng năm cần, thang 0–120" |
        "TREND {0} · % of what each year needs, 0–120";
    INDICATOR: "Chỉ tiêu" | "Indicator";
    STATUS: "Tình trạng" | "Status";
    STATUS_SHORT: "T.trạng" | "Status";
    VALUE: "Thực hiện" | "Value";
    VALUE_SHORT: "T.hiện" | "Value";
    TARGET: "Mục tiêu" | "Target";
    TARGET_SHORT: "M.tiêu" | "Target";
    BAR: "% mục tiêu, 0–120" | "% of target, 0–120";
    BAR_SHORT: "% mục tiêu" | "% target";
    REPORTING: "Báo cáo" | "Reported";
    REPORTING_SHORT: "B.cáo" | "Rep.";
    TREND: "Từng năm" | "Trend";
    TREND_SHORT: "T.năm" | "Trend";
    FRACTION: "Tử/mẫu số" | "N/D";
    RANK: "Hạng" | "Rank";
    UNIT: "Đơn vị" | "Unit";
    SHORTFALL: "Thiếu" | "Short";
    SHARE: "Tỷ trọng" | "Share";
    SHARE_SHORT: "T.trọng" | "Share";
    LEGEND_BAR: "█ thực hiện  ┊ đến nay cần  │ mục tiêu  ▸ ngoài thang" |
        "█ value  ┊ due by now  │ target  ▸ off the scale";
    LEGEND_ASSUMED: "# có số giả định" | "# holds assumed figures";
    LEGEND_PROVISIONAL: "~ tạm tính" | "~ provisional";
    LEGEND_UNCERTAIN: "? chưa đủ số liệu" | "? figures incomplete";
    LEGEND_MARKS: "~ tạm tính  ? chưa đủ số liệu" | "~ provisional  ? figures incomplete";
    TOO_SMALL: "Cần 60×16, đang {0}×{1}" | "Needs 60×16, has {0}×{1}";
    MORE_LINES: "còn {0} dòng ↓" | "{0} more {0:line|lines} ↓";
    LINES_ABOVE: "{0} dòng ↑" | "{0} {0:line|lines} ↑";
    DIRECT_GRASSROOTS: "CĐCS trực thuộc" | "Grassroots unions directly below";
    OF_UNITS: "{0} đơn vị" | "{0} {0:unit|units}";
    AND_FOLDED: "{0} + {1} CĐCS trực thuộc" | "{0} + {1} direct {1:union|unions}";
    FOLDED: "{0} đơn vị" | "{0} {0:unit|units}";
    ENDED: "đã kết thúc" | "ended";
    MOVED: "đã chuyển" | "moved";
    UNMANAGED: "ngoài diện quản lý" | "not managed";
    UNMANAGED_NOTE: "ngoài diện quản lý, không tính vào tổng" | "not managed, counts in no total";
    ENDED_ON: "đã kết thúc {0}" | "ended {0}";
    RANKING: "XẾP HẠNG {0} · sắp theo {3} · {2} · {1}" | "RANKING {0} · by {3} · {2} · {1}";
    RANKING_GRASSROOTS: "CĐCS TRỰC THUỘC {0} · sắp theo {3} · {2} · {1}" |
        "DIRECT UNIONS {0} · by {3} · {2} · {1}";
    SORT_STATUS: "tình trạng (xấu trước)" | "status (worst first)";
    SORT_VALUE: "giá trị (thấp trước)" | "value (lowest first)";
    SORT_SHORTFALL: "phần thiếu (nhiều trước)" | "shortfall (largest first)";
    SORT_REPORTING: "tỷ lệ báo cáo (thấp trước)" | "reporting rate (lowest first)";
    SORT_OFFICIAL: "thứ tự chính thức" | "official order";
    OF_FEW: "{0} mẫu số dưới 20, tỷ lệ kém chắc chắn" |
        "{0} denominator under 20, the rate is less firm";
    ALL_OF_FEW: "Mẫu số ở đây đều dưới 20, tỷ lệ kém chắc chắn" |
        "All denominators here are under 20, rates are less firm";
    NO_CHILDREN: "Không có đơn vị cấp dưới." | "There are no units below.";
    BELOW_LEVEL: "Chỉ tiêu này chỉ có {0}." | "This indicator exists only {0}.";
    UNALLOCATED: "Chưa phân bổ được{1} (toàn tỉnh trừ tổng các đơn vị): {0}" |
        "Not attributable{1} (province less the units together): {0}";
    UNALLOCATED_BELOW: "Chưa phân bổ được{1} (cả đơn vị trừ tổng cấp dưới): {0}" |
        "Not attributable{1} (the whole less the units below): {0}";
    REST_SHORT: "{0}, riêng phần này thiếu {1}" | "{0}, by itself short of {1}";
    OWN_PART: "Phần của chính đơn vị: {0}" | "The unit's own part: {0}";
    ELSEWHERE: "Đơn vị đã chuyển đi còn có số của các năm ở nơi khác: {0}" |
        "Those that moved also have, of years elsewhere: {0}";
    ROWS_SHOWN: "{0}–{1}/{2}" | "{0}–{1}/{2}";
    FILTERED: "lọc: {0}" | "filter: {0}";
    FILTERED_OUT: "Không có đơn vị nào khớp bộ lọc; Esc bỏ lọc." |
        "No unit matches the filter; Esc clears it.";
    PARTS_FILTERED: "Lọc còn {0}/{1} dòng; tỷ trọng vẫn tính trên tất cả." |
        "{0} of {1} {1:row|rows} admitted; shares are still of all.";
    UNFILTERED: " · mọi đơn vị, không lọc" | " · all units, unfiltered";
    VERDICT_UNFILTERED: "Bộ lọc dòng không áp dụng cho các đơn vị nêu ở đây." |
        "The filter of rows does not apply to the units named here.";
    FILTERED_OUT_PRINTED: "Không có đơn vị nào khớp bộ lọc." | "No unit matches the filter.";
    FILTER_NOTE_SECTOR: "Lọc: {0}; mọi số liệu dưới đây." | "Filter: {0}; every figure below.";
    FILTER_NOTE_ROWS: "Lọc: {0}. Tình trạng, báo cáo, tên chỉ chọn dòng của các danh sách đơn vị." |
        "Filter: {0}. Status, reporting and name only choose rows of the lists of units.";
    ONLY_SECTOR_PRINTED: "CHỈ {0}: cộng từ CĐCS của khu vực; không tách được nên bỏ: số tổng tự báo, số do cấp trên cơ sở báo cáo" |
        "{0} ONLY: added up from its grassroots unions; left out, since they can't be split: declared totals, figures reported above the grassroots";
    ONLY_SECTOR: "CHỈ {0}: cộng từ CĐCS, bỏ số tổng tự báo" |
        "{0} ONLY: from its grassroots unions, no declared totals";
    ONLY_SECTOR_SHORT: "CHỈ {0}, từ CĐCS" | "{0} ONLY";
    SCORECARD: "BẢN ĐỒ NHIỆT{0} · {1} · sắp theo {2} · {3} · {4}" |
        "SCORECARD{0} · {1} · by {2} · {3} · {4}";
    GROUP_DIRECT: "CĐ trực tiếp" | "by the union";
    GROUP_COORDINATED: "phối hợp" | "with others";
    OF_INDICATORS: "{0} chỉ tiêu" | "{0} {0:indicator|indicators}";
    SORT_BAD: "số ô xấu {0}" | "bad cells {0}";
    SORT_COLUMN: "{0} (xấu trước)" | "{0} (worst first)";
    ONLY_BAD: "chỉ ô xấu" | "only bad cells";
    ONLY_BAD_EMPTY: "Không có ô xấu nào." | "There are no bad cells.";
    BAD_COUNT: "Xấu" | "Bad";
    CELLS_SHOWN: "dòng {0}–{1}/{2} · cột {3}–{4}/{5}" | "rows {0}–{1}/{2} · columns {3}–{4}/{5}";
    PEERS: "CÙNG CỠ · {0} · {1}" | "SIMILAR SIZE · {0} · {1}";
    PEERS_SIZE: "cỡ {0}" | "size {0}";
    PEERS_SMALL: "cỡ dưới 20: không xếp hạng" | "size under 20: not ranked";
    PEERS_RANK: "hạng {0}/{1}" | "rank {0} of {1}";
    PEERS_NO_RANK: "đơn vị này không xếp hạng" | "this unit is not ranked";
    PEERS_MEDIAN: "trung vị {0}" | "median {0}";
    PEERS_BY_DENOMINATOR: "cùng cấp, mẫu số năm {2} từ {0} đến {1}" |
        "same level, denominator of {2} from {0} to {1}";
    PEERS_BY_PEOPLE: "cùng cấp, đoàn viên và người lao động năm {2} từ {0} đến {1}" |
        "same level, members and workers of {2} from {0} to {1}";
    SECTION_VERDICT: "Kết luận" | "Verdict";
    SECTION_CLAUSE: "Trích kế hoạch" | "Clause";
    SECTION_READINGS: "Mức, nhịp, độ chắc" | "Level, pace, evidence";
    SECTION_YEARS: "Từng năm" | "Years";
    SECTION_MEASURE: "Cách đo" | "How measured";
    SHORT_VERDICT: "Kết luận" | "Verdict";
    SHORT_CLAUSE: "Trích" | "Clause";
    SHORT_READINGS: "Mức, nhịp" | "Readings";
    SHORT_YEARS: "Năm" | "Years";
    SHORT_MEASURE: "Cách đo" | "Measure";
    CHART: "QUA CÁC NĂM" | "OVER THE YEARS";
    CHART_DONE: "thực hiện" | "done";
    CHART_TARGET: "mục tiêu" | "target";
    CHART_REQUIRED: "lộ trình cần đạt" | "required path";
    CHART_FORECAST: "nếu giữ nhịp" | "at this pace";
    CHART_NEEDED: "để kịp" | "needed";
    PARTS_TITLE: "{0} · THIẾU Ở ĐÂU{1}" | "{0} · WHO IS SHORT{1}";
    PARTS_NOTE: "% tính trên phần thiếu của {1} đơn vị chưa đạt, cộng lại {0}" |
        "% of what the {1} {1:unit|units} behind are short of, {0} together";
    PARTS_NONE: "Không có đơn vị nào thiếu." | "No unit is short.";
    PARTS_NONE_IN: "Năm {0}: không có đơn vị nào thiếu." | "In {0} no unit is short.";
    PARTS_APART: "Không tách được phần thiếu này theo các đơn vị cấp dưới." |
        "This shortfall cannot be split among the units below.";
    PARTS_GROWTH: "Tốc độ tăng không chia được thành phần thiếu của từng đơn vị." |
        "A rate of growth has no parts that units are short of.";
    PARTS_OF_YEAR: "{0}; phần thiếu ở đây là của năm {1}" |
        "{0}; what is short here is of {1}";
    PARTS_SILENT: "{0}; {1} đơn vị chưa có số liệu (chỉ tiêu giao {2}) không nằm trong đó" |
        "{0}; without figures and left out: {1} {1:unit|units}, given {2}";
    PARTS_NO_CHILDREN: "Không có đơn vị cấp dưới có số liệu của chỉ tiêu này." |
        "No unit below has figures for this indicator.";
    PARTS_UNALLOCATED: "Chưa giao chỉ tiêu cho đơn vị cấp dưới nên không chia được phần thiếu; xếp theo giá trị." |
        "No shares of the target were given to units below, so the gap has no parts; by value.";
    PARTS_MOVED: " Đơn vị đã chuyển chỉ tính các năm ở đây." |
        " Of those that moved only the years here count.";
    REGROUPED: "Chỉ tiêu đã giao theo tổ chức từng thời kỳ, số liệu ở đây cộng theo cây khác nên không chia phần thiếu; xếp theo giá trị." |
        "Shares were given to the organisation of their own time and figures here go up another tree, so the gap has no parts; by value.";
    REGROUPED_SHORT: " · chỉ tiêu giao theo tổ chức cũ" | " · shares given to the organisation of their time";
    REGROUPED_VERDICT: "Chỉ tiêu đã giao cho đơn vị theo tổ chức của thời kỳ đó; số liệu ở đây cộng theo cây khác." |
        "The share was given to the unit as it was then; figures here go up another tree.";
    LEVEL_GRASSROOTS: "từ CĐCS trở lên" | "from the grassroots up";
    LEVEL_DISTRICT: "từ công đoàn cấp trên trực tiếp cơ sở trở lên" |
        "from the unions immediately above the grassroots up";
    LEVEL_PROVINCE: "ở cấp tỉnh" | "at the province";
    LEVEL_ALL: "ở mọi cấp" | "at every level";
}
