//! The first thing in a run of bytes, and how many bytes it took.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{Decoded, csi};

pub const ESC: u8 = 0x1b;
const BEL: u8 = 0x07;
/// An answer of the terminal without an end is given up at this length.
const LONGEST_STRING: usize = 1 << 16;

/// What to do with the first bytes.
#[derive(Debug, PartialEq, Eq)]
pub enum Step {
    /// They may be the beginning of something: wait for more.
    Wait,
    /// So many of them mean nothing here.
    Skip(usize),
    /// So many of them mean this.
    Take(usize, Decoded),
    /// So many of them announce pasted text.
    BeginPaste(usize),
}

/// Reads the first thing in `bytes`.
pub fn next(bytes: &[u8]) -> Step {
    match bytes {
        [] | [ESC] => Step::Wait,
        [ESC, b'[', body @ ..] => csi::read(body),
        [ESC, b'O', body @ ..] => single_shift(body),
        [ESC, b']' | b'P' | b'X' | b'^' | b'_', body @ ..] => string(body),
        [ESC, ESC, ..] => Step::Take(1, Decoded::Key(KeyCode::Esc.into())),
        [ESC, rest @ ..] => with_alt(character(rest)),
        _ => character(bytes),
    }
}

/// The key that Alt and this byte make, for sequences that never went on.
pub fn alt_key(byte: u8) -> Option<Decoded> {
    match with_alt(character(&[byte])) {
        Step::Take(_, decoded) => Some(decoded),
        _ => None,
    }
}

fn with_alt(step: Step) -> Step {
    match step {
        Step::Take(used, Decoded::Key(mut key)) => {
            key.modifiers |= KeyModifiers::ALT;
            Step::Take(used + 1, Decoded::Key(key))
        }
        Step::Skip(used) => Step::Skip(used + 1),
        other => other,
    }
}

/// Keys of the application keypad: `Esc O` and a letter.
fn single_shift(body: &[u8]) -> Step {
    let Some(&letter) = body.first() else { return Step::Wait };
    if !(b' '..=b'~').contains(&letter) {
        return Step::Skip(2);
    }
    let code = match letter {
        b'M' => Some(KeyCode::Enter),
        _ => csi::letter_key(letter),
    };
    code.map_or(Step::Skip(3), |code| Step::Take(3, Decoded::Key(code.into())))
}

/// A string that the terminal sends (a colour, a name): nothing was asked that
/// is answered so, and a late answer to someone else must not become keys.
fn string(body: &[u8]) -> Step {
    let end = body.iter().enumerate().find_map(|(at, &byte)| match byte {
        BEL => Some(at + 1),
        ESC if body.get(at + 1) == Some(&b'\\') => Some(at + 2),
        _ => None,
    });
    match end {
        Some(end) => Step::Skip(2 + end),
        None if body.len() > LONGEST_STRING => Step::Skip(2 + body.len()),
        None => Step::Wait,
    }
}

/// A control byte or a character; `bytes` is not empty.
fn character(bytes: &[u8]) -> Step {
    match bytes.first() {
        None => Step::Wait,
        Some(&byte) if byte < b' ' || byte == 0x7f => {
            control(byte).map_or(Step::Skip(1), |key| Step::Take(1, Decoded::Key(key)))
        }
        Some(&byte) => text(byte, bytes),
    }
}

fn control(byte: u8) -> Option<KeyEvent> {
    let with_control =
        |letter: u8| Some(KeyEvent::new(KeyCode::Char(char::from(letter)), KeyModifiers::CONTROL));
    match byte {
        b'\r' => Some(KeyCode::Enter.into()),
        b'\t' => Some(KeyCode::Tab.into()),
        0x7f => Some(KeyCode::Backspace.into()),
        0 => with_control(b' '),
        0x01..=0x1a => with_control(byte - 1 + b'a'),
        0x1c..=0x1f => with_control(byte - 0x1c + b'4'),
        _ => None,
    }
}

fn text(lead: u8, bytes: &[u8]) -> Step {
    let width = match lead {
        0x00..=0x7f => 1,
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return Step::Skip(1),
    };
    let seen = bytes.get(..width).unwrap_or(bytes);
    match std::str::from_utf8(seen) {
        Ok(text) => match text.chars().next() {
            Some(letter) if !letter.is_control() => Step::Take(width, typed(letter)),
            _ => Step::Skip(width),
        },
        Err(error) if error.error_len().is_none() => Step::Wait,
        Err(_) => Step::Skip(1),
    }
}

/// A capital counts as typed with Shift, as crossterm has it.
const fn typed(letter: char) -> Decoded {
    let modifiers = if letter.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
    Decoded::Key(KeyEvent::new(KeyCode::Char(letter), modifiers))
}
