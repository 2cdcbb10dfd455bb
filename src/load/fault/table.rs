use super::declare::{any, faults};
use super::spoilt::spoilt_words;
use super::{Lines, column_name, counted, many, with_rows};
use crate::load::names::Spoilt;

faults! {
    /// The matter with the form of a table: its header, its columns.
    TableFault in language;

    /// No header row.
    HeaderMissing Fatal "header_missing" {
        vi "tệp trống, không có chữ nào",
           "một dòng tiêu đề, rồi mỗi dòng một số liệu",
           "chép lại tệp từ bản gốc (việc chép có thể đã bị ngắt), hoặc lưu lại từ bảng tính";
        en "the file is empty",
           "a header row, then a figure a row",
           "copy it anew (copying may have been cut short), or save it from a spreadsheet again";
    }

    /// No row that names the columns.
    HeaderNotFound { columns: Vec<&'static str> = vec!["period", "indicator", "value"] }
    Fatal "header_not_found" {
        let columns = columns.iter().map(|column| column_name(column, language));
        let columns = columns.collect::<Vec<_>>().join(", ");
        vi "không tìm thấy dòng tiêu đề (tên các cột) ở đầu bảng",
           "một dòng ghi tên các cột, trong đó có: {columns}",
           "thêm dòng tiêu đề ngay trên các dòng số liệu; kiểm tra xem có đúng tệp không";
        en "no row at the top names the columns",
           "a header row with, among others: {columns}",
           "add it right above the figures; check that it is the right file";
    }

    /// No row that names the columns in letters that can be read.
    HeaderSpoilt { found: String, how: Spoilt = Spoilt::Misread } Fatal "header_spoilt" {
        let (matter, remedy) = spoilt_words(*how, language);
        vi "không nhận ra tên các cột vì chữ bị hỏng, như '{found}': {matter}",
           "tên cột đọc được, như 'Năm', 'Chỉ tiêu', 'Thực hiện'",
           "{remedy}";
        en "the names of the columns can't be read, such as '{found}': {matter}",
           "names of columns such as 'year', 'indicator', 'value'",
           "{remedy}";
    }

    /// A header and nothing beneath it.
    RowsMissing Fatal "rows_missing" {
        vi "chỉ có dòng tiêu đề, không có dòng số liệu nào",
           "dưới dòng tiêu đề, mỗi dòng một số liệu",
           "chép số liệu vào bảng, hoặc kiểm tra xem có đúng tệp không";
        en "there is a header, but no row of figures",
           "a figure in each row below the header",
           "put the figures in, or check that it is the right file";
    }

    /// A header further down that names other columns, or in another order.
    HeaderOther { found: String, header: u32 = 1 } Fatal "header_other" {
        vi "dòng này là một dòng tiêu đề khác: cột '{found}' đứng khác chỗ so với dòng tiêu đề ở \
            dòng {header}",
           "cả bảng cùng các cột, cùng thứ tự",
           "xếp lại các cột của phần bên dưới theo dòng tiêu đề đầu, hoặc để phần đó ở một tệp \
            hay trang khác";
        en "this row is another header: its column '{found}' stands elsewhere than in the header \
            in line {header}",
           "the same columns in the same order in the whole table",
           "put the columns below in the order of the first header, or keep that part in a file \
            or sheet of its own";
    }

    /// Cells divided by something that isn't read.
    DelimiterUnknown { found: char = '|' } Fatal "delimiter_unknown" {
        let name = name_of(*found);
        vi "các ô có vẻ cách nhau bằng '{name}'",
           "dấu phẩy, dấu chấm phẩy hoặc tab giữa các ô",
           "lưu lại tệp dạng CSV ngăn cách bằng dấu phẩy";
        en "cells seem to be divided by '{name}'",
           "commas, semicolons or tabs between the cells",
           "save the file again as comma-separated CSV";
    }

    /// The rows are divided by something else than the header.
    DelimiterDiffers { header: char = ';', found: char = ',' } Fatal "delimiter_differs" {
        let (header, found) = (name_of(*header), name_of(*found));
        vi "dòng này ngăn cách ô bằng '{found}', dòng tiêu đề bằng '{header}'",
           "một dấu ngăn cách cho cả tệp",
           "sửa dòng tiêu đề cho dùng '{found}', hoặc lưu lại tệp từ bảng tính";
        en "cells of this row are divided by '{found}', those of the header by '{header}'",
           "the same divider in the whole file",
           "write '{found}' into the header, or save the file from a spreadsheet again";
    }

    /// The first line names something else than what divides the cells.
    SeparatorWrong { said: char = ';', found: char = ',' } Fatal "separator_wrong" {
        let (said, found) = (name_of(*said), name_of(*found));
        vi "dòng 'sep=' ghi '{said}', nhưng các ô ngăn cách bằng '{found}'",
           "dấu ngăn cách đúng như dòng 'sep='",
           "xóa dòng 'sep=' ở đầu tệp, hoặc ghi '{found}' vào đó";
        en "the line 'sep=' says '{said}', but cells are divided by '{found}'",
           "the divider that the line 'sep=' names",
           "delete the line 'sep=' at the top, or write '{found}' into it";
    }

    /// A whole line is one quoted cell.
    LineQuoted Fatal "line_quoted" {
        vi "cả dòng nằm trong một cặp dấu nháy kép, thành một ô",
           "mỗi ô một giá trị",
           "bỏ dấu nháy kép ở đầu và cuối các dòng, hoặc lưu lại tệp từ bảng tính";
        en "the whole line stands in one pair of quotes and is one cell",
           "a value a cell",
           "take the quotes at both ends of the lines away, or save the file from a spreadsheet \
            again";
    }

    /// A needed column isn't there.
    ColumnMissing {
        column: &'static str, aliases: &'static [&'static str] = &["…"], unread: String = String::new(), may_be_titled: bool,
    }
    Fatal "column_missing" {
        let names = std::iter::once(column).chain(aliases.iter().take(4));
        let names = names.map(|name| format!("'{name}'")).collect::<Vec<_>>();
        let (column, names) = (column_name(column, language), names.join(", "));
        when !unread.is_empty(), as Self::ColumnMissing {
            column: any(), aliases: &["…"], unread: "'…'".to_owned(), may_be_titled: false,
        } => {
            vi "thiếu cột {column}; cột {unread} có số mà không được đọc",
               "một cột mang tên: {names}",
               "nếu đó là cột này thì đổi tên cột như trên; nếu không thì thêm cột";
            en "the column {column} is missing; {unread} holds numbers and isn't read",
               "a column called: {names}",
               "give it one of these names if it is the one; otherwise add the column";
        }
        when *may_be_titled, as Self::ColumnMissing {
            column: any(), aliases: &["…"], unread: String::new(), may_be_titled: true,
        } => {
            vi "thiếu cột {column}, tên trang và tiêu đề cũng không cho biết",
               "một cột mang tên: {names}",
               "thêm cột, hoặc sửa tên cột trong dòng tiêu đề; nếu mọi dòng như nhau thì có thể chỉ ghi \
                ở tên trang, như '2024', 'D01', hay ở một dòng trên bảng, như 'Báo cáo năm 2024', \
                'Chỉ tiêu D01'";
            en "the column {column} is missing, and neither the tab nor a title says it",
               "a column called: {names}",
               "add it, or correct its name in the header row; if all rows are alike it is enough to \
                call the tab '2024' or 'D01', or to write 'Báo cáo năm 2024' or 'Chỉ tiêu D01' above \
                the table";
        }
        vi "thiếu cột {column}",
           "một cột mang tên: {names}",
           "thêm cột, hoặc sửa tên cột trong dòng tiêu đề cho đúng";
        en "the column {column} is missing",
           "a column called: {names}",
           "add it, or correct its name in the header row";
    }

    /// Two columns of one name: none is silently preferred.
    ColumnTwice { column: &'static str, found: String } Fatal "column_twice" {
        let column = column_name(column, language);
        vi "cột '{found}' lại là cột {column}, đã có trước đó",
           "mỗi cột một lần",
           "bỏ hoặc đổi tên một trong hai cột";
        en "the column '{found}' is the column {column} a second time",
           "every column once",
           "remove or rename one of the two";
    }

    /// One heading merged over several columns that all say something.
    HeadingMerged { found: String, columns: Vec<(String, usize)> = vec![(any(), 2), (any(), 3)] }
    Fatal "heading_merged" {
        let columns = with_rows(columns, language);
        vi "tiêu đề '{found}' là một ô gộp trên nhiều cột, và các cột này đều có số liệu: \
            {columns}; không rõ cột nào được tính",
           "mỗi cột một tiêu đề",
           "bỏ gộp ô tiêu đề (Excel: Merge & Center › Unmerge Cells), giữ '{found}' trên đúng một \
            cột, cột kia ghi đúng tên của nó";
        en "the heading '{found}' is one cell merged over several columns that all hold data: \
            {columns}; which of them counts?",
           "a heading for each column",
           "unmerge the heading (Excel: Merge & Center › Unmerge Cells), keep '{found}' over one \
            column and give the other its own name";
    }

    /// A column for every year.
    YearsAcross { found: String } Fatal "years_across" {
        vi "các năm nằm ngang, mỗi năm một cột ({found})",
           "mỗi dòng một số liệu: cột 'Năm', 'Chỉ tiêu', 'Thực hiện' và 'Tổng số' (mẫu số)",
           "chuyển các cột năm thành dòng (Excel: Data › From Table/Range, chọn các cột năm, \
            Unpivot Columns), đặt tên hai cột mới là 'Năm' và 'Thực hiện'; có cột mẫu số thì làm \
            tương tự, thành cột 'Tổng số'";
        en "the years stand across, a column each ({found})",
           "a figure a row: columns 'year', 'indicator', 'value' and 'denominator'",
           "turn the columns of years into rows (Excel: Data › From Table/Range, select them, \
            Unpivot Columns) and call the two new columns 'year' and 'value'; do the same with \
            those of denominators, for a column 'denominator'";
    }

    /// A column for every indicator.
    IndicatorsAcross { found: String } Fatal "indicators_across" {
        vi "các chỉ tiêu nằm ngang, mỗi chỉ tiêu một cột ({found})",
           "mỗi dòng một số liệu: cột 'Năm', 'Chỉ tiêu', 'Thực hiện' và 'Tổng số' (mẫu số)",
           "chuyển các cột chỉ tiêu thành dòng (Excel: Data › From Table/Range, chọn các cột chỉ \
            tiêu, Unpivot Columns), đặt tên hai cột mới là 'Chỉ tiêu' và 'Thực hiện'; có cột mẫu \
            số thì làm tương tự, thành cột 'Tổng số'";
        en "the indicators stand across, a column each ({found})",
           "a figure a row: columns 'year', 'indicator', 'value' and 'denominator'",
           "turn the columns of indicators into rows (Excel: Data › From Table/Range, select \
            them, Unpivot Columns) and call the two new columns 'indicator' and 'value'; do the \
            same with those of denominators, for a column 'denominator'";
    }

    /// A column for every quarter or month.
    QuartersAcross { found: String } Fatal "quarters_across" {
        vi "các quý hoặc tháng nằm ngang, mỗi quý một cột ({found}), không có cột thực hiện",
           "một cột 'Thực hiện' ghi số từ đầu năm đến hết kỳ ở cột 'Năm' hoặc 'Kỳ'",
           "thêm cột 'Thực hiện' là tổng các quý từ đầu năm (hoặc đổi tên cột cả năm thành 'Thực \
            hiện'); năm chưa hết thì ghi kỳ như '9 tháng 2026'; các cột quý cứ để nguyên";
        en "quarters or months stand across, a column each ({found}), and no column says what was \
            done",
           "a column 'value', from January to the end of the period in 'year' or 'period'",
           "add a column 'value' with the sum of the quarters since January (or give the column \
            of the whole year that name); write a year that isn't over as '2026-09'; the columns \
            of quarters may stay";
    }

    /// A column for every unit.
    UnitsAcross { found: String } Fatal "units_across" {
        vi "các đơn vị nằm ngang, mỗi đơn vị một cột ({found})",
           "mỗi dòng một số liệu của một đơn vị: cột 'Huyện' hoặc 'CĐCS', 'Năm', 'Chỉ tiêu', \
            'Thực hiện'",
           "bỏ cột cộng, chuyển các cột đơn vị thành dòng (Excel: Data › From Table/Range, chọn \
            các cột đơn vị, Unpivot Columns), đặt tên hai cột mới là 'Huyện' (hoặc 'CĐCS') và \
            'Thực hiện'";
        en "the units stand across, a column each ({found})",
           "a figure of one unit a row: columns 'district' or 'grassroots', 'year', 'indicator', \
            'value'",
           "leave the column of totals out, turn those of units into rows (Excel: Data › From \
            Table/Range, select them, Unpivot Columns) and call the two new columns 'district' \
            (or 'grassroots') and 'value'";
    }

    /// A column nobody reads.
    ColumnUnknown { found: String } Note "column_unknown" {
        vi "cột '{found}' không được đọc",
           "một tên cột được dùng",
           "sửa tên cột nếu nó phải được đọc; nếu không thì để nguyên";
        en "the column '{found}' is not read",
           "a name of a column that is known",
           "correct its name if it was meant to be read, else leave it";
    }

    /// Numbers in a column without a heading.
    ColumnUnnamed { rows: usize } Note "column_unnamed" {
        let rows = counted(*rows, ["row", "rows"], language);
        vi "cột này không có tên, có số ở {rows} dòng; các số đó không được đọc",
           "tên cột ở dòng tiêu đề",
           "đặt tên cột nếu nó phải được đọc; nếu không thì để nguyên";
        en "the column has no heading, and numbers in {rows}, which are not read",
           "a heading over every column that is to be read",
           "give it its heading if it was meant to be read, else leave it";
    }

    /// Words below a heading of numbers that may make them other numbers; they are used.
    WordsBelowHeading { found: String, heading: String } Quality "words_below_heading" {
        vi "dưới tiêu đề '{heading}' còn có '{found}'; số ở cột '{heading}' vẫn được tính là kết quả",
           "tiêu đề nói rõ cột nào là kết quả",
           "nếu số ở cột đó là kế hoạch hay của kỳ khác thì sửa tiêu đề; nếu không thì bỏ '{found}'";
        en "below the heading '{heading}' stands '{found}'; the numbers under '{heading}' are \
            counted as results all the same",
           "a header that says which numbers are the results",
           "correct the heading if those are planned or of another time; else remove '{found}'";
    }

    /// The same where the value's own cell is empty.
    ValueWithoutHeading { rows: usize } Quality "value_without_heading" {
        let rows = counted(*rows, ["row", "rows"], language);
        vi "ở {rows} dòng, ô thực hiện trống mà cột không có tên này lại có số: số không được \
            đọc, các dòng đó tính là chưa có số",
           "số thực hiện ở cột 'Thực hiện'",
           "chuyển số về cột 'Thực hiện', hoặc đặt tên cột này (có thể một ô tiêu đề đã được gộp \
            trên hai cột)";
        en "in {rows} the value is empty, while this column without a heading holds a number: it \
            is not read, and the value counts as missing",
           "the value in the column 'value'",
           "move the numbers to the column 'value', or give this one its heading (one heading may \
            have been merged over two columns)";
    }

    /// Numbers in a column nobody reads that differ from the values beside them.
    NumbersDiffer {
        found: String, value: String, both: Box<[String; 2]> = Box::new([any(), any()]), rows: usize, lines: Lines,
    }
    Quality "numbers_differ" {
        let [first, instead] = both.as_ref();
        let rows = counted(*rows, ["row", "rows"], language);
        vi "cột '{found}' ghi số khác cột '{value}' ở {rows} dòng (dòng {lines}); đầu tiên: '{first}', \
            trong khi '{value}' là '{instead}'; chỉ số ở cột '{value}' được tính",
           "một số cho mỗi dòng, hoặc hai cột ghi cùng một số",
           "nếu số ở cột '{found}' mới là số được tính thì chép sang cột '{value}'; nếu cột đó là số \
            khác thì ghi rõ ở tên cột, hoặc bỏ cột";
        en "the column '{found}' says another number than '{value}' in {rows} (in line {lines}); the \
            first says '{first}', where '{value}' is '{instead}'; only '{value}' counts",
           "one number a row, or the same in both columns",
           "if the numbers of '{found}' are those that count, copy them to '{value}'; if they are \
            something else, say so in their heading or take the column out";
    }

    /// Very many of them.
    ColumnsUnknown { found: String, columns: usize = 20 } Note "column_unknown" {
        let count = many(*columns, language);
        vi "{count} cột không được đọc: '{found}', …",
           "những tên cột được dùng",
           "sửa tên những cột phải được đọc; nếu không có cột nào thì để nguyên";
        en "{count} columns are not read: '{found}', …",
           "names of columns that are known",
           "correct the names of those that were meant to be read, else leave them";
    }

    /// Two columns of which only one can count.
    ColumnsRival { column: &'static str = "value", found: String, other: String }
    Fatal "columns_rival" {
        let name = column_name(column, language);
        when *column != "value",
            as Self::ColumnsRival { column: "denominator", found: any(), other: any() } => {
            vi "cột '{found}' bên cạnh cột '{other}': cả hai đều có thể là cột {name}, không rõ \
                cột nào được tính",
               "chỉ một cột {name}",
               "giữ cột đúng, bỏ cột kia hoặc đổi tên nó";
            en "a column '{found}' beside '{other}': either could be the column {name}; which of \
                them counts?",
               "one column {name} only",
               "keep the right one, remove the other or give it another name";
        }
        vi "cột '{found}' bên cạnh cột '{other}': không rõ cột nào là số được tính",
           "một cột số thực hiện, tính từ đầu năm đến hết kỳ",
           "giữ cột có số tính từ đầu năm đến hết kỳ dưới tên '{other}', bỏ cột kia";
        en "a column '{found}' beside '{other}': which of them counts?",
           "one column of what was done, from January to the end of the period",
           "keep the one that counts from January under the name '{other}', remove the other";
    }
}

pub(super) fn name_of(delimiter: char) -> String {
    if delimiter == '\t' { "tab".to_owned() } else { delimiter.to_string() }
}
