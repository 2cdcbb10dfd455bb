//! The parts of the screen, row by row; only the rows that are seen are made.

use crate::app::examining::Pane;
use crate::app::view::lines::wrap;
use crate::app::view::mark::{StatusView, Tone};
use crate::app::view::writing::Pen;
use crate::app::view::{Rich, Window};
use crate::app::visit::Visit;
use crate::app::words::{Said, data as say};
use crate::calc::Assessment;
use crate::calc::reporting::{Group, Standing};
use crate::calc::set_aside::Effect;
use crate::load::{self, Finding, Severity};
use crate::model::Language;
use crate::text::{fit, fit_end, shorten, width};

use super::{DataPane, DataRow, Room, effects, groups, length, number, reporting};

pub(super) fn pane(visit: &Visit, pane: Pane, room: &Room, language: Language) -> DataPane {
    let is_focused = visit.desk().pane == pane;
    let height = room.height(pane);
    let is_folded = height <= 1;
    let window = room.window(visit, pane);
    let seen = Seen { visit, room, pane, window, language };
    let mut made = DataPane {
        title: seen.title(),
        window,
        total: length(visit, pane),
        is_focused,
        height,
        is_folded,
        ..DataPane::default()
    };
    if is_folded {
        return made;
    }
    match pane {
        Pane::Findings => seen.findings(&mut made),
        Pane::Reporting => seen.reporting(&mut made),
        Pane::Effects => seen.effects(&mut made),
        Pane::Files => seen.files(&mut made),
    }
    let is_waiting = visit.desk().examination.is_none() && pane != Pane::Files;
    if made.rows.is_empty() && made.note.is_none() && is_waiting {
        made.note = Some(say::EXAMINING.of(language).to_owned());
    }
    made
}

struct Seen<'a> {
    visit: &'a Visit,
    room: &'a Room,
    pane: Pane,
    window: Window,
    language: Language,
}

/// Blanks between two columns.
const SPACE: usize = 2;
/// `31 Dec 2026`
const LONGEST_DATE: usize = 11;
/// A name in less isn't known again.
const LEAST_NAME: usize = 18;

impl Seen<'_> {
    fn say(&self, said: Said) -> String {
        said.of(self.language).to_owned()
    }

    fn columns(&self) -> usize {
        self.room.columns(self.pane)
    }

    fn title(&self) -> String {
        match self.pane {
            Pane::Findings => self.findings_title(),
            Pane::Reporting => reporting(self.visit).map_or_else(
                || self.say(say::REPORTING_ALONE),
                |r| say::REPORTING.fill(self.language, &[&r.year.to_string()]),
            ),
            Pane::Effects => self.say(say::EFFECTS),
            Pane::Files => self.say(say::FILES),
        }
    }

    /// Every severity with its number, the chosen one in brackets.
    fn findings_title(&self) -> String {
        let list = self.visit.desk().findings(self.visit.found());
        let choices = [
            (None, say::EVERYTHING),
            (Some(Severity::Fault), say::FAULTS),
            (Some(Severity::Quality), say::DOUBTS),
            (Some(Severity::Note), say::NOTES),
        ];
        let written = choices.map(|(severity, said)| {
            let text = said.fill(self.language, &[&number(list.count(severity), self.language)]);
            if severity == self.visit.desk().severity { format!("[{text}]") } else { text }
        });
        let full = format!("{} · {}", self.say(say::FINDINGS), written.join(" · "));
        // A frame leaves a title two columns less than a row.
        if width(&full) < self.columns() { full } else { written.join(" · ") }
    }

    fn range(&self, total: usize) -> std::ops::Range<usize> {
        let from = self.window.offset.min(total);
        from..total.min(from + self.window.rows)
    }

    fn findings(&self, pane: &mut DataPane) {
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
                rest: rest.plain(crate::text::shorten_end(&found, room)),
            }
        };
        pane.rows = shown.iter().zip(&places).map(row).collect();
        if shown.is_empty() {
            pane.note = Some(self.say(say::NO_FINDINGS));
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
        let head =
            Rich::default().toned(finding.code(), tone).plain(format!(" · {}", finding.place));
        let said = wrap(&Rich::default().strong(found), columns);
        let excerpt = desk.excerpt(at).map(|excerpt| caret(excerpt, finding, columns));
        let need = wrap(&Rich::of(say::NEED.fill(self.language, &[&expected])), columns);
        let mend = wrap(&Rich::of(say::MEND.fill(self.language, &[&remedy])), columns);
        let whose = self.whose(finding).into_iter().collect();
        let parts = [vec![head], said, excerpt.unwrap_or_default(), need, mend, whose];
        within(parts, usize::from(self.room.detail(self.pane)), columns)
    }

    fn whose(&self, finding: &Finding) -> Option<Rich> {
        let dataset = self.visit.books().own().dataset();
        let examination = self.visit.desk().examination.as_ref()?;
        let owner = examination.owner(&finding.place, dataset.figures.file())?;
        let unit = owner.unit.map(|unit| dataset.units.unit(unit).name().to_owned());
        let indicator = owner
            .indicator
            .and_then(|ix| dataset.plan.indicator(ix))
            .map(|i| format!("{} {}", i.code, i.label.in_language(self.language)));
        let both: Vec<String> = [unit, indicator].into_iter().flatten().collect();
        let text = shorten(&both.join(" · "), self.columns().saturating_sub(6));
        (!both.is_empty()).then(|| Rich::of(say::WHOSE.fill(self.language, &[&text])))
    }

    fn reporting(&self, pane: &mut DataPane) {
        let Some(groups) = groups(self.visit) else {
            if self.visit.desk().examination.is_some() {
                pane.note = Some(self.say(say::NOT_BEGUN));
            }
            return;
        };
        let columns = Column::fitting(self.columns(), self.language);
        let used: usize = columns.iter().map(|c| c.wide + SPACE).sum();
        let name = self.columns().saturating_sub(used);
        let heading = columns.iter().fold(
            Rich::default().strong(fit_end(say::UNIT.of(self.language), name)),
            |line, column| line.strong(right(column.heading.of(self.language), column.wide)),
        );
        pane.heading = Some(heading);
        let shown = groups.get(self.range(groups.len())).unwrap_or_default();
        let offset = self.window.offset;
        let row = |(at, group): (usize, &Group)| DataRow {
            lead: fit(&self.group_name(group, at + offset == 0), name),
            rest: columns.iter().fold(Rich::default(), |line, column| {
                let text = (column.text)(group, self.language);
                let text_fitted = right(&text, column.wide);
                match column.tone.filter(|_| text != "0") {
                    Some(tone) => line.toned(text_fitted, tone),
                    None => line.plain(text_fitted),
                }
            }),
        };
        pane.rows = shown.iter().enumerate().map(row).collect();
    }

    fn group_name(&self, group: &Group, is_whole: bool) -> String {
        let units = &self.visit.books().own().dataset().units;
        match group.unit {
            _ if is_whole => self.say(say::WHOLE),
            None => crate::app::words::labels::DIRECT_GRASSROOTS.of(self.language).to_owned(),
            Some(unit) if unit == units.province() => self.say(say::OF_PROVINCE),
            Some(unit) => units.unit(unit).name().to_owned(),
        }
    }

    fn effects(&self, pane: &mut DataPane) {
        let effects = effects(self.visit);
        if effects.is_empty() && self.visit.desk().examination.is_some() {
            let rows = self.visit.book().dataset().rows;
            let said = if rows.set_aside == 0 {
                say::NONE_ASIDE.fill(self.language, &[&number(rows.read(), self.language)])
            } else {
                self.say(say::EFFECT_NONE)
            };
            pane.note = Some(said);
            return;
        }
        let shown = effects.get(self.range(effects.len())).unwrap_or_default();
        let written: Vec<[Rich; 2]> = shown.iter().map(|effect| self.sides(effect)).collect();
        let with = widest(written.iter().map(|[with, _]| with), say::WITH.of(self.language));
        let units = |effect: &Effect| number(effect.reporters.len(), self.language);
        let count = shown.iter().map(|e| width(&units(e))).max().unwrap_or(1);
        let count = count.max(width(say::REPORTERS.of(self.language)));
        let without = widest(written.iter().map(|[_, w]| w), "");
        let fixed = count + with + without + 3 * SPACE + 2;
        let name = self.columns().saturating_sub(fixed).clamp(4, 34);
        let room = self.columns().saturating_sub(name + count + with + 3 * SPACE + 2);
        pane.heading = Some(
            Rich::default()
                .strong(fit_end(say::INDICATOR.of(self.language), name))
                .strong(right(say::REPORTERS.of(self.language), count))
                .plain("  ")
                .strong(fit_end(say::WITH.of(self.language), with))
                .plain("    ")
                .strong(crate::text::shorten_end(say::WITHOUT.of(self.language), room)),
        );
        let plan = &self.visit.book().dataset().plan;
        let row = |(effect, [with_said, without_said]): (&Effect, [Rich; 2])| {
            let indicator = plan.indicator(effect.indicator);
            let label = indicator.map_or_else(String::new, |i| {
                format!("{} {}", i.code, i.label.in_language(self.language))
            });
            let missing = with.saturating_sub(width(&with_said.text()));
            let mut rest = Rich::of(right(&units(effect), count) + "  ");
            rest.0.extend(with_said.0);
            let sign = if effect.changes_status() { "≠" } else { "=" };
            rest = rest.plain(" ".repeat(missing + 1)).strong(sign).plain("  ");
            rest.0.extend(without_said.0);
            DataRow { lead: code_first(&label, name), rest }
        };
        pane.rows = shown.iter().zip(written).map(row).collect();
    }

    /// Interval or value with the status, with the reporters and without them.
    fn sides(&self, effect: &Effect) -> [Rich; 2] {
        let own = self.visit.books().own();
        let vantage = crate::app::vantage::Vantage {
            book: own,
            tree: crate::calc::Tree::AsWas,
            phase: self.visit.phase(),
            unit: own.dataset().units.province(),
            language: self.language,
        };
        let pen = Pen::new(&vantage, effect.indicator);
        [&effect.with, &effect.without].map(|a| {
            let status = StatusView::of(a, self.language);
            let value = span(&pen, a);
            Rich::of(format!("{value} "))
                .toned(format!("{} {}", status.glyph, status.short), status.tone)
        })
    }

    fn files(&self, pane: &mut DataPane) {
        let files = &self.visit.found().files;
        let lead = files.iter().map(|f| width(&f.name)).max().unwrap_or(0).min(self.columns() / 2);
        let lines = load::file_lines(files, self.language);
        let row = |(file, line): (&load::FileRows, &String)| {
            let said = line.strip_prefix(&format!("{}: ", file.name)).unwrap_or(line);
            let room = self.columns().saturating_sub(lead + SPACE);
            let text = format!("  {}", crate::text::shorten_end(said, room));
            let tone = if file.set_aside > 0 { Tone::Warning } else { Tone::Neutral };
            DataRow { lead: fit(&file.name, lead), rest: Rich::default().toned(text, tone) }
        };
        let range = self.range(files.len());
        let seen = files.get(range.clone()).unwrap_or_default();
        pane.rows = seen.iter().zip(lines.get(range).unwrap_or_default()).map(row).collect();
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
/// expected and what was found, to one line each, then the remedy; a part that is cut
/// says so.
fn within(mut parts: [Vec<Rich>; 6], most: usize, columns: usize) -> Vec<Rich> {
    for (at, least) in [(5, 0), (3, 1), (1, 1), (4, 1), (3, 0), (2, 0)] {
        let total: usize = parts.iter().map(Vec::len).sum();
        let Some(part) = parts.get_mut(at).filter(|_| total > most) else { continue };
        let kept = part.len().saturating_sub(total - most).max(least).min(part.len());
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

/// `89,1–91,3 %`, or the value where nothing is open.
fn span(pen: &Pen<'_>, a: &Assessment) -> String {
    let Some(interval) = &a.interval else { return pen.value(a) };
    let low = pen.exact(&interval.low);
    match &interval.high {
        None => format!("≥ {low}"),
        Some(high) => {
            let high = pen.exact(high);
            let bare = low.strip_suffix("\u{A0}%").unwrap_or(&low);
            format!("{bare}–{high}")
        }
    }
}

fn widest<'r>(all: impl Iterator<Item = &'r Rich>, heading: &str) -> usize {
    all.map(|rich| width(&rich.text())).max().unwrap_or(0).max(width(heading))
}

fn code_first(label: &str, columns: usize) -> String {
    let code = label.split(' ').next().unwrap_or_default();
    if columns < width(code) + 8 { fit_end(code, columns) } else { fit(label, columns) }
}

const fn sign(severity: Severity) -> (&'static str, Tone) {
    match severity {
        Severity::Fatal | Severity::Fault => ("✗", Tone::Bad),
        Severity::Quality => ("!", Tone::Warning),
        Severity::Note => ("·", Tone::Neutral),
    }
}

fn right(text: &str, columns: usize) -> String {
    " ".repeat(SPACE + columns.saturating_sub(width(text))) + text
}

/// A column of numbers beside the unions.
struct Column {
    heading: Said,
    wide: usize,
    tone: Option<Tone>,
    text: fn(&Group, Language) -> String,
}

impl Column {
    /// Those there is room for beside a name, in order.
    fn fitting(columns: usize, language: Language) -> Vec<Self> {
        let numbers = |standing| {
            let tone = match standing {
                Standing::Silent => Some(Tone::Bad),
                Standing::Behind | Standing::Partial => Some(Tone::Warning),
                Standing::Complete => None,
            };
            let (heading, text): (Said, fn(&Group, Language) -> String) = match standing {
                Standing::Silent => (say::SILENT, |g, l| number(g.count(Standing::Silent), l)),
                Standing::Behind => (say::BEHIND, |g, l| number(g.count(Standing::Behind), l)),
                Standing::Partial => (say::PARTIAL, |g, l| number(g.count(Standing::Partial), l)),
                Standing::Complete => {
                    (say::COMPLETE, |g, l| number(g.count(Standing::Complete), l))
                }
            };
            (heading, tone, text)
        };
        let expected: fn(&Group, Language) -> String = |g, l| number(g.reporters.len(), l);
        let latest: fn(&Group, Language) -> String =
            |g, l| g.latest().map_or_else(|| "–".to_owned(), |day| crate::text::date(day, l));
        // In the order of the screen, each with its priority.
        let all = [
            (4, (say::EXPECTED, None, expected)),
            (3, numbers(Standing::Complete)),
            (2, numbers(Standing::Partial)),
            (1, numbers(Standing::Behind)),
            (0, numbers(Standing::Silent)),
            (5, (say::LATEST, None, latest)),
        ];
        let mut kept: Vec<(u8, Self)> = all
            .into_iter()
            .map(|(priority, (heading, tone, text))| {
                let least = if priority == 5 { LONGEST_DATE } else { 5 };
                let wide = width(heading.of(language)).max(least);
                (priority, Self { heading, wide, tone, text })
            })
            .collect();
        let used = |kept: &[(u8, Self)]| kept.iter().map(|(_, c)| c.wide + SPACE).sum::<usize>();
        while used(&kept) + LEAST_NAME > columns {
            let Some(last) = kept.iter().map(|(priority, _)| *priority).max() else { break };
            kept.retain(|(priority, _)| *priority != last);
        }
        kept.into_iter().map(|(_, column)| column).collect()
    }
}
