use super::*;
use crate::app::message::{Later, Motion, Turn};
use crate::app::screen::Screen;
use crate::text::width;

/// Every command; one that is missing here does not compile below.
fn commands() -> Vec<Command> {
    let turns = [Turn::Back, Turn::Forth];
    let mut all: Vec<Command> = Screen::ALL.map(Command::Show).into();
    all.extend(Later::ALL.map(Command::Later));
    all.extend(Motion::ALL.map(Command::Move));
    all.extend(turns.map(Command::Neighbour));
    all.extend(turns.map(Command::Pane));
    all.extend(turns.map(Command::StepAsOf));
    all.extend(turns.map(Command::Across));
    let plain = [
        Command::In,
        Command::Out,
        Command::TogglePhase,
        Command::NextSort,
        Command::SwapAxes,
        Command::ToggleOnlyBad,
        Command::Reload,
        Command::Trace,
        Command::Export,
        Command::OpenFilter,
        Command::OpenPeers,
        Command::OpenPicker,
        Command::OpenChooser,
        Command::ChangeBase,
        Command::OpenAssumptions,
        Command::ShowChanges,
        Command::ToggleDifferent,
        Command::OpenSearch,
        Command::OpenTreeChoice,
        Command::ToggleZoom,
        Command::SwitchLanguage,
        Command::ToggleMouse,
        Command::OpenHelp,
        Command::Repaint,
        Command::Suspend,
        Command::StopLoading,
        Command::AskQuit,
        Command::Quit,
    ];
    all.extend(plain);
    for command in &all {
        match command {
            Command::Show(_)
            | Command::Later(_)
            | Command::Move(_)
            | Command::In
            | Command::Out
            | Command::Neighbour(_)
            | Command::Pane(_)
            | Command::TogglePhase
            | Command::StepAsOf(_)
            | Command::NextSort
            | Command::Across(_)
            | Command::SwapAxes
            | Command::ToggleOnlyBad
            | Command::Reload
            | Command::Trace
            | Command::Export
            | Command::OpenFilter
            | Command::OpenPeers
            | Command::OpenPicker
            | Command::OpenChooser
            | Command::ChangeBase
            | Command::OpenAssumptions
            | Command::ShowChanges
            | Command::ToggleDifferent
            | Command::OpenSearch
            | Command::OpenTreeChoice
            | Command::ToggleZoom
            | Command::SwitchLanguage
            | Command::ToggleMouse
            | Command::OpenHelp
            | Command::Repaint
            | Command::Suspend
            | Command::StopLoading
            | Command::AskQuit
            | Command::Quit => {}
        }
    }
    all
}

#[test]
fn no_key_means_two_things_in_one_place() {
    for context in Context::ALL {
        let mut seen: Vec<Key> = Vec::new();
        for row in bindings().filter(|row| row.is_in(context)) {
            for key in row.keys_in(context) {
                assert!(!seen.contains(&key), "{key} twice in {context:?}");
                assert_eq!(meaning(context, key), Meaning::Command(row.command));
                seen.push(key);
            }
        }
    }
}

#[test]
fn every_command_is_bound_and_no_command_has_two_rows_in_one_place() {
    for command in commands() {
        assert!(bindings().any(|row| row.command == command), "{command:?}");
        for context in Context::ALL {
            let rows = bindings().filter(|row| row.command == command && row.is_in(context));
            assert!(rows.count() < 2, "{command:?} in {context:?}");
        }
    }
    assert!(bindings().all(|row| commands().contains(&row.command)));
}

#[test]
fn every_row_has_keys_a_place_a_hint_and_a_help_in_both_languages() {
    for row in bindings() {
        assert!(!row.keys.is_empty() && !row.contexts.is_empty(), "{:?}", row.command);
        for language in [Language::Vietnamese, Language::English] {
            let hint = row.hint.of(language);
            assert!((1..=25).contains(&width(hint)), "{hint}");
        }
    }
}

#[test]
fn every_line_of_the_help_fits_eighty_columns() {
    let too_long = |row: &Binding, language: Language| {
        let help = row.help.of(language);
        let columns = width(help) + 2 + width(&row.label());
        (width(help) < 4 || columns > 68).then(|| format!("{columns}: {help}"))
    };
    let found: Vec<String> = [Language::Vietnamese, Language::English]
        .into_iter()
        .flat_map(|language| bindings().filter_map(move |row| too_long(row, language)))
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn what_input_methods_rewrite_is_never_bound() {
    let keys: Vec<Key> = bindings().flat_map(|row| row.keys).copied().collect();
    for forbidden in "w[]daWDA".chars() {
        assert!(!keys.contains(&Key::Char(forbidden)), "{forbidden}");
    }
}

#[test]
fn in_every_context_one_can_get_out_get_help_and_quit_without_letters() {
    for context in Context::ALL {
        let has = |command: Command| {
            let rows = bindings().filter(|row| row.command == command && row.is_in(context));
            rows.flat_map(|row| row.keys_in(context)).any(|key| !matches!(key, Key::Char(_)))
        };
        assert!(has(Command::AskQuit) && has(Command::Quit), "{context:?}");
        assert!(has(Command::OpenHelp) || context == Context::Help, "{context:?}");
        assert!(has(Command::Out) || context == Context::Empty, "{context:?}");
    }
}

#[test]
fn letters_are_text_where_one_types() {
    for letter in ['q', '?', '1', '+', '/', 'ư'] {
        assert_eq!(meaning(Context::Search, Key::Char(letter)), Meaning::Letter(letter));
    }
    assert_eq!(meaning(Context::Help, Key::Backspace), Meaning::Erase);
    assert_eq!(meaning(Context::Search, Key::Esc), Meaning::Command(Command::Out));
}

#[test]
fn a_key_that_works_elsewhere_says_where() {
    assert_eq!(meaning(Context::Picker, Key::F(2)), Meaning::Elsewhere(table::SCREENS.to_vec()));
    assert_eq!(meaning(Context::Overview, Key::F(12)), Meaning::Nothing);
}

#[test]
fn where_a_key_works_is_said_whole_in_eighty_columns() {
    let keys: Vec<Key> = bindings().flat_map(|row| row.keys.iter().copied()).collect();
    for (context, &key) in Context::ALL.iter().flat_map(|c| keys.iter().map(move |key| (c, key))) {
        let Meaning::Elsewhere(contexts) = meaning(*context, key) else { continue };
        if context.is_overlay() || *context == Context::Empty {
            continue;
        }
        for language in [Language::Vietnamese, Language::English] {
            let text = Notice::Elsewhere(contexts.clone()).text(language);
            assert!(width(&text) <= 78, "{key} in {context:?}: {text}");
        }
    }
}

#[test]
fn the_markdown_table_has_a_line_a_row_that_belongs_to_no_single_screen() {
    for language in [Language::Vietnamese, Language::English] {
        let page = markdown(language);
        for row in bindings() {
            let is_general = table::SCREENS.iter().all(|&screen| row.is_in(screen));
            let keys: Vec<String> = row.keys.iter().map(|key| format!("`{key}`")).collect();
            let begins = format!("| {} | ", keys.join(" "));
            let help = format!(" | {} |", row.help.of(language));
            let has = page.lines().any(|l| l.starts_with(&begins) && l.ends_with(&help));
            let is_of_overlays = row.is_in(Context::Picker) && row.is_in(Context::Peers);
            assert_eq!(has, is_general || is_of_overlays, "{begins}");
        }
        assert!(page.lines().all(|line| line.matches('|').count() == 4), "{page}");
    }
}
