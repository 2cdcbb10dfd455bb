//! What is the matter with when a row is about.

use chrono::{Datelike, Days, NaiveDate};

use super::super::{Wording, column_name, counted, words};
use super::FigureFault;
use crate::model::Language;
use crate::text::fold;

impl FigureFault {
    #[expect(clippy::too_many_lines, reason = "a table of words, a row a kind")]
    pub(super) fn of_periods(&self, language: Language) -> Wording {
        match self {
            Self::PeriodInvalid { found } if day_of_serial(found).is_some() => {
                let day = day_of_serial(found).unwrap_or_default();
                words!(language,
                "kỳ là số '{found}', có thể là ngày {day} mà bảng tính giữ dưới dạng số",
                "năm '2024', lũy kế đến tháng '2026-09', hoặc giai đoạn '2021-2025'",
                "định dạng cột kỳ thành ngày hoặc văn bản trong bảng tính rồi ghi lại kỳ";
                "the period is the number '{found}', perhaps the date {day} as spreadsheets keep it",
                "a year '2024', a month '2026-09', or a phase '2021-2025'",
                "format the column as dates or text in the spreadsheet and give the period again")
            }
            Self::PeriodInvalid { found } if says_to_date(found) => words!(language,
                "kỳ '{found}' không rõ lũy kế từ khi nào: từ đầu năm hay từ đầu giai đoạn",
                "năm '2024' (số của riêng năm), hoặc lũy kế từ đầu năm đến tháng '2026-09'",
                "ghi số của riêng từng năm với kỳ '2024'";
                "the period '{found}' doesn't say from when on it counts: from January, or since \
                 the phase began",
                "a year '2024' (what belongs to it alone), or the year to date '2026-09'",
                "give what belongs to each year alone, with the period '2024'"),
            Self::PeriodInvalid { found } if spans_two_years(found) => words!(language,
                "kỳ '{found}' gồm hai năm, không phải một giai đoạn của kế hoạch",
                "năm dương lịch '2024', lũy kế đến tháng '2026-09', hoặc giai đoạn '2021-2025'",
                "ghi mỗi năm một dòng; số của năm học thì tính lại theo năm dương lịch";
                "the period '{found}' spans two years and is no phase of the plan",
                "a calendar year '2024', a month '2026-09', or a phase '2021-2025'",
                "give each year a row; work the figures of a school year out by calendar years"),
            Self::PeriodInvalid { found } => words!(language,
                "không hiểu kỳ '{found}'",
                "năm '2024', lũy kế đến tháng '2026-09', hoặc giai đoạn '2021-2025'",
                "viết lại kỳ theo một trong các dạng đó; số của quý thì ghi lũy kế đến tháng cuối quý";
                "the period is '{found}'",
                "a year '2024', a month '2026-09', or a phase '2021-2025'",
                "rewrite it in one of these forms; of a quarter give the year to date by its last \
                 month"),
            Self::PeriodOfTwo { columns: [(year, said), (period, other)] } => {
                let (year, period) = (column_name(year, language), column_name(period, language));
                words!(language,
                "cột {year} ghi '{said}', cột {period} ghi '{other}': ghép lại không thành một kỳ",
                "một năm '2024', hoặc năm '2024' với '9 tháng' (lũy kế từ đầu năm)",
                "sửa ô sai, hoặc để trống ô không cần";
                "the column {year} says '{said}', the column {period} '{other}': together they \
                 are no period",
                "a year '2024', or '2024' with '9 tháng' (the year to date)",
                "correct the one that is wrong, or empty the one that isn't needed")
            }
            Self::MonthApart { columns: [(year, said), (month, other)] } => {
                let (year, month) = (column_name(year, language), column_name(month, language));
                words!(language,
                "cột {year} ghi '{said}', tháng hoặc quý ở cột {month}: '{other}'; không rõ là số \
                 riêng của tháng, quý đó hay lũy kế từ đầu năm",
                "kỳ lũy kế từ đầu năm, như '2026-09'",
                "nếu là số lũy kế thì đổi tên cột thành 'Lũy kế đến tháng' và ghi tháng cuối kỳ; nếu \
                 là số riêng từng tháng, quý thì cộng dồn từ đầu năm trước đã";
                "the column {year} says '{said}', the month or quarter stands in the column {month}: \
                 '{other}'; nobody can tell whether the figure is that month's or the year's to \
                 date",
                "the year to date, such as '2026-09'",
                "if it is to date call the column 'Lũy kế đến tháng' and give the last month; if each \
                 month or quarter stands by itself add them up from January first")
            }
            Self::BeforePlan { found, rows, first } => {
                let rows = counted(*rows, ["row has", "rows have"], language);
                words!(language,
                "{rows} dòng có kỳ trước năm gốc {first} của kế hoạch (dòng đầu: '{found}'): không \
                 tính vào năm nào, chỉ cho biết quy mô của đơn vị về sau không báo cáo",
                "kỳ từ năm {first}", "sửa kỳ nếu gõ nhầm; nếu đúng thì không phải làm gì";
                "{rows} a period before the plan's baseline year {first} (the first: \
                 '{found}'): they count in no year, and only tell how large a unit is that later \
                 reports nothing",
                "periods from {first} on", "correct the period if it is a slip; else leave it")
            }
            Self::YearDivided { found, year, rows } => {
                let rows = counted(*rows, ["row has", "rows have"], language);
                words!(language,
                "{rows} dòng có năm viết như '{found}' ở đây, đọc là năm {year}: bảng tính đã thêm \
                 dấu ngăn hàng nghìn vào năm",
                "năm không có dấu ngăn, như '{year}'",
                "không phải làm gì; muốn hết ghi chú này thì bỏ định dạng hàng nghìn của cột năm";
                "{rows} a year written like '{found}' here and read as {year}: a spreadsheet has put \
                 the mark of thousands into it",
                "a year without it, such as '{year}'",
                "nothing; to be rid of this note take the thousands' format off the column of years")
            }
            Self::PeriodOpen { found, as_of } => words!(language,
                "kỳ '{found}' chưa kết thúc vào ngày số liệu '{as_of}'",
                "năm đã khóa sổ, hoặc tháng đã hết vào ngày đó",
                "ghi lũy kế đến một tháng đã hết, hoặc sửa ngày số liệu ('as_of', hay '--as-of')";
                "the period '{found}' has not ended by '{as_of}', the date of the figures",
                "a closed year, or a month ended by that date",
                "give the year to date by a month that has ended, or correct the date of the figures \
                 ('as_of', or '--as-of')"),
            Self::AverageNotRate { found, indicator } => words!(language,
                "kỳ '{found}' là cả giai đoạn, mà chỉ tiêu '{indicator}' báo cáo theo từng năm",
                "năm hoặc tháng; chỉ tốc độ tăng mới có số bình quân giai đoạn",
                "ghi số của từng năm";
                "the indicator '{indicator}' has an average of the phase '{found}'",
                "a year or a month; only rates have phase averages",
                "give the figure of each year"),
            Self::ReportedOnAmbiguous { found, day_first, month_first } => words!(language,
                "ngày báo cáo ghi '{found}': đọc ngày trước là {day_first}, đọc tháng trước là \
                 {month_first}, mà tệp này có cả hai cách viết; bỏ qua ngày, số liệu vẫn dùng",
                "ngày chỉ đọc được một cách",
                "viết lại ngày theo dạng '{day_first}' (năm-tháng-ngày)";
                "the reporting date says '{found}': {day_first} with the day first, \
                 {month_first} with the month first, and this file has both; the date is left \
                 out, the figure used",
                "a date that can be read in one way only",
                "rewrite it as '{day_first}' (year-month-day)"),
            Self::ReportedOnInvalid { found } => words!(language,
                "ngày báo cáo là '{found}', không đọc được; số liệu vẫn dùng",
                "ngày, ví dụ '20/12/2025' hoặc '2025-12-20', hoặc để trống",
                "viết lại ngày";
                "the reporting date is '{found}' and can't be read; the figure is used",
                "a date such as '20/12/2025' (day first) or '2025-12-20', or nothing",
                "rewrite the date"),
            Self::NoSpell { unit, period } => words!(language,
                "đơn vị '{unit}' không tồn tại trong kỳ '{period}'",
                "kỳ mà đơn vị này tồn tại",
                "sửa kỳ hoặc đơn vị, hoặc cột 'từ ngày' ('from'), 'đến ngày' ('to') của đơn vị";
                "the unit '{unit}' does not exist in '{period}'",
                "a period in which the unit exists",
                "correct the period or the unit, or the unit's 'from' and 'to'"),
            _ => Wording::default(),
        }
    }
}

/// The day that a number of five digits is to spreadsheets, in the years that reports
/// speak of.
fn day_of_serial(text: &str) -> Option<NaiveDate> {
    const YEARS: std::ops::RangeInclusive<i32> = 2000..=2099;
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    let days: u64 = Some(whole).filter(|whole| whole.len() == 5)?.parse().ok()?;
    let day = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days))?;
    YEARS.contains(&day.year()).then_some(day)
}

/// `Lũy kế đến năm 2024`: up to a year, or to nothing at all.
fn says_to_date(text: &str) -> bool {
    let folded = fold(text);
    ["luy ke", "cong don", "lk "].iter().any(|word| folded.starts_with(word))
}

/// `2023-2024`, `năm học 2023 - 2024`.
fn spans_two_years(text: &str) -> bool {
    let numbers: Vec<&str> =
        text.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty()).collect();
    matches!(numbers.as_slice(), [one, other] if [one, other].iter().all(|year| year.len() == 4))
}
