//! How one number is spelt, whatever the file it stands in: signs, dividers, powers
//! of ten, and what nobody sees around it.

use std::borrow::Cow;

use crate::load::decimal;
use crate::model::{Amount, AmountError};

/// The sign of an error in a spreadsheet (`#DIV/0!`, `#REF!`, `Err:502`), or a
/// formula that nobody has worked out.
pub(in crate::load) fn is_broken(text: &str) -> bool {
    const SIGNS: [&str; 9] = words! {
        "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#GETTING_DATA",
        "#SPILL!",
    };
    match text.as_bytes().first() {
        Some(b'#') => SIGNS.contains(&text),
        Some(b'E') => text.strip_prefix("Err:").is_some_and(|n| n.parse::<u16>().is_ok()),
        Some(b'=') => text.len() > 1,
        _ => false,
    }
}

pub(super) const fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// True for `07.5` and `05,3`: nobody writes a zero before the digits of a number with
/// a fraction, so that digits have changed places or one is lost. A whole number may
/// have one (`05` unions).
pub(in crate::load) fn begins_with_a_spare_zero(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+', '\u{2212}']).unwrap_or(text);
    let mut digits = digits.bytes();
    digits.next() == Some(b'0')
        && digits.next().is_some_and(|b| b.is_ascii_digit())
        && digits.any(|b| !b.is_ascii_digit())
        && text.contains(['.', ','])
}

/// Nearly every number is a short run of digits.
pub(super) fn short_whole(text: &str) -> Option<Amount> {
    let is_short = (1..=15).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    is_short.then(|| Amount::whole(text.bytes().fold(0, |n, b| n * 10 + i64::from(b - b'0'))))
}

/// A number whose thousands are divided by one sign or by spaces, or not at all.
pub(super) fn written(text: &str, thousands: char, point: char) -> Result<Amount, AmountError> {
    let (sign, digits) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(digits) => ("-", digits),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, fraction) = match digits.split_once(point) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits, None),
    };
    let divider = whole.chars().find(|&c| c == thousands || is_space(c));
    let whole = match divider {
        Some(divider) => without_dividers(whole, divider).ok_or(AmountError::NotANumber)?,
        None => whole.to_owned(),
    };
    let plain = match fraction {
        // `.5`
        Some(fraction) if whole.is_empty() => format!("{sign}0.{fraction}"),
        Some(fraction) => format!("{sign}{whole}.{fraction}"),
        None => format!("{sign}{whole}"),
    };
    match Amount::parse(&plain) {
        Err(AmountError::TooFine) if plain.bytes().filter(u8::is_ascii_digit).count() > DIGITS => {
            let number: f64 = plain.parse().map_err(|_| AmountError::NotANumber)?;
            Amount::parse(&decimal::shown(number, 0))
        }
        read => read,
    }
}

/// Digits that a binary number holds for certain. A longer decimal is what a
/// program wrote of one (`94.97999999999999`), and means what a spreadsheet
/// shows of it.
const DIGITS: usize = 15;

/// The digits of groups of three; the first may be shorter, and begins with no
/// zero: nobody writes `0.250` for two hundred and fifty.
fn without_dividers(whole: &str, divider: char) -> Option<String> {
    let mut groups = whole.split(divider);
    let first = groups.next()?;
    let is_first = (1..=3).contains(&first.len()) && !first.starts_with('0');
    let is_group = |group: &str| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit());
    (is_first && groups.all(is_group)).then(|| whole.chars().filter(|&c| c != divider).collect())
}

/// Characters of no width that come along when cells are copied.
pub(super) const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}')
}

/// A cell without what nobody sees around it, full-width letters as usual ones.
pub(in crate::load) fn narrow(text: &str) -> Cow<'_, str> {
    const WIDER: u32 = 0xFEE0;
    if text.is_ascii() {
        return Cow::Borrowed(text.trim());
    }
    let bare = text.trim_matches(|c: char| is_invisible(c) || c.is_whitespace());
    if !bare.contains(|c| matches!(c, '\u{FF01}'..='\u{FF5E}')) {
        return Cow::Borrowed(bare);
    }
    let usual = |c: char| match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - WIDER).unwrap_or(c),
        other => other,
    };
    Cow::Owned(bare.chars().map(usual).collect())
}

/// True for a number written as a spreadsheet shows a long one, `1,2E+05`: digits
/// may have been rounded away.
pub(in crate::load) fn is_power_of_ten(text: &str) -> bool {
    text.contains(['e', 'E']) && power_of_ten(&narrow(text)).is_some()
}

/// `1,2E+05` in plain digits; its first part has one decimal mark at most, of either
/// kind.
pub(super) fn power_of_ten(text: &str) -> Option<String> {
    const FARTHEST: i32 = 40;
    let (mantissa, exponent) = text.split_once(['e', 'E'])?;
    let exponent: i32 = exponent.parse().ok().filter(|n: &i32| n.abs() <= FARTHEST)?;
    let (sign, mantissa) = match mantissa.strip_prefix(['-', '\u{2212}']) {
        Some(mantissa) => ("-", mantissa),
        None => ("", mantissa.strip_prefix('+').unwrap_or(mantissa)),
    };
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
    let is_digits = |digits: &str| digits.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty()
        || !is_digits(whole)
        || !is_digits(fraction)
        || mantissa.ends_with(['.', ','])
    {
        return None;
    }
    let places = usize::try_from(exponent.unsigned_abs()).ok()?;
    let (whole, fraction) = if exponent >= 0 {
        let padded = format!("{fraction:0<places$}");
        let (moved, rest) = padded.split_at(places);
        (format!("{whole}{moved}"), rest.to_owned())
    } else {
        let padded = format!("{whole:0>width$}", width = places + 1);
        let (rest, moved) = padded.split_at(padded.len() - places);
        (rest.to_owned(), format!("{moved}{fraction}"))
    };
    let fraction = if fraction.is_empty() { "0".to_owned() } else { fraction };
    Some(format!("{sign}{whole}.{fraction}"))
}

/// `5.` and `5,`: the mark of decimals without any.
pub(super) fn whole_with_its_mark(text: &str) -> Option<String> {
    let whole = text.strip_suffix(['.', ','])?;
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    let is_whole = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    is_whole.then(|| whole.to_owned())
}

/// The spaces that divide thousands: ordinary, no-break, thin, narrow no-break.
const fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{2009}' | '\u{202F}')
}
