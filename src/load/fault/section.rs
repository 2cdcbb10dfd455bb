use super::declare::faults;
use super::{Lines, counted, figure};
use crate::model::Language;

faults! {
    /// The matter with rows of a flat table that may be sums, sections or parts, no units'.
    SectionFault in language;

    /// A unit whose figures are the sums of its neighbours'.
    SumOfOthers {
        unit: String, others: usize = 3, lines: Lines, times: usize, all: usize,
        first: Box<SumSaid>,
    }
    Quality "flat_sum_of_others" {
        let SumSaid { indicator, period, stated, .. } = &**first;
        let value = figure(stated, language);
        let often = match language {
            Language::Vietnamese if times < all => format!("{times} trong {all} số"),
            Language::Vietnamese if *times == 1 => "số duy nhất".to_owned(),
            Language::Vietnamese => format!("cả {times} số"),
            Language::English if times < all => format!("{times} of the {all} numbers"),
            Language::English if *times == 1 => "the only number".to_owned(),
            Language::English => format!("all {times} numbers"),
        };
        vi "'{unit}' có số bằng đúng tổng của {others} đơn vị khác cùng cấp trên ở {often} so \
            sánh được (như chỉ tiêu '{indicator}', kỳ '{period}': '{value}', tổng các dòng \
            {lines}); có thể là dòng tổng, đang tính như một đơn vị",
           "dòng tổng mang tên 'Tổng cộng', khi đó chỉ để đối chiếu, không cộng thêm",
           "nếu là dòng tổng thì ghi 'Tổng cộng' vào ô tên, hoặc bỏ dòng; nếu là một đơn vị thì \
            không phải làm gì";
        en "'{unit}' has the sum of {others} other units under the same union in {often} that can \
            be compared (as in '{indicator}', '{period}': '{value}', the sum of lines {lines}); \
            it may be a total, and is counted as a unit",
           "totals called 'Tổng cộng' or 'Total', which are only compared, never added",
           "if it is a total write 'Tổng cộng' in the place of its name, or remove the row; if it \
            is a unit leave it";
    }

    /// A section's name whose rows say other sums than those next to it.
    SectionDiffers { name: String, rows: usize = 1, all: usize, first: Box<SumSaid> }
    Quality "flat_section_differs" {
        let SumSaid { indicator, period, stated, summed } = &**first;
        let (stated, summed) = (figure(stated, language), figure(summed, language));
        let differing = differing(*rows, *all, language);
        vi "'{name}' không phải tên đơn vị mà là tên một phần của bảng, nên không cộng; nhưng \
            {differing} không bằng tổng các dòng của phần đó (như chỉ tiêu '{indicator}', kỳ \
            '{period}': ghi '{stated}', các dòng liền bên cộng lại '{summed}')",
           "số bằng tổng các dòng ngay trước hoặc ngay sau, đến dòng tổng khác",
           "kiểm tra số này và các dòng của phần đó; nếu là một đơn vị thì ghi đủ tên, như 'CĐCS \
            …'";
        en "'{name}' names a section of the table, no unit, and is not added; but {differing} not \
            the sum of the section's rows (as in '{indicator}', '{period}': it says '{stated}', \
            the rows beside it add up to '{summed}')",
           "the sum of the rows right before or right behind, up to another total",
           "check the figure and the rows of the section; if it is a unit write its full name, \
            such as 'CĐCS …'";
    }

    /// A section's name with nothing to compare it with.
    SectionAlone { name: String, lines: Lines } Quality "flat_section_alone" {
        vi "'{name}' (dòng {lines}) được hiểu là dòng tổng, không phải một đơn vị, và không có \
            dòng nào để đối chiếu; không cộng",
           "tên đơn vị, hoặc số tổng của các dòng có tên đơn vị",
           "thêm các dòng của từng đơn vị; nếu là một đơn vị thì ghi đủ tên, như 'CĐCS …'";
        en "'{name}' (lines {lines}) is taken for a total, not for a unit, and nothing is there \
            to compare it with; it is not added",
           "a unit's name, or the sum of rows with units' names",
           "add the rows of its units; if it is a unit write its full name, such as 'CĐCS …'";
    }

    /// A name that may be a section's, whose figures agree, but not so that it is sure.
    SectionUnproven { name: String, lines: Lines } Quality "flat_section_unproven" {
        vi "'{name}' (dòng {lines}) được hiểu là tên một phần của bảng, không phải một đơn vị, \
            nên không cộng; số của các dòng này khớp nhưng chưa đủ để chắc chắn",
           "tên đơn vị, hoặc tên phần và số bằng tổng của nhiều dòng liền bên",
           "nếu là một đơn vị thì ghi đủ tên, như 'CĐCS …'; nếu là dòng tổng thì ghi 'Cộng …' \
            hoặc bỏ dòng";
        en "'{name}' (lines {lines}) is taken for a section of the table, not for a unit, and is \
            not added; its figures agree, but too little to be sure",
           "a unit's name, or a section's with the sums of several rows beside it",
           "if it is a unit write its full name, such as 'CĐCS …'; if it is a total write 'Cộng \
            …', or remove the row";
    }

    /// Sections whose figures are the sums of their rows.
    SectionsAgree { names: String, rows: usize = 4 } Note "flat_sections" {
        let rows = counted(*rows, ["row", "rows"], language);
        vi "{rows} dòng tên '{names}' là số tổng của từng phần trong bảng, khớp với các dòng của \
            phần đó; không cộng",
           "mỗi số được tính một lần, ở dòng của đơn vị",
           "không phải làm gì; nếu có tên là một đơn vị thì ghi đủ tên, như 'CĐCS …'";
        en "{rows} called '{names}' give sums of sections of the table, which agree with the rows \
            of the sections; not added",
           "every figure counted once, in its unit's row",
           "nothing to do; if one of them is a unit write its full name, such as 'CĐCS …'";
    }

    /// Rows of parts of the rows above.
    PartRows { name: String, rows: usize } Quality "flat_part_rows" {
        let rows = counted(*rows, ["row", "rows"], language);
        vi "'{name}' ({rows} dòng) là một phần của dòng trên, không phải đơn vị; không cộng",
           "mỗi dòng một đơn vị; phần 'trong đó' không tính riêng",
           "nếu là một đơn vị thì ghi đủ tên; nếu không thì bỏ các dòng này";
        en "'{name}' ({rows}) is a part of the row above, no unit; it is not added",
           "a unit a row; parts of it are not counted by themselves",
           "if it is a unit write its full name; else remove these rows";
    }

    /// Rows of figures of another kind, or of another time.
    OtherFigures { name: String, rows: usize } Quality "flat_other_figures" {
        let rows = counted(*rows, ["row", "rows"], language);
        vi "'{name}' ({rows} dòng) không phải tên đơn vị mà là loại số liệu hoặc thời gian; không \
            cộng",
           "mỗi dòng một đơn vị; kỳ ghi ở cột kỳ, kế hoạch giao ghi ở bảng phân bổ",
           "bỏ các dòng này; nếu là một đơn vị thì ghi đủ tên, như 'CĐCS …'";
        en "'{name}' ({rows}) names a kind of figures or a time, no unit; it is not added",
           "a unit a row; periods in their column, planned figures in the table of allocations",
           "remove these rows; if it is a unit write its full name, such as 'CĐCS …'";
    }

    /// Figures of unions that nobody names.
    UnionsUnnamed { name: String } Quality "flat_unions_unnamed" {
        vi "'{name}' không phải tên một đơn vị; số liệu đang tính như của một đơn vị",
           "tên của từng đơn vị",
           "tách thành từng đơn vị có tên; chưa tách được thì đừng dựa vào số đơn vị đã báo cáo";
        en "'{name}' is no unit's name; its figures are counted as those of one unit",
           "the name of each unit",
           "split it into units with names; until then don't rely on the number of units that \
            reported";
    }

    /// A union called like the one above it, or like a section or an average.
    UnionDoubtful { name: String, rows: usize } Quality "flat_union_doubtful" {
        let rows = counted(*rows, ["row", "rows"], language);
        vi "'{name}' ({rows} dòng) đang được tính như một đơn vị, nhưng tên này có thể là của \
            dòng tổng, của một phần của bảng hoặc của dòng bình quân",
           "tên riêng của từng đơn vị; dòng tổng mang tên 'Cộng …'",
           "nếu là dòng tổng thì ghi 'Cộng …' hoặc bỏ dòng; nếu là một đơn vị thì ghi đủ tên, như \
            'CĐCS …'";
        en "'{name}' ({rows}) is counted as a unit, but the name may be that of a total, of \
            a section of the table or of an average",
           "the unit's own name; a total is called 'Cộng …'",
           "if it is a total write 'Cộng …', or remove the row; if it is a unit write its full \
            name, such as 'CĐCS …'";
    }
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

/// How many of a section's figures aren't what its rows add up to.
fn differing(rows: usize, all: usize, language: Language) -> String {
    match (language, all) {
        (Language::Vietnamese, 1) => "số của phần đó".to_owned(),
        (Language::English, 1) => "its figure is".to_owned(),
        (Language::Vietnamese, _) => format!("{rows} trong {all} số"),
        (Language::English, _) => format!("{rows} of its {all} figures are"),
    }
}
