//! Nothing needs a letter: the help runs every line.

use thidua::app::keymap::{self, Binding, Context};
use thidua::app::overlay::Overlay;
use thidua::app::{Command, Effect, Key, Message};

use crate::driver::{Journey, open};

fn in_context(context: Context) -> Option<Journey> {
    let keys = match context {
        Context::Overview => "down",
        Context::Indicator => "enter",
        Context::Ranking => "3 down",
        Context::Search => "f7",
        Context::Picker => "f4 down",
        Context::TreeChoice => "f11 down",
        Context::Scenarios => "5 enter down enter esc down",
        Context::Differences => "5 enter down enter esc tab enter",
        Context::Changes => "5 enter down enter esc g down",
        Context::Assumptions => "f4 end enter #",
        Context::Chooser => "5",
        Context::Scorecard => "4 down",
        Context::Filter => "3 f9 down",
        Context::Peers => "3 =",
        Context::Trace => "f6 down",
        Context::Data => "7 down",
        Context::Missing => "7 tab enter",
        Context::Empty | Context::Help => return None,
    };
    // In the one nobody is silent, in the other a third is.
    let scenario = if context == Context::Missing { "04" } else { "03" };
    Some(open(scenario).press(keys))
}

/// Runs a row by F1, the arrow down and Enter alone.
fn run_by_help(journey: Journey, row: &Binding) -> Journey {
    let mut journey = journey.press("f1");
    let is_chosen = |journey: &Journey| match journey.state.overlay() {
        Some(Overlay::Help(help)) => help.chooses(row),
        _ => false,
    };
    for _ in 0..200 {
        if is_chosen(&journey) {
            return journey.press("enter");
        }
        journey.key(Key::Down);
    }
    panic!("{:?} isn't in the help", row.command);
}

#[test]
fn every_line_of_the_table_can_be_run_from_the_help() {
    for context in Context::ALL {
        let Some(_) = in_context(context) else { continue };
        for row in keymap::bindings().filter(|row| row.is_in(context)) {
            if row.command == Command::OpenHelp {
                continue;
            }
            let mut by_key = in_context(context).unwrap();
            by_key.send(Message::Do(row.command));
            let by_help = run_by_help(in_context(context).unwrap(), row);
            let what = format!("{:?} in {context:?}", row.command);
            assert_eq!(by_key.view(), by_help.view(), "{what}");
            assert_eq!(normal(&by_key), normal(&by_help), "{what}");
        }
    }
}

/// Closing the help is a change of its own.
fn normal(journey: &Journey) -> Effect {
    match journey.effects.last() {
        Some(Effect::Unchanged) | None => Effect::Redraw,
        Some(effect) => effect.clone(),
    }
}
