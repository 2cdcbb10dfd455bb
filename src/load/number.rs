//! How numbers are written: the English way (`70,000` and `9.6`) or the
//! Vietnamese (`70.000` and `9,6`), thousands also divided by spaces of any
//! width.
//!
//! A file has one way, decided by its cells that can be read in one way only.
//! A cell that can be read in two (`1.250`: one and a quarter, or twelve
//! hundred and fifty) follows them; where they decide nothing, or contradict
//! one another, it is refused. One machine's `9.6` among thousands typed by hand
//! proves little: that a mark before exactly three digits begins a fraction is taken
//! only where the file has thousandths for certain (`0.125`, `1234.567`), or divides
//! thousands with the other mark (`1,250.5`). Numbers of a sheet's number cells are not written
//! in any way and decide nothing; nor do powers of ten (`1,2E+05`), whose first part
//! has no thousands.

mod spelling;

use super::TableFault;
use super::collect::quoted;
use super::dates::Dates;
use crate::model::{Amount, AmountError};

pub(super) use spelling::{is_broken, is_power_of_ten, narrow};
use spelling::{is_digit, is_invisible, power_of_ten, short_whole, whole_with_its_mark, written};

/// How a file writes its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberStyle {
    /// Digits with a decimal point, nothing between thousands. Only ever said,
    /// never recognised: it can't be told from [`NumberStyle::English`].
    Plain,
    /// `70,000` and `9.6`.
    English,
    /// `70.000` and `9,6`.
    Vietnamese,
    /// Nothing decides.
    Undecided,
}

impl NumberStyle {
    /// What `dataset.toml` and the command line call it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::English => "en",
            Self::Vietnamese => "vi",
            Self::Undecided => "undecided",
        }
    }

    /// The style of that name, as it can be said.
    #[must_use]
    pub fn named(key: &str) -> Option<Self> {
        [Self::Plain, Self::English, Self::Vietnamese].into_iter().find(|style| style.key() == key)
    }
}

/// What the cells of a file have shown: a set of the signs below.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Evidence(u8);

impl Evidence {
    const NONE: Self = Self(0);
    /// A cell that can be read the English way only.
    const ENGLISH: Self = Self(1);
    /// A cell that can be read the Vietnamese way only.
    const VIETNAMESE: Self = Self(2);
    /// A cell with two readings: its mark is a point …
    const POINT: Self = Self(4);
    /// … or a comma.
    const COMMA: Self = Self(8);
    /// Thousands divided the English way.
    const COMMAS: Self = Self(16);
    /// Thousands divided the Vietnamese way.
    const POINTS: Self = Self(32);
    /// A fraction of three digits or more, for certain.
    const THOUSANDTHS: Self = Self(64);

    const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    const fn has(self, sign: Self) -> bool {
        self.0 & sign.0 != 0
    }

    /// The style that it speaks for; English where no cell needs to know.
    const fn style(self) -> NumberStyle {
        let has_either = self.has(Self::POINT.and(Self::COMMA));
        match (self.has(Self::ENGLISH), self.has(Self::VIETNAMESE), has_either) {
            (false, true, _) => NumberStyle::Vietnamese,
            (true, true, _) | (false, false, true) => NumberStyle::Undecided,
            (true, false, _) | (false, false, false) => NumberStyle::English,
        }
    }

    /// Whether a cell with two readings would be a fraction in that style, and nothing
    /// shows that the file has such fractions.
    const fn doubts_fractions(self, style: NumberStyle) -> bool {
        let (taken, thousands) = match style {
            NumberStyle::English => (Self::POINT, Self::COMMAS),
            NumberStyle::Vietnamese => (Self::COMMA, Self::POINTS),
            NumberStyle::Plain | NumberStyle::Undecided => return false,
        };
        self.has(taken) && !self.has(thousands) && !self.has(Self::THOUSANDTHS)
    }
}

/// A cell that holds a number.
#[derive(Clone, Copy, Debug)]
pub(super) struct NumberCell<'c> {
    pub(super) text: &'c str,
    /// Canonical name of its column.
    pub(super) column: &'static str,
    /// A number cell of a sheet: its text is canonical.
    pub(super) is_typed: bool,
}

/// Reads the numbers of one file, and its dates: what is learnt of either has the
/// file read once more.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numbers {
    pub(super) dates: Dates,
    style: NumberStyle,
    is_said: bool,
    /// A cell with two readings is never taken for a fraction.
    doubts_fractions: bool,
    evidence: Evidence,
}

impl Numbers {
    /// By what `dataset.toml` says, else in the style that most files have.
    pub(super) const fn new(said: Option<NumberStyle>) -> Self {
        let (evidence, dates) = (Evidence::NONE, Dates::new());
        let (style, is_said) = match said {
            Some(style) => (style, true),
            None => (NumberStyle::English, false),
        };
        Self { dates, style, is_said, doubts_fractions: false, evidence }
    }

    /// The ways in which the whole file has to be read again, since what was met
    /// in it doesn't go with those assumed.
    pub(super) fn correction(self) -> Option<Self> {
        let Self { is_said, .. } = self;
        let style = if is_said { self.style } else { self.evidence.style() };
        let doubts_fractions = !is_said && self.evidence.doubts_fractions(style);
        let dates = self.dates.correction();
        let is_wrong = (style, doubts_fractions) != (self.style, self.doubts_fractions);
        let right = Self {
            dates: dates.unwrap_or(self.dates),
            style,
            is_said,
            doubts_fractions,
            evidence: Evidence::default(),
        };
        (is_wrong || dates.is_some()).then_some(right)
    }

    /// The style to be shown: none where every number is plain.
    pub(super) fn shown(self) -> Option<NumberStyle> {
        match self.style {
            NumberStyle::English if !self.evidence.has(Evidence::COMMAS) && !self.is_said => None,
            style => Some(style),
        }
    }

    /// Adds what another reader of the same file has met.
    pub(super) const fn take_in(&mut self, other: Self) {
        self.evidence = self.evidence.and(other.evidence);
        self.dates.take_in(other.dates);
    }

    /// The number in a cell.
    pub(super) fn read(&mut self, cell: NumberCell<'_>) -> Result<Amount, TableFault> {
        let NumberCell { text, column, is_typed } = cell;
        let text = &*narrow(text);
        // What tells a spreadsheet that a text is meant.
        let text =
            text.strip_prefix('\'').filter(|text| text.starts_with(is_digit)).unwrap_or(text);
        if let Some(whole) = short_whole(text) {
            return Ok(whole);
        }
        if is_broken(text) {
            return Err(TableFault::CellBroken { column, found: quoted(text) });
        }
        if let Some(hidden) = text.chars().find(|&c| is_invisible(c)) {
            let (found, character) = (quoted(text), format!("U+{:04X}", u32::from(hidden)));
            return Err(TableFault::CharacterHidden { column, found, character });
        }
        let invalid = |reason| TableFault::NumberInvalid { column, found: quoted(text), reason };
        if let Some(plain) = power_of_ten(text).or_else(|| whole_with_its_mark(text)) {
            return Amount::parse(&plain).map_err(invalid);
        }
        if is_typed || self.style == NumberStyle::Plain {
            return Amount::parse(text).map_err(invalid);
        }
        let english = written(text, ',', '.');
        let vietnamese = written(text, '.', ',');
        self.learn(text, english, vietnamese);
        match (english, vietnamese) {
            (Ok(english), Ok(vietnamese)) if english == vietnamese => Ok(english),
            (Ok(english), Ok(vietnamese)) => self.decide(english, vietnamese).ok_or_else(|| {
                let found = quoted(text);
                TableFault::NumberAmbiguous { column, found, english, vietnamese }
            }),
            (Ok(amount), Err(_)) if !self.is_said_to_be(NumberStyle::Vietnamese) => Ok(amount),
            (Err(_), Ok(amount)) if !self.is_said_to_be(NumberStyle::English) => Ok(amount),
            (Ok(_), Err(_)) | (Err(_), Ok(_)) => {
                let style = self.style.key();
                Err(TableFault::NumberOfOtherStyle { column, found: quoted(text), style })
            }
            (Err(reason), Err(other)) => {
                let is_shape = reason == AmountError::NotANumber;
                Err(invalid(if is_shape { other } else { reason }))
            }
        }
    }

    /// Whether the file has one way of writing.
    pub(super) fn is_decided(self) -> bool {
        self.style != NumberStyle::Undecided
    }

    /// The one of two readings that the file's style is for.
    const fn decide(self, english: Amount, vietnamese: Amount) -> Option<Amount> {
        let (taken, other) = match self.style {
            NumberStyle::English | NumberStyle::Plain => (english, vietnamese),
            NumberStyle::Vietnamese => (vietnamese, english),
            NumberStyle::Undecided => return None,
        };
        let is_fraction = taken.parts().abs() < other.parts().abs();
        if is_fraction && self.doubts_fractions { None } else { Some(taken) }
    }

    /// The two readings of a cell that counts whole things, where nobody has said
    /// which counts and the one that was taken makes a fraction of what is written
    /// as thousands: `12.000` people are not twelve, whatever else the file holds.
    pub(super) fn thousands_missed(
        self,
        cell: NumberCell<'_>,
        taken: Amount,
    ) -> Option<(Amount, Amount)> {
        if cell.is_typed || self.is_said {
            return None;
        }
        let text = &*narrow(cell.text);
        let readings = (written(text, ',', '.').ok()?, written(text, '.', ',').ok()?);
        let is_less = |other: Amount| taken.parts().abs() < other.parts().abs();
        (is_less(readings.0) || is_less(readings.1)).then_some(readings)
    }

    fn is_said_to_be(self, style: NumberStyle) -> bool {
        self.is_said && self.style == style
    }

    fn learn(
        &mut self,
        text: &str,
        english: Result<Amount, AmountError>,
        vietnamese: Result<Amount, AmountError>,
    ) {
        let mark = |c: char, sign: Evidence| if text.contains(c) { sign } else { Evidence::NONE };
        let shown = match (english, vietnamese) {
            (Ok(english), Ok(vietnamese)) if english != vietnamese => {
                mark('.', Evidence::POINT).and(mark(',', Evidence::COMMA))
            }
            (Ok(_), Err(_)) => {
                Evidence::ENGLISH.and(mark(',', Evidence::COMMAS)).and(thousandths(text, '.'))
            }
            (Err(_), Ok(_)) => {
                Evidence::VIETNAMESE.and(mark('.', Evidence::POINTS)).and(thousandths(text, ','))
            }
            _ => Evidence::NONE,
        };
        self.evidence = self.evidence.and(shown);
    }
}

/// What a cell of one reading shows by its fraction.
fn thousandths(text: &str, point: char) -> Evidence {
    let is_fine = text.split_once(point).is_some_and(|(_, fraction)| fraction.len() >= 3);
    if is_fine { Evidence::THOUSANDTHS } else { Evidence::NONE }
}

#[cfg(test)]
mod tests;
