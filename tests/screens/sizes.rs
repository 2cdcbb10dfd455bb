//! What has to hold at any size: no panic, no number cut, the names there.

use std::collections::BTreeSet;

use proptest::test_runner::{Config, TestRunner};
use thidua::app::view::ranking::{Listing, visible_rows};
use thidua::app::view::scorecard::{Arrangement, Facing};
use thidua::app::view::{Body, SectionKey, Size, SortOrder};
use thidua::app::{State, compose};
use thidua::model::Language;
use thidua::ui::Theme;

use super::compared;
use super::stage::{Look, Stage, text};

/// Numbers as they are written: digits with the marks between them.
fn numbers(text: &str) -> BTreeSet<String> {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '/');
    text.split(|c: char| !is_part(c))
        .map(|run| run.trim_matches(|c: char| !c.is_ascii_digit()).to_owned())
        .filter(|run| !run.is_empty())
        .collect()
}

/// Everything the view-model says in words.
fn said(look: &Look) -> String {
    let debug = format!("{:?}", look.screen).replace("\\u{a0}", " ").replace("\\\"", "'");
    debug.split('"').skip(1).step_by(2).collect::<Vec<_>>().join(" ")
}

/// Every number drawn is one that the view-model says, whole. Lines of frames
/// count lines and rows; headings name the ends of the scale.
fn assert_numbers_whole(look: &Look) {
    let drawn = text(look, Theme::default());
    let mut allowed = numbers(&said(look));
    allowed.extend(["0", "120"].map(str::to_owned));
    if !look.size.is_enough() {
        let Size { columns, rows } = look.size;
        allowed = [60, 16, columns, rows].map(|n| n.to_string()).into();
    }
    if let Body::Overview(view) = &look.screen.body {
        let counts = view.panes.iter().flat_map(|p| &p.counts).map(|c| c.count.to_string());
        allowed.extend(counts);
    }
    for line in drawn.lines().filter(|l| !l.contains('─')) {
        for word in line.split_whitespace().filter(|w| !w.contains('…')) {
            for number in numbers(word) {
                assert!(allowed.contains(&number), "'{number}' at {:?} in '{line}'", look.size);
            }
        }
    }
}

/// From 60 columns on every row begins with its name.
fn assert_names_there(look: &Look) {
    if !look.size.is_enough() {
        return;
    }
    let drawn = text(look, Theme::default());
    let begins = |name: &str| name.chars().take(4).collect::<String>();
    match &look.screen.body {
        Body::Overview(view) => {
            let open = view.panes.iter().find(|p| p.group == view.focus).unwrap();
            let row = open.rows.iter().find(|r| r.indicator == view.selected).unwrap();
            let lead = format!("{} {}", row.code, begins(&row.label));
            assert!(drawn.contains(&lead), "'{lead}' at {:?}\n{drawn}", look.size);
        }
        Body::Scenarios(view) => {
            let row = &view.table.rows[0];
            let lead = format!("{} {}", row.lead, begins(&row.name));
            assert!(drawn.contains(&lead), "'{lead}' at {:?}\n{drawn}", look.size);
        }
        Body::Differences(view) => {
            let name = begins(&view.table.rows[0].name);
            assert!(drawn.contains(&name), "'{name}' at {:?}\n{drawn}", look.size);
        }
        Body::Ranking(view) => {
            let name = begins(&view.rows[0].name);
            assert!(drawn.contains(&name), "'{name}' at {:?}\n{drawn}", look.size);
        }
        Body::Scorecard(view) => {
            let name = begins(&view.rows[0].name);
            assert!(drawn.contains(&name), "'{name}' at {:?}\n{drawn}", look.size);
        }
        _ => {}
    }
}

/// As composed for each size: the selected cell is seen, and no column is cut.
#[test]
fn the_selected_cell_of_the_scorecard_is_seen_at_any_size() {
    let stage = Stage::of("06-chin-thang-2026");
    for columns in (60..=240).step_by(23) {
        for rows in [16, 24, 45] {
            let size = Size { columns, rows };
            for facing in [Facing::UnitsDown, Facing::UnitsAcross] {
                let arrangement = Arrangement { facing, ..Arrangement::default() };
                let look = stage.scorecard(size, arrangement);
                assert_numbers_whole(&look);
                assert_names_there(&look);
                let Body::Scorecard(view) = &look.screen.body else { panic!("a scorecard") };
                assert!(view.rows.iter().any(|row| row.is_selected), "{size:?}");
                let selected = view.columns.iter().find(|column| column.is_selected);
                let heading = &selected.unwrap().heading[0];
                let drawn = text(&look, Theme::default());
                assert!(drawn.contains(heading.as_str()), "'{heading}' at {size:?}\n{drawn}");
                let wide: u16 = view.columns.iter().map(|c| c.width + 2).sum();
                assert!(view.names + wide <= columns - 4, "{size:?} {facing:?}");
            }
        }
    }
}

/// Every screen, worked out once: of a size only the rows of the ranking and the
/// preview of the overview depend.
fn screens() -> Vec<Look> {
    let stage = Stage::of("06-chin-thang-2026");
    let tall = Size { columns: 240, rows: 70 };
    let mut looks = vec![
        stage.overview(tall),
        stage.overview(Size::LEAST),
        stage.ranking(tall, "D05", SortOrder::Shortfall, Listing::Below),
        stage.ranking(tall, "D01", SortOrder::Official, Listing::DirectGrassroots),
    ];
    for facing in [Facing::UnitsDown, Facing::UnitsAcross] {
        for size in [tall, Size { columns: 100, rows: 30 }] {
            let arrangement = Arrangement { facing, ..Arrangement::default() };
            looks.push(stage.scorecard(size, arrangement));
        }
    }
    looks.extend(SectionKey::ALL.map(|section| stage.indicator(tall, "D01", section)));
    looks.push(stage.indicator(tall, "C03", SectionKey::Verdict));
    looks
}

fn check(looks: &[Look], size: Size) {
    for look in looks {
        let mut look = look.clone();
        look.size = size;
        look.screen.is_zoomed = size.columns % 4 == 1;
        if let Body::Ranking(view) = &mut look.screen.body {
            let rows = visible_rows(size);
            view.rows.truncate(rows.max(1));
            view.window.rows = rows;
        }
        assert_numbers_whole(&look);
        assert_names_there(&look);
    }
}

/// Two, then four scenarios, the units of a difference, the rows behind a number; what
/// they show depends on the size, so they are composed for each.
fn comparisons() -> Vec<State> {
    let tall = Size { columns: 240, rows: 70 };
    let keys = [
        "down",
        "space home down down down down down down enter home enter esc b",
        "down down enter down",
        "esc f6",
    ];
    keys.map(|keys| compared::begun(keys, Language::Vietnamese, tall)).into()
}

fn check_compared(states: &[State], size: Size) {
    for state in states {
        let look = Look { screen: compose(state, size), size };
        assert_numbers_whole(&look);
        assert_names_there(&look);
    }
}

#[test]
fn at_the_boundaries() {
    let looks = screens();
    let states = comparisons();
    for columns in [0, 1, 2, 59, 60, 61, 79, 80, 99, 119, 120, 121, 240] {
        for rows in [0, 1, 2, 15, 16, 17, 23, 24, 70] {
            check(&looks, Size { columns, rows });
            check_compared(&states, Size { columns, rows });
        }
    }
}

#[test]
fn at_any_size() {
    let looks = screens();
    let states = comparisons();
    let config = Config { cases: 200, failure_persistence: None, ..Config::default() };
    let sizes = (0_u16..=240, 0_u16..=70);
    let mut runner = TestRunner::new(config);
    let checked = runner.run(&sizes, |(columns, rows)| {
        check(&looks, Size { columns, rows });
        // One of them a size is enough of two hundred.
        let turn = usize::from(columns + rows) % states.len();
        check_compared(&states[turn..=turn], Size { columns, rows });
        Ok(())
    });
    checked.unwrap();
}
