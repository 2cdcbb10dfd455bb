//! The state of the data of a small damaged dataset, reached by keys.

use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;
use std::time::Instant;

use thidua::app::view::Size;
use thidua::app::{Effect, Key, Message, Opened, Shared, State, compose, update};
use thidua::load;
use thidua::model::Language;

use super::stage::Look;

const MANIFEST: &str = "title = \"Thử\"\nas_of = 2025-12-31\nprovenance = \"sample\"\n";
const UNITS: &str = "unit,name,level,parent,sector,managed,from,to\n\
    P,LĐLĐ tỉnh,province,,,,,\n\
    H1,Công đoàn phường Hạc Thành,district,P,,,,\n\
    H2,Công đoàn xã Hoằng Hóa,district,P,,,,\n\
    G1,CĐCS Công ty May Sông Mã,grassroots,H1,non_state_enterprise,,,\n\
    G2,CĐCS Công ty Giầy Hồng Đức,grassroots,H1,non_state_enterprise,,,\n\
    G3,CĐCS Công ty Xi măng,grassroots,H2,non_state_enterprise,,,\n\
    G4,CĐCS Trường Lê Lợi,grassroots,P,public_service,,,\n\
    G5,CĐCS lạ,grassroots,KHONG_CO,administrative,,,\n";
const FIGURES: &str = "unit,period,indicator,value,denominator,reported_on,source,note\r\n\
    G1,2025,D04,900,1000,2026-01-08,báo cáo năm,\r\n\
    G2,2024,D04,90,100,,,\r\n\
    G2,2025,D04,101,100,2026-01-20,báo cáo năm,số thành viên công đoàn cuối năm\r\n\
    G3,2025,D04,1800,2000,2026-02-03,,\r\n\
    GX,2025,D01,1,,,,\r\n\
    G3,2025,D01,1.2O4,,,,\r\n\
    G4,lúc nào đó,C01,4,5,,,\r\n\
    G1,2023,D01,110,,,,\r\n\
    G1,2024,D01,118,,,,\r\n\
    G1,2025,D01,1150,,2026-01-08,,\r\n\
    G5,2025,D10,1,1,,,\r\n";

fn folder() -> &'static PathBuf {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap().keep();
        for (name, text) in
            [("dataset.toml", MANIFEST), ("units.csv", UNITS), ("figures.csv", FIGURES)]
        {
            fs::write(folder.join(name), text).unwrap();
        }
        folder
    })
}

fn send(state: &mut State, message: Message) {
    match update(state, message, Instant::now()) {
        Effect::Examine(question) => {
            let examination = Shared::new(question.answer());
            send(state, Message::Examined { question, examination });
        }
        Effect::Weigh(question) => {
            let stakes = Shared::new(question.answer());
            send(state, Message::Weighed { question, stakes });
        }
        Effect::ReadLines(question) => {
            let lines = Shared::new(question.answer());
            send(state, Message::LinesRead { question, lines });
        }
        _ => {}
    }
}

pub fn look(size: Size, keys: &str, language: Language) -> Look {
    let path = folder().clone();
    let mut state = State::new(Vec::new(), language, size);
    let order = state.expect(path.clone());
    let opened = Opened::of(load::open(&path).unwrap(), &path);
    send(&mut state, Message::Opened { order, result: Ok(opened) });
    for key in keys.split_whitespace() {
        let key: Key = key.parse().unwrap();
        send(&mut state, Message::Press(key));
    }
    Look { screen: compose(&state, size), size }
}
