//! What rows set aside could change, and why it can't always be told.

use crate::app::view::Rich;
use crate::app::view::lines::{cut, wrap};
use crate::app::view::mark::{StatusView, Tone};
use crate::app::view::writing::Pen;
use crate::app::words::{Said, data as say};
use crate::calc::Assessment;
use crate::calc::set_aside::{Consequence, Open, Weighed};
use crate::model::UnitIx;
use crate::text::{fit_end, width};

use super::super::{DataPane, DataRow, elsewhere, none_missing, number, weighed};
use super::{SPACE, Seen, right};

/// Units named before the rest are counted: as many as there is room for.
const NAMED: [usize; 4] = [3, 2, 1, 0];

impl Seen<'_> {
    pub(super) fn effects(&self, pane: &mut DataPane) {
        let Some(weighed) = weighed(self.visit) else {
            pane.note = Some(self.say(say::EXAMINING));
            return;
        };
        let effects = weighed.effects.as_slice();
        if effects.is_empty() {
            let rows = self.visit.book().dataset().rows;
            let mut said = vec![if rows.set_aside == 0 {
                say::NONE_ASIDE.fill(self.language, &[&number(rows.read(), self.language)])
            } else {
                let [said, _] = none_missing(self.visit, weighed, self.language);
                said
            }];
            said.extend(self.beyond(weighed));
            pane.note = Some(said.join(". "));
            return;
        }
        let shown = effects.get(self.range(effects.len())).unwrap_or_default();
        let written: Vec<[Rich; 2]> = shown.iter().map(|effect| self.sides(effect)).collect();
        let with = widest(written.iter().map(|[with, _]| with), say::WITH.of(self.language));
        let units = |effect: &Consequence| number(effect.missing(), self.language);
        let count = shown.iter().map(|e| width(&units(e))).max().unwrap_or(1);
        let count = count.max(width(say::REPORTERS.of(self.language)));
        let without = widest(written.iter().map(|[_, w]| w), "");
        let indicator = say::INDICATOR.of(self.language);
        let around = with + 2 * SPACE + 2;
        // The selected row in full says how many, too.
        let has_count = width(indicator) + count + SPACE + around + without <= self.columns();
        let counted = |text: &str| if has_count { right(text, count) } else { String::new() };
        let fixed = if has_count { around + count + SPACE } else { around };
        let name = self.columns().saturating_sub(fixed + without).clamp(width(indicator), 34);
        let room = self.columns().saturating_sub(name + fixed);
        pane.heading = Some(
            Rich::default()
                .strong(fit_end(indicator, name))
                .strong(counted(say::REPORTERS.of(self.language)))
                .plain("  ")
                .strong(fit_end(say::WITH.of(self.language), with))
                .plain("    ")
                .strong(crate::text::shorten_end(say::WITHOUT.of(self.language), room)),
        );
        let row = |(effect, [with_said, without_said]): (&Consequence, [Rich; 2])| {
            let label = self.label(effect);
            let missing = with.saturating_sub(width(&with_said.text()));
            let mut rest = Rich::of(counted(&units(effect)) + "  ");
            rest.0.extend(with_said.0);
            let sign = if effect.differs() { "≠" } else { "=" };
            rest = rest.plain(" ".repeat(missing + 1)).strong(sign).plain("  ");
            rest.0.extend(without_said.0);
            DataRow { lead: code_first(&label, name), rest }
        };
        pane.rows = shown.iter().zip(written).map(row).collect();
        let selected = effects.get(self.window.selected);
        let most = usize::from(self.room.detail(self.visit, self.pane));
        pane.detail = self.detail_of(selected, self.beyond(weighed), most);
    }

    /// The selected effect in so many lines, with as many names as there is room for;
    /// what can't be told at all stands last and whole.
    fn detail_of(
        &self,
        selected: Option<&Consequence>,
        beyond: Option<String>,
        most: usize,
    ) -> Vec<Rich> {
        let columns = self.columns() + 2;
        let wrapped = |lines: &[Rich]| -> Vec<Rich> {
            lines.iter().flat_map(|text| wrap(text, columns)).collect()
        };
        let beyond = beyond.map_or_else(Vec::new, |text| wrapped(&[Rich::of(text)]));
        let room = most.saturating_sub(beyond.len());
        let mut lines = Vec::new();
        for named in NAMED {
            lines = selected.map_or_else(Vec::new, |effect| wrapped(&self.told(effect, named)));
            if lines.len() <= room {
                break;
            }
        }
        cut(&mut lines, room, columns);
        lines.extend(beyond);
        cut(&mut lines, most, columns);
        lines
    }

    /// What is missing of the selected one, and why it can't be bounded.
    fn told(&self, effect: &Consequence, named: usize) -> Vec<Rich> {
        let language = self.language;
        let count = |units: &[UnitIx]| number(units.len(), language);
        let of = |said: Said, units: &[UnitIx]| {
            let text = || said.fill(language, &[&count(units), &self.names(units, named)]);
            (!units.is_empty()).then(text)
        };
        let baseline = self.visit.book().phase(self.visit.phase()).baseline_year();
        let year = |&year: &i32| match year.to_string() {
            text if year == baseline => say::LOST_BASELINE.fill(language, &[&text]),
            text => text,
        };
        let years: Vec<String> = effect.years.iter().map(year).collect();
        let mut parts = Vec::new();
        parts.extend(of(say::LOST_OWN, &effect.reporters));
        parts.extend(effect.totals.iter().map(|total| {
            let name = self.unit_name(total.unit);
            let fillings = [&*total.year.to_string(), &name, &number(total.beneath, language)];
            say::LOST_TOTAL.fill(language, &fillings)
        }));
        parts.extend(of(say::LOST_ENDED, &effect.ended));
        parts.extend(of(say::LOST_OLDER, &effect.older));
        parts.extend(of(say::LOST_SIZE, &effect.sizes));
        if let Some(sized) = of(say::LOST_SIZED, &effect.sized) {
            let shown = self.side(&effect.shown, effect.open.contains(&Open::Upwards)).text();
            parts.push(format!("{sized} ({})", say::SIZE_ASSUMED.fill(language, &[&shown])));
        }
        let label = self.label(effect);
        let head = if years.is_empty() {
            label
        } else {
            say::LOST_YEARS.fill(language, &[&label, &years.join(", ")])
        };
        let told = Rich::default().strong(format!("{head}: ")).plain(parts.join("; "));
        let reasons: Vec<String> = effect.open.iter().map(|&open| self.reason(open)).collect();
        let open = say::OPEN.fill(language, &[&reasons.join("; ")]);
        let open = (!reasons.is_empty()).then(|| Rich::default().toned(open, Tone::Warning));
        std::iter::once(told).chain(open).collect()
    }

    fn reason(&self, open: Open) -> String {
        let language = self.language;
        match open {
            Open::NoValue { year } => say::OPEN_NO_VALUE.fill(language, &[&year.to_string()]),
            Open::UnknownSize { year } => say::OPEN_SIZE.fill(language, &[&year.to_string()]),
            Open::Upwards => self.say(say::OPEN_UPWARDS),
            Open::OlderFigure => self.say(say::OPEN_OLDER),
            Open::OlderSize => self.say(say::OPEN_OLDER_SIZE),
            Open::Average => self.say(say::OPEN_AVERAGE),
        }
    }

    /// Rows set aside whose effect can't be told, or is none; nothing where there are
    /// none.
    fn beyond(&self, weighed: &Weighed) -> Option<String> {
        let told = [
            (weighed.nobodys, say::BEYOND_NOBODYS),
            (weighed.unclear, say::BEYOND_UNCLEAR),
            (elsewhere(self.visit), say::BEYOND_FILES),
            (weighed.covered, say::BEYOND_COVERED),
        ];
        let said: Vec<String> = told
            .into_iter()
            .filter(|(rows, _)| *rows > 0)
            .map(|(rows, said)| said.fill(self.language, &[&number(rows, self.language)]))
            .collect();
        (!said.is_empty()).then(|| say::BEYOND.fill(self.language, &[&said.join("; ")]))
    }

    fn unit_name(&self, unit: UnitIx) -> String {
        self.visit.books().own().dataset().units.unit(unit).name().to_owned()
    }

    /// The first few by name in brackets, and how many more.
    fn names(&self, units: &[UnitIx], most: usize) -> String {
        if most == 0 {
            return String::new();
        }
        let named: Vec<String> =
            units.iter().take(most).map(|&unit| self.unit_name(unit)).collect();
        let named = named.join(", ");
        let named = match units.len().saturating_sub(most) {
            0 => named,
            more => say::AND_MORE.fill(self.language, &[&named, &number(more, self.language)]),
        };
        format!(" ({named})")
    }

    fn label(&self, effect: &Consequence) -> String {
        let indicator = self.visit.book().dataset().plan.indicator(effect.indicator);
        indicator.map_or_else(String::new, |i| {
            format!("{} {}", i.code, i.label.in_language(self.language))
        })
    }

    /// Interval or value with the status, with the reporters and without them.
    fn sides(&self, effect: &Consequence) -> [Rich; 2] {
        let can_only_grow = effect.open.contains(&Open::Upwards);
        let sides = [(&effect.with, can_only_grow), (&effect.without, false)];
        sides.map(|(a, can_only_grow)| self.side(a, can_only_grow))
    }

    fn side(&self, a: &Assessment, can_only_grow: bool) -> Rich {
        let vantage = crate::app::vantage::Vantage {
            book: self.visit.book(),
            tree: self.visit.tree(),
            phase: self.visit.phase(),
            unit: self.visit.unit(),
            language: self.language,
        };
        let pen = Pen::new(&vantage, a.indicator);
        let status = StatusView::of(a, self.language);
        let value = span(&pen, a, can_only_grow);
        let word = format!("{} {}{}", status.glyph, status.short, status.marks());
        Rich::of(format!("{value} ")).toned(word, status.tone)
    }
}

/// `89,1–91,3 %`, or the value where nothing is open, `≥` where it can only grow.
fn span(pen: &Pen<'_>, a: &Assessment, can_only_grow: bool) -> String {
    let Some(interval) = &a.interval else {
        let value = pen.value(a);
        let is_least = can_only_grow && a.value.is_some();
        return if is_least { format!("≥ {value}") } else { value };
    };
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

/// The label where it fits whole, else its code.
fn code_first(label: &str, columns: usize) -> String {
    let code = label.split(' ').next().unwrap_or_default();
    fit_end(if width(label) <= columns { label } else { code }, columns)
}
