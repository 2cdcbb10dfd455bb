//! Differences as they are written.

use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};

use crate::app::view::writing::Pen;
use crate::app::words::scenarios as say;
use crate::calc::compare::Magnitude;
use crate::calc::{Basis, Worth, YearValue};
use crate::model::{Amount, Measure};
use crate::text::number;

use super::Written;

/// A difference with its sign, exact as far as it is written and never written
/// as nothing while it is something.
pub fn difference(pen: &Pen<'_>, value: &BigRational) -> Written {
    let sign = match value {
        v if v.is_zero() => "",
        v if v.is_negative() => "−",
        _ => "+",
    };
    if value.is_zero() {
        return Written::nothing("0");
    }
    let size = value.abs();
    let signed = |text: String| format!("{sign}{text}");
    if pen.has_percent_target() || pen.is_percent() {
        let points = number::exact(&size, &[Amount::ZERO], pen.language);
        return Written {
            full: signed(say::POINTS.fill(pen.language, &[&points])),
            short: signed(say::POINTS_SHORT.fill(pen.language, &[&points])),
            is_nothing: false,
        };
    }
    let whole = amount(&size).filter(|_| pen.indicator.measure != Measure::Mean);
    if let Some(amount) = whole {
        return Written {
            full: signed(pen.things(amount)),
            short: signed(pen.count(amount)),
            is_nothing: false,
        };
    }
    let text = signed(number::exact(&size, &[Amount::ZERO], pen.language));
    Written { full: text.clone(), short: text, is_nothing: false }
}

/// The amount that a fraction is exactly.
fn amount(value: &BigRational) -> Option<Amount> {
    let scaled = value * BigRational::from_integer(Amount::SCALE.into());
    let whole = scaled.is_integer().then(|| scaled.to_integer())?;
    whole.to_i128().map(Amount::from_parts)
}

/// What units add to a value.
pub fn magnitude(pen: &Pen<'_>, found: Magnitude) -> Option<String> {
    let (numerator, denominator) = match found {
        Magnitude::Plain(value) => (value, None),
        Magnitude::Ratio { numerator, denominator } => (numerator, Some(denominator)),
        Magnitude::Growth(_) => return None,
    };
    let worth = Worth::Value { numerator, denominator, basis: Basis::Reported };
    pen.year_value(&YearValue { worth, ..YearValue::default() })
}
