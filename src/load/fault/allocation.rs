use super::{Lines, Severity, SumSaid, Wording, figure, words};
use crate::model::Language;

/// The matter with a row of `allocations.csv`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AllocationFault {
    /// The indicator's target isn't shared out.
    NotAllocated {
        /// The indicator.
        indicator: String,
    },
    /// The province's target is the plan's.
    OfProvince {
        /// The province.
        unit: String,
    },
    /// Several rows of one key: none is silently preferred.
    Duplicate {
        /// The unit.
        unit: String,
        /// The indicator.
        indicator: String,
        /// The phase.
        phase: String,
        /// The other rows.
        lines: Lines,
    },
    /// The unit doesn't exist in the phase.
    NoSpell {
        /// The unit.
        unit: String,
        /// The phase.
        phase: String,
    },
    /// The shares don't add up to the plan's target.
    SumDiffers {
        /// The indicator.
        indicator: String,
        /// The phase.
        phase: String,
        /// Σ of the shares.
        sum: String,
        /// The plan's target.
        target: String,
    },
    /// The shares of a unit's own grassroots unions don't add up to its own.
    SharesDiffer {
        /// The first such unit.
        unit: String,
        /// Its share, and what its unions have.
        said: Box<SumSaid>,
        /// All such rows.
        lines: Lines,
    },
}

impl AllocationFault {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotAllocated { .. } => "indicator_not_allocated",
            Self::OfProvince { .. } => "allocation_of_province",
            Self::Duplicate { .. } => "allocation_duplicate",
            Self::NoSpell { .. } => "allocation_without_unit",
            Self::SumDiffers { .. } | Self::SharesDiffer { .. } => "allocation_sum_differs",
        }
    }

    /// What it does to the dataset.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::NoSpell { .. } | Self::SumDiffers { .. } | Self::SharesDiffer { .. } => {
                Severity::Quality
            }
            _ => Severity::Fault,
        }
    }

    /// In words.
    #[must_use]
    pub fn wording(&self, language: Language) -> Wording {
        match self {
            Self::NotAllocated { indicator } => words!(language,
                "chỉ tiêu '{indicator}' không giao cho cấp dưới",
                "chỉ tiêu số lượng cộng dồn cả giai đoạn",
                "bỏ dòng này, hoặc sửa mã chỉ tiêu";
                "the indicator '{indicator}' is not shared out", "a count summed over the phase",
                "remove the row, or correct the code"),
            Self::OfProvince { unit } => words!(language,
                "'{unit}' là cấp tỉnh, chỉ tiêu của tỉnh nằm trong kế hoạch", "một đơn vị cấp dưới",
                "bỏ dòng này";
                "'{unit}' is the province, whose target the plan sets", "a lower unit",
                "remove the row"),
            Self::Duplicate { unit, indicator, phase, lines } => {
                words!(language,
                    "đơn vị '{unit}', chỉ tiêu '{indicator}', giai đoạn '{phase}' còn có ở dòng \
                     '{lines}'; chưa dòng nào được tính",
                    "mỗi đơn vị, chỉ tiêu, giai đoạn một dòng",
                    "giữ dòng đúng, bỏ các dòng kia";
                    "the unit '{unit}', indicator '{indicator}', phase '{phase}' is also at line \
                     '{lines}'; none of them counts yet",
                    "one row for a unit, indicator and phase",
                    "keep the right one, remove the others")
            }
            Self::NoSpell { unit, phase } => words!(language,
                "đơn vị '{unit}' không tồn tại trong giai đoạn '{phase}'",
                "một đơn vị có trong giai đoạn đó",
                "sửa giai đoạn hoặc mã đơn vị";
                "the unit '{unit}' does not exist in the phase '{phase}'",
                "a unit that exists in it",
                "correct the phase or the unit"),
            Self::SumDiffers { indicator, phase, sum, target } => {
                let [sum, target] = [sum, target].map(|number| figure(number, language));
                words!(language,
                "chỉ tiêu '{indicator}' giai đoạn '{phase}' giao cho cấp dưới cộng lại là '{sum}'",
                "'{target}' như kế hoạch", "kiểm tra các phần đã giao";
                "the shares of the indicator '{indicator}' in the phase '{phase}' add up to \
                 '{sum}'",
                "'{target}', the plan's target", "check the shares")
            }
            Self::SharesDiffer { unit, said, lines } => {
                let SumSaid { indicator, period, .. } = &**said;
                let share = figure(&said.stated, language);
                let sum = figure(&said.summed, language);
                words!(language,
                "chỉ tiêu '{indicator}' giai đoạn '{period}' giao cho '{unit}' là '{share}', mà các \
                 CĐCS trực thuộc cộng lại '{sum}' (các dòng như vậy: {lines})",
                "phần giao của các CĐCS cộng lại bằng phần của đơn vị", "kiểm tra các phần đã giao";
                "the share of '{unit}' of the indicator '{indicator}' in the phase '{period}' is \
                 '{share}', and its grassroots unions have '{sum}' together (such lines: {lines})",
                "shares of the grassroots unions that add up to the unit's", "check the shares")
            }
        }
    }
}
