//! A small program that uses all of the session, for the tests of the terminal.

use std::error::Error;
use std::io::{self, Write as _};
use std::time::{Duration, Instant};

use crossterm::event::{KeyCode, KeyModifiers, MouseEventKind};
use ratatui::Frame;
use ratatui::style::{Color, Modifier, Style};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;
use thidua::run::{self, Input, MouseCapture, Outcome, Program};

#[derive(Default)]
struct Demo {
    cursor: usize,
    note: String,
    loaded: Option<u32>,
    mouse: MouseCapture,
    deadline: Option<Instant>,
}

impl Program for Demo {
    type Message = u32;

    fn handle(&mut self, input: Input<u32>) -> Outcome {
        match input {
            Input::Key(key) => self.press(key.code, key.modifiers),
            Input::Paste(text) => self.tell(format!("pasted {} bytes: {text}", text.len())),
            Input::Mouse(event) => match event.kind {
                MouseEventKind::ScrollDown => self.step(1),
                MouseEventKind::Down(_) => {
                    self.tell(format!("clicked {},{}", event.column, event.row))
                }
                _ => Outcome::Unchanged,
            },
            Input::Resize { width, height } => self.tell(format!("size {width}x{height}")),
            Input::Message(rows) => {
                self.loaded = Some(rows);
                Outcome::Redraw
            }
            Input::Deadline => {
                self.deadline = None;
                self.tell("time is over".to_owned())
            }
        }
    }

    fn draw(&mut self, frame: &mut Frame<'_>) {
        let loaded =
            self.loaded.map_or_else(|| "đang tải…".to_owned(), |rows| format!("{rows} dòng"));
        let mut lines = vec![
            Line::styled("Thi đua", Modifier::BOLD),
            Line::from(loaded),
            Line::from(self.note.lines().next().unwrap_or_default().to_owned()),
        ];
        let shown = usize::from(frame.area().height).saturating_sub(lines.len());
        let plain = std::env::var_os("NO_COLOR").is_some();
        lines.extend((0..shown).map(|row| {
            let style = match (row == self.cursor, plain) {
                (true, _) => Style::new().add_modifier(Modifier::REVERSED),
                (false, true) => Style::new(),
                (false, false) => Style::new().fg(Color::Green),
            };
            Line::styled(format!("Công đoàn cơ sở số {row}"), style)
        }));
        frame.render_widget(Paragraph::new(lines), frame.area());
    }

    fn deadline(&self) -> Option<Instant> {
        self.deadline
    }
}

impl Demo {
    fn press(&mut self, code: KeyCode, modifiers: KeyModifiers) -> Outcome {
        match (code, modifiers) {
            (KeyCode::Char('q'), _) => Outcome::Quit,
            (KeyCode::Char('z'), KeyModifiers::CONTROL) => Outcome::Suspend,
            (KeyCode::Char('l'), KeyModifiers::CONTROL) => Outcome::Clear,
            (KeyCode::Down, _) => self.step(1),
            (KeyCode::Up, _) => self.step(-1),
            (KeyCode::Char('m'), _) => {
                self.mouse = match self.mouse {
                    MouseCapture::On => MouseCapture::Off,
                    MouseCapture::Off => MouseCapture::On,
                };
                Outcome::Mouse(self.mouse)
            }
            (KeyCode::Char('t'), _) => {
                self.deadline = Some(Instant::now() + Duration::from_millis(150));
                self.tell("waiting".to_owned())
            }
            (KeyCode::Char('p'), _) => panic!("panic on a key"),
            (KeyCode::Char('r'), _) => Outcome::Redraw,
            (KeyCode::Char('u'), _) => Outcome::Unchanged,
            (code, modifiers) => self.tell(format!("key {code:?} {modifiers:?}")),
        }
    }

    fn step(&mut self, by: isize) -> Outcome {
        let cursor = self.cursor.saturating_add_signed(by);
        if cursor == self.cursor {
            return Outcome::Unchanged;
        }
        self.cursor = cursor;
        self.tell(format!("row {cursor}"))
    }

    fn tell(&mut self, note: String) -> Outcome {
        self.note = note;
        Outcome::Redraw
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    if run::is_plain_output() {
        return Ok(writeln!(io::stdout(), "báo cáo thường")?);
    }
    let session = run::run(&mut Demo::default(), MouseCapture::Off, |sender| {
        std::thread::spawn(move || sender.send(27));
    });
    Ok(session?)
}
