//! What a figure's value and denominator make of an indicator: the faults of
//! numbers that set a row aside.

use super::FigureFault;
use super::cells::FigureCell;
use crate::model::{Amount, Entry, Indicator, Measure, ReportingLevel};

/// The verdict on a row's numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum EntryCheck {
    /// As written.
    Sound(Entry),
    /// Sound, but the denominator means nothing here and is left out.
    WithoutDenominator(Entry),
    /// Below zero where nothing can be.
    Negative,
    /// Anything else.
    Faulty(FigureFault),
}

/// Holds a value and a denominator (already known not to be negative) against
/// the indicator's kind of quantity.
pub(super) fn entry(
    value: FigureCell,
    denominator: Option<Amount>,
    indicator: &Indicator,
) -> EntryCheck {
    let value = match value {
        // A number one column too far to the right isn't lost without a word.
        FigureCell::Missing if denominator.is_some() && !indicator.measure.is_ratio() => {
            return EntryCheck::WithoutDenominator(Entry::Missing);
        }
        FigureCell::Missing => return EntryCheck::Sound(Entry::Missing),
        FigureCell::NotApplicable => return EntryCheck::Sound(Entry::NotApplicable),
        FigureCell::Number(value) => value,
        FigureCell::Percentage(value) if is_percentage(indicator, denominator) => value,
        FigureCell::Percentage(value) => {
            let (found, indicator) = (value.to_string(), indicator.code.clone());
            return EntryCheck::Faulty(FigureFault::PercentSign { found, indicator });
        }
    };
    if indicator.measure == Measure::Rate {
        if value <= Amount::whole(-100) {
            return EntryCheck::Faulty(FigureFault::RateTooLow { found: value.to_string() });
        }
    } else if value.is_negative() {
        return EntryCheck::Negative;
    }
    if !indicator.measure.is_ratio() {
        let entry = Entry::Reported { value, denominator: None };
        return if denominator.is_some() {
            EntryCheck::WithoutDenominator(entry)
        } else {
            EntryCheck::Sound(entry)
        };
    }
    let fault = match denominator {
        Some(denominator) => ratio_fault(value, denominator, indicator),
        None => bare_fault(value, indicator),
    };
    let sound = EntryCheck::Sound(Entry::Reported { value, denominator });
    fault.map_or(sound, EntryCheck::Faulty)
}

/// Whether the value by itself is a percentage: a rate, or one that the province
/// gives without its denominator.
fn is_percentage(indicator: &Indicator, denominator: Option<Amount>) -> bool {
    match indicator.measure {
        Measure::Rate => true,
        Measure::Percent => {
            denominator.is_none() && indicator.reporting_level == ReportingLevel::Province
        }
        _ => false,
    }
}

/// N > 0 with D = 0; N > D where the numerator is part of the denominator.
fn ratio_fault(value: Amount, denominator: Amount, indicator: &Indicator) -> Option<FigureFault> {
    let is_part = indicator.measure == Measure::Percent && indicator.bounded;
    if denominator.is_zero() && !value.is_zero() {
        return Some(FigureFault::NumeratorOfNothing { value: value.to_string() });
    }
    (is_part && value > denominator).then(|| FigureFault::NumeratorAbove {
        value: value.to_string(),
        denominator: denominator.to_string(),
    })
}

/// Only what the province reports itself may come without denominator: nothing
/// is ever added up to it.
fn bare_fault(value: Amount, indicator: &Indicator) -> Option<FigureFault> {
    if indicator.reporting_level != ReportingLevel::Province {
        return Some(FigureFault::DenominatorMissing {
            indicator: indicator.code.clone(),
            unread: String::new(),
        });
    }
    let is_part = indicator.measure == Measure::Percent && indicator.bounded;
    (is_part && value > Amount::whole(100))
        .then(|| FigureFault::PercentAbove { found: value.to_string() })
}

#[cfg(test)]
mod tests {
    use super::super::number::{NumberCell, Numbers};
    use super::*;
    use crate::model::{Bilingual, Group};

    fn indicator(measure: Measure, reporting_level: ReportingLevel, bounded: bool) -> Indicator {
        Indicator {
            code: "X01".to_owned(),
            group: Group::Direct,
            label: Bilingual::default(),
            unit_of_measure: Bilingual::default(),
            thing: Bilingual::default(),
            one_thing: String::new(),
            numerator: Bilingual::default(),
            denominator: Bilingual::default(),
            reading: Bilingual::default(),
            ambiguity: Bilingual::default(),
            measure,
            reporting_level,
            scope: Vec::new(),
            accrues_within_year: false,
            bounded,
            collective: false,
            counts_people: false,
            measured: false,
            allocated: false,
            targets: Vec::new(),
        }
    }

    fn code(value: &str, denominator: &str, indicator: &Indicator) -> &'static str {
        let mut numbers = Numbers::new(None);
        let mut read = |text| {
            let cell = NumberCell { text, column: "value", is_typed: false, is_counted: false };
            FigureCell::read(cell, &mut numbers).unwrap()
        };
        let (value, denominator) = (read(value), read(denominator).amount());
        match entry(value, denominator, indicator) {
            EntryCheck::Sound(_) => "sound",
            EntryCheck::WithoutDenominator(_) => "unused",
            EntryCheck::Negative => "negative",
            EntryCheck::Faulty(fault) => fault.code(),
        }
    }

    #[test]
    fn ratios_are_held_against_their_denominator() {
        let bounded = indicator(Measure::Percent, ReportingLevel::Grassroots, true);
        assert_eq!(code("38", "38", &bounded), "sound");
        assert_eq!(code("39", "38", &bounded), "numerator_above_denominator");
        assert_eq!(code("-", "-", &bounded), "sound");
        assert_eq!(code("-", "", &bounded), "denominator_missing");
        assert_eq!(code("5", "…", &bounded), "denominator_missing");
        assert_eq!(code("5", "0", &bounded), "numerator_of_nothing");
        assert_eq!(code("-5", "10", &bounded), "negative");
        assert_eq!(code("95%", "", &bounded), "percent_sign");
        assert_eq!(code("x", "10", &bounded), "sound");
        assert_eq!(code("", "", &bounded), "sound");
        let open = indicator(Measure::Percent, ReportingLevel::Grassroots, false);
        assert_eq!(code("39", "38", &open), "sound");
        assert_eq!(code("39", "0", &open), "numerator_of_nothing");
        let mean = indicator(Measure::Mean, ReportingLevel::Grassroots, false);
        assert_eq!(code("4000", "3744", &mean), "sound");
        assert_eq!(code("4000", "", &mean), "denominator_missing");
    }

    #[test]
    fn the_province_may_give_the_percentage_itself() {
        let bare = indicator(Measure::Percent, ReportingLevel::Province, true);
        assert_eq!(code("90.17", "", &bare), "sound");
        assert_eq!(code("100", "", &bare), "sound");
        assert_eq!(code("100.01", "", &bare), "percent_above_100");
        assert_eq!(code("9", "8", &bare), "numerator_above_denominator");
        assert_eq!(code("90.17%", "", &bare), "sound");
        assert_eq!(code("90%", "100", &bare), "percent_sign");
    }

    #[test]
    fn rates_alone_may_be_negative() {
        let rate = indicator(Measure::Rate, ReportingLevel::Province, false);
        assert_eq!(code("-99.99", "", &rate), "sound");
        assert_eq!(code("-100", "", &rate), "rate_too_low");
        let count = indicator(Measure::Count, ReportingLevel::Grassroots, false);
        assert_eq!(code("-1", "", &count), "negative");
        assert_eq!(code("1", "2", &count), "unused");
        assert_eq!(code("1%", "", &count), "percent_sign");
        assert_eq!(code("9.6 %", "", &rate), "sound");
        let level = indicator(Measure::Level, ReportingLevel::Province, false);
        assert_eq!(code("-1", "", &level), "negative");
    }
}
