//! What programs make of letters, in words.

use super::super::names::Spoilt;
use crate::model::Language;

/// What became of a name, and what is to be done.
pub(super) const fn spoilt_words(how: Spoilt, language: Language) -> (&'static str, &'static str) {
    match (how, language) {
        (Spoilt::Misread, Language::Vietnamese) => (
            "chữ UTF-8 đã bị đọc theo Windows-1252",
            "lấy lại tệp gốc rồi mở bằng bảng mã UTF-8, hoặc gõ lại tên",
        ),
        (Spoilt::Misread, Language::English) => (
            "UTF-8 that was read as Windows-1252",
            "open the original file as UTF-8, or write the names anew",
        ),
        (Spoilt::Lost, Language::Vietnamese) => (
            "có chữ đã mất, chỉ còn '?' hoặc '\u{fffd}', vì tệp được lưu bằng bảng mã không đủ chữ Việt",
            "lưu lại từ tệp gốc bằng 'CSV UTF-8', hoặc gõ lại tên",
        ),
        (Spoilt::Lost, Language::English) => (
            "letters are lost, with '?' or '\u{fffd}' in their place, in an encoding that lacks them",
            "save the original file as 'CSV UTF-8', or write the names anew",
        ),
        (Spoilt::OldFont, Language::Vietnamese) => (
            "chữ theo bảng mã cũ TCVN3 (ABC) hoặc VNI giữa các tên Unicode",
            "gõ lại tên bằng chữ Unicode",
        ),
        (Spoilt::OldFont, Language::English) => (
            "letters of the old encoding TCVN3 (ABC) or VNI among Unicode names",
            "write the names anew in Unicode",
        ),
        (Spoilt::Day, Language::Vietnamese) => (
            "giống ngày tháng do bảng tính tự đổi, như '1-5' thành '1-May'",
            "định dạng cột tên là văn bản (Text) rồi gõ lại tên",
        ),
        (Spoilt::Day, Language::English) => (
            "they look like days that a spreadsheet made, as of '1-5' '1-May'",
            "format the column of names as text, then write them anew",
        ),
    }
}
