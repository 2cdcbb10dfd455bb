use super::either;
use crate::model::{Group, Language, Level, ReportingLevel, Sector};

const UPPER_VI: &str = "công đoàn cấp trên trực tiếp cơ sở";
const UPPER_EN: &str = "union immediately above the grassroots";

/// The name of a group of indicators.
#[must_use]
pub const fn group_name(group: Group, language: Language) -> &'static str {
    match group {
        Group::Direct => either(language, "trực tiếp", "direct"),
        Group::Coordinated => either(language, "phối hợp", "coordinated"),
    }
}

/// The name of a level of the union.
#[must_use]
pub const fn level_name(level: Level, language: Language) -> &'static str {
    match level {
        Level::Province => either(language, "cấp tỉnh", "province"),
        Level::District => either(language, UPPER_VI, UPPER_EN),
        Level::Grassroots => either(language, "công đoàn cơ sở", "grassroots union"),
    }
}

/// The name of a level for narrow columns.
#[must_use]
pub const fn level_short(level: Level, language: Language) -> &'static str {
    match level {
        Level::Province => either(language, "tỉnh", "province"),
        Level::District => either(language, "cấp trên TTCS", "upper level"),
        Level::Grassroots => either(language, "CĐCS", "grassroots"),
    }
}

/// Where an indicator's figures are born.
#[must_use]
pub const fn reporting_level_name(level: ReportingLevel, language: Language) -> &'static str {
    match level {
        ReportingLevel::Grassroots => level_name(Level::Grassroots, language),
        ReportingLevel::District => level_name(Level::District, language),
        ReportingLevel::Province => level_name(Level::Province, language),
        ReportingLevel::All => either(language, "mọi cấp công đoàn", "every level"),
    }
}

/// The name of a sector.
#[must_use]
pub const fn sector_name(sector: Sector, language: Language) -> &'static str {
    match sector {
        Sector::Administrative => either(language, "hành chính", "administration"),
        Sector::PublicService => either(language, "sự nghiệp công lập", "public service"),
        Sector::StateEnterprise => either(language, "doanh nghiệp nhà nước", "state enterprise"),
        Sector::NonStateEnterprise => {
            either(language, "doanh nghiệp ngoài nhà nước", "non-state enterprise")
        }
    }
}

/// The name of a sector for narrow columns.
#[must_use]
pub const fn sector_short(sector: Sector, language: Language) -> &'static str {
    match sector {
        Sector::Administrative => either(language, "HC", "admin."),
        Sector::PublicService => either(language, "SNCL", "public"),
        Sector::StateEnterprise => either(language, "DNNN", "state ent."),
        Sector::NonStateEnterprise => either(language, "DN ngoài NN", "non-state"),
    }
}

/// The movement to which a sector belongs: production or administration.
#[must_use]
pub const fn movement_name(sector: Sector, language: Language) -> &'static str {
    match sector {
        Sector::Administrative | Sector::PublicService => {
            either(language, "hành chính, sự nghiệp", "administration and public service")
        }
        Sector::StateEnterprise | Sector::NonStateEnterprise => {
            either(language, "sản xuất, kinh doanh", "production and business")
        }
    }
}

/// The movement by its initials, the same in both languages.
#[must_use]
pub const fn movement_short(sector: Sector) -> &'static str {
    match sector {
        Sector::Administrative | Sector::PublicService => "HCSN",
        Sector::StateEnterprise | Sector::NonStateEnterprise => "SXKD",
    }
}
