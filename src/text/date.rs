use chrono::{Datelike, NaiveDate};

use crate::model::Language;

/// A day as each language writes it: `30/09/2026`, `30 Sep 2026`.
pub fn date(day: NaiveDate, language: Language) -> String {
    match language {
        Language::Vietnamese => {
            format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
        }
        Language::English => {
            format!("{} {} {}", day.day(), month_abbreviation(day.month()), day.year())
        }
    }
}

const fn month_abbreviation(month: u32) -> &'static str {
    match month {
        1 => "Jan",
        2 => "Feb",
        3 => "Mar",
        4 => "Apr",
        5 => "May",
        6 => "Jun",
        7 => "Jul",
        8 => "Aug",
        9 => "Sep",
        10 => "Oct",
        11 => "Nov",
        _ => "Dec",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_written_as_each_language_does() {
        let day = NaiveDate::from_ymd_opt(2026, 9, 5).unwrap();
        assert_eq!(date(day, Language::Vietnamese), "05/09/2026");
        assert_eq!(date(day, Language::English), "5 Sep 2026");
    }
}
