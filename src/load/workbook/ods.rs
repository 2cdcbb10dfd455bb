//! ODS workbooks, as `LibreOffice` writes them.
//!
//! The part that holds the sheets is read once from its beginning to its end, and
//! nothing of it is kept but what cells say: a row repeated a million times without a
//! content is one tag.

mod cell;
mod measured;
mod seen;
mod styles;
mod tables;

use std::io::{BufReader, Cursor, Read};

use measured::Measured;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use styles::Styles;
use tables::Tables;

use super::broken;
use super::parsed::Parsed;
use crate::load::course::{Course, Watched};
use crate::load::options::Encoding;
use crate::load::{Damage, WorkbookFault, file_kind};

type Archive<'b> = zip::ZipArchive<Watched<Cursor<&'b [u8]>>>;

/// What says which parts are encrypted.
const MANIFEST: &str = "META-INF/manifest.xml";
/// Styles that have names of their own.
const STYLES: &str = "styles.xml";
/// The sheets.
pub(super) const CONTENT: &str = "content.xml";
/// What kind of document it is, and what that of workbooks contains.
const KIND: (&str, &str) = ("mimetype", "spreadsheet");
/// The most of the small parts that is looked at.
const LONGEST_LIST: u64 = 1 << 20;

/// Reads all sheets.
pub(super) fn open(
    mut archive: Archive<'_>,
    encoding: Option<Encoding>,
    course: &Course,
) -> Result<Parsed, WorkbookFault> {
    if head_of(&mut archive, MANIFEST).contains("encryption-data") {
        return Err(WorkbookFault::Encrypted);
    }
    let kind = head_of(&mut archive, KIND.0);
    if !kind.is_empty() && !kind.contains(KIND.1) {
        return Err(WorkbookFault::OtherFormat { kind: file_kind::of_media_type(&kind) });
    }
    let mut styles = Styles::default();
    if archive.index_for_name(STYLES).is_some() {
        each(&mut archive, STYLES, |tag| {
            if let Tag::Start(start) = tag {
                styles.see(start);
            }
            Ok(())
        })?;
    }
    let mut tables = Tables::new(styles, encoding, course);
    each(&mut archive, CONTENT, |tag| tables.take(tag))?;
    Ok(tables.into_parsed())
}

/// The beginning of a small part; nothing of one that isn't there.
fn head_of(archive: &mut Archive<'_>, part: &str) -> String {
    let mut bytes = Vec::new();
    if let Ok(entry) = archive.by_name(part) {
        // What could be unpacked of it is looked at.
        let _ = entry.take(LONGEST_LIST).read_to_end(&mut bytes);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// What a part is made of. An empty element is a start and an end.
#[derive(Clone, Copy)]
enum Tag<'e> {
    Start(&'e BytesStart<'e>),
    End(&'e str),
    Text(&'e str),
}

/// Hands out a part piece by piece.
fn each(
    archive: &mut Archive<'_>,
    part: &str,
    mut take: impl FnMut(Tag<'_>) -> Result<(), WorkbookFault>,
) -> Result<(), WorkbookFault> {
    let entry = archive.by_name(part).map_err(|_| broken(Damage::PartMissing))?;
    let mut reader = Reader::from_reader(BufReader::new(Measured::new(entry)));
    let mut buffer = Vec::new();
    let mut depth = 0_u32;
    loop {
        buffer.clear();
        let event = match reader.read_event_into(&mut buffer) {
            Ok(event) => event,
            Err(error) => return Err(fault(&error, reader.get_ref().get_ref())),
        };
        match event {
            Event::Start(start) => {
                depth += 1;
                take(Tag::Start(&start))?;
            }
            Event::Empty(start) => {
                take(Tag::Start(&start))?;
                take(Tag::End(start.name().as_ref()))?;
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                take(Tag::End(end.name().as_ref()))?;
            }
            Event::Text(text) => take(Tag::Text(&text.xml10_content()))?,
            Event::CData(text) => take(Tag::Text(&text.xml10_content()))?,
            Event::GeneralRef(reference) => take(Tag::Text(&meant(&reference)))?,
            Event::Eof if depth == 0 => return Ok(()),
            Event::Eof => return Err(broken(Damage::Markup)),
            _ => {}
        }
    }
}

/// The character that a reference stands for; one that nobody knows as it is written.
fn meant(reference: &quick_xml::events::BytesRef<'_>) -> String {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return character.to_string();
    }
    let name: &str = reference;
    quick_xml::escape::resolve_xml_entity(name).map_or_else(|| format!("&{name};"), str::to_owned)
}

fn fault<R: Read>(error: &quick_xml::Error, measured: &Measured<R>) -> WorkbookFault {
    match (measured.excess(), error) {
        (Some(excess), _) => excess,
        (None, quick_xml::Error::Io(_)) => broken(Damage::Archive),
        _ => broken(Damage::Markup),
    }
}

/// What a tag says of an attribute, by its whole name.
fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = start.try_get_attribute(name).ok().flatten()?;
    let value = found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok()?;
    Some(value.into_owned())
}

/// How often an element stands for itself: once, unless it says so.
fn repeats(start: &BytesStart<'_>, name: &str) -> u32 {
    attribute(start, name).and_then(|text| text.parse().ok()).unwrap_or(1_u32).max(1)
}
