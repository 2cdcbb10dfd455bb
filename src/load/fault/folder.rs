use std::io::ErrorKind;

use super::declare::faults;
use crate::model::Language;
use crate::text::words::kind_in_vietnamese;

faults! {
    /// The matter with the folder or with a file as a whole.
    FolderFault in language;

    /// The folder can't be read.
    FolderUnreadable { reason: String } Fatal "folder_unreadable" {
        let is_neither = *reason == ErrorKind::NotADirectory.to_string();
        let reason = reason_in(reason, language);
        when is_neither,
            as Self::FolderUnreadable { reason: ErrorKind::NotADirectory.to_string() } => {
            vi "đây không phải tệp thường, cũng không phải thư mục",
               "tệp hoặc thư mục của một bộ số liệu",
               "kiểm tra đường dẫn; dữ liệu từ chương trình khác thì lưu thành tệp rồi mở";
            en "this is neither a regular file nor a folder",
               "a file or folder of a dataset",
               "check the path; save what another program puts out as a file and open that";
        }
        vi "không đọc được thư mục ('{reason}')",
           "một thư mục đọc được",
           "kiểm tra đường dẫn và quyền đọc";
        en "the folder can't be read ('{reason}')",
           "a readable folder",
           "check the path and the permission to read";
    }

    /// What was named is neither a file nor a folder.
    NothingThere Fatal "nothing_there" {
        vi "không có tệp hay thư mục nào tên như vậy",
           "một tệp hoặc thư mục có thật",
           "kiểm tra tên và đường dẫn; có thể đã bị đổi tên, chuyển đi hoặc xóa";
        en "no file or folder of this name",
           "a file or folder that exists",
           "check name and path; it may have been renamed, moved or deleted";
    }

    /// Neither a dataset nor a folder of datasets.
    NoDataset Fatal "no_dataset" {
        vi "không có bộ số liệu nào ở đây",
           "một thư mục có 'dataset.toml', hoặc thư mục chứa các bộ số liệu như vậy",
           "trỏ đến đúng thư mục của bộ số liệu";
        en "no dataset here",
           "a folder with a 'dataset.toml', or a folder of such datasets",
           "point to the folder of a dataset";
    }

    /// Reading was stopped by whoever asked for it.
    Stopped Fatal "stopped" {
        vi "đã dừng đọc giữa chừng", "đọc đến hết tệp", "mở lại bộ số liệu (F4)";
        en "reading was stopped halfway", "the whole file", "open the dataset once more (F4)";
    }

    /// A needed file isn't there.
    FileMissing Fatal "file_missing" {
        vi "thiếu tệp này",
           "đủ các tệp 'dataset.toml', 'units.csv' và 'figures.csv'",
           "đặt tệp vào thư mục của bộ số liệu, tên bằng chữ thường, đúng như trên";
        en "this file is missing",
           "the files 'dataset.toml', 'units.csv' and 'figures.csv'",
           "put it into the dataset's folder, named exactly so";
    }

    /// Several tables or workbooks in the folder of one dataset, and not the usual ones.
    SeveralTables { files: String } Fatal "several_tables" {
        vi "thư mục có nhiều tệp có thể là bộ số liệu ({files}), không rõ tệp nào",
           "một tệp như vậy trong thư mục, hoặc 'units.csv' và 'figures.csv'",
           "mở thẳng tệp cần xem bằng tên của nó; muốn dùng 'dataset.toml' thì chỉ để một tệp \
            cùng thư mục với nó";
        en "several files of the folder may be the dataset ({files}); which one?",
           "one such file in the folder, or 'units.csv' and 'figures.csv'",
           "open the one that is meant by its name; for 'dataset.toml' to hold for it leave it \
            the only one in their folder";
    }

    /// Two files whose names differ in capitals only: none is silently preferred.
    FileTwice { name: &'static str } Fatal "file_twice" {
        vi "có hai tệp cùng tên '{name}', chỉ khác chữ hoa, chữ thường",
           "mỗi tệp một bản",
           "giữ tệp đúng, chuyển tệp kia sang thư mục khác";
        en "there are two files called '{name}', but for capitals",
           "each file once",
           "keep the right one and move the other out of the folder";
    }

    /// A file can't be read.
    FileUnreadable { reason: String } Fatal "file_unreadable" {
        let reason = reason_in(reason, language);
        vi "không đọc được tệp ('{reason}')",
           "một tệp đọc được",
           "kiểm tra quyền đọc, hoặc chép lại tệp";
        en "the file can't be read ('{reason}')",
           "a readable file",
           "check the permission to read, or copy the file anew";
    }

    /// A file beyond any size a dataset has.
    FileTooLarge { megabytes: u64 = 2048, limit: u64 = 1024 } Fatal "file_too_large" {
        vi "tệp lớn {megabytes} MB",
           "không quá {limit} MB",
           "kiểm tra xem có đúng tệp của bộ số liệu không, hoặc tách bộ số liệu";
        en "the file has {megabytes} MB",
           "no more than {limit} MB",
           "check that it is the dataset's file, or split the dataset";
    }

    /// A file of a kind that isn't read yet.
    FileNotReadYet Note "file_not_read_yet" {
        vi "phiên bản này chưa đọc tệp này", "các tệp mà phiên bản này đọc", "không phải làm gì";
        en "this version does not read this file yet", "the files that it reads", "nothing to do";
    }

    /// A `dataset.toml` beside a file that was opened by its name, with others there
    /// that it may be about.
    ManifestNotRead Note "manifest_not_read" {
        vi "tệp này không được đọc cùng: cạnh nó còn tệp số liệu khác nên không rõ nó nói về tệp \
            nào",
           "tệp số liệu duy nhất trong thư mục với 'dataset.toml' của nó",
           "để tệp số liệu và 'dataset.toml' của nó riêng một thư mục";
        en "this file is not read with it: other files lie beside it, and which of them it is \
            about can't be told",
           "the only file of data in a folder with its 'dataset.toml'",
           "give the file and its 'dataset.toml' a folder of their own";
    }

    /// A file that belongs to no dataset.
    FileUnknown Note "file_unknown" {
        vi "tệp không thuộc bộ số liệu, không đọc",
           "các tệp 'dataset.toml', 'units.csv', 'figures.csv', 'allocations.csv', 'plan.toml'",
           "kiểm tra tên tệp nếu nó phải được đọc";
        en "not a file of a dataset, not read",
           "the files 'dataset.toml', 'units.csv', 'figures.csv', 'allocations.csv', 'plan.toml'",
           "check its name if it was meant to be read";
    }
}

impl FolderFault {
    /// Why a folder can't be read: what isn't there is perhaps no folder.
    pub(in crate::load) fn unread(error: &std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound => Self::NothingThere,
            kind => Self::FolderUnreadable { reason: kind.to_string() },
        }
    }
}

/// The system's reason; one that isn't known here stays as it is.
fn reason_in(reason: &str, language: Language) -> &str {
    match language {
        Language::Vietnamese => kind_in_vietnamese(reason).unwrap_or(reason),
        Language::English => reason,
    }
}
