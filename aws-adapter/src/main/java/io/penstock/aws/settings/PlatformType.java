package io.penstock.aws.settings;

import java.util.Locale;
import java.util.Optional;

/** What the compute environments of a queue are made of. */
public enum PlatformType {
    /** Instances of EC2. */
    EC2,
    /** Containers without instances. */
    FARGATE;

    /** Reads {@code aws.batch.platformType}, in any case; empty if the text is no platform. */
    static Optional<PlatformType> parse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "ec2" -> Optional.of(EC2);
            case "fargate" -> Optional.of(FARGATE);
            default -> Optional.empty();
        };
    }
}
