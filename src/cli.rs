//! Arguments → a job.

mod candidates;
mod choosing;
mod complaint;
mod dashboard;
mod error;
mod export;
mod job;
mod keys;
mod look;
mod misread;
mod trace;
mod watch;
mod words;

pub use choosing::{AnswerArgument, ChoosingArguments, SectorArgument};
pub use error::{JobError, UsageError};
pub use words::{
    CheckFormat, DiffFormat, EncodingArgument, GroupArgument, LanguageArgument, NumbersArgument,
    ReportFormat, ThemeArgument, TraceFormat,
};

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand};

use crate::calc::Tree;
use crate::load;
use crate::sample;

/// Bảng điều hành phong trào thi đua / briefing dashboard of the emulation plan.
#[derive(Debug, Parser)]
#[command(version, args_conflicts_with_subcommands = true)]
pub struct Arguments {
    /// Ngôn ngữ / language
    #[arg(long, global = true, value_enum, env = "THIDUA_LANG", default_value = "vi")]
    pub lang: LanguageArgument,
    /// What to do; without it the dashboard opens.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// How the dashboard opens.
    #[command(flatten)]
    pub dashboard: DashboardArguments,
}

/// What can be done without the dashboard.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Báo cáo ra màn hình dòng lệnh / print the briefing of one unit
    Report(ReportArguments),
    /// Kiểm tra bộ số liệu / list every fault and finding of a dataset
    Check(CheckArguments),
    /// So hai bộ số liệu: mới, sửa, bỏ, kết luận nào đổi vì sao / what changed
    /// between two datasets (exit status 0 nothing, 1 something, 2 trouble)
    Diff(DiffArguments),
    /// Nguồn của một con số: công thức và từng dòng số liệu / where a number comes from:
    /// its formula and every row behind it
    Trace(TraceArguments),
    /// Tạo bộ số liệu mẫu / write a sample dataset
    Sample(SampleArguments),
}

/// `thidua [DIR]`.
#[derive(Debug, Args)]
pub struct DashboardArguments {
    /// Bộ số liệu hoặc thư mục chứa các bộ số liệu (mặc định: thư mục hiện tại, rồi
    /// ./sample-data) / a dataset or a folder of datasets
    pub dir: Option<PathBuf>,
    /// Màu / colours
    #[arg(long, value_enum, default_value = "auto")]
    pub theme: ThemeArgument,
    /// Chỉ dùng ký tự ASCII cho khung và dấu hiệu / frames, bars and glyphs in ASCII
    #[arg(long)]
    pub ascii: bool,
    /// How the files are to be read.
    #[command(flatten)]
    pub reading: ReadingArguments,
}

/// How files are to be read, the same for every job.
#[derive(Clone, Copy, Debug, Args)]
pub struct ReadingArguments {
    /// Mã chữ của các tệp, khi không tự nhận ra được (tcvn3 = ABC) / encoding of the files, where
    /// it can't be recognised
    #[arg(long, value_enum)]
    pub encoding: Option<EncodingArgument>,
    /// Cách viết số, khi không tự nhận ra được: vi 70.000,5 · en 70,000.5 · plain 70000.5 / how
    /// numbers are written, where it can't be recognised
    #[arg(long, value_enum)]
    pub numbers: Option<NumbersArgument>,
    /// Số liệu đến ngày, ví dụ 31/12/2025 hoặc 2025-12-31 / the figures speak up to this date
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub as_of: Option<NaiveDate>,
}

impl From<ReadingArguments> for load::Options {
    fn from(arguments: ReadingArguments) -> Self {
        let ReadingArguments { encoding, numbers, as_of } = arguments;
        let (encoding, numbers) = (encoding.map(Into::into), numbers.map(Into::into));
        Self { as_of, encoding, numbers, ..Self::default() }
    }
}

/// `thidua report DATASET`.
#[derive(Debug, Args)]
pub struct ReportArguments {
    /// Bộ số liệu / the dataset
    pub dataset: PathBuf,
    /// Mã đơn vị (mặc định: tỉnh) / id of the unit
    #[arg(long)]
    pub unit: Option<String>,
    /// Giai đoạn, I hoặc II (mặc định: giai đoạn mới nhất đã bắt đầu) / phase
    #[arg(long)]
    pub phase: Option<String>,
    /// Cây tổ chức: as-was hoặc một năm / tree of each year, or of a chosen one
    #[arg(long, value_parser = parse_tree, default_value = "as-was", value_name = "as-was|YEAR")]
    pub tree: Tree,
    /// Chỉ một nhóm chỉ tiêu / one group only
    #[arg(long, value_enum)]
    pub group: Option<GroupArgument>,
    /// What is filtered, and whom it lists.
    #[command(flatten)]
    pub choosing: ChoosingArguments,
    /// Dạng báo cáo / format
    #[arg(long, value_enum, default_value = "text")]
    pub format: ReportFormat,
    /// How the files are to be read.
    #[command(flatten)]
    pub reading: ReadingArguments,
}

/// `thidua check DATASET`.
#[derive(Debug, Args)]
pub struct CheckArguments {
    /// Bộ số liệu / the dataset
    #[arg(required_unless_present = "codes")]
    pub dataset: Option<PathBuf>,
    /// Liệt kê mọi mã lỗi: mức, nghĩa, cách sửa / list every code with its meaning
    #[arg(long, conflicts_with = "dataset")]
    pub codes: bool,
    /// Liệt kê hết, không rút gọn / list everything, however much
    #[arg(long)]
    pub all: bool,
    /// Dạng kết quả / format
    #[arg(long, value_enum, default_value = "text")]
    pub format: CheckFormat,
    /// How the files are to be read.
    #[command(flatten)]
    pub reading: ReadingArguments,
}

/// `thidua diff OLD NEW`.
#[derive(Debug, Args)]
pub struct DiffArguments {
    /// Bộ số liệu cũ / the old dataset
    pub old: PathBuf,
    /// Bộ số liệu mới / the new dataset
    pub new: PathBuf,
    /// Chỉ một đơn vị và cấp dưới của nó / only a unit and everything below it
    #[arg(long)]
    pub unit: Option<String>,
    /// Giai đoạn của các kết luận (mặc định: giai đoạn mới nhất đã bắt đầu) / phase
    #[arg(long)]
    pub phase: Option<String>,
    /// Dạng kết quả / format
    #[arg(long, value_enum, default_value = "text")]
    pub format: DiffFormat,
    /// How the files are to be read.
    #[command(flatten)]
    pub reading: ReadingArguments,
}

/// `thidua trace DATASET --indicator CODE`.
#[derive(Debug, Args)]
pub struct TraceArguments {
    /// Bộ số liệu / the dataset
    pub dataset: PathBuf,
    /// Mã đơn vị (mặc định: tỉnh) / id of the unit
    #[arg(long)]
    pub unit: Option<String>,
    /// Mã chỉ tiêu, ví dụ D04 / code of the indicator
    #[arg(long)]
    pub indicator: String,
    /// Giai đoạn, I hoặc II (mặc định: giai đoạn mới nhất đã bắt đầu) / phase
    #[arg(long)]
    pub phase: Option<String>,
    /// Cây tổ chức: as-was hoặc một năm / tree of each year, or of a chosen one
    #[arg(long, value_parser = parse_tree, default_value = "as-was", value_name = "as-was|YEAR")]
    pub tree: Tree,
    /// Chỉ một khu vực, như F9 / one sector, as F9 does
    #[arg(long, value_enum)]
    pub sector: Option<SectorArgument>,
    /// Dạng kết quả / format
    #[arg(long, value_enum, default_value = "text")]
    pub format: TraceFormat,
    /// How the files are to be read.
    #[command(flatten)]
    pub reading: ReadingArguments,
}

/// `thidua sample OUT`.
#[derive(Debug, Args)]
pub struct SampleArguments {
    /// Thư mục sẽ tạo / the folder to make
    pub out: PathBuf,
    /// Tên kịch bản / name of the scenario
    #[arg(long)]
    pub scenario: String,
    /// Số CĐCS / number of grassroots unions
    #[arg(long, default_value_t = sample::SHIPPED_UNIONS)]
    pub unions: usize,
    /// Hạt giống của bộ sinh số / seed
    #[arg(long, default_value_t = sample::SHIPPED_SEED)]
    pub seed: u64,
}

fn parse_tree(text: &str) -> Result<Tree, String> {
    if text == "as-was" {
        return Ok(Tree::AsWas);
    }
    let year = text
        .parse()
        .map_err(|_| "'as-was' hoặc một năm / 'as-was' or a year such as 2024".to_owned())?;
    Ok(Tree::Of(year))
}

fn parse_date(text: &str) -> Result<NaiveDate, String> {
    let wanted = "cần một ngày, ví dụ 31/12/2025 hoặc 2025-12-31 / a date such as 2025-12-31";
    load::date(text.trim()).ok_or_else(|| wanted.to_owned())
}

/// Reads the command line and does what it asks for; whatever goes wrong is
/// told on standard error.
pub fn answer(command_line: impl IntoIterator<Item = OsString>) -> ExitCode {
    let words = misread::command_first(command_line.into_iter().collect());
    let language = misread::language(&words);
    let arguments = match Arguments::try_parse_from(words) {
        Ok(arguments) => arguments,
        Err(error) => return complaint::explain(&error, language),
    };
    execute(&arguments).unwrap_or_else(|error| complaint::complain(&error, language))
}

/// Does what the arguments ask for.
///
/// # Errors
/// [`JobError`]; wrong arguments ([`UsageError`]) among them.
pub fn execute(arguments: &Arguments) -> Result<ExitCode, JobError> {
    let language = arguments.lang.into();
    match &arguments.command {
        Some(Command::Report(report)) => job::report(report, language),
        Some(Command::Diff(diff)) => job::diff(diff, language),
        Some(Command::Trace(arguments)) => trace::trace(arguments, language),
        Some(Command::Check(check)) => job::check(check, language),
        Some(Command::Sample(sample)) => job::sample(sample),
        None => dashboard::open(&arguments.dashboard, language),
    }
}
