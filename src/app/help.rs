//! The help: this screen's keys first, then all others, then the legend of
//! signs, filtered by typing.

use crate::model::{Language, Status};
use crate::text::{FoldedText, Needle};

use super::keymap::{self, Binding, Context};
use super::view::StatusView;
use crate::text::Said;

/// A line of the help.
#[derive(Clone, Copy, Debug)]
pub enum Line {
    /// Says what follows.
    Heading(Said),
    /// A row of the key table; Enter runs it.
    Key(&'static Binding),
    /// What the sign of a status means.
    Sign(Status),
    /// What another sign means.
    Mark(char, Said),
}

impl PartialEq for Line {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Heading(a), Self::Heading(b)) => a == b,
            (Self::Key(a), Self::Key(b)) => std::ptr::eq(*a, *b),
            (Self::Sign(a), Self::Sign(b)) => a == b,
            (Self::Mark(a, _), Self::Mark(b, _)) => a == b,
            _ => false,
        }
    }
}

impl Eq for Line {}

const ELSEWHERE: Said = Said::new("Ở nơi khác", "Elsewhere");
const LEGEND: Said = Said::new("Ký hiệu", "Signs");

/// Signs that stand beside a status or inside a bar.
const MARKS: [(char, Said); 9] = [
    ('~', Said::new("tạm tính: dựa trên năm chưa khóa sổ", "provisional: rests on an open year")),
    (
        '?',
        Said::new(
            "chưa chắc: dựa trên năm thiếu số liệu",
            "uncertain: rests on a year with figures missing",
        ),
    ),
    ('┊', Said::new("mức phải đạt đến nay", "what should be reached by now")),
    ('╂', Said::new("mức phải đạt đến nay, đã vượt qua", "the same, where the bar passes it")),
    ('│', Said::new("mục tiêu", "the target")),
    ('┃', Said::new("mục tiêu, đã đạt hoặc vượt", "the target, where the bar reaches it")),
    (
        '≠',
        Said::new("tình trạng khác nhau giữa các kịch bản", "another status in another scenario"),
    ),
    ('▸', Said::new("vượt ra ngoài thang đo", "goes beyond the scale")),
    ('·', Said::new("năm không có số liệu, không phải số 0", "no figure that year, not a zero")),
];

impl Line {
    /// True unless it is a heading.
    pub const fn is_choosable(&self) -> bool {
        !matches!(self, Self::Heading(_))
    }

    /// What it says, and beside it the keys or the sign.
    pub fn text(&self, language: Language) -> (String, String) {
        match self {
            Self::Heading(wording) => (wording.of(language).to_owned(), String::new()),
            Self::Key(row) => (row.help.of(language).to_owned(), row.label()),
            Self::Sign(status) => {
                let view = StatusView::new(*status, language);
                (view.word.to_owned(), view.glyph.to_string())
            }
            Self::Mark(sign, wording) => (wording.of(language).to_owned(), sign.to_string()),
        }
    }

    fn has(&self, needle: &Needle, language: Language) -> bool {
        let (text, detail) = self.text(language);
        FoldedText::new(&format!("{detail} {text}")).find(needle).is_some()
    }
}

/// The lines that have all the words of a text. A command bound in the context
/// isn't listed again among the others.
pub fn lines(context: Context, text: &str, language: Language) -> Vec<Line> {
    let here = keymap::bindings().filter(|row| row.is_in(context));
    let is_known = |row: &Binding| {
        keymap::bindings().any(|known| known.is_in(context) && known.command == row.command)
    };
    let elsewhere =
        keymap::bindings().filter(|row| !is_known(row) && !row.contexts.contains(&Context::Help));
    let marks = MARKS.iter().map(|&(sign, wording)| Line::Mark(sign, wording));
    let needle = Needle::new(text);
    let mut lines = Vec::new();
    let mut part = |heading: Said, part: Vec<Line>| {
        let found: Vec<Line> =
            part.into_iter().filter(|line| line.has(&needle, language)).collect();
        if !found.is_empty() {
            lines.push(Line::Heading(heading));
            lines.extend(found);
        }
    };
    part(context.wording(), here.map(Line::Key).collect());
    part(ELSEWHERE, elsewhere.map(Line::Key).collect());
    part(LEGEND, Status::ALL.into_iter().map(Line::Sign).chain(marks).collect());
    lines
}
