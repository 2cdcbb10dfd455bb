//! A number before a name, as in a list.

/// Digits of such a number, at most.
const MOST_DIGITS: usize = 4;

/// Months as spreadsheets write them.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Whether a name is what a spreadsheet makes of two numbers: `1-May`.
pub(super) fn is_day(name: &str) -> bool {
    name.split_once('-').is_some_and(|(day, month)| {
        (1..=2).contains(&day.len())
            && day.bytes().all(|byte| byte.is_ascii_digit())
            && MONTHS.iter().any(|known| month.eq_ignore_ascii_case(known))
    })
}

/// The name behind a number that a list gives it (`1. CĐCS A`, `(2) CĐCS B`, `3/ C`);
/// none where there is no such number.
pub(in crate::load) fn without_number(name: &str) -> Option<&str> {
    if is_day(name) {
        return None;
    }
    let (inside, is_open) = name.strip_prefix('(').map_or((name, false), |rest| (rest, true));
    let digits = inside.bytes().take_while(u8::is_ascii_digit).count();
    let rest = inside.get(digits..).filter(|_| (1..=MOST_DIGITS).contains(&digits))?;
    let behind = if is_open {
        rest.strip_prefix(')')?
    } else {
        let rest = rest.trim_start();
        let behind = rest.strip_prefix(['.', ')', ':', '/', '-', '–', '_'])?;
        behind.strip_prefix(')').unwrap_or(behind)
    };
    let behind = behind.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–'));
    behind.starts_with(char::is_alphabetic).then_some(behind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_a_list_is_none_of_the_name() {
        for name in [
            "1. CĐCS A",
            "1) CĐCS A",
            "(12) CĐCS A",
            "03.CĐCS A",
            "4/ CĐCS A",
            "5 - CĐCS A",
            "1.) CĐCS A",
        ] {
            assert_eq!(without_number(name), Some("CĐCS A"), "{name}");
        }
        for name in [
            "CĐCS A",
            "27/7 Hà Nội",
            "2.9",
            "8ĐCS A",
            "10 tháng 10",
            "1",
            "",
            "4P Holdings",
            "19-5",
            "1-May",
        ] {
            assert_eq!(without_number(name), None, "{name}");
        }
    }
}
