//! A dataset in one file: a flat table as delimited text, or a workbook.

use std::ffi::OsStr;
use std::path::Path;

use chrono::NaiveDate;

use super::assemble::{FiguresIn, Sources, assemble, assemble_flat};
use super::collect::{Findings, quoted, shown_name};
use super::facts::Facts;
use super::figures::PERIOD;
use super::flat::{self, Ends, FlatTree, end_of, is_dating};
use super::folder::{is_workbook, only_table_in};
use super::layout::Line;
use super::manifest::{self, Said};
use super::open::plan_of;
use super::own_words::{self, Grounds};
use super::period::period;
use super::sheets::{self, FlatTexts, Held};
use super::source::{self, Source, path_in};
use super::table::{Shape, Table};
use super::tree::Register;
use super::workbook::{self, Workbook};
use super::{
    Course, Encoding, Finding, FlatFault, FolderFault, Loaded, Options, Place, allocations, figures,
};
use crate::model::{Manifest, Plan, Provenance};

/// How often a text is gone through, and a workbook: read, (of a workbook: measured, its
/// cells,) names and periods, figures.
const STEPS: (u32, u32) = (3, 5);

/// Opens a file by what it holds, whatever it is called.
pub(super) fn open(
    path: &Path,
    options: &Options,
    course: &Course,
) -> Result<Loaded, Vec<Finding>> {
    let mut findings = Findings::default();
    let folder = path.parent().unwrap_or_else(|| Path::new(""));
    let name = path.file_name().unwrap_or_default();
    let is_only = only_table_in(folder).as_deref() == Some(name);
    let (beside, plan) = if is_only {
        (manifest::facts(folder, &mut findings), plan_of(folder, options, &mut findings))
    } else {
        if path_in(folder, manifest::FILE).is_file() {
            findings.add(FolderFault::ManifestNotRead, Place::file(manifest::FILE));
        }
        (Facts::default(), Some((options.plan)()))
    };
    let mut read = read(folder, name, (options, course), &mut findings);
    if is_only {
        take_allocations_of(folder, &mut read, options, &mut findings);
    } else if let Some((_, own)) = read.as_mut().filter(|(_, own)| own.scenario.is_empty()) {
        // One district's file among many looks like the province's: say which it is.
        own.scenario = quoted(&name.to_string_lossy());
    }
    into_dataset(read, &name.to_string_lossy(), beside, plan, options, findings)
}

/// The tables of a file, and what it says of itself; `None` comes with a fatal
/// finding.
pub(super) fn read(
    folder: &Path,
    name: &OsStr,
    (options, course): (&Options, &Course),
    findings: &mut Findings,
) -> Option<(Held, Facts)> {
    let shown = shown_name(&name.to_string_lossy());
    let path = path_in(folder, name);
    course.expect(if is_workbook(&path) { STEPS.1 } else { STEPS.0 });
    let bytes = source::bytes_in(folder, name, course, findings)?;
    if workbook::is_container(&bytes) {
        let book = Workbook::open(&shown, bytes, (options.encoding, course), findings)?;
        let mut held = sheets::held(book, findings)?;
        held.0.watch(course);
        return Some(held);
    }
    let mut source = Source::decode(&shown, bytes, options.encoding, findings)?;
    source.watch(course);
    own_words::supply(&mut [&mut source]);
    let texts = FlatTexts { table: vec![source], allocations: None };
    Some((Held::Flat(texts), Facts::default()))
}

/// Adds the shares of targets that lie beside a table, if it has none of its own; whether
/// there are any there.
pub(super) fn take_allocations_of(
    folder: &Path,
    read: &mut Option<(Held, Facts)>,
    options: &Options,
    findings: &mut Findings,
) -> bool {
    let Some((
        Held::Flat(FlatTexts { allocations, .. }) | Held::Tables(Sources { allocations, .. }),
        _,
    )) = read
    else {
        return false;
    };
    if allocations.is_some() {
        return false;
    }
    let file = allocations::FILE;
    *allocations = Source::read_if_there(folder, file, options.encoding, findings);
    allocations.is_some()
}

/// Makes a dataset of what was read, completed by what is said elsewhere.
pub(super) fn into_dataset(
    read: Option<(Held, Facts)>,
    name: &str,
    beside: Facts,
    plan: Option<Plan>,
    options: &Options,
    findings: Findings,
) -> Result<Loaded, Vec<Finding>> {
    let (Some((held, own)), Some(plan)) = (read, plan) else {
        return Err(findings.into_sorted());
    };
    let of_file = OfFile { name, options, facts: beside.or(own), plan };
    match held {
        Held::Tables(sources) => of_file.with_tables(&sources, findings),
        Held::Flat(texts) => of_file.with_flat(&texts, findings),
    }
}

/// What goes with the tables of a file.
struct OfFile<'o> {
    /// What it is called.
    name: &'o str,
    options: &'o Options,
    /// What is said of it, in it or beside it.
    facts: Facts,
    plan: Plan,
}

impl OfFile<'_> {
    fn with_tables(
        self,
        sources: &Sources,
        mut findings: Findings,
    ) -> Result<Loaded, Vec<Finding>> {
        let table = match &sources.figures {
            Some(FiguresIn::Texts(texts)) => {
                Table::of(texts, &figures::SHAPE, &mut Findings::default())
            }
            _ => None,
        };
        let ends = table.as_ref().map(|table| (ends_of(table, &self.plan), table));
        let dated = ends.as_ref().map(|(ends, table)| (ends, *table));
        let place = Place::file(&shown_name(self.name));
        let said = self.said(&[], dated, &place, &mut findings);
        if let Some(table) = &table {
            self.tell_own_words(table, None, said.manifest.as_ref(), &mut findings);
        }
        assemble(sources, said, Some(self.plan), findings)
    }

    fn with_flat(self, texts: &FlatTexts, mut findings: Findings) -> Result<Loaded, Vec<Finding>> {
        let Some(table) = Table::of(&texts.table, &flat::SHAPE, &mut findings) else {
            return Err(findings.into_sorted());
        };
        let Some(tree) = FlatTree::infer(&table, &self.plan, &mut findings) else {
            return Err(findings.into_sorted());
        };
        let dated = Some((&tree.ends, &table));
        let said = self.said(table.above(), dated, &table.whole(), &mut findings);
        self.tell_own_words(&table, Some(&tree.register), said.manifest.as_ref(), &mut findings);
        let shares = texts.allocations.as_ref();
        assemble_flat((&table, shares), tree, said, self.plan, findings)
    }

    fn tell_own_words(
        &self,
        table: &Table<'_>,
        register: Option<&Register>,
        manifest: Option<&Manifest>,
        findings: &mut Findings,
    ) {
        let inferred = manifest.filter(|manifest| manifest.is_as_of_inferred);
        let inferred = inferred.map(|manifest| manifest.as_of);
        own_words::tell(table, &Grounds { plan: &self.plan, register, inferred }, findings);
    }

    /// What a manifest would say, what nobody says inferred, and told.
    fn said(
        &self,
        above: &[Line],
        dated: Option<(&Ends, &Table<'_>)>,
        place: &Place,
        findings: &mut Findings,
    ) -> Said {
        let latest = dated.and_then(|(ends, _)| ends.latest(&self.plan));
        let manifest = self.manifest(above, latest, place, findings);
        let inferred = manifest.as_ref().filter(|manifest| manifest.is_as_of_inferred);
        if let Some((manifest, (ends, table))) = inferred.zip(dated) {
            ends.tell(manifest.as_of, table, findings);
        }
        let numbers = self.options.numbers.or(self.facts.numbers);
        Said { manifest, numbers, province: self.facts.province.clone() }
    }

    fn manifest(
        &self,
        above: &[Line],
        latest: Option<NaiveDate>,
        place: &Place,
        findings: &mut Findings,
    ) -> Option<Manifest> {
        let facts = self.facts.clone();
        // An earlier day is one to look back to: what is later is hidden, not set aside.
        let is_last = |asked: &NaiveDate| latest.is_none_or(|latest| *asked >= latest);
        let said = facts.as_of.or_else(|| self.options.as_of.filter(is_last));
        let Some(as_of) = said.or(latest) else {
            findings.add(FlatFault::AsOfUnknown, place.clone());
            return None;
        };
        if said.is_none() {
            let as_of = as_of.to_string();
            findings.add(FlatFault::AsOfInferred { as_of }, place.clone());
        }
        if facts.provenance.is_none() {
            findings.add(FlatFault::ProvenanceUnknown, place.clone());
        }
        Some(Manifest {
            title: facts.title.unwrap_or_else(|| title_of(above, self.name)),
            as_of,
            is_as_of_inferred: said.is_none(),
            scenario: facts.scenario,
            description: facts.description,
            provenance: facts.provenance.unwrap_or(Provenance::Unknown),
            year_end: facts.year_end.unwrap_or_default(),
            what_if: None,
        })
    }
}

/// When the periods in a table of figures end.
fn ends_of(table: &Table<'_>, plan: &Plan) -> Ends {
    let (mut ends, mut all) = (Ends::default(), Ends::default());
    table.begin();
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

/// The line above a table that is its title, else the file's name.
fn title_of(above: &[Line], name: &str) -> String {
    let titled = above.iter().find(|line| own_words::is_title(&line.text));
    let longest = || above.iter().max_by_key(|line| line.text.chars().count());
    let stem = Path::new(name).file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let title = titled.or_else(longest).map(|line| line.text.clone());
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
        (folder, Some(dataset.file_name()?.to_owned()))
    } else {
        (dataset, only_table_in(dataset))
    };
    let Some(name) = name else {
        let source = Source::read_if_there(folder, figures::FILE, encoding, findings)?;
        return Some((vec![source], &figures::SHAPE));
    };
    match read(folder, &name, (&options, &Course::default()), findings)?.0 {
        Held::Flat(FlatTexts { table, .. }) => Some((table, &flat::SHAPE)),
        Held::Tables(Sources { figures: Some(FiguresIn::Texts(sources)), .. }) => {
            Some((sources, &figures::SHAPE))
        }
        Held::Tables(_) => None,
    }
}
