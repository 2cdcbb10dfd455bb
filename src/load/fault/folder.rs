use super::{Severity, Wording, words};
use crate::load::plan::{PlanFault, PlanFaultKind};
use crate::model::Language;

/// The matter with the folder or with a file as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FolderFault {
    /// The folder can't be read.
    FolderUnreadable {
        /// Why, in the words of the operating system.
        reason: String,
    },
    /// Neither a dataset nor a folder of datasets.
    NoDataset,
    /// A needed file isn't there.
    FileMissing,
    /// A file can't be read.
    FileUnreadable {
        /// Why, in the words of the operating system.
        reason: String,
    },
    /// A file beyond any size a dataset has.
    FileTooLarge {
        /// Its size.
        megabytes: u64,
        /// The largest accepted.
        limit: u64,
    },
    /// A byte that no UTF-8 text has there.
    NotUtf8 {
        /// The byte.
        byte: u8,
    },
    /// The dataset's own plan has a fault.
    Plan {
        /// Which.
        fault: PlanFaultKind,
    },
    /// Invisible or control characters were made visible.
    CharactersReplaced {
        /// How many in this file.
        count: usize,
    },
    /// A file of a kind that isn't read yet.
    FileNotReadYet,
    /// A file that belongs to no dataset.
    FileUnknown,
}

impl FolderFault {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::FolderUnreadable { .. } => "folder_unreadable",
            Self::NoDataset => "no_dataset",
            Self::FileMissing => "file_missing",
            Self::FileUnreadable { .. } => "file_unreadable",
            Self::FileTooLarge { .. } => "file_too_large",
            Self::NotUtf8 { .. } => "not_utf8",
            Self::Plan { .. } => "plan_fault",
            Self::CharactersReplaced { .. } => "characters_replaced",
            Self::FileNotReadYet => "file_not_read_yet",
            Self::FileUnknown => "file_unknown",
        }
    }

    /// What it does to the dataset.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::CharactersReplaced { .. } | Self::FileNotReadYet | Self::FileUnknown => {
                Severity::Note
            }
            _ => Severity::Fatal,
        }
    }

    /// In words.
    #[must_use]
    pub fn wording(&self, language: Language) -> Wording {
        match self {
            Self::FolderUnreadable { reason } if language == Language::Vietnamese => {
                let reason = vietnamese(reason);
                Self::FolderUnreadable { reason }.worded(language)
            }
            Self::FileUnreadable { reason } if language == Language::Vietnamese => {
                let reason = vietnamese(reason);
                Self::FileUnreadable { reason }.worded(language)
            }
            other => other.worded(language),
        }
    }

    fn worded(&self, language: Language) -> Wording {
        match self {
            Self::FolderUnreadable { reason } => words!(language,
                "không đọc được thư mục ('{reason}')", "một thư mục đọc được",
                "kiểm tra đường dẫn và quyền đọc";
                "the folder can't be read ('{reason}')", "a readable folder",
                "check the path and the permission to read"),
            Self::NoDataset => words!(language,
                "không có bộ số liệu nào ở đây",
                "một thư mục có 'dataset.toml', hoặc thư mục chứa các bộ số liệu như vậy",
                "chỉ đúng thư mục của bộ số liệu";
                "no dataset here", "a folder with a 'dataset.toml', or a folder of such datasets",
                "point to the folder of a dataset"),
            Self::FileMissing => words!(language,
                "thiếu tệp này", "đủ các tệp 'dataset.toml', 'units.csv' và 'figures.csv'",
                "đặt tệp vào thư mục của bộ số liệu, tên viết thường đúng như vậy";
                "this file is missing", "the files 'dataset.toml', 'units.csv' and 'figures.csv'",
                "put it into the dataset's folder, named exactly so"),
            Self::FileUnreadable { reason } => words!(language,
                "không đọc được tệp ('{reason}')", "một tệp đọc được",
                "kiểm tra quyền đọc, hoặc chép lại tệp";
                "the file can't be read ('{reason}')", "a readable file",
                "check the permission to read, or copy the file anew"),
            Self::FileTooLarge { megabytes, limit } => words!(language,
                "tệp lớn '{megabytes} MB'", "không quá '{limit} MB'",
                "kiểm tra xem có đúng tệp của bộ số liệu không, hoặc tách bộ số liệu";
                "the file has '{megabytes} MB'", "no more than '{limit} MB'",
                "check that it is the dataset's file, or split the dataset"),
            Self::NotUtf8 { byte } => words!(language,
                "byte '0x{byte:02X}' không thuộc UTF-8", "văn bản mã UTF-8",
                "mở tệp trong bảng tính rồi lưu lại dạng CSV UTF-8";
                "byte '0x{byte:02X}' is not UTF-8", "UTF-8 text",
                "open the file in a spreadsheet and save it as CSV UTF-8"),
            Self::Plan { fault } => {
                let message =
                    PlanFault { line: 0, column: 0, kind: fault.clone() }.message(language);
                words!(language,
                    "{message}", "một kế hoạch không có lỗi",
                    "sửa chỗ này, hoặc bỏ 'plan.toml' để dùng kế hoạch có sẵn";
                    "{message}", "a plan without faults",
                    "mend this place, or remove 'plan.toml' to use the built-in plan")
            }
            Self::CharactersReplaced { count } => words!(language,
                "có '{count}' ký tự điều khiển hoặc ký tự ẩn, đã thay bằng ký hiệu nhìn thấy được",
                "văn bản không có ký tự ẩn",
                "gõ lại ô đầu tiên được chỉ ra, rồi kiểm tra các ô tương tự";
                "'{count}' control or invisible characters were replaced by visible signs",
                "text without invisible characters",
                "retype the first cell named, then look at its like"),
            Self::FileNotReadYet => words!(language,
                "phiên bản này chưa đọc tệp này", "chưa có gì", "không phải làm gì";
                "this version does not read this file yet", "nothing yet", "nothing to do"),
            Self::FileUnknown => words!(language,
                "tệp không thuộc bộ số liệu, không đọc",
                "các tệp 'dataset.toml', 'units.csv', 'figures.csv', 'allocations.csv', \
                 'plan.toml'",
                "kiểm tra tên tệp nếu nó phải được đọc";
                "not a file of a dataset, not read",
                "the files 'dataset.toml', 'units.csv', 'figures.csv', 'allocations.csv', \
                 'plan.toml'",
                "check its name if it was meant to be read"),
        }
    }
}

/// The system's reason in Vietnamese; one that isn't known here stays as it is.
fn vietnamese(reason: &str) -> String {
    let said = match reason {
        "entity not found" => "không có ở đường dẫn này",
        "permission denied" => "không có quyền đọc",
        "not a directory" => "không phải thư mục",
        "is a directory" => "là thư mục, không phải tệp",
        "filesystem loop or indirection limit (e.g. symlink loop)" => "liên kết vòng",
        "invalid filename" => "tên không hợp lệ",
        "operation interrupted" => "việc đọc bị ngắt",
        "timed out" => "quá thời gian chờ",
        other => other,
    };
    said.to_owned()
}
