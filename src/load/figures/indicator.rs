//! Which indicator a row is about: by its label or code, or by the code beside a label.

use super::super::FigureFault;
use super::super::collect::quoted;
use super::super::flat;
use super::INDICATOR;
use super::row::Reading;
use crate::model::IndicatorIx;

impl Reading<'_, '_> {
    pub(super) fn indicator(&mut self) -> Option<IndicatorIx> {
        if self.has_code() {
            return self.indicator_by_code();
        }
        match self.reader.references.indicator(self.row, INDICATOR) {
            Ok(indicator) => {
                let (row, reader) = (self.row, &mut *self.reader);
                if let Some(label) = reader.references.behind_code(row.cell(INDICATOR)) {
                    reader.labels.take(label, (indicator, None), || row.place(INDICATOR));
                }
                Some(indicator)
            }
            Err(kind) => {
                self.fail(kind, INDICATOR);
                None
            }
        }
    }

    /// Whether the row gives a code besides a label.
    pub(super) fn has_code(&self) -> bool {
        self.row.are_apart(flat::CODE, INDICATOR) && !self.row.cell(flat::CODE).is_empty()
    }

    /// By its code; the label beside it must not be another's.
    fn indicator_by_code(&mut self) -> Option<IndicatorIx> {
        let references = &mut self.reader.references;
        let ix = match references.indicator(self.row, flat::CODE) {
            Ok(ix) => ix,
            Err(kind) => {
                self.fail(kind, flat::CODE);
                return None;
            }
        };
        let plan = self.reader.grounds.plan;
        let of_label = references.indicator(self.row, INDICATOR).ok();
        let label = self.row.cell(INDICATOR);
        if of_label.is_none() && !label.is_empty() {
            self.reader.labels.take(label, (ix, None), || self.row.place(INDICATOR));
        }
        let of_label = of_label.filter(|&other| other != ix);
        if let Some(other) = of_label.and_then(|other| plan.indicator(other)) {
            let (code, label) = (self.row.cell(flat::CODE), self.row.cell(INDICATOR));
            let (code, label, other) = (quoted(code), quoted(label), other.code.clone());
            let fault = FigureFault::LabelOfOther { code, label, other };
            self.findings.add(fault, self.row.place(INDICATOR));
        }
        Some(ix)
    }
}
