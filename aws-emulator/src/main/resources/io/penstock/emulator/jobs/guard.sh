# Sends signals to the process groups of jobs as told on standard input, one "verb group" a line. When the input ends,
# be it that the emulator was closed or that it was killed, every group still known is ended, or left to the next emulator
# if that is what the first argument says.
trap '' HUP INT TERM
declare -A groups
while read -r verb group; do
  case $verb in
    watch) groups[$group]=1 ;;
    # A process that has not yet become leader of its group is reached by its own number.
    term) kill -TERM -- "-$group" || kill -TERM "$group" ;;
    kill) kill -KILL -- "-$group" || kill -KILL "$group" ;;
    ended) kill -KILL -- "-$group"; unset "groups[$group]" ;;
  esac
done 2>/dev/null
[[ $1 == leave ]] && exit
for group in "${!groups[@]}"; do
  kill -KILL -- "-$group" 2>/dev/null
done
