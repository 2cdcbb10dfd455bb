//! How numbers are written: the English way (`70,000` and `9.6`) or the
//! Vietnamese (`70.000` and `9,6`), thousands also divided by spaces of any
//! width.
//!
//! A file has one way, decided by its cells that can be read in one way only.
//! A cell that can be read in two (`1.250`: one and a quarter, or twelve
//! hundred and fifty) follows them; where they decide nothing, or contradict
//! one another, it is refused. One machine's `9.6` among thousands typed by hand
//! proves little: that a mark before exactly three digits begins a fraction is taken
//! only where the file has as many thousandths for certain (`0.125`, `1234.567`), or
//! divides thousands with the other mark (`1,250.5`); `12.000` needs both. Numbers of a
//! sheet's number cells are not written in any way and decide nothing; nor do powers of
//! ten (`1,2E+05`), whose first part has no thousands.
//!
//! A few cells among many that are written the other way are slips: they are set aside, and
//! the others are read.
//!
//! For the numbers of people and things one that has three digits behind its only mark
//! decides, where no other number of them says otherwise: half a person is never counted,
//! let alone in thousandths. Where the same mark begins fractions of other numbers, many are
//! needed; not so in a sheet whose other thousands are number cells: nothing but such a text
//! is written there in any way.

mod evidence;
mod spelling;
mod style;

use super::CellFault;
use super::collect::quoted;
use super::dates::Dates;
use crate::model::{Amount, AmountError};

pub use evidence::Thousands;
use evidence::{Doubts, Evidence, Signs};
pub(super) use spelling::{begins_with_a_spare_zero, is_broken, is_power_of_ten, narrow};
use spelling::{is_digit, is_invisible, power_of_ten, short_whole, whole_with_its_mark, written};
pub use style::NumberStyle;

/// A cell that holds a number.
#[derive(Clone, Copy, Debug)]
pub(super) struct NumberCell<'c> {
    pub(super) text: &'c str,
    /// Canonical name of its column.
    pub(super) column: &'static str,
    /// A number cell of a sheet: its text is canonical.
    pub(super) is_typed: bool,
    /// Counts people or things, in a table whose every cell is looked at: never a fraction.
    pub(super) is_counted: bool,
}

/// Reads the numbers of one file, and its dates: what is learnt of either has the
/// file read once more.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numbers {
    pub(super) dates: Dates,
    style: NumberStyle,
    settled: Settled,
    doubts: Doubts,
    /// Of people and things only.
    thousands: Option<Thousands>,
    evidence: Evidence,
    /// What another table of the dataset shows, for where this one decides nothing.
    beside: Evidence,
}

/// What settles the way in which a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Settled {
    /// All cells that can be read in one way only, if anything.
    All,
    /// Nearly all.
    Most,
    /// What somebody said.
    Said,
}

impl Numbers {
    /// By what `dataset.toml` says, else in the style that most files have.
    pub(super) const fn new(said: Option<NumberStyle>) -> Self {
        let (evidence, beside, dates) = (Evidence::NONE, Evidence::NONE, Dates::new());
        let (style, settled) = match said {
            Some(style) => (style, Settled::Said),
            None => (NumberStyle::English, Settled::All),
        };
        Self { dates, style, settled, doubts: Doubts::None, thousands: None, evidence, beside }
    }

    /// The same beside a table that was read before.
    pub(super) const fn beside(self, other: Self) -> Self {
        Self { beside: other.evidence, ..self }
    }

    /// The ways in which the whole file has to be read again, since what was met
    /// in it doesn't go with those assumed.
    pub(super) fn correction(self) -> Option<Self> {
        let dates = self.dates.correction();
        let right = Self {
            dates: dates.unwrap_or(self.dates),
            evidence: Evidence::NONE,
            ..if self.is_said() { self } else { self.settled() }
        };
        let ways = |of: Self| (of.style, of.settled, of.doubts, of.thousands);
        (ways(right) != ways(self) || dates.is_some()).then_some(right)
    }

    /// By what the cells show.
    fn settled(self) -> Self {
        let evidence = self.evidence.or_with(self.beside);
        let style = evidence.style();
        let settled = if evidence.of_most().is_some() { Settled::Most } else { Settled::All };
        let (doubts, thousands) = (evidence.doubts(style), evidence.counts());
        Self { style, settled, doubts, thousands, ..self }
    }

    fn is_said(self) -> bool {
        self.settled == Settled::Said
    }

    /// The style to be shown: none where every number is plain.
    pub(super) fn shown(self) -> Option<NumberStyle> {
        match self.style {
            NumberStyle::English if !self.evidence.has(Signs::COMMAS) && !self.is_said() => None,
            style => Some(style),
        }
    }

    /// What divides the thousands of people and things, where nothing but their being
    /// people and things shows it.
    pub(super) const fn thousands(self) -> Option<Thousands> {
        self.thousands
    }

    /// Whether a cell counts people or things and is read as thousands for nothing else.
    pub(super) fn infers_thousands(self, cell: NumberCell<'_>) -> bool {
        let is_meant = |thousands: Thousands| {
            cell.is_counted && !cell.is_typed && narrow(cell.text).contains(thousands.mark)
        };
        self.thousands.is_some_and(is_meant)
            && readings(cell).is_some_and(|(english, vietnamese)| english != vietnamese)
    }

    /// Takes note of numbers with nothing between their thousands, in texts and in number
    /// cells of a sheet.
    pub(super) const fn see_thousands(&mut self, bare: bool, typed: bool) {
        if bare {
            self.evidence.sign(Signs::BARE);
        }
        if typed {
            self.evidence.sign(Signs::TYPED);
        }
    }

    /// Adds what another reader of the same file has met.
    pub(super) const fn take_in(&mut self, other: Self) {
        self.evidence = self.evidence.and(other.evidence);
        self.dates.take_in(other.dates);
    }

    pub(super) fn read(&mut self, cell: NumberCell<'_>) -> Result<Amount, CellFault> {
        let text = &*narrow(cell.text);
        // What tells a spreadsheet that a text is meant.
        let text =
            text.strip_prefix('\'').filter(|text| text.starts_with(is_digit)).unwrap_or(text);
        if let Some(whole) = short_whole(text) {
            let is_long = text.len() > 3;
            self.see_thousands(is_long && !cell.is_typed, is_long && cell.is_typed);
            return Ok(whole);
        }
        let cell = NumberCell { text, ..cell };
        check_shown(cell)?;
        if let Some(plain) = power_of_ten(text).or_else(|| whole_with_its_mark(text)) {
            return Amount::parse(&plain).map_err(|reason| invalid(cell, reason));
        }
        if cell.is_typed || self.style == NumberStyle::Plain {
            return Amount::parse(text).map_err(|reason| invalid(cell, reason));
        }
        self.read_written(cell)
    }

    /// The number that a text spells one way or the other.
    fn read_written(&mut self, cell: NumberCell<'_>) -> Result<Amount, CellFault> {
        let NumberCell { text, column, .. } = cell;
        let english = written(text, ',', '.');
        let vietnamese = written(text, '.', ',');
        self.learn(text, cell.is_counted, (english, vietnamese));
        match (english, vietnamese) {
            (Ok(english), Ok(vietnamese)) if english == vietnamese => Ok(english),
            (Ok(english), Ok(vietnamese)) => {
                self.decide(cell, english, vietnamese).ok_or_else(|| {
                    let found = quoted(text);
                    CellFault::NumberAmbiguous { column, found, english, vietnamese }
                })
            }
            (Ok(amount), Err(_)) if !self.is_bound_to(NumberStyle::Vietnamese) => Ok(amount),
            (Err(_), Ok(amount)) if !self.is_bound_to(NumberStyle::English) => Ok(amount),
            (Ok(_), Err(_)) | (Err(_), Ok(_)) => {
                let (style, is_said) = (self.style.key(), self.is_said());
                Err(CellFault::NumberOfOtherStyle { column, found: quoted(text), style, is_said })
            }
            (Err(reason), Err(other)) => {
                let is_shape = reason == AmountError::NotANumber;
                Err(invalid(cell, if is_shape { other } else { reason }))
            }
        }
    }

    /// Whether the file has one way of writing.
    pub(super) fn is_decided(self) -> bool {
        self.style != NumberStyle::Undecided
    }

    /// The only way in which a cell can be read, in a file whose cells contradict one another.
    pub(super) fn only_way(self, cell: NumberCell<'_>) -> Option<NumberStyle> {
        if self.is_decided() || cell.is_typed {
            return None;
        }
        let text = &*narrow(cell.text);
        let text = text.strip_suffix('%').map_or(text, str::trim_end);
        match (written(text, ',', '.'), written(text, '.', ',')) {
            (Ok(_), Err(_)) => Some(NumberStyle::English),
            (Err(_), Ok(_)) => Some(NumberStyle::Vietnamese),
            _ => None,
        }
    }

    /// The one of two readings that the file's style is for.
    fn decide(self, cell: NumberCell<'_>, english: Amount, vietnamese: Amount) -> Option<Amount> {
        let by_thousands = self
            .thousands
            .filter(|thousands| cell.is_counted && cell.text.contains(thousands.mark));
        if by_thousands.is_some() {
            return Some(larger(english, vietnamese));
        }
        let (taken, other) = match self.style {
            NumberStyle::English | NumberStyle::Plain => (english, vietnamese),
            NumberStyle::Vietnamese => (vietnamese, english),
            NumberStyle::Undecided => return None,
        };
        let is_fraction = is_less(taken, other);
        let is_doubted = match self.doubts {
            Doubts::None => false,
            Doubts::Zeros => taken.is_whole(),
            Doubts::All => true,
        };
        if is_fraction && is_doubted { None } else { Some(taken) }
    }

    /// The two readings of a cell that counts whole things, where nobody has said
    /// which counts and the one that was taken makes a fraction of what is written
    /// as thousands: `12.000` people are not twelve, whatever else the file holds.
    pub(super) fn thousands_missed(
        self,
        cell: NumberCell<'_>,
        taken: Amount,
    ) -> Option<(Amount, Amount)> {
        let readings = self.undecided(cell)?;
        (is_less(taken, readings.0) || is_less(taken, readings.1)).then_some(readings)
    }

    /// The two readings of a cell that can only be a percentage, where nobody has said
    /// which counts and the one that was taken makes thousands of what may be a fraction:
    /// `9.600` % a year is not nine thousand, whatever else the file holds.
    pub(super) fn fraction_missed(
        self,
        cell: NumberCell<'_>,
        taken: Amount,
    ) -> Option<(Amount, Amount)> {
        let readings = self.undecided(cell)?;
        (is_less(readings.0, taken) || is_less(readings.1, taken)).then_some(readings)
    }

    /// The two readings of a cell, unless somebody has said which counts.
    fn undecided(self, cell: NumberCell<'_>) -> Option<(Amount, Amount)> {
        if cell.is_typed || self.is_said() { None } else { readings(cell) }
    }

    /// Whether what is written the other way is set aside.
    fn is_bound_to(self, style: NumberStyle) -> bool {
        self.settled != Settled::All && self.style == style
    }

    fn learn(&mut self, text: &str, is_counted: bool, (english, vietnamese): Readings) {
        let evidence = &mut self.evidence;
        let mut divided = |mark, sign| {
            if text.contains(mark) {
                evidence.sign(sign);
            }
        };
        match (english, vietnamese) {
            (Ok(english), Ok(vietnamese)) if english != vietnamese => {
                let fraction = if is_less(english, vietnamese) { english } else { vietnamese };
                evidence.doubt(text, is_counted && !fraction.is_whole());
            }
            (Ok(number), Err(_)) => {
                divided(',', Signs::COMMAS);
                evidence.certain(text, '.', is_counted && !number.is_whole());
            }
            (Err(_), Ok(number)) => {
                divided('.', Signs::POINTS);
                evidence.certain(text, ',', is_counted && !number.is_whole());
            }
            (Ok(number), Ok(_)) if !is_less(number, Amount::whole(1000)) => {
                evidence.sign(Signs::BARE);
            }
            _ => {}
        }
    }
}

/// Refuses what isn't a number whatever the file is like.
fn check_shown(cell: NumberCell<'_>) -> Result<(), CellFault> {
    let NumberCell { text, column, .. } = cell;
    if is_broken(text) {
        return Err(CellFault::CellBroken { column, found: quoted(text) });
    }
    if let Some(hidden) = text.chars().find(|&c| is_invisible(c)) {
        let (found, character) = (quoted(text), format!("U+{:04X}", u32::from(hidden)));
        return Err(CellFault::CharacterHidden { column, found, character });
    }
    if begins_with_a_spare_zero(text) {
        return Err(invalid(cell, AmountError::NotANumber));
    }
    Ok(())
}

fn invalid(cell: NumberCell<'_>, reason: AmountError) -> CellFault {
    CellFault::NumberInvalid { column: cell.column, found: quoted(cell.text), reason }
}

/// The English way and the Vietnamese way.
type Readings = (Result<Amount, AmountError>, Result<Amount, AmountError>);

/// The two ways to read a cell, if there are two.
fn readings(cell: NumberCell<'_>) -> Option<(Amount, Amount)> {
    let text = &*narrow(cell.text);
    let text = text.strip_suffix('%').map_or(text, str::trim_end);
    Some((written(text, ',', '.').ok()?, written(text, '.', ',').ok()?))
}

fn is_less(one: Amount, other: Amount) -> bool {
    one.parts().abs() < other.parts().abs()
}

fn larger(one: Amount, other: Amount) -> Amount {
    if is_less(one, other) { other } else { one }
}

#[cfg(test)]
mod tests;
