//! One flat table: each row names its province, district and grassroots union
//! and gives one figure. The tree of units is inferred from the names.
//!
//! - A row without a grassroots union is the district's own; without a district
//!   too, the province's. So is one whose union is named like the level above.
//! - One name under two districts is two unions, unless all periods under the
//!   one are before all periods under the other: then the union has moved, and
//!   that is said. Where ids are given, they decide, as far as names go with them.
//! - Units exist for as long as the figures speak; nothing says when they were
//!   founded or closed.
//! - Sectors of one union that contradict one another are none, and said; so are
//!   words that name no sector.
//! - A name that is nearly another's is taken for what it says, and said; so is one
//!   that has the sum of its neighbours in all its figures.

mod alike;
mod building;
mod ends;
mod gathered;
mod heads;
mod ids;
mod listed;
mod merged;
mod moves;
mod namings;
mod nobody;
mod own_rows;
mod places;
mod roles;
mod stays;
mod tree;
mod unsaid;
mod when;
mod whom;

pub(super) use ends::{Ends, is_dating};
pub(super) use merged::tell as tell_merged;
pub(super) use namings::{Last, Numbered, TIMES, WHATS};
pub(super) use roles::Role;
pub(super) use tree::{FlatTree, Placed, UNNAMED, end_of};
pub(super) use unsaid::tell as tell_unsaid_totals;
pub(super) use when::{NoPeriod, when};

use super::figures;
use super::table::{Beside, Shape};

pub(super) const GRASSROOTS: usize = figures::UNIT;
pub(super) const PERIOD: usize = figures::PERIOD;
pub(super) const PROVINCE: usize = 8;
pub(super) const DISTRICT: usize = 9;
pub(super) const SECTOR: usize = 10;
pub(super) const PROVINCE_ID: usize = 11;
pub(super) const DISTRICT_ID: usize = 12;
pub(super) const GRASSROOTS_ID: usize = 13;
/// The number of a row in the table.
pub(super) const NO: usize = 14;
/// The year, where a further column says which part of it.
pub(super) const YEAR: usize = 15;
/// Months of that year, from January to then.
const MONTHS: usize = 16;
/// A month or quarter, of which nobody knows whether it is counted from January.
const MONTH: usize = 17;
/// The indicator's code beside its label.
pub(super) const CODE: usize = 18;
/// The level above the grassroots since there are no districts.
pub(super) const COMMUNE: usize = 19;
/// What the indicator is called where nothing else is.
pub(super) const CONTENT: usize = 20;

/// Its columns: those of the figures, then those of the units. At least one
/// level above the grassroots has to be named.
pub(super) static SHAPE: Shape = Shape {
    columns: columns! {
        optional "grassroots" ["unit", "grassroots union", "union", "đơn vị", "tên đơn vị",
            "cđcs", "cơ sở", "cấp cơ sở", "đơn vị cơ sở", "cđcs trực thuộc", "đơn vị/cđcs"];
        needed "period" ["kỳ", "kỳ báo cáo", "kỳ số liệu", "thời gian", "kỳ/năm", "năm/kỳ"];
        needed "indicator" ["chỉ tiêu", "nội dung chỉ tiêu", "chỉ tiêu thi đua"];
        needed "value" ["thực hiện", "tử số", "kết quả", "kết quả thực hiện", "số thực hiện",
            "giá trị", "số liệu", "số lượng", "numerator", "đã thực hiện", "th", "đạt được",
            "kết quả đạt", "kết quả đạt được", "số lượng thực hiện", "số liệu thực hiện",
            "số đã thực hiện", "thực hiện đến nay", "thực hiện lũy kế", "lũy kế thực hiện",
            "lũy kế từ đầu năm", "lũy kế", "số lũy kế"];
        optional "denominator" ["tổng số", "mẫu số", "total", "tổng", "ts", "trên tổng số"];
        optional "reported_on" ["ngày báo cáo", "ngày nộp"];
        optional "source" ["nguồn", "nguồn số liệu"];
        optional "note" ["ghi chú"];
        optional "province" ["tỉnh", "cấp tỉnh", "lđlđ tỉnh", "tỉnh thành phố", "thành phố"];
        optional "district" ["huyện", "cấp huyện", "cấp trên", "đơn vị cấp trên",
            "công đoàn cấp trên", "lđlđ huyện", "công đoàn cấp trên trực tiếp cơ sở",
            "cấp trên trực tiếp cơ sở", "đơn vị quản lý", "trực thuộc", "parent", "quận huyện",
            "huyện/tx/tp", "lđlđ huyện, thị xã, thành phố", "cđctttcs", "huyện/ngành",
            "lđlđ huyện, công đoàn ngành", "lđlđ huyện, thành phố; cđ ngành"];
        optional "sector" ["khu vực", "loại hình", "khối", "loại hình đơn vị",
            "thành phần kinh tế"];
        optional "province_id" ["mã tỉnh"];
        optional "district_id" ["mã huyện", "mã cấp trên", "mã đơn vị cấp trên",
            "mã công đoàn cấp trên"];
        optional "grassroots_id" ["unit id", "mã đơn vị", "mã cđcs", "mã cơ sở"];
        optional "no" ["tt", "stt", "số tt", "số thứ tự"];
        optional "year" ["năm", "năm báo cáo", "năm số liệu", "năm thực hiện",
            "năm ngân sách", "niên độ"];
        optional "months" ["số tháng", "đến tháng", "đến hết tháng", "tính đến tháng",
            "lũy kế đến tháng", "lũy kế đến hết tháng", "lũy kế tháng", "months to date"];
        optional "month" ["tháng", "tháng báo cáo", "quý", "quý báo cáo", "quarter"];
        optional "code" ["mã chỉ tiêu", "mã số chỉ tiêu", "mã ct", "indicator code",
            "ký hiệu chỉ tiêu"];
        optional "commune" ["xã", "cấp xã", "xã, phường", "phường xã", "xã, phường, thị trấn",
            "xã, phường, đặc khu", "công đoàn xã", "công đoàn xã, phường", "công đoàn phường, xã"];
        optional "content" ["nội dung"];
    },
    spare: &[
        (PERIOD, YEAR),
        (figures::INDICATOR, CODE),
        (figures::INDICATOR, CONTENT),
        (DISTRICT, COMMUNE),
    ],
    adds: &[YEAR, CODE],
    beside: &[Beside {
        word: "mã",
        of: figures::INDICATOR,
        column: CODE,
        rather_of: &[GRASSROOTS, DISTRICT, PROVINCE, COMMUNE],
    }],
    rivals: &[figures::CUMULATIVE],
    figure: &[PERIOD, figures::INDICATOR, figures::VALUE, figures::DENOMINATOR],
    amounts: &[figures::VALUE, figures::DENOMINATOR],
    least: &[GRASSROOTS, PERIOD, figures::INDICATOR, figures::VALUE, PROVINCE, DISTRICT],
    most_rows: 20_000_000,
};
