//! Which Backspaces are the user's own.
//!
//! A Vietnamese input method rewrites a letter by sending Backspace and the
//! letter with its mark: such a Backspace must not lead out of a screen. It
//! can't take back more than was typed.

use super::key::Key;

/// Letters just typed that an input method may still take back. It can't be
/// seen, so two of them are always alike.
#[derive(Clone, Copy, Debug, Default)]
pub struct Typing {
    letters: u8,
}

impl PartialEq for Typing {
    fn eq(&self, _other: &Self) -> bool {
        true
    }
}

impl Eq for Typing {}

impl Typing {
    /// Nothing typed yet.
    pub const fn new() -> Self {
        Self { letters: 0 }
    }

    /// Takes note of a key; true for a Backspace that is the input method's.
    pub fn is_rewriting(&mut self, key: Key) -> bool {
        match key {
            Key::Backspace if self.letters > 0 => {
                self.letters -= 1;
                true
            }
            letter if letter.is_letter() => {
                self.letters = self.letters.saturating_add(1);
                false
            }
            _ => {
                self.letters = 0;
                false
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_backspaces_are_the_input_methods_than_letters_were_typed() {
        let mut typing = Typing::new();
        let answers: Vec<bool> = [
            Key::Backspace,
            Key::Char('o'),
            Key::Backspace,
            Key::Char('ô'),
            Key::Backspace,
            Key::Backspace,
            Key::Char('s'),
            Key::Down,
            Key::Backspace,
        ]
        .map(|key| typing.is_rewriting(key))
        .to_vec();
        assert_eq!(answers, [false, false, true, false, true, false, false, false, false]);
    }
}
