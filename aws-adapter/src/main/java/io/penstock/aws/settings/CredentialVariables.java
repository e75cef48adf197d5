package io.penstock.aws.settings;

import java.util.List;

/** The variables of the environment that hold credentials of AWS. */
public final class CredentialVariables {
    /** Their names. */
    public static final List<String> NAMES = List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN");

    private CredentialVariables() {}
}
