//! Numbers that are struck through, or of which a part is, or is raised as the sign of a
//! footnote is.
//!
//! Without what their letters look like `41` is all that is left of `4` and a footnote. What
//! is said of them here makes them none.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::load::source::{NUMBER, SHOWN_AS};

/// Numbers written as texts: as they stand without their letters' looks, and with what these
/// say.
pub(super) type Marked = HashMap<String, String>;

/// Behind digits that are struck through.
pub(in crate::load) const STRUCK: &str = "(gạch bỏ)";

/// How letters look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) is_struck: bool,
    pub(super) is_raised: bool,
}

impl Look {
    /// What letters of this look come to.
    pub(super) fn of(self, letters: &str) -> Cow<'_, str> {
        match letters.trim() {
            digits if self.is_struck && !digits.is_empty() => struck(digits).into(),
            digits if self.is_raised && !digits.is_empty() => format!("[{digits}]").into(),
            _ => letters.into(),
        }
    }
}

/// One text of a cell, and of its run that is being read.
#[derive(Debug, Default)]
struct CellText {
    plain: String,
    marked: String,
    run: String,
    look: Look,
}

impl CellText {
    fn end_run(&mut self) {
        let (run, look) = (std::mem::take(&mut self.run), std::mem::take(&mut self.look));
        self.plain.push_str(&run);
        self.marked.push_str(&look.of(&run));
    }
}

fn struck(number: &str) -> String {
    format!("{number} {STRUCK} ")
}

/// A cell that is struck through as a whole, if it holds a number.
pub(super) fn if_number(cell: &str) -> Option<String> {
    let number = cell.strip_prefix(NUMBER).unwrap_or(cell).trim_end_matches(SHOWN_AS);
    may_be_number(number).then(|| struck(number).trim_end().to_owned())
}

/// Whether a text would be taken for a number.
pub(super) fn may_be_number(text: &str) -> bool {
    let is_of_number = |c: char| c.is_ascii_digit() || c.is_whitespace() || ".,%-+".contains(c);
    text.contains(|c: char| c.is_ascii_digit()) && text.chars().all(is_of_number)
}

/// Reads a part of the workbook that has the texts of cells; what can't be read there is
/// told where the cells are read.
pub(super) fn read(part: impl BufRead, into: &mut Marked) {
    let mut reader = Reader::from_reader(part);
    let (mut buffer, mut text) = (Vec::new(), CellText::default());
    let mut is_text = false;
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Err(_) | Ok(Event::Eof) => return,
            Ok(Event::Start(tag) | Event::Empty(tag)) => match tag.local_name().as_ref() {
                "si" | "is" => text = CellText::default(),
                "t" => is_text = true,
                "strike" => text.look.is_struck = is_set(&tag),
                "vertAlign" => text.look.is_raised = is_set(&tag),
                _ => {}
            },
            Ok(Event::Text(said)) if is_text => text.run.push_str(&said.xml10_content()),
            Ok(Event::End(tag)) => match tag.local_name().as_ref() {
                "t" => is_text = false,
                "r" => text.end_run(),
                "si" | "is" if text.plain != text.marked && may_be_number(&text.plain) => {
                    let CellText { plain, marked, .. } = std::mem::take(&mut text);
                    into.insert(plain, marked);
                }
                _ => {}
            },
            Ok(_) => {}
        }
    }
}

/// Whether a property is there and not taken back.
fn is_set(tag: &BytesStart<'_>) -> bool {
    let mut attributes = tag.attributes();
    let value = attributes.with_checks(false).flatten().find(|said| said.key.as_ref() == "val");
    let value = value.map(|said| said.value.into_owned());
    !matches!(value.as_deref(), Some("0" | "false" | "baseline"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raised_and_struck_digits_are_no_part_of_a_number() {
        let part = "<sst><si><r><t>4</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr>\
            <t>1</t></r></si><si><r><rPr><strike/></rPr><t>3 </t></r><r><rPr><strike val=\"0\"/>\
            </rPr><t>7,5</t></r></si><si><t>12</t></si><si><r><t>CĐCS May</t></r><r><rPr>\
            <vertAlign val=\"superscript\"/></rPr><t>2</t></r></si><si><r><rPr><vertAlign \
            val=\"baseline\"/></rPr><t>9</t></r></si></sst>";
        let mut found = Marked::new();
        read(part.as_bytes(), &mut found);
        let expected = [("41", "4[1]"), ("3 7,5", "3 (gạch bỏ) 7,5")];
        let expected = expected.map(|(plain, marked)| (plain.to_owned(), marked.to_owned()));
        assert_eq!(found, Marked::from(expected));
    }
}
