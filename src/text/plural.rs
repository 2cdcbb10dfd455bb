//! English words that go by a number; Vietnamese words don't change.

/// The word for one thing or for several, by the number as it is written.
pub fn word_for<'w>(number: &str, one: &'w str, several: &'w str) -> &'w str {
    if number == "1" { one } else { several }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_one_and_everything_else_several() {
        let told = ["0", "1", "2", "21", "1,000"].map(|n| word_for(n, "row", "rows"));
        assert_eq!(told, ["rows", "row", "rows", "rows", "rows"]);
    }
}
