use super::declare::{any, faults};
use super::level_name;
use crate::model::{Language, Level};

faults! {
    /// The matter with a reference to a unit, an indicator or a phase.
    ReferenceFault in language;

    /// No such unit.
    UnitUnknown { found: String, nearest: String = String::new() } Fault "unit_unknown" {
        let near = near(found, nearest, language);
        vi "không có đơn vị '{found}'{near}",
           "mã hoặc tên của một đơn vị trong bảng 'units'",
           "sửa mã hoặc tên cho đúng, hoặc thêm đơn vị vào bảng 'units'";
        en "there is no unit '{found}'{near}",
           "the id or name of a unit in the table 'units'",
           "correct it, or add the unit to the table 'units'";
    }

    /// Several units of that name.
    UnitAmbiguous { found: String, candidates: String, more: usize = 0 } Fault "unit_ambiguous" {
        let more = if *more > 0 { format!(", … (+{more})") } else { String::new() };
        vi "có nhiều đơn vị tên '{found}': {candidates}{more}",
           "mã của một đơn vị",
           "ghi mã thay cho tên, hoặc ghi 'Tên (tên cấp trên)'";
        en "several units are called '{found}': {candidates}{more}",
           "the id of one unit",
           "give the id instead of the name, or write 'Name (name of the unit above)'";
    }

    /// The unit's own rows were set aside.
    UnitSetAside { found: String, line: String } Fault "unit_set_aside" {
        vi "đơn vị '{found}' đã bị loại ở dòng '{line}' của bảng 'units'",
           "một đơn vị hợp lệ",
           "sửa dòng '{line}' của bảng 'units'";
        en "the unit '{found}' was set aside at line '{line}' of the table 'units'",
           "a unit whose row is in order",
           "mend line '{line}' of the table 'units'";
    }

    /// No such indicator.
    IndicatorUnknown { found: String, nearest: String = String::new() } Fault "indicator_unknown" {
        let near = near(found, nearest, language);
        vi "kế hoạch không có chỉ tiêu '{found}'{near}",
           "mã hoặc tên một chỉ tiêu của kế hoạch",
           "sửa mã chỉ tiêu";
        en "the plan has no indicator '{found}'{near}",
           "the code or label of one of the plan's indicators",
           "correct the code";
    }

    /// An indicator's code with words behind it that make it another: nobody is to cut it
    /// down to the code.
    NoResult { found: String } Fault "indicator_unknown" {
        vi "'{found}' không phải kết quả của một chỉ tiêu: sau mã có chữ nói khác",
           "mã hoặc tên một chỉ tiêu; mỗi dòng là kết quả của kỳ ghi ở dòng ấy",
           "nếu là số kế hoạch, của một phần hay của kỳ khác thì bỏ dòng; nếu đúng là kết quả thì \
            chỉ ghi mã";
        en "'{found}' names no indicator's result: the words behind the code make it another",
           "the code or label of an indicator; each row is the result of its period",
           "remove the row if it is planned, a part or of another time; if it is the result write \
            the code alone";
    }

    /// Several indicators of that label.
    IndicatorAmbiguous { found: String, candidates: String } Fault "indicator_ambiguous" {
        vi "có nhiều chỉ tiêu tên '{found}': {candidates}",
           "mã của một chỉ tiêu",
           "ghi mã thay cho tên, hoặc đặt tên khác trong 'plan.toml'";
        en "several indicators are called '{found}': {candidates}",
           "the code of one indicator",
           "give the code instead of the label, or another label in 'plan.toml'";
    }

    /// No such phase.
    PhaseUnknown { found: String, choices: String } Fault "phase_unknown" {
        vi "kế hoạch không có giai đoạn '{found}'", "một trong: {choices}", "sửa giai đoạn";
        en "the plan has no phase '{found}'", "one of: {choices}", "correct the phase";
    }

    /// A unit below the level at which the indicator's figures are born.
    BelowReportingLevel {
        unit: String, level: Level = Level::Grassroots, indicator: String,
        reporting_level: Level = Level::District,
    }
    Fault "below_reporting_level" {
        let own = level_name(*level, language);
        let needed = level_name(*reporting_level, language);
        when *reporting_level == Level::Province,
            as Self::BelowReportingLevel {
                unit: any(), level: Level::District, indicator: any(),
                reporting_level: Level::Province,
            } => {
            vi "đơn vị '{unit}' ({own}) không báo cáo chỉ tiêu '{indicator}'",
               "số của toàn tỉnh",
               "bỏ dòng này, hoặc ghi cho tỉnh";
            en "the unit '{unit}' ({own}) does not report the indicator '{indicator}'",
               "a figure of the province",
               "remove the row, or give it to the province";
        }
        vi "đơn vị '{unit}' ({own}) không báo cáo chỉ tiêu '{indicator}'",
           "đơn vị từ {needed} trở lên",
           "bỏ dòng này, hoặc ghi cho đơn vị cấp trên";
        en "the unit '{unit}' ({own}) does not report the indicator '{indicator}'",
           "a unit of the level {needed} or above",
           "remove the row, or give it to the unit above";
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
