//! Every kind of finding, with its code, severity and wording in both languages, by what
//! it is about. To add one write a block where its like stand; `declare` says how.

mod allocation;
mod cell;
mod declare;
mod encoding;
mod figure;
mod flat;
mod folder;
mod manifest;
mod name;
mod overlay;
mod period;
mod plan;
mod quality;
mod reference;
mod row;
mod section;
mod setting;
mod shape;
mod sheet;
mod spoilt;
mod table;
mod unit;
mod workbook;

use crate::model::{Amount, Language, Level, Sector};
use crate::text::number::{self, count};

pub use crate::model::Lines;
pub use allocation::AllocationFault;
pub use cell::CellFault;
pub use encoding::EncodingFault;
pub use figure::FigureFault;
pub use flat::FlatFault;
pub use folder::FolderFault;
pub use manifest::ManifestFault;
pub use name::{MoveSaid, NameFault};
pub use overlay::OverlayFault;
pub use period::PeriodFault;
pub use plan::PlanFault;
pub use quality::{About, QualityFault};
pub use reference::ReferenceFault;
pub use row::RowFault;
pub use section::{SectionFault, SumSaid};
pub use setting::SettingFault;
pub use sheet::SheetFault;
pub use table::TableFault;
pub use unit::UnitFault;
pub use workbook::{Damage, WorkbookFault};

/// A column as it is spoken of: in Vietnamese by the name that offices give it, with
/// the canonical one behind.
fn column_name(column: &str, language: Language) -> String {
    let vietnamese = match column {
        _ if language == Language::English => "",
        "unit" => "đơn vị",
        "name" => "tên đơn vị",
        "level" => "cấp",
        "parent" | "district" => "cấp trên",
        "sector" => "khu vực",
        "managed" => "quản lý",
        "from" => "từ ngày",
        "to" => "đến ngày",
        "period" => "kỳ",
        "indicator" => "chỉ tiêu",
        "value" => "thực hiện",
        "denominator" => "mẫu số",
        "reported_on" => "ngày báo cáo",
        "year" => "năm",
        "months" => "lũy kế đến tháng",
        "month" => "tháng",
        "code" => "mã chỉ tiêu",
        "commune" => "xã, phường",
        "phase" => "giai đoạn",
        "target" => "chỉ tiêu giao",
        "province" => "tỉnh",
        "grassroots" => "CĐCS",
        "province_id" => "mã tỉnh",
        "district_id" => "mã cấp trên",
        "grassroots_id" => "mã CĐCS",
        _ => "",
    };
    if vietnamese.is_empty() { format!("'{column}'") } else { format!("'{vietnamese}' ({column})") }
}

/// A number, or numerator and denominator, that stands plainly, as the reader writes it.
fn figure(plain: &str, language: Language) -> String {
    let part = |part: &str| {
        let (bare, unit) = part.strip_suffix(" %").map_or((part, ""), |bare| (bare, " %"));
        let written = Amount::parse(bare).map(|amount| count(amount, language));
        written.map_or_else(|_| part.to_owned(), |written| written + unit)
    };
    plain.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// How many there are, as the reader writes it.
fn many(things: usize, language: Language) -> String {
    number::of(things, language)
}

/// The same in English with the word that goes by the number: "1 row", "2 rows". In
/// Vietnamese words don't change and stand in the message.
fn counted(things: usize, [one, several]: [&str; 2], language: Language) -> String {
    let number = many(things, language);
    match language {
        Language::Vietnamese => number,
        Language::English => {
            let word = crate::text::word_for(&number, one, several);
            format!("{number} {word}")
        }
    }
}

/// Some texts, each with how many rows it is of.
fn with_rows(said: &[(String, usize)], language: Language) -> String {
    let word = if language == Language::Vietnamese { " dòng" } else { "" };
    let each = said.iter().map(|(said, rows)| {
        let rows = counted(*rows, ["row", "rows"], language);
        format!("{said} ({rows}{word})")
    });
    each.collect::<Vec<_>>().join(", ")
}

/// What a level is called.
const fn level_name(level: Level, language: Language) -> &'static str {
    match (language, level) {
        (Language::Vietnamese, Level::Province) => "cấp tỉnh",
        (Language::Vietnamese, Level::District) => "cấp trên trực tiếp cơ sở",
        (Language::Vietnamese, Level::Grassroots) => "cấp cơ sở",
        (Language::English, Level::Province) => "province",
        (Language::English, Level::District) => "district",
        (Language::English, Level::Grassroots) => "grassroots",
    }
}

/// Sectors as files may write them.
fn sector_keys(sectors: &[Sector], language: Language) -> String {
    let keys: Vec<String> =
        sectors.iter().map(|s| format!("'{}'", sector_name(*s, language))).collect();
    keys.join(", ")
}

/// A sector as files may write it.
const fn sector_name(sector: Sector, language: Language) -> &'static str {
    match (language, sector) {
        (Language::English, sector) => sector.key(),
        (Language::Vietnamese, Sector::Administrative) => "hành chính",
        (Language::Vietnamese, Sector::PublicService) => "sự nghiệp",
        (Language::Vietnamese, Sector::StateEnterprise) => "DN nhà nước",
        (Language::Vietnamese, Sector::NonStateEnterprise) => "DN ngoài nhà nước",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Doubt;

    #[test]
    fn figures_are_written_as_the_reader_writes_them() {
        let (vietnamese, english) = (Language::Vietnamese, Language::English);
        assert_eq!(figure("40.28 %", vietnamese), "40,28 %");
        assert_eq!(figure("40.28 %", english), "40.28 %");
        assert_eq!(figure("1250.5/70000", vietnamese), "1.250,5/70.000");
        assert_eq!(figure("… %", vietnamese), "… %");
    }

    /// Every doubt about numbers writes them so, whichever it is.
    #[test]
    fn doubts_write_figures_as_the_reader_does() {
        let [one, two] = ["1250.5", "40.28 %"].map(ToOwned::to_owned);
        let other = String::new;
        let doubts = [
            Doubt::TotalDiffers { declared: one.clone(), summed: two.clone() },
            Doubt::Slip { found: one.clone(), usual: two.clone(), factor: 10, is_more: true },
            Doubt::Slip { found: one.clone(), usual: two.clone(), factor: 10, is_more: false },
            Doubt::Outlier { found: one.clone(), median: two.clone(), years: 5 },
            Doubt::NewAboveStock { new: one.clone(), other: other(), stock: two.clone() },
            Doubt::BaseAboveNumerator { base: one.clone(), other: other(), numerator: two.clone() },
            Doubt::ShrinkingBase { earlier_year: 2024, before: one, now: two },
        ];
        for doubt in doubts {
            let about = About { unit: other(), indicator: other(), year: 2025 };
            let said =
                QualityFault { about, doubt: Box::new(doubt) }.wording(Language::Vietnamese).found;
            assert!(said.contains("'1.250,5'") && said.contains("'40,28 %'"), "{said}");
        }
    }
}
