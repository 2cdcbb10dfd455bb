//! The scenarios that stand side by side: the open one and up to three others.

use std::path::{Path, PathBuf};

use crate::calc::Book;
use crate::model::Bilingual;

use super::books::Books;
use super::disk::Disk;
use super::library::Library;
use super::opened::Opened;
use super::read_order::{ReadOrder, ReadOrders};
use super::shared::Shared;
use super::view::scenarios::{Lineup, Place, Seat, locate};
use super::visit::Visit;
use crate::model::Language;

/// At most so many stand side by side.
pub const MOST: usize = 4;
const LETTERS: [char; MOST] = ['A', 'B', 'C', 'D'];

/// What has become of a scenario that was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holding {
    /// It is being opened, by the order of this number.
    Opening(u64),
    /// It is open.
    Open(Books),
    /// It can't be opened.
    Failed(Bilingual),
}

/// A scenario beside the open one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Where it is.
    pub path: PathBuf,
    /// What has become of it.
    pub holding: Holding,
    /// Whether it is still what lies on disk.
    pub disk: Disk,
}

impl Member {
    fn awaits(&self, order: &ReadOrder) -> bool {
        self.path == order.path && self.holding == Holding::Opening(order.number)
    }
}

/// In which order indicators stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CompareOrder {
    /// What changed its status first, then other differences.
    #[default]
    Changed,
    /// As the plan has them.
    Plan,
}

/// Which indicators are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// All of the group.
    #[default]
    All,
    /// Those that differ.
    Different,
}

/// What stands beside the open scenario, and how it is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// In the order in which they were chosen.
    pub(super) others: Vec<Member>,
    /// The base; `None` is the open one.
    pub(super) base: Option<PathBuf>,
    /// The one whose difference is looked at; `None` is the first that isn't the base.
    pub(super) focus: Option<PathBuf>,
    /// The order of the indicators.
    pub(super) order: CompareOrder,
    /// Which of them.
    pub(super) shown: Shown,
}

impl Comparison {
    /// With nothing beside the open scenario.
    pub const fn new() -> Self {
        Self {
            others: Vec::new(),
            base: None,
            focus: None,
            order: CompareOrder::Changed,
            shown: Shown::All,
        }
    }

    /// The chosen ones beside the open one.
    pub fn others(&self) -> &[Member] {
        &self.others
    }

    /// True when a scenario stands beside the open one.
    pub fn has(&self, path: &Path) -> bool {
        self.others.iter().any(|member| member.path == path)
    }

    /// Takes a scenario in; it has to be opened then.
    pub fn add(&mut self, order: &ReadOrder) {
        let holding = Holding::Opening(order.number);
        self.others.push(Member { path: order.path.clone(), holding, disk: Disk::AsRead });
    }

    /// Leaves a scenario out.
    pub fn remove(&mut self, path: &Path) {
        self.others.retain(|member| member.path != path);
        for of in [&mut self.base, &mut self.focus] {
            if of.as_deref() == Some(path) {
                *of = None;
            }
        }
    }

    /// Takes in that the files of one have changed, or are again what was read; false
    /// where that is known, or nobody has it.
    pub fn on_disk(&mut self, path: &Path, is_changed: bool) -> bool {
        let disk = if is_changed { Disk::Changed(None) } else { Disk::AsRead };
        let member = self.others.iter_mut().find(|member| member.path == path);
        member.is_some_and(|member| std::mem::replace(&mut member.disk, disk.clone()) != disk)
    }

    /// True where one of them is no longer what lies on disk.
    pub fn is_changed_on_disk(&self) -> bool {
        self.others.iter().any(|member| matches!(member.disk, Disk::Changed(_)))
    }

    /// Has every one read again: what to read, in order. Each keeps its seat.
    pub fn reopen(&mut self, orders: &mut ReadOrders) -> Vec<ReadOrder> {
        let again = |member: &mut Member| {
            let order = orders.next(member.path.clone());
            member.holding = Holding::Opening(order.number);
            member.disk = Disk::AsRead;
            order
        };
        self.others.iter_mut().map(again).collect()
    }

    /// True while the answer to this order is waited for.
    pub fn awaits(&self, order: &ReadOrder) -> bool {
        self.others.iter().any(|member| member.awaits(order))
    }

    /// Takes in what became of a scenario; false when nobody waits for it.
    pub fn settle(&mut self, order: &ReadOrder, result: Result<Opened, Bilingual>) -> bool {
        let waiting = |member: &&mut Member| member.awaits(order);
        let Some(member) = self.others.iter_mut().find(waiting) else { return false };
        member.holding = match result {
            Ok(opened) => Holding::Open(Books::new(opened.book, opened.faults)),
            Err(why) => Holding::Failed(why),
        };
        true
    }

    /// Another scenario of the folder was opened: the one that was open takes its
    /// place beside, if it stood there.
    pub fn change_open(&mut self, old: Option<(PathBuf, Books)>, disk: &Disk, new: &Path) {
        let place = self.others.iter().position(|member| member.path == new);
        if self.base.as_deref() == Some(new) {
            self.base = None;
        }
        if let (Some(at), Some((path, books))) = (place, old)
            && path != new
            && let Some(member) = self.others.get_mut(at)
        {
            *member = Member { path, holding: Holding::Open(books), disk: disk.clone() };
        }
        self.others.retain(|member| member.path != new);
    }

    /// Looks at every one at the date, and in the sector, the open one is looked at:
    /// part of one must never stand against the whole of another.
    pub fn align(&mut self, visit: &Visit) {
        let date = visit.books().date_kept();
        for member in &mut self.others {
            if let Holding::Open(books) = &mut member.holding {
                books.look_at(date);
                books.restrict(visit.books().sector());
            }
        }
    }

    /// Everybody at the place looked at, in their seats.
    pub fn lineup(&self, visit: &Visit, library: &Library, language: Language) -> Lineup {
        let open = library.open().map(Path::to_owned);
        let spot = visit.spot(language);
        let label = |path: &Path| {
            library.at(path).map_or_else(|| path.display().to_string(), |s| s.label().to_owned())
        };
        let manifest = &visit.book().dataset().manifest;
        let own_label = open.as_deref().map_or_else(|| manifest.title.clone(), label);
        let mut seats =
            vec![Seat { letter: 'A', label: own_label, place: Place::Here(spot.clone()) }];
        for (member, letter) in self.others.iter().zip(LETTERS.into_iter().skip(1)) {
            let place = match &member.holding {
                Holding::Opening(_) => Place::Opening,
                Holding::Failed(why) => Place::Failed(why.clone()),
                Holding::Open(books) => locate(&spot, books.current()),
            };
            seats.push(Seat { letter, label: label(&member.path), place });
        }
        let seat_of = |path: &Option<PathBuf>| {
            let path = path.as_ref()?;
            self.others.iter().position(|member| member.path == *path).map(|at| at + 1)
        };
        let base = seat_of(&self.base).unwrap_or_default();
        let is_open_meant = self.focus.is_some() && self.focus == open;
        let wanted = if is_open_meant { Some(0) } else { seat_of(&self.focus) };
        let first = usize::from(base == 0);
        let focus = wanted.filter(|&at| at != base).unwrap_or(first);
        Lineup { seats, base, focus }
    }

    /// The dataset of a seat, whole and at its own date; `None` while it isn't open.
    pub fn own_book<'a>(&'a self, visit: &'a Visit, seat: usize) -> Option<&'a Shared<Book>> {
        let Some(at) = seat.checked_sub(1) else { return Some(visit.books().own()) };
        match &self.others.get(at)?.holding {
            Holding::Open(books) => Some(books.own()),
            Holding::Opening(_) | Holding::Failed(_) => None,
        }
    }

    /// Everything that is known of the scenarios beside the open one.
    pub fn open_books(&self) -> impl Iterator<Item = &Books> {
        self.others.iter().filter_map(|member| match &member.holding {
            Holding::Open(books) => Some(books),
            Holding::Opening(_) | Holding::Failed(_) => None,
        })
    }

    /// The path of a seat.
    pub fn path_of(&self, seat: usize, library: &Library) -> Option<PathBuf> {
        match seat.checked_sub(1) {
            None => library.open().map(Path::to_owned),
            Some(at) => self.others.get(at).map(|member| member.path.clone()),
        }
    }
}
