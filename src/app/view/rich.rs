//! Text whose parts differ in weight or meaning.

use super::mark::Tone;

/// How a run of text is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Manner {
    /// Body text.
    #[default]
    Plain,
    /// What the eye should find first.
    Strong,
    /// Said with the tone of a status.
    Toned(Tone),
}

/// A stretch of text of one manner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Their manner.
    pub manner: Manner,
}

/// A paragraph of runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rich(pub Vec<Run>);

impl Rich {
    /// One plain run.
    pub fn of(text: impl Into<String>) -> Self {
        Self::default().plain(text)
    }

    /// Adds a plain run.
    #[must_use]
    pub fn plain(self, text: impl Into<String>) -> Self {
        self.with(text, Manner::Plain)
    }

    /// Adds a strong run.
    #[must_use]
    pub fn strong(self, text: impl Into<String>) -> Self {
        self.with(text, Manner::Strong)
    }

    /// Adds a run said with the tone of a status.
    #[must_use]
    pub fn toned(self, text: impl Into<String>, tone: Tone) -> Self {
        self.with(text, Manner::Toned(tone))
    }

    /// The words alone.
    pub fn text(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }

    fn with(mut self, text: impl Into<String>, manner: Manner) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.0.push(Run { text, manner });
        }
        self
    }
}

impl From<String> for Rich {
    fn from(text: String) -> Self {
        Self::of(text)
    }
}
