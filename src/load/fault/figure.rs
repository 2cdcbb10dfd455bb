use super::{
    Lines, Severity, Wording, column_name, counted, figure, sector_keys, sector_name, words,
};
use crate::model::{Language, Sector};

/// The matter with a row of `figures.csv`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FigureFault {
    /// Not a period.
    PeriodInvalid {
        /// As written.
        found: String,
    },
    /// Two columns that together make no period.
    PeriodOfTwo {
        /// Canonical names, and what stands there.
        columns: [(&'static str, String); 2],
    },
    /// A month or quarter in another column than the year.
    MonthApart {
        /// Canonical names, and what stands there.
        columns: [(&'static str, String); 2],
    },
    /// A year before all that the plan looks at.
    BeforePlan {
        /// As first written.
        found: String,
        /// How many rows.
        rows: usize,
        /// The plan's baseline year.
        first: i32,
    },
    /// An indicator's code beside another one's label.
    LabelOfOther {
        /// The code, which counts.
        code: String,
        /// The label.
        label: String,
        /// Whose label it is.
        other: String,
    },
    /// An indicator's code beside a label that isn't its own nor any other's.
    LabelUnknown {
        /// The code, which counts.
        code: String,
        /// The label.
        label: String,
        /// The code beside which the label stands before, where that is another, and its line.
        elsewhere: Option<(String, String)>,
    },
    /// A period that has not ended by the dataset's date.
    PeriodOpen {
        /// As written.
        found: String,
        /// The dataset's date.
        as_of: String,
    },
    /// A phase average of something that isn't a rate.
    AverageNotRate {
        /// As written.
        found: String,
        /// The indicator.
        indicator: String,
    },
    /// Several rows of one key: none is silently preferred.
    Duplicate {
        /// The unit.
        unit: String,
        /// The period.
        period: String,
        /// The indicator.
        indicator: String,
        /// The other rows.
        lines: Lines,
        /// All of them say the same.
        is_same: bool,
    },
    /// N > D of a bounded percentage.
    NumeratorAbove {
        /// N.
        value: String,
        /// D.
        denominator: String,
    },
    /// N > 0 with D = 0.
    NumeratorOfNothing {
        /// N.
        value: String,
    },
    /// A ratio without denominator.
    DenominatorMissing {
        /// The indicator.
        indicator: String,
    },
    /// A fraction where whole things are counted.
    Fraction {
        /// As read.
        found: String,
        /// The indicator.
        indicator: String,
    },
    /// A percent sign where things are counted.
    PercentSign {
        /// As written.
        found: String,
        /// The indicator.
        indicator: String,
    },
    /// A rate of −100 % or less.
    RateTooLow {
        /// As written.
        found: String,
    },
    /// A bare percentage over 100.
    PercentAbove {
        /// As written.
        found: String,
    },
    /// The unit doesn't exist then.
    NoSpell {
        /// The unit.
        unit: String,
        /// When.
        period: String,
    },
    /// A reporter out of the indicator's scope.
    OutOfScope {
        /// The unit.
        unit: String,
        /// Its sector.
        sector: Option<Sector>,
        /// The indicator.
        indicator: String,
        /// Who reports it.
        scope: Vec<Sector>,
    },
    /// Denominators where no ratio has one.
    DenominatorUnused {
        /// How many rows of the file.
        count: usize,
        /// The first one's indicator.
        indicator: String,
    },
    /// A row of totals that differs from the rows it sums up.
    ControlDiffers {
        /// Of everything below this unit.
        over: String,
        /// The indicator.
        indicator: String,
        /// The period.
        period: String,
        /// What the row says.
        stated: String,
        /// What the rows add up to.
        summed: String,
    },
    /// Rows of totals that can't be compared with anything.
    TotalsUncompared {
        /// How many.
        count: usize,
    },
    /// A reporting date that can be read in two ways, in a file that has both; the
    /// figure is used.
    ReportedOnAmbiguous {
        /// As written.
        found: String,
        /// Read day first.
        day_first: String,
        /// Read month first.
        month_first: String,
    },
    /// A reporting date that can't be read; the figure is used.
    ReportedOnInvalid {
        /// As written.
        found: String,
    },
}

impl FigureFault {
    /// The code of [`FigureFault::Duplicate`].
    pub(crate) const DUPLICATE: &'static str = "figure_duplicate";

    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::PeriodInvalid { .. } | Self::PeriodOfTwo { .. } => "period_invalid",
            Self::MonthApart { .. } => "month_apart",
            Self::BeforePlan { .. } => "period_before_plan",
            Self::LabelOfOther { .. } => "label_of_other",
            Self::LabelUnknown { .. } => "label_unknown",
            Self::PeriodOpen { .. } => "period_open",
            Self::AverageNotRate { .. } => "average_not_rate",
            Self::Duplicate { .. } => Self::DUPLICATE,
            Self::NumeratorAbove { .. } => "numerator_above_denominator",
            Self::NumeratorOfNothing { .. } => "numerator_of_nothing",
            Self::DenominatorMissing { .. } => "denominator_missing",
            Self::Fraction { .. } => "fraction_of_a_thing",
            Self::PercentSign { .. } => "percent_sign",
            Self::RateTooLow { .. } => "rate_too_low",
            Self::PercentAbove { .. } => "percent_above_100",
            Self::NoSpell { .. } => "unit_not_existing",
            Self::OutOfScope { .. } => "out_of_scope",
            Self::DenominatorUnused { .. } => "denominator_unused",
            Self::ControlDiffers { .. } => "control_total_differs",
            Self::TotalsUncompared { .. } => "control_total_uncompared",
            Self::ReportedOnInvalid { .. } => "reported_on_invalid",
            Self::ReportedOnAmbiguous { .. } => "reported_on_ambiguous",
        }
    }

    /// What it does to the dataset.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::DenominatorUnused { .. } | Self::TotalsUncompared { .. } => Severity::Note,
            Self::Fraction { .. }
            | Self::BeforePlan { .. }
            | Self::LabelOfOther { .. }
            | Self::LabelUnknown { .. }
            | Self::ControlDiffers { .. }
            | Self::ReportedOnAmbiguous { .. }
            | Self::ReportedOnInvalid { .. } => Severity::Quality,
            _ => Severity::Fault,
        }
    }

    /// In words.
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "a table of words, a row a kind")]
    pub fn wording(&self, language: Language) -> Wording {
        match self {
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
            Self::LabelUnknown { code, label, elsewhere: None } => words!(language,
                "mã '{code}' đi với tên '{label}', không giống tên của chỉ tiêu này; đang tính theo \
                 mã",
                "mã và tên của cùng một chỉ tiêu",
                "kiểm tra mã; nếu mã đúng thì ghi tên chỉ tiêu như trong kế hoạch";
                "the code '{code}' stands beside '{label}', which is nothing like that indicator's \
                 label; the code counts",
                "code and label of one indicator",
                "check the code; if it is right write the label as the plan has it"),
            Self::LabelUnknown { code, label, elsewhere: Some((other, line)) } => words!(language,
                "mã '{code}' đi với tên '{label}', mà ở dòng {line} tên này đi với mã '{other}'; \
                 đang tính theo mã",
                "mã và tên của cùng một chỉ tiêu", "sửa mã hoặc tên ở một trong hai chỗ";
                "the code '{code}' stands beside '{label}', which on line {line} stands beside \
                 the code '{other}'; the code counts",
                "code and label of one indicator", "correct the code or the label in one of the \
                 two places"),
            Self::BeforePlan { found, rows, first } => {
                let rows = counted(*rows, ["row has", "rows have"], language);
                words!(language,
                "{rows} dòng có kỳ trước năm gốc {first} của kế hoạch (dòng đầu: '{found}'): không \
                 được tính vào đâu",
                "kỳ từ năm {first}", "sửa kỳ nếu gõ nhầm; nếu đúng thì không phải làm gì";
                "{rows} a period before the plan's baseline year {first} (the first: \
                 '{found}'): they count nowhere",
                "periods from {first} on", "correct the period if it is a slip; else leave it")
            }
            Self::LabelOfOther { code, label, other } => words!(language,
                "mã '{code}' đi với tên '{label}', là tên của '{other}'; đang tính theo mã",
                "mã và tên của cùng một chỉ tiêu", "sửa mã hoặc tên";
                "the code '{code}' stands beside '{label}', the label of '{other}'; the code counts",
                "code and label of one indicator", "correct the code or the label"),
            Self::PeriodOpen { found, as_of } => words!(language,
                "kỳ '{found}' chưa kết thúc vào ngày số liệu '{as_of}'",
                "năm đã khóa sổ, hoặc tháng đã hết vào ngày đó",
                "ghi lũy kế đến một tháng đã hết, hoặc sửa ngày số liệu ('as_of', hay '--as-of')";
                "the period '{found}' has not ended by '{as_of}', the date of the figures",
                "a closed year, or a month ended by that date",
                "give the year to date by a month that has ended, or correct the date of the figures \
                 ('as_of', or '--as-of')"),
            Self::AverageNotRate { found, indicator } => words!(language,
                "chỉ tiêu '{indicator}' có số bình quân giai đoạn '{found}'",
                "năm hoặc tháng; chỉ tốc độ tăng mới có số bình quân giai đoạn",
                "ghi số của từng năm";
                "the indicator '{indicator}' has an average of the phase '{found}'",
                "a year or a month; only rates have phase averages",
                "give the figure of each year"),
            Self::Duplicate { unit, period, indicator, lines, is_same: true } => {
                words!(language,
                    "đơn vị '{unit}', kỳ '{period}', chỉ tiêu '{indicator}' còn có ở dòng \
                     '{lines}', ghi cùng một số; chưa dòng nào được tính",
                    "mỗi đơn vị, kỳ, chỉ tiêu một dòng",
                    "giữ một dòng, bỏ các dòng lặp lại";
                    "the unit '{unit}', period '{period}', indicator '{indicator}' is also at line \
                     '{lines}' with the same number; none of them counts yet",
                    "one row for a unit, period and indicator",
                    "keep one of them, remove the others")
            }
            Self::Duplicate { unit, period, indicator, lines, .. } => {
                words!(language,
                    "đơn vị '{unit}', kỳ '{period}', chỉ tiêu '{indicator}' còn có ở dòng \
                     '{lines}'",
                    "mỗi đơn vị, kỳ, chỉ tiêu một dòng",
                    "giữ dòng đúng, bỏ các dòng kia";
                    "the unit '{unit}', period '{period}', indicator '{indicator}' is also at line \
                     '{lines}'",
                    "one row for a unit, period and indicator",
                    "keep the right one, remove the others")
            }
            Self::ControlDiffers { over, indicator, period, stated, summed } => {
                let (stated, summed) = (figure(stated, language), figure(summed, language));
                words!(language,
                "dòng tổng của '{over}', chỉ tiêu '{indicator}', kỳ '{period}' ghi '{stated}', các \
                 dòng chi tiết cộng lại là '{summed}'; dòng tổng chỉ để đối chiếu",
                "dòng tổng bằng tổng các dòng chi tiết",
                "kiểm tra dòng tổng và các dòng chi tiết, có thể thiếu hoặc trùng đơn vị";
                "the total of '{over}', indicator '{indicator}', period '{period}' says \
                 '{stated}', the rows add up to '{summed}'; totals are only compared",
                "a total equal to the sum of its rows",
                "check the total and the rows; a unit may be missing or double")
            }
            Self::TotalsUncompared { count } => {
                let one = "row of totals can't be compared with other rows; it is";
                let several = "rows of totals can't be compared with other rows; they are";
                let count = counted(*count, [one, several], language);
                words!(language,
                "có {count} dòng tổng không đối chiếu được với dòng nào, không cộng vào đâu",
                "dòng tổng có chỉ tiêu, kỳ và số đếm", "không phải làm gì";
                "{count} not added",
                "totals with an indicator, a period and counts", "nothing to do")
            }
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
                "sửa kỳ hoặc đơn vị, hoặc ngày đầu, ngày cuối của đơn vị ('from', 'to' trong bảng 'units')";
                "the unit '{unit}' does not exist in '{period}'",
                "a period in which the unit exists",
                "correct the period or the unit, or its 'from' and 'to' in the table 'units'"),

            Self::NumeratorAbove { value, denominator } => {
                let (value, denominator) = (figure(value, language), figure(denominator, language));
                words!(language,
                "tử số '{value}' lớn hơn mẫu số '{denominator}'", "tử số không lớn hơn mẫu số",
                "kiểm tra hai số, có thể đã đổi chỗ";
                "the numerator '{value}' is above the denominator '{denominator}'",
                "a numerator not above its denominator",
                "check the two numbers, they may have changed places")
            }
            Self::NumeratorOfNothing { value } => {
                let value = figure(value, language);
                words!(language,
                "tử số '{value}' trên mẫu số '0'", "mẫu số lớn hơn 0, hoặc cả hai bằng 0",
                "điền mẫu số đúng";
                "the numerator '{value}' stands over the denominator '0'",
                "a denominator above 0, or both 0",
                "give the right denominator")
            }
            Self::DenominatorMissing { indicator } => words!(language,
                "chỉ tiêu '{indicator}' không có mẫu số",
                "một mẫu số, vì tỷ lệ được cộng từ tử số và mẫu số",
                "điền cột mẫu số, hoặc viết '…' ở cột thực hiện nếu chưa có số liệu";
                "the indicator '{indicator}' has no denominator",
                "one, since ratios are added up from both numbers",
                "fill in the column 'denominator', or write '…' as 'value' while it is not \
                 available"),
            Self::Fraction { found, indicator } => {
                let found = figure(found, language);
                words!(language,
                "số '{found}' có phần lẻ, trong khi chỉ tiêu '{indicator}' đếm người hoặc đơn vị; số \
                 vẫn dùng",
                "số nguyên",
                "kiểm tra số: dấu ngăn hàng nghìn có thể đã bị hiểu thành dấu thập phân";
                "'{found}' has a fraction, where the indicator '{indicator}' counts people or \
                 units; it is used",
                "a whole number",
                "check it: a mark between thousands may have been taken for a decimal point")
            }
            Self::PercentSign { found, indicator } => {
                let found = figure(found, language);
                words!(language,
                "ô là tỷ lệ '{found} %', trong khi chỉ tiêu '{indicator}' ở đây cần số đếm",
                "tử số và mẫu số (hoặc số lượng), không phải tỷ lệ",
                "ghi số lượng; nếu ô trong bảng tính có định dạng phần trăm thì bỏ định dạng đó";
                "the cell is a percentage, '{found} %', where the indicator '{indicator}' has \
                 things counted",
                "numerator and denominator (or the count), not a percentage",
                "give the count; in a spreadsheet take the percent format off the cell")
            }
            Self::RateTooLow { found } => {
                let found = figure(found, language);
                words!(language,
                "tốc độ tăng là '{found} %'", "lớn hơn '-100 %'", "kiểm tra số và đơn vị tính";
                "the rate is '{found} %'",
                "more than '-100 %'",
                "check the number and its unit of measure")
            }
            Self::PercentAbove { found } => {
                let found = figure(found, language);
                words!(language,
                "tỷ lệ là '{found} %'", "không quá '100 %'", "kiểm tra số, hoặc điền thêm mẫu số";
                "the percentage is '{found} %'",
                "no more than '100 %'",
                "check the number, or add the denominator")
            }
            Self::OutOfScope { unit, sector: Some(sector), indicator, scope } => {
                let (sector, scope) =
                    (sector_name(*sector, language), sector_keys(scope, language));
                words!(language,
                    "đơn vị '{unit}' thuộc khu vực '{sector}', không báo cáo chỉ tiêu \
                     '{indicator}'",
                    "khu vực: {scope}", "bỏ dòng này, hoặc sửa khu vực của đơn vị";
                    "the unit '{unit}' is of the sector '{sector}' and does not report the \
                     indicator '{indicator}'",
                    "a sector of: {scope}", "remove the row, or correct the unit's 'sector'")
            }
            Self::OutOfScope { unit, indicator, scope, .. } => {
                let scope = sector_keys(scope, language);
                words!(language,
                    "đơn vị '{unit}' chưa rõ khu vực, nên không báo cáo chỉ tiêu '{indicator}'",
                    "khu vực: {scope}", "điền khu vực của đơn vị";
                    "the unit '{unit}' has no sector and so does not report the indicator \
                     '{indicator}'",
                    "a sector of: {scope}", "fill in the unit's 'sector'")
            }
            Self::DenominatorUnused { count, indicator } => {
                let count = counted(*count, ["row gives", "rows give"], language);
                words!(language,
                "có {count} dòng ghi mẫu số cho chỉ tiêu không phải tỷ lệ (đầu tiên: \
                 '{indicator}'), bỏ qua mẫu số",
                "ô mẫu số trống", "để trống các ô đó";
                "{count} a denominator to an indicator that is no ratio (first: \
                 '{indicator}'), left out",
                "an empty cell 'denominator'", "leave these cells empty")
            }
        }
    }
}
