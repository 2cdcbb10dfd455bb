//! The whole screen from the state: header, body, what lies over it, last line.

mod lists;
mod missing;
mod peers;

use super::cursor::Cursor;
use super::disk;
use super::keymap;
use super::notice::Notice;
use super::overlay::TraceList;
use super::screen::{self, Screen};
use super::state::{Extent, State};
use super::view::data;
use super::view::ranking::Listing;
use super::view::scenarios::{self, Asked};
use super::view::scorecard::{self, Seen};
use super::view::trace;
use super::view::{
    Body, FooterView, HeaderView, NoticeView, OverviewView, ScorecardView, ScreenView, Size,
    Window, header, layout, overview,
};
use super::visit::Visit;
use super::words::{self, labels};

/// Everything a terminal of a size shows.
pub fn compose(state: &State, size: Size) -> ScreenView {
    let footer = FooterView { hints: keymap::footer(state), message: said(state) };
    let (header, body) = match (state.visit(), state.tracing()) {
        (Some(visit), Some(list)) => (head(visit, state), traced(list, state, size)),
        (Some(visit), _) => (head(visit, state), body(visit, state, size)),
        (None, _) => (HeaderView::default(), Body::Notice(start(state))),
    };
    ScreenView {
        language: state.language(),
        header,
        body,
        is_zoomed: state.extent() == Extent::Whole,
        overlay: state.overlay().and_then(|overlay| lists::list(overlay, state, size)),
        footer,
    }
}

fn head(visit: &Visit, state: &State) -> HeaderView {
    let spot = visit.spot(state.language());
    let crumbs = visit.ground().crumbs(screen::units(visit.path()));
    let mut head = header(&spot.vantage(), &crumbs);
    // Before all others: the figures shown are not those on disk.
    let is_compared = state.screen().is_some_and(Screen::compares);
    let beside = is_compared && state.comparison().is_changed_on_disk();
    let beside = beside.then(|| disk::changed_beside(state.language()));
    head.notes.splice(0..0, state.disk().note(state.language()).or(beside));
    head
}

fn start(state: &State) -> NoticeView {
    let waits = state.opening().map(|path| Notice::Opening(state.called(path)));
    let notice = waits.as_ref().or_else(|| state.notice()).unwrap_or(&Notice::NothingOpen);
    let title = notice.text(state.language());
    let lines = match (state.progress(), state.opening()) {
        (Some(progress), _) => progress.lines(state.language()),
        (None, Some(_)) => Vec::new(),
        (None, None) => vec![words::progress::HOW_TO_GO_ON.of(state.language()).to_owned()],
    };
    NoticeView { title, lines }
}

/// What the last line has to say; while a dataset is loaded, how far that is.
fn said(state: &State) -> Option<String> {
    let text = state.notice()?.text(state.language());
    let progress = state.progress().filter(|_| matches!(state.notice(), Some(Notice::Opening(_))));
    Some(match progress {
        Some(progress) => {
            let far = format!("{text} {}", progress.short());
            words::progress::ESC_STOPS_AT.fill(state.language(), &[&far])
        }
        None => text,
    })
}

fn body(visit: &Visit, state: &State, size: Size) -> Body {
    let language = state.language();
    let spot = visit.spot(language);
    match visit.here().screen() {
        Screen::Scenarios => {
            compared(visit, state, size).unwrap_or_else(|| Body::Notice(start(state)))
        }
        Screen::Differences => {
            differing(visit, state, size).unwrap_or_else(|| Body::Notice(start(state)))
        }
        Screen::Changes => telling(state),
        Screen::Data => Body::Data(Box::new(data::view(visit, state, size))),
        Screen::Overview => {
            let brief = visit.memo.brief(spot);
            let has_room = size.columns >= layout::WIDE;
            let selected = visit.indicator();
            let parts = has_room.then(|| (*visit.parts(language)).clone());
            let view = overview(&brief, visit.focus(), selected, parts);
            Body::Overview(OverviewView { is_filtered: visit.filters_rows(), ..view })
        }
        Screen::Indicator => Body::Indicator(visit.indicator_view(language)),
        Screen::Ranking => {
            let ranked = visit.ranking_at(visit.here(), language);
            let (at, len) = (visit.row_in(&ranked), ranked.entries.len());
            let view = |rows: usize| {
                let cursor = Cursor { at, top: visit.here().top }.placed(at, len, rows);
                let window = Window { offset: cursor.top, rows, selected: cursor.at };
                ranked.view(&spot.vantage(), window)
            };
            let rows = layout::ranking_rows(size);
            let shown = view(rows);
            // One line is kept for what stands below the rows; more of it takes of them.
            let below =
                shown.below(usize::from(size.columns.saturating_sub(layout::FRAME_COLUMNS)));
            let more = below.len().saturating_sub(1);
            Body::Ranking(if more == 0 { shown } else { view(rows.saturating_sub(more).max(1)) })
        }
        Screen::Scorecard => Body::Scorecard(score(visit, state, size)),
    }
}

fn traced(list: &TraceList, state: &State, size: Size) -> Body {
    let language = state.language();
    let Some(traced) = &list.traced else { return Body::Trace(Box::new(trace::waiting(language))) };
    let plan = trace::Plan::new(&list.question, traced, language, size);
    let cursor = list.cursor.placed(list.cursor.at, plan.len, plan.height);
    let seen = trace::Seen { order: list.order, top: cursor.top, at: cursor.at };
    let faults = state.faults_of(&list.question);
    Body::Trace(Box::new(trace::view(&list.question, traced, seen, &faults, (language, size))))
}

fn compared(visit: &Visit, state: &State, size: Size) -> Option<Body> {
    let (lineup, sheet) = (state.lineup()?, state.sheet()?);
    let comparison = state.comparison();
    let asked = Asked {
        group: visit.focus(),
        selected: visit.indicator(),
        order: comparison.order,
        shown: comparison.shown,
        size,
        language: state.language(),
    };
    let listing = Listing::Below;
    let spread = |ix| Some(visit.memo.spread(lineup.ground(), lineup.focus, ix, listing));
    Some(Body::Scenarios(Box::new(scenarios::scenarios(&lineup, &sheet, &asked, spread))))
}

fn differing(visit: &Visit, state: &State, size: Size) -> Option<Body> {
    let (lineup, spread) = (state.lineup()?, state.spread()?);
    let place = &visit.here().share;
    let mut view = scenarios::differences(&lineup, &spread, place, size, state.language());
    if visit.filters_rows() {
        view.table.title.push_str(labels::UNFILTERED.of(state.language()));
    }
    Some(Body::Differences(Box::new(view)))
}

fn telling(state: &State) -> Body {
    match state.telling() {
        Some(telling) => Body::Changes(Box::new(telling.view())),
        None => Body::Notice(start(state)),
    }
}

fn score(visit: &Visit, state: &State, size: Size) -> ScorecardView {
    let card = visit.scorecard_at(visit.here(), state.language());
    let facing = visit.arrangement().facing;
    let height = scorecard::units_shown(facing, size);
    let at = visit.unit_in(&card);
    let cursor = Cursor { at, top: visit.here().top };
    let seen = Seen {
        indicators: &visit.pane(visit.focus()),
        indicator: visit.indicator(),
        cursor: cursor.placed(at, card.entries.len(), height),
        facing,
        size,
    };
    card.view(&visit.spot(state.language()).vantage(), &seen)
}
