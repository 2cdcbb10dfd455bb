//! What is left of a union's name without the words for what it is of.

use std::sync::LazyLock;

use super::name_key;

/// Words for what a union is, and what it is of, that offices put in or leave out.
const LEFT_OUT: [&str; 14] = [
    "công đoàn cơ sở",
    "công đoàn",
    "tổng công ty",
    "công ty",
    "trách nhiệm hữu hạn",
    "cổ phần",
    "một thành viên",
    "tập đoàn",
    "doanh nghiệp tư nhân",
    "doanh nghiệp",
    "hợp tác xã",
    "xí nghiệp",
    "nhà máy",
    "trường",
];

/// The same as keys, with spaces around them.
static KEYS: LazyLock<Vec<String>> =
    LazyLock::new(|| LEFT_OUT.iter().map(|words| format!(" {} ", name_key(words))).collect());

/// The words of a name's key without those.
pub(in crate::load) fn core_words(key: &str) -> String {
    let mut core = format!(" {key} ");
    for words in KEYS.iter() {
        while let Some(at) = core.find(words) {
            core.replace_range(at..at + words.len() - 1, "");
        }
    }
    core.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_what_a_union_is_of_are_left_out() {
        let core = |name: &str| core_words(&name_key(name));
        for name in [
            "CĐCS Hải Thịnh",
            "CĐCS Cty TNHH MTV Hải Thịnh",
            "CĐCS Công ty CP Tập đoàn Hải Thịnh",
            "Công đoàn Xí nghiệp Hải Thịnh",
        ] {
            assert_eq!(core(name), name_key("Hải Thịnh"), "{name}");
        }
        assert_eq!(core("CĐCS Công ty"), "");
        assert_ne!(core("CĐCS Hải Thịnh 2"), core("CĐCS Hải Thịnh"));
    }
}
