//! Text for terminals that don't know UTF-8.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_width::UnicodeWidthStr;

/// Stands for what has no ASCII twin.
const UNKNOWN: &str = "?";

/// The text in ASCII: diacritics dropped, punctuation replaced by its nearest
/// kin. May get wider (`…` becomes `...`): transliterate first, fit afterwards,
/// or use [`cell`] on what is fitted already.
pub fn ascii(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    for c in text.nfd().filter(|&c| !is_combining_mark(c)) {
        if c.is_ascii() { plain.push(c) } else { plain.push_str(twin(c)) }
    }
    plain
}

/// One drawn cell in ASCII, as wide as it was. What is cut ends in `_`, since `~`
/// marks provisional figures.
pub fn cell(symbol: &str) -> String {
    if symbol.is_ascii() {
        return symbol.to_owned();
    }
    let plain = if symbol == "…" { "_".to_owned() } else { ascii(symbol) };
    let columns = symbol.width();
    let kept: String = plain.chars().take(columns).collect();
    format!("{kept:<columns$}")
}

const fn twin(c: char) -> &'static str {
    match c {
        'đ' => "d",
        'Đ' => "D",
        '“' | '”' | '„' | '«' | '»' => "\"",
        '‘' | '’' | '‚' | '′' | '°' => "'",
        '…' => "...",
        '–' | '—' | '‑' | '−' | '‐' => "-",
        '\u{A0}' | '\u{2007}' | '\u{202F}' => " ",
        '·' | '∙' => ".",
        '•' | '★' => "*",
        '×' => "x",
        '✗' => "X",
        '÷' => "/",
        '≥' => ">=",
        '≤' => "<=",
        '≠' => "!=",
        '≈' => "~",
        '±' => "+/-",
        '→' => "->",
        '←' => "<-",
        '↑' | '▲' => "^",
        '↓' | '▼' => "v",
        '›' | '▸' | '▶' => ">",
        '‹' | '◂' | '◀' => "<",
        '✓' => "+",
        '○' => "o",
        '◆' => "!",
        'Σ' => "Sum",
        '¶' => "P",
        _ => UNKNOWN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_loses_its_marks_and_nothing_else() {
        assert_eq!(
            ascii("“Đặng Lưỡng” – ĐẠT ≥ 90,17\u{A0}%…"),
            "\"Dang Luong\" - DAT >= 90,17 %..."
        );
        assert_eq!(ascii("漢\u{FFFD}"), "??");
    }

    #[test]
    fn a_cell_stays_as_wide_as_it_was() {
        for (symbol, plain) in [("…", "_"), ("ệ", "e"), ("≥", ">"), ("漢", "? "), ("x", "x")]
        {
            assert_eq!(cell(symbol), plain, "{symbol}");
        }
    }

    proptest::proptest! {
        #[test]
        fn the_result_is_ascii(text in "\\PC*") {
            proptest::prop_assert!(ascii(&text).is_ascii());
        }
    }
}
