use std::collections::{BTreeMap, BTreeSet};

use super::fault::PlanFaultKind as Kind;
use super::faults::{Faults, shown};
use super::table::{LABEL, PARAGRAPH, Table};
use crate::model::Bilingual;

const MOST_CLAUSES: usize = 10_000;

/// A paragraph of the document and what is to be remarked on its place.
#[derive(Clone, Debug, Default)]
pub(super) struct Paragraph {
    pub(super) sentence: String,
    pub(super) remark: Bilingual,
}

/// The paragraphs by place. One that is faulty in itself is there as `None`, so
/// that naming it is no fault on top.
pub(super) type Clauses = BTreeMap<String, Option<Paragraph>>;

pub(super) fn read_clauses(plan: Table<'_>, faults: &mut Faults) -> Clauses {
    let remarks = read_remarks(plan, faults);
    let mut seen = BTreeSet::new();
    let mut clauses = Clauses::new();
    for table in plan.tables("clause", MOST_CLAUSES, faults) {
        table.allow(&["place", "sentence", "remark"], faults);
        table.note_duplicate("place", &mut seen, faults);
        let place = table.text("place", LABEL, faults);
        let sentence = table.text("sentence", PARAGRAPH, faults);
        let remark = remark_of(table, &remarks, faults);
        let paragraph =
            sentence.zip(remark).map(|(sentence, remark)| Paragraph { sentence, remark });
        if let Some(place) = place {
            clauses.insert(place, paragraph);
        }
    }
    clauses
}

type Remarks = BTreeMap<String, Option<Bilingual>>;

fn read_remarks(plan: Table<'_>, faults: &mut Faults) -> Remarks {
    let Some(table) = plan.table("remark", faults) else { return Remarks::new() };
    table
        .named_tables(faults)
        .into_iter()
        .map(|(name, remark)| (name.value.to_owned(), remark.wordings(PARAGRAPH, faults)))
        .collect()
}

fn remark_of(clause: Table<'_>, remarks: &Remarks, faults: &mut Faults) -> Option<Bilingual> {
    if !clause.has("remark") {
        return Some(Bilingual::default());
    }
    let name = clause.text("remark", LABEL, faults)?;
    let remark = remarks.get(&name);
    if remark.is_none() {
        faults.add(clause.place_of("remark"), Kind::UnknownRemark { found: shown(&name) });
    }
    remark.cloned().flatten()
}
