//! What is told of rows that are used all the same, in words.

use super::super::{Wording, counted, figure, many, words};
use super::{About, Doubt, QualityFault};
use crate::model::Language;

impl QualityFault {
    /// In words.
    #[must_use]
    pub fn wording(&self, language: Language) -> Wording {
        let About { unit, indicator, year } = &self.about;
        let about = match language {
            Language::Vietnamese if unit.is_empty() => format!("chỉ tiêu '{indicator}': "),
            Language::English if unit.is_empty() => format!("the indicator '{indicator}': "),
            Language::Vietnamese => {
                format!("đơn vị '{unit}', chỉ tiêu '{indicator}', năm '{year}': ")
            }
            Language::English => format!("the unit '{unit}', indicator '{indicator}', '{year}': "),
        };
        let mut wording = match self.doubt {
            Doubt::TotalDiffers { .. }
            | Doubt::TotalUnused { .. }
            | Doubt::TotalsAlone { .. }
            | Doubt::TotalBelowDetails { .. } => self.doubt.of_totals(language),
            Doubt::OffScale { .. } => self.doubt.of_scale(language),
            Doubt::UnlikeOthers { .. }
            | Doubt::PercentForCount { .. }
            | Doubt::FilledDown { .. } => self.doubt.of_many(language),
            Doubt::RunningFalls { .. }
            | Doubt::Slip { .. }
            | Doubt::Outlier { .. }
            | Doubt::Copied { .. } => self.doubt.of_history(language),
            Doubt::NewAboveStock { .. }
            | Doubt::BaseAboveNumerator { .. }
            | Doubt::AboveLimit { .. }
            | Doubt::ShrinkingBase { .. } => self.doubt.of_rules(language),
            _ => self.doubt.of_lifetimes(language),
        };
        if !matches!(self.doubt, Doubt::TotalsAlone { .. }) {
            wording.found.insert_str(0, &about);
        }
        wording
    }
}

impl Doubt {
    fn of_totals(&self, language: Language) -> Wording {
        match self {
            Self::TotalDiffers { declared, summed } => {
                let (declared, summed) = (figure(declared, language), figure(summed, language));
                words!(language,
                "số tổng tự báo cáo '{declared}' khác tổng chi tiết '{summed}'; dùng tổng chi tiết",
                "số tổng bằng tổng của các đơn vị cấp dưới",
                "kiểm tra số tổng này và số của các đơn vị cấp dưới";
                "the declared total '{declared}' differs from its details, '{summed}' together, \
                 which are used",
                "a total equal to the sum of the units below",
                "check this total and the figures of the units below")
            }
            Self::TotalUnused { declared } => {
                let declared = figure(declared, language);
                words!(language,
                "số tổng tự báo cáo '{declared}' không được tính, vì cấp dưới không có đơn vị nào \
                 phải báo cáo",
                "số tổng của một đơn vị có cấp dưới phải báo cáo trong năm đó",
                "thêm dòng của các đơn vị cấp dưới, hoặc bỏ dòng này";
                "the declared total '{declared}' counts nowhere, since nobody beneath is expected \
                 to report",
                "the total of a unit with reporters beneath it in that year",
                "add the rows of the units below, or remove this one")
            }
            Self::TotalsAlone { totals, indicators } => {
                let rows = counted(*totals, ["figure", "figures"], language);
                words!(language,
                "bộ số liệu chỉ có số của cấp trên, không có CĐCS nào: {rows} số của các chỉ tiêu \
                 do CĐCS báo cáo ({indicators}) không được tính",
                "một dòng cho mỗi CĐCS",
                "thêm cột 'CĐCS' và dòng của từng CĐCS; nếu chỉ có số tổng thì chương trình chưa \
                 dùng được cho các chỉ tiêu này";
                "there are figures of the units above only, and no grassroots union: {rows} of \
                 indicators that these report ({indicators}) count nowhere",
                "a row for each grassroots union",
                "add a column 'grassroots' and the rows of each union; with totals alone the \
                 program can't work out these indicators")
            }
            Self::TotalBelowDetails { declared, summed, reporters } => {
                let (declared, summed) = (figure(declared, language), figure(summed, language));
                words!(language,
                "số tổng tự báo '{declared}' đang được dùng vì cấp dưới chưa báo cáo đủ, nhưng nhỏ \
                 hơn số của riêng {reporters} đơn vị cấp dưới đã báo cáo: '{summed}'",
                "số tổng không nhỏ hơn tổng các đơn vị cấp dưới đã báo cáo",
                "xem dòng này có phải của một đơn vị cấp dưới ghi nhầm cấp hoặc bị trống tên không";
                "the declared total '{declared}' is used, since not all beneath have reported, but \
                 it is less than what the {reporters} that have reported come to, '{summed}'",
                "a total that is no less than the sum of the units below that have reported",
                "check whether the row is that of a unit below, with a wrong or an empty name")
            }
            _ => Wording::default(),
        }
    }

    fn of_many(&self, language: Language) -> Wording {
        match self {
            Self::UnlikeOthers { rows, units, factor, is_more, lines } => {
                let rows = counted(*rows, ["number", "numbers"], language);
                let units = counted(*units, ["unit", "units"], language);
                let factor = many(usize::try_from(*factor).unwrap_or(usize::MAX), language);
                let (vi, en) = if *is_more {
                    (format!("gấp khoảng {factor} lần"), format!("about {factor} times"))
                } else {
                    (format!("chỉ bằng khoảng 1/{factor}"), format!("about 1/{factor} of"))
                };
                words!(language,
                "{rows} số của {units} đơn vị (dòng {lines}) {vi} các số còn lại cùng cấp, không \
                 có số nào ở giữa; có thể hai bên ghi theo đơn vị tính khác nhau (đồng và triệu \
                 đồng)",
                "mọi số của chỉ tiêu theo cùng một đơn vị tính",
                "sửa các dòng này, hoặc các dòng còn lại, theo cùng một đơn vị tính; nếu đúng thì \
                 giữ nguyên";
                "{rows} of {units} (lines {lines}) are {en} all others of the level, with nothing \
                 between; the two may be in different units of measure (dong and millions of them)",
                "all numbers of the indicator in one unit of measure",
                "give these rows, or the others, in the same unit of measure; leave them if they \
                 are right")
            }
            Self::PercentForCount { rows, are_hundreds: true, lines } => {
                let rows = counted(*rows, ["row", "rows"], language);
                words!(language,
                "{rows} dòng có mẫu số đúng bằng 100 (dòng {lines}); có thể đã ghi tỷ lệ phần trăm \
                 thay cho số đếm được",
                "tử số và mẫu số đếm người, đếm đơn vị, không phải phần trăm",
                "ghi lại số thật của từng đơn vị; nếu đúng thì giữ nguyên";
                "{rows} with a denominator of exactly 100 (lines {lines}); they may be \
                 percentages instead of counts",
                "numerator and denominator that count people or units, no percentages",
                "give the true numbers of each unit; leave them if they are right")
            }
            Self::PercentForCount { rows, lines, .. } => {
                let rows = counted(*rows, ["row", "rows"], language);
                words!(language,
                "{rows} dòng (dòng {lines}) có tử số gần bằng nhau, không quá 100, trong khi mẫu số \
                 chênh nhau hàng chục lần; có thể tử số là tỷ lệ phần trăm",
                "tử số đếm người, đếm đơn vị, không phải phần trăm",
                "ghi lại số thật của từng đơn vị; nếu đúng thì giữ nguyên";
                "{rows} (lines {lines}) with numerators close to each other, none above 100, \
                 while the denominators lie tenfold apart; they may be percentages",
                "a numerator that counts people or units, no percentage",
                "give the true numbers of each unit; leave them if they are right")
            }
            Self::FilledDown { found, rows, lines } => {
                let found = figure(found, language);
                let rows = many(*rows, language);
                words!(language,
                "{rows} đơn vị liền nhau cùng ghi '{found}' (dòng {lines}); có thể một số đã bị kéo \
                 xuống các dòng dưới",
                "số của chính từng đơn vị",
                "đối chiếu với báo cáo của từng đơn vị; nếu đúng thì giữ nguyên";
                "{rows} units in a row report '{found}' (lines {lines}); one number may have been \
                 drawn down over the rows below",
                "each unit's own number",
                "hold the rows against the units' reports; leave them if they are right")
            }
            _ => Wording::default(),
        }
    }

    fn of_scale(&self, language: Language) -> Wording {
        match self {
            Self::OffScale { found, is_fraction: true } => {
                let found = figure(found, language);
                words!(language,
                "giá trị '{found}' được đọc là '{found} %', nhỏ khác thường so với chỉ tiêu; có thể \
                 là tỷ lệ viết dưới dạng phân số ('0,705' thay cho '70,5')",
                "tỷ lệ tính bằng phần trăm", "nếu là phân số thì nhân với 100; nếu đúng thì không \
                 phải làm gì";
                "the value '{found}' is read as '{found} %', which is next to nothing beside the \
                 target; it may be a fraction ('0.705' for '70.5')",
                "a percentage in percent",
                "multiply it by 100 if it is a fraction; leave it if it is right")
            }
            Self::OffScale { found, .. } => {
                let found = figure(found, language);
                words!(language,
                "tốc độ '{found} %' một năm, cao khác thường so với chỉ tiêu; có thể thừa hai chữ \
                 số hoặc ô đã định dạng phần trăm ('9,6' thành '960 %')",
                "tốc độ tính bằng phần trăm một năm",
                "kiểm tra số và định dạng của ô; nếu đúng thì không phải làm gì";
                "a rate of '{found} %' a year is far above the target; it may have two digits too \
                 many, or its cell the format of percentages ('9.6' becomes '960 %')",
                "a rate in percent a year",
                "check the number and the format of its cell; leave it if it is right")
            }
            _ => Wording::default(),
        }
    }

    fn of_history(&self, language: Language) -> Wording {
        match self {
            Self::Slip { found, usual, factor, is_more: true } => {
                let (found, usual) = (figure(found, language), figure(usual, language));
                let factor = many(*factor as usize, language);
                words!(language,
                "'{found}' gấp khoảng {factor} lần các năm lân cận (trung vị '{usual}')",
                "một số cùng cỡ với các năm của chính đơn vị",
                "kiểm tra xem có thừa chữ số 0, sai dấu phẩy hay sai đơn vị tính không; nếu đúng thì \
                 giữ nguyên";
                "'{found}' is about {factor} times the neighbouring years ('{usual}' in the middle)",
                "a number of the size of the unit's own years",
                "check for a surplus zero, the decimal point, the unit of measure; leave it if \
                 it is right")
            }
            Self::Slip { found, usual, factor, .. } => {
                let (found, usual) = (figure(found, language), figure(usual, language));
                let factor = many(*factor as usize, language);
                words!(language,
                "'{found}' chỉ bằng khoảng 1/{factor} các năm lân cận (trung vị '{usual}')",
                "một số cùng cỡ với các năm của chính đơn vị",
                "kiểm tra xem có thiếu chữ số 0, sai dấu phẩy hay sai đơn vị tính không; nếu đúng thì \
                 giữ nguyên";
                "'{found}' is about 1/{factor} of the neighbouring years ('{usual}' in the middle)",
                "a number of the size of the unit's own years",
                "check for a missing zero, the decimal point, the unit of measure; leave it if \
                 it is right")
            }
            Self::RunningFalls { earlier, before, now } => {
                let (before, now) = (figure(before, language), figure(now, language));
                words!(language,
                "'{now}' ít hơn số của kỳ '{earlier}' cùng năm là '{before}', mà số trong năm tính lũy kế từ \
                 đầu năm; có thể mỗi tháng đã ghi số riêng của tháng",
                "số từ đầu năm đến hết kỳ, kỳ sau không ít hơn kỳ trước",
                "nếu là số riêng từng tháng thì cộng dồn từ tháng 1; nếu là số đính chính giảm thì \
                 không phải làm gì";
                "'{now}' is less than '{before}' of '{earlier}' in the same year, and figures within \
                 a year count from January on; each month may stand by itself",
                "what was counted from January to the end of the period, never less than before",
                "if each month stands by itself add them up from January; leave it if it is a \
                 correction")
            }
            Self::Outlier { found, median, years } => {
                let (found, median) = (figure(found, language), figure(median, language));
                words!(language,
                "'{found}' lệch hẳn các năm của chính đơn vị (trung vị của {years} năm là \
                 '{median}')",
                "một số gần với các năm khác, hoặc lý do ở cột ghi chú",
                "kiểm tra lại số này; nếu đúng thì giữ nguyên và ghi lý do";
                "'{found}' is far from the unit's other years (the median of {years} years is \
                 '{median}')",
                "a number near the other years, or a reason in 'note'",
                "check the number; if it is right leave it and note why")
            }
            Self::Copied { same, compared, indicators } => words!(language,
                "trong {compared} số liệu lẽ ra thay đổi, {same} số giống hệt năm trước: {indicators}",
                "số liệu của chính năm này",
                "hỏi đơn vị có chép lại báo cáo năm trước không";
                "{same} of {compared} figures that could differ are those of the year before: \
                 {indicators}",
                "the year's own figures",
                "ask the unit whether last year's report was copied"),
            _ => Wording::default(),
        }
    }

    fn of_lifetimes(&self, language: Language) -> Wording {
        match self {
            Self::PeriodAfterEnd { ended } => words!(language,
                "kỳ bắt đầu sau khi đơn vị kết thúc ngày '{ended}'",
                "kỳ mà đơn vị còn hoạt động", "sửa kỳ, mã đơn vị, hoặc cột 'đến ngày' ('to') của đơn vị";
                "the period begins after the unit ended on '{ended}'",
                "a period in which the unit existed",
                "correct the period, the unit, or the unit's 'to'"),
            Self::StateOfEnded { ended } => words!(language,
                "đơn vị kết thúc ngày '{ended}', nên số cuối năm này không được tính ở đâu",
                "số cuối năm của đơn vị còn hoạt động đến hết năm",
                "bỏ dòng này, hoặc báo cáo ở đơn vị kế tục, hoặc sửa cột 'đến ngày' ('to') của đơn vị";
                "the unit ended on '{ended}', so that this figure of the year's end counts nowhere",
                "a figure of a unit that lived to the end of the year",
                "remove the row, report it for the successor, or correct the unit's 'to'"),
            Self::ReportedAfterEnd { ended, on } => words!(language,
                "báo cáo ngày '{on}', lâu sau khi đơn vị kết thúc ngày '{ended}'",
                "ngày báo cáo không quá một quý sau khi kết thúc",
                "kiểm tra ngày báo cáo, mã đơn vị, hoặc cột 'đến ngày' ('to') của đơn vị";
                "reported on '{on}', long after the unit ended on '{ended}'",
                "a day within the quarter after its end",
                "check the day, the unit, or the unit's 'to'"),
            Self::PeriodBeforeOpening { opened } => words!(language,
                "kỳ kết thúc trước khi đơn vị thành lập ngày '{opened}'",
                "kỳ mà đơn vị đã hoạt động", "sửa kỳ, mã đơn vị, hoặc cột 'từ ngày' ('from') của đơn vị";
                "the period ended before the unit opened on '{opened}'",
                "a period in which the unit existed",
                "correct the period, the unit, or the unit's 'from'"),
            Self::ReportedBeforeOpening { opened, on } => words!(language,
                "báo cáo ngày '{on}', trước khi đơn vị thành lập ngày '{opened}'",
                "ngày báo cáo sau khi thành lập",
                "kiểm tra ngày báo cáo, mã đơn vị, hoặc cột 'từ ngày' ('from') của đơn vị";
                "reported on '{on}', before the unit opened on '{opened}'",
                "a day after its opening",
                "check the day, the unit, or the unit's 'from'"),
            _ => Wording::default(),
        }
    }

    fn of_rules(&self, language: Language) -> Wording {
        match self {
            Self::NewAboveStock { new, other, stock } => {
                let (new, stock) = (figure(new, language), figure(stock, language));
                words!(language,
                "số tăng trong năm '{new}' lớn hơn tổng số hiện có '{stock}' mà chỉ tiêu '{other}' \
                 báo cáo cùng kỳ",
                "số mới trong năm không quá số hiện có",
                "kiểm tra hai số; số mới có thể là số lũy kế nhiều năm";
                "'{new}' came in within the year, more than the '{stock}' that the indicator \
                 '{other}' reports for the same period",
                "no more new ones than there are",
                "check the two numbers; the new ones may have been summed over years")
            }
            Self::BaseAboveNumerator { base, other, numerator } => {
                let (base, numerator) = (figure(base, language), figure(numerator, language));
                words!(language,
                "mẫu số '{base}' lớn hơn tử số '{numerator}' của chỉ tiêu '{other}' cùng kỳ",
                "mẫu số không quá tử số ấy, vì chỉ tính trong số đó",
                "kiểm tra hai số, một trong hai có thể đếm nhầm đối tượng";
                "the denominator '{base}' is above '{numerator}', the numerator of the indicator \
                 '{other}' for the same period",
                "no more than that numerator, among which it counts",
                "check the two numbers; one may have counted something else")
            }
            Self::AboveLimit { found, most } => {
                let (found, most) = (figure(found, language), figure(most, language));
                words!(language,
                "'{found}' vượt quá {most} %, mức hiếm khi có",
                "tử số và mẫu số cùng đơn vị tính",
                "kiểm tra dấu phẩy, chữ số và đơn vị tính của hai số; nếu đúng thì không phải làm gì";
                "'{found}' is above {most} %, which is rare",
                "numerator and denominator in the same unit of measure",
                "check the decimal point, the digits and the unit of measure of both; leave it if \
                 it is right")
            }
            Self::ShrinkingBase { earlier_year, before, now } => {
                let (before, now) = (figure(before, language), figure(now, language));
                words!(language,
                "mẫu số giảm mà tỷ lệ tăng: năm {earlier_year} là '{before}', nay là '{now}'",
                "tỷ lệ tăng do làm được nhiều hơn, không do đăng ký ít đi",
                "đối chiếu danh sách đăng ký của hai năm, hỏi lý do giảm";
                "the denominator falls while the percentage rises: '{before}' in {earlier_year}, \
                 now '{now}'",
                "a percentage that rises because more was done, not because fewer came forward",
                "hold the two years' lists against each other, ask why they are fewer")
            }
            _ => Wording::default(),
        }
    }
}
