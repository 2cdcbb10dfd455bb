//! A section as lines of a width: paragraphs wrapped, entries and tables aligned.

use unicode_segmentation::UnicodeSegmentation;

use crate::text::width;

use super::indicator::{Block, Section, Table};
use super::{Manner, Rich, Run};

/// Columns between two columns of a table, and after a label.
const SPACE: usize = 2;

/// The section as lines of at most so many columns.
pub fn lines(section: &Section, columns: usize) -> Vec<Rich> {
    let label = section.blocks.iter().filter_map(|block| match block {
        Block::Entry { label, .. } => Some(width(label)),
        _ => None,
    });
    let indent = label.max().map_or(0, |w| w + SPACE).min(columns / 2);
    let mut lines = Vec::new();
    for block in &section.blocks {
        match block {
            Block::Heading(text) => lines.push(Rich::default().strong(text.clone())),
            Block::Paragraph { indent, text } => {
                lines.extend(hung(text, "", usize::from(*indent), columns));
            }
            Block::Entry { label, text } => lines.extend(hung(text, label, indent, columns)),
            Block::Table(table) => lines.extend(tabular(table, columns)),
            Block::Gap => lines.push(Rich::default()),
        }
    }
    lines
}

/// The lines in so many; the last says that it goes on.
pub fn cut(lines: &mut Vec<Rich>, most: usize, columns: usize) {
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = wrap(last, columns.saturating_sub(2)).swap_remove(0).plain(" …");
        }
    }
}

/// A text wrapped behind its label.
fn hung(text: &Rich, label: &str, indent: usize, columns: usize) -> Vec<Rich> {
    let wrapped = wrap(text, columns.saturating_sub(indent));
    let line = |(at, line): (usize, Rich)| {
        let lead = crate::text::fit_end(if at == 0 { label } else { "" }, indent);
        let mut whole = Rich::of(lead);
        whole.0.extend(line.0);
        whole
    };
    wrapped.into_iter().enumerate().map(line).collect()
}

/// A text in lines of at most so many columns, broken at spaces; no-break spaces
/// keep what they join together. Where the manner changes without a space between,
/// the word goes on: no line begins with its punctuation.
pub fn wrap(text: &Rich, columns: usize) -> Vec<Rich> {
    let mut lines = vec![Rich::default()];
    let mut used = 0;
    for Fragment { word, manner, whole } in words(text, columns.max(1)) {
        let room = width(&word);
        let wanted = if whole > columns { room } else { whole };
        if used > 0 && used + wanted > columns && word != " " {
            trim_end(&mut lines);
            lines.push(Rich::default());
            used = 0;
        }
        if word == " " && (used == 0 || used + 1 > columns) {
            continue;
        }
        if let Some(line) = lines.last_mut() {
            append(line, &word, manner);
        }
        used += room;
    }
    trim_end(&mut lines);
    lines
}

fn trim_end(lines: &mut [Rich]) {
    let Some(run) = lines.last_mut().and_then(|line| line.0.last_mut()) else { return };
    run.text.truncate(run.text.trim_end_matches(' ').len());
}

fn append(line: &mut Rich, word: &str, manner: Manner) {
    match line.0.last_mut() {
        Some(run) if run.manner == manner => run.text.push_str(word),
        _ => line.0.push(Run { text: word.to_owned(), manner }),
    }
}

/// A word, or the part of it that is written in one manner; a space.
struct Fragment {
    word: String,
    manner: Manner,
    /// Columns from here to the end of the word.
    whole: usize,
}

/// Words and the spaces between them; a word wider than a line is broken.
fn words(text: &Rich, columns: usize) -> Vec<Fragment> {
    let mut words = Vec::new();
    for run in &text.0 {
        let mut word = String::new();
        let mut used = 0;
        for grapheme in run.text.graphemes(true) {
            if grapheme == " " || used + width(grapheme) > columns {
                if !word.is_empty() {
                    words.push((std::mem::take(&mut word), run.manner));
                }
                used = 0;
            }
            if grapheme == " " {
                words.push((" ".to_owned(), run.manner));
            } else {
                word.push_str(grapheme);
                used += width(grapheme);
            }
        }
        if !word.is_empty() {
            words.push((word, run.manner));
        }
    }
    measured(words)
}

/// How far it is from each to the next space.
fn measured(words: Vec<(String, Manner)>) -> Vec<Fragment> {
    let mut following = 0;
    let mut fragments: Vec<Fragment> = words
        .into_iter()
        .rev()
        .map(|(word, manner)| {
            following = if word == " " { 0 } else { following + width(&word) };
            Fragment { word, manner, whole: following }
        })
        .collect();
    fragments.reverse();
    fragments
}

/// The table without the columns in which nothing stands.
fn inhabited(table: &Table) -> Table {
    let is_kept: Vec<bool> = (0..table.columns.len())
        .map(|at| table.rows.iter().any(|row| row.get(at).is_some_and(|c| !c.0.is_empty())))
        .collect();
    let kept = |at: &usize| is_kept.get(*at).copied().unwrap_or(false);
    let row = |row: &Vec<Rich>| {
        row.iter().enumerate().filter(|(at, _)| kept(at)).map(|(_, c)| c.clone()).collect()
    };
    let columns = table.columns.iter().enumerate().filter(|(at, _)| kept(at));
    Table {
        columns: columns.map(|(_, c)| c.clone()).collect(),
        rows: table.rows.iter().map(row).collect(),
    }
}

fn tabular(table: &Table, columns: usize) -> Vec<Rich> {
    let table = &inhabited(table);
    let natural = |at: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(at)).map(|c| width(&c.text()));
        let heading = table.columns.get(at).map_or(0, |c| width(&c.heading));
        cells.max().unwrap_or(0).max(heading)
    };
    let mut used = 0;
    let widths: Vec<usize> = (0..table.columns.len())
        .map(natural)
        .take_while(|w| {
            used += w + SPACE;
            used <= columns + SPACE
        })
        .collect();
    let headings: Vec<Rich> =
        table.columns.iter().map(|c| Rich::default().strong(c.heading.clone())).collect();
    std::iter::once(&headings)
        .chain(&table.rows)
        .map(|row| tabular_line(table, &widths, row))
        .collect()
}

fn tabular_line(table: &Table, widths: &[usize], row: &[Rich]) -> Rich {
    let mut line = Rich::default();
    for ((column, &wide), cell) in table.columns.iter().zip(widths).zip(row) {
        let missing = " ".repeat(wide.saturating_sub(width(&cell.text())));
        if column.is_number {
            line = line.plain(missing);
            line.0.extend(cell.0.iter().cloned());
            line = line.plain(" ".repeat(SPACE));
        } else {
            line.0.extend(cell.0.iter().cloned());
            line = line.plain(missing + &" ".repeat(SPACE));
        }
    }
    trim_end(std::slice::from_mut(&mut line));
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(lines: &[Rich]) -> Vec<String> {
        lines.iter().map(Rich::text).collect()
    }

    #[test]
    fn a_paragraph_breaks_at_spaces_and_keeps_numbers_with_their_unit() {
        let text = Rich::of("thiếu 32.000\u{A0}đoàn\u{A0}viên so").strong(" với kế hoạch");
        assert_eq!(
            texts(&wrap(&text, 18)),
            ["thiếu", "32.000\u{A0}đoàn\u{A0}viên", "so với kế hoạch"]
        );
        assert_eq!(texts(&wrap(&Rich::of("abcdefgh"), 3)), ["abc", "def", "gh"]);
    }

    #[test]
    fn a_word_written_in_two_manners_goes_to_the_next_line_whole() {
        let text = Rich::of("số do ").strong("đơn vị").plain("; nguồn: sổ");
        assert_eq!(texts(&wrap(&text, 12)), ["số do đơn", "vị; nguồn:", "sổ"]);
        let wider = Rich::of("a ").strong("bcdef").plain("ghijk l");
        assert_eq!(texts(&wrap(&wider, 7)), ["a bcdef", "ghijk l"]);
    }

    #[test]
    fn entries_align_behind_the_widest_label() {
        let entry = |label: &str, text: &str| Block::Entry {
            label: label.to_owned(),
            text: Rich::of(text),
        };
        let section = Section {
            key: super::super::SectionKey::Verdict,
            title: String::new(),
            short: String::new(),
            blocks: vec![entry("Thiếu", "1 xã"), entry("Mục tiêu", "một hai ba bốn")],
        };
        assert_eq!(
            texts(&lines(&section, 20)),
            ["Thiếu     1 xã", "Mục tiêu  một hai ba", "          bốn"]
        );
    }
}
