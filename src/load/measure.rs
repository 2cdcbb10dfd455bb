//! The unit of measure that a table says beside its numbers, as far as it makes them other
//! numbers: `nghìn đồng` where an indicator is counted in `triệu đồng`.

use crate::model::Indicator;
use crate::text::fold;

/// What numbers are counted in: a power of ten of money, or of anything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Measure {
    /// The power of ten: 3 of `nghìn đồng`.
    scale: u32,
    is_money: bool,
}

/// Words for powers of ten, in both languages.
const SCALES: [(&str, u32); 12] = [
    ("chục", 1),
    ("trăm", 2),
    ("nghìn", 3),
    ("ngàn", 3),
    ("vạn", 4),
    ("triệu", 6),
    ("tỷ", 9),
    ("tỉ", 9),
    ("thousand", 3),
    ("million", 6),
    ("billion", 9),
    ("hundred", 2),
];

const MONEY: &[&str] = &["đồng", "vnđ", "việt nam đồng"];

/// What unions count.
const THINGS: &[&str] = &[
    "người",
    "lượt người",
    "lượt",
    "đoàn viên",
    "đv",
    "đvcđ",
    "đoàn viên công đoàn",
    "lao động",
    "người lao động",
    "nlđ",
    "cnvclđ",
    "cnlđ",
    "cnvc",
    "công nhân",
    "cán bộ",
    "nữ công nhân",
    "đơn vị",
    "cđcs",
    "công đoàn cơ sở",
    "doanh nghiệp",
    "dn",
    "cơ quan",
    "tổ chức",
    "hộ",
    "gia đình",
    "nhà",
    "căn",
    "căn nhà",
    "công trình",
    "cái",
    "việc",
    "vụ",
    "cuộc",
    "bản",
    "usd",
    "sáng kiến",
    "bản",
    "thiết chế",
    "people",
    "members",
    "workers",
    "unions",
    "units",
    "enterprises",
    "houses",
    "facilities",
];

impl Measure {
    /// What a text names; `None` where it isn't known to be a unit of measure.
    pub(super) fn of(text: &str) -> Option<Self> {
        let folded = fold(text);
        let mut words: Vec<&str> = folded.split_whitespace().collect();
        let mut scale = 0;
        while let Some(power) = words.first().and_then(|word| power_of_ten(word)) {
            scale += power;
            words.remove(0);
        }
        let rest = words.join(" ");
        let is_among = |words: &[&str]| words.iter().any(|word| fold(word) == rest);
        // Without its stroke it is a letter.
        let is_short = rest == "d" && text.contains(['đ', 'Đ']);
        let is_money = is_short || is_among(MONEY);
        let is_known = is_money || is_among(THINGS);
        is_known.then_some(Self { scale, is_money })
    }

    /// What an indicator's numbers are counted in.
    pub(super) fn of_indicator(indicator: &Indicator) -> Self {
        let own = Self::of(&indicator.thing.vi);
        own.unwrap_or(Self { scale: 0, is_money: false })
    }

    /// Whether it leaves counted things what they are.
    pub(super) const fn is_plain(self) -> bool {
        self.scale == 0 && !self.is_money
    }

    /// Whether both are money, or neither is.
    pub(super) const fn is_of_kind(self, other: Self) -> bool {
        self.is_money == other.is_money
    }

    /// Whether a number of the other is another number in this one.
    pub(super) const fn is_contradicted_by(self, other: Self) -> bool {
        self.is_of_kind(other) && self.scale != other.scale
    }
}

fn power_of_ten(word: &str) -> Option<u32> {
    SCALES.iter().find(|(scale, _)| fold(scale) == word).map(|&(_, power)| power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measure_is_a_power_of_ten_of_money_or_of_things() {
        let money = |scale| Some(Measure { scale, is_money: true });
        let things = |scale| Some(Measure { scale, is_money: false });
        for (text, measure) in [
            ("triệu đồng", money(6)),
            ("Nghìn  đồng", money(3)),
            ("nghìn tỷ đồng", money(12)),
            ("VNĐ", money(0)),
            ("tr.đ", None),
            ("triệu đ", money(6)),
            ("đ", money(0)),
            ("D", None),
            ("người", things(0)),
            ("nghìn người", things(3)),
            ("kế hoạch", None),
            ("trạm", None),
            ("%", None),
            ("", None),
        ] {
            assert_eq!(Measure::of(text), measure, "{text}");
        }
    }

    #[test]
    fn only_what_is_of_one_kind_can_contradict() {
        let of = |text| Measure::of(text).unwrap();
        let million = of("triệu đồng");
        assert!(million.is_contradicted_by(of("đồng")));
        assert!(!million.is_contradicted_by(of("triệu đồng")));
        assert!(!million.is_contradicted_by(of("nghìn người")));
        assert!(of("đoàn viên").is_contradicted_by(of("nghìn người")));
    }
}
