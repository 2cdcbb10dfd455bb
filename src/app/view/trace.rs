//! Where a number comes from: its formula with the inputs filled in, the years,
//! and the rows behind them. Only the rows in the window are worded.

mod formula;
mod plan;
mod teller;
mod wording;

use crate::app::tracing::{Faults, Question, Traced};
use crate::app::vantage::Vantage;
use crate::app::words::Said;
use crate::app::words::trace as say;
use crate::calc::Assessment;
use crate::calc::trace::{Order, Trace};
use crate::model::{Language, Measure};

use super::lines::{cut, wrap};
use super::writing::Pen;
use super::{Rich, Size};

pub use formula::formula;
pub use plan::Plan;
pub use wording::said;

use teller::Teller;

/// Columns in front of a line of the list.
pub const GUTTER: usize = 2;

/// What lies over a screen when a number is traced.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TraceView {
    /// Whose number.
    pub title: String,
    /// The formula, wrapped, where there is room for it above the list.
    pub formula: Vec<Rich>,
    /// The lines of the list in the window.
    pub lines: Vec<TraceLine>,
    /// The selected one among them.
    pub selected: usize,
    /// The selected row in full.
    pub detail: Vec<Rich>,
    /// Where one is, and in which order.
    pub remark: String,
    /// Columns of the widest value and denominator.
    pub widest: [usize; 2],
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TraceLine {
    /// Says what follows.
    Heading(String),
    /// A line of text.
    Text(Rich),
    /// A row.
    Row(Box<RowView>),
}

/// A row behind a number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowView {
    /// The unit.
    pub name: String,
    /// As in the file.
    pub period: String,
    /// With its mark where an assumption had a hand in it.
    pub value: String,
    /// Ratios and means only.
    pub denominator: String,
    /// Share of what was added.
    pub share: String,
    /// Line in the file; `#` without one.
    pub line: String,
    /// What became of it, unless it was simply added.
    pub why: String,
    /// A day.
    pub reported_on: String,
    /// Where it comes from.
    pub source: String,
    /// Anything else.
    pub note: String,
}

/// The lines shown of a trace.
#[derive(Clone, Copy, Debug)]
pub struct Seen {
    /// The order of the rows.
    pub order: Order,
    /// The first line shown.
    pub top: usize,
    /// The selected one.
    pub at: usize,
}

/// The trace as it is shown.
pub fn view(
    question: &Question,
    traced: &Traced,
    seen: Seen,
    faults: &Faults,
    (language, size): (Language, Size),
) -> TraceView {
    let plan = Plan::new(question, traced, language, size);
    let teller = Teller { vantage: question.vantage(language), traced, order: seen.order, faults };
    let end = plan.len.min(seen.top + plan.height);
    let places = (seen.top..end).filter_map(|at| plan.place(traced, at));
    let selected = plan.place(traced, seen.at);
    let columns = usize::from(size.columns).saturating_sub(4);
    let detail = selected.map_or_else(Vec::new, |place| teller.detail(place, &plan));
    TraceView {
        title: title(&teller.vantage, &traced.trace),
        lines: places.map(|place| teller.line(place, &plan)).collect(),
        selected: seen.at.saturating_sub(seen.top),
        detail: fitted(&detail, columns, plan.detail),
        remark: teller.remark(selected),
        widest: traced.widest,
        formula: if plan.is_pinned { plan.formula } else { Vec::new() },
    }
}

/// While the rows are being gathered.
pub fn waiting(language: Language) -> TraceView {
    let text = Rich::of(say::GATHERING.of(language));
    TraceView { lines: vec![TraceLine::Text(text)], ..TraceView::default() }
}

/// Wrapped to no more than so many lines; the last of them says that it goes on.
fn fitted(paragraphs: &[Rich], columns: usize, most: usize) -> Vec<Rich> {
    let mut lines: Vec<Rich> = paragraphs.iter().flat_map(|text| wrap(text, columns)).collect();
    cut(&mut lines, most, columns);
    lines
}

/// The number as the screen writes it.
pub fn shown(vantage: &Vantage<'_>, a: &Assessment) -> String {
    Pen::new(vantage, a.indicator).value(a)
}

/// Whose number it is, and which.
pub fn title(vantage: &Vantage<'_>, trace: &Trace) -> String {
    let a = &trace.assessment;
    let value = shown(vantage, a);
    let phase = &vantage.phase().key;
    let code = &vantage.indicator(a.indicator).code;
    say::TITLE.fill(vantage.language, &[code, &value, vantage.unit().name(), phase])
}

/// What is behind the number, line by line, for a report: everything, in order.
pub fn lines(vantage: &Vantage<'_>, traced: &Traced, faults: &Faults) -> Vec<TraceLine> {
    let teller = Teller { vantage: *vantage, traced, order: Order::Weight, faults };
    let plan = Plan {
        formula: formula(vantage, &traced.trace),
        is_pinned: false,
        years: plan::years(vantage, traced, usize::MAX),
        detail: 0,
        len: 0,
        height: 0,
        first_row: 0,
    };
    plan.places(traced).map(|place| teller.line(place, &plan)).collect()
}

/// In which order the rows are, and by which share.
pub fn ordered_by(trace: &Trace, order: Order) -> Said {
    let has_denominator = trace.years.iter().any(|year| {
        matches!(year.value.worth, crate::calc::Worth::Value { denominator: Some(_), .. })
    });
    match order {
        Order::Unit => say::SORT_UNIT,
        Order::Line => say::SORT_LINE,
        Order::Weight if trace.assessment.sum.is_some() => say::SORT_WEIGHT_SUM,
        Order::Weight if trace.measure == Measure::Rate => say::SORT_YEAR,
        Order::Weight if has_denominator => say::SORT_WEIGHT_DENOMINATOR,
        Order::Weight => say::SORT_WEIGHT_VALUE,
    }
}
