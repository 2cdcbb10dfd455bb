//! Where one stands in a list: a cursor inside a viewport that stays still
//! until the cursor reaches its edge, then moves half a page.

use super::message::Motion;

/// Position in a list and the first row that is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The row the cursor is on; 0 in an empty list.
    pub at: usize,
    /// The first row shown.
    pub top: usize,
}

impl Cursor {
    /// After a motion in a list of `len` rows, `height` of them shown.
    #[must_use]
    pub fn moved(self, motion: Motion, len: usize, height: usize) -> Self {
        let page = height.saturating_sub(1).max(1);
        let at = match motion {
            Motion::Up => self.at.saturating_sub(1),
            Motion::Down => self.at.saturating_add(1),
            Motion::PageUp => self.at.saturating_sub(page),
            Motion::PageDown => self.at.saturating_add(page),
            Motion::First => 0,
            Motion::Last => usize::MAX,
        };
        self.placed(at, len, height)
    }

    /// On a row, the viewport where it was if that row is inside it.
    #[must_use]
    pub fn placed(self, at: usize, len: usize, height: usize) -> Self {
        let at = at.min(len.saturating_sub(1));
        let inside = self.top..self.top.saturating_add(height.max(1));
        let top = if inside.contains(&at) { self.top } else { at.saturating_sub(height / 2) };
        Self { at, top: top.min(len.saturating_sub(height)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_viewport_stays_still_until_the_edge_then_jumps_half_a_page() {
        let mut cursor = Cursor::default();
        for _ in 0..9 {
            cursor = cursor.moved(Motion::Down, 100, 10);
        }
        assert_eq!(cursor, Cursor { at: 9, top: 0 });
        cursor = cursor.moved(Motion::Down, 100, 10);
        assert_eq!(cursor, Cursor { at: 10, top: 5 });
        for _ in 0..5 {
            cursor = cursor.moved(Motion::Up, 100, 10);
        }
        assert_eq!(cursor, Cursor { at: 5, top: 5 });
        assert_eq!(cursor.moved(Motion::Up, 100, 10), Cursor { at: 4, top: 0 });
    }

    #[test]
    fn ends_and_pages() {
        let start = Cursor::default();
        let end = start.moved(Motion::Last, 27, 10);
        assert_eq!(end, Cursor { at: 26, top: 17 });
        assert_eq!(end.moved(Motion::Down, 27, 10), end);
        assert_eq!(end.moved(Motion::First, 27, 10), start);
        assert_eq!(start.moved(Motion::PageDown, 27, 10), Cursor { at: 9, top: 0 });
        assert_eq!(start.moved(Motion::PageDown, 27, 0), Cursor { at: 1, top: 1 });
        assert_eq!(start.moved(Motion::Last, 0, 10), start);
    }

    proptest::proptest! {
        #[test]
        fn the_cursor_is_always_a_row_and_always_seen(
            at in 0_usize..60, top in 0_usize..60, len in 1_usize..50, height in 1_usize..30,
            motion in proptest::sample::select(Motion::ALL.to_vec()),
        ) {
            let cursor = Cursor { at, top }.moved(motion, len, height);
            proptest::prop_assert!(cursor.at < len);
            proptest::prop_assert!(cursor.top <= cursor.at && cursor.at < cursor.top + height);
            proptest::prop_assert!(cursor.top == 0 || cursor.top + height <= len);
        }
    }
}
