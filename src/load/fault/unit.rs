use super::super::sector::SECTORS;
use super::declare::faults;
use super::reference::near;
use super::{Lines, level_name};
use crate::model::Level;

faults! {
    /// The matter with a row of `units.csv`.
    UnitFault in language;

    /// Without a name; the id is shown instead.
    NameMissing { unit: String } Note "name_missing" {
        vi "đơn vị '{unit}' không có tên, hiện bằng mã", "tên đơn vị", "điền cột tên đơn vị";
        en "the unit '{unit}' has no name, its id is shown", "a name", "fill in the column 'name'";
    }

    /// A grassroots union of unknown sector.
    SectorMissing { unit: String } Note "sector_missing" {
        let choices = SECTORS.of(language);
        vi "CĐCS '{unit}' không ghi khu vực, nên nằm ngoài các chỉ tiêu theo khu vực",
           "một trong: {choices}",
           "điền cột khu vực";
        en "the grassroots union '{unit}' has no sector, so it is outside every indicator with a \
            scope",
           "one of: {choices}",
           "fill in the column 'sector'";
    }

    /// A sector where only grassroots unions have one.
    SectorUnused { unit: String } Note "sector_unused" {
        vi "đơn vị '{unit}' không phải CĐCS mà ghi khu vực, bỏ qua",
           "ô khu vực trống",
           "để trống ô này";
        en "the unit '{unit}' is no grassroots union and has a sector, left out",
           "an empty cell 'sector'",
           "leave the cell empty";
    }

    /// Ends before it begins.
    DatesReversed { from: String, to: String } Fault "dates_reversed" {
        vi "ngày cuối '{to}' trước ngày đầu '{from}'",
           "ngày đầu không sau ngày cuối",
           "sửa một trong hai ngày";
        en "the last day '{to}' is before the first day '{from}'",
           "a first day not after the last",
           "correct one of the two dates";
    }

    /// Not the province, and under nobody.
    ParentMissing { unit: String } Fault "parent_missing" {
        vi "đơn vị '{unit}' không có cấp trên", "mã của đơn vị cấp trên", "điền cột cấp trên";
        en "the unit '{unit}' has no parent",
           "the id of the unit above",
           "fill in the column 'parent'";
    }

    /// The province under another unit.
    ProvinceUnderUnit { found: String } Fault "province_under_unit" {
        vi "cấp tỉnh mà trực thuộc '{found}'",
           "ô cấp trên trống ở cấp tỉnh",
           "để trống ô này, hoặc sửa cấp";
        en "a province under '{found}'",
           "an empty cell 'parent' for the province",
           "empty the cell, or correct the level";
    }

    /// One unit at two levels.
    LevelsDiffer { unit: String, lines: Lines } Fault "levels_differ" {
        vi "đơn vị '{unit}' có cấp khác ở dòng '{lines}'",
           "một đơn vị chỉ một cấp",
           "sửa cấp, hoặc dùng mã khác cho đơn vị khác";
        en "the unit '{unit}' has another level at line '{lines}'",
           "one level a unit",
           "correct the level, or give another unit another id";
    }

    /// Two spells on one day.
    SpellsOverlap { unit: String, lines: Lines } Fault "spells_overlap" {
        vi "thời gian của đơn vị '{unit}' trùng với dòng '{lines}'",
           "các khoảng thời gian nối tiếp, không trùng ngày",
           "sửa ngày đầu hoặc ngày cuối của các dòng đó";
        en "the spell of the unit '{unit}' overlaps line '{lines}'",
           "spells one after another, sharing no day",
           "correct 'from' or 'to' of these rows";
    }

    /// No such parent.
    ParentUnknown { found: String, nearest: String = String::new() } Fault "parent_unknown" {
        let near = near(found, nearest, language);
        vi "không có đơn vị cấp trên '{found}'{near}",
           "mã của một đơn vị trong tệp này, hoặc tên mà chỉ một đơn vị có",
           "sửa mã hoặc tên, hoặc thêm đơn vị cấp trên";
        en "there is no parent '{found}'{near}",
           "the id of a unit in this file, or a name that only one has",
           "correct it, or add the unit above";
    }

    /// Several units have the name given as the parent's.
    ParentAmbiguous { found: String, candidates: String } Fault "parent_ambiguous" {
        vi "có nhiều đơn vị cấp trên tên '{found}': {candidates}",
           "mã của một đơn vị cấp trên",
           "ghi mã thay cho tên";
        en "several units above the grassroots are called '{found}': {candidates}",
           "the id of one of them",
           "give the id instead of the name";
    }

    /// The parent's rows were set aside.
    ParentSetAside { found: String, line: String } Fault "parent_set_aside" {
        vi "đơn vị cấp trên '{found}' đã bị loại ở dòng '{line}'",
           "một đơn vị cấp trên hợp lệ",
           "sửa dòng '{line}'";
        en "the parent '{found}' was set aside at line '{line}'",
           "a parent whose row is in order",
           "mend line '{line}'";
    }

    /// The parent isn't of a higher level.
    ParentNotHigher {
        parent: String, parent_level: Level = Level::Grassroots, level: Level = Level::District,
    }
    Fault "parent_not_higher" {
        let above = level_name(*parent_level, language);
        let own = level_name(*level, language);
        vi "đơn vị {own} trực thuộc '{parent}' ({above})",
           "đơn vị cấp trên thuộc cấp cao hơn",
           "sửa ô cấp trên hoặc ô cấp";
        en "a {own} unit under '{parent}' ({above})",
           "a parent of a higher level",
           "correct 'parent' or 'level'";
    }

    /// A spell with days on which the parent doesn't exist.
    OutsideParent { parent: String, life: String } Fault "outside_parent" {
        vi "thời gian này vượt ra ngoài thời gian tồn tại của '{parent}' ({life})",
           "khoảng thời gian nằm trong thời gian tồn tại của cấp trên",
           "sửa ngày đầu hoặc ngày cuối, hoặc thêm một dòng cho cấp trên kế tiếp";
        en "the spell goes beyond the life of '{parent}' ({life})",
           "a spell within the life of the parent",
           "correct 'from' or 'to', or add a row for the next parent";
    }

    /// Nobody at the top.
    NoProvince Fatal "no_province" {
        vi "không có đơn vị cấp tỉnh nào",
           "đúng một dòng có cấp 'tỉnh' (province)",
           "thêm dòng của LĐLĐ tỉnh, hoặc sửa lỗi của dòng đó";
        en "there is no province",
           "exactly one unit of the level 'province'",
           "add the province federation's row, or mend it";
    }

    /// More than one at the top.
    SeveralProvinces { unit: String, other: String } Fatal "several_provinces" {
        vi "hai đơn vị cấp tỉnh: '{unit}' và '{other}'",
           "đúng một đơn vị cấp tỉnh",
           "sửa cấp của một trong hai";
        en "two provinces: '{unit}' and '{other}'",
           "exactly one province",
           "correct the level of one of them";
    }

    /// Units above one another in a ring.
    Cycle { path: String } Fatal "cycle" {
        vi "các đơn vị trực thuộc lẫn nhau thành vòng kín: {path}",
           "chuỗi cấp trên dẫn lên đến cấp tỉnh",
           "sửa ô cấp trên của một trong các đơn vị đó";
        en "units under one another in a ring: {path}",
           "a tree that ends at the province",
           "correct the 'parent' of one of them";
    }
}
