//! What `thidua check` prints: findings by severity and code, each with its line and
//! a caret under the cell.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};

use crate::app::checking::{Check, CheckPart, CodeEntry, ListedFinding, Severity, heading};
use crate::app::words::data as say;
use crate::model::Language;
use crate::text::{number, width};

/// Of one code so many are shown, when not all are asked for.
const SHOWN: usize = 10;
/// So many findings are few enough to show them all.
const FEW: usize = 60;
/// Columns of an excerpt.
const COLUMNS: usize = 96;

/// The check as JSON, indented, with a line end; nothing is left out.
///
/// # Errors
/// When it can't be written, which a check doesn't bring about.
pub fn check_json(check: &Check) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string_pretty(&check.listing)? + "\n")
}

/// The check as text with ANSI styles. Of thousands of findings the first of each
/// code are shown, unless all are asked for, and the rest are counted.
pub fn check_text(check: &Check, shows_all: bool) -> String {
    let total = check.listing.findings.len();
    let most = if shows_all || total <= FEW { usize::MAX } else { SHOWN };
    let mut out = String::new();
    for line in check.first_of.iter().chain(&check.looking_back) {
        let _ = writeln!(out, "{BOLD}{line}{BOLD:#}\n");
    }
    for part in check.parts() {
        push_part(&mut out, &part, most, check.language);
    }
    for line in &check.rows {
        let _ = writeln!(out, "{line}");
    }
    out
}

const BOLD: Style = Style::new().bold();

const fn tone(severity: Severity) -> Style {
    match severity {
        Severity::Fatal | Severity::Fault => AnsiColor::BrightRed.on_default().bold(),
        Severity::Quality => AnsiColor::Yellow.on_default().bold(),
        Severity::Note => AnsiColor::Cyan.on_default().bold(),
    }
}

fn push_part(out: &mut String, part: &CheckPart<'_>, most: usize, language: Language) {
    let tone = tone(part.severity);
    let total =
        number::of(part.codes.iter().map(|(_, findings)| findings.len()).sum::<usize>(), language);
    let _ = writeln!(out, "{tone}{} · {total}{tone:#}\n", part.heading);
    for (code, findings) in &part.codes {
        let number = number::of(findings.len(), language);
        let code = say::CODE.fill(language, &[code]);
        let _ = writeln!(out, "{BOLD}{code}{BOLD:#} · {number}");
        let shown = findings.get(..most.min(findings.len())).unwrap_or_default();
        for (at, finding) in shown.iter().enumerate() {
            let last = at.checked_sub(1).and_then(|before| shown.get(before));
            push_finding(out, finding, last.copied(), tone, language);
        }
        if shown.len() < findings.len() {
            let more = number::of(findings.len() - shown.len(), language);
            let _ = match language {
                Language::Vietnamese => writeln!(
                    out,
                    "  … và {more} chỗ nữa cùng mã; 'thidua check --all' liệt kê hết, '--format json' cho máy đọc"
                ),
                Language::English => writeln!(
                    out,
                    "  … and {more} more of this code; 'thidua check --all' lists them, \
                     '--format json' is for machines"
                ),
            };
        }
        out.push('\n');
    }
}

/// A finding; what was expected and how to mend it only where it differs from the
/// finding before.
fn push_finding(
    out: &mut String,
    finding: &ListedFinding,
    before: Option<&ListedFinding>,
    tone: Style,
    language: Language,
) {
    let ListedFinding { place, found, .. } = finding;
    let _ = writeln!(out, "  {BOLD}{place}{BOLD:#}  {found}");
    if let Some(excerpt) = &finding.excerpt {
        let line = finding.line.map(|line| line.to_string()).unwrap_or_default();
        let margin = " ".repeat(width(&line));
        let shown = excerpt.within(COLUMNS);
        let (indent, wide) = shown.caret();
        let (indent, caret) = (" ".repeat(indent), "^".repeat(wide));
        let _ = writeln!(out, "    {line} | {}", shown.text);
        let _ = writeln!(out, "    {margin} | {indent}{tone}{caret}{tone:#}");
    }
    let said = |of: &ListedFinding| (of.expected.clone(), of.remedy.clone());
    if before.map(said) == Some(said(finding)) {
        return;
    }
    let (expected, remedy) = labels(language);
    let _ = writeln!(out, "    {expected}: {}", finding.expected);
    let _ = writeln!(out, "    {remedy}: {}", finding.remedy);
}

const fn labels(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Vietnamese => ("cần", "cách sửa"),
        Language::English => ("expected", "to mend"),
    }
}

/// Every code with its severity, meaning and remedy.
pub fn codes_text(codes: &[CodeEntry], language: Language) -> String {
    let mut out = String::new();
    let (expected, remedy) = labels(language);
    for entry in codes {
        let of = Severity::ALL.into_iter().find(|severity| severity.key() == entry.severity);
        let heading = of.map_or(entry.severity, |severity| heading(severity, language));
        let _ = writeln!(out, "{BOLD}{}{BOLD:#} · {heading}", entry.code);
        for found in &entry.found {
            let _ = writeln!(out, "  {found}");
        }
        let _ = writeln!(out, "  {expected}: {}", entry.expected);
        let _ = writeln!(out, "  {remedy}: {}\n", entry.remedy);
    }
    out
}

/// The same as JSON.
///
/// # Errors
/// When it can't be written, which codes don't bring about.
pub fn codes_json(codes: &[CodeEntry]) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string_pretty(codes)? + "\n")
}
