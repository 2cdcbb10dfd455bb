//! The two lines above everything.

use chrono::Datelike;

use crate::calc::{Book, Tree};
use crate::model::{Language, Level, Manifest, Provenance, UnitIx};
use crate::text::{date, number, shorten};

use super::super::filter::SectorGroup;
use super::super::vantage::Vantage;
use super::super::words::labels;
use super::life;
use super::mark::Tone;

/// Columns in which a scenario's name can be known again.
const SHORT_SCENARIO: usize = 24;

/// A phase in the toggle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseTab {
    /// `2021–2025`.
    pub label: String,
    /// The one looked at.
    pub is_chosen: bool,
}

/// Something that must not be overlooked, in line 2.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderNote {
    /// In full.
    pub text: String,
    /// Where room is short.
    pub short: String,
    /// Its tone.
    pub tone: Tone,
    /// How it gives way.
    pub kind: NoteKind,
}

/// How a note gives way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteKind {
    /// Said in full or in short.
    Said,
    /// A name, cut to what room there is.
    Name,
    /// Gives way before any other is shortened.
    Hint,
}

/// Line 1: title, phases, as-of. Line 2: path of units, and the notes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeaderView {
    /// What is shown.
    pub title: String,
    /// The same where room is short.
    pub title_short: String,
    /// A word for it where hardly any is left.
    pub title_shortest: String,
    /// The phases, ascending.
    pub phases: Vec<PhaseTab>,
    /// Up to when figures speak, in full.
    pub as_of: String,
    /// The same where room is short.
    pub as_of_short: String,
    /// From the province to the unit looked at.
    pub path: Vec<String>,
    /// By priority: sample figures or an unknown source, what if, tree, sector, rows set
    /// aside, ended, unmanaged, scenario, hints.
    pub notes: Vec<HeaderNote>,
    /// What a what-if scenario assumes, and on top of what; for reports.
    pub assumptions: Vec<String>,
}

/// The header of a place; `path` leads from the province to the unit looked at.
pub fn header(vantage: &Vantage<'_>, path: &[UnitIx]) -> HeaderView {
    let language = vantage.language;
    let units = &vantage.dataset().units;
    let (as_of, as_of_short) = as_of(vantage);
    HeaderView {
        title: labels::TITLE.fill(language, &[&vantage.plan().number]),
        title_short: labels::TITLE_SHORT.of(language).to_owned(),
        title_shortest: labels::TITLE_SHORTEST.of(language).to_owned(),
        phases: phases(vantage),
        as_of,
        as_of_short,
        path: path.iter().map(|&u| units.unit(u).name().to_owned()).collect(),
        notes: notes(vantage),
        assumptions: assumptions(&vantage.dataset().manifest, language),
    }
}

fn phases(vantage: &Vantage<'_>) -> Vec<PhaseTab> {
    let phases = vantage.plan().phases.iter().enumerate();
    let tab = |(at, phase): (usize, &crate::model::Phase)| PhaseTab {
        label: format!("{}–{}", phase.first, phase.last),
        is_chosen: at == vantage.phase.index(),
    };
    phases.map(tab).collect()
}

fn as_of(vantage: &Vantage<'_>) -> (String, String) {
    let (language, calendar) = (vantage.language, vantage.book.calendar());
    let day = date(calendar.as_of, language);
    if calendar.as_of == vantage.dataset().manifest.as_of {
        let (full, short) = if vantage.book.is_as_of_inferred() {
            (labels::AS_OF_INFERRED, labels::AS_OF_INFERRED_SHORT)
        } else {
            (labels::AS_OF, labels::AS_OF_SHORT)
        };
        return (full.fill(language, &[&day]), short.fill(language, &[&day]));
    }
    let said = looking_back(vantage.book, language).unwrap_or_default();
    (said.clone(), said)
}

/// Up to when figures are looked at, where that isn't the dataset's own date.
pub fn looking_back(book: &Book, language: Language) -> Option<String> {
    let calendar = book.calendar();
    if calendar.as_of == book.dataset().manifest.as_of {
        return None;
    }
    let year = calendar.as_of.year();
    Some(if calendar.as_of == calendar.year_end.in_year(year) {
        labels::LOOKING_BACK.fill(language, &[&year.to_string()])
    } else {
        labels::LOOKING_BACK_DAY.fill(language, &[&date(calendar.as_of, language)])
    })
}

/// What a what-if scenario assumes: its base, then each assumption.
pub fn assumptions(manifest: &Manifest, language: Language) -> Vec<String> {
    let Some(what_if) = &manifest.what_if else { return Vec::new() };
    let base = labels::WHAT_IF_ON.fill(language, &[&what_if.base]);
    let texts = what_if.assumptions.iter().map(|a| a.text.in_language(language).to_owned());
    let mut all: Vec<String> = std::iter::once(base).chain(texts).collect();
    if what_if.assumptions.is_empty() {
        all.push(labels::WHAT_IF_NOTHING.of(language).to_owned());
    }
    all
}

/// By priority: the first, what if, the tree and a sector must never be left out.
fn notes(vantage: &Vantage<'_>) -> Vec<HeaderNote> {
    let (language, dataset) = (vantage.language, vantage.dataset());
    let sectors = vantage.book.sectors();
    let mut notes = Vec::new();
    let mut add = |text: String, short: String, tone| {
        notes.push(HeaderNote { text, short, tone, kind: NoteKind::Said });
    };
    let origin = match dataset.manifest.provenance {
        Provenance::Sample => Some(labels::SAMPLE),
        Provenance::Unknown => Some(labels::SOURCE_UNKNOWN),
        Provenance::Official => None,
    };
    if let Some(origin) = origin {
        let origin = origin.of(language).to_owned();
        add(origin.clone(), origin, Tone::Warning);
    }
    if dataset.manifest.what_if.is_some() {
        let (full, short) = (labels::WHAT_IF, labels::WHAT_IF_SHORT);
        add(full.of(language).to_owned(), short.of(language).to_owned(), Tone::Warning);
    }
    if let Tree::Of(year) = vantage.tree {
        let year = year.to_string();
        let short = labels::TREE_OF_SHORT.fill(language, &[&year]);
        add(labels::TREE_OF.fill(language, &[&year]), short, Tone::Neutral);
    }
    if let Some(sector) = SectorGroup::of(sectors) {
        let name = sector.wording().of(language).to_uppercase();
        let short = labels::ONLY_SECTOR_SHORT.fill(language, &[&name]);
        add(labels::ONLY_SECTOR.fill(language, &[&name]), short, Tone::Warning);
    }
    if dataset.rows.set_aside > 0 {
        let count = number::of(dataset.rows.set_aside, language);
        let short = labels::SET_ASIDE.fill(language, &[&count]);
        add(labels::SET_ASIDE_SEE.fill(language, &[&count]), short, Tone::Warning);
    }
    if let Some(day) = life::ended_on(vantage) {
        let short = labels::ENDED.of(language).to_owned();
        add(labels::ENDED_ON.fill(language, &[&date(day, language)]), short, Tone::Warning);
    }
    if life::is_unmanaged(vantage) {
        let short = labels::UNMANAGED.of(language).to_owned();
        add(labels::UNMANAGED_NOTE.of(language).to_owned(), short, Tone::Warning);
    }
    let scenario = &dataset.manifest.scenario;
    if !scenario.is_empty() {
        notes.push(HeaderNote {
            text: scenario.clone(),
            short: shorten(scenario, SHORT_SCENARIO),
            tone: Tone::Neutral,
            kind: NoteKind::Name,
        });
    }
    if vantage.tree == Tree::AsWas && has_organisation_changed(vantage) {
        notes.push(HeaderNote {
            text: labels::ORGANISATION_CHANGED.of(language).to_owned(),
            short: labels::ORGANISATION_CHANGED_SHORT.of(language).to_owned(),
            tone: Tone::Neutral,
            kind: NoteKind::Hint,
        });
    }
    notes
}

/// True when unions above the grassroots ended within the phase.
fn has_organisation_changed(vantage: &Vantage<'_>) -> bool {
    let units = &vantage.dataset().units;
    let below = vantage.book.children(Tree::AsWas, units.province(), vantage.phase);
    below.iter().any(|c| c.has_ended && units.unit(c.unit).level == Level::District)
}

/// The header of a printed report: what it names can be asked for without keys. That the
/// dataset is only one of those in the folder asked for, if it is, stands first.
pub fn printed_header(
    vantage: &Vantage<'_>,
    path: &[UnitIx],
    first_of: Option<String>,
) -> HeaderView {
    let mut header = header(vantage, path);
    let keyed = labels::ORGANISATION_CHANGED.of(vantage.language);
    for note in header.notes.iter_mut().filter(|note| note.text == keyed) {
        labels::ORGANISATION_CHANGED_PRINTED.of(vantage.language).clone_into(&mut note.text);
    }
    if let Some(sector) = SectorGroup::of(vantage.book.sectors()) {
        let name = sector.wording().of(vantage.language).to_uppercase();
        let keyed = labels::ONLY_SECTOR.fill(vantage.language, &[&name]);
        for note in header.notes.iter_mut().filter(|note| note.text == keyed) {
            note.text = labels::ONLY_SECTOR_PRINTED.fill(vantage.language, &[&name]);
        }
    }
    let see = labels::SET_ASIDE_SEE.of(vantage.language);
    let keyed = see.rsplit("{0}").next().unwrap_or_default();
    for note in header.notes.iter_mut().filter(|note| note.text.ends_with(keyed)) {
        note.text.clone_from(&note.short);
    }
    let first_of = first_of.map(|text| HeaderNote {
        short: text.clone(),
        text,
        tone: Tone::Warning,
        kind: NoteKind::Said,
    });
    header.notes.splice(0..0, first_of);
    header
}
