//! The list in which filters are chosen.

use super::{Choice, Filter, Reporting, SectorGroup};
use crate::app::view::StatusView;
use crate::model::{Language, Status};
use crate::text::Said;

/// A line of the list of choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// Says what follows.
    Heading(Said),
    /// Can be chosen.
    Choice(Choice),
    /// What was typed; choosing it closes the list.
    Typed,
}

const SECTOR: Said = Said::new(
    "Khu vực: số liệu cộng từ CĐCS của khu vực, bỏ số tổng tự báo",
    "Sector: sums of its grassroots unions, without declared totals",
);
const STATUS: Said = Said::new("Tình trạng: dòng có một trong các", "Status: rows with one of");
const REPORTING: Said = Said::new("Báo cáo", "Reporting");

/// Every line, in the order in which they are listed. What was typed stands first:
/// whoever types and presses the key that chooses keeps it; what clears the filter
/// then stands last.
pub fn lines(filter: &Filter) -> Vec<Line> {
    let clear = Line::Choice(Choice::Everything);
    let is_typed = !filter.rows.text.is_empty();
    let mut lines = vec![if is_typed { Line::Typed } else { clear }, Line::Heading(SECTOR)];
    lines.extend(SectorGroup::ALL.map(|g| Line::Choice(Choice::Sector(g))));
    lines.push(Line::Heading(REPORTING));
    lines.extend(Reporting::ALL.map(|r| Line::Choice(Choice::Reporting(r))));
    lines.push(Line::Heading(STATUS));
    lines.extend(Status::ALL.map(|s| Line::Choice(Choice::Status(s))));
    lines.extend(is_typed.then_some(clear));
    lines
}

impl Line {
    /// True unless it is a heading.
    pub const fn is_choosable(&self) -> bool {
        !matches!(self, Self::Heading(_))
    }

    /// What it says.
    pub fn text(&self, filter: &Filter, language: Language) -> String {
        let choice = match self {
            Self::Heading(wording) => return wording.of(language).to_owned(),
            Self::Typed => {
                let name = Said::new("[x] Tên có", "[x] Name has").of(language);
                return format!("{name} “{}”", filter.rows.text);
            }
            Self::Choice(choice) => *choice,
        };
        let said = match choice {
            Choice::Sector(group) => group.in_full().of(language).to_owned(),
            Choice::Reporting(reporting) => reporting.wording().of(language).to_owned(),
            Choice::Status(status) => {
                let view = StatusView::new(status, language);
                format!("{} {}", view.glyph, view.word)
            }
            Choice::Everything => Said::new("Không lọc", "No filter").of(language).to_owned(),
        };
        let sign = if filter.has(choice) { "[x]" } else { "[ ]" };
        format!("{sign} {said}")
    }
}
