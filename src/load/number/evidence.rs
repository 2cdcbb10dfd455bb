//! What the cells of a file prove about how its numbers are written.

use super::NumberStyle;

/// So many thousandths for certain, at least, make a file one that has them.
const THOUSANDTHS: u32 = 3;
/// So many cells of people or things with a mark before three digits that no whole number
/// could have make it certain that the mark divides thousands, though it begins fractions
/// elsewhere in the file.
pub(super) const COUNTS: u32 = 20;
/// One cell that is written the other way than so many is a slip.
pub(super) const MOST: u32 = 20;

/// What the cells of a file have shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Evidence {
    signs: Signs,
    /// Cells that can be read the English way only, the Vietnamese way only.
    certain: [u32; 2],
    /// Cells with a fraction of three digits or more, for certain.
    thousandths: u32,
    /// Cells with two readings, by their mark: a point, a comma.
    doubtful: [u32; 2],
    /// Those among them that count people or things, which the other reading would break
    /// into pieces.
    counted: [u32; 2],
}

/// A set of the signs below.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Signs(u8);

impl Signs {
    /// Thousands divided the English way.
    pub(super) const COMMAS: Self = Self(1);
    /// Thousands divided the Vietnamese way.
    pub(super) const POINTS: Self = Self(2);
    /// A number of four digits or more with nothing, or a space, between thousands.
    pub(super) const BARE: Self = Self(4);
    /// A fraction where people or things are counted.
    pub(super) const BROKEN: Self = Self(8);
    /// A number cell of a sheet with four digits or more.
    pub(super) const TYPED: Self = Self(16);

    const fn has(self, sign: Self) -> bool {
        self.0 & sign.0 != 0
    }
}

/// The marks that may divide thousands or begin a fraction, as [`Evidence`] counts them.
const MARKS: [char; 2] = ['.', ','];

impl Evidence {
    pub(super) const NONE: Self = Self {
        signs: Signs(0),
        certain: [0; 2],
        thousandths: 0,
        doubtful: [0; 2],
        counted: [0; 2],
    };

    pub(super) const fn sign(&mut self, sign: Signs) {
        self.signs.0 |= sign.0;
    }

    /// Takes note of a cell with two readings.
    pub(super) fn doubt(&mut self, text: &str, is_broken_count: bool) {
        let cells = self.doubtful.iter_mut().zip(&mut self.counted).zip(MARKS);
        for ((doubtful, counted), _) in cells.filter(|&(_, mark)| text.contains(mark)) {
            *doubtful = doubtful.saturating_add(1);
            *counted = counted.saturating_add(u32::from(is_broken_count));
        }
    }

    /// Takes note of a cell that can be read one way only, and what it shows by its fraction.
    pub(super) fn certain(&mut self, text: &str, point: char, is_broken_count: bool) {
        for (cells, _) in self.certain.iter_mut().zip(MARKS).filter(|&(_, mark)| mark == point) {
            *cells = cells.saturating_add(1);
        }
        if is_broken_count {
            self.sign(Signs::BROKEN);
        }
        let is_fine = text.split_once(point).is_some_and(|(_, fraction)| fraction.len() >= 3);
        self.thousandths = self.thousandths.saturating_add(u32::from(is_fine));
    }

    /// With what another reader of the same file has met.
    pub(super) const fn and(self, other: Self) -> Self {
        Self {
            signs: Signs(self.signs.0 | other.signs.0),
            certain: sums(self.certain, other.certain),
            thousandths: self.thousandths.saturating_add(other.thousandths),
            doubtful: sums(self.doubtful, other.doubtful),
            counted: sums(self.counted, other.counted),
        }
    }

    /// By itself, or with that of another table where it decides nothing by itself.
    pub(super) fn or_with(self, other: Self) -> Self {
        let is_open = self.style() == NumberStyle::Undecided && self.counts().is_none();
        if is_open { self.and(other) } else { self }
    }

    pub(super) const fn has(self, sign: Signs) -> bool {
        self.signs.has(sign)
    }

    /// The style that it speaks for; English where no cell needs to know.
    pub(super) fn style(self) -> NumberStyle {
        match self.certain {
            [0, 0] if self.doubtful != [0; 2] => NumberStyle::Undecided,
            [_, 0] => NumberStyle::English,
            [0, _] => NumberStyle::Vietnamese,
            _ => self.of_most().unwrap_or(NumberStyle::Undecided),
        }
    }

    /// The style of nearly all cells, where a few are written the other way and cells with
    /// two readings rest on it.
    pub(super) fn of_most(self) -> Option<NumberStyle> {
        let [english, vietnamese] = self.certain;
        let (few, style) = if english < vietnamese {
            (english, NumberStyle::Vietnamese)
        } else {
            (vietnamese, NumberStyle::English)
        };
        let is_slip = few > 0 && few.saturating_mul(MOST) <= english.max(vietnamese);
        (is_slip && self.doubtful != [0; 2]).then_some(style)
    }

    /// Which cells with two readings nothing shows to be fractions in that style.
    pub(super) fn doubts(self, style: NumberStyle) -> Doubts {
        let [points, commas] = self.doubtful;
        let (doubtful, thousands) = match style {
            NumberStyle::English => (points, Signs::COMMAS),
            NumberStyle::Vietnamese => (commas, Signs::POINTS),
            NumberStyle::Plain | NumberStyle::Undecided => return Doubts::None,
        };
        let is_divided = self.has(thousands);
        let is_fine = self.thousandths >= THOUSANDTHS && self.thousandths >= doubtful;
        match (is_divided, is_fine) {
            _ if doubtful == 0 => Doubts::None,
            _ if self.of_most().is_some() => Doubts::All,
            (true, true) => Doubts::None,
            (true, false) | (false, true) => Doubts::Zeros,
            (false, false) => Doubts::All,
        }
    }

    /// The mark that can only divide thousands, since people and things are counted with
    /// it throughout, and how many cells show it: one is enough, unless the mark begins
    /// fractions for certain in other numbers of the same file, as in shares that a machine
    /// has worked out. In such numbers it may do so all the same.
    pub(super) fn counts(self) -> Option<Thousands> {
        let [english, vietnamese] = self.certain;
        let (mark, cells, otherwise, [fractions, others]) = match (self.doubtful, self.counted) {
            ([_, 0], [cells, _]) => ('.', cells, Signs::COMMAS, [english, vietnamese]),
            ([0, _], [_, cells]) => (',', cells, Signs::POINTS, [vietnamese, english]),
            _ => return None,
        };
        let mut against = [otherwise, Signs::BARE, Signs::BROKEN].into_iter();
        let enough = if fractions == 0 || self.has(Signs::TYPED) { 1 } else { COUNTS };
        let is_certain = cells >= enough && others == 0 && !against.any(|sign| self.has(sign));
        is_certain.then_some(Thousands { mark, cells })
    }
}

const fn sums([point, comma]: [u32; 2], [points, commas]: [u32; 2]) -> [u32; 2] {
    [point.saturating_add(points), comma.saturating_add(commas)]
}

/// Which cells with two readings are never taken for fractions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Doubts {
    #[default]
    None,
    /// Those of whole thousands, such as `12.000`.
    Zeros,
    /// All.
    All,
}

/// Of the numbers of people and things in a file: what divides their thousands, as
/// nothing but its many cells shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thousands {
    /// `.` or `,`.
    pub mark: char,
    /// How many cells show it.
    pub cells: u32,
}
