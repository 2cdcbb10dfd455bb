//! Jobs that end with a printed answer.

use std::borrow::Cow;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::NaiveDate;

use crate::app::briefing::Briefing;
use crate::app::checking::{Check, codes};
use crate::app::difference::Changes;
use crate::app::filter::Filter;
use crate::app::quality::doubts;
use crate::app::roster::{Choice, filter_note, rosters};
use crate::app::vantage::Vantage;
use crate::app::view::{Brief, RankingView, printed_header};
use crate::app::words::labels;
use crate::calc::{Book, Tree};
use crate::load::{self, Finding, Options};
use crate::model::{Dataset, Group, IndicatorIx, Language, PhaseIx, UnitIx};
use crate::report;
use crate::text::clean;

use super::{
    CheckArguments, CheckFormat, DiffArguments, DiffFormat, JobError, ReportArguments,
    ReportFormat, SampleArguments, UsageError, candidates, complaint, trace,
};

/// Exit status of a dataset with rows set aside.
const SET_ASIDE: u8 = 1;
/// Exit status of two datasets that differ.
const DIFFERENT: u8 = 1;
/// Exit status of a dataset that can't be opened, and of wrong arguments.
pub(super) const CANNOT: u8 = 2;

/// Prints the briefing of one unit.
///
/// # Errors
/// [`JobError`] when the arguments don't fit the dataset or nothing can be
/// written. A dataset that can't be opened is told on standard error, status 2.
pub fn report(arguments: &ReportArguments, language: Language) -> Result<ExitCode, JobError> {
    let opened = open_first(&arguments.dataset, &arguments.reading.into(), language);
    let (loaded, first_of) = match opened {
        Ok(opened) => opened,
        Err(findings) => return Ok(refuse(&arguments.dataset, &findings, language)),
    };
    let dataset = loaded.dataset;
    let mut book = book_at(dataset, arguments.reading.as_of)?;
    let filter = arguments.choosing.filter();
    if let Some(sector) = filter.sector {
        book = book.only(sector.sectors());
    }
    let vantage = Vantage {
        tree: tree(&book, arguments.tree)?,
        phase: phase(&book, arguments.phase.as_deref())?,
        unit: unit(&book, arguments.unit.as_deref())?,
        language,
        book: &book,
    };
    book.prepare(vantage.phase);
    let group = arguments.group.map(Into::into);
    let by = listed_by(&vantage, &filter, &arguments.choosing.by, group)?;
    let is_asked = !arguments.choosing.by.is_empty();
    let choice = Choice { filter, by, is_asked };
    print(&written(&vantage, arguments.format, group, &choice, first_of)?)?;
    leave(book);
    Ok(ExitCode::SUCCESS)
}

/// Done with a book when the process is about to end: millions of figures go with it
/// at once, and need not be given back one by one.
pub(super) fn leave(book: Book) {
    std::mem::forget(book);
}

/// The dataset, cut off at a date; nothing of it is worked out yet.
pub(super) fn book_at(dataset: Dataset, as_of: Option<NaiveDate>) -> Result<Book, UsageError> {
    let own = dataset.manifest.as_of;
    let as_of = as_of.unwrap_or(own);
    if as_of > own {
        return Err(UsageError::AsOfBeyond { asked: as_of, own });
    }
    let book = Book::new(dataset);
    Ok(if as_of < own { book.look_back(as_of) } else { book })
}

/// The indicators by which units are listed: those asked for, or every one of the
/// group where a filter chooses rows.
fn listed_by(
    vantage: &Vantage<'_>,
    filter: &Filter,
    codes: &[String],
    group: Option<Group>,
) -> Result<Vec<IndicatorIx>, UsageError> {
    let plan = vantage.plan();
    let is_wanted = |ix: &IndicatorIx| {
        group.is_none_or(|group| plan.indicator(*ix).is_some_and(|i| i.group == group))
    };
    if codes.is_empty() && !filter.rows.is_empty() {
        return Ok(plan.indicator_ixs().filter(is_wanted).collect());
    }
    codes.iter().map(|code| trace::indicator(vantage.book, code)).collect()
}

fn written(
    vantage: &Vantage<'_>,
    format: ReportFormat,
    group: Option<Group>,
    choice: &Choice,
    first_of: Option<String>,
) -> Result<String, JobError> {
    let facts = || {
        Briefing::new(vantage.book, vantage.tree, vantage.unit, vantage.phase, group)
            .listing(choice, rosters(vantage, choice))
    };
    match format {
        ReportFormat::Json => report::json(&facts()).map_err(|e| JobError::Write(e.into())),
        ReportFormat::Csv => report::csv(&facts()).map_err(JobError::Write),
        ReportFormat::Text => Ok(paged(vantage, group, choice, first_of, report::text)),
        ReportFormat::Md => Ok(paged(vantage, group, choice, first_of, report::markdown)),
    }
}

/// The worded report of a place.
pub(super) fn paged(
    vantage: &Vantage<'_>,
    group: Option<Group>,
    choice: &Choice,
    first_of: Option<String>,
    write: impl Fn(&report::Page<'_>) -> String,
) -> String {
    let path = vantage.book.path(vantage.tree, vantage.unit, vantage.phase);
    let lists: Vec<RankingView> =
        rosters(vantage, choice).into_iter().map(|roster| roster.view).collect();
    write(&report::Page {
        header: &printed_header(vantage, &path, first_of),
        brief: &Brief::of(vantage),
        group,
        lists: &lists,
        filter: filter_note(vantage, choice).as_deref(),
        language: vantage.language,
    })
}

/// Lists every fault and finding of a dataset: status 0 clean, 1 with rows set
/// aside, 2 when it can't be opened.
///
/// # Errors
/// [`JobError`] when nothing can be written.
pub fn check(arguments: &CheckArguments, language: Language) -> Result<ExitCode, JobError> {
    let Some(path) = &arguments.dataset else { return list_codes(arguments.format, language) };
    let (dataset, datasets) = &first_in(path);
    let (check, status) = match load::open_with(dataset, &arguments.reading.into()) {
        Ok(loaded) => {
            let is_clean = loaded.dataset.rows.set_aside == 0;
            let book = book_at(loaded.dataset, arguments.reading.as_of)?;
            let doubts = doubts(&book, dataset, &loaded.files);
            let findings = load::together(loaded.findings, doubts);
            let check = Check::new(dataset, &findings, &loaded.files, language).at(&book);
            leave(book);
            (check, if is_clean { 0 } else { SET_ASIDE })
        }
        Err(findings) => (Check::new(dataset, &findings, &[], language), CANNOT),
    };
    let check = check.asked_for(path, *datasets);
    match arguments.format {
        CheckFormat::Text => print_styled(&report::check_text(&check, arguments.all))?,
        CheckFormat::Json => print(&json(report::check_json(&check))?)?,
    }
    Ok(ExitCode::from(status))
}

/// Lists every code that a finding can carry.
fn list_codes(format: CheckFormat, language: Language) -> Result<ExitCode, JobError> {
    let codes = codes(language);
    match format {
        CheckFormat::Text => print_styled(&report::codes_text(&codes, language))?,
        CheckFormat::Json => print(&json(report::codes_json(&codes))?)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn json(written: Result<String, serde_json::Error>) -> Result<String, JobError> {
    written.map_err(|e| JobError::Write(e.into()))
}

/// Tells what changed between two datasets: status 0 nothing, 1 something, 2 when
/// one of them can't be opened.
///
/// # Errors
/// [`JobError`] when the arguments don't fit the datasets or nothing can be written.
pub fn diff(arguments: &DiffArguments, language: Language) -> Result<ExitCode, JobError> {
    let mut books = Vec::new();
    for path in [&arguments.old, &arguments.new] {
        match open_first(path, &arguments.reading.into(), language) {
            Ok((loaded, _)) => books.push(book_at(loaded.dataset, arguments.reading.as_of)?),
            Err(findings) => return Ok(refuse(path, &findings, language)),
        }
    }
    let [old, new] = books.as_slice() else { return Ok(ExitCode::from(CANNOT)) };
    let within = arguments.unit.as_deref();
    if unit(new, within).is_err() {
        // A unit that is gone can still be asked about.
        unit(old, within)?;
    }
    let phase = phase(new, arguments.phase.as_deref())?;
    let changes = Changes::between(old, new, phase, within, language);
    let text = match arguments.format {
        DiffFormat::Text => report::diff_text(&changes, language),
        DiffFormat::Md => report::diff_markdown(&changes, language),
        DiffFormat::Json => report::diff_json(&changes).map_err(|e| JobError::Write(e.into()))?,
    };
    print(&text)?;
    let status = if changes.same { ExitCode::SUCCESS } else { ExitCode::from(DIFFERENT) };
    books.into_iter().for_each(leave);
    Ok(status)
}

/// Writes a sample dataset and tells where.
///
/// # Errors
/// [`JobError`] when there is no such scenario or nothing can be written.
pub fn sample(arguments: &SampleArguments) -> Result<ExitCode, JobError> {
    let SampleArguments { out, scenario, unions, seed, .. } = arguments;
    let written = crate::sample::write(out, scenario, *unions, *seed)?;
    let folder = written.folder.display().to_string();
    print(&format!(
        "{}: units.csv {}, figures.csv {}, allocations.csv {}\n",
        clean(&folder).text,
        written.units,
        written.figures,
        written.allocations
    ))?;
    Ok(ExitCode::SUCCESS)
}

/// The dataset, or the first by name of a folder of datasets, and how many there are; a
/// folder that holds none is itself what has to be told of.
fn first_in(path: &Path) -> (PathBuf, usize) {
    let entries = load::datasets_in(path).unwrap_or_default();
    let first = entries.first().map_or(path, |entry| entry.path.as_path());
    (first.to_owned(), entries.len())
}

/// The dataset itself, or the first by name of a folder of datasets: that it is only one
/// of several is told on standard error, and given to be told where it is reported on.
pub(super) fn open_first(
    path: &Path,
    options: &Options,
    language: Language,
) -> Result<(load::Loaded, Option<String>), Vec<Finding>> {
    let entries = load::datasets_in(path)?;
    let first = entries.first().map_or(path, |entry| entry.path.as_path());
    let first_of = (entries.len() > 1).then(|| {
        let said = [first.display().to_string(), entries.len().to_string()];
        let said = labels::FIRST_OF.fill(language, &said.each_ref().map(String::as_str));
        clean(&said).text.into_owned()
    });
    if let Some(said) = &first_of {
        complaint::say(&format!("thidua: {said}\n"));
    }
    Ok((load::open_with(first, options)?, first_of))
}

/// Tells on standard error why a dataset can't be opened, as its check does.
pub(super) fn refuse(path: &Path, findings: &[Finding], language: Language) -> ExitCode {
    let check = Check::new(&first_in(path).0, findings, &[], language);
    complaint::say(&styled_for(&io::stderr(), &report::check_text(&check, false)));
    ExitCode::from(CANNOT)
}

pub(super) fn unit(book: &Book, id: Option<&str>) -> Result<UnitIx, UsageError> {
    let units = &book.dataset().units;
    let Some(id) = id else { return Ok(units.province()) };
    let found = units.with_id(id).or_else(|| candidates::meant(units, id));
    found.ok_or_else(|| UsageError::UnknownUnit {
        id: id.to_owned(),
        nearest: candidates::units(units, id),
    })
}

pub(super) fn phase(book: &Book, key: Option<&str>) -> Result<PhaseIx, UsageError> {
    let Some(key) = key else { return Ok(book.latest_phase()) };
    let plan = &book.dataset().plan;
    let counted = || plan.phase_ixs().find(|ix| (ix.index() + 1).to_string() == key);
    let found = plan.phase_named(key).or_else(|| plan.phase_named(&key.to_uppercase()));
    found.or_else(counted).ok_or_else(|| UsageError::UnknownPhase {
        key: key.to_owned(),
        known: plan.phases.iter().map(|p| p.key.clone()).collect::<Vec<_>>().join(", "),
    })
}

pub(super) fn tree(book: &Book, tree: Tree) -> Result<Tree, UsageError> {
    let Tree::Of(year) = tree else { return Ok(tree) };
    let years: Vec<i32> = book.started_years().collect();
    if years.contains(&year) {
        return Ok(tree);
    }
    let first = years.first().copied().unwrap_or(year);
    let last = years.last().copied().unwrap_or(year);
    Err(UsageError::UnknownTree { year, first, last })
}

/// Writes text with styles to standard output.
pub(super) fn print_styled(text: &str) -> Result<(), JobError> {
    print(&styled_for(&io::stdout(), text))
}

/// Text without its styles where it goes to no terminal, and where `NO_COLOR` is set.
fn styled_for<'t>(stream: &impl anstream::stream::RawStream, text: &'t str) -> Cow<'t, str> {
    match anstream::AutoStream::choice(stream) {
        anstream::ColorChoice::Never => anstream::adapter::strip_str(text).to_string().into(),
        _ => text.into(),
    }
}

/// Writes to standard output; a reader that has gone is no fault.
pub(super) fn print(text: &str) -> Result<(), JobError> {
    match io::stdout().write_all(text.as_bytes()).and_then(|()| io::stdout().flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other.map_err(JobError::Write),
    }
}
