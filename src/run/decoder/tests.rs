use std::time::{Duration, Instant};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEventKind};
use proptest::prelude::*;

use super::{Decoded, Decoder};

fn decode(bytes: &[u8]) -> Vec<Decoded> {
    let now = Instant::now();
    let mut decoder = Decoder::default();
    let mut found = decoder.feed(bytes, now);
    found.extend(decoder.expire(now + Duration::from_secs(2)));
    found
}

fn key(code: KeyCode) -> Decoded {
    Decoded::Key(code.into())
}

fn key_with(code: KeyCode, modifiers: KeyModifiers) -> Decoded {
    Decoded::Key(KeyEvent::new(code, modifiers))
}

fn letters(text: &str) -> Vec<Decoded> {
    text.chars().map(|letter| key(KeyCode::Char(letter))).collect()
}

#[test]
fn vietnamese_letters_are_single_keys() {
    assert_eq!(decode("đệ".as_bytes()), letters("đệ"));
    assert_eq!(decode("Đ".as_bytes()), [key_with(KeyCode::Char('Đ'), KeyModifiers::SHIFT)]);
}

#[test]
fn keys_are_known_by_their_sequences() {
    for (bytes, code) in [
        (&b"\x1b[A"[..], KeyCode::Up),
        (b"\x1bOB", KeyCode::Down),
        (b"\x1b[5~", KeyCode::PageUp),
        (b"\x1b[6~", KeyCode::PageDown),
        (b"\x1b[1~", KeyCode::Home),
        (b"\x1b[F", KeyCode::End),
        (b"\x1bOP", KeyCode::F(1)),
        (b"\x1b[15~", KeyCode::F(5)),
        (b"\x1b[17~", KeyCode::F(6)),
        (b"\x1b[24~", KeyCode::F(12)),
        (b"\x1b[[E", KeyCode::F(5)),
        (b"\r", KeyCode::Enter),
        (b"\x7f", KeyCode::Backspace),
        (b"\x1b", KeyCode::Esc),
    ] {
        assert_eq!(decode(bytes), [key(code)], "{bytes:?}");
    }
}

#[test]
fn modifiers_come_along() {
    assert_eq!(decode(b"\x1b[1;5C"), [key_with(KeyCode::Right, KeyModifiers::CONTROL)]);
    assert_eq!(decode(b"\x1b[5;2~"), [key_with(KeyCode::PageUp, KeyModifiers::SHIFT)]);
    assert_eq!(decode(b"\x1b[Z"), [key_with(KeyCode::BackTab, KeyModifiers::SHIFT)]);
    assert_eq!(decode(b"\x1bx"), [key_with(KeyCode::Char('x'), KeyModifiers::ALT)]);
    assert_eq!(decode(b"\x03"), [key_with(KeyCode::Char('c'), KeyModifiers::CONTROL)]);
    assert_eq!(decode(b"\x1b[97;5u"), [key_with(KeyCode::Char('a'), KeyModifiers::CONTROL)]);
}

#[test]
fn releases_are_not_handed_on() {
    assert_eq!(decode(b"\x1b[97;1:3u\x1b[1;1:3Bz"), letters("z"));
}

#[test]
fn an_arrow_cut_in_two_is_one_arrow() {
    let mut now = Instant::now();
    let mut decoder = Decoder::default();
    for byte in b"\x1b[" {
        assert_eq!(decoder.feed(&[*byte], now), []);
        now += Duration::from_millis(100);
        assert_eq!(decoder.expire(now), []);
    }
    assert_eq!(decoder.feed(b"B", now), [key(KeyCode::Down)]);
    assert_eq!(decoder.deadline(), None);
}

#[test]
fn a_lone_escape_is_known_after_its_time() {
    let now = Instant::now();
    let mut decoder = Decoder::default();
    assert_eq!(decoder.feed(b"\x1b", now), []);
    let deadline = decoder.deadline().unwrap();
    assert_eq!(decoder.expire(deadline), [key(KeyCode::Esc)]);
    assert_eq!(decoder.deadline(), None);
}

#[test]
fn a_letter_soon_after_escape_is_not_alt() {
    let now = Instant::now();
    let mut decoder = Decoder::default();
    assert_eq!(decoder.feed(b"\x1b", now), []);
    assert_eq!(decoder.feed(b"j", now), [key(KeyCode::Esc), key(KeyCode::Char('j'))]);
}

#[test]
fn escape_before_an_arrow_is_both() {
    assert_eq!(decode(b"\x1b\x1b[A"), [key(KeyCode::Esc), key(KeyCode::Up)]);
}

#[test]
fn a_paste_is_one_input_however_it_is_cut() {
    let whole = b"\x1b[200~q\r\nd\xc3\xb9ng \x1b[A\x1b[201~z";
    let expected = [Decoded::Paste("q\ndùng \u{1b}[A".to_owned()), key(KeyCode::Char('z'))];
    for cut in 0..=whole.len() {
        let now = Instant::now();
        let mut decoder = Decoder::default();
        let (head, tail) = whole.split_at(cut);
        let mut found = decoder.feed(head, now);
        found.extend(decoder.feed(tail, now));
        assert_eq!(found, expected, "cut at {cut}");
    }
}

#[test]
fn a_paste_without_its_end_does_not_deafen() {
    let now = Instant::now();
    let mut decoder = Decoder::default();
    assert_eq!(decoder.feed(b"\x1b[200~abc", now), []);
    let later = decoder.deadline().unwrap();
    assert_eq!(decoder.expire(later), [Decoded::Paste("abc".to_owned())]);
    assert_eq!(decoder.feed(b"d", later), letters("d"));
}

#[test]
fn a_paste_larger_than_the_limit_is_cut_and_still_ends() {
    let now = Instant::now();
    let mut decoder = Decoder::default();
    decoder.feed(b"\x1b[200~", now);
    for _ in 0..3 {
        assert_eq!(decoder.feed(&vec![b'x'; 1 << 19], now), []);
    }
    let found = decoder.feed(b"\x1b[201~k", now);
    let [Decoded::Paste(text), last] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(text.len(), 1 << 20);
    assert_eq!(*last, key(KeyCode::Char('k')));
}

#[test]
fn answers_of_the_terminal_are_never_keys() {
    assert_eq!(decode(b"\x1b[24;1R"), [Decoded::CursorReport]);
    assert_eq!(decode(b"\x1b[0;0R"), [Decoded::CursorReport]);
    assert_eq!(decode(b"\x1b[?62;22cz"), letters("z"));
    assert_eq!(decode(b"\x1b]11;rgb:0000/0000/0000\x07z"), letters("z"));
    assert_eq!(decode(b"\x1b]11;rgb:0000/0000/0000\x1b\\z"), letters("z"));
    assert_eq!(decode(b"\x1bP>|term(1)\x1b\\z"), letters("z"));
    assert_eq!(decode(b"\x1b[I\x1b[Oz"), letters("z"));
}

#[test]
fn broken_sequences_cost_nothing_but_themselves() {
    assert_eq!(decode(b"\x1b[12\x1b[A"), [key(KeyCode::Up)]);
    assert_eq!(decode(b"\xff\xfez"), letters("z"));
    assert_eq!(decode(b"\xc3z"), letters("z"));
    assert_eq!(decode(b"\x1b[999;999;999~z"), letters("z"));
    assert_eq!(decode(b"\x1bO\x1b[A"), [key(KeyCode::Up)]);
}

#[test]
fn the_mouse_is_read_in_both_forms() {
    let at = |bytes: &[u8]| match decode(bytes).as_slice() {
        [Decoded::Mouse(event)] => (event.kind, event.column, event.row),
        other => panic!("{other:?}"),
    };
    assert_eq!(at(b"\x1b[<0;10;5M"), (MouseEventKind::Down(MouseButton::Left), 9, 4));
    assert_eq!(at(b"\x1b[<0;10;5m"), (MouseEventKind::Up(MouseButton::Left), 9, 4));
    assert_eq!(at(b"\x1b[<32;1;1M"), (MouseEventKind::Drag(MouseButton::Left), 0, 0));
    assert_eq!(at(b"\x1b[<65;1;1M"), (MouseEventKind::ScrollDown, 0, 0));
    assert_eq!(at(b"\x1b[<0;0;0M"), (MouseEventKind::Down(MouseButton::Left), 0, 0));
    assert_eq!(at(b"\x1b[M !!"), (MouseEventKind::Down(MouseButton::Left), 0, 0));
    let far = b"\x1b[<0;999999999999;999999999M";
    assert_eq!(at(far), (MouseEventKind::Down(MouseButton::Left), u16::MAX, u16::MAX));
    assert_eq!(decode(b"\x1b[<35;3;3M\x1b[<999999999;1;1Mz"), letters("z"));
}

proptest! {
    #[test]
    fn any_bytes_cut_anywhere_are_survived(
        chunks in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..12), 0..20),
    ) {
        let now = Instant::now();
        let mut decoder = Decoder::default();
        for chunk in &chunks {
            decoder.feed(chunk, now);
        }
        // Both a paste and a partial sequence end at last, and keys are heard.
        decoder.expire(now + Duration::from_secs(2));
        decoder.expire(now + Duration::from_secs(4));
        prop_assert_eq!(decoder.feed(b"z", now), letters("z"));
    }
}
