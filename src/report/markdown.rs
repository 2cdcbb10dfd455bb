use std::fmt::Write as _;

use super::{Page, cells, list_rows};

/// The report as Markdown: a heading, the notes, one table a group, decisions.
pub fn markdown(page: &Page<'_>) -> String {
    let header = page.header;
    let mut out = format!("# {}\n\n", escaped(&header.title));
    let _ = write!(
        out,
        "**{}** · {} · {}\n\n",
        escaped(&header.path.join(" › ")),
        escaped(page.phase()),
        escaped(&header.as_of)
    );
    for note in page.notes() {
        let _ = write!(out, "> {}\n\n", escaped(note));
    }
    for assumption in &header.assumptions {
        let _ = writeln!(out, "- \\# {}", escaped(assumption));
    }
    if !header.assumptions.is_empty() {
        out.push('\n');
    }
    for pane in page.panes() {
        let _ = write!(out, "## {}\n\n", escaped(&pane.title));
        let _ = writeln!(out, "| {} |", page.headings().join(" | "));
        out.push_str("| --- | --- | --- | ---: | ---: | ---: | ---: | --- |\n");
        for row in &pane.rows {
            let cells = cells(row).map(|cell| escaped(&cell));
            let _ = writeln!(out, "| {} |", cells.join(" | "));
        }
        out.push('\n');
    }
    let decisions = page.decisions();
    if !decisions.is_empty() {
        let _ = write!(out, "## {}\n\n", page.decisions_heading());
    }
    for decision in decisions {
        let sentence = escaped(&decision.sentence.text());
        let code = escaped(&decision.code);
        let _ = writeln!(out, "- {} {code} {sentence}", decision.status.glyph);
    }
    for list in page.lists {
        let _ = write!(out, "\n## {}\n\n", escaped(&list.title));
        let _ = writeln!(out, "| {} |", page.list_headings().join(" | "));
        out.push_str("| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | --- |\n");
        for row in list_rows(list) {
            let cells = row.map(|cell| escaped(&cell));
            let _ = writeln!(out, "| {} |", cells.join(" | "));
        }
        for said in list.remainder.iter().chain(&list.empty) {
            let _ = writeln!(out, "\n{}", escaped(said));
        }
    }
    out
}

/// Text from data must not become markup.
pub(super) fn escaped(text: &str) -> String {
    let is_markup =
        |c: char| matches!(c, '\\' | '|' | '*' | '_' | '`' | '<' | '>' | '[' | ']' | '#');
    text.chars().fold(String::with_capacity(text.len()), |mut out, c| {
        if is_markup(c) {
            out.push('\\');
        }
        out.push(c);
        out
    })
}
