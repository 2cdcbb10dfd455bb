//! Drawing: view-model + theme + area → buffer, a pure function. Knows no
//! dataset and works nothing out.
//!
//! | part | module |
//! | --- | --- |
//! | colours and characters | [`theme`] |
//! | text, frames, the ASCII twin of a finished screen | `paint` |
//! | which columns a table has room for | `columns` |
//! | bullet bar, years as a little column each, chart | `bar`, `trend`, `chart` |
//! | header, footer, lists over a screen, notices | `header`, `footer`, `overlay`, `notice` |
//! | where a number comes from | `trace` |
//! | screens 1 to 5 and 7 | `overview`, `indicator`, `ranking`, `scorecard`, `scenarios`, `data` |
//! | what changed from one scenario to another | `changes` |

mod bar;
mod changes;
mod chart;
mod columns;
mod data;
mod footer;
mod header;
mod indicator;
mod notice;
mod overlay;
mod overview;
mod paint;
mod ranking;
mod row;
mod scenarios;
mod scorecard;
pub mod theme;
mod trace;
mod trend;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::view::layout::AROUND_BODY;
use crate::app::view::{Body, ScreenView, Size};
use paint::Canvas;

pub use theme::{Palette, Signs, Theme};

/// Lines of the header.
const HEADER_ROWS: u16 = 2;

/// Draws a whole screen.
pub fn draw(screen: &ScreenView, theme: &Theme, area: Rect, buffer: &mut Buffer) {
    let area = area.intersection(buffer.area);
    let mut canvas = Canvas::new(buffer, *theme, screen.language);
    canvas.clear(area);
    let size = Size { columns: area.width, rows: area.height };
    if size.is_enough() {
        draw_parts(screen, size, area, &mut canvas);
    } else {
        notice::draw_too_small(size, area, &mut canvas);
    }
    canvas.finish(area);
}

fn draw_parts(screen: &ScreenView, size: Size, area: Rect, canvas: &mut Canvas<'_>) {
    let head = Rect { height: HEADER_ROWS, ..area };
    let rows = area.height.saturating_sub(AROUND_BODY);
    let body = Rect { y: area.y + HEADER_ROWS, height: rows, ..area };
    let foot = Rect { y: area.y + area.height.saturating_sub(1), height: 1, ..area };
    header::draw(&screen.header, head, canvas);
    match &screen.body {
        Body::Overview(view) => overview::draw(view, screen.is_zoomed, body, canvas),
        Body::Indicator(view) => indicator::draw(view, size, screen.is_zoomed, body, canvas),
        Body::Ranking(view) => ranking::draw(view, body, canvas),
        Body::Scenarios(view) => scenarios::draw(view, screen.is_zoomed, body, canvas),
        Body::Differences(view) => scenarios::draw_differences(view, body, canvas),
        Body::Changes(view) => changes::draw(view, body, canvas),
        Body::Data(view) => data::draw(view, body, canvas),
        Body::Scorecard(view) => scorecard::draw(view, size, body, canvas),
        Body::Trace(view) => trace::draw(view, body, canvas),
        Body::Notice(view) => notice::draw(view, body, canvas),
    }
    if let Some(list) = &screen.overlay {
        overlay::draw(list, body, canvas);
    }
    footer::draw(&screen.footer, foot, canvas);
}
