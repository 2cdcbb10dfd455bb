mod english;
mod vietnamese;

use std::fmt;

use crate::model::{AmountError, Language};

/// What is wrong with a plan, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanFault {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub kind: PlanFaultKind,
}

impl PlanFault {
    /// What was found, what was expected, and what to do, without the place.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => self.kind.in_vietnamese(),
            Language::English => self.kind.in_english(),
        }
    }
}

impl fmt::Display for PlanFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}: {}", self.line, self.column, self.kind.in_english())
    }
}

impl std::error::Error for PlanFault {}

/// Everything that can be wrong with a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each field is what the message quotes")]
pub enum PlanFaultKind {
    /// Longer than a plan can be.
    FileTooLarge { limit: usize },
    /// Not TOML.
    Syntax { detail: String },
    /// A field that nobody reads; a slip of the pen would otherwise go unnoticed.
    UnknownField { field: String, known: String },
    /// A field that must be there.
    MissingField { field: &'static str },
    /// Another type of value.
    WrongType { field: &'static str, expected: &'static str },
    /// A value where a table belongs.
    NotATable { field: String },
    /// Nothing in it.
    Empty { field: &'static str },
    /// Longer than can be shown.
    TooLong { field: &'static str, limit: usize },
    /// More than can be held.
    TooMany { field: &'static str, limit: usize },
    /// Control characters or invisible ones.
    Unprintable { field: &'static str },
    /// Not a code.
    NotACode { field: &'static str, found: String },
    /// None of the words that the field may hold.
    UnknownWord { field: &'static str, found: String, known: String },
    /// Must be unique.
    Repeated { value: String },
    /// Not an amount.
    NotAnAmount { field: &'static str, found: String, reason: AmountError },
    /// A year that no plan speaks of.
    ImpossibleYear { found: i32 },
    /// A phase that ends before it begins.
    PhaseBackwards { first: i32, last: i32 },
    /// Phases that don't follow each other.
    PhaseGap { expected: i32, found: i32 },
    /// A target for a phase that doesn't exist.
    UnknownPhase { found: String },
    /// A phase without a target.
    MissingTarget { phase: String },
    /// A clause that doesn't exist.
    UnknownClause { found: String },
    /// A remark that doesn't exist.
    UnknownRemark { found: String },
    /// A wording that the clause doesn't hold.
    WordingNotInClause { place: String },
    /// No rule for this cadence and measure.
    CadenceUnsuited { cadence: &'static str },
    /// A path without an end to lead to.
    PathWithoutEnd,
    /// A denominator that no ratio needs.
    DenominatorUncalledFor,
    /// Bounded, but not a percentage.
    BoundedNeedsPercent,
    /// Allocated, but not a sum.
    AllocatedNeedsSum,
    /// A scope above the grassroots.
    ScopeNeedsGrassroots,
    /// A level or rate below the province.
    NoRollUp,
    /// An indicator that the plan doesn't have.
    UnknownIndicator { found: String },
    /// A rule about an indicator of another measure.
    RuleUnsuited { indicator: String },
    /// A rule about indicators of two reporting levels.
    RuleAcrossLevels { indicator: String },
    /// A target of zero or less.
    NotPositive,
    /// A share that can't be reached.
    OutOfReach,
}
