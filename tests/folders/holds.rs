//! What holds of every reading, whatever the file says.

use std::path::Path;

use thidua::load::{Finding, Loaded, Options, open_with};

/// Opens a dataset twice: nothing may hang on chance.
pub fn open_twice(path: &Path, options: &Options) -> Result<Loaded, Vec<Finding>> {
    let (first, second) = (open_with(path, options), open_with(path, options));
    match (&first, &second) {
        (Ok(one), Ok(other)) => {
            assert_eq!(one.dataset, other.dataset);
            assert_eq!(one.findings, other.findings);
        }
        (Err(one), Err(other)) => assert_eq!(one, other),
        _ => panic!("it opens once of two times"),
    }
    first
}

/// Every place in a file of this text lies within it, at the end of a line at most.
pub fn places_lie_within(file: &str, text: &str, findings: &[Finding]) {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text).replace("\r\n", "\n");
    let lines: Vec<&str> = text.split(['\n', '\r']).collect();
    for finding in findings.iter().filter(|finding| *finding.place.file == *file) {
        let Some(position) = finding.place.position else { continue };
        let line = usize::try_from(position.line).unwrap().checked_sub(1);
        let line = line.and_then(|line| lines.get(line));
        let Some(line) = line else { panic!("{finding:?} lies below {lines:?}") };
        let last = line.chars().count() + 1;
        let column = usize::try_from(position.column).unwrap();
        assert!((1..=last).contains(&column), "{finding:?} lies beside {line:?}");
    }
}
