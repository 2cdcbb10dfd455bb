use super::declare::{any, faults};
use super::{Lines, counted, figure, sector_keys, sector_name, with_rows};
use crate::model::{Bilingual, Sector};

faults! {
    /// The matter with a row of `figures.csv`.
    FigureFault in language;

    /// A row of one indicator that also has the label or code of another.
    LabelOfOther { code: String, label: String, other: String } Quality "label_of_other" {
        vi "chỉ tiêu '{code}' đi với '{label}', là tên hoặc mã của '{other}'; đang tính cho '{code}'",
           "mã và tên của cùng một chỉ tiêu",
           "sửa mã hoặc tên";
        en "a row of '{code}' also says '{label}', which names '{other}'; it counts for '{code}'",
           "code and label of one indicator",
           "correct the code or the label";
    }

    /// An indicator's code beside a label that isn't its own nor any other's.
    LabelUnknown { code: String, label: String } Quality "label_unknown" {
        vi "mã '{code}' đi với tên '{label}', không giống tên của chỉ tiêu này; đang tính theo mã",
           "mã và tên của cùng một chỉ tiêu",
           "kiểm tra mã; nếu mã đúng thì ghi tên chỉ tiêu như trong kế hoạch";
        en "the code '{code}' stands beside '{label}', which is nothing like that indicator's \
            label; the code counts",
           "code and label of one indicator",
           "check the code; if it is right write the label as the plan has it";
    }

    /// The same where the label stands beside another code on another line.
    LabelElsewhere { code: String, label: String, other: String, line: String }
    Quality "label_unknown" {
        vi "mã '{code}' đi với tên '{label}', mà ở dòng {line} tên này đi với mã '{other}'; đang \
            tính theo mã",
           "mã và tên của cùng một chỉ tiêu",
           "sửa mã hoặc tên ở một trong hai chỗ";
        en "the code '{code}' stands beside '{label}', which on line {line} stands beside the \
            code '{other}'; the code counts",
           "code and label of one indicator",
           "correct the code or the label in one of the two places";
    }

    /// Several rows of one key: none is silently preferred.
    Duplicate { unit: String, period: String, indicator: String, lines: Lines, is_same: bool }
    Fault "figure_duplicate" {
        when *is_same, as Self::Duplicate {
            unit: any(), period: any(), indicator: any(), lines: any(), is_same: true,
        } => {
            vi "đơn vị '{unit}', kỳ '{period}', chỉ tiêu '{indicator}' còn có ở dòng '{lines}', \
                ghi cùng một số; chưa dòng nào được tính",
               "mỗi đơn vị, kỳ, chỉ tiêu một dòng",
               "giữ một dòng, bỏ các dòng lặp lại";
            en "the unit '{unit}', period '{period}', indicator '{indicator}' is also at line \
                '{lines}' with the same number; none of them counts yet",
               "one row for a unit, period and indicator",
               "keep one of them, remove the others";
        }
        vi "đơn vị '{unit}', kỳ '{period}', chỉ tiêu '{indicator}' còn có ở dòng '{lines}'; \
            chưa dòng nào được tính",
           "mỗi đơn vị, kỳ, chỉ tiêu một dòng",
           "giữ dòng đúng, bỏ các dòng kia";
        en "the unit '{unit}', period '{period}', indicator '{indicator}' is also at line \
            '{lines}'; none of them counts yet",
           "one row for a unit, period and indicator",
           "keep the right one, remove the others";
    }

    /// N > D of a bounded percentage.
    NumeratorAbove { value: String, denominator: String } Fault "numerator_above_denominator" {
        let (value, denominator) = (figure(value, language), figure(denominator, language));
        vi "tử số '{value}' lớn hơn mẫu số '{denominator}'",
           "tử số không lớn hơn mẫu số",
           "kiểm tra hai số, có thể đã đổi chỗ";
        en "the numerator '{value}' is above the denominator '{denominator}'",
           "a numerator not above its denominator",
           "check the two numbers, they may have changed places";
    }

    /// N > 0 with D = 0.
    NumeratorOfNothing { value: String } Fault "numerator_of_nothing" {
        let value = figure(value, language);
        vi "tử số '{value}' trên mẫu số '0'",
           "mẫu số lớn hơn 0, hoặc cả hai bằng 0",
           "điền mẫu số đúng";
        en "the numerator '{value}' stands over the denominator '0'",
           "a denominator above 0, or both 0",
           "give the right denominator";
    }

    /// A ratio without denominator.
    DenominatorMissing { indicator: String, unread: String = String::new() }
    Fault "denominator_missing" {
        when !unread.is_empty(),
            as Self::DenominatorMissing { indicator: any(), unread: "'…'".to_owned() } => {
            vi "dòng này thiếu mẫu số của chỉ tiêu '{indicator}'; cột {unread} có số mà không được \
                đọc",
               "một mẫu số, vì tỷ lệ được cộng từ tử số và mẫu số",
               "nếu đó là mẫu số thì đổi tên cột thành 'Tổng số'; nếu không thì thêm cột 'Tổng số'";
            en "the row gives '{indicator}' without its denominator; {unread} holds numbers and \
                isn't read",
               "one, since ratios are added up from both numbers",
               "call the column 'denominator' if it is that; otherwise add one";
        }
        vi "dòng này thiếu mẫu số của chỉ tiêu '{indicator}'",
           "một mẫu số, vì tỷ lệ được cộng từ tử số và mẫu số",
           "điền mẫu số (chưa có cột thì thêm 'Tổng số'), hoặc '…' ở cột thực hiện nếu chưa có";
        en "the row gives '{indicator}' without its denominator",
           "one, since ratios are added up from both numbers",
           "fill in 'denominator' (add the column where the table has none), or write '…' as \
            'value' while it is not available";
    }

    /// A fraction where whole things are counted.
    Fraction { found: String, indicator: String } Quality "fraction_of_a_thing" {
        let found = figure(found, language);
        vi "số '{found}' có phần lẻ, trong khi chỉ tiêu '{indicator}' đếm người hoặc đơn vị; số \
            vẫn dùng",
           "số nguyên",
           "kiểm tra số: dấu ngăn hàng nghìn có thể đã bị hiểu thành dấu thập phân";
        en "'{found}' has a fraction, where the indicator '{indicator}' counts people or units; \
            it is used",
           "a whole number",
           "check it: a mark between thousands may have been taken for a decimal point";
    }

    /// A percent sign where things are counted.
    PercentSign { found: String, indicator: String } Fault "percent_sign" {
        let found = figure(found, language);
        vi "ô là tỷ lệ '{found} %', trong khi chỉ tiêu '{indicator}' ở đây cần số đếm",
           "tử số và mẫu số (hoặc số lượng), không phải tỷ lệ",
           "ghi số lượng; nếu ô trong bảng tính có định dạng phần trăm thì bỏ định dạng đó";
        en "the cell is a percentage, '{found} %', where the indicator '{indicator}' has things \
            counted",
           "numerator and denominator (or the count), not a percentage",
           "give the count; in a spreadsheet take the percent format off the cell";
    }

    /// Numbers that the table says to be counted in another unit of measure.
    MeasureDiffers { found: String, indicator: String, own: Bilingual = Bilingual { vi: any(), en: any() } } Fault "measure_differs" {
        let own = own.in_language(language);
        vi "bảng ghi đơn vị tính '{found}', trong khi chỉ tiêu '{indicator}' tính bằng '{own}'",
           "số tính bằng '{own}'",
           "đổi số sang '{own}' rồi sửa đơn vị tính trong bảng";
        en "the table counts in '{found}', where the indicator '{indicator}' is counted in '{own}'",
           "numbers in '{own}'",
           "turn the numbers into '{own}' and correct the table's unit of measure";
    }

    /// Rows that say beside their figures that these are planned, of another time, or don't
    /// count; they are used.
    Remarked { column: String, said: Vec<(String, usize)> = vec![("'…'".to_owned(), 2)], is_until: bool, rows: usize, lines: Lines }
    Quality "rows_remarked" {
        let said = with_rows(said, language);
        when *is_until, as Self::Remarked {
            column: any(), said: vec![("'…'".to_owned(), 2)], is_until: true, rows: 2, lines: any(),
        } => {
            vi "cột '{column}' ghi {said}, trước ngày cuối của kỳ; các dòng đó (dòng {lines}) vẫn được \
                tính là số của cả kỳ",
               "ngày ở cột '{column}' không trước ngày cuối của kỳ",
               "nếu số mới đến ngày đó thì ghi ngày số liệu ('--as-of'), hoặc sửa kỳ ở các dòng (như \
                '9 tháng năm 2024'); nếu là số của cả kỳ thì sửa cột '{column}'";
            en "the column '{column}' says {said}, before the last day of the period; these rows (in \
                line {lines}) are counted as figures of the whole period all the same",
               "a day in '{column}' that isn't before the last day of the period",
               "if the figures reach to that day, say the date ('--as-of') or correct the periods of \
                the rows (as '9 tháng năm 2024'); if they are of the whole period, correct '{column}'";
        }
        vi "cột '{column}' ghi {said}; số ở các dòng đó (dòng {lines}) vẫn được tính là kết quả của kỳ",
           "chỉ những dòng có kết quả được tính của đúng kỳ đó",
           "nếu là số kế hoạch, của kỳ khác, theo đơn vị tính khác hay không được tính thì sửa \
            hoặc bỏ các dòng đó; nếu là kết quả thì sửa hoặc xóa chữ ở cột '{column}'";
        en "the column '{column}' says {said}; the numbers of these rows (in line {lines}) are \
            counted as results of their period all the same",
           "only rows with results of their period that count",
           "if they are planned, of another time, in another unit or don't count, correct the rows \
            or take them out of the table; if they are results, correct or remove what '{column}' says";
    }

    /// Percentages that differ from what numerator and denominator beside them come to.
    ShareDiffers {
        column: String, both: Box<[String; 2]> = Box::new([any(), any()]), rows: usize, is_every: bool, lines: Lines,
    }
    Quality "share_differs" {
        let [found, share] = both.each_ref().map(|number| figure(number, language));
        let differing = counted(*rows, ["row", "rows"], language);
        when *is_every, as Self::ShareDiffers {
            column: any(), both: Box::new([any(), any()]), rows: 2, is_every: true, lines: any(),
        } => {
            vi "cột '{column}' không bằng thực hiện chia cho tổng số ở dòng nào trong {differing} dòng so \
                được; đầu tiên: ghi '{found} %', tính ra '{share} %'; tỷ lệ vẫn tính từ hai số",
               "tỷ lệ bằng thực hiện chia cho tổng số",
               "xem hai cột thực hiện và tổng số có đúng cột không; nếu cột '{column}' là tỷ lệ khác (như \
                so với kế hoạch) thì ghi rõ ở tên cột";
            en "the column '{column}' is value by denominator in none of {differing}; the first says \
                '{found} %', the numbers come to '{share} %', which counts",
               "a percentage equal to value by denominator",
               "check that value and denominator are the right columns; if '{column}' is another \
                percentage (such as of the plan), say so in its heading";
        }
        vi "cột '{column}' khác thực hiện chia cho tổng số ở {differing} dòng (dòng {lines}); đầu tiên: ghi \
            '{found} %', tính ra '{share} %'; tỷ lệ vẫn tính từ hai số",
           "tỷ lệ bằng thực hiện chia cho tổng số",
           "kiểm tra ba số của các dòng đó";
        en "the column '{column}' differs from value by denominator in {differing} (in line {lines}); \
            the first says '{found} %', the numbers come to '{share} %', which counts",
           "a percentage equal to value by denominator",
           "check the three numbers of these rows";
    }

    /// A rate of −100 % or less.
    RateTooLow { found: String } Fault "rate_too_low" {
        let found = figure(found, language);
        vi "tốc độ tăng là '{found} %'", "lớn hơn '−100 %'", "kiểm tra số và đơn vị tính";
        en "the rate is '{found} %'",
           "more than '−100 %'",
           "check the number and its unit of measure";
    }

    /// A bare percentage over 100.
    PercentAbove { found: String } Fault "percent_above_100" {
        let found = figure(found, language);
        vi "tỷ lệ là '{found} %'", "không quá '100 %'", "kiểm tra số, hoặc điền thêm mẫu số";
        en "the percentage is '{found} %'",
           "no more than '100 %'",
           "check the number, or add the denominator";
    }

    /// A reporter out of the indicator's scope.
    OutOfScope {
        unit: String, sector: Sector = Sector::Administrative, indicator: String,
        scope: Vec<Sector> = vec![Sector::NonStateEnterprise],
    }
    Fault "out_of_scope" {
        let (sector, scope) = (sector_name(*sector, language), sector_keys(scope, language));
        vi "đơn vị '{unit}' thuộc khu vực '{sector}', không báo cáo chỉ tiêu '{indicator}'",
           "khu vực: {scope}",
           "bỏ dòng này, hoặc sửa khu vực của đơn vị";
        en "the unit '{unit}' is of the sector '{sector}' and does not report the indicator \
            '{indicator}'",
           "a sector of: {scope}",
           "remove the row, or correct the unit's 'sector'";
    }

    /// The same where nobody says its sector.
    OutOfScopeUnsaid {
        unit: String, indicator: String,
        scope: Vec<Sector> = vec![Sector::NonStateEnterprise],
    }
    Fault "out_of_scope" {
        let scope = sector_keys(scope, language);
        vi "đơn vị '{unit}' chưa rõ khu vực, nên không báo cáo chỉ tiêu '{indicator}'",
           "khu vực: {scope}",
           "điền khu vực của đơn vị";
        en "the unit '{unit}' has no sector and so does not report the indicator '{indicator}'",
           "a sector of: {scope}",
           "fill in the unit's 'sector'";
    }

    /// Denominators where no ratio has one.
    DenominatorUnused { count: usize, indicator: String, lines: Lines } Note "denominator_unused" {
        let count = counted(*count, ["row gives", "rows give"], language);
        vi "có {count} dòng ghi mẫu số cho chỉ tiêu không phải tỷ lệ (dòng {lines}; đầu tiên: \
            '{indicator}'), bỏ qua mẫu số",
           "ô mẫu số trống",
           "để trống các ô đó";
        en "{count} a denominator to an indicator that is no ratio (in line {lines}; first: \
            '{indicator}'), left out",
           "an empty cell 'denominator'",
           "leave these cells empty";
    }

    /// A number in another column beside an empty cell for the value.
    ValueMissing { count: usize, indicator: String, lines: Lines } Quality "value_missing" {
        let count = counted(*count, ["row has", "rows have"], language);
        vi "có {count} dòng ghi số ở cột tổng số hoặc ghi chú mà ô thực hiện trống (dòng {lines}; \
            đầu tiên: '{indicator}'), tính là chưa có số; số có thể bị mất hoặc nằm nhầm cột",
           "số thực hiện, hoặc '…' nếu chưa có",
           "điền số, chuyển số về đúng cột, hoặc ghi '…'";
        en "{count} a denominator, or a number for a note, and an empty value (in line {lines}; \
            first: '{indicator}') and count as missing; the number may have got lost or stand in \
            the wrong column",
           "a value, or '…' where there is none yet",
           "fill it in, move it to its column, or write '…'";
    }

    /// The same beside one that says it doesn't apply.
    ValueStruck { count: usize, indicator: String, lines: Lines } Quality "value_struck" {
        let count = counted(*count, ["row has", "rows have"], language);
        vi "có {count} dòng ghi 'x' ở ô thực hiện mà có số ở cột tổng số hoặc ghi chú (dòng \
            {lines}; đầu tiên: '{indicator}'), tính là không áp dụng; các ô có thể bị lệch",
           "'x' và các ô số khác để trống, hoặc số thực hiện",
           "đưa số về đúng cột; nếu đúng là không áp dụng thì để trống các ô kia";
        en "{count} 'x' for a value and a number as denominator or note (in line {lines}; first: \
            '{indicator}') and count as not applicable; the cells may have slid",
           "'x' and no other number, or the value",
           "move the numbers to their columns; if it doesn't apply leave the others empty";
    }

    /// A value and a denominator that may be one number with a comma in it.
    NumberSplit { found: String = "9".to_owned(), rest: String = "6".to_owned() }
    Fault "number_split" {
        vi "thực hiện là '{found}', tổng số là '{rest}': có thể là một số '{found},{rest}' bị dấu \
            phẩy ngăn ô tách đôi",
           "số có dấu phẩy nằm trong dấu nháy kép; ô tổng số trống nếu chỉ tiêu không có mẫu số",
           "nếu là một số thì ghi \"{found},{rest}\" trong dấu nháy kép, hoặc lưu tệp với dấu \
            chấm phẩy ngăn ô; nếu là hai số thì để trống ô tổng số";
        en "the value is '{found}', the denominator '{rest}': perhaps the one number \
            '{found},{rest}', split by the comma that divides cells",
           "a number with a comma in quotes; no denominator where the indicator has none",
           "if it is one number put \"{found},{rest}\" into quotes or divide the cells by \
            semicolons; if they are two, leave the denominator empty";
    }

    /// A row of totals that differs from the rows it sums up.
    ControlDiffers {
        over: String, indicator: String, period: String, stated: String, summed: String,
    }
    Quality "control_total_differs" {
        let (stated, summed) = (figure(stated, language), figure(summed, language));
        vi "dòng tổng của '{over}', chỉ tiêu '{indicator}', kỳ '{period}' ghi '{stated}', các \
            dòng chi tiết cộng lại là '{summed}'; dòng tổng chỉ để đối chiếu",
           "dòng tổng bằng tổng các dòng chi tiết",
           "kiểm tra dòng tổng và các dòng chi tiết, có thể thiếu hoặc trùng đơn vị";
        en "the total of '{over}', indicator '{indicator}', period '{period}' says '{stated}', \
            the rows add up to '{summed}'; totals are only compared",
           "a total equal to the sum of its rows",
           "check the total and the rows; a unit may be missing or double";
    }

    /// Totals of units that have no figures of theirs, nor anybody beneath them.
    TotalsAlone { of: String, rows: usize } Quality "control_total_alone" {
        let count = counted(*rows, ["row of totals says", "rows of totals say"], language);
        vi "{rows} dòng tổng ghi số mà chính đơn vị đó và cấp dưới đều không có dòng nào ({of}); dòng tổng chỉ để đối chiếu, nên các số này không vào báo cáo",
           "số liệu ở dòng của đơn vị báo cáo",
           "nếu là số của chính đơn vị cấp trên (LĐLĐ tỉnh, huyện) thì ghi tên đơn vị đó vào cột đơn vị, bỏ chữ tổng; nếu không thì bổ sung dòng của các đơn vị cấp dưới";
        en "{count} what neither the unit itself nor anybody beneath has a row of ({of}); totals are only compared, so these numbers are in no report",
           "figures in the rows of the units that report",
           "if they are the upper unit's own (of the province or a district), write its name into the column of units without the word for a total; else add the rows of the units beneath";
    }

    /// Rows of totals that can't be compared with anything.
    TotalsUncompared { count: usize } Note "control_total_uncompared" {
        let one = "row of totals can't be compared with other rows; it is";
        let several = "rows of totals can't be compared with other rows; they are";
        let count = counted(*count, [one, several], language);
        vi "có {count} dòng tổng không đối chiếu được với dòng nào, không cộng vào đâu",
           "dòng tổng có chỉ tiêu, kỳ và số đếm",
           "không phải làm gì";
        en "{count} not added", "totals with an indicator, a period and counts", "nothing to do";
    }
}
