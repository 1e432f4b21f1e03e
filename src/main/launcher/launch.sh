#!/bin/sh
# Starts odoo-upgrade or odoo-upgrade-tui; and lib/start-faster, run once with the Java in use, makes
# each later start shorter. One script: its name says what to do.
# Exit code 3 when there is no Java 17 or newer; otherwise what the program itself answers.
#
#   JAVA_HOME               a Java to try before the one on the PATH
#   ODOO_UPGRADE_JAVA_OPTS  more options for Java, separated by spaces; they win over those below
set -uf
needed=17

# Follows links, also links to links and relative ones, to the file behind them: sets $followed.
follow() {
  followed=$1
  while [ -h "$followed" ]; do
    link=$(readlink "$followed") || break
    case $link in
      /*) followed=$link ;;
      *) followed=${followed%/*}/$link ;;
    esac
  done
}

# The version of a java, such as 17.0.15: sets $version, empty when it does not tell. The file
# "release" beside it is read where there is one, since asking java itself starts a whole machine.
version_of() {
  version=
  follow "$1"
  if [ -r "${followed%/*}/../release" ]; then
    while IFS='=' read -r key value; do
      if [ "$key" = JAVA_VERSION ]; then
        version=${value#\"}
        version=${version%\"*}
      fi
    done <"${followed%/*}/../release"
  fi
  [ -n "$version" ] || version=$("$1" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p' | sed 1q)
}

# Takes a java that is new enough: sets $java and $java_version. Says in $why what is wrong with it.
consider() {
  version_of "$1"
  major=${version#1.}
  major=${major%%[!0-9]*}
  if [ -z "$major" ]; then
    why="$1 does not tell its version"
  elif [ "$major" -lt "$needed" ]; then
    why="$1 is Java $version"
  else
    java=$1 java_version=$version
  fi
}

# Passes a signal on to the program, if it has been started.
pass_on() {
  signalled=$1
  [ -z "$child" ] || kill -s "$1" "$child" 2>/dev/null
}

# Runs a command and waits for it. A program that was killed cannot put the terminal back as it was;
# what is left of it here can.
run_and_mend_terminal() {
  before=$( { stty -g </dev/tty; } 2>/dev/null) || before=
  # The shell gives what it starts with & no input of its own, so the input travels as number 3.
  if { true <&0; } 2>/dev/null; then exec 3<&0; else exec 3</dev/null; fi
  child= signalled= interrupted=
  trap 'pass_on HUP' HUP
  trap 'pass_on TERM' TERM
  # The shell makes what it starts with & deaf to this signal, hence the other one.
  trap 'interrupted=yes; pass_on TERM' INT
  "$@" <&3 3<&- &
  child=$!
  # A signal may have come before there was anybody to pass it on to.
  [ -z "$signalled" ] || kill -s "$signalled" "$child" 2>/dev/null
  exec 3<&-
  code=127
  while :; do
    signalled=
    wait "$child"
    answer=$?
    # 127: the program's own answer was heard before, and cannot be heard twice.
    [ "$answer" -eq 127 ] || code=$answer
    # A signal ends the waiting too, with an answer that is not the program's.
    [ -n "$signalled" ] || break
  done
  if [ -n "$interrupted" ] && [ "$code" -eq 143 ]; then code=130; fi
  if [ -n "$before" ] && [ "$( { stty -g </dev/tty; } 2>/dev/null)" != "$before" ]; then
    # Mouse and bracketed paste off, cursor on, plain colours, and back from the alternate screen.
    { stty "$before" </dev/tty && printf '\033[?1006l\033[?1000l\033[?2004l\033[?25h\033[0m\033[?1049l' >/dev/tty; } 2>/dev/null
  fi
  exit "$code"
}

case $0 in
  */*) follow "$0" ;;
  *) follow "./$0" ;;
esac
home=$(CDPATH='' cd -P -- "${followed%/*}/.." && pwd -P) || exit 3
case ${followed##*/} in
  odoo-upgrade-tui | start-faster) program=${followed##*/} ;;
  # The commands speak of themselves by the name they were called by, which may be that of a link.
  *) program=${0##*/} ;;
esac

java= java_version= why=
if [ -z "${JAVA_HOME:-}" ]; then
  first='JAVA_HOME is not set'
elif [ -x "$JAVA_HOME/bin/java" ]; then
  consider "$JAVA_HOME/bin/java"
  first=$why
else
  first="JAVA_HOME is $JAVA_HOME, where no bin/java is"
fi
if [ -z "$java" ]; then
  if on_path=$(command -v java); then consider "$on_path"; else why='no java is on the PATH'; fi
fi
if [ -z "$java" ]; then
  printf '%s: Java %s or newer is needed, but %s, and %s. Install one (Debian, Ubuntu: a package named openjdk-...-jre-headless) or set JAVA_HOME to the folder of one. Nothing was started and nothing is lost.\n' \
    "$program" "$needed" "$first" "$why" >&2
  exit 3
fi

# In a plain ASCII locale, Java 17 cannot open a file whose name has an accent.
case $(locale charmap 2>/dev/null) in
  ANSI_X3.4-1968 | US-ASCII | 646)
    if [ -n "${LC_ALL:-}" ]; then LC_ALL=C.UTF-8; else export LC_CTYPE=C.UTF-8; fi
    ;;
esac

jar=$home/lib/odoo-upgrade-tui.jar
archive=$home/lib/classes-$java_version.jsa
compilation=$home/lib/compilation.json
# The same for each start, or the archive would not fit. compilation.json says what C2 is for; what
# encrypts is compiled ten times sooner than the rest, which spares a transfer a second of slow work
# at its start. Java's own words are off: it would tell of the archive and that file, on stdout.
options="-XX:+UseSerialGC -Xmx96m -XX:MaxDirectMemorySize=32m -XX:-UsePerfData -Xlog:disable
  -XX:+UnlockDiagnosticVMOptions -XX:-DisplayVMOutput
  -XX:CompileCommand=quiet
  -XX:CompileCommand=CompileThresholdScaling,com.sun.crypto.provider.*::*,0.1
  -XX:CompileCommand=CompileThresholdScaling,sun.security.ssl.*::*,0.1
  -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
  -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8"

if [ "$program" = start-faster ]; then
  # A start and its usual work, rehearsed once; the classes it needed are kept, ready to use. Kept
  # whole, Java's own among them: what is only added to Java's own archive leaves out old libraries.
  rm -f "$archive" "$archive.new" "$archive.list"
  # What the jar says of native libraries counts for -jar alone; Java 17 knows no such word.
  native=
  [ "$major" -lt 22 ] || native=--enable-native-access=ALL-UNNAMED
  # shellcheck disable=SC2086 # the options are words
  "$java" $options $native "-XX:DumpLoadedClassList=$archive.list" -cp "$jar" dev.odooupgrade.app.ClassArchiveTraining &&
    "$java" $options -Xshare:dump "-XX:SharedClassListFile=$archive.list" \
      "-XX:SharedArchiveFile=$archive.new" -cp "$jar" >/dev/null 2>&1 &&
    mv -f "$archive.new" "$archive"
  code=$?
  rm -f "$archive.new" "$archive.list"
  exit "$code"
fi

[ -r "$archive" ] || archive=
[ -r "$compilation" ] || compilation=
# shellcheck disable=SC2086 # the options are words
set -- $options ${compilation:+"-XX:CompilerDirectivesFile=$compilation"} \
  ${archive:+"-XX:SharedArchiveFile=$archive"} ${ODOO_UPGRADE_JAVA_OPTS:-} \
  "-Dodooupgrade.program=$program" -jar "$jar" "$@"
if [ "$program" = odoo-upgrade-tui ]; then
  run_and_mend_terminal "$java" "$@"
else
  exec "$java" "$@"
fi
