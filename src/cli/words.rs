//! The words that options choose among, and what they mean.

use clap::ValueEnum;

use crate::load;
use crate::model::{Group, Language};

/// Languages on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LanguageArgument {
    /// Vietnamese.
    Vi,
    /// English.
    En,
}

impl From<LanguageArgument> for Language {
    fn from(argument: LanguageArgument) -> Self {
        match argument {
            LanguageArgument::Vi => Self::Vietnamese,
            LanguageArgument::En => Self::English,
        }
    }
}

/// Ways of writing numbers on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum NumbersArgument {
    /// `70.000,5`.
    Vi,
    /// `70,000.5`.
    En,
    /// `70000.5`.
    Plain,
}

impl From<NumbersArgument> for load::NumberStyle {
    fn from(argument: NumbersArgument) -> Self {
        match argument {
            NumbersArgument::Vi => Self::Vietnamese,
            NumbersArgument::En => Self::English,
            NumbersArgument::Plain => Self::Plain,
        }
    }
}

/// Encodings on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum EncodingArgument {
    /// UTF-8.
    #[value(name = "utf-8", alias = "utf8")]
    Utf8,
    /// UTF-16, little endian.
    #[value(name = "utf-16le")]
    Utf16Le,
    /// UTF-16, big endian.
    #[value(name = "utf-16be")]
    Utf16Be,
    /// Windows' Vietnamese code page.
    #[value(name = "windows-1258")]
    Windows1258,
    /// TCVN3 (ABC).
    #[value(name = "tcvn3", alias = "abc")]
    Tcvn3,
    /// VNI.
    #[value(name = "vni")]
    Vni,
}

impl From<EncodingArgument> for load::Encoding {
    fn from(argument: EncodingArgument) -> Self {
        match argument {
            EncodingArgument::Utf8 => Self::Utf8,
            EncodingArgument::Utf16Le => Self::Utf16Le,
            EncodingArgument::Utf16Be => Self::Utf16Be,
            EncodingArgument::Windows1258 => Self::Windows1258,
            EncodingArgument::Tcvn3 => Self::Tcvn3,
            EncodingArgument::Vni => Self::Vni,
        }
    }
}

/// Groups on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum GroupArgument {
    /// The union itself answers.
    Direct,
    /// The union contributes.
    Coordinated,
}

impl From<GroupArgument> for Group {
    fn from(argument: GroupArgument) -> Self {
        match argument {
            GroupArgument::Direct => Self::Direct,
            GroupArgument::Coordinated => Self::Coordinated,
        }
    }
}

/// Colours on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ThemeArgument {
    /// Sixteen colours, richer where the terminal proves it.
    Auto,
    /// The sixteen ANSI colours.
    Ansi,
    /// True colour on a dark ground.
    Dark,
    /// True colour on a light ground.
    Light,
    /// Bold and reverse only.
    Mono,
}

/// Formats of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// Plain text.
    Text,
    /// A stable contract.
    Json,
    /// One line an indicator.
    Csv,
    /// Markdown.
    Md,
}

/// Formats of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// Plain text.
    Text,
    /// JSON.
    Json,
}

/// Formats of a trace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TraceFormat {
    /// Plain text; nothing is shortened.
    Text,
    /// A stable contract; nothing is left out.
    Json,
    /// A table for a spreadsheet.
    Csv,
}

/// Formats of a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DiffFormat {
    /// Plain text.
    Text,
    /// A stable contract; nothing is left out.
    Json,
    /// Markdown.
    Md,
}
