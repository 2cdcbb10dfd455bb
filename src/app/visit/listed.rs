//! What is listed at the place looked at: units, cells, parts of a gap, the indicator.

use crate::model::Language;
use crate::text::Needle;

use super::{Reading, Visit};
use crate::app::screen::Step;
use crate::app::shared::Shared;
use crate::app::view::indicator::Block;
use crate::app::view::overview::PartsView;
use crate::app::view::scorecard::{Question, Scorecard};
use crate::app::view::{IndicatorView, RankEntry, Ranking, Rich, SectionKey};
use crate::app::words::labels;

impl Visit {
    /// The units listed at a step, in order.
    pub fn ranking_at(&self, step: &Step, language: Language) -> Shared<Ranking> {
        let spot = self.spot_at(step.unit, language);
        let filter = self.filter.rows.clone();
        let needle = Needle::new(&filter.text);
        let key = (spot, self.indicator(), self.sort, step.listing, filter);
        self.memo.filtered(key, |unit| self.index.has_unit(unit, &needle))
    }

    /// Who makes up the gap of the selected indicator, as far as the filter admits them.
    pub fn parts(&self, language: Language) -> Shared<PartsView> {
        let filter = self.filter.rows.clone();
        let needle = Needle::new(&filter.text);
        let key = (self.spot(language), self.indicator(), filter);
        self.memo.parts(key, |unit| self.index.has_unit(unit, &needle))
    }

    /// True when not every row of a list of units is shown.
    pub const fn filters_rows(&self) -> bool {
        !self.filter.rows.is_empty()
    }

    /// The units of the scorecard at a step, in order.
    pub fn scorecard_at(&self, step: &Step, language: Language) -> Shared<Scorecard> {
        let group = self.focus();
        let question = Question {
            group,
            sort: self.arrangement.sort,
            shown: self.arrangement.shown,
            filter: self.filter.rows.clone(),
        };
        let needle = Needle::new(&question.filter.text);
        let spot = self.spot_at(step.unit, language);
        let has_text = |unit| self.index.has_unit(unit, &needle);
        self.memo.scorecard((spot, step.listing, question), &self.pane(group), has_text)
    }

    /// The position of the selected unit in a scorecard; the first when it isn't
    /// there.
    pub fn unit_in(&self, card: &Scorecard) -> usize {
        self.here().row.and_then(|row| card.position(row)).unwrap_or_default()
    }

    /// The selected indicator in full, its open section on top.
    pub fn indicator_view(&self, language: Language) -> IndicatorView {
        let kept = self.memo.indicator(self.spot(language), self.indicator());
        let Reading { section, scroll } = self.reading;
        let mut view = IndicatorView { focus: section, scroll, ..(*kept).clone() };
        let verdict = view.sections.iter_mut().find(|s| s.key == SectionKey::Verdict);
        if let Some(verdict) = verdict.filter(|_| self.filters_rows()) {
            let text = Rich::of(labels::VERDICT_UNFILTERED.of(language));
            verdict.blocks.push(Block::Paragraph { indent: 0, text });
        }
        view
    }

    /// The position of the selected row in an order; the first when it isn't there.
    pub fn row_in(&self, ranking: &Ranking) -> usize {
        self.here().row.and_then(|row| ranking.position(row)).unwrap_or_default()
    }

    /// The selected row of an order.
    pub fn entry_in(&self, ranking: &Ranking) -> Option<RankEntry> {
        ranking.entries.get(self.row_in(ranking)).map(|ranked| ranked.entry)
    }
}
