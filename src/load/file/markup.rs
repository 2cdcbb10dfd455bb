//! Files that are one text of markup, as some programs export tables: they are known by
//! their first letters, and not read.

/// The first letters of bytes in any encoding with ASCII letters, small.
fn head_of(bytes: &[u8]) -> String {
    const LOOKED_AT: usize = 2048;
    let ascii = bytes.iter().take(LOOKED_AT).filter(|b| b.is_ascii() && **b != 0);
    let head: String = ascii.map(|b| char::from(b.to_ascii_lowercase())).collect();
    head.trim_start().to_owned()
}

/// Whether bytes are a page of HTML, by itself or with what belongs to it.
pub(super) fn is_web_page(bytes: &[u8]) -> bool {
    const TAGS: [&str; 4] = ["<!doctype html", "<html", "<table", "<meta "];
    let head = head_of(bytes);
    let is_archive = head.starts_with("mime-version:") && head.contains("multipart/related");
    is_archive || (head.starts_with('<') && TAGS.iter().any(|tag| head.contains(tag)))
}

/// A workbook that is one text of markup.
pub(super) fn other_markup(bytes: &[u8]) -> Option<&'static str> {
    const FORMATS: [(&str, &str); 3] = [
        ("urn:schemas-microsoft-com:office:spreadsheet", "XML Spreadsheet 2003"),
        ("progid=\"excel.sheet\"", "XML Spreadsheet 2003"),
        ("opendocument:xmlns:office", ".fods"),
    ];
    let head = head_of(bytes);
    let format = FORMATS.iter().find(|(sign, _)| head.contains(sign));
    format.filter(|_| head.starts_with('<')).map(|&(_, format)| format)
}
