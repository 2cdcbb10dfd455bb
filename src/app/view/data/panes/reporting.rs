//! Who has reported, union by union.

use crate::app::view::Rich;
use crate::app::view::mark::Tone;
use crate::app::words::{Said, data as say};
use crate::calc::reporting::{Group, Standing};
use crate::model::Language;
use crate::text::{fit, fit_end, width};

use super::super::{DataPane, DataRow, awaits_reporting, groups, number, reporting};
use super::{SPACE, Seen, right};

/// `31 Dec 2026`
const LONGEST_DATE: usize = 11;
/// A name in less isn't known again.
const LEAST_NAME: usize = 18;
/// Columns of this priority give way to a short name only, not to a long one.
const TOLD: u8 = 4;

impl Seen<'_> {
    pub(super) fn reporting(&self, pane: &mut DataPane) {
        let Some(groups) = groups(self.visit) else {
            let is_awaited = awaits_reporting(self.visit);
            let said = if is_awaited { say::EXAMINING } else { say::NOT_BEGUN };
            pane.note = Some(self.say(said));
            return;
        };
        if let Some(year) = reporting(self.visit).filter(|r| r.is_supposed()).map(|r| r.year) {
            pane.note = Some(say::SUPPOSED.fill(self.language, &[&year.to_string()]));
            return;
        }
        let names = groups.iter().enumerate().map(|(at, group)| self.group_name(group, at == 0));
        let longest = names.map(|name| width(&name)).max().unwrap_or_default();
        let columns = Column::fitting(self.columns(), longest, self.language);
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
}

/// A column of numbers beside the unions.
struct Column {
    heading: Said,
    wide: usize,
    tone: Option<Tone>,
    text: fn(&Group, Language) -> String,
}

impl Column {
    /// Those there is room for beside the longest name, in order; who is silent or
    /// behind, and when the last report came, is told however long it is.
    fn fitting(columns: usize, longest: usize, language: Language) -> Vec<Self> {
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
            // The sum of the next four.
            (5, (say::EXPECTED, None, expected)),
            (3, numbers(Standing::Complete)),
            (2, numbers(Standing::Partial)),
            (1, numbers(Standing::Behind)),
            (0, numbers(Standing::Silent)),
            (4, (say::LATEST, None, latest)),
        ];
        let mut kept: Vec<(u8, Self)> = all
            .into_iter()
            .map(|(priority, (heading, tone, text))| {
                let least = if priority == 4 { LONGEST_DATE } else { 5 };
                let wide = width(heading.of(language)).max(least);
                (priority, Self { heading, wide, tone, text })
            })
            .collect();
        let used = |kept: &[(u8, Self)]| kept.iter().map(|(_, c)| c.wide + SPACE).sum::<usize>();
        while let Some(last) = kept.iter().map(|(priority, _)| *priority).max() {
            let name = if last <= TOLD { LEAST_NAME } else { longest.max(LEAST_NAME) };
            if used(&kept) + name <= columns {
                break;
            }
            kept.retain(|(priority, _)| *priority != last);
        }
        kept.into_iter().map(|(_, column)| column).collect()
    }
}
