//! The words of totals, sections and parts: phrases, divided by `|`.

use super::phrases::Phrases;

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
pub(super) static TOTALS: [(Takes, Phrases); 4] = [
    (
        Takes::Anything,
        Phrases::all(
            "tổng cộng | tổng số | grand total | sub total | subtotal | subtotals | \
             total result | tổng phụ",
        ),
    ),
    (
        Takes::Fillers,
        Phrases::all(
            "tổng | cộng dồn | cộng | t cộng | tcộng | t số | lũy kế | mang sang | chuyển sang | \
             chuyển trang | chuyển tiếp | cộng chuyển | số liệu | trang trước | số mang sang | \
             số chuyển sang | số trang trước | total | totals | sum | carried forward | \
             brought forward",
        ),
    ),
    (
        Takes::Places,
        Phrases::all(
            "tổng hợp | t c | tc | bình quân | trung bình | tất cả | toàn bộ | chung | overall | \
             average",
        ),
    ),
    (Takes::PlacesAlways, Phrases::all("toàn | cả | all")),
];

macro_rules! phrases {
    ($($(#[$about:meta])+ $how:ident $name:ident = $list:literal;)+) => {
        $($(#[$about])+ pub(super) static $name: Phrases = Phrases::$how($list);)+
    };
}

phrases! {
    /// Words for a total that may stand behind what they are a total of …
    all BEHIND = "tổng cộng | tổng số | cộng | tổng | total | subtotal";
    /// … which then begins with one of these.
    all BEFORE = "lđlđ | liên đoàn lao động | công đoàn ngành | huyện | thị xã | thành phố | \
        tỉnh | khối | cụm | ngành | nhóm | district";
    /// Names that would pass for totals where nobody put diacritics, or by a slip.
    all NAMES = "tổng công ty | tổng cộng ty | tổng công đoàn | công chứng số";
    /// Stand between a total and what it is of.
    all FILLERS = "toàn | cả | tất | các | chung | của | theo | và | với | trong | trên | riêng | \
        từ | đến | hết | đầu | cuối | ngày | nay | này | nửa | bộ | số | cộng | tổng | dồn | \
        lũy kế | hai | ba | bốn | trước | sau | tiếp | cấp | of | for | the | all | by | and | \
        forward | carried | to";
    /// Times: they are in another column, too.
    all TIMES = "năm | tháng | quý | kỳ | giai đoạn | nhiệm kỳ | year | month | quarter | period";
    /// Parts of a paper.
    all PAPER = "trang | mục | tiểu mục | phần | bảng | biểu | cột | dòng | chương | điểm | \
        khoản | mang sang | chuyển sang | page | section | part | table | rows";
    /// Levels of the union and groups of unions; a name may follow.
    all PLACES = "tỉnh | huyện | quận | thị xã | thành phố | tx | tp | xã | phường | thị trấn | \
        ngành | khối | cụm | nhóm | vùng | khu vực | loại hình | địa bàn | địa phương | đơn vị | \
        cơ sở | cđcs | cđ | công đoàn | lđlđ | liên đoàn lao động | doanh nghiệp | dn | hcsn | \
        sxkd | lao động | đoàn viên | district | districts | province | units | unions | \
        grassroots | sector";
    /// Bodies of the whole country, save with a level behind (`Tổng liên đoàn`).
    all BODIES = "lđlđ | liên đoàn lao động | công đoàn | cđ";
    /// What usual totals go through, where their letters stand apart …
    all WHOLE = "chung | toàn tỉnh | toàn huyện | toàn ngành | toàn thành phố";
    /// … and what one that needs a place goes through.
    all LEVELS = "tỉnh | huyện | ngành | thành phố | thị xã";

    /// Words for a group of unions: behind them its number, or what they have in common.
    all GROUPS = "khối | cụm | nhóm | các | những";
    /// The same of what no union's name begins with.
    all DIVISIONS = "phần | mục | tiểu mục | loại hình | khu vực | vùng | bảng | biểu | trang | \
        section | group | block | cluster";
    /// Names that begin like a group's.
    all NO_GROUPS = "nhóm trẻ | nhóm lớp | cụm công nghiệp | cụm cảng | cụm phà | cụm di tích | \
        khối phố";
    /// Kinds of unions that no single one is called after …
    all KINDS = "hành chính | hành chính sự nghiệp | hcsn | hc sn | hành chính nhà nước | \
        sự nghiệp | đơn vị sự nghiệp | sự nghiệp công lập | đvsn | doanh nghiệp | dn | \
        doanh nghiệp nhà nước | dn nhà nước | dn nn | dnnn | ngoài nhà nước | \
        doanh nghiệp ngoài nhà nước | dn ngoài nhà nước | dn ngoài nn | ngoài quốc doanh | \
        ngoài khu vực nhà nước | khu vực nhà nước | khu vực ngoài nhà nước | \
        doanh nghiệp tư nhân | fdi | có vốn đầu tư nước ngoài | vốn nước ngoài | sxkd | \
        sản xuất kinh doanh | sản xuất và kinh doanh | public services | enterprises | \
        administration";
    /// … and those that one may be called after, where no word for a group stands before.
    all BRANCHES = "nhà nước | tư nhân | cổ phần | tnhh | công ty | công lập | ngoài công lập | \
        trường | trường học | mn | th | giáo dục | giáo dục và đào tạo | mầm non | tiểu học | \
        trung học cơ sở | thcs | trung học phổ thông | thpt | phổ thông | y tế | cơ quan | \
        thị trấn | lực lượng vũ trang | đại học | cao đẳng | liên cơ quan | thi đua | hợp tác xã";
    /// Levels of the union: alone they name none of it.
    all ALONE = "tỉnh | huyện | quận | thị xã | thành phố | xã | phường | ngành | đơn vị | \
        cơ sở | cđcs | công đoàn cơ sở | district | districts | province | units | unions";
    /// Stand between them.
    all BETWEEN = "các | và | với | của | thuộc | trực thuộc | cấp | số | toàn | trong | ngoài | \
        thứ | các đơn vị | cđ | công đoàn | khác | of | and | the | no";
    /// What is left when the others are named, or when nothing is.
    all LEFT = "khác | còn lại | others | other units | the rest | remaining | blank | trống | \
        null | không xác định | chưa xác định | không rõ | chưa rõ | unknown";
    /// Begin a part of the row above …
    all PARTS = "trong đó | tr đó | trđó | trđ | tr đ | bao gồm | chia ra | of which | including";
    /// … and are one by themselves.
    all PEOPLE = "nữ | nam | lao động nữ | lao động nam | đoàn viên nữ | nữ giới | số nữ | \
        nữ cnvclđ | nữ đoàn viên | nữ công nhân | female | male | women | men";
    /// A union's name begins with one of these: at the grassroots …
    all UNIONS = "cđcs | công đoàn cơ sở | cđ | công đoàn | cđbp | nghiệp đoàn | union | lđlđ | \
        liên đoàn lao động";
    /// … and above them.
    all UPPER = "lđlđ | liên đoàn lao động | công đoàn | cđ | huyện | quận | thị xã | thành phố | \
        tx | tp | xã | phường | thị trấn | ngành | đặc khu | district";
    /// What figures of another kind, or of another time, are called in a row below a total …
    all OTHER_FIGURES = "kế hoạch | kh giao | kh năm | chỉ tiêu | mục tiêu | nghị quyết | \
        cùng kỳ | năm trước | kỳ trước | năm nay | kỳ này | thực hiện | ước | dự kiến | \
        chênh lệch | tăng giảm | tăng | giảm | so với | so sánh | so cùng kỳ | so kế hoạch | \
        đạt tỷ lệ | tỷ lệ | tỉ lệ | chưa thực hiện | đề nghị | đề xuất | plan | target | \
        previous year | difference";
    /// … with these between them.
    all OF_FIGURES = "giao | được giao | đã | đạt | được | của | đầu | cuối | đến | hết | cả | \
        cùng | trước | từ";
    /// Begin what is worked out from the rows above.
    all WORKED_OUT = "bq | bình quân | trung bình | cao nhất | thấp nhất | lớn nhất | nhỏ nhất | \
        số cđcs | số công đoàn cơ sở | số đơn vị | tỷ lệ | average | maximum | minimum";
    /// Say of a row beside which they stand that its figures are planned or of another time …
    clear PLANS = "kế hoạch | số kế hoạch | kh | chỉ tiêu giao | số giao | số được giao | \
        mục tiêu | số phấn đấu | số đăng ký | dự kiến | dự toán | ước | số ước | ước tính | \
        năm trước | năm ngoái | kỳ trước | cùng kỳ | plan | planned | forecast | estimate | \
        previous year | last year | tạm tính | số tạm tính | dự báo | số năm trước | \
        số kỳ trước | lũy kế từ | lũy kế giai đoạn | lũy kế nhiệm kỳ | cộng dồn từ | \
        cả nhiệm kỳ | cả giai đoạn | tạm lấy";
    /// … or that they don't count …
    clear STRUCK = "hủy | hủy bỏ | loại bỏ | bị loại | bỏ | xóa | gạch bỏ | trùng | trùng lặp | \
        trùng với | nháp | dự thảo | sai | nhầm | từ chối | trả lại | thu hồi | thay thế | \
        ví dụ | số cũ | số liệu cũ | bản cũ | đơn vị khác | huyện khác | cơ sở khác | cđcs khác | \
        ngành khác | tỉnh khác | năm khác | kỳ khác | cancelled | canceled | draft | rejected | \
        duplicate | deleted | superseded | inactive | obsolete | invalid";
    /// … or nothing at all if anything else is said.
    clear STRUCK_ALONE = "cũ | tạm | old | test";
    /// Deny what follows …
    all DENIED = "không | không được | chưa | chưa được | hết | chờ | no | not";
    /// … or ask for it.
    all ASKED = "cần | phải | đề nghị | đang | chờ";
    /// What is done to a figure that counts.
    all ACCEPTED = "tính | cộng | lấy | duyệt | phê duyệt | xác nhận | công nhận | chốt | \
        chính thức | hợp lệ | chấp nhận | đồng ý | thống nhất | sử dụng | dùng | hiệu lực | \
        đúng | chính xác | khớp | đủ | nghiệm thu | quyết toán | thuộc | counted | approved | \
        accepted | confirmed | valid | active | used";
    /// What is done to one before it counts.
    all CHECKED = "thẩm định | thẩm tra | kiểm tra | kiểm tra lại | rà soát | rà soát lại | \
        xác minh | xử lý | xem lại | báo cáo lại | thực tế | verified | checked";
    /// What makes it another one.
    all CORRECTED = "điều chỉnh | sửa | sửa lại | sửa thành | sửa đổi | đính chính | thay bằng | \
        số mới | số liệu mới | adjusted | corrected | revised";
    /// What nobody has done who has nothing to report.
    all REPORTED = "phát sinh | có số liệu | có số | có báo cáo | báo cáo | báo cáo số liệu | \
        gửi báo cáo | nộp báo cáo | thực hiện | triển khai";
    /// Say that a figure is among those of another union, which is named behind.
    clear ELSEWHERE = "trùng | trùng lặp | trùng với | không thuộc | tính ở | tính tại | \
        tính vào | tính trong | tính chung | cộng vào | cộng ở | gộp vào | gộp với | gộp chung | \
        gộp cùng | nhập chung | đã báo cáo ở | đã báo cáo tại | đã báo cáo trong | \
        đã thống kê ở | đã thống kê tại | đã tổng hợp vào | đã có ở | đã có trong | \
        đã kê khai ở | đã kê khai tại | đã nhập ở | đã nhập vào";
    /// What it is among.
    all ELSEWHERE_OF = "đơn vị | cơ sở | cđcs | công đoàn | cđ | lđlđ | liên đoàn lao động | \
        huyện | thị xã | thành phố | xã | phường | ngành | dòng | biểu | trang";
    /// Stand around these words and between those of a time; without them they may be words of a
    /// sentence.
    all BESIDE_MARKS = "số | số liệu | báo cáo | bc | kết quả | kq | dòng | bản | lần | vào | \
        này | đã | bị | là | của | giao | được giao | thực hiện | th | tổng | với | huyện | \
        tỉnh | đơn vị | do | vì | lấy | theo | report | trùng khớp | nghi | có thể | đây | gồm | \
        bao gồm | cả | nhập | copy | chép | giữ nguyên | chỉ | mới có | bởi | trên | đầu | cuối | \
        nửa | cả | hết | đến | từ | tính đến | đến ngày | lũy kế | lũy kế từ đầu năm | \
        lũy kế từ tháng | sơ bộ | chính thức | năm";
    /// Stand around them in a heading.
    all IN_HEADINGS = "có | được | sau | khi | lại | cuối | cùng | không | hay | rồi | lđlđ | \
        tăng | giảm | is | final";
    /// Stand before a time in a heading that asks for it.
    all ASKED_TIMES = "số liệu | dữ liệu | báo cáo | bc | của | theo | lấy";
    /// Have a number that is no figure.
    all COUNTED = "lần | dòng | bản | nháp | thảo | đợt | draft";
    /// Behind it anything may follow, since it is what a row is held against.
    all WITH = "với";
}
