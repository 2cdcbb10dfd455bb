//! The view-models without a screen: plain text, Markdown, JSON and CSV.

mod check;
mod csv;
mod diff;
mod json;
mod markdown;
mod spreadsheet;
mod text;
mod trace;

pub use self::check::{check_json, check_text, codes_json, codes_text};
pub use self::csv::csv;
pub use self::diff::{diff_json, diff_markdown, diff_text};
pub use self::json::json;
pub use self::markdown::markdown;
pub use self::text::text;
pub use self::trace::{TracePage, trace_csv, trace_json, trace_text};

use crate::app::view::overview::{Decision, GroupPane};
use crate::app::view::{Brief, HeaderView, IndicatorRow, RankRow, RankingView};
use crate::app::words::labels;
use crate::model::{Group, Language};

/// What the two worded reports are written from.
#[derive(Debug)]
pub struct Page<'a> {
    /// The two lines above everything.
    pub header: &'a HeaderView,
    /// All indicators, and what needs deciding.
    pub brief: &'a Brief,
    /// One group's indicators only.
    pub group: Option<Group>,
    /// The lists of units asked for.
    pub lists: &'a [RankingView],
    /// What is filtered; none without a filter.
    pub filter: Option<&'a str>,
    /// The language of headings; everything else is worded already.
    pub language: Language,
}

impl Page<'_> {
    /// The notes that must not be overlooked.
    fn notes(&self) -> impl Iterator<Item = &str> {
        self.header.notes.iter().map(|note| note.text.as_str()).chain(self.filter)
    }

    fn panes(&self) -> impl Iterator<Item = &GroupPane> {
        let is_wanted = |pane: &&GroupPane| self.group.is_none_or(|group| pane.group == group);
        self.brief.panes.iter().filter(is_wanted)
    }

    fn decisions(&self) -> Vec<&Decision> {
        let is_shown = |of: &Decision| {
            self.panes().flat_map(|pane| &pane.rows).any(|row| row.indicator == of.indicator)
        };
        self.brief.decisions.iter().filter(|decision| is_shown(decision)).collect()
    }

    const fn decisions_heading(&self) -> &'static str {
        match self.language {
            Language::Vietnamese => "Cần quyết định",
            Language::English => "To be decided",
        }
    }

    const fn headings(&self) -> [&'static str; 8] {
        match self.language {
            Language::Vietnamese => {
                ["", "Mã", "Chỉ tiêu", "Thực hiện", "Số liệu", "Mục tiêu", "Báo cáo", "Kết luận"]
            }
            Language::English => {
                ["", "Code", "Indicator", "Value", "Figures", "Target", "Reported", "Status"]
            }
        }
    }

    fn list_headings(&self) -> [&'static str; 9] {
        let [.., value, figures, target, reported, status] = self.headings();
        let said = [labels::RANK, labels::UNIT, labels::SHORTFALL].map(|s| s.of(self.language));
        let [rank, unit, short] = said;
        ["", rank, unit, value, figures, target, short, reported, status]
    }

    fn phase(&self) -> &str {
        self.header.phases.iter().find(|tab| tab.is_chosen).map_or("", |tab| tab.label.as_str())
    }
}

/// The cells of an indicator's row, in order: sign, code, label, value, its
/// fraction, target, reporting rate, status with its marks.
fn cells(row: &IndicatorRow) -> [String; 8] {
    let status = [row.status.word, row.status.marks()].join(" ");
    let status = [status.trim_end(), &row.missed].join(" · ");
    [
        row.status.glyph.to_string(),
        row.code.clone(),
        row.label.clone(),
        row.value.clone(),
        row.fraction.clone(),
        row.target.clone(),
        row.reporting.clone(),
        status.trim_end_matches(" · ").to_owned(),
    ]
}

/// The cells of a unit's row, in order: sign, rank, name with its remark, value,
/// its fraction, target, shortfall, reporting rate, status with its marks.
fn unit_cells(row: &RankRow) -> [String; 9] {
    let name = match row.remark.as_str() {
        "" => row.name.clone(),
        remark => format!("{} ({remark})", row.name),
    };
    let status = row.status.as_ref().map(|s| [s.word, s.marks()].join(" "));
    [
        row.status.as_ref().map_or_else(String::new, |s| s.glyph.to_string()),
        row.rank.clone(),
        name,
        row.value.clone(),
        row.fraction.clone(),
        row.target.clone(),
        row.shortfall.clone(),
        row.reporting.clone(),
        status.unwrap_or_default().trim_end().to_owned(),
    ]
}

/// The rows of a list, the unit above first, and what is said below them.
fn list_rows(list: &RankingView) -> impl Iterator<Item = [String; 9]> {
    std::iter::once(&list.parent).chain(&list.rows).map(unit_cells)
}
