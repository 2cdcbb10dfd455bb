//! What whoever opens a dataset says about it beside its path.

use chrono::NaiveDate;

use super::NumberStyle;
use crate::model::Plan;

/// How a text's bytes stand for letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, the low byte first.
    Utf16Le,
    /// UTF-16, the high byte first.
    Utf16Be,
    /// Windows' Vietnamese code page.
    Windows1258,
    /// TCVN 5712:1993 (ABC), one byte a letter, in fonts such as `.VnTime`.
    Tcvn3,
    /// VNI, a byte for the letter and one for its marks, in fonts such as `VNI-Times`.
    Vni,
}

impl Encoding {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Windows1258, Self::Tcvn3, Self::Vni];

    /// One whose letters lie in the cells of workbooks and of Unicode texts as those of
    /// Latin-1: fonts bring it with them, or an old file was opened as a western one.
    pub(super) const fn is_kept_in_cells(self) -> bool {
        matches!(self, Self::Tcvn3 | Self::Vni | Self::Windows1258)
    }

    /// The name on the command line and in exports.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1258 => "windows-1258",
            Self::Tcvn3 => "tcvn3",
            Self::Vni => "vni",
        }
    }
}

/// What is known of a dataset from elsewhere.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// The day up to which the figures speak, for files that don't say it.
    pub as_of: Option<NaiveDate>,
    /// How the files are encoded; without it that is recognised.
    pub encoding: Option<Encoding>,
    /// How the files write numbers; without it that is recognised.
    pub numbers: Option<NumberStyle>,
    /// The plan of datasets without a plan of their own.
    pub plan: fn() -> Plan,
}

impl Default for Options {
    fn default() -> Self {
        Self { as_of: None, encoding: None, numbers: None, plan: super::plan::built_in }
    }
}
