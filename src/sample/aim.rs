use serde::Deserialize;

/// What the province comes to in a year, as a recipe writes it.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Aim {
    /// A count.
    Count(u64),
    /// A percentage, mean, level or rate; empty = no figures.
    Text(String),
    /// An exact numerator and denominator.
    Exact {
        /// Numerator.
        n: u64,
        /// Denominator.
        d: u64,
    },
    /// So many whole things less than a percentage needs.
    Short {
        /// The percentage.
        of: String,
        /// How many are wanting.
        short: u64,
    },
}

impl Aim {
    /// True where the recipe wants no figures.
    pub const fn is_none(&self) -> bool {
        matches!(self, Self::Text(text) if text.is_empty())
    }

    /// The numerator for a percentage of a denominator.
    pub fn part_of(&self, denominator: u64) -> u64 {
        match self {
            Self::Count(n) | Self::Exact { n, .. } => *n,
            Self::Text(percent) => Ratio::read(percent).rounded(denominator, 100),
            Self::Short { of, short } => {
                Ratio::read(of).rounded_up(denominator, 100).saturating_sub(*short)
            }
        }
    }

    /// The numerator for a mean over a denominator.
    pub fn mean_over(&self, denominator: u64) -> u64 {
        match self {
            Self::Text(mean) => Ratio::read(mean).rounded(denominator, 1),
            Self::Short { of, short } => {
                Ratio::read(of).rounded_up(denominator, 1).saturating_sub(*short)
            }
            Self::Count(_) | Self::Exact { .. } => self.part_of(denominator),
        }
    }
}

/// A decimal as a fraction: `94.96` is 9496 / 100.
struct Ratio {
    top: u128,
    bottom: u128,
}

impl Ratio {
    /// Digits that aren't there count as zero; recipes are tested, not checked.
    fn read(text: &str) -> Self {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        let top = format!("{whole}{decimals}").parse().unwrap_or(0);
        Self { top, bottom: decimals.chars().fold(1, |bottom, _| bottom * 10) }
    }

    fn rounded(&self, of: u64, per: u128) -> u64 {
        let bottom = self.bottom * per;
        let halves = (u128::from(of) * self.top * 2 + bottom) / (bottom * 2);
        u64::try_from(halves).unwrap_or(u64::MAX)
    }

    fn rounded_up(&self, of: u64, per: u128) -> u64 {
        u64::try_from((u128::from(of) * self.top).div_ceil(self.bottom * per)).unwrap_or(u64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_are_exact() {
        let text = |t: &str| Aim::Text(t.into());
        assert_eq!(text("94.96").part_of(10_000), 9496);
        assert_eq!(text("100").part_of(37), 37);
        assert_eq!(text("50").part_of(5), 3);
        assert_eq!(text("1.05").mean_over(200), 210);
    }

    #[test]
    fn short_is_below_what_the_target_needs() {
        let aim = Aim::Short { of: "95".into(), short: 1 };
        assert_eq!(aim.part_of(1097), 1042);
        assert_eq!(aim.part_of(100), 94);
        assert_eq!(Aim::Short { of: "1".into(), short: 2 }.mean_over(50), 48);
    }
}
