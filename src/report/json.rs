use crate::app::briefing::Briefing;

/// The briefing as JSON, indented, with a line end. The keys are a stable
/// contract; those that don't apply are null.
///
/// # Errors
/// When a number cannot be written, which a briefing does not hold.
pub fn json(briefing: &Briefing) -> Result<String, serde_json::Error> {
    let mut text = serde_json::to_string_pretty(briefing)?;
    text.push('\n');
    Ok(text)
}
