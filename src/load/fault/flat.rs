use super::super::sector::SECTORS;
use super::declare::{any, faults};
use super::{Lines, counted, many};

faults! {
    /// The matter with a flat table, from which units are inferred.
    FlatFault in language;

    /// No column names a level above the grassroots.
    NoParents Fatal "flat_no_parents" {
        vi "bảng không có cột nào cho cấp trên của đơn vị",
           "cột 'huyện' (hoặc 'đơn vị cấp trên') hay cột 'tỉnh', để dựng cây tổ chức",
           "thêm cột đó; nếu cấp trên ghi ở bảng đơn vị riêng thì mở cả thư mục có 'units.csv', \
            hoặc để bảng đó ở trang 'units' (đơn vị, tên, cấp, cấp trên, khu vực) của sổ tính";
        en "no column of the table names the unions above",
           "a column 'district' or 'province', from which the tree is inferred",
           "add it; if a table of units names them, open the folder with its 'units.csv', or put \
            it on a sheet 'units' (unit, name, level, parent, sector) of the workbook";
    }

    /// Grassroots unions in a table without a column of the unions above them.
    DistrictsUnsaid { unions: usize = 12 } Quality "flat_districts_unsaid" {
        let unions = many(*unions, language);
        vi "bảng không có cột cấp trên trực tiếp cơ sở; {unions} CĐCS được xếp thẳng dưới tỉnh",
           "cột 'Huyện' hoặc 'Đơn vị cấp trên', ghi ở mọi dòng",
           "nếu bảng có cột đó dưới tên khác (xem các cột không được đọc) thì đổi tên cột; nếu \
            tên cấp trên đứng ở dòng riêng thì ghi vào một cột";
        en "the table has no column of the unions above the grassroots; {unions} grassroots \
            unions are put right under the province",
           "a column 'district', filled in in every row",
           "if it is there under another name (see the columns that are not read) rename it; if \
            the names stand in rows of their own put them into a column";
    }

    /// Rows of districts above those of their unions, in one column.
    DistrictsInRows { name: String, districts: usize, units: usize = 12 }
    Note "flat_districts_in_rows" {
        let [districts, units] = [districts, units].map(|n| many(*n, language));
        vi "bảng có một cột đơn vị; {districts} đơn vị như '{name}' được đọc là cấp trên của \
            {units} CĐCS ghi ngay bên dưới, số ở dòng đó là số tổng của chính cấp trên",
           "cột 'Huyện' hoặc 'Đơn vị cấp trên', ghi ở mọi dòng",
           "nếu đúng thì không phải làm gì; nếu không thì thêm cột đó";
        en "the table has one column of units; {districts} of them, such as '{name}', are read as \
            the unions above the {units} grassroots unions right below them, and their figures as \
            their own totals",
           "a column 'district', filled in in every row",
           "nothing to do if so; else add that column";
    }

    /// Rows in the district's column of which the province's name stands, without its
    /// level: it may be that of a city, too.
    DistrictLikeProvince { name: String, rows: usize = 12, is_apart: bool }
    Quality "flat_district_like_province" {
        let rows = counted(*rows, ["row has", "rows have"], language);
        when *is_apart, as Self::DistrictLikeProvince { name: any(), rows: 12, is_apart: true } => {
            vi "{rows} dòng ghi cấp trên là '{name}', trùng tên tỉnh nhưng không mang mã của tỉnh: \
                đang tính là một đơn vị cấp trên cơ sở, không phải tỉnh",
               "tên phân biệt được tỉnh với thành phố, huyện cùng tên",
               "nếu là thành phố hay huyện thì ghi đủ, như 'Thành phố {name}'; nếu đúng là tỉnh \
                thì ghi 'Tỉnh {name}'";
            en "{rows} '{name}' as the union above, which is the province's name without its id: \
                they are put under a union of their own, not right into the province",
               "a name that tells the province from a city or district of its name",
               "if it is a city or district write it in full, such as 'Thành phố {name}'; if it \
                is the province write 'Tỉnh {name}'";
        }
        vi "{rows} dòng ghi cấp trên là '{name}', trùng tên tỉnh: đang xếp thẳng vào tỉnh",
           "tên phân biệt được tỉnh với thành phố, huyện cùng tên",
           "nếu là thành phố hay huyện thì ghi đủ, như 'Thành phố {name}'; nếu đúng là tỉnh thì \
            ghi 'Tỉnh {name}'";
        en "{rows} '{name}' as the union above, which is the province's name: they are put right \
            into the province",
           "a name that tells the province from a city or district of its name",
           "if it is a city or district write it in full, such as 'Thành phố {name}'; if it is \
            the province write 'Tỉnh {name}'";
    }

    /// Rows of two provinces.
    SeveralProvinces { first: String, second: String } Fatal "flat_several_provinces" {
        vi "bảng có hai tỉnh: '{first}' và '{second}'",
           "một tỉnh",
           "sửa tên tỉnh cho thống nhất, hoặc tách bảng";
        en "the table has two provinces, '{first}' and '{second}'",
           "one province",
           "write its name the same way everywhere, or split the table";
    }

    /// A row of another province than the table.
    OtherProvince { found: String } Fault "flat_other_province" {
        vi "dòng ghi tỉnh '{found}', khác tỉnh của bảng",
           "tỉnh của bảng, hoặc ô trống",
           "sửa tên tỉnh, hoặc bỏ dòng";
        en "the row is of the province '{found}', not of the table's",
           "the table's province, or an empty cell",
           "correct the name, or remove the row";
    }

    /// More unions above the grassroots than any province has.
    TooManyDistricts { limit: usize = 3000 } Fatal "flat_too_many_districts" {
        vi "bảng có hơn {limit} tên khác nhau ở cột cấp trên cơ sở",
           "tên cấp trên trực tiếp cơ sở",
           "kiểm tra cột này có phải cột tên CĐCS không";
        en "more than {limit} different names in the column of the unions above the grassroots",
           "the names of those unions",
           "check whether this is the column of the grassroots unions";
    }

    /// A grassroots union without the union above it.
    DistrictMissing { unit: String } Fault "flat_district_missing" {
        vi "đơn vị '{unit}' không ghi cấp trên",
           "tên cấp trên ở mọi dòng; đơn vị trực thuộc tỉnh thì ghi tên tỉnh",
           "điền ô này (ô gộp theo chiều dọc khi lưu CSV chỉ còn ở dòng đầu)";
        en "the union '{unit}' is given without the one above it",
           "its name in every row; the province's for a union directly under it",
           "fill it in (cells merged downwards leave only the first row in a CSV)";
    }

    /// One id in two districts at the same time.
    ParentsDiffer { unit: String, found: String } Fault "flat_parents_differ" {
        vi "đơn vị '{unit}' cùng lúc thuộc '{found}' và một cấp trên khác",
           "một cấp trên trong mỗi kỳ",
           "sửa cấp trên, hoặc mã đơn vị";
        en "the union '{unit}' is under '{found}' and under another one at the same time",
           "one union above it in each period",
           "correct the union above, or the id";
    }

    /// Sectors that contradict one another.
    SectorsDiffer { unit: String, sectors: String } Quality "flat_sectors_differ" {
        vi "đơn vị '{unit}' được ghi nhiều khu vực: '{sectors}'; coi như chưa rõ khu vực",
           "một khu vực cho mỗi đơn vị",
           "sửa cho thống nhất";
        en "the union '{unit}' is given several sectors, '{sectors}'; taken as unknown",
           "one sector a union",
           "make them agree";
    }

    /// A word that names no sector.
    SectorUnknown { found: String, rows: usize } Quality "flat_sector_unknown" {
        let rows = counted(*rows, ["row", "rows"], language);
        let choices = SECTORS.of(language);
        vi "không nhận ra khu vực '{found}' ({rows} dòng); coi như chưa rõ khu vực, nên đơn vị \
            nằm ngoài các chỉ tiêu theo khu vực",
           "một trong: {choices}",
           "viết một trong các từ đó ('SXKD' gồm cả DN nhà nước và ngoài nhà nước: ghi rõ loại)";
        en "the sector '{found}' is none that is known ({rows}); taken as unknown, so that the \
            union is outside every indicator with a scope",
           "one of: {choices}",
           "write one of these words ('SXKD' covers state and other enterprises: say which)";
    }

    /// Rows of a union above the grassroots that name a sector.
    SectorOfUpper { unit: String, rows: usize } Quality "flat_sector_of_upper" {
        let one = "row with a sector but without a grassroots union; it is";
        let several = "rows with a sector but without a grassroots union; they are";
        let rows = counted(*rows, [one, several], language);
        vi "'{unit}' có {rows} dòng ghi khu vực nhưng không ghi CĐCS; đang tính là số tổng của \
            chính '{unit}'",
           "khu vực chỉ ghi ở dòng của CĐCS",
           "nếu là dòng của CĐCS thì điền tên (ô gộp theo chiều dọc khi lưu CSV chỉ còn ở dòng \
            đầu); nếu không thì xóa khu vực";
        en "'{unit}' has {rows} taken as its own totals",
           "a sector in the rows of grassroots unions only",
           "fill in the union's name (cells merged downwards leave only the first row in a CSV), \
            or empty the sector";
    }

    /// Unions that are each named in one row of a period only, among more rows that name none.
    NamedOnce { named: usize = 5, rows: usize = 20 } Quality "flat_union_named_once" {
        let named = counted(*named, ["row names", "rows name"], language);
        let rows = counted(*rows, ["row names", "rows name"], language);
        vi "chỉ {named} dòng ghi tên CĐCS, mỗi CĐCS một dòng trong kỳ; {rows} dòng không ghi tên đang \
            được tính là số của chính đơn vị cấp trên",
           "tên CĐCS ở mọi dòng của CĐCS",
           "nếu tên chỉ ghi ở dòng đầu của mỗi CĐCS thì điền tên vào các dòng bên dưới; nếu là số của \
            đơn vị cấp trên thì để nguyên";
        en "{named} a grassroots union, each only once in a period, while {rows} none and are \
            counted as figures of the unions above",
           "the union's name in all of its rows",
           "if a union is named in the first of its rows only, fill its name in below; if they are \
            figures of the unions above, leave them";
    }

    /// A period of so few rows, or so late, that the date isn't inferred from it.
    PeriodStray { period: String, rows: usize, as_of: String } Quality "flat_period_stray" {
        let rows = counted(*rows, ["row", "rows"], language);
        vi "kỳ '{period}' chỉ có {rows} dòng, sau mọi kỳ khác; ngày số liệu suy ra là '{as_of}', \
            không theo kỳ này",
           "kỳ đã kết thúc vào ngày số liệu",
           "sửa kỳ nếu gõ nhầm; nếu đúng thì ghi ngày số liệu ('--as-of', hoặc 'as_of')";
        en "the period '{period}' has {rows} only, after all others; the date of the figures is \
            inferred as '{as_of}' without it",
           "a period that has ended by the date of the figures",
           "correct it if it is a slip; else say the date of the figures ('--as-of', or 'as_of')";
    }

    /// What a program writes into an empty cell stands in the place of a name.
    EmptyWord { found: String, rows: usize } Note "empty_word" {
        let rows = counted(*rows, ["row", "rows"], language);
        vi "{rows} dòng ghi '{found}' ở cột này, đọc là ô trống: nhiều phần mềm ghi thế vào ô trống",
           "tên, mã hoặc ô trống",
           "nếu đúng là ô trống thì không phải làm gì; nếu là một đơn vị thì ghi tên đơn vị";
        en "{rows} with '{found}' in this column, read as empty: many programs write that into \
            empty cells",
           "a name, an id or an empty cell",
           "nothing, if it was empty; if it is a unit write its name";
    }

    /// The date of the figures isn't said.
    AsOfInferred { as_of: String } Note "as_of_inferred" {
        vi "tệp không ghi ngày số liệu; suy ra '{as_of}' từ kỳ mới nhất có số khác 0",
           "ngày số liệu",
           "dùng '--as-of', hoặc ghi 'as_of' vào trang 'dataset' hay 'dataset.toml'";
        en "the date of the figures is not said; '{as_of}' is inferred from the latest \
            period with a number other than 0",
           "the date of the figures",
           "use '--as-of', or put 'as_of' into a sheet 'dataset' or a 'dataset.toml'";
    }

    /// The date isn't said, and hardly any row has the period that it is inferred from.
    AsOfOfFew { as_of: String, lines: Lines, rows: usize, all: usize = 122, before: String }
    Quality "as_of_of_few_rows" {
        let (rows, all) = (many(*rows, language), many(*all, language));
        vi "ngày số liệu '{as_of}' chỉ suy ra từ {rows} trong {all} dòng (dòng {lines}); các dòng \
            khác có kỳ kết thúc chậm nhất ngày '{before}'",
           "ngày số liệu do người lập báo cáo ghi",
           "nếu gõ nhầm kỳ thì sửa các dòng này; nếu đúng thì ghi ngày số liệu ('--as-of', hoặc \
            'as_of' ở trang 'dataset' hay 'dataset.toml')";
        en "the date of the figures, '{as_of}', is inferred from {rows} of {all} rows only (lines \
            {lines}); the periods of the others end by '{before}'",
           "a date that whoever made the report says",
           "if the period is a slip correct these rows; else say the date of the figures \
            ('--as-of', or 'as_of' in a sheet 'dataset' or a 'dataset.toml')";
    }

    /// A title says another period than the one by which the date is inferred.
    AsOfOfOtherTitle { said: String, as_of: String } Quality "as_of_of_other_title" {
        vi "tiêu đề bảng ghi '{said}', còn theo kỳ ở các dòng thì ngày số liệu là '{as_of}'",
           "tiêu đề và các dòng cùng một kỳ",
           "nếu số mới đến kỳ ở tiêu đề thì sửa kỳ ở các dòng (như '9 tháng năm 2024'), hoặc ghi \
            ngày số liệu ('--as-of'); nếu các dòng đúng thì sửa tiêu đề";
        en "a title of the table says '{said}', while by the periods of the rows the date of the \
            figures is '{as_of}'",
           "one period in the title and the rows",
           "if the figures reach to the title's period, correct the periods of the rows (as \
            '9 tháng năm 2024') or say the date ('--as-of'); if the rows are right, correct the \
            title";
    }

    /// The date isn't said and no period can be read.
    AsOfUnknown Fatal "as_of_unknown" {
        vi "tệp không ghi ngày số liệu, và không dòng nào cho một kỳ đọc được để suy ra",
           "ngày số liệu, hoặc ít nhất một dòng có kỳ đọc được",
           "sửa các dòng bị loại nêu bên dưới trước; nếu không có thì dùng '--as-of', hoặc sửa \
            cột kỳ";
        en "the date of the figures is not said, and no row gives a period that can be read",
           "the date of the figures, or one row with a period that can be read",
           "mend the rows set aside below first; if there are none use '--as-of', or mend the \
            column of periods";
    }

    /// Nothing says where the figures come from.
    ProvenanceUnknown Note "provenance_not_said" {
        vi "tệp không ghi nguồn gốc số liệu: CHƯA RÕ NGUỒN",
           "'provenance' (nguồn gốc) là 'official' (chính thức) hoặc 'sample' (mẫu)",
           "ghi vào trang 'dataset' của bảng tính, hoặc vào 'dataset.toml' cùng thư mục";
        en "nothing says where the figures come from: SOURCE UNKNOWN",
           "'provenance = \"official\"' or '\"sample\"'",
           "put it into a sheet 'dataset', or into a 'dataset.toml' in the same folder";
    }
}
