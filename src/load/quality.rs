//! Findings about rows that were used, made after loading.

use super::collect::Findings;
use super::{FigureFault, Finding, Place, Position, figures};

/// The findings of a run with more about rows of `figures.csv`, each at the
/// start of its line, all in the order of files and lines.
#[must_use]
pub fn with_quality(
    findings: Vec<Finding>,
    more: impl IntoIterator<Item = (FigureFault, u32)>,
) -> Vec<Finding> {
    let mut all = Findings::default();
    for finding in findings {
        all.add(finding.kind, finding.place);
    }
    for (fault, line) in more {
        let position = Some(Position { line, column: 1 });
        all.add(fault, Place { position, ..Place::file(figures::FILE) });
    }
    all.into_sorted()
}
