//! How the dashboard looks, from arguments and environment. The terminal itself is
//! never asked: a late answer would be typed into the program.

use std::env;

use crate::ui::{Palette, Signs, Theme};

use super::{DashboardArguments, ThemeArgument};

/// The look that was asked for, or the richest that the environment proves.
pub(super) fn theme(arguments: &DashboardArguments) -> Theme {
    let palette = match arguments.theme {
        ThemeArgument::Auto => proven_palette(&variable),
        ThemeArgument::Ansi => Palette::Ansi,
        ThemeArgument::Dark => Palette::TrueDark,
        ThemeArgument::Light => Palette::TrueLight,
        ThemeArgument::Mono => Palette::Mono,
    };
    let signs = match (is_utf8(&variable), arguments.ascii) {
        (false, _) => Signs::AsciiOnly,
        (true, true) => Signs::AsciiSigns,
        (true, false) => Signs::Unicode,
    };
    Theme { palette, signs }
}

fn variable(name: &str) -> String {
    env::var(name).unwrap_or_default()
}

fn proven_palette(variable: &impl Fn(&str) -> String) -> Palette {
    if !variable("NO_COLOR").is_empty() {
        return Palette::Mono;
    }
    // COLORFGBG is `foreground;background`; 7 and 9–15 are light grounds.
    let colours = variable("COLORFGBG");
    let ground = colours.rsplit(';').next().and_then(|n| n.parse::<u8>().ok());
    let is_light = matches!(ground, Some(7 | 9..=15));
    let is_rich = matches!(variable("COLORTERM").as_str(), "truecolor" | "24bit");
    match (is_rich, is_light) {
        (true, true) => Palette::TrueLight,
        (true, false) => Palette::TrueDark,
        // Of the sixteen, yellow and cyan vanish on white.
        (false, true) => Palette::Mono,
        (false, false) => Palette::Ansi,
    }
}

/// Whether the locale writes UTF-8: the first of these variables that is set.
fn is_utf8(variable: &impl Fn(&str) -> String) -> bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"];
    let locale = names.iter().map(|name| variable(name)).find(|value| !value.is_empty());
    let locale = locale.unwrap_or_default().to_lowercase().replace('-', "");
    locale.contains("utf8")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of<'a>(set: &'a [(&'a str, &'a str)]) -> impl Fn(&str) -> String + 'a {
        move |name| set.iter().find(|(n, _)| *n == name).map_or("", |(_, v)| v).to_owned()
    }

    #[test]
    fn colours_are_only_as_rich_as_proven() {
        assert_eq!(proven_palette(&of(&[])), Palette::Ansi);
        assert_eq!(proven_palette(&of(&[("COLORTERM", "truecolor")])), Palette::TrueDark);
        let light = [("COLORTERM", "truecolor"), ("COLORFGBG", "0;15")];
        assert_eq!(proven_palette(&of(&light)), Palette::TrueLight);
        assert_eq!(proven_palette(&of(&[("COLORFGBG", "0;15")])), Palette::Mono);
        assert_eq!(proven_palette(&of(&[("COLORFGBG", "15;0")])), Palette::Ansi);
        let refused = [("COLORTERM", "truecolor"), ("NO_COLOR", "1")];
        assert_eq!(proven_palette(&of(&refused)), Palette::Mono);
        assert_eq!(proven_palette(&of(&[("NO_COLOR", "")])), Palette::Ansi);
    }

    #[test]
    fn the_first_locale_that_is_set_decides() {
        assert!(is_utf8(&of(&[("LANG", "vi_VN.UTF-8")])));
        assert!(!is_utf8(&of(&[("LC_ALL", "C"), ("LANG", "vi_VN.UTF-8")])));
        assert!(is_utf8(&of(&[("LC_CTYPE", "C.utf8")])));
        assert!(!is_utf8(&of(&[])));
    }
}
