//! One journey for each thing a user comes to do.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

#[path = "journeys/driver.rs"]
mod driver;

use driver::open;

#[test]
fn explore() {
    let j = open("03");
    println!("{:#?}", j.view().footer);
    let j = j.press("enter");
    println!("{:#?}", j.view().footer);
    if let thidua::app::view::Body::Indicator(v) = j.view().body {
        println!("{} {:?}", v.title, v.row.status.word);
        for s in &v.sections {
            println!("{:?} {}", s.key, s.title);
            for b in &s.blocks {
                println!("   {b:?}");
            }
        }
    }
    let j = j.press("enter");
    println!("{:#?}", j.view().footer);
    if let thidua::app::view::Body::Ranking(v) = j.view().body {
        println!("{}", v.title);
        for r in &v.rows {
            println!("{} {} {} {} {}", r.rank, r.name, r.value, r.shortfall, r.remark);
        }
    }
    let j = j.press("f7").types("hoang hoa");
    println!("{:#?}", j.view().overlay);
    let j = j.press("enter");
    println!("{:#?}", j.view().header);
}
