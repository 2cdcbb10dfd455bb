use super::declare::faults;

faults! {
    /// The matter with `dataset.toml`.
    ManifestFault in language;

    /// A descriptive value that isn't text and is left out.
    NotText { key: &'static str, found: String } Quality "manifest_not_text" {
        vi "'{key}' là '{found}', không phải văn bản, bỏ qua",
           "văn bản trong dấu nháy kép",
           "đặt giá trị trong dấu nháy kép";
        en "'{key}' is '{found}', not text, left out",
           "text in double quotes",
           "put the value into double quotes";
    }

    /// A key no dataset has.
    KeyUnknown { found: String } Note "manifest_key_unknown" {
        vi "khóa '{found}' không có trong quy định, bỏ qua",
           "'title' (tiêu đề), 'as_of' (ngày số liệu), 'province' (tỉnh), 'scenario' (kịch bản), \
            'description' (mô tả), 'provenance' (nguồn gốc), 'year_end' (ngày khóa sổ), 'numbers' \
            (cách viết số)",
           "kiểm tra chính tả của khóa, hoặc bỏ dòng này";
        en "unknown key '{found}', left out",
           "'title', 'as_of', 'province', 'scenario', 'description', 'provenance', 'year_end', \
            'numbers'",
           "check its spelling, or remove the line";
    }

    /// Another province than the units'.
    ProvinceDiffers { found: String, name: String } Quality "province_differs" {
        vi "tỉnh ghi là '{found}', còn đơn vị cấp tỉnh trong số liệu là '{name}'",
           "tên của đơn vị cấp tỉnh trong số liệu",
           "kiểm tra xem có đúng bộ số liệu không, rồi sửa tên tỉnh ('province') hoặc tên đơn vị";
        en "the province is said to be '{found}', while the unit of that level is '{name}'",
           "the name of the province's unit",
           "check that these are the right figures, then correct 'province' or the unit's name";
    }

    /// Nobody says whether the figures are official.
    ProvenanceMissing Quality "provenance_missing" {
        vi "thiếu 'provenance', nên chưa rõ nguồn số liệu",
           "'sample' hoặc 'official'",
           "thêm dòng 'provenance = \"official\"' nếu là số liệu chính thức, \"sample\" nếu là số \
            liệu mẫu";
        en "'provenance' is missing, so the source of the figures is unknown",
           "'sample' or 'official'",
           "add the line 'provenance = \"official\"' if the figures are official, \"sample\" if \
            they are made up";
    }

    /// Neither sample nor official.
    ProvenanceUnknown { found: String } Quality "provenance_unknown" {
        vi "'provenance' là '{found}', nên chưa rõ nguồn số liệu",
           "'sample' hoặc 'official'",
           "viết 'official' nếu là số liệu chính thức, 'sample' nếu là số liệu mẫu";
        en "'provenance' is '{found}', so the source of the figures is unknown",
           "'sample' or 'official'",
           "write 'official' if the figures are official, 'sample' if they are made up";
    }
}
