//! What a leader has to see first.

use crate::app::view::Rich;
use crate::app::view::mark::Tone;
use crate::app::visit::Visit;
use crate::app::words::data as say;
use crate::calc::reporting::Standing;
use crate::model::Language;
use crate::text::width;

use super::{effects, number, reporting};

pub(super) fn lines(visit: &Visit, columns: usize, language: Language) -> Vec<Rich> {
    vec![set_aside(visit, columns, language), effect(visit, language), reported(visit, language)]
}

/// How many rows are out, and whose.
fn set_aside(visit: &Visit, columns: usize, language: Language) -> Rich {
    let rows = visit.book().dataset().rows;
    let read = number(rows.read(), language);
    if rows.set_aside == 0 {
        return Rich::default()
            .toned("✓ ", Tone::Good)
            .plain(say::NONE_ASIDE.fill(language, &[&read]));
    }
    let aside = number(rows.set_aside, language);
    let mut line =
        Rich::default().toned("✗ ", Tone::Bad).strong(say::ASIDE.fill(language, &[&aside, &read]));
    if let Some(examination) = &visit.desk().examination {
        let units = number(examination.units, language);
        line = line.strong(say::ASIDE_OF.fill(language, &[&units]));
        if examination.unattributed > 0 {
            let nobodys = number(examination.unattributed, language);
            line = line.plain(say::ASIDE_NOBODYS.fill(language, &[&nobodys]));
        }
    }
    let of_files = visit.found().files.iter().filter(|file| file.set_aside > 0);
    let files: Vec<String> = of_files
        .map(|file| format!("{} {}", file.name, number(file.set_aside, language)))
        .collect();
    let files = format!(" · {}", files.join(" · "));
    // The files have a part of their own below.
    if width(&line.text()) + width(&files) <= columns { line.plain(files) } else { line }
}

/// Whether it matters.
fn effect(visit: &Visit, language: Language) -> Rich {
    if visit.desk().examination.is_none() {
        return Rich::of(format!("… {}", say::EXAMINING.of(language)));
    }
    let effects = effects(visit);
    let plan = &visit.book().dataset().plan;
    let changed: Vec<&str> = effects
        .iter()
        .filter(|effect| effect.changes_status())
        .filter_map(|effect| plan.indicator(effect.indicator))
        .map(|indicator| indicator.code.as_str())
        .collect();
    let total = number(effects.len(), language);
    if effects.is_empty() {
        let tone = Rich::default().toned("✓ ", Tone::Good);
        return tone.plain(say::EFFECT_NONE.of(language));
    }
    if changed.is_empty() {
        let tone = Rich::default().toned("✓ ", Tone::Good);
        return tone.plain(say::EFFECT_SAME.fill(language, &[&total]));
    }
    let (count, codes) = (number(changed.len(), language), changed.join(", "));
    let said = say::EFFECT_CHANGED.fill(language, &[&count, &total, &codes]);
    Rich::default().toned("! ", Tone::Warning).strong(said)
}

/// Who has reported.
fn reported(visit: &Visit, language: Language) -> Rich {
    if visit.desk().examination.is_none() {
        return Rich::default();
    }
    let Some(reporting) = reporting(visit) else {
        return Rich::of(format!("· {}", say::NOT_BEGUN.of(language)));
    };
    let whole = reporting.whole();
    let of = |standing| number(whole.count(standing), language);
    let fillings = [
        reporting.year.to_string(),
        number(whole.reporters.len(), language),
        of(Standing::Complete),
        of(Standing::Partial),
        of(Standing::Behind),
        of(Standing::Silent),
    ];
    let fillings: Vec<&str> = fillings.iter().map(String::as_str).collect();
    let is_whole = whole.count(Standing::Complete) == whole.reporters.len();
    let sign = if is_whole { ("✓ ", Tone::Good) } else { ("! ", Tone::Warning) };
    Rich::default().toned(sign.0, sign.1).plain(say::REPORTED.fill(language, &fillings))
}
