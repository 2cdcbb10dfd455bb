//! A command line that can't be read, told in the language it asks for.

use std::ffi::OsString;

use clap::error::{ContextKind, ErrorKind};

use crate::model::Language;

/// The language a command line asks for, whether or not the rest of it can be read:
/// `--lang`, else `THIDUA_LANG`, else Vietnamese.
pub fn language(command_line: &[OsString]) -> Language {
    let words: Vec<&str> = command_line.iter().filter_map(|word| word.to_str()).collect();
    let joined = words.iter().rev().find_map(|word| word.strip_prefix("--lang="));
    let apart = words.iter().rposition(|word| *word == "--lang");
    let apart = apart.and_then(|at| words.get(at + 1)).copied();
    let given = joined.or(apart).map(ToOwned::to_owned);
    match given.or_else(|| std::env::var("THIDUA_LANG").ok()).as_deref() {
        Some("en") => Language::English,
        _ => Language::Vietnamese,
    }
}

/// The same words, `--lang` behind the command where it stands before it: as the
/// arguments of the dashboard aren't a command's, nothing else could.
pub fn command_first(mut words: Vec<OsString>) -> Vec<OsString> {
    let option = match words.get(1).and_then(|word| word.to_str()) {
        Some("--lang") => 2,
        Some(word) if word.starts_with("--lang=") => 1,
        _ => return words,
    };
    let behind = words.get_mut(1..option + 2);
    if let Some(moved) = behind.filter(|moved| !is_option(moved.last())) {
        moved.rotate_right(1);
    }
    words
}

fn is_option(word: Option<&OsString>) -> bool {
    word.is_some_and(|word| word.as_encoded_bytes().starts_with(b"-"))
}

/// What is wrong with the command line; `None` for what has no wording of its own here.
pub fn told(error: &clap::Error, language: Language) -> Option<String> {
    let said = Said { error, language };
    let (matter, more, see) = (said.matter()?, said.more(), said.either("Xem", "See"));
    Some(format!("{matter}{more}\n{see} 'thidua --help'."))
}

/// What an error says of itself.
struct Said<'e> {
    error: &'e clap::Error,
    language: Language,
}

impl Said<'_> {
    fn either<'t>(&self, vietnamese: &'t str, english: &'t str) -> &'t str {
        match self.language {
            Language::Vietnamese => vietnamese,
            Language::English => english,
        }
    }

    fn of(&self, kind: ContextKind) -> Option<String> {
        self.error.get(kind).map(ToString::to_string).filter(|text| !text.is_empty())
    }

    fn matter(&self) -> Option<String> {
        let (argument, value) =
            (self.of(ContextKind::InvalidArg), self.of(ContextKind::InvalidValue));
        Some(match self.error.kind() {
            ErrorKind::UnknownArgument => {
                format!(
                    "{} '{}'",
                    self.either("không có tham số", "there is no argument"),
                    argument?
                )
            }
            ErrorKind::InvalidValue if value.is_none() => {
                format!("'{}' {}", argument?, self.either("cần một giá trị", "needs a value"))
            }
            ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::TooManyValues => {
                let refused = self.either("không nhận giá trị", "doesn't take the value");
                format!("'{}' {refused} '{}'", argument?, value?)
            }
            ErrorKind::MissingRequiredArgument => {
                format!("{}: {}", self.either("còn thiếu", "still missing"), argument?)
            }
            ErrorKind::ArgumentConflict => match self.of(ContextKind::InvalidSubcommand) {
                Some(word) => self.superfluous(&word),
                None => self.conflict(&argument?),
            },
            ErrorKind::InvalidUtf8 => {
                let vietnamese = "có tham số không phải văn bản UTF-8";
                self.either(vietnamese, "an argument is no text in UTF-8").to_owned()
            }
            _ => return None,
        })
    }

    /// A second dataset, or a command behind the dataset or an option.
    fn superfluous(&self, word: &str) -> String {
        match self.language {
            Language::Vietnamese => format!(
                "mỗi lần chỉ mở một bộ số liệu hay một thư mục, thừa '{word}'; lệnh thì đặt trước \
                 cả tham số: thidua check BỘ_SỐ_LIỆU --all"
            ),
            Language::English => format!(
                "one dataset or folder is opened at a time, '{word}' is one too many; a command \
                 comes before its options: thidua check DATASET --all"
            ),
        }
    }

    fn conflict(&self, argument: &str) -> String {
        let prior = self.of(ContextKind::PriorArg).filter(|prior| prior != argument);
        match (self.language, prior) {
            (Language::Vietnamese, Some(prior)) => {
                format!("'{argument}' không dùng chung với '{prior}'")
            }
            (Language::English, Some(prior)) => format!("'{argument}' doesn't go with '{prior}'"),
            (Language::Vietnamese, None) => format!("'{argument}' chỉ dùng một lần"),
            (Language::English, None) => format!("'{argument}' is used only once"),
        }
    }

    /// Why, what would do, and what may have been meant.
    fn more(&self) -> String {
        let choose = self.either("hãy chọn", "choose");
        let allowed = self.of(ContextKind::ValidValue).map(|all| format!("; {choose}: {all}"));
        let meant = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand];
        let meant = meant.into_iter().find_map(|kind| self.of(kind));
        let is_it = self.either("có phải", "is it");
        let meant = meant.map(|near| format!("; {is_it} '{near}'?"));
        let reason = self.reason().map(|reason| format!(" ({reason})"));
        [reason, allowed, meant].into_iter().flatten().collect()
    }

    /// Why a value is none: this program says it in both languages, the Vietnamese first.
    fn reason(&self) -> Option<String> {
        let said = std::error::Error::source(self.error)?.to_string();
        let is_number = said.contains("invalid digit") || said.contains("integer");
        let (vietnamese, english) = match said.split_once(" / ") {
            Some(both) => both,
            None if is_number => ("cần một số nguyên", said.as_str()),
            None => (said.as_str(), said.as_str()),
        };
        Some(self.either(vietnamese, english).to_owned())
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::cli::Arguments;

    #[test]
    fn a_second_dataset_and_a_command_behind_one_are_told_as_such() {
        for words in [["thidua", "a.csv", "b.csv"], ["thidua", "a.csv", "check"]] {
            let error = Arguments::try_parse_from(words).unwrap_err();
            let [said, english] = [Language::Vietnamese, Language::English]
                .map(|language| told(&error, language).unwrap());
            assert!(said.contains(&format!("thừa '{}'", words[2])), "{said}");
            assert!(english.contains("one too many"), "{english}");
        }
    }

    #[test]
    fn the_language_may_stand_before_a_command() {
        let words = |line: &str| line.split(' ').map(OsString::from).collect::<Vec<_>>();
        for (line, meant) in [
            ("thidua --lang en report a", "thidua report --lang en a"),
            ("thidua --lang=en report a", "thidua report --lang=en a"),
            ("thidua --lang en -- a", "thidua --lang en -- a"),
            ("thidua --lang en", "thidua --lang en"),
            ("thidua report a", "thidua report a"),
        ] {
            assert_eq!(command_first(words(line)), words(meant));
        }
    }

    #[test]
    fn what_a_flag_and_a_word_of_bytes_lack_is_told_in_vietnamese() {
        let said = |words: &[OsString]| {
            let error = Arguments::try_parse_from(words).unwrap_err();
            told(&error, Language::Vietnamese).unwrap()
        };
        let words = ["thidua", "--ascii=1"].map(OsString::from);
        assert_eq!(said(&words), "'--ascii' không nhận giá trị '1'\nXem 'thidua --help'.");
        #[cfg(unix)]
        {
            let bytes = std::os::unix::ffi::OsStringExt::from_vec(vec![0xFF]);
            let words =
                ["thidua", "report", "x", "--unit"].map(OsString::from).into_iter().chain([bytes]);
            assert!(said(&words.collect::<Vec<_>>()).contains("UTF-8"));
        }
    }
}
