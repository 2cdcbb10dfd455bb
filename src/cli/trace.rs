//! Where a number comes from, printed.

use std::process::ExitCode;

use crate::app::filter::SectorGroup;
use crate::app::tracing::{Faults, TraceFacts, Traced};
use crate::app::vantage::Vantage;
use crate::app::view::{printed_header, trace as view};
use crate::calc::trace::Order;
use crate::calc::{Book, trace};
use crate::model::{IndicatorIx, Language};
use crate::report;

use super::{JobError, TraceArguments, TraceFormat, UsageError, candidates, job};

/// Traces one number: its formula with the inputs, and every row behind it.
///
/// # Errors
/// [`JobError`] when the arguments don't fit the dataset or nothing can be
/// written. A dataset that can't be opened is told on standard error, status 2.
pub fn trace(arguments: &TraceArguments, language: Language) -> Result<ExitCode, JobError> {
    let opened = job::open_first(&arguments.dataset, &arguments.reading.into(), language);
    let (loaded, first_of) = match opened {
        Ok(opened) => opened,
        Err(findings) => return Ok(job::refuse(&arguments.dataset, &findings, language)),
    };
    let faults = Faults::new(&loaded.findings, loaded.dataset.figures.parts());
    let mut book = job::book_at(loaded.dataset, arguments.reading.as_of)?;
    if let Some(sector) = arguments.sector.map(SectorGroup::from) {
        book = book.only(sector.sectors());
    }
    let vantage = Vantage {
        tree: job::tree(&book, arguments.tree)?,
        phase: job::phase(&book, arguments.phase.as_deref())?,
        unit: job::unit(&book, arguments.unit.as_deref())?,
        language,
        book: &book,
    };
    let indicator = indicator(&book, &arguments.indicator)?;
    let found = trace::trace(&book, vantage.tree, indicator, vantage.unit, vantage.phase);
    job::print(&written(&vantage, found, &faults, arguments.format, first_of)?)?;
    job::leave(book);
    Ok(ExitCode::SUCCESS)
}

fn written(
    vantage: &Vantage<'_>,
    trace: trace::Trace,
    faults: &Faults,
    format: TraceFormat,
    first_of: Option<String>,
) -> Result<String, JobError> {
    let facts = |trace| TraceFacts::new(vantage.book, trace, faults, vantage.language);
    match format {
        TraceFormat::Json => {
            report::trace_json(&facts(&trace)).map_err(|e| JobError::Write(e.into()))
        }
        TraceFormat::Csv => report::trace_csv(&facts(&trace)).map_err(JobError::Write),
        TraceFormat::Text => {
            let path = vantage.book.path(vantage.tree, vantage.unit, vantage.phase);
            let traced = Traced::new(trace);
            Ok(report::trace_text(&report::TracePage {
                header: &printed_header(vantage, &path, first_of),
                title: &view::title(vantage, &traced.trace),
                order: view::ordered_by(&traced.trace, Order::Weight).of(vantage.language),
                files: vantage.dataset().figures.parts().files().map(|file| &**file).collect(),
                lines: &view::lines(vantage, &traced, faults),
                language: vantage.language,
            }))
        }
    }
}

/// The indicator of a code, in whatever case.
pub(super) fn indicator(book: &Book, code: &str) -> Result<IndicatorIx, UsageError> {
    let plan = &book.dataset().plan;
    let found = plan.indicator_coded(code).or_else(|| plan.indicator_coded(&code.to_uppercase()));
    found.ok_or_else(|| UsageError::UnknownIndicator {
        code: code.to_owned(),
        nearest: candidates::indicators(plan, code),
    })
}
