//! What rows say themselves of their figures, held against these: for when they are,
//! whether they count, what numerator and denominator come to.

use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive};

use super::row::Reading;
use crate::load::FigureFault;
use crate::load::cells::{date, is_same};
use crate::load::collect::{Findings, quoted};
use crate::load::flat::end_of;
use crate::load::measure::Measure as CountedIn;
use crate::load::names::Mark;
use crate::load::period::period;
use crate::load::table::{Remark, Row, Share, is_number};
use crate::load::told::Told;
use crate::model::{Amount, Entry, Figure, IndicatorIx, Measure, Period, Plan, TableParts};
use crate::text::header_key;

/// What was counted of it, by headings.
#[derive(Default)]
pub(super) struct Remarks {
    marked: BTreeMap<String, Marked>,
    shares: BTreeMap<String, Shares>,
    /// Texts that say nothing of a row: most are said again.
    idle: Vec<Box<str>>,
}

/// Rows that say they are no results.
#[derive(Default)]
struct Marked {
    told: Option<Told>,
    said: BTreeMap<String, usize>,
    /// They say to which day they reach.
    is_until: bool,
}

/// Rows that say what their numbers come to.
#[derive(Default)]
struct Shares {
    agreeing: usize,
    /// The first of them with what it says and what its numbers come to, divided by `/`.
    differing: Option<Told>,
}

/// More headings and texts than these nobody reads …
const MOST: usize = 64;
/// … and so many are quoted.
const MOST_SHOWN: usize = 4;
/// More than these, and longer ones, aren't looked up.
const MOST_IDLE: usize = 8;
const LONGEST_IDLE: usize = 64;

impl Remarks {
    pub(super) fn add(&mut self, other: Self) {
        for (heading, other) in other.marked {
            let marked = self.marked.entry(heading).or_default();
            marked.told = Told::both(marked.told.take(), other.told);
            marked.is_until |= other.is_until;
            for (said, rows) in other.said {
                *marked.said.entry(said).or_default() += rows;
            }
        }
        for (heading, other) in other.shares {
            let shares = self.shares.entry(heading).or_default();
            shares.agreeing += other.agreeing;
            shares.differing = Told::both(shares.differing.take(), other.differing);
        }
    }

    fn is_idle(&self, text: &str) -> bool {
        self.idle.iter().any(|idle| is_same(idle.as_bytes(), text.as_bytes()))
    }

    /// A day may say nothing below one heading and something below another.
    fn keep_idle(&mut self, text: &str) {
        if self.idle.len() < MOST_IDLE && text.len() <= LONGEST_IDLE && date(text).is_none() {
            self.idle.push(text.into());
        }
    }

    /// Counts a row that says so.
    fn count(&mut self, remark: &Remark<'_>, row: &Row<'_>) {
        let heading = quoted(remark.heading);
        if self.marked.len() >= MOST && !self.marked.contains_key(&heading) {
            return;
        }
        let Marked { told, said, is_until } = self.marked.entry(heading).or_default();
        *is_until |= remark.mark == Mark::Until;
        let place = || row.place_of_cell(remark.cell);
        Told::count_at(told, String::new, row.at.number, place);
        let text = format!("'{}'", quoted(remark.text));
        if said.len() < MOST || said.contains_key(&text) {
            *said.entry(text).or_default() += 1;
        }
    }

    pub(super) fn tell(self, parts: &TableParts, findings: &mut Findings) {
        for (column, Marked { told, said, is_until }) in self.marked {
            let Some(told) = told else { continue };
            let mut said: Vec<(String, usize)> = said.into_iter().collect();
            said.sort_by_key(|(_, rows)| std::cmp::Reverse(*rows));
            let rest: usize = said.iter().skip(MOST_SHOWN).map(|(_, rows)| rows).sum();
            said.truncate(MOST_SHOWN);
            said.extend((rest > 0).then(|| ("…".to_owned(), rest)));
            let (lines, rows) = (told.lines(parts), told.count);
            findings.add(FigureFault::Remarked { column, said, is_until, rows, lines }, told.place);
        }
        for (column, Shares { agreeing, differing }) in self.shares {
            let Some(told) = differing else { continue };
            let (lines, rows) = (told.lines(parts), told.count);
            let mut both = told.said.split('/').map(ToOwned::to_owned);
            let both = Box::new(std::array::from_fn(|_| both.next().unwrap_or_default()));
            let is_every = agreeing == 0;
            let fault = FigureFault::ShareDiffers { column, both, rows, is_every, lines };
            findings.add(fault, told.place);
        }
    }
}

impl Reading<'_, '_> {
    /// Counts what an accepted row says of its figure that may make it another.
    pub(super) fn count_remarks(&mut self, figure: &Figure) {
        let row = self.row;
        for beside in row.beside() {
            if beside.1.is_empty() || self.reader.remarks.is_idle(beside.1) {
                continue;
            }
            if let Some(other) = self.reader.references.meant(beside.1) {
                self.take_label(other, figure.indicator, beside);
                continue;
            }
            let Some(remark) = row.remark(beside) else {
                self.reader.remarks.keep_idle(beside.1);
                continue;
            };
            if self.speaks_against(&remark, figure) {
                self.reader.remarks.count(&remark, row);
            }
        }
        if let Some((share, said)) = row.share().zip(self.part_of_whole(figure)) {
            self.count_share(&share, &said);
        }
    }

    /// A name of an indicator, which may be another than the row's.
    fn take_label(&mut self, of: IndicatorIx, own: IndicatorIx, (cell, label): (usize, &str)) {
        if of != own {
            let place = || self.row.place_of_cell(cell);
            self.reader.labels.take(label, (own, Some(of)), place);
        }
    }

    /// Whether what is said of a figure makes it another.
    fn speaks_against(&self, remark: &Remark<'_>, figure: &Figure) -> bool {
        let Remark { mark, said, heading, .. } = *remark;
        let value = match figure.entry {
            Entry::Reported { value, .. } => Some(value),
            _ => None,
        };
        match mark {
            Mark::Planned | Mark::Struck => true,
            Mark::Nothing => value.is_some_and(|value| !value.is_zero()),
            Mark::Corrected => value.is_some_and(|value| number_in(said) != Some(value)),
            Mark::Time => {
                let plan = self.reader.grounds.plan;
                !is_of_paper(heading) && is_other_time(said, figure.period, plan)
            }
            Mark::Until => self.ends_after(said, figure.period),
            Mark::Measured => self.is_counted_otherwise(said, figure.indicator),
        }
    }

    /// Whether an indicator is counted in nothing that a text names.
    fn is_counted_otherwise(&self, said: &str, indicator: IndicatorIx) -> bool {
        let Some(indicator) = self.reader.grounds.plan.indicator(indicator) else { return false };
        let own = CountedIn::of_indicator(indicator);
        let mut named = CountedIn::within(said).map(|(_, named)| named).chain(CountedIn::of(said));
        if CountedIn::is_only_percent(said) {
            return indicator.measure == Measure::Count;
        }
        !named.any(|named| named.is_as(own))
    }

    /// Whether a period, as far as the figures reach, goes on after a day.
    fn ends_after(&self, day: &str, period: Period) -> bool {
        let grounds = &self.reader.grounds;
        let end = end_of(period, grounds.plan);
        let as_of = grounds.calendar.map(|calendar| calendar.as_of);
        let end = end.map(|end| as_of.map_or(end, |as_of| end.min(as_of)));
        date(day).zip(end).is_some_and(|(day, end)| day < end)
    }

    /// What a numerator is of its denominator, as a percentage.
    fn part_of_whole(&self, figure: &Figure) -> Option<BigRational> {
        let indicator = self.reader.grounds.plan.indicator(figure.indicator)?;
        let Entry::Reported { value, denominator: Some(below) } = figure.entry else { return None };
        let is_part = indicator.measure == Measure::Percent && !below.is_zero();
        is_part.then(|| value.to_ratio() / below.to_ratio() * hundred())
    }

    fn count_share(&mut self, share: &Share<'_>, part: &BigRational) {
        let text = share.text.trim_end_matches('%').trim().replace(',', ".");
        let Ok(said) = Amount::parse(&text) else { return };
        let shares = self.reader.remarks.shares.entry(quoted(share.heading)).or_default();
        let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        if is_about(said, decimals, part) {
            shares.agreeing += 1;
            return;
        }
        let row = self.row;
        let place = || row.place_of_cell(share.cell);
        let both = || format!("{said}/{}", rounded(part));
        Told::count_at(&mut shares.differing, both, row.at.number, place);
    }
}

/// Whether a percentage, or the fraction that it is a hundred times, is what it should be
/// but for the decimals that are left out.
fn is_about(said: Amount, decimals: usize, part: &BigRational) -> bool {
    // Programs that work it out are no more exact.
    const FINEST: u32 = 6;
    let decimals = u32::try_from(decimals).unwrap_or(FINEST).min(FINEST);
    let last_place = BigRational::new(BigInt::from(1), BigInt::from(10_u32.pow(decimals)));
    let said = said.to_ratio();
    let is_near = |part: BigRational| (part - &said).abs() <= last_place;
    is_near(part.clone()) || is_near(part / hundred())
}

/// To two decimals.
fn rounded(part: &BigRational) -> Amount {
    let parts = (part * hundred()).round().to_integer().to_i128().unwrap_or_default();
    Amount::from_parts(parts.saturating_mul(Amount::SCALE / 100))
}

fn hundred() -> BigRational {
    BigRational::from_integer(BigInt::from(100))
}

/// Whether a heading is that of a column that says when the row itself was written.
fn is_of_paper(heading: &str) -> bool {
    const WORDS: [&str; 9] =
        ["ngay", "nop", "nhap", "gui", "capnhat", "thanhlap", "kiemtra", "thamdinh", "duyet"];
    let key = header_key(heading);
    WORDS.iter().any(|word| key.contains(word))
}

/// The number among words of a text that has no other.
fn number_in(text: &str) -> Option<Amount> {
    let words =
        text.split_whitespace().map(|word| word.trim_matches([':', ';', '(', ')', ',', '.']));
    let number = words.clone().find(|word| is_number(word))?;
    let (whole, decimals) = number.rsplit_once([',', '.']).unwrap_or((number, ""));
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    let mark = if decimals.len() == 3 || decimals.is_empty() { "" } else { "." };
    Amount::parse(&format!("{whole}{mark}{decimals}")).ok()
}

/// Whether words that say nothing but a time say another one than a row is of.
fn is_other_time(said: &str, period: Period, plan: &Plan) -> bool {
    let Some(year) = period.year() else { return false };
    let lower = said.to_lowercase();
    let spoken = without_words_before(lower.trim());
    let is_of_another_year = || {
        let mut numbers = spoken.split(|c: char| !c.is_ascii_digit());
        let years: Vec<i32> =
            numbers.by_ref().filter(|n| n.len() == 4).filter_map(|n| n.parse().ok()).collect();
        !years.is_empty() && !years.contains(&year)
    };
    let said =
        self::period(spoken, plan).or_else(|| self::period(&format!("{spoken} {year}"), plan));
    match said {
        Some(said) => to_its_end(said) != to_its_end(period),
        None => is_of_another_year() || (matches!(period, Period::Year(_)) && says_part(spoken)),
    }
}

/// A time from the first word on that can be one's.
fn without_words_before(text: &str) -> &str {
    const FIRST: [&str; 12] =
        ["tháng", "quý", "năm", "kỳ", "nửa", "giai", "nhiệm", "đầu", "cuối", "cả", "lũy", "đến"];
    let begins =
        |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) || FIRST.contains(&word);
    let at = text.split_whitespace().find(|word| begins(word)).and_then(|word| text.find(word));
    at.and_then(|at| text.get(at..)).unwrap_or(text)
}

/// The year up to December is all of it.
const fn to_its_end(period: Period) -> Period {
    match period {
        Period::Month { year, month: 12 } => Period::Year(year),
        other => other,
    }
}

/// Whether words speak of less than a year, or of several.
fn says_part(words: &str) -> bool {
    let mut before = "";
    let mut words_of = words.split_whitespace();
    let says_years = words_of.any(|word| {
        let is_so = word == "năm" && before.parse().is_ok_and(|years: u8| years > 1);
        before = word;
        is_so
    });
    says_years || ["tháng", "quý", "nửa năm"].iter().any(|part| words.contains(part))
}
