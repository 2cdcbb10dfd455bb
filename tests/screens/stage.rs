//! A dataset, a place in it, and its screens.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, OnceLock};

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use thidua::app::filter::RowFilter;
use thidua::app::vantage::Vantage;
use thidua::app::view::overview::parts;
use thidua::app::view::ranking::{Listing, visible_rows};
use thidua::app::view::scorecard::{
    Arrangement, Column, Listed, Question, Scorecard, Seen, units_shown,
};
use thidua::app::view::{
    Body, Brief, FooterView, Hint, Ranking, ScreenView, SectionKey, Size, SortOrder, Window,
    header, indicator, overview,
};
use thidua::app::{Cursor, Shared};
use thidua::calc::{Book, Tree};
use thidua::model::{IndicatorIx, Language};
use thidua::ui::{Theme, draw};

/// Where we stand.
#[derive(Clone, Copy)]
pub struct Stage {
    pub book: &'static Book,
    pub tree: Tree,
    pub language: Language,
}

/// A screen with the size it is looked at in.
#[derive(Clone)]
pub struct Look {
    pub screen: ScreenView,
    pub size: Size,
}

impl Stage {
    /// A shipped dataset, at the province, as it was, in Vietnamese.
    pub fn of(name: &str) -> Self {
        static BOOKS: OnceLock<Mutex<BTreeMap<String, &'static Book>>> = OnceLock::new();
        let mut books = BOOKS.get_or_init(Mutex::default).lock().unwrap();
        let open = || {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data").join(name);
            let loaded = thidua::load::open(&folder).unwrap_or_else(|f| panic!("{f:?}"));
            &*Box::leak(Box::new(Book::open(loaded.dataset)))
        };
        let book = *books.entry(name.to_owned()).or_insert_with(open);
        Self { book, tree: Tree::AsWas, language: Language::Vietnamese }
    }

    pub fn vantage(&self) -> Vantage<'static> {
        Vantage {
            book: self.book,
            tree: self.tree,
            phase: self.book.latest_phase(),
            unit: self.book.dataset().units.province(),
            language: self.language,
        }
    }

    pub fn overview(&self, size: Size) -> Look {
        let vantage = self.vantage();
        let brief = &Brief::of(&vantage);
        let worst = brief.decisions[0].indicator;
        let parts = (size.columns >= 120).then(|| parts(&vantage, worst));
        let focus = brief.group_of(worst).unwrap();
        self.look(size, Body::Overview(overview(brief, focus, worst, parts)))
    }

    pub fn indicator(&self, size: Size, code: &str, section: SectionKey) -> Look {
        let vantage = self.vantage();
        let ix = vantage.plan().indicator_coded(code).unwrap();
        self.look(size, Body::Indicator(indicator(&vantage, ix, section, 0)))
    }

    pub fn ranking(&self, size: Size, code: &str, sort: SortOrder, listing: Listing) -> Look {
        let vantage = self.vantage();
        let ix = vantage.plan().indicator_coded(code).unwrap();
        let ranking = Ranking::of(&vantage, ix, sort, listing);
        let window = Window { offset: 0, rows: visible_rows(size), selected: 2 };
        self.look(size, Body::Ranking(ranking.view(&vantage, window)))
    }

    /// Units × the indicators of the worst one's group, the third unit selected.
    pub fn scorecard(&self, size: Size, arrangement: Arrangement) -> Look {
        let vantage = self.vantage();
        let brief = &Brief::of(&vantage);
        let indicator = brief.decisions[0].indicator;
        let group = brief.group_of(indicator).unwrap();
        let plan = vantage.plan();
        let of_group = |ix: &IndicatorIx| plan.indicator(*ix).unwrap().group == group;
        let indicators: Vec<_> = plan.indicator_ixs().filter(of_group).collect();
        let Arrangement { sort, facing, shown } = arrangement;
        let question = Question { group, sort, shown, filter: RowFilter::default() };
        let listed = Listed::of(&vantage, Listing::Below);
        let column = |ix| Shared::new(Column::of(&vantage, &listed, ix));
        let card = Scorecard::of(&listed, &indicators, question, column, |_| true);
        let cursor = Cursor { at: 2, top: 0 }.placed(2, 36, units_shown(facing, size));
        let seen = Seen { indicators: &indicators, indicator, cursor, facing, size };
        self.look(size, Body::Scorecard(card.view(&vantage, &seen)))
    }

    fn look(&self, size: Size, body: Body) -> Look {
        let vantage = self.vantage();
        let hint = |keys: &str, text: &str| Hint { keys: keys.to_owned(), text: text.to_owned() };
        let screen = ScreenView {
            language: self.language,
            header: header(&vantage, &[vantage.unit]),
            body,
            is_zoomed: false,
            overlay: None,
            footer: FooterView {
                hints: vec![hint("Enter", "mở"), hint("Tab", "ô khác"), hint("?", "thêm")],
                message: None,
            },
        };
        Look { screen, size }
    }
}

pub fn buffer(look: &Look, theme: Theme) -> Buffer {
    let area = Rect::new(0, 0, look.size.columns, look.size.rows);
    let mut buffer = Buffer::empty(area);
    draw(&look.screen, &theme, area, &mut buffer);
    buffer
}

/// The drawn text, blanks at line ends left out.
pub fn text(look: &Look, theme: Theme) -> String {
    let buffer = buffer(look, theme);
    let lines = (0..look.size.rows).map(|y| {
        let line: String = (0..look.size.columns).map(|x| buffer[(x, y)].symbol()).collect();
        line.trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Every run of one style that isn't plain: `line:column style "text"`.
pub fn styles(look: &Look, theme: Theme) -> String {
    let buffer = buffer(look, theme);
    let style = |cell: &Cell| (cell.fg, cell.bg, cell.modifier);
    let plain = style(&Cell::default());
    let mut runs: Vec<String> = Vec::new();
    for y in 0..look.size.rows {
        let mut x = 0;
        while x < look.size.columns {
            let of_run = style(&buffer[(x, y)]);
            let start = x;
            let mut run = String::new();
            while x < look.size.columns && style(&buffer[(x, y)]) == of_run {
                run.push_str(buffer[(x, y)].symbol());
                x += 1;
            }
            if of_run != plain {
                let (fg, _, modifier) = of_run;
                runs.push(format!("{y}:{start} {fg} {modifier:?} {:?}", run.trim_end()));
            }
        }
    }
    runs.join("\n")
}
