use super::{Severity, Wording, column_name, counted, many, words};
use crate::load::date;
use crate::load::number::begins_with_a_spare_zero;
use crate::model::{Amount, AmountError, Language};
use crate::text::number::count;

/// The words that a cell may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choices {
    /// The Vietnamese ones first.
    pub vi: &'static str,
    /// The canonical ones first.
    pub en: &'static str,
}

impl Choices {
    /// As a reader is told of them.
    #[must_use]
    pub const fn of(self, language: Language) -> &'static str {
        match language {
            Language::Vietnamese => self.vi,
            Language::English => self.en,
        }
    }
}

/// The matter with the form of a table: header, quotes, cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableFault {
    /// No header row.
    HeaderMissing,
    /// No row that names the columns.
    HeaderNotFound {
        /// Canonical names of those needed.
        columns: Vec<&'static str>,
    },
    /// A header and nothing beneath it.
    RowsMissing,
    /// Cells divided by something that isn't read.
    DelimiterUnknown {
        /// By what.
        found: char,
    },
    /// The rows are divided by something else than the header.
    DelimiterDiffers {
        /// What divides the header.
        header: char,
        /// What divides the rows.
        found: char,
    },
    /// The first line names something else than what divides the cells.
    SeparatorWrong {
        /// What it names.
        said: char,
        /// What divides the cells.
        found: char,
    },
    /// A whole line is one quoted cell.
    LineQuoted,
    /// A needed column isn't there.
    ColumnMissing {
        /// Its canonical name.
        column: &'static str,
        /// What else it may be called.
        aliases: &'static [&'static str],
    },
    /// Two columns of one name: none is silently preferred.
    ColumnTwice {
        /// Its canonical name.
        column: &'static str,
        /// The second heading as written.
        found: String,
    },
    /// A column for every year.
    YearsAcross {
        /// The first of them.
        found: String,
    },
    /// A column for every indicator.
    IndicatorsAcross {
        /// The first of their codes.
        found: String,
    },
    /// A column nobody reads.
    ColumnUnknown {
        /// The heading as written.
        found: String,
    },
    /// Two columns of which only one can count.
    ColumnsRival {
        /// Canonical name of the column that either could be.
        column: &'static str,
        /// The heading of the second, or of the one that isn't known.
        found: String,
        /// And of the other one.
        other: String,
    },
    /// A quote that is never closed swallows the rest of the file.
    QuoteNotClosed,
    /// More rows than any dataset has.
    TooManyRows {
        /// The most accepted.
        limit: usize,
    },
    /// Rows of empty cells only.
    BlankRows {
        /// How many.
        count: usize,
    },
    /// Rows of text in which nothing is a figure.
    RowsWithoutFigure {
        /// How many.
        count: usize,
    },
    /// A cell that holds a spreadsheet's error, or a formula never worked out.
    CellBroken {
        /// Of which column.
        column: &'static str,
        /// As written.
        found: String,
    },
    /// A cell of numbers under or beside the merged cell that holds the number.
    CellCovered {
        /// Of which column.
        column: &'static str,
    },
    /// A row with more or fewer cells than the header.
    CellCount {
        /// Cells of the row.
        found: usize,
        /// Cells of the header.
        expected: usize,
        /// What divides them.
        delimiter: char,
    },
    /// A cell longer than any that a spreadsheet holds.
    CellTooLong {
        /// The most characters.
        limit: usize,
    },
    /// A needed cell is empty.
    CellEmpty {
        /// Of which column.
        column: &'static str,
        /// Below one that is filled in, with others: likely merged with it.
        is_merged: bool,
    },
    /// A word that isn't one of the column's.
    WordUnknown {
        /// Of which column.
        column: &'static str,
        /// As written.
        found: String,
        /// The words there are.
        choices: Choices,
    },
    /// Not a date.
    DateInvalid {
        /// Of which column.
        column: &'static str,
        /// As written.
        found: String,
    },
    /// A date that can be read in two ways, in a file that has both.
    DateAmbiguous {
        /// Of which column.
        column: &'static str,
        /// As written.
        found: String,
        /// Read day first.
        day_first: String,
        /// Read month first.
        month_first: String,
    },
    /// Not a number.
    NumberInvalid {
        /// Of which column.
        column: &'static str,
        /// As written.
        found: String,
        /// Why.
        reason: AmountError,
    },
    /// A character that nobody sees within a number.
    CharacterHidden {
        /// Of which column.
        column: &'static str,
        /// As it is shown.
        found: String,
        /// Its number in Unicode, such as `U+200B`.
        character: String,
    },
    /// A number as a power of ten, as spreadsheets show long ones: it is used, but
    /// digits may have been lost.
    NumberShortened {
        /// Of which column.
        column: &'static str,
        /// As written.
        found: String,
        /// As read.
        read: Amount,
    },
    /// A number that can be read in two ways, in a file where nothing decides.
    NumberAmbiguous {
        /// Of which column.
        column: &'static str,
        /// As written.
        found: String,
        /// With a decimal point.
        english: Amount,
        /// With a decimal comma.
        vietnamese: Amount,
    },
    /// Numbers of people and things read as thousands, since nothing else makes sense.
    ThousandsInferred {
        /// What divides the thousands.
        mark: char,
        /// How many cells show it.
        cells: u32,
    },
    /// A number written otherwise than `dataset.toml` says of all.
    NumberOfOtherStyle {
        /// Of which column.
        column: &'static str,
        /// As written.
        found: String,
        /// What is said.
        style: &'static str,
    },
    /// Below zero where nothing can be.
    NumberNegative {
        /// Of which column.
        column: &'static str,
        /// As written.
        found: String,
    },
}

impl TableFault {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::HeaderMissing => "header_missing",
            Self::HeaderNotFound { .. } => "header_not_found",
            Self::RowsMissing => "rows_missing",
            Self::DelimiterUnknown { .. } => "delimiter_unknown",
            Self::ColumnMissing { .. } => "column_missing",
            Self::ColumnTwice { .. } => "column_twice",
            Self::YearsAcross { .. } => "years_across",
            Self::IndicatorsAcross { .. } => "indicators_across",
            Self::ColumnsRival { .. } => "columns_rival",
            Self::ColumnUnknown { .. } => "column_unknown",
            Self::QuoteNotClosed => "quote_not_closed",
            Self::TooManyRows { .. } => "too_many_rows",
            Self::BlankRows { .. } => "blank_rows",
            Self::RowsWithoutFigure { .. } => "rows_without_figure",
            Self::CellBroken { .. } => "cell_broken",
            Self::CellCovered { .. } => "cell_covered",
            Self::CellCount { .. } => "cell_count",
            Self::CellTooLong { .. } => "cell_too_long",
            Self::DelimiterDiffers { .. } => "delimiter_differs",
            Self::SeparatorWrong { .. } => "separator_wrong",
            Self::LineQuoted => "line_quoted",
            Self::CellEmpty { .. } => "cell_empty",
            Self::WordUnknown { .. } => "word_unknown",
            Self::DateInvalid { .. } => "date_invalid",
            Self::DateAmbiguous { .. } => "date_ambiguous",
            Self::NumberInvalid { .. } => "number_invalid",
            Self::CharacterHidden { .. } => "character_hidden",
            Self::NumberShortened { .. } => "number_shortened",
            Self::NumberAmbiguous { .. } => "number_ambiguous",
            Self::ThousandsInferred { .. } => "thousands_inferred",
            Self::NumberOfOtherStyle { .. } => "number_of_other_style",
            Self::NumberNegative { .. } => "number_negative",
        }
    }

    /// What it does to the dataset.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::HeaderMissing
            | Self::HeaderNotFound { .. }
            | Self::RowsMissing
            | Self::DelimiterUnknown { .. }
            | Self::DelimiterDiffers { .. }
            | Self::SeparatorWrong { .. }
            | Self::LineQuoted
            | Self::ColumnMissing { .. }
            | Self::ColumnTwice { .. }
            | Self::YearsAcross { .. }
            | Self::IndicatorsAcross { .. }
            | Self::ColumnsRival { .. }
            | Self::QuoteNotClosed
            | Self::TooManyRows { .. } => Severity::Fatal,
            Self::CellCovered { .. } | Self::NumberShortened { .. } => Severity::Quality,
            Self::ColumnUnknown { .. }
            | Self::BlankRows { .. }
            | Self::ThousandsInferred { .. }
            | Self::RowsWithoutFigure { .. } => Severity::Note,
            Self::CellCount { .. }
            | Self::CellTooLong { .. }
            | Self::CellBroken { .. }
            | Self::CellEmpty { .. }
            | Self::WordUnknown { .. }
            | Self::DateInvalid { .. }
            | Self::DateAmbiguous { .. }
            | Self::NumberInvalid { .. }
            | Self::CharacterHidden { .. }
            | Self::NumberAmbiguous { .. }
            | Self::NumberOfOtherStyle { .. }
            | Self::NumberNegative { .. } => Severity::Fault,
        }
    }

    /// In words.
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "a table of words, a row a kind")]
    pub fn wording(&self, language: Language) -> Wording {
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
            Self::RowsMissing => words!(language,
                "chỉ có dòng tiêu đề, không có dòng số liệu nào",
                "dưới dòng tiêu đề, mỗi dòng một số liệu",
                "chép số liệu vào bảng, hoặc kiểm tra xem có đúng tệp không";
                "there is a header, but no row of figures",
                "a figure in each row below the header",
                "put the figures in, or check that it is the right file"),
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
            Self::LineQuoted => words!(language,
                "cả dòng nằm trong một cặp dấu nháy kép, thành một ô", "mỗi ô một giá trị",
                "bỏ dấu nháy kép ở đầu và cuối các dòng, hoặc lưu lại tệp từ bảng tính";
                "the whole line stands in one pair of quotes and is one cell",
                "a value a cell",
                "take the quotes at both ends of the lines away, or save the file from a \
                 spreadsheet again"),
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
            Self::YearsAcross { found } => words!(language,
                "các năm nằm ngang, mỗi năm một cột ({found})",
                "mỗi dòng một số liệu: cột 'Năm', 'Chỉ tiêu', 'Thực hiện' và 'Tổng số' (mẫu số)",
                "chuyển các cột năm thành dòng (Excel: Data › From Table/Range, chọn các cột năm, \
                 Unpivot Columns), đặt tên hai cột mới là 'Năm' và 'Thực hiện'";
                "the years stand across, a column each ({found})",
                "a figure a row: columns 'year', 'indicator', 'value' and 'denominator'",
                "turn the columns of years into rows (Excel: Data › From Table/Range, select them, \
                 Unpivot Columns) and call the two new columns 'year' and 'value'"),
            Self::IndicatorsAcross { found } => words!(language,
                "các chỉ tiêu nằm ngang, mỗi chỉ tiêu một cột ({found})",
                "mỗi dòng một số liệu: cột 'Năm', 'Chỉ tiêu', 'Thực hiện' và 'Tổng số' (mẫu số)",
                "chuyển các cột chỉ tiêu thành dòng (Excel: Data › From Table/Range, chọn các cột \
                 chỉ tiêu, Unpivot Columns), đặt tên hai cột mới là 'Chỉ tiêu' và 'Thực hiện'";
                "the indicators stand across, a column each ({found})",
                "a figure a row: columns 'year', 'indicator', 'value' and 'denominator'",
                "turn the columns of indicators into rows (Excel: Data › From Table/Range, select \
                 them, Unpivot Columns) and call the two new columns 'indicator' and 'value'"),
            Self::ColumnTwice { column, found } => {
                let column = column_name(column, language);
                words!(language,
                    "cột '{found}' lại là cột {column}, đã có trước đó", "mỗi cột một lần",
                    "bỏ hoặc đổi tên một trong hai cột";
                    "the column '{found}' is the column {column} a second time", "every column once",
                    "remove or rename one of the two")
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
            Self::RowsWithoutFigure { count } => {
                let count = counted(*count, ["row of text has", "rows of text have"], language);
                words!(language,
                "có {count} dòng chữ không có kỳ, chỉ tiêu hay số nào (tiêu đề nhóm, chữ ký), không \
                 tính là dòng số liệu",
                "dòng số liệu có kỳ, chỉ tiêu và số", "không phải làm gì nếu đó không phải số liệu";
                "{count} no period, indicator or number (headings, \
                 signatures); not counted as data",
                "rows of data with a period, an indicator and a number",
                "nothing to do if they are not data")
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
            Self::ThousandsInferred { mark, cells } => {
                let cells = many(*cells as usize, language);
                let example = format!("1{mark}250");
                words!(language,
                "{cells} ô đếm người, đếm việc viết như '{example}', đọc là 1250: số đếm không có \
                 phần lẻ, và trong tệp không có gì trái lại; số tiền và tỷ lệ viết như vậy vẫn \
                 chưa rõ, nên không được tính",
                "một cách viết số cho cả tệp",
                "đúng thì không phải làm gì; muốn đọc cả số tiền, tỷ lệ thì mở bằng '--numbers vi' \
                 hay '--numbers en', hoặc ghi 'numbers' vào 'dataset.toml' hay trang 'dataset'";
                "{cells} cells that count people or things are written like '{example}' and read as \
                 1250: such numbers have no fractions, and nothing in the file says otherwise; \
                 money and percentages written so stay uncertain and don't count",
                "one way of writing numbers in the whole file",
                "nothing, if that is right; to have money and percentages read, too, open it with \
                 '--numbers vi' or '--numbers en', or put 'numbers' into 'dataset.toml' or a \
                 sheet 'dataset'")
            }
            Self::NumberInvalid { column, found, .. } if begins_with_a_spare_zero(found) => {
                let column = column_name(column, language);
                words!(language,
                    "ô {column} là '{found}', có số 0 đứng trước phần nguyên: các chữ số có thể đã \
                     đổi chỗ, hoặc thiếu một chữ số",
                    "một số, ví dụ '70000' hoặc '9,6'",
                    "đối chiếu với bản gốc rồi gõ lại số";
                    "the cell {column} is '{found}', with a zero before its whole part: digits may \
                     have changed places, or one is missing",
                    "a number such as '70000' or '9.6'",
                    "compare it with the original and type the number again")
            }
            Self::NumberInvalid { column, found, .. } if date(found).is_some() => {
                let column = column_name(column, language);
                words!(language,
                    "ô {column} là ngày '{found}', không phải một số; bảng tính có thể đã đổi số gõ \
                     vào (như '9.6') thành ngày",
                    "một số, ví dụ '70000' hoặc '9,6'",
                    "đặt định dạng ô là số rồi gõ lại số, phần lẻ sau dấu thập phân của bảng tính \
                     (thường là dấu phẩy)";
                    "the cell {column} is the date '{found}', not a number; a spreadsheet may have \
                     turned what was typed (such as '9.6') into a date",
                    "a number such as '70000' or '9.6'",
                    "give the cell a number format and type the number again, with the decimal mark \
                     of the spreadsheet")
            }
            Self::NumberInvalid { column, found, reason } => {
                let column = column_name(column, language);
                let why = reason_name(*reason, language);
                words!(language,
                    "ô {column} là '{found}': {why}",
                    "một số, ví dụ '70000' hoặc '9,6'",
                    "viết lại số; không phát sinh thì ghi '0', chưa có số liệu thì ghi '…'";
                    "the cell {column} is '{found}': {why}",
                    "a number such as '70000' or '9.6'",
                    "rewrite the number; write '0' where nothing occurred, '…' while it is not \
                     available")
            }
            Self::CharacterHidden { column, found, character } => {
                let column = column_name(column, language);
                words!(language,
                    "ô {column} là '{found}', giữa các chữ số có ký tự ẩn {character} (chỗ '\u{FFFD}')",
                    "một số không có ký tự ẩn", "xóa hết ô rồi gõ lại số";
                    "the cell {column} is '{found}' with a hidden character, {character}, within it \
                     (where '\u{FFFD}' is shown)",
                    "a number without hidden characters", "empty the cell and type the number again")
            }
            Self::NumberShortened { column, found, read } => {
                let column = column_name(column, language);
                let read = count(*read, language);
                words!(language,
                    "ô {column} ghi '{found}', đọc là {read}; bảng tính viết gọn số dài như vậy và \
                     có thể đã bỏ các chữ số sau",
                    "đủ các chữ số", "đổi định dạng cột sang số thường rồi lưu lại; nếu số đúng thì \
                     không phải làm gì";
                    "the cell {column} says '{found}', read as {read}; spreadsheets shorten long \
                     numbers so, and digits may have been lost",
                    "all digits of the number",
                    "give the column a plain number format and save again; leave it if it is right")
            }
            Self::NumberAmbiguous { column, found, english, vietnamese } => {
                let column = column_name(column, language);
                let (english, vietnamese) =
                    (count(*english, language), count(*vietnamese, language));
                words!(language,
                    "ô {column} ghi '{found}' có thể đọc là {vietnamese} (dấu kiểu Việt Nam) \
                     hoặc {english} (dấu kiểu Anh), và không có gì chắc chắn cách nào đúng",
                    "số chỉ đọc được một cách",
                    "viết lại số không có dấu ngăn hàng nghìn; nếu cả tệp viết một kiểu thì mở bằng \
                     '--numbers vi' hay '--numbers en', hoặc ghi 'numbers' vào 'dataset.toml' hay \
                     trang 'dataset'";
                    "the cell {column} says '{found}': the number {vietnamese} the Vietnamese way, \
                     {english} the English way, and nothing makes certain which is meant",
                    "a number that can be read in one way only",
                    "rewrite it without dividing thousands; if the whole file is written one way, open \
                     it with '--numbers vi' or '--numbers en', or put 'numbers' into \
                     'dataset.toml' or a sheet 'dataset'")
            }
            Self::NumberOfOtherStyle { column, found, style } => {
                let column = column_name(column, language);
                words!(language,
                    "ô {column} là '{found}', khác cách viết số đã khai 'numbers = \"{style}\"'",
                    "số viết đúng cách đã khai", "viết lại số, hoặc sửa 'numbers'";
                    "the cell {column} is '{found}', not the way of writing numbers that was said, \
                     'numbers = \"{style}\"'",
                    "a number written that way", "rewrite the number, or correct 'numbers'")
            }
            Self::NumberNegative { column, found } => {
                let column = column_name(column, language);
                words!(language,
                    "ô {column} là số âm '{found}'", "số không âm", "kiểm tra dấu của số";
                    "the cell {column} is negative: '{found}'",
                    "a number not below zero",
                    "check its sign")
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
        }
    }
}

fn name_of(delimiter: char) -> String {
    if delimiter == '\t' { "tab".to_owned() } else { delimiter.to_string() }
}

const fn reason_name(reason: AmountError, language: Language) -> &'static str {
    match (language, reason) {
        (Language::Vietnamese, AmountError::NotANumber) => "không phải một số",
        (Language::Vietnamese, AmountError::TooFine) => "quá mười hai chữ số thập phân",
        (Language::Vietnamese, AmountError::TooLarge) => "lớn quá mức có thể có",
        (Language::English, AmountError::NotANumber) => "not a number",
        (Language::English, AmountError::TooFine) => "more than twelve decimals",
        (Language::English, AmountError::TooLarge) => "larger than any quantity can be",
    }
}
