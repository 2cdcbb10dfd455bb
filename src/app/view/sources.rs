//! Where the figures that speak come from, as their rows say.

use super::super::vantage::Vantage;
use super::super::words::indicator as say;
use crate::calc::own::{self, Own};
use crate::calc::{Assessment, Basis};
use crate::model::{FigureNote, Language};

/// What the row of the value shown says beside its number; `None` without, and
/// for values summed from others.
pub fn of_value(vantage: &Vantage<'_>, a: &Assessment) -> Option<String> {
    match a.basis? {
        Basis::Declared if !a.year_value.has_value() => of_average(vantage, a),
        Basis::Reported | Basis::Declared => of_year(vantage, a, a.year?),
        Basis::Detail | Basis::Partial | Basis::Assumed => None,
    }
}

/// The years whose figures are the unit's own, and what their rows say.
pub fn of_years(vantage: &Vantage<'_>, a: &Assessment) -> Vec<(String, String)> {
    let is_own = |basis| matches!(basis, Some(Basis::Reported | Basis::Declared));
    let years = a.years.iter().filter(|y| is_own(y.value.basis())).map(|y| y.year);
    let said = |year: i32| Some((year.to_string(), of_year(vantage, a, year)?));
    let average = of_average(vantage, a).filter(|_| !a.year_value.has_value());
    let phase = vantage.phase();
    let average = average.map(|said| (format!("{}–{}", phase.first, phase.last), said));
    years.filter_map(said).chain(average).collect()
}

fn of_average(vantage: &Vantage<'_>, a: &Assessment) -> Option<String> {
    let figures = &vantage.dataset().figures;
    let figure = figures.average(a.unit, a.indicator, a.phase)?;
    written(figures.note(figure.at)?, vantage.language)
}

fn of_year(vantage: &Vantage<'_>, a: &Assessment, year: i32) -> Option<String> {
    let dataset = vantage.dataset();
    let rows = dataset.figures.of_unit(a.unit, a.indicator, year);
    match own::speaking(rows, vantage.book.calendar(), &dataset.plan.phases) {
        Own::Reported(figure) => written(dataset.figures.note(figure.at)?, vantage.language),
        Own::Silent | Own::NotApplicable => None,
    }
}

fn written(note: FigureNote<'_>, language: Language) -> Option<String> {
    let source =
        (!note.source.is_empty()).then(|| say::FIGURE_SOURCE.fill(language, &[note.source]));
    let note = (!note.note.is_empty()).then(|| note.note.to_owned());
    let said: Vec<String> = source.into_iter().chain(note).collect();
    (!said.is_empty()).then(|| said.join("; "))
}
