use super::declare::faults;
use super::table::name_of;
use super::{Lines, counted, many};

faults! {
    /// The matter with the rows of a table.
    RowFault in language;

    /// A row above the header that looks like a row of data.
    RowAboveHeader { header: u32 = 9 } Fault "row_above_header" {
        vi "dòng này giống dòng số liệu nhưng đứng trên dòng tiêu đề (dòng {header}), nên không \
            biết ô nào là gì",
           "dòng số liệu nằm dưới dòng tiêu đề",
           "chuyển dòng tiêu đề lên trên dòng này; nếu phía trên đã có dòng tiêu đề thì sửa tên \
            cột ở đó";
        en "the row looks like data, but stands above the header (line {header}), so nothing says \
            what its cells are",
           "rows of data below the header",
           "move the header above it; if there is one up there already, correct its names of \
            columns";
    }

    /// A row of data behind the header, on its line.
    RowInHeader { found: String } Fault "row_in_header" {
        vi "sau các tên cột là một dòng số liệu, có '{found}': mất dấu xuống dòng sau dòng tiêu \
            đề, nên dòng số liệu này không được dùng",
           "dòng tiêu đề chỉ ghi tên cột, dòng số liệu bắt đầu ở dòng dưới",
           "xuống dòng ngay sau tên cột cuối cùng";
        en "a row of data stands behind the headings, with '{found}': the line break after the \
            header is lost, so the row isn't used",
           "a header of names only, and rows of data below it",
           "break the line behind the last heading";
    }

    /// Rows between two quotes, the first left open in one row: they make one cell.
    RowsInQuotes { closed: u32 = 9, rows: usize } Fault "rows_in_quotes" {
        let number = many(*rows, language);
        let rows = counted(*rows, ["row", "rows"], language);
        vi "dấu nháy kép mở ở đây, đến dòng {closed} mới đóng: {number} dòng số liệu nằm trong \
            một ô, không dòng nào được dùng",
           "ô trong nháy kép đóng ngay sau chữ cuối của nó, mỗi dòng số liệu ở ngoài",
           "bỏ dấu nháy kép ở đây và ở dòng {closed}, hoặc thêm dấu đóng còn thiếu";
        en "the quote opened here is closed only on line {closed}: {rows} of data in one cell, \
            none of them used",
           "a quoted cell closed right behind its last word, with the rows of data outside",
           "remove the quotes here and on line {closed}, or add the closing one that is missing";
    }

    /// A quote that is never closed swallows the rest of the file.
    QuoteNotClosed Fatal "quote_not_closed" {
        vi "dấu nháy kép mở ở đây không có dấu đóng, cả phần còn lại của tệp thành một ô",
           "một dấu nháy kép đóng",
           "thêm dấu đóng, hoặc bỏ dấu mở";
        en "the quote opened here is never closed, so the rest of the file is one cell",
           "a closing double quote",
           "close it, or remove it";
    }

    /// More rows than any dataset has.
    TooManyRows { limit: usize = 1_000_000 } Fatal "too_many_rows" {
        let limit = many(*limit, language);
        vi "quá {limit} dòng",
           "không quá {limit} dòng",
           "kiểm tra xem có đúng tệp của bộ số liệu không, hoặc tách bộ số liệu";
        en "more than {limit} rows",
           "no more than {limit} rows",
           "check that it is the dataset's file, or split the dataset";
    }

    /// Rows of empty cells only.
    BlankRows { count: usize } Note "blank_rows" {
        let count = counted(*count, ["row", "rows"], language);
        vi "có {count} dòng toàn ô trống, không tính là dòng số liệu",
           "không có dòng trống",
           "xóa các dòng trống nếu muốn";
        en "{count} of empty cells, not counted as data",
           "no blank rows",
           "delete them if you like";
    }

    /// Rows of text in which nothing is a figure.
    RowsWithoutFigure { count: usize, lines: Lines } Note "rows_without_figure" {
        let count = counted(*count, ["row of text has", "rows of text have"], language);
        vi "có {count} dòng chữ không có kỳ, chỉ tiêu hay số nào (dòng {lines}), \
            không tính là dòng số liệu",
           "dòng số liệu có kỳ, chỉ tiêu và số",
           "tiêu đề nhóm, chữ ký thì không phải làm gì; chữ nói khác về các số (kỳ, kế hoạch, \
            đơn vị tính) thì sửa các dòng số liệu";
        en "{count} no period, indicator or number (in line {lines}); not counted as data",
           "rows of data with a period, an indicator and a number",
           "nothing to do for headings and signatures; words that make the numbers others (of \
            another time, planned, in another unit) have to be put into the rows";
    }

    /// A whole row in one cell: divided by something else than the header, or in quotes.
    RowInOneCell { found: char = ',', delimiter: Option<char> = Some(';') }
    Fault "row_in_one_cell" {
        let by = match found {
            ' ' => ["dấu cách".to_owned(), "spaces".to_owned()],
            found => [format!("'{}'", name_of(*found)), format!("'{}'", name_of(*found))],
        };
        let [by_vi, by_en] = by;
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
        vi "cả dòng số liệu nằm trong một ô, các phần cách nhau bằng {by_vi}",
           "mỗi ô một giá trị, như dòng tiêu đề",
           "{vi}";
        en "a whole row of data stands in one cell, divided by {by_en}",
           "a value a cell, as the header has them",
           "{en}";
    }

    /// A row without an indicator, whose figure stands in other columns.
    RowSlid { found: String } Fault "row_slid" {
        vi "ô chỉ tiêu trống, còn '{found}' và một số lại ở cột khác: các ô của dòng bị lệch",
           "mỗi giá trị ở đúng cột của nó",
           "đưa các ô của dòng về đúng cột";
        en "the indicator's cell is empty, while '{found}' and a number stand in other columns: \
            the row's cells have slid",
           "each value in its own column",
           "move the row's cells back to their columns";
    }

    /// The file ends in the middle of a row.
    RowCut { found: usize = 3, expected: usize = 8 } Fault "row_cut" {
        let cells = counted(*found, ["cell", "cells"], language);
        vi "tệp bị cắt ở giữa dòng này, chỉ còn {cells} ô: dòng không được dùng, các dòng sau nó \
            có thể đã mất",
           "{expected} ô như dòng tiêu đề",
           "sao chép hoặc xuất lại tệp, rồi so số dòng với bản gốc";
        en "the file is cut off in this row, after {cells}: the row isn't used, and rows behind it \
            may be lost",
           "{expected} cells, as the header has",
           "copy or export the file again and compare its rows with the original";
    }

    /// A number alone on a line: the rest of a cell above.
    RowBroken { found: String = "6".to_owned() } Fault "row_broken" {
        vi "dòng này chỉ có số '{found}': có thể một ô của dòng trên bị xuống dòng ở giữa, nên số \
            ở dòng trên có thể thiếu",
           "mỗi dòng số liệu trên một dòng của tệp",
           "nối số này vào dòng trên; nếu là số trang thì bỏ dòng này";
        en "the line holds only '{found}': a cell of the row above may have been broken in two, so \
            that its number may lack digits",
           "each row of data on one line of the file",
           "join the number to the row above, or remove the line if it is the number of a page";
    }

    /// A row that ends in a number, with a line below that seems to go on with it.
    RowGoesOn { found: String = "2".to_owned(), rest: String = "7".to_owned() }
    Fault "row_broken" {
        vi "dòng này hết ở số '{found}', còn dòng sau bắt đầu bằng số '{rest}' và có đúng số ô \
            còn thiếu: có thể một số bị xuống dòng ở giữa, nên cả hai dòng không được dùng",
           "mỗi dòng số liệu trên một dòng của tệp",
           "nối dòng sau vào dòng này; nếu dòng sau là số trang thì bỏ dòng sau";
        en "the row ends in the number '{found}', and the next line begins with '{rest}' and has \
            just the cells that are missing: a number may have been broken in two, so neither \
            line is used",
           "each row of data on one line of the file",
           "join the next line to this one, or remove it if it is the number of a page";
    }

    /// A row with more or fewer cells than the header.
    CellCount { found: usize = 9, expected: usize = 8, delimiter: char = ',' } Fault "cell_count" {
        let name = name_of(*delimiter);
        when found < expected, as Self::CellCount { found: 7, expected: 8, delimiter: ',' } => {
            vi "dòng chỉ có {found} ô",
               "{expected} ô như dòng tiêu đề",
               "điền tiếp các ô còn thiếu ở cuối dòng, mỗi ô cách nhau một '{name}'";
            en "the row has only {found} cells",
               "{expected} cells, as the header has",
               "add the cells that are missing at its end, each behind '{name}'";
        }
        vi "dòng có {found} ô",
           "{expected} ô như dòng tiêu đề",
           "bỏ ô thừa; nếu '{name}' là chữ trong ô thì đặt cả ô trong dấu nháy kép";
        en "the row has {found} cells",
           "{expected} cells, as the header has",
           "remove the surplus; put a cell that holds '{name}' into double quotes";
    }

    /// A cell of a sheet behind the last column that the header names.
    CellWithoutHeading { found: String, heading: String = "H1".to_owned() } Fault "cell_count" {
        vi "ô có '{found}', nhưng ô tiêu đề {heading} trống nên không biết đó là gì; dòng này không \
            được dùng",
           "một tên cột ở ô {heading}",
           "ghi tên cột vào ô {heading} (như 'Tổng số' nếu là mẫu số), hoặc xóa ô thừa này";
        en "the cell holds '{found}', but the heading {heading} is empty, so nothing says what it \
            is; the row isn't used",
           "a heading in {heading}",
           "name the column in {heading} ('Tổng số' if these are denominators), or clear the \
            surplus cell";
    }

    /// A cell longer than any that a spreadsheet holds.
    CellTooLong { limit: usize = 32_767 } Fault "cell_too_long" {
        vi "ô dài quá {limit} ký tự",
           "ô không dài hơn mức bảng tính chứa được",
           "kiểm tra dấu nháy kép và dấu xuống dòng trước ô này, hoặc rút ngắn ô";
        en "the cell has more than {limit} characters",
           "a cell that a spreadsheet can hold",
           "look for a quote or a line break missing before it, or shorten it";
    }
}
