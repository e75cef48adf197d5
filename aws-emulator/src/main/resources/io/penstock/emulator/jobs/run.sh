# Runs a job's command, and writes down that it runs and how it ended, for an emulator that was not there to see it.
# Arguments: the directory for that, the command, its arguments.
exec 3>&2 2>/dev/null
place=$1
shift
# Signals are meant for the command; how that ended must be written down all the same.
trap : HUP INT QUIT TERM
stat= boot=
read -r stat </proc/$$/stat && read -r boot </proc/sys/kernel/random/boot_id
fields=(${stat##*) })
echo "$$ t${fields[19]}@$boot" >"$place/process"
# Whoever looked before this process was to be found has given it up; nothing must run twice.
[[ -e $place/given-up ]] && exit 1
"$@" 2>&3 3>&-
status=$?
echo "$status" >"$place/exit"
exit "$status"
