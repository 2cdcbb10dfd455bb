use super::counted;
use super::declare::faults;
use super::spoilt::spoilt_words;
use crate::load::Encoding;
use crate::load::names::Spoilt;

faults! {
    /// The matter with the bytes of a file: what they are, and in which encoding.
    EncodingFault in language;

    /// Neither UTF-8 nor anything else that is certain.
    EncodingUnclear { byte: u8 = 0xC4, candidates: Vec<Encoding> = Vec::new() }
    Fatal "encoding_unclear" {
        let named = candidates.iter().map(|c| format!("'{}'", c.key()));
        let named = named.collect::<Vec<_>>().join(", ");
        let (vi, en) = match named.as_str() {
            "" => (String::new(), String::new()),
            _ => (format!("; có thể là: {named}"), format!("; it may be: {named}")),
        };
        let key = candidates.iter().find(|c| **c != Encoding::Utf8);
        let key = key.map_or("tcvn3", |key| key.key());
        vi "ở đây có chữ hỏng hoặc theo bảng mã khác (byte '0x{byte:02X}' không thuộc UTF-8){vi}",
           "văn bản mã UTF-8",
           "mở tệp trong bảng tính, xem lại chữ rồi lưu lại dạng CSV UTF-8; nếu cả tệp theo một \
            mã khác thì mở bằng '--encoding {key}' (hoặc tên mã khác: xem 'thidua --help')";
        en "a letter here is damaged or in another encoding (byte '0x{byte:02X}' is not UTF-8){en}",
           "UTF-8 text",
           "open the file in a spreadsheet, look at its letters and save it as CSV UTF-8; if all \
            of it is in another encoding open it with '--encoding {key}' (or another name: see \
            'thidua --help')";
    }

    /// Letters of an old font, which are only converted when that is said.
    EncodingLegacy { encoding: Encoding = Encoding::Tcvn3 } Fatal "encoding_legacy" {
        let (name, key) = (legacy_name(*encoding), encoding.key());
        vi "chữ trong tệp theo bảng mã cũ '{name}'",
           "chữ Unicode (UTF-8)",
           "mở bằng '--encoding {key}' nếu đúng là mã đó, hoặc chuyển tệp sang Unicode rồi lưu lại";
        en "the letters are those of the old encoding '{name}'",
           "Unicode (UTF-8)",
           "open it with '--encoding {key}' if that is what it is, or convert the file to Unicode \
            and save it again";
    }

    /// In an encoding that doesn't have many of its letters.
    LettersLost Fatal "letters_lost" {
        let (matter, remedy) = spoilt_words(Spoilt::Lost, language);
        vi "{matter}", "văn bản mã UTF-8", "{remedy}";
        en "{matter}", "UTF-8 text", "{remedy}";
    }

    /// Not in the encoding that was said.
    NotAsSaid { said: &'static str, byte: u8 = 0xC4 } Fatal "encoding_not_as_said" {
        vi "byte '0x{byte:02X}' không thuộc mã '{said}' đã khai",
           "văn bản mã '{said}'",
           "bỏ '--encoding', hoặc khai mã khác";
        en "byte '0x{byte:02X}' is not of the encoding said, '{said}'",
           "text in '{said}'",
           "leave '--encoding' out, or say another one";
    }

    /// Not a text.
    NotText { start: String } Fatal "not_text" {
        vi "tệp không phải văn bản (bắt đầu bằng '{start}')",
           "một bảng CSV hoặc tệp .xlsx",
           "kiểm tra xem có đúng tệp không, rồi lưu lại từ bảng tính dạng CSV UTF-8 hoặc .xlsx";
        en "the file is not text (it begins with '{start}')",
           "a CSV table or an .xlsx file",
           "check that it is the right file, then save it from a spreadsheet as CSV UTF-8 or .xlsx";
    }

    /// A text, but for bytes that no text has.
    NulByte { count: usize } Fatal "nul_byte" {
        let bytes = counted(*count, ["NUL byte", "NUL bytes"], language);
        vi "tệp có {bytes} byte rỗng (0x00), byte đầu tiên ở đây",
           "văn bản mã UTF-8",
           "chép lại tệp từ bản gốc, hoặc mở tệp trong bảng tính rồi lưu lại dạng CSV UTF-8";
        en "the file has {bytes} (0x00), the first of them here",
           "UTF-8 text",
           "copy the file anew, or open it in a spreadsheet and save it as CSV UTF-8";
    }

    /// UTF-32, which nothing else writes or reads.
    EncodingUtf32 Fatal "encoding_utf32" {
        vi "tệp ghi theo mã UTF-32", "văn bản mã UTF-8", "lưu lại tệp dạng CSV UTF-8";
        en "the file is in UTF-32", "UTF-8 text", "save it as CSV UTF-8";
    }

    /// UTF-8, though something else was said.
    EncodingIsUtf8 { said: &'static str } Fatal "encoding_is_utf8" {
        vi "tệp đã là UTF-8, có chữ tiếng Việt Unicode, không phải mã '{said}' đã khai",
           "văn bản mã '{said}'",
           "bỏ '--encoding'";
        en "the file is UTF-8 with Vietnamese letters already, not '{said}' as was said",
           "text in '{said}'",
           "leave '--encoding' out";
    }

    /// Marked as UTF-16, but not UTF-16 to its end.
    EncodingCut { marked: &'static str } Fatal "encoding_cut" {
        vi "đầu tệp theo mã '{marked}', nhưng không theo mã đó đến hết tệp",
           "cả tệp theo một mã",
           "nếu đã nối nhiều tệp thì lưu từng tệp dạng CSV UTF-8 rồi nối lại; nếu không thì chép \
            lại tệp từ bản gốc";
        en "the file begins in '{marked}', but is not so to its end",
           "one encoding throughout",
           "if files were put together save each as CSV UTF-8 and put them together anew; if not, \
            copy the file anew";
    }

    /// Invisible or control characters were made visible.
    CharactersReplaced { count: usize } Note "characters_replaced" {
        let one = "control or invisible character was";
        let several = "control or invisible characters were";
        let count = counted(*count, [one, several], language);
        vi "có {count} ký tự điều khiển hoặc ký tự ẩn, đã bỏ khi đọc hoặc thay bằng ký hiệu nhìn \
            thấy được",
           "văn bản không có ký tự ẩn",
           "gõ lại ô đầu tiên được chỉ ra, rồi kiểm tra các ô tương tự";
        en "{count} passed over or replaced by visible signs",
           "text without invisible characters",
           "retype the first cell named, then look at its like";
    }
}

/// What an encoding is called among those who use it.
pub(super) const fn legacy_name(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Tcvn3 => "TCVN3 (ABC)",
        Encoding::Vni => "VNI",
        other => other.key(),
    }
}
