//! What is the matter with how much a row says.

use super::super::{Wording, counted, figure, words};
use super::FigureFault;
use crate::model::Language;

impl FigureFault {
    pub(super) fn of_amounts(&self, language: Language) -> Wording {
        match self {
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
                "dòng này thiếu mẫu số của chỉ tiêu '{indicator}'",
                "một mẫu số, vì tỷ lệ được cộng từ tử số và mẫu số",
                "điền mẫu số (chưa có cột thì thêm 'Tổng số'), hoặc '…' ở cột thực hiện nếu chưa có";
                "the row gives '{indicator}' without its denominator",
                "one, since ratios are added up from both numbers",
                "fill in 'denominator' (add the column where the table has none), or write '…' as \
                 'value' while it is not available"),
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
            Self::DenominatorUnused { count, indicator, lines } => {
                let count = counted(*count, ["row gives", "rows give"], language);
                words!(language,
                "có {count} dòng ghi mẫu số cho chỉ tiêu không phải tỷ lệ (dòng {lines}; \
                 đầu tiên: '{indicator}'), bỏ qua mẫu số",
                "ô mẫu số trống", "để trống các ô đó";
                "{count} a denominator to an indicator that is no ratio (in line {lines}; \
                 first: '{indicator}'), left out",
                "an empty cell 'denominator'", "leave these cells empty")
            }
            Self::ValueMissing { count, indicator, lines } => {
                let count = counted(*count, ["row has", "rows have"], language);
                words!(language,
                "có {count} dòng ghi mẫu số mà ô thực hiện trống (dòng {lines}; đầu tiên: \
                 '{indicator}'), tính là chưa có số; số có thể bị mất hoặc nằm nhầm cột",
                "số thực hiện, hoặc '…' nếu chưa có", "điền số, chuyển số về đúng cột, hoặc ghi '…'";
                "{count} a denominator and an empty value (in line {lines}; first: '{indicator}') and \
                 count as missing; the number may have got lost or stand in the wrong column",
                "a value, or '…' where there is none yet",
                "fill it in, move it to its column, or write '…'")
            }
            Self::NumberSplit { found, rest } => words!(language,
                "thực hiện là '{found}', tổng số là '{rest}': có thể là một số '{found},{rest}' bị dấu \
                 phẩy ngăn ô tách đôi",
                "số có dấu phẩy nằm trong dấu nháy kép; ô tổng số trống nếu chỉ tiêu không có mẫu số",
                "nếu là một số thì ghi \"{found},{rest}\" trong dấu nháy kép, hoặc lưu tệp với dấu chấm \
                 phẩy ngăn ô; nếu là hai số thì để trống ô tổng số";
                "the value is '{found}', the denominator '{rest}': perhaps the one number \
                 '{found},{rest}', split by the comma that divides cells",
                "a number with a comma in quotes; no denominator where the indicator has none",
                "if it is one number put \"{found},{rest}\" into quotes or divide the cells by \
                 semicolons; if they are two, leave the denominator empty"),
            _ => Wording::default(),
        }
    }
}
