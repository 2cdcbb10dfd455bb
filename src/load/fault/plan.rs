use super::declare::faults;

faults! {
    /// The matter with a plan, beyond how its file is written: what it names isn't there, or
    /// what it says in two places doesn't agree. Every target rests on it, so all are fatal.
    PlanFault in language;

    /// A phase that ends before it begins.
    PhaseBackwards { first: i32 = 2025, last: i32 = 2021 } Fatal "plan_phase_backwards" {
        vi "giai đoạn kết thúc năm {last}, trước khi bắt đầu năm {first}",
           "năm cuối không trước năm đầu",
           "sửa một trong hai năm";
        en "the phase ends in {last}, before it begins in {first}",
           "a last year no earlier than the first",
           "correct one of the two";
    }

    /// Phases that don't follow each other.
    PhaseGap { expected: i32 = 2026, found: i32 = 2027 } Fatal "plan_phase_gap" {
        vi "giai đoạn bắt đầu năm {found}",
           "năm {expected}, ngay sau giai đoạn trước",
           "sửa năm đầu, hoặc năm cuối của giai đoạn trước";
        en "the phase begins in {found}",
           "{expected}, the year after the phase before",
           "correct its first year, or the last one of the phase before";
    }

    /// A target for a phase that doesn't exist.
    PhaseUnknown { found: String } Fatal "plan_phase_unknown" {
        vi "không có giai đoạn '{found}'",
           "khóa của một giai đoạn đã khai báo ở '[[phase]]'",
           "khai báo giai đoạn đó hoặc sửa tên";
        en "there is no phase '{found}'",
           "the key of a phase under '[[phase]]'",
           "declare it there or mend the name";
    }

    /// A phase without a target.
    TargetMissing { phase: String } Fatal "plan_target_missing" {
        vi "thiếu mức chỉ tiêu của giai đoạn '{phase}'",
           "mỗi giai đoạn một mức chỉ tiêu",
           "thêm '[indicator.target.{phase}]'";
        en "no target for phase '{phase}'",
           "a target for each phase",
           "add '[indicator.target.{phase}]'";
    }

    /// A clause that doesn't exist.
    ClauseUnknown { found: String } Fatal "plan_clause_unknown" {
        vi "không có điểm '{found}' ở '[[clause]]'",
           "'place' của một điểm có ở đó",
           "thêm điểm đó hoặc sửa cho khớp";
        en "there is no clause '{found}' under '[[clause]]'",
           "the 'place' of one that is there",
           "add it or mend the place";
    }

    /// A remark that doesn't exist.
    RemarkUnknown { found: String } Fatal "plan_remark_unknown" {
        vi "không có ghi chú '{found}'",
           "tên của một ghi chú có ở '[remark]'",
           "thêm '[remark.{found}]' hoặc sửa tên";
        en "there is no remark '{found}'",
           "the name of one under '[remark]'",
           "add '[remark.{found}]' or mend the name";
    }

    /// A wording that the clause doesn't hold.
    WordingNotInClause { place: String } Fatal "plan_wording_not_in_clause" {
        vi "không thấy nguyên văn này trong điểm '{place}'",
           "những chữ có trong 'sentence' của điểm đó",
           "chép lại đúng từng chữ";
        en "these words don't stand in clause '{place}'",
           "words of that clause's 'sentence'",
           "copy them exactly";
    }

    /// No rule for this cadence and measure.
    CadenceUnsuited { cadence: &'static str } Fatal "plan_cadence_unsuited" {
        vi "không có cách tính '{cadence}' cho loại số liệu này",
           "phase_sum cho count; every_year cho percent, mean; by_end cho percent, mean, level \
            (geometric chỉ cho level); average_growth cho count, rate",
           "sửa 'cadence', 'path' hoặc 'measure'";
        en "'{cadence}' is not defined for this measure",
           "phase_sum for count; every_year for percent and mean; by_end for percent, mean and \
            level (geometric for level only); average_growth for count and rate",
           "mend 'cadence', 'path' or 'measure'";
    }

    /// Something said that means nothing beside what else is said.
    KeyUncalledFor { key: &'static str, needs: &'static str } Fatal "plan_key_uncalled_for" {
        vi "'{key}' không có nghĩa ở đây", "{needs}", "bỏ '{key}', hoặc sửa mục kia";
        en "'{key}' means nothing here", "{needs}", "remove '{key}', or mend the other";
    }

    /// A level or rate below the province.
    NoRollUp Fatal "plan_no_roll_up" {
        vi "level và rate không cộng được từ dưới lên",
           "reporting_level = \"province\"",
           "sửa 'reporting_level' hoặc 'measure'";
        en "a level or rate can't be added up from below",
           "reporting_level = \"province\"",
           "mend 'reporting_level' or 'measure'";
    }

    /// A rule about an indicator that doesn't exist.
    IndicatorUnknown { found: String } Fatal "plan_indicator_unknown" {
        vi "không có chỉ tiêu '{found}'",
           "mã một chỉ tiêu của kế hoạch này",
           "thêm '[[indicator]]' hoặc sửa mã";
        en "there is no indicator '{found}'",
           "the code of an indicator of this plan",
           "add it under '[[indicator]]' or mend the code";
    }

    /// A rule about an indicator of another measure.
    RuleUnsuited { indicator: String } Fatal "plan_rule_unsuited" {
        vi "quy tắc này không dùng cho loại số liệu của chỉ tiêu '{indicator}'",
           "'of' của new_within_stock là count, của base_within_numerator là percent hoặc mean, \
            của shrinking_base là percent, của share_limit là percent có thể quá 100; 'within' \
            không dùng rate",
           "chọn chỉ tiêu khác, hoặc bỏ quy tắc";
        en "the rule is not for figures like those of '{indicator}'",
           "'of' a count for new_within_stock, a percent or mean for base_within_numerator, a \
            percent for shrinking_base, a percent that may be above 100 for share_limit; 'within' \
            no rate",
           "name another indicator, or remove the rule";
    }

    /// A rule about indicators of two reporting levels.
    RuleAcrossLevels { indicator: String } Fatal "plan_rule_across_levels" {
        vi "chỉ tiêu '{indicator}' có cấp báo cáo khác với 'of'",
           "hai chỉ tiêu cùng reporting_level, vì quy tắc so số liệu của cùng một đơn vị",
           "chọn chỉ tiêu khác, hoặc bỏ quy tắc";
        en "the indicator '{indicator}' has another reporting level than 'of'",
           "two of the same reporting_level, for the rule compares figures of one unit",
           "name another indicator, or remove the rule";
    }

    /// A target of zero or less.
    NotPositive Fatal "plan_target_not_positive" {
        vi "mức này không lớn hơn 0", "một số lớn hơn 0", "sửa mức";
        en "it is not above 0", "a number above 0", "correct it";
    }

    /// A share that can't be reached.
    OutOfReach Fatal "plan_target_out_of_reach" {
        vi "tỷ lệ này không thể vượt 100",
           "mức chỉ tiêu đạt được",
           "sửa mức chỉ tiêu, dấu so sánh hoặc 'bounded'";
        en "this share can't go beyond 100",
           "a target that can be reached",
           "mend the target, the comparator or 'bounded'";
    }
}
