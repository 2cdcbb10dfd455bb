use super::counted;
use super::declare::faults;

faults! {
    /// The matter with a what-if scenario. An assumption that can't be carried out
    /// as written would make another scenario, so nearly all of them are fatal.
    OverlayFault in language;

    /// The base isn't the folder of a dataset.
    BaseUnknown { found: String } Fatal "overlay_base_unknown" {
        vi "'base' là '{found}', không phải thư mục của một bộ số liệu",
           "thư mục có 'dataset.toml', tính từ thư mục của tệp này",
           "sửa đường dẫn; không đặt được kịch bản giả định lên một kịch bản giả định khác";
        en "'base' is '{found}', not the folder of a dataset",
           "a folder with a 'dataset.toml', seen from this file's folder",
           "correct the path; a what-if scenario can't stand on another one";
    }

    /// The scenario speaks of an earlier day than its base.
    AsOfEarlier { found: String, base: String } Fatal "overlay_as_of_earlier" {
        vi "'as_of' là '{found}', trước ngày '{base}' của bộ số liệu gốc",
           "ngày '{base}' hoặc muộn hơn",
           "đặt 'as_of' muộn hơn, hoặc bỏ dòng này";
        en "'as_of' is '{found}', before the base's '{base}'",
           "'{base}' or a later day",
           "give a later day, or remove the line";
    }

    /// No such unit in the base.
    UnitUnknown { found: String } Fatal "overlay_unit_unknown" {
        vi "bộ số liệu gốc không có đơn vị '{found}'",
           "mã của một đơn vị trong 'units.csv'",
           "sửa mã đơn vị";
        en "the base has no unit '{found}'", "the id of a unit in 'units.csv'", "correct the id";
    }

    /// No such indicator in the base's plan.
    IndicatorUnknown { found: String } Fatal "overlay_indicator_unknown" {
        vi "kế hoạch không có chỉ tiêu '{found}'",
           "mã một chỉ tiêu của kế hoạch",
           "sửa mã chỉ tiêu";
        en "the plan has no indicator '{found}'",
           "the code of one of the plan's indicators",
           "correct the code";
    }

    /// From a later year than to.
    YearsReversed { from: i32 = 2028, to: i32 = 2027 } Fatal "overlay_years_reversed" {
        vi "từ năm '{from}' đến năm '{to}'", "năm đầu không sau năm cuối", "đổi lại hai năm";
        en "from '{from}' to '{to}'",
           "a first year no later than the last",
           "put the years the other way round";
    }

    /// A year that isn't the plan's.
    YearOutside { found: i32 = 2040, first: i32 = 2021, last: i32 = 2030 }
    Fatal "overlay_year_outside" {
        vi "năm '{found}' nằm ngoài kế hoạch", "từ '{first}' đến '{last}'", "sửa năm";
        en "the year '{found}' lies outside the plan", "'{first}' to '{last}'", "correct the year";
    }

    /// Not one thing to do.
    ChangesNotOne { count: usize } Fatal "overlay_changes_not_one" {
        let count = counted(*count, ["change", "changes"], language);
        vi "giả định có {count} phép thay đổi",
           "đúng một trong: 'set', 'add', 'multiply', 'carry', 'fill'",
           "tách thành nhiều '[[adjust]]', mỗi giả định một phép";
        en "the adjustment makes {count}",
           "exactly one of: 'set', 'add', 'multiply', 'carry', 'fill'",
           "write one '[[adjust]]' for each change";
    }

    /// Levels and rates are the province's own.
    NoNeighbours { indicator: String } Fatal "overlay_no_neighbours" {
        vi "chỉ tiêu '{indicator}' chỉ có một số cho cả tỉnh, không có đơn vị lân cận",
           "số đếm, tỷ lệ hoặc bình quân",
           "dùng 'set' hoặc 'carry' cho chỉ tiêu này";
        en "the indicator '{indicator}' is one number of the province, without neighbours",
           "a count, a percentage or a mean",
           "use 'set' or 'carry' for this indicator";
    }

    /// A result that no figure can have.
    Impossible {
        unit: String, indicator: String, period: String, value: String, limit: &'static str,
    }
    Fatal "overlay_impossible" {
        vi "'{indicator}' của '{unit}' kỳ '{period}' sẽ thành '{value}'",
           "{limit}",
           "sửa giá trị của giả định, hoặc thu hẹp đơn vị và năm";
        en "'{indicator}' of '{unit}' in '{period}' would become '{value}'",
           "{limit}",
           "change the assumed value, or name fewer units or years";
    }

    /// No figure is touched.
    TouchesNothing Quality "overlay_touches_nothing" {
        vi "giả định này không làm thay đổi số liệu nào",
           "có số liệu của chỉ tiêu, đơn vị và năm đó đến 'as_of'",
           "kiểm tra chỉ tiêu, đơn vị, năm; năm chưa tới cần 'as_of' muộn hơn và 'carry'";
        en "this adjustment touches no figure",
           "figures of that indicator, unit and year up to 'as_of'",
           "check them; years ahead need a later 'as_of' and a 'carry'";
    }

    /// Declared totals over the figures stay as they were declared.
    DeclaredStays { count: u32 } Quality "overlay_declared_stays" {
        let count = usize::try_from(*count).unwrap_or(usize::MAX);
        let one = "declared total above these figures stays";
        let several = "declared totals above these figures stay";
        let count = counted(count, [one, several], language);
        vi "{count} số tổng tự báo của cấp trên vẫn giữ nguyên như đã báo cáo",
           "giả định nằm trong mọi tổng",
           "nơi nào số tổng tự báo đang được dùng, giả định không hiện ra ở đó";
        en "{count} as declared",
           "an assumption that is in every total",
           "where a declared total is in use the assumption does not show";
    }
}
