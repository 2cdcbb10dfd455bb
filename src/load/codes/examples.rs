//! An example of each kind of finding, `…` in the place of what a file says.

use crate::load::names::Spoilt;
use crate::load::plan::PlanFaultKind;
use crate::load::table::Across;
use crate::load::{
    About, AllocationFault, Choices, Damage, Doubt, Encoding, FigureFault, FlatFault, FolderFault,
    Kind, Lines, ManifestFault, MoveSaid, OverlayFault, QualityFault, ReferenceFault, SumSaid,
    TableFault, UnitFault, Unused, WorkbookFault,
};
use crate::model::{Amount, AmountError, Level, RowNumber, Sector, TableParts};

fn any() -> String {
    "…".to_owned()
}

fn lines() -> Lines {
    let [one, other] = [2, 7].map(RowNumber::new);
    Lines::others(&[one, other], one, &TableParts::one("figures.csv"))
}

fn sum_said() -> SumSaid {
    SumSaid { indicator: any(), period: any(), stated: any(), summed: any() }
}

const SOME: &str = "…";

/// One of each kind; a test holds them against the sources.
pub(super) fn examples() -> Vec<Kind> {
    let mut all = Vec::new();
    all.extend(of_folders().map(Kind::from));
    all.extend(of_manifests().map(Kind::from));
    all.extend(of_overlays().map(Kind::from));
    all.extend(of_tables().map(Kind::from));
    all.extend(of_references().map(Kind::from));
    all.extend(of_units().map(Kind::from));
    all.extend(of_figures().map(Kind::from));
    all.extend(of_allocations().map(Kind::from));
    all.extend(of_flat_tables().map(Kind::from));
    all.extend(of_workbooks().map(Kind::from));
    let about = || About { unit: any(), indicator: any(), year: 2025 };
    all.extend(doubts().map(|doubt| QualityFault { about: about(), doubt }.into()));
    all
}

fn of_folders() -> impl Iterator<Item = FolderFault> {
    let plan = PlanFaultKind::Syntax { detail: any() };
    [
        FolderFault::FolderUnreadable { reason: any() },
        FolderFault::NothingThere,
        FolderFault::NoDataset,
        FolderFault::Stopped,
        FolderFault::FileMissing,
        FolderFault::SeveralTables { files: any() },
        FolderFault::FileTwice { name: SOME },
        FolderFault::FileUnreadable { reason: any() },
        FolderFault::FileTooLarge { megabytes: 2048, limit: 1024 },
        FolderFault::EncodingUnclear { byte: 0xC4, candidates: Vec::new() },
        FolderFault::EncodingLegacy { encoding: Encoding::Tcvn3 },
        FolderFault::LettersLost,
        FolderFault::NotAsSaid { said: SOME, byte: 0xC4 },
        FolderFault::NotText { start: any() },
        FolderFault::NulByte { count: 2 },
        FolderFault::WebPage,
        FolderFault::EncodingUtf32,
        FolderFault::EncodingIsUtf8 { said: SOME },
        FolderFault::EncodingCut { marked: SOME },
        FolderFault::Plan { fault: plan },
        FolderFault::CharactersReplaced { count: 2 },
        FolderFault::ManifestNotRead,
        FolderFault::FileNotReadYet,
        FolderFault::FileUnknown,
    ]
    .into_iter()
}

fn of_manifests() -> impl Iterator<Item = ManifestFault> {
    [
        ManifestFault::Syntax { message: any() },
        ManifestFault::KeyMissing { key: SOME },
        ManifestFault::ValueInvalid { key: SOME, found: any(), form: SOME },
        ManifestFault::NotText { key: SOME, found: any() },
        ManifestFault::KeyUnknown { found: any() },
        ManifestFault::ProvinceDiffers { found: any(), name: any() },
        ManifestFault::ProvenanceMissing,
        ManifestFault::ProvenanceUnknown { found: any() },
    ]
    .into_iter()
}

fn of_overlays() -> impl Iterator<Item = OverlayFault> {
    [
        OverlayFault::BaseUnknown { found: any() },
        OverlayFault::KeyUnknown { found: any(), choices: SOME },
        OverlayFault::KeyMissing { key: SOME },
        OverlayFault::ValueInvalid { key: SOME, found: any(), form: SOME },
        OverlayFault::AsOfEarlier { found: any(), base: any() },
        OverlayFault::UnitUnknown { found: any() },
        OverlayFault::IndicatorUnknown { found: any() },
        OverlayFault::YearsReversed { from: 2028, to: 2027 },
        OverlayFault::YearOutside { found: 2040, first: 2021, last: 2030 },
        OverlayFault::ChangesNotOne { count: 2 },
        OverlayFault::NoNeighbours { indicator: any() },
        OverlayFault::Impossible {
            unit: any(),
            indicator: any(),
            period: any(),
            value: any(),
            limit: SOME,
        },
        OverlayFault::TouchesNothing,
        OverlayFault::DeclaredStays { count: 2 },
    ]
    .into_iter()
}

fn of_tables() -> impl Iterator<Item = TableFault> {
    let (column, reason) = (SOME, AmountError::NotANumber);
    [
        TableFault::HeaderMissing,
        TableFault::HeaderNotFound { columns: vec!["period", "indicator", "value"] },
        TableFault::HeaderSpoilt { found: any(), how: Spoilt::Misread },
        TableFault::RowsMissing,
        TableFault::RowAboveHeader { header: 9 },
        TableFault::HeaderOther { found: any(), header: 1 },
        TableFault::DelimiterUnknown { found: '|' },
        TableFault::ColumnMissing { column, aliases: &[SOME] },
        TableFault::ColumnTwice { column, found: any() },
        TableFault::HeadingMerged { found: any(), columns: vec![(any(), 2), (any(), 3)] },
        TableFault::Across { what: Across::Years, found: any() },
        TableFault::Across { what: Across::Indicators, found: any() },
        TableFault::Across { what: Across::Quarters, found: any() },
        TableFault::Across { what: Across::Units, found: any() },
        TableFault::ColumnUnknown { found: any() },
        TableFault::ColumnUnnamed { rows: 2 },
        TableFault::ValueWithoutHeading { rows: 2 },
        TableFault::ColumnsUnknown { found: any(), columns: 20 },
        TableFault::ColumnsRival { column: "value", found: any(), other: any() },
        TableFault::ColumnsRival { column: "denominator", found: any(), other: any() },
        TableFault::QuoteNotClosed,
        TableFault::RowsInQuotes { closed: 9, rows: 2 },
        TableFault::RowInHeader { found: any() },
        TableFault::TooManyRows { limit: 1_000_000 },
        TableFault::BlankRows { count: 2 },
        TableFault::RowsWithoutFigure { count: 2, lines: lines() },
        TableFault::RowInOneCell { found: ',', delimiter: Some(';') },
        TableFault::RowSlid { found: any() },
        TableFault::CellBroken { column, found: any() },
        TableFault::CellCovered { column },
        TableFault::CellCount { found: 9, expected: 8, delimiter: ',' },
        TableFault::CellCount { found: 7, expected: 8, delimiter: ',' },
        TableFault::CellTooLong { limit: 32_767 },
        TableFault::DelimiterDiffers { header: ';', found: ',' },
        TableFault::SeparatorWrong { said: ';', found: ',' },
        TableFault::LineQuoted,
        TableFault::CellEmpty { column, is_merged: false },
        TableFault::CellEmpty { column, is_merged: true },
        TableFault::WordUnknown { column, found: any(), choices: Choices { vi: SOME, en: SOME } },
        TableFault::DateInvalid { column, found: any() },
        TableFault::DateAmbiguous { column, found: any(), day_first: any(), month_first: any() },
        TableFault::NumberInvalid { column, found: any(), reason },
        TableFault::NumberInvalid { column, found: "07.5".to_owned(), reason },
        TableFault::NumberInvalid { column, found: "3/4".to_owned(), reason },
        TableFault::NumberInvalid { column, found: "12O".to_owned(), reason },
        TableFault::NumberInvalid { column, found: "1234567 (#,##0,)".to_owned(), reason },
        TableFault::NumberInvalid { column, found: "120 (70)".to_owned(), reason },
        TableFault::ThousandsInferred { mark: '.', cells: 20, found: "1.250".to_owned() },
        TableFault::CharacterHidden { column, found: any(), character: "U+200B".to_owned() },
        TableFault::NumberShortened {
            column,
            found: "1.25E+06".to_owned(),
            read: Amount::whole(1_250_000),
        },
        TableFault::NumberAmbiguous {
            column,
            found: "1.250".to_owned(),
            english: Amount::from_parts(Amount::SCALE / 4 * 5),
            vietnamese: Amount::whole(1250),
        },
        TableFault::NumberOfOtherStyle { column, found: any(), style: SOME },
        TableFault::NumberNegative { column, found: any() },
    ]
    .into_iter()
}

fn of_references() -> impl Iterator<Item = ReferenceFault> {
    [
        ReferenceFault::UnitUnknown { found: any(), nearest: String::new() },
        ReferenceFault::UnitAmbiguous { found: any(), candidates: any(), more: 0 },
        ReferenceFault::UnitSetAside { found: any(), line: any() },
        ReferenceFault::IndicatorUnknown { found: any(), nearest: String::new() },
        ReferenceFault::IndicatorAmbiguous { found: any(), candidates: any() },
        ReferenceFault::PhaseUnknown { found: any(), choices: any() },
        ReferenceFault::BelowReportingLevel {
            unit: any(),
            level: Level::Grassroots,
            indicator: any(),
            reporting_level: Level::District,
        },
    ]
    .into_iter()
}

fn of_flat_tables() -> impl Iterator<Item = FlatFault> {
    [
        FlatFault::NoParents,
        FlatFault::DistrictsUnsaid { unions: 12 },
        FlatFault::DistrictLikeProvince { name: any(), rows: 12 },
        FlatFault::SeveralProvinces { first: any(), second: any() },
        FlatFault::OtherProvince { found: any() },
        FlatFault::TooManyDistricts { limit: 3000 },
        FlatFault::NameTooLong { limit: 300 },
        FlatFault::DistrictMissing { unit: any() },
        FlatFault::ParentsDiffer { unit: any(), found: any() },
        FlatFault::SectorsDiffer { unit: any(), sectors: any() },
        FlatFault::SectorUnknown { found: any(), rows: 2 },
        FlatFault::SectorOfUpper { unit: any(), rows: 2 },
        FlatFault::PeriodStray { period: any(), rows: 2, as_of: any() },
        FlatFault::NameAlike { name: any(), rows: 2, other: any(), other_rows: 7, line: any() },
        FlatFault::NameAtTwoLevels { name: any(), above: 2, below: 7, line: any() },
        FlatFault::SumOfOthers {
            unit: any(),
            others: 3,
            lines: lines(),
            times: 2,
            all: 2,
            first: Box::new(sum_said()),
        },
        FlatFault::SectionDiffers { name: any(), rows: 1, all: 2, first: Box::new(sum_said()) },
        FlatFault::SectionAlone { name: any(), lines: lines() },
        FlatFault::SectionUnproven { name: any(), lines: lines() },
        FlatFault::SectionsAgree { names: any(), rows: 4 },
        FlatFault::PartRows { name: any(), rows: 2 },
        FlatFault::UnionsUnnamed { name: any() },
        FlatFault::UnionDoubtful { name: any(), rows: 2 },
        FlatFault::IdNames { id: any(), name: any(), other: any(), names: 2, is_one: true },
        FlatFault::IdOfOthers { id: any(), name: any(), others: any() },
        FlatFault::UnionScattered { name: any(), rows: 2, other_rows: 7, line: any() },
        FlatFault::IdForms { id: any(), other: any(), ids: 2 },
        FlatFault::IdsAlike { id: any(), other: any() },
        FlatFault::IdsOfName { name: any(), ids: any() },
        FlatFault::IdOfUpper { id: any(), name: any(), rows: 2 },
        FlatFault::PlaceForms { name: any(), other: any(), rows: 2 },
        FlatFault::NamesNumbered { name: any(), names: 2 },
        FlatFault::NumbersMeant { name: any() },
        FlatFault::NameSpoilt { name: any(), names: 2, rows: 7, how: Spoilt::Lost },
        FlatFault::IdMissing { name: any(), ids: any() },
        moved(1),
        moved(12),
        FlatFault::AsOfInferred { as_of: any() },
        FlatFault::AsOfOfFew { as_of: any(), lines: lines(), rows: 2, all: 122, before: any() },
        FlatFault::AsOfUnknown,
        FlatFault::ProvenanceUnknown,
    ]
    .into_iter()
}

fn moved(unions: usize) -> FlatFault {
    let first = Box::new(MoveSaid { unit: any(), from: any(), to: any(), day: any() });
    FlatFault::Moved { unions, first, ways: [2, 7], lines: lines() }
}

fn of_workbooks() -> impl Iterator<Item = WorkbookFault> {
    [
        WorkbookFault::Broken { damage: Damage::Archive },
        WorkbookFault::Encrypted,
        WorkbookFault::OtherFormat { format: SOME },
        WorkbookFault::TooLarge { limit: 1024 },
        WorkbookFault::TooManyCells { limit: 16_777_216 },
        WorkbookFault::TooManySheets { limit: 4_096 },
        WorkbookFault::TextTooLong { limit: 32_767 },
        WorkbookFault::CellTwice { row: 2, column: 7 },
        WorkbookFault::CellBeyond { row: 4_294_967_295, column: 16_384 },
        WorkbookFault::LegacyLetters { encoding: Encoding::Vni, sign: any() },
        WorkbookFault::NoTable { sheets: any() },
        WorkbookFault::SheetLacksColumn { column: any(), other: any(), instead: Some(any()) },
        WorkbookFault::SheetLacksColumn { column: any(), other: any(), instead: None },
        WorkbookFault::DistrictUnsaid { sheets: any() },
        WorkbookFault::SheetUnclear { sheet: any() },
        WorkbookFault::SheetHidden { sheet: any() },
        WorkbookFault::SheetUnused { sheet: any(), why: Unused::NoTable },
        WorkbookFault::SheetUnused {
            sheet: any(),
            why: Unused::Lacks { column: any(), other: any() },
        },
        WorkbookFault::SheetUnused { sheet: any(), why: Unused::Repeats { other: any() } },
        WorkbookFault::SheetRepeats { all: 12, agreeing: 11, unclear: 2 },
        WorkbookFault::SheetDiffers {
            unit: any(),
            rows: 1,
            all: 12,
            first: Box::new(sum_said()),
            own: any(),
        },
        WorkbookFault::SheetOfUpper { column: any() },
        WorkbookFault::RowsHidden { count: 12 },
        WorkbookFault::ColumnsHidden { columns: any() },
    ]
    .into_iter()
}

fn of_units() -> impl Iterator<Item = UnitFault> {
    let (parent_level, level) = (Level::Grassroots, Level::District);
    [
        UnitFault::NameMissing { unit: any() },
        UnitFault::SectorMissing { unit: any() },
        UnitFault::SectorUnused { unit: any() },
        UnitFault::DatesReversed { from: any(), to: any() },
        UnitFault::ParentMissing { unit: any() },
        UnitFault::ProvinceUnderUnit { found: any() },
        UnitFault::LevelsDiffer { unit: any(), lines: lines() },
        UnitFault::SpellsOverlap { unit: any(), lines: lines() },
        UnitFault::ParentUnknown { found: any(), nearest: String::new() },
        UnitFault::ParentAmbiguous { found: any(), candidates: any() },
        UnitFault::ParentSetAside { found: any(), line: any() },
        UnitFault::ParentNotHigher { parent: any(), parent_level, level },
        UnitFault::OutsideParent { parent: any(), life: any() },
        UnitFault::NoProvince,
        UnitFault::SeveralProvinces { unit: any(), other: any() },
        UnitFault::Cycle { path: any() },
    ]
    .into_iter()
}

fn of_figures() -> impl Iterator<Item = FigureFault> {
    [
        FigureFault::PeriodInvalid { found: any() },
        FigureFault::PeriodInvalid { found: "45657".to_owned() },
        FigureFault::PeriodInvalid { found: "2023-2024".to_owned() },
        FigureFault::PeriodInvalid { found: "Lũy kế đến năm 2024".to_owned() },
        FigureFault::PeriodOfTwo { columns: [("year", any()), ("period", any())] },
        FigureFault::MonthApart { columns: [("year", any()), ("month", any())] },
        FigureFault::BeforePlan { found: any(), rows: 2, first: 2020 },
        FigureFault::YearDivided { found: "2.024".to_owned(), year: "2024".to_owned(), rows: 2 },
        FigureFault::LabelOfOther { code: any(), label: any(), other: any() },
        FigureFault::LabelUnknown { code: any(), label: any(), elsewhere: None },
        FigureFault::LabelUnknown { code: any(), label: any(), elsewhere: Some((any(), any())) },
        FigureFault::PeriodOpen { found: any(), as_of: any() },
        FigureFault::AverageNotRate { found: any(), indicator: any() },
        FigureFault::Duplicate {
            unit: any(),
            period: any(),
            indicator: any(),
            lines: lines(),
            is_same: false,
        },
        FigureFault::Fraction { found: any(), indicator: any() },
        FigureFault::PercentSign { found: any(), indicator: any() },
        FigureFault::ControlDiffers {
            over: any(),
            indicator: any(),
            period: any(),
            stated: any(),
            summed: any(),
        },
        FigureFault::TotalsUncompared { count: 2 },
        FigureFault::NumeratorAbove { value: any(), denominator: any() },
        FigureFault::NumeratorOfNothing { value: any() },
        FigureFault::DenominatorMissing { indicator: any() },
        FigureFault::RateTooLow { found: any() },
        FigureFault::PercentAbove { found: any() },
        FigureFault::NoSpell { unit: any(), period: any() },
        FigureFault::OutOfScope {
            unit: any(),
            sector: Some(Sector::Administrative),
            indicator: any(),
            scope: vec![Sector::NonStateEnterprise],
        },
        FigureFault::OutOfScope {
            unit: any(),
            sector: None,
            indicator: any(),
            scope: vec![Sector::NonStateEnterprise],
        },
        FigureFault::DenominatorUnused { count: 2, indicator: any(), lines: lines() },
        FigureFault::ValueMissing { count: 2, indicator: any(), lines: lines() },
        FigureFault::NumberSplit { found: "9".to_owned(), rest: "6".to_owned() },
        FigureFault::ReportedOnInvalid { found: any() },
        FigureFault::ReportedOnAmbiguous { found: any(), day_first: any(), month_first: any() },
    ]
    .into_iter()
}

fn of_allocations() -> impl Iterator<Item = AllocationFault> {
    [
        AllocationFault::NotAllocated { indicator: any() },
        AllocationFault::OfProvince { unit: any() },
        AllocationFault::Duplicate { unit: any(), indicator: any(), phase: any(), lines: lines() },
        AllocationFault::NoSpell { unit: any(), phase: any() },
        AllocationFault::SumDiffers { indicator: any(), phase: any(), sum: any(), target: any() },
        AllocationFault::SharesDiffer {
            unit: any(),
            said: Box::new(SumSaid {
                indicator: any(),
                period: any(),
                stated: any(),
                summed: any(),
            }),
            lines: lines(),
        },
    ]
    .into_iter()
}

fn doubts() -> impl Iterator<Item = Doubt> {
    [
        Doubt::TotalDiffers { declared: any(), summed: any() },
        Doubt::TotalUnused { declared: any() },
        Doubt::TotalsAlone { totals: 2, indicators: any() },
        Doubt::OffScale { found: any(), is_fraction: true },
        Doubt::UnlikeOthers { rows: 8, units: 2, factor: 1_000_000, is_more: true, lines: lines() },
        Doubt::PercentForCount { rows: 8, are_hundreds: true, lines: lines() },
        Doubt::PercentForCount { rows: 8, are_hundreds: false, lines: lines() },
        Doubt::FilledDown { found: any(), rows: 8, lines: lines() },
        Doubt::TotalBelowDetails { declared: any(), summed: any(), reporters: 2 },
        Doubt::Slip { found: any(), usual: any(), factor: 10, is_more: true },
        Doubt::Slip { found: any(), usual: any(), factor: 10, is_more: false },
        Doubt::Outlier { found: any(), median: any(), years: 5 },
        Doubt::Copied { same: 4, compared: 5, indicators: any() },
        Doubt::PeriodAfterEnd { ended: any() },
        Doubt::StateOfEnded { ended: any() },
        Doubt::ReportedAfterEnd { ended: any(), on: any() },
        Doubt::PeriodBeforeOpening { opened: any() },
        Doubt::ReportedBeforeOpening { opened: any(), on: any() },
        Doubt::NewAboveStock { new: any(), other: any(), stock: any() },
        Doubt::BaseAboveNumerator { base: any(), other: any(), numerator: any() },
        Doubt::RunningFalls { earlier: any(), before: any(), now: any() },
        Doubt::AboveLimit { found: any(), most: any() },
        Doubt::ShrinkingBase { earlier_year: 2024, before: any(), now: any() },
    ]
    .into_iter()
}
