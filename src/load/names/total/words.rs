//! The words of totals: phrases, divided by `|`.

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
    (Takes::Anything, "tổng cộng | tổng số | grand total | sub total | subtotal | subtotals"),
    (
        Takes::Fillers,
        "tổng | cộng dồn | cộng | t cộng | t số | lũy kế | mang sang | chuyển sang | \
    trang trước | số mang sang | số chuyển sang | số trang trước | total | totals | sum | \
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
    lũy kế | hai | ba | bốn | trước | sau | tiếp | of | for | the | all | by | and | \
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
