use super::declare::faults;
use super::{Lines, SumSaid, figure};

faults! {
    /// The matter with a row of `allocations.csv`.
    AllocationFault in language;

    /// The indicator's target isn't shared out.
    NotAllocated { indicator: String } Fault "indicator_not_allocated" {
        vi "chỉ tiêu '{indicator}' không giao cho cấp dưới",
           "chỉ tiêu số lượng cộng dồn cả giai đoạn",
           "bỏ dòng này, hoặc sửa mã chỉ tiêu";
        en "the indicator '{indicator}' is not shared out",
           "a count summed over the phase",
           "remove the row, or correct the code";
    }

    /// The province's target is the plan's.
    OfProvince { unit: String } Fault "allocation_of_province" {
        vi "'{unit}' là cấp tỉnh, chỉ tiêu của tỉnh nằm trong kế hoạch",
           "một đơn vị cấp dưới",
           "bỏ dòng này";
        en "'{unit}' is the province, whose target the plan sets", "a lower unit", "remove the row";
    }

    /// Several rows of one key: none is silently preferred.
    Duplicate { unit: String, indicator: String, phase: String, lines: Lines }
    Fault "allocation_duplicate" {
        vi "đơn vị '{unit}', chỉ tiêu '{indicator}', giai đoạn '{phase}' còn có ở dòng '{lines}'; \
            chưa dòng nào được tính",
           "mỗi đơn vị, chỉ tiêu, giai đoạn một dòng",
           "giữ dòng đúng, bỏ các dòng kia";
        en "the unit '{unit}', indicator '{indicator}', phase '{phase}' is also at line '{lines}'; \
            none of them counts yet",
           "one row for a unit, indicator and phase",
           "keep the right one, remove the others";
    }

    /// The unit doesn't exist in the phase.
    NoSpell { unit: String, phase: String } Quality "allocation_without_unit" {
        vi "đơn vị '{unit}' không tồn tại trong giai đoạn '{phase}'",
           "một đơn vị có trong giai đoạn đó",
           "sửa giai đoạn hoặc mã đơn vị";
        en "the unit '{unit}' does not exist in the phase '{phase}'",
           "a unit that exists in it",
           "correct the phase or the unit";
    }

    /// The shares don't add up to the plan's target.
    SumDiffers { indicator: String, phase: String, sum: String, target: String }
    Quality "allocation_sum_differs" {
        let [sum, target] = [sum, target].map(|number| figure(number, language));
        vi "chỉ tiêu '{indicator}' giai đoạn '{phase}' giao cho cấp dưới cộng lại là '{sum}'",
           "'{target}' như kế hoạch",
           "kiểm tra các phần đã giao";
        en "the shares of the indicator '{indicator}' in the phase '{phase}' add up to '{sum}'",
           "'{target}', the plan's target",
           "check the shares";
    }

    /// The shares of a unit's own grassroots unions don't add up to its own.
    SharesDiffer { unit: String, said: Box<SumSaid>, lines: Lines }
    Quality "allocation_sum_differs" {
        let SumSaid { indicator, period, .. } = &**said;
        let share = figure(&said.stated, language);
        let sum = figure(&said.summed, language);
        vi "chỉ tiêu '{indicator}' giai đoạn '{period}' giao cho '{unit}' là '{share}', mà các CĐCS \
            trực thuộc cộng lại '{sum}' (các dòng như vậy: {lines})",
           "phần giao của các CĐCS cộng lại bằng phần của đơn vị",
           "kiểm tra các phần đã giao";
        en "the share of '{unit}' of the indicator '{indicator}' in the phase '{period}' is \
            '{share}', and its grassroots unions have '{sum}' together (such lines: {lines})",
           "shares of the grassroots unions that add up to the unit's",
           "check the shares";
    }
}
