//! A terminal for tests: a pty, a screen that understands what comes out of
//! it, and waiting for what is to appear instead of for time to pass.

use std::io::{Read, Write};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

use crate::running::Running;

/// Longer than anything may take, even on a busy machine.
const LONG: Duration = Duration::from_secs(30);
const QUESTION: &[u8] = b"\x1b[6n";
const ANSWER: &[u8] = b"\x1b[1;1R";

/// A terminal with a program in it.
pub struct Pty {
    master: Box<dyn MasterPty + Send>,
    writer: Arc<Mutex<Box<dyn Write + Send>>>,
    program: Running,
    output: Arc<Output>,
    reader: Option<JoinHandle<()>>,
    found: String,
    /// From which byte on which size holds.
    size: (usize, u16, u16),
}

#[derive(Default)]
struct Output {
    bytes: Mutex<Vec<u8>>,
    grew: Condvar,
    is_hanging_up: AtomicBool,
    is_mute: AtomicBool,
    /// How many questions were answered.
    answered: Mutex<usize>,
}

impl Output {
    /// Answers until so many questions are answered in all.
    fn answer_up_to(&self, asked: usize, writer: &Mutex<Box<dyn Write + Send>>) {
        let mut answered = self.answered.lock().unwrap();
        while *answered < asked {
            // The program may have gone.
            let _ = writer.lock().unwrap().write_all(ANSWER);
            *answered += 1;
        }
    }
}

impl Pty {
    /// Starts a program on an answering terminal of 80×24.
    pub fn start(command: CommandBuilder) -> Self {
        Self::open(command, 80, 24, false)
    }

    /// Starts it on a terminal that answers no question by itself.
    pub fn start_mute(command: CommandBuilder) -> Self {
        Self::open(command, 80, 24, true)
    }

    /// Starts it on an answering terminal of this size.
    pub fn start_sized(command: CommandBuilder, width: u16, height: u16) -> Self {
        Self::open(command, width, height, false)
    }

    fn open(command: CommandBuilder, width: u16, height: u16, is_mute: bool) -> Self {
        let pair = native_pty_system().openpty(pty_size(width, height)).unwrap();
        let found = format!("{:?}", pair.master.get_termios().unwrap());
        let program = Running(pair.slave.spawn_command(command).unwrap());
        drop(pair.slave);
        let output = Arc::new(Output::default());
        output.is_mute.store(is_mute, SeqCst);
        let writer = Arc::new(Mutex::new(pair.master.take_writer().unwrap()));
        let reader = {
            let source = pair.master.try_clone_reader().unwrap();
            let (output, writer) = (Arc::clone(&output), Arc::clone(&writer));
            thread::spawn(move || collect(source, &output, &writer))
        };
        let size = (0, width, height);
        Self { master: pair.master, writer, program, output, reader: Some(reader), found, size }
    }

    /// Types, or sends whatever else a terminal sends.
    pub fn press(&self, keys: &str) {
        self.writer.lock().unwrap().write_all(keys.as_bytes()).unwrap();
    }

    /// Answers one question about the cursor.
    pub fn answer(&self) {
        let answered = *self.output.answered.lock().unwrap();
        self.output.answer_up_to(answered + 1, &self.writer);
    }

    /// Answers all questions by itself from now on, those before at once.
    pub fn answer_from_now_on(&self) {
        self.output.is_mute.store(false, SeqCst);
        self.output.answer_up_to(self.questions(), &self.writer);
    }

    /// Changes the size of the window.
    pub fn resize(&mut self, width: u16, height: u16) {
        self.size = (self.bytes().len(), width, height);
        self.master.resize(pty_size(width, height)).unwrap();
    }

    /// Waits until this text stands on the screen.
    pub fn sees(&self, text: &str) {
        self.waits(&format!("'{text}' on the screen"), |pty| {
            pty.screen().contents().contains(text)
        });
    }

    /// Waits until this text no longer stands on the screen.
    pub fn sees_no_more(&self, text: &str) {
        self.waits(&format!("'{text}' to go"), |pty| !pty.screen().contents().contains(text));
    }

    /// Waits until the selected row has this text.
    pub fn points_at(&self, text: &str) {
        self.waits(&format!("'{text}' in the selected row"), |pty| pty.is_at(text));
    }

    /// Waits until the selected row has one of these texts; `true` for the first.
    pub fn points_at_first_of(&self, first: &str, other: &str) -> bool {
        self.waits(&format!("'{first}' or '{other}' in the selected row"), |pty| {
            pty.is_at(first) || pty.is_at(other)
        });
        self.is_at(first)
    }

    fn is_at(&self, text: &str) -> bool {
        let contents = self.screen().contents();
        let mut selected = contents.lines().filter_map(|line| line.split_once('›'));
        selected.any(|(_, row)| row.contains(text))
    }

    /// Waits until the screen reads as it did.
    pub fn reads(&self, text: &str) {
        self.waits(&format!("this screen:\n{text}\n"), |pty| pty.text() == text);
    }

    /// The screen, whatever its blanks are made of.
    pub fn text(&self) -> String {
        let contents = self.screen().contents();
        contents.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
    }

    /// Waits until so many bytes like these have come in all.
    pub fn receives(&self, bytes: &[u8], times: usize) {
        self.waits(&format!("{:?} times {times}", String::from_utf8_lossy(bytes)), |pty| {
            pty.count(bytes) >= times
        });
    }

    /// Waits until the last frame has come in whole, on an answering terminal.
    pub fn settles(&self) {
        self.waits("the end of the frame", |pty| pty.bytes().ends_with(QUESTION));
    }

    fn waits(&self, what: &str, is_there: impl Fn(&Self) -> bool) {
        let end = Instant::now() + LONG;
        while !is_there(self) {
            if Instant::now() > end {
                let seen = self.screen().contents();
                panic!("waited in vain for {what}; the screen:\n{seen}");
            }
            let bytes = self.output.bytes.lock().unwrap();
            drop(self.output.grew.wait_timeout(bytes, Duration::from_millis(20)).unwrap());
        }
    }

    /// Everything that came out so far.
    pub fn bytes(&self) -> Vec<u8> {
        self.output.bytes.lock().unwrap().clone()
    }

    /// How often these bytes came out so far.
    pub fn count(&self, searched: &[u8]) -> usize {
        count(&self.bytes(), searched)
    }

    /// How many frames were drawn so far.
    pub fn frames(&self) -> usize {
        self.count(b"\x1b[?2026h")
    }

    /// How often the terminal was asked for its cursor.
    pub fn questions(&self) -> usize {
        self.count(QUESTION)
    }

    /// What stands on the screen, and its modes.
    pub fn screen(&self) -> vt100::Screen {
        let bytes = self.bytes();
        let (resized, width, height) = self.size;
        let (before, after) = bytes.split_at(resized);
        let after = with_replacements(after);
        // After a change of size the program draws all anew: of what came
        // before only the modes matter, and vt100 cannot do very small screens.
        let mut parser = vt100::Parser::new(250, 250, 0);
        parser.process(before);
        parser.screen_mut().set_size(height.max(2), width.max(2));
        parser.process(&after);
        parser.screen().clone()
    }

    /// Sends a signal, named without `SIG`.
    pub fn signal(&self, name: &str) {
        let pid = self.program.0.process_id().unwrap().to_string();
        assert!(Command::new("kill").args(["-s", name, &pid]).status().unwrap().success());
    }

    /// Closes the terminal, as a window that is closed or a line that drops.
    pub fn hang_up(mut self) -> Running {
        self.output.is_hanging_up.store(true, SeqCst);
        // Ctrl-L makes the program draw, and so wakes the reader, which holds
        // the last descriptor.
        self.press("\x0c");
        self.reader.take().unwrap().join().unwrap();
        self.program
    }

    /// Waits for the end of the program.
    pub fn ends(&mut self) -> ExitStatus {
        let status = self.program.wait(LONG);
        self.reader.take().unwrap().join().unwrap();
        status
    }

    /// Asserts that the terminal is as it was found.
    pub fn is_restored(&self) {
        let screen = self.screen();
        assert!(!screen.alternate_screen(), "still on the alternate screen");
        assert!(!screen.hide_cursor(), "the cursor is hidden");
        assert!(!screen.bracketed_paste(), "pastes are still bracketed");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        let bytes = self.bytes();
        let last = |mode: &[u8]| bytes.windows(mode.len()).rposition(|window| window == mode);
        assert!(last(b"\x1b[?2026l") >= last(b"\x1b[?2026h"), "a frame is still held back");
        let modes = format!("{:?}", self.master.get_termios().unwrap());
        assert_eq!(modes, self.found, "the modes of the line differ");
    }

    /// Whether keys go to the program one by one.
    pub fn is_raw(&self) -> bool {
        format!("{:?}", self.master.get_termios().unwrap()) != self.found
    }
}

fn collect(
    mut source: Box<dyn Read + Send>,
    output: &Output,
    writer: &Mutex<Box<dyn Write + Send>>,
) {
    let mut buffer = [0; 4096];
    while let Ok(size @ 1..) = source.read(&mut buffer) {
        let mut bytes = output.bytes.lock().unwrap();
        bytes.extend_from_slice(&buffer[..size]);
        let asked = count(&bytes, QUESTION);
        drop(bytes);
        output.grew.notify_all();
        if output.is_hanging_up.load(SeqCst) {
            return;
        }
        if !output.is_mute.load(SeqCst) {
            output.answer_up_to(asked, writer);
        }
    }
}

fn count(bytes: &[u8], searched: &[u8]) -> usize {
    bytes.windows(searched.len()).filter(|window| *window == searched).count()
}

/// vt100 takes U+FFFD for a fault of the encoding and leaves it out, as no
/// terminal does; another character of one column stands for it.
fn with_replacements(bytes: &[u8]) -> Vec<u8> {
    let text = bytes.utf8_chunks().fold(String::new(), |mut text, chunk| {
        text.push_str(&chunk.valid().replace('\u{fffd}', "\u{25a1}"));
        text
    });
    let cut = bytes.utf8_chunks().last().map(|chunk| chunk.invalid().to_vec()).unwrap_or_default();
    [text.into_bytes(), cut].concat()
}

const fn pty_size(width: u16, height: u16) -> PtySize {
    PtySize { rows: height, cols: width, pixel_width: 0, pixel_height: 0 }
}
