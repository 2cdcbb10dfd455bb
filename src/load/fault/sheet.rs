use super::declare::{any, faults};
use super::{SumSaid, column_name, counted, figure};
use crate::model::Language;

faults! {
    /// The matter with the sheets of a workbook.
    SheetFault in language;

    /// No sheet is a table that is known.
    NoTable { sheets: String } Fatal "workbook_no_table" {
        vi "không trang nào là bảng số liệu (có: {sheets})",
           "trang 'units' (đơn vị) và 'figures' (số liệu), hoặc một trang có các cột đơn vị cấp \
            trên, CĐCS, năm, chỉ tiêu, thực hiện",
           "đặt tên trang hoặc tên cột như vậy; bỏ ẩn trang nếu bảng ở trang ẩn";
        en "no sheet is a table of figures (there are: {sheets})",
           "sheets 'units' and 'figures', or one sheet with columns for district, grassroots \
            union, year, indicator and value",
           "name the sheets or columns so; unhide the sheet if the table is on a hidden one";
    }

    /// A sheet with a heading that may have been meant for a column of the others.
    SheetMisnames { column: String, other: String, instead: String }
    Fatal "sheet_column_lacking" {
        vi "trang này có cột '{instead}' mà không có cột '{column}' như trang '{other}'",
           "các trang của một bảng cùng có cột '{column}'",
           "nếu '{instead}' chính là '{column}' thì sửa tên cột cho đúng; nếu trang không thuộc \
            bảng thì ẩn hoặc bỏ đi";
        en "this sheet has a column '{instead}' and no column '{column}' as the sheet '{other}' \
            has",
           "the column '{column}' in every sheet of a table",
           "if '{instead}' is '{column}', correct the heading; if the sheet is no part of the \
            table, hide or remove it";
    }

    /// A sheet that lacks a column which others of the same table have.
    SheetLacksColumn { column: String, other: String } Fatal "sheet_column_lacking" {
        vi "trang này không có cột '{column}', trang '{other}' thì có",
           "các trang của một bảng cùng có cột '{column}', hoặc cùng không",
           "thêm cột '{column}' vào trang này; nếu trang không thuộc bảng thì ẩn hoặc bỏ đi";
        en "this sheet has no column '{column}', while the sheet '{other}' has",
           "the column '{column}' in every sheet of a table, or in none",
           "add the column '{column}' to this sheet; if it is no part of the table, hide or \
            remove it";
    }

    /// A sheet that says nowhere for a column what others say on their tabs or in titles.
    SheetSaysNone { column: &'static str = "period", other: String, said: String }
    Fatal "sheet_column_lacking" {
        let is_of_district = *column == "district";
        let column = column_name(column, language);
        when is_of_district, as Self::SheetSaysNone {
            column: "district", other: "…".to_owned(), said: "…".to_owned()
        } => {
            vi "trang này không có cột {column}, tên trang và tiêu đề cũng không nói rõ như trang \
                '{other}' (ghi '{said}')",
               "cột {column} ở mọi dòng, hoặc tên trang hay tiêu đề nói rõ",
               "đặt tên trang theo cấp trên của các dòng; nếu là số của chính LĐLĐ tỉnh thì đặt tên \
                trang là 'LĐLĐ tỉnh …' và để trống cột CĐCS; nếu là trang tổng hợp thì ẩn hoặc bỏ đi";
            en "this sheet has no column {column}, nor does its tab or a title say it as that of the \
                sheet '{other}' does ('{said}')",
               "a column {column}, or a tab or title that says it plainly",
               "call the sheet after the union above its rows; if they are the province's own, call \
                it 'LĐLĐ tỉnh …' and leave the column of grassroots unions empty; hide or remove a \
                summary";
        }
        vi "trang này không có cột {column}, tên trang và tiêu đề cũng không nói rõ như trang \
            '{other}' (ghi '{said}')",
           "cột {column} ở mọi dòng, hoặc tên trang hay tiêu đề nói rõ",
           "ghi rõ ở tên trang hay tiêu đề, hoặc thêm cột {column}; nếu là trang tổng hợp thì ẩn \
            hoặc bỏ đi";
        en "this sheet has no column {column}, nor does its tab or a title say it as that of the \
            sheet '{other}' does ('{said}')",
           "a column {column}, or a tab or title that says it plainly",
           "say it on the tab or in a title, or add the column {column}; hide or remove a summary";
    }

    /// A table of results that is called a plan; its numbers are used.
    SaidToBePlanned { found: String } Quality "said_to_be_planned" {
        vi "bảng ghi '{found}' nhưng số trong bảng đang được tính là kết quả đã thực hiện",
           "kết quả đã thực hiện",
           "nếu là số kế hoạch, dự kiến, của kỳ khác hay chỉ của một phần thì bỏ hoặc ẩn bảng này; nếu là kết quả thì sửa chữ đó";
        en "the table says '{found}', but its numbers are counted as results",
           "results",
           "if they are planned, expected, of another time or of a part only, remove or hide the table; if they \
            are results, correct those words";
    }

    /// Numbers of several years that are called cumulated; they are used.
    SaidToRunOn { found: String } Quality "running_over_years" {
        vi "bảng ghi '{found}' mà các dòng là của nhiều năm; số cả giai đoạn là tổng các năm, nên số \
            lũy kế từ các năm trước sẽ bị cộng nhiều lần",
           "số của riêng từng năm",
           "nếu lũy kế từ các năm trước thì trừ số của năm trước; nếu chỉ lũy kế trong từng năm thì \
            ghi 'Lũy kế từ đầu năm'";
        en "the table says '{found}', and its rows are of several years; a phase adds its years, so \
            what is cumulated over them would count several times",
           "what each year has by itself",
           "take the year before off each if they are cumulated over years; if only within each year \
            say so: 'Lũy kế từ đầu năm'";
    }

    /// Words above a table or over its numbers of which nothing is understood.
    WordsUnused { said: Vec<String> = vec![any()], more: usize } Note "words_unused" {
        let said = format!("'{}'", said.join("', '"));
        let more = and_more(*more, language);
        vi "dòng chữ trên bảng không được dùng để hiểu các số: {said}{more}",
           "tên bảng, tên cơ quan, nơi và ngày ký; điều gì nói về các số thì ghi ở các dòng, các cột",
           "nếu chữ nói khác về các số (kỳ, kế hoạch, đơn vị tính, của ai) thì sửa các dòng số liệu; \
            nếu không thì không phải làm gì";
        en "words above the table of which nothing is used: {said}{more}",
           "the name of the table and of the office, a place and a date; what is said of the numbers \
            belongs into the rows and columns",
           "if they make the numbers others (of another time, planned, in another unit, of somebody \
            else) correct the rows; else nothing";
    }

    /// What a table says of itself on its tab or in its titles, and none of its rows does;
    /// the rows are believed.
    SaidOtherwise { said: String, column: &'static str = "period", found: String }
    Quality "said_otherwise" {
        let column = column_name(column, language);
        vi "tên trang hay tiêu đề của bảng ghi '{said}' nhưng không dòng nào ở cột {column} ghi \
            như vậy (dòng đầu: '{found}'); số liệu đang tính theo các dòng",
           "tên trang, tiêu đề và các dòng nói cùng một điều",
           "nếu bảng chép từ bảng khác mà chưa sửa cột {column} thì sửa các dòng; nếu các dòng \
            đúng thì sửa tên trang hay tiêu đề";
        en "the table's tab or title says '{said}', but no row says so in the column {column} \
            (the first: '{found}'); the rows are believed",
           "a tab, titles and rows that say the same",
           "if the table was copied from another and the column {column} left as it was, correct \
            the rows; if the rows are right, correct the tab or title";
    }

    /// A column that no table has and the words of each say.
    ColumnSupplied { column: &'static str = "period", text: String, said: String }
    Note "column_supplied" {
        let column = column_name(column, language);
        vi "bảng không có cột {column}; mọi dòng được tính là '{text}' theo tên trang hay tiêu đề \
            '{said}'",
           "cột {column} ở mọi dòng, hoặc tên trang hay tiêu đề nói rõ",
           "nếu đúng thì không phải làm gì; nếu không thì thêm cột {column}";
        en "the table has no column {column}; all rows count as '{text}' by its tab or title \
            '{said}'",
           "a column {column}, or a tab or title that says it plainly",
           "nothing if so; else add the column {column}";
    }

    /// Only the names of the sheets could say whose the rows are.
    DistrictUnsaid { sheets: String } Fatal "sheet_district_unsaid" {
        vi "nhiều trang cùng là bảng số liệu ({sheets}) nhưng không trang nào có cột nêu đơn vị \
            cấp trên",
           "cột 'Cấp trên' ở mỗi trang, hoặc mỗi trang mang tên một đơn vị, như 'LĐLĐ huyện Nga Sơn'",
           "thêm cột 'Cấp trên' vào mỗi trang và ghi tên đơn vị cấp trên ở mọi dòng";
        en "several sheets are tables of figures ({sheets}), but none has a column that names the \
            district",
           "a column 'district' in every sheet, or each called after one, such as 'LĐLĐ huyện Nga \
            Sơn'",
           "add a column 'district' to every sheet and fill it in on every row";
    }

    /// A sheet with the columns of the figures beside the one that is called so.
    SheetUnclear { sheet: String } Fatal "sheet_unclear" {
        vi "trang '{sheet}' cũng có đủ các cột của bảng số liệu, bên cạnh trang 'figures'",
           "các trang số liệu tên là 'figures', 'figures 2', …",
           "đổi tên thành 'figures 2' nếu số liệu ở đây phải được tính, nếu không thì ẩn hoặc bỏ \
            trang này";
        en "the sheet '{sheet}', too, has all the columns of figures, beside the sheet 'figures'",
           "sheets of figures called 'figures', 'figures 2', …",
           "rename it to 'figures 2' if its figures have to count, else hide or remove it";
    }

    /// Several sheets with the headings of a table, none of which is called after it.
    SheetsRival { table: &'static str = "units", sheets: String } Fatal "sheet_unclear" {
        let (of, tab) = (what(table, language), tab_of(table, language));
        vi "nhiều trang cùng có các cột của bảng {of} ({sheets}) mà không trang nào mang tên '{tab}'",
           "một trang {of}, tên là '{tab}'",
           "đặt tên '{tab}' cho trang phải đọc, ẩn hoặc bỏ các trang kia";
        en "several sheets have the columns of {of} ({sheets}), and none is called '{tab}'",
           "one sheet of {of}, called '{tab}'",
           "call the one that is meant '{tab}'; hide or remove the others";
    }

    /// A sheet that is a table by its headings, whatever it is called.
    SheetTaken { sheet: String, table: &'static str = "units" } Note "sheet_taken" {
        let (of, tab) = (what(table, language), tab_of(table, language));
        vi "trang '{sheet}' được đọc là bảng {of} theo các tiêu đề cột",
           "trang mang tên '{tab}', hoặc có đủ các cột của bảng đó",
           "nếu đúng thì không phải làm gì; nếu không thì ẩn trang này";
        en "the sheet '{sheet}' is read as the table of {of} by its headings",
           "a sheet called '{tab}', or one with that table's columns",
           "nothing if so; else hide the sheet";
    }

    /// A hidden sheet, not read.
    SheetHidden { sheet: String } Note "sheet_hidden" {
        vi "trang '{sheet}' bị ẩn, không đọc",
           "trang đang hiện",
           "bỏ ẩn nếu trang này phải được đọc";
        en "the sheet '{sheet}' is hidden and not read",
           "a sheet that is shown",
           "unhide it if it was meant to be read";
    }

    /// Rows that a spreadsheet doesn't show, read like any others.
    RowsHidden { count: u32 = 12 } Note "rows_hidden" {
        let one = "hidden or filtered row; it is read like the others";
        let several = "hidden or filtered rows; they are read like the others";
        let rows = usize::try_from(*count).unwrap_or(usize::MAX);
        let rows = counted(rows, [one, several], language);
        vi "trang có {rows} dòng bị ẩn hoặc bị lọc; vẫn được đọc như các dòng khác",
           "số liệu nằm ở các dòng đang hiện",
           "xóa hẳn các dòng đó nếu không được tính";
        en "the sheet has {rows}",
           "figures in rows that are shown",
           "delete them if they must not count";
    }

    /// Columns that a spreadsheet doesn't show, read like any others.
    ColumnsHidden { columns: String } Note "columns_hidden" {
        vi "trang có cột bị ẩn: {columns}; vẫn được đọc như các cột khác",
           "số liệu nằm ở các cột đang hiện",
           "bỏ ẩn để kiểm tra; xóa hẳn các cột đó nếu không được tính";
        en "the sheet has hidden columns: {columns}; they are read like the others",
           "figures in columns that are shown",
           "unhide them and look; delete them if they must not count";
    }

    /// A sheet of the table that names none of the smallest units: read as figures of those
    /// above.
    SheetOfUpper { column: String } Note "sheet_of_upper_units" {
        vi "các dòng của trang không nêu '{column}': đọc là số của chính đơn vị cấp trên",
           "số riêng hoặc số chung của cấp trên, đối chiếu với số chi tiết",
           "ghi cột '{column}' nếu đây là số của từng đơn vị cấp dưới";
        en "the rows of the sheet name no '{column}': read as figures of the units above these",
           "their own figures or totals, compared with the details",
           "fill in the column '{column}' if these are figures of single units below them";
    }

    /// A sheet that says anew what others say: compared, and not used.
    SheetRepeats { all: usize = 12, agreeing: usize = 11, unclear: usize } Note "sheet_repeats" {
        let (compared, rest) = compared([*all, *agreeing, *unclear], language);
        vi "trang này ghi lại số đã có ở trang khác: không cộng, chỉ đối chiếu; {compared}{rest}",
           "mỗi số được tính một lần, từ số chi tiết",
           "thêm cột đơn vị cơ sở nếu trang này cũng là số liệu phải tính";
        en "the sheet repeats figures of other sheets: it is not added, only compared; \
            {compared}{rest}",
           "every figure counted once, from the details",
           "add a column for the grassroots unions if its figures have to count, too";
    }

    /// Figures of such a sheet that aren't what the others say.
    SheetDiffers {
        unit: String, rows: usize = 1, all: usize = 12, first: Box<SumSaid>, own: String,
    }
    Quality "sheet_differs" {
        let SumSaid { indicator, period, stated, summed } = &**first;
        let (stated, summed) = (figure(stated, language), figure(summed, language));
        let line = line_of(own, language);
        vi "{rows} trong {all} số của trang này khác số liệu chi tiết (như '{unit}', chỉ tiêu \
            '{indicator}', kỳ '{period}': ghi '{stated}', số liệu chi tiết là '{summed}'{line}); \
            trang này chỉ để đối chiếu",
           "số bằng số của chính đơn vị, hoặc bằng tổng các đơn vị cấp dưới",
           "kiểm tra số này và số chi tiết, có thể thiếu hoặc trùng đơn vị";
        en "of {all} figures of this sheet {rows} aren't what the details say (as in '{unit}', \
            '{indicator}', '{period}': it says '{stated}', the details '{summed}'{line}); this \
            sheet is only compared",
           "the figure of the unit itself, or the sum of the units below",
           "check the figure and the details; a unit may be missing or double";
    }

    /// A sheet that is no table of the dataset.
    SheetUnused { sheet: String } Note "sheet_unused" {
        vi "trang '{sheet}' không thuộc bộ số liệu, không đọc",
           "các trang 'units', 'figures', 'allocations', 'dataset', hoặc một bảng duy nhất",
           "kiểm tra tên trang nếu nó phải được đọc";
        en "the sheet '{sheet}' is not one of a dataset and not read",
           "sheets 'units', 'figures', 'allocations', 'dataset', or one single table",
           "check its name if it was meant to be read";
    }

    /// A sheet without one of the columns that the other sheet has: without it nothing in it
    /// is a figure of a union.
    SheetOfSums { sheet: String, column: String, other: String } Note "sheet_unused" {
        vi "trang '{sheet}' không có cột '{column}' như trang '{other}', không đọc: coi là trang \
            tổng hợp",
           "số liệu nằm ở trang '{other}'; trang tổng hợp không được cộng thêm",
           "thêm cột '{column}' nếu trang này cũng là số liệu phải tính";
        en "the sheet '{sheet}' has no column '{column}' as the sheet '{other}' has: taken for a \
            summary and not read",
           "figures in the sheet '{other}'; a summary isn't added to them",
           "add a column '{column}' if its figures have to count, too";
    }

    /// A sheet that says anew what the other sheets say, in a way that can't be compared.
    SheetUnlike { sheet: String, other: String } Note "sheet_unused" {
        vi "trang '{sheet}' ghi lại các kỳ, chỉ tiêu đã có ở trang '{other}' nhưng trình bày khác \
            nên không đối chiếu được; không đọc",
           "mỗi số được tính một lần, từ số chi tiết",
           "sửa trang này theo cột của trang '{other}' nếu cần đối chiếu";
        en "the sheet '{sheet}' repeats periods and indicators of the sheet '{other}', but isn't \
            laid out so that it can be compared; it is not read",
           "every figure counted once, from the details",
           "lay it out with the columns of '{other}' to have it compared";
    }
}

/// What a dataset's table is of.
fn what(table: &str, language: Language) -> &'static str {
    match (language, table) {
        (Language::Vietnamese, "units") => "đơn vị",
        (Language::Vietnamese, "allocations") => "chỉ tiêu giao",
        (Language::Vietnamese, _) => "số liệu",
        (Language::English, "units") => "units",
        (Language::English, "allocations") => "shares of targets",
        (Language::English, _) => "figures",
    }
}

/// What its tab is called.
fn tab_of(table: &'static str, language: Language) -> &'static str {
    match (language, table) {
        (Language::English, _) => table,
        (Language::Vietnamese, "units") => "Đơn vị",
        (Language::Vietnamese, "allocations") => "Chỉ tiêu giao",
        (Language::Vietnamese, _) => "Số liệu",
    }
}

/// Behind so many that are quoted.
fn and_more(count: usize, language: Language) -> String {
    match (language, count) {
        (_, 0) => String::new(),
        (Language::Vietnamese, _) => format!(" và {count} dòng nữa"),
        (Language::English, _) => format!(" and {count} more"),
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
