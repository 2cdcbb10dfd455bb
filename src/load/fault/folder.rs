use super::spoilt::spoilt_words;
use super::{Severity, Wording, counted, words};
use crate::load::Encoding;
use crate::load::names::Spoilt;
use crate::load::plan::{PlanFault, PlanFaultKind};
use crate::model::Language;
use crate::text::words::kind_in_vietnamese;

/// The matter with the folder or with a file as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FolderFault {
    /// The folder can't be read.
    FolderUnreadable {
        /// Why, in the words of the operating system.
        reason: String,
    },
    /// What was named is neither a file nor a folder.
    NothingThere,
    /// Neither a dataset nor a folder of datasets.
    NoDataset,
    /// Reading was stopped by whoever asked for it.
    Stopped,
    /// A needed file isn't there.
    FileMissing,
    /// Several tables or workbooks in the folder of one dataset, and not the usual ones.
    SeveralTables {
        /// Their names, in quotes.
        files: String,
    },
    /// Two files whose names differ in capitals only: none is silently preferred.
    FileTwice {
        /// The name that both have.
        name: &'static str,
    },
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
    /// Neither UTF-8 nor anything else that is certain.
    EncodingUnclear {
        /// The first byte that no UTF-8 text has there.
        byte: u8,
        /// What it may be.
        candidates: Vec<Encoding>,
    },
    /// Letters of an old font, which are only converted when that is said.
    EncodingLegacy {
        /// Whose.
        encoding: Encoding,
    },
    /// In an encoding that doesn't have many of its letters.
    LettersLost,
    /// Not in the encoding that was said.
    NotAsSaid {
        /// What was said.
        said: &'static str,
        /// The first byte that it doesn't have there.
        byte: u8,
    },
    /// Not a text.
    NotText {
        /// Its first bytes.
        start: String,
    },
    /// A text, but for bytes that no text has.
    NulByte {
        /// How many.
        count: usize,
    },
    /// UTF-32, which nothing else writes or reads.
    EncodingUtf32,
    /// A page of HTML, as some programs export tables.
    WebPage,
    /// UTF-8, though something else was said.
    EncodingIsUtf8 {
        /// What was said.
        said: &'static str,
    },
    /// Marked as UTF-16, but not UTF-16 to its end.
    EncodingCut {
        /// As what.
        marked: &'static str,
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
    /// A `dataset.toml` beside a file that was opened by its name, with others there
    /// that it may be about.
    ManifestNotRead,
    /// A file that belongs to no dataset.
    FileUnknown,
}

impl FolderFault {
    /// Why a folder can't be read: what isn't there is perhaps no folder.
    pub(in crate::load) fn unread(error: &std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::NotFound => Self::NothingThere,
            kind => Self::FolderUnreadable { reason: kind.to_string() },
        }
    }

    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::FolderUnreadable { .. } => "folder_unreadable",
            Self::NothingThere => "nothing_there",
            Self::NoDataset => "no_dataset",
            Self::Stopped => "stopped",
            Self::FileMissing => "file_missing",
            Self::SeveralTables { .. } => "several_tables",
            Self::FileTwice { .. } => "file_twice",
            Self::FileUnreadable { .. } => "file_unreadable",
            Self::FileTooLarge { .. } => "file_too_large",
            Self::EncodingUnclear { .. } => "encoding_unclear",
            Self::EncodingLegacy { .. } => "encoding_legacy",
            Self::LettersLost => "letters_lost",
            Self::NotAsSaid { .. } => "encoding_not_as_said",
            Self::NotText { .. } => "not_text",
            Self::NulByte { .. } => "nul_byte",
            Self::EncodingUtf32 => "encoding_utf32",
            Self::WebPage => "web_page",
            Self::EncodingIsUtf8 { .. } => "encoding_is_utf8",
            Self::EncodingCut { .. } => "encoding_cut",
            Self::Plan { .. } => "plan_fault",
            Self::CharactersReplaced { .. } => "characters_replaced",
            Self::FileNotReadYet => "file_not_read_yet",
            Self::ManifestNotRead => "manifest_not_read",
            Self::FileUnknown => "file_unknown",
        }
    }

    /// What it does to the dataset.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::CharactersReplaced { .. }
            | Self::FileNotReadYet
            | Self::ManifestNotRead
            | Self::FileUnknown => Severity::Note,
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

    #[expect(clippy::too_many_lines, reason = "a table of words, a row a kind")]
    fn worded(&self, language: Language) -> Wording {
        match self {
            Self::FolderUnreadable { reason } => words!(language,
                "không đọc được thư mục ('{reason}')", "một thư mục đọc được",
                "kiểm tra đường dẫn và quyền đọc";
                "the folder can't be read ('{reason}')", "a readable folder",
                "check the path and the permission to read"),
            Self::NothingThere => words!(language,
                "không có tệp hay thư mục nào tên như vậy", "một tệp hoặc thư mục có thật",
                "kiểm tra tên và đường dẫn; có thể đã bị đổi tên, chuyển đi hoặc xóa";
                "no file or folder of this name", "a file or folder that exists",
                "check name and path; it may have been renamed, moved or deleted"),
            Self::NoDataset => words!(language,
                "không có bộ số liệu nào ở đây",
                "một thư mục có 'dataset.toml', hoặc thư mục chứa các bộ số liệu như vậy",
                "trỏ đến đúng thư mục của bộ số liệu";
                "no dataset here", "a folder with a 'dataset.toml', or a folder of such datasets",
                "point to the folder of a dataset"),
            Self::Stopped => words!(language,
                "đã dừng đọc giữa chừng", "đọc đến hết tệp",
                "mở lại bộ số liệu (F4)";
                "reading was stopped halfway", "the whole file",
                "open the dataset once more (F4)"),
            Self::FileMissing => words!(language,
                "thiếu tệp này", "đủ các tệp 'dataset.toml', 'units.csv' và 'figures.csv'",
                "đặt tệp vào thư mục của bộ số liệu, tên bằng chữ thường, đúng như trên";
                "this file is missing", "the files 'dataset.toml', 'units.csv' and 'figures.csv'",
                "put it into the dataset's folder, named exactly so"),
            Self::SeveralTables { files } => words!(language,
                "thư mục có nhiều tệp có thể là bộ số liệu ({files}), không rõ tệp nào",
                "một tệp như vậy trong thư mục, hoặc 'units.csv' và 'figures.csv'",
                "mở thẳng tệp cần xem bằng tên của nó; muốn dùng 'dataset.toml' thì chỉ để một tệp \
                 cùng thư mục với nó";
                "several files of the folder may be the dataset ({files}); which one?",
                "one such file in the folder, or 'units.csv' and 'figures.csv'",
                "open the one that is meant by its name; for 'dataset.toml' to hold for it leave \
                 it the only one in their folder"),
            Self::FileTwice { name } => words!(language,
                "có hai tệp cùng tên '{name}', chỉ khác chữ hoa, chữ thường", "mỗi tệp một bản",
                "giữ tệp đúng, chuyển tệp kia sang thư mục khác";
                "there are two files called '{name}', but for capitals", "each file once",
                "keep the right one and move the other out of the folder"),
            Self::FileUnreadable { reason } => words!(language,
                "không đọc được tệp ('{reason}')", "một tệp đọc được",
                "kiểm tra quyền đọc, hoặc chép lại tệp";
                "the file can't be read ('{reason}')", "a readable file",
                "check the permission to read, or copy the file anew"),
            Self::FileTooLarge { megabytes, limit } => words!(language,
                "tệp lớn {megabytes} MB", "không quá {limit} MB",
                "kiểm tra xem có đúng tệp của bộ số liệu không, hoặc tách bộ số liệu";
                "the file has {megabytes} MB", "no more than {limit} MB",
                "check that it is the dataset's file, or split the dataset"),
            Self::EncodingUnclear { byte, candidates } => {
                let named: Vec<String> =
                    candidates.iter().map(|c| format!("'{}'", c.key())).collect();
                let (vi, en) = if named.is_empty() {
                    (String::new(), String::new())
                } else {
                    let named = named.join(", ");
                    (format!("; có thể là: {named}"), format!("; it may be: {named}"))
                };
                let key = candidates.iter().find(|c| **c != Encoding::Utf8);
                let key = key.map_or("tcvn3", |key| key.key());
                words!(language,
                    "ở đây có chữ hỏng hoặc theo bảng mã khác (byte '0x{byte:02X}' không thuộc \
                     UTF-8){vi}", "văn bản mã UTF-8",
                    "mở tệp trong bảng tính, xem lại chữ rồi lưu lại dạng CSV UTF-8; nếu cả tệp \
                     theo một mã khác thì mở bằng '--encoding {key}' (hoặc tên mã khác: xem \
                     'thidua --help')";
                    "a letter here is damaged or in another encoding (byte '0x{byte:02X}' is not \
                     UTF-8){en}", "UTF-8 text",
                    "open the file in a spreadsheet, look at its letters and save it as CSV UTF-8; \
                     if all of it is in another encoding open it with '--encoding {key}' (or another \
                     name: see 'thidua --help')")
            }
            Self::EncodingLegacy { encoding } => {
                let (name, key) = (legacy_name(*encoding), encoding.key());
                words!(language,
                    "chữ trong tệp theo bảng mã cũ '{name}'", "chữ Unicode (UTF-8)",
                    "mở bằng '--encoding {key}' nếu đúng là mã đó, hoặc chuyển tệp sang Unicode \
                     rồi lưu lại";
                    "the letters are those of the old encoding '{name}'", "Unicode (UTF-8)",
                    "open it with '--encoding {key}' if that is what it is, or convert the file \
                     to Unicode and save it again")
            }
            Self::LettersLost => {
                let (matter, remedy) = spoilt_words(Spoilt::Lost, language);
                words!(language, "{matter}", "văn bản mã UTF-8", "{remedy}";
                    "{matter}", "UTF-8 text", "{remedy}")
            }
            Self::NotAsSaid { said, byte } => words!(language,
                "byte '0x{byte:02X}' không thuộc mã '{said}' đã khai", "văn bản mã '{said}'",
                "bỏ '--encoding', hoặc khai mã khác";
                "byte '0x{byte:02X}' is not of the encoding said, '{said}'", "text in '{said}'",
                "leave '--encoding' out, or say another one"),
            Self::NotText { start } => words!(language,
                "tệp không phải văn bản (bắt đầu bằng '{start}')", "một bảng CSV hoặc tệp .xlsx",
                "kiểm tra xem có đúng tệp không, rồi lưu lại từ bảng tính dạng CSV UTF-8 hoặc .xlsx";
                "the file is not text (it begins with '{start}')", "a CSV table or an .xlsx file",
                "check that it is the right file, then save it from a spreadsheet as CSV UTF-8 or \
                 .xlsx"),
            Self::NulByte { count } => words!(language,
                "tệp có {count} byte rỗng (0x00), byte đầu tiên ở đây", "văn bản mã UTF-8",
                "chép lại tệp từ bản gốc, hoặc mở tệp trong bảng tính rồi lưu lại dạng CSV UTF-8";
                "the file has {count} NUL bytes (0x00), the first of them here", "UTF-8 text",
                "copy the file anew, or open it in a spreadsheet and save it as CSV UTF-8"),
            Self::WebPage => words!(language,
                "tệp là trang HTML, không phải bảng tính, dù tên tệp là gì",
                "một tệp .xlsx hoặc CSV",
                "mở tệp bằng Excel (bấm Yes nếu Excel báo đuôi tệp không khớp), rồi chọn File › Save \
                 As, loại 'Excel Workbook (*.xlsx)'";
                "the file is an HTML page and no spreadsheet, whatever it is called",
                "an .xlsx file or CSV",
                "open it in Excel (say Yes if it warns that format and extension don't match), then \
                 File › Save As, type 'Excel Workbook (*.xlsx)'"),
            Self::EncodingUtf32 => words!(language,
                "tệp ghi theo mã UTF-32", "văn bản mã UTF-8",
                "lưu lại tệp dạng CSV UTF-8";
                "the file is in UTF-32", "UTF-8 text", "save it as CSV UTF-8"),
            Self::EncodingIsUtf8 { said } => words!(language,
                "tệp đã là UTF-8, có chữ tiếng Việt Unicode, không phải mã '{said}' đã khai",
                "văn bản mã '{said}'", "bỏ '--encoding'";
                "the file is UTF-8 with Vietnamese letters already, not '{said}' as was said",
                "text in '{said}'", "leave '--encoding' out"),
            Self::EncodingCut { marked } => words!(language,
                "đầu tệp theo mã '{marked}', nhưng không theo mã đó đến hết tệp",
                "cả tệp theo một mã",
                "nếu đã nối nhiều tệp thì lưu từng tệp dạng CSV UTF-8 rồi nối lại; nếu không thì \
                 chép lại tệp từ bản gốc";
                "the file begins in '{marked}', but is not so to its end",
                "one encoding throughout",
                "if files were put together save each as CSV UTF-8 and put them together anew; if \
                 not, copy the file anew"),
            Self::Plan { fault } => {
                let message =
                    PlanFault { line: 0, column: 0, kind: fault.clone() }.message(language);
                words!(language,
                    "{message}", "một kế hoạch không có lỗi",
                    "sửa chỗ này, hoặc bỏ 'plan.toml' để dùng kế hoạch có sẵn";
                    "{message}", "a plan without faults",
                    "mend this place, or remove 'plan.toml' to use the built-in plan")
            }
            Self::CharactersReplaced { count } => {
                let one = "control or invisible character was";
                let several = "control or invisible characters were";
                let count = counted(*count, [one, several], language);
                words!(language,
                "có {count} ký tự điều khiển hoặc ký tự ẩn, đã bỏ khi đọc hoặc thay bằng ký hiệu nhìn thấy được",
                "văn bản không có ký tự ẩn",
                "gõ lại ô đầu tiên được chỉ ra, rồi kiểm tra các ô tương tự";
                "{count} passed over or replaced by visible signs",
                "text without invisible characters",
                "retype the first cell named, then look at its like")
            }
            Self::ManifestNotRead => words!(language,
                "tệp này không được đọc cùng: cạnh nó còn tệp số liệu khác nên không rõ nó nói về tệp nào",
                "tệp số liệu duy nhất trong thư mục với 'dataset.toml' của nó",
                "để tệp số liệu và 'dataset.toml' của nó riêng một thư mục";
                "this file is not read with it: other files lie beside it, and which of them it is \
                 about can't be told",
                "the only file of data in a folder with its 'dataset.toml'",
                "give the file and its 'dataset.toml' a folder of their own"),
            Self::FileNotReadYet => words!(language,
                "phiên bản này chưa đọc tệp này", "các tệp mà phiên bản này đọc", "không phải làm gì";
                "this version does not read this file yet", "the files that it reads", "nothing to do"),
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

/// The system's reason in Vietnamese; one that isn't known stays as it is.
fn vietnamese(reason: &str) -> String {
    kind_in_vietnamese(reason).unwrap_or(reason).to_owned()
}

/// What an encoding is called among those who use it.
pub(super) const fn legacy_name(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Tcvn3 => "TCVN3 (ABC)",
        Encoding::Vni => "VNI",
        other => other.key(),
    }
}
