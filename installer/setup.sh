# What the commands `run` and `test` need before they can work: a JDK, Maven, Debian packages.
# Sourced; $root is the folder of the clone. Nothing here writes to standard output.

# A user's mistake or a missing thing: one sentence, no stack trace.
fail() {
  echo "$*" >&2
  exit 2
}

# shellcheck source=dist/lib/find-java.sh
. "$root/installer/dist/lib/find-java.sh"
use_utf8

# Makes JAVA25_HOME name a JDK of release 25 or newer: Maven's toolchain looks there, whatever Java Maven runs on.
need_jdk() {
  JAVA25_HOME=$(find_java 25 javac) ||
    fail "Sequitur is built with a JDK 25 or newer and none was found: install one (for example from https://adoptium.net), or set JAVA25_HOME to its folder."
  export JAVA25_HOME
  # Maven itself refuses a JAVA_HOME that is not there, and needs some Java when none is on the PATH.
  if [ -n "${JAVA_HOME:-}" ] && [ ! -x "$JAVA_HOME/bin/java" ]; then unset JAVA_HOME; fi
  if [ -z "${JAVA_HOME:-}" ] && ! command -v java >/dev/null; then export JAVA_HOME=$JAVA25_HOME; fi
}

has_library() {
  PATH=$PATH:/sbin:/usr/sbin ldconfig -p | grep -F "$1" >/dev/null
}

# Whether what Debian package $1 brings is there, however it came.
has_package() {
  case $1 in
    maven) command -v mvn >/dev/null ;;
    libgtk-3-0) has_library libgtk-3.so.0 ;;
    libgl1) has_library libGL.so.1 ;;
    libxtst6) has_library libXtst.so.6 ;;
    libxxf86vm1) has_library libXxf86vm.so.1 ;;
    fontconfig) command -v fc-match >/dev/null ;;
    fonts-dejavu-core) command -v fc-list >/dev/null && [ -n "$(fc-list : family)" ] ;;
    xvfb) command -v Xvfb >/dev/null && command -v xvfb-run >/dev/null ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

# Installs the missing ones of the named Debian packages where that is allowed, else names them in one line to copy.
need_packages() {
  local package missing=() as_root=() by_hand
  [ "$(uname -s)" = Linux ] || return 0
  for package in "$@"; do
    has_package "$package" || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  by_hand="sudo apt-get update && sudo apt-get install -y ${missing[*]}"
  if ! command -v apt-get >/dev/null; then
    echo "Missing, by the names of their Debian packages: ${missing[*]}. Sequitur may not start without them." >&2
    return 0
  fi
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || fail "Packages are missing. Install them with: $by_hand"
    as_root=(sudo -n)
  fi
  echo "Installing Debian packages: ${missing[*]}" >&2
  {
    "${as_root[@]}" apt-get update -qq &&
      "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}"
  } </dev/null >&2 ||
    fail "Debian packages could not be installed. Install them with: $by_hand"
}

# What drawing a picture needs (Java finds no font at all without them), and what a window needs beside it.
picture_packages=(fontconfig fonts-dejavu-core)
window_packages=(libgtk-3-0 libgl1 libxtst6 libxxf86vm1 "${picture_packages[@]}")

# Whether a window can be opened: an X display that is named and, if it is a local one, there.
has_display() {
  local number
  [ "$(uname -s)" = Linux ] || return 0
  case ${DISPLAY:-} in
    "") return 1 ;;
    :*)
      number=${DISPLAY#:}
      number=${number%%.*}
      [ -S "/tmp/.X11-unix/X$number" ] || grep -qF "@/tmp/.X11-unix/X$number" /proc/net/unix
      ;;
  esac
}

maven() {
  mvn -B -ntp -f "$root/pom.xml" "$@"
}
