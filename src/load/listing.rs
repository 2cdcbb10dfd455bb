//! What `thidua check` prints: every finding, then the rows of every file.

use std::path::Path;

use serde::Serialize;

use super::workbook::EXTENSIONS;
use super::{Dialect, Excerpt, FileRows, Finding, NumberStyle, Severity, Thousands, excerpts};
use crate::model::Language;
use crate::text::number;

/// A finding as it is exported: stable codes and places, words in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListedFinding {
    /// Stable code.
    pub code: &'static str,
    /// `fatal`, `fault`, `quality` or `note`.
    pub severity: &'static str,
    /// Name of the file.
    pub file: String,
    /// Line from 1, where there is one.
    pub line: Option<u32>,
    /// Character in the line from 1, where there is one.
    pub column: Option<u32>,
    /// The three together, as an editor writes them; in a sheet `FILE[SHEET]!C12`.
    pub place: String,
    /// What was found.
    pub found: String,
    /// What was expected.
    pub expected: String,
    /// How to mend it.
    pub remedy: String,
    /// All of it in one sentence.
    pub message: String,
    /// The line with the place of the cell in it; null where there is none, and
    /// where the file no longer has it.
    pub excerpt: Option<Excerpt>,
}

/// The rows of a file as they are exported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListedFile {
    /// Name of the file.
    pub file: String,
    /// Data rows.
    pub read: usize,
    /// Rows accepted.
    pub used: usize,
    /// Rows listed as set aside.
    pub set_aside: usize,
}

/// A whole check as it is exported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Listing {
    /// The dataset's folder or file, as it was opened.
    pub dataset: String,
    /// False when the dataset can't be opened.
    pub opens: bool,
    /// ISO date up to which figures were looked at; null when it can't be opened.
    pub as_of: Option<String>,
    /// Whether nobody says that date: it is the end of the latest period.
    pub as_of_inferred: bool,
    /// Data rows of all files; null when it can't be opened, for then nobody counted them.
    pub rows: Option<ListedFile>,
    /// Each file.
    pub files: Vec<ListedFile>,
    /// Everything found, by file, line and column.
    pub findings: Vec<ListedFinding>,
}

impl ListedFinding {
    /// A finding in one language, with its line.
    pub fn new(finding: &Finding, excerpt: Option<Excerpt>, language: Language) -> Self {
        let wording = finding.wording(language);
        Self {
            code: finding.code(),
            severity: finding.severity().key(),
            file: finding.place.file.to_string(),
            line: finding.place.line(),
            column: finding.place.column(),
            place: finding.place.to_string(),
            message: finding.message(language),
            found: wording.found,
            expected: wording.expected,
            remedy: wording.remedy,
            excerpt,
        }
    }
}

impl ListedFile {
    fn new(file: &FileRows) -> Self {
        let (used, set_aside) = (file.used, file.set_aside);
        Self { file: file.name.to_string(), read: file.read(), used, set_aside }
    }
}

impl Listing {
    /// Findings and files in one language; the files of the dataset are read once
    /// more for the lines that findings point at.
    pub fn new(
        dataset: &Path,
        findings: &[Finding],
        files: &[FileRows],
        language: Language,
    ) -> Self {
        let lines = excerpts(dataset, files, findings.iter().map(|finding| &finding.place));
        let files: Vec<ListedFile> = files.iter().map(ListedFile::new).collect();
        let sum = |part: fn(&ListedFile) -> usize| files.iter().map(part).sum();
        let rows = ListedFile {
            file: "*".to_owned(),
            read: sum(|file| file.read),
            used: sum(|file| file.used),
            set_aside: sum(|file| file.set_aside),
        };
        Self {
            dataset: dataset.to_string_lossy().into_owned(),
            as_of: None,
            as_of_inferred: false,
            opens: !findings.iter().any(|f| f.severity() == Severity::Fatal),
            rows: (!files.is_empty()).then_some(rows),
            files,
            findings: std::iter::zip(findings, lines)
                .map(|(finding, excerpt)| ListedFinding::new(finding, excerpt, language))
                .collect(),
        }
    }
}

/// How many rows of every file were read, used and set aside, and how it is
/// written; then all of them.
pub fn file_lines(files: &[FileRows], language: Language) -> Vec<String> {
    let line = |file: &FileRows| {
        let rows = rows_line(&file.name, file.used, file.set_aside, language);
        rows + &dialect_names(file, language)
    };
    let mut lines: Vec<String> = files.iter().map(line).collect();
    if !files.is_empty() {
        let name = match language {
            Language::Vietnamese => "tất cả",
            Language::English => "all",
        };
        let (used, set_aside) =
            files.iter().fold((0, 0), |all, file| (all.0 + file.used, all.1 + file.set_aside));
        lines.push(rows_line(name, used, set_aside, language));
    }
    lines
}

/// What findings of a severity are called.
pub const fn heading(severity: Severity, language: Language) -> &'static str {
    match (language, severity) {
        (Language::Vietnamese, Severity::Fatal) => "KHÔNG MỞ ĐƯỢC",
        (Language::Vietnamese, Severity::Fault) => "LỖI Ở CÁC DÒNG BỊ LOẠI",
        (Language::Vietnamese, Severity::Quality) => "CẦN XEM LẠI",
        (Language::Vietnamese, Severity::Note) => "GHI CHÚ",
        (Language::English, Severity::Fatal) => "CAN'T BE OPENED",
        (Language::English, Severity::Fault) => "FAULTS OF ROWS SET ASIDE",
        (Language::English, Severity::Quality) => "TO BE LOOKED AT",
        (Language::English, Severity::Note) => "NOTES",
    }
}

fn rows_line(name: &str, used: usize, set_aside: usize, language: Language) -> String {
    let [read, used, set_aside] =
        [used + set_aside, used, set_aside].map(|rows| number::of(rows, language));
    match language {
        Language::Vietnamese => format!("{name}: đọc {read} = dùng {used} + loại {set_aside}"),
        Language::English => format!("{name}: read {read} = used {used} + set aside {set_aside}"),
    }
}

/// How a file is written; of a text always its encoding and what divides its cells.
fn dialect_names(file: &FileRows, language: Language) -> String {
    let dialect = &file.dialect;
    let is_text = !may_be_sheet(&file.name);
    let is_utf8 = is_text && !dialect.iter().any(|d| matches!(d, Dialect::Encoded(_)));
    let has_commas = is_text && !dialect.iter().any(|d| matches!(d, Dialect::Delimiter(_)));
    let name = |&dialect: &Dialect| dialect_name(dialect, language);
    let mut names: Vec<String> = dialect.iter().map(name).collect();
    names.extend(is_utf8.then(|| "UTF-8".to_owned()));
    names.extend(has_commas.then(|| dialect_name(Dialect::Delimiter(','), language)));
    if names.is_empty() { String::new() } else { format!(" ({})", names.join(", ")) }
}

/// Whether a name is a workbook's, or that of a sheet in one.
fn may_be_sheet(name: &str) -> bool {
    let file = name.split_once('[').map_or(name, |(file, _)| file);
    let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
    EXTENSIONS.iter().any(|known| ending.eq_ignore_ascii_case(known))
}

fn dialect_name(dialect: Dialect, language: Language) -> String {
    let (vietnamese, english) = match dialect {
        Dialect::Encoded(encoding) => {
            (format!("mã {}", encoding.key()), format!("encoded in {}", encoding.key()))
        }
        Dialect::ByteOrderMark => ("có dấu BOM".to_owned(), "with BOM".to_owned()),
        Dialect::CarriageReturns => ("dòng kiểu CRLF".to_owned(), "CRLF lines".to_owned()),
        Dialect::Delimiter('\t') => ("ngăn ô bằng tab".to_owned(), "divided by tabs".to_owned()),
        Dialect::Delimiter(c) => (format!("ngăn ô bằng '{c}'"), format!("divided by '{c}'")),
        Dialect::HeaderAt(line) => {
            (format!("tiêu đề ở dòng {line}"), format!("header on line {line}"))
        }
        Dialect::Numbers(style) => numbers_names(style),
        Dialect::Thousands(Thousands { mark, cells }) => {
            let [vi, en] = [Language::Vietnamese, Language::English]
                .map(|language| number::of(cells, language));
            (
                format!("số đếm có dấu '{mark}' ngăn hàng nghìn (suy ra từ {vi} ô)"),
                format!("counts with '{mark}' between thousands (inferred from {en} cells)"),
            )
        }
        Dialect::MonthsFirst => {
            ("ngày kiểu Mỹ: tháng/ngày/năm".to_owned(), "dates month first".to_owned())
        }
    };
    match language {
        Language::Vietnamese => vietnamese,
        Language::English => english,
    }
}

fn numbers_names(style: NumberStyle) -> (String, String) {
    let (vietnamese, english) = match style {
        NumberStyle::Plain => ("số viết liền", "plain numbers"),
        NumberStyle::English => ("số kiểu Anh: 70,000.5", "English numbers: 70,000.5"),
        NumberStyle::Vietnamese => ("số kiểu Việt Nam: 70.000,5", "Vietnamese numbers: 70.000,5"),
        NumberStyle::Undecided => ("chưa rõ số viết kiểu nào", "way of writing numbers not clear"),
    };
    (vietnamese.to_owned(), english.to_owned())
}
