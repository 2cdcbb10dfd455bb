//! Whether a table says of itself that its numbers are planned or of another time, and no
//! results: in its name, its titles, or right below its headings.

use super::part::Part;
use super::records::Records;
use super::words::is_ordinary;
use crate::load::collect::{Findings, quoted};
use crate::load::measure::Measure;
use crate::load::names::{Heading, heading, name_key};
use crate::load::source::{BELOW, BESIDE};
use crate::load::{SheetFault, TableFault};
use crate::text::fold;

/// How the names and titles of tables of plans, of another time or of a part begin, folded.
const BEGINNINGS: [&str; 26] = words! {
    "ke hoach", "du kien", "chi tieu giao", "giao chi tieu", "uoc thuc hien", "vi du", "nam truoc",
    "ky truoc", "cung ky", "forecast", "dang ky", "ban dang ky", "chi tieu phan dau", "phan dau",
    "uoc tinh", "tam tinh", "chua chinh thuc", "truoc dieu chinh", "luy ke tu dau nhiem ky",
    "luy ke giai doan", "so luy ke tu nam", "so con thieu", "danh sach chua", "so tang so voi",
    "so giam so voi", "chi tinh",
};

impl Part<'_> {
    /// Tells of a table of results whose sheet or title begins like a plan's.
    pub(super) fn tell_planned(&self, findings: &mut Findings) {
        if !self.holds_results() {
            return;
        }
        let tab = self.tab().filter(|tab| is_planned(tab) || is_sample(tab) || is_unused(tab));
        let mut titles = self.titles();
        let mut title = || titles.find(|line| is_planned(&line.text) || is_unused(&line.text));
        let said = tab.map(|tab| (tab, self.whole()));
        let said = said.or_else(|| title().map(|line| (&*line.text, self.place_of(line))));
        let mut over = self.over_numbers.iter().map(|words| (&**words, self.place_over_numbers()));
        let is_of_part =
            |words: &str| heading(words) == Some(Heading::Section) && !is_ordinary(words);
        if let Some((found, place)) = said.or_else(|| over.find(|(words, _)| is_of_part(words))) {
            findings.add(SheetFault::SaidToBePlanned { found: quoted(found) }, place);
        }
    }

    /// Results have a numerator and a denominator, shares of a target and units don't.
    pub(super) const fn holds_results(&self) -> bool {
        self.shape.amounts.len() > 1 && !self.repeats()
    }

    /// Tells of words below a heading of numbers, or below the cells behind it that say
    /// nothing, before the first figure: they may make them other numbers.
    pub(super) fn tell_words_below(&self, headings: &[String], findings: &mut Findings) {
        const MOST_ROWS: usize = 5;
        if !self.holds_results() {
            return;
        }
        let mut records = Records::new(self.source, self.delimiter, self.body);
        let numbers: Vec<usize> =
            self.shape.amounts.iter().filter_map(|&column| self.at(column)).collect();
        let last = numbers.iter().max().copied().unwrap_or_default();
        let behind = self.unnamed.iter().copied().filter(|&ix| ix <= last + numbers.len());
        let cells: Vec<usize> = numbers.iter().copied().chain(behind).collect();
        for _ in 0..MOST_ROWS {
            let Some(at) = records.advance() else { return };
            if !self.holds_no_figure(&records.record) {
                return;
            }
            let says_more = |ix: &usize| {
                let cell = records.record.get(*ix).unwrap_or_default();
                let is_known = self.keys.find(cell).is_some() && numbers.contains(ix);
                !is_known && says_words(cell)
            };
            if let Some(&ix) = cells.iter().find(|ix| says_more(ix)) {
                let heading =
                    numbers.iter().rev().find(|&&at| at <= ix).or_else(|| numbers.first());
                let heading = heading.and_then(|&at| headings.get(at));
                let fault = TableFault::WordsBelowHeading {
                    found: quoted(records.record.get(ix).unwrap_or_default().trim()),
                    heading: quoted(heading.map_or("", |heading| heading.trim())),
                };
                findings.add(fault, self.cell_place(at, ix));
                return;
            }
        }
    }
}

/// Whether a cell of its own says something that is no unit of measure.
fn says_words(cell: &str) -> bool {
    let letters = cell.chars().filter(|c| c.is_alphabetic()).count();
    let bare = cell.trim().trim_matches(['(', ')']);
    !cell.starts_with([BELOW, BESIDE]) && letters > 2 && Measure::of(bare).is_none()
}

/// `Mẫu`, `Mẫu (ví dụ)`, `Mẫu nhập`, `Template`: a form with an example in it. A form that
/// is in use has a number, `Mẫu số 01`.
fn is_sample(tab: &str) -> bool {
    const WORDS: [&str; 5] = ["mẫu", "ví dụ", "minh họa", "example", "template"];
    let key = format!(" {} ", name_key(tab));
    let has = |word: &str| key.contains(&format!(" {} ", name_key(word)));
    let is_numbered = key.contains(|c: char| c.is_ascii_digit()) || has("số");
    !is_numbered && WORDS.iter().any(|word| has(word))
}

/// `Nháp`, `Số liệu (cũ)`, `Test 2`: what nobody uses, if it is called nothing else.
pub(super) fn is_unused(name: &str) -> bool {
    const WORDS: [&str; 10] = words! {
        "nháp", "cũ", "sai", "xóa", "không dùng", "test", "backup", "lưu trữ", "nhập thử", "draft",
    };
    const ANY: [&str; 8] = ["số", "liệu", "dữ", "bản", "bảng", "biểu", "sheet", "file"];
    let key = name_key(name);
    let is_any =
        |word: &str| ANY.iter().any(|any| name_key(any) == word) || word.parse::<u8>().is_ok();
    let said: Vec<&str> = key.split(' ').filter(|word| !is_any(word)).collect();
    let said = said.join(" ");
    WORDS.iter().any(|word| name_key(word) == said)
}

/// Whether words over numbers, or in brackets behind a heading, say that these are planned
/// or of another time.
pub(in crate::load) fn is_of_plan(words: &str) -> bool {
    const SHORT: [&str; 5] = ["kh", "giao", "duoc giao", "truoc", "uoc"];
    is_planned(words) || SHORT.contains(&&*fold(words.trim()))
}

/// Whether a name or title begins like a plan's, perhaps behind words for any table.
pub(super) fn is_planned(name: &str) -> bool {
    const SAID: [&str; 4] = ["la ke hoach", "la so ke hoach", "la du kien", "la so uoc"];
    let folded = fold(name.trim_start_matches(|c: char| !c.is_alphanumeric()));
    let bare = folded.strip_prefix("so lieu ").unwrap_or(&folded);
    let is_note = ["ghi chu", "so lieu"].iter().any(|word| folded.starts_with(word));
    BEGINNINGS.iter().any(|beginning| bare.starts_with(beginning))
        || (is_note && SAID.iter().any(|said| folded.contains(said)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_on_a_plan_is_none() {
        for (name, is_so) in [
            ("Kế hoạch 2025", true),
            (" KẾ HOẠCH GIAO CHỈ TIÊU NĂM 2024", true),
            ("Dự kiến", true),
            ("Thực hiện Kế hoạch số 10/KH-LĐLĐ", false),
            ("Mẫu 01", false),
        ] {
            assert_eq!(is_planned(name), is_so, "{name}");
        }
    }

    #[test]
    fn a_note_may_say_that_numbers_are_planned() {
        assert!(is_planned("(*) Số liệu ước thực hiện cả năm"));
        assert!(is_planned("Ghi chú: số liệu năm 2024 là kế hoạch"));
        assert!(!is_planned("Ghi chú: số liệu năm 2024 là kết quả"));
        assert!(!is_planned("Số liệu năm 2024"));
    }

    #[test]
    fn what_is_called_unused_and_nothing_else_is() {
        for (name, is_so) in [
            ("Nháp", true),
            ("Cũ", true),
            ("Số liệu (cũ)", true),
            ("Sai", true),
            ("Xoá", true),
            ("Không dùng", true),
            ("Test 2", true),
            ("Backup", true),
            ("Lưu trữ", true),
            ("BIỂU NHẬP THỬ", true),
            ("Xã Cũ Chính", false),
            ("Trung tâm Lưu trữ", false),
            ("Cử", false),
            ("Số liệu 2024", false),
            ("", false),
        ] {
            assert_eq!(is_unused(name), is_so, "{name}");
        }
    }

    #[test]
    fn a_form_in_use_is_no_sample() {
        for (tab, is_so) in [
            ("Mẫu", true),
            ("Mẫu (ví dụ)", true),
            ("File mẫu", true),
            ("Template", true),
            ("Mẫu 01", false),
            ("Biểu mẫu số 2", false),
            ("Cẩm Giàng", false),
            ("Mậu Lâm", false),
        ] {
            assert_eq!(is_sample(tab), is_so, "{tab}");
        }
    }
}
