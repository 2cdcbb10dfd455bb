use super::declare::{any, faults};
use super::spoilt::spoilt_words;
use super::{Lines, counted, many};
use crate::load::names::Spoilt;

faults! {
    /// The matter with the names and ids of a flat table's units.
    NameFault in language;

    /// A name beyond any name.
    NameTooLong { limit: usize = 300 } Fault "flat_name_too_long" {
        vi "tên dài hơn {limit} ký tự", "tên một đơn vị", "sửa ô này";
        en "a name longer than {limit} characters", "the name of a unit", "mend the cell";
    }

    /// A name that is nearly another's.
    NameAlike { name: String, rows: usize, other: String, other_rows: usize = 7, line: String }
    Quality "flat_name_alike" {
        let [rows, other_rows] = [rows, other_rows].map(|n| counted(*n, ["row", "rows"], language));
        vi "tên '{name}' ({rows} dòng) gần giống '{other}' ({other_rows} dòng, từ dòng '{line}') \
            cùng cấp trên; đang tính là hai đơn vị",
           "một đơn vị chỉ một cách viết tên",
           "nếu là một đơn vị thì sửa cho giống nhau; nếu là hai thì không phải làm gì";
        en "the name '{name}' ({rows}) is nearly '{other}' ({other_rows}, from line '{line}') \
            under the same union above; taken as two units",
           "one way of writing a unit's name",
           "write it the same way if it is one unit; leave it if they are two";
    }

    /// A name of a union above the grassroots that is a grassroots union's, too.
    NameAtTwoLevels { name: String, above: usize, below: usize = 7, line: String }
    Quality "flat_name_at_two_levels" {
        let [above, below] = [above, below].map(|n| counted(*n, ["row", "rows"], language));
        vi "tên '{name}' vừa là cấp trên ({above} dòng) vừa là CĐCS ({below} dòng), xem dòng \
            '{line}'; đang tính là hai đơn vị",
           "tên cấp trên ở cột cấp trên, tên CĐCS ở cột CĐCS",
           "nếu hai ô bị đổi chỗ thì sửa lại; nếu đúng là hai đơn vị thì không phải làm gì";
        en "the name '{name}' is a union above ({above}) and a grassroots union ({below}), see \
            line '{line}'; taken as two units",
           "unions above in their column, grassroots unions in theirs",
           "put the cells right if they were swapped; leave them if there are two units";
    }

    /// A name under two unions above at the same time, where the one's rows may be the
    /// other's.
    UnionScattered { name: String, rows: usize, other_rows: usize = 7, line: String }
    Quality "flat_union_scattered" {
        let [rows, other_rows] =
            [rows, other_rows].map(|n| counted(*n, ["row", "rows"], language));
        vi "'{name}' có {rows} dòng ở cấp trên này, mà cùng thời gian có {other_rows} dòng ở cấp \
            trên khác (từ dòng '{line}'); đang tính là hai đơn vị",
           "một đơn vị một cấp trên trong cùng thời gian",
           "nếu là một đơn vị thì sửa cấp trên; nếu là hai đơn vị trùng tên thì không phải làm gì";
        en "'{name}' has {rows} under this union, and {other_rows} under another one at \
            the same time (from line '{line}'); taken as two units",
           "one union above a unit at a time",
           "correct the union above if it is one unit; leave it if two have the same name";
    }

    /// Several names under the same two unions above at the same time.
    UnionsShared { above: String, other: String, unions: usize, name: String }
    Quality "flat_unions_shared" {
        let unions = many(*unions, language);
        vi "'{above}' và '{other}' cùng thời gian có {unions} CĐCS trùng tên, như '{name}'; đang \
            tính là các đơn vị khác nhau, số của cả hai bên đều được cộng",
           "một CĐCS một cấp trên trong cùng thời gian",
           "nếu là các CĐCS đã chuyển cấp trên thì mỗi kỳ chỉ giữ số ở một bên; nếu chỉ trùng tên \
            thì không phải làm gì";
        en "'{above}' and '{other}' have {unions} unions of the same names at the same time, such \
            as '{name}'; taken as different units, the figures of both are added",
           "one union above a unit at a time",
           "if these unions moved keep each period on one side only; leave them if only the names \
            agree";
    }

    /// An id under several names that may be one unit's.
    IdNames { id: String, name: String, other: String, names: usize, is_one: bool = true }
    Quality "flat_id_names" {
        when !*is_one,
            as Self::IdNames { id: any(), name: any(), other: any(), names: 2, is_one: false } => {
            vi "mã '{id}' có {names} tên, hết tên này đến tên kia: '{name}', rồi '{other}'; coi là \
                một đơn vị đổi tên",
               "mỗi mã một đơn vị",
               "sửa mã nếu là hai đơn vị; nếu đổi tên thì không phải làm gì";
            en "the id '{id}' has {names} names, one after the other: '{name}', then '{other}'; \
                taken as one unit that was renamed",
               "one unit an id",
               "correct the id if they are two units; leave it if it was renamed";
        }
        vi "mã '{id}' có {names} cách ghi tên, như '{name}' và '{other}'; tính là một đơn vị",
           "mỗi mã một tên",
           "sửa cho giống nhau, hoặc sửa mã nếu là hai đơn vị";
        en "the id '{id}' has {names} names, such as '{name}' and '{other}'; taken as one unit",
           "one name an id",
           "make them agree, or correct the id if they are two units";
    }

    /// An id of others: the row's name stands beside theirs.
    IdOfOthers { id: String, name: String, others: String } Fault "flat_id_of_others" {
        vi "mã '{id}' ghi cho '{name}', mà cùng thời gian cũng ghi cho {others}",
           "mỗi mã một đơn vị",
           "sửa mã hoặc tên ở các dòng ghi sai";
        en "the id '{id}' is given to '{name}', and at the same time to {others}",
           "one unit an id",
           "correct the id or the name in the wrong rows";
    }

    /// An id written in several ways, read as one.
    IdForms { id: String, other: String, ids: usize } Note "flat_id_forms" {
        vi "mã '{id}' cũng được ghi là '{other}' (cột này có {ids} cách ghi như vậy); tính là một \
            mã",
           "mỗi mã một cách ghi",
           "định dạng cột mã là văn bản (Text) để Excel giữ số 0 ở đầu";
        en "the id '{id}' is also written '{other}' ({ids} such ways in this column); taken as \
            one id",
           "one way of writing an id",
           "format the column of ids as text, so that Excel keeps the zeros before them";
    }

    /// Two ids under one union above that only differ by zeros, each with names of its
    /// own.
    IdsAlike { id: String, other: String } Quality "flat_ids_alike" {
        vi "mã '{id}' và '{other}' chỉ khác nhau ở số 0, mà tên khác nhau; tính là hai đơn vị",
           "hai đơn vị hai mã khác hẳn nhau",
           "sửa mã, hoặc sửa tên nếu là một đơn vị";
        en "the ids '{id}' and '{other}' differ by zeros only, and have different names; taken as \
            two units",
           "ids that differ by more",
           "correct the ids, or the names if they are one unit's";
    }

    /// A name that has several ids.
    IdsOfName { name: String, ids: String } Quality "flat_ids_of_name" {
        vi "'{name}' có nhiều mã: {ids}; tính mỗi mã là một đơn vị",
           "mỗi đơn vị một mã",
           "nếu là một đơn vị thì chỉ dùng một mã; nếu là hai thì không phải làm gì";
        en "'{name}' has several ids: {ids}; each is taken as a unit",
           "one id a unit",
           "use one of the ids if it is one unit; leave them if there are two";
    }

    /// An id of a grassroots union that is a union's above it.
    IdOfUpper { id: String, name: String, rows: usize } Quality "flat_id_of_upper" {
        let rows = counted(*rows, ["row", "rows"], language);
        vi "mã CĐCS '{id}' của '{name}' ({rows} dòng) là mã của cấp trên; các dòng này được tính \
            theo tên",
           "mã của chính CĐCS",
           "sửa mã, hoặc để trống";
        en "the id '{id}' of the grassroots union '{name}' ({rows}) is that of a union above \
            it; these rows are read by their names",
           "the grassroots union's own id",
           "correct the id, or leave it empty";
    }

    /// A union above the grassroots under several names, read as one.
    PlaceForms { name: String, other: String, rows: usize } Note "flat_place_forms" {
        let rows = counted(*rows, ["row", "rows"], language);
        vi "'{name}' cũng được ghi là '{other}' ({rows} dòng); tính là một đơn vị",
           "mỗi đơn vị một cách viết tên",
           "sửa cho giống nhau, hoặc ghi đủ cấp nếu là hai đơn vị";
        en "'{name}' is also written '{other}' ({rows}); taken as one union",
           "one way of writing a union's name",
           "write it the same way, or with its level if they are two";
    }

    /// Some names have a list's number before them.
    NamesNumbered { name: String, names: usize } Note "flat_names_numbered" {
        vi "{names} tên có số thứ tự phía trước, như '{name}', các tên khác thì không; tên được \
            đọc không kèm số",
           "tên đơn vị không kèm số thứ tự",
           "để số thứ tự ở cột 'STT'";
        en "{names} names have a number before them, such as '{name}', and others have none; they \
            are read without it",
           "names without the number in a list",
           "put the numbers into a column 'STT'";
    }

    /// A list's numbers that tell units of one name apart.
    NumbersMeant { name: String } Quality "flat_numbers_meant" {
        vi "cùng cấp trên có nhiều đơn vị cùng tên, chỉ khác số thứ tự, như '{name}'; tính mỗi số \
            là một đơn vị",
           "tên phân biệt được từng đơn vị",
           "ghi tên đầy đủ hoặc thêm cột mã; nếu là một đơn vị thì bỏ số";
        en "names under one union above differ by the number before them only, such as '{name}'; \
            each number is taken as a unit",
           "names that tell units apart",
           "write the names in full or add a column of ids; leave the numbers out if it is one \
            unit";
    }

    /// Names that a program has spoilt.
    NameSpoilt { name: String, names: usize, rows: usize = 7, how: Spoilt = Spoilt::Lost }
    Quality "flat_name_spoilt" {
        let rows = counted(*rows, ["row", "rows"], language);
        let names = counted(*names, ["spoilt name", "spoilt names"], language);
        let (matter, remedy) = spoilt_words(*how, language);
        vi "{names} tên bị hỏng ({rows} dòng), như '{name}': {matter}",
           "tên đúng như đơn vị ghi",
           "{remedy}";
        en "{names} ({rows}), such as '{name}': {matter}",
           "the name as the unit writes it",
           "{remedy}";
    }

    /// A name without an id, where several ids have it.
    IdMissing { name: String, ids: String } Fault "flat_id_missing" {
        vi "'{name}' không ghi mã, mà có nhiều mã mang tên này: {ids}",
           "mã của một đơn vị",
           "điền mã";
        en "'{name}' is given without its id, and several ids have this name: {ids}",
           "the id of one unit",
           "fill in the id";
    }

    /// Unions that are taken to have moved.
    Moved { unions: usize = 12, first: Box<MoveSaid>, ways: [usize; 2] = [2, 7], lines: Lines }
    Quality "flat_moved" {
        let MoveSaid { unit, from, to, day } = &**first;
        let [old, new] = ways.map(|n| many(n, language));
        let count = many(*unions, language);
        when *unions == 1,
            as Self::Moved { unions: 1, first: any(), ways: [1, 1], lines: any() } => {
            vi "đơn vị '{unit}' trước thuộc '{from}', sau thuộc '{to}': coi là một đơn vị, chuyển \
                từ ngày '{day}'",
               "nếu là hai đơn vị khác nhau thì tên khác nhau",
               "đặt tên hoặc mã riêng nếu cần";
            en "the union '{unit}' is under '{from}' first and under '{to}' later: taken as one \
                union that moved on '{day}'",
               "different names if they are two unions",
               "give them names or ids of their own if so";
        }
        vi "{count} đơn vị trước thuộc {old} cấp trên, sau thuộc {new} cấp trên khác (dòng \
            {lines}), như '{unit}' từ '{from}' sang '{to}': coi là vẫn các đơn vị đó, chuyển từ \
            ngày '{day}'",
           "đơn vị giữ nguyên tên khi chuyển; hai đơn vị khác nhau thì tên khác nhau",
           "nếu sắp xếp lại tổ chức thì không phải làm gì; nếu chỉ trùng tên thì đặt tên hoặc mã \
            riêng";
        en "{count} unions are first under {old} unions above, and later under {new} others \
            (lines {lines}), such as '{unit}', from '{from}' to '{to}': taken as the same unions, \
            which moved on '{day}'",
           "the same name if a union moves; different names if there are two unions",
           "leave it if there was a reorganisation; if only the names agree give them names or \
            ids of their own";
    }
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
