//! Bars and trends: places on one scale, per cent of what is demanded.

/// The end of the one scale that all bars share, in per cent of the target.
pub const SCALE_END: f64 = 120.0;

/// A bullet bar: value, what should be reached by now, and the target at 100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BarView {
    /// The value in per cent of the target; may lie outside the scale.
    pub value: f64,
    /// What should be reached by now in per cent of the target.
    pub plan: Option<f64>,
}

/// One year of a trend.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TrendPoint {
    /// In per cent of what the year asks for.
    Value(f64),
    /// Nothing known: a gap, never a zero.
    Gap,
    /// The year lies ahead.
    Ahead,
}

/// A unit's years on one scale, per cent of what each year asks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TrendView {
    /// The years of the phase, ascending.
    pub points: Vec<TrendPoint>,
}
