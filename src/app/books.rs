//! The same dataset at each as-of date it can be looked at.

use chrono::{Datelike, NaiveDate};

use crate::calc::Book;

use super::message::Turn;
use super::shared::Shared;

/// The dataset's own book, and those looked back at so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Books {
    own: Shared<Book>,
    earlier: Vec<Shared<Book>>,
    /// Index into `earlier`; `None` at the dataset's own date.
    at: Option<usize>,
}

impl Books {
    /// At the dataset's own date.
    #[must_use]
    pub const fn new(own: Shared<Book>) -> Self {
        Self { own, earlier: Vec::new(), at: None }
    }

    /// The one looked at.
    #[must_use]
    pub fn current(&self) -> &Shared<Book> {
        self.at.and_then(|at| self.earlier.get(at)).unwrap_or(&self.own)
    }

    /// The date looked at.
    #[must_use]
    pub fn as_of(&self) -> NaiveDate {
        self.current().calendar().as_of
    }

    /// True at the dataset's own date.
    #[must_use]
    pub const fn is_at_own(&self) -> bool {
        self.at.is_none()
    }

    /// The date one step away: the lock day of an earlier year of the plan, the
    /// dataset's own date at the end.
    #[must_use]
    pub fn next_date(&self, turn: Turn) -> Option<NaiveDate> {
        let calendar = self.own.calendar();
        let (first, last) = self.own.dataset().plan.span();
        let now = self.as_of();
        let mut dates: Vec<NaiveDate> = (first..=last.min(calendar.as_of.year()))
            .map(|year| calendar.year_end.in_year(year))
            .filter(|&date| date < calendar.as_of)
            .collect();
        dates.push(calendar.as_of);
        match turn {
            Turn::Back => dates.into_iter().rev().find(|&date| date < now),
            Turn::Forth => dates.into_iter().find(|&date| date > now),
        }
    }

    /// Looks at a date; one on or after the dataset's own gives its own.
    pub fn look_at(&mut self, date: NaiveDate) {
        if date >= self.own.calendar().as_of {
            self.at = None;
            return;
        }
        let known = self.earlier.iter().position(|book| book.calendar().as_of == date);
        self.at = Some(known.unwrap_or_else(|| {
            self.earlier.push(Shared::new(self.own.look_back(date)));
            self.earlier.len() - 1
        }));
    }
}
