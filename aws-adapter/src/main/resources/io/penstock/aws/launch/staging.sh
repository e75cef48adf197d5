penstock_scratch=${PENSTOCK_SCRATCH:-}
penstock_cli=${PENSTOCK_AWS:-aws}
penstock_home=$PWD
unset PENSTOCK_SCRATCH PENSTOCK_AWS
declare -A penstock_inputs=() penstock_kept=()
penstock_pids=()
penstock_reaped=0
penstock_failed=
penstock_type=any

# The launcher says something only where something is wrong: what is usual stands in the trace.
penstock_say() {
    printf 'penstock: %s\n' "$*" >> .command.log
}

# One call of the copying program, with settings that the script of the task does not see.
penstock_aws() (
    penstock_settings
    exec "$penstock_cli" "$@" >> .command.log 2>&1
)

# Tries something again after a pause: its name for people, then the command.
penstock_try() {
    local try=1 name=$1
    shift
    until "$@"; do
        if [ "$try" -ge "$penstock_tries" ] || [ -n "${signalled:-}" ]; then
            penstock_say "gave up after $try attempts: $name"
            return 1
        fi
        try=$((try + 1))
        sleep "$penstock_delay"
    done
}

# Looks for room for all inputs before the first of them comes: a disk that runs full says less.
penstock_room() {
    local free
    free=$(df -Pk . 2>/dev/null | { read -r _ && read -r _ _ _ free _ && printf %s "$free"; })
    case "$free" in
        '' | *[!0-9]*) return 0 ;;
    esac
    [ "$free" -ge $((penstock_needs / 1024)) ] && return 0
    penstock_say "no space left on device: the inputs need $((penstock_needs / 1048576 + 1)) MiB, and $PWD has" \
        "$((free / 1024)) MiB; give the job's disk more room"
    penstock_cause=disk-full
    return 1
}

penstock_get_file() {
    [ -d "${1%/*}" ] || mkdir -p -- "${1%/*}" || return 1
    penstock_try "$2" penstock_bring_file "$@"
}

penstock_bring_file() {
    local size
    penstock_aws "${penstock_get[@]}" "$2" "$1" || return 1
    size=$(penstock_sizes "$1")
    [ "${size//[^0-9]/}" = "$3" ] && return 0
    penstock_say "$1 has $size bytes where $2 has $3"
    return 1
}

# Brings a directory by one call, and looks at all of it once: target, source, its files, their bytes.
penstock_get_directory() {
    mkdir -p -- "$1" && penstock_try "$2/" penstock_bring_directory "$@"
}

penstock_bring_directory() {
    local size files=0 bytes=0
    penstock_aws "${penstock_get_all[@]}" "$2/$penstock_everything" "$1/" || return 1
    [ -n "${3:-}" ] || return 0
    while read -r size; do
        files=$((files + 1))
        bytes=$((bytes + size))
    done < <(penstock_sizes_below "$1")
    [ "$files" = "$3" ] && [ "$bytes" = "$4" ] && return 0
    penstock_say "$1 has $files files of $bytes bytes where $2/ has $3 of $4"
    return 1
}

# Makes the directory of an input whose files come one by one.
penstock_directory() {
    penstock_inputs[$1]=1
    mkdir -p -- "$1"
}

penstock_sizes_below() {
    local file some=()
    unset GLOBIGNORE
    shopt -s globstar nullglob dotglob
    for file in "$1"/**; do
        [ -f "$file" ] || continue
        some+=("$file")
        if [ "${#some[@]}" = 500 ]; then
            penstock_sizes "${some[@]}"
            some=()
        fi
    done
    [ "${#some[@]}" = 0 ] || penstock_sizes "${some[@]}"
}

penstock_sizes() {
    local file
    if command -v stat > /dev/null; then
        stat -L -c %s -- "$@"
    else
        for file in "$@"; do wc -c < "$file"; done
    fi
}

# Starts bringing one input in: function, target, source. At most so many are under way.
penstock_start() {
    penstock_inputs[$2]=1
    if [ $((${#penstock_pids[@]} - penstock_reaped)) -ge "$penstock_slots" ]; then
        penstock_reap
    fi
    [ -z "$penstock_failed" ] || return 0
    "$@" &
    penstock_pids+=("$!")
}

penstock_reap() {
    local pid=${penstock_pids[$penstock_reaped]} code
    wait "$pid"
    code=$?
    # A signal interrupts the wait, not the transfer.
    while kill -0 "$pid" 2>/dev/null; do
        wait "$pid"
        code=$?
    done
    penstock_reaped=$((penstock_reaped + 1))
    [ "$code" = 0 ] || penstock_failed=1
}

penstock_finish() {
    while [ "$penstock_reaped" -lt "${#penstock_pids[@]}" ]; do
        penstock_reap
    done
    [ -z "$penstock_failed" ]
}

# Collects outputs as links in one directory, so that one call of the aws command sends them all.
penstock_keep() {
    local path
    for path in "$@"; do
        path=${path%/}
        [ -n "${penstock_inputs[$path]+set}" ] || penstock_keep_inputs_too "$path" || return 1
    done
}

penstock_keep_inputs_too() {
    local path
    for path in "$@"; do
        path=${path%/}
        case "$path" in
            . | ./.command.* | ./.exitcode) ;;
            ../* | */../* | */..) penstock_say "$path leads out of the work directory; it is not kept" ;;
            ./*) penstock_link "$path" || return 1 ;;
            *) penstock_say "$path lies outside the work directory; it is not kept" ;;
        esac
    done
}

penstock_link() {
    local above=$1 link=.command.outputs/${1#./}
    case "$penstock_type" in
        file) [ -f "$1" ] ;;
        dir) [ -d "$1" ] ;;
        *) [ -f "$1" ] || [ -d "$1" ] ;;
    esac || return 0
    while [ "$above" != . ]; do
        [ -z "${penstock_kept[$above]+set}" ] || return 0
        above=${above%/*}
    done
    penstock_kept[$1]=1
    penstock_storable "$1" || return 1
    # Parts of a directory that is kept as a whole now: they are links, and directories for them.
    rm -rf -- "$link"
    [ -d "${link%/*}" ] || mkdir -p -- "${link%/*}" || return 1
    if [ -d "$1" ]; then
        penstock_look_through "$1"
        case "$?" in
            0) ;;
            1) penstock_pick "$1" "$link"; return ;;
            *) return 1 ;;
        esac
    fi
    ln -s -- "$PWD/${1#./}" "$link"
}

# Ends the staging at a file that S3 can never take: another attempt would make it again.
penstock_storable() {
    local LC_ALL=C key=${penstock_target#s3://*/}/${1#./} name objection=
    if [ "${#key}" -gt 1024 ]; then
        objection="its key in S3 would have ${#key} bytes, and 1024 is the most"
    elif [[ "$1" == *[$'\x80'-$'\xff']* ]] && ! [[ "$1" =~ $penstock_utf8 ]]; then
        objection='its name is not UTF-8, which S3 asks for'
    elif { [ -f "$1" ] || [ -d "$1" ]; } && [ ! -r "$1" ]; then
        objection='it cannot be read'
    fi
    [ -n "$objection" ] || return 0
    printf -v name %q "$1"
    penstock_detail="${name:0:1000}: $objection"
    penstock_cause=bad-output
    penstock_say "$penstock_detail"
    return 1
}

penstock_utf8=$'^([\x01-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf][\x80-\xbf]'
penstock_utf8+=$'|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf][\x80-\xbf]'
penstock_utf8+=$'|[\xf1-\xf3][\x80-\xbf][\x80-\xbf][\x80-\xbf]|\xf4[\x80-\x8f][\x80-\xbf][\x80-\xbf])*$'

# Looks at all of a directory that is kept: 1 where a part of it must stay behind, 2 where S3 can never take it.
penstock_look_through() {
    local entry entries=() found=0
    penstock_entries "$1"
    for entry in ${entries[@]+"${entries[@]}"}; do
        penstock_storable "$entry" || return 2
        if penstock_stays "$entry"; then
            found=1
        elif [ -d "$entry" ]; then
            penstock_look_through "$entry" || found=$?
            [ "$found" != 2 ] || return 2
        fi
    done
    return "$found"
}

penstock_entries() {
    if shopt -q dotglob; then entries=("$1"/*); else entries=("$1"/* "$1"/.[!.]* "$1"/..?*); fi
}

# Tells whether the copying program would fail on something, or never come to its end.
penstock_stays() {
    local above=$1
    if [ -d "$1" ]; then
        while [ -L "$1" ] && [ "$above" != "${above%/*}" ]; do
            above=${above%/*}
            [ ! "$1" -ef "$above" ] || return 0
        done
        return 1
    fi
    [ ! -f "$1" ]
}

# Keeps what can be sent of a directory, and says what cannot.
penstock_pick() {
    local entry entries=()
    mkdir -p -- "$2" || return 1
    penstock_entries "$1"
    for entry in ${entries[@]+"${entries[@]}"}; do
        if [ -L "$entry" ] && penstock_stays "$entry"; then
            penstock_say "$entry is a link that leads nowhere or back; it is not kept"
        elif penstock_stays "$entry"; then
            penstock_say "$entry is neither a file nor a directory; it is not kept"
        elif [ -d "$entry" ]; then
            penstock_pick "$entry" "$2/${entry##*/}" || return 1
        else
            ln -s -- "$PWD/${entry#./}" "$2/${entry##*/}" || return 1
        fi
    done
}

penstock_put_outputs() {
    [ ! -d .command.outputs ] ||
        penstock_try "the outputs" penstock_aws "${penstock_put_all[@]}" .command.outputs/ "$penstock_target/"
}

penstock_put_logs() {
    local file
    mkdir -p .command.logs
    printf '%s\n' "host=${HOSTNAME:-unknown}" "job=${AWS_BATCH_JOB_ID:-none}" "program=$penstock_cli" >> .command.trace
    for file in .command.out .command.err .command.trace .command.env; do
        [ ! -e "$file" ] || ln -sf -- "$PWD/$file" ".command.logs/$file"
    done
    # Each file is a request: the launcher's own words go only where there are any.
    [ ! -s .command.log ] || cp .command.log .command.logs/.command.log
    penstock_try "the logs" penstock_aws "${penstock_put_all[@]}" .command.logs/ "$penstock_target/"
}

# What a container prints is kept by Batch even where S3 cannot be reached.
penstock_show_logs() {
    local file
    for file in .command.err .command.log; do
        if [ -s "$file" ]; then
            printf 'penstock: the last lines of %s:\n' "$file"
            tail -n 50 "$file"
        fi
    done
}

penstock_put_marker() {
    penstock_marker .exitcode
    penstock_try "the exit marker" penstock_aws "${penstock_put[@]}" .exitcode "$penstock_target/.exitcode" && return
    # Without its marker nobody believes in a success, nor that one of the launcher's statuses is the script's own: then the
    # container's status says what failed.
    case "$status" in 0 | 25[0-2]) status=$penstock_unsent ;; esac
}

# The scratch directory was made for this task alone; a directory that somebody runs this file in by hand stays.
penstock_leave() {
    [ -z "$penstock_scratch" ] || { cd / && rm -rf -- "$penstock_scratch"; }
}
