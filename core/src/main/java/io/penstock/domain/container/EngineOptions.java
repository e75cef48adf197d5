package io.penstock.domain.container;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The options that {@code docker run} and {@code podman run} know, and which of them take a value. */
final class EngineOptions {
    private static final Set<String> FLAGS = Set.of(
            ("-d --detach --disable-content-trust --env-host --help --http-proxy --init -i --interactive --no-healthcheck"
                            + " --no-hostname --no-hosts --oom-kill-disable --passwd --privileged -P --publish-all -q --quiet"
                            + " --read-only --read-only-tmpfs --replace --rm --rmi --rootfs --sig-proxy --tls-verify -t --tty"
                            + " --unsetenv-all --use-api-socket")
                    .split(" "));
    private static final Set<String> WITH_VALUE = Set.of(
            ("--add-host --annotation --arch -a --attach --authfile --blkio-weight --blkio-weight-device -c --cap-add --cap-drop"
                            + " --cgroup-conf --cgroup-parent --cgroupns --cgroups --cidfile --cpu-count --cpu-percent"
                            + " --cpu-period --cpu-quota --cpu-rt-period --cpu-rt-runtime --cpu-shares --cpus --cpuset-cpus"
                            + " --cpuset-mems --detach-keys --device --device-cgroup-rule --device-read-bps"
                            + " --device-read-iops --device-write-bps --device-write-iops --dns --dns-opt --dns-option"
                            + " --dns-search --domainname --entrypoint -e --env --env-file --expose --gidmap --gpus"
                            + " --group-add --group-entry --health-cmd --health-interval --health-retries"
                            + " --health-start-interval --health-start-period --health-timeout -h --hostname --hostuser"
                            + " --image-volume --init-path --ip --ip6 --ipc --isolation --kernel-memory -l --label"
                            + " --label-file --link --link-local-ip --log-driver --log-opt --mac-address -m --memory"
                            + " --memory-reservation --memory-swap --memory-swappiness --mount --name --net --network"
                            + " --network-alias --oom-score-adj --os --passwd-entry --personality --pid --pidfile"
                            + " --pids-limit --platform --pod -p --publish --preserve-fds --pull --rdt-class --requires"
                            + " --restart --retry --runtime --sdnotify --seccomp-policy --secret --security-opt --shm-size"
                            + " --shm-size-systemd --stop-signal --stop-timeout --storage-opt --subgidname --subuidname"
                            + " --sysctl --systemd --timeout --tmpfs --tz --uidmap --ulimit --umask --unsetenv -u --user"
                            + " --userns --uts --variant -v --volume --volume-driver --volumes-from -w --workdir")
                    .split(" "));

    private EngineOptions() {}

    /** Returns all long names. */
    static List<String> names() {
        return Stream.concat(FLAGS.stream(), WITH_VALUE.stream())
                .filter(name -> name.startsWith("--"))
                .toList();
    }

    static boolean isFlag(String name) {
        return FLAGS.contains(name);
    }

    static boolean takesValue(String name) {
        return WITH_VALUE.contains(name);
    }
}
