//! Whether a table says of itself that its numbers are planned, and no results.

use super::part::Part;
use crate::load::SheetFault;
use crate::load::collect::{Findings, quoted};
use crate::text::fold;

/// How the names and titles of tables of plans begin, folded.
const BEGINNINGS: [&str; 7] =
    ["ke hoach", "du kien", "chi tieu giao", "giao chi tieu", "uoc thuc hien", "vi du", "forecast"];

impl Part<'_> {
    /// Tells of a table of results whose sheet or title begins like a plan's.
    pub(super) fn tell_planned(&self, findings: &mut Findings) {
        // Results have a numerator and a denominator, shares of a target don't.
        if self.shape.amounts.len() < 2 || self.repeats() {
            return;
        }
        let sheet = self.source.sheet().map(|sheet| &**sheet);
        let mut names = sheet.into_iter().chain(self.above.iter().map(String::as_str));
        if let Some(found) = names.find(|name| is_planned(name)) {
            findings.add(SheetFault::SaidToBePlanned { found: quoted(found) }, self.whole());
        }
    }
}

fn is_planned(name: &str) -> bool {
    let folded = fold(name.trim());
    BEGINNINGS.iter().any(|beginning| folded.starts_with(beginning))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_on_a_plan_is_none() {
        for (name, is_so) in [
            ("Kế hoạch 2025", true),
            (" KẾ HOẠCH GIAO CHỈ TIÊU NĂM 2024", true),
            ("Dự kiến", true),
            ("Thực hiện Kế hoạch số 10/KH-LĐLĐ", false),
            ("Mẫu 01", false),
        ] {
            assert_eq!(is_planned(name), is_so, "{name}");
        }
    }
}
