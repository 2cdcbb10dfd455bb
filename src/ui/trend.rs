//! A unit's years as a column each: gaps are gaps, never zeros.

use crate::app::view::TrendView;
use crate::app::view::gauge::{SCALE_END, TrendPoint};

const LEVELS: [&str; 8] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/// The years, each so many cells wide. Years that lie ahead or don't apply are
/// blank, gaps `·`.
pub fn drawn(trend: &TrendView, cells: usize) -> String {
    let point = |point: &TrendPoint| match point {
        TrendPoint::Value(percent) => level(*percent).repeat(cells),
        TrendPoint::Gap => format!("{:<cells$}", "·"),
        TrendPoint::Blank => " ".repeat(cells),
    };
    trend.points.iter().map(point).collect()
}

fn level(percent: f64) -> &'static str {
    let last = LEVELS.len() - 1;
    let step = SCALE_END / 8.0;
    let reached = (1..=last).rev().find(|&at| {
        let bound = f64::from(u8::try_from(at).unwrap_or(u8::MAX)) * step;
        percent >= bound
    });
    LEVELS.get(reached.unwrap_or(0)).copied().unwrap_or("▁")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_is_no_zero_and_the_future_is_blank() {
        let points = vec![
            TrendPoint::Value(0.0),
            TrendPoint::Gap,
            TrendPoint::Value(100.0),
            TrendPoint::Value(300.0),
            TrendPoint::Blank,
        ];
        assert_eq!(drawn(&TrendView { points }, 1), "▁·▇█ ");
    }
}
