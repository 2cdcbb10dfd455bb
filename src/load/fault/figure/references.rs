//! What is the matter with whom and what a row is about, or with other rows of that.

use super::super::{Wording, counted, figure, sector_keys, sector_name, words};
use super::FigureFault;
use crate::model::Language;

impl FigureFault {
    pub(super) fn of_references(&self, language: Language) -> Wording {
        match self {
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
            Self::LabelOfOther { code, label, other } => words!(language,
                "mã '{code}' đi với tên '{label}', là tên của '{other}'; đang tính theo mã",
                "mã và tên của cùng một chỉ tiêu", "sửa mã hoặc tên";
                "the code '{code}' stands beside '{label}', the label of '{other}'; the code counts",
                "code and label of one indicator", "correct the code or the label"),
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
                     '{lines}'; chưa dòng nào được tính",
                    "mỗi đơn vị, kỳ, chỉ tiêu một dòng",
                    "giữ dòng đúng, bỏ các dòng kia";
                    "the unit '{unit}', period '{period}', indicator '{indicator}' is also at line \
                     '{lines}'; none of them counts yet",
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
            _ => Wording::default(),
        }
    }
}
