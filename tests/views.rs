//! What the view-models say, held against the calculation behind them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

#[path = "folders/mod.rs"]
mod folders;

use std::path::Path;

use folders::Folder;
use thidua::app::vantage::Vantage;
use thidua::app::view::behind::{Behind, One};
use thidua::app::view::ranking::{Listing, RankEntry, Standing};
use thidua::app::view::{Brief, Ranking, SectionKey, SortOrder, Window, header, indicator};
use thidua::calc::{Book, Tree};
use thidua::model::{Amount, Group, IndicatorIx, Language, Level, PhaseIx, Status, UnitIx};

fn book(name: &str) -> Book {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data").join(name);
    Book::open(thidua::load::open(&folder).unwrap_or_else(|f| panic!("{f:?}")).dataset)
}

fn province(book: &Book) -> Vantage<'_> {
    Vantage {
        book,
        tree: Tree::AsWas,
        phase: book.latest_phase(),
        unit: book.dataset().units.province(),
        language: Language::Vietnamese,
    }
}

fn coded(vantage: &Vantage<'_>, code: &str) -> IndicatorIx {
    vantage.plan().indicator_coded(code).unwrap()
}

fn ranked(vantage: &Vantage<'_>, code: &str, sort: SortOrder) -> Ranking {
    Ranking::of(vantage, coded(vantage, code), sort, Listing::Below)
}

fn units(ranking: &Ranking) -> Vec<UnitIx> {
    ranking.entries.iter().filter_map(|e| e.entry.unit()).collect()
}

#[test]
fn a_sort_costs_one_assessment_a_child_and_the_next_none() {
    let book = book("03-doanh-nghiep-cham");
    let vantage = province(&book);
    let children = book.children(Tree::AsWas, vantage.unit, vantage.phase).len() as u64;
    for sort in SortOrder::ALL {
        let ranking = ranked(&vantage, "D05", sort);
        let _view = ranking.view(&vantage, Window { offset: 0, rows: 10, selected: 0 });
        // Every child, and the unit above for the title's row: known from then on.
        assert_eq!(book.assessments_made(), children + 1, "{sort:?}");
    }
}

#[test]
fn each_order_is_the_one_its_title_writes() {
    let book = book("03-doanh-nghiep-cham");
    let vantage = province(&book);
    let assess = |unit| vantage.at(unit).assess(coded(&vantage, "D03"));
    let regular = |sort| -> Vec<UnitIx> {
        let ranking = ranked(&vantage, "D03", sort);
        let regular = ranking.entries.iter().filter(|e| e.standing == Standing::Regular);
        regular.filter_map(|e| e.entry.unit()).collect()
    };
    let statuses: Vec<Status> =
        regular(SortOrder::Status).iter().map(|&u| assess(u).status).collect();
    assert!(statuses.is_sorted() && statuses[0] == Status::Reversing, "{statuses:?}");
    let values: Vec<f64> =
        regular(SortOrder::Value).iter().filter_map(|&u| assess(u).value).collect();
    assert!(values.is_sorted() && values.len() > 20, "{values:?}");
    let gaps: Vec<Amount> =
        regular(SortOrder::Shortfall).iter().map(|&u| assess(u).gap.unwrap_or_default()).collect();
    assert!(gaps.is_sorted_by(|a, b| a >= b), "{gaps:?}");
    assert!(regular(SortOrder::Official).is_sorted());
    for (sort, words) in [
        (SortOrder::Status, "sắp theo tình trạng"),
        (SortOrder::Value, "sắp theo giá trị"),
        (SortOrder::Shortfall, "sắp theo phần thiếu"),
        (SortOrder::ReportingRate, "sắp theo tỷ lệ báo cáo"),
        (SortOrder::Official, "sắp theo thứ tự chính thức"),
    ] {
        let view = ranked(&vantage, "D03", sort).view(&vantage, Window::default());
        assert!(view.title.contains(words), "{}", view.title);
    }
}

#[test]
fn the_best_is_first_and_those_apart_have_no_rank() {
    let book = book("01-giai-doan-1-da-ket-thuc");
    let vantage = province(&book);
    let ranking = ranked(&vantage, "D04", SortOrder::Status);
    let standings: Vec<Standing> = ranking.entries.iter().map(|e| e.standing).collect();
    assert!(standings.is_sorted(), "those apart come last");
    for entry in &ranking.entries {
        assert!(entry.rank.is_none() || entry.standing == Standing::Regular, "{entry:?}");
    }
    let first = ranking.entries.iter().find(|e| e.rank == Some(1)).unwrap().entry.unit().unwrap();
    let value = |unit| vantage.at(unit).assess(coded(&vantage, "D04")).value;
    let best = ranking
        .entries
        .iter()
        .filter(|e| e.standing == Standing::Regular)
        .filter_map(|e| value(e.entry.unit()?))
        .fold(f64::MIN, f64::max);
    assert!((value(first).unwrap() - best).abs() < 1e-12);
    let ended = ranking.entries.iter().position(|e| e.standing == Standing::Ended).unwrap();
    let view = ranking.view(&vantage, Window { offset: ended, rows: 1, selected: ended });
    assert_eq!((view.rows[0].remark.as_str(), view.rows[0].rank.as_str()), ("đã kết thúc", ""));
}

#[test]
fn grassroots_unions_directly_below_are_one_row_and_ranked_among_themselves() {
    let book = book("01-giai-doan-1-da-ket-thuc");
    let vantage = province(&book);
    let below = ranked(&vantage, "D01", SortOrder::Official);
    let level = |unit: UnitIx| book.dataset().units.unit(unit).level;
    assert!(units(&below).iter().all(|&u| level(u) == Level::District));
    assert_eq!(below.entries.iter().filter(|e| e.entry == RankEntry::DirectGrassroots).count(), 1);
    let ix = coded(&vantage, "D01");
    let direct = Ranking::of(&vantage, ix, SortOrder::Official, Listing::DirectGrassroots);
    assert!(!direct.entries.is_empty());
    assert!(units(&direct).iter().all(|&u| level(u) == Level::Grassroots));
    let children = book.children(Tree::AsWas, vantage.unit, vantage.phase).len();
    assert_eq!(units(&below).len() + units(&direct).len(), children);
}

/// Who has moved on since made up the gap of the year that is shown; who came later didn't.
#[test]
fn a_gap_is_made_up_by_those_who_stood_there_in_its_year() {
    let folder = Folder::sound();
    folder.write(
        "units.csv",
        "unit,name,level,parent,sector,managed,from,to\n\
         P,Tỉnh,province,,,,,\n\
         H,Huyện,district,P,,,,\n\
         X,Xã,district,P,,,2023-01-01,\n\
         G1,Một,grassroots,H,state_enterprise,,,2022-12-31\n\
         G1,Một,grassroots,X,state_enterprise,,2023-01-01,\n\
         G2,Hai,grassroots,H,state_enterprise,,,2022-12-31\n",
    );
    let rows = ["G1,2022,C11,1,10,,", "G2,2022,C11,9,10,,", "G1,2023,C11,1,10,,"];
    folder.figures(&rows);
    let book = Book::open(thidua::load::open(folder.path()).unwrap().dataset);
    let short_at = |id: &str| {
        let unit = book.dataset().units.with_id(id).unwrap();
        let vantage = Vantage { unit, phase: PhaseIx::new(0), ..province(&book) };
        let behind = Behind::of(&vantage, &vantage.assess(coded(&vantage, "C11")));
        let short = |one: &One| (one.name.clone(), one.shortfall);
        behind.ones.iter().map(short).collect::<Vec<_>>()
    };
    let named = |name: &str, short: i64| (name.to_owned(), Amount::whole(short));
    assert_eq!(short_at("H"), [named("Một", 9), named("Hai", 1)]);
    assert_eq!(short_at("X"), [named("Một", 9)]);
}

#[test]
fn the_parts_of_a_shortfall_are_whole_together() {
    let book = book("03-doanh-nghiep-cham");
    let vantage = province(&book);
    for code in ["D03", "D04", "D05", "D06", "D11"] {
        let behind = Behind::of(&vantage, &vantage.assess(coded(&vantage, code)));
        let shares: f64 = behind.ones.iter().map(|one| one.share).sum();
        assert!((shares - 1.0).abs() < 1e-9, "{code}: {shares}");
        let total: Amount = behind.ones.iter().map(|one| one.shortfall).sum();
        assert_eq!(total, behind.total, "{code}");
        assert!(behind.ones.is_sorted_by(|a, b| a.shortfall >= b.shortfall), "{code}");
        // Those folded into one are nobody's neighbour by name.
        let named: Vec<UnitIx> = behind.ones.iter().filter_map(|one| one.unit).collect();
        assert_eq!(behind.nearest.len(), named.len(), "{code}");
        assert!(behind.nearest.iter().all(|near| named.contains(&near.unit)), "{code}");
        assert!(behind.nearest.is_sorted_by(|a, b| a.reached >= b.reached), "{code}");
    }
}

#[test]
fn what_needs_a_decision_comes_worst_first_and_names_the_gap() {
    let book = book("03-doanh-nghiep-cham");
    let brief = Brief::of(&province(&book));
    let statuses: Vec<Status> = brief.decisions.iter().map(|d| d.status.status).collect();
    assert!(statuses.is_sorted(), "{statuses:?}");
    assert_eq!(brief.worst_of(Group::Direct), Some(brief.decisions[0].indicator));
    let first = brief.decisions[0].sentence.text().replace('\u{A0}', " ");
    assert!(
        first.starts_with("DN đủ điều kiện có CĐCS: 64,41 % so với mục tiêu ≥ 70 %"),
        "{first}"
    );
    assert!(first.contains("thiếu 255 doanh nghiệp"), "{first}");
    assert!(first.contains("phần thiếu của"), "{first}");
    assert_eq!(brief.panes.iter().map(|p| p.rows.len()).collect::<Vec<_>>(), [14, 13]);
}

#[test]
fn looking_back_says_that_it_is_todays_file() {
    let book = book("03-doanh-nghiep-cham");
    let end = book.calendar().year_end.in_year(2023);
    let earlier = book.look_back(end);
    let vantage = province(&earlier);
    let view = header(&vantage, &[vantage.unit]);
    assert_eq!(view.as_of, "số liệu đến hết 2023, theo bộ hiện có");
    assert_eq!(view.notes[0].text, "SỐ LIỆU MẪU");
}

#[test]
fn the_misprinted_heading_is_remarked_upon() {
    let book = book("06-chin-thang-2026");
    let vantage = province(&book);
    let view = indicator(&vantage, coded(&vantage, "C01"), SectionKey::Clause, 0);
    let clause = view.sections.iter().find(|s| s.key == SectionKey::Clause).unwrap();
    let text = format!("{:?}", clause.blocks);
    assert!(text.contains("Lưu ý"), "{text}");
    assert!(text.contains("2.2.1"), "{text}");
}

#[test]
fn a_unit_that_reports_nothing_is_never_red() {
    let book = book("04-mot-phan-ba-im-lang");
    let vantage = province(&book);
    let mut silent = 0;
    for unit in book.dataset().units.ixs() {
        for row in Brief::of(&vantage.at(unit)).panes.iter().flat_map(|p| &p.rows) {
            if row.status.status == Status::NoData {
                silent += 1;
                assert_eq!(row.status.tone, thidua::app::view::Tone::Neutral);
            }
        }
        if unit.index() > 60 {
            break;
        }
    }
    assert!(silent > 0);
}

#[test]
fn under_another_tree_what_the_parts_cannot_account_for_stands_alone() {
    let book = book("01-giai-doan-1-da-ket-thuc");
    let vantage = Vantage { tree: Tree::Of(2024), ..province(&book) };
    let ix = coded(&vantage, "D01");
    let sum = |unit| vantage.at(unit).assess(ix).sum.unwrap_or_default();
    let children = book.children(vantage.tree, vantage.unit, vantage.phase);
    let below: Amount = children.iter().map(|c| sum(c.unit)).sum();
    let rest = sum(vantage.unit) - below;
    let view = ranked(&vantage, "D01", SortOrder::Official).view(&vantage, Window::default());
    let said = view.remainder.unwrap().replace('\u{A0}', " ");
    assert!(!rest.is_zero() && said.ends_with(&format!(": {rest} đoàn viên")), "{said}");
    let as_was = province(&book);
    let view = ranked(&as_was, "D01", SortOrder::Official).view(&as_was, Window::default());
    assert_eq!(view.remainder, None);
}

#[test]
fn nobody_alone_is_blamed_for_a_gap_that_lies_in_what_cannot_be_attributed() {
    let book = book("01-giai-doan-1-da-ket-thuc");
    let vantage = Vantage { tree: Tree::Of(2024), phase: PhaseIx::new(0), ..province(&book) };
    let brief = Brief::of(&vantage);
    let decision = brief.decisions.iter().find(|d| d.code == "D03").unwrap();
    let said = decision.sentence.text().replace('\u{A0}', " ");
    assert!(said.contains("phần chưa phân bổ được (2.972/4.352) thiếu 75 doanh nghiệp"), "{said}");
    assert!(said.contains("1 đơn vị chưa đạt: Công đoàn KKT"), "{said}");
    assert!(!said.contains("chỉ"), "{said}");
}
