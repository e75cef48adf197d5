package io.penstock.aws.batch;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.settings.JobSettings;
import io.penstock.aws.settings.PlatformType;
import io.penstock.domain.task.TaskDirectives;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a job runs on, as far as its definition says it.
 *
 * @param type instances, or Fargate; the rest is of Fargate alone
 * @param architecture the processors' architecture, as Batch names it
 * @param storageGibibytes the disk; 0 for what everybody gets
 * @param version the version of Fargate
 * @param publicIp whether jobs get a public address
 */
record Platform(PlatformType type, String architecture, int storageGibibytes, String version, boolean publicIp) {
    static final int MOST_STORAGE_GIBIBYTES = 200;
    private static final int FREE_STORAGE_GIBIBYTES = 20;
    private static final long GIBIBYTE = 1L << 30;

    static Platform of(TaskDirectives directives, JobSettings settings) {
        return settings.platformType() == PlatformType.EC2
                ? new Platform(PlatformType.EC2, "", 0, "", false)
                : new Platform(
                        PlatformType.FARGATE,
                        architecture(directives),
                        directives.disk().map(disk -> storage(disk.bytes())).orElse(0),
                        settings.fargatePlatformVersion(),
                        settings.assignPublicIp());
    }

    boolean isFargate() {
        return type == PlatformType.FARGATE;
    }

    private static int storage(long bytes) {
        int gibibytes = (int) Math.min(MOST_STORAGE_GIBIBYTES, (bytes + GIBIBYTE - 1) / GIBIBYTE);
        return gibibytes <= FREE_STORAGE_GIBIBYTES ? 0 : gibibytes;
    }

    private static String architecture(TaskDirectives directives) {
        return Optional.ofNullable(directives.raw().get("arch"))
                .map(Platform::architecture)
                .orElse("X86_64");
    }

    /**
     * Reads an {@code arch} directive: {@code linux/arm64} and the like, or a map whose {@code name} says so.
     *
     * @throws PenstockException with {@code ARGUMENT} for anything else
     */
    static String architecture(Object directive) {
        Object named = directive instanceof Map<?, ?> map && map.get("name") != null ? map.get("name") : directive;
        String text = String.valueOf(named).trim().toLowerCase(Locale.ROOT);
        return switch (text.substring(text.indexOf('/') + 1)) {
            case "x86_64", "x86-64", "amd64" -> "X86_64";
            case "arm64", "aarch64", "arm64/v8" -> "ARM64";
            default ->
                throw new PenstockException(
                        ErrorCode.ARGUMENT, "arch is '" + named + "'; Fargate has linux/x86_64 and linux/arm64");
        };
    }
}
