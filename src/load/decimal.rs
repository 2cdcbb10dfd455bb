//! Binary numbers as the decimals they stand for.

/// Decimals that are told apart.
const DECIMALS: usize = 12;

/// Fifteen significant digits, the point moved right by so many places, at most
/// twelve decimals; nothing of it an exponent.
pub(super) fn shown(n: f64, moved: i32) -> String {
    let written = format!("{n:.14e}");
    let Some((mantissa, exponent)) = written.split_once('e') else { return written };
    let Ok(exponent) = exponent.parse::<i32>() else { return written };
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |m| ("-", m));
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_end_matches('0');
    let point = exponent + moved + 1;
    let (whole, fraction) = match usize::try_from(point) {
        Ok(point) if point >= digits.len() => (format!("{digits:0<point$}"), String::new()),
        Ok(point) => {
            let (whole, fraction) = digits.split_at(point);
            (whole.to_owned(), fraction.to_owned())
        }
        Err(_) => {
            let zeros = usize::try_from(-point).unwrap_or_default().min(400);
            (String::new(), format!("{}{digits}", "0".repeat(zeros)))
        }
    };
    rounded(sign, &whole, &fraction)
}

/// A number of at most twelve decimals, half rounded away from zero.
fn rounded(sign: &str, whole: &str, fraction: &str) -> String {
    let whole = if whole.is_empty() { "0" } else { whole };
    let (kept, rest) = fraction.split_at_checked(DECIMALS).unwrap_or((fraction, ""));
    let mut digits: Vec<u8> = whole.bytes().chain(kept.bytes()).collect();
    let mut carries = rest.as_bytes().first().is_some_and(|&b| b >= b'5');
    for digit in digits.iter_mut().rev() {
        if !carries {
            break;
        }
        carries = *digit == b'9';
        *digit = if carries { b'0' } else { *digit + 1 };
    }
    if carries {
        digits.insert(0, b'1');
    }
    let point = digits.len() - kept.len();
    let text = String::from_utf8_lossy(&digits).into_owned();
    let (whole, fraction) = text.split_at(point);
    let fraction = fraction.trim_end_matches('0');
    if fraction.is_empty() && whole.bytes().all(|b| b == b'0') {
        return "0".to_owned();
    }
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_what_spreadsheets_show() {
        for (n, moved, text) in [
            (0.0, 0, "0"),
            (-0.0, 0, "0"),
            (70000.0, 0, "70000"),
            (9.6, 0, "9.6"),
            (-9.6, 0, "-9.6"),
            (94.979_999_999_999_99, 0, "94.98"),
            (0.1 + 0.2, 0, "0.3"),
            (100.0 / 3.0, 0, "33.333333333333"),
            (200.0 / 3.0, 0, "66.666666666667"),
            (0.9, 2, "90"),
            (0.901_7, 2, "90.17"),
            (1.0 / 3.0, 2, "33.333333333333"),
            (1.0, 2, "100"),
            (0.000_000_000_000_9, 0, "0.000000000001"),
            (1e-300, 0, "0"),
            (123_456_789_012_345.0, 0, "123456789012345"),
            (1e20, 0, "100000000000000000000"),
            (0.999_999_999_999_99, 0, "1"),
        ] {
            assert_eq!(shown(n, moved), text, "{n}");
        }
    }
}
