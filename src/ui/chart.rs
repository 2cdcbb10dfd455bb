//! The yearly chart: signs on a grid of cells, one row a step of the scale.

use ratatui::layout::Rect;

use super::paint::Canvas;
use crate::app::view::indicator::{ChartPoint, ChartView};
use crate::app::view::{Rich, Tone};
use crate::app::words::{Said, labels};
use crate::text::{fit_number, width};

const DONE: &str = "█";
/// Where the scale doesn't begin at zero a column would lie: a mark doesn't.
const MARK: &str = "●";
const TARGET: &str = "─";
const REQUIRED: &str = "·";
const FORECAST: &str = "o";
const NEEDED: &str = "+";

/// The signs that occur, with what they mean.
pub fn legend(chart: &ChartView, canvas: &Canvas<'_>) -> Rich {
    let signs: [(&str, Said, bool); 5] = [
        (done_sign(chart), labels::CHART_DONE, !chart.done.is_empty()),
        (TARGET, labels::CHART_TARGET, chart.target.is_some()),
        (REQUIRED, labels::CHART_REQUIRED, !chart.required.is_empty()),
        (FORECAST, labels::CHART_FORECAST, !chart.forecast.is_empty()),
        (NEEDED, labels::CHART_NEEDED, !chart.needed.is_empty()),
    ];
    let shown: Vec<String> = signs
        .into_iter()
        .filter(|(.., occurs)| *occurs)
        .map(|(sign, said, _)| format!("{sign} {}", canvas.say(said)))
        .collect();
    Rich::of(shown.join("  "))
}

fn done_sign(chart: &ChartView) -> &'static str {
    let begins_at_zero = chart.ticks.first().is_some_and(|(low, _)| *low <= 0.0);
    if begins_at_zero { DONE } else { MARK }
}

/// Where the grid lies, and what its edges stand for.
struct Grid {
    area: Rect,
    low: f64,
    high: f64,
    years: usize,
}

pub fn draw(chart: &ChartView, area: Rect, canvas: &mut Canvas<'_>) {
    let (Some(low), Some(high)) = (chart.ticks.first(), chart.ticks.last()) else { return };
    let scale = chart.ticks.iter().map(|(_, label)| width(label)).max().unwrap_or(0);
    let scale = u16::try_from(scale).unwrap_or(u16::MAX);
    let left = scale.saturating_add(2);
    if area.width < left.saturating_add(12) || area.height < 4 {
        return;
    }
    let grid = Grid {
        area: Rect { x: area.x + left, width: area.width - left, height: area.height - 2, ..area },
        low: low.0,
        high: high.0,
        years: chart.years.len().saturating_sub(1).max(1),
    };
    grid.draw_scale(chart, scale, canvas);
    if let Some(target) = chart.target {
        let y = grid.row(target);
        let line = TARGET.repeat(usize::from(grid.area.width));
        canvas.put(grid.area.x, y, grid.area.width, &line, canvas.theme.plain());
        let label = format!(" {} ", chart.target_label);
        canvas.put(grid.area.x + 2, y, grid.area.width - 2, &label, canvas.theme.strong());
    }
    let tone = |tone| canvas.theme.tone(tone);
    let (plain, good, warning) = (canvas.theme.plain(), tone(Tone::Good), tone(Tone::Warning));
    for (points, sign, style) in [
        (&chart.required, REQUIRED, plain),
        (&chart.needed, NEEDED, good),
        (&chart.forecast, FORECAST, warning),
    ] {
        grid.draw_line(points, sign, style, canvas);
    }
    grid.draw_done(chart, canvas);
    grid.draw_years(chart, canvas);
}

impl Grid {
    fn draw_scale(&self, chart: &ChartView, columns: u16, canvas: &mut Canvas<'_>) {
        let x = self.area.x - 2 - columns;
        for y in self.area.y..self.area.y + self.area.height {
            canvas.put(self.area.x - 1, y, 1, "│", canvas.theme.plain());
        }
        let mut lowest_drawn = None;
        for (value, label) in &chart.ticks {
            let y = self.row(*value);
            if lowest_drawn == Some(y) {
                continue;
            }
            lowest_drawn = Some(y);
            if let Some(text) = fit_number(label, usize::from(columns)) {
                canvas.put(x, y, columns, &text, canvas.theme.plain());
            }
            canvas.put(self.area.x - 1, y, 1, "┤", canvas.theme.plain());
        }
        let y = self.area.y + self.area.height;
        let line = "─".repeat(usize::from(self.area.width));
        canvas.put(self.area.x - 1, y, 1, "└", canvas.theme.plain());
        canvas.put(self.area.x, y, self.area.width, &line, canvas.theme.plain());
    }

    fn draw_years(&self, chart: &ChartView, canvas: &mut Canvas<'_>) {
        let y = self.area.y + self.area.height + 1;
        let mut free = 0;
        for (at, year) in chart.years.iter().enumerate() {
            let wide = u16::try_from(width(year)).unwrap_or(0);
            let middle = self.column(f64::from(u16::try_from(at).unwrap_or(0)));
            let last = (self.area.x + self.area.width).saturating_sub(wide);
            let x = middle.saturating_sub(wide / 2).clamp(self.area.x - 1, last);
            // Half a year's number is another year: one that has no room is left out.
            if x >= free && last >= self.area.x {
                canvas.put(x, y, wide, year, canvas.theme.plain());
                free = x + wide + 1;
            }
        }
    }

    /// Columns from the foot of the grid, or marks where zero is out of sight.
    fn draw_done(&self, chart: &ChartView, canvas: &mut Canvas<'_>) {
        let style = canvas.theme.strong();
        let years = u16::try_from(self.years).unwrap_or(u16::MAX).saturating_add(1);
        let wide = (self.area.width / years / 3).clamp(1, 4);
        let column = DONE.repeat(usize::from(wide));
        let sign = done_sign(chart);
        for point in &chart.done {
            let x = self.column(point.at);
            let left = x.saturating_sub(wide / 2).max(self.area.x);
            let top = self.row(point.value);
            if sign == MARK {
                canvas.put(x, top, 1, MARK, style);
                continue;
            }
            for y in top..self.area.y + self.area.height {
                canvas.put(left, y, wide, &column, style);
            }
        }
    }

    fn draw_line(
        &self,
        points: &[ChartPoint],
        sign: &str,
        style: ratatui::style::Style,
        canvas: &mut Canvas<'_>,
    ) {
        for pair in points.windows(2) {
            let [from, to] = pair else { continue };
            let (first, last) = (self.column(from.at), self.column(to.at));
            for x in first..=last {
                let part = f64::from(x - first) / f64::from((last - first).max(1));
                let value = (to.value - from.value).mul_add(part, from.value);
                canvas.put(x, self.row(value), 1, sign, style);
            }
        }
    }

    /// The column of a time, in years from the left edge.
    fn column(&self, at: f64) -> u16 {
        let years = u16::try_from(self.years).unwrap_or(u16::MAX);
        // A margin of two cells, so that the columns of both ends are whole.
        let inside = self.area.width.saturating_sub(5);
        let offset = at / f64::from(years) * f64::from(inside);
        self.area.x + 2 + cell(offset, inside)
    }

    /// The row of a value; beyond the scale the nearest edge.
    fn row(&self, value: f64) -> u16 {
        let last = self.area.height.saturating_sub(1);
        let part = (value - self.low) / (self.high - self.low);
        self.area.y + last - cell(part * f64::from(last), last)
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the grid")]
fn cell(offset: f64, most: u16) -> u16 {
    offset.round().clamp(0.0, f64::from(most)) as u16
}
