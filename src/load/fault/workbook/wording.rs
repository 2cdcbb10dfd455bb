//! What is the matter with a workbook, in words.

use super::super::folder::legacy_name;
use super::super::{SumSaid, Wording, counted, figure, words};
use super::{Damage, Unused, WorkbookFault};
use crate::model::{Amount, Language};
use crate::text::number::count;

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

impl WorkbookFault {
    /// In words.
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "a table of words, a row a kind")]
    pub fn wording(&self, language: Language) -> Wording {
        match self {
            Self::Broken { damage } => {
                let what = damage.name(language);
                words!(language,
                    "tệp bảng tính bị hỏng: {what}", "một tệp bảng tính nguyên vẹn",
                    "chép lại tệp từ bản gốc; hoặc mở tệp trong bảng tính, nếu còn mở được, rồi lưu \
                     lại dạng .xlsx";
                    "the workbook is damaged: {what}", "a sound workbook",
                    "copy it anew; or, if a spreadsheet still opens it, save it as .xlsx again")
            }
            Self::Encrypted => words!(language,
                "tệp có mật khẩu", "tệp không khóa", "mở tệp, bỏ mật khẩu rồi lưu lại";
                "the file is locked with a password", "a file without one",
                "open it, take the password off and save it again"),
            Self::OtherFormat { format } => words!(language,
                "tệp thuộc dạng '{format}'", "dạng .xlsx, .xls, .ods hoặc CSV",
                "mở tệp trong bảng tính rồi lưu lại dạng .xlsx";
                "the file is of the format '{format}'", ".xlsx, .xls, .ods or CSV",
                "open it in a spreadsheet and save it as .xlsx"),
            Self::TooLarge { limit } => words!(language,
                "nội dung bảng tính lớn hơn {limit} MB sau khi giải nén",
                "không quá {limit} MB",
                "kiểm tra xem có đúng tệp không; bỏ các trang, cột thừa, hoặc lưu dạng CSV";
                "unpacked, the workbook holds more than {limit} MB", "no more than {limit} MB",
                "check that it is the right file; remove sheets and columns, or save it as CSV"),
            Self::TooManyCells { limit } => {
                let limit = count(Amount::whole(i64::from(*limit)), language);
                words!(language,
                    "một trang có hơn {limit} ô", "không quá {limit} ô",
                    "kiểm tra xem có đúng tệp không; xóa hẳn các dòng, cột thừa, hoặc lưu dạng CSV";
                    "a sheet has more than {limit} cells", "no more than {limit} cells",
                    "check that it is the right file; delete surplus rows and columns, or save it \
                     as CSV")
            }
            Self::TooManySheets { limit } => {
                let limit = count(Amount::whole(i64::from(*limit)), language);
                words!(language,
                    "tệp có hơn {limit} trang", "không quá {limit} trang",
                    "kiểm tra xem có đúng tệp không; bỏ các trang thừa rồi lưu lại";
                    "the workbook has more than {limit} sheets", "no more than {limit} sheets",
                    "check that it is the right file; remove surplus sheets and save it again")
            }
            Self::TextTooLong { limit } => words!(language,
                "có ô dài hơn mọi ô của bảng tính", "ô không quá {limit} ký tự",
                "kiểm tra xem có đúng tệp không; mở tệp trong bảng tính rồi lưu lại dạng .xlsx";
                "there is a cell longer than any spreadsheet's",
                "cells of no more than {limit} characters",
                "check that it is the right file; open it in a spreadsheet and save it as .xlsx \
                 again"),
            Self::CellBeyond { row, column } => words!(language,
                "có ô ở dòng {row}, cột {column}, ngoài phạm vi của một trang",
                "không quá 1.048.576 dòng và 16.384 cột",
                "mở tệp trong bảng tính rồi lưu lại dạng .xlsx";
                "there is a cell in row {row}, column {column}, beyond the end of any sheet",
                "no more than 1,048,576 rows and 16,384 columns",
                "open it in a spreadsheet and save it as .xlsx again"),
            Self::CellTwice { row, column } => words!(language,
                "tệp bị hỏng: ô ở dòng {row}, cột {column} có hai nội dung khác nhau",
                "mỗi ô một nội dung",
                "chép lại tệp từ bản gốc; hoặc mở tệp trong bảng tính, kiểm tra ô này rồi lưu lại";
                "the file is damaged: the cell in row {row}, column {column} has two contents",
                "one content a cell",
                "copy it anew; or open it in a spreadsheet, check the cell and save it again"),
            Self::LegacyLetters { encoding, sign } => {
                let (name, key) = (legacy_name(*encoding), encoding.key());
                words!(language,
                    "chữ trong trang theo bảng mã cũ '{name}' ({sign})", "chữ Unicode",
                    "mở bằng '--encoding {key}' nếu đúng là mã đó, hoặc chuyển bảng tính sang \
                     Unicode rồi lưu lại";
                    "the letters are those of the old encoding '{name}' ({sign})", "Unicode",
                    "open it with '--encoding {key}' if that is what it is, or convert the \
                     workbook to Unicode and save it again")
            }
            Self::NoTable { sheets } => words!(language,
                "không trang nào là bảng số liệu (có: {sheets})",
                "trang 'units' (đơn vị) và 'figures' (số liệu), hoặc một trang có các cột đơn vị \
                 cấp trên, CĐCS, năm, chỉ tiêu, thực hiện",
                "đặt tên trang hoặc tên cột như vậy; bỏ ẩn trang nếu bảng ở trang ẩn";
                "no sheet is a table of figures (there are: {sheets})",
                "sheets 'units' and 'figures', or one sheet with columns for district, \
                 grassroots union, year, indicator and value",
                "name the sheets or columns so; unhide the sheet if the table is on a hidden one"),
            Self::SheetLacksColumn { column, other, instead: Some(instead) } => words!(language,
                "trang này có cột '{instead}' mà không có cột '{column}' như trang '{other}'",
                "các trang của một bảng cùng có cột '{column}'",
                "nếu '{instead}' chính là '{column}' thì sửa tên cột cho đúng; nếu trang không thuộc \
                 bảng thì ẩn hoặc bỏ đi";
                "this sheet has a column '{instead}' and no column '{column}' as the sheet \
                 '{other}' has",
                "the column '{column}' in every sheet of a table",
                "if '{instead}' is '{column}', correct the heading; if the sheet is no part of the \
                 table, hide or remove it"),
            Self::SheetLacksColumn { column, other, instead: None } => words!(language,
                "trang này không có cột '{column}', trang '{other}' thì có",
                "các trang của một bảng cùng có cột '{column}', hoặc cùng không",
                "thêm cột '{column}' vào trang này; nếu trang không thuộc bảng thì ẩn hoặc bỏ đi";
                "this sheet has no column '{column}', while the sheet '{other}' has",
                "the column '{column}' in every sheet of a table, or in none",
                "add the column '{column}' to this sheet; if it is no part of the table, hide or \
                 remove it"),
            Self::DistrictUnsaid { sheets } => words!(language,
                "nhiều trang cùng là bảng số liệu ({sheets}) nhưng không trang nào có cột nêu đơn \
                 vị cấp trên",
                "cột 'Cấp trên' ở mỗi trang: tên trang và dòng tiêu đề không được tính là số liệu",
                "thêm cột 'Cấp trên' vào mỗi trang và ghi tên đơn vị cấp trên ở mọi dòng";
                "several sheets are tables of figures ({sheets}), but none has a column that \
                 names the district",
                "a column 'district' in every sheet: a sheet's name and its title are no data",
                "add a column 'district' to every sheet and fill it in on every row"),
            Self::SheetUnclear { sheet } => words!(language,
                "trang '{sheet}' cũng có đủ các cột của bảng số liệu, bên cạnh trang 'figures'",
                "các trang số liệu tên là 'figures', 'figures 2', …",
                "đổi tên thành 'figures 2' nếu số liệu ở đây phải được tính, nếu không thì ẩn hoặc \
                 bỏ trang này";
                "the sheet '{sheet}', too, has all the columns of figures, beside the sheet \
                 'figures'",
                "sheets of figures called 'figures', 'figures 2', …",
                "rename it to 'figures 2' if its figures have to count, else hide or remove it"),
            Self::SheetHidden { sheet } => words!(language,
                "trang '{sheet}' bị ẩn, không đọc", "trang đang hiện",
                "bỏ ẩn nếu trang này phải được đọc";
                "the sheet '{sheet}' is hidden and not read", "a sheet that is shown",
                "unhide it if it was meant to be read"),
            Self::RowsHidden { count: rows } => {
                let one = "hidden or filtered row; it is read like the others";
                let several = "hidden or filtered rows; they are read like the others";
                let rows = usize::try_from(*rows).unwrap_or(usize::MAX);
                let rows = counted(rows, [one, several], language);
                words!(language,
                    "trang có {rows} dòng bị ẩn hoặc bị lọc; vẫn được đọc như các dòng khác",
                    "số liệu nằm ở các dòng đang hiện",
                    "xóa hẳn các dòng đó nếu không được tính";
                    "the sheet has {rows}",
                    "figures in rows that are shown", "delete them if they must not count")
            }
            Self::ColumnsHidden { columns } => words!(language,
                "trang có cột bị ẩn: {columns}; vẫn được đọc như các cột khác",
                "số liệu nằm ở các cột đang hiện",
                "bỏ ẩn để kiểm tra; xóa hẳn các cột đó nếu không được tính";
                "the sheet has hidden columns: {columns}; they are read like the others",
                "figures in columns that are shown",
                "unhide them and look; delete them if they must not count"),
            Self::SheetOfUpper { column } => words!(language,
                "trang không có cột '{column}': đọc là số của chính đơn vị cấp trên ghi ở mỗi dòng",
                "số riêng hoặc số chung của cấp trên, đối chiếu với số chi tiết",
                "thêm cột '{column}' nếu đây là số của từng đơn vị cấp dưới";
                "the sheet has no column '{column}': read as figures of the very units above them \
                 that its rows name",
                "their own figures or totals, compared with the details",
                "add a column '{column}' if these are figures of single units below them"),
            Self::SheetRepeats { all, agreeing, unclear } => {
                let (compared, rest) = compared([*all, *agreeing, *unclear], language);
                words!(language,
                    "trang này ghi lại số đã có ở trang khác: không cộng, chỉ đối chiếu; \
                     {compared}{rest}",
                    "mỗi số được tính một lần, từ số chi tiết",
                    "thêm cột đơn vị cơ sở nếu trang này cũng là số liệu phải tính";
                    "the sheet repeats figures of other sheets: it is not added, only compared; \
                     {compared}{rest}",
                    "every figure counted once, from the details",
                    "add a column for the grassroots unions if its figures have to count, too")
            }
            Self::SheetDiffers { unit, rows, all, first, own } => {
                let SumSaid { indicator, period, stated, summed } = &**first;
                let (stated, summed) = (figure(stated, language), figure(summed, language));
                let line = line_of(own, language);
                words!(language,
                    "{rows} trong {all} số của trang này khác số liệu chi tiết (như '{unit}', chỉ \
                     tiêu '{indicator}', kỳ '{period}': ghi '{stated}', số liệu chi tiết là \
                     '{summed}'{line}); trang này chỉ để đối chiếu",
                    "số bằng số của chính đơn vị, hoặc bằng tổng các đơn vị cấp dưới",
                    "kiểm tra số này và số chi tiết, có thể thiếu hoặc trùng đơn vị";
                    "of {all} figures of this sheet {rows} aren't what the details say (as in \
                     '{unit}', '{indicator}', '{period}': it says '{stated}', the details \
                     '{summed}'{line}); this sheet is only compared",
                    "the figure of the unit itself, or the sum of the units below",
                    "check the figure and the details; a unit may be missing or double")
            }
            Self::SheetUnused { sheet, why } => why.wording(sheet, language),
        }
    }
}

impl Unused {
    fn wording(&self, sheet: &str, language: Language) -> Wording {
        match self {
            Self::NoTable => words!(language,
                "trang '{sheet}' không thuộc bộ số liệu, không đọc",
                "các trang 'units', 'figures', 'allocations', 'dataset', hoặc một bảng duy nhất",
                "kiểm tra tên trang nếu nó phải được đọc";
                "the sheet '{sheet}' is not one of a dataset and not read",
                "sheets 'units', 'figures', 'allocations', 'dataset', or one single table",
                "check its name if it was meant to be read"),
            Self::Lacks { column, other } => words!(language,
                "trang '{sheet}' không có cột '{column}' như trang '{other}', không đọc: coi là \
                 trang tổng hợp",
                "số liệu nằm ở trang '{other}'; trang tổng hợp không được cộng thêm",
                "thêm cột '{column}' nếu trang này cũng là số liệu phải tính";
                "the sheet '{sheet}' has no column '{column}' as the sheet '{other}' has: taken for \
                 a summary and not read",
                "figures in the sheet '{other}'; a summary isn't added to them",
                "add a column '{column}' if its figures have to count, too"),
            Self::Repeats { other } => words!(language,
                "trang '{sheet}' ghi lại các kỳ, chỉ tiêu đã có ở trang '{other}' nhưng trình bày \
                 khác nên không đối chiếu được; không đọc",
                "mỗi số được tính một lần, từ số chi tiết",
                "sửa trang này theo cột của trang '{other}' nếu cần đối chiếu";
                "the sheet '{sheet}' repeats periods and indicators of the sheet '{other}', but \
                 isn't laid out so that it can be compared; it is not read",
                "every figure counted once, from the details",
                "lay it out with the columns of '{other}' to have it compared"),
        }
    }
}

/// How many figures of a sheet agree, and how many couldn't be compared.
fn compared([all, agreeing, unclear]: [usize; 3], language: Language) -> (String, String) {
    let of = match language {
        Language::Vietnamese => format!("khớp {agreeing}/{all} số"),
        Language::English => format!("{agreeing} of {all} figures agree"),
    };
    let rest = match (language, unclear) {
        (_, 0) => String::new(),
        (Language::Vietnamese, _) => format!(", {unclear} số không đối chiếu được"),
        (Language::English, _) => format!(", {unclear} can't be compared"),
    };
    (of, rest)
}

/// Where a unit's own figure stands, behind it.
fn line_of(own: &str, language: Language) -> String {
    match (language, own) {
        (_, "") => String::new(),
        (Language::Vietnamese, _) => format!(" ở dòng {own}"),
        (Language::English, _) => format!(" in line {own}"),
    }
}
