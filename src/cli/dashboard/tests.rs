use super::*;

fn alone() -> Dashboard {
    let (language, theme) = (Language::Vietnamese, Theme::default());
    let mut dashboard = Dashboard::new(Vec::new(), language, theme, Options::default());
    dashboard.is_only = true;
    dashboard
}

#[test]
fn a_reading_that_was_stopped_for_another_ends_nothing() {
    let mut dashboard = alone();
    let mut order = || dashboard.state.expect(PathBuf::from("a"));
    let (first, second) = (order(), order());
    let outcome = dashboard.note(Note::Loaded(first, Err(Vec::new())));
    assert!(matches!(outcome, Outcome::Unchanged));
    assert!(dashboard.refused.is_none());
    let outcome = dashboard.note(Note::Loaded(second, Err(Vec::new())));
    assert!(matches!(outcome, Outcome::Quit), "the only one that can't be opened ends it");
}
