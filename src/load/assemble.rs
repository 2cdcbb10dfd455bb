//! From the texts of tables to a dataset, with what is told of them together.

mod tables;

pub(super) use tables::{in_one_style, size_of};

use std::path::PathBuf;
use std::slice;

use super::collect::{Findings, quoted};
use super::figures::Grounds;
use super::flat::{self, FlatTree};
use super::manifest::Said;
use super::names::name_key;
use super::number::Numbers;
use super::quality::together;
use super::source::Source;
use super::table::{Table, parts_of};
use super::tree::Register;
use super::{
    Course, Encoding, EncodingFault, FileRows, Finding, Kind, Loaded, ManifestFault, Place,
    ReferenceFault, UnitFault, figures, reference,
};
use crate::model::{
    Allocations, Dataset, Figures, Manifest, Plan, RowCounts, RowNumber, SetAside, TableParts,
    Units,
};
use crate::text::fold;
use tables::{read_allocations, read_figures, read_units};

/// The texts of a dataset's tables; what is missing has been told.
pub(super) struct Sources {
    pub(super) units: Option<Source>,
    pub(super) figures: Option<FiguresIn>,
    pub(super) allocations: Option<Source>,
}

pub(super) enum FiguresIn {
    /// In a file of a dataset's folder, which may be too large to be held at once.
    File {
        folder: PathBuf,
        /// What is said of it.
        encoding: Option<Encoding>,
        /// Who watches its being read.
        course: Course,
    },
    /// Here, one after another.
    Texts(Vec<Source>),
}

impl FiguresIn {
    fn parts(&self) -> TableParts {
        match self {
            Self::File { .. } => TableParts::one(figures::FILE),
            Self::Texts(sources) => parts_of(sources),
        }
    }
}

/// Reads the tables, and makes a dataset of them if nothing is fatal.
pub(super) fn assemble(
    sources: &Sources,
    said: Said,
    plan: Option<Plan>,
    mut findings: Findings,
) -> Result<Loaded, Vec<Finding>> {
    let Said { manifest, numbers, province } = said;
    let mut files = Vec::new();
    let units = sources.units.as_ref();
    let register = units.and_then(|source| read_units(source, &mut files, &mut findings));
    let calendar = manifest.as_ref().map(Manifest::calendar);
    let (mut rows, mut allocations) = (figures::FigureRows::default(), Allocations::default());
    let mut beside = Numbers::new(numbers);
    if let Some(plan) = &plan {
        let grounds = Grounds { plan, register: register.as_ref(), calendar, flat: None };
        if let Some(source) = &sources.figures {
            (rows, beside) = read_figures(source, grounds, numbers, &mut files, &mut findings);
        }
        if let Some(source) = &sources.allocations {
            let numbers = Numbers::new(numbers).beside(beside);
            allocations = read_allocations(source, grounds, numbers, &mut files, &mut findings);
        }
    }
    let parts = sources.figures.as_ref().map(FiguresIn::parts).unwrap_or_default();
    let units = units.map(|source| parts_of(slice::from_ref(source))).unwrap_or_default();
    let read = ReadTables { register, rows, allocations, files, parts, units };
    let mut loaded = read.into_dataset(manifest, plan, findings)?;
    tell_province(province, &mut loaded);
    Ok(loaded)
}

/// Reads a flat table, and makes a dataset of it if nothing is fatal.
pub(super) fn assemble_flat(
    (table, shares): (&Table<'_>, Option<&Source>),
    tree: FlatTree,
    said: Said,
    plan: Plan,
    mut findings: Findings,
) -> Result<Loaded, Vec<Finding>> {
    let Said { manifest, numbers, province } = said;
    let calendar = manifest.as_ref().map(Manifest::calendar);
    let (register, flat) = (Some(&tree.register), Some(&tree));
    let grounds = Grounds { plan: &plan, register, calendar, flat };
    let said = numbers;
    let (rows, numbers) = in_one_style(said, &mut findings, |numbers, findings| {
        figures::read(table, grounds, numbers, findings)
    });
    if table.is_stopped() {
        return Err(findings.into_sorted());
    }
    flat::tell_merged(table, &mut findings);
    let mut files = FileRows::of(table, &rows.read, &rows.used(table.parts()), numbers);
    let allocations = shares.map(|source| {
        let numbers = Numbers::new(said).beside(numbers);
        read_allocations(source, grounds, numbers, &mut files, &mut findings)
    });
    let allocations = allocations.unwrap_or_default();
    let parts = table.parts().clone();
    let FlatTree { register, roles, .. } = tree;
    let register = Some(register);
    let divisions: Vec<RowNumber> = rows.totals.iter().map(|total| total.at).collect();
    let units = parts.clone();
    let read = ReadTables { register, rows, allocations, files, parts, units };
    let mut loaded = read.into_dataset(manifest, Some(plan), findings)?;
    tell_province(province, &mut loaded);
    let mut told = Findings::default();
    flat::tell_unsaid_totals(&loaded.dataset, (&roles, &divisions), table, &mut told);
    loaded.findings = together(loaded.findings, told.into_sorted());
    Ok(loaded)
}

/// Tells of a province that is called otherwise than the unit of that level: the figures
/// may be another's.
fn tell_province(said: Option<(String, Place)>, loaded: &mut Loaded) {
    let units = &loaded.dataset.units;
    let name = units.unit(units.province()).name();
    let key = |name: &str| fold(&name_key(name));
    let differs = |(said, _): &(String, Place)| {
        let (said, own) = (key(said), key(name));
        !own.contains(&said) && !said.contains(&own)
    };
    // Where the rows don't name it, there is nothing to compare.
    let Some((said, place)) = said.filter(differs).filter(|_| name != flat::UNNAMED) else {
        return;
    };
    let fault = ManifestFault::ProvinceDiffers { found: quoted(&said), name: quoted(name) };
    let mut told = Findings::default();
    told.add(fault, place);
    loaded.findings = together(std::mem::take(&mut loaded.findings), told.into_sorted());
}

/// What the tables held.
struct ReadTables {
    register: Option<Register>,
    rows: figures::FigureRows,
    allocations: Allocations,
    files: Vec<FileRows>,
    /// Where the figures lie.
    parts: TableParts,
    /// Where the units lie.
    units: TableParts,
}

impl ReadTables {
    fn into_dataset(
        self,
        manifest: Option<Manifest>,
        plan: Option<Plan>,
        findings: Findings,
    ) -> Result<Loaded, Vec<Finding>> {
        let Self { register, rows, allocations, files, parts, units: of_units } = self;
        let mut findings = without_forgiven(findings.into_sorted(), &files);
        if let Some(plan) = &plan {
            reference::name_nearest(findings.as_mut_slice(), plan, register.as_ref());
        }
        let units = register.and_then(|register| Units::new(register.units));
        let units = units.map(|units| units.in_parts(of_units));
        let whole = manifest.zip(plan).zip(units).filter(|_| !findings.is_fatal());
        let Some(((manifest, plan), units)) = whole else {
            return Err(without_consequences(findings.into_sorted()));
        };
        let totals = rows.totals;
        let figures = Figures::new(rows.figures, rows.notes).in_parts(parts);
        let set_aside = SetAside::new(rows.set_aside);
        let rows = RowCounts {
            used: files.iter().map(|file| file.used).sum(),
            set_aside: files.iter().map(|file| file.set_aside).sum(),
        };
        let dataset = Dataset { manifest, plan, units, figures, set_aside, allocations, rows };
        super::totals::compare(&totals, &dataset, &mut findings);
        Ok(Loaded { dataset, findings: findings.into_sorted(), files })
    }
}

/// Where a file is in the encoding that was said, others may be in UTF-8.
fn without_forgiven(mut findings: Vec<Finding>, files: &[FileRows]) -> Findings {
    let is_of_others = |said: &str| {
        let mut encodings = files.iter().map(|file| FileRows::encoding_of(files, &file.name));
        encodings.any(|encoding| encoding.is_some_and(|encoding| encoding.key() == said))
    };
    findings.retain(|finding| match &finding.kind {
        Kind::Encoding(EncodingFault::EncodingIsUtf8 { said }) => !is_of_others(said),
        _ => true,
    });
    Findings::from(findings)
}

/// What only follows from another finding mends itself with it; in a dataset
/// that can't be opened it would bury the cause.
fn without_consequences(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.retain(|finding| {
        !matches!(
            finding.kind,
            Kind::Reference(ReferenceFault::UnitSetAside { .. })
                | Kind::Unit(UnitFault::ParentSetAside { .. })
        )
    });
    findings
}
