//! Where a number comes from: what is asked, and the answer ready to be shown.
//!
//! A province's answer holds tens of thousands of rows: it is worked out off the
//! thread that answers keys ([`super::Effect::Trace`]), orders included, and only
//! what is seen of it is worded.

mod facts;
mod faults;
mod selected;

pub use facts::{CsvRow, TraceFacts, period};
pub use faults::Faults;

use crate::calc::Book;
use crate::calc::Tree;
use crate::calc::trace::{Order, Part, Trace, TracedRow, trace};
use crate::model::{Amount, Entry, IndicatorIx, Language, PhaseIx, SaidCell, UnitIx};
use crate::text::{ascii, number, width};

use super::shared::Shared;
use super::vantage::Vantage;

/// A trace to be written to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportOrder {
    /// Which number.
    pub question: Question,
    /// The rows behind it.
    pub traced: Shared<Traced>,
    /// What is wrong with rows set aside.
    pub faults: Shared<Faults>,
    /// The language of formula and faults.
    pub language: Language,
}

impl ExportOrder {
    /// What is written.
    pub fn facts(&self) -> TraceFacts {
        TraceFacts::new(&self.question.book, &self.traced.trace, &self.faults, self.language)
    }

    /// A telling name for the file, without its ending: indicator, unit, phase and
    /// as-of date.
    pub fn file_name(&self) -> String {
        let vantage = self.question.vantage(self.language);
        let code = &vantage.indicator(self.question.indicator).code;
        let parts = [code, &vantage.unit().id, &vantage.phase().key];
        let name = parts.map(|part| plain(part));
        format!("thidua-{}-{}", name.join("-"), vantage.book.calendar().as_of)
    }
}

/// Letters, digits and hyphens for a file's name: in a flat table a unit's name is its id.
fn plain(text: &str) -> String {
    let letters = ascii::ascii(text);
    let words = letters.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("-").chars().take(40).collect()
}

/// Which number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The book it was read from.
    pub book: Shared<Book>,
    /// Under which tree.
    pub tree: Tree,
    /// In which phase.
    pub phase: PhaseIx,
    /// Of which unit.
    pub unit: UnitIx,
    /// Of which indicator.
    pub indicator: IndicatorIx,
}

impl Question {
    /// The view from the unit asked about.
    pub fn vantage(&self, language: Language) -> Vantage<'_> {
        Vantage { book: &self.book, tree: self.tree, phase: self.phase, unit: self.unit, language }
    }

    /// Gathers every row behind the number. Costs what the phase's rows of the
    /// indicator cost: not for the thread that answers keys.
    pub fn answer(&self) -> Traced {
        Traced::new(trace(&self.book, self.tree, self.indicator, self.unit, self.phase))
    }
}

/// A trace with its orders, and how wide its numbers get.
#[derive(Clone, Debug, PartialEq)]
pub struct Traced {
    /// The rows.
    pub trace: Trace,
    by_unit: Vec<usize>,
    by_line: Vec<usize>,
    counts: [usize; Part::ALL.len()],
    /// Columns that the widest value and denominator take.
    pub widest: [usize; 2],
}

impl Traced {
    /// Puts the rows in every order.
    pub fn new(trace: Trace) -> Self {
        let counts = Part::ALL.map(|part| trace.of_part(part).count());
        Self {
            by_unit: trace.positions(Order::Unit),
            by_line: trace.positions(Order::Line),
            counts,
            widest: widest(&trace),
            trace,
        }
    }

    /// How many rows a part has.
    pub fn count(&self, part: Part) -> usize {
        Part::ALL.iter().zip(self.counts).find(|(p, _)| **p == part).map_or(0, |(_, n)| n)
    }

    /// The n-th row of a part in an order.
    pub fn row(&self, part: Part, at: usize, order: Order) -> Option<&TracedRow> {
        let before: usize =
            Part::ALL.iter().zip(self.counts).filter(|(p, _)| **p < part).map(|(_, n)| n).sum();
        let at = before + at;
        let at = match order {
            Order::Weight => at,
            Order::Unit => *self.by_unit.get(at)?,
            Order::Line => *self.by_line.get(at)?,
        };
        self.trace.rows.get(at)
    }
}

/// What a cell says that is no sound number: in quotes, as findings quote it, so that
/// nobody takes it for one.
pub fn as_written(text: &str) -> String {
    format!("'{text}'")
}

/// Columns of the widest value and denominator. Both languages write numbers alike
/// wide. Among whole numbers the largest and the least are the widest. A text in the
/// place of a number is cut to so much.
fn widest(trace: &Trace) -> [usize; 2] {
    const LONGEST_TEXT: usize = 12;
    let mut extremes: [Option<(Amount, Amount)>; 2] = [None; 2];
    let mut widest = [0; 2];
    let wide = |amount: Amount| width(&number::count(amount, Language::Vietnamese));
    let of_rows = trace.rows.iter().filter_map(|row| match row.figure.entry {
        Entry::Reported { value, denominator } => Some([Some(value), denominator]),
        Entry::Missing | Entry::NotApplicable => None,
    });
    let asides = || trace.set_aside.iter().map(|row| [&row.value, &row.denominator]);
    for cells in asides() {
        for (cell, widest) in cells.into_iter().zip(&mut widest) {
            let wide = cell.text().map_or(0, |text| width(&as_written(text)));
            *widest = wide.min(LONGEST_TEXT).max(*widest);
        }
    }
    for amounts in of_rows.chain(asides().map(|cells| cells.map(SaidCell::amount))) {
        for ((ends, widest), amount) in extremes.iter_mut().zip(&mut widest).zip(amounts) {
            match (amount, &ends) {
                (None, _) => {}
                (Some(fine), _) if !fine.is_whole() => *widest = wide(fine).max(*widest),
                (Some(whole), None) => *ends = Some((whole, whole)),
                (Some(whole), Some((least, most))) => {
                    *ends = Some((whole.min(*least), whole.max(*most)));
                }
            }
        }
    }
    for (ends, widest) in extremes.into_iter().zip(&mut widest) {
        let Some((least, most)) = ends else { continue };
        *widest = wide(least).max(wide(most)).max(*widest);
    }
    widest
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_name_that_is_an_id_is_still_read_in_the_files_name() {
        assert_eq!(plain("LĐLĐ tỉnh Hải Dương"), "LDLD-tinh-Hai-Duong");
        assert_eq!(plain("=P/../x - Tài chính"), "P-x-Tai-chinh");
        assert_eq!(plain(&"Đ".repeat(50)).len(), 40);
    }
}
