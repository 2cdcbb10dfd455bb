//! What is the matter with the rows and cells of a table.

use super::super::{Wording, column_name, counted, many, words};
use super::{TableFault, name_of};
use crate::model::Language;

impl TableFault {
    #[expect(clippy::too_many_lines, reason = "a table of words, a row a kind")]
    pub(super) fn of_cells(&self, language: Language) -> Wording {
        match self {
            Self::LineQuoted => words!(language,
                "cả dòng nằm trong một cặp dấu nháy kép, thành một ô", "mỗi ô một giá trị",
                "bỏ dấu nháy kép ở đầu và cuối các dòng, hoặc lưu lại tệp từ bảng tính";
                "the whole line stands in one pair of quotes and is one cell",
                "a value a cell",
                "take the quotes at both ends of the lines away, or save the file from a \
                 spreadsheet again"),
            Self::TooManyRows { limit } => {
                let limit = many(*limit, language);
                words!(language,
                "quá {limit} dòng", "không quá {limit} dòng",
                "kiểm tra xem có đúng tệp của bộ số liệu không, hoặc tách bộ số liệu";
                "more than {limit} rows", "no more than {limit} rows",
                "check that it is the dataset's file, or split the dataset")
            }
            Self::BlankRows { count } => {
                let count = counted(*count, ["row", "rows"], language);
                words!(language,
                "có {count} dòng toàn ô trống, không tính là dòng số liệu", "không có dòng trống",
                "xóa các dòng trống nếu muốn";
                "{count} of empty cells, not counted as data", "no blank rows",
                "delete them if you like")
            }
            Self::RowsWithoutFigure { count, lines } => {
                let count = counted(*count, ["row of text has", "rows of text have"], language);
                words!(language,
                "có {count} dòng chữ không có kỳ, chỉ tiêu hay số nào (dòng {lines}: tiêu đề nhóm, \
                 chữ ký), không tính là dòng số liệu",
                "dòng số liệu có kỳ, chỉ tiêu và số", "không phải làm gì nếu đó không phải số liệu";
                "{count} no period, indicator or number (in line {lines}: headings, \
                 signatures); not counted as data",
                "rows of data with a period, an indicator and a number",
                "nothing to do if they are not data")
            }
            Self::RowInOneCell { found, delimiter } => {
                let name = name_of(*found);
                let (vi, en) = match delimiter {
                    Some(delimiter) if delimiter == found => (
                        "bỏ dấu nháy kép ở đầu và cuối dòng".to_owned(),
                        "take the quotes at both ends of the line away".to_owned(),
                    ),
                    Some(delimiter) => (
                        format!(
                            "ghi lại dòng, các ô cách nhau bằng '{}' như dòng tiêu đề",
                            name_of(*delimiter)
                        ),
                        format!(
                            "write the row again, divided by '{}' as the header is",
                            name_of(*delimiter)
                        ),
                    ),
                    None => (
                        "tách ô này thành các cột như dòng tiêu đề".to_owned(),
                        "split the cell into the header's columns".to_owned(),
                    ),
                };
                words!(language,
                "cả dòng số liệu nằm trong một ô, các phần cách nhau bằng '{name}'",
                "mỗi ô một giá trị, như dòng tiêu đề", "{vi}";
                "a whole row of data stands in one cell, divided by '{name}'",
                "a value a cell, as the header has them", "{en}")
            }
            Self::RowSlid { found } => words!(language,
                "ô chỉ tiêu trống, còn '{found}' và một số lại ở cột khác: các ô của dòng bị lệch",
                "mỗi giá trị ở đúng cột của nó",
                "đưa các ô của dòng về đúng cột";
                "the indicator's cell is empty, while '{found}' and a number stand in other \
                 columns: the row's cells have slid",
                "each value in its own column",
                "move the row's cells back to their columns"),
            Self::CellBroken { column, found } if found.starts_with('=') => {
                let column = column_name(column, language);
                words!(language,
                    "ô {column} chứa công thức chưa được tính '{found}'", "một giá trị",
                    "mở tệp bằng Excel, lưu lại rồi thử lại";
                    "the cell {column} holds a formula that was not worked out, '{found}'",
                    "a value", "open the file in Excel, save it and try again")
            }
            Self::CellBroken { column, found } => {
                let column = column_name(column, language);
                words!(language,
                    "ô {column} là lỗi của bảng tính '{found}'", "một giá trị",
                    "sửa công thức trong bảng tính, tính lại rồi lưu";
                    "the cell {column} holds a spreadsheet's error, '{found}'", "a value",
                    "mend the formula in the spreadsheet, work it out again and save")
            }
            Self::CellCovered { column } => {
                let column = column_name(column, language);
                words!(language,
                    "ô {column} bị gộp với một ô khác; số ở ô gộp chỉ tính một lần, ô này coi như trống",
                    "mỗi ô một số, không gộp ô ở cột số",
                    "bỏ gộp ô trong bảng tính rồi ghi số của từng dòng";
                    "the cell {column} is merged with another one, whose number counts once; this \
                     one is taken as empty",
                    "a number a cell, none of them merged",
                    "unmerge the cells in the spreadsheet and give each row its number")
            }
            Self::QuoteNotClosed => words!(language,
                "dấu nháy kép mở ở đây không có dấu đóng, cả phần còn lại của tệp thành một ô",
                "một dấu nháy kép đóng", "thêm dấu đóng, hoặc bỏ dấu mở";
                "the quote opened here is never closed, so the rest of the file is one cell",
                "a closing double quote", "close it, or remove it"),
            Self::RowsInQuotes { closed, rows } => {
                let number = many(*rows, language);
                let rows = counted(*rows, ["row", "rows"], language);
                words!(language,
                "dấu nháy kép mở ở đây, đến dòng {closed} mới đóng: {number} dòng số liệu nằm trong \
                 một ô, không dòng nào được dùng",
                "ô trong nháy kép đóng ngay sau chữ cuối của nó, mỗi dòng số liệu ở ngoài",
                "bỏ dấu nháy kép ở đây và ở dòng {closed}, hoặc thêm dấu đóng còn thiếu";
                "the quote opened here is closed only on line {closed}: {rows} of data in one \
                 cell, none of them used",
                "a quoted cell closed right behind its last word, with the rows of data outside",
                "remove the quotes here and on line {closed}, or add the closing one that is \
                 missing")
            }
            Self::CellCount { found, expected, delimiter } if found < expected => {
                let name = name_of(*delimiter);
                words!(language,
                    "dòng chỉ có {found} ô", "{expected} ô như dòng tiêu đề",
                    "điền tiếp các ô còn thiếu ở cuối dòng, mỗi ô cách nhau một '{name}'";
                    "the row has only {found} cells", "{expected} cells, as the header has",
                    "add the cells that are missing at its end, each behind '{name}'")
            }
            Self::CellCount { found, expected, delimiter } => {
                let name = name_of(*delimiter);
                words!(language,
                    "dòng có {found} ô", "{expected} ô như dòng tiêu đề",
                    "bỏ ô thừa; nếu '{name}' là chữ trong ô thì đặt cả ô trong dấu nháy kép";
                    "the row has {found} cells", "{expected} cells, as the header has",
                    "remove the surplus; put a cell that holds '{name}' into double quotes")
            }
            Self::CellTooLong { limit } => words!(language,
                "ô dài quá {limit} ký tự", "ô không dài hơn mức bảng tính chứa được",
                "kiểm tra dấu nháy kép và dấu xuống dòng trước ô này, hoặc rút ngắn ô";
                "the cell has more than {limit} characters", "a cell that a spreadsheet can hold",
                "look for a quote or a line break missing before it, or shorten it"),
            Self::WordUnknown { column, found, choices } => {
                let choices = choices.of(language);
                let column = column_name(column, language);
                words!(language,
                    "ô {column} ghi '{found}', không phải từ được dùng", "một trong: {choices}",
                    "viết một trong các từ đó";
                    "the cell {column} is '{found}'",
                    "one of: {choices}",
                    "write one of these words")
            }
            Self::DateInvalid { column, found } => {
                let column = column_name(column, language);
                words!(language,
                    "ô {column} là '{found}', không phải ngày",
                    "ngày, ví dụ '2025-07-01' hoặc '01/07/2025'",
                    "viết lại ngày theo dạng đó, hoặc để trống nếu không giới hạn";
                    "the cell {column} is '{found}', not a date",
                    "a date such as '2025-07-01' or '01/07/2025' (day first)",
                    "rewrite it in that form, or leave it empty where it has no limit")
            }
            Self::DateAmbiguous { column, found, day_first, month_first } => {
                let column = column_name(column, language);
                words!(language,
                    "ô {column} ghi '{found}': đọc ngày trước là {day_first}, đọc tháng trước là \
                     {month_first}, mà tệp này có cả hai cách viết",
                    "ngày chỉ đọc được một cách",
                    "viết lại ngày theo dạng '{day_first}' (năm-tháng-ngày)";
                    "the cell {column} says '{found}': {day_first} with the day first, \
                     {month_first} with the month first, and this file has both",
                    "a date that can be read in one way only",
                    "rewrite it as '{day_first}' (year-month-day)")
            }
            Self::CellEmpty { column, is_merged: true } => {
                let column = column_name(column, language);
                words!(language,
                    "ô {column} trống, còn dòng trên có ghi: có thể là ô gộp theo chiều dọc, khi lưu \
                     CSV chỉ còn ở dòng đầu",
                    "một giá trị ở mọi dòng",
                    "bỏ gộp ô rồi điền xuống từng dòng, hoặc mở chính tệp .xlsx";
                    "the cell {column} is empty below one that is filled in: cells merged downwards \
                     leave only the first row in a CSV",
                    "a value in every row",
                    "unmerge the cells and fill the value down, or open the .xlsx file itself")
            }
            Self::CellEmpty { column, .. } => {
                let column = column_name(column, language);
                words!(language,
                    "ô {column} trống", "một giá trị", "điền ô này";
                    "the cell {column} is empty", "a value", "fill it in")
            }
            _ => Wording::default(),
        }
    }
}
