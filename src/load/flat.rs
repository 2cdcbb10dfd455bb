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
mod ends;
mod ids;
mod merged;
mod tree;
mod unsaid;
mod when;

pub(super) use ends::Ends;
pub(super) use merged::tell as tell_merged;
pub(super) use tree::{UNNAMED, end_of};
pub(super) use unsaid::tell as tell_unsaid_totals;
pub(super) use when::{NoPeriod, when};

use std::collections::HashMap;

use super::collect::{Findings, quoted};
use super::figures;
use super::names::{is_total, is_total_of, name_key};
use super::number::is_broken;
use super::table::{Column, Row, Shape, Table};
use super::tree::Register;
use super::{FlatFault, Kind, TableFault};
use crate::model::{Plan, UnitIx};

pub(super) const GRASSROOTS: usize = figures::UNIT;
pub(super) const PERIOD: usize = figures::PERIOD;
pub(super) const PROVINCE: usize = 8;
pub(super) const DISTRICT: usize = 9;
pub(super) const SECTOR: usize = 10;
pub(super) const PROVINCE_ID: usize = 11;
pub(super) const DISTRICT_ID: usize = 12;
pub(super) const GRASSROOTS_ID: usize = 13;
/// The year, where a further column says which part of it.
pub(super) const YEAR: usize = 15;
/// Months of that year, from January to then.
const MONTHS: usize = 16;
/// A month or quarter, of which nobody knows whether it is counted from January.
const MONTH: usize = 17;
/// The indicator's code beside its label.
pub(super) const CODE: usize = 18;
/// The level above the grassroots since there are no districts.
const COMMUNE: usize = 19;

/// Its columns: those of the figures, then those of the units. At least one
/// level above the grassroots has to be named.
pub(super) static SHAPE: Shape = Shape {
    columns: &[
        Column {
            name: "grassroots",
            aliases: &[
                "unit",
                "grassroots union",
                "union",
                "đơn vị",
                "tên đơn vị",
                "cđcs",
                "tên cđcs",
                "công đoàn cơ sở",
                "tên công đoàn cơ sở",
                "cơ sở",
                "cấp cơ sở",
                "tên cơ sở",
            ],
            is_needed: false,
        },
        Column {
            name: "period",
            aliases: &["kỳ", "kỳ báo cáo", "kỳ số liệu", "thời gian"],
            is_needed: true,
        },
        Column {
            name: "indicator",
            aliases: &["chỉ tiêu", "tên chỉ tiêu", "nội dung chỉ tiêu"],
            is_needed: true,
        },
        Column {
            name: "value",
            aliases: &[
                "thực hiện",
                "tử số",
                "kết quả",
                "kết quả thực hiện",
                "số thực hiện",
                "giá trị",
                "số liệu",
                "số lượng",
                "numerator",
                "đã thực hiện",
            ],
            is_needed: true,
        },
        Column {
            name: "denominator",
            aliases: &["tổng số", "mẫu số", "total", "tổng"],
            is_needed: false,
        },
        Column {
            name: "reported_on", aliases: &["ngày báo cáo", "ngày nộp"], is_needed: false
        },
        Column { name: "source", aliases: &["nguồn", "nguồn số liệu"], is_needed: false },
        Column { name: "note", aliases: &["ghi chú"], is_needed: false },
        Column {
            name: "province",
            aliases: &["tỉnh", "cấp tỉnh", "tên tỉnh", "lđlđ tỉnh", "tỉnh thành phố", "thành phố"],
            is_needed: false,
        },
        Column {
            name: "district",
            aliases: &[
                "huyện",
                "cấp huyện",
                "tên huyện",
                "cấp trên",
                "đơn vị cấp trên",
                "tên đơn vị cấp trên",
                "công đoàn cấp trên",
                "tên công đoàn cấp trên",
                "cđ cấp trên",
                "lđlđ huyện",
                "công đoàn cấp trên trực tiếp cơ sở",
                "cấp trên trực tiếp cơ sở",
                "đơn vị quản lý",
                "trực thuộc",
                "parent",
                "quận huyện",
                "xã phường",
            ],
            is_needed: false,
        },
        Column {
            name: "sector",
            aliases: &["khu vực", "loại hình", "khối", "loại hình đơn vị"],
            is_needed: false,
        },
        Column { name: "province_id", aliases: &["mã tỉnh"], is_needed: false },
        Column {
            name: "district_id",
            aliases: &["mã huyện", "mã cấp trên", "mã đơn vị cấp trên", "mã công đoàn cấp trên"],
            is_needed: false,
        },
        Column {
            name: "grassroots_id",
            aliases: &["unit id", "mã đơn vị", "mã cđcs", "mã công đoàn cơ sở", "mã cơ sở"],
            is_needed: false,
        },
        Column {
            name: "no", aliases: &["tt", "stt", "số tt", "số thứ tự"], is_needed: false
        },
        Column {
            name: "year", aliases: &["năm", "năm báo cáo", "năm số liệu"], is_needed: false
        },
        Column {
            name: "months",
            aliases: &[
                "số tháng",
                "đến tháng",
                "đến hết tháng",
                "tính đến tháng",
                "lũy kế đến tháng",
                "lũy kế đến hết tháng",
                "lũy kế tháng",
                "months to date",
            ],
            is_needed: false,
        },
        Column {
            name: "month",
            aliases: &["tháng", "tháng báo cáo", "quý", "quý báo cáo", "quarter"],
            is_needed: false,
        },
        Column {
            name: "code",
            aliases: &[
                "mã chỉ tiêu",
                "mã số chỉ tiêu",
                "mã ct",
                "indicator code",
                "ký hiệu chỉ tiêu",
            ],
            is_needed: false,
        },
        Column {
            name: "commune",
            aliases: &[
                "xã",
                "cấp xã",
                "tên xã",
                "xã, phường",
                "xã/phường",
                "phường/xã",
                "phường, xã",
                "phường xã",
                "xã, phường, thị trấn",
                "xã, phường, đặc khu",
                "công đoàn xã",
                "công đoàn xã, phường",
                "công đoàn xã/phường",
                "công đoàn phường, xã",
                "cđ xã, phường",
            ],
            is_needed: false,
        },
    ],
    spare: &[(PERIOD, YEAR), (figures::INDICATOR, CODE), (DISTRICT, COMMUNE)],
    adds: &[YEAR, CODE],
    rivals: &[figures::CUMULATIVE],
    figure: &[PERIOD, figures::INDICATOR, figures::VALUE, figures::DENOMINATOR],
    amounts: &[figures::VALUE, figures::DENOMINATOR],
    least: &[GRASSROOTS, PERIOD, figures::INDICATOR, figures::VALUE, PROVINCE, DISTRICT],
    most_rows: 20_000_000,
};

/// Whom a row is about, by keys.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Whom {
    Province,
    District(String),
    /// With the district; empty directly under the province.
    Grassroots(String, String),
}

/// The inferred units, and how rows lead to them.
#[derive(Debug)]
pub(super) struct FlatTree {
    pub(super) register: Register,
    units: HashMap<Whom, UnitIx>,
    province_key: String,
    ids: ids::Ids,
    /// When the periods end.
    pub(super) ends: Ends,
}

/// A row that can't be placed in the tree: why, and at which column.
pub(super) type Misplaced = Box<(Kind, usize)>;

impl FlatTree {
    /// Infers the units from all rows; `None` comes with a fatal finding.
    pub(super) fn infer(table: &Table<'_>, plan: &Plan, findings: &mut Findings) -> Option<Self> {
        if !table.has(PROVINCE) && !table.has(DISTRICT) {
            findings.add(FlatFault::NoParents, table.whole());
            return None;
        }
        let Some(gathered) = tree::Gathered::of(table, plan, findings) else {
            let before = findings.len();
            table.tell_unclosed(findings);
            if findings.len() == before {
                findings.add(TableFault::RowsMissing, table.whole());
            }
            return None;
        };
        gathered.build(table, findings)
    }

    /// The unit that a row is about.
    pub(super) fn unit(&self, row: &Row<'_>) -> Result<Option<UnitIx>, Misplaced> {
        let whom = self.ids.whom(row, &self.province_key)?;
        if let Some(&unit) = self.units.get(&whom) {
            return Ok(Some(unit));
        }
        // Only of a union whose id stands under two districts at once.
        let found = quoted(row.cell(DISTRICT));
        let fault = FlatFault::ParentsDiffer { unit: quoted(named(row)), found };
        Err(Box::new((fault.into(), DISTRICT)))
    }
}

impl FlatTree {
    /// The district whose total a row gives in the column of its unions.
    pub(super) fn district_of_total(&self, row: &Row<'_>) -> Option<UnitIx> {
        let district = self.ids.district(&level_key(row, DISTRICT_ID, DISTRICT));
        self.units.get(&Whom::District(district)).copied()
    }

    /// The unit that the words behind `Cộng` name.
    pub(super) fn part(&self, key: &str) -> Option<UnitIx> {
        let district = self.units.get(&Whom::District(self.ids.district(key)));
        district
            .or_else(|| self.units.get(&Whom::Province).filter(|_| key == self.province_key))
            .copied()
    }
}

/// The grassroots union's name, or its id where it has no name.
fn named<'r>(row: &'r Row<'_>) -> &'r str {
    match row.cell(GRASSROOTS) {
        "" => row.cell(GRASSROOTS_ID),
        name => name,
    }
}

/// The key of a level: its id, else its name.
fn level_key(row: &Row<'_>, id: usize, name: usize) -> String {
    match row.cell(id) {
        "" => name_key(row.cell(name)),
        id => format!("={id}"),
    }
}

/// The column of a row that names a total instead of a unit.
pub(super) fn total_column(row: &Row<'_>) -> Option<usize> {
    let columns =
        [(GRASSROOTS, &[DISTRICT, PROVINCE][..]), (DISTRICT, &[PROVINCE]), (PROVINCE, &[])];
    let is_meant = |&(column, above): &(usize, &[usize])| {
        let cell = row.cell(column);
        is_total(cell) || above.iter().any(|&above| is_total_of(cell, row.cell(above)))
    };
    columns.into_iter().find(is_meant).map(|(column, _)| column)
}

/// The longest name of a unit, in bytes.
const LONGEST: usize = 300;

/// Whom a row is about.
pub(super) fn whom(row: &Row<'_>, province_key: &str) -> Result<Whom, Misplaced> {
    let names = [GRASSROOTS, DISTRICT, PROVINCE];
    if let Some(column) = names.into_iter().find(|&column| is_broken(row.cell(column))) {
        let (name, found) = (row.name(column), quoted(row.cell(column)));
        return Err(Box::new((TableFault::CellBroken { column: name, found }.into(), column)));
    }
    let province = level_key(row, PROVINCE_ID, PROVINCE);
    let district = level_key(row, DISTRICT_ID, DISTRICT);
    let grassroots = level_key(row, GRASSROOTS_ID, GRASSROOTS);
    let is_province = |key: &str| !key.is_empty() && (key == province_key || key == province);
    let has_districts = row.has(DISTRICT) || row.has(DISTRICT_ID);
    // Where no row has a period, none has said which province it is.
    if !(province.is_empty() || province_key.is_empty() || province == province_key) {
        let fault = FlatFault::OtherProvince { found: quoted(row.cell(PROVINCE)) };
        return Err(Box::new((fault.into(), PROVINCE)));
    }
    if let Some(column) = names.into_iter().find(|&column| row.cell(column).len() > LONGEST) {
        let fault = FlatFault::NameTooLong { limit: LONGEST };
        return Err(Box::new((fault.into(), column)));
    }
    if province.is_empty() && district.is_empty() && grassroots.is_empty() {
        let fault = TableFault::CellEmpty { column: row.name(GRASSROOTS), is_merged: false };
        return Err(Box::new((fault.into(), GRASSROOTS)));
    }
    if is_province(&grassroots) || (grassroots.is_empty() && is_province(&district)) {
        return Ok(Whom::Province);
    }
    if grassroots.is_empty() || grassroots == district {
        let is_province_row = district.is_empty();
        return Ok(if is_province_row { Whom::Province } else { Whom::District(district) });
    }
    if district.is_empty() && has_districts {
        let fault = FlatFault::DistrictMissing { unit: quoted(named(row)) };
        return Err(Box::new((fault.into(), DISTRICT)));
    }
    let district = if is_province(&district) { String::new() } else { district };
    Ok(Whom::Grassroots(district, grassroots))
}
