use super::declare::{any, faults};
use super::{counted, figure, many};
use crate::load::{Severity, Wording};
use crate::model::{Doubt, Language};
use crate::text::clean;

/// Whose figure of what and when a finding is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// Id of the unit; empty where it is about several units and years.
    pub unit: String,
    /// Code of the indicator.
    pub indicator: String,
    /// The year.
    pub year: i32,
}

/// What should be looked at in a row of figures that is used all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QualityFault {
    /// Of whom, on what, for when.
    pub about: About,
    /// What it is.
    pub doubt: Box<Doubt>,
}

impl QualityFault {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        self.doubt.code()
    }

    /// What it does to the dataset.
    pub const fn severity(&self) -> Severity {
        self.doubt.severity()
    }

    /// In words.
    pub fn wording(&self, language: Language) -> Wording {
        let About { unit, indicator, year } = &self.about;
        let about = match language {
            Language::Vietnamese if unit.is_empty() => format!("chỉ tiêu '{indicator}': "),
            Language::English if unit.is_empty() => format!("the indicator '{indicator}': "),
            Language::Vietnamese => format!("'{unit}', '{indicator}', năm '{year}': "),
            Language::English => format!("'{unit}', '{indicator}', '{year}': "),
        };
        let mut wording = self.doubt.wording(language);
        if !matches!(*self.doubt, Doubt::TotalsAlone { .. } | Doubt::ReportDay { .. }) {
            wording.found.insert_str(0, &about);
        }
        wording
    }

    /// One of each kind, with `…` in the place of what a file says.
    pub(in crate::load) fn examples() -> Vec<Self> {
        let about = || About { unit: any(), indicator: any(), year: 2025 };
        Doubt::examples()
            .into_iter()
            .map(|doubt| Self { about: about(), doubt: Box::new(doubt) })
            .collect()
    }
}

/// How many times as much it is as something, or which part of it.
fn times(factor: u64, is_more: bool, language: Language) -> String {
    let factor = many(usize::try_from(factor).unwrap_or(usize::MAX), language);
    match (language, is_more) {
        (Language::Vietnamese, true) => format!("gấp khoảng {factor} lần"),
        (Language::Vietnamese, false) => format!("chỉ bằng khoảng 1/{factor}"),
        (Language::English, true) => format!("about {factor} times"),
        (Language::English, false) => format!("about 1/{factor} of"),
    }
}

faults! {
    words of Doubt in language;

    TotalDiffers { declared, summed } Quality "total_differs" {
        let (declared, summed) = (figure(declared, language), figure(summed, language));
        vi "số tổng tự báo '{declared}' khác tổng chi tiết '{summed}'; dùng tổng chi tiết",
           "số tổng bằng tổng của các đơn vị cấp dưới",
           "kiểm tra số tổng này và số của các đơn vị cấp dưới";
        en "the declared total '{declared}' differs from its details, '{summed}' together, which \
            are used",
           "a total equal to the sum of the units below",
           "check this total and the figures of the units below";
    }

    TotalUnused { declared } Quality "total_unused" {
        let declared = figure(declared, language);
        vi "số tổng tự báo '{declared}' không được tính, vì cấp dưới không có đơn vị nào phải \
            báo cáo",
           "số tổng của một đơn vị có cấp dưới phải báo cáo trong năm đó",
           "thêm dòng của các đơn vị cấp dưới, hoặc bỏ dòng này";
        en "the declared total '{declared}' counts nowhere, since nobody beneath is expected to \
            report",
           "the total of a unit with reporters beneath it in that year",
           "add the rows of the units below, or remove this one";
    }

    TotalsAlone { totals, indicators } Quality "totals_alone" {
        let rows = counted(*totals, ["figure", "figures"], language);
        vi "bộ số liệu chỉ có số của cấp trên, không có CĐCS nào: {rows} số của các chỉ tiêu do \
            CĐCS báo cáo ({indicators}) không được tính",
           "một dòng cho mỗi CĐCS",
           "thêm cột 'CĐCS' và dòng của từng CĐCS; nếu chỉ có số tổng thì chương trình chưa dùng \
            được cho các chỉ tiêu này";
        en "there are figures of the units above only, and no grassroots union: {rows} of \
            indicators that these report ({indicators}) count nowhere",
           "a row for each grassroots union",
           "add a column 'grassroots' and the rows of each union; with totals alone the program \
            can't work out these indicators";
    }

    TotalBelowDetails { declared, summed, reporters }
    Quality "total_below_details" {
        let (declared, summed) = (figure(declared, language), figure(summed, language));
        vi "số tổng tự báo '{declared}' đang được dùng vì cấp dưới chưa báo cáo đủ, nhưng nhỏ hơn \
            số của riêng {reporters} đơn vị cấp dưới đã báo cáo: '{summed}'",
           "số tổng không nhỏ hơn tổng các đơn vị cấp dưới đã báo cáo",
           "xem dòng này có phải của một đơn vị cấp dưới ghi nhầm cấp hoặc bị trống tên không";
        en "the declared total '{declared}' is used, since not all beneath have reported, but it \
            is less than what the {reporters} that have reported come to, '{summed}'",
           "a total that is no less than the sum of the units below that have reported",
           "check whether the row is that of a unit below, with a wrong or an empty name";
    }

    Slip { found, usual, factor = 10, is_more = true } Quality "power_of_ten" {
        let (found, usual) = (figure(found, language), figure(usual, language));
        let times = times(u64::from(*factor), *is_more, language);
        vi "'{found}' {times} các năm khác (trung vị '{usual}')",
           "một số cùng cỡ với các năm của chính đơn vị",
           "kiểm tra xem có thừa hay thiếu chữ số 0, sai dấu phẩy hay sai đơn vị tính không; nếu \
            đúng thì giữ nguyên";
        en "'{found}' is {times} other years ('{usual}' in the middle)",
           "a number of the size of the unit's own years",
           "check for a zero too many or too few, the decimal point, the unit of measure; leave \
            it if it is right";
    }

    Outlier { found, median, years = 5 } Quality "outlier" {
        let (found, median) = (figure(found, language), figure(median, language));
        vi "'{found}' lệch hẳn các năm của chính đơn vị (trung vị của {years} năm là '{median}')",
           "một số gần với các năm khác, hoặc lý do ở cột ghi chú",
           "kiểm tra lại số này; nếu đúng thì giữ nguyên và ghi lý do";
        en "'{found}' is far from the unit's other years (the median of {years} years is \
            '{median}')",
           "a number near the other years, or a reason in 'note'",
           "check the number; if it is right leave it and note why";
    }

    UnlikeOthers { units, factor = 1_000_000, is_more = true, lines }
    Quality "unlike_others" {
        let rows = counted(lines.count(), ["number", "numbers"], language);
        let units = counted(*units, ["unit", "units"], language);
        let times = times(*factor, *is_more, language);
        vi "{rows} số của {units} đơn vị (dòng {lines}) {times} các số còn lại cùng cấp, không có số \
            nào ở giữa; có thể hai bên ghi theo đơn vị tính khác nhau (đồng và triệu đồng)",
           "mọi số của chỉ tiêu theo cùng một đơn vị tính",
           "sửa các dòng này, hoặc các dòng còn lại, theo cùng một đơn vị tính; nếu đúng thì giữ \
            nguyên";
        en "{rows} of {units} (lines {lines}) are {times} all others of the level, with nothing \
            between; the two may be in different units of measure (dong and millions of them)",
           "all numbers of the indicator in one unit of measure",
           "give these rows, or the others, in the same unit of measure; leave them if they are \
            right";
    }

    PercentForCount { are_hundreds = true, lines }
    Quality "percent_for_count" {
        let rows = counted(lines.count(), ["row", "rows"], language);
        when !*are_hundreds,
            as Self::PercentForCount { are_hundreds: false, lines: any() } => {
            vi "{rows} dòng (dòng {lines}) có tử số không tương xứng với mẫu số, mà cỡ một tỷ lệ phần \
                trăm; có thể tỷ lệ bị ghi vào chỗ của tử số",
               "tử số đếm được, cùng đơn vị tính với mẫu số",
               "ghi lại tử số thật; nếu đúng thì giữ nguyên";
            en "{rows} (lines {lines}) with a numerator that doesn't go by its denominator but is \
                of the size of a percentage; it may be the percentage itself",
               "a numerator in the unit of measure of its denominator",
               "give the true numerator; leave it if it is right";
        }
        vi "{rows} dòng có mẫu số đúng bằng 100 (dòng {lines}); có thể đã ghi tỷ lệ phần trăm thay \
            cho số đếm được",
           "tử số và mẫu số đếm người, đếm đơn vị, không phải phần trăm",
           "ghi lại số thật của từng đơn vị; nếu đúng thì giữ nguyên";
        en "{rows} with a denominator of exactly 100 (lines {lines}); they may be percentages \
            instead of counts",
           "numerator and denominator that count people or units, no percentages",
           "give the true numbers of each unit; leave them if they are right";
    }

    FarFromTarget { target, is_more = false, lines } Quality "far_from_target" {
        let (target, is_more) = (figure(target, language), *is_more);
        let rows = counted(lines.count(), ["row", "rows"], language);
        when is_more, as Self::FarFromTarget { target: any(), is_more: true, lines: any() } => {
            vi "{rows} dòng (dòng {lines}) gấp hơn tám lần mục tiêu '{target}', mà hầu như mọi dòng của \
                chỉ tiêu này đều vậy; có thể ghi theo đơn vị tính khác",
               "số theo đơn vị tính của mục tiêu",
               "kiểm tra đơn vị tính (USD, triệu đồng); nếu đúng thì giữ nguyên";
            en "{rows} (lines {lines}) are more than eight times the target '{target}', as nearly all \
                rows of the indicator are; they may be in another unit of measure",
               "a number in the unit of measure of the target",
               "check what it is counted in (USD, million đồng); leave the rows if they are right";
        }
        vi "{rows} dòng (dòng {lines}) chưa bằng một phần tám mục tiêu '{target}', mà hầu như mọi dòng của \
            chỉ tiêu này đều vậy; có thể ghi theo đơn vị tính khác, hoặc tử số và mẫu số không cùng \
            đơn vị tính",
           "số theo đơn vị tính của mục tiêu; tử số và mẫu số cùng đơn vị tính",
           "kiểm tra đơn vị tính của từng cột (người, USD, triệu đồng); nếu đúng thì giữ nguyên";
        en "{rows} (lines {lines}) come to less than an eighth of the target '{target}', as nearly all \
            rows of the indicator do; they may be in another unit of measure, or numerator and \
            denominator in different ones",
           "a number in the unit of measure of the target, a numerator in that of its denominator",
           "check what each column is counted in (people, USD, million đồng); leave the rows if they \
            are right";
    }

    Zeros { is_of_unit = true, year = 2024, lines } Quality "zeros_throughout" {
        when !*is_of_unit, as Self::Zeros { is_of_unit: false, year: 2024, lines: any() } => {
            vi "năm '{year}', mọi hoặc gần như mọi số cùng cấp là 0 (dòng {lines}), mà các năm trước có \
                số; có thể là ô chưa có số",
               "số của chính năm ấy; chưa có số thì để trống",
               "để trống ô chưa có số, vì 0 được tính là đã báo cáo; nếu đúng là 0 thì giữ nguyên";
            en "in '{year}' all or nearly all numbers of the level are 0 (lines {lines}), and those of \
                earlier years aren't; the cells may not have been filled in",
               "the year's own numbers; nothing where there is none yet",
               "leave cells empty that have no number yet, since 0 counts as reported; leave it if it \
                is right";
        }
        vi "mọi số của đơn vị trong năm này đều là 0 (dòng {lines}), mà phần lớn các chỉ tiêu ấy ở năm khác \
            có số; có thể là ô chưa có số",
           "số của chính năm ấy; chưa có số thì để trống",
           "để trống ô chưa có số, vì 0 được tính là đã báo cáo; đơn vị đã kết thúc thì ghi ngày vào \
            cột 'đến ngày' ('to'); nếu đúng là 0 thì giữ nguyên";
        en "all that the unit reports of the year is 0 (lines {lines}), where most of it has numbers in \
            other years; the cells may not have been filled in",
           "the year's own numbers; nothing where there is none yet",
           "leave cells empty that have no number yet, since 0 counts as reported; give an ended \
            unit its 'to'; leave it if it is right";
    }

    FilledDown { found, runs = 1, lines } Quality "filled_down" {
        let found = figure(found, language);
        let rows = many(lines.count(), language);
        let places = many(*runs, language);
        when *runs > 1,
            as Self::FilledDown { found: any(), runs: 2, lines: any() } => {
            vi "ở {places} chỗ, các đơn vị liền nhau cùng ghi một số, chỗ đầu là '{found}' (dòng \
                {lines}); có thể số đã bị kéo xuống các dòng dưới, hoặc các dòng bị chép nhiều lần",
               "số của chính từng đơn vị",
               "đối chiếu với báo cáo của từng đơn vị; nếu đúng thì giữ nguyên";
            en "in {places} places units in a row report one number, the first of them '{found}' \
                (lines {lines}); numbers may have been drawn down over the rows below, or rows \
                copied several times",
               "each unit's own number",
               "hold the rows against the units' reports; leave them if they are right";
        }
        vi "{rows} đơn vị liền nhau cùng ghi '{found}' (dòng {lines}); có thể một số đã bị kéo \
            xuống các dòng dưới",
           "số của chính từng đơn vị",
           "đối chiếu với báo cáo của từng đơn vị; nếu đúng thì giữ nguyên";
        en "{rows} units in a row report '{found}' (lines {lines}); one number may have been drawn \
            down over the rows below",
           "each unit's own number",
           "hold the rows against the units' reports; leave them if they are right";
    }

    Pasted { are_years = true, lines } Quality "pasted_column" {
        let rows = counted(lines.count(), ["row", "rows"], language);
        when !*are_years, as Self::Pasted { are_years: false, lines: any() } => {
            vi "{rows} dòng liền nhau (dòng {lines}) có số cứ tăng thêm 1; có thể là số thứ tự bị \
                dán vào, hoặc một dãy số tự điền khi kéo ô",
               "số của chính từng đơn vị",
               "đối chiếu với báo cáo của từng đơn vị; nếu đúng thì giữ nguyên";
            en "{rows} one after the other (lines {lines}) hold numbers that rise by 1; they may be \
                the numbers of the rows, or a series that filled itself in",
               "each unit's own number",
               "hold the rows against the units' reports; leave them if they are right";
        }
        vi "{rows} dòng (dòng {lines}) có số đúng bằng năm của dòng; có thể cột năm bị dán vào cột \
            thực hiện",
           "số thực hiện của từng đơn vị",
           "ghi lại số thực hiện; nếu đúng thì giữ nguyên";
        en "{rows} (lines {lines}) hold the year of the row; the years may have been pasted over \
            the values",
           "each unit's own number",
           "give the values again; leave them if they are right";
    }

    OffScale { found, is_fraction = true } Quality "percent_off_scale" {
        let found = figure(found, language);
        when !*is_fraction, as Self::OffScale { found: any(), is_fraction: false } => {
            vi "tốc độ '{found} %' một năm, cao khác thường so với chỉ tiêu; có thể thừa hai chữ \
                số hoặc ô đã định dạng phần trăm ('9,6' thành '960 %')",
               "tốc độ tính bằng phần trăm một năm",
               "kiểm tra số và định dạng của ô; nếu đúng thì không phải làm gì";
            en "a rate of '{found} %' a year is far above the target; it may have two digits too \
                many, or its cell the format of percentages ('9.6' becomes '960 %')",
               "a rate in percent a year",
               "check the number and the format of its cell; leave it if it is right";
        }
        vi "giá trị '{found}' được đọc là '{found} %', nhỏ khác thường so với chỉ tiêu; có \
            thể là phân số ('0,705' thay cho '70,5') hay chỉ số ('1,098' thay cho '9,8')",
           "tỷ lệ tính bằng phần trăm",
           "phân số thì nhân với 100, chỉ số thì trừ 1 rồi nhân với 100; nếu đúng thì không phải \
            làm gì";
        en "the value '{found}' is read as '{found} %', which is next to nothing beside the \
            target; it may be a fraction ('0.705' for '70.5') or an index ('1.098' for '9.8')",
           "a percentage in percent",
           "multiply a fraction by 100, of an index what is above 1; leave it if it is right";
    }

    Copied { same = 4, compared = 5, indicators }
    Quality "copied_from_last_year" {
        vi "trong {compared} số liệu lẽ ra thay đổi, {same} số giống hệt năm trước: {indicators}",
           "số liệu của chính năm này",
           "hỏi đơn vị có chép lại báo cáo năm trước không";
        en "{same} of {compared} figures that could differ are those of the year before: \
            {indicators}",
           "the year's own figures",
           "ask the unit whether last year's report was copied";
    }

    CopiedByMost { units, compared, year = 2024, lines } Quality "copied_by_most_units" {
        let [units, compared] = [units, compared].map(|number| many(*number, language));
        vi "năm '{year}', {units} trong {compared} số liệu của các đơn vị giống hệt năm trước (dòng {lines})",
           "số liệu của chính năm này",
           "hỏi xem số liệu của chỉ tiêu này có được lấy lại từ báo cáo năm trước không; nếu đúng thì giữ nguyên";
        en "in '{year}' {units} of {compared} units' figures are those of the year before (lines {lines})",
           "the year's own figures",
           "ask whether the indicator's figures were taken from last year's report; leave them if they are right";
    }

    Twin { other, figures = 8, all = 8, last_year = 2025 } Quality "copied_from_other_unit" {
        let (is_all, other) = (figures == all, &clean(other).text);
        let [figures, all] = [figures, all].map(|number| many(*number, language));
        when !is_all, as Self::Twin { other: any(), figures: 7, all: 8, last_year: 2025 } => {
            vi "ít nhất {figures} trong {all} số lẽ ra phải khác, tính đến năm '{last_year}', giống \
                hệt số của đơn vị '{other}' (kể cả các đơn vị bên dưới)",
               "số liệu của chính đơn vị này",
               "hỏi xem bảng có bị chép lại dưới tên khác rồi sửa vài số không; nếu đúng thì giữ \
                nguyên";
            en "at least {figures} of {all} figures that could differ, up to '{last_year}', are \
                those of the unit '{other}' (with all that stands below it)",
               "the unit's own figures",
               "ask whether a table was pasted under another name and changed in places; leave it \
                if it is right";
        }
        vi "cả {figures} số lẽ ra phải khác, tính đến năm '{last_year}', giống hệt số của đơn vị \
            '{other}' (kể cả các đơn vị bên dưới)",
           "số liệu của chính đơn vị này",
           "hỏi xem bảng có bị chép lại dưới tên khác không; nếu đúng thì giữ nguyên";
        en "all {figures} figures that could differ, up to '{last_year}', are those of the unit \
            '{other}' (with all that stands below it)",
           "the unit's own figures",
           "ask whether a table was pasted under another name; leave it if it is right";
    }

    PeriodAfterEnd { ended } Quality "report_of_ended_unit" {
        vi "kỳ bắt đầu sau khi đơn vị kết thúc ngày '{ended}'",
           "kỳ mà đơn vị còn hoạt động",
           "sửa kỳ, mã đơn vị, hoặc cột 'đến ngày' ('to') của đơn vị";
        en "the period begins after the unit ended on '{ended}'",
           "a period in which the unit existed",
           "correct the period, the unit, or the unit's 'to'";
    }

    StateOfEnded { ended } Quality "report_of_ended_unit" {
        vi "đơn vị kết thúc ngày '{ended}', nên số cuối năm này không được tính ở đâu",
           "số cuối năm của đơn vị còn hoạt động đến hết năm",
           "bỏ dòng này, hoặc báo cáo ở đơn vị kế tục, hoặc sửa cột 'đến ngày' ('to') của đơn vị";
        en "the unit ended on '{ended}', so that this figure of the year's end counts nowhere",
           "a figure of a unit that lived to the end of the year",
           "remove the row, report it for the successor, or correct the unit's 'to'";
    }

    ReportedAfterEnd { ended, on } Quality "report_of_ended_unit" {
        vi "báo cáo ngày '{on}', lâu sau khi đơn vị kết thúc ngày '{ended}'",
           "ngày báo cáo không quá một quý sau khi kết thúc",
           "kiểm tra ngày báo cáo, mã đơn vị, hoặc cột 'đến ngày' ('to') của đơn vị";
        en "reported on '{on}', long after the unit ended on '{ended}'",
           "a day within the quarter after its end",
           "check the day, the unit, or the unit's 'to'";
    }

    PeriodBeforeOpening { opened } Quality "report_of_unopened_unit" {
        vi "kỳ kết thúc trước khi đơn vị thành lập ngày '{opened}'",
           "kỳ mà đơn vị đã hoạt động",
           "sửa kỳ, mã đơn vị, hoặc cột 'từ ngày' ('from') của đơn vị";
        en "the period ended before the unit opened on '{opened}'",
           "a period in which the unit existed",
           "correct the period, the unit, or the unit's 'from'";
    }

    ReportedBeforeOpening { opened, on } Quality "report_of_unopened_unit" {
        vi "báo cáo ngày '{on}', trước khi đơn vị thành lập ngày '{opened}'",
           "ngày báo cáo sau khi thành lập",
           "kiểm tra ngày báo cáo, mã đơn vị, hoặc cột 'từ ngày' ('from') của đơn vị";
        en "reported on '{on}', before the unit opened on '{opened}'",
           "a day after its opening",
           "check the day, the unit, or the unit's 'from'";
    }

    ReportDay { on, is_early = true, lines }
    Quality "report_day" {
        let rows = counted(lines.count(), ["row is", "rows are"], language);
        when !*is_early, as Self::ReportDay { on: any(), is_early: false, lines: any() } => {
            vi "{rows} dòng (dòng {lines}) ghi báo cáo ngày '{on}', sau ngày số liệu hơn một năm",
               "ngày báo cáo không xa sau ngày số liệu",
               "kiểm tra năm trong ngày báo cáo, hoặc ngày số liệu ('as_of')";
            en "{rows} reported on '{on}' (lines {lines}), more than a year after the dataset's day",
               "a day not far beyond the dataset's",
               "check the year of the day, or the dataset's 'as_of'";
        }
        vi "{rows} dòng (dòng {lines}) ghi báo cáo ngày '{on}', khi kỳ báo cáo còn xa mới hết",
           "ngày trong quý cuối của năm, trong tháng báo cáo, hoặc sau đó",
           "kiểm tra ngày báo cáo và kỳ; có thể năm bị ghi nhầm";
        en "{rows} reported on '{on}' (lines {lines}), long before the period ended",
           "a day in the last quarter of the year, within the month, or later",
           "check the day and the period; one may have a wrong year";
    }

    NewAboveStock { new, other, stock } Quality "new_above_stock" {
        let (new, stock) = (figure(new, language), figure(stock, language));
        vi "số tăng trong năm '{new}' lớn hơn tổng số hiện có '{stock}' mà chỉ tiêu '{other}' báo \
            cáo cùng kỳ",
           "số mới trong năm không quá số hiện có",
           "kiểm tra hai số; số mới có thể là số lũy kế nhiều năm";
        en "'{new}' came in within the year, more than the '{stock}' that the indicator '{other}' \
            reports for the same period",
           "no more new ones than there are",
           "check the two numbers; the new ones may have been summed over years";
    }

    BaseAboveNumerator { base, other, numerator }
    Quality "base_above_numerator" {
        let (base, numerator) = (figure(base, language), figure(numerator, language));
        vi "mẫu số '{base}' lớn hơn tử số '{numerator}' của chỉ tiêu '{other}' cùng kỳ",
           "mẫu số không quá tử số ấy, vì chỉ tính trong số đó",
           "kiểm tra hai số, một trong hai có thể đếm nhầm đối tượng";
        en "the denominator '{base}' is above '{numerator}', the numerator of the indicator \
            '{other}' for the same period",
           "no more than that numerator, among which it counts",
           "check the two numbers; one may have counted something else";
    }

    RunningFalls { earlier, before, now } Quality "running_total_falls" {
        let (before, now) = (figure(before, language), figure(now, language));
        vi "'{now}' ít hơn số của kỳ '{earlier}' cùng năm là '{before}', mà số trong năm tính lũy \
            kế từ đầu năm; có thể mỗi tháng đã ghi số riêng của tháng",
           "số từ đầu năm đến hết kỳ, kỳ sau không ít hơn kỳ trước",
           "nếu là số riêng từng tháng thì cộng dồn từ tháng 1; nếu là số đính chính giảm thì \
            không phải làm gì";
        en "'{now}' is less than '{before}' of '{earlier}' in the same year, and figures within a \
            year count from January on; each month may stand by itself",
           "what was counted from January to the end of the period, never less than before",
           "if each month stands by itself add them up from January; leave it if it is a \
            correction";
    }

    RunningStays { year = 2025, units = 8, before, now }
    Quality "running_total_falls" {
        let (before, now) = (figure(before, language), figure(now, language));
        let units = counted(*units, ["unit", "units"], language);
        vi "{units} đơn vị báo cáo nhiều kỳ trong năm '{year}' cộng lại có '{now}' ở kỳ cuối, gần như \
            không hơn '{before}' ở kỳ đầu, mà số trong năm tính lũy kế từ đầu năm; có thể mỗi kỳ \
            đã ghi số riêng của kỳ",
           "số từ đầu năm đến hết kỳ",
           "nếu là số riêng từng kỳ thì cộng dồn từ tháng 1; nếu đúng thì giữ nguyên";
        en "{units} that report several times in '{year}' have '{now}' together at last, hardly more \
            than '{before}' at first, and figures within a year count from January on; each period \
            may stand by itself",
           "what was counted from January to the end of the period",
           "if each period stands by itself add them up from January; leave it if it is right";
    }

    RunsOverYears { units = 8, since = 2021, before, now } Quality "running_over_years" {
        let (before, now) = (figure(before, language), figure(now, language));
        let units = counted(*units, ["unit", "units"], language);
        vi "ở {units} đơn vị, tức hầu hết, số không giảm năm nào từ năm '{since}' và cộng lại tăng từ \
            '{before}' lên '{now}'; có thể mỗi năm đã ghi số lũy kế từ các năm trước, mà cả giai đoạn \
            lại cộng các năm",
           "số của riêng từng năm",
           "nếu là số lũy kế thì trừ số của năm trước; nếu đúng thì giữ nguyên";
        en "of {units}, nearly all there are, none falls in any year since '{since}', and together they \
            rise from '{before}' to '{now}'; each year may hold those before, while a phase adds its \
            years",
           "what each year has by itself",
           "if they are cumulated take the year before off each; leave them if they are right";
    }

    MonthForYear { period, is_counted = true, lines } Quality "month_for_year" {
        let rows = counted(lines.count(), ["row", "rows"], language);
        when !*is_counted,
            as Self::MonthForYear { period: any(), is_counted: false, lines: any() } => {
            vi "năm đã khóa sổ mà {rows} dòng chỉ có số đến một tháng trước đó (dòng {lines}), như kỳ \
                '{period}'; các số này không được tính, đơn vị coi là chưa báo cáo năm đó",
               "số cả năm, hoặc số đến hết tháng 12",
               "thêm số cả năm của các đơn vị này";
            en "the year is closed, and {rows} (lines {lines}) go up to an earlier month only, as \
                '{period}'; they count nowhere, the units are silent in that year",
               "the figure of the whole year, or up to December",
               "add the figure of the whole year";
        }
        vi "năm đã khóa sổ mà {rows} dòng chỉ có số đến một tháng trước đó (dòng {lines}), như kỳ '{period}'; \
            các số này đang được tính là số cả năm",
           "số cả năm, hoặc số đến hết tháng 12",
           "thêm số cả năm của các đơn vị này; nếu sau đó không phát sinh thì ghi lại số ấy cho cả năm";
        en "the year is closed, and {rows} (lines {lines}) go up to an earlier month only, as \
            '{period}'; they are taken for the whole year's",
           "the figure of the whole year, or up to December",
           "add the figure of the whole year; if nothing came in later give the same for the year";
    }

    AboveLimit { found, most } Quality "share_above_limit" {
        let (found, most) = (figure(found, language), figure(most, language));
        vi "'{found}' vượt quá {most} %, mức hiếm khi có",
           "tử số và mẫu số cùng đơn vị tính",
           "kiểm tra dấu phẩy, chữ số và đơn vị tính của hai số; nếu đúng thì không phải làm gì";
        en "'{found}' is above {most} %, which is rare",
           "numerator and denominator in the same unit of measure",
           "check the decimal point, the digits and the unit of measure of both; leave it if it \
            is right";
    }

    ShrinkingBase { earlier_year = 2024, before, now }
    Quality "shrinking_base" {
        let (before, now) = (figure(before, language), figure(now, language));
        vi "mẫu số giảm mà tỷ lệ tăng: năm {earlier_year} là '{before}', nay là '{now}'",
           "tỷ lệ tăng do làm được nhiều hơn, không do đăng ký ít đi",
           "đối chiếu danh sách đăng ký của hai năm, hỏi lý do giảm";
        en "the denominator falls while the percentage rises: '{before}' in {earlier_year}, now \
            '{now}'",
           "a percentage that rises because more was done, not because fewer came forward",
           "hold the two years' lists against each other, ask why they are fewer";
    }
}
