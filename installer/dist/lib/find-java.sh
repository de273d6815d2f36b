# Finds a Java of at least a given release, wherever it is usually installed.
# Sourced by the launcher and by the build scripts, so that there is one list of places.

# The release number (25, 17, 8 ...) of the Java installed in folder $1; nothing if there is none.
java_release() {
  local line version=""
  [ -x "$1/bin/java" ] || return 0
  if [ -r "$1/release" ]; then
    while IFS= read -r line; do
      case $line in JAVA_VERSION=*) version=${line#JAVA_VERSION=} ;; esac
    done <"$1/release"
  else
    version=$("$1/bin/java" -version 2>&1 </dev/null | sed -n 's/^[a-z]* version \("[^"]*"\).*/\1/p')
  fi
  version=${version//\"/}
  version=${version#1.}
  version=${version%%[!0-9]*}
  [ -z "$version" ] || printf '%s\n' "$version"
}

# Every folder in which a Java may be installed, one a line, the user's own choice first.
java_homes() {
  local name on_path root
  for name in $(compgen -A variable | grep -E '^(JAVA|JDK)_?[0-9]*_HOME$' | sort -r); do
    [ -z "${!name}" ] || printf '%s\n' "${!name}"
  done
  if on_path=$(command -v java) && on_path=$(readlink -f "$on_path" 2>/dev/null); then
    printf '%s\n' "${on_path%/bin/java}"
  fi
  for root in /usr/lib/jvm /usr/java /opt /opt/java /opt/jdk /usr/local /usr/local/lib/jvm \
    "${HOME:-/nonexistent}"/{.sdkman/candidates/java,.jdks,.local/share/mise/installs/java,.asdf/installs/java,.jabba/jdk}; do
    [ ! -d "$root" ] || printf '%s\n' "$root" "$root"/*
  done
  for root in /Library/Java/JavaVirtualMachines "${HOME:-/nonexistent}"/Library/Java/JavaVirtualMachines; do
    [ ! -d "$root" ] || printf '%s\n' "$root"/*/Contents/Home
  done
}

# Prints the folder of the first Java of release $1 or newer. With $2 (a program of the JDK, such as
# javac) only a Java that has it counts. Fails if there is none.
find_java() {
  local wanted=$1 program=${2:-java} home release
  while IFS= read -r home; do
    [ -x "$home/bin/$program" ] || continue
    release=$(java_release "$home")
    if [ -n "$release" ] && [ "$release" -ge "$wanted" ]; then
      printf '%s\n' "$home"
      return 0
    fi
  done < <(java_homes)
  return 1
}

# Java reads names of files by the locale: without one, names beyond ASCII could not be opened.
use_utf8() {
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *[Uu][Tt][Ff]*8*) ;;
    *) export LC_ALL=C.UTF-8 ;;
  esac
}
