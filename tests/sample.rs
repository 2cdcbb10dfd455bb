#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]
use thidua::sample;
#[test]
#[ignore]
fn make() {
    for s in sample::scenarios().unwrap() {
        let dir = std::path::Path::new("sample-data").join(&s.name);
        let t = std::time::Instant::now();
        let w = sample::write(&dir, &s.name, sample::SHIPPED_UNIONS, sample::SHIPPED_SEED).unwrap();
        eprintln!("{w:?} {:?}", t.elapsed());
    }
}
