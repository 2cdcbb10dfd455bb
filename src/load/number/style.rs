/// How a file writes its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberStyle {
    /// Digits with a decimal point, nothing between thousands. Only ever said,
    /// never recognised: it can't be told from [`NumberStyle::English`].
    Plain,
    /// `70,000` and `9.6`.
    English,
    /// `70.000` and `9,6`.
    Vietnamese,
    /// Nothing decides.
    Undecided,
}

impl NumberStyle {
    /// What `dataset.toml` and the command line call it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::English => "en",
            Self::Vietnamese => "vi",
            Self::Undecided => "undecided",
        }
    }

    /// The style of that name, as it can be said.
    pub fn named(key: &str) -> Option<Self> {
        [Self::Plain, Self::English, Self::Vietnamese].into_iter().find(|style| style.key() == key)
    }
}
