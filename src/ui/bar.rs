//! The bullet bar: value, what should be reached by now, target, on the one
//! scale of all bars.

use crate::app::view::BarView;
use crate::app::view::gauge::SCALE_END;

const EIGHTHS: [&str; 8] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/// The cells of a bar of a width, and how many of them are filled by the value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cells {
    /// One symbol a cell.
    pub symbols: Vec<&'static str>,
    /// The first so many belong to the value.
    pub filled: usize,
}

/// The cells of a bar. The value is drawn with eighths of a cell; `┊` marks what
/// should be reached by now, `│` the target, and where the value passes a mark
/// the mark is drawn into it; `▸` at the end: beyond the scale, `◂` at the
/// beginning: below zero.
pub fn cells(bar: &BarView, columns: u16) -> Cells {
    let length = usize::from(columns);
    let eighths = eighths(bar.value, columns);
    let target = place(100.0, columns);
    // Rounding must not carry the bar over the target, nor leave it short.
    let reached = (target + 1) * 8;
    let eighths = if bar.value >= 100.0 { eighths.max(reached) } else { eighths.min(reached - 1) };
    let (full, rest) = (eighths / 8, eighths % 8);
    let mut symbols: Vec<&'static str> =
        (0..length).map(|at| if at < full { "█" } else { "·" }).collect();
    let mut put = |at: usize, symbol: &'static str| {
        if let Some(cell) = symbols.get_mut(at) {
            *cell = symbol;
        }
    };
    if rest > 0 {
        put(full, EIGHTHS.get(rest).copied().unwrap_or("▌"));
    }
    if let Some(plan) = bar.plan {
        let at = place(plan, columns);
        put(at, if at < full { "╂" } else { "┊" });
    }
    put(target, if target < full { "┃" } else { "│" });
    if bar.value > SCALE_END {
        put(length.saturating_sub(1), "▸");
    } else if bar.value < 0.0 {
        put(0, "◂");
    }
    Cells { symbols, filled: if rest > 0 { full + 1 } else { full }.min(length) }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to the bar, which is at most 65 535 cells of eight"
)]
fn eighths(value: f64, columns: u16) -> usize {
    let cells = f64::from(columns) * 8.0;
    let filled = (value / SCALE_END * cells).clamp(0.0, cells);
    // What is there must be seen, however little.
    if value > 0.0 { filled.round().max(1.0) as usize } else { 0 }
}

/// The cell in which a mark lies: the one that a bar of that value fills last.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the bar")]
fn place(percent: f64, columns: u16) -> usize {
    let at = (percent / SCALE_END * f64::from(columns)).ceil() - 1.0;
    at.clamp(0.0, f64::from(columns.saturating_sub(1))) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(value: f64, plan: Option<f64>, columns: u16) -> String {
        cells(&BarView { value, plan }, columns).symbols.concat()
    }

    #[test]
    fn value_plan_and_target_stand_on_one_scale() {
        assert_eq!(drawn(50.0, None, 12), "█████····│··");
        assert_eq!(drawn(54.0, Some(80.0), 24), "██████████▊····┊···│····");
        assert_eq!(drawn(90.0, Some(60.0), 12), "█████╂███│··");
        assert_eq!(drawn(99.9, None, 12), "█████████│··");
        assert_eq!(drawn(100.0, None, 12), "█████████┃··");
        assert_eq!(drawn(110.0, None, 12), "█████████┃█·");
    }

    #[test]
    fn what_lies_outside_the_scale_is_marked() {
        assert_eq!(drawn(121.0, None, 12), "█████████┃█▸");
        assert_eq!(drawn(120.0, None, 12), "█████████┃██");
        assert_eq!(drawn(-3.0, None, 12), "◂········│··");
        assert_eq!(drawn(0.01, None, 12), "▏········│··");
        assert_eq!(drawn(0.0, None, 12), "·········│··");
    }

    #[test]
    fn a_bar_of_no_width_is_nothing() {
        assert_eq!(drawn(50.0, Some(20.0), 0), "");
        assert_eq!(drawn(50.0, None, 1), "│");
        assert_eq!(drawn(f64::NAN, None, 2), "·│");
    }
}
