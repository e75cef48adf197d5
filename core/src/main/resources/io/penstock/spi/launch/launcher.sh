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
# any status; on a third what people should know of that. One short write, which no reader sees in part.
penstock_cause=
penstock_detail=
penstock_marker() {
    printf '%s\n' "$status" ${penstock_cause:+"$penstock_cause"} ${penstock_detail:+"$penstock_detail"} > "$1"
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
# What a container does is not seen from outside of it.
penstock_measures=@MEASURES@
: > .command.trace
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

# Notes what the kernel has counted of this shell and of all it has waited for: processor time, and bytes read and written.
penstock_count() {
    [ "$penstock_measures" = yes ] || return 0
    local key value
    {
        IFS= read -r value < "/proc/$$/stat" && printf '%s_stat=%s\n' "$1" "${value##*) }"
        while read -r key value; do printf '%s_%s=%s\n' "$1" "${key%:}" "$value"; done < "/proc/$$/io"
    } 2>/dev/null >> .command.trace
    return 0
}

# Looks now and then, at first after a tenth of a second, how much memory the script's processes hold and have held at most. Ends
# when its input does, be it because this shell was killed.
penstock_watch() {
    local pause=100 seconds pids more key value unit file i seen=
    local rss vmem peak_rss peak_vmem most_rss=0 most_vmem=0 most_peak_rss=0 most_peak_vmem=0
    while
        printf -v seconds '%d.%03d' $((pause / 1000)) $((pause % 1000))
        IFS= read -rt "$seconds" key
        [ $? -gt 128 ]
    do
        rss=0 vmem=0 peak_rss=0 peak_vmem=0 pids=("$$")
        for ((i = 0; i < ${#pids[@]}; i++)); do
            for file in "/proc/${pids[i]}/task/"*/children; do
                more=()
                read -ra more < "$file"
                for key in "${more[@]}"; do [ "$key" = "$BASHPID" ] || pids+=("$key"); done
            done
            [ $i -gt 0 ] || continue
            while read -r key value unit; do
                case $key in
                    VmRSS:) rss=$((rss + value)) ;;
                    VmSize:) vmem=$((vmem + value)) ;;
                    VmHWM:) peak_rss=$((peak_rss + value)) ;;
                    VmPeak:) peak_vmem=$((peak_vmem + value)) ;;
                esac
            done < "/proc/${pids[i]}/status"
        done
        [ $peak_rss = 0 ] || seen=yes
        [ $rss -le $most_rss ] || most_rss=$rss
        [ $vmem -le $most_vmem ] || most_vmem=$vmem
        [ $peak_rss -le $most_peak_rss ] || most_peak_rss=$peak_rss
        [ $peak_vmem -le $most_peak_vmem ] || most_peak_vmem=$peak_vmem
        [ $pause -ge 5000 ] || pause=$((pause * 2))
    done
    [ -z "$seen" ] || printf '%s_kb=%s\n' rss "$most_rss" vmem "$most_vmem" peak_rss "$most_peak_rss" \
        peak_vmem "$most_peak_vmem" >> .command.trace
}

# An older bash could not wait for the one that watches.
penstock_watcher=
penstock_begin_watch() {
    [ "$penstock_measures" = yes ] && [ -r "/proc/$$/status" ] || return 0
    ((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 404)) || return 0
    exec 198> >(penstock_watch 2>/dev/null)
    penstock_watcher=$!
}

penstock_end_watch() {
    [ -n "$penstock_watcher" ] || return 0
    exec 198>&-
    wait "$penstock_watcher" 2>/dev/null
    penstock_watcher=
}

penstock_run() {
    penstock_count before
    penstock_begin_watch
    @RUN@ < @INPUT@ > .command.out 2> .command.err 198>&- &
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
    penstock_count after
    penstock_end_watch
}

# The one way out, also for an exit in a snippet: what comes after the script, and the marker last.
penstock_end() {
    local status=$?
    trap - EXIT
    penstock_regain
    status=${penstock_status:-$status}
    penstock_now
    printf 'start_us=%s\nend_us=%s\nhost=%s\n' "$penstock_began" "$penstock_time" "${HOSTNAME:-}" >> .command.trace
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
