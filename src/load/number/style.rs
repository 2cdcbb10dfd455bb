keyed! {
    /// How a file writes its numbers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum NumberStyle {
        /// Digits with a decimal point, nothing between thousands. Only ever said,
        /// never recognised: it can't be told from [`NumberStyle::English`].
        Plain = "plain",
        /// `70,000` and `9.6`.
        English = "en",
        /// `70.000` and `9,6`.
        Vietnamese = "vi",
        /// Nothing decides.
        Undecided = "undecided",
    }
}

impl NumberStyle {
    /// The style of that name, as it can be said.
    pub fn named(key: &str) -> Option<Self> {
        [Self::Plain, Self::English, Self::Vietnamese].into_iter().find(|style| style.key() == key)
    }
}
