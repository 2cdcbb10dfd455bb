//! Numbers and dates as their formats show them.

use calamine::ExcelDateTime;

use crate::load::decimal;
use crate::load::source::NUMBER;

/// A number; of one in a percent format what is shown, with the sign.
pub(super) fn number(n: f64, format: &str) -> String {
    if is_percent(format) {
        return format!("{NUMBER}{}%", decimal::shown(n, 2));
    }
    format!("{NUMBER}{}", decimal::shown(n, 0))
}

/// Whether a format shows a hundredfold and the sign: one outside quotes that no
/// sign before it makes a plain character (`\\%`), a space as wide (`_%`) or a filling
/// (`*%`).
fn is_percent(format: &str) -> bool {
    let mut is_quoted = false;
    let mut characters = format.chars();
    while let Some(c) = characters.next() {
        match c {
            '"' => is_quoted = !is_quoted,
            _ if is_quoted => {}
            '\\' | '_' | '*' => {
                characters.next();
            }
            '%' => return true,
            _ => {}
        }
    }
    false
}

/// What of a date its format shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Shows {
    pub(super) day: bool,
    pub(super) month: bool,
    pub(super) year: bool,
}

impl Shows {
    pub(super) const ALL: Self = Self { day: true, month: true, year: true };

    fn of(format: &str) -> Self {
        let shown = shown_parts(format);
        let [day, month, year] = ['d', 'm', 'y'].map(|part| shown.contains(part));
        Self { day, month, year }
    }
}

/// A date as its format shows it; with a time of day as it is.
pub(super) fn date(moment: &ExcelDateTime, format: &str) -> String {
    let (year, month, date, hour, minute, second, _) = moment.to_ymd_hms_milli();
    if !moment.is_datetime() {
        return decimal::shown(moment.as_f64(), 0);
    }
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    let time = Some(time.as_str()).filter(|_| (hour, minute, second) != (0, 0, 0));
    day([year.into(), month.into(), date.into()], time, Shows::of(format))
}

/// The same of a year, a month and a day.
pub(super) fn day([year, month, day]: [u32; 3], time: Option<&str>, shows: Shows) -> String {
    if let Some(time) = time {
        return format!("{year:04}-{month:02}-{day:02} {time}");
    }
    match (shows.day, shows.month) {
        (false, true) => format!("{year:04}-{month:02}"),
        (false, false) if shows.year => format!("{year:04}"),
        _ => format!("{year:04}-{month:02}-{day:02}"),
    }
}

/// Whether a format shows a number as a date or a time of day.
pub(super) fn is_date(format: &str) -> bool {
    let lower = format.to_lowercase();
    let is_span = ["[h", "[m", "[s"].iter().any(|span| lower.contains(span));
    !is_span && shown_parts(format).contains(['d', 'm', 'y', 'h', 's'])
}

/// The letters of a date's format that stand for parts of the date: of its first
/// section, neither quoted nor in brackets nor behind a sign that makes them plain.
fn shown_parts(format: &str) -> String {
    let mut parts = String::new();
    let mut closing = None;
    let mut characters = format.chars();
    while let Some(c) = characters.next() {
        match (closing, c) {
            (Some(end), _) => closing = (c != end).then_some(end),
            (None, ';') => break,
            (None, '"') => closing = Some('"'),
            (None, '[') => closing = Some(']'),
            (None, '\\' | '_' | '*') => {
                characters.next();
            }
            (None, _) => parts.extend(c.to_lowercase()),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_formats_are_told_from_percent_signs_in_words() {
        for format in ["0%", "0.00%", "0.0 %", "0_)%", "[Red]0%", "#,##0.00%;-0%"] {
            assert!(is_percent(format), "{format}");
        }
        for format in [
            "",
            "General",
            "0\\%",
            "0\"%\"",
            "0.0_%",
            "0.0*%",
            "0.00",
            "dd/mm/yyyy",
            "0\"\\\"\"%\"",
        ] {
            assert!(!is_percent(format), "{format}");
        }
    }

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
