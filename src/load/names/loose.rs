//! Names that may be one, though nothing proves it: but for the words for a union
//! before them, and for initials where another writes words
//! (`TT Nga Sơn`, `Trung tâm Nga Sơn`, `Thị trấn Nga Sơn`).

use super::{key_of_words, name_key};
use crate::text::fold;

/// What offices leave out before a name.
const PREFIXES: [&str; 3] = ["công đoàn cơ sở", "công đoàn", "liên đoàn lao động"];
/// Initials of no more letters than this stand for words.
const LONGEST_INITIALS: usize = 6;

/// A name without the words for a union before it.
#[derive(Debug)]
pub(in crate::load) struct Loose {
    words: Vec<String>,
    /// The first letters of its words: names that may be one have the same.
    pub(in crate::load) initials: String,
}

impl Loose {
    pub(in crate::load) fn of(name: &str) -> Self {
        // `TT Giống` is a centre, and may be a town.
        Self::of_key(&key_of_words(name, |word, short| word == short && short != "tt"))
    }

    /// The same of a name's key.
    pub(super) fn of_key(key: &str) -> Self {
        let bare = PREFIXES.iter().find_map(|prefix| {
            key.strip_prefix(&name_key(prefix))?.strip_prefix(' ').filter(|rest| rest.contains(' '))
        });
        let words: Vec<String> = bare.unwrap_or(key).split(' ').map(str::to_owned).collect();
        let initials = words.iter().map(|word| match (is_initials(word), word.chars().next()) {
            (false, Some(c)) if c.is_alphabetic() => fold(&c.to_string()),
            _ => fold(word),
        });
        let initials = initials.collect();
        Self { words, initials }
    }

    /// Whether the two may be one name.
    pub(in crate::load) fn may_be(&self, other: &Self) -> bool {
        self.initials == other.initials && agree(&self.words, &other.words)
    }
}

fn agree(ours: &[String], theirs: &[String]) -> bool {
    let (Some((one, rest)), Some((other, behind))) = (ours.split_first(), theirs.split_first())
    else {
        return ours.is_empty() && theirs.is_empty();
    };
    if one == other {
        return agree(rest, behind);
    }
    let short = |initials: &str, words: &[String], rest: &[String], is_ours: bool| {
        let count = initials.chars().count();
        let Some((meant, behind)) = words.split_at_checked(count) else { return false };
        let stands = is_initials(initials)
            && std::iter::zip(initials.chars(), meant)
                .all(|(c, word)| fold(word).starts_with(&fold(&c.to_string())));
        stands && if is_ours { agree(rest, behind) } else { agree(behind, rest) }
    };
    short(one, theirs, rest, true) || short(other, ours, behind, false)
}

/// Consonants only, as no word has them.
fn is_initials(word: &str) -> bool {
    let folded = fold(word);
    (2..=LONGEST_INITIALS).contains(&folded.len())
        && folded.chars().all(|c| c.is_ascii_alphabetic() && !"aeiouy".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_initials_leave_open_may_be_one() {
        for (one, other) in [
            ("CĐCS TT Nga Tân", "CĐCS thị trấn Nga Tân"),
            ("CĐCS TT Giống", "CĐCS thị trấn Giống"),
            ("TT Y tế", "CĐCS Trung tâm Y tế"),
            ("LĐLĐ huyện Bá", "Huyện Bá"),
            ("TT Nga Sơn", "Trung tâm Nga Sơn"),
            ("CĐCS Công ty May 10", "Cty May 10"),
            ("Công đoàn Trường Nga An", "CĐCS Trường Nga An"),
            ("Công ty TM DV Hoa", "Công ty Thương mại Dịch vụ Hoa"),
            ("Công ty SX Hoa", "CĐCS Công ty Sản xuất Hoa"),
        ] {
            assert!(Loose::of(one).may_be(&Loose::of(other)), "{one} {other}");
            assert!(Loose::of(other).may_be(&Loose::of(one)), "{one} {other}");
        }
        for (one, other) in [
            ("CĐCS TT Nga Tân", "CĐCS thị trấn Nga Tấn"),
            ("CĐCS Ba", "CĐCS Bình An"),
            ("CĐCS số 1", "CĐCS số 2"),
            ("Trung tâm Nga Sơn", "Thị trấn Nga Sơn"),
            ("CĐCS", "Công đoàn"),
        ] {
            assert!(!Loose::of(one).may_be(&Loose::of(other)), "{one} {other}");
        }
    }
}
