//! Sectors as files name them.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::names::name_key;
use crate::model::Sector;
use crate::text::{Said, header_key};

/// What a sector is called beside its key: phrases, divided by `|`. `HCSN` covers two
/// sectors that no indicator of the built-in plan tells apart; it is taken for the first.
/// Schools are those of the state where nothing else is said. What is a matter of two
/// sectors (`SXKD`, `Công ty`) is none.
const WORDS: [(Sector, &str); 4] = [
    (
        Sector::Administrative,
        "hành chính | hành chánh | hành chính nhà nước | hành chính sự nghiệp | hcnn | hcsn | \
         cơ quan | cơ quan nhà nước | cơ quan hành chính | cơ quan hành chính nhà nước | \
         cơ quan đảng | xã phường | xã phường thị trấn | xã thị trấn | ubnd xã",
    ),
    (
        Sector::PublicService,
        "sự nghiệp | sn | sự nghiệp công lập | đvsn | trường học | trường công lập",
    ),
    (Sector::StateEnterprise, "dn nhà nước | dn nn | dnnn"),
    (
        Sector::NonStateEnterprise,
        "ngoài nhà nước | ngoài nn | dnnnn | ngoài quốc doanh | ngoài qd | ngoài công lập | \
         tư nhân | kinh tế tư nhân | fdi | vốn đầu tư nước ngoài | có vốn đầu tư nước ngoài | htx",
    ),
];

/// The words there are, for a message.
pub(super) const SECTORS: Said = Said {
    vi: "'hành chính' (administrative), 'sự nghiệp' (public_service), 'DN nhà nước' \
         (state_enterprise), 'DN ngoài nhà nước' (non_state_enterprise)",
    en: "'administrative' (hành chính), 'public_service' (sự nghiệp), 'state_enterprise' (DN nhà \
         nước), 'non_state_enterprise' (DN ngoài nhà nước)",
};

static BY_KEY: LazyLock<HashMap<String, Sector>> = LazyLock::new(|| {
    let words = WORDS.iter().flat_map(|(sector, words)| words.split('|').map(move |w| (w, sector)));
    words.map(|(word, sector)| (key_of(word), *sector)).collect()
});

/// What may stand before any of them, folded.
const GROUPS: [&str; 3] = ["khoi", "donvi", "doanhnghiep"];

/// Written out, without diacritics and spaces, and without the word for a sector.
fn key_of(text: &str) -> String {
    header_key(&name_key(text)).replace("khuvuc", "")
}

/// The sector that a cell names, by its key or in words.
pub(super) fn sector(cell: &str) -> Option<Sector> {
    // The canonical way, in row after row.
    let exact = Sector::ALL.into_iter().find(|s| s.key() == cell);
    if exact.is_some() {
        return exact;
    }
    let folded = header_key(cell);
    let keyed = Sector::ALL.into_iter().find(|s| header_key(s.key()) == folded);
    let worded = || {
        let key = key_of(cell);
        let mut bare = GROUPS.iter().filter_map(|group| key.strip_prefix(group));
        BY_KEY.get(&key).or_else(|| bare.find_map(|bare| BY_KEY.get(bare))).copied()
    };
    keyed.or_else(worded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sectors_have_keys_and_words() {
        for (cell, expected) in [
            ("administrative", Some(Sector::Administrative)),
            ("Non state enterprise", Some(Sector::NonStateEnterprise)),
            ("HCSN", Some(Sector::Administrative)),
            ("Sự nghiệp", Some(Sector::PublicService)),
            ("DN Nhà nước", Some(Sector::StateEnterprise)),
            ("DN ngoài Nhà nước", Some(Sector::NonStateEnterprise)),
            ("hanh chinh", Some(Sector::Administrative)),
            ("dn ngoai nha nuoc", Some(Sector::NonStateEnterprise)),
            ("Khối hành chính", Some(Sector::Administrative)),
            ("Khu vực ngoài nhà nước", Some(Sector::NonStateEnterprise)),
            ("Ngoài khu vực Nhà nước", Some(Sector::NonStateEnterprise)),
            ("DN có vốn đầu tư nước ngoài", Some(Sector::NonStateEnterprise)),
            ("Doanh nghiệp FDI", Some(Sector::NonStateEnterprise)),
            ("HTX", Some(Sector::NonStateEnterprise)),
            ("Hợp tác xã", Some(Sector::NonStateEnterprise)),
            ("Đơn vị HCSN", Some(Sector::Administrative)),
            ("UBND xã", Some(Sector::Administrative)),
            ("Xã, phường, thị trấn", Some(Sector::Administrative)),
            ("Trường học", Some(Sector::PublicService)),
            ("Đơn vị sự nghiệp công lập", Some(Sector::PublicService)),
            ("Nhà nước", None),
            ("Doanh nghiệp", None),
            ("Công ty cổ phần", None),
            ("SXKD", None),
            ("", None),
        ] {
            assert_eq!(sector(cell), expected, "{cell}");
        }
    }
}
