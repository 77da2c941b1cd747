use std::io::{Error, ErrorKind};

use crate::language::Words;

/// What systems say by number only: input and output fail, no such device, too many open files.
const DAMAGED: [i32; 3] = [5, 6, 19];
const MANY_OPEN: [i32; 2] = [23, 24];

/// Why the disk doesn't do what is wanted, in plain words: whatever goes wrong with a file is told
/// here.
pub fn in_words(error: &Error, words: &Words) -> String {
    word_of(error).map_or_else(
        || words.say_with("disk-other", &[("error", without_path(error).into())]),
        |word| words.say(word),
    )
}

/// The same for a file that was to be written into a folder that is there.
pub fn unwritten_in_words(error: &Error, words: &Words) -> String {
    match error.kind() {
        // Not the file is missing: it can't be made, as in a folder that only the system fills.
        ErrorKind::NotFound => words.say("disk-unfit"),
        _ => in_words(error, words),
    }
}

/// The same for a file that was to be read, by the path that somebody has typed.
pub fn unread_in_words(path: &str, error: &Error, words: &Words) -> String {
    let file = ("file", path.into());
    if error.kind() == ErrorKind::NotFound {
        return words.say_with("making-no-such-file", &[file]);
    }
    let reason = in_words(error, words);
    words.say_with("making-unread", &[file, ("reason", reason.into())])
}

fn word_of(error: &Error) -> Option<&'static str> {
    if cfg!(unix)
        && let Some(number) = number_of(error)
    {
        if DAMAGED.contains(&number) {
            return Some("disk-damaged");
        }
        if MANY_OPEN.contains(&number) {
            return Some("disk-many-open");
        }
    }
    Some(match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => "disk-full",
        ErrorKind::ReadOnlyFilesystem => "disk-read-only",
        ErrorKind::PermissionDenied => "disk-forbidden",
        ErrorKind::IsADirectory | ErrorKind::DirectoryNotEmpty => "disk-folder",
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => "disk-no-folder",
        ErrorKind::InvalidData => "disk-not-text",
        ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted => "disk-busy",
        ErrorKind::NotFound => "disk-gone",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy | ErrorKind::Deadlock => {
            "disk-in-use"
        }
        ErrorKind::InvalidFilename | ErrorKind::InvalidInput => "disk-name",
        ErrorKind::BrokenPipe => "disk-stopped",
        ErrorKind::ConnectionAborted
        | ErrorKind::ConnectionRefused
        | ErrorKind::ConnectionReset
        | ErrorKind::HostUnreachable
        | ErrorKind::NetworkDown
        | ErrorKind::NetworkUnreachable
        | ErrorKind::NotConnected
        | ErrorKind::StaleNetworkFileHandle => "disk-network",
        ErrorKind::OutOfMemory => "disk-no-memory",
        ErrorKind::UnexpectedEof | ErrorKind::WriteZero => "disk-short",
        ErrorKind::CrossesDevices
        | ErrorKind::NotSeekable
        | ErrorKind::TooManyLinks
        | ErrorKind::Unsupported => "disk-unfit",
        _ => return None,
    })
}

/// The number that the system gives what went wrong; inside an error that names a path, too.
fn number_of(error: &Error) -> Option<i32> {
    let inner = || error.get_ref()?.source()?.downcast_ref::<Error>()?.raw_os_error();
    error.raw_os_error().or_else(inner)
}

/// What the system says, without the neighbour that a file is first written into.
fn without_path(error: &Error) -> String {
    let said = error.to_string();
    said.split(" at path ").next().unwrap_or(&said).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_number_of_the_system_is_left_without_plain_words() {
        let words = crate::assets::words();
        // What a file can meet on Linux, by number.
        let numbers = [
            1, 2, 4, 5, 6, 11, 12, 13, 16, 17, 18, 19, 20, 21, 22, 23, 24, 26, 27, 28, 29, 30, 31,
            32, 35, 36, 38, 39, 100, 101, 103, 104, 107, 110, 111, 113, 116, 122,
        ];
        let unsaid = |number: &i32| {
            let said = in_words(&Error::from_raw_os_error(*number), &words);
            said.contains("os error") || said.contains("the system says")
        };
        let unsaid: Vec<i32> = numbers.into_iter().filter(|it| cfg!(unix) && unsaid(it)).collect();
        assert_eq!(unsaid, Vec::<i32>::new());
    }
}
