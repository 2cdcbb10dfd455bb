use super::PlanFaultKind;

impl PlanFaultKind {
    pub(super) fn in_english(&self) -> String {
        match self {
            Self::FileTooLarge { limit } => {
                format!("the plan is longer than {limit} bytes; check that it is the right file")
            }
            Self::Syntax { detail } => format!("not valid TOML ({detail}); mend it here"),
            Self::UnknownField { field, known } => {
                format!("unknown field '{field}'; fields here: {known}")
            }
            Self::MissingField { field } => format!("field '{field}' is missing; add it"),
            Self::WrongType { field, expected } => format!("field '{field}' must be {expected}"),
            Self::NotATable { field } => {
                format!("'{field}' must be a table; write it as [….{field}]")
            }
            Self::Empty { field } => format!("field '{field}' is empty; fill it in"),
            Self::TooLong { field, limit } => {
                format!("field '{field}' has more than {limit} characters; shorten it")
            }
            Self::TooMany { field, limit } => {
                format!("more than {limit} of '{field}'; nothing from here on can be held")
            }
            Self::Unprintable { field } => format!(
                "field '{field}' holds a control character, a line break or an invisible \
                 character; type it anew"
            ),
            Self::NotACode { field, found } => format!(
                "field '{field}' is '{found}'; use plain letters, digits, '-', '_' and '.' only"
            ),
            Self::UnknownWord { field, found, known } => {
                format!("field '{field}' is '{found}'; expected one of: {known}")
            }
            Self::Repeated { value } => format!("'{value}' is there already; use each once"),
            Self::NotAnAmount { field, found, reason } => {
                format!("field '{field}' is '{found}': {reason}; write it as 70000 or 9.6")
            }
            Self::ImpossibleYear { found } => {
                format!("year {found} can't be meant; expected 1900 to 2200")
            }
            Self::PhaseBackwards { first, last } => {
                format!("the phase ends in {last}, before it begins in {first}")
            }
            Self::PhaseGap { expected, found } => {
                format!("the phase begins in {found}; expected {expected}, after the one before")
            }
            Self::UnknownPhase { found } => {
                format!("there is no phase '{found}'; declare it under [[phase]] or mend the name")
            }
            Self::MissingTarget { phase } => {
                format!("no target for phase '{phase}'; add [indicator.target.{phase}]")
            }
            Self::UnknownClause { found } => {
                format!("there is no clause '{found}' under [[clause]]; add it or mend the place")
            }
            Self::UnknownRemark { found } => {
                format!("there is no remark '{found}'; add [remark.{found}] or mend the name")
            }
            Self::WordingNotInClause { place } => {
                format!("these words don't stand in clause '{place}'; copy them exactly")
            }
            Self::CadenceUnsuited { cadence } => format!(
                "'{cadence}' is not defined for this measure: phase_sum is for count; every_year \
                 for percent and mean; by_end for percent, mean and level (geometric for level \
                 only); average_growth for count and rate"
            ),
            Self::PathWithoutEnd => {
                "'path' belongs to cadence by_end only; remove it or mend the cadence".to_owned()
            }
            Self::DenominatorUncalledFor => {
                "only percent and mean have a denominator; remove it or mend 'measure'".to_owned()
            }
            Self::BoundedNeedsPercent => "'bounded' is for percent only; remove it".to_owned(),
            Self::AllocatedNeedsSum => {
                "'allocated' belongs to cadence phase_sum only; remove it".to_owned()
            }
            Self::ScopeNeedsGrassroots => {
                "'scope' belongs to reporting_level grassroots only; remove it".to_owned()
            }
            Self::NoRollUp => {
                "levels and rates don't add up; reporting_level must be province".to_owned()
            }
            Self::UnknownIndicator { found } => {
                format!("there is no indicator '{found}' in this plan; mend the code")
            }
            Self::RuleUnsuited { indicator } => format!(
                "the rule is not for figures like those of '{indicator}': 'of' is a count for \
                 new_within_stock, a percent or mean for base_within_numerator, a percent for \
                 shrinking_base, a percent that may be above 100 for share_limit; 'within' is no \
                 rate"
            ),
            Self::RuleAcrossLevels { indicator } => format!(
                "the indicator '{indicator}' has another reporting level than 'of'; the rule \
                 compares figures of one unit: name two of the same reporting_level"
            ),
            Self::NotPositive => "a target must be above 0".to_owned(),
            Self::OutOfReach => "this share can't go beyond 100; mend the target, the comparator \
                                 or 'bounded'"
                .to_owned(),
        }
    }
}
