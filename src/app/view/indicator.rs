//! Screen 2: one indicator in full.

mod chart;
mod clause;
mod measure;
mod readings;
mod verdict;
mod years;

use crate::calc::set_aside::{Absences, absences};
use crate::calc::{Assessment, Basis};
use crate::model::{IndicatorIx, Language};
use crate::text::number;

use super::super::vantage::Vantage;
use super::super::words::{Said, labels};
use super::Rich;
use super::behind::Behind;
use super::overview::IndicatorRow;
use super::row::indicator_row;
use super::writing::Pen;

pub(super) use years::{basis as basis_of, short_basis as basis_short};

/// The sections, in the order in which questions come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SectionKey {
    /// How bad, how many short, who, how sure.
    #[default]
    Verdict,
    /// The clause of the plan, word for word.
    Clause,
    /// Level, pace and evidence with every input and formula.
    Readings,
    /// The years, drawn and as a table.
    Years,
    /// How it is measured.
    Measure,
}

impl SectionKey {
    /// All, in order.
    pub const ALL: [Self; 5] =
        [Self::Verdict, Self::Clause, Self::Readings, Self::Years, Self::Measure];

    const fn title(self) -> Said {
        match self {
            Self::Verdict => labels::SECTION_VERDICT,
            Self::Clause => labels::SECTION_CLAUSE,
            Self::Readings => labels::SECTION_READINGS,
            Self::Years => labels::SECTION_YEARS,
            Self::Measure => labels::SECTION_MEASURE,
        }
    }

    const fn short(self) -> Said {
        match self {
            Self::Verdict => labels::SHORT_VERDICT,
            Self::Clause => labels::SHORT_CLAUSE,
            Self::Readings => labels::SHORT_READINGS,
            Self::Years => labels::SHORT_YEARS,
            Self::Measure => labels::SHORT_MEASURE,
        }
    }

    /// The next one, around.
    #[must_use]
    pub fn next(self) -> Self {
        Self::ALL.into_iter().cycle().skip_while(|&k| k != self).nth(1).unwrap_or(self)
    }

    /// The previous one, around.
    #[must_use]
    pub fn previous(self) -> Self {
        Self::ALL.into_iter().rev().cycle().skip_while(|&k| k != self).nth(1).unwrap_or(self)
    }
}

/// One section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Which.
    pub key: SectionKey,
    /// Its title.
    pub title: String,
    /// Its title where room is short.
    pub short: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading within the section.
    Heading(String),
    /// A paragraph, wrapped with a hanging indent of so many columns.
    Paragraph {
        /// Columns before it.
        indent: u16,
        /// What it says.
        text: Rich,
    },
    /// A label and what it says, aligned with its neighbours.
    Entry {
        /// The label.
        label: String,
        /// What it says.
        text: Rich,
    },
    /// A table.
    Table(Table),
    /// An empty line.
    Gap,
}

/// A small table; columns are dropped from the last when room is short.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Columns by priority.
    pub columns: Vec<TableColumn>,
    /// Rows of as many cells.
    pub rows: Vec<Vec<Rich>>,
}

/// A column of a small table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableColumn {
    /// Its heading.
    pub heading: String,
    /// Numbers stand to the right.
    pub is_number: bool,
    /// Names may be cut in the middle, nothing else may.
    pub is_name: bool,
}

/// A mark of the chart in one year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChartPoint {
    /// Years from the baseline year's end; may be a fraction.
    pub at: f64,
    /// In the indicator's unit of measure.
    pub value: f64,
}

/// The yearly chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChartView {
    /// Labels of the years, the baseline year first.
    pub years: Vec<String>,
    /// What was done, one a year; gaps are left out.
    pub done: Vec<ChartPoint>,
    /// The demanded value.
    pub target: Option<f64>,
    /// The demanded value with its comparator.
    pub target_label: String,
    /// The required path, from the baseline to the target.
    pub required: Vec<ChartPoint>,
    /// If it goes on as it does.
    pub forecast: Vec<ChartPoint>,
    /// What it takes from here.
    pub needed: Vec<ChartPoint>,
    /// Lower and upper end of the scale with their labels, and those between.
    pub ticks: Vec<(f64, String)>,
    /// What the scale measures.
    pub unit: String,
}

/// Screen 2.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorView {
    /// Code, label and figures as in the overview.
    pub row: IndicatorRow,
    /// Its label in full with the unit of measure.
    pub title: String,
    /// `3/27`.
    pub place: String,
    /// The yearly chart.
    pub chart: ChartView,
    /// All sections.
    pub sections: Vec<Section>,
    /// The open one.
    pub focus: SectionKey,
    /// Lines of the open section above its window.
    pub scroll: usize,
}

/// One indicator in full: one assessment, and one a child for who is behind it.
pub fn indicator(
    vantage: &Vantage<'_>,
    indicator: IndicatorIx,
    focus: SectionKey,
    scroll: usize,
) -> IndicatorView {
    let a = vantage.assess(indicator);
    let pen = Pen::new(vantage, indicator);
    let behind = Behind::of(vantage, &a);
    let subject = Subject { vantage, pen: &pen, a: &a, behind: &behind };
    let section = |key: SectionKey| Section {
        key,
        title: key.title().of(vantage.language).to_owned(),
        short: key.short().of(vantage.language).to_owned(),
        blocks: subject.blocks(key),
    };
    let label = pen.indicator.label.in_language(vantage.language);
    let of = vantage.plan().indicators.len();
    IndicatorView {
        row: indicator_row(vantage, &a, None),
        title: format!("{} · {label}", pen.indicator.code),
        place: format!("{}/{of}", indicator.index() + 1),
        chart: chart::chart(vantage, &pen, &a),
        sections: SectionKey::ALL.map(section).into(),
        focus,
        scroll,
    }
}

/// What the sections speak of.
struct Subject<'a> {
    vantage: &'a Vantage<'a>,
    pen: &'a Pen<'a>,
    a: &'a Assessment,
    behind: &'a Behind,
}

impl Subject<'_> {
    fn blocks(&self, key: SectionKey) -> Vec<Block> {
        match key {
            SectionKey::Verdict => verdict::blocks(self),
            SectionKey::Clause => clause::blocks(self),
            SectionKey::Readings => readings::blocks(self),
            SectionKey::Years => years::blocks(self),
            SectionKey::Measure => measure::blocks(self),
        }
    }

    /// Whose figures of a year are missing because of rows set aside.
    fn absences(&self, year: i32) -> Absences {
        let Vantage { book, tree, phase, .. } = *self.vantage;
        absences(book, tree, (self.a.indicator, self.a.unit), (phase, year))
    }

    /// True where a published average stands for years that nobody reported.
    fn is_average(&self) -> bool {
        self.a.basis == Some(Basis::Declared) && !self.a.year_value.has_value()
    }

    const fn language(&self) -> Language {
        self.vantage.language
    }

    fn say(&self, said: Said, fillings: &[&str]) -> String {
        said.fill(self.language(), fillings)
    }

    fn count(&self, things: impl TryInto<i64>) -> String {
        number::of(things, self.language())
    }

    fn entry(&self, label: Said, text: impl Into<Rich>) -> Block {
        Block::Entry { label: label.of(self.language()).to_owned(), text: text.into() }
    }

    fn line(&self, said: Said, fillings: &[&str]) -> Block {
        Block::Paragraph { indent: 2, text: Rich::of(self.say(said, fillings)) }
    }

    fn heading(&self, said: Said) -> Block {
        Block::Heading(said.of(self.language()).to_owned())
    }
}
