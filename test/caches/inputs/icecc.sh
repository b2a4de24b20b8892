#!/bin/sh
# Every step compiles once; what was printed goes to the step's file, and the exit status and where the object was made
# to the output.
#
#     icecc.sh DIR LAUNCHER IMPLEMENTATION COMPILER FLAGS...
dir=$1
launcher=$2
implementation=$3
shift 3
cd "$dir" || exit 1
# iceccd packs them as a user of its own.
mkdir "$OPENED/framewarn"
cp "$launcher" "$implementation" limits.conf "$OPENED/framewarn"
launcher=$OPENED/framewarn/$(basename "$launcher")
implementation=$OPENED/framewarn/$(basename "$implementation")
rules=$OPENED/framewarn/limits.conf

step() {
  name=$1
  shift
  : >"$ICECC_LOGFILE"
  icecc "$@" -fplugin="$launcher" -fplugin-arg-framewarn-config="$rules" -c a.cpp -o a.o \
    >"$dir/$name.txt" 2>&1
  status=$?
  where=
  ! grep -q 'write_fd_to_server from cpp' "$ICECC_LOGFILE" || where='sent'
  ! grep -q 'building_local' "$ICECC_LOGFILE" || where="$where here"
  cp "$ICECC_LOGFILE" "$dir/log/$name.log"
  printf '%s: status %s,%s\n' "$name" "$status" "${where:+ $where}"
}

step plugin "$@"
export ICECC_EXTRAFILES="$implementation:$rules"
step told "$@"
case $1 in
# As without -fno-diagnostics-show-caret, which %plain_cxx holds.
g++*) step carets "$@" -fdiagnostics-show-caret ;;
esac
unset ICECC_EXTRAFILES
ICECC=no step no "$@"
