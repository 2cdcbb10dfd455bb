//! How the indicator is measured.

use crate::model::{Measure, Sector};

use super::{Block, Subject};
use crate::app::view::reason;
use crate::app::words::Said;
use crate::app::words::indicator as say;

pub(super) fn blocks(of: &Subject<'_>) -> Vec<Block> {
    let (indicator, language) = (of.pen.indicator, of.language());
    let counts = if indicator.measure.is_ratio() { say::M_NUMERATOR } else { say::M_COUNTS };
    let mut blocks = vec![of.entry(counts, indicator.numerator.in_language(language).to_owned())];
    if !indicator.denominator.is_empty() {
        let denominator = indicator.denominator.in_language(language).to_owned();
        blocks.push(of.entry(say::M_DENOMINATOR, denominator));
    }
    let unit = indicator.unit_of_measure.in_language(language).to_owned();
    let accrues = if indicator.is_flow() { say::ACCRUES } else { say::STANDS };
    let level = reason::level(indicator.reporting_level).of(language).to_owned();
    blocks.push(of.entry(say::M_UNIT, unit));
    if !indicator.thing.is_empty() {
        let thing = indicator.thing.in_language(language).to_owned();
        blocks.push(of.entry(say::M_THING, thing));
    }
    blocks.push(of.entry(say::M_LEVEL, level));
    blocks.push(of.entry(say::M_SCOPE, scope(of)));
    blocks.push(of.entry(say::M_ROLL_UP, roll_up(indicator.measure).of(language).to_owned()));
    if indicator.measure != Measure::Rate {
        blocks.push(of.entry(say::M_ACCRUES, accrues.of(language).to_owned()));
    }
    let cadence = super::clause::cadence(of.pen.cadence()).of(language).to_owned();
    blocks.push(of.entry(say::C_CADENCE, cadence));
    blocks
}

fn scope(of: &Subject<'_>) -> String {
    let scope = &of.pen.indicator.scope;
    if scope.is_empty() {
        return say::SCOPE_ALL.of(of.language()).to_owned();
    }
    let names: Vec<&str> = scope.iter().map(|&s| sector(s).of(of.language())).collect();
    names.join(", ")
}

const fn sector(sector: Sector) -> Said {
    match sector {
        Sector::Administrative => say::SECTOR_ADMINISTRATIVE,
        Sector::PublicService => say::SECTOR_PUBLIC_SERVICE,
        Sector::StateEnterprise => say::SECTOR_STATE_ENTERPRISE,
        Sector::NonStateEnterprise => say::SECTOR_NON_STATE_ENTERPRISE,
    }
}

const fn roll_up(measure: Measure) -> Said {
    match measure {
        Measure::Count => say::ROLL_COUNT,
        Measure::Percent | Measure::Mean => say::ROLL_RATIO,
        Measure::Level | Measure::Rate => say::ROLL_NONE,
    }
}
