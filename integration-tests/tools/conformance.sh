#!/usr/bin/env bash
# Runs scripts of a pipeline language against ./penstock and checks what they come to.
#
#   conformance.sh [-v] [-j JOBS] [-k] DIR [NAME]...
#
# DIR holds scripts, NAME.nf. Where DIR/checks is a folder, it says what a script must do, and scripts run in it:
#   checks/NAME.nf/.checks     a script for bash; it passes if it ends with 0. It calls $NXF_RUN, which is "$NXF_CMD -q run SCRIPT",
#                              or $NXF_CMD, and finds the script as $NXF_SCRIPT, the log as .nextflow.log, and the tests as $NXF_TESTS
#   checks/NAME.nf/.expected   the standard output, for want of .checks
#   checks/NAME.nf/.config     a file of configuration that counts besides the usual ones
#   checks/.IGNORE*            names of scripts that are left out, one a line
# A script with none of these passes if its run ends with 0. A folder with main.nf and no other script is run as a project.
# NAMEs choose scripts, with or without .nf. -v shows what failed in full; -k keeps the copy of DIR that everything runs in.
set -u

die() { printf 'conformance.sh: %s\n' "$*" >&2; exit 2; }

verbose= keep= jobs=$(nproc 2> /dev/null || echo 2) patience=${CONFORMANCE_TIMEOUT:-180}
while getopts vkj: option; do
    case $option in
        v) verbose=1 ;;
        k) keep=1 ;;
        j) jobs=$OPTARG ;;
        *) die "usage: conformance.sh [-v] [-j JOBS] [-k] DIR [NAME]..." ;;
    esac
done
shift $((OPTIND - 1))
[ $# -gt 0 ] || die "usage: conformance.sh [-v] [-j JOBS] [-k] DIR [NAME]..."
source=$(cd -- "$1" 2> /dev/null && pwd) || die "there is no directory $1"
shift
[ ! -d "$source/tests/checks" ] || source=$source/tests
here=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")" && pwd)
penstock=${PENSTOCK:-${here%/integration-tests/tools}/penstock}
[ -x "$penstock" ] || die "there is no program $penstock"

place=$(mktemp -d)
[ -n "$keep" ] || trap 'rm -rf -- "$place"' EXIT
cp -R -- "$source" "$place/scripts" || die "cannot copy $source"
mkdir "$place/bin" "$place/results" "$place/home"

# What the checks call: errors come with the standard output where a run fails, as they expect it; the log has the name they look for.
cat > "$place/bin/nextflow" << PROGRAM
#!/usr/bin/env bash
errors=\$(mktemp "$place/errors.XXXXXX")
log=\${NXF_LOG_FILE:-.nextflow.log}
NXF_LOG_FILE=\$log PENSTOCK_NO_BUILD=1 "$penstock" "\$@" 2> "\$errors"
status=\$?
if [ \$status != 0 ]; then
    # What is wrong with a script is said once, as it stands in the log.
    grep -q '^error: ' "\$errors" && grep -q ' ERROR penstock - ' "\$log" 2> /dev/null || cat -- "\$errors"
    sed -n 's/.* ERROR penstock - /ERROR ~ /;/^ERROR ~ /,\$p' "\$log" 2> /dev/null
else
    cat -- "\$errors" >&2
fi
rm -f -- "\$errors"
exit \$status
PROGRAM
chmod +x "$place/bin/nextflow"
export NXF_CMD=$place/bin/nextflow NXF_TESTS=$place/scripts NXF_ANSI_LOG=false NXF_DISABLE_CHECK_LATEST=true
export PATH=$place/bin:$PATH

# Built once, before several start at the same time.
(cd "$place" && "$penstock" --version > "$place/version" 2>&1) || die "the program does not start: $(cat "$place/version")"

engine=
for candidate in docker podman; do
    [ -n "$engine" ] || ! "$candidate" info > /dev/null 2>&1 || engine=$candidate
done

# Says why a script cannot be judged here; nothing if it can.
reason_to_skip() {
    local name=$1 checks=$2 text code
    if compgen -G "$place/scripts/checks/.IGNORE*" > /dev/null && grep -qxF -- "$name" "$place"/scripts/checks/.IGNORE*; then
        echo "it is named in checks/.IGNORE"
        return
    fi
    text=$(cat -- "$checks/.checks" "$checks/.config" 2> /dev/null)
    # Licences and references in comments name addresses that no run asks for.
    code=$(sed '/^[[:space:]]*\(\*\|\/\*\|\/\/\|#\)/d' -- "$place/scripts/$name" 2> /dev/null)
    if [ -z "$engine" ] && grep -q -- '-with-docker\|docker.enabled *= *true' <<< "$text"; then
        echo "it needs a container engine, and none runs here"
    elif grep -q -- '-with-\(conda\|singularity\|spack\|wave\|apptainer\)' <<< "$text"; then
        echo "it needs an environment that Penstock does not make"
    elif grep -q 'https\?://\|git@\|-with-tower' <<< "$text$code" && [ -z "${CONFORMANCE_NETWORK:-}" ]; then
        echo "it needs the network; CONFORMANCE_NETWORK=1 runs it"
    fi
}

# Runs one script in the directory of its checks; prints nothing, leaves "passed" or what went wrong.
judge() {
    local name=$1 checks=$place/scripts/checks/$1 out=$place/results/$1.out why= status
    local -a files=()
    export NXF_SCRIPT=$place/scripts/$name
    if [ -d "$place/scripts/checks" ]; then
        mkdir -p "$checks"
        cd "$checks" || return
    else
        cd "$place/scripts" || return
    fi
    why=$(reason_to_skip "$name" "$checks")
    if [ -n "$why" ]; then
        printf 'skipped %s\n' "$why" > "$place/results/$name"
        return
    fi
    [ ! -f .config ] || files=(-c .config)
    export NXF_RUN="$NXF_CMD -q ${files[*]-} run $NXF_SCRIPT" NXF_FILE=$NXF_SCRIPT
    if [ -f .checks ]; then
        timeout "$patience" bash -ex .checks > "$out" 2>&1 < /dev/null
    else
        # shellcheck disable=SC2086 # a command of several words
        timeout "$patience" $NXF_RUN > "$out" 2> "$out.err" < /dev/null
    fi
    status=$?
    if [ $status = 124 ]; then
        why="it did not end within $patience seconds"
    elif [ $status != 0 ]; then
        why="exit status $status: $(grep -v '^+' "$out" | grep -m 1 -i 'error\|failed' || grep '^+' "$out" | tail -n 1)"
    elif [ ! -f .checks ] && [ -f .expected ] && ! diff -w "$out" .expected > "$out.diff"; then
        why="the output differs: $(sed -n 2p "$out.diff")"
        cat "$out.diff" >> "$out"
    fi
    [ ! -f "$out.err" ] || cat "$out.err" >> "$out"
    printf '%s\n' "${why:+failed $why}" | sed 's/^$/passed/' > "$place/results/$name"
}

# The scripts that are asked for.
chosen=("$@")
names=()
cd "$place/scripts" || exit 2
for script in *.nf; do
    [ -f "$script" ] || continue
    if [ ${#chosen[@]} = 0 ] || printf '%s\n' "${chosen[@]}" | grep -qxF -e "$script" -e "${script%.nf}"; then
        names+=("$script")
    fi
done
[ ${#names[@]} -gt 0 ] || die "there is no script to run in $source"

running=0
# Without a folder of checks all run in the same one, one after the other.
[ -d checks ] || jobs=1
for name in "${names[@]}"; do
    if [ "$running" -ge "$jobs" ]; then
        wait -n
        running=$((running - 1))
    fi
    (judge "$name") &
    running=$((running + 1))
done
wait

passed=0 failed=0 skipped=0
for name in "${names[@]}"; do
    read -r verdict why < "$place/results/$name" || verdict=failed why="it was not run"
    case $verdict in
        passed) passed=$((passed + 1)) ;;
        skipped)
            skipped=$((skipped + 1))
            printf 'skipped  %s: %s\n' "$name" "$why"
            ;;
        *)
            failed=$((failed + 1))
            printf 'FAILED   %s: %s\n' "$name" "$why"
            [ -z "$verbose" ] || sed 's/^/    /' "$place/results/$name.out"
            ;;
    esac
done
[ -z "$keep" ] || printf 'everything is in %s\n' "$place"
printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" = 0 ]
