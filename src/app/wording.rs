//! A fixed wording in both languages.

use crate::model::Language;

/// Vietnamese and English; neither can be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording {
    /// Vietnamese.
    pub vi: &'static str,
    /// English.
    pub en: &'static str,
}

impl Wording {
    /// Both languages.
    #[must_use]
    pub const fn new(vi: &'static str, en: &'static str) -> Self {
        Self { vi, en }
    }

    /// In one language.
    #[must_use]
    pub const fn text(self, language: Language) -> &'static str {
        match language {
            Language::Vietnamese => self.vi,
            Language::English => self.en,
        }
    }
}
