//! Control sequences: `Esc [`, parameters, a final letter.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::sequence::Step;
use super::{Decoded, mouse};

/// `Esc [`
const LEAD: usize = 2;
/// No sequence of a terminal has parameters longer than this.
const LONGEST: usize = 256;

/// Reads a sequence of which the `Esc [` is already known.
pub fn read(body: &[u8]) -> Step {
    match body {
        [b'[', rest @ ..] => console_key(rest),
        [b'M', rest @ ..] => mouse::read_bytes(rest),
        _ => {
            let parameters = body.iter().take_while(|byte| (0x20..=0x3f).contains(*byte)).count();
            match body.get(parameters) {
                None if parameters > LONGEST => Step::Skip(LEAD + parameters),
                None => Step::Wait,
                Some(&end) if (0x40..=0x7e).contains(&end) => {
                    let text = std::str::from_utf8(body.get(..parameters).unwrap_or_default());
                    meaning(text.unwrap_or_default(), end, LEAD + parameters + 1)
                }
                // Broken off: what comes now begins something else.
                Some(_) => Step::Skip(LEAD + parameters),
            }
        }
    }
}

/// The key that a final letter stands for, here and after `Esc O`.
pub const fn letter_key(letter: u8) -> Option<KeyCode> {
    Some(match letter {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'P' => KeyCode::F(1),
        b'Q' => KeyCode::F(2),
        b'R' => KeyCode::F(3),
        b'S' => KeyCode::F(4),
        _ => return None,
    })
}

/// F1 to F5 of the Linux console: `Esc [ [ A` to `E`.
fn console_key(rest: &[u8]) -> Step {
    match rest.first() {
        None => Step::Wait,
        Some(letter @ b'A'..=b'E') => {
            Step::Take(LEAD + 2, Decoded::Key(KeyCode::F(letter - b'A' + 1).into()))
        }
        Some(_) => Step::Skip(LEAD + 1),
    }
}

fn meaning(parameters: &str, end: u8, used: usize) -> Step {
    if let Some(report) = parameters.strip_prefix('<') {
        let event = mouse::read_text(report, end);
        return event.map_or(Step::Skip(used), |event| Step::Take(used, Decoded::Mouse(event)));
    }
    match (parameters, end) {
        ("200", b'~') => return Step::BeginPaste(used),
        (_, b'R') if is_cursor_report(parameters) => {
            return Step::Take(used, Decoded::CursorReport);
        }
        _ => {}
    }
    key(parameters, end).map_or(Step::Skip(used), |key| Step::Take(used, Decoded::Key(key)))
}

/// `row;column`. F3 with a modifier looks alike on some terminals; the answer
/// is what this session asks for, so it wins.
fn is_cursor_report(parameters: &str) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    parameters.split_once(';').is_some_and(|(row, column)| is_number(row) && is_number(column))
}

fn key(parameters: &str, end: u8) -> Option<KeyEvent> {
    let mut fields = parameters.split(';');
    let number = fields.next().and_then(|field| number(field.split(':').next()?));
    let mut details = fields.next().unwrap_or_default().split(':');
    let mask = details.next().and_then(self::number).unwrap_or(1);
    if details.next() == Some("3") {
        return None; // a key release
    }
    let code = match end {
        b'~' => tilde_key(number?)?,
        b'u' => unicode_key(number?)?,
        b'Z' => KeyCode::BackTab,
        _ if number.unwrap_or(1) == 1 => letter_key(end)?,
        _ => return None,
    };
    let mut key = KeyEvent::new(code, modifiers(mask));
    if code == KeyCode::BackTab || matches!(code, KeyCode::Char(c) if c.is_uppercase()) {
        key.modifiers |= KeyModifiers::SHIFT;
    }
    Some(key)
}

fn tilde_key(number: u32) -> Option<KeyCode> {
    let function = |first: u8, from: u32| {
        u8::try_from(number - from).ok().map(|offset| KeyCode::F(first + offset))
    };
    match number {
        1 | 7 => Some(KeyCode::Home),
        2 => Some(KeyCode::Insert),
        3 => Some(KeyCode::Delete),
        4 | 8 => Some(KeyCode::End),
        5 => Some(KeyCode::PageUp),
        6 => Some(KeyCode::PageDown),
        11..=15 => function(1, 11),
        17..=21 => function(6, 17),
        23..=26 => function(11, 23),
        28..=29 => function(15, 28),
        31..=34 => function(17, 31),
        _ => None,
    }
}

/// Keys of terminals that a program before left in the kitty protocol.
fn unicode_key(number: u32) -> Option<KeyCode> {
    match number {
        9 => Some(KeyCode::Tab),
        13 => Some(KeyCode::Enter),
        27 => Some(KeyCode::Esc),
        127 => Some(KeyCode::Backspace),
        // The private area holds keys that have no letter, such as Shift alone.
        0xe000..=0xf8ff => None,
        _ => char::from_u32(number).filter(|letter| !letter.is_control()).map(KeyCode::Char),
    }
}

fn modifiers(mask: u32) -> KeyModifiers {
    let bits = mask.saturating_sub(1);
    let mut modifiers = KeyModifiers::NONE;
    for (bit, modifier) in
        [(1, KeyModifiers::SHIFT), (2, KeyModifiers::ALT), (4, KeyModifiers::CONTROL)]
    {
        if bits & bit != 0 {
            modifiers |= modifier;
        }
    }
    modifiers
}

/// A decimal number; one too large is as good as the largest.
pub fn number(text: &str) -> Option<u32> {
    let is_decimal = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_decimal.then(|| text.parse().unwrap_or(u32::MAX))
}
