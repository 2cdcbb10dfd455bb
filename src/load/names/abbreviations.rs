//! What offices write short in the names of units, and when it stands for what.
//!
//! A short form is written out where what stands beside it leaves no doubt: `CĐ` is
//! a union's, behind `Trường` a college; `TT` is a town or a centre by the word that
//! follows. Where doubt remains it stays as it is, and names that would agree but for
//! it are told as nearly alike.

/// Where a short form stands for its long one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Where {
    Anywhere,
    /// At the beginning, or behind the words for a grassroots union.
    First,
    /// Behind one of these words, anywhere in the name.
    Behind(&'static [&'static str]),
    /// Directly before one of these words.
    Before(&'static [&'static str]),
}

const COMPANY: Where = Where::Behind(&["cty", "ct", "ty", "ctcp", "tnhh", "xn", "nghiệp", "nm"]);
const SCHOOL: Where = Where::Behind(&["trường"]);
/// What a centre is for.
const WORK: Where = Where::Before(&[
    "y", "văn", "giáo", "gdtx", "gdnn", "dạy", "dịch", "khuyến", "phát", "quan", "kiểm", "đăng",
    "huấn", "bồi", "điều", "bảo", "công", "giống", "nước", "ứng", "tư", "kỹ", "kĩ", "hành", "phục",
    "chính", "viễn", "kinh", "thương", "pháp", "truyền", "nghiên", "ngoại", "tin",
]);

/// Short forms of words, the first that holds.
const SHORT: [(&str, &str, Where); 44] = [
    ("cđcs", "công đoàn cơ sở", Where::Anywhere),
    ("cđ", "cao đẳng", SCHOOL),
    ("cđ", "cao đẳng", Where::Behind(&["cđcs"])),
    ("cđ", "công đoàn", Where::Anywhere),
    ("lđlđ", "liên đoàn lao động", Where::Anywhere),
    ("tp", "thành phố", Where::Anywhere),
    ("tx", "thị xã", Where::Anywhere),
    ("tt", "trung tâm", WORK),
    ("tt", "thị trấn", Where::Behind(&["trường", "ubnd", "hđnd", "mn", "th", "thcs", "xã"])),
    ("cty", "công ty", Where::Anywhere),
    ("ct", "công ty", Where::Before(&["cp", "cổ", "tnhh"])),
    ("ctcp", "công ty cổ phần", Where::Anywhere),
    ("tnhh", "trách nhiệm hữu hạn", Where::Anywhere),
    ("mtv", "một thành viên", Where::Anywhere),
    ("1tv", "một thành viên", Where::Anywhere),
    ("cp", "cổ phần", COMPANY),
    ("dntn", "doanh nghiệp tư nhân", Where::Anywhere),
    ("htx", "hợp tác xã", Where::Anywhere),
    ("xn", "xí nghiệp", Where::First),
    ("nm", "nhà máy", Where::First),
    ("dn", "doanh nghiệp", Where::First),
    ("cn", "chi nhánh", Where::First),
    ("vp", "văn phòng", Where::First),
    ("kcn", "khu công nghiệp", Where::Anywhere),
    ("kkt", "khu kinh tế", Where::Anywhere),
    ("thpt", "trung học phổ thông", Where::Anywhere),
    ("thcs", "trung học cơ sở", Where::Anywhere),
    ("th", "tiểu học", SCHOOL),
    ("th", "tiểu học", Where::First),
    ("th", "tiểu học", Where::Before(&["thcs", "và"])),
    ("mn", "mầm non", SCHOOL),
    ("mn", "mầm non", Where::First),
    ("tc", "trung cấp", SCHOOL),
    ("đh", "đại học", SCHOOL),
    ("đh", "đại học", Where::First),
    ("gdtx", "giáo dục thường xuyên", Where::Anywhere),
    ("gdnn", "giáo dục nghề nghiệp", Where::Anywhere),
    ("ubnd", "ủy ban nhân dân", Where::Anywhere),
    ("hđnd", "hội đồng nhân dân", Where::Anywhere),
    ("mttq", "mặt trận tổ quốc", Where::Anywhere),
    ("ttyt", "trung tâm y tế", Where::Anywhere),
    ("bv", "bệnh viện", Where::Anywhere),
    ("bvđk", "bệnh viện đa khoa", Where::Anywhere),
    ("đk", "đa khoa", Where::Behind(&["bv", "viện"])),
];
/// Words before which a name has not begun yet.
const PREFIXES: [&str; 7] = ["cđcs", "cđ", "công", "đoàn", "cơ", "sở", "trường"];

/// What the word at a place of a name stands for; itself, where it is no short form.
/// `is_same` compares a word with a known one.
pub(super) fn written_out<'w>(
    words: &[&'w str],
    at: usize,
    is_same: impl Fn(&str, &str) -> bool,
) -> &'w str {
    let Some(&word) = words.get(at) else { return "" };
    let before = words.get(..at).unwrap_or_default();
    let is_any = |word: &str, known: &[&str]| known.iter().any(|known| is_same(word, known));
    let holds = |place: Where| match place {
        Where::Anywhere => true,
        Where::First => before.iter().all(|word| is_any(word, &PREFIXES)),
        Where::Behind(known) => before.iter().any(|word| is_any(word, known)),
        Where::Before(known) => words.get(at + 1).is_some_and(|word| is_any(word, known)),
    };
    let mut forms = SHORT.iter().filter(|(short, ..)| is_same(word, short));
    forms.find(|(_, _, place)| holds(*place)).map_or(word, |(_, full, _)| full)
}
