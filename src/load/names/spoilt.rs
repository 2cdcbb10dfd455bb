//! Whether a program has spoilt a name.

use super::listed::is_day;

/// What became of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spoilt {
    /// `HuyÃªn`: UTF-8 that was read as Windows-1252.
    Misread,
    /// `M?`: letters that an encoding doesn't have.
    Lost,
    /// `1-May`: what a spreadsheet takes for a day.
    Day,
}

/// What became of a name, if anything.
pub(in crate::load) fn spoilt(name: &str) -> Option<Spoilt> {
    if name.contains(['\u{fffd}', '?']) {
        Some(Spoilt::Lost)
    } else if !name.is_ascii() && is_misread(name) {
        Some(Spoilt::Misread)
    } else {
        is_day(name).then_some(Spoilt::Day)
    }
}

/// Signs behind letters that nobody writes so, but that bytes of UTF-8 look like.
fn is_misread(name: &str) -> bool {
    let signs: Vec<char> = name.chars().collect();
    signs.windows(2).enumerate().any(|(at, pair)| match *pair {
        ['Ä', '‘'] | ['á', 'º'] => true,
        ['Ã' | 'Â' | 'Ä' | 'Å' | 'Æ', sign] => is_sign(sign),
        ['á', '»'] => signs.get(at + 2).is_some_and(|sign| !sign.is_ascii()),
        _ => false,
    })
}

/// A sign of Windows-1252 that never stands behind a letter.
const fn is_sign(sign: char) -> bool {
    matches!(sign, '\u{a1}'..='\u{bf}') && !matches!(sign, '«' | '»')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_programs_make_of_names_is_seen() {
        for (name, how) in [
            ("CĐCS May HÃ²a BÃ¬nh", Spoilt::Misread),
            ("LÄLÄ huyá»‡n Hoáº±ng HÃ³a", Spoilt::Misread),
            ("CÄ‘CS Sen", Spoilt::Misread),
            ("TrÆ°á»ng", Spoilt::Misread),
            ("CĐCS May Sông M?", Spoilt::Lost),
            ("CĐCS May S\u{fffd}ng Mã", Spoilt::Lost),
            ("1-May", Spoilt::Day),
            ("02-Mar", Spoilt::Day),
        ] {
            assert_eq!(spoilt(name), Some(how), "{name}");
        }
        for name in [
            "CĐCS May Sông Mã",
            "CĐCS NGÃ BA",
            "CĐCS “NGÃ”",
            "CĐCS «Hoa cá» Sen",
            "CĐCS NGÃ – SÁU",
            "Café Ætna",
            "1-CĐCS May",
            "1. May",
            "5-Maya",
        ] {
            assert_eq!(spoilt(name), None, "{name}");
        }
    }
}
