use std::num::NonZeroUsize;
use std::panic::resume_unwind;
use std::sync::{Mutex, PoisonError};
use std::thread;

/// More threads than this read no faster.
const MOST: usize = 8;

/// Does the work on each item, several at a time where the machine can, and keeps their order.
pub fn on_each<T: Send, R: Send>(items: Vec<T>, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    let threads = thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let threads = threads.min(MOST).min(items.len());
    if threads < 2 {
        return items.into_iter().map(work).collect();
    }
    let queue = Mutex::new(items.into_iter().enumerate());
    let take = || queue.lock().unwrap_or_else(PoisonError::into_inner).next();
    let work_through = || {
        let mut done = Vec::new();
        while let Some((place, item)) = take() {
            done.push((place, work(item)));
        }
        done
    };
    let mut done = thread::scope(|scope| {
        // Where the system gives no thread, this one does all.
        let begin = |_| thread::Builder::new().spawn_scoped(scope, work_through).ok();
        let others: Vec<_> = (1..threads).filter_map(begin).collect();
        let mut done = work_through();
        for other in others {
            done.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        done
    });
    done.sort_unstable_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_done_at_once_stands_in_its_order() {
        let items: Vec<u32> = (0..1000).collect();
        assert_eq!(
            on_each(items.clone(), |it| it * 2),
            items.iter().map(|it| it * 2).collect::<Vec<_>>()
        );
        assert!(on_each(Vec::<u32>::new(), |it| it).is_empty());
    }
}
