#!/bin/sh
# Every step compiles once; what the compiler printed goes to the step's file, whether it was a hit to the output.
#
#     sccache.sh DIR COMPILER FLAGS...
dir=$1
shift
cd "$dir" || exit 1
launcher=$dir/framewarn/framewarn.so

step() {
  name=$1
  shift
  sccache --zero-stats >/dev/null
  rm -f "$dir/record.jsonl"
  sccache "$@" -fplugin="$launcher" -fplugin-arg-framewarn-config="$dir/limits.conf" \
    -fplugin-arg-framewarn-record="$dir/record.jsonl" -MD -MF "$dir/$name.d" \
    -c "$dir/a.cpp" -o "$dir/a.o" 2>"$dir/$name.txt" || exit 1
  [ ! -e "$dir/record.jsonl" ] || mv "$dir/record.jsonl" "$dir/$name.jsonl"
  sccache --show-stats | awk -v name="$name" '
    /^Cache (hits|misses)  / && $3 == 1 { print name ": " $2 }
    /^Compile requests executed/ && $4 != 1 { print name ": not executed" }'
}

rules() {
  echo "src:a.cpp stack-frame=$1" >"$dir/limits.conf"
}

rules 1
step first "$@"
step again "$@"
echo x >>"$launcher"
step other-launcher "$@"
rules 3
step other-rules "$@"

export SCCACHE_EXTRAFILES="$launcher:$dir/limits.conf"
step told "$@"
step told-again "$@"
echo x >>"$launcher"
step told-other-launcher "$@"
rules 1
step told-other-rules "$@"
