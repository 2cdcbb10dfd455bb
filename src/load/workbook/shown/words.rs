//! Words that a format sets beside a number, as far as they make it another one than the
//! cell holds: `2 tỷ`, `35000` of a 35, `Quý I/2024` of a 2024.

use super::{sections, writes_number};

/// What numbers are counted in, where no indicator is …
const SCALES: [&str; 7] = ["chục", "trăm", "nghìn", "ngàn", "vạn", "tỷ", "tỉ"];
/// … where it is, if a million stands before it; the sign `₫` comes with a button of
/// spreadsheets and says nothing …
const MONEY: [&str; 4] = ["đồng", "đ", "vnđ", "vnd"];
const MILLIONS: [&str; 2] = ["triệu", "tr"];
/// … and parts of a year.
const PARTS_OF_YEARS: [&str; 2] = ["quý", "tháng"];

/// Whether a format sets such words, or digits, beside the numbers it shows.
pub(super) fn alters(format: &str) -> bool {
    if format.is_ascii() && !format.contains(['"', '\\', '$']) {
        return false;
    }
    let sections = sections(format).into_iter().filter(|section| writes_number(section));
    sections.map(words).any(|words| {
        let mut all = words.split_whitespace();
        all.any(|word| word.starts_with(|c: char| c.is_ascii_digit())) || counts_otherwise(&words)
    })
}

/// Whether words beside a number say that it counts something else than it says by itself.
pub(in crate::load::workbook) fn counts_otherwise(words: &str) -> bool {
    let lower = words.to_lowercase();
    let has = |known: &[&str]| {
        let mut said = lower.split(|c: char| !c.is_alphabetic());
        said.any(|word| known.contains(&word))
    };
    has(&SCALES) || has(&PARTS_OF_YEARS) || (has(&MONEY) && !has(&MILLIONS))
}

/// What of a section is shown as it stands, a space for all else.
fn words(section: &str) -> String {
    let mut words = String::new();
    let mut characters = section.chars();
    while let Some(c) = characters.next() {
        match c {
            '"' => words.extend(characters.by_ref().take_while(|c| *c != '"')),
            '[' => {
                let inside: String = characters.by_ref().take_while(|c| *c != ']').collect();
                let currency = inside.strip_prefix('$').and_then(|said| said.split('-').next());
                words.push_str(currency.unwrap_or_default());
            }
            '\\' => words.extend(characters.next()),
            // As wide as a sign, or filled with it.
            '_' | '*' => {
                characters.next();
            }
            c if c.is_ascii() => words.push(' '),
            c => words.push(c),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_make_another_number_are_told_from_others() {
        for format in [
            "#,##0.0\" tỷ\"",
            "0\" nghìn người\"",
            "#,##0\\ \"đồng\"",
            "#,##0\\ [$VND]",
            "0\"000\"",
            "\"1.\"0",
            "\"Quý I/\"0",
            "\"6 tháng đầu năm \"0",
        ] {
            assert!(alters(format), "{format}");
        }
        for format in [
            "",
            "#,##0",
            "0\" người\"",
            "0.0\"%\"",
            "#,##0.0\" triệu đồng\"",
            "#,##0\" tr.đ\"",
            "\"Năm \"0",
            "#,##0\" m2\"",
            "_-* #,##0\\ _₫_-;\\-* #,##0\\ _₫_-;_-* \"-\"\\ _₫_-;_-@_-",
            "#,##0\\ [$₫-42A]",
            "#,##0 \"₫\";-#,##0 \"₫\"",
            "[$$-409]#,##0.00",
            "#,##0;-#,##0;\"0 đồng\"",
        ] {
            assert!(!alters(format), "{format}");
        }
    }
}
