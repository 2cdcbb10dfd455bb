//! Which column a heading names.

use std::collections::{HashMap, HashSet};

use crate::load::measure::Measure;
use crate::load::table::{Shape, is_of_plan};
use crate::text::{header_key, key_beginning};

/// The names of a shape's columns, folded once.
pub(in crate::load) struct ColumnKeys {
    columns: HashMap<String, usize>,
    /// How they begin, ascending: nearly no cell of a row does, and need not be looked up.
    beginnings: Vec<[Option<char>; 2]>,
    /// The columns that a header can't do without, but for those of numbers, each with
    /// what may stand for it.
    pub(super) needed: Vec<Vec<usize>>,
    /// The same of all such columns.
    pub(super) enough: Vec<Vec<usize>>,
    /// The columns of numbers.
    amounts: &'static [usize],
    /// Of which column each second one may stand for the first.
    spare: &'static [(usize, usize)],
}

impl ColumnKeys {
    pub(in crate::load) fn of(shape: &Shape) -> Self {
        let columns = shape.columns.iter().enumerate();
        let keys = columns.clone().flat_map(|(ix, column)| {
            let names = std::iter::once(&column.name).chain(column.aliases);
            names.map(move |name| (heading_key(name), ix))
        });
        let with_spares = |ix: usize| {
            let spares = shape.spare.iter().filter(move |&&(column, _)| column == ix);
            std::iter::once(ix).chain(spares.map(|&(_, spare)| spare)).collect()
        };
        let needed = columns.filter(|(_, column)| column.is_needed).map(|(ix, _)| ix);
        let is_text = |ix: &usize| !shape.amounts.contains(ix);
        let columns: HashMap<String, usize> = keys.collect();
        let words = WRITTEN_OUT.iter().map(|(long, _)| *long).chain([NAME]);
        let beginnings = columns.keys().map(String::as_str).chain(words).map(key_beginning);
        let mut beginnings: Vec<_> = beginnings.collect();
        beginnings.sort_unstable();
        Self {
            beginnings,
            columns,
            needed: needed.clone().filter(is_text).map(with_spares).collect(),
            enough: needed.map(with_spares).collect(),
            amounts: shape.amounts,
            spare: shape.spare,
        }
    }

    /// Whether all that a header needs is among columns.
    pub(super) fn are_enough(&self, columns: &HashSet<usize>) -> bool {
        !self.enough.is_empty()
            && self.enough.iter().all(|any| any.iter().any(|column| columns.contains(column)))
    }

    pub(super) const fn has_amounts(&self) -> bool {
        !self.amounts.is_empty()
    }

    /// Whether a heading names a column of numbers.
    pub(super) fn names_amount(&self, heading: &str) -> bool {
        self.find(heading).is_some_and(|column| self.amounts.contains(&column))
    }

    /// Whether two headings name one column, or one that stands for the other.
    pub(super) fn are_one(&self, one: usize, other: usize) -> bool {
        one == other || self.spare.contains(&(one, other)) || self.spare.contains(&(other, one))
    }

    /// The column that a heading names.
    pub(in crate::load) fn find(&self, heading: &str) -> Option<usize> {
        const LONGEST: usize = 120;
        let heading = without_number(heading);
        let is_likely = || self.beginnings.binary_search(&key_beginning(heading)).is_ok();
        if heading.is_empty() || heading.len() > LONGEST || !is_likely() {
            return None;
        }
        let column = |text: &str| {
            let key = heading_key(text.trim_end_matches([':', '*', ' ', '\u{A0}']));
            let named = || self.columns.get(key.strip_prefix(NAME)?);
            self.columns.get(&key).or_else(named).copied()
        };
        column(heading).or_else(|| {
            let (bare, aside) = heading.split_once(['(', '['])?;
            let aside = aside.trim_end_matches([')', ']', ' ', '\u{A0}', ':', '*']);
            let is_amount = |column: &usize| self.amounts.contains(column);
            let is_said = |column: &usize| {
                if is_amount(column) { only_explains(aside) } else { !is_of_plan(aside) }
            };
            column(bare).filter(is_said)
        })
    }

    /// The columns that headings name.
    pub(in crate::load) fn among(&self, headings: &[String]) -> impl Iterator<Item = usize> {
        headings.iter().filter_map(|heading| self.find(heading))
    }
}

/// Words of headings that are as often written short, folded: both ways.
const WRITTEN_OUT: [(&str, &str); 7] = words! {
    ("liendoanlaodong", "ldld"), ("congdoancoso", "cdcs"), ("congdoan", "cd"), ("thixa", "tx"),
    ("thanhpho", "tp"), ("baocao", "bc"), ("soluong", "sl"),
};
/// May stand before what is named, folded.
const NAME: &str = "ten";

/// A heading as it is compared: folded, without marks between its words, some of which may
/// be written out or not.
fn heading_key(text: &str) -> String {
    let mut key = header_key(text);
    key.retain(|c| !matches!(c, '/' | ',' | ';' | '&'));
    WRITTEN_OUT.iter().fold(key, |key, (long, short)| key.replace(long, short))
}

/// A heading without the number that it has in its header: `1. Đơn vị`, `2) Năm`.
fn without_number(heading: &str) -> &str {
    let text = heading.trim_start();
    let named = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let named = named.strip_prefix(['.', ')']).filter(|_| named.len() < text.len());
    named.unwrap_or(text)
}

/// Whether what a heading of numbers says in brackets leaves them what they are: a number
/// or letter of the column, what is counted, which of a fraction's numbers. Anything else
/// (`kế hoạch`, `năm trước`, `nữ`, `%`) makes them other numbers.
pub(in crate::load) fn only_explains(aside: &str) -> bool {
    const WORDS: &[&str] = &words! {
        "tử số", "mẫu số", "số lượng", "số liệu", "số tuyệt đối", "tổng số", "tổng cộng", "cộng",
        "thực hiện", "kết quả", "cả năm", "lũy kế", "lũy kế từ đầu năm", "số", "sl", "tổng", "năm",
        "trong năm", "năm nay", "kỳ này", "kỳ báo cáo", "với chỉ tiêu tỷ lệ", "chỉ tiêu tỷ lệ",
        "dùng tính %", "dùng tính tỷ lệ", "để tính %", "để tính tỷ lệ", "chính thức", "đã duyệt",
        "báo cáo", "nếu có", "bắt buộc", "numerator", "denominator", "if any", "required",
    };
    // Men, where nobody left out the marks of `năm`.
    const MEN: &str = "Nam";
    let is_among = |part: &str| {
        let key = header_key(part);
        !part.trim().eq_ignore_ascii_case(MEN) && WORDS.iter().any(|word| header_key(word) == key)
    };
    let is_word = |part: &str| is_among(part) || is_counted(part);
    is_column_number(aside) || parts_of(aside).all(is_word)
}

/// Whether words name what is counted, or a part of them does.
pub(super) fn names_counted(words: &str) -> bool {
    parts_of(words).any(is_counted)
}

fn parts_of(aside: &str) -> impl Iterator<Item = &str> {
    aside.split([',', ';', '/', '+'])
}

fn is_counted(part: &str) -> bool {
    let counted = part.rsplit(':').next().unwrap_or_default().trim();
    Measure::of(counted.strip_prefix("số ").unwrap_or(counted)).is_some()
}

/// `1`, `(12)`, `b`, `3=1/2`.
fn is_column_number(aside: &str) -> bool {
    let aside = aside.trim();
    let is_sign = |c: char| c.is_ascii_alphanumeric() || "=+-*/:.,() ".contains(c);
    let is_sum = aside.contains('=') && aside.chars().all(is_sign);
    let is_number = aside.len() <= 2 && aside.bytes().all(|b| b.is_ascii_digit());
    let is_letter = aside.len() == 1 && aside.bytes().all(|b| b.is_ascii_alphabetic());
    is_sum || (is_number && !aside.is_empty()) || is_letter
}
