//! Who has not reported everything, and who reported last, as a list.

use crate::app::overlay::MissingList;
use crate::app::state::State;
use crate::app::view::data::{self, reporting};
use crate::app::view::{ListOverlay, OverlayRow};
use crate::app::visit::Visit;
use crate::app::words::{data as say, labels};
use crate::calc::reporting::{Lacks, Reporter, Standing};
use crate::model::{IndicatorIx, Language};
use crate::text::{date, number};

/// Codes that are named, where there is nothing else to tell and where there is.
const NAMED: [usize; 2] = [4, 1];

/// Which indicators a reporter of a part lacks, and which of its rows were set aside.
fn lacking(visit: &Visit, reporter: &Reporter, language: Language) -> String {
    let lacks = reporting(visit).and_then(|reporting| reporting.lacks.get(&reporter.unit));
    let Some(Lacks { missing, set_aside, unclear }) = lacks else { return String::new() };
    let [alone, beside] = NAMED;
    let most = if set_aside.is_empty() && *unclear == 0 { alone } else { beside };
    let codes = |all: &[IndicatorIx]| {
        let named = data::codes(visit, all.iter().take(most).copied());
        match all.len().checked_sub(most).filter(|more| *more > 0) {
            Some(more) => say::LACKS_MORE.fill(language, &[&named, &more.to_string()]),
            None => named,
        }
    };
    let (count, of) = (missing.len().to_string(), reporter.expected.to_string());
    let lacks = || say::LACKS.fill(language, &[&count, &of, &codes(missing)]);
    let aside = || say::LACKS_ASIDE.fill(language, &[&codes(set_aside)]);
    let unclear_said = || say::LACKS_UNCLEAR.fill(language, &[&number::of(*unclear, language)]);
    let parts = [
        (!set_aside.is_empty()).then(aside),
        (*unclear > 0).then(unclear_said),
        (!missing.is_empty()).then(lacks),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

pub fn list(list: &MissingList, state: &State, height: usize) -> ListOverlay {
    let Some(visit) = state.visit() else { return ListOverlay::default() };
    let language = state.language();
    let units = &visit.books().own().dataset().units;
    let (shown, selected, below) = super::lists::window(&list.reporters, list.cursor, height);
    let row = |reporter: &Reporter| {
        let detail = match reporter.standing {
            Standing::Silent => say::IS_SILENT.of(language).to_owned(),
            Standing::Behind => say::IS_BEHIND.of(language).to_owned(),
            Standing::Partial => lacking(visit, reporter, language),
            Standing::Complete => say::IS_COMPLETE.of(language).to_owned(),
        };
        let latest = reporter.latest.filter(|_| reporter.standing != Standing::Partial);
        let detail = match latest {
            Some(day) => say::LATEST_ON.fill(language, &[&detail, &date(day, language)]),
            None => detail,
        };
        let text = units.unit(reporter.unit).name().to_owned();
        OverlayRow { text, detail, ..OverlayRow::default() }
    };
    let of_standing = |standing| list.reporters.iter().filter(move |r| r.standing == standing);
    let count = |standing| number::of(of_standing(standing).count(), language);
    let counts = [Standing::Silent, Standing::Behind, Standing::Partial, Standing::Complete];
    let [silent, behind, partial, complete] = &counts.map(count);
    let name = list.of.map_or_else(
        || labels::DIRECT_GRASSROOTS.of(language).to_owned(),
        |unit| units.unit(unit).name().to_owned(),
    );
    let year = reporting(visit).map(|r| r.year.to_string()).unwrap_or_default();
    ListOverlay {
        title: say::MISSING_OF.fill(language, &[&name, &year]),
        query: None,
        rows: shown.iter().map(row).collect(),
        selected,
        below,
        note: say::MISSING_NOTE.fill(language, &[silent, behind, partial, complete]),
    }
}
