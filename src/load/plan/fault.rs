use std::fmt;

use crate::model::{AmountError, Language};

/// What is wrong with a plan, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanFault {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub kind: PlanFaultKind,
}

impl PlanFault {
    /// What was found, what was expected, and what to do, without the place.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        self.kind.message(language)
    }
}

impl fmt::Display for PlanFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}: {}", self.line, self.column, self.message(Language::English))
    }
}

impl std::error::Error for PlanFault {}

/// Declares what can be wrong with a plan: a block a kind, with what is said of it in
/// both languages. `let` prepares what the words quote otherwise than the fields hold it.
macro_rules! kinds {
    ($(#[$about:meta])* $kinds:ident in $language:ident;
     $($(#[$meaning:meta])+
       $kind:ident $({ $($field:ident: $type:ty),+ })? => {
           $(let $said:ident = $saying:expr;)*
           vi $vi:literal;
           en $en:literal;
       })+) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each field is what the message quotes")]
        pub enum $kinds {
            $($(#[$meaning])+ $kind $({ $($field: $type),+ })?),+
        }

        impl $kinds {
            pub(in crate::load) fn message(&self, $language: Language) -> String {
                match self {
                    $(Self::$kind $({ $($field),+ })? => {
                        $(let $said = $saying;)*
                        match $language {
                            Language::Vietnamese => format!($vi),
                            Language::English => format!($en),
                        }
                    })+
                }
            }
        }
    };
}

kinds! {
    /// Everything that can be wrong with a plan.
    PlanFaultKind in language;

    /// Longer than a plan can be.
    FileTooLarge { limit: usize } => {
        vi "tệp kế hoạch dài hơn {limit} byte; hãy kiểm tra có đúng tệp không";
        en "the plan is longer than {limit} bytes; check that it is the right file";
    }

    /// Not TOML.
    Syntax { detail: String } => {
        vi "không đúng cú pháp TOML ({detail}); hãy sửa dấu ngoặc, dấu nháy ở đây";
        en "not valid TOML ({detail}); mend it here";
    }

    /// A field that nobody reads; a slip of the pen would otherwise go unnoticed.
    UnknownField { field: String, known: String } => {
        vi "không có mục '{field}'; các mục dùng được: {known}";
        en "unknown field '{field}'; fields here: {known}";
    }

    /// A field that must be there.
    MissingField { field: &'static str } => {
        vi "thiếu mục '{field}'; hãy bổ sung";
        en "field '{field}' is missing; add it";
    }

    /// Another type of value.
    WrongType { field: &'static str, expected: &'static str } => {
        let expected = type_name(expected, language);
        vi "mục '{field}' phải là {expected}";
        en "field '{field}' must be {expected}";
    }

    /// A value where a table belongs.
    NotATable { field: String } => {
        vi "'{field}' phải là một bảng; hãy viết thành [….{field}]";
        en "'{field}' must be a table; write it as [….{field}]";
    }

    /// Nothing in it.
    Empty { field: &'static str } => {
        vi "mục '{field}' để trống; hãy điền";
        en "field '{field}' is empty; fill it in";
    }

    /// Longer than can be shown.
    TooLong { field: &'static str, limit: usize } => {
        vi "mục '{field}' dài hơn {limit} ký tự; hãy rút gọn";
        en "field '{field}' has more than {limit} characters; shorten it";
    }

    /// More than can be held.
    TooMany { field: &'static str, limit: usize } => {
        vi "có hơn {limit} mục '{field}'; phần từ đây không đọc được";
        en "more than {limit} of '{field}'; nothing from here on can be held";
    }

    /// Control characters or invisible ones.
    Unprintable { field: &'static str } => {
        vi "mục '{field}' có ký tự điều khiển, xuống dòng hoặc ký tự ẩn; hãy gõ lại đoạn này";
        en "field '{field}' holds a control character, a line break or an invisible character; \
            type it anew";
    }

    /// Not a code.
    NotACode { field: &'static str, found: String } => {
        vi "mục '{field}' là '{found}'; chỉ dùng chữ cái không dấu, chữ số, '-', '_', '.'";
        en "field '{field}' is '{found}'; use plain letters, digits, '-', '_' and '.' only";
    }

    /// None of the words that the field may hold.
    UnknownWord { field: &'static str, found: String, known: String } => {
        vi "mục '{field}' là '{found}'; phải là một trong: {known}";
        en "field '{field}' is '{found}'; expected one of: {known}";
    }

    /// Must be unique.
    Repeated { value: String } => {
        vi "'{value}' bị lặp lại; mỗi giá trị chỉ dùng một lần";
        en "'{value}' is there already; use each once";
    }

    /// Not an amount.
    NotAnAmount { field: &'static str, found: String, reason: AmountError } => {
        let reason = reason_name(*reason, language);
        vi "mục '{field}' là '{found}': {reason}";
        en "field '{field}' is '{found}': {reason}; write it as 70000 or 9.6";
    }

    /// A year that no plan speaks of.
    ImpossibleYear { found: i32 } => {
        vi "năm {found} không hợp lý; phải từ 1900 đến 2200";
        en "year {found} can't be meant; expected 1900 to 2200";
    }

    /// A phase that ends before it begins.
    PhaseBackwards { first: i32, last: i32 } => {
        vi "giai đoạn kết thúc năm {last}, trước khi bắt đầu năm {first}";
        en "the phase ends in {last}, before it begins in {first}";
    }

    /// Phases that don't follow each other.
    PhaseGap { expected: i32, found: i32 } => {
        vi "giai đoạn bắt đầu năm {found}; phải là {expected}, ngay sau giai đoạn trước";
        en "the phase begins in {found}; expected {expected}, after the one before";
    }

    /// A target for a phase that doesn't exist.
    UnknownPhase { found: String } => {
        vi "không có giai đoạn '{found}'; hãy khai báo ở [[phase]] hoặc sửa tên";
        en "there is no phase '{found}'; declare it under [[phase]] or mend the name";
    }

    /// A phase without a target.
    MissingTarget { phase: String } => {
        vi "thiếu mức chỉ tiêu của giai đoạn '{phase}'; thêm [indicator.target.{phase}]";
        en "no target for phase '{phase}'; add [indicator.target.{phase}]";
    }

    /// A clause that doesn't exist.
    UnknownClause { found: String } => {
        vi "không có điểm '{found}' ở [[clause]]; hãy thêm hoặc sửa cho khớp";
        en "there is no clause '{found}' under [[clause]]; add it or mend the place";
    }

    /// A remark that doesn't exist.
    UnknownRemark { found: String } => {
        vi "không có ghi chú '{found}'; thêm [remark.{found}] hoặc sửa tên";
        en "there is no remark '{found}'; add [remark.{found}] or mend the name";
    }

    /// A wording that the clause doesn't hold.
    WordingNotInClause { place: String } => {
        vi "không thấy nguyên văn này trong điểm '{place}'; hãy chép đúng từng chữ";
        en "these words don't stand in clause '{place}'; copy them exactly";
    }

    /// No rule for this cadence and measure.
    CadenceUnsuited { cadence: &'static str } => {
        vi "không có cách tính '{cadence}' cho loại số liệu này: phase_sum dùng cho count; \
            every_year cho percent, mean; by_end cho percent, mean, level (geometric chỉ cho \
            level); average_growth cho count, rate";
        en "'{cadence}' is not defined for this measure: phase_sum is for count; every_year for \
            percent and mean; by_end for percent, mean and level (geometric for level only); \
            average_growth for count and rate";
    }

    /// A path without an end to lead to.
    PathWithoutEnd => {
        vi "'path' chỉ dùng khi cadence là by_end; hãy bỏ đi hoặc sửa cadence";
        en "'path' belongs to cadence by_end only; remove it or mend the cadence";
    }

    /// A denominator that no ratio needs.
    DenominatorUncalledFor => {
        vi "chỉ percent và mean có mẫu số; hãy bỏ 'denominator' hoặc sửa 'measure'";
        en "only percent and mean have a denominator; remove it or mend 'measure'";
    }

    /// Bounded, but not a percentage.
    BoundedNeedsPercent => {
        vi "'bounded' chỉ dùng cho percent; hãy bỏ đi";
        en "'bounded' is for percent only; remove it";
    }

    /// Allocated, but not a sum.
    AllocatedNeedsSum => {
        vi "'allocated' chỉ dùng khi cadence là phase_sum; hãy bỏ đi";
        en "'allocated' belongs to cadence phase_sum only; remove it";
    }

    /// A scope above the grassroots.
    ScopeNeedsGrassroots => {
        vi "'scope' chỉ dùng khi reporting_level là grassroots; hãy bỏ đi";
        en "'scope' belongs to reporting_level grassroots only; remove it";
    }

    /// A level or rate below the province.
    NoRollUp => {
        vi "level và rate không cộng được từ dưới lên; reporting_level phải là province";
        en "levels and rates don't add up; reporting_level must be province";
    }

    /// An indicator that the plan doesn't have.
    UnknownIndicator { found: String } => {
        vi "không có chỉ tiêu '{found}' trong kế hoạch; hãy sửa mã";
        en "there is no indicator '{found}' in this plan; mend the code";
    }

    /// A rule about an indicator of another measure.
    RuleUnsuited { indicator: String } => {
        vi "quy tắc này không dùng cho loại số liệu của chỉ tiêu '{indicator}': 'of' của \
            new_within_stock là count, của base_within_numerator là percent hoặc mean, của \
            shrinking_base là percent, của share_limit là percent có thể quá 100; 'within' không \
            dùng rate";
        en "the rule is not for figures like those of '{indicator}': 'of' is a count for \
            new_within_stock, a percent or mean for base_within_numerator, a percent for \
            shrinking_base, a percent that may be above 100 for share_limit; 'within' is no rate";
    }

    /// A rule about indicators of two reporting levels.
    RuleAcrossLevels { indicator: String } => {
        vi "chỉ tiêu '{indicator}' có cấp báo cáo khác với 'of'; quy tắc so số liệu của cùng một \
            đơn vị, hãy chọn hai chỉ tiêu cùng reporting_level";
        en "the indicator '{indicator}' has another reporting level than 'of'; the rule compares \
            figures of one unit: name two of the same reporting_level";
    }

    /// A target of zero or less.
    NotPositive => {
        vi "mức chỉ tiêu phải lớn hơn 0";
        en "a target must be above 0";
    }

    /// A share that can't be reached.
    OutOfReach => {
        vi "tỷ lệ này không thể vượt 100; hãy sửa mức chỉ tiêu, dấu so sánh hoặc 'bounded'";
        en "this share can't go beyond 100; mend the target, the comparator or 'bounded'";
    }
}

/// What a value should be.
fn type_name(expected: &str, language: Language) -> &str {
    match expected {
        _ if language == Language::English => expected,
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

/// Why something isn't an amount.
fn reason_name(reason: AmountError, language: Language) -> String {
    let vietnamese = match reason {
        _ if language == Language::English => return reason.to_string(),
        AmountError::NotANumber => "không phải số viết thường như 70000 hay 9.6",
        AmountError::TooFine => "có hơn mười hai chữ số thập phân",
        AmountError::TooLarge => "quá lớn",
    };
    vietnamese.to_owned()
}
