//! The figures of a sheet that says anew what other sheets say: each is compared with
//! the unit's own figure or, if it has none, with the sum of what is beneath it.

use super::{Details, Sum, Total, Verdict, agrees, name_of, over, said, stated};
use crate::load::collect::Findings;
use crate::load::{Place, SheetFault};
use crate::model::{Dataset, Entry};

/// What became of a sheet's figures.
#[derive(Default)]
pub(super) struct Repeated<'t> {
    /// One of them.
    first: Option<&'t Total>,
    agreeing: usize,
    /// With the first of them: what it says, and what the others say.
    differing: Option<(usize, &'t Total, Sum, Sum)>,
    unclear: usize,
}

impl<'t> Repeated<'t> {
    pub(super) fn take(&mut self, total: &'t Total, verdict: Verdict) {
        self.first.get_or_insert(total);
        match verdict {
            Verdict::Agrees { .. } => self.agreeing += 1,
            Verdict::Unclear => self.unclear += 1,
            Verdict::Differs { stated, summed, .. } => {
                self.differing.get_or_insert((0, total, stated, summed)).0 += 1;
            }
        }
    }

    /// Tells what it was compared with, once; and what differs, once.
    pub(super) fn tell(self, dataset: &Dataset, findings: &mut Findings) {
        let Self { first, agreeing, differing, unclear } = self;
        let all = agreeing + differing.map_or(0, |(count, ..)| count);
        if let Some(first) = first {
            let fault = SheetFault::SheetRepeats { all, agreeing, unclear };
            findings.add(fault, Place { position: None, ..first.place.clone() });
        }
        let Some((rows, total, stated, summed)) = differing else { return };
        let fault = SheetFault::SheetDiffers {
            unit: name_of(total, dataset),
            rows,
            all,
            first: Box::new(said(total, (stated, summed), dataset)),
            own: own(total, dataset).map(|(_, line)| line).unwrap_or_default(),
        };
        findings.add(fault, total.place.clone());
    }
}

pub(super) fn verdict_of(total: &Total, details: &Details, dataset: &Dataset) -> Verdict {
    let known = match (own(total, dataset), total.entry) {
        (Some((own, _)), Some(Entry::Reported { value, denominator })) => {
            Some(((value, denominator), own))
        }
        _ => stated(total, dataset).zip(details.whole()),
    };
    match known {
        Some((stated, known)) if agrees(stated, known) => Verdict::Agrees { stated, rows: 1 },
        Some((stated, summed)) => Verdict::Differs { stated, summed, nearest: summed },
        None => Verdict::Unclear,
    }
}

/// The figure that the unit has itself, and on which line.
fn own(total: &Total, dataset: &Dataset) -> Option<(Sum, String)> {
    let (indicator, period) = total.indicator.zip(total.period)?;
    let figures = dataset.figures.of_unit(over(total, dataset), indicator, period.year()?);
    let figure = figures.iter().find(|figure| figure.period == period)?;
    let Entry::Reported { value, denominator } = figure.entry else { return None };
    Some(((value, denominator), dataset.figures.place(figure.at)?.short()))
}
