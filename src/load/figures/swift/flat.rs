//! The quick way for the rows of a flat table: whom they name, for when and of what
//! was found out once, the long way.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::super::super::flat::{FlatTree, Last, Numbered, Role, TIMES, WHATS};
use super::super::super::table::{RawRow, Row};
use super::super::{DENOMINATOR, FigureRows, NOTE, REPORTED_ON, SOURCE, VALUE};
use super::{Keys, MOST_PERIODS, Swift, is_in_note};
use crate::model::{IndicatorIx, Period, RowNumber};

/// Of one file or sheet, as columns lie elsewhere in the next.
pub(super) struct Learnt<'g> {
    tree: &'g FlatTree,
    has_districts: bool,
    last_naming: Last,
    times: Numbered,
    last_time: Last,
    /// Places among the periods, by number.
    periods: Vec<usize>,
    whats: Numbered,
    last_what: Last,
    /// Places among the indicators, by number.
    indicators: Vec<usize>,
    dates: HashMap<Box<[u8]>, NaiveDate>,
}

/// More dates than this are read one by one.
const MOST_DATES: usize = 4000;

impl<'g> Learnt<'g> {
    pub(super) fn new(tree: &'g FlatTree) -> Self {
        Self {
            tree,
            has_districts: false,
            last_naming: Last::default(),
            times: Numbered::default(),
            last_time: Last::default(),
            periods: Vec::new(),
            whats: Numbered::default(),
            last_what: Last::default(),
            indicators: Vec::new(),
            dates: HashMap::new(),
        }
    }
}

impl Swift<'_> {
    /// A file or sheet of a flat table begins.
    pub(in super::super) fn begin(&mut self, has: &dyn Fn(usize) -> bool) {
        let Some(learnt) = &mut self.flat else { return };
        *learnt =
            Learnt { has_districts: FlatTree::has_districts(has), ..Learnt::new(learnt.tree) };
        self.periods.clear();
    }

    pub(super) fn take_flat(
        &mut self,
        row: &RawRow<'_>,
        at: RowNumber,
        accepted: &mut FigureRows,
    ) -> Option<()> {
        let [value, denominator, date, source, note] =
            row.bare([VALUE, DENOMINATOR, REPORTED_ON, SOURCE, NOTE]);
        let keys = self.keys(row)?;
        let reported_on = if date.is_empty() { None } else { Some(self.date(date)?) };
        let figure = self.figure(keys, [value, denominator], at)?;
        if is_in_note(&figure, note) {
            return None;
        }
        let (notes, said) = (&mut accepted.notes, &mut self.said);
        let source = self.sources.keep(source, notes, |text| said.meant(text).is_some())?;
        let note = self.notes.keep(note, notes, |text| said.meant(text).is_some())?;
        accepted.figures.push_whole(figure, self.likely);
        notes.add_kept(at, reported_on, [source, note]);
        for (cell, column) in [(value, VALUE), (denominator, DENOMINATOR)] {
            if cell.len() > 3 && cell.first().is_some_and(u8::is_ascii_digit) {
                let [bare, typed] = &mut self.has_thousands;
                *(if row.is_typed(column) { typed } else { bare }) = true;
            }
        }
        Some(())
    }

    fn keys(&mut self, row: &RawRow<'_>) -> Option<Keys> {
        let learnt = self.flat.as_mut()?;
        let placed = learnt.tree.placed_raw(row, learnt.has_districts, &mut learnt.last_naming)?;
        let unit = placed.unit.filter(|_| placed.role.0 == Role::Unit && placed.is_clean)?;
        let time = learnt.times.find(&row.bare(TIMES), &mut learnt.last_time)?;
        let period = *learnt.periods.get(usize::try_from(time).ok()?)?;
        let what = learnt.whats.find(&row.bare(WHATS), &mut learnt.last_what)?;
        let indicator = *learnt.indicators.get(usize::try_from(what).ok()?)?;
        let last = self.last_unit.filter(|(last, _)| *last == unit);
        let (unit, level) = match last {
            Some(last) => last,
            None => self.turn_to(unit, self.register.unit(unit)?.level),
        };
        Some(Keys { unit, level, period, indicator })
    }

    fn date(&mut self, cell: &[u8]) -> Option<NaiveDate> {
        let known = self.flat.as_ref()?.dates.get(cell);
        known.copied().or_else(|| self.dates.read(cell))
    }

    /// Takes note of what a row's cells turned out to mean; nothing had to be said of it.
    pub(in super::super) fn learn(&mut self, row: &Row<'_>, period: Period, of: IndicatorIx) {
        let Some(learnt) = &mut self.flat else { return };
        let indicator = self.indicators.iter().position(|known| known.ix == of);
        if let Some(indicator) = indicator {
            let what = WHATS.map(|column| row.cell(column).as_bytes());
            if learnt.whats.number(&what, &mut learnt.last_what).1 {
                learnt.indicators.push(indicator);
            }
        }
        let time = TIMES.map(|column| row.cell(column).as_bytes());
        let is_known = learnt.times.find(&time, &mut learnt.last_time).is_some();
        if is_known || self.periods.len() >= MOST_PERIODS {
            return;
        }
        // Of several cells; their text is not asked for again.
        let Some(at) = self.learn_as(b"", period) else { return };
        if let Some(learnt) = &mut self.flat {
            learnt.times.number(&time, &mut learnt.last_time);
            learnt.periods.push(at);
        }
    }

    /// Takes note of a date.
    pub(in super::super) fn learn_date(&mut self, cell: &str, date: NaiveDate) {
        if let Some(learnt) = self.flat.as_mut().filter(|learnt| learnt.dates.len() < MOST_DATES) {
            learnt.dates.insert(cell.as_bytes().into(), date);
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::super::super::Grounds;
    use super::super::super::reader::{Extent, Reader};
    use super::*;
    use crate::load::collect::Findings;
    use crate::load::number::Numbers;
    use crate::load::plan::built_in;
    use crate::load::source::Source;
    use crate::load::table::Table;
    use crate::load::{Finding, flat};
    use crate::model::{Calendar, YearEnd};

    fn rows(text: &str, is_swift: bool) -> (FigureRows, Vec<Finding>) {
        let (plan, mut findings) = (built_in(), Findings::default());
        let source = Source::new("m.csv", text.to_owned(), Vec::new());
        let table = Table::new(&source, &flat::SHAPE, &mut findings).unwrap();
        let tree = FlatTree::infer(&table, &plan, &mut Findings::default()).unwrap();
        let as_of = NaiveDate::from_ymd_opt(2023, 12, 31).unwrap();
        let calendar = Some(Calendar { as_of, year_end: YearEnd::default() });
        let register = Some(&tree.register);
        let grounds = Grounds { plan: &plan, register, calendar, flat: Some(&tree) };
        let mut numbers = Numbers::new(None);
        let mut reader = Reader::new(grounds, numbers);
        if !is_swift {
            reader = reader.without_swift();
        }
        reader.take_all(&table, Extent::WHOLE, &mut findings);
        let mut rows = reader.finish(&mut numbers, &mut findings, |seek| seek(&table));
        rows.notes.settle();
        (rows, findings.into_sorted())
    }

    fn row() -> impl Strategy<Value = String> {
        let cell = |usual: &'static [&'static str], rare: &'static [&'static str]| prop_oneof![9 => select(usual), 1 => select(rare)];
        let names = (
            cell(&["Bá", "Sơn"], &["", "Tỉnh", " Bá", "B\u{200b}á"]),
            cell(&["G1", "G2", ""], &["g1", "001"]),
            cell(&["CĐCS A", "CĐCS B", ""], &["Tổng cộng", "CĐCS A ", "CĐCS a"]),
            cell(&["HCSN", "DN ngoài nhà nước"], &["", "SXKD"]),
        );
        let figure = (
            cell(&["2021", "2022"], &["", "2030", "nay"]),
            cell(&["", "6 tháng"], &["2022", "2023-06"]),
            cell(&["D01", "D04", "C02"], &["D02", "", "Đoàn viên", "d01"]),
            cell(&["", "D01"], &["D99"]),
            cell(&["0", "7", "x", "12"], &["-3", "1.250", "9.6", "", "…"]),
            cell(&["", "40", "12"], &["0", "abc"]),
            cell(&["", "15/01/2023", "2023-01-16"], &["13/13/2023", "01/02/2023"]),
            cell(&["", "BC", "Báo cáo"], &["K\u{200b}K"]),
        );
        (names, figure).prop_map(|(names, figure)| {
            let names = <[&str; 4]>::from(names).join(",");
            format!("Tỉnh,{names},{}\n", <[&str; 8]>::from(figure).join(","))
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(150))]

        /// The quick way is the long way.
        #[test]
        fn what_was_learnt_is_what_was_found(rows_of in prop::collection::vec(row(), 1..60)) {
            let header = "tỉnh,huyện,mã cđcs,cđcs,khu vực,năm,kỳ,chỉ tiêu,mã chỉ tiêu,\
                thực hiện,tổng số,ngày báo cáo,nguồn\n";
            let text = format!("{header}{}", rows_of.concat());
            prop_assert_eq!(rows(&text, true), rows(&text, false));
        }
    }
}
