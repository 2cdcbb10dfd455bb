//! Reads each of a dataset's tables.

use std::path::Path;
use std::slice;

use super::FiguresIn;
use crate::load::Encoding;
use crate::load::collect::Findings;
use crate::load::feed::{self, Feed, Head, Unfit};
use crate::load::figures::Grounds;
use crate::load::number::Numbers;
use crate::load::source::{Source, path_in};
use crate::load::table::Table;
use crate::load::tree::Register;
use crate::load::{Course, FileRows, NumberStyle, allocations, cycle, encoding, figures, units};
use crate::model::Allocations;

/// Threads that judge rows.
const THREADS: usize = 2;

pub(super) fn read_units(
    source: &Source,
    files: &mut Vec<FileRows>,
    findings: &mut Findings,
) -> Option<Register> {
    let table = Table::new(source, &units::SHAPE, findings)?;
    let (rows, numbers) = in_one_style(None, findings, |numbers, findings| {
        units::read(&table, &mut numbers.dates, findings)
    });
    let read = rows.read;
    cycle::tell_cycles(&rows.links, &table, findings);
    let register = Register::build(rows, &table, findings);
    files.extend(FileRows::of(&table, &[read], &[register.used], numbers));
    Some(register)
}

pub(super) fn read_figures(
    given: &FiguresIn,
    grounds: Grounds<'_>,
    said: Option<NumberStyle>,
    files: &mut Vec<FileRows>,
    findings: &mut Findings,
) -> (figures::FigureRows, Numbers) {
    let none = || (figures::FigureRows::default(), Numbers::new(said));
    let read;
    let sources = match given {
        FiguresIn::Texts(sources) => sources.as_slice(),
        FiguresIn::File { folder, encoding, course } => {
            let is_usual = matches!(encoding, None | Some(Encoding::Utf8));
            let rows = is_usual
                .then(|| figures_in_pieces(folder, grounds, (said, course), files, findings))
                .flatten();
            if let Some(rows) = rows {
                return rows;
            }
            read = Source::read_as(folder, figures::FILE, *encoding, findings);
            let Some(source) = &read else { return none() };
            slice::from_ref(source)
        }
    };
    let Some(table) = Table::of(sources, &figures::SHAPE, findings) else { return none() };
    let (rows, numbers) = in_one_style(said, findings, |numbers, findings| {
        figures::read(&table, grounds, numbers, findings)
    });
    files.extend(FileRows::of(&table, &rows.read, &rows.used(table.parts()), numbers));
    (rows, numbers)
}

/// Reads a file by the style of numbers that is said, or assumed; in the other
/// one again where what it holds contradicts the assumption.
pub(in crate::load) fn in_one_style<R>(
    said: Option<NumberStyle>,
    findings: &mut Findings,
    read: impl FnMut(&mut Numbers, &mut Findings) -> R,
) -> (R, Numbers) {
    settled(Numbers::new(said), findings, read)
}

/// The same from numbers of which something is known.
fn settled<R>(
    mut numbers: Numbers,
    findings: &mut Findings,
    mut read: impl FnMut(&mut Numbers, &mut Findings) -> R,
) -> (R, Numbers) {
    let before = findings.len();
    let rows = read(&mut numbers, findings);
    let Some(mut right) = numbers.correction() else { return (rows, numbers) };
    findings.cut_back(before);
    (read(&mut right, findings), right)
}

pub(in crate::load) fn size_of(path: &Path) -> u64 {
    std::fs::metadata(path).map_or(0, |about| about.len())
}

/// The usual way: the file is never in memory as a whole. `None` where its bytes
/// or its header want to be looked at closely.
fn figures_in_pieces(
    folder: &Path,
    grounds: Grounds<'_>,
    (said, course): (Option<NumberStyle>, &Course),
    files: &mut Vec<FileRows>,
    findings: &mut Findings,
) -> Option<(figures::FigureRows, Numbers)> {
    let path = path_in(folder, figures::FILE);
    let head = Head::read(&path, figures::FILE, feed::PIECE)?;
    if encoding::is_legacy(&head.source.text) {
        return None;
    }
    let mut found = Findings::default();
    let table = Table::new(&head.source, &figures::SHAPE, &mut found)?;
    let (body, delimiter) = table.body();
    let start = body.start as usize;
    if !head.is_all && start >= head.source.text.len() {
        return None;
    }
    let offset = u64::try_from(head.mark + start).ok()?;
    let line = head.source.line_of(body.number);
    let from = feed::From { offset, line, delimiter };
    let name = &head.source.name;
    let open = || Feed::open(&path, name, from, feed::PIECE, course);
    let size = size_of(&path);
    let threads = if head.is_all { 1 } else { THREADS };
    let (read, numbers) = in_one_style(said, &mut found, |numbers, findings| {
        course.begin(size);
        figures::read_pieces(&table, open, threads, grounds, numbers, findings)
    });
    let (rows, has_returns) = match read {
        Ok(read) => read,
        Err(Unfit::Stopped) => return Some((figures::FigureRows::default(), numbers)),
        Err(_) => return None,
    };
    findings.append(found);
    let mut counts = FileRows::of(&table, &rows.read, &rows.used(table.parts()), numbers);
    for file in &mut counts {
        file.note_returns(has_returns);
    }
    files.append(&mut counts);
    Some((rows, numbers))
}

pub(super) fn read_allocations(
    source: &Source,
    grounds: Grounds<'_>,
    assumed: Numbers,
    files: &mut Vec<FileRows>,
    findings: &mut Findings,
) -> Allocations {
    let Some(table) = Table::new(source, &allocations::SHAPE, findings) else {
        return Allocations::default();
    };
    let (rows, numbers) = settled(assumed, findings, |numbers, findings| {
        allocations::read(&table, grounds, numbers, findings)
    });
    allocations::check_sums(&rows, grounds, &table, findings);
    files.extend(FileRows::of(&table, &[rows.read], &[rows.used], numbers));
    rows.allocations
}
