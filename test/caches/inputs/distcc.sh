#!/bin/sh
# Every step compiles once; what was printed goes to the step's file, and the exit status and the server's word about it
# to the output.
#
#     distcc.sh DIR LAUNCHER COMPILER FLAGS...
dir=$1
launcher=$2
shift 2
cd "$dir" || exit 1
log=$dir/log/distccd.log

# The server writes its line about a job after it answered.
said() {
  sleep 0.3
  wc -l <"$log"
}

step() {
  name=$1
  shift
  before=$(said)
  # distcc leaves a server alone for a minute after it failed, and remembers that here. (Told to wait no time at all,
  # DISTCC_BACKOFF_PERIOD=0, it asks a server that refuses again and again, for ever.)
  rm -rf "${DISTCC_DIR:?}"/*
  "$@" -c "$dir/a.cpp" -o "$dir/a.o" >"$dir/$name.txt" 2>&1
  status=$?
  said >/dev/null
  words=$(tail -n "+$((before + 1))" "$log" | grep -o 'COMPILE_OK\|insecure and not supported' | tr '\n' ' ')
  printf '%s: status %s, server: %s\n' "$name" "$status" "${words:-nothing}"
}

flags="-fplugin=$launcher -fplugin-arg-framewarn-stack-frame=1"
# shellcheck disable=SC2086 # two words
{
  DISTCC_FALLBACK=0 step remote distcc "$@"
  step plugin distcc "$@" $flags
  DISTCC_FALLBACK=0 step no-fallback distcc "$@" $flags
  DISTCC_HOSTS=localhost step localhost distcc "$@" $flags
}
