use clap::ValueEnum;

/// How an answer is written.
#[derive(Clone, Copy, ValueEnum)]
pub enum Format {
    Text,
    Json,
}
