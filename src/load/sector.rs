//! Sectors as files name them.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::names::name_key;
use crate::model::Sector;
use crate::text::{Said, header_key};

/// What a sector is called beside its key. `HCSN` covers two sectors that no
/// indicator of the built-in plan tells apart; it is taken for the first.
const WORDS: [(&str, Sector); 36] = [
    ("hành chánh", Sector::Administrative),
    ("hành chính", Sector::Administrative),
    ("hành chính nhà nước", Sector::Administrative),
    ("cơ quan hành chính", Sector::Administrative),
    ("cơ quan hành chính nhà nước", Sector::Administrative),
    ("cơ quan nhà nước", Sector::Administrative),
    ("cơ quan", Sector::Administrative),
    ("hcnn", Sector::Administrative),
    ("hcsn", Sector::Administrative),
    ("hành chính sự nghiệp", Sector::Administrative),
    ("xã phường", Sector::Administrative),
    ("xã, phường", Sector::Administrative),
    ("sự nghiệp", Sector::PublicService),
    ("đơn vị sn", Sector::PublicService),
    ("đơn vị sự nghiệp", Sector::PublicService),
    ("sự nghiệp công lập", Sector::PublicService),
    ("đơn vị sự nghiệp công lập", Sector::PublicService),
    ("đvsn", Sector::PublicService),
    ("dn nhà nước", Sector::StateEnterprise),
    ("dnnn", Sector::StateEnterprise),
    ("dn nn", Sector::StateEnterprise),
    ("doanh nghiệp nhà nước", Sector::StateEnterprise),
    ("dn ngoài nhà nước", Sector::NonStateEnterprise),
    ("dn ngoài nn", Sector::NonStateEnterprise),
    ("dnnnn", Sector::NonStateEnterprise),
    ("ngoài nhà nước", Sector::NonStateEnterprise),
    ("doanh nghiệp ngoài nhà nước", Sector::NonStateEnterprise),
    ("doanh nghiệp khu vực ngoài nhà nước", Sector::NonStateEnterprise),
    ("tư nhân", Sector::NonStateEnterprise),
    ("khu vực tư nhân", Sector::NonStateEnterprise),
    ("kinh tế tư nhân", Sector::NonStateEnterprise),
    ("dn tư nhân", Sector::NonStateEnterprise),
    ("doanh nghiệp tư nhân", Sector::NonStateEnterprise),
    ("fdi", Sector::NonStateEnterprise),
    ("dn fdi", Sector::NonStateEnterprise),
    ("doanh nghiệp fdi", Sector::NonStateEnterprise),
];

/// The words there are, for a message.
pub(super) const SECTORS: Said = Said {
    vi: "'hành chính' (administrative), 'sự nghiệp' (public_service), 'DN nhà nước' \
         (state_enterprise), 'DN ngoài nhà nước' (non_state_enterprise)",
    en: "'administrative' (hành chính), 'public_service' (sự nghiệp), 'state_enterprise' (DN nhà \
         nước), 'non_state_enterprise' (DN ngoài nhà nước)",
};

static BY_KEY: LazyLock<HashMap<String, Sector>> =
    LazyLock::new(|| WORDS.iter().map(|&(word, sector)| (name_key(word), sector)).collect());

/// The same without diacritics and spaces.
static BY_FOLDED: LazyLock<HashMap<String, Sector>> =
    LazyLock::new(|| WORDS.iter().map(|&(word, sector)| (header_key(word), sector)).collect());

/// What may stand before any of them.
static GROUP: LazyLock<String> = LazyLock::new(|| name_key("khối "));

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
        let key = name_key(cell);
        let bare = key.strip_prefix(GROUP.as_str()).map_or(key.as_str(), str::trim_start);
        BY_KEY.get(bare).or_else(|| BY_FOLDED.get(&folded)).copied()
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
            ("SXKD", None),
            ("", None),
        ] {
            assert_eq!(sector(cell), expected, "{cell}");
        }
    }
}
