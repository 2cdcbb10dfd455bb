//! The unit of measure that a table says beside its numbers, as far as it makes them other
//! numbers: `nghìn đồng` where an indicator is counted in `triệu đồng`.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::source::MILLION;
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
const SCALES: [(&str, u32); 21] = words! {
    ("chục", 1), ("1000", 3), ("1.000", 3), ("1,000", 3), ("1000000", 6), ("1.000.000", 6),
    ("1,000,000", 6), ("k", 3), ("ng", 3), ("tr", 6), ("trăm", 2), ("nghìn", 3), ("ngàn", 3),
    ("vạn", 4), ("triệu", 6), ("tỷ", 9), ("tỉ", 9), ("thousand", 3), ("million", 6),
    ("billion", 9), ("hundred", 2),
};

const MONEY: &[&str] = &["đồng", "₫", "vnđ", "việt nam đồng", "đồng việt nam", "đồng vn"];

/// What unions count.
const THINGS: &[&str] = &words! {
    "người", "lượt người", "lượt", "đoàn viên", "đv", "đvcđ", "đoàn viên công đoàn", "lao động",
    "người lao động", "nlđ", "cnvclđ", "cnlđ", "cnvc", "công nhân", "cán bộ", "nữ công nhân",
    "đơn vị", "cđcs", "công đoàn cơ sở", "doanh nghiệp", "dn", "cơ quan", "tổ chức", "hộ",
    "gia đình", "nhà", "căn", "căn nhà", "công trình", "cái", "việc", "vụ", "cuộc", "bản", "usd",
    "sáng kiến", "thiết chế", "people", "members", "workers", "unions", "units", "enterprises",
    "houses", "facilities",
};

/// Powers of ten by their words, folded.
static POWERS: LazyLock<HashMap<String, u32>> =
    LazyLock::new(|| SCALES.iter().map(|&(word, power)| (fold(word), power)).collect());

/// Whether what is counted is money, by its words, folded.
static IS_MONEY: LazyLock<HashMap<String, bool>> = LazyLock::new(|| {
    let things = THINGS.iter().map(|word| (fold(word), false));
    things.chain(MONEY.iter().map(|word| (fold(word), true))).collect()
});

/// Between what a line says.
const MARKS: [char; 10] = ['(', ')', '[', ']', ':', ';', ',', '-', '–', '/'];

impl Measure {
    /// What a text names; `None` where it isn't known to be a unit of measure.
    pub(super) fn of(text: &str) -> Option<Self> {
        let words = words_of(text);
        Self::of_words(&words)
    }

    /// The units of measure that a title names, but for those of single things: as all of
    /// what stands between its marks, or a power of ten of money at the end of it, if no
    /// number stands before (`thu 5 tỷ đồng`).
    pub(super) fn within(title: &str) -> impl Iterator<Item = (String, Self)> {
        title.split(MARKS).filter_map(|piece| {
            let words = words_of(piece);
            (0..words.len()).find_map(|first| {
                let (before, rest) = words.split_at_checked(first)?;
                let measure = Self::of_words(rest)?;
                let is_number = |word: &String| word.starts_with(|c: char| c.is_ascii_digit());
                let is_apart =
                    measure.is_money && measure.scale > 0 && !before.last().is_some_and(is_number);
                let is_said = (first == 0 && !measure.is_plain()) || is_apart;
                is_said.then(|| (rest.join(" "), measure))
            })
        })
    }

    /// Whether all of what stands between its marks is a unit of measure.
    pub(super) fn is_named_in(line: &str) -> bool {
        line.split(MARKS).any(|piece| Self::of(piece).is_some())
    }

    /// Whether all that a line names is percent.
    pub(super) fn is_only_percent(line: &str) -> bool {
        const WORDS: [&str; 2] = ["%", "phan tram"];
        let mut pieces = line.split(MARKS).map(str::trim);
        pieces.clone().any(|piece| WORDS.contains(&&*fold(piece)))
            && !pieces.any(|piece| Self::of(piece).is_some())
    }

    fn of_words(words: &[String]) -> Option<Self> {
        let powers = words.iter().map_while(|word| power_of_ten(word));
        let (count, scale) = powers.fold((0, 0), |(count, all), power| (count + 1, all + power));
        let rest = words.get(count..)?.join(" ");
        // Without its stroke it is a letter.
        let is_short = (rest == "đ").then_some(true);
        let is_money = is_short.or_else(|| IS_MONEY.get(&fold(&rest)).copied())?;
        Some(Self { scale, is_money })
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

    pub(super) const fn is_money(self) -> bool {
        self.is_money
    }

    /// Whether a number of the other is the same number in this one.
    pub(super) const fn is_as(self, other: Self) -> bool {
        self.is_of_kind(other) && self.scale == other.scale
    }

    /// Whether both are money, or neither is.
    pub(super) const fn is_of_kind(self, other: Self) -> bool {
        self.is_money == other.is_money
    }

    /// Whether a number of the other is another number in this one.
    pub(super) const fn is_contradicted_by(self, other: Self) -> bool {
        self.is_of_kind(other) && self.scale != other.scale
    }

    /// What a sign beside a number says, where that is another number in this one: dong,
    /// or millions of anything.
    pub(super) fn contradicted_by_sign(self, sign: char) -> Option<&'static str> {
        if sign == MILLION {
            return (self.scale != 6).then_some("triệu");
        }
        (self.is_money && self.scale != 0).then_some("₫")
    }
}

fn power_of_ten(word: &str) -> Option<u32> {
    POWERS.get(&fold(word)).copied()
}

/// The words of a unit of measure, what is written in one taken apart: `tr.đ`, `1.000đ`.
fn words_of(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words = lower.split_whitespace().flat_map(|word| {
        let word = word.trim_matches(['.', '*', '"']);
        let digits = word.trim_start_matches(|c: char| c.is_ascii_digit() || ".,".contains(c));
        let (number, rest) = word.split_at_checked(word.len() - digits.len()).unwrap_or_default();
        let (scale, unit) = match rest.strip_suffix('đ').filter(|scale| *scale != "vn") {
            Some(scale) => (scale, "đ"),
            None => rest.split_once('.').unwrap_or((rest, "")),
        };
        [number, scale.trim_end_matches('.'), unit]
    });
    words.filter(|word| !word.is_empty()).map(ToOwned::to_owned).collect()
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
            ("tr.đ", money(6)),
            ("trđ", money(6)),
            ("Tr. đồng", money(6)),
            ("1000đ", money(3)),
            ("1.000 đồng", money(3)),
            ("ng.đ", money(3)),
            ("tỷ đ", money(9)),
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
    fn a_title_names_measures_among_other_things() {
        for (title, measures) in [
            ("(Đơn vị tính: nghìn đồng)", &["nghìn đồng"][..]),
            ("Đơn vị: đồng", &["đồng"]),
            ("Số tiền tính bằng nghìn đồng", &["nghìn đồng"]),
            ("Đơn vị tính: người (tiền: 1.000đ)", &["1.000 đ"]),
            ("BÁO CÁO THU 5 tỷ đồng", &[]),
            ("LĐLĐ TỈNH ĐỒNG NAI - HỘI ĐỒNG THI ĐUA", &[]),
        ] {
            let found: Vec<String> = Measure::within(title).map(|(text, _)| text).collect();
            assert_eq!(found, measures, "{title}");
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
