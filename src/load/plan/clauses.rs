use std::collections::{BTreeMap, BTreeSet};

use crate::load::PlanFault;
use crate::load::collect::quoted;
use crate::load::settings::{LABEL, PARAGRAPH, Table};
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

pub(super) fn read_clauses(plan: Table<'_>) -> Clauses {
    let remarks = read_remarks(plan);
    let mut seen = BTreeSet::new();
    let mut clauses = Clauses::new();
    for table in plan.tables("clause", MOST_CLAUSES) {
        table.allow(&["place", "sentence", "remark"]);
        table.note_duplicate("place", &mut seen);
        let place = table.text("place", LABEL);
        let sentence = table.text("sentence", PARAGRAPH);
        let remark = remark_of(table, &remarks);
        let paragraph =
            sentence.zip(remark).map(|(sentence, remark)| Paragraph { sentence, remark });
        if let Some(place) = place {
            clauses.insert(place, paragraph);
        }
    }
    clauses
}

type Remarks = BTreeMap<String, Option<Bilingual>>;

fn read_remarks(plan: Table<'_>) -> Remarks {
    let Some(table) = plan.table("remark") else { return Remarks::new() };
    table
        .named_tables("remark")
        .into_iter()
        .map(|(name, remark)| (name.value.to_owned(), remark.wordings(PARAGRAPH)))
        .collect()
}

fn remark_of(clause: Table<'_>, remarks: &Remarks) -> Option<Bilingual> {
    if !clause.has("remark") {
        return Some(Bilingual::default());
    }
    let name = clause.text("remark", LABEL)?;
    let remark = remarks.get(&name);
    if remark.is_none() {
        clause.add(clause.place_of("remark"), PlanFault::RemarkUnknown { found: quoted(&name) });
    }
    remark.cloned().flatten()
}
