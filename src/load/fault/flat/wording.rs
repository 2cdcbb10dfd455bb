//! What is the matter with a flat table, in words.

use super::super::super::sector::SECTORS;
use super::super::spoilt::spoilt_words;
use super::super::{Wording, counted, figure, many, words};
use super::{FlatFault, MoveSaid, SumSaid};
use crate::model::Language;

impl FlatFault {
    /// In words.
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "a table of words, a row a kind")]
    pub fn wording(&self, language: Language) -> Wording {
        match self {
            Self::NoParents => words!(language,
                "bảng không có cột nào cho cấp trên của đơn vị",
                "cột 'huyện' (hoặc 'đơn vị cấp trên') hay cột 'tỉnh', để dựng cây tổ chức",
                "thêm cột đó; nếu đây là 'figures.csv' của một bộ số liệu thì mở cả thư mục";
                "no column of the table names the unions above",
                "a column 'district' or 'province', from which the tree is inferred",
                "add it; if this is the 'figures.csv' of a dataset, open its folder"),
            Self::DistrictsUnsaid { unions } => {
                let unions = many(*unions, language);
                words!(language,
                "bảng không có cột cấp trên trực tiếp cơ sở; {unions} CĐCS được xếp thẳng dưới tỉnh",
                "cột 'Huyện' hoặc 'Đơn vị cấp trên', ghi ở mọi dòng",
                "nếu bảng có cột đó dưới tên khác (xem các cột không được đọc) thì đổi tên cột; nếu \
                 tên cấp trên đứng ở dòng riêng thì ghi vào một cột";
                "the table has no column of the unions above the grassroots; {unions} grassroots \
                 unions are put right under the province",
                "a column 'district', filled in in every row",
                "if it is there under another name (see the columns that are not read) rename it; \
                 if the names stand in rows of their own put them into a column")
            }
            Self::DistrictLikeProvince { name, rows } => {
                let rows = counted(*rows, ["row has", "rows have"], language);
                words!(language,
                "{rows} dòng ghi cấp trên là '{name}', trùng tên tỉnh: đang xếp thẳng vào tỉnh",
                "tên phân biệt được tỉnh với thành phố, huyện cùng tên",
                "nếu là thành phố hay huyện thì ghi đủ, như 'Thành phố {name}'; nếu đúng là tỉnh thì \
                 ghi 'Tỉnh {name}'";
                "{rows} '{name}' as the union above, which is the province's name: they are put \
                 right into the province",
                "a name that tells the province from a city or district of its name",
                "if it is a city or district write it in full, such as 'Thành phố {name}'; if it is \
                 the province write 'Tỉnh {name}'")
            }
            Self::SeveralProvinces { first, second } => words!(language,
                "bảng có hai tỉnh: '{first}' và '{second}'", "một tỉnh",
                "sửa tên tỉnh cho thống nhất, hoặc tách bảng";
                "the table has two provinces, '{first}' and '{second}'", "one province",
                "write its name the same way everywhere, or split the table"),
            Self::OtherProvince { found } => words!(language,
                "dòng ghi tỉnh '{found}', khác tỉnh của bảng", "tỉnh của bảng, hoặc ô trống",
                "sửa tên tỉnh, hoặc bỏ dòng";
                "the row is of the province '{found}', not of the table's",
                "the table's province, or an empty cell", "correct the name, or remove the row"),
            Self::TooManyDistricts { limit } => words!(language,
                "bảng có hơn {limit} tên khác nhau ở cột cấp trên cơ sở", "tên cấp trên trực tiếp cơ sở",
                "kiểm tra cột này có phải cột tên CĐCS không";
                "more than {limit} different names in the column of the unions above the grassroots",
                "the names of those unions",
                "check whether this is the column of the grassroots unions"),
            Self::NameTooLong { limit } => words!(language,
                "tên dài hơn {limit} ký tự", "tên một đơn vị", "sửa ô này";
                "a name longer than {limit} characters", "the name of a unit", "mend the cell"),
            Self::DistrictMissing { unit } => words!(language,
                "đơn vị '{unit}' không ghi cấp trên",
                "tên cấp trên ở mọi dòng; đơn vị trực thuộc tỉnh thì ghi tên tỉnh",
                "điền ô này (ô gộp theo chiều dọc khi lưu CSV chỉ còn ở dòng đầu)";
                "the union '{unit}' is given without the one above it",
                "its name in every row; the province's for a union directly under it",
                "fill it in (cells merged downwards leave only the first row in a CSV)"),
            Self::ParentsDiffer { unit, found } => words!(language,
                "đơn vị '{unit}' cùng lúc thuộc '{found}' và một cấp trên khác",
                "một cấp trên trong mỗi kỳ", "sửa cấp trên, hoặc mã đơn vị";
                "the union '{unit}' is under '{found}' and under another one at the same time",
                "one union above it in each period", "correct the union above, or the id"),
            Self::SectorsDiffer { unit, sectors } => words!(language,
                "đơn vị '{unit}' được ghi nhiều khu vực: '{sectors}'; coi như chưa rõ khu vực",
                "một khu vực cho mỗi đơn vị", "sửa cho thống nhất";
                "the union '{unit}' is given several sectors, '{sectors}'; taken as unknown",
                "one sector a union", "make them agree"),
            Self::SectorUnknown { found, rows } => {
                let rows = counted(*rows, ["row", "rows"], language);
                let choices = SECTORS.of(language);
                words!(language,
                "không nhận ra khu vực '{found}' ({rows} dòng); coi như chưa rõ \
                 khu vực, nên đơn vị nằm ngoài các chỉ tiêu theo khu vực",
                "một trong: {choices}",
                "viết một trong các từ đó ('SXKD' gồm cả DN nhà nước và ngoài nhà nước: ghi rõ loại)";
                "the sector '{found}' is none that is known ({rows}); taken as unknown, so \
                 that the union is outside every indicator with a scope",
                "one of: {choices}",
                "write one of these words ('SXKD' covers state and other enterprises: say which)")
            }
            Self::SectorOfUpper { unit, rows } => {
                let one = "row with a sector but without a grassroots union; it is";
                let several = "rows with a sector but without a grassroots union; they are";
                let rows = counted(*rows, [one, several], language);
                words!(language,
                "'{unit}' có {rows} dòng ghi khu vực nhưng không ghi CĐCS; đang tính là số tổng của \
                 chính '{unit}'",
                "khu vực chỉ ghi ở dòng của CĐCS",
                "nếu là dòng của CĐCS thì điền tên (ô gộp theo chiều dọc khi lưu CSV chỉ còn ở dòng \
                 đầu); nếu không thì xóa khu vực";
                "'{unit}' has {rows} taken as its own totals",
                "a sector in the rows of grassroots unions only",
                "fill in the union's name (cells merged downwards leave only the first row in a \
                 CSV), or empty the sector")
            }
            Self::PeriodStray { period, rows, as_of } => {
                let rows = counted(*rows, ["row", "rows"], language);
                words!(language,
                "kỳ '{period}' chỉ có {rows} dòng, sau mọi kỳ khác; ngày số liệu suy ra là '{as_of}', \
                 không theo kỳ này",
                "kỳ đã kết thúc vào ngày số liệu",
                "sửa kỳ nếu gõ nhầm; nếu đúng thì ghi ngày số liệu ('--as-of', hoặc 'as_of')";
                "the period '{period}' has {rows} only, after all others; the date of the \
                 figures is inferred as '{as_of}' without it",
                "a period that has ended by the date of the figures",
                "correct it if it is a slip; else say the date of the figures ('--as-of', or 'as_of')")
            }
            Self::NameAlike { name, rows, other, other_rows, line } => {
                let [rows, other_rows] =
                    [rows, other_rows].map(|n| counted(*n, ["row", "rows"], language));
                words!(language,
                "tên '{name}' ({rows} dòng) gần giống '{other}' ({other_rows} dòng, từ dòng \
                 '{line}') cùng cấp trên; đang tính là hai đơn vị",
                "một đơn vị chỉ một cách viết tên",
                "nếu là một đơn vị thì sửa cho giống nhau; nếu là hai thì không phải làm gì";
                "the name '{name}' ({rows}) is nearly '{other}' ({other_rows}, from \
                 line '{line}') under the same union above; taken as two units",
                "one way of writing a unit's name",
                "write it the same way if it is one unit; leave it if they are two")
            }
            Self::NameAtTwoLevels { name, above, below, line } => {
                let [above, below] = [above, below].map(|n| counted(*n, ["row", "rows"], language));
                words!(language,
                "tên '{name}' vừa là cấp trên ({above} dòng) vừa là CĐCS ({below} dòng), xem dòng \
                 '{line}'; đang tính là hai đơn vị",
                "tên cấp trên ở cột cấp trên, tên CĐCS ở cột CĐCS",
                "nếu hai ô bị đổi chỗ thì sửa lại; nếu đúng là hai đơn vị thì không phải làm gì";
                "the name '{name}' is a union above ({above}) and a grassroots union \
                 ({below}), see line '{line}'; taken as two units",
                "unions above in their column, grassroots unions in theirs",
                "put the cells right if they were swapped; leave them if there are two units")
            }
            Self::UnionScattered { name, rows, other_rows, line } => {
                let (rows, other_rows) = (many(*rows, language), many(*other_rows, language));
                words!(language,
                "'{name}' có {rows} dòng ở cấp trên này, mà cùng thời gian có {other_rows} dòng ở cấp \
                 trên khác (từ dòng '{line}'); đang tính là hai đơn vị",
                "một đơn vị một cấp trên trong cùng thời gian",
                "nếu là một đơn vị thì sửa cấp trên; nếu là hai đơn vị trùng tên thì không phải làm gì";
                "'{name}' has {rows} rows under this union, and {other_rows} rows under another one \
                 at the same time (from line '{line}'); taken as two units",
                "one union above a unit at a time",
                "correct the union above if it is one unit; leave it if two have the same name")
            }
            Self::SumOfOthers { unit, others, lines, times, all, first } => {
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
                words!(language,
                "'{unit}' có số bằng đúng tổng của {others} đơn vị khác cùng cấp trên ở {often} so \
                 sánh được (như chỉ tiêu '{indicator}', kỳ '{period}': '{value}', tổng các dòng \
                 {lines}); có thể là dòng tổng, đang tính như một đơn vị",
                "dòng tổng mang tên 'Tổng cộng', khi đó chỉ để đối chiếu, không cộng thêm",
                "nếu là dòng tổng thì ghi 'Tổng cộng' vào ô tên, hoặc bỏ dòng; nếu là một đơn vị \
                 thì không phải làm gì";
                "'{unit}' has the sum of {others} other units under the same union in {often} \
                 that can be compared (as in '{indicator}', '{period}': '{value}', the sum of \
                 lines {lines}); it may be a total, and is counted as a unit",
                "totals called 'Tổng cộng' or 'Total', which are only compared, never added",
                "if it is a total write 'Tổng cộng' in the place of its name, or remove the row; \
                 if it is a unit leave it")
            }
            Self::SectionDiffers { name, rows, all, first } => {
                let SumSaid { indicator, period, stated, summed } = &**first;
                let (stated, summed) = (figure(stated, language), figure(summed, language));
                let differing = differing(*rows, *all, language);
                words!(language,
                "'{name}' không phải tên đơn vị mà là tên một phần của bảng, nên không cộng; nhưng \
                 {differing} không bằng tổng các dòng của phần đó (như chỉ tiêu \
                 '{indicator}', kỳ '{period}': ghi '{stated}', các dòng liền bên cộng lại '{summed}')",
                "số bằng tổng các dòng ngay trước hoặc ngay sau, đến dòng tổng khác",
                "kiểm tra số này và các dòng của phần đó; nếu là một đơn vị thì ghi đủ tên, như \
                 'CĐCS …'";
                "'{name}' names a section of the table, no unit, and is not added; but \
                 {differing} not the sum of the section's rows (as in '{indicator}', \
                 '{period}': it says '{stated}', the rows beside it add up to '{summed}')",
                "the sum of the rows right before or right behind, up to another total",
                "check the figure and the rows of the section; if it is a unit write its full \
                 name, such as 'CĐCS …'")
            }
            Self::SectionAlone { name, lines } => words!(language,
                "'{name}' (dòng {lines}) được hiểu là dòng tổng, không phải một đơn vị, và không có \
                 dòng nào để đối chiếu; không cộng",
                "tên đơn vị, hoặc số tổng của các dòng có tên đơn vị",
                "thêm các dòng của từng đơn vị; nếu là một đơn vị thì ghi đủ tên, như 'CĐCS …'";
                "'{name}' (lines {lines}) is taken for a total, not for a unit, and nothing is there \
                 to compare it with; it is not added",
                "a unit's name, or the sum of rows with units' names",
                "add the rows of its units; if it is a unit write its full name, such as 'CĐCS …'"),
            Self::SectionUnproven { name, lines } => words!(language,
                "'{name}' (dòng {lines}) được hiểu là tên một phần của bảng, không phải một đơn vị, \
                 nên không cộng; số của các dòng này khớp nhưng chưa đủ để chắc chắn",
                "tên đơn vị, hoặc tên phần và số bằng tổng của nhiều dòng liền bên",
                "nếu là một đơn vị thì ghi đủ tên, như 'CĐCS …'; nếu là dòng tổng thì ghi 'Cộng …' \
                 hoặc bỏ dòng";
                "'{name}' (lines {lines}) is taken for a section of the table, not for a unit, and is \
                 not added; its figures agree, but too little to be sure",
                "a unit's name, or a section's with the sums of several rows beside it",
                "if it is a unit write its full name, such as 'CĐCS …'; if it is a total write \
                 'Cộng …', or remove the row"),
            Self::SectionsAgree { names, rows } => {
                let rows = counted(*rows, ["row", "rows"], language);
                words!(language,
                "{rows} dòng tên '{names}' là số tổng của từng phần trong bảng, khớp với các dòng \
                 của phần đó; không cộng",
                "mỗi số được tính một lần, ở dòng của đơn vị",
                "không phải làm gì; nếu có tên là một đơn vị thì ghi đủ tên, như 'CĐCS …'";
                "{rows} called '{names}' give sums of sections of the table, which agree with the \
                 rows of the sections; not added",
                "every figure counted once, in its unit's row",
                "nothing to do; if one of them is a unit write its full name, such as 'CĐCS …'")
            }
            Self::PartRows { name, rows } => {
                let rows = many(*rows, language);
                words!(language,
                "'{name}' ({rows} dòng) là một phần của dòng trên, không phải đơn vị; không cộng",
                "mỗi dòng một đơn vị; phần 'trong đó' không tính riêng",
                "nếu là một đơn vị thì ghi đủ tên; nếu không thì bỏ các dòng này";
                "'{name}' ({rows} rows) is a part of the row above, no unit; it is not added",
                "a unit a row; parts of it are not counted by themselves",
                "if it is a unit write its full name; else remove these rows")
            }
            Self::UnionsUnnamed { name } => words!(language,
                "'{name}' không phải tên một đơn vị; số liệu đang tính như của một đơn vị",
                "tên của từng đơn vị",
                "tách thành từng đơn vị có tên; chưa tách được thì đừng dựa vào số đơn vị đã báo cáo";
                "'{name}' is no unit's name; its figures are counted as those of one unit",
                "the name of each unit",
                "split it into units with names; until then don't rely on the number of units that \
                 reported"),
            Self::UnionDoubtful { name, rows } => {
                let rows = many(*rows, language);
                words!(language,
                "'{name}' ({rows} dòng) đang được tính như một đơn vị, nhưng tên này có thể là của \
                 dòng tổng, của một phần của bảng hoặc của dòng bình quân",
                "tên riêng của từng đơn vị; dòng tổng mang tên 'Cộng …'",
                "nếu là dòng tổng thì ghi 'Cộng …' hoặc bỏ dòng; nếu là một đơn vị thì ghi đủ tên, \
                 như 'CĐCS …'";
                "'{name}' ({rows} rows) is counted as a unit, but the name may be that of a total, \
                 of a section of the table or of an average",
                "the unit's own name; a total is called 'Cộng …'",
                "if it is a total write 'Cộng …', or remove the row; if it is a unit write its full \
                 name, such as 'CĐCS …'")
            }
            Self::IdNames { id, name, other, names, is_one: true } => words!(language,
                "mã '{id}' có {names} cách ghi tên, như '{name}' và '{other}'; tính là một đơn vị",
                "mỗi mã một tên", "sửa cho giống nhau, hoặc sửa mã nếu là hai đơn vị";
                "the id '{id}' has {names} names, such as '{name}' and '{other}'; taken as one unit",
                "one name an id", "make them agree, or correct the id if they are two units"),
            Self::IdNames { id, name, other, names, is_one: false } => words!(language,
                "mã '{id}' có {names} tên, hết tên này đến tên kia: '{name}', rồi '{other}'; coi là \
                 một đơn vị đổi tên",
                "mỗi mã một đơn vị", "sửa mã nếu là hai đơn vị; nếu đổi tên thì không phải làm gì";
                "the id '{id}' has {names} names, one after the other: '{name}', then '{other}'; \
                 taken as one unit that was renamed",
                "one unit an id", "correct the id if they are two units; leave it if it was renamed"),
            Self::IdOfOthers { id, name, others } => words!(language,
                "mã '{id}' ghi cho '{name}', mà cùng thời gian cũng ghi cho {others}",
                "mỗi mã một đơn vị", "sửa mã hoặc tên ở các dòng ghi sai";
                "the id '{id}' is given to '{name}', and at the same time to {others}",
                "one unit an id", "correct the id or the name in the wrong rows"),
            Self::IdForms { id, other, ids } => words!(language,
                "mã '{id}' cũng được ghi là '{other}' (cột này có {ids} cách ghi như vậy); tính là \
                 một mã",
                "mỗi mã một cách ghi", "định dạng cột mã là văn bản (Text) để Excel giữ số 0 ở đầu";
                "the id '{id}' is also written '{other}' ({ids} such ways in this column); taken \
                 as one id",
                "one way of writing an id",
                "format the column of ids as text, so that Excel keeps the zeros before them"),
            Self::IdsAlike { id, other } => words!(language,
                "mã '{id}' và '{other}' chỉ khác nhau ở số 0, mà tên khác nhau; tính là hai đơn vị",
                "hai đơn vị hai mã khác hẳn nhau", "sửa mã, hoặc sửa tên nếu là một đơn vị";
                "the ids '{id}' and '{other}' differ by zeros only, and have different names; taken \
                 as two units",
                "ids that differ by more", "correct the ids, or the names if they are one unit's"),
            Self::IdsOfName { name, ids } => words!(language,
                "'{name}' có nhiều mã: {ids}; tính mỗi mã là một đơn vị",
                "mỗi đơn vị một mã",
                "nếu là một đơn vị thì sửa mã cho giống nhau; nếu là hai thì không phải làm gì";
                "'{name}' has several ids: {ids}; each is taken as a unit",
                "one id a unit", "make the ids agree if it is one unit; leave them if there are two"),
            Self::IdOfUpper { id, name, rows } => words!(language,
                "mã CĐCS '{id}' của '{name}' ({rows} dòng) là mã của cấp trên; các dòng này được \
                 tính theo tên",
                "mã của chính CĐCS", "sửa mã, hoặc để trống";
                "the id '{id}' of the grassroots union '{name}' ({rows} rows) is that of a union \
                 above it; these rows are read by their names",
                "the grassroots union's own id", "correct the id, or leave it empty"),
            Self::PlaceForms { name, other, rows } => {
                let rows = many(*rows, language);
                words!(language,
                "'{name}' cũng được ghi là '{other}' ({rows} dòng); tính là một đơn vị",
                "mỗi đơn vị một cách viết tên", "sửa cho giống nhau, hoặc ghi đủ cấp nếu là hai đơn vị";
                "'{name}' is also written '{other}' ({rows} rows); taken as one union",
                "one way of writing a union's name",
                "write it the same way, or with its level if they are two")
            }
            Self::NamesNumbered { name, names } => words!(language,
                "{names} tên có số thứ tự phía trước, như '{name}', các tên khác thì không; tên \
                 được đọc không kèm số",
                "tên đơn vị không kèm số thứ tự", "để số thứ tự ở cột 'STT'";
                "{names} names have a number before them, such as '{name}', and others have none; \
                 they are read without it",
                "names without the number in a list", "put the numbers into a column 'STT'"),
            Self::NumbersMeant { name } => words!(language,
                "cùng cấp trên có nhiều đơn vị cùng tên, chỉ khác số thứ tự, như '{name}'; tính mỗi \
                 số là một đơn vị",
                "tên phân biệt được từng đơn vị",
                "ghi tên đầy đủ hoặc thêm cột mã; nếu là một đơn vị thì bỏ số";
                "names under one union above differ by the number before them only, such as \
                 '{name}'; each number is taken as a unit",
                "names that tell units apart",
                "write the names in full or add a column of ids; leave the numbers out if it is one unit"),
            Self::NameSpoilt { name, names, rows, how } => {
                let [rows, names] = [rows, names].map(|n| many(*n, language));
                let (matter, remedy) = spoilt_words(*how, language);
                words!(language,
                "{names} tên bị hỏng ({rows} dòng), như '{name}': {matter}",
                "tên đúng như đơn vị ghi", "{remedy}";
                "{names} spoilt names ({rows} rows), such as '{name}': {matter}",
                "the name as the unit writes it", "{remedy}")
            }
            Self::IdMissing { name, ids } => words!(language,
                "'{name}' không ghi mã, mà có nhiều mã mang tên này: {ids}", "mã của một đơn vị",
                "điền mã";
                "'{name}' is given without its id, and several ids have this name: {ids}",
                "the id of one unit", "fill in the id"),
            Self::Moved { unions: 1, first, .. } => {
                let MoveSaid { unit, from, to, day } = &**first;
                words!(language,
                "đơn vị '{unit}' trước thuộc '{from}', sau thuộc '{to}': coi là một đơn vị, \
                 chuyển từ ngày '{day}'",
                "nếu là hai đơn vị khác nhau thì tên khác nhau", "đặt tên hoặc mã riêng nếu cần";
                "the union '{unit}' is under '{from}' first and under '{to}' later: taken as one \
                 union that moved on '{day}'",
                "different names if they are two unions", "give them names or ids of their own if so")
            }
            Self::Moved { unions, first, ways, lines } => {
                let MoveSaid { unit, from, to, day } = &**first;
                let [old, new] = ways.map(|n| many(n, language));
                let unions = many(*unions, language);
                words!(language,
                "{unions} đơn vị trước thuộc {old} cấp trên, sau thuộc {new} cấp trên khác (dòng \
                 {lines}), như '{unit}' từ '{from}' sang '{to}': coi là vẫn các đơn vị đó, chuyển từ \
                 ngày '{day}'",
                "đơn vị giữ nguyên tên khi chuyển; hai đơn vị khác nhau thì tên khác nhau",
                "nếu sắp xếp lại tổ chức thì không phải làm gì; nếu chỉ trùng tên thì đặt tên hoặc mã \
                 riêng";
                "{unions} unions are first under {old} unions above, and later under {new} others \
                 (lines {lines}), such as '{unit}', from '{from}' to '{to}': taken as the same \
                 unions, which moved on '{day}'",
                "the same name if a union moves; different names if there are two unions",
                "leave it if there was a reorganisation; if only the names agree give them names or \
                 ids of their own")
            }
            Self::AsOfInferred { as_of } => words!(language,
                "tệp không ghi ngày số liệu; suy ra '{as_of}' từ kỳ mới nhất", "ngày số liệu",
                "dùng '--as-of', hoặc ghi 'as_of' vào trang 'dataset' hay 'dataset.toml'";
                "the date of the figures is not said; '{as_of}' is inferred from the latest period",
                "the date of the figures",
                "use '--as-of', or put 'as_of' into a sheet 'dataset' or a 'dataset.toml'"),
            Self::AsOfOfFew { as_of, lines, rows, all, before } => {
                let (rows, all) = (many(*rows, language), many(*all, language));
                words!(language,
                "ngày số liệu '{as_of}' chỉ suy ra từ {rows} trong {all} dòng (dòng {lines}); các \
                 dòng khác có kỳ kết thúc chậm nhất ngày '{before}'",
                "ngày số liệu do người lập báo cáo ghi",
                "nếu gõ nhầm kỳ thì sửa các dòng này; nếu đúng thì ghi ngày số liệu ('--as-of', hoặc \
                 'as_of' ở trang 'dataset' hay 'dataset.toml')";
                "the date of the figures, '{as_of}', is inferred from {rows} of {all} rows only \
                 (lines {lines}); the periods of the others end by '{before}'",
                "a date that whoever made the report says",
                "if the period is a slip correct these rows; else say the date of the figures \
                 ('--as-of', or 'as_of' in a sheet 'dataset' or a 'dataset.toml')")
            }
            Self::AsOfUnknown => words!(language,
                "tệp không ghi ngày số liệu, và không dòng nào cho một kỳ đọc được để suy ra",
                "ngày số liệu, hoặc ít nhất một dòng có kỳ đọc được",
                "sửa các dòng bị loại nêu bên dưới trước; nếu không có thì dùng '--as-of', hoặc sửa \
                 cột kỳ";
                "the date of the figures is not said, and no row gives a period that can be read",
                "the date of the figures, or one row with a period that can be read",
                "mend the rows set aside below first; if there are none use '--as-of', or mend the \
                 column of periods"),
            Self::ProvenanceUnknown => words!(language,
                "tệp không ghi nguồn gốc số liệu: CHƯA RÕ NGUỒN",
                "'provenance' (nguồn gốc) là 'official' (chính thức) hoặc 'sample' (mẫu)",
                "ghi vào trang 'dataset' của bảng tính, hoặc vào 'dataset.toml' cùng thư mục";
                "nothing says where the figures come from: SOURCE UNKNOWN",
                "'provenance = \"official\"' or '\"sample\"'",
                "put it into a sheet 'dataset', or into a 'dataset.toml' in the same folder"),
        }
    }
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
