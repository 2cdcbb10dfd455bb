//! Which units are looked at: a sector for every figure, and status, reporting
//! and parts of the name for the rows of a list.

mod lines;

use crate::calc::Assessment;
use crate::model::{Language, Sector, Status};

use super::view::StatusView;
use crate::text::Said;

pub use lines::{Line, lines};

keyed! {
    /// The two halves in which the federation counts its grassroots unions.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum SectorGroup, all {
        /// Production and business (SXKD).
        Business = "sxkd",
        /// Administration and public service (HCSN).
        Public = "hcsn",
    }
}

impl SectorGroup {
    /// The sectors it is made of.
    pub const fn sectors(self) -> &'static [Sector] {
        match self {
            Self::Business => &[Sector::StateEnterprise, Sector::NonStateEnterprise],
            Self::Public => &[Sector::Administrative, Sector::PublicService],
        }
    }

    /// The one made of these sectors.
    pub fn of(sectors: &[Sector]) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.sectors() == sectors)
    }

    /// What it is called for short.
    pub const fn wording(self) -> Said {
        match self {
            Self::Business => Said::new("SXKD", "business"),
            Self::Public => Said::new("HCSN", "public"),
        }
    }

    /// What it is called in full.
    pub const fn in_full(self) -> Said {
        match self {
            Self::Business => Said::new("SXKD · sản xuất, kinh doanh", "Production and business"),
            Self::Public => {
                Said::new("HCSN · hành chính, sự nghiệp", "Administration and public service")
            }
        }
    }
}

/// Whether everybody expected has reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reporting {
    /// Everybody.
    Complete,
    /// Somebody is missing.
    Incomplete,
}

impl Reporting {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Complete, Self::Incomplete];

    /// In words.
    pub const fn wording(self) -> Said {
        match self {
            Self::Complete => Said::new("đã báo cáo đủ", "fully reported"),
            Self::Incomplete => Said::new("chưa báo cáo đủ", "not fully reported"),
        }
    }
}

/// Which rows of a list of units are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowFilter {
    /// One of these; empty for any.
    pub statuses: Vec<Status>,
    /// Whether everybody expected has reported.
    pub reporting: Option<Reporting>,
    /// Parts of the name, without case and diacritics.
    pub text: String,
}

/// What a row filter looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Traits {
    /// The status.
    pub status: Status,
    /// Whether everybody expected has reported; `None` where nobody is expected.
    pub has_reported: Option<bool>,
}

impl Traits {
    /// What is looked at in an assessment.
    pub fn of(assessment: &Assessment) -> Self {
        let year = &assessment.year_value;
        let has_reported = (year.expected > 0).then_some(year.reported >= year.expected);
        Self { status: assessment.status, has_reported }
    }
}

impl RowFilter {
    /// True when every row is shown.
    pub const fn is_empty(&self) -> bool {
        self.statuses.is_empty() && self.reporting.is_none() && self.text.is_empty()
    }

    /// True when more than the name decides.
    pub const fn asks_for_traits(&self) -> bool {
        !self.statuses.is_empty() || self.reporting.is_some()
    }

    /// True for a row, or a cell of it, that has what is asked for.
    pub fn admits(&self, traits: Traits) -> bool {
        let wanted = self.reporting.map(|r| r == Reporting::Complete);
        (self.statuses.is_empty() || self.statuses.contains(&traits.status))
            && (wanted.is_none() || traits.has_reported == wanted)
    }

    /// What is asked for, as a title writes it.
    pub fn written(&self, language: Language) -> Vec<String> {
        let status = |&status: &Status| {
            let view = StatusView::new(status, language);
            format!("{} {}", view.glyph, view.short)
        };
        let mut said: Vec<String> = Vec::new();
        if !self.statuses.is_empty() {
            let or = Said::new(" hoặc ", " or ").of(language);
            said.push(self.statuses.iter().map(status).collect::<Vec<_>>().join(or));
        }
        said.extend(self.reporting.map(|r| r.wording().of(language).to_owned()));
        if !self.text.is_empty() {
            said.push(format!("“{}”", self.text));
        }
        said
    }
}

/// Everything that is filtered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of every figure.
    pub sector: Option<SectorGroup>,
    /// Of the rows of a list.
    pub rows: RowFilter,
}

impl Filter {
    /// True when everything is shown.
    pub const fn is_empty(&self) -> bool {
        self.sector.is_none() && self.rows.is_empty()
    }

    /// Chooses, or takes a choice back.
    pub fn toggle(&mut self, choice: Choice) {
        match choice {
            Choice::Sector(group) => {
                self.sector = (self.sector != Some(group)).then_some(group);
            }
            Choice::Status(status) => {
                let rows = &mut self.rows.statuses;
                match rows.iter().position(|&s| s == status) {
                    Some(at) => drop(rows.remove(at)),
                    None => rows.push(status),
                }
                rows.sort_unstable();
            }
            Choice::Reporting(reporting) => {
                let rows = &mut self.rows;
                rows.reporting = (rows.reporting != Some(reporting)).then_some(reporting);
            }
            Choice::Everything => *self = Self::default(),
        }
    }

    /// True for what is chosen.
    pub fn has(&self, choice: Choice) -> bool {
        match choice {
            Choice::Sector(group) => self.sector == Some(group),
            Choice::Status(status) => self.rows.statuses.contains(&status),
            Choice::Reporting(reporting) => self.rows.reporting == Some(reporting),
            Choice::Everything => self.is_empty(),
        }
    }
}

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Figures of a sector only.
    Sector(SectorGroup),
    /// Rows of a status.
    Status(Status),
    /// Rows by who has reported.
    Reporting(Reporting),
    /// No filter at all.
    Everything,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_combine_and_are_taken_back_one_by_one() {
        let mut filter = Filter::default();
        for choice in [
            Choice::Status(Status::NoData),
            Choice::Status(Status::Missed),
            Choice::Sector(SectorGroup::Public),
            Choice::Reporting(Reporting::Incomplete),
        ] {
            filter.toggle(choice);
            assert!(filter.has(choice));
        }
        filter.rows.text = "hoang".to_owned();
        let said = filter.rows.written(Language::Vietnamese);
        assert_eq!(said, ["✗ K.ĐẠT hoặc · TRỐNG", "chưa báo cáo đủ", "“hoang”"]);
        filter.toggle(Choice::Status(Status::NoData));
        assert_eq!(filter.rows.statuses, [Status::Missed]);
        filter.toggle(Choice::Everything);
        assert!(filter.is_empty());
    }

    #[test]
    fn a_row_needs_everything_that_is_asked_for() {
        let rows = RowFilter {
            statuses: vec![Status::Missed],
            reporting: Some(Reporting::Complete),
            ..RowFilter::default()
        };
        let row = |status, has_reported| Traits { status, has_reported };
        assert!(rows.admits(row(Status::Missed, Some(true))));
        assert!(!rows.admits(row(Status::Missed, Some(false))));
        assert!(!rows.admits(row(Status::Missed, None)));
        assert!(!rows.admits(row(Status::Met, Some(true))));
    }

    #[test]
    fn a_group_is_known_by_its_sectors() {
        for group in SectorGroup::ALL {
            assert_eq!(SectorGroup::of(group.sectors()), Some(group));
        }
        assert_eq!(SectorGroup::of(&[]), None);
    }
}
