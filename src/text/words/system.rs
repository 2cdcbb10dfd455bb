//! Why the system refuses something, in words.

use std::io;

use crate::model::Language;

/// A system's reason in the words of a language. One that isn't known here stays as the
/// system gives it.
pub fn system_reason(error: &io::Error, language: Language) -> String {
    kind_in_vietnamese(&error.kind().to_string())
        .filter(|_| language == Language::Vietnamese)
        .map_or_else(|| error.to_string(), str::to_owned)
}

/// The Vietnamese for a kind of error, as [`io::ErrorKind`] writes it.
pub fn kind_in_vietnamese(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "entity not found" => "không có ở đường dẫn này",
        "entity already exists" => "đã có tệp hay thư mục tên như vậy",
        "permission denied" => "không có quyền đọc hoặc ghi ở đó",
        "not a directory" => "không phải thư mục",
        "not a regular file" => "không phải tệp thường",
        "is a directory" => "là thư mục, không phải tệp",
        "filesystem loop or indirection limit (e.g. symlink loop)" => "liên kết vòng",
        "invalid filename" => "tên không hợp lệ",
        "operation interrupted" => "việc đọc hoặc ghi bị ngắt",
        "timed out" => "quá thời gian chờ",
        "no storage space" => "ổ đĩa hết chỗ",
        "quota exceeded" => "vượt hạn mức dung lượng",
        "read-only filesystem or storage medium" => "ổ đĩa chỉ cho đọc",
        "file too large" => "tệp quá lớn",
        "resource busy" => "đang bị chương trình khác dùng",
        "broken pipe" => "bên nhận đã đóng",
        "stale network file handle"
        | "network unreachable"
        | "host unreachable"
        | "network down" => "mất kết nối với ổ đĩa mạng",
        "out of memory" => "hết bộ nhớ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use io::ErrorKind;

    use super::*;

    #[test]
    fn what_the_system_may_well_say_has_vietnamese_words() {
        for kind in [
            ErrorKind::NotFound,
            ErrorKind::AlreadyExists,
            ErrorKind::PermissionDenied,
            ErrorKind::NotADirectory,
            ErrorKind::IsADirectory,
            ErrorKind::Interrupted,
            ErrorKind::TimedOut,
            ErrorKind::StorageFull,
            ErrorKind::QuotaExceeded,
            ErrorKind::ReadOnlyFilesystem,
            ErrorKind::FileTooLarge,
            ErrorKind::ResourceBusy,
            ErrorKind::BrokenPipe,
            ErrorKind::StaleNetworkFileHandle,
            ErrorKind::NetworkUnreachable,
            ErrorKind::HostUnreachable,
            ErrorKind::NetworkDown,
            ErrorKind::OutOfMemory,
        ] {
            let said = system_reason(&kind.into(), Language::Vietnamese);
            assert_ne!(said, kind.to_string());
            assert_eq!(system_reason(&kind.into(), Language::English), kind.to_string());
        }
        let strange = io::Error::other("cổng 3");
        assert_eq!(system_reason(&strange, Language::Vietnamese), "cổng 3");
    }
}
