//! What is the matter with the header of a table.

use super::super::super::table::Across;
use super::super::spoilt::spoilt_words;
use super::super::{Wording, column_name, counted, many, words};
use super::{TableFault, name_of};
use crate::model::Language;

impl TableFault {
    #[expect(clippy::too_many_lines, reason = "a table of words, a row a kind")]
    pub(super) fn of_headers(&self, language: Language) -> Wording {
        match self {
            Self::HeaderMissing => words!(language,
                "tệp trống, không có chữ nào", "một dòng tiêu đề, rồi mỗi dòng một số liệu",
                "chép lại tệp từ bản gốc (việc chép có thể đã bị ngắt), hoặc lưu lại từ bảng tính";
                "the file is empty", "a header row, then a figure a row",
                "copy it anew (copying may have been cut short), or save it from a spreadsheet \
                 again"),
            Self::HeaderNotFound { columns } => {
                let columns: Vec<String> =
                    columns.iter().map(|column| column_name(column, language)).collect();
                let columns = columns.join(", ");
                words!(language,
                    "không tìm thấy dòng tiêu đề (tên các cột) ở đầu bảng",
                    "một dòng ghi tên các cột, trong đó có: {columns}",
                    "thêm dòng tiêu đề ngay trên các dòng số liệu; kiểm tra xem có đúng tệp không";
                    "no row at the top names the columns",
                    "a header row with, among others: {columns}",
                    "add it right above the figures; check that it is the right file")
            }
            Self::HeaderSpoilt { found, how } => {
                let (matter, remedy) = spoilt_words(*how, language);
                words!(language,
                    "không nhận ra tên các cột vì chữ bị hỏng, như '{found}': {matter}",
                    "tên cột đọc được, như 'Năm', 'Chỉ tiêu', 'Thực hiện'", "{remedy}";
                    "the names of the columns can't be read, such as '{found}': {matter}",
                    "names of columns such as 'year', 'indicator', 'value'", "{remedy}")
            }
            Self::RowsMissing => words!(language,
                "chỉ có dòng tiêu đề, không có dòng số liệu nào",
                "dưới dòng tiêu đề, mỗi dòng một số liệu",
                "chép số liệu vào bảng, hoặc kiểm tra xem có đúng tệp không";
                "there is a header, but no row of figures",
                "a figure in each row below the header",
                "put the figures in, or check that it is the right file"),
            Self::RowAboveHeader { header } => words!(language,
                "dòng này giống dòng số liệu nhưng đứng trên dòng tiêu đề (dòng {header}), nên \
                 không biết ô nào là gì",
                "dòng số liệu nằm dưới dòng tiêu đề",
                "chuyển dòng tiêu đề lên trên dòng này; nếu phía trên đã có dòng tiêu đề thì sửa \
                 tên cột ở đó";
                "the row looks like data, but stands above the header (line {header}), so nothing \
                 says what its cells are",
                "rows of data below the header",
                "move the header above it; if there is one up there already, correct its names of \
                 columns"),
            Self::RowInHeader { found } => words!(language,
                "sau các tên cột là một dòng số liệu, có '{found}': mất dấu xuống dòng sau dòng tiêu \
                 đề, nên dòng số liệu này không được dùng",
                "dòng tiêu đề chỉ ghi tên cột, dòng số liệu bắt đầu ở dòng dưới",
                "xuống dòng ngay sau tên cột cuối cùng";
                "a row of data stands behind the headings, with '{found}': the line break after \
                 the header is lost, so the row isn't used",
                "a header of names only, and rows of data below it",
                "break the line behind the last heading"),
            Self::HeaderOther { found, header } => words!(language,
                "dòng này là một dòng tiêu đề khác: cột '{found}' đứng khác chỗ so với dòng tiêu \
                 đề ở dòng {header}",
                "cả bảng cùng các cột, cùng thứ tự",
                "xếp lại các cột của phần bên dưới theo dòng tiêu đề đầu, hoặc để phần đó ở một \
                 tệp hay trang khác";
                "this row is another header: its column '{found}' stands elsewhere than in the \
                 header in line {header}",
                "the same columns in the same order in the whole table",
                "put the columns below in the order of the first header, or keep that part in a \
                 file or sheet of its own"),
            Self::DelimiterUnknown { found } => {
                let name = name_of(*found);
                words!(language,
                    "các ô có vẻ cách nhau bằng '{name}'",
                    "dấu phẩy, dấu chấm phẩy hoặc tab giữa các ô",
                    "lưu lại tệp dạng CSV ngăn cách bằng dấu phẩy";
                    "cells seem to be divided by '{name}'",
                    "commas, semicolons or tabs between the cells",
                    "save the file again as comma-separated CSV")
            }
            Self::DelimiterDiffers { header, found } => {
                let (header, found) = (name_of(*header), name_of(*found));
                words!(language,
                    "dòng này ngăn cách ô bằng '{found}', dòng tiêu đề bằng '{header}'",
                    "một dấu ngăn cách cho cả tệp",
                    "sửa dòng tiêu đề cho dùng '{found}', hoặc lưu lại tệp từ bảng tính";
                    "cells of this row are divided by '{found}', those of the header by '{header}'",
                    "the same divider in the whole file",
                    "write '{found}' into the header, or save the file from a spreadsheet again")
            }
            Self::SeparatorWrong { said, found } => {
                let (said, found) = (name_of(*said), name_of(*found));
                words!(language,
                    "dòng 'sep=' ghi '{said}', nhưng các ô ngăn cách bằng '{found}'",
                    "dấu ngăn cách đúng như dòng 'sep='",
                    "xóa dòng 'sep=' ở đầu tệp, hoặc ghi '{found}' vào đó";
                    "the line 'sep=' says '{said}', but cells are divided by '{found}'",
                    "the divider that the line 'sep=' names",
                    "delete the line 'sep=' at the top, or write '{found}' into it")
            }
            Self::ColumnMissing { column, aliases } => {
                let names = std::iter::once(column).chain(aliases.iter().take(4));
                let names: Vec<String> = names.map(|name| format!("'{name}'")).collect();
                let (column, names) = (column_name(column, language), names.join(", "));
                words!(language,
                    "thiếu cột {column}", "một cột mang tên: {names}",
                    "thêm cột, hoặc sửa tên cột trong dòng tiêu đề cho đúng";
                    "the column {column} is missing",
                    "a column called: {names}",
                    "add it, or correct its name in the header row")
            }
            Self::Across { what, found } => across(*what, found, language),
            Self::ColumnTwice { column, found } => {
                let column = column_name(column, language);
                words!(language,
                    "cột '{found}' lại là cột {column}, đã có trước đó", "mỗi cột một lần",
                    "bỏ hoặc đổi tên một trong hai cột";
                    "the column '{found}' is the column {column} a second time", "every column once",
                    "remove or rename one of the two")
            }
            Self::HeadingMerged { found, columns } => {
                let word = if language == Language::Vietnamese { " dòng" } else { "" };
                let columns = columns.iter().map(|(column, rows)| {
                    let rows = counted(*rows, ["row", "rows"], language);
                    format!("{column} ({rows}{word})")
                });
                let columns = columns.collect::<Vec<_>>();
                let columns = columns.join(", ");
                words!(language,
                "tiêu đề '{found}' là một ô gộp trên nhiều cột, và các cột này đều có số liệu: \
                 {columns}; không rõ cột nào được tính",
                "mỗi cột một tiêu đề",
                "bỏ gộp ô tiêu đề (Excel: Merge & Center › Unmerge Cells), giữ '{found}' trên đúng \
                 một cột, cột kia ghi đúng tên của nó";
                "the heading '{found}' is one cell merged over several columns that all hold data: \
                 {columns}; which of them counts?",
                "a heading for each column",
                "unmerge the heading (Excel: Merge & Center › Unmerge Cells), keep '{found}' over \
                 one column and give the other its own name")
            }
            Self::ColumnsRival { column, found, other } if *column != "value" => {
                let column = column_name(column, language);
                words!(language,
                "cột '{found}' bên cạnh cột '{other}': cả hai đều có thể là cột {column}, không rõ \
                 cột nào được tính",
                "chỉ một cột {column}",
                "giữ cột đúng, bỏ cột kia hoặc đổi tên nó";
                "a column '{found}' beside '{other}': either could be the column {column}; which \
                 of them counts?",
                "one column {column} only",
                "keep the right one, remove the other or give it another name")
            }
            Self::ColumnsRival { found, other, .. } => words!(language,
                "cột '{found}' bên cạnh cột '{other}': không rõ cột nào là số được tính",
                "một cột số thực hiện, tính từ đầu năm đến hết kỳ",
                "giữ cột có số tính từ đầu năm đến hết kỳ dưới tên '{other}', bỏ cột kia";
                "a column '{found}' beside '{other}': which of them counts?",
                "one column of what was done, from January to the end of the period",
                "keep the one that counts from January under the name '{other}', remove the other"),
            Self::ColumnUnknown { found } => words!(language,
                "cột '{found}' không được đọc", "một tên cột được dùng",
                "sửa tên cột nếu nó phải được đọc; nếu không thì để nguyên";
                "the column '{found}' is not read", "a name of a column that is known",
                "correct its name if it was meant to be read, else leave it"),
            Self::ColumnUnnamed { rows } => {
                let rows = counted(*rows, ["row", "rows"], language);
                words!(language,
                "cột này không có tên, có số ở {rows} dòng; các số đó không được đọc",
                "tên cột ở dòng tiêu đề",
                "đặt tên cột nếu nó phải được đọc; nếu không thì để nguyên";
                "the column has no heading, and numbers in {rows}, which are not read",
                "a heading over every column that is to be read",
                "give it its heading if it was meant to be read, else leave it")
            }
            Self::ValueWithoutHeading { rows } => {
                let rows = counted(*rows, ["row", "rows"], language);
                words!(language,
                "ở {rows} dòng, ô thực hiện trống mà cột không có tên này lại có số: số không được \
                 đọc, các dòng đó tính là chưa có số",
                "số thực hiện ở cột 'Thực hiện'",
                "chuyển số về cột 'Thực hiện', hoặc đặt tên cột này (có thể một ô tiêu đề đã được \
                 gộp trên hai cột)";
                "in {rows} the value is empty, while this column without a heading holds a number: \
                 it is not read, and the value counts as missing",
                "the value in the column 'value'",
                "move the numbers to the column 'value', or give this one its heading (one heading \
                 may have been merged over two columns)")
            }
            Self::ColumnsUnknown { found, columns } => {
                let count = many(*columns, language);
                words!(language,
                    "{count} cột không được đọc: '{found}', …", "những tên cột được dùng",
                    "sửa tên những cột phải được đọc; nếu không có cột nào thì để nguyên";
                    "{count} columns are not read: '{found}', …", "names of columns that are known",
                    "correct the names of those that were meant to be read, else leave them")
            }
            _ => Wording::default(),
        }
    }
}

/// What stands across, and how it is turned upright.
fn across(what: Across, found: &str, language: Language) -> Wording {
    match what {
        Across::Years => words!(language,
            "các năm nằm ngang, mỗi năm một cột ({found})",
            "mỗi dòng một số liệu: cột 'Năm', 'Chỉ tiêu', 'Thực hiện' và 'Tổng số' (mẫu số)",
            "chuyển các cột năm thành dòng (Excel: Data › From Table/Range, chọn các cột năm, \
             Unpivot Columns), đặt tên hai cột mới là 'Năm' và 'Thực hiện'; có cột mẫu số thì làm \
             tương tự, thành cột 'Tổng số'";
            "the years stand across, a column each ({found})",
            "a figure a row: columns 'year', 'indicator', 'value' and 'denominator'",
            "turn the columns of years into rows (Excel: Data › From Table/Range, select them, \
             Unpivot Columns) and call the two new columns 'year' and 'value'; do the same with \
             those of denominators, for a column 'denominator'"),
        Across::Indicators => words!(language,
            "các chỉ tiêu nằm ngang, mỗi chỉ tiêu một cột ({found})",
            "mỗi dòng một số liệu: cột 'Năm', 'Chỉ tiêu', 'Thực hiện' và 'Tổng số' (mẫu số)",
            "chuyển các cột chỉ tiêu thành dòng (Excel: Data › From Table/Range, chọn các cột \
             chỉ tiêu, Unpivot Columns), đặt tên hai cột mới là 'Chỉ tiêu' và 'Thực hiện'; có cột \
             mẫu số thì làm tương tự, thành cột 'Tổng số'";
            "the indicators stand across, a column each ({found})",
            "a figure a row: columns 'year', 'indicator', 'value' and 'denominator'",
            "turn the columns of indicators into rows (Excel: Data › From Table/Range, select \
             them, Unpivot Columns) and call the two new columns 'indicator' and 'value'; do the \
             same with those of denominators, for a column 'denominator'"),
        Across::Quarters => words!(language,
            "các quý hoặc tháng nằm ngang, mỗi quý một cột ({found}), không có cột thực hiện",
            "một cột 'Thực hiện' ghi số từ đầu năm đến hết kỳ ở cột 'Năm' hoặc 'Kỳ'",
            "thêm cột 'Thực hiện' là tổng các quý từ đầu năm (hoặc đổi tên cột cả năm thành 'Thực \
             hiện'); năm chưa hết thì ghi kỳ như '9 tháng 2026'; các cột quý cứ để nguyên";
            "quarters or months stand across, a column each ({found}), and no column says what was \
             done",
            "a column 'value', from January to the end of the period in 'year' or 'period'",
            "add a column 'value' with the sum of the quarters since January (or give the column of \
             the whole year that name); write a year that isn't over as '2026-09'; the columns of \
             quarters may stay"),
        Across::Units => words!(language,
            "các đơn vị nằm ngang, mỗi đơn vị một cột ({found})",
            "mỗi dòng một số liệu của một đơn vị: cột 'Huyện' hoặc 'CĐCS', 'Năm', 'Chỉ tiêu', \
             'Thực hiện'",
            "bỏ cột cộng, chuyển các cột đơn vị thành dòng (Excel: Data › From Table/Range, chọn \
             các cột đơn vị, Unpivot Columns), đặt tên hai cột mới là 'Huyện' (hoặc 'CĐCS') và \
             'Thực hiện'";
            "the units stand across, a column each ({found})",
            "a figure of one unit a row: columns 'district' or 'grassroots', 'year', 'indicator', \
             'value'",
            "leave the column of totals out, turn those of units into rows (Excel: Data › From \
             Table/Range, select them, Unpivot Columns) and call the two new columns 'district' \
             (or 'grassroots') and 'value'"),
    }
}
