use super::{Severity, Wording, words};
use crate::model::Language;

/// The matter with `dataset.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ManifestFault {
    /// Not TOML.
    Syntax {
        /// What the TOML reader says.
        message: String,
    },
    /// A needed key isn't there.
    KeyMissing {
        /// Which.
        key: &'static str,
    },
    /// A value on which every verdict rests can't be understood.
    ValueInvalid {
        /// Of which key.
        key: &'static str,
        /// As written.
        found: String,
        /// The form it should have.
        form: &'static str,
    },
    /// A descriptive value that isn't text and is left out.
    NotText {
        /// Of which key.
        key: &'static str,
        /// As written.
        found: String,
    },
    /// A key no dataset has.
    KeyUnknown {
        /// As written.
        found: String,
    },
    /// Another province than the units'.
    ProvinceDiffers {
        /// As written.
        found: String,
        /// What the unit is called.
        name: String,
    },
    /// Nobody says whether the figures are official.
    ProvenanceMissing,
    /// Neither sample nor official.
    ProvenanceUnknown {
        /// As written.
        found: String,
    },
}

impl ManifestFault {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Syntax { .. } => "manifest_syntax",
            Self::KeyMissing { .. } => "manifest_key_missing",
            Self::ValueInvalid { .. } => "manifest_value_invalid",
            Self::NotText { .. } => "manifest_not_text",
            Self::KeyUnknown { .. } => "manifest_key_unknown",
            Self::ProvinceDiffers { .. } => "province_differs",
            Self::ProvenanceMissing => "provenance_missing",
            Self::ProvenanceUnknown { .. } => "provenance_unknown",
        }
    }

    /// What it does to the dataset.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::Syntax { .. } | Self::KeyMissing { .. } | Self::ValueInvalid { .. } => {
                Severity::Fatal
            }
            Self::NotText { .. }
            | Self::ProvinceDiffers { .. }
            | Self::ProvenanceMissing
            | Self::ProvenanceUnknown { .. } => Severity::Quality,
            Self::KeyUnknown { .. } => Severity::Note,
        }
    }

    /// In words.
    #[must_use]
    pub fn wording(&self, language: Language) -> Wording {
        match self {
            Self::Syntax { message } => words!(language,
                "chỗ này viết không đúng quy cách của 'dataset.toml'",
                "các dòng dạng khóa = \"giá trị\", ngày dạng 2024-12-31",
                "sửa chỗ này: văn bản đặt trong dấu nháy kép; ngày viết 2024-12-31, hoặc \
                 \"31/12/2024\" trong dấu nháy kép";
                "not valid TOML ('{message}')", "lines of the form key = \"value\"",
                "mend this place; text stands in double quotes, dates are 2024-12-31 without quotes"),
            Self::KeyMissing { key } => {
                let name = key_name(key, language);
                words!(language,
                    "thiếu {name}", "một dòng '{key} = …'", "thêm dòng đó vào tệp";
                    "{name} is missing", "a line '{key} = …'", "add that line to the file")
            }
            Self::ValueInvalid { key, found, form } => {
                let name = key_name(key, language);
                words!(language,
                    "{name} là '{found}'", "viết dạng: {form}", "viết lại giá trị theo dạng đó";
                    "{name} is '{found}'", "the form: {form}", "rewrite the value in that form")
            }
            Self::NotText { key, found } => words!(language,
                "'{key}' là '{found}', không phải văn bản, bỏ qua", "văn bản trong dấu nháy kép",
                "đặt giá trị trong dấu nháy kép";
                "'{key}' is '{found}', not text, left out", "text in double quotes",
                "put the value into double quotes"),
            Self::KeyUnknown { found } => words!(language,
                "khóa '{found}' không có trong quy định, bỏ qua",
                "'title' (tiêu đề), 'as_of' (ngày số liệu), 'province' (tỉnh), 'scenario' (kịch bản), \
                 'description' (mô tả), 'provenance' (nguồn gốc), 'year_end' (ngày khóa sổ), \
                 'numbers' (cách viết số)",
                "kiểm tra chính tả của khóa, hoặc bỏ dòng này";
                "unknown key '{found}', left out",
                "'title', 'as_of', 'province', 'scenario', 'description', 'provenance', 'year_end', \
                 'numbers'",
                "check its spelling, or remove the line"),
            Self::ProvinceDiffers { found, name } => words!(language,
                "tỉnh ghi là '{found}', còn đơn vị cấp tỉnh trong số liệu là '{name}'",
                "tên của đơn vị cấp tỉnh trong số liệu",
                "kiểm tra xem có đúng bộ số liệu không, rồi sửa tên tỉnh ('province') hoặc tên đơn vị";
                "the province is said to be '{found}', while the unit of that level is '{name}'",
                "the name of the province's unit",
                "check that these are the right figures, then correct 'province' or the unit's name"),
            Self::ProvenanceMissing => words!(language,
                "thiếu 'provenance', nên chưa rõ nguồn số liệu", "'sample' hoặc 'official'",
                "thêm dòng 'provenance = \"official\"' nếu là số liệu chính thức, \"sample\" nếu là số \
                 liệu mẫu";
                "'provenance' is missing, so the source of the figures is unknown",
                "'sample' or 'official'",
                "add the line 'provenance = \"official\"' if the figures are official, \"sample\" if \
                 they are made up"),
            Self::ProvenanceUnknown { found } => words!(language,
                "'provenance' là '{found}', nên chưa rõ nguồn số liệu", "'sample' hoặc 'official'",
                "viết 'official' nếu là số liệu chính thức, 'sample' nếu là số liệu mẫu";
                "'provenance' is '{found}', so the source of the figures is unknown",
                "'sample' or 'official'",
                "write 'official' if the figures are official, 'sample' if they are made up"),
        }
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
