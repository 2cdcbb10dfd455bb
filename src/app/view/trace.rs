//! Where a number comes from: its formula with the inputs filled in, the years,
//! and the rows behind them. Only the rows in the window are worded.

mod formula;
mod plan;
mod wording;

use crate::app::tracing::{Faults, Question, Traced, period};
use crate::app::vantage::Vantage;
use crate::app::words::Said;
use crate::app::words::trace as say;
use crate::calc::trace::{Order, Part, Trace, TracedRow, Use};
use crate::calc::{Assessment, exact};
use crate::model::{Cadence, Entry, Language, Measure, RowNumber, SetAsideRow};
use crate::text::number;

use super::lines::{cut, wrap};
use super::writing::{Pen, share};
use super::{Rich, Size, StatusView};

pub use formula::formula;
pub use plan::Plan;
pub use wording::said;

use plan::Place;

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
#[must_use]
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
#[must_use]
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
#[must_use]
pub fn shown(vantage: &Vantage<'_>, a: &Assessment) -> String {
    Pen::new(vantage, a.indicator).value(a)
}

/// Whose number it is, and which.
#[must_use]
pub fn title(vantage: &Vantage<'_>, trace: &Trace) -> String {
    let a = &trace.assessment;
    let value = shown(vantage, a);
    let phase = &vantage.phase().key;
    let code = &vantage.indicator(a.indicator).code;
    say::TITLE.fill(vantage.language, &[code, &value, vantage.unit().name(), phase])
}

/// What is behind the number, line by line, for a report: everything, in order.
#[must_use]
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
#[must_use]
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

struct Teller<'a> {
    vantage: Vantage<'a>,
    traced: &'a Traced,
    order: Order,
    faults: &'a Faults,
}

impl Teller<'_> {
    const fn language(&self) -> Language {
        self.vantage.language
    }

    fn say(&self, said: Said) -> String {
        said.of(self.language()).to_owned()
    }

    fn line(&self, place: Place, plan: &Plan) -> TraceLine {
        match place {
            Place::Formula(at) => {
                TraceLine::Text(plan.formula.get(at).cloned().unwrap_or_default())
            }
            Place::Years => TraceLine::Heading(self.say(say::YEARS)),
            Place::Year(at) => {
                let line = plan.years.get(at).map(|(_, line)| line.clone());
                TraceLine::Text(line.unwrap_or_default())
            }
            Place::Part(part) => {
                let name = part_name(part, &self.pen());
                TraceLine::Heading(self.counted_heading(name, self.traced.count(part)))
            }
            Place::Empty => TraceLine::Text(Rich::of(format!("  {}", self.say(say::PART_EMPTY)))),
            Place::Row(part, at) => {
                let row = self.traced.row(part, at, self.order);
                TraceLine::Row(Box::new(row.map(|row| self.row(row)).unwrap_or_default()))
            }
            Place::SetAside => {
                let count = self.traced.trace.set_aside.len();
                TraceLine::Heading(self.counted_heading(say::PART_SET_ASIDE, count))
            }
            Place::Aside(at) => {
                let row = self.traced.trace.set_aside.get(at);
                TraceLine::Row(Box::new(row.map(|row| self.aside(row)).unwrap_or_default()))
            }
        }
    }

    fn counted_heading(&self, name: Said, count: usize) -> String {
        let language = self.language();
        let count = number::of(count, language);
        format!("{} · {}", name.of(language), say::ROWS.fill(language, &[&count]))
    }

    fn pen(&self) -> Pen<'_> {
        Pen::new(&self.vantage, self.traced.trace.assessment.indicator)
    }

    fn row(&self, row: &TracedRow) -> RowView {
        let (pen, dataset) = (self.pen(), self.vantage.dataset());
        let figure = &row.figure;
        let mark = if figure.origin.is_assumed() { "#" } else { "" };
        let (value, denominator) = match figure.entry {
            Entry::Missing => ("…".to_owned(), String::new()),
            Entry::NotApplicable => ("x".to_owned(), String::new()),
            Entry::Reported { value, denominator } => {
                (pen.count(value), denominator.map(|d| pen.count(d)).unwrap_or_default())
            }
        };
        let note = dataset.figures.note(figure.at).unwrap_or_default();
        let part = self.traced.trace.share(row);
        let day = |day| crate::text::date(day, self.language());
        RowView {
            name: dataset.units.unit(figure.unit).name().to_owned(),
            period: period(figure.period, &dataset.plan),
            value: format!("{mark}{value}"),
            denominator,
            share: part.map(|p| share(exact::to_f64(&p), self.language())).unwrap_or_default(),
            line: self.place_of(figure.at),
            why: wording::why(&self.vantage, row),
            reported_on: note.reported_on.map(day).unwrap_or_default(),
            source: note.source.to_owned(),
            note: note.note.to_owned(),
        }
    }

    fn aside(&self, row: &SetAsideRow) -> RowView {
        let (pen, dataset) = (self.pen(), self.vantage.dataset());
        let name = row.unit.map(|unit| dataset.units.unit(unit).name().to_owned());
        let (value, denominator) = match row.entry {
            Some(Entry::Reported { value, denominator }) => (Some(value), denominator),
            _ => (None, None),
        };
        let count = |amount: Option<_>| amount.map(|a| pen.count(a)).unwrap_or_default();
        RowView {
            name: name.unwrap_or_else(|| self.say(say::UNKNOWN_UNIT)),
            period: row.period.map(|p| period(p, &dataset.plan)).unwrap_or_default(),
            value: count(value),
            denominator: count(denominator),
            line: self.place_of(row.at),
            why: self.fault(row),
            ..RowView::default()
        }
    }

    /// `#` for what an assumption made.
    fn place_of(&self, at: RowNumber) -> String {
        let place = self.vantage.dataset().figures.place(at);
        place.map_or_else(|| "#".to_owned(), |place| place.short())
    }

    fn fault(&self, row: &SetAsideRow) -> String {
        self.faults.of_row(row, self.language()).unwrap_or(row.code).to_owned()
    }

    fn detail(&self, place: Place, plan: &Plan) -> Vec<Rich> {
        match place {
            Place::Row(part, at) => {
                let row = self.traced.row(part, at, self.order);
                row.map(|row| wording::detail(&self.vantage, row)).unwrap_or_default()
            }
            Place::Aside(at) => {
                let row = self.traced.trace.set_aside.get(at);
                row.map(|row| wording::aside_detail(&self.vantage, row, self.fault(row)))
                    .unwrap_or_default()
            }
            Place::Year(at) => {
                let year = plan.years.get(at).and_then(|(at, _)| self.traced.trace.years.get(*at));
                let basis = year.and_then(|year| year.value.basis());
                let said = basis.map(|b| super::indicator::basis_of(b).of(self.language()));
                said.map(Rich::of).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    fn remark(&self, place: Option<Place>) -> String {
        let language = self.language();
        let sort = ordered_by(&self.traced.trace, self.order).of(language);
        let (at, of) = match place {
            Some(Place::Row(part, at)) => (at + 1, self.traced.count(part)),
            Some(Place::Aside(at)) => (at + 1, self.traced.trace.set_aside.len()),
            _ => return self.with_aside(sort.to_owned()),
        };
        let [at, of] = <[usize; 2]>::from((at, of)).map(|n| number::of(n, language));
        let said = format!("{} · {sort}", say::ROW_OF.fill(language, &[&at, &of]));
        match place {
            Some(Place::Aside(_)) => said,
            _ => self.with_aside(said),
        }
    }

    /// Rows set aside stand last, maybe behind thousands: that there are some is said.
    fn with_aside(&self, said: String) -> String {
        let count = self.traced.trace.set_aside.len();
        if count == 0 {
            return said;
        }
        let language = self.language();
        let count = number::of(count, language);
        format!("{said} · {}", say::ASIDE_AT_END.fill(language, &[&count]))
    }
}

fn part_name(part: Part, pen: &Pen<'_>) -> Said {
    let is_growth = pen.cadence() == Cadence::AverageGrowth;
    let is_added = !is_growth && pen.indicator.measure != Measure::Level;
    match part {
        Part::Counted(Use::Number) if is_added => say::PART_NUMBER,
        Part::Counted(Use::Number) => say::PART_NUMBER_USED,
        Part::Counted(Use::Baseline) if is_growth => say::PART_BASELINE_USED,
        Part::Counted(Use::Baseline) => say::PART_BASELINE,
        Part::Counted(Use::Beside) => say::PART_BESIDE,
        Part::Size => say::PART_SIZE,
        Part::Left => say::PART_LEFT,
    }
}

/// A status in words behind the number.
fn status(a: &Assessment, language: Language) -> String {
    let status = StatusView::of(a, language);
    format!("{} {}{}", status.glyph, status.word, status.marks())
}
