//! Whether what is missing can be bounded.

use crate::model::{Indicator, IndicatorIx, Measure, UnitIx};

use super::super::book::Book;
use super::super::rollup::{Worth, YearValue};
use super::super::tree::Tree;
use super::Lost;

/// Why an interval doesn't hold all that rows set aside could say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Open {
    /// Nothing is left that speaks for a year: the rows set aside were the number.
    NoValue {
        /// Which year.
        year: i32,
    },
    /// The number can only grow, and by any amount: a sum of counts, or a ratio that
    /// may pass 100 %.
    Upwards,
    /// Somebody missing has no known size.
    UnknownSize {
        /// In which year.
        year: i32,
    },
    /// Reporters speak by an older month; what the newer one would say isn't known.
    OlderFigure,
    /// Somebody silent counts with a size, and the row that told the newest is out.
    OlderSize,
    /// A published average of the phase is missing, and years that it would stand for.
    Average,
}

/// Why what is lost of a unit's number isn't bounded; each reason once.
pub(super) fn open(
    book: &Book,
    (tree, ix, unit): (Tree, IndicatorIx, UnitIx),
    lost: &Lost,
) -> Vec<Open> {
    let Some(indicator) = book.dataset().plan.indicator(ix) else { return Vec::new() };
    let mut reasons = Vec::new();
    for &year in &lost.years {
        let value = book.year_value(tree, ix, unit, year);
        reasons.extend(of_year(indicator, &value, year).filter(|_| lost.is_missing_in(year)));
    }
    reasons.extend((!lost.older.is_empty()).then_some(Open::OlderFigure));
    reasons.extend(lost.has_other_size().then_some(Open::OlderSize));
    reasons.extend(lost.has_average.then_some(Open::Average));
    reasons.sort_unstable();
    reasons.dedup();
    reasons
}

fn of_year(indicator: &Indicator, value: &YearValue, year: i32) -> Option<Open> {
    let Worth::Value { denominator, .. } = value.worth else {
        return Some(Open::NoValue { year });
    };
    match indicator.measure {
        Measure::Count => Some(Open::Upwards),
        _ if denominator.is_none() => Some(Open::NoValue { year }),
        _ if value.uncovered.of_unknown_size > 0 => Some(Open::UnknownSize { year }),
        _ => (!indicator.bounded).then_some(Open::Upwards),
    }
}
