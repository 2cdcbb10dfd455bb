//! Why a status is what it is, as a sentence.

super::catalogue! {
    BELOW_REPORTING_LEVEL: "Chỉ tiêu này chỉ có {0}." | "This indicator exists only {0}.";
    NOT_SPLIT_BY_SECTOR: "Số liệu do cấp trên cơ sở báo cáo, không tách được theo khu vực; bỏ lọc để xem." |
        "Reported above the grassroots, so it can't be split by sector; clear the filter to see it.";
    TARGET_OF_ALL_SECTORS: "Mức đề ra chung cho mọi khu vực, không tách được; chỉ xem giá trị." |
        "The amount is demanded of all sectors together; only the value can be seen.";
    PHASE_AHEAD: "Giai đoạn {0} chưa bắt đầu." | "Phase {0} has not begun.";
    NOBODY_EXPECTED: "Không có đơn vị nào thuộc diện báo cáo." | "Nobody is expected to report.";
    UNMANAGED: "Đơn vị không thuộc diện quản lý: không phải báo cáo, không tính vào tổng." |
        "The unit is not managed: it need not report and counts in no total.";
    NOTHING_TO_COUNT: "Không có đối tượng để tính." | "There is nothing to count.";
    NOTHING_REPORTED: "Chưa có đơn vị nào báo cáo." | "Nothing has been reported.";
    NOT_ALLOCATED: "Đơn vị chưa được giao phần của chỉ tiêu này; chỉ so được giá trị và tỷ trọng." |
        "The unit was given no share of the target; only value and share can be compared.";
    COLLECTIVE_TARGET: "Chỉ tiêu giao chung cho các đơn vị, không áp dụng cho riêng từng đơn vị." |
        "The target is set for the units together and does not bind the single reporter.";
    SUM_REACHED: "Cộng các năm đã đạt mức đề ra cho cả giai đoạn." |
        "The years together reach what the phase demands.";
    VALUE_REACHED: "Số liệu năm cuối đạt mức đề ra." | "The final year reaches the target.";
    GROWTH_REACHED: "Tốc độ bình quân đạt mức đề ra." | "Average growth reaches the target.";
    TO_BE_HELD: "Đã đạt mức của cuối giai đoạn; phải duy trì đến hết {0}." |
        "What the end of the phase demands is reached; to be held to the end of {0}.";
    SUM_MISSED: "Giai đoạn đã kết thúc, cộng các năm chưa đạt mức đề ra." |
        "The phase is closed and the years together fall short.";
    VALUE_MISSED: "Giai đoạn đã kết thúc, số liệu năm cuối chưa đạt mức đề ra." |
        "The phase is closed and its final year falls short.";
    GROWTH_MISSED: "Giai đoạn đã kết thúc, tốc độ bình quân chưa đạt mức đề ra." |
        "The phase is closed and average growth falls short.";
    EVIDENCE_OPEN: "Số liệu còn thiếu có thể làm thay đổi kết luận." |
        "Missing figures could change the verdict.";
    BAND_ON_TRACK: "Nhịp S = {0}, từ 0,95 trở lên: đúng tiến độ." |
        "Pace S = {0}, at least 0.95: on track.";
    BAND_ACCELERATE: "Nhịp S = {0}, từ 0,60 đến dưới 0,95: cần đẩy nhanh." |
        "Pace S = {0}, from 0.60 to below 0.95: accelerate.";
    BAND_AT_RISK: "Nhịp S = {0}, từ 0 đến dưới 0,60: nguy cơ không đạt." |
        "Pace S = {0}, from 0 to below 0.60: at risk.";
    BAND_REVERSING: "Nhịp S = {0}, dưới 0: đi lùi so với năm gốc." |
        "Pace S = {0}, below 0: moving away from the target.";
    NOTHING_PLANNED_YET: "Giai đoạn chưa qua trọn tháng nào nên chưa đến kỳ phải đạt." |
        "No month of the phase is complete, so nothing is due yet.";
    YEAR_MISSED: "Không đạt năm {0}; đạt {1}/{2} năm, các năm không bù cho nhau." |
        "Missed in {0}; met in {1} of {2} {2:year|years}, and years do not make up for one another.";
    LAST_YEAR_MISSED: "Đã hụt năm {0}, năm gần nhất đã khóa sổ." |
        "Missed in {0}, the last closed year.";
    EARLIER_YEAR_MISSED: "Đã hụt năm {0}; các năm không bù cho nhau." |
        "Missed in {0}; years do not make up for one another.";
    EVERY_YEAR_MET: "Năm nào cũng đạt: {0}/{1} năm." | "Met in every year: {0} of {1}.";
    CLOSED_YEARS_MET: "Chưa năm nào hụt, đạt {0}/{1} năm; năm nay chưa có số liệu." |
        "No year missed, {0} of {1} met; the open year has no figure yet.";
    OPEN_YEAR_MEETS: "Số năm nay đến giờ đã đạt mức đề ra." |
        "The open year already reaches the target.";
    OPEN_YEAR_NOT_OVER: "Năm chưa hết, số đến giờ còn dưới mức đề ra." |
        "The year is not over and its value is still below the target.";
    FINAL_YEAR_MISSING: "Chưa có số liệu năm cuối {0}; số gần nhất là của năm {1}." |
        "The final year {0} has no figure; the last known one is of {1}.";
    FINAL_YEAR_NOT_APPLICABLE: "Năm cuối {0} không áp dụng cho đơn vị." |
        "The final year {0} does not apply to the unit.";
    NO_BASELINE: "Không có số liệu năm gốc {0}; phần mềm không tự đặt số gốc." |
        "The baseline year {0} has no figure, and a baseline is never made up.";
    BASELINE_NOT_POSITIVE: "Số liệu năm gốc {0} không lớn hơn 0 nên không tính được tốc độ." |
        "The baseline of {0} is not above 0, so there is no growth from it.";
    BELOW_BASELINE_TARGET: "Năm gốc {0} đã đạt mức đề ra, nay xuống dưới mức đó." |
        "The baseline year {0} had reached the target; the value is now below it.";
    OPEN_YEAR_ONLY: "Mới có số liệu của năm đang thực hiện." |
        "The only value is that of the open year.";
    PHASE_AVERAGE: "Lấy tốc độ bình quân đã công bố của cả giai đoạn." |
        "By the published average of the whole phase.";
}
