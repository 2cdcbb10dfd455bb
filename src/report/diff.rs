//! What changed between two datasets, as text, Markdown and JSON.

use std::fmt::Write as _;

use crate::app::difference::{Changes, Headings, KINDS, SaidRow, Side};
use crate::model::Language;

/// New and gone figures and units come in thousands; of each so many are listed.
const LISTED: usize = 50;

/// The difference as JSON, indented, with a line end; nothing is left out.
///
/// # Errors
/// When a number cannot be written, which a difference does not hold.
pub fn diff_json(changes: &Changes) -> Result<String, serde_json::Error> {
    let mut text = serde_json::to_string_pretty(changes)?;
    text.push('\n');
    Ok(text)
}

/// The difference as plain text.
#[must_use]
pub fn diff_text(changes: &Changes, language: Language) -> String {
    let headings = Headings(language);
    let mut out = format!("{} · {}\n", headings.title(), headings.phase(&changes.phase));
    let _ = writeln!(out, "- {}", side(&changes.old, headings));
    let _ = writeln!(out, "+ {}", side(&changes.new, headings));
    if changes.same {
        let _ = writeln!(out, "\n{}", headings.same());
    }
    for part in parts(changes, headings) {
        let _ = writeln!(out, "\n{} · {}", part.heading, part.count);
        for line in &part.lines {
            let _ = writeln!(out, "  {line}");
        }
    }
    out
}

/// The difference as Markdown.
#[must_use]
pub fn diff_markdown(changes: &Changes, language: Language) -> String {
    let headings = Headings(language);
    let mut out = format!("# {} · {}\n\n", headings.title(), headings.phase(&changes.phase));
    let _ = writeln!(out, "- − {}", super::markdown::escaped(&side(&changes.old, headings)));
    let _ = writeln!(out, "- \\+ {}", super::markdown::escaped(&side(&changes.new, headings)));
    if changes.same {
        let _ = writeln!(out, "\n{}", headings.same());
    }
    for part in parts(changes, headings) {
        let _ = writeln!(out, "\n## {} · {}\n", part.heading, part.count);
        for line in &part.lines {
            let indent = if line.starts_with(' ') { "  " } else { "" };
            let _ = writeln!(out, "{indent}- {}", super::markdown::escaped(line.trim_start()));
        }
    }
    out
}

fn side(side: &Side, headings: Headings) -> String {
    let scenario = (!side.scenario.is_empty()).then_some(side.scenario.as_str());
    let origin = match side.provenance {
        "sample" => Some(headings.sample()),
        "unknown" => Some(headings.source_unknown()),
        _ => None,
    };
    let what_if = side.what_if.then(|| headings.what_if());
    let parts = [Some(side.title.as_str()), scenario, Some(side.date.as_str()), what_if, origin];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// A heading with its lines; a line that belongs to the one before is indented.
struct Part {
    heading: &'static str,
    count: usize,
    lines: Vec<String>,
}

impl Part {
    fn of(heading: &'static str, lines: Vec<String>) -> Self {
        Self { heading, count: lines.len(), lines }
    }

    /// Only the first, and how many more there are.
    fn shortened(mut self, headings: Headings) -> Self {
        if self.count > LISTED {
            let each = self.lines.len() / self.count;
            self.lines.truncate(LISTED * each);
            self.lines.push(headings.more(self.count - LISTED));
        }
        self
    }
}

fn parts(changes: &Changes, headings: Headings) -> Vec<Part> {
    let statuses = changes.statuses.iter().flat_map(|row| {
        let who = format!("{} {} · {}", row.unit, row.name, row.indicator);
        [format!("{who}: {}", row.text), format!("    {}", row.because)]
    });
    let shares = changes.allocations.iter().map(|row| {
        let change = headings.change(row.change);
        format!("{change}  {} {} {} {}: {}", row.unit, row.name, row.indicator, row.phase, row.text)
    });
    let units = changes.units.iter().map(|row| {
        format!("{}  {}: {}", headings.change(row.change), row.unit, headings.unit(row))
    });
    let mut all = vec![
        Part {
            heading: headings.statuses(),
            count: changes.statuses.len(),
            lines: statuses.collect(),
        }
        .shortened(headings),
        Part::of(headings.dataset(), changes.dataset.iter().map(said).collect()),
        Part::of(headings.plan(), changes.plan.iter().map(said).collect()),
    ];
    for kind in KINDS {
        let rows = changes.figures_that_are(kind).map(|row| {
            let (code, period) = (&row.indicator, &row.period);
            format!("{code} {period} {} {}: {}", row.unit, row.name, row.text)
        });
        let part = Part::of(headings.figures(kind), rows.collect());
        // A corrected figure is what somebody has to answer for: all are listed.
        let is_whole = kind == KINDS[0];
        all.push(if is_whole { part } else { part.shortened(headings) });
    }
    all.push(Part::of(headings.allocations(), shares.collect()).shortened(headings));
    all.push(Part::of(headings.units(), units.collect()).shortened(headings));
    all.retain(|part| part.count > 0);
    all
}

fn said(row: &SaidRow) -> String {
    let [key, old, new] = &row.said;
    format!("{key}: {} → {}", nothing(old), nothing(new))
}

const fn nothing(text: &str) -> &str {
    if text.is_empty() { "–" } else { text }
}
