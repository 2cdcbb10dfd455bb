//! The same dataset at each as-of date it can be looked at, whole or restricted
//! to sectors.

use chrono::{Datelike, NaiveDate};

use crate::calc::Book;
use crate::model::Sector;

use super::filter::SectorGroup;
use super::message::Turn;
use super::shared::Shared;
use super::tracing::Faults;

/// Books beside the dataset's own that are kept. Each holds its layers: a fifth of what
/// the figures of a province take.
const MOST: usize = 6;

/// The dataset's own book, and those looked at lately.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Books {
    own: Shared<Book>,
    faults: Shared<Faults>,
    others: Vec<Shared<Book>>,
    /// Index into `others`; `None` for the dataset's own.
    at: Option<usize>,
}

impl Books {
    /// At the dataset's own date, whole; with what is wrong with its rows set aside.
    pub const fn new(own: Shared<Book>, faults: Shared<Faults>) -> Self {
        Self { own, faults, others: Vec::new(), at: None }
    }

    /// What is wrong with rows set aside of the figures' file.
    pub const fn faults(&self) -> &Shared<Faults> {
        &self.faults
    }

    /// Looking at an earlier date, if there is one that was worked out.
    #[must_use]
    pub fn looking_at(mut self, earlier: Option<Shared<Book>>) -> Self {
        self.others.extend(earlier);
        self.at = self.others.len().checked_sub(1);
        self
    }

    /// The dataset whole and at its own date.
    pub const fn own(&self) -> &Shared<Book> {
        &self.own
    }

    /// True when it is looked at whole and at its own date.
    pub const fn is_whole(&self) -> bool {
        self.at.is_none()
    }

    /// All of them, the dataset's own first.
    pub fn all(&self) -> impl Iterator<Item = &Shared<Book>> {
        std::iter::once(&self.own).chain(&self.others)
    }

    /// The one looked at.
    pub fn current(&self) -> &Shared<Book> {
        self.at.and_then(|at| self.others.get(at)).unwrap_or(&self.own)
    }

    /// True for one of these.
    pub fn has(&self, book: &Shared<Book>) -> bool {
        self.own == *book || self.others.contains(book)
    }

    /// The date looked at.
    pub fn as_of(&self) -> NaiveDate {
        self.current().calendar().as_of
    }

    /// The sector looked at; `None` for all.
    pub fn sector(&self) -> Option<SectorGroup> {
        SectorGroup::of(self.current().sectors())
    }

    /// True at the dataset's own date.
    pub fn is_at_own(&self) -> bool {
        self.as_of() == self.own.calendar().as_of
    }

    /// The date at which another dataset is looked at from here: every one's own where
    /// this one is.
    pub fn date_kept(&self) -> NaiveDate {
        if self.is_at_own() { NaiveDate::MAX } else { self.as_of() }
    }

    /// The date one step away: the lock day of an earlier year of the plan, the
    /// dataset's own date at the end.
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
        self.look(date, self.sector());
    }

    /// Looks at one sector, or at all.
    pub fn restrict(&mut self, sector: Option<SectorGroup>) {
        self.look(self.as_of(), sector);
    }

    /// Looking at the same, and knowing those that others of the dataset know, too.
    #[must_use]
    pub fn knowing(mut self, others: &Self) -> Self {
        let fresh = others.others.iter().filter(|book| !self.others.contains(book));
        let fresh: Vec<_> = fresh.cloned().collect();
        self.others.extend(fresh);
        self
    }

    fn look(&mut self, date: NaiveDate, sector: Option<SectorGroup>) {
        let date = date.min(self.own.calendar().as_of);
        let sectors = sector.map(SectorGroup::sectors).unwrap_or_default();
        let is_meant =
            |book: &Shared<Book>| book.calendar().as_of == date && book.sectors() == sectors;
        if is_meant(&self.own) {
            self.at = None;
            return;
        }
        let known = self.others.iter().position(is_meant);
        let book = match known {
            Some(at) => self.others.remove(at),
            None => Shared::new(self.made(date, sectors)),
        };
        // The one looked at is the last: those looked at longest ago give way.
        let too_many = (self.others.len() + 1).saturating_sub(MOST);
        self.others.drain(..too_many);
        self.others.push(book);
        self.at = Some(self.others.len() - 1);
    }

    /// From one looked at, whose layers of closed years are shared.
    fn made(&self, date: NaiveDate, sectors: &[Sector]) -> Book {
        let from = self.others.iter().rev().find(|book| book.sectors() == sectors);
        match from {
            Some(from) if from.calendar().as_of > date => from.look_back(date),
            _ if sectors.is_empty() => self.own.look_back(date),
            _ => self.own.look_back(date).only(sectors),
        }
    }

    /// Those that may rest while one of these two is looked at.
    pub fn beside(&self, two: [&Shared<Book>; 2]) -> Vec<Shared<Book>> {
        self.all().filter(|book| !two.contains(book)).cloned().collect()
    }
}
