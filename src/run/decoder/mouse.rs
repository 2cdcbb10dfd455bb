//! Reports of the mouse, in the SGR form that is asked for and in the old one
//! that some terminals send all the same.

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

use super::Decoded;
use super::csi::number;
use super::sequence::Step;

const MOTION: u32 = 32;
const WHEEL: u32 = 64;

/// `Esc [ M` and three bytes.
pub fn read_bytes(rest: &[u8]) -> Step {
    match rest {
        [button, column, row, ..] if [button, column, row].iter().all(|byte| **byte >= b' ') => {
            let buttons = u32::from(button - b' ');
            let is_release = buttons & 3 == 3 && buttons & (MOTION | WHEEL) == 0;
            let kind = if is_release {
                Some(MouseEventKind::Up(MouseButton::Left))
            } else {
                kind(buttons, b'M')
            };
            let place = |byte: u8| u32::from(byte.saturating_sub(b' '));
            kind.map_or(Step::Skip(6), |kind| {
                Step::Take(6, Decoded::Mouse(event(kind, buttons, place(*column), place(*row))))
            })
        }
        [_, _, _, ..] => Step::Skip(3),
        _ => Step::Wait,
    }
}

/// `Esc [ <` buttons `;` column `;` row, and `M` or, for a release, `m`.
pub fn read_text(report: &str, end: u8) -> Option<MouseEvent> {
    let mut numbers = report.split(';').map(number);
    let (buttons, column, row) = (numbers.next()??, numbers.next()??, numbers.next()??);
    Some(event(kind(buttons, end)?, buttons, column, row))
}

fn event(kind: MouseEventKind, buttons: u32, column: u32, row: u32) -> MouseEvent {
    // Counted from one; the session brings them inside the screen.
    let place = |number: u32| u16::try_from(number.saturating_sub(1)).unwrap_or(u16::MAX);
    let mut modifiers = KeyModifiers::NONE;
    for (bit, modifier) in
        [(4, KeyModifiers::SHIFT), (8, KeyModifiers::ALT), (16, KeyModifiers::CONTROL)]
    {
        if buttons & bit != 0 {
            modifiers |= modifier;
        }
    }
    MouseEvent { kind, column: place(column), row: place(row), modifiers }
}

const fn kind(buttons: u32, end: u8) -> Option<MouseEventKind> {
    if buttons > 0xff {
        return None;
    }
    if buttons & WHEEL != 0 {
        return Some(match buttons & 3 {
            0 => MouseEventKind::ScrollUp,
            1 => MouseEventKind::ScrollDown,
            2 => MouseEventKind::ScrollLeft,
            _ => MouseEventKind::ScrollRight,
        });
    }
    let button = match buttons & 3 {
        0 => MouseButton::Left,
        1 => MouseButton::Middle,
        2 => MouseButton::Right,
        _ => return None,
    };
    match (end, buttons & MOTION != 0) {
        (b'm', _) => Some(MouseEventKind::Up(button)),
        (b'M', true) => Some(MouseEventKind::Drag(button)),
        (b'M', false) => Some(MouseEventKind::Down(button)),
        _ => None,
    }
}
