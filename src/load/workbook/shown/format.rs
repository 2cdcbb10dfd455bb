//! How a number's format is put together: sections for one number or another, places for
//! digits, and what stands beside them as it is.

use std::cmp::Ordering;

/// A piece of a format.
pub(super) enum Piece<'f> {
    /// A sign that stands for something, and where.
    Sign(usize, char),
    /// What is shown as it is.
    Said(&'f str),
    /// What stands in brackets: a colour, a condition, a currency.
    Bracket(&'f str),
    /// As wide as a sign, or filled with it.
    Gap,
}

pub(super) fn pieces(format: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = format;
    std::iter::from_fn(move || {
        let at = format.len() - rest.len();
        let mut characters = rest.chars();
        let first = characters.next()?;
        let behind = characters.as_str();
        let up_to = |end: char| behind.split_once(end).unwrap_or((behind, ""));
        let one = || behind.split_at(behind.chars().next().map_or(0, char::len_utf8));
        let (piece, left) = match first {
            '"' => {
                let (said, left) = up_to('"');
                (Piece::Said(said), left)
            }
            '[' => {
                let (inside, left) = up_to(']');
                (Piece::Bracket(inside), left)
            }
            '\\' => {
                let (said, left) = one();
                (Piece::Said(said), left)
            }
            '_' | '*' => (Piece::Gap, one().1),
            sign => (Piece::Sign(at, sign), behind),
        };
        rest = left;
        Some(piece)
    })
}

/// What of a format stands for something, and where: neither quoted nor in brackets nor
/// behind a sign that makes it plain.
pub(super) fn signs(format: &str) -> impl Iterator<Item = (usize, char)> {
    pieces(format).filter_map(|piece| match piece {
        Piece::Sign(at, sign) => Some((at, sign)),
        _ => None,
    })
}

/// The section of a format that holds for a number: the first of which the condition
/// does, or the last; without conditions by its sign.
pub(super) fn section_of<'f>(n: f64, sections: &[&'f str]) -> Option<&'f str> {
    let (last, before) = sections.split_last()?;
    if sections.iter().all(|section| condition(section).is_none()) {
        let at = match n.partial_cmp(&0.0)? {
            Ordering::Less => 1,
            Ordering::Equal => 2,
            Ordering::Greater => 0,
        };
        return sections.get(at).or_else(|| sections.first()).copied();
    }
    for section in before {
        // Programs differ in what one without a condition stands for.
        if condition(section)?.is_met_by(n)? {
            return Some(section);
        }
    }
    match condition(last) {
        None => Some(last),
        Some(condition) => condition.is_met_by(n)?.then_some(last),
    }
}

/// When a part of a format holds: `<=1`.
#[derive(Debug)]
pub(super) struct Condition {
    sign: String,
    limit: f64,
}

impl Condition {
    /// A sign of comparison with a number behind it.
    pub(super) fn of(said: &str) -> Option<Self> {
        let (sign, limit) = said.split_at(said.find(|c| !matches!(c, '<' | '>' | '=' | '!'))?);
        let limit = limit.trim().parse().ok()?;
        (!sign.is_empty()).then(|| Self { sign: sign.to_owned(), limit })
    }

    /// Whether it holds for a number; `None` where its sign says nothing.
    pub(super) fn is_met_by(&self, n: f64) -> Option<bool> {
        let order = n.partial_cmp(&self.limit)?;
        match self.sign.as_str() {
            "<" => Some(order.is_lt()),
            "<=" => Some(order.is_le()),
            ">" => Some(order.is_gt()),
            ">=" => Some(order.is_ge()),
            "=" => Some(order.is_eq()),
            "<>" | "!=" => Some(order.is_ne()),
            _ => None,
        }
    }
}

/// The condition in a section's brackets, among colours and countries.
pub(super) fn condition(section: &str) -> Option<Condition> {
    let mut inside = section.split('[').skip(1).filter_map(|part| part.split_once(']'));
    inside.find_map(|(inside, _)| Condition::of(inside))
}

/// The sections of a format, divided by semicolons that are no plain characters.
pub(super) fn sections(format: &str) -> Vec<&str> {
    let (mut sections, mut from) = (Vec::new(), 0);
    for (at, c) in signs(format) {
        if c == ';' {
            sections.extend(format.get(from..at));
            from = at + 1;
        }
    }
    sections.extend(format.get(from..));
    sections
}

/// Whether a section has a place for digits, or is the usual one.
pub(super) fn writes_number(section: &str) -> bool {
    let signs: String = signs(section).map(|(_, c)| c.to_ascii_lowercase()).collect();
    signs.contains(['0', '#', '?']) || signs.contains("general")
}
