//! Why a status is what it is, as a sentence.

use crate::calc::{Assessment, Reason};
use crate::model::{Cadence, ReportingLevel, Status};

use super::super::vantage::Vantage;
use super::super::words::{Said, labels, reason as say};
use super::life;
use super::writing::Pen;

/// The reason of a status as a sentence.
pub fn sentence(vantage: &Vantage<'_>, a: &Assessment) -> String {
    let pen = Pen::new(vantage, a.indicator);
    let phase = vantage.phase();
    let (last, baseline) = (phase.last.to_string(), phase.baseline_year().to_string());
    let met = a.years_met.unwrap_or_default().to_string();
    let closed = a.years_closed.unwrap_or_default().to_string();
    let fill = |said: Said, fillings: &[&str]| said.fill(vantage.language, fillings);
    match a.reason {
        Reason::BelowReportingLevel => {
            let level = level(pen.indicator.reporting_level).of(vantage.language);
            fill(say::BELOW_REPORTING_LEVEL, &[level])
        }
        Reason::NobodyExpected if life::is_unmanaged(vantage) => fill(say::UNMANAGED, &[]),
        Reason::PhaseAhead => fill(say::PHASE_AHEAD, &[&format!("{}–{}", phase.first, phase.last)]),
        Reason::ToBeHeld => fill(say::TO_BE_HELD, &[&last]),
        Reason::Band => band(&pen, a),
        Reason::YearMissed { year } => fill(say::YEAR_MISSED, &[&year.to_string(), &met, &closed]),
        Reason::LastYearMissed { year } => fill(say::LAST_YEAR_MISSED, &[&year.to_string()]),
        Reason::EarlierYearMissed { year } => fill(say::EARLIER_YEAR_MISSED, &[&year.to_string()]),
        Reason::EveryYearMet => fill(say::EVERY_YEAR_MET, &[&met, &closed]),
        Reason::ClosedYearsMet => fill(say::CLOSED_YEARS_MET, &[&met, &closed]),
        Reason::FinalYearMissing => {
            let year = a.year.map(|y| y.to_string()).unwrap_or_default();
            fill(say::FINAL_YEAR_MISSING, &[&last, &year])
        }
        Reason::FinalYearNotApplicable => fill(say::FINAL_YEAR_NOT_APPLICABLE, &[&last]),
        Reason::NoBaseline => fill(say::NO_BASELINE, &[&baseline]),
        Reason::BaselineNotPositive => fill(say::BASELINE_NOT_POSITIVE, &[&baseline]),
        Reason::BelowBaselineTarget => fill(say::BELOW_BASELINE_TARGET, &[&baseline]),
        plain => plainly(plain, pen.cadence()).of(vantage.language).to_owned(),
    }
}

/// From which level up an indicator exists.
pub const fn level(level: ReportingLevel) -> Said {
    match level {
        ReportingLevel::Grassroots => labels::LEVEL_GRASSROOTS,
        ReportingLevel::District => labels::LEVEL_DISTRICT,
        ReportingLevel::Province => labels::LEVEL_PROVINCE,
        ReportingLevel::All => labels::LEVEL_ALL,
    }
}

fn band(pen: &Pen<'_>, a: &Assessment) -> String {
    let said = match a.status {
        Status::OnTrack => say::BAND_ON_TRACK,
        Status::Accelerate => say::BAND_ACCELERATE,
        Status::AtRisk => say::BAND_AT_RISK,
        _ => say::BAND_REVERSING,
    };
    let pace = a.pace.as_ref().map(|p| pen.index(p.to_f64())).unwrap_or_default();
    said.fill(pen.language, &[&pace])
}

/// The sentences that need no filling.
const fn plainly(reason: Reason, cadence: Cadence) -> Said {
    match (reason, cadence) {
        (Reason::NobodyExpected, _) => say::NOBODY_EXPECTED,
        (Reason::NothingToCount, _) => say::NOTHING_TO_COUNT,
        (Reason::NothingReported, _) => say::NOTHING_REPORTED,
        (Reason::NotSplitBySector, _) => say::NOT_SPLIT_BY_SECTOR,
        (Reason::TargetOfAllSectors, _) => say::TARGET_OF_ALL_SECTORS,
        (Reason::NotAllocated, _) => say::NOT_ALLOCATED,
        (Reason::CollectiveTarget, _) => say::COLLECTIVE_TARGET,
        (Reason::TargetReached, Cadence::PhaseSum) => say::SUM_REACHED,
        (Reason::TargetReached, Cadence::AverageGrowth) => say::GROWTH_REACHED,
        (Reason::TargetReached, _) => say::VALUE_REACHED,
        (Reason::TargetMissed, Cadence::PhaseSum) => say::SUM_MISSED,
        (Reason::TargetMissed, Cadence::AverageGrowth) => say::GROWTH_MISSED,
        (Reason::TargetMissed, _) => say::VALUE_MISSED,
        (Reason::NothingPlannedYet, _) => say::NOTHING_PLANNED_YET,
        (Reason::OpenYearMeets, _) => say::OPEN_YEAR_MEETS,
        (Reason::OpenYearNotOver, _) => say::OPEN_YEAR_NOT_OVER,
        (Reason::OpenYearOnly, _) => say::OPEN_YEAR_ONLY,
        (Reason::PhaseAverage, _) => say::PHASE_AVERAGE,
        _ => say::EVIDENCE_OPEN,
    }
}
