use chrono::{Datelike, Days, NaiveDate};

use super::declare::{any, faults};
use super::shape::{Shape, shape};
use super::{column_name, counted};
use crate::text::fold;

faults! {
    /// The matter with when a figure is of, or was reported.
    PeriodFault in language;

    /// Not a period.
    PeriodInvalid { found: String } Fault "period_invalid" {
        let date = day_of_serial(found);
        let day = date.unwrap_or_default();
        when date.is_some(),
            as Self::PeriodInvalid { found: "45657".to_owned() } => {
            vi "kỳ là số '{found}', có thể là ngày {day} mà bảng tính giữ dưới dạng số",
               "năm '2024', lũy kế đến tháng '2026-09', hoặc giai đoạn '2021-2025'",
               "định dạng cột kỳ thành ngày hoặc văn bản trong bảng tính rồi ghi lại kỳ";
            en "the period is the number '{found}', perhaps the date {day} as spreadsheets keep it",
               "a year '2024', a month '2026-09', or a phase '2021-2025'",
               "format the column as dates or text in the spreadsheet and give the period again";
        }
        when says_to_date(found),
            as Self::PeriodInvalid { found: "Lũy kế đến năm 2024".to_owned() } => {
            vi "kỳ '{found}' không rõ lũy kế từ khi nào: từ đầu năm hay từ đầu giai đoạn",
               "năm '2024' (số của riêng năm), hoặc lũy kế từ đầu năm đến tháng '2026-09'",
               "ghi số của riêng từng năm với kỳ '2024'";
            en "the period '{found}' doesn't say from when on it counts: from January, or since \
                the phase began",
               "a year '2024' (what belongs to it alone), or the year to date '2026-09'",
               "give what belongs to each year alone, with the period '2024'";
        }
        when spans_two_years(found), as Self::PeriodInvalid { found: "2023-2024".to_owned() } => {
            vi "kỳ '{found}' gồm hai năm, không phải một giai đoạn của kế hoạch",
               "năm dương lịch '2024', lũy kế đến tháng '2026-09', hoặc giai đoạn '2021-2025'",
               "ghi mỗi năm một dòng; số của năm học thì tính lại theo năm dương lịch";
            en "the period '{found}' spans two years and is no phase of the plan",
               "a calendar year '2024', a month '2026-09', or a phase '2021-2025'",
               "give each year a row; work the figures of a school year out by calendar years";
        }
        when shape(found) == Shape::Letters, as Self::PeriodInvalid { found: "2O24".to_owned() } => {
            vi "kỳ '{found}' có chữ cái lẫn giữa các chữ số (như chữ O thay số 0)",
               "năm '2024', lũy kế đến tháng '2026-09', hoặc giai đoạn '2021-2025'",
               "gõ lại kỳ";
            en "the period '{found}' has letters among its digits (such as O for 0)",
               "a year '2024', a month '2026-09', or a phase '2021-2025'",
               "type it again";
        }
        vi "không hiểu kỳ '{found}'",
           "năm '2024', lũy kế đến tháng '2026-09', hoặc giai đoạn '2021-2025'",
           "viết lại kỳ theo một trong các dạng đó; số của quý thì ghi lũy kế đến tháng cuối quý";
        en "the period is '{found}'",
           "a year '2024', a month '2026-09', or a phase '2021-2025'",
           "rewrite it in one of these forms; of a quarter give the year to date by its last month";
    }

    /// Two columns that together make no period.
    PeriodOfTwo { columns: [(&'static str, String); 2] = [("year", any()), ("period", any())] }
    Fault "period_invalid" {
        let [(year, said), (period, other)] = columns;
        let (year, period) = (column_name(year, language), column_name(period, language));
        vi "cột {year} ghi '{said}', cột {period} ghi '{other}': ghép lại không thành một kỳ",
           "một năm '2024', hoặc năm '2024' với '9 tháng' (lũy kế từ đầu năm)",
           "sửa ô sai, hoặc để trống ô không cần";
        en "the column {year} says '{said}', the column {period} '{other}': together they are no \
            period",
           "a year '2024', or '2024' with '9 tháng' (the year to date)",
           "correct the one that is wrong, or empty the one that isn't needed";
    }

    /// A month or quarter in another column than the year.
    MonthApart { columns: [(&'static str, String); 2] = [("year", any()), ("month", any())] }
    Fault "month_apart" {
        let [(year, said), (month, other)] = columns;
        let (year, month) = (column_name(year, language), column_name(month, language));
        vi "cột {year} ghi '{said}', tháng hoặc quý ở cột {month}: '{other}'; không rõ là số \
            riêng của tháng, quý đó hay lũy kế từ đầu năm",
           "kỳ lũy kế từ đầu năm, như '2026-09'",
           "nếu là số lũy kế thì đổi tên cột thành 'Lũy kế đến tháng' và ghi tháng cuối kỳ; nếu \
            là số riêng từng tháng, quý thì cộng dồn từ đầu năm trước đã";
        en "the column {year} says '{said}', the month or quarter stands in the column {month}: \
            '{other}'; nobody can tell whether the figure is that month's or the year's to date",
           "the year to date, such as '2026-09'",
           "if it is to date call the column 'Lũy kế đến tháng' and give the last month; if each \
            month or quarter stands by itself add them up from January first";
    }

    /// A year before all that the plan looks at.
    BeforePlan { found: String, rows: usize, first: i32 = 2020 } Quality "period_before_plan" {
        let rows = counted(*rows, ["row has", "rows have"], language);
        vi "{rows} dòng có kỳ trước năm gốc {first} của kế hoạch (dòng đầu: '{found}'): không \
            tính vào năm nào, chỉ cho biết quy mô của đơn vị về sau không báo cáo",
           "kỳ từ năm {first}",
           "sửa kỳ nếu gõ nhầm; nếu đúng thì không phải làm gì";
        en "{rows} a period before the plan's baseline year {first} (the first: '{found}'): they \
            count in no year, and only tell how large a unit is that later reports nothing",
           "periods from {first} on",
           "correct the period if it is a slip; else leave it";
    }

    /// Years written with the mark of thousands, `2.024`.
    YearDivided {
        found: String = "2.024".to_owned(), year: String = "2024".to_owned(), rows: usize,
    }
    Note "year_divided" {
        let rows = counted(*rows, ["row has", "rows have"], language);
        vi "{rows} dòng có năm viết như '{found}' ở đây, đọc là năm {year}: bảng tính đã thêm dấu \
            ngăn hàng nghìn vào năm",
           "năm không có dấu ngăn, như '{year}'",
           "không phải làm gì; muốn hết ghi chú này thì bỏ định dạng hàng nghìn của cột năm";
        en "{rows} a year written like '{found}' here and read as {year}: a spreadsheet has put \
            the mark of thousands into it",
           "a year without it, such as '{year}'",
           "nothing; to be rid of this note take the thousands' format off the column of years";
    }

    /// A period that has not ended by the dataset's date.
    PeriodOpen { found: String, as_of: String } Fault "period_open" {
        vi "kỳ '{found}' chưa kết thúc vào ngày số liệu '{as_of}'",
           "năm đã khóa sổ, hoặc tháng đã hết vào ngày đó",
           "sửa kỳ nếu gõ nhầm; nếu đúng thì ghi lũy kế đến một tháng đã hết, hoặc sửa ngày số \
            liệu ('as_of', hay '--as-of'); dòng để sẵn cho kỳ chưa đến thì có thể bỏ";
        en "the period '{found}' has not ended by '{as_of}', the date of the figures",
           "a closed year, or a month ended by that date",
           "correct it if it is a slip; else give the year to date by a month that has ended, or \
            correct the date of the figures ('as_of', or '--as-of'); rows laid out for a time to \
            come may be removed";
    }

    /// A phase average of something that isn't a rate.
    AverageNotRate { found: String, indicator: String } Fault "average_not_rate" {
        vi "kỳ '{found}' là cả giai đoạn, mà chỉ tiêu '{indicator}' báo cáo theo từng năm",
           "năm hoặc tháng; chỉ tốc độ tăng mới có số bình quân giai đoạn",
           "ghi số của từng năm";
        en "the indicator '{indicator}' has an average of the phase '{found}'",
           "a year or a month; only rates have phase averages",
           "give the figure of each year";
    }

    /// The unit doesn't exist then.
    NoSpell { unit: String, period: String } Fault "unit_not_existing" {
        vi "đơn vị '{unit}' không tồn tại trong kỳ '{period}'",
           "kỳ mà đơn vị này tồn tại",
           "sửa kỳ hoặc đơn vị, hoặc cột 'từ ngày' ('from'), 'đến ngày' ('to') của đơn vị";
        en "the unit '{unit}' does not exist in '{period}'",
           "a period in which the unit exists",
           "correct the period or the unit, or the unit's 'from' and 'to'";
    }

    /// A reporting date that can be read in two ways, in a file that has both; the
    /// figure is used.
    ReportedOnAmbiguous { found: String, day_first: String, month_first: String }
    Quality "reported_on_ambiguous" {
        vi "ngày báo cáo ghi '{found}': đọc ngày trước là {day_first}, đọc tháng trước là \
            {month_first}, mà tệp này có cả hai cách viết; bỏ qua ngày, số liệu vẫn dùng",
           "ngày chỉ đọc được một cách",
           "viết lại ngày theo dạng '{day_first}' (năm-tháng-ngày)";
        en "the reporting date says '{found}': {day_first} with the day first, {month_first} with \
            the month first, and this file has both; the date is left out, the figure used",
           "a date that can be read in one way only",
           "rewrite it as '{day_first}' (year-month-day)";
    }

    /// A reporting date that can't be read; the figure is used.
    ReportedOnInvalid { found: String } Quality "reported_on_invalid" {
        let date = day_of_serial(found);
        let day = date.unwrap_or_default();
        when date.is_some(), as Self::ReportedOnInvalid { found: "45678".to_owned() } => {
            vi "ngày báo cáo là số '{found}', có thể là ngày {day} mà bảng tính giữ dưới dạng số; số \
                liệu vẫn dùng",
               "ngày, ví dụ '20/12/2025' hoặc '2025-12-20', hoặc để trống",
               "định dạng cột này thành ngày trong bảng tính rồi lưu lại";
            en "the reporting date is the number '{found}', perhaps {day} as spreadsheets keep it; \
                the figure is used",
               "a date such as '20/12/2025' (day first) or '2025-12-20', or nothing",
               "give the column a date format in the spreadsheet and save it again";
        }
        vi "ngày báo cáo là '{found}', không đọc được; số liệu vẫn dùng",
           "ngày, ví dụ '20/12/2025' hoặc '2025-12-20', hoặc để trống",
           "viết lại ngày";
        en "the reporting date is '{found}' and can't be read; the figure is used",
           "a date such as '20/12/2025' (day first) or '2025-12-20', or nothing",
           "rewrite the date";
    }
}

/// The day that a number of five digits is to spreadsheets, in the years that reports
/// speak of.
pub(super) fn day_of_serial(text: &str) -> Option<NaiveDate> {
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
