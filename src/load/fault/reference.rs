use super::{Wording, level_name, words};
use crate::model::{Language, Level};

/// The matter with a reference to a unit, an indicator or a phase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReferenceFault {
    /// No such unit.
    UnitUnknown {
        /// As written.
        found: String,
        /// What is most like it; may be empty.
        nearest: String,
    },
    /// Several units of that name.
    UnitAmbiguous {
        /// As written.
        found: String,
        /// Some of them, with ids and the units above.
        candidates: String,
        /// How many more there are.
        more: usize,
    },
    /// The unit's own rows were set aside.
    UnitSetAside {
        /// As written.
        found: String,
        /// Line of (the first of) its rows in the units file.
        line: String,
    },
    /// No such indicator.
    IndicatorUnknown {
        /// As written.
        found: String,
        /// What is most like it; may be empty.
        nearest: String,
    },
    /// Several indicators of that label.
    IndicatorAmbiguous {
        /// As written.
        found: String,
        /// Their codes.
        candidates: String,
    },
    /// No such phase.
    PhaseUnknown {
        /// As written.
        found: String,
        /// The phases there are.
        choices: String,
    },
    /// A unit below the level at which the indicator's figures are born.
    BelowReportingLevel {
        /// The unit.
        unit: String,
        /// Its level.
        level: Level,
        /// The indicator.
        indicator: String,
        /// From which level up it exists.
        reporting_level: Level,
    },
}

impl ReferenceFault {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnitUnknown { .. } => "unit_unknown",
            Self::UnitAmbiguous { .. } => "unit_ambiguous",
            Self::UnitSetAside { .. } => "unit_set_aside",
            Self::IndicatorUnknown { .. } => "indicator_unknown",
            Self::IndicatorAmbiguous { .. } => "indicator_ambiguous",
            Self::PhaseUnknown { .. } => "phase_unknown",
            Self::BelowReportingLevel { .. } => "below_reporting_level",
        }
    }

    /// In words.
    #[must_use]
    pub fn wording(&self, language: Language) -> Wording {
        match self {
            Self::UnitUnknown { found, nearest } => {
                let near = near(found, nearest, language);
                words!(language,
                    "không có đơn vị '{found}'{near}", "mã hoặc tên của một đơn vị trong bảng 'units'",
                    "sửa mã hoặc tên cho đúng, hoặc thêm đơn vị vào bảng 'units'";
                    "there is no unit '{found}'{near}", "the id or name of a unit in the table 'units'",
                    "correct it, or add the unit to the table 'units'")
            }
            Self::UnitAmbiguous { found, candidates, more } => {
                let more = if *more > 0 { format!(", … (+{more})") } else { String::new() };
                words!(language,
                    "có nhiều đơn vị tên '{found}': {candidates}{more}", "mã của một đơn vị",
                    "ghi mã thay cho tên, hoặc ghi 'Tên (tên cấp trên)'";
                    "several units are called '{found}': {candidates}{more}", "the id of one unit",
                    "give the id instead of the name, or write 'Name (name of the unit above)'")
            }
            Self::UnitSetAside { found, line } => words!(language,
                "đơn vị '{found}' đã bị loại ở dòng '{line}' của bảng 'units'",
                "một đơn vị hợp lệ",
                "sửa dòng '{line}' của bảng 'units'";
                "the unit '{found}' was set aside at line '{line}' of the table 'units'",
                "a unit whose row is in order",
                "mend line '{line}' of the table 'units'"),
            Self::IndicatorUnknown { found, nearest } => {
                let near = near(found, nearest, language);
                words!(language,
                    "kế hoạch không có chỉ tiêu '{found}'{near}",
                    "mã hoặc tên một chỉ tiêu của kế hoạch", "sửa mã chỉ tiêu";
                    "the plan has no indicator '{found}'{near}",
                    "the code or label of one of the plan's indicators", "correct the code")
            }
            Self::IndicatorAmbiguous { found, candidates } => words!(language,
                "có nhiều chỉ tiêu tên '{found}': {candidates}", "mã của một chỉ tiêu",
                "ghi mã thay cho tên, hoặc đặt tên khác trong 'plan.toml'";
                "several indicators are called '{found}': {candidates}",
                "the code of one indicator",
                "give the code instead of the label, or another label in 'plan.toml'"),
            Self::PhaseUnknown { found, choices } => words!(language,
                "kế hoạch không có giai đoạn '{found}'", "một trong: {choices}", "sửa giai đoạn";
                "the plan has no phase '{found}'", "one of: {choices}", "correct the phase"),
            Self::BelowReportingLevel { unit, level, indicator, reporting_level } => {
                let own = level_name(*level, language);
                let needed = level_name(*reporting_level, language);
                words!(language,
                    "đơn vị '{unit}' ({own}) không báo cáo chỉ tiêu '{indicator}'",
                    "đơn vị từ {needed} trở lên", "bỏ dòng này, hoặc ghi cho đơn vị cấp trên";
                    "the unit '{unit}' ({own}) does not report the indicator '{indicator}'",
                    "a unit of the level {needed} or above",
                    "remove the row, or give it to the unit above")
            }
        }
    }
}

/// The nearest there is, as part of a sentence.
pub(super) fn near(found: &str, nearest: &str, language: Language) -> String {
    let is_vietnamese = language == Language::Vietnamese;
    let other = match (of_other_alphabet(found), is_vietnamese) {
        (None, _) => String::new(),
        (Some(letter), true) => format!(": chữ '{letter}' không phải chữ Latinh"),
        (Some(letter), false) => format!(": '{letter}' is no Latin letter"),
    };
    match (nearest, is_vietnamese) {
        ("", _) => other,
        (nearest, true) => format!("{other} (gần giống: {nearest})"),
        (nearest, false) => format!("{other} (nearest: {nearest})"),
    }
}

/// A Greek or Cyrillic letter, which may look like a Latin one.
fn of_other_alphabet(text: &str) -> Option<char> {
    text.chars().find(|c| matches!(c, '\u{370}'..='\u{52F}'))
}
