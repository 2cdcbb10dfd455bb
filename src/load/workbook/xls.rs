//! XLS workbooks as Excel wrote them from 97 to 2003 (BIFF8).
//!
//! They are a chain of records in one stream of an OLE container: first what holds
//! for all sheets (fonts, formats, texts), then the sheets.

mod globals;
mod kind;
mod records;
mod sheet;
mod strings;

use std::io::{Cursor, Read};

use globals::Globals;

use super::broken;
use super::parsed::Parsed;
use crate::load::course::{Course, Watched};
use crate::load::options::Encoding;
use crate::load::{Damage, WorkbookFault, file_kind};

/// The most that is read of a stream; a full workbook takes a tenth.
const LARGEST_STREAM: u64 = 1 << 28;

/// Reads all sheets.
pub(super) fn open(
    bytes: &[u8],
    encoding: Option<Encoding>,
    course: &Course,
) -> Result<Parsed, WorkbookFault> {
    let stream = stream(bytes, course)?;
    course.begin(stream.len() as u64);
    let globals = Globals::read(&stream)?;
    let mut starts: Vec<usize> = globals.sheets.iter().map(|(_, start)| *start).collect();
    starts.sort_unstable();
    // Sheets that share their records would have them read once each.
    if starts.windows(2).any(|pair| pair.first() == pair.last()) {
        return Err(broken(Damage::Content));
    }
    let mut parsed = Parsed::default();
    for (name, start) in &globals.sheets {
        let next = starts.get(starts.partition_point(|other| other <= start));
        let end = next.map_or(stream.len(), |next| stream.len().min(*next));
        let records = stream.get(*start..end).unwrap_or_default();
        parsed.add(name.clone(), sheet::read(records, &globals, encoding, course))?;
    }
    Ok(parsed)
}

/// The stream of the workbook; why there is none.
fn stream(bytes: &[u8], course: &Course) -> Result<Vec<u8>, WorkbookFault> {
    let watched = Watched::new(Cursor::new(bytes), course);
    let Ok(mut container) = cfb::CompoundFile::open(watched) else {
        return Err(unopened(bytes));
    };
    if container.is_stream("/EncryptedPackage") {
        return Err(WorkbookFault::Encrypted);
    }
    if !container.is_stream("/Workbook") {
        let kind = file_kind::of_parts(|part| container.is_stream(part));
        let kind = kind.unwrap_or(file_kind::OTHER_OFFICE);
        return Err(WorkbookFault::OtherFormat { kind });
    }
    let mut stream = Vec::new();
    let opened = container.open_stream("/Workbook").map_err(|_| broken(Damage::Archive))?;
    let read = opened.take(LARGEST_STREAM + 1).read_to_end(&mut stream);
    read.map_err(|_| broken(Damage::Archive))?;
    if stream.len() as u64 > LARGEST_STREAM {
        return Err(WorkbookFault::TooLarge { limit: LARGEST_STREAM >> 20 });
    }
    Ok(stream)
}

/// Why a container can't be opened; that of a locked workbook is known by its parts'
/// names even where it is damaged.
fn unopened(bytes: &[u8]) -> WorkbookFault {
    let encrypted: Vec<u8> = "EncryptedPackage".bytes().flat_map(|b| [b, 0]).collect();
    match memchr::memmem::find(bytes, &encrypted) {
        Some(_) => WorkbookFault::Encrypted,
        None => broken(Damage::Archive),
    }
}
