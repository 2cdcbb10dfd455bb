//! Numbers and dates as their formats show them.

mod words;

use std::cmp::Ordering;

use calamine::ExcelDateTime;

use crate::load::decimal;
use crate::load::source::NUMBER;
pub(super) use words::counts_otherwise;

/// A number; of one in a percent format what is shown, with the sign. Where nobody can
/// say whether its format shows a percentage, it stands with the format: no number. So
/// does one that is shown in thousands or millions, or with words that say so, of which
/// nobody can say either which of the two is meant.
pub(super) fn number(n: f64, format: &str) -> String {
    let is_other =
        n != 0.0 && (sections(format).into_iter().any(is_scaled) || words::alters(format));
    known(n, shows_percent(n, format).filter(|_| !is_other), format)
}

/// Whether a section of a format shows a number in thousands or more: a comma behind its
/// last place for a digit, before the point or at the end.
fn is_scaled(section: &str) -> bool {
    let is_digit = |c: char| matches!(c, '0' | '#' | '?');
    let signs: Vec<char> = signs(section).map(|(_, c)| c).collect();
    let parts = signs.split(|c| *c == '.').take(2);
    parts.into_iter().any(|part| {
        let last = part.iter().rposition(|c| is_digit(*c));
        last.and_then(|at| part.get(at + 1)) == Some(&',')
    })
}

/// The same where it is known whether a percentage is shown; beside what else is known
/// of it, if not.
pub(super) fn known(n: f64, is_percent: Option<bool>, beside: &str) -> String {
    match is_percent {
        Some(true) => format!("{NUMBER}{}%", decimal::shown(n, 2)),
        Some(false) => format!("{NUMBER}{}", decimal::shown(n, 0)),
        None => format!("{} ({beside})", decimal::shown(n, 0)),
    }
}

/// Whether a format shows a hundredfold and the sign: one outside quotes that no
/// sign before it makes a plain character (`\\%`), a space as wide (`_%`) or a filling
/// (`*%`).
fn is_percent(format: &str) -> bool {
    signs(format).any(|(_, c)| c == '%')
}

/// What of a format stands for something, and where: neither quoted nor in brackets nor
/// behind a sign that makes it plain.
fn signs(format: &str) -> impl Iterator<Item = (usize, char)> {
    let mut closing = None;
    let mut characters = format.char_indices();
    std::iter::from_fn(move || {
        loop {
            let (at, c) = characters.next()?;
            match (closing, c) {
                (Some(end), _) => closing = (c != end).then_some(end),
                (None, '"') => closing = Some('"'),
                (None, '[') => closing = Some(']'),
                (None, '\\' | '_' | '*') => {
                    characters.next();
                }
                (None, _) => return Some((at, c)),
            }
        }
    })
}

/// Whether a number is shown as a percentage; `None` where its format's conditions leave
/// that open.
fn shows_percent(n: f64, format: &str) -> Option<bool> {
    let mut sections = sections(format);
    // What follows is for texts.
    sections.truncate(3);
    // A part of words alone, or of nothing, writes no number.
    let written: Vec<bool> =
        sections.iter().filter(|s| writes_number(s)).map(|section| is_percent(section)).collect();
    let first = written.first().copied().unwrap_or_default();
    if written.iter().all(|is| *is == first) {
        return Some(first);
    }
    let section = section_of(n, &sections)?;
    Some(if writes_number(section) { is_percent(section) } else { first })
}

/// The section of a format that holds for a number: the first of which the condition
/// does, or the last; without conditions by its sign.
fn section_of<'f>(n: f64, sections: &[&'f str]) -> Option<&'f str> {
    let (last, before) = sections.split_last()?;
    if sections.iter().all(|section| condition(section).is_none()) {
        let at = match n.partial_cmp(&0.0)? {
            Ordering::Less => 1,
            Ordering::Equal => 2,
            Ordering::Greater => 0,
        };
        return sections.get(at).or_else(|| sections.first()).copied();
    }
    for section in before {
        // Programs differ in what one without a condition stands for.
        if condition(section)?.is_met_by(n)? {
            return Some(section);
        }
    }
    match condition(last) {
        None => Some(last),
        Some(condition) => condition.is_met_by(n)?.then_some(last),
    }
}

/// When a part of a format holds: `<=1`.
#[derive(Debug)]
pub(super) struct Condition {
    sign: String,
    limit: f64,
}

impl Condition {
    /// A sign of comparison with a number behind it.
    pub(super) fn of(said: &str) -> Option<Self> {
        let (sign, limit) = said.split_at(said.find(|c| !matches!(c, '<' | '>' | '=' | '!'))?);
        let limit = limit.trim().parse().ok()?;
        (!sign.is_empty()).then(|| Self { sign: sign.to_owned(), limit })
    }

    /// Whether it holds for a number; `None` where its sign says nothing.
    pub(super) fn is_met_by(&self, n: f64) -> Option<bool> {
        let order = n.partial_cmp(&self.limit)?;
        match self.sign.as_str() {
            "<" => Some(order.is_lt()),
            "<=" => Some(order.is_le()),
            ">" => Some(order.is_gt()),
            ">=" => Some(order.is_ge()),
            "=" => Some(order.is_eq()),
            "<>" | "!=" => Some(order.is_ne()),
            _ => None,
        }
    }
}

/// The condition in a section's brackets, among colours and countries.
fn condition(section: &str) -> Option<Condition> {
    let mut inside = section.split('[').skip(1).filter_map(|part| part.split_once(']'));
    inside.find_map(|(inside, _)| Condition::of(inside))
}

/// The sections of a format, divided by semicolons that are no plain characters.
fn sections(format: &str) -> Vec<&str> {
    let (mut sections, mut from) = (Vec::new(), 0);
    for (at, c) in signs(format) {
        if c == ';' {
            sections.extend(format.get(from..at));
            from = at + 1;
        }
    }
    sections.extend(format.get(from..));
    sections
}

/// Whether a section has a place for digits, or is the usual one.
fn writes_number(section: &str) -> bool {
    let signs: String = signs(section).map(|(_, c)| c.to_ascii_lowercase()).collect();
    signs.contains(['0', '#', '?']) || signs.contains("general")
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
/// section.
fn shown_parts(format: &str) -> String {
    let first = signs(format).map(|(_, c)| c).take_while(|c| *c != ';');
    first.flat_map(char::to_lowercase).collect()
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
    fn a_number_shown_in_thousands_is_none() {
        for format in ["#,##0,", "#,##0,,", "0.0,", "0,.0", "#,##0.0,,;-0", "0,\" triệu\""] {
            assert_eq!(number(1_234_567.0, format), format!("1234567 ({format})"));
            assert_eq!(number(0.0, format), format!("{NUMBER}0"));
        }
        for format in ["#,##0", "#,##0.00", "_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)", "0\\,"] {
            assert_eq!(number(1_234_567.0, format), format!("{NUMBER}1234567"), "{format}");
        }
    }

    #[test]
    fn of_a_format_in_parts_the_one_that_holds_is_shown() {
        let shown = |n, format| number(n, format).replace(NUMBER, "");
        for (format, n, expected) in [
            ("[<=1]0.0%;0.00", 9.6, "9.6"),
            ("[<=1]0.0%;0.00", 1.0, "100%"),
            ("[Red][>1]0.00;0.0%", 9.6, "9.6"),
            ("[>1]General;[>=0]0%;0.00", 0.5, "50%"),
            ("[>1]General;[>=0]0%;0.00", -0.5, "-0.5"),
            ("0.0%;-0.00", -9.6, "-9.6"),
            ("0.0%;-0.0%;\"-\"", 0.0, "0%"),
            ("0.00%;;", -0.5, "-50%"),
            ("0\";\"%;@", 0.5, "50%"),
            ("[$-42A]0%", 0.5, "50%"),
        ] {
            assert_eq!(shown(n, format), expected, "{format}");
        }
    }

    /// Neither a condition for it nor a part for all others: no number is made of it.
    #[test]
    fn where_no_part_holds_for_certain_there_is_no_number() {
        for format in ["[<1]0%;0.00;0", "[<1]0%;[>10]0.00", "[=<1]0%;0.00"] {
            assert_eq!(number(9.6, format), format!("9.6 ({format})"));
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
