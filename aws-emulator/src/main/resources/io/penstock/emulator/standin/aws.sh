#!/usr/bin/env bash
# Stands in for the AWS command in jobs of the emulator: hands its arguments to the emulator, which does the work in its
# own process and answers with an exit status, a text for standard error, and bytes for standard output.
# As the AWS command does, it tries again where nobody answers: the emulator may have been killed and be on its way back.
LC_ALL=C
trap '' PIPE
here=${BASH_SOURCE[0]%/*}/..
patience=30

connect() {
  until { IFS= read -r port <"$here/port" && exec 3<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null; do
    if [[ ! -e $here/port ]] || ((SECONDS >= patience)); then
      echo "aws: the AWS emulator does not answer" >&2
      exit 255
    fi
    sleep 0.1
  done
}

# Calls until there is an answer; its first word becomes the status.
call() {
  status=
  until [[ $status ]]; do
    connect
    { printf '%s\0' "$token" "${AWS_ACCESS_KEY_ID-}" "$PWD" "$input" "$#" "$@" >&3; } 2>/dev/null
    IFS= read -r -d '' status <&3
    if [[ -z $status ]]; then
      ((SECONDS < patience)) || { echo "aws: the AWS emulator broke off" >&2; exit 255; }
      sleep 0.1
    fi
  done
}

input=
IFS= read -r token <"$here/token"
call "$@"
if [[ $status == input ]]; then
  IFS= read -r -d '' input <&3
  cat >"$input" || exit 1
  call "$@"
fi
if ! IFS= read -r -d '' errors <&3; then
  echo "aws: the AWS emulator broke off" >&2
  exit 255
fi
printf '%s' "$errors" >&2
cat <&3 || exit 1
exit "$status"
