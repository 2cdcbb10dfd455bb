//! Dates as their formats show them.

use calamine::ExcelDateTime;

use super::format::signs;
use super::words;
use crate::load::decimal;

/// What of a date its format shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::load::workbook) struct Shows {
    pub(in crate::load::workbook) day: bool,
    pub(in crate::load::workbook) month: bool,
    pub(in crate::load::workbook) year: bool,
}

impl Shows {
    pub(in crate::load::workbook) const ALL: Self = Self { day: true, month: true, year: true };

    fn of(format: &str) -> Self {
        let shown = shown_parts(format);
        let [day, month, year] = ['d', 'm', 'y'].map(|part| shown.contains(part));
        Self { day, month, year }
    }
}

/// A date as its format shows it; with a time of day as it is. A span of time, a time of
/// day or what words make another time stands with its format: no date.
pub(in crate::load::workbook) fn date(moment: &ExcelDateTime, format: &str) -> String {
    let (year, month, date, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let shows = Shows::of(format);
    if !moment.is_datetime() || is_time(format) {
        return format!("{} ({format})", decimal::shown(moment.as_f64(), 0));
    }
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    let time = Some(time.as_str()).filter(|_| (hour, minute, second) != (0, 0, 0));
    let day = day([year.into(), month.into(), date.into()], time, shows);
    if words::alters_date(format, shows) { format!("{day} ({format})") } else { day }
}

/// The same of a year, a month and a day.
pub(in crate::load::workbook) fn day(
    [year, month, day]: [u32; 3],
    time: Option<&str>,
    shows: Shows,
) -> String {
    if let Some(time) = time {
        return format!("{year:04}-{month:02}-{day:02} {time}");
    }
    match (shows.day, shows.month) {
        (false, true) => format!("{year:04}-{month:02}"),
        (false, false) if shows.year => format!("{year:04}"),
        _ => format!("{year:04}-{month:02}-{day:02}"),
    }
}

/// Whether a format shows no more of a date than the time of day, whose minutes are written
/// as months are.
fn is_time(format: &str) -> bool {
    let shown = shown_parts(format);
    shown.contains(['h', 's']) && !shown.contains(['d', 'y'])
}

/// Whether a format shows a number as a date or a time of day.
pub(in crate::load::workbook) fn is_date(format: &str) -> bool {
    let lower = format.to_lowercase();
    let is_span = ["[h", "[m", "[s"].iter().any(|span| lower.contains(span));
    !is_span && shown_parts(format).contains(['d', 'm', 'y', 'h', 's'])
}

/// The letters of a date's format that stand for parts of the date: of its first
/// section.
fn shown_parts(format: &str) -> String {
    let first = signs(format).map(|(_, c)| c).take_while(|c| *c != ';');
    first.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_dates_say_which_parts_are_meant() {
        let has = |format, part: char| shown_parts(format).contains(part);
        assert!(has("dd/mm/yyyy", 'd') && has("[$-42A]dd mmmm yyyy", 'd'));
        assert!(!has("mm/yyyy", 'd') && has("mmm-yy", 'm'));
        assert!(!has("\"tháng\" m/yyyy", 'd') && !has("yyyy", 'm'));
    }

    #[test]
    fn formats_of_dates_are_told_from_those_of_numbers() {
        for format in ["dd/mm/yyyy", "m/d/yy h:mm", "[$-42A]dd mmmm yyyy;@", "mmm-yy", "h:mm:ss"] {
            assert!(is_date(format), "{format}");
        }
        for format in [
            "",
            "General",
            "0.00%",
            "0.00E+00",
            "#,##0\\ \"đồng\"",
            "[Red]0",
            "[h]:mm",
            "0_d",
            "0;\"d\"",
            "#,##0\\d",
            "@",
        ] {
            assert!(!is_date(format), "{format}");
        }
    }
}
