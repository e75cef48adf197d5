package io.penstock.domain.container;

/**
 * What the {@code container} directive names: an image, or a job definition that exists already.
 *
 * @param kind image or job definition
 * @param name the image's name, or the job definition's name, {@code name:revision} or ARN
 */
public record ContainerReference(Kind kind, String name) {
    private static final String JOB_DEFINITION = "job-definition://";

    /** The kinds of things a {@code container} directive can name. */
    public enum Kind {
        /** A container image. */
        IMAGE,
        /** A job definition of AWS Batch that its user registered. */
        JOB_DEFINITION
    }

    /** Reads a {@code container} directive: {@code job-definition://name} or an image. */
    public static ContainerReference parse(String text) {
        String trimmed = text.trim();
        return trimmed.startsWith(JOB_DEFINITION)
                ? new ContainerReference(Kind.JOB_DEFINITION, trimmed.substring(JOB_DEFINITION.length()))
                : new ContainerReference(Kind.IMAGE, trimmed);
    }

    /** Tells whether this names a job definition. */
    public boolean isJobDefinition() {
        return kind == Kind.JOB_DEFINITION;
    }

    /** Returns the directive as written. */
    @Override
    public String toString() {
        return isJobDefinition() ? JOB_DEFINITION + name : name;
    }
}
