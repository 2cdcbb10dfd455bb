use std::cmp::Reverse;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text without case and diacritics: `Hoằng Hóa` and `hoang hoà` are alike; so
/// are `Đ` and the letters that only look like it.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    text.chars().for_each(|c| push_folded(c, &mut folded));
    folded
}

/// [`fold`] without spaces, underscores, hyphens and dots: how headers are matched.
pub fn header_key(text: &str) -> String {
    let mut key = fold(text);
    key.retain(is_in_key);
    key
}

/// The first two letters of a [`header_key`], without working out the rest.
pub fn key_beginning(text: &str) -> [Option<char>; 2] {
    if let &[first, second, ..] = text.as_bytes()
        && first.is_ascii_alphanumeric()
        && second.is_ascii_alphanumeric()
    {
        return [first, second].map(|letter| Some(letter.to_ascii_lowercase().into()));
    }
    let mut letters = text.chars().flat_map(fold_letter).filter(|&c| is_in_key(c));
    [letters.next(), letters.next()]
}

fn is_in_key(c: char) -> bool {
    !c.is_whitespace() && !matches!(c, '_' | '-' | '.')
}

/// Plain letters are most of any text, and nothing of them has to be taken apart.
fn push_folded(c: char, folded: &mut String) {
    if c.is_ascii() {
        folded.push(c.to_ascii_lowercase());
    } else {
        folded.extend(fold_char(c));
    }
}

fn fold_letter(c: char) -> impl Iterator<Item = char> {
    let plain = c.is_ascii().then(|| c.to_ascii_lowercase());
    let other = (!c.is_ascii()).then(|| fold_char(c));
    plain.into_iter().chain(other.into_iter().flatten())
}

fn fold_char(c: char) -> impl Iterator<Item = char> {
    std::iter::once(c)
        .nfd()
        .flat_map(char::to_lowercase)
        .nfd()
        .filter(|&part| !is_combining_mark(part))
        .map(|part| if matches!(part, 'đ' | 'ð' | 'ɖ') { 'd' } else { part })
}

/// What is searched for: words without case and diacritics.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needle {
    /// The longest first: a short word may then not take a long one's place.
    words: Vec<String>,
}

impl Needle {
    /// From what was typed.
    pub fn new(typed: &str) -> Self {
        let mut words: Vec<String> =
            fold(typed).split_whitespace().map(ToOwned::to_owned).collect();
        words.sort_by_key(|word| Reverse(word.len()));
        Self { words }
    }

    /// True when there is nothing to search for.
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// Where a needle was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The higher, the better: whole words before beginnings of words before
    /// the insides of words, then the earlier.
    pub score: u32,
    /// Byte ranges in the original text, ascending, for highlighting.
    pub ranges: Vec<Range<usize>>,
}

/// A text folded once, to be searched often.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoldedText {
    folded: String,
    /// For each byte of `folded` where its letter begins in the original,
    /// and at the end the original's length.
    origins: Vec<usize>,
}

impl FoldedText {
    /// Folds a text and remembers where each letter came from.
    pub fn new(text: &str) -> Self {
        let mut folded = String::with_capacity(text.len());
        let mut origins = Vec::with_capacity(text.len() + 1);
        for (at, c) in text.char_indices() {
            push_folded(c, &mut folded);
            origins.resize(folded.len(), at);
        }
        origins.push(text.len());
        Self { folded, origins }
    }

    /// Finds every word of the needle, each at a place of its own.
    pub fn find(&self, needle: &Needle) -> Option<Hit> {
        let mut taken: Vec<Range<usize>> = Vec::with_capacity(needle.words.len());
        let mut score = 0;
        for word in &needle.words {
            let (worth, place) = self
                .folded
                .match_indices(word.as_str())
                .map(|(at, _)| at..at + word.len())
                .filter(|place| taken.iter().all(|t| place.end <= t.start || t.end <= place.start))
                .map(|place| (self.worth(&place), place))
                .max_by_key(|(worth, place)| (*worth, Reverse(place.start)))?;
            score += worth;
            taken.push(place);
        }
        taken.sort_by_key(|place| place.start);
        let ranges = taken.iter().map(|place| self.original(place)).collect();
        Some(Hit { score, ranges })
    }

    fn worth(&self, place: &Range<usize>) -> u32 {
        let is_letter_before =
            self.folded.get(..place.start).is_some_and(|s| s.ends_with(char::is_alphanumeric));
        let is_letter_after =
            self.folded.get(place.end..).is_some_and(|s| s.starts_with(char::is_alphanumeric));
        let kind = match (is_letter_before, is_letter_after) {
            (false, false) => 3,
            (false, true) => 2,
            (true, _) => 1,
        };
        let lateness = u32::try_from(place.start).unwrap_or(u32::MAX).min(999);
        kind * 1000 - lateness
    }

    /// The original bytes of a folded place, with the marks that were dropped.
    fn original(&self, place: &Range<usize>) -> Range<usize> {
        let end_of_text = self.origins.last().copied().unwrap_or_default();
        let origin = |at: usize| self.origins.get(at).copied().unwrap_or(end_of_text);
        let last = origin(place.end.saturating_sub(1));
        let end = self.origins.iter().skip(place.end).copied().find(|&at| at > last);
        origin(place.start)..end.unwrap_or(end_of_text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find_folded(haystack: &str, needle: &str) -> Option<Vec<Range<usize>>> {
        FoldedText::new(haystack).find(&Needle::new(needle)).map(|hit| hit.ranges)
    }

    fn found<'a>(haystack: &'a str, needle: &str) -> Option<Vec<&'a str>> {
        find_folded(haystack, needle)
            .map(|ranges| ranges.into_iter().map(|r| &haystack[r]).collect())
    }

    #[test]
    fn tone_placement_case_and_composition_do_not_matter() {
        for text in ["Hoằng Hóa", "HOẰNG HOÁ", "Hoa\u{306}\u{300}ng Ho\u{301}a"] {
            assert_eq!(fold(text), "hoang hoa", "{text}");
        }
        assert_eq!(fold("ĐÔNG SƠN, Đường Lưỡng Ức"), "dong son, duong luong uc");
        assert_eq!(fold("\u{d0}\u{f0}\u{189}\u{256}"), "dddd");
    }

    #[test]
    fn headers_match_however_they_are_spelled() {
        for text in ["Tên đơn vị", "ten_don_vi", "TÊN  ĐƠN VỊ", "tên-đơn-vị"] {
            assert_eq!(header_key(text), "tendonvi", "{text}");
        }
    }

    #[test]
    fn places_are_found_and_highlighted_in_the_original() {
        assert_eq!(found("LĐLĐ huyện Hoằng Hóa", "hoang hoa"), Some(vec!["Hoằng", "Hóa"]));
        assert_eq!(found("Thị xã Bỉm Sơn", "BIM son"), Some(vec!["Bỉm", "Sơn"]));
        assert_eq!(found("Thị xã Bỉm Sơn", "son thi"), Some(vec!["Thị", "Sơn"]));
        assert_eq!(found("Ho\u{301}a", "hoa"), Some(vec!["Ho\u{301}a"]));
        assert_eq!(found("Đông", "dông"), Some(vec!["Đông"]));
        assert_eq!(found("Bỉm Sơn", ""), Some(vec![]));
    }

    #[test]
    fn every_word_needs_a_place_of_its_own() {
        assert_eq!(found("Hoằng Phú", "hoang hoa"), None);
        assert_eq!(found("Hoằng Phú", "hoa hoang"), None);
        assert_eq!(found("Sơn", "son son"), None);
    }

    #[test]
    fn whole_words_rank_before_beginnings_before_insides() {
        let score = |text: &str| FoldedText::new(text).find(&Needle::new("an")).map(|h| h.score);
        assert!(score("Xã An Nông") > score("Xã Anh Sơn"));
        assert!(score("Xã Anh Sơn") > score("Xã Lan"));
        assert!(score("An Nông") > score("Xã An Nông"));
        assert_eq!(score("Xã Cẩm"), None);
    }

    proptest::proptest! {
        /// The short way for plain letters is the long way.
        #[test]
        fn a_letter_folds_alike_either_way(c: char) {
            for c in [c, char::from(c as u8 & 0x7F)] {
                let long: String = fold_char(c).collect();
                proptest::prop_assert_eq!(fold(&c.to_string()), long);
            }
        }

        #[test]
        fn a_key_begins_as_its_beginning(text in "\\PC{0,8}") {
            let key = header_key(&text);
            let mut letters = key.chars();
            proptest::prop_assert_eq!(key_beginning(&text), [letters.next(), letters.next()]);
        }

        #[test]
        fn folding_is_idempotent_and_maps_back(text in "\\PC{0,20}") {
            let once = fold(&text);
            proptest::prop_assert_eq!(&fold(&once), &once);
            let folded = FoldedText::new(&text);
            proptest::prop_assert_eq!(folded.folded.as_str(), once.as_str());
            for word in once.split_whitespace() {
                let ranges = find_folded(&text, word).unwrap();
                proptest::prop_assert!(fold(&text[ranges[0].clone()]).contains(word));
            }
        }
    }
}
