//! The words of totals, sections and parts: phrases, divided by `|`.

/// What may stand behind a word for a total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Takes {
    /// Anything: no name begins so.
    Anything,
    /// Fillers and places.
    Fillers,
    /// Fillers, if a place or a time is among them.
    Places,
    /// The same, and never nothing.
    PlacesAlways,
}

/// Words for a total, by what they take.
pub(super) const TOTALS: [(Takes, &str); 4] = [
    (
        Takes::Anything,
        "tổng cộng | tổng số | grand total | sub total | subtotal | subtotals | \
    total result | tổng phụ",
    ),
    (
        Takes::Fillers,
        "tổng | cộng dồn | cộng | t cộng | tcộng | t số | lũy kế | mang sang | chuyển sang | \
    chuyển trang | chuyển tiếp | cộng chuyển | số liệu | trang trước | số mang sang | số chuyển sang | số trang trước | total | totals | sum | \
    carried forward | brought forward",
    ),
    (
        Takes::Places,
        "tổng hợp | t c | tc | bình quân | trung bình | tất cả | toàn bộ | chung | overall | \
    average",
    ),
    (Takes::PlacesAlways, "toàn | cả | all"),
];
/// Words for a total that may stand behind what they are a total of …
pub(super) const BEHIND: &str = "tổng cộng | tổng số | cộng | tổng | total | subtotal";
/// … which then begins with one of these.
pub(super) const BEFORE: &str = "lđlđ | liên đoàn lao động | công đoàn ngành | huyện | thị xã | thành phố | tỉnh | \
    khối | cụm | ngành | nhóm | district";
/// Names that would pass for totals where nobody put diacritics, or by a slip.
pub(super) const NAMES: &str = "tổng công ty | tổng cộng ty | tổng công đoàn | công chứng số";
/// Stand between a total and what it is of.
pub(super) const FILLERS: &str = "toàn | cả | tất | các | chung | của | theo | và | với | trong | trên | riêng | từ | \
    đến | hết | đầu | cuối | ngày | nay | này | nửa | bộ | số | cộng | tổng | dồn | \
    lũy kế | hai | ba | bốn | trước | sau | tiếp | cấp | of | for | the | all | by | and | \
    forward | carried | to";
/// Times: they are in another column, too.
pub(super) const TIMES: &str =
    "năm | tháng | quý | kỳ | giai đoạn | nhiệm kỳ | year | month | quarter | period";
/// Parts of a paper.
pub(super) const PAPER: &str = "trang | mục | tiểu mục | phần | bảng | biểu | cột | dòng | chương | điểm | khoản | \
    mang sang | chuyển sang | page | section | part | table | rows";
/// Levels of the union and groups of unions; a name may follow.
pub(super) const PLACES: &str = "tỉnh | huyện | quận | thị xã | thành phố | tx | tp | xã | phường | thị trấn | ngành | \
    khối | cụm | nhóm | vùng | khu vực | loại hình | địa bàn | địa phương | đơn vị | \
    cơ sở | cđcs | cđ | công đoàn | lđlđ | liên đoàn lao động | doanh nghiệp | dn | hcsn | \
    sxkd | lao động | đoàn viên | district | districts | province | units | unions | \
    grassroots | sector";
/// Bodies of the whole country, save with a level behind (`Tổng liên đoàn`).
pub(super) const BODIES: &str = "lđlđ | liên đoàn lao động | công đoàn | cđ";
/// What usual totals go through, where their letters stand apart …
pub(super) const WHOLE: &str = "chung | toàn tỉnh | toàn huyện | toàn ngành | toàn thành phố";
/// … and what one that needs a place goes through.
pub(super) const LEVELS: &str = "tỉnh | huyện | ngành | thành phố | thị xã";

/// Words for a group of unions: behind them its number, or what they have in common.
pub(super) const GROUPS: &str = "khối | cụm | nhóm | các | những";
/// The same of what no union's name begins with.
pub(super) const DIVISIONS: &str = "phần | mục | tiểu mục | loại hình | khu vực | vùng | \
    bảng | biểu | trang | section | group | block | cluster";
/// Names that begin like a group's.
pub(super) const NO_GROUPS: &str = "nhóm trẻ | nhóm lớp | cụm công nghiệp | cụm cảng | \
    cụm phà | cụm di tích | khối phố";
/// Kinds of unions that no single one is called after …
pub(super) const KINDS: &str = "hành chính | hành chính sự nghiệp | hcsn | hc sn | \
    hành chính nhà nước | sự nghiệp | đơn vị sự nghiệp | sự nghiệp công lập | đvsn | \
    doanh nghiệp | dn | doanh nghiệp nhà nước | dn nhà nước | dn nn | dnnn | ngoài nhà nước | \
    doanh nghiệp ngoài nhà nước | dn ngoài nhà nước | dn ngoài nn | ngoài quốc doanh | \
    ngoài khu vực nhà nước | khu vực nhà nước | khu vực ngoài nhà nước | \
    doanh nghiệp tư nhân | fdi | có vốn đầu tư nước ngoài | vốn nước ngoài | sxkd | \
    sản xuất kinh doanh | sản xuất và kinh doanh | public services | enterprises | \
    administration";
/// … and those that one may be called after, where no word for a group stands before.
pub(super) const BRANCHES: &str = "nhà nước | tư nhân | cổ phần | tnhh | công ty | công lập | \
    ngoài công lập | trường | trường học | mn | th | giáo dục | giáo dục và đào tạo | mầm non | \
    tiểu học | trung học cơ sở | thcs | trung học phổ thông | thpt | phổ thông | y tế | \
    cơ quan | thị trấn | lực lượng vũ trang | đại học | cao đẳng | \
    liên cơ quan | thi đua | hợp tác xã";
/// Levels of the union: alone they name none of it.
pub(super) const ALONE: &str = "tỉnh | huyện | quận | thị xã | thành phố | xã | phường | \
    ngành | đơn vị | cơ sở | cđcs | công đoàn cơ sở | district | districts | \
    province | units | unions";
/// Stand between them.
pub(super) const BETWEEN: &str = "các | và | với | của | thuộc | trực thuộc | cấp | số | toàn | \
    trong | ngoài | thứ | các đơn vị | cđ | công đoàn | khác | of | and | the | no";
/// What is left when the others are named, or when nothing is.
pub(super) const LEFT: &str = "khác | còn lại | others | other units | the rest | remaining | \
    blank | trống | null | không xác định | chưa xác định | không rõ | chưa rõ | unknown";
/// Begin a part of the row above …
pub(super) const PARTS: &str = "trong đó | tr đó | trđó | trđ | tr đ | bao gồm | chia ra | of which | \
    including";
/// … and are one by themselves.
pub(super) const PEOPLE: &str = "nữ | nam | lao động nữ | lao động nam | đoàn viên nữ | nữ giới | \
    số nữ | nữ cnvclđ | nữ đoàn viên | nữ công nhân | female | male | women | men";
/// A union's name begins with one of these: at the grassroots …
pub(super) const UNIONS: &str = "cđcs | công đoàn cơ sở | cđ | công đoàn | cđbp | nghiệp đoàn | union | lđlđ | \
    liên đoàn lao động";
/// … and above them.
pub(super) const UPPER: &str = "lđlđ | liên đoàn lao động | công đoàn | cđ | huyện | quận | thị xã | thành phố | \
    tx | tp | xã | phường | thị trấn | ngành | đặc khu | district";
/// What figures of another kind, or of another time, are called in a row below a total …
pub(super) const OTHER_FIGURES: &str = "kế hoạch | kh giao | kh năm | chỉ tiêu | mục tiêu | nghị quyết | cùng kỳ | \
    năm trước | kỳ trước | năm nay | kỳ này | thực hiện | ước | dự kiến | chênh lệch | tăng giảm | \
    tăng | giảm | so với | so sánh | so cùng kỳ | so kế hoạch | \
    đạt tỷ lệ | tỷ lệ | tỉ lệ | chưa thực hiện | plan | target | \
    previous year | difference";
/// … with these between them.
pub(super) const OF_FIGURES: &str =
    "giao | được giao | đã | đạt | được | của | đầu | cuối | đến | hết | cả | cùng | trước | từ";
/// Begin what is worked out from the rows above.
pub(super) const WORKED_OUT: &str = "bq | bình quân | trung bình | cao nhất | thấp nhất | \
    lớn nhất | nhỏ nhất | số cđcs | số công đoàn cơ sở | số đơn vị | tỷ lệ | average | \
    maximum | minimum";
/// Say of a row beside which they stand that its figures are planned or of another time …
pub(super) const PLANS: &str = "kế hoạch | số kế hoạch | kh | chỉ tiêu giao | số giao | \
    số được giao | mục tiêu | số phấn đấu | số đăng ký | dự kiến | dự toán | ước | số ước | ước tính | \
    năm trước | năm ngoái | kỳ trước | cùng kỳ | plan | planned | forecast | estimate | \
    previous year | last year | tạm tính | số tạm tính | dự báo | số năm trước | số kỳ trước | \
    lũy kế từ | lũy kế giai đoạn | lũy kế nhiệm kỳ | cộng dồn từ | cả nhiệm kỳ | cả giai đoạn | tạm lấy";
/// … or that they don't count …
pub(super) const STRUCK: &str = "hủy | hủy bỏ | loại bỏ | bị loại | bỏ | xóa | gạch bỏ | trùng | trùng lặp | \
    trùng với | nháp | dự thảo | sai | nhầm | từ chối | trả lại | thu hồi | thay thế | ví dụ | \
    số cũ | số liệu cũ | bản cũ | đơn vị khác | huyện khác | cơ sở khác | cđcs khác | ngành khác | \
    tỉnh khác | năm khác | kỳ khác | cancelled | canceled | draft | rejected | duplicate | deleted | \
    superseded | inactive | obsolete | invalid";
/// … or nothing at all if anything else is said.
pub(super) const STRUCK_ALONE: &str = "cũ | tạm | old | test";
/// Deny what follows …
pub(super) const DENIED: &str = "không | không được | chưa | chưa được | hết | chờ | no | not";
/// … or ask for it.
pub(super) const ASKED: &str = "cần | phải | đề nghị | đang | chờ";
/// What is done to a figure that counts.
pub(super) const ACCEPTED: &str = "tính | cộng | lấy | duyệt | phê duyệt | xác nhận | công nhận | chốt | \
    chính thức | hợp lệ | chấp nhận | đồng ý | thống nhất | sử dụng | dùng | hiệu lực | đúng | \
    chính xác | khớp | đủ | nghiệm thu | quyết toán | thuộc | counted | approved | accepted | \
    confirmed | valid | active | used";
/// What is done to one before it counts.
pub(super) const CHECKED: &str = "thẩm định | thẩm tra | kiểm tra | kiểm tra lại | rà soát | rà soát lại | \
    xác minh | xử lý | xem lại | báo cáo lại | thực tế | verified | checked";
/// What makes it another one.
pub(super) const CORRECTED: &str = "điều chỉnh | sửa | sửa lại | sửa thành | sửa đổi | đính chính | thay bằng | số mới | số liệu mới | \
    adjusted | corrected | revised";
/// What nobody has done who has nothing to report.
pub(super) const REPORTED: &str = "phát sinh | có số liệu | có số | có báo cáo | báo cáo | \
    báo cáo số liệu | gửi báo cáo | nộp báo cáo | thực hiện | triển khai";
/// Say that a figure is among those of another union, which is named behind.
pub(super) const ELSEWHERE: &str = "trùng | trùng lặp | trùng với | không thuộc | tính ở | tính tại | tính vào | tính trong | tính chung | cộng vào | \
    cộng ở | gộp vào | gộp với | gộp chung | gộp cùng | nhập chung | đã báo cáo ở | \
    đã báo cáo tại | đã báo cáo trong | đã thống kê ở | đã thống kê tại | đã tổng hợp vào | \
    đã có ở | đã có trong | đã kê khai ở | đã kê khai tại | đã nhập ở | đã nhập vào";
/// What it is among.
pub(super) const ELSEWHERE_OF: &str = "đơn vị | cơ sở | cđcs | công đoàn | cđ | lđlđ | liên đoàn lao động | \
    huyện | thị xã | thành phố | xã | phường | ngành | dòng | biểu | trang";
/// Stand around these words; without them they may be words of a sentence.
pub(super) const BESIDE_MARKS: &str = "số | số liệu | báo cáo | bc | kết quả | kq | dòng | bản | lần | vào | này | đã | \
    bị | là | của | giao | được giao | thực hiện | th | tổng | với | huyện | tỉnh | đơn vị | do | vì | \
    lấy | theo | report | trùng khớp | nghi | có thể | đây | gồm | bao gồm | cả | nhập | copy | chép | \
    giữ nguyên | chỉ | mới có | bởi | trên";
/// Stand around them in a heading.
pub(super) const IN_HEADINGS: &str = "có | được | sau | khi | lại | cuối | cùng | không | hay | rồi | lđlđ | \
    tăng | giảm | is | final";
/// Stand before a time in a heading that asks for it.
pub(super) const ASKED_TIMES: &str = "số liệu | dữ liệu | báo cáo | bc | của | theo | lấy";
/// Have a number that is no figure.
pub(super) const COUNTED: &str = "lần | dòng | bản | nháp | thảo | đợt | draft";
/// Stand between the words of a time.
pub(super) const TIMES_SAID: &str = "đầu | cuối | nửa | cả | hết | đến | từ | tính đến | \
    đến ngày | lũy kế | lũy kế từ đầu năm | lũy kế từ tháng | sơ bộ | chính thức | năm";
