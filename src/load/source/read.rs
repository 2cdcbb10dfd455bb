//! From a file to its text, or what keeps it from being one.

use std::path::Path;

use super::Source;
use super::bytes::{bytes_if_there, exists};
use crate::load::collect::Findings;
use crate::load::encoding::{self, BadByte, Decoded, Undecoded};
use crate::load::{
    Course, Dialect, Encoding, EncodingFault, FolderFault, Place, WorkbookFault, file_kind,
};

impl Source {
    /// Reads a file that the dataset needs.
    pub(in crate::load) fn read(
        folder: &Path,
        name: &str,
        findings: &mut Findings,
    ) -> Option<Self> {
        Self::read_as(folder, name, None, findings)
    }

    /// The same, its encoding said.
    pub(in crate::load) fn read_as(
        folder: &Path,
        name: &str,
        encoding: Option<Encoding>,
        findings: &mut Findings,
    ) -> Option<Self> {
        let source = Self::read_if_there(folder, name, encoding, findings);
        if source.is_none() && !exists(folder, name) {
            findings.add(FolderFault::FileMissing, Place::file(name));
        }
        source
    }

    /// Reads a file that the dataset may have.
    pub(in crate::load) fn read_if_there(
        folder: &Path,
        name: &str,
        encoding: Option<Encoding>,
        findings: &mut Findings,
    ) -> Option<Self> {
        let bytes = bytes_if_there(folder, name, &Course::default(), findings)?;
        Self::decode(name, bytes, encoding, findings)
    }

    pub(in crate::load) fn decode(
        name: &str,
        bytes: Vec<u8>,
        encoding: Option<Encoding>,
        findings: &mut Findings,
    ) -> Option<Self> {
        if let Some(kind) = file_kind::of_bytes(&bytes) {
            findings.add(WorkbookFault::OtherFormat { kind }, Place::file(name));
            return None;
        }
        let unreadable = match encoding::decode(bytes, encoding) {
            Ok(decoded) => {
                let is_other =
                    |said: &Encoding| *said != Encoding::Utf8 && decoded.encoding == Encoding::Utf8;
                // Another file may be in what was said: then this one is as it should be.
                if let Some(said) = encoding.filter(is_other).filter(|_| !decoded.text.is_ascii()) {
                    let fault = EncodingFault::EncodingIsUtf8 { said: said.key() };
                    findings.add(fault, Place::file(name));
                }
                return Some(Self::of(name, decoded));
            }
            Err(unreadable) => unreadable,
        };
        let after = |before: String| {
            let source = Self::new(name, before, vec![Dialect::CarriageReturns]);
            source.place(source.text.len())
        };
        let whole = Place::file(name);
        let (fault, place) = match unreadable {
            Undecoded::Binary { start } => {
                (EncodingFault::NotText { start: hexadecimal(&start) }, whole)
            }
            Undecoded::NotAsSaid { said, bad: BadByte { byte, before } } => {
                (EncodingFault::NotAsSaid { said: said.key(), byte }, after(before))
            }
            Undecoded::Unclear { bad: BadByte { byte, before }, candidates } => {
                (EncodingFault::EncodingUnclear { byte, candidates }, after(before))
            }
            Undecoded::Lost { before } => (EncodingFault::LettersLost, after(before)),
            Undecoded::Nul { count, before } => (EncodingFault::NulByte { count }, after(before)),
            Undecoded::Utf32 => (EncodingFault::EncodingUtf32, whole),
            Undecoded::Cut { marked, before } => {
                (EncodingFault::EncodingCut { marked: marked.key() }, before.map_or(whole, after))
            }
            Undecoded::Legacy { encoding } => (EncodingFault::EncodingLegacy { encoding }, whole),
        };
        findings.add(fault, place);
        None
    }

    fn of(name: &str, decoded: Decoded) -> Self {
        let mut dialect = Vec::new();
        if decoded.encoding != Encoding::Utf8 {
            dialect.push(Dialect::Encoded(decoded.encoding));
        }
        if decoded.has_mark {
            dialect.push(Dialect::ByteOrderMark);
        }
        if decoded.text.as_bytes().contains(&b'\r') {
            dialect.push(Dialect::CarriageReturns);
        }
        Self::new(name, decoded.text, dialect)
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    let shown = bytes.iter().map(|byte| format!("{byte:02X}"));
    shown.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bad_byte_is_named_after_the_mark() {
        let mut findings = Findings::default();
        let bytes = b"\xEF\xBB\xBFa\r\nb\xC4".to_vec();
        assert!(Source::decode("a.csv", bytes, None, &mut findings).is_none());
        let [finding] = findings.as_slice() else { panic!("{findings:?}") };
        assert_eq!(finding.code(), "encoding_unclear");
        assert_eq!(finding.place.to_string(), "a.csv:2:2");
    }
}
