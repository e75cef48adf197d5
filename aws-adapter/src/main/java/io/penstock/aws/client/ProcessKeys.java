package io.penstock.aws.client;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProcessCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** The credentials that a program prints; where it fails, its own words. Thread-safe. */
final class ProcessKeys implements AwsCredentialsProvider, SdkAutoCloseable {
    private static final Pattern EXIT = Pattern.compile(
            "Command returned non-zero exit value \\((-?\\d+)\\) with error message:\\s*(.*)", Pattern.DOTALL);
    private static final int LONGEST = 200;

    private final String profile;
    private final String command;
    private final ProcessCredentialsProvider program;

    ProcessKeys(String profile, String command) {
        this.profile = profile;
        this.command = command;
        this.program = ProcessCredentialsProvider.builder()
                .command(List.of("sh", "-c", command))
                .build();
    }

    @Override
    public AwsCredentials resolveCredentials() {
        try {
            return program.resolveCredentials();
        } catch (RuntimeException e) {
            throw new PenstockException(
                    ErrorCode.CREDENTIALS,
                    "the " + ProfileProperty.CREDENTIAL_PROCESS + " of profile '" + profile + "' gives no credentials: "
                            + shortened(command) + " " + why(e) + "; make it work in a shell first",
                    e);
        }
    }

    private static String why(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        String words = String.valueOf(root.getMessage()).strip();
        Matcher exit = EXIT.matcher(words);
        if (!exit.matches()) {
            // A parser quotes what it read, which may be half a secret.
            return "printed no keys" + (root instanceof IllegalStateException ? ": " + shortened(words) : "");
        }
        List<String> lines = exit.group(2).strip().lines().toList();
        return "ended with status " + exit.group(1)
                + (lines.isEmpty() ? " and said nothing" : ": " + shortened(lines.get(lines.size() - 1)));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    @Override
    public void close() {
        program.close();
    }
}
