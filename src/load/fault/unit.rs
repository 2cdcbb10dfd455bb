use super::super::sector::SECTORS;
use super::reference::near;
use super::{Lines, Severity, Wording, level_name, words};
use crate::model::{Language, Level};

/// The matter with a row of `units.csv`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnitFault {
    /// Without a name; the id is shown instead.
    NameMissing {
        /// The unit.
        unit: String,
    },
    /// A grassroots union of unknown sector.
    SectorMissing {
        /// The unit.
        unit: String,
    },
    /// A sector where only grassroots unions have one.
    SectorUnused {
        /// The unit.
        unit: String,
    },
    /// Ends before it begins.
    DatesReversed {
        /// First day.
        from: String,
        /// Last day.
        to: String,
    },
    /// Not the province, and under nobody.
    ParentMissing {
        /// The unit.
        unit: String,
    },
    /// The province under another unit.
    ProvinceUnderUnit {
        /// The parent as written.
        found: String,
    },
    /// One unit at two levels.
    LevelsDiffer {
        /// The unit.
        unit: String,
        /// Its other rows.
        lines: Lines,
    },
    /// Two spells on one day.
    SpellsOverlap {
        /// The unit.
        unit: String,
        /// The other rows.
        lines: Lines,
    },
    /// No such parent.
    ParentUnknown {
        /// As written.
        found: String,
        /// What is most like it; may be empty.
        nearest: String,
    },
    /// Several units have the name given as the parent's.
    ParentAmbiguous {
        /// As written.
        found: String,
        /// Their ids.
        candidates: String,
    },
    /// The parent's rows were set aside.
    ParentSetAside {
        /// As written.
        found: String,
        /// Line of (the first of) its rows.
        line: String,
    },
    /// The parent isn't of a higher level.
    ParentNotHigher {
        /// The parent.
        parent: String,
        /// Its level.
        parent_level: Level,
        /// The unit's.
        level: Level,
    },
    /// A spell with days on which the parent doesn't exist.
    OutsideParent {
        /// The parent.
        parent: String,
        /// Its life.
        life: String,
    },
    /// Nobody at the top.
    NoProvince,
    /// More than one at the top.
    SeveralProvinces {
        /// This one.
        unit: String,
        /// The first of the others.
        other: String,
    },
    /// Units above one another in a ring.
    Cycle {
        /// The ring.
        path: String,
    },
}

impl UnitFault {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NameMissing { .. } => "name_missing",
            Self::SectorMissing { .. } => "sector_missing",
            Self::SectorUnused { .. } => "sector_unused",
            Self::DatesReversed { .. } => "dates_reversed",
            Self::ParentMissing { .. } => "parent_missing",
            Self::ProvinceUnderUnit { .. } => "province_under_unit",
            Self::LevelsDiffer { .. } => "levels_differ",
            Self::SpellsOverlap { .. } => "spells_overlap",
            Self::ParentUnknown { .. } => "parent_unknown",
            Self::ParentAmbiguous { .. } => "parent_ambiguous",
            Self::ParentSetAside { .. } => "parent_set_aside",
            Self::ParentNotHigher { .. } => "parent_not_higher",
            Self::OutsideParent { .. } => "outside_parent",
            Self::NoProvince => "no_province",
            Self::SeveralProvinces { .. } => "several_provinces",
            Self::Cycle { .. } => "cycle",
        }
    }

    /// What it does to the dataset.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::NameMissing { .. } | Self::SectorMissing { .. } | Self::SectorUnused { .. } => {
                Severity::Note
            }
            Self::NoProvince | Self::SeveralProvinces { .. } | Self::Cycle { .. } => {
                Severity::Fatal
            }
            _ => Severity::Fault,
        }
    }

    /// In words.
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "a table of words, a row a kind")]
    pub fn wording(&self, language: Language) -> Wording {
        match self {
            Self::NameMissing { unit } => words!(language,
                "đơn vị '{unit}' không có tên, hiện bằng mã", "tên đơn vị", "điền cột tên đơn vị";
                "the unit '{unit}' has no name, its id is shown",
                "a name",
                "fill in the column 'name'"),
            Self::SectorMissing { unit } => {
                let choices = SECTORS.of(language);
                words!(language,
                "CĐCS '{unit}' không ghi khu vực, nên nằm ngoài các chỉ tiêu theo khu vực",
                "một trong: {choices}",
                "điền cột khu vực";
                "the grassroots union '{unit}' has no sector, so it is outside every indicator \
                 with a scope",
                "one of: {choices}",
                "fill in the column 'sector'")
            }
            Self::SectorUnused { unit } => words!(language,
                "đơn vị '{unit}' không phải CĐCS mà ghi khu vực, bỏ qua", "ô khu vực trống",
                "để trống ô này";
                "the unit '{unit}' is no grassroots union and has a sector, left out",
                "an empty cell 'sector'",
                "leave the cell empty"),
            Self::DatesReversed { from, to } => words!(language,
                "ngày cuối '{to}' trước ngày đầu '{from}'", "ngày đầu không sau ngày cuối",
                "sửa một trong hai ngày";
                "the last day '{to}' is before the first day '{from}'",
                "a first day not after the last",
                "correct one of the two dates"),
            Self::LevelsDiffer { unit, lines } => {
                words!(language,
                    "đơn vị '{unit}' có cấp khác ở dòng '{lines}'", "một đơn vị chỉ một cấp",
                    "sửa cấp, hoặc dùng mã khác cho đơn vị khác";
                    "the unit '{unit}' has another level at line '{lines}'", "one level a unit",
                    "correct the level, or give another unit another id")
            }
            Self::SpellsOverlap { unit, lines } => {
                words!(language,
                    "thời gian của đơn vị '{unit}' trùng với dòng '{lines}'",
                    "các khoảng thời gian nối tiếp, không trùng ngày",
                    "sửa ngày đầu hoặc ngày cuối của các dòng đó";
                    "the spell of the unit '{unit}' overlaps line '{lines}'",
                    "spells one after another, sharing no day",
                    "correct 'from' or 'to' of these rows")
            }

            Self::ParentMissing { unit } => words!(language,
                "đơn vị '{unit}' không có cấp trên", "mã của đơn vị cấp trên",
                "điền cột cấp trên";
                "the unit '{unit}' has no parent", "the id of the unit above",
                "fill in the column 'parent'"),
            Self::ProvinceUnderUnit { found } => words!(language,
                "cấp tỉnh mà trực thuộc '{found}'",
                "ô cấp trên trống ở cấp tỉnh",
                "để trống ô này, hoặc sửa cấp";
                "a province under '{found}'",
                "an empty cell 'parent' for the province",
                "empty the cell, or correct the level"),
            Self::ParentUnknown { found, nearest } => {
                let near = near(found, nearest, language);
                words!(language,
                    "không có đơn vị cấp trên '{found}'{near}",
                    "mã của một đơn vị trong tệp này, hoặc tên mà chỉ một đơn vị có",
                    "sửa mã hoặc tên, hoặc thêm đơn vị cấp trên";
                    "there is no parent '{found}'{near}",
                    "the id of a unit in this file, or a name that only one has",
                    "correct it, or add the unit above")
            }
            Self::ParentAmbiguous { found, candidates } => words!(language,
                "có nhiều đơn vị cấp trên tên '{found}': {candidates}", "mã của một đơn vị cấp trên",
                "ghi mã thay cho tên";
                "several units above the grassroots are called '{found}': {candidates}",
                "the id of one of them", "give the id instead of the name"),
            Self::ParentSetAside { found, line } => words!(language,
                "đơn vị cấp trên '{found}' đã bị loại ở dòng '{line}'",
                "một đơn vị cấp trên hợp lệ",
                "sửa dòng '{line}'";
                "the parent '{found}' was set aside at line '{line}'",
                "a parent whose row is in order",
                "mend line '{line}'"),
            Self::ParentNotHigher { parent, parent_level, level } => {
                let above = level_name(*parent_level, language);
                let own = level_name(*level, language);
                words!(language,
                    "đơn vị {own} trực thuộc '{parent}' ({above})",
                    "đơn vị cấp trên thuộc cấp cao hơn",
                    "sửa ô cấp trên hoặc ô cấp";
                    "a {own} unit under '{parent}' ({above})", "a parent of a higher level",
                    "correct 'parent' or 'level'")
            }
            Self::OutsideParent { parent, life } => words!(language,
                "thời gian này vượt ra ngoài thời gian tồn tại của '{parent}' ({life})",
                "khoảng thời gian nằm trong thời gian tồn tại của cấp trên",
                "sửa ngày đầu hoặc ngày cuối, hoặc thêm một dòng cho cấp trên kế tiếp";
                "the spell goes beyond the life of '{parent}' ({life})",
                "a spell within the life of the parent",
                "correct 'from' or 'to', or add a row for the next parent"),

            Self::SeveralProvinces { unit, other } => words!(language,
                "hai đơn vị cấp tỉnh: '{unit}' và '{other}'", "đúng một đơn vị cấp tỉnh",
                "sửa cấp của một trong hai";
                "two provinces: '{unit}' and '{other}'", "exactly one province",
                "correct the level of one of them"),
            Self::Cycle { path } => words!(language,
                "các đơn vị trực thuộc lẫn nhau thành vòng kín: {path}", "chuỗi cấp trên dẫn lên đến cấp tỉnh",
                "sửa ô cấp trên của một trong các đơn vị đó";
                "units under one another in a ring: {path}", "a tree that ends at the province",
                "correct the 'parent' of one of them"),
            Self::NoProvince => words!(language,
                "không có đơn vị cấp tỉnh nào", "đúng một dòng có cấp 'tỉnh' (province)",
                "thêm dòng của LĐLĐ tỉnh, hoặc sửa lỗi của dòng đó";
                "there is no province", "exactly one unit of the level 'province'",
                "add the province federation's row, or mend it"),
        }
    }
}
