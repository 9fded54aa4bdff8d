# Shared by tools/run, tools/test and tools/bench; sourced, not run.

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# need_packages NAME... installs those of Debian's packages that are missing, and nothing else.
need_packages() {
  local package missing=() as_root=()
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' \
      || missing+=("$package")
  done
  if [ ${#missing[@]} -eq 0 ]; then return 0; fi
  echo "Installing Debian packages: ${missing[*]}"
  if [ "$(id -u)" -ne 0 ]; then as_root=(sudo); fi
  export DEBIAN_FRONTEND=noninteractive
  "${as_root[@]}" apt-get update -qq </dev/null \
    && "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" \
      </dev/null >/dev/null
}

need_swift() {
  if ! command -v swift >/dev/null; then
    echo "swift is not on the PATH: install Swift 6.3 from swift.org/install, then try again." >&2
    return 1
  fi
}

# What the build needs besides Swift itself: git to fetch the packages, SQLite for the journal, the
# C libraries of posko-audit, and the time zone table that Asia/Jakarta is looked up in.
build_packages=(
  ca-certificates git libjansson-dev libprotobuf-c-dev libsodium-dev libsqlite3-dev tzdata
)

# What Python needs for the end-to-end tests and for measuring, in a folder of its own.
venv=$top/.build-e2e/venv

need_venv() {
  local wanted stamp=$venv/posko-requirements
  local requirements=$top/Tests/EndToEnd/requirements.txt
  wanted=$(python3 --version && cat "$requirements") || return 1
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; then return 0; fi
  echo "Making .build-e2e/venv with Tests/EndToEnd/requirements.txt"
  rm -rf "$venv"
  python3 -m venv "$venv" \
    && "$venv/bin/python" -m pip install --quiet --disable-pip-version-check \
      -r "$requirements" </dev/null \
    && printf '%s\n' "$wanted" > "$stamp"
}
