//! White space around the values of cells, as programs that lay their XML out leave it: what
//! reads the sheets takes such a number for none, and such a text for the first of all.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::gauge::{begins_value, without_prefix};
use crate::load::{Damage, WorkbookFault};

/// The same archive, with sheets whose values have nothing around them.
pub(super) fn without(archive: &[u8]) -> Result<Vec<u8>, WorkbookFault> {
    let damaged = |_| WorkbookFault::Broken { damage: Damage::Archive };
    let unreadable = |_| WorkbookFault::Broken { damage: Damage::Archive };
    let mut archive = ZipArchive::new(Cursor::new(archive)).map_err(damaged)?;
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for ix in 0..archive.len() {
        let mut part = archive.by_index(ix).map_err(damaged)?;
        let name = part.name().map_err(damaged)?.to_string();
        if !name.contains("worksheets/") {
            out.raw_copy_file(part).map_err(damaged)?;
            continue;
        }
        let mut sheet = Vec::new();
        part.read_to_end(&mut sheet).map_err(unreadable)?;
        out.start_file(name, stored).map_err(damaged)?;
        out.write_all(&bare(&sheet)).map_err(unreadable)?;
    }
    Ok(out.finish().map_err(damaged)?.into_inner())
}

/// A sheet without white space around its values.
fn bare(sheet: &[u8]) -> Vec<u8> {
    let mut bare = Vec::with_capacity(sheet.len());
    for (at, tag) in sheet.split(|&b| b == b'<').enumerate() {
        bare.extend((at > 0).then_some(b'<'));
        let end = tag.iter().position(|&b| b == b'>').filter(|_| begins_value(without_prefix(tag)));
        let (name, value) = tag.split_at(end.map_or(tag.len(), |end| end + 1));
        bare.extend_from_slice(name);
        bare.extend_from_slice(value.trim_ascii());
    }
    bare
}
