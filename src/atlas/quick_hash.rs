//! A quick hash of words, for tables that only the atlas itself fills.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A table by words.
pub type QuickMap<K, V> = HashMap<K, V, BuildHasherDefault<QuickHasher>>;

/// Firefox's hash: eight bytes at a time.
#[derive(Default)]
pub struct QuickHasher(u64);

const SEED: u64 = 0x517c_c1b7_2722_0a95;

impl QuickHasher {
    fn add(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(SEED);
    }
}

impl Hasher for QuickHasher {
    fn write(&mut self, bytes: &[u8]) {
        let mut pieces = bytes.chunks_exact(8);
        for piece in &mut pieces {
            self.add(u64::from_le_bytes(piece.try_into().expect("a piece has eight bytes")));
        }
        let rest = pieces.remainder();
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        self.add(u64::from_le_bytes(last));
    }

    fn write_u8(&mut self, byte: u8) {
        self.add(byte.into());
    }

    fn write_usize(&mut self, number: usize) {
        self.add(number as u64);
    }

    fn finish(&self) -> u64 {
        // The table takes its places from the low bits, where products mix least.
        self.0.rotate_left(26)
    }
}
