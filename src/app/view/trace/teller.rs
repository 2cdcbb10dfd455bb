//! The lines of a trace in words: only those that are seen.

use crate::app::tracing::{Faults, Traced, as_written, period};
use crate::app::vantage::Vantage;
use crate::app::view::Rich;
use crate::app::view::writing::{Pen, share};
use crate::app::words::Said;
use crate::app::words::trace as say;
use crate::calc::exact;
use crate::calc::trace::{Order, Part, TracedRow, Use};
use crate::model::{Cadence, Entry, Language, Measure, RowNumber, SaidCell, SetAsideRow};
use crate::text::number;

use super::plan::Place;
use super::{Plan, RowView, TraceLine, ordered_by, wording};

pub(super) struct Teller<'a> {
    pub(super) vantage: Vantage<'a>,
    pub(super) traced: &'a Traced,
    pub(super) order: Order,
    pub(super) faults: &'a Faults,
}

impl Teller<'_> {
    const fn language(&self) -> Language {
        self.vantage.language
    }

    fn say(&self, said: Said) -> String {
        said.of(self.language()).to_owned()
    }

    pub(super) fn line(&self, place: Place, plan: &Plan) -> TraceLine {
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
        let said = |cell: &SaidCell| match cell {
            SaidCell::Nothing => String::new(),
            SaidCell::Amount(amount) => pen.count(*amount),
            SaidCell::Text(text) => as_written(text),
        };
        let note = dataset.figures.note(row.at).unwrap_or_default();
        let day = |day| crate::text::date(day, self.language());
        RowView {
            name: name.unwrap_or_else(|| self.say(say::UNKNOWN_UNIT)),
            period: row.period.map(|p| period(p, &dataset.plan)).unwrap_or_default(),
            value: said(&row.value),
            denominator: said(&row.denominator),
            share: String::new(),
            line: self.place_of(row.at),
            why: self.fault(row),
            reported_on: note.reported_on.map(day).unwrap_or_default(),
            source: note.source.to_owned(),
            note: note.note.to_owned(),
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

    pub(super) fn detail(&self, place: Place, plan: &Plan) -> Vec<Rich> {
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
                let said =
                    basis.map(|b| crate::app::view::indicator::basis_of(b).of(self.language()));
                said.map(Rich::of).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    pub(super) fn remark(&self, place: Option<Place>) -> String {
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
