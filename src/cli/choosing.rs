//! What a report filters, and which units it lists.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};

use crate::app::filter::{Filter, Reporting, RowFilter, SectorGroup};
use crate::model::Status;
use crate::text::clean;

/// What a report filters, as F9 does, and which units it lists.
#[derive(Clone, Debug, Args)]
pub struct ChoosingArguments {
    /// Chỉ một khu vực: mọi số liệu cộng từ CĐCS của khu vực, bỏ số tổng tự báo / one sector: every
    /// figure is added up from its grassroots unions, declared totals are left out
    #[arg(long, value_enum)]
    pub sector: Option<SectorArgument>,
    /// Liệt kê đơn vị cấp dưới theo các chỉ tiêu này, như màn hình 3 / list the units below by
    /// these indicators, as screen 3 does
    #[arg(long, value_name = "CODE", value_delimiter = ',')]
    pub by: Vec<String>,
    /// Chỉ đơn vị có một trong các tình trạng này / only units with one of these statuses
    #[arg(long, value_parser = statuses(), value_name = "STATUS", value_delimiter = ',')]
    pub status: Vec<Status>,
    /// Chỉ đơn vị đã, hoặc chưa, báo cáo đủ / only units that have, or haven't, reported in full
    #[arg(long, value_enum)]
    pub reported: Option<AnswerArgument>,
    /// Chỉ đơn vị có chữ này trong tên / only units with this in their name
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    pub name: String,
}

impl ChoosingArguments {
    /// What F9 would have chosen.
    pub(super) fn filter(&self) -> Filter {
        let reporting = self.reported.map(|answer| match answer {
            AnswerArgument::Yes => Reporting::Complete,
            AnswerArgument::No => Reporting::Incomplete,
        });
        let mut statuses = self.status.clone();
        statuses.sort_unstable();
        statuses.dedup();
        let text = clean(&self.name).text.trim().to_owned();
        Filter {
            sector: self.sector.map(Into::into),
            rows: RowFilter { statuses, reporting, text },
        }
    }
}

/// Sectors on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SectorArgument {
    /// Production and business.
    #[value(alias = "business")]
    Sxkd,
    /// Administration and public service.
    #[value(alias = "public")]
    Hcsn,
}

impl From<SectorArgument> for SectorGroup {
    fn from(argument: SectorArgument) -> Self {
        match argument {
            SectorArgument::Sxkd => Self::Business,
            SectorArgument::Hcsn => Self::Public,
        }
    }
}

/// Yes or no on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum AnswerArgument {
    /// Yes.
    #[value(alias = "co")]
    Yes,
    /// No.
    #[value(alias = "khong")]
    No,
}

fn statuses() -> impl TypedValueParser<Value = Status> {
    let with = |key: String| Status::ALL.into_iter().find(|status| status.key() == key);
    PossibleValuesParser::new(Status::ALL.map(Status::key)).try_map(move |key| with(key).ok_or(""))
}
