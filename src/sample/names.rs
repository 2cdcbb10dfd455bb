use std::collections::BTreeMap;

use super::draw::{Draws, Stream};
use super::recipe::Naming;

/// Invents names, each only once.
pub struct Names<'a> {
    naming: &'a Naming,
    pattern: Stream,
    first: Stream,
    second: Stream,
    used: BTreeMap<String, u32>,
}

impl<'a> Names<'a> {
    /// From the lists of words.
    pub fn new(naming: &'a Naming, draws: &Draws) -> Self {
        Self {
            naming,
            pattern: draws.stream("name pattern", 0),
            first: draws.stream("first word", 0),
            second: draws.stream("second word", 0),
            used: BTreeMap::new(),
        }
    }

    /// A name after one of the patterns; a name met again gets a number.
    pub fn invent(&mut self, i: usize, patterns: &[String]) -> String {
        let first = word(&mut self.first, i, &self.naming.first);
        let others: Vec<&String> = self.naming.second.iter().filter(|w| *w != first).collect();
        let second = word(&mut self.second, i, &others);
        let pattern = word(&mut self.pattern, i, patterns);
        let body = pattern.replace("{}", &format!("{first} {second}"));
        let times = self.used.entry(body.clone()).or_default();
        *times += 1;
        let number = if *times > 1 { format!(" {times}") } else { String::new() };
        format!("{}{body}{number}{}", self.naming.prefix, self.naming.suffix)
    }
}

fn word<'w, W: AsRef<str>>(stream: &mut Stream, i: usize, words: &'w [W]) -> &'w str {
    let at = stream.below(i, words.len() as u64);
    usize::try_from(at).ok().and_then(|at| words.get(at)).map_or("", AsRef::as_ref)
}
