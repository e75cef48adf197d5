#!/usr/bin/env bash
# Stands in for the AWS command in jobs of the emulator: hands its arguments to the emulator, which does the work in its
# own process and answers with an exit status, a text for standard error, and bytes for standard output.
LC_ALL=C
port=@PORT@
token=@TOKEN@

call() {
  { exec 3<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null || {
    echo "aws: the AWS emulator on port $port does not answer" >&2
    exit 255
  }
  printf '%s\0' "$token" "${AWS_ACCESS_KEY_ID-}" "$PWD" "$input" "$#" "$@" >&3
}

input=
call "$@"
IFS= read -r -d '' status <&3
if [[ $status == input ]]; then
  IFS= read -r -d '' input <&3
  cat >"$input" || exit 1
  call "$@"
  IFS= read -r -d '' status <&3
fi
if ! IFS= read -r -d '' errors <&3; then
  echo "aws: the AWS emulator broke off" >&2
  exit 255
fi
printf '%s' "$errors" >&2
cat <&3 || exit 1
exit "$status"
