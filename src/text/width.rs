use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

const ELLIPSIS: &str = "…";

/// Columns that a text takes in a terminal.
pub fn width(text: &str) -> usize {
    if text.bytes().all(|b| (b' '..=b'~').contains(&b)) {
        return text.len();
    }
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// A name in exactly so many columns: padded, or cut in the middle, because the
/// end of a name is what tells it from its neighbours.
pub fn fit(name: &str, columns: usize) -> String {
    padded(shorten(name, columns), columns)
}

/// A sentence in exactly so many columns: padded, or cut at its end.
pub fn fit_end(text: &str, columns: usize) -> String {
    padded(shorten_end(text, columns), columns)
}

/// A number in exactly so many columns, to the right; `None` when it doesn't
/// fit, since a number cut short is another number.
pub fn fit_number(number: &str, columns: usize) -> Option<String> {
    let missing = columns.checked_sub(width(number))?;
    Some(" ".repeat(missing) + number)
}

/// A name in at most so many columns, cut in the middle. A closing remark in brackets,
/// which many names share, goes first.
pub fn shorten(name: &str, columns: usize) -> String {
    if width(name) <= columns {
        return name.to_owned();
    }
    let Some(room) = columns.checked_sub(1) else { return String::new() };
    let name = without_remark(name);
    if width(name) <= room {
        return format!("{name}{ELLIPSIS}");
    }
    let tail = end_within(name, tail_room(name, room));
    let head = start_within(name, room - width(tail));
    format!("{}{ELLIPSIS}{}", head.trim_end(), tail)
}

/// A sentence in at most so many columns, cut at its end.
pub fn shorten_end(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let Some(room) = columns.checked_sub(1) else { return String::new() };
    format!("{}{ELLIPSIS}", start_within(text, room).trim_end())
}

/// A name without what stands in brackets at its end, unless that tells it from others as
/// a name or a number does.
fn without_remark(name: &str) -> &str {
    let split = name.strip_suffix(')').and_then(|name| name.rsplit_once(" ("));
    let is_remark = |text: &str| {
        text.starts_with(char::is_lowercase) && !text.contains(|c: char| c.is_ascii_digit())
    };
    split.filter(|(_, remark)| is_remark(remark)).map_or(name, |(name, _)| name)
}

/// About a quarter for the end, more where that would cut a closing number.
fn tail_room(name: &str, room: usize) -> usize {
    if room < 2 {
        return 0;
    }
    let digits = name.bytes().rev().take_while(u8::is_ascii_digit).count();
    let quarter = room.div_ceil(4);
    if digits > quarter && digits <= room / 2 { digits } else { quarter }
}

fn start_within(text: &str, columns: usize) -> &str {
    let mut used = 0;
    let end = text
        .grapheme_indices(true)
        .find(|(_, g)| {
            used += width(g);
            used > columns
        })
        .map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default()
}

fn end_within(text: &str, columns: usize) -> &str {
    let mut used = 0;
    let start = text
        .grapheme_indices(true)
        .rev()
        .find(|(_, g)| {
            used += width(g);
            used > columns
        })
        .map_or(0, |(at, g)| at + g.len());
    text.get(start..).unwrap_or_default()
}

fn padded(mut text: String, columns: usize) -> String {
    let missing = columns.saturating_sub(width(&text));
    text.extend(std::iter::repeat_n(' ', missing));
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_name_keeps_the_end_that_tells_it_apart() {
        assert_eq!(fit("Công đoàn cơ sở Công ty 27", 20), "Công đoàn cơ s…ty 27");
        assert_eq!(fit("Công đoàn cơ sở Công ty 1027", 11), "Công đ…1027");
        assert_eq!(fit("CĐCS", 6), "CĐCS  ");
        assert_eq!(fit("CĐCS", 3), "C…S");
        assert_eq!(fit("CĐCS", 2), "C…");
        assert_eq!(fit("CĐCS", 1), "…");
        assert_eq!(fit("CĐCS", 0), "");
    }

    #[test]
    fn a_remark_in_brackets_goes_before_the_name_is_cut() {
        assert_eq!(shorten("CĐCS Công ty An Hà (mẫu)", 24), "CĐCS Công ty An Hà (mẫu)");
        assert_eq!(shorten("CĐCS Công ty An Hà (mẫu)", 23), "CĐCS Công ty An Hà…");
        assert_eq!(shorten("CĐCS Công ty An Hà (mẫu)", 18), "CĐCS Công ty…An Hà");
        assert_eq!(shorten("CĐCS Giày An (Bỉm Sơn)", 21), "CĐCS Giày An (B… Sơn)");
        assert_eq!(shorten("CĐCS Giày An (cơ sở 2)", 21), "CĐCS Giày An (c…sở 2)");
    }

    #[test]
    fn a_sentence_is_cut_at_its_end() {
        assert_eq!(fit_end("Kết nạp đoàn viên mới", 11), "Kết nạp đo…");
        assert_eq!(shorten_end("Kết nạp đoàn", 9), "Kết nạp…");
    }

    #[test]
    fn a_number_is_whole_or_absent() {
        assert_eq!(fit_number("332.000", 8).as_deref(), Some(" 332.000"));
        assert_eq!(fit_number("332.000", 7).as_deref(), Some("332.000"));
        assert_eq!(fit_number("332.000", 6), None);
    }

    proptest! {
        #[test]
        fn fitting_is_exact(text in "\\PC{0,30}|[a-zA-Zạđờ \u{300}-\u{323}漢字0-9]{0,30}", columns in 0_usize..40) {
            for fitted in [fit(&text, columns), fit_end(&text, columns)] {
                prop_assert_eq!(width(&fitted), columns);
                if width(&text) <= columns {
                    prop_assert!(fitted.starts_with(text.as_str()));
                } else if columns > 0 {
                    prop_assert!(fitted.contains(ELLIPSIS));
                }
            }
        }
    }
}
