//! What is the matter with a number in a cell.

use super::super::{Wording, column_name, many, words};
use super::TableFault;
use crate::load::date;
use crate::load::number::begins_with_a_spare_zero;
use crate::model::{AmountError, Language};
use crate::text::number::count;

impl TableFault {
    #[expect(clippy::too_many_lines, reason = "a table of words, a row a kind")]
    pub(super) fn of_numbers(&self, language: Language) -> Wording {
        match self {
            Self::ThousandsInferred { mark, cells, found } => {
                let cells = many(*cells, language);
                let read = found.replace(*mark, "");
                words!(language,
                "{cells} ô đếm người, đếm việc viết như '{found}' ở đây, đọc là {read}: số đếm không có \
                 phần lẻ, và không số đếm nào trong tệp viết khác; số tiền và tỷ lệ viết như vậy vẫn \
                 chưa rõ, nên không được tính",
                "một cách viết số cho cả tệp",
                "đúng thì không phải làm gì; muốn đọc cả số tiền, tỷ lệ thì mở bằng '--numbers vi' \
                 hay '--numbers en', hoặc ghi 'numbers' vào 'dataset.toml' hay trang 'dataset'";
                "{cells} cells that count people or things are written like '{found}' here and \
                 read as {read}: such numbers have no fractions, and none of them in the file says otherwise; \
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
            Self::NumberInvalid { column, found, reason: AmountError::NotANumber }
                if shape(found) == Shape::Fraction =>
            {
                let column = column_name(column, language);
                words!(language,
                    "ô {column} là '{found}', có thể là tử số và mẫu số trong một ô",
                    "mỗi ô một số",
                    "ghi tử số vào cột 'Thực hiện', mẫu số vào cột 'Tổng số'";
                    "the cell {column} is '{found}', perhaps numerator and denominator in one cell",
                    "one number a cell",
                    "put the numerator into 'value' and the denominator into 'denominator'")
            }
            Self::NumberInvalid { column, found, reason: AmountError::NotANumber }
                if shape(found) == Shape::Formatted =>
            {
                let column = column_name(column, language);
                words!(language,
                    "ô {column} là '{found}': định dạng trong ngoặc làm bảng tính hiện một số khác \
                     với số lưu trong ô, chưa rõ số nào đúng",
                    "số hiện ra đúng là số lưu trong ô",
                    "đặt định dạng ô là số thường, rồi sửa số cho đúng đơn vị tính của chỉ tiêu";
                    "the cell {column} is '{found}': the format in brackets shows another number \
                     than the cell holds, so that it isn't clear which is meant",
                    "a number that is shown as it is",
                    "give the cell a plain number format, then correct the number to the \
                     indicator's unit of measure")
            }
            Self::NumberInvalid { column, found, reason: AmountError::NotANumber }
                if shape(found) == Shape::Letters =>
            {
                let column = column_name(column, language);
                words!(language,
                    "ô {column} là '{found}', có chữ cái lẫn giữa các chữ số (như chữ O thay số 0)",
                    "một số, ví dụ '70000' hoặc '9,6'", "gõ lại số";
                    "the cell {column} is '{found}', with letters among the digits (such as O for \
                     0)",
                    "a number such as '70000' or '9.6'", "type the number again")
            }
            Self::NumberInvalid { column, found, reason: AmountError::NotANumber }
                if shape(found) == Shape::Annotated =>
            {
                let column = column_name(column, language);
                words!(language,
                    "ô {column} là '{found}', ngoài số còn có chữ hoặc dấu khác",
                    "chỉ một số, theo đơn vị tính của chỉ tiêu, ví dụ '70000' hoặc '9,6'",
                    "giữ lại số (đổi sang đơn vị tính của chỉ tiêu nếu cần), chuyển phần còn lại \
                     sang cột 'Ghi chú'";
                    "the cell {column} is '{found}': there is more in it than a number",
                    "a number only, in the indicator's unit of measure, such as '70000' or '9.6'",
                    "keep the number (in the indicator's unit of measure), put the rest into the \
                     column 'note'")
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
            _ => Wording::default(),
        }
    }
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

/// What something that is no number looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// `3/4`.
    Fraction,
    /// `12O`, `l20`.
    Letters,
    /// `1234567 (#,##0,)`: with the format that shows something else.
    Formatted,
    /// `120 người`, `~120`, `120 (nữ 70)`.
    Annotated,
    /// Anything else.
    Other,
}

fn shape(found: &str) -> Shape {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let is_number = |text: &str| is_digits(&text.trim().replace(['.', ','], ""));
    if found.split_once('/').is_some_and(|(over, under)| is_number(over) && is_number(under)) {
        return Shape::Fraction;
    }
    let is_format = |text: &str| text.contains(['#', ';']) || text.ends_with(",)");
    if found.split_once(" (").is_some_and(|(n, beside)| is_number(n) && is_format(beside)) {
        return Shape::Formatted;
    }
    let has_digits = found.contains(|c: char| c.is_ascii_digit());
    let is_like_a_digit = |c: char| matches!(c, 'O' | 'o' | 'l' | 'I' | 'S');
    if has_digits && found.chars().all(|c| is_like_a_digit(c) || "0123456789.,".contains(c)) {
        let is_letter = found.contains(is_like_a_digit);
        return if is_letter { Shape::Letters } else { Shape::Other };
    }
    let is_further = |c: char| !c.is_ascii_digit() && !c.is_whitespace() && !".,+-".contains(c);
    if has_digits && found.contains(is_further) { Shape::Annotated } else { Shape::Other }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_number_is_told_by_its_shape() {
        for (found, expected) in [
            ("3/4", Shape::Fraction),
            ("1.200 / 1.300", Shape::Fraction),
            ("12O", Shape::Letters),
            ("l20", Shape::Letters),
            ("1234567 (#,##0,)", Shape::Formatted),
            ("9.6 ([<1]0%;0.00;0)", Shape::Formatted),
            ("1234567 (0.0,)", Shape::Formatted),
            ("120 người", Shape::Annotated),
            ("12,5 tỷ", Shape::Annotated),
            ("~120", Shape::Annotated),
            (">100", Shape::Annotated),
            ("(120)", Shape::Annotated),
            ("120 (nữ 70)", Shape::Annotated),
            ("tăng 5%", Shape::Annotated),
            ("1.25.0", Shape::Other),
            ("1 2 0", Shape::Other),
            ("5-7", Shape::Other),
            ("không có", Shape::Other),
            ("/", Shape::Other),
        ] {
            assert_eq!(shape(found), expected, "{found}");
        }
    }
}
