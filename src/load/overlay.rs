//! What-if scenarios: one small TOML file over a dataset's folder.
//!
//! ```toml
//! title = "…"
//! scenario = "…"            # label, optional
//! description = "…"         # optional
//! base = "06-nine-months"   # the dataset's folder, seen from this file's
//! as_of = 2030-12-31        # optional, never before the base's
//!
//! [[adjust]]
//! indicator = "…"           # or several: ["…", "…"]
//! unit = "P"                # and everything under it; or several
//! from = 2027
//! to = 2030                 # optional: the plan's last year
//! multiply = 1.25           # or set, add, carry = "last" | "run-rate",
//!                           # fill = "neighbours": exactly one
//! ```
//!
//! The base is read as it stands, rows beyond its own date set aside. A later
//! `as_of` makes years ahead closed or open; they hold what is carried there.
//! Provenance and lock day are the base's. Every fault is fatal: an assumption
//! that isn't carried out as written would make another scenario.

mod draft;
mod wording;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use self::draft::{Draft, DraftAdjustment};
use super::collect::{Findings, quoted};
use super::open::{Loaded, open_folder};
use super::source::Source;
use super::{Course, Finding, Options, OverlayFault, Place, folder, manifest};
use crate::model::whatif::{self, Adjustment, Change, Effect, Impossible};
use crate::model::{Assumption, Dataset, Indicator, Manifest, Measure, WhatIf};

/// How a what-if scenario's file ends.
pub(super) const EXTENSION: &str = "toml";

/// A file that could be one.
pub(super) fn is_overlay_file(path: &Path) -> bool {
    is_toml(path) && path.is_file()
}

pub(super) fn is_toml(path: &Path) -> bool {
    path.extension().is_some_and(|e| e == EXTENSION)
}

/// A file in a folder of datasets that means to be one: it names a base.
pub(super) fn names_a_base(path: &Path) -> bool {
    let is_base = |line: &str| {
        let rest = line.trim_start().strip_prefix("base");
        rest.is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    is_overlay_file(path)
        && std::fs::read_to_string(path).is_ok_and(|text| text.lines().any(is_base))
}

/// What a list of scenarios says of one, its base's figures unread.
pub(super) fn manifest(path: &Path) -> Result<Manifest, Vec<Finding>> {
    let mut findings = Findings::default();
    let read = (|| {
        let (source, draft) = read(path, &mut findings)?;
        let base = base(path, &source, &draft, &mut findings)?;
        let mut unheard = Findings::default();
        let Some(of_base) = manifest::read(&base, &mut unheard).manifest else {
            let found = quoted(&draft.base.value);
            findings.add(OverlayFault::BaseUnknown { found }, source.place(draft.base.at));
            return None;
        };
        let assumptions = draft.adjustments.iter().map(wording::sketch).collect();
        manifest_over(&of_base, &source, &draft, assumptions, &mut findings)
    })();
    read.filter(|_| !findings.is_fatal()).ok_or_else(|| findings.into_sorted())
}

/// Opens a what-if scenario: its base, then its assumptions one after another.
pub(super) fn open(
    path: &Path,
    options: &Options,
    course: &Course,
) -> Result<Loaded, Vec<Finding>> {
    let mut findings = Findings::default();
    let opened = read(path, &mut findings).and_then(|(source, draft)| {
        let base = base(path, &source, &draft, &mut findings)?;
        Some((source, draft, base))
    });
    let Some((source, draft, base)) = opened else { return Err(findings.into_sorted()) };
    let mut loaded = match open_folder(&base, options, course) {
        Ok(loaded) => loaded,
        Err(of_base) => {
            findings.add_all(of_base.into_iter().map(|f| from_base(f, &draft)));
            return Err(findings.into_sorted());
        }
    };
    lay_over(&mut loaded.dataset, &source, &draft, &mut findings);
    if findings.is_fatal() {
        return Err(findings.into_sorted());
    }
    let mut all = findings.into_sorted();
    all.extend(loaded.findings.into_iter().map(|f| from_base(f, &draft)));
    loaded.findings = all;
    for file in &mut loaded.files {
        file.name = in_base(&file.name, &draft);
    }
    // A line leads to the base's file, in findings and traces alike.
    let figures = std::mem::take(&mut loaded.dataset.figures);
    let parts = figures.parts().renamed(|file| in_base(file, &draft));
    loaded.dataset.figures = figures.in_parts(parts);
    let parts = loaded.dataset.units.parts().renamed(|file| in_base(file, &draft));
    loaded.dataset.units = loaded.dataset.units.in_parts(parts);
    Ok(loaded)
}

/// The folder under a what-if scenario's file, and how findings name its files;
/// `None` for anything else.
pub(super) fn base_of(path: &Path) -> Option<(PathBuf, impl Fn(&str) -> Arc<str>)> {
    let mut unheard = Findings::default();
    let (source, draft) = is_overlay_file(path).then(|| read(path, &mut unheard)).flatten()?;
    let folder = base(path, &source, &draft, &mut unheard)?;
    Some((folder, move |file: &str| in_base(file, &draft)))
}

fn from_base(mut finding: Finding, draft: &Draft) -> Finding {
    finding.place.file = in_base(&finding.place.file, draft);
    finding
}

fn in_base(file: &str, draft: &Draft) -> Arc<str> {
    Arc::from(format!("{}/{file}", quoted(&draft.base.value)))
}

fn read(path: &Path, findings: &mut Findings) -> Option<(Source, Draft)> {
    let folder = path.parent().unwrap_or_else(|| Path::new(""));
    let name = path.file_name()?.to_string_lossy();
    let source = Source::read(folder, &name, findings)?;
    let draft = Draft::read(&source, findings)?;
    Some((source, draft))
}

/// The base's folder.
fn base(path: &Path, source: &Source, draft: &Draft, findings: &mut Findings) -> Option<PathBuf> {
    let base = path.parent().unwrap_or_else(|| Path::new("")).join(&draft.base.value);
    if folder::is_dataset(&base) {
        return Some(base);
    }
    let found = quoted(&draft.base.value);
    findings.add(OverlayFault::BaseUnknown { found }, source.place(draft.base.at));
    None
}

/// The base's manifest with what the scenario says in its place.
fn manifest_over(
    base: &Manifest,
    source: &Source,
    draft: &Draft,
    assumptions: Vec<Assumption>,
    findings: &mut Findings,
) -> Option<Manifest> {
    let as_of = draft.as_of.as_ref().map_or(base.as_of, |as_of| as_of.value);
    if let Some(own) = draft.as_of.as_ref().filter(|own| own.value < base.as_of) {
        let (found, base) = (own.value.to_string(), base.as_of.to_string());
        findings.add(OverlayFault::AsOfEarlier { found, base }, source.place(own.at));
        return None;
    }
    let label = if base.scenario.is_empty() { &base.title } else { &base.scenario };
    Some(Manifest {
        title: draft.title.clone(),
        scenario: draft.scenario.clone(),
        description: draft.description.clone(),
        as_of,
        what_if: Some(WhatIf { base: label.clone(), assumptions }),
        ..base.clone()
    })
}

fn lay_over(dataset: &mut Dataset, source: &Source, draft: &Draft, findings: &mut Findings) {
    let over = manifest_over(&dataset.manifest, source, draft, Vec::new(), findings);
    let Some(over) = over else { return };
    dataset.manifest = over;
    let mut adjustments = Vec::new();
    for draft in &draft.adjustments {
        adjustments.push((resolve(dataset, source, draft, findings), draft));
    }
    // What one adjustment does depends on those before it.
    if findings.is_fatal() {
        return;
    }
    let mut assumptions = Vec::new();
    for (adjustment, draft) in adjustments {
        match whatif::apply(dataset, &adjustment) {
            Ok(effect) => {
                tell_effect(effect, source.place(draft.at), findings);
                assumptions.push(wording::assumption(dataset, &adjustment, effect));
            }
            Err(impossible) => {
                let fault = impossible_fault(dataset, impossible);
                findings.add(fault, source.place(draft.change.at));
                return;
            }
        }
    }
    if let Some(what_if) = &mut dataset.manifest.what_if {
        what_if.assumptions = assumptions;
    }
}

fn tell_effect(effect: Effect, place: Place, findings: &mut Findings) {
    if effect.is_nothing() {
        findings.add(OverlayFault::TouchesNothing, place);
    } else if effect.declared > 0 {
        findings.add(OverlayFault::DeclaredStays { count: effect.declared }, place);
    }
}

fn impossible_fault(dataset: &Dataset, of: Impossible) -> OverlayFault {
    let indicator = dataset.plan.indicator(of.indicator);
    let is_rate = indicator.is_some_and(|i| i.measure == Measure::Rate);
    OverlayFault::Impossible {
        unit: quoted(&dataset.units.unit(of.unit).id),
        indicator: indicator.map(|i| i.code.clone()).unwrap_or_default(),
        period: of.period.to_string(),
        value: of.value.to_string(),
        limit: match (of.is_too_large, is_rate) {
            (true, _) => "≤ 1000000000000000",
            (false, true) => "> -100",
            (false, false) => "≥ 0",
        },
    }
}

/// The adjustment with its references found; every fault of it is told.
fn resolve(
    dataset: &Dataset,
    source: &Source,
    draft: &DraftAdjustment,
    findings: &mut Findings,
) -> Adjustment {
    let (mut indicators, mut units) = (Vec::new(), Vec::new());
    for code in &draft.indicators {
        let ix = dataset.plan.indicator_coded(&code.value);
        let Some((ix, indicator)) = ix.and_then(|ix| Some((ix, dataset.plan.indicator(ix)?)))
        else {
            let found = quoted(&code.value);
            findings.add(OverlayFault::IndicatorUnknown { found }, source.place(code.at));
            continue;
        };
        if draft.change.value == Change::FillFromNeighbours && !has_neighbours(indicator) {
            let indicator = indicator.code.clone();
            findings.add(OverlayFault::NoNeighbours { indicator }, source.place(code.at));
        }
        if !indicators.contains(&ix) {
            indicators.push(ix);
        }
    }
    for id in &draft.units {
        let Some(unit) = dataset.units.with_id(&id.value) else {
            let found = quoted(&id.value);
            findings.add(OverlayFault::UnitUnknown { found }, source.place(id.at));
            continue;
        };
        units.push(unit);
    }
    let (first, last) = dataset.plan.span();
    let to = draft.to.as_ref().map_or(last, |to| to.value);
    for year in std::iter::once(&draft.from).chain(&draft.to) {
        if !(first..=last).contains(&year.value) {
            let fault = OverlayFault::YearOutside { found: year.value, first, last };
            findings.add(fault, source.place(year.at));
        }
    }
    let from = draft.from.value;
    if from > to {
        let at = draft.to.as_ref().map_or(draft.from.at, |to| to.at);
        findings.add(OverlayFault::YearsReversed { from, to }, source.place(at));
    }
    Adjustment { indicators, units, from, to, change: draft.change.value }
}

fn has_neighbours(indicator: &Indicator) -> bool {
    indicator.measure == Measure::Count || indicator.measure.is_ratio()
}
