//! What changed between two datasets, as text, Markdown and JSON.

use std::fmt::Write as _;

use crate::app::difference::{Changes, KINDS, SaidRow, Side, wording};
use crate::app::words::{Said, difference as say, labels};
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
pub fn diff_text(changes: &Changes, language: Language) -> String {
    let mut out = format!("{}\n", title(changes, language));
    let _ = writeln!(out, "- {}", side(&changes.old, language));
    let _ = writeln!(out, "+ {}", side(&changes.new, language));
    if changes.same {
        let _ = writeln!(out, "\n{}", say::SAME.of(language));
    }
    for part in parts(changes, language) {
        let _ = writeln!(out, "\n{} · {}", part.heading.of(language), part.count);
        for line in &part.lines {
            let _ = writeln!(out, "  {line}");
        }
    }
    out
}

/// The difference as Markdown.
pub fn diff_markdown(changes: &Changes, language: Language) -> String {
    let mut out = format!("# {}\n\n", title(changes, language));
    let _ = writeln!(out, "- − {}", super::markdown::escaped(&side(&changes.old, language)));
    let _ = writeln!(out, "- \\+ {}", super::markdown::escaped(&side(&changes.new, language)));
    if changes.same {
        let _ = writeln!(out, "\n{}", say::SAME.of(language));
    }
    for part in parts(changes, language) {
        let _ = writeln!(out, "\n## {} · {}\n", part.heading.of(language), part.count);
        for line in &part.lines {
            let indent = if line.starts_with(' ') { "  " } else { "" };
            let _ = writeln!(out, "{indent}- {}", super::markdown::escaped(line.trim_start()));
        }
    }
    out
}

fn title(changes: &Changes, language: Language) -> String {
    let phase = say::PHASE.fill(language, &[&changes.phase]);
    format!("{} · {phase}", say::TITLE.of(language))
}

fn side(side: &Side, language: Language) -> String {
    let scenario = (!side.scenario.is_empty()).then_some(side.scenario.as_str());
    let origin = match side.provenance {
        "sample" => Some(labels::SAMPLE.of(language)),
        "unknown" => Some(labels::SOURCE_UNKNOWN.of(language)),
        _ => None,
    };
    let what_if = side.what_if.then(|| say::WHAT_IF.of(language));
    let parts = [Some(side.title.as_str()), scenario, Some(side.date.as_str()), what_if, origin];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// A heading with its lines; a line that belongs to the one before is indented.
struct Part {
    heading: Said,
    count: usize,
    lines: Vec<String>,
}

impl Part {
    fn of(heading: Said, lines: Vec<String>) -> Self {
        Self { heading, count: lines.len(), lines }
    }

    /// Only the first, and how many more there are.
    fn shortened(mut self, language: Language) -> Self {
        if self.count > LISTED {
            let each = self.lines.len() / self.count;
            self.lines.truncate(LISTED * each);
            self.lines.push(say::MORE.fill(language, &[&(self.count - LISTED).to_string()]));
        }
        self
    }
}

fn parts(changes: &Changes, language: Language) -> Vec<Part> {
    let statuses = changes.statuses.iter().flat_map(|row| {
        let who = format!("{} {} · {}", row.unit, row.name, row.indicator);
        [format!("{who}: {}", row.text), format!("    {}", row.because)]
    });
    let shares = changes.allocations.iter().map(|row| {
        let change = wording::change(row.change).of(language);
        format!("{change}  {} {} {} {}: {}", row.unit, row.name, row.indicator, row.phase, row.text)
    });
    let units = changes.units.iter().map(|row| {
        format!(
            "{}  {}: {}",
            wording::change(row.change).of(language),
            row.unit,
            wording::unit(row, language)
        )
    });
    let mut all = vec![
        Part { count: changes.statuses.len(), ..Part::of(say::STATUSES, statuses.collect()) }
            .shortened(language),
        Part::of(say::DATASET, changes.dataset.iter().map(said).collect()),
        Part::of(say::PLAN, changes.plan.iter().map(said).collect()),
    ];
    for kind in KINDS {
        let rows = changes.figures_that_are(kind).map(|row| {
            let (code, period) = (&row.indicator, &row.period);
            format!("{code} {period} {} {}: {}", row.unit, row.name, row.text)
        });
        let part = Part::of(wording::figures_that_are(kind), rows.collect());
        // A corrected figure is what somebody has to answer for: all are listed.
        let is_whole = kind == KINDS[0];
        all.push(if is_whole { part } else { part.shortened(language) });
    }
    all.push(Part::of(say::ALLOCATIONS, shares.collect()).shortened(language));
    all.push(Part::of(say::UNITS, units.collect()).shortened(language));
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
