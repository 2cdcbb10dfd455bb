use super::PlanFaultKind;
use crate::model::AmountError;

impl PlanFaultKind {
    #[expect(clippy::too_many_lines, reason = "a table of words, a row a kind")]
    pub(super) fn in_vietnamese(&self) -> String {
        match self {
            Self::FileTooLarge { limit } => {
                format!("tệp kế hoạch dài hơn {limit} byte; hãy kiểm tra có đúng tệp không")
            }
            Self::Syntax { detail } => {
                format!("không đúng cú pháp TOML ({detail}); hãy sửa dấu ngoặc, dấu nháy ở đây")
            }
            Self::UnknownField { field, known } => {
                format!("không có mục '{field}'; các mục dùng được: {known}")
            }
            Self::MissingField { field } => format!("thiếu mục '{field}'; hãy bổ sung"),
            Self::WrongType { field, expected } => {
                format!("mục '{field}' phải là {}", type_in_vietnamese(expected))
            }
            Self::NotATable { field } => {
                format!("'{field}' phải là một bảng; hãy viết thành [….{field}]")
            }
            Self::Empty { field } => format!("mục '{field}' để trống; hãy điền"),
            Self::TooLong { field, limit } => {
                format!("mục '{field}' dài hơn {limit} ký tự; hãy rút gọn")
            }
            Self::TooMany { field, limit } => {
                format!("có hơn {limit} mục '{field}'; phần từ đây không đọc được")
            }
            Self::Unprintable { field } => format!(
                "mục '{field}' có ký tự điều khiển, xuống dòng hoặc ký tự ẩn; hãy gõ lại đoạn này"
            ),
            Self::NotACode { field, found } => format!(
                "mục '{field}' là '{found}'; chỉ dùng chữ cái không dấu, chữ số, '-', '_', '.'"
            ),
            Self::UnknownWord { field, found, known } => {
                format!("mục '{field}' là '{found}'; phải là một trong: {known}")
            }
            Self::Repeated { value } => {
                format!("'{value}' bị lặp lại; mỗi giá trị chỉ dùng một lần")
            }
            Self::NotAnAmount { field, found, reason } => {
                let reason = match reason {
                    AmountError::NotANumber => "không phải số viết thường như 70000 hay 9.6",
                    AmountError::TooFine => "có hơn mười hai chữ số thập phân",
                    AmountError::TooLarge => "quá lớn",
                };
                format!("mục '{field}' là '{found}': {reason}")
            }
            Self::ImpossibleYear { found } => {
                format!("năm {found} không hợp lý; phải từ 1900 đến 2200")
            }
            Self::PhaseBackwards { first, last } => {
                format!("giai đoạn kết thúc năm {last}, trước khi bắt đầu năm {first}")
            }
            Self::PhaseGap { expected, found } => format!(
                "giai đoạn bắt đầu năm {found}; phải là {expected}, ngay sau giai đoạn trước"
            ),
            Self::UnknownPhase { found } => {
                format!("không có giai đoạn '{found}'; hãy khai báo ở [[phase]] hoặc sửa tên")
            }
            Self::MissingTarget { phase } => {
                format!(
                    "thiếu mức chỉ tiêu của giai đoạn '{phase}'; thêm [indicator.target.{phase}]"
                )
            }
            Self::UnknownClause { found } => {
                format!("không có điểm '{found}' ở [[clause]]; hãy thêm hoặc sửa cho khớp")
            }
            Self::UnknownRemark { found } => {
                format!("không có ghi chú '{found}'; thêm [remark.{found}] hoặc sửa tên")
            }
            Self::WordingNotInClause { place } => {
                format!("không thấy nguyên văn này trong điểm '{place}'; hãy chép đúng từng chữ")
            }
            Self::CadenceUnsuited { cadence } => format!(
                "không có cách tính '{cadence}' cho loại số liệu này: phase_sum dùng cho count; \
                 every_year cho percent, mean; by_end cho percent, mean, level (geometric chỉ cho \
                 level); average_growth cho count, rate"
            ),
            Self::PathWithoutEnd => {
                "'path' chỉ dùng khi cadence là by_end; hãy bỏ đi hoặc sửa cadence".to_owned()
            }
            Self::DenominatorUncalledFor => {
                "chỉ percent và mean có mẫu số; hãy bỏ 'denominator' hoặc sửa 'measure'".to_owned()
            }
            Self::BoundedNeedsPercent => "'bounded' chỉ dùng cho percent; hãy bỏ đi".to_owned(),
            Self::AllocatedNeedsSum => {
                "'allocated' chỉ dùng khi cadence là phase_sum; hãy bỏ đi".to_owned()
            }
            Self::ScopeNeedsGrassroots => {
                "'scope' chỉ dùng khi reporting_level là grassroots; hãy bỏ đi".to_owned()
            }
            Self::NoRollUp => {
                "level và rate không cộng được từ dưới lên; reporting_level phải là province"
                    .to_owned()
            }
            Self::UnknownIndicator { found } => {
                format!("không có chỉ tiêu '{found}' trong kế hoạch; hãy sửa mã")
            }
            Self::RuleUnsuited { indicator } => format!(
                "quy tắc này không dùng cho loại số liệu của chỉ tiêu '{indicator}': 'of' của \
                 new_within_stock là count, của base_within_numerator là percent hoặc mean, của \
                 shrinking_base là percent, của share_limit là percent có thể quá 100; 'within' không dùng rate"
            ),
            Self::RuleAcrossLevels { indicator } => format!(
                "chỉ tiêu '{indicator}' có cấp báo cáo khác với 'of'; quy tắc so số liệu của \
                 cùng một đơn vị, hãy chọn hai chỉ tiêu cùng reporting_level"
            ),
            Self::NotPositive => "mức chỉ tiêu phải lớn hơn 0".to_owned(),
            Self::OutOfReach => {
                "tỷ lệ này không thể vượt 100; hãy sửa mức chỉ tiêu, dấu so sánh hoặc 'bounded'"
                    .to_owned()
            }
        }
    }
}

fn type_in_vietnamese(expected: &str) -> &str {
    match expected {
        "text" => "văn bản trong dấu nháy",
        "a number" => "một số, như 70000 hay 9.6",
        "a year" => "một năm, như 2021",
        "a date (2021-01-12)" => "một ngày, như 2021-01-12",
        "a table" => "một bảng",
        "a list of tables" => "danh sách bảng, viết [[…]]",
        "a list of texts" => "danh sách văn bản, như [\"…\"]",
        "true / false" => "true hoặc false",
        other => other,
    }
}
