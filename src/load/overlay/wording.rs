//! An assumption in words, in both languages.

use super::draft::DraftAdjustment;
use crate::model::whatif::{Adjustment, Carry, Change, Effect};
use crate::model::{Amount, Assumption, Bilingual, Dataset, Language};
use crate::text::{number, word_for};

/// How many units or indicators are named before the rest is counted.
const NAMED: usize = 6;

/// Before the base is read: units by id.
pub(super) fn sketch(draft: &DraftAdjustment) -> Assumption {
    let codes: Vec<String> = draft.indicators.iter().map(|i| i.value.clone()).collect();
    let units: Vec<String> = draft.units.iter().map(|u| u.value.clone()).collect();
    let to = draft.to.as_ref().map(|to| to.value);
    Assumption {
        text: text(&codes, &units, (draft.from.value, to), draft.change.value, Effect::default()),
        indicators: codes,
        from: draft.from.value,
        to: to.unwrap_or(i32::MAX),
        effect: Effect::default(),
    }
}

/// As carried out: units by name, and what was done.
pub(super) fn assumption(dataset: &Dataset, of: &Adjustment, effect: Effect) -> Assumption {
    let codes = of.indicators.iter().filter_map(|&ix| dataset.plan.indicator(ix));
    let codes: Vec<String> = codes.map(|i| i.code.clone()).collect();
    let names = of.units.iter().map(|&u| dataset.units.unit(u).name().to_owned());
    let units: Vec<String> = names.collect();
    Assumption {
        text: text(&codes, &units, (of.from, Some(of.to)), of.change, effect),
        indicators: codes,
        from: of.from,
        to: of.to,
        effect,
    }
}

fn text(
    codes: &[String],
    units: &[String],
    (from, to): (i32, Option<i32>),
    change: Change,
    effect: Effect,
) -> Bilingual {
    let years = |since: &str| match to {
        Some(to) if to == from => from.to_string(),
        Some(to) => format!("{from}–{to}"),
        None => format!("{since} {from}"),
    };
    let vi = format!(
        "{} · {} và cấp dưới · {}: {}{}",
        named(codes, "chỉ tiêu"),
        named(units, "đơn vị"),
        years("từ"),
        done(change, Language::Vietnamese),
        counted(effect, Language::Vietnamese)
    );
    let en = format!(
        "{} · {} and below · {}: {}{}",
        named(codes, "indicators"),
        named(units, "units"),
        years("from"),
        done(change, Language::English),
        counted(effect, Language::English)
    );
    Bilingual { vi, en }
}

fn named(names: &[String], things: &str) -> String {
    let shown = names.get(..names.len().min(NAMED)).unwrap_or_default().join(", ");
    if names.len() > NAMED { format!("{shown}, … ({} {things})", names.len()) } else { shown }
}

fn done(change: Change, language: Language) -> String {
    let written = |amount: Amount| {
        let negative = if amount.is_negative() { "−" } else { "" };
        let positive = if amount.is_negative() { Amount::ZERO - amount } else { amount };
        format!("{negative}{}", number::count(positive, language))
    };
    let is_vietnamese = language == Language::Vietnamese;
    match change {
        Change::Set(to) if is_vietnamese => format!("đặt bằng {}", written(to)),
        Change::Set(to) => format!("set to {}", written(to)),
        Change::Add(more) if is_vietnamese => format!("cộng thêm {}", written(more)),
        Change::Add(more) => format!("{} added", written(more)),
        Change::Multiply(by) if is_vietnamese => format!("nhân với {}", written(by)),
        Change::Multiply(by) => format!("multiplied by {}", written(by)),
        Change::Carry(Carry::Last) if is_vietnamese => "giữ như số gần nhất".to_owned(),
        Change::Carry(Carry::Last) => "carried on as last reported".to_owned(),
        Change::Carry(Carry::RunRate) if is_vietnamese => "tiếp tục theo nhịp hiện nay".to_owned(),
        Change::Carry(Carry::RunRate) => "carried on at the present pace".to_owned(),
        Change::FillFromNeighbours if is_vietnamese => {
            "đơn vị chưa báo cáo lấy theo mức của các đơn vị lân cận".to_owned()
        }
        Change::FillFromNeighbours => "silent units report like their neighbours".to_owned(),
    }
}

/// What was done, in parentheses; nothing before it was.
fn counted(effect: Effect, language: Language) -> String {
    let part = |n: u32, vi: &str, [one, several]: [&str; 2]| {
        let written = number::count(Amount::whole(i64::from(n)), language);
        let said = || match language {
            Language::Vietnamese => vi.replace("{}", &written),
            Language::English => format!("{written} {}", word_for(&written, one, several)),
        };
        (n > 0).then(said)
    };
    let parts: Vec<String> = [
        part(effect.changed, "đổi {} số", ["figure changed", "figures changed"]),
        part(effect.made, "thêm {} số giả định", ["figure made", "figures made"]),
        part(effect.held, "{} số giữ ở mức tối đa 100 %", ["held at 100 %"; 2]),
        part(
            effect.left,
            "{} lượt đơn vị vẫn chưa có số",
            ["reporter left silent", "reporters left silent"],
        ),
        part(
            effect.declared,
            "{} số tổng tự báo giữ nguyên",
            ["declared total stays", "declared totals stay"],
        ),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() { String::new() } else { format!(" ({})", parts.join("; ")) }
}
