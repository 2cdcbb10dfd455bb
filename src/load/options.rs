//! What whoever opens a dataset says about it beside its path.

use chrono::NaiveDate;

use super::NumberStyle;
use crate::model::Plan;

keyed! {
    /// How a text's bytes stand for letters.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Encoding, all {
        /// UTF-8.
        Utf8 = "utf-8",
        /// UTF-16, the low byte first.
        Utf16Le = "utf-16le",
        /// UTF-16, the high byte first.
        Utf16Be = "utf-16be",
        /// Windows' Vietnamese code page.
        Windows1258 = "windows-1258",
        /// TCVN 5712:1993 (ABC), one byte a letter, in fonts such as `.VnTime`.
        Tcvn3 = "tcvn3",
        /// VNI, a byte for the letter and one for its marks, in fonts such as `VNI-Times`.
        Vni = "vni",
    }
}

impl Encoding {
    /// One whose letters lie in the cells of workbooks and of Unicode texts as those of
    /// Latin-1: fonts bring it with them, or an old file was opened as a western one.
    pub(super) const fn is_kept_in_cells(self) -> bool {
        matches!(self, Self::Tcvn3 | Self::Vni | Self::Windows1258)
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
