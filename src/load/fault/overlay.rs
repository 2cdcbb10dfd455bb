use super::{Severity, Wording, counted, words};
use crate::model::Language;

/// The matter with a what-if scenario. An assumption that can't be carried out
/// as written would make another scenario, so nearly all of them are fatal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OverlayFault {
    /// The base isn't the folder of a dataset.
    BaseUnknown {
        /// As written.
        found: String,
    },
    /// A key that no what-if scenario has.
    KeyUnknown {
        /// As written.
        found: String,
        /// The keys there are.
        choices: &'static str,
    },
    /// An adjustment lacks a key.
    KeyMissing {
        /// Which.
        key: &'static str,
    },
    /// A value that can't be understood.
    ValueInvalid {
        /// Of which key.
        key: &'static str,
        /// As written.
        found: String,
        /// The form it should have.
        form: &'static str,
    },
    /// The scenario speaks of an earlier day than its base.
    AsOfEarlier {
        /// As written.
        found: String,
        /// The base's.
        base: String,
    },
    /// No such unit in the base.
    UnitUnknown {
        /// As written.
        found: String,
    },
    /// No such indicator in the base's plan.
    IndicatorUnknown {
        /// As written.
        found: String,
    },
    /// From a later year than to.
    YearsReversed {
        /// First year.
        from: i32,
        /// Last year.
        to: i32,
    },
    /// A year that isn't the plan's.
    YearOutside {
        /// As written.
        found: i32,
        /// First year of the plan, the baseline year included.
        first: i32,
        /// Last year of the plan.
        last: i32,
    },
    /// Not one thing to do.
    ChangesNotOne {
        /// How many there are.
        count: usize,
    },
    /// Levels and rates are the province's own.
    NoNeighbours {
        /// The indicator.
        indicator: String,
    },
    /// A result that no figure can have.
    Impossible {
        /// Whose.
        unit: String,
        /// Of which indicator.
        indicator: String,
        /// Of which period.
        period: String,
        /// What would come out.
        value: String,
        /// What is possible.
        limit: &'static str,
    },
    /// No figure is touched.
    TouchesNothing,
    /// Declared totals over the figures stay as they were declared.
    DeclaredStays {
        /// How many.
        count: u32,
    },
}

impl OverlayFault {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::BaseUnknown { .. } => "overlay_base_unknown",
            Self::KeyUnknown { .. } => "overlay_key_unknown",
            Self::KeyMissing { .. } => "overlay_key_missing",
            Self::ValueInvalid { .. } => "overlay_value_invalid",
            Self::AsOfEarlier { .. } => "overlay_as_of_earlier",
            Self::UnitUnknown { .. } => "overlay_unit_unknown",
            Self::IndicatorUnknown { .. } => "overlay_indicator_unknown",
            Self::YearsReversed { .. } => "overlay_years_reversed",
            Self::YearOutside { .. } => "overlay_year_outside",
            Self::ChangesNotOne { .. } => "overlay_changes_not_one",
            Self::NoNeighbours { .. } => "overlay_no_neighbours",
            Self::Impossible { .. } => "overlay_impossible",
            Self::TouchesNothing => "overlay_touches_nothing",
            Self::DeclaredStays { .. } => "overlay_declared_stays",
        }
    }

    /// What it does to the scenario.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::TouchesNothing | Self::DeclaredStays { .. } => Severity::Quality,
            _ => Severity::Fatal,
        }
    }

    /// In words.
    #[must_use]
    pub fn wording(&self, language: Language) -> Wording {
        match self {
            Self::BaseUnknown { .. }
            | Self::KeyUnknown { .. }
            | Self::KeyMissing { .. }
            | Self::ValueInvalid { .. }
            | Self::AsOfEarlier { .. }
            | Self::ChangesNotOne { .. } => self.of_the_file(language),
            _ => self.of_the_figures(language),
        }
    }

    /// The matter with how the file is written.
    fn of_the_file(&self, language: Language) -> Wording {
        match self {
            Self::KeyUnknown { found, choices } => words!(language,
                "khóa '{found}' không có trong quy định", "một trong: {choices}",
                "kiểm tra chính tả của khóa, hoặc bỏ dòng này";
                "unknown key '{found}'", "one of: {choices}",
                "check its spelling, or remove the line"),
            Self::KeyMissing { key } => words!(language,
                "thiếu '{key}'", "một dòng '{key} = …'", "thêm dòng đó vào giả định này";
                "'{key}' is missing", "a line '{key} = …'", "add that line to this adjustment"),
            Self::ValueInvalid { key, found, form } => words!(language,
                "'{key}' là '{found}'", "dạng '{form}'", "viết lại giá trị theo dạng đó";
                "'{key}' is '{found}'", "the form '{form}'", "rewrite the value in that form"),
            Self::AsOfEarlier { found, base } => words!(language,
                "'as_of' là '{found}', trước ngày '{base}' của bộ số liệu gốc",
                "ngày '{base}' hoặc muộn hơn", "đặt 'as_of' muộn hơn, hoặc bỏ dòng này";
                "'as_of' is '{found}', before the base's '{base}'",
                "'{base}' or a later day", "give a later day, or remove the line"),
            Self::ChangesNotOne { count } => {
                let count = counted(*count, ["change", "changes"], language);
                words!(language,
                "giả định có {count} phép thay đổi",
                "đúng một trong: 'set', 'add', 'multiply', 'carry', 'fill'",
                "tách thành nhiều '[[adjust]]', mỗi giả định một phép";
                "the adjustment makes {count}",
                "exactly one of: 'set', 'add', 'multiply', 'carry', 'fill'",
                "write one '[[adjust]]' for each change")
            }
            _ => {
                let Self::BaseUnknown { found } = self else {
                    return self.of_the_figures(language);
                };
                words!(language,
                    "'base' là '{found}', không phải thư mục của một bộ số liệu",
                    "thư mục có 'dataset.toml', tính từ thư mục của tệp này",
                    "sửa đường dẫn; không đặt được kịch bản giả định lên một kịch bản giả định khác";
                    "'base' is '{found}', not the folder of a dataset",
                    "a folder with a 'dataset.toml', seen from this file's folder",
                    "correct the path; a what-if scenario can't stand on another one")
            }
        }
    }

    /// The matter with what is assumed.
    fn of_the_figures(&self, language: Language) -> Wording {
        match self {
            Self::UnitUnknown { found } => words!(language,
                "bộ số liệu gốc không có đơn vị '{found}'", "mã của một đơn vị trong 'units.csv'",
                "sửa mã đơn vị";
                "the base has no unit '{found}'", "the id of a unit in 'units.csv'",
                "correct the id"),
            Self::IndicatorUnknown { found } => words!(language,
                "kế hoạch không có chỉ tiêu '{found}'", "mã một chỉ tiêu của kế hoạch",
                "sửa mã chỉ tiêu";
                "the plan has no indicator '{found}'", "the code of one of the plan's indicators",
                "correct the code"),
            Self::YearsReversed { from, to } => words!(language,
                "từ năm '{from}' đến năm '{to}'", "năm đầu không sau năm cuối", "đổi lại hai năm";
                "from '{from}' to '{to}'", "a first year no later than the last",
                "put the years the other way round"),
            Self::YearOutside { found, first, last } => words!(language,
                "năm '{found}' nằm ngoài kế hoạch", "từ '{first}' đến '{last}'", "sửa năm";
                "the year '{found}' lies outside the plan", "'{first}' to '{last}'",
                "correct the year"),
            Self::NoNeighbours { indicator } => words!(language,
                "chỉ tiêu '{indicator}' chỉ có một số cho cả tỉnh, không có đơn vị lân cận",
                "số đếm, tỷ lệ hoặc bình quân", "dùng 'set' hoặc 'carry' cho chỉ tiêu này";
                "the indicator '{indicator}' is one number of the province, without neighbours",
                "a count, a percentage or a mean", "use 'set' or 'carry' for this indicator"),
            Self::Impossible { unit, indicator, period, value, limit } => words!(language,
                "'{indicator}' của '{unit}' kỳ '{period}' sẽ thành '{value}'", "{limit}",
                "sửa giá trị của giả định, hoặc thu hẹp đơn vị và năm";
                "'{indicator}' of '{unit}' in '{period}' would become '{value}'", "{limit}",
                "change the assumed value, or name fewer units or years"),
            Self::TouchesNothing => words!(language,
                "giả định này không làm thay đổi số liệu nào",
                "có số liệu của chỉ tiêu, đơn vị và năm đó đến 'as_of'",
                "kiểm tra chỉ tiêu, đơn vị, năm; năm chưa tới cần 'as_of' muộn hơn và 'carry'";
                "this adjustment touches no figure",
                "figures of that indicator, unit and year up to 'as_of'",
                "check them; years ahead need a later 'as_of' and a 'carry'"),
            _ => {
                let count = if let Self::DeclaredStays { count } = self { *count } else { 0 };
                let count = usize::try_from(count).unwrap_or(usize::MAX);
                let one = "declared total above these figures stays";
                let several = "declared totals above these figures stay";
                let count = counted(count, [one, several], language);
                words!(language,
                    "{count} số tổng do cấp trên tự báo cáo vẫn giữ nguyên như đã báo cáo",
                    "giả định nằm trong mọi tổng",
                    "nơi nào số tổng tự báo cáo đang được dùng, giả định không hiện ra ở đó";
                    "{count} as declared",
                    "an assumption that is in every total",
                    "where a declared total is in use the assumption does not show")
            }
        }
    }
}
