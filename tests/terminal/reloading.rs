//! A dataset that changes on disk while it is open.

use std::fs;
use std::path::Path;

use crate::program::{on, program};
use crate::pty::Pty;

const UNITS: &str = "unit,name,level,parent,sector,managed,from,to\n\
    P,Tỉnh,province,,,yes,,\nG1,Cơ sở,grassroots,P,non_state_enterprise,yes,,\n";

fn write(folder: &Path, value: u32) {
    let text = format!("unit,period,indicator,value,denominator\nG1,2024,D04,{value},1000\n");
    fs::write(folder.join("figures.csv"), text).unwrap();
}

#[test]
fn a_changed_file_is_noticed_and_its_new_number_comes_with_r() {
    let folder = tempfile::tempdir().unwrap();
    let manifest = "title = \"Thử\"\nas_of = 2024-12-31\nprovenance = \"sample\"\n";
    fs::write(folder.path().join("dataset.toml"), manifest).unwrap();
    fs::write(folder.path().join("units.csv"), UNITS).unwrap();
    write(folder.path(), 731);
    let pty = Pty::start_sized(on(folder.path()), 120, 40);
    pty.sees("73,10");
    pty.settles();
    let frames = pty.frames();
    write(folder.path(), 642);
    pty.sees("TRÊN ĐĨA ĐÃ ĐỔI");
    pty.sees("73,10");
    pty.press("r");
    pty.sees("64,20");
    pty.sees_no_more("TRÊN ĐĨA ĐÃ ĐỔI");
    assert!(pty.frames() > frames);
}

#[test]
fn a_day_asked_for_is_looked_at_first_and_left_by_a_key() {
    let folder = tempfile::tempdir().unwrap();
    let manifest = "title = \"Thử\"\nas_of = 2024-12-31\nprovenance = \"sample\"\n";
    fs::write(folder.path().join("dataset.toml"), manifest).unwrap();
    fs::write(folder.path().join("units.csv"), UNITS).unwrap();
    let figures = "unit,period,indicator,value,denominator\nG1,2023,D04,555,1000\n\
        G1,2024,D04,731,1000\n";
    fs::write(folder.path().join("figures.csv"), figures).unwrap();
    let mut command = on(folder.path());
    command.args(["--as-of", "2023-12-31"]);
    let pty = Pty::start_sized(command, 120, 40);
    pty.sees("số liệu đến hết 2023");
    pty.sees("55,50");
    pty.press("r");
    pty.sees("Đã nạp lại");
    pty.sees("55,50");
    pty.press(">");
    pty.sees("73,10");
}

#[test]
fn a_day_beyond_the_dataset_ends_it_with_a_word() {
    let mut command = program();
    command.args(["--as-of", "2099-12-31"]);
    let mut pty = Pty::start(command);
    assert_eq!(pty.ends().exit_code(), 2);
    assert!(String::from_utf8_lossy(&pty.bytes()).contains("--as-of 2099-12-31"));
}
