//! The file as written: every value with its place, references not yet looked up.

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use crate::load::cells::{YEARS, iso_date};
use crate::load::collect::{Findings, Washer, quoted};
use crate::load::manifest::sound;
use crate::load::source::Source;
use crate::load::{ManifestFault, OverlayFault};
use crate::model::Amount;
use crate::model::whatif::{Carry, Change};

const KEYS: [&str; 6] = ["title", "scenario", "description", "base", "as_of", "adjust"];
const KEYS_NAMED: &str = "'title', 'scenario', 'description', 'base', 'as_of', '[[adjust]]'";
const ADJUST_KEYS: [&str; 9] =
    ["indicator", "unit", "from", "to", "set", "add", "multiply", "carry", "fill"];
const ADJUST_KEYS_NAMED: &str =
    "'indicator', 'unit', 'from', 'to', 'set', 'add', 'multiply', 'carry', 'fill'";

/// Something written, and the offset at which it stands.
#[derive(Clone, Debug)]
pub(super) struct At<T> {
    pub(super) value: T,
    pub(super) at: usize,
}

/// The whole file.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) title: String,
    pub(super) scenario: String,
    pub(super) description: String,
    pub(super) base: At<String>,
    pub(super) as_of: Option<At<NaiveDate>>,
    pub(super) adjustments: Vec<DraftAdjustment>,
}

/// One `[[adjust]]`.
#[derive(Clone, Debug)]
pub(super) struct DraftAdjustment {
    pub(super) at: usize,
    pub(super) indicators: Vec<At<String>>,
    pub(super) units: Vec<At<String>>,
    pub(super) from: At<i32>,
    pub(super) to: Option<At<i32>>,
    pub(super) change: At<Change>,
}

impl Draft {
    /// Reads the file; `None` comes with a fatal finding.
    pub(super) fn read(source: &Source, findings: &mut Findings) -> Option<Self> {
        let (table, errors) = DeTable::parse_recoverable(&source.text);
        for error in &errors {
            let message = quoted(&error.message().to_lowercase());
            let offset = error.span().map_or(0, |span| span.start);
            let place = source.place(sound(&source.text, offset));
            findings.add(ManifestFault::Syntax { message }, place);
        }
        if !errors.is_empty() {
            return None;
        }
        let mut washer = Washer::default();
        let mut reading = Reading { source, table: table.get_ref(), at: 0, findings };
        reading.refuse_unknown(&KEYS, KEYS_NAMED);
        let title = reading.needed_text("title");
        let base = reading.needed_text("base");
        let as_of = reading.date("as_of");
        let mut shown = |text: Option<At<String>>| {
            let text = text?;
            let line = text.value.split_whitespace().collect::<Vec<_>>().join(" ");
            Some(washer.wash(&line, || source.place(text.at)).into_owned())
        };
        let (scenario, description) = (reading.text("scenario"), reading.text("description"));
        let (scenario, description) = (shown(scenario), shown(description));
        let title = shown(title);
        let adjustments = reading.adjustments();
        washer.report(findings);
        Some(Self {
            title: title?,
            scenario: scenario.unwrap_or_default(),
            description: description.unwrap_or_default(),
            base: base?,
            as_of,
            adjustments: adjustments?,
        })
    }
}

type Value<'r> = &'r Spanned<DeValue<'r>>;

/// One table of the file.
struct Reading<'r, 'f> {
    source: &'r Source,
    table: &'r DeTable<'r>,
    at: usize,
    findings: &'f mut Findings,
}

impl<'r> Reading<'r, '_> {
    fn value(&self, key: &'static str) -> Option<Value<'r>> {
        self.table.get(&Spanned::new(0..0, DeString::from(key)))
    }

    fn written(&self, value: Value<'_>) -> &'r str {
        self.source.text.get(value.span()).unwrap_or_default()
    }

    fn refuse_unknown(&mut self, known: &[&str], choices: &'static str) {
        for key in self.table.keys().filter(|key| !known.contains(&key.get_ref().as_ref())) {
            let found = quoted(key.get_ref());
            let place = self.source.place(key.span().start);
            self.findings.add(OverlayFault::KeyUnknown { found, choices }, place);
        }
    }

    fn missing(&mut self, key: &'static str) {
        if self.at == 0 {
            self.findings.add(ManifestFault::KeyMissing { key }, self.source.whole());
        } else {
            self.findings.add(OverlayFault::KeyMissing { key }, self.source.place(self.at));
        }
    }

    fn invalid(&mut self, key: &'static str, value: Value<'_>, form: &'static str) {
        let found = quoted(self.written(value).trim_matches('"'));
        let place = self.source.place(value.span().start);
        self.findings.add(OverlayFault::ValueInvalid { key, found, form }, place);
    }

    fn text(&mut self, key: &'static str) -> Option<At<String>> {
        let value = self.value(key)?;
        if let DeValue::String(text) = value.get_ref()
            && !text.trim().is_empty()
        {
            return Some(At { value: text.to_string(), at: value.span().start });
        }
        self.invalid(key, value, "\"…\"");
        None
    }

    fn needed_text(&mut self, key: &'static str) -> Option<At<String>> {
        if self.value(key).is_none() {
            self.missing(key);
        }
        self.text(key)
    }

    fn date(&mut self, key: &'static str) -> Option<At<NaiveDate>> {
        let value = self.value(key)?;
        let date = match value.get_ref() {
            DeValue::Datetime(moment) if moment.time.is_none() => iso_date(&moment.to_string()),
            _ => None,
        };
        if date.is_none() {
            self.invalid(key, value, "2030-12-31");
        }
        Some(At { value: date?, at: value.span().start })
    }

    /// One text or a list of them, never empty.
    fn texts(&mut self, key: &'static str) -> Option<Vec<At<String>>> {
        let Some(value) = self.value(key) else {
            self.missing(key);
            return None;
        };
        let one = |value: Value<'_>| match value.get_ref() {
            DeValue::String(text) if !text.trim().is_empty() => {
                Some(At { value: text.to_string(), at: value.span().start })
            }
            _ => None,
        };
        let all: Option<Vec<At<String>>> = match value.get_ref() {
            DeValue::Array(list) => list.iter().map(one).collect(),
            _ => one(value).map(|text| vec![text]),
        };
        let all = all.filter(|all| !all.is_empty());
        if all.is_none() {
            self.invalid(key, value, "\"A\", [\"A\", \"B\"]");
        }
        all
    }

    fn year(&mut self, key: &'static str) -> Option<At<i32>> {
        let value = self.value(key)?;
        let year = self.written(value).parse().ok().filter(|year| YEARS.contains(year));
        if year.is_none() {
            self.invalid(key, value, "2027");
        }
        Some(At { value: year?, at: value.span().start })
    }

    fn amount(&mut self, key: &'static str) -> Option<Amount> {
        let value = self.value(key)?;
        let is_number = matches!(value.get_ref(), DeValue::Integer(_) | DeValue::Float(_));
        let plain = self.written(value).replace('_', "");
        let plain = plain.strip_prefix('+').unwrap_or(&plain);
        let amount = Amount::parse(plain).ok().filter(|_| is_number);
        if amount.is_none() {
            self.invalid(key, value, "1.25");
        }
        amount
    }

    fn change(&mut self) -> Option<At<Change>> {
        const DONE: [&str; 5] = ["set", "add", "multiply", "carry", "fill"];
        let done: Vec<&'static str> =
            DONE.into_iter().filter(|key| self.value(key).is_some()).collect();
        let [key] = *done.as_slice() else {
            let fault = OverlayFault::ChangesNotOne { count: done.len() };
            self.findings.add(fault, self.source.place(self.at));
            return None;
        };
        let value = self.value(key)?;
        let word = match value.get_ref() {
            DeValue::String(word) => word.as_ref(),
            _ => "",
        };
        let change = match (key, word) {
            ("set", _) => Some(Change::Set(self.amount(key)?)),
            ("add", _) => Some(Change::Add(self.amount(key)?)),
            ("multiply", _) => Some(Change::Multiply(self.amount(key)?)),
            ("carry", "last") => Some(Change::Carry(Carry::Last)),
            ("carry", "run-rate") => Some(Change::Carry(Carry::RunRate)),
            ("fill", "neighbours") => Some(Change::FillFromNeighbours),
            _ => None,
        };
        if change.is_none() {
            let is_carry = key == "carry";
            let form = if is_carry { "\"last\", \"run-rate\"" } else { "\"neighbours\"" };
            self.invalid(key, value, form);
        }
        Some(At { value: change?, at: value.span().start })
    }

    /// Every `[[adjust]]`; none at all is a scenario that says nothing new.
    fn adjustments(&mut self) -> Option<Vec<DraftAdjustment>> {
        let Some(value) = self.value("adjust") else { return Some(Vec::new()) };
        let DeValue::Array(list) = value.get_ref() else {
            self.invalid("adjust", value, "[[adjust]]");
            return None;
        };
        let mut all = Vec::new();
        let mut is_sound = true;
        for one in list {
            let DeValue::Table(table) = one.get_ref() else {
                self.invalid("adjust", one, "[[adjust]]");
                return None;
            };
            let at = one.span().start;
            let (source, findings) = (self.source, &mut *self.findings);
            match (Reading { source, table, at, findings }).adjustment() {
                Some(adjustment) => all.push(adjustment),
                None => is_sound = false,
            }
        }
        is_sound.then_some(all)
    }

    fn adjustment(&mut self) -> Option<DraftAdjustment> {
        self.refuse_unknown(&ADJUST_KEYS, ADJUST_KEYS_NAMED);
        let (indicators, units) = (self.texts("indicator"), self.texts("unit"));
        if self.value("from").is_none() {
            self.missing("from");
        }
        let (from, to) = (self.year("from"), self.year("to"));
        let is_to_sound = to.is_some() || self.value("to").is_none();
        let change = self.change();
        Some(DraftAdjustment {
            at: self.at,
            indicators: indicators?,
            units: units?,
            from: from?,
            to: is_to_sound.then_some(to)?,
            change: change?,
        })
    }
}
