//! The lists over a screen: only the rows that are seen are made.

use crate::app::assumed;
use crate::app::cursor::Cursor;
use crate::app::filter;
use crate::app::help::Line;
use crate::app::library::Scenario;
use crate::app::overlay::{self, Help, Overlay, Search};
use crate::app::search::Find;
use crate::app::state::State;
use crate::app::view::header::assumptions;
use crate::app::view::scenarios::Place;
use crate::app::view::{ListOverlay, OverlayRow, Size, Window};
use crate::app::visit::Visit;
use crate::calc::Tree;
use crate::model::{Language, Manifest, UnitIx};
use crate::text;
use crate::text::Said;

/// What an overlay lists in a terminal of a size; `None` for one that is no list.
pub fn list(overlay: &Overlay, state: &State, size: Size) -> Option<ListOverlay> {
    let height = overlay::visible_rows(size);
    let cursor = overlay.cursor();
    Some(match overlay {
        // It takes the whole body.
        Overlay::Trace(_) => return None,
        Overlay::Search(search) => found(search, state, height),
        Overlay::Help(help) => lines(help, state.language(), height),
        Overlay::Picker(_) => scenarios(state, cursor),
        Overlay::TreeChoice(_) => trees(state, cursor),
        Overlay::Chooser(_) => chosen(state, cursor),
        Overlay::Assumptions(_) => assumed(state, cursor, size, height),
        Overlay::Filter(_) => filters(state, cursor, height),
        Overlay::Peers(list) => super::peers::list(list, state, height),
        Overlay::Missing(list) => super::missing::list(list, state, height),
    })
}

/// The part of a list that is shown, the selected row in it, and how many come after it.
pub(super) fn window<T>(rows: &[T], cursor: Cursor, height: usize) -> (&[T], usize, usize) {
    let cursor = cursor.placed(cursor.at, rows.len(), height);
    let end = rows.len().min(cursor.top.saturating_add(height));
    (rows.get(cursor.top..end).unwrap_or_default(), cursor.at - cursor.top, rows.len() - end)
}

const SEARCH: Said = Said::new("Tìm đơn vị và chỉ tiêu", "Search units and indicators");
const HELP: Said = Said::new("Trợ giúp", "Help");
const NO_LINE: Said = Said::new("Không có dòng nào khớp", "No line matches");
const PICKER: Said = Said::new("Chọn kịch bản", "Choose a scenario");
const FILTER: Said = Said::new("Lọc · gõ để lọc theo tên", "Filter · type to filter by name");
const TREE: Said = Said::new("Cây tổ chức", "Tree of the organisation");

fn found(search: &Search, state: &State, height: usize) -> ListOverlay {
    let language = state.language();
    let (shown, selected, below) = window(&search.found, search.cursor, height);
    let row = |&find: &Find| {
        let visit = state.visit()?;
        let (name, hit) = visit.index.show(find, &search.text, language)?;
        let detail = match find {
            Find::Indicator(_) => String::new(),
            Find::Unit(unit) => above(visit, unit),
        };
        Some(OverlayRow {
            text: name.to_owned(),
            detail,
            highlights: hit.ranges,
            is_heading: false,
        })
    };
    let indicators = search.found.iter().filter(|f| matches!(f, Find::Indicator(_))).count();
    ListOverlay {
        title: SEARCH.of(language).to_owned(),
        query: Some(search.text.clone()),
        rows: shown.iter().filter_map(row).collect(),
        selected,
        below,
        note: counts(search.found.len() - indicators, indicators, language),
    }
}

/// The unit above, to tell units of one name apart.
fn above(visit: &Visit, unit: UnitIx) -> String {
    let way = visit.ground().way_to(unit).unwrap_or_default();
    let parent = way.iter().rev().nth(1).copied();
    let units = &visit.book().dataset().units;
    parent.map_or_else(String::new, |parent| units.unit(parent).name().to_owned())
}

fn counts(units: usize, indicators: usize, language: Language) -> String {
    let [units, indicators] = [units, indicators].map(|n| text::number::of(n, language));
    match language {
        Language::Vietnamese => format!("{indicators} chỉ tiêu · {units} đơn vị"),
        Language::English => format!("indicators: {indicators} · units: {units}"),
    }
}

fn lines(help: &Help, language: Language, height: usize) -> ListOverlay {
    let (shown, selected, below) = window(&help.lines, help.cursor, height);
    let row = |line: &Line| {
        let (text, detail) = line.text(language);
        OverlayRow { text, detail, highlights: Vec::new(), is_heading: !line.is_choosable() }
    };
    ListOverlay {
        title: HELP.of(language).to_owned(),
        query: Some(help.text.clone()),
        rows: shown.iter().map(row).collect(),
        selected,
        below,
        note: if help.lines.is_empty() { NO_LINE.of(language).to_owned() } else { String::new() },
    }
}

fn filters(state: &State, cursor: Cursor, height: usize) -> ListOverlay {
    let language = state.language();
    let chosen = state.visit().map(|visit| visit.filter().clone()).unwrap_or_default();
    let all = filter::lines(&chosen);
    let (shown, selected, below) = window(&all, cursor, height);
    let row = |line: &filter::Line| OverlayRow {
        text: line.text(&chosen, language),
        is_heading: !line.is_choosable(),
        ..OverlayRow::default()
    };
    ListOverlay {
        title: FILTER.of(language).to_owned(),
        query: Some(chosen.rows.text.clone()),
        rows: shown.iter().map(row).collect(),
        selected,
        below,
        note: FILTER_NOTE.of(language).to_owned(),
    }
}

const ASSUMED: Said =
    Said::new("Giả định · số giả định mang dấu #", "Assumptions · # marks assumed figures");

fn assumed(state: &State, cursor: Cursor, size: Size, height: usize) -> ListOverlay {
    let all = assumed::lines(state, size);
    let (shown, selected, below) = window(&all, cursor, height);
    let row = |line: &assumed::Line| OverlayRow {
        text: line.text.clone(),
        is_heading: line.is_heading,
        ..OverlayRow::default()
    };
    let seen = Window { offset: cursor.top, rows: shown.len(), selected };
    ListOverlay {
        title: ASSUMED.of(state.language()).to_owned(),
        rows: shown.iter().map(row).collect(),
        selected,
        below,
        note: seen.told(all.len(), state.language()),
        ..ListOverlay::default()
    }
}

const FILTER_NOTE: Said = Said::new(
    "Tình trạng, báo cáo, tên lọc dòng của danh sách đơn vị; khu vực lọc mọi số liệu",
    "Status, reporting and name choose rows of lists of units; a sector changes every figure",
);

fn scenarios(state: &State, cursor: Cursor) -> ListOverlay {
    let language = state.language();
    let scenarios = state.library().scenarios();
    let row = |(at, scenario): (usize, &Scenario)| OverlayRow {
        text: scenario.label().to_owned(),
        detail: scenario_detail(scenario, state.library().position() == Some(at), language),
        ..OverlayRow::default()
    };
    let note =
        scenarios.get(cursor.at).map_or_else(String::new, |scenario| match &scenario.manifest {
            Ok(Some(manifest)) => note(manifest, language),
            Ok(None) => String::new(),
            Err(why) => why.in_language(language).to_owned(),
        });
    ListOverlay {
        title: PICKER.of(language).to_owned(),
        query: None,
        rows: scenarios.iter().enumerate().map(row).collect(),
        selected: cursor.at,
        below: 0,
        note,
    }
}

/// What is assumed comes before everything that is told about it.
fn note(manifest: &Manifest, language: Language) -> String {
    let assumed = assumptions(manifest, language).join("; ");
    let said = [&assumed, &manifest.title, &manifest.description];
    let said: Vec<&str> = said.into_iter().map(String::as_str).filter(|t| !t.is_empty()).collect();
    said.join(" — ")
}

const CHOOSER: Said =
    Said::new("Chọn 2–4 kịch bản để so sánh", "Choose 2 to 4 scenarios to compare");
const BASE: Said = Said::new("gốc", "base");
const OPENING: Said = Said::new("đang mở…", "opening…");

/// The scenarios of the folder with their letters in the comparison.
fn chosen(state: &State, cursor: Cursor) -> ListOverlay {
    let mut list = scenarios(state, cursor);
    let (language, library) = (state.language(), state.library());
    CHOOSER.of(language).clone_into(&mut list.title);
    let Some(lineup) = state.lineup() else { return list };
    for (at, seat) in lineup.seats.iter().enumerate() {
        let path = state.comparison().path_of(at, library);
        let row = library.scenarios().iter().position(|s| Some(&s.path) == path.as_ref());
        let Some(row) = row.and_then(|row| list.rows.get_mut(row)) else { continue };
        let mut said = vec![seat.letter.to_string()];
        if at == lineup.base {
            said.push(BASE.of(language).to_owned());
        }
        match seat.place {
            Place::Opening => said.push(OPENING.of(language).to_owned()),
            Place::Failed(_) => said.push(BROKEN.of(language).to_owned()),
            _ => {}
        }
        if let Some(Ok(Some(manifest))) =
            library.scenarios().iter().find(|s| Some(&s.path) == path.as_ref()).map(|s| &s.manifest)
        {
            said.push(text::date(manifest.as_of, language));
        }
        row.detail = said.join(" · ");
    }
    list
}

const OPEN: Said = Said::new("đang mở", "open");
const WHAT_IF: Said = Said::new("giả định", "what if");
const BROKEN: Said = Said::new("không đọc được", "can't be read");

fn scenario_detail(scenario: &Scenario, is_open: bool, language: Language) -> String {
    let Ok(manifest) = &scenario.manifest else { return BROKEN.of(language).to_owned() };
    let Some(manifest) = manifest else {
        return if is_open { OPEN.of(language).to_owned() } else { String::new() };
    };
    let as_of = text::date(manifest.as_of, language);
    let as_of = match manifest.what_if {
        Some(_) => format!("{} · {as_of}", WHAT_IF.of(language)),
        None => as_of,
    };
    if is_open { format!("{} · {as_of}", OPEN.of(language)) } else { as_of }
}

const AS_WAS: Said =
    Said::new("Từng năm theo cây của năm đó", "Each year by the tree of that year");
const AS_WAS_NOTE: Said = Said::new(
    "Số liệu mỗi năm cộng theo tổ chức của chính năm ấy; đơn vị đã kết thúc xếp cuối",
    "Each year's figures go up the tree of that year; ended units are listed last",
);
const OF_YEAR_NOTE: Said = Said::new(
    "Số liệu mọi năm cộng theo tổ chức của năm được chọn; lịch sử đi theo đơn vị",
    "Every year's figures go up the tree of the chosen year; history follows the unit",
);

fn trees(state: &State, cursor: Cursor) -> ListOverlay {
    let language = state.language();
    let trees = state.visit().map(|b| overlay::trees(b.book())).unwrap_or_default();
    let row = |tree: &Tree| OverlayRow {
        text: match (tree, language) {
            (Tree::AsWas, _) => AS_WAS.of(language).to_owned(),
            (Tree::Of(year), Language::Vietnamese) => format!("Theo cây tổ chức năm {year}"),
            (Tree::Of(year), Language::English) => format!("By the tree of {year}"),
        },
        ..OverlayRow::default()
    };
    let note = match trees.get(cursor.at) {
        Some(Tree::Of(_)) => OF_YEAR_NOTE,
        _ => AS_WAS_NOTE,
    };
    ListOverlay {
        title: TREE.of(language).to_owned(),
        query: None,
        rows: trees.iter().map(row).collect(),
        selected: cursor.at,
        below: 0,
        note: note.of(language).to_owned(),
    }
}
