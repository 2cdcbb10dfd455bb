//! Screens as they are drawn: text and style runs at the sizes that matter, and
//! what has to hold at any size.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

#[path = "screens/compared.rs"]
mod compared;
#[path = "screens/examined.rs"]
mod examined;
#[path = "screens/sizes.rs"]
mod sizes;
#[path = "screens/stage.rs"]
mod stage;

use stage::{Look, Stage, styles, text};
use thidua::app::view::scorecard::{Arrangement, Facing, Shown};
use thidua::app::view::{
    Body, ListOverlay, NoticeView, OverlayRow, SectionKey, Size, SortOrder, ranking::Listing,
};
use thidua::calc::Tree;
use thidua::model::Language;
use thidua::ui::{Palette, Signs, Theme};

const SIZES: [(u16, u16); 6] = [(60, 16), (80, 24), (100, 30), (120, 40), (160, 45), (200, 60)];
const SMALL: Size = Size { columns: 60, rows: 16 };
const PROJECTOR: Size = Size { columns: 100, rows: 30 };

fn at_every_size(name: &str, look: impl Fn(Size) -> Look) {
    for (columns, rows) in SIZES {
        let drawn = text(&look(Size { columns, rows }), Theme::default());
        insta::assert_snapshot!(format!("{name}_{columns}x{rows}"), drawn);
    }
}

#[test]
fn overview() {
    let stage = Stage::of("03-doanh-nghiep-cham");
    at_every_size("overview", |size| stage.overview(size));
}

#[test]
fn overview_of_an_open_phase() {
    let stage = Stage::of("06-chin-thang-2026");
    at_every_size("overview_open", |size| stage.overview(size));
}

#[test]
fn the_state_of_the_data() {
    at_every_size("data", |size| examined::look(size, "7 down", Language::Vietnamese));
    for (name, keys) in [
        ("reporting", "7 tab down"),
        ("effects", "7 tab tab"),
        ("files", "7 tab tab tab"),
        ("doubts", "7 right right"),
        ("missing", "7 tab enter"),
        ("zoomed", "7 + end"),
    ] {
        let look = examined::look(PROJECTOR, keys, Language::Vietnamese);
        insta::assert_snapshot!(format!("data_{name}"), text(&look, Theme::default()));
    }
    let look = examined::look(PROJECTOR, "7", Language::English);
    insta::assert_snapshot!("data_english", text(&look, Theme::default()));
    insta::assert_snapshot!("data_styles", styles(&look, Theme::default()));
}

#[test]
fn opened_indicator() {
    let stage = Stage::of("03-doanh-nghiep-cham");
    at_every_size("indicator", |size| stage.indicator(size, "D03", SectionKey::Verdict));
}

#[test]
fn each_section() {
    let stage = Stage::of("04-mot-phan-ba-im-lang");
    for section in SectionKey::ALL {
        let look = stage.indicator(PROJECTOR, "D04", section);
        insta::assert_snapshot!(format!("section_{section:?}"), text(&look, Theme::default()));
    }
}

#[test]
fn scenarios_side_by_side() {
    at_every_size("scenarios", |size| compared::look(size, "down", Language::Vietnamese));
}

#[test]
fn units_that_make_a_difference() {
    let keys = "down down enter down";
    at_every_size("differences", |size| compared::look(size, keys, Language::Vietnamese));
}

#[test]
fn what_changed() {
    at_every_size("changes", |size| compared::look(size, "g down", Language::Vietnamese));
    let detail = "g home pgdn pgdn pgdn pgdn +";
    let look = compared::look(PROJECTOR, detail, Language::Vietnamese);
    insta::assert_snapshot!("changes_zoomed", text(&look, Theme::default()));
    let look = compared::look(PROJECTOR, "g end", Language::Vietnamese);
    insta::assert_snapshot!("changes_end", text(&look, Theme::default()));
}

#[test]
fn where_a_number_comes_from() {
    at_every_size("trace", |size| compared::look(size, "esc 3 down f6", Language::Vietnamese));
    let look = compared::look(PROJECTOR, "esc f6 end f3 end", Language::English);
    insta::assert_snapshot!("trace_end", text(&look, Theme::default()));
}

#[test]
fn what_if_scenarios_side_by_side_with_what_they_assume() {
    let keys = "space enter end enter up enter esc";
    at_every_size("whatif", |size| compared::look(size, keys, Language::Vietnamese));
    let all = format!("{keys} #");
    for (columns, rows) in [(60, 16), (80, 24), (160, 45)] {
        let look = compared::look(Size { columns, rows }, &all, Language::Vietnamese);
        insta::assert_snapshot!(format!("assumed_{columns}"), text(&look, Theme::default()));
    }
    let end = compared::look(SMALL, &format!("{all} end"), Language::English);
    insta::assert_snapshot!("assumed_end", text(&end, Theme::default()));
}

#[test]
fn four_scenarios_and_other_dates() {
    for columns in [80, 120, 200] {
        let size = Size { columns, rows: 45 };
        let look = compared::look(
            size,
            "space home down down down down down down enter home enter esc b =",
            Language::Vietnamese,
        );
        insta::assert_snapshot!(format!("scenarios_four_{columns}"), text(&look, Theme::default()));
    }
}

#[test]
fn ranking() {
    let stage = Stage::of("03-doanh-nghiep-cham");
    at_every_size("ranking", |size| stage.ranking(size, "D03", SortOrder::Status, Listing::Below));
}

#[test]
fn ranking_by_the_tree_of_a_year() {
    let stage = Stage { tree: Tree::Of(2024), ..Stage::of("01-giai-doan-1-da-ket-thuc") };
    let look = stage.ranking(PROJECTOR, "D01", SortOrder::Shortfall, Listing::Below);
    let drawn = text(&look, Theme::default());
    assert!(drawn.contains("Chưa phân bổ được"), "{drawn}");
    insta::assert_snapshot!("ranking_tree_2024", drawn);
}

#[test]
fn scorecard() {
    let stage = Stage::of("03-doanh-nghiep-cham");
    at_every_size("scorecard", |size| stage.scorecard(size, Arrangement::default()));
}

#[test]
fn scorecard_with_units_across() {
    let stage = Stage::of("06-chin-thang-2026");
    let arrangement = Arrangement { facing: Facing::UnitsAcross, ..Arrangement::default() };
    at_every_size("scorecard_across", |size| stage.scorecard(size, arrangement));
}

#[test]
fn scorecard_of_bad_cells_only() {
    let stage = Stage::of("03-doanh-nghiep-cham");
    let arrangement = Arrangement { shown: Shown::OnlyBad, ..Arrangement::default() };
    let look = stage.scorecard(PROJECTOR, arrangement);
    insta::assert_snapshot!("scorecard_only_bad", text(&look, Theme::default()));
}

#[test]
fn the_same_in_mono_ascii_and_english() {
    let stage = Stage::of("03-doanh-nghiep-cham");
    let english = Stage { language: Language::English, ..stage };
    let mono = Theme { palette: Palette::Mono, ..Theme::default() };
    let ascii = Theme { signs: Signs::AsciiOnly, ..Theme::default() };
    let signs = Theme { signs: Signs::AsciiSigns, ..Theme::default() };
    let screens = |stage: Stage| {
        [
            ("overview", stage.overview(PROJECTOR)),
            ("indicator", stage.indicator(PROJECTOR, "D03", SectionKey::Verdict)),
            ("ranking", stage.ranking(PROJECTOR, "D03", SortOrder::Status, Listing::Below)),
            ("scenarios", compared::look(PROJECTOR, "down", stage.language)),
            ("differences", compared::look(PROJECTOR, "down down enter", stage.language)),
            ("changes", compared::look(PROJECTOR, "g", stage.language)),
            ("trace", compared::look(PROJECTOR, "f6", stage.language)),
            ("scorecard", stage.scorecard(PROJECTOR, Arrangement::default())),
        ]
    };
    for (name, look) in screens(stage) {
        insta::assert_snapshot!(format!("{name}_styles"), styles(&look, Theme::default()));
        insta::assert_snapshot!(format!("{name}_mono_styles"), styles(&look, mono));
        insta::assert_snapshot!(format!("{name}_ascii"), text(&look, ascii));
        assert!(text(&look, ascii).is_ascii(), "{name}");
        let is_known = |c: char| c.is_ascii() || c.is_alphabetic();
        assert!(text(&look, signs).chars().all(is_known), "{name}");
    }
    for (name, look) in screens(english) {
        insta::assert_snapshot!(format!("{name}_english"), text(&look, Theme::default()));
    }
}

#[test]
fn the_clause_stands_in_its_whole_sentence_with_its_words_emphasised() {
    let stage = Stage::of("01-giai-doan-1-da-ket-thuc");
    let look = stage.indicator(PROJECTOR, "D03", SectionKey::Clause);
    insta::assert_snapshot!("clause_styles", styles(&look, Theme::default()));
}

#[test]
fn a_list_over_a_screen() {
    let stage = Stage::of("03-doanh-nghiep-cham");
    let row = |text: &str, detail: &str, range: std::ops::Range<usize>| OverlayRow {
        text: text.to_owned(),
        detail: detail.to_owned(),
        highlights: if range.is_empty() { vec![] } else { vec![range] },
        is_heading: false,
    };
    let mut look = stage.overview(Size { columns: 80, rows: 24 });
    look.screen.overlay = Some(ListOverlay {
        title: "Tìm đơn vị và chỉ tiêu".to_owned(),
        query: Some("hoang hoa".to_owned()),
        rows: vec![
            OverlayRow { text: "Đơn vị".to_owned(), is_heading: true, ..OverlayRow::default() },
            row("LĐLĐ huyện Hoằng Hóa", "LĐLĐ tỉnh Thanh Hóa", 14..26),
            row("Công đoàn xã Hoằng Hóa", "LĐLĐ tỉnh Thanh Hóa", 0..0),
        ],
        selected: 1,
        below: 0,
        note: "0 chỉ tiêu · 2 đơn vị".to_owned(),
    });
    insta::assert_snapshot!("overlay", text(&look, Theme::default()));
    insta::assert_snapshot!("overlay_styles", styles(&look, Theme::default()));
}

#[test]
fn a_notice_and_a_terminal_too_small() {
    let stage = Stage::of("03-doanh-nghiep-cham");
    let mut look = stage.overview(Size { columns: 40, rows: 10 });
    assert_eq!(text(&look, Theme::default()).trim(), "Cần 60×16, đang 40×10");
    look.size = Size { columns: 60, rows: 16 };
    look.screen.body = Body::Notice(NoticeView {
        title: "Đang đọc số liệu".to_owned(),
        lines: vec!["12.000 dòng".to_owned()],
    });
    insta::assert_snapshot!("notice", text(&look, Theme::default()));
}

#[test]
fn at_80x24_every_verdict_of_the_group_and_a_decision_stand_at_once() {
    let stage = Stage::of("06-chin-thang-2026");
    let look = stage.overview(Size { columns: 80, rows: 24 });
    let drawn = text(&look, Theme::default());
    let Body::Overview(view) = &look.screen.body else { panic!("an overview") };
    let open = view.panes.iter().find(|p| p.group == view.focus).unwrap();
    for row in &open.rows {
        let line = drawn.lines().find(|l| l.contains(&row.code)).unwrap();
        assert!(line.contains(row.status.short), "{line}");
        assert!(line.contains(row.status.glyph), "{line}");
    }
    assert!(drawn.contains("CẦN QUYẾT ĐỊNH"));
    let said = |line: &String| drawn.contains(&line.replace('\u{A0}', " "));
    assert!(view.decisions[0].short.iter().any(said));
    let why = open.rows.iter().find(|row| row.indicator == view.selected).map(|row| &row.why);
    assert!(why.is_some_and(said), "the selected row is explained");
    assert!(drawn.contains("SỐ LIỆU MẪU"));
}
