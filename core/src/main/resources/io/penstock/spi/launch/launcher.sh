#!/bin/bash
# Launcher of @TITLE@
# Stages the inputs in, runs the script, stages the outputs out, and writes the exit marker last.
# With the argument "script" it runs the script alone: that is how it continues inside a container.
set -u

penstock_now() {
    if [ -n "${EPOCHREALTIME:-}" ]; then penstock_time=${EPOCHREALTIME/[.,]/}; else penstock_time=$(date +%s)000000; fi
}

# Runs the script in the current directory; replaces this shell where nothing is left to be done after it.
penstock_script() {
@ENVIRONMENT@
@SCRIPT@
}

if [ "${1:-}" = script ]; then
    # Whoever started the container can tell its own failure from that of the script.
    { : > .command.begun; } 2>/dev/null
    penstock_script
    exit
fi

# Writes the exit marker: the status, and on a second line at what the launcher itself gave up, so that a script may end with
# any status. One short write, which no reader sees in part.
penstock_cause=
penstock_marker() {
    printf '%s\n' "$status" ${penstock_cause:+"$penstock_cause"} > "$1"
}

@PREPARE@

penstock_stage_in() {
@STAGE_IN@
    return 0
}

# Patterns of outputs mean here what they mean to whoever collects them.
penstock_stage_out() {
    unset GLOBIGNORE
    shopt -s globstar nullglob
    shopt -u dotglob failglob nocaseglob
@STAGE_OUT@
    return 0
}

# Runs whatever the end of the script was: what people look at afterwards is kept.
penstock_conclude() {
@CONCLUDE@
    return 0
}

penstock_leave_marker() {
@MARKER@
}

# A snippet that fails or calls exit ends the attempt: the exit trap still writes the marker.
penstock_before() {
    set +u -e
@BEFORE@
}

penstock_after() {
    set +u
@AFTER@
}

penstock_home=$PWD
penstock_status=
penstock_child=
signalled=
penstock_signal() {
    signalled=$1
    [ -z "$penstock_child" ] || kill -TERM "$penstock_child" 2>/dev/null
}

# Takes back what a snippet may have changed: options, traps, the directory.
penstock_regain() {
    set +ef -u
    IFS=$' \t\n'
    builtin cd "$penstock_home" || return
    trap 'penstock_signal 143' TERM
    trap 'penstock_signal 130' INT
    trap 'penstock_signal 129' HUP
}

penstock_run() {
    @RUN@ < @INPUT@ > .command.out 2> .command.err &
    penstock_child=$!
    # The signal may have come before there was a child to pass it to.
    [ -z "$signalled" ] || kill -TERM "$penstock_child" 2>/dev/null
    wait "$penstock_child"
    penstock_status=$?
    # A signal interrupts the wait, not the script: wait until it has really ended.
    while kill -0 "$penstock_child" 2>/dev/null; do
        wait "$penstock_child"
        penstock_status=$?
    done
    penstock_child=
}

# The one way out, also for an exit in a snippet: what comes after the script, and the marker last.
penstock_end() {
    local status=$?
    trap - EXIT
    penstock_regain
    status=${penstock_status:-$status}
    penstock_now
    printf 'start_us=%s\nend_us=%s\n' "$penstock_began" "$penstock_time" > .command.trace
    [ -z "$signalled" ] || { status=$signalled penstock_cause=@SIGNAL_CAUSE@; }
    if [ "$status" = 0 ]; then
        penstock_stage_out || { status=@STAGE_OUT_FAILED@ penstock_cause=${penstock_cause:-@STAGE_OUT_CAUSE@}; }
    fi
    penstock_conclude
    penstock_leave_marker
    exit "$status"
}

penstock_regain
trap penstock_end EXIT
penstock_now
penstock_began=$penstock_time
penstock_stage_in || { penstock_status=@STAGE_IN_FAILED@ penstock_cause=${penstock_cause:-@STAGE_IN_CAUSE@}; }
if [ -z "$penstock_status" ] && [ -z "$signalled" ]; then
    penstock_before
    penstock_regain
    # The snippet may have set a trap of its own.
    trap penstock_end EXIT
    penstock_now
    penstock_began=$penstock_time
    penstock_run
    penstock_after
    trap penstock_end EXIT
fi
exit "${penstock_status:-0}"
