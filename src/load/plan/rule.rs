use crate::load::PlanFault;
use crate::load::collect::quoted;
use crate::load::settings::{CODE, Table};
use crate::model::{Amount, Indicator, IndicatorIx, Measure, ReportingLevel, Rule};

const MOST_RULES: usize = 200;

#[derive(Clone, Copy)]
enum Shape {
    NewWithinStock,
    BaseWithinNumerator,
    ShareLimit,
    ShrinkingBase,
}

const SHAPES: [(&str, Shape); 4] = [
    ("new_within_stock", Shape::NewWithinStock),
    ("base_within_numerator", Shape::BaseWithinNumerator),
    ("share_limit", Shape::ShareLimit),
    ("shrinking_base", Shape::ShrinkingBase),
];

/// The rules of what figures can say together; a plan may do without.
pub(super) fn read_rules(plan: Table<'_>, indicators: &[Option<Indicator>]) -> Vec<Rule> {
    if !plan.has("rule") {
        return Vec::new();
    }
    let tables = plan.tables("rule", MOST_RULES);
    tables.into_iter().filter_map(|table| read_rule(table, indicators)).collect()
}

fn read_rule(table: Table<'_>, indicators: &[Option<Indicator>]) -> Option<Rule> {
    table.require("kind");
    let shape = table.word("kind", &SHAPES)?.value;
    let known: &[&str] = match shape {
        Shape::ShareLimit => &["kind", "of", "most"],
        Shape::ShrinkingBase => &["kind", "of"],
        _ => &["kind", "of", "within"],
    };
    table.allow(known);
    let asked = Asked { table, indicators };
    match shape {
        Shape::NewWithinStock => {
            let of = asked.indicator("of", |i| i.measure == Measure::Count);
            let within = asked.indicator("within", |i| i.measure != Measure::Rate);
            asked.same_level(of?, within?);
            Some(Rule::NewWithinStock { of: of?, within: within? })
        }
        Shape::BaseWithinNumerator => {
            let of = asked.indicator("of", |i| i.measure.is_ratio());
            let within = asked.indicator("within", |i| i.measure != Measure::Rate);
            asked.same_level(of?, within?);
            Some(Rule::BaseWithinNumerator { of: of?, within: within? })
        }
        Shape::ShareLimit => {
            // One that is bounded has its reading told anyway.
            let is_open = |i: &Indicator| i.measure == Measure::Percent && !i.bounded;
            let of = asked.indicator("of", is_open);
            let most = table.amount("most")?;
            if most.value <= Amount::ZERO {
                table.add(most.at, PlanFault::NotPositive);
                return None;
            }
            Some(Rule::ShareLimit { of: of?, most: most.value })
        }
        Shape::ShrinkingBase => {
            let of = asked.indicator("of", |i| i.measure == Measure::Percent)?;
            Some(Rule::ShrinkingBase { of })
        }
    }
}

struct Asked<'t> {
    table: Table<'t>,
    indicators: &'t [Option<Indicator>],
}

impl Asked<'_> {
    /// An indicator of the plan of a measure that the rule can be about. One that is
    /// faulty in itself is named already.
    fn indicator(
        &self,
        field: &'static str,
        is_suited: fn(&Indicator) -> bool,
    ) -> Option<IndicatorIx> {
        let code = self.table.text(field, CODE)?;
        let mut all = self.indicators.iter().enumerate();
        let found = all.find_map(|(at, i)| i.as_ref().filter(|i| i.code == code).map(|i| (at, i)));
        let place = self.table.place_of(field);
        let Some((at, indicator)) = found else {
            if self.indicators.iter().all(Option::is_some) {
                self.table.add(place, PlanFault::IndicatorUnknown { found: quoted(&code) });
            }
            return None;
        };
        if !is_suited(indicator) {
            self.table.add(place, PlanFault::RuleUnsuited { indicator: code });
            return None;
        }
        Some(IndicatorIx::new(at))
    }

    /// Figures of one unit are compared: both have to be born at its level.
    fn same_level(&self, of: IndicatorIx, within: IndicatorIx) {
        let level = |ix: IndicatorIx| -> Option<ReportingLevel> {
            Some(self.indicators.get(ix.index())?.as_ref()?.reporting_level)
        };
        if level(of) != level(within) {
            let code = self.indicators.get(within.index()).and_then(Option::as_ref);
            let indicator = code.map(|i| i.code.clone()).unwrap_or_default();
            self.table
                .add(self.table.place_of("within"), PlanFault::RuleAcrossLevels { indicator });
        }
    }
}
