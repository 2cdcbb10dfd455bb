//! What a message does to the state.

mod comparing;
mod examining;
mod filtering;
mod going;
mod inquiring;
mod loading;
mod looking;
mod moving;
mod preparing;
mod reloading;
mod scoring;
mod tracing;
mod typing;

use std::time::{Duration, Instant};

use super::cursor::Cursor;
use super::help::Line;
use super::key::Key;
use super::keymap::{self, Context, Meaning};
use super::message::{Command, Effect, Message, MouseUse};
use super::notice::Notice;
use super::overlay::{Help, Overlay};
use super::screen::Screen;
use super::search::Find;
use super::state::{Extent, State};
use crate::model::Language;

const QUIT_WITHIN: Duration = Duration::from_secs(2);

/// Takes a message in and says what has to follow; [`Effect::Unchanged`] when
/// nothing that could be seen has changed.
pub fn update(state: &mut State, message: Message, now: Instant) -> Effect {
    let before = state.clone();
    let effect = take_in(state, message, now);
    if let Some(visit) = &state.visit {
        state.comparison.align(visit);
    }
    inquiring::forget(state);
    let effect = inquiring::ask(state, effect);
    tracing::forget(state);
    moving::settle(state);
    let effect = examining::ask(state, effect);
    let effect = tracing::ask(state, effect);
    let effect = preparing::ask(state, effect);
    if effect == Effect::Redraw && *state == before { Effect::Unchanged } else { effect }
}

fn take_in(state: &mut State, message: Message, now: Instant) -> Effect {
    match message {
        Message::Press(key) => press(state, key, now),
        Message::Do(command) => {
            hush(state);
            perform(state, command, now)
        }
        Message::Paste(text) => {
            hush(state);
            typing::paste(state, &text)
        }
        Message::Resize(size) => {
            state.size = size;
            Effect::Redraw
        }
        Message::Opened { order, result } => loading::opened(state, order, result),
        Message::OnDisk { path, is_changed } => reloading::on_disk(state, &path, is_changed),
        Message::Loading { order, progress } => loading::reached(state, &order, progress),
        Message::Traced { question, traced } => tracing::answered(state, &question, traced),
        Message::Prepared(prepare) => preparing::answered(state, &prepare),
        Message::Exported(result) => tracing::exported(state, result),
        Message::OpenedBeside { order, result } => comparing::opened(state, &order, result),
        Message::WorkedOut { inquiry, account } => inquiring::answered(state, &inquiry, account),
        Message::Examined { question, examination } => {
            examining::answered(state, &question, examination)
        }
        Message::Weighed { question, stakes } => examining::weighed(state, &question, stakes),
        Message::LinesRead { question, lines } => examining::lines_read(state, &question, lines),
        Message::Deadline => {
            if state.quit_until.is_some_and(|until| until <= now) {
                withdraw_question(state);
            }
            Effect::Redraw
        }
    }
}

/// What was said holds until the next key; that a dataset is being opened,
/// or figures worked out, is said until they are.
fn hush(state: &mut State) {
    if state.quit_until.is_some() && state.notice == Some(Notice::AskedToQuit) {
        return;
    }
    let opening = state.opening().map(|path| Notice::Opening(state.called(path)));
    state.notice = opening.or_else(|| state.preparing.as_ref().map(|_| Notice::Preparing));
}

fn withdraw_question(state: &mut State) {
    state.quit_until = None;
    if state.notice == Some(Notice::AskedToQuit) {
        state.notice = None;
    }
}

fn press(state: &mut State, key: Key, now: Instant) -> Effect {
    hush(state);
    let is_rewriting = state.typing.is_rewriting(key);
    let context = state.context();
    let meaning = keymap::meaning(context, key);
    if meaning != Meaning::Command(Command::AskQuit) {
        withdraw_question(state);
    }
    match meaning {
        Meaning::Command(Command::Out) if is_rewriting => say(state, Notice::InputMethod),
        Meaning::Command(command) => perform(state, command, now),
        Meaning::Letter(letter) => typing::letter(state, letter),
        Meaning::Erase => typing::erase(state),
        Meaning::Elsewhere(_) if context.is_overlay() => say(state, Notice::CloseFirst),
        Meaning::Elsewhere(_) if context == Context::Empty => say(state, Notice::NothingOpen),
        Meaning::Elsewhere(contexts) => say(state, Notice::Elsewhere(contexts)),
        Meaning::Nothing => Effect::Redraw,
    }
}

fn say(state: &mut State, notice: Notice) -> Effect {
    state.notice = Some(notice);
    Effect::Redraw
}

fn perform(state: &mut State, command: Command, now: Instant) -> Effect {
    if command != Command::AskQuit {
        withdraw_question(state);
    }
    if command == Command::Out && loading::is_stoppable(state) {
        return loading::stop(state);
    }
    if let Some(notice) = keymap::refusal(state, command) {
        return say(state, notice);
    }
    match command {
        Command::Show(Screen::Scenarios) => comparing::show(state),
        Command::Show(screen) => going::show(state, screen),
        Command::OpenChooser => comparing::open_chooser(state),
        Command::OpenAssumptions => {
            state.overlays.push(Overlay::Assumptions(Cursor::default()));
        }
        Command::ChangeBase => return comparing::change_base(state),
        Command::ShowChanges => inquiring::show(state),
        Command::ToggleDifferent => comparing::toggle_different(state),
        Command::Later(later) => return say(state, Notice::NotBuilt(later)),
        Command::Move(motion) => moving::move_cursor(state, motion),
        Command::In => return go_in(state, now),
        Command::Out => {
            going::go_out(state);
            tracing::come_back(state);
        }
        Command::StopLoading => return loading::stop(state),
        Command::Neighbour(turn) => looking::neighbour(state, turn),
        Command::Pane(turn) => looking::pane(state, turn),
        Command::TogglePhase => looking::toggle_phase(state),
        Command::StepAsOf(turn) => looking::step_as_of(state, turn),
        Command::NextSort if state.context() == Context::Trace => tracing::next_order(state),
        Command::NextSort => looking::next_sort(state),
        Command::Reload => return reloading::reload(state),
        Command::Trace => return tracing::open(state),
        Command::Export => return tracing::export(state),
        Command::Across(turn) if state.screen() == Some(Screen::Data) => {
            examining::turn_severity(state, turn);
        }
        Command::Across(turn) => scoring::go_across(state, turn),
        Command::SwapAxes => scoring::swap_axes(state),
        Command::ToggleOnlyBad => scoring::toggle_only_bad(state),
        Command::OpenFilter => filtering::open(state),
        Command::OpenPeers => scoring::open_peers(state),
        Command::OpenPicker => loading::open_picker(state),
        Command::OpenSearch => typing::open_search(state),
        Command::OpenTreeChoice => looking::open_tree_choice(state),
        Command::ToggleZoom => toggle_zoom(state),
        Command::SwitchLanguage => switch_language(state),
        Command::ToggleMouse => return toggle_mouse(state),
        Command::OpenHelp => open_help(state),
        Command::Repaint => return Effect::Clear,
        Command::Suspend => return Effect::Suspend,
        Command::AskQuit => return ask_quit(state, now),
        Command::Quit => return Effect::Quit,
    }
    Effect::Redraw
}

fn go_in(state: &mut State, now: Instant) -> Effect {
    match state.overlays.last() {
        Some(Overlay::Search(search)) => match search.selected() {
            Some(find) => going::go_to(state, find),
            None => return say(state, Notice::NothingFound),
        },
        Some(Overlay::Help(help)) => {
            let line = help.selected();
            return run_line(state, line, now);
        }
        Some(Overlay::Picker(_)) => return loading::open_picked(state),
        Some(Overlay::TreeChoice(_)) => looking::choose_tree(state),
        Some(Overlay::Chooser(_)) => return comparing::toggle(state),
        Some(Overlay::Assumptions(_)) => {
            state.overlays.pop();
        }
        Some(Overlay::Filter(cursor)) => filtering::choose(state, *cursor),
        Some(Overlay::Missing(list)) => {
            let unit = list.reporters.get(list.cursor.at).map(|reporter| reporter.unit);
            examining::go_to_missing(state, unit);
        }
        Some(Overlay::Peers(list)) => match list.selected() {
            Some(unit) => going::go_to(state, Find::Unit(unit)),
            None => return say(state, Notice::NothingFound),
        },
        Some(Overlay::Trace(_)) => tracing::go_in(state),
        None => going::go_in(state),
    }
    Effect::Redraw
}

/// Runs a line of the help as if its key had been pressed where the help was
/// opened; other lists are closed when it means nothing in them.
fn run_line(state: &mut State, line: Option<Line>, now: Instant) -> Effect {
    let Some(Line::Key(row)) = line else { return Effect::Redraw };
    state.overlays.pop();
    if !row.is_in(state.context()) {
        state.overlays.clear();
    }
    perform(state, row.command, now)
}

fn open_help(state: &mut State) {
    let help = Help::new(String::new(), state.context(), state.language);
    state.overlays.push(Overlay::Help(help));
}

fn toggle_zoom(state: &mut State) {
    state.extent = match state.extent {
        Extent::Shared => Extent::Whole,
        Extent::Whole => Extent::Shared,
    };
}

fn switch_language(state: &mut State) {
    state.language = match state.language {
        Language::Vietnamese => Language::English,
        Language::English => Language::Vietnamese,
    };
}

fn toggle_mouse(state: &mut State) -> Effect {
    let (mouse, notice) = match state.mouse {
        MouseUse::Terminal => (MouseUse::Program, Notice::MouseTaken),
        MouseUse::Program => (MouseUse::Terminal, Notice::MouseLeft),
    };
    state.mouse = mouse;
    state.notice = Some(notice);
    Effect::Mouse(mouse)
}

fn ask_quit(state: &mut State, now: Instant) -> Effect {
    if state.quit_until.is_some_and(|until| now <= until) {
        return Effect::Quit;
    }
    state.quit_until = Some(now + QUIT_WITHIN);
    say(state, Notice::AskedToQuit)
}
