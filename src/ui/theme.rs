//! Tones and signs as a terminal can show them.

/// How tones are told apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Palette {
    /// The sixteen colours that every terminal has.
    #[default]
    Ansi,
    /// True colours on a dark ground.
    TrueDark,
    /// True colours on a light ground.
    TrueLight,
    /// Bold and reverse only.
    Mono,
}

/// With which characters frames, bars and signs are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Signs {
    /// Box drawing, blocks and the glyphs of the status words.
    #[default]
    Unicode,
    /// ASCII frames, bars and signs; words keep their diacritics.
    AsciiSigns,
    /// Nothing but ASCII: for a locale that isn't UTF-8.
    AsciiOnly,
}

/// How everything looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    /// Colours.
    pub palette: Palette,
    /// Characters.
    pub signs: Signs,
}
