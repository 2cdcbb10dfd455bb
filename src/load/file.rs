//! A dataset in one file: a flat table as delimited text, or a workbook.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::collect::{Findings, quoted, shown_name};
use super::facts::Facts;
use super::feed::{self, Head};
use super::figures::PERIOD;
use super::flat::{self, Ends, FlatTree, end_of, is_dating};
use super::layout::Layout;
use super::manifest::{self, Said};
use super::open::{FiguresIn, Loaded, Sources, assemble, assemble_flat, plan_of};
use super::period::period;
use super::sheets::{self, Held};
use super::source::{self, Source, path_in};
use super::table::{Shape, Table};
use super::workbook::{self, Workbook};
use super::{
    Encoding, Finding, FlatFault, FolderFault, Options, Place, WorkbookFault, allocations, figures,
    units,
};
use crate::model::{Manifest, Plan, Provenance};
use crate::text::fold;

/// How delimited text may end.
const TEXT_ENDINGS: [&str; 3] = ["csv", "tsv", "txt"];
/// Whether a file in a folder of datasets is one of them: a workbook that isn't
/// a spreadsheet program's lock file.
pub(super) fn is_workbook(path: &Path) -> bool {
    let is_lock =
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(['~', '.']));
    !is_lock && has_ending(path, &workbook::EXTENSIONS) && path.is_file()
}

/// Whether a text has the header of a flat table.
pub(super) fn is_flat_text(path: &Path) -> bool {
    const ENOUGH: usize = 4;
    let is_text = has_ending(path, &TEXT_ENDINGS) && path.is_file() && !is_usual(path);
    let head = is_text.then(|| Head::read(path, "", feed::PIECE)).flatten();
    head.and_then(|head| Layout::of(&head.source, &flat::SHAPE))
        .is_some_and(|layout| layout.known >= ENOUGH)
}

/// Whether a file may hold a whole dataset by its ending.
pub(super) fn may_hold_a_dataset(path: &Path) -> bool {
    is_workbook(path) || (has_ending(path, &TEXT_ENDINGS) && path.is_file())
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    path.extension()
        .is_some_and(|ending| endings.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// Opens a file by what it holds, whatever it is called.
pub(super) fn open(path: &Path, options: &Options) -> Result<Loaded, Vec<Finding>> {
    let mut findings = Findings::default();
    let folder = path.parent().unwrap_or_else(|| Path::new(""));
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let name = name.unwrap_or_default();
    let is_only = only_table_in(folder).as_deref() == Some(name.as_str());
    let (beside, plan) = if is_only {
        (manifest::facts(folder, &mut findings), plan_of(folder, options, &mut findings))
    } else {
        if path_in(folder, manifest::FILE).is_file() {
            findings.add(FolderFault::ManifestNotRead, Place::file(manifest::FILE));
        }
        (Facts::default(), Some((options.plan)()))
    };
    let read = read(folder, &name, options, &mut findings);
    into_dataset(read, &name, beside, plan, options, findings)
}

/// The tables of a file, and what it says of itself; `None` comes with a fatal
/// finding.
pub(super) fn read(
    folder: &Path,
    name: &str,
    options: &Options,
    findings: &mut Findings,
) -> Option<(Held, Facts)> {
    let shown = shown_name(name);
    let bytes = source::bytes_in(folder, name, findings)?;
    if workbook::is_container(&bytes) {
        let book = Workbook::open(&shown, bytes, options.encoding, findings)?;
        return sheets::held(book, findings);
    }
    if is_web_page(&bytes) {
        findings.add(FolderFault::WebPage, Place::file(&shown));
        return None;
    }
    if let Some(format) = other_markup(&bytes) {
        findings.add(WorkbookFault::OtherFormat { format }, Place::file(&shown));
        return None;
    }
    let source = Source::decode(&shown, bytes, options.encoding, findings)?;
    Some((Held::Flat(vec![source]), Facts::default()))
}

/// The first letters of bytes in any encoding with ASCII letters, small.
fn head_of(bytes: &[u8]) -> String {
    const LOOKED_AT: usize = 2048;
    let ascii = bytes.iter().take(LOOKED_AT).filter(|b| b.is_ascii() && **b != 0);
    let head: String = ascii.map(|b| char::from(b.to_ascii_lowercase())).collect();
    head.trim_start().to_owned()
}

/// Whether bytes are a page of HTML, by itself or with what belongs to it.
fn is_web_page(bytes: &[u8]) -> bool {
    const TAGS: [&str; 4] = ["<!doctype html", "<html", "<table", "<meta "];
    let head = head_of(bytes);
    let is_archive = head.starts_with("mime-version:") && head.contains("multipart/related");
    is_archive || (head.starts_with('<') && TAGS.iter().any(|tag| head.contains(tag)))
}

/// A workbook that is one text of markup.
fn other_markup(bytes: &[u8]) -> Option<&'static str> {
    const FORMATS: [(&str, &str); 3] = [
        ("urn:schemas-microsoft-com:office:spreadsheet", "XML Spreadsheet 2003"),
        ("progid=\"excel.sheet\"", "XML Spreadsheet 2003"),
        ("opendocument:xmlns:office", ".fods"),
    ];
    let head = head_of(bytes);
    let format = FORMATS.iter().find(|(sign, _)| head.contains(sign));
    format.filter(|_| head.starts_with('<')).map(|&(_, format)| format)
}

/// Makes a dataset of what was read, completed by what is said elsewhere.
pub(super) fn into_dataset(
    read: Option<(Held, Facts)>,
    name: &str,
    beside: Facts,
    plan: Option<Plan>,
    options: &Options,
    mut findings: Findings,
) -> Result<Loaded, Vec<Finding>> {
    let (Some((held, own)), Some(plan)) = (read, plan) else {
        return Err(findings.into_sorted());
    };
    let facts = beside.or(own);
    let numbers = options.numbers.or(facts.numbers);
    let province = facts.province.clone();
    match held {
        Held::Tables(sources) => {
            let ends = match &sources.figures {
                Some(FiguresIn::Texts(sources)) => {
                    let table = Table::of(sources, &figures::SHAPE, &mut Findings::default());
                    table.map(|table| (ends_of(&table, &plan), table))
                }
                _ => None,
            };
            let whole = Place::file(&shown_name(name));
            let named = title_of(&[], name);
            let latest = ends.as_ref().and_then(|(ends, _)| ends.latest(&plan));
            let manifest = complete(facts, latest, named, options, &whole, &mut findings);
            if let (Some(manifest), Some((ends, table))) = (&manifest, &ends) {
                tell_stray(ends, manifest, table, &mut findings);
            }
            assemble(&sources, Said { manifest, numbers, province }, Some(plan), findings)
        }
        Held::Flat(sources) => {
            let Some(table) = Table::of(&sources, &flat::SHAPE, &mut findings) else {
                return Err(findings.into_sorted());
            };
            let Some(tree) = FlatTree::infer(&table, &plan, &mut findings) else {
                return Err(findings.into_sorted());
            };
            let named = title_of(table.above(), name);
            let whole = table.whole();
            let latest = tree.ends.latest(&plan);
            let manifest = complete(facts, latest, named, options, &whole, &mut findings);
            if let Some(manifest) = &manifest {
                tell_stray(&tree.ends, manifest, &table, &mut findings);
            }
            assemble_flat(&table, tree, Said { manifest, numbers, province }, plan, findings)
        }
    }
}

/// The manifest, with what nobody says inferred, and told.
fn complete(
    facts: Facts,
    latest: Option<NaiveDate>,
    title: String,
    options: &Options,
    place: &Place,
    findings: &mut Findings,
) -> Option<Manifest> {
    // An earlier day is one to look back to: what is later is hidden, not set aside.
    let is_last = |asked: &NaiveDate| latest.is_none_or(|latest| *asked >= latest);
    let said = facts.as_of.or_else(|| options.as_of.filter(is_last));
    let Some(as_of) = said.or(latest) else {
        findings.add(FlatFault::AsOfUnknown, place.clone());
        return None;
    };
    if said.is_none() {
        findings.add(FlatFault::AsOfInferred { as_of: as_of.to_string() }, place.clone());
    }
    if facts.provenance.is_none() {
        findings.add(FlatFault::ProvenanceUnknown, place.clone());
    }
    Some(Manifest {
        title: facts.title.unwrap_or(title),
        as_of,
        is_as_of_inferred: said.is_none(),
        scenario: facts.scenario,
        description: facts.description,
        provenance: facts.provenance.unwrap_or(Provenance::Unknown),
        year_end: facts.year_end.unwrap_or_default(),
        what_if: None,
    })
}

/// When the periods in a table of figures end.
fn ends_of(table: &Table<'_>, plan: &Plan) -> Ends {
    let (mut ends, mut all) = (Ends::default(), Ends::default());
    table.each_row(&mut Findings::default(), |row, _| {
        let period = period(row.cell(PERIOD), plan);
        let end = period.and_then(|period| end_of(period, plan));
        all.take(row, end);
        if is_dating(period, row.cell(figures::VALUE)) {
            ends.take(row, end);
        }
    });
    ends.or(|| all)
}

/// Where the date was inferred, what it was not inferred from is told.
fn tell_stray(ends: &Ends, manifest: &Manifest, table: &Table<'_>, findings: &mut Findings) {
    if manifest.is_as_of_inferred {
        ends.tell(manifest.as_of, table, findings);
    }
}

/// The line above a table that is its title, else the file's name.
fn title_of(above: &[String], name: &str) -> String {
    const TITLES: [&str; 7] =
        ["bao cao", "bang", "bieu", "ket qua", "tong hop", "so lieu", "report"];
    let is_title = |line: &&String| TITLES.iter().any(|word| fold(line).starts_with(word));
    let titled = above.iter().find(is_title);
    let longest = || above.iter().max_by_key(|line| line.chars().count());
    let stem = Path::new(name).file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let title = titled.or_else(longest).filter(|line| !line.trim().is_empty()).cloned();
    quoted(&title.or(stem).unwrap_or_default())
}

/// The table of figures of a dataset, read once more.
pub(super) fn figures_in(
    dataset: &Path,
    encoding: Option<Encoding>,
    findings: &mut Findings,
) -> Option<(Vec<Source>, &'static Shape)> {
    let options = Options { encoding, ..Options::default() };
    let (folder, name) = if dataset.is_file() {
        let folder = dataset.parent().unwrap_or_else(|| Path::new(""));
        (folder, Some(dataset.file_name()?.to_string_lossy().into_owned()))
    } else {
        (dataset, only_table_in(dataset))
    };
    let Some(name) = name else {
        let source = Source::read_if_there(folder, figures::FILE, encoding, findings)?;
        return Some((vec![source], &figures::SHAPE));
    };
    match read(folder, &name, &options, findings)?.0 {
        Held::Flat(sources) => Some((sources, &flat::SHAPE)),
        Held::Tables(Sources { figures: Some(FiguresIn::Texts(sources)), .. }) => {
            Some((sources, &figures::SHAPE))
        }
        Held::Tables(_) => None,
    }
}

/// The one file of a folder without the usual tables that may hold them all.
pub(super) fn only_table_in(folder: &Path) -> Option<String> {
    let [only] = <[String; 1]>::try_from(tables_in(folder)).ok()?;
    Some(only)
}

/// The files of a folder without the usual tables that may hold them all, by name. A single
/// one is looked at when it is opened; of several, texts that are no tables don't count.
pub(super) fn tables_in(folder: &Path) -> Vec<String> {
    let has_tables = [units::FILE, figures::FILE].iter().any(|f| path_in(folder, f).is_file());
    let entries = std::fs::read_dir(folder).ok().filter(|_| !has_tables);
    let paths = entries.into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> =
        paths.filter(|path| may_hold_a_dataset(path) && !is_usual(path)).collect();
    if files.len() > 1 {
        files.retain(|path| is_workbook(path) || is_flat_text(path));
    }
    files.sort();
    let names = files.iter().filter_map(|path| path.file_name());
    names.map(|name| name.to_string_lossy().into_owned()).collect()
}

/// A file that has its own place in a dataset's folder, or is the system's.
fn is_usual(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let known = [allocations::FILE, "titles.csv", "duties.csv"];
    name.starts_with(['.', '~']) || known.iter().any(|known| known.eq_ignore_ascii_case(&name))
}
