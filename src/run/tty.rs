//! The terminal itself: its modes are saved here, changed here, and given back
//! here on every way out, be it a quit, a signal or a panic on any thread.
//!
//! All the `unsafe` of the product is in this file: what POSIX offers for
//! terminals and job control has no safe form in the standard library.
#![expect(unsafe_code, reason = "termios, window size and job control are plain C calls")]

use std::fs::File;
use std::io::{self, IsTerminal as _, Write as _};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd as _, AsRawFd as _};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::time::Duration;

use ratatui::layout::Size;
use signal_hook::consts::{SIGABRT, SIGTSTP};

/// Undoes every mode that the session may have set, and a few that it never
/// sets, for the sake of a terminal that was handed over in disorder. The
/// cursor is shown last, on the normal screen.
const RESTORE: &[u8] = b"\x1b[?2026l\x1b[?1006l\x1b[?1015l\x1b[?1003l\x1b[?1002l\x1b[?1000l\
    \x1b[?2004l\x1b[0m\x1b[?1049l\x1b[?25h";
/// For terminals that do not know their size, as ncurses assumes it.
const UNKNOWN_SIZE: Size = Size { width: 80, height: 24 };
/// No screen is larger; a size that claims so is not allowed to eat memory.
const LARGEST: u16 = 1000;

static TERMINAL: OnceLock<Terminal> = OnceLock::new();
/// The session has the terminal; whoever sets it to `false` gives it back.
static IS_HELD: AtomicBool = AtomicBool::new(false);
static IS_WRITING: AtomicBool = AtomicBool::new(false);
static IS_ANSWER_DUE: AtomicBool = AtomicBool::new(false);

/// Where keys come from, where frames go, and how the terminal was found.
struct Terminal {
    keyboard: File,
    screen: File,
    found: libc::termios,
}

/// Finds the terminal and remembers its modes. Later calls change nothing.
///
/// Keys come from standard input or, if that is something else, from the
/// controlling terminal.
pub fn open() -> io::Result<&'static File> {
    if let Some(terminal) = TERMINAL.get() {
        return Ok(&terminal.keyboard);
    }
    let stdin = io::stdin();
    let keyboard = if stdin.is_terminal() {
        File::from(stdin.as_fd().try_clone_to_owned()?)
    } else {
        File::open("/dev/tty")?
    };
    let screen = File::from(io::stdout().as_fd().try_clone_to_owned()?);
    let found = modes(&keyboard)?;
    Ok(&TERMINAL.get_or_init(|| Terminal { keyboard, screen, found }).keyboard)
}

/// Switches to raw input and writes `setup`; [`restore`] undoes both.
pub fn hold(setup: &[u8]) -> io::Result<()> {
    let terminal = opened()?;
    let mut raw = terminal.found;
    // SAFETY: `raw` is a whole termios, which is all that the call touches.
    unsafe { libc::cfmakeraw(&raw mut raw) };
    IS_HELD.store(true, SeqCst);
    set_modes(&terminal.keyboard, &raw)?;
    write(setup)
}

/// Gives the terminal back as it was found; `false` if that was done before.
///
/// It neither allocates nor takes a lock, so it may run in a signal handler
/// and while another thread is in the middle of anything.
pub fn restore() -> bool {
    if !IS_HELD.swap(false, SeqCst) {
        return false;
    }
    let Some(terminal) = TERMINAL.get() else { return false };
    // A frame on its way must not land on the screen of the shell.
    for _ in 0..50 {
        if !IS_WRITING.load(SeqCst) {
            break;
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    if is_writable(terminal) {
        // Nothing can be done, and nobody told, if the terminal is gone.
        let _ = (&terminal.screen).write(RESTORE);
    }
    if IS_ANSWER_DUE.swap(false, SeqCst) {
        // SAFETY: the descriptor belongs to `terminal`, which is never dropped.
        unsafe { libc::tcflush(terminal.keyboard.as_raw_fd(), libc::TCIFLUSH) };
    }
    let _ = set_modes(&terminal.keyboard, &terminal.found);
    true
}

/// Writes all of `bytes` to the screen, unless the terminal was given back.
pub fn write(mut bytes: &[u8]) -> io::Result<()> {
    let mut screen = &opened()?.screen;
    IS_WRITING.store(true, SeqCst);
    let mut result = Ok(());
    while !bytes.is_empty() && IS_HELD.load(SeqCst) && result.is_ok() {
        match screen.write(bytes) {
            Ok(0) => result = Err(io::ErrorKind::WriteZero.into()),
            Ok(written) => bytes = bytes.get(written..).unwrap_or_default(),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            // Somebody who shares the terminal made it non-blocking.
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                std::thread::sleep(Duration::from_millis(2));
            }
            Err(error) => result = Err(error),
        }
    }
    IS_WRITING.store(false, SeqCst);
    result
}

/// Remembers that the terminal owes an answer, which nobody may get as keys.
pub fn expect_answer(is_due: bool) {
    IS_ANSWER_DUE.store(is_due, SeqCst);
}

/// The size of the screen now.
pub fn size() -> Size {
    let mut size = MaybeUninit::<libc::winsize>::zeroed();
    let Ok(terminal) = opened() else { return UNKNOWN_SIZE };
    // SAFETY: TIOCGWINSZ fills one winsize, and `size` is one; zeroed memory is
    // a valid winsize should the call fail.
    let size = unsafe {
        libc::ioctl(terminal.screen.as_raw_fd(), libc::TIOCGWINSZ, size.as_mut_ptr());
        size.assume_init()
    };
    if size.ws_col == 0 && size.ws_row == 0 {
        return UNKNOWN_SIZE;
    }
    Size { width: size.ws_col.min(LARGEST), height: size.ws_row.min(LARGEST) }
}

/// Asks the whole job to stop, as the terminal does for Ctrl-Z.
pub fn ask_job_to_stop() {
    // SAFETY: a signal to the own process group; no memory is involved.
    unsafe { libc::kill(0, SIGTSTP) };
}

/// Stops this process until the job is continued. The kernel ignores it where
/// no shell could ever continue the job; a SIGSTOP would freeze it there.
pub fn stop() {
    // SAFETY: `own` is written by the first call before the last reads it, and
    // zeroed memory is a valid sigaction that asks for the default.
    unsafe {
        let mut default = MaybeUninit::<libc::sigaction>::zeroed().assume_init();
        default.sa_sigaction = libc::SIG_DFL;
        let mut own = MaybeUninit::<libc::sigaction>::zeroed();
        if libc::sigaction(SIGTSTP, &raw const default, own.as_mut_ptr()) == 0 {
            libc::raise(SIGTSTP);
            libc::sigaction(SIGTSTP, own.as_ptr(), std::ptr::null_mut());
        }
    }
}

/// Gives the terminal back before an abort ends the process.
pub fn restore_on_abort() -> io::Result<()> {
    let act = || {
        restore();
        let _ = signal_hook::low_level::emulate_default_handler(SIGABRT);
    };
    // SAFETY: both calls are made for signal handlers: no allocation, no lock.
    unsafe { signal_hook::low_level::register(SIGABRT, act) }.map(|_| ())
}

fn opened() -> io::Result<&'static Terminal> {
    TERMINAL.get().ok_or_else(|| io::ErrorKind::NotConnected.into())
}

fn modes(terminal: &File) -> io::Result<libc::termios> {
    let mut modes = MaybeUninit::<libc::termios>::zeroed();
    // SAFETY: the call fills one termios and `modes` is one.
    let status = unsafe { libc::tcgetattr(terminal.as_raw_fd(), modes.as_mut_ptr()) };
    if status != 0 {
        return Err(io::Error::last_os_error());
    }
    // SAFETY: the call succeeded, so every field is set.
    Ok(unsafe { modes.assume_init() })
}

fn set_modes(terminal: &File, modes: &libc::termios) -> io::Result<()> {
    loop {
        // SAFETY: `modes` is a whole termios, only read.
        let status = unsafe { libc::tcsetattr(terminal.as_raw_fd(), libc::TCSANOW, modes) };
        if status == 0 {
            return Ok(());
        }
        let error = io::Error::last_os_error();
        if error.kind() != io::ErrorKind::Interrupted {
            return Err(error);
        }
    }
}

/// Whether the terminal takes bytes: one that stands still (a stalled line)
/// must not keep a signal from ending the process.
fn is_writable(terminal: &Terminal) -> bool {
    let mut screen =
        libc::pollfd { fd: terminal.screen.as_raw_fd(), events: libc::POLLOUT, revents: 0 };
    // SAFETY: one pollfd is passed and one is announced.
    unsafe { libc::poll(&raw mut screen, 1, 300) != 0 }
}
