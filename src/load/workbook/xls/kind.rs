//! Kinds of records, called as the format's description calls them.

/// The beginning of the workbook's records, of a sheet's or of a chart's.
pub(super) const BOF: u16 = 0x0809;
/// The end of what began so.
pub(super) const EOF: u16 = 0x000A;
/// Goes on with the record before it.
pub(super) const CONTINUE: u16 = 0x003C;

/// What follows is encrypted.
pub(super) const FILE_PASS: u16 = 0x002F;
/// From which year days are counted.
pub(super) const DATE_1904: u16 = 0x0022;
pub(super) const FONT: u16 = 0x0031;
/// A number format of the file's own.
pub(super) const FORMAT: u16 = 0x041E;
/// A cell's style: its font and its format.
pub(super) const XF: u16 = 0x00E0;
/// A sheet's name and where its records begin.
pub(super) const BOUND_SHEET: u16 = 0x0085;
/// All texts that cells refer to.
pub(super) const SST: u16 = 0x00FC;

/// A row's height.
pub(super) const ROW: u16 = 0x0208;
/// The width of some columns.
pub(super) const COL_INFO: u16 = 0x007D;
pub(super) const MERGE_CELLS: u16 = 0x00E5;

pub(super) const NUMBER: u16 = 0x0203;
/// A number in four bytes.
pub(super) const RK: u16 = 0x027E;
/// Several of them beside one another.
pub(super) const MUL_RK: u16 = 0x00BD;
/// A text among all texts.
pub(super) const LABEL_SST: u16 = 0x00FD;
/// A text in the cell itself.
pub(super) const LABEL: u16 = 0x0204;
/// The same in several fonts.
pub(super) const R_STRING: u16 = 0x00D6;
/// Yes or no, or an error.
pub(super) const BOOL_ERR: u16 = 0x0205;
pub(super) const FORMULA: u16 = 0x0006;
/// The text that the formula before it came to.
pub(super) const STRING: u16 = 0x0207;
