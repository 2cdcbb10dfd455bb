//! Tones and signs as a terminal can show them.

use ratatui::style::{Color, Modifier, Style};

use crate::app::view::Tone;

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

impl Theme {
    /// Body text: what the terminal has by itself.
    pub const fn plain(self) -> Style {
        Style::new()
    }

    /// What the eye should find first.
    pub const fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// The name of the selected row, and what is chosen.
    pub const fn selected(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// What was typed for, found in a name.
    pub const fn found(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED))
    }

    /// A tone. Colour never stands alone: glyph and word say the same. Green and
    /// red collapse for many eyes, cyan and red don't; blue and dim grey vanish
    /// on a projector.
    pub const fn tone(self, tone: Tone) -> Style {
        let color = match (self.palette, tone) {
            (Palette::Mono, Tone::Bad) => return self.strong(),
            (_, Tone::Neutral) | (Palette::Mono, _) => return self.plain(),
            (Palette::Ansi, Tone::Good) => Color::Cyan,
            (Palette::Ansi, Tone::Warning) => Color::Yellow,
            (Palette::Ansi, Tone::Bad) => Color::LightRed,
            (Palette::TrueDark, Tone::Good) => Color::Rgb(0x56, 0xB4, 0xE9),
            (Palette::TrueDark, Tone::Warning) => Color::Rgb(0xF0, 0xE4, 0x42),
            (Palette::TrueDark, Tone::Bad) => Color::Rgb(0xF2, 0x84, 0x82),
            (Palette::TrueLight, Tone::Good) => Color::Rgb(0x00, 0x5A, 0x9C),
            (Palette::TrueLight, Tone::Warning) => Color::Rgb(0x7A, 0x62, 0x00),
            (Palette::TrueLight, Tone::Bad) => Color::Rgb(0x6D, 0x00, 0x26),
        };
        Style::new().fg(color)
    }
}

/// The ASCII twin of a cell of a bar, a trend or a frame, if it is one.
pub fn drawn_twin(symbol: &str) -> Option<&'static str> {
    Some(match symbol {
        "█" | "▉" | "▊" | "▋" | "▌" => "#",
        "▁" => "_",
        "▂" => ".",
        "▍" | "▎" | "▏" | "▃" | "▄" | "─" | "━" => "-",
        "▅" | "▆" => "=",
        "▇" => "*",
        "┊" => ":",
        "│" | "┃" | "┤" => "|",
        "╂" | "┌" | "┐" | "└" | "┘" | "┼" => "+",
        "●" => "O",
        // Decomposed it would be an equals sign.
        "≠" => "/",
        _ => return None,
    })
}
