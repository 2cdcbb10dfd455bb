use super::declare::faults;
use super::period::day_of_serial;
use super::shape::{NOT, Shape, reason_name, shape};
use super::{Lines, column_name, counted, many};
use crate::load::date;
use crate::load::number::begins_with_a_spare_zero;
use crate::model::{Amount, AmountError};
use crate::text::Said;
use crate::text::number::count;

faults! {
    /// The matter with a cell.
    CellFault in language;

    /// A cell that holds a spreadsheet's error, or a formula never worked out.
    CellBroken { column: &'static str, found: String } Fault "cell_broken" {
        let column = column_name(column, language);
        when found.starts_with('='),
            as Self::CellBroken { column: "…", found: "=…".to_owned() } => {
            vi "ô {column} chứa công thức chưa được tính '{found}'",
               "một giá trị",
               "mở tệp bằng Excel, lưu lại rồi thử lại";
            en "the cell {column} holds a formula that was not worked out, '{found}'",
               "a value",
               "open the file in Excel, save it and try again";
        }
        vi "ô {column} là lỗi của bảng tính '{found}'",
           "một giá trị",
           "sửa công thức trong bảng tính, tính lại rồi lưu";
        en "the cell {column} holds a spreadsheet's error, '{found}'",
           "a value",
           "mend the formula in the spreadsheet, work it out again and save";
    }

    /// A cell of numbers under or beside the merged cell that holds the number.
    CellCovered { column: &'static str } Quality "cell_covered" {
        let column = column_name(column, language);
        vi "ô {column} bị gộp với một ô khác; số ở ô gộp chỉ tính một lần, ô này coi như trống",
           "mỗi ô một số, không gộp ô ở cột số",
           "bỏ gộp ô trong bảng tính rồi ghi số của từng dòng";
        en "the cell {column} is merged with another one, whose number counts once; this one is \
            taken as empty",
           "a number a cell, none of them merged",
           "unmerge the cells in the spreadsheet and give each row its number";
    }

    /// A needed cell is empty.
    CellEmpty { column: &'static str, is_merged: bool } Fault "cell_empty" {
        let column = column_name(column, language);
        when *is_merged, as Self::CellEmpty { column: "…", is_merged: true } => {
            vi "ô {column} trống, còn dòng trên có ghi: có thể là ô gộp theo chiều dọc, khi lưu \
                CSV chỉ còn ở dòng đầu",
               "một giá trị ở mọi dòng",
               "bỏ gộp ô rồi điền xuống từng dòng, hoặc mở chính tệp .xlsx";
            en "the cell {column} is empty below one that is filled in: cells merged downwards \
                leave only the first row in a CSV",
               "a value in every row",
               "unmerge the cells and fill the value down, or open the .xlsx file itself";
        }
        vi "ô {column} trống", "một giá trị", "điền ô này";
        en "the cell {column} is empty", "a value", "fill it in";
    }

    /// A word that isn't one of the column's.
    WordUnknown {
        column: &'static str, found: String, choices: Said = Said::new("…", "…"),
    }
    Fault "word_unknown" {
        let choices = choices.of(language);
        let column = column_name(column, language);
        vi "ô {column} ghi '{found}', không phải từ được dùng",
           "một trong: {choices}",
           "viết một trong các từ đó";
        en "the cell {column} is '{found}'", "one of: {choices}", "write one of these words";
    }

    /// Not a date.
    DateInvalid { column: &'static str, found: String } Fault "date_invalid" {
        let column = column_name(column, language);
        let date = day_of_serial(found);
        let day = date.unwrap_or_default();
        when date.is_some(),
            as Self::DateInvalid { column: "…", found: "45678".to_owned() } => {
            vi "ô {column} là số '{found}', có thể là ngày {day} mà bảng tính giữ dưới dạng số",
               "ngày, ví dụ '2025-07-01' hoặc '01/07/2025'",
               "định dạng cột này thành ngày trong bảng tính rồi lưu lại";
            en "the cell {column} is the number '{found}', perhaps the date {day} as spreadsheets \
                keep it",
               "a date such as '2025-07-01' or '01/07/2025' (day first)",
               "give the column a date format in the spreadsheet and save it again";
        }
        vi "ô {column} là '{found}', không phải ngày",
           "ngày, ví dụ '2025-07-01' hoặc '01/07/2025'",
           "viết lại ngày theo dạng đó, hoặc để trống nếu không giới hạn";
        en "the cell {column} is '{found}', not a date",
           "a date such as '2025-07-01' or '01/07/2025' (day first)",
           "rewrite it in that form, or leave it empty where it has no limit";
    }

    /// A date that can be read in two ways, in a file that has both.
    DateAmbiguous { column: &'static str, found: String, day_first: String, month_first: String }
    Fault "date_ambiguous" {
        let column = column_name(column, language);
        vi "ô {column} ghi '{found}': đọc ngày trước là {day_first}, đọc tháng trước là \
            {month_first}, mà tệp này có cả hai cách viết",
           "ngày chỉ đọc được một cách",
           "viết lại ngày theo dạng '{day_first}' (năm-tháng-ngày)";
        en "the cell {column} says '{found}': {day_first} with the day first, {month_first} with \
            the month first, and this file has both",
           "a date that can be read in one way only",
           "rewrite it as '{day_first}' (year-month-day)";
    }

    /// Not a number.
    NumberInvalid { column: &'static str, found: String, reason: AmountError = NOT }
    Fault "number_invalid" {
        let column = column_name(column, language);
        let why = reason_name(*reason, language);
        let shape = (*reason == NOT).then(|| shape(found));
        when begins_with_a_spare_zero(found),
            as Self::NumberInvalid { column: "…", found: "07.5".to_owned(), reason: NOT } => {
            vi "ô {column} là '{found}', có số 0 đứng trước phần nguyên: các chữ số có thể đã đổi \
                chỗ, hoặc thiếu một chữ số",
               "một số, ví dụ '70000' hoặc '9,6'",
               "đối chiếu với bản gốc rồi gõ lại số";
            en "the cell {column} is '{found}', with a zero before its whole part: digits may have \
                changed places, or one is missing",
               "a number such as '70000' or '9.6'",
               "compare it with the original and type the number again";
        }
        when date(found).is_some(),
            as Self::NumberInvalid { column: "…", found: "2025-06-09".to_owned(), reason: NOT } => {
            vi "ô {column} là ngày '{found}', không phải một số; bảng tính có thể đã đổi số gõ vào \
                (như '9.6') thành ngày",
               "một số, ví dụ '70000' hoặc '9,6'",
               "đặt định dạng ô là số rồi gõ lại số, phần lẻ sau dấu thập phân của bảng tính \
                (thường là dấu phẩy)";
            en "the cell {column} is the date '{found}', not a number; a spreadsheet may have \
                turned what was typed (such as '9.6') into a date",
               "a number such as '70000' or '9.6'",
               "give the cell a number format and type the number again, with the decimal mark of \
                the spreadsheet";
        }
        when shape == Some(Shape::Fraction),
            as Self::NumberInvalid { column: "…", found: "3/4".to_owned(), reason: NOT } => {
            vi "ô {column} là '{found}', có thể là tử số và mẫu số trong một ô",
               "mỗi ô một số",
               "ghi tử số vào cột 'Thực hiện', mẫu số vào cột 'Tổng số'";
            en "the cell {column} is '{found}', perhaps numerator and denominator in one cell",
               "one number a cell",
               "put the numerator into 'value' and the denominator into 'denominator'";
        }
        when shape == Some(Shape::Formatted),
            as Self::NumberInvalid { column: "…", found: "1234 (#,##0,)".to_owned(), reason: NOT } => {
            vi "ô {column} là '{found}': bảng tính hiện một số khác với số lưu trong ô (trong ngoặc \
                là định dạng của ô hoặc chữ hiện ra), chưa rõ số nào đúng",
               "số hiện ra đúng là số lưu trong ô",
               "đặt định dạng ô là số thường, rồi sửa số cho đúng đơn vị tính của chỉ tiêu";
            en "the cell {column} is '{found}': it shows another number than it holds (in brackets \
                its format, or what is shown), so that it isn't clear which is meant",
               "a number that is shown as it is",
               "give the cell a plain number format, then correct the number to the indicator's \
                unit of measure";
        }
        when shape == Some(Shape::Struck),
            as Self::NumberInvalid { column: "…", found: "27 (gạch bỏ)".to_owned(), reason: NOT } => {
            vi "ô {column} là '{found}': số bị gạch ngang trong bảng tính",
               "một số không bị gạch",
               "số đã bỏ thì xóa hẳn, để lại số đúng; số vẫn tính thì bỏ định dạng gạch ngang";
            en "the cell {column} is '{found}': digits are struck through in the sheet",
               "a number that isn't struck through",
               "delete what no longer counts and leave the right number; if it still counts, take \
                the strike-through off";
        }
        when shape == Some(Shape::Letters),
            as Self::NumberInvalid { column: "…", found: "12O".to_owned(), reason: NOT } => {
            vi "ô {column} là '{found}', có chữ cái lẫn giữa các chữ số (như chữ O thay số 0)",
               "một số, ví dụ '70000' hoặc '9,6'",
               "gõ lại số";
            en "the cell {column} is '{found}', with letters among the digits (such as O for 0)",
               "a number such as '70000' or '9.6'",
               "type the number again";
        }
        when shape == Some(Shape::Annotated),
            as Self::NumberInvalid { column: "…", found: "120 (70)".to_owned(), reason: NOT } => {
            vi "ô {column} là '{found}', ngoài số còn có chữ hoặc dấu khác",
               "chỉ một số, theo đơn vị tính của chỉ tiêu, ví dụ '70000' hoặc '9,6'",
               "giữ lại số (đổi sang đơn vị tính của chỉ tiêu nếu cần), chuyển phần còn lại sang \
                cột 'Ghi chú'";
            en "the cell {column} is '{found}': there is more in it than a number",
               "a number only, in the indicator's unit of measure, such as '70000' or '9.6'",
               "keep the number (in the indicator's unit of measure), put the rest into the column \
                'note'";
        }
        vi "ô {column} là '{found}': {why}",
           "một số, ví dụ '70000' hoặc '9,6'",
           "viết lại số; không phát sinh thì ghi '0', chưa có số liệu thì ghi '…'";
        en "the cell {column} is '{found}': {why}",
           "a number such as '70000' or '9.6'",
           "rewrite the number; write '0' where nothing occurred, '…' while it is not available";
    }

    /// A character that nobody sees within a number.
    CharacterHidden { column: &'static str, found: String, character: String = "U+200B".to_owned() }
    Fault "character_hidden" {
        let column = column_name(column, language);
        vi "ô {column} là '{found}', giữa các chữ số có ký tự ẩn {character} (chỗ '\u{FFFD}')",
           "một số không có ký tự ẩn",
           "xóa hết ô rồi gõ lại số";
        en "the cell {column} is '{found}' with a hidden character, {character}, within it (where \
            '\u{FFFD}' is shown)",
           "a number without hidden characters",
           "empty the cell and type the number again";
    }

    /// A number as a power of ten, as spreadsheets show long ones: it is used, but
    /// digits may have been lost.
    NumberShortened {
        column: &'static str, found: String = "1.25E+06".to_owned(),
        read: Amount = Amount::whole(1_250_000),
    }
    Quality "number_shortened" {
        let column = column_name(column, language);
        let read = count(*read, language);
        vi "ô {column} ghi '{found}', đọc là {read}; bảng tính viết gọn số dài như vậy và có thể \
            đã bỏ các chữ số sau",
           "đủ các chữ số",
           "đổi định dạng cột sang số thường rồi lưu lại; nếu số đúng thì không phải làm gì";
        en "the cell {column} says '{found}', read as {read}; spreadsheets shorten long numbers \
            so, and digits may have been lost",
           "all digits of the number",
           "give the column a plain number format and save again; leave it if it is right";
    }

    /// A number that can be read in two ways, in a file where nothing decides.
    NumberAmbiguous {
        column: &'static str, found: String = "1.250".to_owned(),
        english: Amount = Amount::from_parts(Amount::SCALE / 4 * 5),
        vietnamese: Amount = Amount::whole(1250),
    }
    Fault "number_ambiguous" {
        let column = column_name(column, language);
        // The one that divides thousands with the mark, and the one that begins fractions.
        let is_comma = found.contains(',');
        let [(whole, way), (fraction, other)] = if is_comma {
            [(english, "en"), (vietnamese, "vi")]
        } else {
            [(vietnamese, "vi"), (english, "en")]
        };
        let fraction_vi = fraction.to_string().replace('.', ",");
        let (mark_vi, mark_en) = if is_comma { ("phẩy", "comma") } else { ("chấm", "point") };
        vi "ô {column} ghi '{found}', đọc được hai cách: {whole} nếu dấu {mark_vi} ngăn hàng nghìn, \
            {fraction_vi} nếu đó là dấu thập phân",
           "số chỉ đọc được một cách",
           "nếu cả tệp dùng dấu {mark_vi} ngăn hàng nghìn thì mở bằng '--numbers {way}', làm dấu \
            thập phân thì '--numbers {other}' (hoặc ghi 'numbers' vào 'dataset.toml' hay trang \
            'dataset'); không thì viết lại số, không ngăn hàng nghìn";
        en "the cell {column} says '{found}', which can be read in two ways: {whole} if the \
            {mark_en} divides thousands, {fraction} if it begins a fraction",
           "a number that can be read in one way only",
           "if the {mark_en} divides thousands in the whole file, open it with '--numbers {way}', \
            if it begins fractions, with '--numbers {other}' (or put 'numbers' into \
            'dataset.toml' or a sheet 'dataset'); otherwise rewrite it without dividing thousands";
    }

    /// Numbers of two styles in one file, of which the rarer is named.
    NumbersContradict {
        found: String = "1,161.5".to_owned(), cells: usize = 1, lines: Lines,
        other: String = "1.161,5".to_owned(), others: usize = 25, is_english: bool = true,
    }
    Quality "numbers_contradict" {
        let [cells_vi, others_vi] = [many(*cells, language), many(*others, language)];
        let [cells_en, others_en] =
            [cells, others].map(|cells| counted(*cells, ["cell", "cells"], language));
        let [way_vi, than_vi, way_en, than_en] = if *is_english {
            ["Anh", "Việt Nam", "English", "Vietnamese"]
        } else {
            ["Việt Nam", "Anh", "Vietnamese", "English"]
        };
        vi "'{found}' viết kiểu {way_vi} ({cells_vi} ô, dòng {lines}), còn '{other}' kiểu \
            {than_vi} ({others_vi} ô): hai kiểu trái nhau nên không dùng được số nào đọc được cả \
            hai cách",
           "một cách viết số cho cả tệp",
           "viết lại ô này (dòng {lines}) theo kiểu {than_vi}, rồi mở lại tệp";
        en "'{found}' is written the {way_en} way ({cells_en}, line {lines}), '{other}' the \
            {than_en} ({others_en}): as they contradict one another, no number that can be read \
            both ways is used",
           "one way of writing numbers in the whole file",
           "rewrite this cell (line {lines}) the {than_en} way and open the file again";
    }

    /// Numbers of people and things read as thousands, since nothing else makes sense.
    ThousandsInferred { mark: char = '.', cells: usize = 20, found: String = "1.250".to_owned() }
    Note "thousands_inferred" {
        let cells = many(*cells, language);
        let read = found.replace(*mark, "");
        let way = if *mark == '.' { "vi" } else { "en" };
        vi "{cells} ô đếm người, đếm việc viết như '{found}' ở đây, đọc là {read}: số đếm không \
            có phần lẻ, và không số đếm nào trong tệp viết khác; số tiền và tỷ lệ viết như vậy \
            vẫn chưa rõ, nên không được tính",
           "một cách viết số cho cả tệp",
           "đúng thì không phải làm gì; muốn đọc cả số tiền, tỷ lệ như vậy thì mở bằng \
            '--numbers {way}', hoặc ghi 'numbers' vào 'dataset.toml' hay trang 'dataset'";
        en "{cells} cells that count people or things are written like '{found}' here and read as \
            {read}: such numbers have no fractions, and none of them in the file says otherwise; \
            money and percentages written so stay uncertain and don't count",
           "one way of writing numbers in the whole file",
           "nothing, if that is right; to have money and percentages read so, too, open it \
            with '--numbers {way}', or put 'numbers' into 'dataset.toml' or a sheet \
            'dataset'";
    }

    /// A number written otherwise than `dataset.toml` says of all, or than nearly all are.
    NumberOfOtherStyle {
        column: &'static str, found: String, style: &'static str, is_said: bool = true,
    }
    Fault "number_of_other_style" {
        let column = column_name(column, language);
        let [way_vi, way_en] =
            if *style == "vi" { ["Việt Nam", "Vietnamese"] } else { ["Anh", "English"] };
        when !is_said,
            as Self::NumberOfOtherStyle {
                column: "…", found: "1,161.5".to_owned(), style: "vi", is_said: false,
            } => {
            vi "ô {column} là '{found}', khác hầu hết các số trong tệp, viết kiểu {way_vi}",
               "một cách viết số cho cả tệp",
               "viết lại ô này theo kiểu {way_vi}; các số khác vẫn được đọc";
            en "the cell {column} is '{found}', unlike nearly all numbers of the file, which are \
                written the {way_en} way",
               "one way of writing numbers in the whole file",
               "rewrite this cell the {way_en} way; the others are read";
        }
        vi "ô {column} là '{found}', khác cách viết số đã khai 'numbers = \"{style}\"'",
           "số viết đúng cách đã khai",
           "viết lại số, hoặc sửa 'numbers'";
        en "the cell {column} is '{found}', not the way of writing numbers that was said, \
            'numbers = \"{style}\"'",
           "a number written that way",
           "rewrite the number, or correct 'numbers'";
    }

    /// Below zero where nothing can be.
    NumberNegative { column: &'static str, found: String } Fault "number_negative" {
        let column = column_name(column, language);
        vi "ô {column} là số âm '{found}'", "số không âm", "kiểm tra dấu của số";
        en "the cell {column} is negative: '{found}'", "a number not below zero", "check its sign";
    }
}
