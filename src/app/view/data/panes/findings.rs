//! What is wrong with the data, and the selected finding in full.

use crate::app::view::Rich;
use crate::app::view::lines::wrap;
use crate::app::view::mark::Tone;
use crate::app::words::data as say;
use crate::load::{self, Finding, Severity};
use crate::text::{fit, shorten, width};

use super::super::{DataPane, DataRow, number};
use super::{SPACE, Seen};

impl Seen<'_> {
    /// Every severity with its number, the chosen one in brackets.
    pub(super) fn findings_title(&self) -> String {
        let list = self.visit.desk().findings(self.visit.found());
        let choices = [
            (None, say::EVERYTHING),
            (Some(Severity::Fault), say::FAULTS),
            (Some(Severity::Quality), say::DOUBTS),
            (Some(Severity::Note), say::NOTES),
        ];
        let counted = |severity| {
            let count = number(list.count(severity), self.language);
            if self.is_awaited(severity) { format!("{count}…") } else { count }
        };
        let marked = |severity, text: String| {
            if severity == self.visit.desk().severity { format!("[{text}]") } else { text }
        };
        let written = choices.map(|(severity, said)| {
            marked(severity, said.fill(self.language, &[&counted(severity)]))
        });
        let counts = written.join(" · ");
        let [_, parts @ ..] = written;
        let (total, parts) = (marked(None, counted(None)), parts.join(" · "));
        let short = |of: &str| format!("{of} {total} · {parts}");
        let ways = self.findings_of();
        let ways = ways.iter().flat_map(|of| [format!("{of} · {counts}"), short(of)]);
        // A frame leaves a title two columns less than a row.
        let mut fitting = ways.filter(|title| width(title) < self.columns());
        fitting.next().unwrap_or(counts)
    }

    /// What the findings are of, the longest way to say it first: always the dataset
    /// whole and at its own date, which is said where something else is looked at.
    fn findings_of(&self) -> Vec<String> {
        let books = self.visit.books();
        if books.is_whole() {
            return vec![self.say(say::FINDINGS)];
        }
        let date = crate::text::date(books.own().calendar().as_of, self.language);
        [say::FINDINGS_OF_ALL, say::OF_ALL].map(|of| of.fill(self.language, &[&date])).into()
    }

    /// More of a severity may be found: the figures are still being examined.
    fn is_awaited(&self, severity: Option<Severity>) -> bool {
        let is_found_by_examining = matches!(severity, None | Some(Severity::Quality));
        is_found_by_examining && self.visit.desk().examination.is_none()
    }

    pub(super) fn findings(&self, pane: &mut DataPane) {
        let desk = self.visit.desk();
        let list = desk.findings(self.visit.found());
        let positions: Vec<usize> =
            self.range(pane.total).filter_map(|at| list.position(desk.severity, at)).collect();
        let shown: Vec<&Finding> = positions.iter().filter_map(|&at| list.all.get(at)).collect();
        let places: Vec<String> = shown.iter().map(|f| f.place.to_string()).collect();
        let widest = places.iter().map(|p| width(p)).max().unwrap_or(0);
        let lead = widest.min(self.columns() / 2);
        let row = |(finding, place): (&&Finding, &String)| {
            let found = finding.wording(self.language).found;
            let (sign, tone) = sign(finding.severity());
            let room = self.columns().saturating_sub(lead + SPACE + 2);
            let rest = Rich::default().toned(format!("  {sign} "), tone);
            DataRow {
                lead: fit(place, lead),
                rest: rest.plain(crate::text::shorten_end(&matter_first(&found), room)),
            }
        };
        pane.rows = shown.iter().zip(&places).map(row).collect();
        if shown.is_empty() {
            let note =
                if self.is_awaited(desk.severity) { say::EXAMINING } else { say::NO_FINDINGS };
            pane.note = Some(self.say(note));
        }
        pane.detail = self.detail();
    }

    /// The selected finding: its line with a caret, what was expected, how to mend it.
    fn detail(&self) -> Vec<Rich> {
        let desk = self.visit.desk();
        let list = desk.findings(self.visit.found());
        let at = desk.selected(self.visit.found());
        let Some((at, finding)) = at.and_then(|at| Some((at, list.all.get(at)?))) else {
            return Vec::new();
        };
        let columns = self.columns() + 2;
        let load::Wording { found, expected, remedy } = finding.wording(self.language);
        let (_, tone) = sign(finding.severity());
        let heading = load::heading(finding.severity(), self.language);
        let code = say::CODE.fill(self.language, &[finding.code()]);
        let head =
            Rich::default().toned(heading, tone).plain(format!(" · {} · {code}", finding.place));
        let said = wrap(&Rich::default().strong(found), columns);
        let excerpt = desk.excerpt(at).map(|excerpt| caret(excerpt, finding, columns));
        let need = wrap(&Rich::of(say::NEED.fill(self.language, &[&expected])), columns);
        let mend = wrap(&Rich::of(say::MEND.fill(self.language, &[&remedy])), columns);
        let whose = self.whose(finding).into_iter().collect();
        let parts = [wrap(&head, columns), said, excerpt.unwrap_or_default(), need, mend, whose];
        within(parts, usize::from(self.room.detail(self.visit, self.pane)), columns)
    }

    fn whose(&self, finding: &Finding) -> Option<Rich> {
        let dataset = self.visit.books().own().dataset();
        let examination = self.visit.desk().examination.as_ref()?;
        let owner = examination.owner(&finding.place, dataset.figures.parts())?;
        let unit = owner.unit.map(|unit| dataset.units.unit(unit).name().to_owned());
        let indicator = owner
            .indicator
            .and_then(|ix| dataset.plan.indicator(ix))
            .map(|i| format!("{} {}", i.code, i.label.in_language(self.language)));
        let both: Vec<String> = [unit, indicator].into_iter().flatten().collect();
        let text = shorten(&both.join(" · "), self.columns().saturating_sub(6));
        (!both.is_empty()).then(|| Rich::of(say::WHOSE.fill(self.language, &[&text])))
    }
}

/// What is wrong, then of whom it is said: rows of a list are cut at their ends.
fn matter_first(found: &str) -> String {
    match found.split_once("': ") {
        Some((whose, matter)) if whose.starts_with('\'') => format!("{matter} · {whose}'"),
        _ => found.to_owned(),
    }
}

/// The line and a caret under the cell.
fn caret(excerpt: &load::Excerpt, finding: &Finding, columns: usize) -> Vec<Rich> {
    let line = finding.place.line().map(|line| format!("{line} │ ")).unwrap_or_default();
    let shown = excerpt.within(columns.saturating_sub(width(&line)));
    let (indent, wide) = shown.caret();
    let before = " ".repeat(width(&line) + indent);
    let (_, tone) = sign(finding.severity());
    vec![Rich::of(line + &shown.text), Rich::of(before).toned("^".repeat(wide), tone)]
}

/// The parts in so many lines. Whose row it is gives way first, then what was
/// expected, then the ends of what was found and of the remedy, then the line with its
/// caret, which only go together; a part that is cut says so.
fn within(mut parts: [Vec<Rich>; 6], most: usize, columns: usize) -> Vec<Rich> {
    const EXCERPT: usize = 2;
    for (at, least) in [(5, 0), (3, 1), (3, 0), (1, 2), (4, 2), (EXCERPT, 0), (4, 1), (1, 1)] {
        let total: usize = parts.iter().map(Vec::len).sum();
        let Some(part) = parts.get_mut(at).filter(|_| total > most) else { continue };
        let kept = part.len().saturating_sub(total - most).max(least).min(part.len());
        let kept = if at == EXCERPT { 0 } else { kept };
        let is_cut = kept < part.len() && kept > 0;
        part.truncate(kept);
        if let Some(last) = part.last_mut().filter(|_| is_cut) {
            let text = crate::text::shorten_end(&format!("{} ………", last.text()), columns);
            let text = format!("{}…", text.trim_end_matches(['…', ' ']));
            *last = Rich::of(text);
        }
    }
    parts.into_iter().flatten().collect()
}

const fn sign(severity: Severity) -> (&'static str, Tone) {
    match severity {
        Severity::Fatal | Severity::Fault => ("✗", Tone::Bad),
        Severity::Quality => ("!", Tone::Warning),
        Severity::Note => ("·", Tone::Neutral),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_stands_where_a_short_row_still_has_it() {
        assert_eq!(
            matter_first("'CĐCS An Hà (G1)', 'C05', năm '2020': '40 %' lệch hẳn: xem lại"),
            "'40 %' lệch hẳn: xem lại · 'CĐCS An Hà (G1)', 'C05', năm '2020'"
        );
        let whole = "ô 'thực hiện' (value) là 'abc': không phải một số";
        assert_eq!(matter_first(whole), whole);
    }
}
