//! However a file is read, the same comes out.

use std::sync::Arc;

use chrono::NaiveDate;
use proptest::prelude::*;

use super::super::assemble::in_one_style;
use super::super::course::Course;
use super::super::dates::Dates;
use super::super::feed::From;
use super::super::source::Source;
use super::super::{Finding, NumberStyle, units};
use super::*;
use crate::load::plan::built_in;
use crate::model::YearEnd;

const UNITS: &str = "unit,name,level,parent,sector,managed,from,to\n\
    P,Tỉnh,province,,,,,\n\
    H1,Huyện,district,P,,,,2022-06-30\n\
    G1,Cơ sở,grassroots,P,administrative,,2021-03-01,\n\
    G2,Cơ sở,grassroots,P,non_state_enterprise,,,\n\
    Đ3,Cơ sở,grassroots,P,state_enterprise,,,\n";

fn register() -> Register {
    let source = Source::new(units::FILE, UNITS.to_owned(), Vec::new());
    let mut findings = Findings::default();
    let table = Table::new(&source, &units::SHAPE, &mut findings).unwrap();
    let rows = units::read(&table, &mut Dates::new(), &mut findings);
    Register::build(rows, &table, &mut findings)
}

/// Rows, findings, and how numbers turned out to be written.
type Outcome = (FigureRows, Vec<Finding>, Option<NumberStyle>);

fn settled((mut rows, numbers): (FigureRows, Numbers), findings: Findings) -> Outcome {
    rows.notes.settle();
    rows.set_aside.sort_by_key(|row| row.at);
    (rows, findings.into_sorted(), numbers.shown())
}

/// Every row the long way.
fn slowly(table: &Table<'_>, said: Option<NumberStyle>, grounds: Grounds<'_>) -> Outcome {
    let mut findings = Findings::default();
    let read = in_one_style(said, &mut findings, |numbers, findings| {
        let mut reader = Reader::new(grounds, *numbers).without_swift();
        reader.take_all(table, Extent::WHOLE, findings);
        reader.finish(numbers, findings, |seek| seek(table))
    });
    settled(read, findings)
}

fn in_pieces(
    text: &str,
    (size, threads): (usize, usize),
    said: Option<NumberStyle>,
    grounds: Grounds<'_>,
) -> Outcome {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(FILE);
    std::fs::write(&path, text).unwrap();
    let source = Source::new(FILE, text.to_owned(), Vec::new());
    let mut findings = Findings::default();
    let table = Table::new(&source, &SHAPE, &mut findings).unwrap();
    let (body, delimiter) = table.body();
    let line = source.line_of(body.number);
    let from = From { offset: u64::from(body.start), line, delimiter };
    let course = Course::default();
    let open = || Feed::open(&path, &Arc::from(FILE), from, size, &course);
    let read = in_one_style(said, &mut findings, |numbers, findings| match threads {
        0 => shared_out(&table, open, grounds, numbers, findings),
        _ => read_pieces(&table, open, threads, grounds, numbers, findings).unwrap().0,
    });
    settled(read, findings)
}

/// Every other piece to another reader, as chance may deal them out to threads.
fn shared_out<'w>(
    head: &Table<'_>,
    open: impl Fn() -> Option<Feed<'w>>,
    grounds: Grounds<'_>,
    numbers: &mut Numbers,
    findings: &mut Findings,
) -> FigureRows {
    let mut readers = [Reader::new(grounds, *numbers), Reader::new(grounds, *numbers)];
    for (nth, piece) in open().unwrap().pieces().enumerate() {
        let table = head.over(&piece.source, piece.line);
        readers[nth % 2].take_all(&table, Extent::of(&piece), findings);
    }
    let [mut reader, other] = readers;
    reader.add(other);
    reader.finish(numbers, findings, |seek| {
        let feed = open().unwrap();
        feed.pieces().for_each(|piece| seek(&head.over(&piece.source, piece.line)));
    })
}

/// Ordinary rows for the most part, and among them everything else.
fn rows() -> impl Strategy<Value = String> {
    let cell = |usual: &'static [&'static str], rare: &'static [&'static str]| {
        prop_oneof![
            12 => proptest::sample::select(usual),
            1 => proptest::sample::select(rare),
        ]
    };
    let row = (
        cell(&["G1", "G2", "Đ3", "P"], &["H1", "G9", "", " G1", "\"G2\"", "G\u{200b}1"]),
        cell(&["2020", "2021", "2022"], &["2023-06", "2030", "2021-2025", "nay", "", "2021 "]),
        cell(&["D01", "D03", "D05", "D08", "D10", "C03"], &["C02", "D99", "", "\"D01\""]),
        cell(
            &["0", "7", "12", "x", "…", ""],
            &[
                "-3",
                "9.6",
                "\"9,6\"",
                "1.250",
                "\"1,250\"",
                "1.250.000",
                "1e3",
                "-",
                "999999999999999",
                " 4",
            ],
        ),
        cell(&["", "12", "40"], &["0", "7", "-1", "…", "1.5", "\"1,5\"", "2.500", "abc"]),
        cell(&["", "2023-01-15", "2023-01-16"], &["15/1/2023", "2023-02-30"]),
        cell(&["", "BC", "Báo cáo"], &["\"a, b\"", "KK\u{200b}", "\"x\ny\""]),
        cell(&["", "sửa", "note"], &["\"một\n\"\"hai\"\"\"", " lề "]),
    );
    let written = row.prop_map(|cells| <[&str; 8]>::from(cells).join(","));
    prop_oneof![40 => written, 1 => Just(String::new()), 1 => Just(",,,,,,,".to_owned()),
        1 => Just("G1,2021".to_owned()), 1 => Just("a\"b,2021,D01,1,,,,".to_owned())]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    /// The quick way is the long way; pieces of any size and one thread or two
    /// give the same rows and the same findings in the same order.
    #[test]
    fn however_it_is_read_the_same_comes_out(
        rows in proptest::collection::vec(rows(), 0..40),
        ending in proptest::sample::select(["\n", "\r\n", "\r"].as_slice()),
        size in prop_oneof![1_usize..40, 40_usize..2_000],
        said in proptest::sample::select([
            None, Some(NumberStyle::Plain), Some(NumberStyle::English),
            Some(NumberStyle::Vietnamese),
        ].as_slice()),
        has_open_quote in proptest::bool::weighted(0.05),
    ) {
        let header = "unit,period,indicator,value,denominator,reported_on,source,note";
        let mut text = format!("{header}{ending}{}{ending}", rows.join(ending));
        if has_open_quote {
            text.push_str("G1,\"2021,D01");
        }
        let (plan, register) = (built_in(), register());
        let as_of = NaiveDate::from_ymd_opt(2023, 9, 30).unwrap();
        let calendar = Some(Calendar { as_of, year_end: YearEnd::default() });
        let register = Some(&register);
        let grounds = Grounds { plan: &plan, register, calendar, flat: None };
        let source = Source::new(FILE, text.clone(), Vec::new());
        let table = Table::new(&source, &SHAPE, &mut Findings::default()).unwrap();
        let expected = slowly(&table, said, grounds);
        for (size, threads) in [(1 << 20, 1), (size, 1), (size, 2), (size, 0)] {
            let outcome = in_pieces(&text, (size, threads), said, grounds);
            prop_assert_eq!(&outcome, &expected, "{} bytes, {} threads", size, threads);
        }
    }
}
