//! The clause of the plan: place, wording, what is stated and what was read into it.

use crate::model::{Cadence, Comparator, Source};

use super::{Block, Rich, Subject};
use crate::app::view::Tone;
use crate::app::words::Said;
use crate::app::words::indicator as say;

pub(super) fn blocks(of: &Subject<'_>) -> Vec<Block> {
    let (target, indicator, language) = (of.pen.target, of.pen.indicator, of.language());
    let clause = &target.clause;
    let number = &of.vantage.plan().number;
    let place = of.say(say::C_OF_PLAN, &[&clause.place, number]);
    let mut blocks = vec![of.entry(say::C_PLACE, place), Block::Gap, quotation(clause), Block::Gap];
    if !clause.remark.is_empty() {
        let remark = clause.remark.in_language(language);
        blocks.push(of.entry(say::C_REMARK, Rich::default().toned(remark, Tone::Warning)));
    }
    let comparator =
        of.say(comparator(target.comparator.value), &[&of.pen.demanded_value(target.value)]);
    let cadence = cadence(target.cadence.value).of(language).to_owned();
    blocks.push(of.entry(say::C_COMPARATOR, sourced(of, &comparator, target.comparator.source)));
    blocks.push(of.entry(say::C_CADENCE, sourced(of, &cadence, target.cadence.source)));
    if !indicator.reading.is_empty() {
        blocks.push(of.entry(say::C_READING, indicator.reading.in_language(language).to_owned()));
    }
    if !indicator.ambiguity.is_empty() {
        let ambiguity = indicator.ambiguity.in_language(language).to_owned();
        blocks.push(of.entry(say::C_AMBIGUITY, ambiguity));
    }
    blocks
}

/// The whole sentence, the words that set the target emphasised.
fn quotation(clause: &crate::model::Clause) -> Block {
    let text = clause.sentence.split_once(clause.wording.as_str()).map_or_else(
        || Rich::of(format!("“{}”", clause.sentence)),
        |(before, after)| {
            Rich::of(format!("“{before}")).strong(clause.wording.clone()).plain(format!("{after}”"))
        },
    );
    Block::Paragraph { indent: 2, text }
}

fn sourced(of: &Subject<'_>, text: &str, source: Source) -> String {
    match source {
        Source::Stated => of.say(say::C_STATED, &[text]),
        Source::Inferred => of.say(say::C_INFERRED, &[text]),
    }
}

const fn comparator(comparator: Comparator) -> Said {
    match comparator {
        Comparator::AtLeast => say::CMP_AT_LEAST,
        Comparator::MoreThan => say::CMP_MORE_THAN,
        Comparator::Exactly => say::CMP_EXACTLY,
    }
}

/// When a target has to hold, in words.
pub(super) const fn cadence(cadence: Cadence) -> Said {
    match cadence {
        Cadence::PhaseSum => say::CADENCE_SUM,
        Cadence::EveryYear => say::CADENCE_YEARLY,
        Cadence::ByEnd(_) => say::CADENCE_END,
        Cadence::AverageGrowth => say::CADENCE_GROWTH,
    }
}
