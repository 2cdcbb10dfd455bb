use std::io;

use chrono::NaiveDate;

use crate::model::Language;

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
    Sample(#[from] crate::sample::SampleError),
    /// The dashboard could not run.
    #[error(transparent)]
    Run(#[from] crate::run::RunError),
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
    /// What is wrong and what would be right, in one language.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        match language {
            Language::English => self.to_string(),
            Language::Vietnamese => self.in_vietnamese(),
        }
    }

    fn in_vietnamese(&self) -> String {
        match self {
            Self::AsOfBeyond { asked, own } => format!(
                "'--as-of {asked}' vượt quá bộ số liệu, vốn chỉ có đến '{own}'; hãy chọn ngày đó hoặc sớm hơn"
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
