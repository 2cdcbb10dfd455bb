//! The nouns of the product: plan, indicator, target, unit, membership,
//! figure, dataset. Nothing here knows files, terminals, clocks or languages.

mod amount;
mod calendar;
mod dataset;
mod doubt;
mod figure;
mod lines;
mod period;
mod plan;
mod row;
mod set_aside;
mod status;
mod unit;
pub mod whatif;

pub use amount::{Amount, AmountError};
pub use calendar::{Calendar, YearState};
pub use dataset::{Allocations, Dataset, Manifest, Provenance, RowCounts, YearEnd};
pub use doubt::{Doubt, FigureCell};
pub use figure::{
    Entry, Figure, FigureNote, FigureNotes, Figures, GatheredFigures, NoteText, Origin, Said,
    WholeFigure, YearFigures, YearKey,
};
pub use lines::Lines;
pub use period::Period;
pub use plan::{
    Bilingual, Cadence, Clause, Comparator, Group, Indicator, IndicatorIx, Language, Measure, Path,
    Phase, PhaseIx, Plan, ReportingLevel, Rule, Source, Sourced, Target,
};
pub use row::{RowNumber, RowPlace, TablePart, TableParts};
pub use set_aside::{SaidCell, SetAside, SetAsideRow};
pub use status::Status;
pub use unit::{Level, Sector, Spell, Unit, UnitIx, Units};
pub use whatif::{Assumption, WhatIf};
