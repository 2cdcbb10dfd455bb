//! Those who have not reported everything, as a list.

use crate::app::overlay::MissingList;
use crate::app::state::State;
use crate::app::view::data::reporting;
use crate::app::view::{ListOverlay, OverlayRow};
use crate::app::words::{data as say, labels};
use crate::calc::reporting::{Reporter, Standing};

pub fn list(list: &MissingList, state: &State, height: usize) -> ListOverlay {
    let Some(visit) = state.visit() else { return ListOverlay::default() };
    let language = state.language();
    let units = &visit.books().own().dataset().units;
    let (shown, selected) = super::lists::window(&list.reporters, list.cursor, height);
    let row = |reporter: &Reporter| {
        let Reporter { expected, reported, .. } = *reporter;
        let lacks = (expected - reported).to_string();
        let detail = match reporter.standing {
            Standing::Silent => say::IS_SILENT.of(language).to_owned(),
            Standing::Behind => say::IS_BEHIND.of(language).to_owned(),
            _ => say::IS_PARTIAL.fill(language, &[&lacks, &expected.to_string()]),
        };
        let text = units.unit(reporter.unit).name().to_owned();
        OverlayRow { text, detail, ..OverlayRow::default() }
    };
    let count =
        |standing| list.reporters.iter().filter(|r| r.standing == standing).count().to_string();
    let counts = [count(Standing::Silent), count(Standing::Behind), count(Standing::Partial)];
    let [silent, behind, partial] = &counts;
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
        note: say::MISSING_NOTE.fill(language, &[silent, behind, partial]),
    }
}
