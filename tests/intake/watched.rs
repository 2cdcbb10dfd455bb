//! Reading is watched, and can be stopped, whatever the file is.

use std::fs;
use std::path::{Path, PathBuf};

use thidua::load::{Course, Finding, Options, Reached, open_watched};

use super::flat::FLAT;
use super::writing::{Numbers, workbook};
use crate::folders::Folder;

/// A flat table as text and as workbooks, and how often each is gone through.
fn files(folder: &Folder) -> Vec<(PathBuf, u32)> {
    let (text, book) = (folder.path().join("a.csv"), folder.path().join("a.xlsx"));
    fs::write(&text, FLAT).unwrap();
    workbook(&book, &[("S", FLAT)], Numbers::Typed);
    let office = |name: &str| Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/intake").join(name);
    vec![(text, 3), (book, 5), (office("office.ods"), 5), (office("office.xls"), 5)]
}

#[test]
fn whoever_watches_sees_all_of_every_step() {
    let folder = Folder::empty();
    for (path, all) in files(&folder) {
        let course = Course::default();
        open_watched(&path, &Options::default(), &course).unwrap();
        let Reached { step, steps, bytes, of, lines } = course.reached();
        assert_eq!((step, steps), (all, all), "{}", path.display());
        assert!(bytes > 0 && bytes == of && lines > 1, "{}: {bytes} {of} {lines}", path.display());
    }
}

#[test]
fn what_was_stopped_is_not_opened() {
    let folder = Folder::empty();
    for (path, _) in files(&folder) {
        let course = Course::default();
        course.stop();
        let findings = open_watched(&path, &Options::default(), &course).unwrap_err();
        let codes: Vec<&str> = findings.iter().map(Finding::code).collect();
        assert_eq!(codes, ["stopped"], "{}", path.display());
    }
}
