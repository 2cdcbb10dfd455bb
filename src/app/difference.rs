//! What changed between two datasets, worded: what the reports of `thidua diff`
//! write. Keys of the exported form are stable; those that don't apply are null.

mod rows;
pub mod wording;

use serde::Serialize;

pub use rows::{FigureRow, SaidRow, ShareRow, Side, SpellRow, StatedRow, StatusRow, UnitRow};

use super::view::looking_back;
use crate::calc::Book;
use crate::calc::diff::{
    Cause, ChangeKind, Difference, FigureChange, Membership, Said, ShareChange, Stated,
    StatusChange, UnitChange, Who, diff,
};
use crate::model::{Amount, Entry, Language, PhaseIx, RowPlace};

/// How figures differ, in the order of reports: corrected ones first.
pub const KINDS: [ChangeKind; 3] = ChangeKind::ALL;

/// Everything that differs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Changes {
    /// The old dataset's label and as-of date.
    pub old: Side,
    /// The new dataset's label and as-of date.
    pub new: Side,
    /// Key of the phase whose statuses are compared.
    pub phase: String,
    /// Nothing differs.
    pub same: bool,
    /// What `dataset.toml` says.
    pub dataset: Vec<SaidRow>,
    /// What the plan says.
    pub plan: Vec<SaidRow>,
    /// Units and memberships.
    pub units: Vec<UnitRow>,
    /// Shares of count targets.
    pub allocations: Vec<ShareRow>,
    /// Figures, by indicator, period and unit.
    pub figures: Vec<FigureRow>,
    /// Statuses, by unit and indicator.
    pub statuses: Vec<StatusRow>,
}

impl Changes {
    /// Holds two books against each other; `within` keeps one unit and all beneath it.
    pub fn between(
        old: &Book,
        new: &Book,
        phase: PhaseIx,
        within: Option<&str>,
        language: Language,
    ) -> Self {
        let difference = diff(old, new, phase, within);
        Self::of(&difference, (old, new), phase, language)
    }

    /// Words a difference.
    pub fn of(
        difference: &Difference,
        (old, new): (&Book, &Book),
        phase: PhaseIx,
        language: Language,
    ) -> Self {
        let figures: Vec<FigureRow> =
            difference.figures.iter().map(|change| figure_row(change, language)).collect();
        let said = |of: &Said| said_row(of, language);
        let status = |change: &StatusChange| status_row(change, &difference.figures, language);
        Self {
            old: side(old, language),
            new: side(new, language),
            phase: new.phase(phase).key.clone(),
            same: difference.is_empty(),
            dataset: difference.manifest.iter().map(said).collect(),
            plan: difference.plan.iter().map(said).collect(),
            units: difference.units.iter().map(unit_row).collect(),
            allocations: difference.shares.iter().map(|s| share_row(s, language)).collect(),
            statuses: difference.statuses.iter().map(status).collect(),
            figures,
        }
    }

    /// The figures that differ in one way.
    pub fn figures_that_are(&self, kind: ChangeKind) -> impl Iterator<Item = &FigureRow> {
        self.figures.iter().filter(move |row| row.change == kind.key())
    }
}

fn side(book: &Book, language: Language) -> Side {
    let manifest = &book.dataset().manifest;
    let as_of = book.calendar().as_of;
    let date = looking_back(book, language).unwrap_or_else(|| crate::text::date(as_of, language));
    Side {
        title: manifest.title.clone(),
        scenario: manifest.scenario.clone(),
        as_of: as_of.to_string(),
        as_of_inferred: book.is_as_of_inferred(),
        date,
        provenance: manifest.provenance.key(),
        what_if: manifest.what_if.is_some(),
    }
}

fn said_row(of: &Said, language: Language) -> SaidRow {
    let Said { key, old, new } = of.clone();
    SaidRow { key, old, new, said: wording::said(of, language).into() }
}

fn spell_row(of: &Membership) -> SpellRow {
    let Membership { name, level, parent, sector, is_managed, from, to, place } = of.clone();
    let (file, line) = file_and_line(place.as_ref());
    SpellRow { name, level, parent, sector, managed: is_managed, from, to, file, line, place }
}

fn unit_row(change: &UnitChange) -> UnitRow {
    let Who { id: unit, name } = change.unit.clone();
    let (old, new) = (&change.old, &change.new);
    let spells = |of: &[Membership]| of.iter().map(spell_row).collect();
    UnitRow { unit, name, change: change.kind().key(), old: spells(old), new: spells(new) }
}

fn share_row(change: &ShareChange, language: Language) -> ShareRow {
    let Who { id: unit, name } = change.unit.clone();
    ShareRow {
        unit,
        name,
        indicator: change.indicator.clone(),
        phase: change.phase.clone(),
        change: change.kind().key(),
        old: change.old.map(Amount::to_f64),
        new: change.new.map(Amount::to_f64),
        text: wording::shares(change, language),
    }
}

fn figure_row(change: &FigureChange, language: Language) -> FigureRow {
    let Who { id: unit, name } = change.unit.clone();
    FigureRow {
        unit,
        name,
        indicator: change.indicator.clone(),
        period: change.period.clone(),
        change: change.kind().key(),
        old: change.old.as_ref().map(stated_row),
        new: change.new.as_ref().map(stated_row),
        text: wording::figures(change, language),
    }
}

fn stated_row(stated: &Stated) -> StatedRow {
    let (entry, value, denominator) = match stated.entry {
        Entry::Missing => ("missing", None, None),
        Entry::NotApplicable => ("not_applicable", None, None),
        Entry::Reported { value, denominator } => {
            ("reported", Some(value.to_f64()), denominator.map(Amount::to_f64))
        }
    };
    let (file, line) = file_and_line(stated.place.as_ref());
    StatedRow { entry, value, denominator, file, line, origin: stated.origin.key() }
}

fn file_and_line(place: Option<&RowPlace>) -> (Option<String>, Option<u32>) {
    (place.map(|place| place.file.to_string()), place.map(|place| place.line))
}

fn status_row(change: &StatusChange, figures: &[FigureChange], language: Language) -> StatusRow {
    let Who { id: unit, name } = change.unit.clone();
    let of_figures = change.causes.iter().find_map(|cause| match cause {
        Cause::Figures(at) => Some(at.clone()),
        _ => None,
    });
    StatusRow {
        unit,
        name,
        level: change.level,
        indicator: change.indicator.clone(),
        old: change.old.map(crate::model::Status::key),
        new: change.new.map(crate::model::Status::key),
        causes: change.causes.iter().map(Cause::key).collect(),
        figures: of_figures.unwrap_or_default(),
        text: wording::statuses(change, language),
        because: wording::causes(change, figures, language),
    }
}
