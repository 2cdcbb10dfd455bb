use super::declare::faults;
use super::encoding::legacy_name;
use crate::load::Encoding;
use crate::load::file_kind::{self, FileKind, Way};
use crate::model::{Amount, Language};
use crate::text::number::count;

faults! {
    /// The matter with a workbook as a whole, or with how it is written.
    WorkbookFault in language;

    /// Damaged, or no workbook at all.
    Broken { damage: Damage = Damage::Archive } Fatal "workbook_broken" {
        let what = damage.name(language);
        vi "tệp bảng tính bị hỏng: {what}",
           "một tệp bảng tính nguyên vẹn",
           "chép lại tệp từ bản gốc; hoặc mở tệp trong bảng tính, nếu còn mở được, rồi lưu lại \
            dạng .xlsx";
        en "the workbook is damaged: {what}",
           "a sound workbook",
           "copy it anew; or, if a spreadsheet still opens it, save it as .xlsx again";
    }

    /// Locked with a password.
    Encrypted Fatal "workbook_encrypted" {
        vi "tệp có mật khẩu", "tệp không khóa", "mở tệp, bỏ mật khẩu rồi lưu lại";
        en "the file is locked with a password",
           "a file without one",
           "open it, take the password off and save it again";
    }

    /// A kind of file that isn't read.
    OtherFormat { kind: FileKind = file_kind::WEB_PAGE } Fatal "file_format" {
        let name = kind.name.of(language);
        when kind.way == Way::Unpack, as Self::OtherFormat { kind: file_kind::ZIP } => {
            vi "nội dung tệp là {name}, không đọc trực tiếp được",
               "dạng .xlsx, .xls, .ods hoặc CSV",
               "giải nén rồi mở tệp bảng tính ở trong";
            en "the file is {name}, which can't be read as it is",
               ".xlsx, .xls, .ods or CSV",
               "unpack it and open the workbook in it";
        }
        when kind.way == Way::Export, as Self::OtherFormat { kind: file_kind::JSON } => {
            vi "nội dung tệp là {name}, không phải bảng tính",
               "dạng .xlsx, .xls, .ods hoặc CSV",
               "xuất lại số liệu dạng .xlsx hoặc CSV từ phần mềm đã tạo tệp";
            en "the file is {name} and no spreadsheet",
               ".xlsx, .xls, .ods or CSV",
               "export it anew as .xlsx or CSV from the program that wrote it";
        }
        when kind.way == Way::Copy, as Self::OtherFormat { kind: file_kind::PDF } => {
            vi "nội dung tệp là {name}, không phải bảng tính",
               "dạng .xlsx, .xls, .ods hoặc CSV",
               "xin nơi gửi tệp bảng tính gốc; nếu không có thì chép bảng sang Excel, đối chiếu \
                từng số rồi lưu dạng .xlsx";
            en "the file is {name} and no spreadsheet",
               ".xlsx, .xls, .ods or CSV",
               "ask who sent it for the spreadsheet; or copy the table into Excel, compare the \
                numbers and save it as .xlsx";
        }
        vi "nội dung tệp là {name}, dạng này không đọc được",
           "dạng .xlsx, .xls, .ods hoặc CSV",
           "mở tệp bằng Excel hay phần mềm đã tạo tệp (bấm Yes nếu Excel báo đuôi tệp không khớp), \
            rồi chọn File › Save As, loại 'Excel Workbook (*.xlsx)'";
        en "the file is {name}, which can't be read",
           ".xlsx, .xls, .ods or CSV",
           "open it in Excel or the program that wrote it (say Yes if Excel warns that format and \
            extension don't match), then File › Save As, type 'Excel Workbook (*.xlsx)'";
    }

    /// Unpacked, larger than any dataset.
    TooLarge { limit: u64 = 1024 } Fatal "workbook_too_large" {
        vi "nội dung bảng tính lớn hơn {limit} MB sau khi giải nén",
           "không quá {limit} MB",
           "kiểm tra xem có đúng tệp không; bỏ các trang, cột thừa, hoặc lưu dạng CSV";
        en "unpacked, the workbook holds more than {limit} MB",
           "no more than {limit} MB",
           "check that it is the right file; remove sheets and columns, or save it as CSV";
    }

    /// More cells than any table has.
    TooManyCells { limit: u32 = 16_777_216 } Fatal "sheet_too_large" {
        let limit = count(Amount::whole(i64::from(*limit)), language);
        vi "một trang có hơn {limit} ô",
           "không quá {limit} ô",
           "kiểm tra xem có đúng tệp không; xóa hẳn các dòng, cột thừa, hoặc lưu dạng CSV";
        en "a sheet has more than {limit} cells",
           "no more than {limit} cells",
           "check that it is the right file; delete surplus rows and columns, or save it as CSV";
    }

    /// More sheets than any office's workbook has.
    TooManySheets { limit: u32 = 4_096 } Fatal "workbook_too_many_sheets" {
        let limit = count(Amount::whole(i64::from(*limit)), language);
        vi "tệp có hơn {limit} trang",
           "không quá {limit} trang",
           "kiểm tra xem có đúng tệp không; bỏ các trang thừa rồi lưu lại";
        en "the workbook has more than {limit} sheets",
           "no more than {limit} sheets",
           "check that it is the right file; remove surplus sheets and save it again";
    }

    /// A text longer than any cell's.
    TextTooLong { limit: u32 = 32_767 } Fatal "sheet_text_too_long" {
        vi "có ô dài hơn mọi ô của bảng tính",
           "ô không quá {limit} ký tự",
           "kiểm tra xem có đúng tệp không; mở tệp trong bảng tính rồi lưu lại dạng .xlsx";
        en "there is a cell longer than any spreadsheet's",
           "cells of no more than {limit} characters",
           "check that it is the right file; open it in a spreadsheet and save it as .xlsx again";
    }

    /// A cell where no sheet has one.
    CellBeyond { cell: String } Fatal "sheet_cell_beyond" {
        vi "có ô {cell}, ngoài phạm vi của một trang",
           "các ô từ A1 đến XFD1048576",
           "mở tệp trong bảng tính rồi lưu lại dạng .xlsx";
        en "there is a cell {cell}, beyond the end of any sheet",
           "cells from A1 to XFD1048576",
           "open it in a spreadsheet and save it as .xlsx again";
    }

    /// Two contents in one cell.
    CellTwice { cell: String } Fatal "sheet_cell_twice" {
        vi "tệp bị hỏng: ô {cell} có hai nội dung khác nhau",
           "mỗi ô một nội dung",
           "chép lại tệp từ bản gốc; hoặc mở tệp trong bảng tính, kiểm tra ô này rồi lưu lại";
        en "the file is damaged: the cell {cell} has two contents",
           "one content a cell",
           "copy it anew; or open it in a spreadsheet, check the cell and save it again";
    }

    /// Cells in the letters of an old font.
    LegacyLetters { encoding: Encoding = Encoding::Vni, sign: String }
    Fatal "workbook_encoding_legacy" {
        let (name, key) = (legacy_name(*encoding), encoding.key());
        vi "chữ trong trang theo bảng mã cũ '{name}' ({sign})",
           "chữ Unicode",
           "mở bằng '--encoding {key}' nếu đúng là mã đó, hoặc chuyển bảng tính sang Unicode \
            rồi lưu lại";
        en "the letters are those of the old encoding '{name}' ({sign})",
           "Unicode",
           "open it with '--encoding {key}' if that is what it is, or convert the workbook to \
            Unicode and save it again";
    }
}

/// What of a workbook is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// The archive that it is.
    Archive,
    /// A part that isn't there.
    PartMissing,
    /// The markup of a part.
    Markup,
    /// What a part says: a number, the address of a cell, a reference to a text.
    Content,
    /// Its reader gave up.
    Unknown,
}

impl Damage {
    const fn name(self, language: Language) -> &'static str {
        match (language, self) {
            (Language::Vietnamese, Self::Archive) => "tệp bị cắt ngang hoặc sai ở phần nén",
            (Language::Vietnamese, Self::PartMissing) => "thiếu một phần bên trong",
            (Language::Vietnamese, Self::Markup) => "một phần bên trong sai cấu trúc",
            (Language::Vietnamese, Self::Content) => "một trang có ô ghi sai quy cách",
            (Language::Vietnamese, Self::Unknown) => "không đọc được nội dung",
            (Language::English, Self::Archive) => "it is cut short or wrongly packed",
            (Language::English, Self::PartMissing) => "a part of it is missing",
            (Language::English, Self::Markup) => "a part of it has the wrong structure",
            (Language::English, Self::Content) => "a sheet has a cell that breaks the format",
            (Language::English, Self::Unknown) => "what it holds can't be read",
        }
    }
}
