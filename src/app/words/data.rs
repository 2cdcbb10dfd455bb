//! Screen 7, the state of the data.

super::catalogue! {
    NONE_ASIDE: "Không dòng nào bị loại: {0} dòng đọc, {0} dòng dùng" |
        "No row set aside: {0} {0:row|rows} read, {0} used";
    NONE_ASIDE_SHORT: "Không dòng nào bị loại ({0} dòng)" |
        "No row set aside ({0} {0:row|rows})";
    ASIDE: "{0}/{1} dòng bị loại" | "{0} of {1} {1:row|rows} set aside";
    ASIDE_OF: ", của {0} đơn vị" | ", of {0} {0:unit|units}";
    ASIDE_NOBODYS: ", {0} chưa rõ đơn vị" | ", {0} nobody's";
    ASIDE_UNCLEAR: ", {0} chưa rõ chỉ tiêu/kỳ" | ", {0} of what or when unclear";
    EXAMINING: "Đang xét số liệu…" | "Examining the figures…";
    EFFECT_NONE: "Dòng bị loại không làm thiếu báo cáo của ai ở đây trong giai đoạn này" |
        "The rows set aside leave no reporter here uncovered in this phase";
    EFFECT_NONE_SHORT: "Dòng bị loại không làm thiếu báo cáo của ai ở đây" |
        "The rows set aside leave no reporter here uncovered";
    EFFECT_UNPLACED: "{0} dòng bị loại chưa rõ của ai, chỉ tiêu hay kỳ nào: chưa biết có làm thiếu báo cáo ở đây không" |
        "{0} {0:row|rows} set aside can't be placed: whether a report here is missing isn't known";
    EFFECT_UNPLACED_SHORT: "{0} dòng bị loại chưa rõ xếp vào đâu: có thể thiếu báo cáo ở đây" |
        "{0} {0:row|rows} set aside can't be placed: a report may be missing";
    EFFECT_SAME: "Không kết luận nào của {1} tùy vào dòng bị loại ({0} chỉ tiêu đã xét)" |
        "No verdict of {1} hangs on the rows set aside ({0} {0:indicator|indicators} looked at)";
    EFFECT_CHANGED: "{0}/{1} kết luận của {3} tùy vào dòng bị loại: {2}" |
        "{0} of {1} {1:verdict|verdicts} of {3} {0:hangs|hang} on rows set aside: {2}";
    EFFECT_SAME_SHORT: "Không kết luận nào ở đây tùy vào dòng bị loại ({0} chỉ tiêu)" |
        "No verdict here hangs on the rows set aside ({0} {0:indicator|indicators})";
    EFFECT_SAME_SHORTEST: "Không kết luận nào ở đây tùy vào dòng bị loại" |
        "No verdict here hangs on the rows set aside";
    EFFECT_OPEN: "Chưa rõ hết dòng bị loại ảnh hưởng gì ở đây" |
        "What the rows set aside change here isn't fully known";
    EFFECT_CHANGED_SHORT: "{0}/{1} kết luận ở đây tùy vào dòng bị loại: {2}" |
        "{0} of {1} {1:verdict|verdicts} here {0:hangs|hang} on rows set aside: {2}";
    EFFECT_CHANGED_SHORTEST: "{0}/{1} kết luận ở đây tùy vào dòng bị loại" |
        "{0} of {1} {1:verdict|verdicts} here {0:hangs|hang} on rows set aside";
    EFFECT_UNBOUNDED: "; không giới hạn được: {0}" | "; not bounded: {0}";
    EFFECT_UNTOLD: "; {0} dòng không tính được" | "; {0} can't be weighed";
    LOST_YEARS: "{0}, năm {1}" | "{0}, {1}";
    LOST_BASELINE: "{0} (năm gốc)" | "{0} (baseline)";
    LOST_OWN: "{0} đơn vị có dòng bị loại{1}" | "{0} {0:unit|units} whose rows are out{1}";
    LOST_TOTAL: "mất số tổng năm {0} của {1}, dưới đó {2} đơn vị chưa có số" |
        "the {0} total of {1} is out, {2} {2:unit|units} beneath have no figure";
    LOST_ENDED: "{0} đơn vị kết thúc trong năm, số cuối bị loại{1}" |
        "{0} {0:unit|units} ended in the year, their last figures are out{1}";
    LOST_OLDER: "{0} đơn vị còn tính theo tháng cũ{1}" |
        "{0} {0:unit speaks|units speak} by an older month{1}";
    LOST_SIZE: "mất dòng cho biết quy mô của {0} đơn vị chưa báo cáo{1}" |
        "{0} silent {0:unit|units} whose size stood in rows that are out{1}";
    BROKEN: "Không nạp lại được (sửa xong nhấn r): {0}" | "Not reloaded (r once mended): {0}";
    LOST_SIZED: "quy mô của {0} đơn vị lấy theo mẫu số ở dòng bị loại{1}" |
        "{0} {0:unit counts|units count} with the denominator of a row that is out{1}";
    SIZE_ASSUMED: "giả định quy mô như các màn hình khác thì {0}" |
        "with an assumed size, as on other screens, {0}";
    AND_MORE: "{0} và {1} đơn vị khác" | "{0} and {1} more";
    OPEN: "Không giới hạn được: {0}" | "Can't be bounded: {0}";
    OPEN_NO_VALUE: "năm {0} không còn số nào khác" | "nothing else speaks for {0}";
    OPEN_UPWARDS: "con số chỉ có thể tăng, chưa biết thêm bao nhiêu" |
        "the number can only grow, by how much isn't known";
    OPEN_SIZE: "năm {0} có đơn vị không rõ quy mô" | "{0} has units of unknown size";
    OPEN_OLDER: "chưa biết số của tháng mới hơn" | "what the newer month says isn't known";
    OPEN_OLDER_SIZE: "quy mô của đơn vị chưa báo cáo đang lấy từ dòng cũ hơn hoặc giả định" |
        "the size of the silent comes from an older row, or is assumed";
    OPEN_AVERAGE: "mất số bình quân giai đoạn đã công bố" |
        "the published average of the phase is out";
    BEYOND: "Ngoài ra: {0}" | "Rows beyond that: {0}";
    BEYOND_NOBODYS: "{0} dòng không rõ của đơn vị nào" | "{0} of no known unit";
    BEYOND_UNCLEAR: "{0} dòng ở đây không rõ chỉ tiêu hoặc kỳ" |
        "{0} here with an unclear indicator or period";
    BEYOND_FILES: "{0} dòng ở bảng khác" | "{0} of other tables";
    BEYOND_COVERED: "{0} dòng đã có số tổng của cấp trên thay" |
        "{0} for which a total above speaks";
    REPORTED: "Năm {0}: {5} chưa báo cáo · {4} số cũ · {3} thiếu · {2} đủ, trong {1} đơn vị" |
        "{0}: {5} silent · {4} behind · {3} partial · {2} complete, of {1} {1:unit|units}";
    REPORTED_ALL: "Toàn tỉnh năm {0}: {5} chưa báo cáo · {4} số cũ · {3} thiếu · {2} đủ, trong {1} đơn vị" |
        "Province, {0}: {5} silent · {4} behind · {3} partial · {2} complete, of {1} {1:unit|units}";
    REPORTED_SHORT: "{0}: {5} chưa BC · {4} số cũ · {3} thiếu · {2} đủ/{1}" |
        "{0}: {5} silent · {4} behind · {3} partial · {2}/{1} complete";
    UNDUE: " · chưa tính {0} (chưa ai báo cáo, năm còn mở)" |
        " · without {0} (nobody has yet, the year is open)";
    SUPPOSED: "Năm {0}: toàn bộ là số giả định" | "{0}: every figure is assumed";
    NOT_BEGUN: "Giai đoạn này chưa bắt đầu, chưa ai phải báo cáo" |
        "The phase has not begun, nobody has to report yet";
    FINDINGS: "PHÁT HIỆN" | "FINDINGS";
    FINDINGS_OF_ALL: "PHÁT HIỆN, CẢ BỘ ĐẾN {0}" | "FINDINGS, ALL DATA TO {0}";
    OF_ALL: "CẢ BỘ ĐẾN {0}" | "ALL DATA TO {0}";
    EVERYTHING: "tất cả {0}" | "all {0}";
    FAULTS: "bị loại {0}" | "set aside {0}";
    DOUBTS: "xem lại {0}" | "doubtful {0}";
    NOTES: "ghi chú {0}" | "notes {0}";
    REPORTING: "AI ĐÃ BÁO CÁO · năm {0} · chưa báo cáo nhiều trước" |
        "WHO HAS REPORTED · {0} · most silent first";
    REPORTING_AS_WAS: "AI ĐÃ BÁO CÁO · năm {0}, theo tổ chức năm {0} · chưa báo cáo nhiều trước" |
        "WHO HAS REPORTED · {0}, by the tree of {0} · most silent first";
    REPORTING_ALONE: "AI ĐÃ BÁO CÁO" | "WHO HAS REPORTED";
    EFFECTS: "ẢNH HƯỞNG CỦA DÒNG BỊ LOẠI · {0}" | "EFFECT OF ROWS SET ASIDE · {0}";
    FILES: "TỆP" | "FILES";
    NO_FINDINGS: "Không có phát hiện nào ở mức này." | "Nothing found of this severity.";
    UNIT: "Đơn vị" | "Unit";
    EXPECTED: "phải BC" | "expected";
    COMPLETE: "đủ" | "complete";
    PARTIAL: "thiếu" | "partial";
    BEHIND: "số cũ" | "behind";
    SILENT: "chưa BC" | "silent";
    LATEST: "muộn nhất" | "latest";
    INDICATOR: "Chỉ tiêu" | "Indicator";
    REPORTERS: "đơn vị" | "units";
    WITH: "tính là thiếu" | "as missing";
    WITHOUT: "không tính" | "left out";
    CODE: "mã {0}" | "code {0}";
    NEED: "cần: {0}" | "expected: {0}";
    MEND: "sửa: {0}" | "to mend: {0}";
    WHOSE: "của: {0}" | "whose: {0}";
    MISSING_OF: "AI ĐÃ BÁO CÁO · {0} · năm {1}" | "WHO HAS REPORTED · {0} · {1}";
    MISSING_NOTE: "{0} chưa báo cáo · {1} số cũ · {2} thiếu · {3} đủ, báo cáo muộn nhất trước" |
        "{0} silent · {1} behind · {2} partial · {3} complete, the latest first";
    IS_COMPLETE: "đủ" | "complete";
    LATEST_ON: "{0} · muộn nhất {1}" | "{0} · latest {1}";
    IS_SILENT: "chưa báo cáo" | "silent";
    IS_BEHIND: "số cũ hơn tháng gần nhất" | "older than the last month";
    LACKS: "thiếu {0}/{1}: {2}" | "lacks {0}/{1}: {2}";
    LACKS_MORE: "{0} +{1}" | "{0} +{1}";
    LACKS_ASIDE: "bị loại: {0}" | "set aside: {0}";
    LACKS_UNCLEAR: "{0} dòng bị loại" | "{0} {0:row|rows} set aside";
    OF_PROVINCE: "Cơ quan LĐLĐ tỉnh" | "The province itself";
    WHOLE: "Toàn tỉnh" | "Whole province";
}
