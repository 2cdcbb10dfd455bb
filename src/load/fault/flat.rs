//! What is the matter with a flat table; the words stand apart.

mod wording;

use super::super::names::Spoilt;
use super::{Lines, Severity};

/// The matter with a flat table, from which units are inferred.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FlatFault {
    /// No column names a level above the grassroots.
    NoParents,
    /// Grassroots unions in a table without a column of the unions above them.
    DistrictsUnsaid {
        /// How many.
        unions: usize,
    },
    /// Rows in the district's column of which the province's name stands, without its
    /// level: it may be that of a city, too.
    DistrictLikeProvince {
        /// As written.
        name: String,
        /// How many rows.
        rows: usize,
    },
    /// Rows of two provinces.
    SeveralProvinces {
        /// The first.
        first: String,
        /// The other.
        second: String,
    },
    /// A row of another province than the table.
    OtherProvince {
        /// As written.
        found: String,
    },
    /// More unions above the grassroots than any province has.
    TooManyDistricts {
        /// The most accepted.
        limit: usize,
    },
    /// A name beyond any name.
    NameTooLong {
        /// The longest accepted, in characters.
        limit: usize,
    },
    /// A grassroots union without the union above it.
    DistrictMissing {
        /// The union.
        unit: String,
    },
    /// One id in two districts at the same time.
    ParentsDiffer {
        /// The union.
        unit: String,
        /// The district of this row.
        found: String,
    },
    /// Sectors that contradict one another.
    SectorsDiffer {
        /// The union.
        unit: String,
        /// Their keys.
        sectors: String,
    },
    /// A word that names no sector.
    SectorUnknown {
        /// As written.
        found: String,
        /// In how many rows.
        rows: usize,
    },
    /// Rows of a union above the grassroots that name a sector.
    SectorOfUpper {
        /// The union.
        unit: String,
        /// How many.
        rows: usize,
    },
    /// A period of so few rows, or so late, that the date isn't inferred from it.
    PeriodStray {
        /// As first written.
        period: String,
        /// How many rows.
        rows: usize,
        /// What is assumed.
        as_of: String,
    },
    /// A name that is nearly another's.
    NameAlike {
        /// The one of fewer rows.
        name: String,
        /// How many.
        rows: usize,
        /// The other.
        other: String,
        /// Its rows.
        other_rows: usize,
        /// The first of them.
        line: String,
    },
    /// A name of a union above the grassroots that is a grassroots union's, too.
    NameAtTwoLevels {
        /// The name.
        name: String,
        /// In how many rows a union above the grassroots has it.
        above: usize,
        /// In how many rows a grassroots union.
        below: usize,
        /// The first of the more frequent.
        line: String,
    },
    /// A name under two unions above at the same time, where the one's rows may be the
    /// other's.
    UnionScattered {
        /// The name.
        name: String,
        /// Rows under the one of fewer.
        rows: usize,
        /// Rows under the other.
        other_rows: usize,
        /// The first of them.
        line: String,
    },
    /// A unit whose figures are the sums of its neighbours'.
    SumOfOthers {
        /// Which.
        unit: String,
        /// How many others have figures.
        others: usize,
        /// The rows of the first such figure's.
        lines: Lines,
        /// How many of its numbers are such sums …
        times: usize,
        /// … of so many that can be compared.
        all: usize,
        /// The first of them.
        first: Box<SumSaid>,
    },
    /// A section's name whose rows say other sums than those next to it.
    SectionDiffers {
        /// As written.
        name: String,
        /// How many of its rows …
        rows: usize,
        /// … of so many that could be compared.
        all: usize,
        /// The first of them.
        first: Box<SumSaid>,
    },
    /// A section's name with nothing to compare it with.
    SectionAlone {
        /// As written.
        name: String,
        /// Its rows.
        lines: Lines,
    },
    /// A name that may be a section's, whose figures agree, but not so that it is sure.
    SectionUnproven {
        /// As written.
        name: String,
        /// Its rows.
        lines: Lines,
    },
    /// Sections whose figures are the sums of their rows.
    SectionsAgree {
        /// The first of their names, as written.
        names: String,
        /// How many of their rows there are.
        rows: usize,
    },
    /// Rows of parts of the rows above.
    PartRows {
        /// As first written.
        name: String,
        /// How many.
        rows: usize,
    },
    /// Figures of unions that nobody names.
    UnionsUnnamed {
        /// As written.
        name: String,
    },
    /// A union called like the one above it, or like a section or an average.
    UnionDoubtful {
        /// As written.
        name: String,
        /// How many rows.
        rows: usize,
    },
    /// An id under several names that may be one unit's.
    IdNames {
        /// The id.
        id: String,
        /// The first name.
        name: String,
        /// The second.
        other: String,
        /// How many there are.
        names: usize,
        /// Nearly alike; else one follows the other in time.
        is_one: bool,
    },
    /// An id of others: the row's name stands beside theirs.
    IdOfOthers {
        /// The id.
        id: String,
        /// The name of the row.
        name: String,
        /// The other names of the id.
        others: String,
    },
    /// An id written in several ways, read as one.
    IdForms {
        /// As it is shown.
        id: String,
        /// As it is also written.
        other: String,
        /// How many such ways there are, of all ids of the column.
        ids: usize,
    },
    /// Two ids under one union above that only differ by zeros, each with names of its
    /// own.
    IdsAlike {
        /// The one.
        id: String,
        /// The other.
        other: String,
    },
    /// A name that has several ids.
    IdsOfName {
        /// The name.
        name: String,
        /// The ids, each in quotes.
        ids: String,
    },
    /// An id of a grassroots union that is a union's above it.
    IdOfUpper {
        /// The id.
        id: String,
        /// The grassroots union, or the first of them.
        name: String,
        /// In how many rows.
        rows: usize,
    },
    /// A union above the grassroots under several names, read as one.
    PlaceForms {
        /// As it is shown.
        name: String,
        /// As it is also written, or the first of such names.
        other: String,
        /// In how many rows it is written so.
        rows: usize,
    },
    /// Some names have a list's number before them.
    NamesNumbered {
        /// The first.
        name: String,
        /// How many have.
        names: usize,
    },
    /// A list's numbers that tell units of one name apart.
    NumbersMeant {
        /// The first of them, with its number.
        name: String,
    },
    /// Names that a program has spoilt.
    NameSpoilt {
        /// The first.
        name: String,
        /// How many there are.
        names: usize,
        /// In how many rows.
        rows: usize,
        /// What became of them.
        how: Spoilt,
    },
    /// A name without an id, where several ids have it.
    IdMissing {
        /// The name.
        name: String,
        /// The ids.
        ids: String,
    },
    /// Unions that are taken to have moved.
    Moved {
        /// How many.
        unions: usize,
        /// The first.
        first: Box<MoveSaid>,
        /// From how many districts to how many.
        ways: [usize; 2],
        /// The first row of each there.
        lines: Lines,
    },
    /// The date of the figures isn't said.
    AsOfInferred {
        /// What is assumed.
        as_of: String,
    },
    /// The date isn't said, and hardly any row has the period that it is inferred from.
    AsOfOfFew {
        /// The date.
        as_of: String,
        /// The rows that it rests on.
        lines: Lines,
        /// How many.
        rows: usize,
        /// Of how many.
        all: usize,
        /// When the latest period of the others ends.
        before: String,
    },
    /// The date isn't said and no period can be read.
    AsOfUnknown,
    /// Nothing says where the figures come from.
    ProvenanceUnknown,
}

/// A figure beside what it is the sum of, or may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SumSaid {
    /// Its indicator.
    pub indicator: String,
    /// Its period.
    pub period: String,
    /// What it says.
    pub stated: String,
    /// What the others add up to.
    pub summed: String,
}

/// A union that is under another union than it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoveSaid {
    /// The union.
    pub unit: String,
    /// From this district.
    pub from: String,
    /// To this one.
    pub to: String,
    /// The first day there.
    pub day: String,
}

impl FlatFault {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoParents => "flat_no_parents",
            Self::DistrictsUnsaid { .. } => "flat_districts_unsaid",
            Self::DistrictLikeProvince { .. } => "flat_district_like_province",
            Self::SeveralProvinces { .. } => "flat_several_provinces",
            Self::OtherProvince { .. } => "flat_other_province",
            Self::TooManyDistricts { .. } => "flat_too_many_districts",
            Self::NameTooLong { .. } => "flat_name_too_long",
            Self::DistrictMissing { .. } => "flat_district_missing",
            Self::ParentsDiffer { .. } => "flat_parents_differ",
            Self::SectorsDiffer { .. } => "flat_sectors_differ",
            Self::SectorUnknown { .. } => "flat_sector_unknown",
            Self::SectorOfUpper { .. } => "flat_sector_of_upper",
            Self::PeriodStray { .. } => "flat_period_stray",
            Self::NameAlike { .. } => "flat_name_alike",
            Self::NameAtTwoLevels { .. } => "flat_name_at_two_levels",
            Self::UnionScattered { .. } => "flat_union_scattered",
            Self::SumOfOthers { .. } => "flat_sum_of_others",
            Self::SectionDiffers { .. } => "flat_section_differs",
            Self::SectionAlone { .. } => "flat_section_alone",
            Self::SectionUnproven { .. } => "flat_section_unproven",
            Self::SectionsAgree { .. } => "flat_sections",
            Self::PartRows { .. } => "flat_part_rows",
            Self::UnionsUnnamed { .. } => "flat_unions_unnamed",
            Self::UnionDoubtful { .. } => "flat_union_doubtful",
            Self::IdNames { .. } => "flat_id_names",
            Self::IdOfOthers { .. } => "flat_id_of_others",
            Self::IdForms { .. } => "flat_id_forms",
            Self::IdsAlike { .. } => "flat_ids_alike",
            Self::IdsOfName { .. } => "flat_ids_of_name",
            Self::IdOfUpper { .. } => "flat_id_of_upper",
            Self::PlaceForms { .. } => "flat_place_forms",
            Self::NamesNumbered { .. } => "flat_names_numbered",
            Self::NumbersMeant { .. } => "flat_numbers_meant",
            Self::NameSpoilt { .. } => "flat_name_spoilt",
            Self::IdMissing { .. } => "flat_id_missing",
            Self::Moved { .. } => "flat_moved",
            Self::AsOfInferred { .. } => "as_of_inferred",
            Self::AsOfOfFew { .. } => "as_of_of_few_rows",
            Self::AsOfUnknown => "as_of_unknown",
            Self::ProvenanceUnknown => "provenance_not_said",
        }
    }

    /// What it does to the dataset.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::NoParents
            | Self::SeveralProvinces { .. }
            | Self::TooManyDistricts { .. }
            | Self::AsOfUnknown => Severity::Fatal,
            Self::OtherProvince { .. }
            | Self::NameTooLong { .. }
            | Self::IdOfOthers { .. }
            | Self::IdMissing { .. }
            | Self::DistrictMissing { .. }
            | Self::ParentsDiffer { .. } => Severity::Fault,
            Self::DistrictsUnsaid { .. }
            | Self::DistrictLikeProvince { .. }
            | Self::SectorsDiffer { .. }
            | Self::SectorUnknown { .. }
            | Self::SectorOfUpper { .. }
            | Self::PeriodStray { .. }
            | Self::NameAlike { .. }
            | Self::NameAtTwoLevels { .. }
            | Self::UnionScattered { .. }
            | Self::SumOfOthers { .. }
            | Self::AsOfOfFew { .. }
            | Self::SectionDiffers { .. }
            | Self::SectionAlone { .. }
            | Self::SectionUnproven { .. }
            | Self::PartRows { .. }
            | Self::UnionsUnnamed { .. }
            | Self::UnionDoubtful { .. }
            | Self::IdNames { .. }
            | Self::IdsAlike { .. }
            | Self::IdsOfName { .. }
            | Self::IdOfUpper { .. }
            | Self::NumbersMeant { .. }
            | Self::NameSpoilt { .. }
            | Self::Moved { .. } => Severity::Quality,
            Self::SectionsAgree { .. }
            | Self::IdForms { .. }
            | Self::PlaceForms { .. }
            | Self::NamesNumbered { .. }
            | Self::AsOfInferred { .. }
            | Self::ProvenanceUnknown => Severity::Note,
        }
    }
}
