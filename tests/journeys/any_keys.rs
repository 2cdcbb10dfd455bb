//! Whatever is pressed: no panic, a path that holds, a cursor in range, a way
//! home by Esc, and nothing worked out anew.

use std::sync::{LazyLock, Mutex};

use proptest::prelude::*;
use thidua::app::keymap::bindings;
use thidua::app::view::scenarios::CompareTable;
use thidua::app::view::{Body, Size};
use thidua::app::{Key, Message, Shared};
use thidua::calc::{Book, Tree};

use crate::driver::{Journey, Shelf, open};

fn any_key() -> impl Strategy<Value = Key> {
    let mut keys: Vec<Key> = bindings().flat_map(|row| row.keys).copied().collect();
    keys.retain(|&key| key != Key::Ctrl('c'));
    // The usual ways in and out come more often than once.
    keys.extend([Key::Char('5'), Key::Char('5'), Key::Char('='), Key::Char('g')]);
    keys.extend([Key::Enter, Key::Down, Key::Down, Key::Char('3'), Key::Char('4'), Key::Esc]);
    keys.extend([Key::F(11), Key::F(9)]);
    keys.extend("aêgh ".chars().map(Key::Char));
    prop::sample::select(keys)
}

#[derive(Clone, Debug)]
enum Event {
    Press(Key),
    Paste(String),
    Resize(u16, u16),
}

fn any_event() -> impl Strategy<Value = Event> {
    prop_oneof![
        30 => any_key().prop_map(Event::Press),
        1 => "\\PC{0,12}".prop_map(Event::Paste),
        1 => (0_u16..200, 0_u16..70).prop_map(|(w, h)| Event::Resize(w, h)),
    ]
}

fn check_place(journey: &Journey) {
    let visit = journey.state.visit().unwrap();
    let mut units: Vec<_> = visit.path().iter().map(|step| step.unit).collect();
    units.dedup();
    assert_eq!(units[0], visit.book().dataset().units.province());
    for pair in units.windows(2) {
        let ground = visit.ground();
        // A finding or a change leads straight to its unit, wherever that is.
        let is_jump = || ground.way_to(pair[1]).is_some();
        assert!(ground.is_below(pair[1], pair[0]) || is_jump(), "{units:?}");
    }
    let crumbs = visit.ground().crumbs(units.clone());
    for pair in crumbs.windows(2) {
        assert!(visit.ground().is_below(pair[1], pair[0]), "{crumbs:?}");
    }
    let screen = journey.view();
    match screen.body {
        Body::Overview(view) => {
            let pane = view.panes.iter().find(|pane| pane.group == view.focus).unwrap();
            assert!(pane.rows.iter().any(|row| row.indicator == view.selected));
        }
        Body::Indicator(view) => {
            assert!(view.scroll <= view.scroll_limit(journey.size, screen.is_zoomed));
        }
        Body::Ranking(view) => {
            let seen = view.window.offset..view.window.offset + view.rows.len();
            let is_empty = view.total == 0 || view.window.rows == 0;
            assert!(is_empty || seen.contains(&view.window.selected), "{:?}", view.window);
        }
        Body::Scenarios(view) => check_table(&view.table),
        Body::Differences(view) => check_table(&view.table),
        Body::Scorecard(view) => {
            let is_seen = view.empty.is_some()
                || journey.size.rows < 16
                || journey.size.columns < 60
                || view.columns.iter().any(|column| column.is_selected)
                    && view.rows.iter().any(|row| row.is_selected);
            assert!(is_seen, "{view:?}");
            for row in &view.rows {
                assert_eq!(row.cells.len(), view.columns.len());
            }
        }
        Body::Changes(view) => {
            let seen = view.window.offset..view.window.offset + view.rows.len();
            assert!(view.rows.is_empty() || seen.contains(&view.window.selected));
        }
        Body::Trace(view) => {
            assert!(view.lines.is_empty() || view.selected < view.lines.len());
        }
        Body::Data(view) => {
            for pane in view.left.iter().chain(&view.right) {
                let seen = pane.window.offset..pane.window.offset + pane.rows.len();
                assert!(pane.rows.is_empty() || seen.contains(&pane.window.selected));
            }
        }
        Body::Notice(_) => panic!("a dataset is open"),
    }
    if let Some(list) = screen.overlay {
        assert!(list.rows.is_empty() || list.selected < list.rows.len());
    }
}

/// Every seat has a cell, and the selected row is among those shown.
fn check_table(table: &CompareTable) {
    let seats = table.heads.len();
    assert!((1..=4).contains(&seats));
    let rows = table.whole.iter().chain(&table.rows).chain(&table.rest);
    assert!(rows.into_iter().all(|row| row.cells.len() == seats));
    let seen = table.window.offset..table.window.offset + table.rows.len();
    assert!(table.rows.is_empty() || seen.contains(&table.window.selected), "{:?}", table.window);
}

fn book(journey: &Journey) -> Shared<Book> {
    journey.state.visit().unwrap().books().current().clone()
}

fn layers_made(journey: &Journey) -> u64 {
    journey.state.visit().unwrap().book().layers_made()
}

/// A phase that is nearly over, or one that has just begun. Nobody else makes
/// these books work.
fn open_apart(is_late: bool) -> Journey {
    static BEGUN: LazyLock<Mutex<[Journey; 2]>> = LazyLock::new(|| {
        let shelf = Shelf::default();
        Mutex::new(["06", "03"].map(|name| shelf.open(name)))
    });
    let begun = BEGUN.lock().unwrap();
    begun[usize::from(is_late)].clone()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_keys(is_late in any::<bool>(),
                events in prop::collection::vec(any_event(), 1..60)) {
        let mut journey = open_apart(is_late);
        for event in events {
            let before = (layers_made(&journey), book(&journey));
            match event {
                Event::Press(key) => journey.key(key),
                Event::Paste(text) => journey.send(Message::Paste(text)),
                Event::Resize(columns, rows) => {
                    journey.size = Size { columns, rows };
                    journey.send(Message::Resize(journey.size));
                }
            }
            check_place(&journey);
            let visit = journey.state.visit().unwrap();
            // A book of some sectors rolls up what is asked for when it is.
            let is_whole = visit.book().sectors().is_empty();
            if is_whole && visit.tree() == Tree::AsWas && book(&journey) == before.1 {
                prop_assert_eq!(layers_made(&journey), before.0, "a key worked something out");
            }
        }
        for _ in 0..40 {
            journey.key(Key::Esc);
        }
        prop_assert!(journey.state.visit().unwrap().is_home() && journey.state.overlay().is_none());
    }
}

#[test]
fn a_dataset_nobody_waits_for_is_dropped() {
    let mut journey = open("03");
    let late = journey.state.expect("late".into());
    let _ = journey.state.expect("asked".into());
    let path = journey.state.library().scenarios()[0].path.clone();
    let stale = journey.shelf.take(&path);
    journey.send(Message::Opened { order: late, result: Ok(stale) });
    assert!(journey.view().header.as_of.contains("2024"));
}
