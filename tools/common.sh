# Shared by the programs of tools; sourced, not run.

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
# C libraries of posko-audit, ncurses for the desks' screens, qrencode for slips, and the time zone
# table that Asia/Jakarta is looked up in.
build_packages=(
  ca-certificates git libjansson-dev libncurses-dev libprotobuf-c-dev libqrencode-dev libsodium-dev
  libsqlite3-dev tzdata
)

# Python with what the end-to-end tests need, in a folder of the clone.
venv=$top/.build-e2e/venv

need_venv() {
  if ! command -v python3 >/dev/null || ! python3 -c 'import ensurepip, venv' 2>/dev/null; then
    need_packages python3 python3-venv || return 1
  fi
  install_venv
}

install_venv() {
  local wanted stamp=$venv/posko-requirements requirements=$top/Tests/EndToEnd/requirements.txt
  wanted=$(python3 --version && cat "$requirements") || return 1
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; then return 0; fi
  echo "Making .build-e2e/venv with Tests/EndToEnd/requirements.txt"
  rm -rf "$venv"
  python3 -m venv "$venv" \
    && "$venv/bin/python" -m pip install --quiet --disable-pip-version-check \
      -r "$requirements" </dev/null \
    && printf '%s\n' "$wanted" > "$stamp"
}
