//! The table itself. A row: what is meant, where it works, by which keys, unless what; the
//! word for the last line, the sentence for the help.

/// Declares the rows of one part of the table.
macro_rules! rows {
    ($($command:ident $(($($of:tt)+))? at $contexts:tt by $keys:tt $(unless $refusal:ident)?:
        $hint_vi:literal | $hint_en:literal, $help_vi:literal | $help_en:literal;)+) => {
        pub static ROWS: &[$crate::app::keymap::Binding] = &[$($crate::app::keymap::Binding {
            command: $crate::app::message::Command::$command $(($($of)+))?,
            contexts: contexts!($contexts),
            keys: keys!($keys),
            hint: $crate::text::Said::new($hint_vi, $hint_en),
            help: $crate::text::Said::new($help_vi, $help_en),
            refusal: refusal!($($refusal)?),
        }),+];
    };
}

/// Contexts by name, or a set of them that has one.
macro_rules! contexts {
    ([$($context:ident),+ $(,)?]) => { &[$($crate::app::keymap::Context::$context),+] };
    ($set:ident) => { $set };
}

macro_rules! keys {
    ([$($key:ident $(($of:literal))?),+]) => { &[$($crate::app::key::Key::$key $(($of))?),+] };
}

macro_rules! refusal {
    () => {
        $crate::app::keymap::refusal::never
    };
    ($refusal:ident) => {
        $crate::app::keymap::refusal::$refusal
    };
}

mod later;
mod looking;
mod moving;
mod program;
mod scenarios;
mod walking;

use super::{Binding, Context};

/// Every row, by priority: what is shown first in the last line comes first.
pub static ROWS: [&[Binding]; 6] =
    [walking::ROWS, scenarios::ROWS, looking::ROWS, moving::ROWS, program::ROWS, later::ROWS];

const EVERYWHERE: &[Context] = &Context::ALL;
pub const SCREENS: &[Context] = some(1, 8);
const SCREENS_OR_EMPTY: &[Context] = some(0, 9);
const LISTS: &[Context] = some(1, 18);
/// Where letters are keys.
const BUT_TYPING: &[Context] = some(0, 16);
const BUT_HELP: &[Context] = some(0, 18);

/// So many contexts from one on, in the order of [`Context::ALL`].
const fn some(from: usize, count: usize) -> &'static [Context] {
    EVERYWHERE.split_at(from).1.split_at(count).0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_are_what_they_are_called() {
        let those = |is: fn(Context) -> bool| -> Vec<Context> {
            Context::ALL.into_iter().filter(|&context| is(context)).collect()
        };
        assert_eq!(SCREENS, those(|c| !c.is_overlay() && c != Context::Empty));
        assert_eq!(SCREENS_OR_EMPTY, those(|c| !c.is_overlay()));
        assert_eq!(LISTS, those(|c| c != Context::Empty));
        assert_eq!(BUT_TYPING, those(|c| !c.is_typing()));
        assert_eq!(BUT_HELP, those(|c| c != Context::Help));
    }
}
