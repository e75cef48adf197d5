#!/bin/bash
# Launcher of @TITLE@
# Stages the inputs in, runs the script, stages the outputs out, and writes the exit marker last.
# With the argument "script" it runs the script alone: that is how it continues inside a container.
set -u
shopt -s globstar nullglob

penstock_now() {
    if [ -n "${EPOCHREALTIME:-}" ]; then now=${EPOCHREALTIME/[.,]/}; else now=$(date +%s)000000; fi
}

# Runs the script in the current directory; replaces this shell where nothing is left to be done after it.
penstock_script() {
@ENVIRONMENT@
@SCRIPT@
}

if [ "${1:-}" = script ]; then
    penstock_script
    exit
fi

@PREPARE@

penstock_stage_in() {
@STAGE_IN@
    return 0
}

penstock_stage_out() {
@STAGE_OUT@
    return 0
}

# Runs whatever the end of the script was: what people look at afterwards is kept.
penstock_conclude() {
@CONCLUDE@
    return 0
}

penstock_marker() {
@MARKER@
}

# A snippet that fails or calls exit ends the attempt: the exit trap still writes the marker.
penstock_before() {
    set +u -e
@BEFORE@
    set +e -u
}

penstock_after() {
    set +u
@AFTER@
    set -u
}

child=
signalled=
penstock_signal() {
    signalled=$1
    [ -z "$child" ] || kill -TERM "$child" 2>/dev/null
}
trap 'penstock_signal 143' TERM
trap 'penstock_signal 130' INT
trap 'penstock_signal 129' HUP

penstock_run() {
    @RUN@ < @INPUT@ > .command.out 2> .command.err &
    child=$!
    # The signal may have come before there was a child to pass it to.
    [ -z "$signalled" ] || kill -TERM "$child" 2>/dev/null
    wait "$child"
    status=$?
    # A signal interrupts the wait, not the script: wait until it has really ended.
    while kill -0 "$child" 2>/dev/null; do
        wait "$child"
        status=$?
    done
    child=
}

# The one way out, also for an exit in a snippet: what comes after the script, and the marker last.
status=
penstock_end() {
    local last=$?
    trap - EXIT
    set +e -u
    [ -n "$status" ] || status=$last
    penstock_now
    printf 'start_us=%s\nend_us=%s\n' "$start" "$now" > .command.trace
    [ -z "$signalled" ] || status=$signalled
    if [ "$status" = 0 ]; then
        penstock_stage_out || status=@STAGE_OUT_FAILED@
    fi
    penstock_conclude
    penstock_marker
    exit "$status"
}
trap penstock_end EXIT

penstock_now
start=$now
penstock_stage_in || status=@STAGE_IN_FAILED@
if [ -z "$status" ] && [ -z "$signalled" ]; then
    penstock_before
    # The snippet may have set a trap of its own.
    trap penstock_end EXIT
    penstock_now
    start=$now
    penstock_run
    penstock_after
fi
exit "${status:-0}"
