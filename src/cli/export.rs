//! Writes a trace to a file of its own.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::app::tracing::ExportOrder;
use crate::model::{Bilingual, Language};
use crate::report;
use crate::text::clean;
use crate::text::words::system_reason;

/// So many files of one name are made; more are somebody's mistake.
const MOST: u32 = 999;

/// Writes the table into a folder, under a name that isn't taken, and says where.
///
/// # Errors
/// What can't be written, and why, in both languages.
pub fn write(order: &ExportOrder, folder: &Path) -> Result<String, Bilingual> {
    let name = order.file_name();
    let table = report::trace_csv(&order.facts());
    let written = table.and_then(|table| write_new(folder, &name, table.as_bytes()));
    match written {
        Ok(path) => Ok(clean(&path.display().to_string()).text.into_owned()),
        Err(error) => {
            let path = folder.join(format!("{name}.csv")).display().to_string();
            let path = clean(&path).text;
            let why = |language| system_reason(&error, language);
            Err(Bilingual {
                vi: format!("Không ghi được {path}: {}", why(Language::Vietnamese)),
                en: format!("{path} can't be written: {}", why(Language::English)),
            })
        }
    }
}

/// A file that wasn't there before; a half-written one is taken away again.
fn write_new(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    for number in 1..=MOST {
        let ending = if number == 1 { String::new() } else { format!("-{number}") };
        let path = folder.join(format!("{name}{ending}.csv"));
        let mut file = match File::create_new(&path) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => continue,
            other => other?,
        };
        if let Err(error) = file.write_all(bytes).and_then(|()| file.sync_all()) {
            // The first fault is the one to tell.
            let _ = fs::remove_file(&path);
            return Err(error);
        }
        return Ok(path);
    }
    Err(ErrorKind::AlreadyExists.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_ever_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let names: Vec<String> = (0..3)
            .map(|n: u8| write_new(folder.path(), "a", &[b'0' + n]).unwrap())
            .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
            .collect();
        assert_eq!(names, ["a.csv", "a-2.csv", "a-3.csv"]);
        assert_eq!(fs::read(folder.path().join("a.csv")).unwrap(), b"0");
    }

    #[test]
    fn a_folder_that_is_not_there_is_told() {
        assert!(write_new(Path::new("/nowhere/at/all"), "a", b"").is_err());
    }
}
