use std::io;

use chrono::NaiveDate;

use crate::model::Language;
use crate::run::RunError;
use crate::sample::SampleError;
use crate::text::words::system_reason;

/// Why a job could not be done.
#[derive(Debug, thiserror::Error)]
pub enum JobError {
    /// The arguments don't fit the dataset.
    #[error(transparent)]
    Usage(#[from] UsageError),
    /// The answer can't be written.
    #[error("the answer can't be written: {0}")]
    Write(#[source] io::Error),
    /// The sample can't be made.
    #[error(transparent)]
    Sample(#[from] SampleError),
    /// The dashboard could not run.
    #[error(transparent)]
    Run(#[from] RunError),
}

impl JobError {
    /// What is wrong, in Vietnamese.
    pub fn in_vietnamese(&self) -> String {
        match self {
            Self::Usage(usage) => usage.in_vietnamese(),
            Self::Write(error) => format!("không ghi được kết quả: {}", why(error)),
            Self::Sample(error) => sample_in_vietnamese(error),
            Self::Run(error) => run_in_vietnamese(error),
        }
    }
}

fn why(error: &io::Error) -> String {
    system_reason(error, Language::Vietnamese)
}

fn sample_in_vietnamese(error: &SampleError) -> String {
    match error {
        SampleError::UnknownScenario { found, known } => {
            format!("không có kịch bản '{found}'; các kịch bản: {known}")
        }
        SampleError::Occupied(path) => {
            format!("thư mục '{}' không trống; hãy chọn thư mục khác", path.display())
        }
        SampleError::Write { path, source } => {
            format!("không ghi được '{}': {}", path.display(), why(source))
        }
        SampleError::Recipe(error) => format!("kịch bản mẫu có sẵn bị hỏng: {error}"),
        SampleError::Places(error) => format!("bảng mẫu có sẵn bị hỏng: {error}"),
    }
}

fn run_in_vietnamese(error: &RunError) -> String {
    match error {
        RunError::Keyboard(error) => format!(
            "không có bàn phím để đọc; hãy chạy chương trình trong cửa sổ dòng lệnh: {}",
            why(error)
        ),
        RunError::Terminal(error) => {
            format!("cửa sổ dòng lệnh không chuyển được sang toàn màn hình: {}", why(error))
        }
        RunError::Listen(error) => format!("không nhận được phím và tín hiệu: {}", why(error)),
        RunError::Output(error) => format!("không vẽ được màn hình: {}", why(error)),
    }
}

/// Arguments that don't fit the dataset.
#[derive(Debug, thiserror::Error)]
pub enum UsageError {
    /// Later than the dataset speaks.
    #[error(
        "'--as-of {asked}' lies beyond the dataset, which ends on '{own}'; ask for that day or an earlier one"
    )]
    AsOfBeyond {
        /// The day asked for.
        asked: NaiveDate,
        /// The dataset's own.
        own: NaiveDate,
    },
    /// No such unit.
    #[error("no unit has the id '{id}'; {}", meant(nearest, Language::English, UNITS))]
    UnknownUnit {
        /// The id asked for.
        id: String,
        /// The nearest, each with its name.
        nearest: Vec<String>,
    },
    /// No such indicator.
    #[error(
        "no indicator has the code '{code}'; {}",
        meant(nearest, Language::English, INDICATORS)
    )]
    UnknownIndicator {
        /// The code asked for.
        code: String,
        /// The nearest, each with its label; all codes where none is near.
        nearest: Vec<String>,
    },
    /// No such phase.
    #[error("no phase is called '{key}'; the plan has {known}")]
    UnknownPhase {
        /// The phase asked for.
        key: String,
        /// Those that there are.
        known: String,
    },
    /// No tree of that year.
    #[error("there is no tree of '{year}'; ask for a year from {first} to {last}, or for 'as-was'")]
    UnknownTree {
        /// The year asked for.
        year: i32,
        /// First year with a tree.
        first: i32,
        /// Last year with a tree.
        last: i32,
    },
}

impl UsageError {
    fn in_vietnamese(&self) -> String {
        match self {
            Self::AsOfBeyond { asked, own } => format!(
                "'--as-of {asked}' vượt quá bộ số liệu, vốn chỉ có đến {}; hãy ghi '--as-of {own}' hoặc ngày sớm hơn",
                crate::text::date(*own, Language::Vietnamese)
            ),
            Self::UnknownUnit { id, nearest } => {
                let meant = meant(nearest, Language::Vietnamese, UNITS);
                format!("không có đơn vị nào mang mã '{id}'; {meant}")
            }
            Self::UnknownIndicator { code, nearest } => {
                let meant = meant(nearest, Language::Vietnamese, INDICATORS);
                format!("không có chỉ tiêu nào mang mã '{code}'; {meant}")
            }
            Self::UnknownPhase { key, known } => {
                format!("không có giai đoạn nào tên là '{key}'; kế hoạch có {known}")
            }
            Self::UnknownTree { year, first, last } => format!(
                "không có cây tổ chức năm '{year}'; hãy chọn một năm từ {first} đến {last}, hoặc 'as-was'"
            ),
        }
    }
}

/// Where ids of units are found.
const UNITS: [&str; 2] = ["hãy ghi mã của một đơn vị", "give the id of a unit"];
/// Where codes of indicators are found.
const INDICATORS: [&str; 2] =
    ["mã đứng đầu mỗi dòng của 'thidua report'", "codes begin the lines of 'thidua report'"];

/// What may have been meant, else where to look.
fn meant(nearest: &[String], language: Language, [vi, en]: [&str; 2]) -> String {
    let named = nearest.join(", ");
    match (language, nearest.is_empty()) {
        (Language::Vietnamese, true) => vi.to_owned(),
        (Language::English, true) => en.to_owned(),
        (Language::Vietnamese, false) => format!("có phải: {named}? {vi}"),
        (Language::English, false) => format!("did you mean: {named}? {en}"),
    }
}
