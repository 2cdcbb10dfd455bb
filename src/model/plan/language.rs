//! The two languages of every word.

/// The languages of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Vietnamese, the users' own.
    #[default]
    Vietnamese,
    /// English, by a switch.
    English,
}

/// A wording in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bilingual {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}

impl Bilingual {
    /// The wording in one language.
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Vietnamese => &self.vi,
            Language::English => &self.en,
        }
    }

    /// True when there is no wording at all.
    pub const fn is_empty(&self) -> bool {
        self.vi.is_empty() && self.en.is_empty()
    }
}
