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

/// What is wrong, in Vietnamese; `None` for what has no wording of its own here.
pub fn in_vietnamese(error: &clap::Error) -> Option<String> {
    let said = |kind| error.get(kind).map(ToString::to_string).filter(|text| !text.is_empty());
    let (argument, value) = (said(ContextKind::InvalidArg), said(ContextKind::InvalidValue));
    let told = match error.kind() {
        ErrorKind::UnknownArgument => format!("không có tham số '{}'", argument?),
        ErrorKind::InvalidSubcommand => {
            format!("không có lệnh '{}'", said(ContextKind::InvalidSubcommand)?)
        }
        ErrorKind::InvalidValue if value.is_none() => format!("'{}' cần một giá trị", argument?),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            format!("'{}' không nhận giá trị '{}'", argument?, value?)
        }
        ErrorKind::MissingRequiredArgument => format!("còn thiếu: {}", argument?),
        ErrorKind::ArgumentConflict if said(ContextKind::InvalidSubcommand).is_some() => {
            superfluous(error, Language::Vietnamese)?
        }
        ErrorKind::ArgumentConflict => match said(ContextKind::PriorArg) {
            Some(prior) if Some(&prior) != argument.as_ref() => {
                format!("'{}' không dùng chung với '{prior}'", argument?)
            }
            _ => format!("'{}' chỉ dùng một lần", argument?),
        },
        ErrorKind::TooManyValues => format!("'{}' không nhận giá trị '{}'", argument?, value?),
        ErrorKind::InvalidUtf8 => "có tham số không phải văn bản UTF-8".to_owned(),
        _ => return None,
    };
    let allowed = said(ContextKind::ValidValue).map(|all| format!("; hãy chọn: {all}"));
    let meant = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand].map(said);
    let meant = meant.into_iter().flatten().next().map(|near| format!("; có phải '{near}'?"));
    let reason = reason(error, Language::Vietnamese).map(|reason| format!(" ({reason})"));
    let more = [reason, allowed, meant].into_iter().flatten().collect::<String>();
    Some(format!("{told}{more}\nXem 'thidua --help'."))
}

/// Why a value is none, in one language: those of this program say it in both, the
/// Vietnamese first.
fn reason(error: &clap::Error, language: Language) -> Option<String> {
    let said = std::error::Error::source(error)?.to_string();
    let (vietnamese, english) = match said.split_once(" / ") {
        Some((vietnamese, english)) => (vietnamese, english),
        None if said.contains("invalid digit") || said.contains("integer") => {
            ("cần một số nguyên", said.as_str())
        }
        None => (said.as_str(), said.as_str()),
    };
    Some(if language == Language::English { english } else { vietnamese }.to_owned())
}

/// A second dataset, or a command behind the dataset.
fn superfluous(error: &clap::Error, language: Language) -> Option<String> {
    let is_meant = error.kind() == ErrorKind::ArgumentConflict;
    let word = error.get(ContextKind::InvalidSubcommand).filter(|_| is_meant)?;
    Some(match language {
        Language::Vietnamese => format!(
            "mỗi lần chỉ mở một bộ số liệu hay một thư mục, thừa '{word}'; lệnh thì đặt trước: \
             thidua check BỘ_SỐ_LIỆU"
        ),
        Language::English => format!(
            "thidua: one dataset or folder is opened at a time, '{word}' is one too many; a command comes \
             first: thidua check DATASET\nSee 'thidua --help'.\n"
        ),
    })
}

/// What is wrong, in English.
pub fn in_english(error: &clap::Error) -> String {
    if let Some(told) = superfluous(error, Language::English) {
        return told;
    }
    let rendered = error.render().to_string();
    let said = std::error::Error::source(error).map(ToString::to_string);
    match said.zip(reason(error, Language::English)) {
        Some((said, reason)) => rendered.replace(&said, &reason),
        None => rendered,
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
            let said = in_vietnamese(&error).unwrap();
            assert!(said.contains(&format!("thừa '{}'", words[2])), "{said}");
            assert!(in_english(&error).contains("one too many"));
        }
    }

    #[test]
    fn what_a_flag_and_a_word_of_bytes_lack_is_told_in_vietnamese() {
        let said = |words: &[OsString]| {
            in_vietnamese(&Arguments::try_parse_from(words).unwrap_err()).unwrap()
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
