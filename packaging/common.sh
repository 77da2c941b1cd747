# What all packages have in common. To be sourced by those beside it, from bash.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
dist=${DIST:-$root/dist}
cd "$root"
mkdir -p "$dist"

version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
# The same input gives the same bytes: what is dated has the date of the last change.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 0)}
export SOURCE_DATE_EPOCH TZ=UTC LC_ALL=C.UTF-8
umask 022

# need PROGRAM HINT: ends with the hint where there is no such program. Nothing is installed here.
missing=0
need() {
  command -v "$1" >/dev/null 2>&1 && return
  echo "packaging: there is no $1: $2" >&2
  missing=1
}
end_if_missing() {
  [ "$missing" = 0 ] || { echo "packaging: see packaging/README.md" >&2; exit 2; }
}

# The folder of cargo, by its own word.
target_folder() {
  cargo metadata --format-version 1 --no-deps --locked |
    python3 -c 'import json, sys; print(json.load(sys.stdin)["target_directory"])'
}

# build_for TARGET RUNTIME COMMAND ARGUMENTS…: has cargo do something for another machine; RUNTIME is how
# the standard library ends a panic there. It comes with rustup where that has the target, else it is
# built from Debian's sources (rustc-web, rust-web-src).
build_for() {
  local target=$1 runtime=$2 command=$3
  shift 3
  if [ -d "$(rustc --print sysroot)/lib/rustlib/$target/lib" ]; then
    cargo "$command" --target "$target" "$@"
  else
    RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 cargo "$command" -Zbuild-std="std,$runtime" \
      --target "$target" "$@"
  fi
}
# whole: arguments for cargo, after which nothing of a release is built in a hurry: what `cargo build --release`
# leaves as it comes, so that it is there soon, is made quick too.
whole() {
  sed -n '/^\[profile\.release\.package\]/,/^$/s/^\([^ ]*\) = .*/--config=profile.release.package.\1.opt-level=3/p' \
    Cargo.toml
}
need_standard_library() {
  [ -d "$(rustc --print sysroot)/lib/rustlib/$1/lib" ] && return
  [ -x /usr/bin/rustc ] && [ -d /usr/lib/rustlib/src/rust/library ] && return
  echo "packaging: no standard library for $1: rustup target add $1" >&2
  echo "  or on Debian: apt-get install rustc-web rust-web-src lld" >&2
  missing=1
}

# licences FOLDER TARGET FEATURES: what everyone who gets the atlas is to be given to read.
licences() {
  mkdir -p "$1"
  cp LICENSE-MIT LICENSE-APACHE assets/CREDITS.md assets/fonts/OFL.txt \
    assets/fonts/LICENSE-Lucide.txt assets/map/LICENSE-LGPL-3.0.txt assets/map/LICENSE-GPL-3.0.txt "$1"
  python3 "$here/licences.py" "$2" "$3" >"$1/LIBRARIES.txt"
}

# dated FOLDER: everything in it gets the one date.
dated() {
  find "$1" -depth -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
}

# sums: lists what is there to be passed on, so that anyone can tell whether it arrived whole.
sums() {
  (cd "$dist" && find . -type f ! -name SHA256SUMS -printf '%P\0' | sort -z |
    xargs -0 sha256sum >SHA256SUMS)
}

say_sizes() {
  for file in "$@"; do
    printf '%12s  %s\n' "$(stat -c %s "$file")" "${file#"$root"/}"
  done
}
