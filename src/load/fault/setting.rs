use super::declare::faults;
use super::shape::{NOT, reason_name};
use crate::model::{AmountError, Language};

faults! {
    /// The matter with a file of settings in TOML, whichever it is.
    SettingFault in language;

    /// Not TOML.
    Syntax { message: String } Fatal "setting_syntax" {
        when message.contains("duplicate key"),
            as Self::Syntax { message: "duplicate key".to_owned() } => {
            vi "khóa này đã có ở một dòng trên",
               "mỗi khóa một lần",
               "bỏ một trong hai dòng";
            en "this key stands in a line above as well",
               "each key once",
               "remove one of the two lines";
        }
        vi "chỗ này viết không đúng quy cách TOML",
           "các dòng dạng khóa = \"giá trị\", ngày dạng 2024-12-31",
           "sửa chỗ này: văn bản đặt trong dấu nháy kép; số và ngày như 2024-12-31 thì không";
        en "not valid TOML ('{message}')",
           "lines of the form key = \"value\"",
           "mend this place; text stands in double quotes, numbers and dates such as 2024-12-31 \
            without";
    }

    /// A key that nobody reads; a slip of the pen would otherwise go unnoticed.
    KeyUnknown { found: String, choices: String } Fatal "setting_key_unknown" {
        vi "khóa '{found}' không có trong quy định",
           "một trong: {choices}",
           "kiểm tra chính tả của khóa, hoặc bỏ dòng này";
        en "unknown key '{found}'", "one of: {choices}", "check its spelling, or remove the line";
    }

    /// A needed key isn't there.
    KeyMissing { key: String } Fatal "setting_key_missing" {
        let name = key_name(key, language);
        vi "thiếu {name}", "có mục '{key}'", "thêm mục đó vào đây";
        en "{name} is missing", "a '{key}'", "add it here";
    }

    /// A value that can't be understood.
    ValueInvalid { key: &'static str, found: String, form: String }
    Fatal "setting_value_invalid" {
        let name = key_name(key, language);
        vi "{name} là '{found}'", "viết dạng: {form}", "viết lại giá trị theo dạng đó";
        en "{name} is '{found}'", "the form: {form}", "rewrite the value in that form";
    }

    /// Not a number that can be held exactly.
    NotAnAmount { key: &'static str, found: String, reason: AmountError = NOT }
    Fatal "setting_number_invalid" {
        let reason = reason_name(*reason, language);
        vi "'{key}' là '{found}', {reason}", "một số như 70000 hoặc 9.6", "viết lại số";
        en "'{key}' is '{found}', {reason}", "a number such as 70000 or 9.6", "rewrite it";
    }

    /// Longer than can be shown.
    TooLong { key: &'static str, limit: usize } Fatal "setting_too_long" {
        vi "'{key}' quá dài", "không quá {limit} ký tự", "rút gọn đoạn này";
        en "'{key}' is too long", "no more than {limit} characters", "shorten it";
    }

    /// More than can be held.
    TooMany { key: &'static str, limit: usize } Fatal "setting_too_many" {
        vi "quá nhiều '[[{key}]]', từ đây trở đi không đọc được",
           "không quá {limit}",
           "kiểm tra xem có đúng tệp không, hoặc bớt đi";
        en "too many of '[[{key}]]'; nothing from here on can be held",
           "no more than {limit}",
           "check that it is the right file, or remove some";
    }

    /// Control characters or invisible ones.
    Unprintable { key: &'static str } Fatal "setting_unprintable" {
        vi "'{key}' có ký tự điều khiển, xuống dòng hoặc ký tự ẩn",
           "chỉ những ký tự nhìn thấy được, trên một dòng",
           "gõ lại đoạn này";
        en "'{key}' holds a control character, a line break or an invisible character",
           "visible characters on one line",
           "type it anew";
    }

    /// Must be unique.
    Repeated { found: String } Fatal "setting_repeated" {
        vi "'{found}' bị lặp lại", "mỗi giá trị một lần", "bỏ hoặc sửa một chỗ";
        en "'{found}' is there already", "each value once", "remove or mend one of them";
    }
}

/// A key as it is spoken of.
fn key_name(key: &str, language: Language) -> String {
    let vietnamese = match key {
        _ if language == Language::English => "",
        "title" => "tiêu đề",
        "as_of" => "ngày số liệu",
        "scenario" => "kịch bản",
        "description" => "mô tả",
        "provenance" => "nguồn gốc",
        "year_end" => "ngày khóa sổ",
        "numbers" => "cách viết số",
        _ => "",
    };
    if vietnamese.is_empty() { format!("'{key}'") } else { format!("'{key}' ({vietnamese})") }
}
