//! What stands around the cells: title, remark, the selected one in words, the legend.

use crate::app::vantage::Vantage;
use crate::app::view::ranking::rows::{counted, filters};
use crate::app::view::row;
use crate::app::view::writing::Pen;
use crate::app::view::{Rich, StatusView};
use crate::app::words::{Said, labels};
use crate::model::{Group, IndicatorIx, Status, UnitIx};
use crate::text::number;

use super::super::{ScoreRow, ScoreSort, Scorecard, Shown, is_bad};
use super::{Grid, Seen, Who, name_of_indicator, row_of};

pub(super) fn title(card: &Scorecard, vantage: &Vantage<'_>, seen: &Seen<'_>) -> String {
    let language = vantage.language;
    let question = &card.question;
    let group = match question.group {
        Group::Direct => labels::GROUP_DIRECT,
        Group::Coordinated => labels::GROUP_COORDINATED,
    };
    let sort = match question.sort {
        ScoreSort::BadCells => {
            let bad = Status::ALL.into_iter().filter(|&status| is_bad(status));
            let glyphs: Vec<_> = bad.map(|s| StatusView::new(s, language).glyph).collect();
            labels::SORT_BAD.fill(language, &[&glyphs.join("\u{A0}")])
        }
        ScoreSort::Official => labels::SORT_OFFICIAL.of(language).to_owned(),
        ScoreSort::Column(ix) => labels::SORT_COLUMN.fill(language, &[&vantage.indicator(ix).code]),
    };
    let only_bad = match question.shown {
        Shown::Everything => String::new(),
        Shown::OnlyBad => format!(" · {}", labels::ONLY_BAD.of(language)),
    };
    // What is filtered stands where a short title still has it.
    let shown = format!("{}{only_bad}", filters(vantage, &question.filter));
    let units = counted(vantage, card.entries.iter().map(|&(entry, _)| entry), card.whole);
    let indicators =
        labels::OF_INDICATORS.fill(language, &[&number::of(seen.indicators.len(), language)]);
    labels::SCORECARD.fill(language, &[&shown, group.of(language), &sort, &units, &indicators])
}

pub(super) fn empty(card: &Scorecard, vantage: &Vantage<'_>) -> Option<String> {
    if !card.entries.is_empty() {
        return None;
    }
    let said = if card.whole == 0 {
        labels::NO_CHILDREN
    } else if card.question.filter.is_empty() {
        labels::ONLY_BAD_EMPTY
    } else {
        labels::FILTERED_OUT
    };
    Some(said.of(vantage.language).to_owned())
}

pub(super) fn remark(grid: &Grid, (first, last): (usize, usize), vantage: &Vantage<'_>) -> String {
    let rows = grid.rows.iter().filter(|row| !row.is_whole).count();
    if rows == 0 {
        return String::new();
    }
    let written =
        [grid.before.0 + 1, grid.before.0 + rows, grid.of.0, first, last.min(grid.of.1), grid.of.1]
            .map(|n| number::of(n, vantage.language));
    let written: Vec<&str> = written.iter().map(String::as_str).collect();
    labels::CELLS_SHOWN.fill(vantage.language, &written)
}

/// The selected cell in words.
pub(super) fn detail(card: &Scorecard, vantage: &Vantage<'_>, seen: &Seen<'_>) -> Rich {
    let Some(&(entry, standing)) = card.entries.get(seen.cursor.at) else {
        return Rich::default();
    };
    let who = Who { entry, standing: Some(standing) };
    let indicator = name_of_indicator(vantage, seen.indicator);
    let name = row_of(vantage, who).name;
    let Some(unit) = entry.unit() else { return Rich::default().strong(name) };
    words(vantage, (unit, seen.indicator), &name, &indicator)
}

fn words(
    vantage: &Vantage<'_>,
    (unit, ix): (UnitIx, IndicatorIx),
    name: &str,
    indicator: &str,
) -> Rich {
    let (a, year) = (vantage.at(unit).assess(ix), vantage.assessed(ix).year);
    let pen = Pen::new(vantage, ix);
    let status = StatusView::of(&a, vantage.language);
    let target = a.target.map(|t| format!(" · {}", pen.demand(t))).unwrap_or_default();
    Rich::default()
        .toned(status.in_full(), status.tone)
        .strong(format!(" {}{target}", row::value(&pen, &a, year)))
        .plain(format!(" · {name} · {indicator}"))
}

/// Whether a status has a mark, and what the mark says.
type Mark = (fn(&StatusView) -> bool, Said);

/// The signs that are seen, the worst first.
pub(super) fn legend(rows: &[ScoreRow], vantage: &Vantage<'_>) -> Rich {
    let language = vantage.language;
    let seen: Vec<StatusView> =
        rows.iter().flat_map(|row| &row.cells).filter_map(|cell| cell.status).collect();
    let mut rich = Rich::default();
    let marks: [Mark; 3] = [
        (|s| s.is_assumed, labels::LEGEND_ASSUMED),
        (|s| s.is_provisional, labels::LEGEND_PROVISIONAL),
        (|s| s.is_uncertain, labels::LEGEND_UNCERTAIN),
    ];
    // Marks first: a status in words stands above the legend, too.
    for (_, said) in marks.into_iter().filter(|(is_marked, _)| seen.iter().any(is_marked)) {
        rich = rich.plain(said.of(language).replace(' ', "\u{A0}")).plain("  ");
    }
    for status in Status::ALL.into_iter().filter(|&s| seen.iter().any(|v| v.status == s)) {
        let view = StatusView::new(status, language);
        let short = view.short.replace(' ', "\u{A0}");
        rich = rich.toned(format!("{}\u{A0}{short}", view.glyph), view.tone).plain("  ");
    }
    rich
}
