//! Keys as the app knows them, apart from any terminal library.

use std::fmt;
use std::str::FromStr;

/// A key that went down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// A character, upper case where Shift was held.
    Char(char),
    /// A letter with Ctrl.
    Ctrl(char),
    /// F1–F12.
    F(u8),
    /// Enter.
    Enter,
    /// Esc.
    Esc,
    /// Backspace.
    Backspace,
    /// Tab.
    Tab,
    /// Shift-Tab.
    BackTab,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Home.
    Home,
    /// End.
    End,
}

const NAMED: [(Key, &str, &str); 13] = [
    (Key::Enter, "enter", "Enter"),
    (Key::Esc, "esc", "Esc"),
    (Key::Backspace, "backspace", "Backspace"),
    (Key::Tab, "tab", "Tab"),
    (Key::BackTab, "shift-tab", "Shift-Tab"),
    (Key::Up, "up", "↑"),
    (Key::Down, "down", "↓"),
    (Key::Left, "left", "←"),
    (Key::Right, "right", "→"),
    (Key::PageUp, "pgup", "PgUp"),
    (Key::PageDown, "pgdn", "PgDn"),
    (Key::Home, "home", "Home"),
    (Key::End, "end", "End"),
];

impl Key {
    /// True for a letter: what a Vietnamese input method may rewrite.
    pub fn is_letter(self) -> bool {
        matches!(self, Self::Char(c) if c.is_alphabetic())
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Char(' ') => write!(f, "Space"),
            Self::Char(c) => write!(f, "{c}"),
            Self::Ctrl(c) => write!(f, "Ctrl-{}", c.to_ascii_uppercase()),
            Self::F(n) => write!(f, "F{n}"),
            named => {
                let label = NAMED.iter().find(|(key, ..)| key == named);
                f.write_str(label.map_or("", |(_, _, label)| label))
            }
        }
    }
}

/// No key is called so.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no key is called '{0}'")]
pub struct UnknownKey(String);

impl FromStr for Key {
    type Err = UnknownKey;

    /// Reads `down`, `f2`, `ctrl-c`, `shift-tab`, `space`, or one character.
    fn from_str(name: &str) -> Result<Self, UnknownKey> {
        let unknown = || UnknownKey(name.to_owned());
        let mut chars = name.chars();
        if let (Some(only), None) = (chars.next(), chars.next()) {
            return Ok(Self::Char(only));
        }
        let lower = name.to_lowercase();
        if lower == "space" {
            return Ok(Self::Char(' '));
        }
        if let Some(letter) = lower.strip_prefix("ctrl-") {
            return letter.chars().next().map(Self::Ctrl).ok_or_else(unknown);
        }
        if let Some(number) = lower.strip_prefix('f').and_then(|n| n.parse().ok()) {
            return Ok(Self::F(number));
        }
        let named = NAMED.iter().find(|(_, name, _)| *name == lower);
        named.map(|(key, ..)| *key).ok_or_else(unknown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_and_labels_shown() {
        for (name, key, label) in [
            ("down", Key::Down, "↓"),
            ("F2", Key::F(2), "F2"),
            ("ctrl-c", Key::Ctrl('c'), "Ctrl-C"),
            ("shift-tab", Key::BackTab, "Shift-Tab"),
            ("space", Key::Char(' '), "Space"),
            ("<", Key::Char('<'), "<"),
            ("f", Key::Char('f'), "f"),
        ] {
            assert_eq!(name.parse(), Ok(key));
            assert_eq!(key.to_string(), label);
        }
        assert_eq!("nowhere".parse::<Key>().unwrap_err().to_string(), "no key is called 'nowhere'");
    }

    #[test]
    fn vietnamese_letters_are_letters_and_digits_are_not() {
        assert!(Key::Char('ư').is_letter() && Key::Char('s').is_letter());
        assert!(!Key::Char('1').is_letter() && !Key::Char('?').is_letter());
        assert!(!Key::Ctrl('c').is_letter());
    }
}
