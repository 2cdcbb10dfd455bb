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

use std::borrow::Cow;

use super::TableFault;
use super::collect::quoted;
use super::dates::Dates;
use super::decimal;
use crate::model::{Amount, AmountError};

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

/// The sign of an error in a spreadsheet (`#DIV/0!`, `#REF!`, `Err:502`), or a
/// formula that nobody has worked out.
pub(super) fn is_broken(text: &str) -> bool {
    const SIGNS: [&str; 9] = [
        "#DIV/0!",
        "#N/A",
        "#NAME?",
        "#NULL!",
        "#NUM!",
        "#REF!",
        "#VALUE!",
        "#GETTING_DATA",
        "#SPILL!",
    ];
    match text.as_bytes().first() {
        Some(b'#') => SIGNS.contains(&text),
        Some(b'E') => text.strip_prefix("Err:").is_some_and(|n| n.parse::<u16>().is_ok()),
        Some(b'=') => text.len() > 1,
        _ => false,
    }
}

const fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// Nearly every number is a short run of digits.
fn short_whole(text: &str) -> Option<Amount> {
    let is_short = (1..=15).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    is_short.then(|| Amount::whole(text.bytes().fold(0, |n, b| n * 10 + i64::from(b - b'0'))))
}

/// A number whose thousands are divided by one sign or by spaces, or not at all.
fn written(text: &str, thousands: char, point: char) -> Result<Amount, AmountError> {
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
const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}')
}

/// A cell without what nobody sees around it, full-width letters as usual ones.
pub(super) fn narrow(text: &str) -> Cow<'_, str> {
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
pub(super) fn is_power_of_ten(text: &str) -> bool {
    text.contains(['e', 'E']) && power_of_ten(&narrow(text)).is_some()
}

/// `1,2E+05` in plain digits; its first part has one decimal mark at most, of either
/// kind.
fn power_of_ten(text: &str) -> Option<String> {
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
fn whole_with_its_mark(text: &str) -> Option<String> {
    let whole = text.strip_suffix(['.', ','])?;
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    let is_whole = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    is_whole.then(|| whole.to_owned())
}

/// The spaces that divide thousands: ordinary, no-break, thin, narrow no-break.
const fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{2009}' | '\u{202F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(numbers: &mut Numbers, text: &str) -> String {
        let cell = NumberCell { text, column: "value", is_typed: false };
        numbers.read(cell).map_or_else(|fault| fault.code().to_owned(), |n| n.to_string())
    }

    fn in_style(style: NumberStyle, text: &str) -> String {
        let mut numbers = Numbers { style, ..Numbers::new(None) };
        read(&mut numbers, text)
    }

    #[test]
    fn what_can_be_read_in_one_way_is_read_so_in_every_style() {
        for (text, number) in [
            ("0", "0"),
            ("007", "7"),
            ("70000", "70000"),
            ("9,6", "9.6"),
            ("9.6", "9.6"),
            ("0.250", "0.25"),
            ("0,125", "0.125"),
            ("1234.567", "1234.567"),
            ("1.250,5", "1250.5"),
            ("1,250.5", "1250.5"),
            ("1.250.000", "1250000"),
            ("1,250,000", "1250000"),
            ("-1.250,5", "-1250.5"),
            ("\u{2212}9,6", "-9.6"),
            ("1 250,5", "1250.5"),
            ("1\u{A0}250.5", "1250.5"),
            ("70\u{202F}000", "70000"),
            ("1\u{2009}250\u{2009}000", "1250000"),
            ("1 250.000", "1250"),
            ("+5", "5"),
            ("5\u{200B}", "5"),
            ("\u{FEFF}\u{200E}5\u{A0}", "5"),
            ("'107", "107"),
            ("１２", "12"),
            ("９，６", "9.6"),
            ("－５", "-5"),
            (".5", "0.5"),
            (",5", "0.5"),
            ("-.5", "-0.5"),
            ("5.", "5"),
            ("5,", "5"),
            ("-70000.", "-70000"),
            ("1e3", "1000"),
            ("1,2E+05", "120000"),
            ("1.250E+03", "1250"),
            ("-1.5e2", "-150"),
            ("9.6E-1", "0.96"),
            ("96e-3", "0.096"),
            ("1.2345E2", "123.45"),
            ("94.97999999999999", "94.98"),
            ("0,30000000000000004", "0.3"),
        ] {
            for style in [NumberStyle::English, NumberStyle::Vietnamese, NumberStyle::Undecided] {
                assert_eq!(in_style(style, text), number, "{text} {style:?}");
            }
        }
    }

    #[test]
    fn what_hides_within_a_number_is_named() {
        for text in ["1\u{200B}250", "1\u{AD}250", "12\u{FEFF}.5"] {
            assert_eq!(in_style(NumberStyle::English, text), "character_hidden", "{text:?}");
        }
    }

    #[test]
    fn powers_and_bare_marks_decide_nothing() {
        for text in ["1,2E+05", "1.2e3", "5.", "5,", "１２"] {
            let mut numbers = Numbers::new(None);
            read(&mut numbers, text);
            assert!(numbers.correction().is_none() && numbers.shown().is_none(), "{text}");
        }
    }

    #[test]
    fn what_can_be_read_in_two_ways_follows_the_style() {
        for (text, english, vietnamese) in
            [("1.250", "1.25", "1250"), ("70,000", "70000", "70"), ("-12.345", "-12.345", "-12345")]
        {
            assert_eq!(in_style(NumberStyle::English, text), english);
            assert_eq!(in_style(NumberStyle::Vietnamese, text), vietnamese);
            assert_eq!(in_style(NumberStyle::Undecided, text), "number_ambiguous");
        }
    }

    #[test]
    fn a_fraction_of_three_digits_may_be_in_doubt() {
        for (style, text, said) in [
            (NumberStyle::English, "1.250", "number_ambiguous"),
            (NumberStyle::English, "1,250", "1250"),
            (NumberStyle::English, "9.6", "9.6"),
            (NumberStyle::Vietnamese, "1,250", "number_ambiguous"),
            (NumberStyle::Vietnamese, "1.250", "1250"),
        ] {
            let mut numbers = Numbers { style, doubts_fractions: true, ..Numbers::new(None) };
            assert_eq!(read(&mut numbers, text), said, "{text} {style:?}");
        }
    }

    #[test]
    fn nonsense_is_no_number_in_any_style() {
        for text in [
            "1.25.0",
            "1,25,0",
            "1.2,5.0",
            "1 25",
            "12 34 567",
            "1.250 000",
            "e3",
            "1e",
            "1.5.0e3",
            "1.e3",
            "1e3.5",
            "1e99",
            "++1",
            ".",
            ",",
            "-.",
            "--1",
            "(5)",
            "1,2.3,4",
            "1 ,5",
            "",
            "0x10",
            "5²",
            "1'000",
            "1.250,",
        ] {
            for style in [NumberStyle::English, NumberStyle::Vietnamese, NumberStyle::Undecided] {
                assert_eq!(in_style(style, text), "number_invalid", "{text} {style:?}");
            }
        }
    }

    #[test]
    fn a_file_is_read_again_in_the_style_that_its_cells_prove() {
        for (cells, style) in [
            (&["1", "1.250", "9.6"][..], Some((NumberStyle::English, true))),
            (&["1", "1.250", "9.6", "0.125"], None),
            (&["1.250", "1,250,000"], None),
            (&["1,250", "9.6"], None),
            (&["1,250", "9,6"], Some((NumberStyle::Vietnamese, true))),
            (&["1,250", "9,6", "1.250,5"], Some((NumberStyle::Vietnamese, false))),
            (&["1", "9.61"], None),
            (&["1", "1,250"], Some((NumberStyle::Undecided, false))),
            (&["1.250"], Some((NumberStyle::Undecided, false))),
            (&["1.250", "9,6"], Some((NumberStyle::Vietnamese, false))),
            (&["9.6", "9,6", "1.250"], Some((NumberStyle::Undecided, false))),
            (&["70 000", "8"], None),
        ] {
            let mut numbers = Numbers::new(None);
            for cell in cells {
                read(&mut numbers, cell);
            }
            assert_eq!(
                numbers.correction().map(|n| (n.style, n.doubts_fractions)),
                style,
                "{cells:?}"
            );
        }
    }

    #[test]
    fn what_is_said_binds() {
        let say = |key, text| read(&mut Numbers::new(NumberStyle::named(key)), text);
        assert_eq!(say("vi", "1.250"), "1250");
        assert_eq!(say("vi", "9.6"), "number_of_other_style");
        assert_eq!(say("en", "1.250"), "1.25");
        assert_eq!(say("en", "9,6"), "number_of_other_style");
        assert_eq!(say("en", "70,000"), "70000");
        assert_eq!(say("plain", "1.250"), "1.25");
        assert_eq!(say("plain", "70,000"), "number_invalid");
    }

    proptest::proptest! {
        #[test]
        fn a_number_read_in_one_style_is_that_number_written_plainly(text in "[-0-9., ]{1,12}") {
            for style in [NumberStyle::English, NumberStyle::Vietnamese] {
                let said = in_style(style, &text);
                if said.starts_with("number") {
                    continue;
                }
                let digits = |s: &str| s.chars().filter(char::is_ascii_digit).collect::<String>();
                let (mine, theirs) = (digits(&said), digits(&text));
                let theirs = theirs.trim_start_matches('0');
                let mine = mine.trim_start_matches('0');
                proptest::prop_assert!(theirs.starts_with(mine), "{text} {said}");
            }
        }
    }
}
