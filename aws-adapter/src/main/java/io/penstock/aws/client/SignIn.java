package io.penstock.aws.client;

import java.util.Optional;
import software.amazon.awssdk.profiles.Profile;

/**
 * What a profile says of single sign-on.
 *
 * @param profile the profile
 * @param session names the file of the token: the {@code sso_session}, in the older form the start address
 * @param region where one signs in
 * @param refreshable whether the token may be refreshed: the form with a section {@code sso-session}
 */
record SignIn(Profile profile, String session, String region, boolean refreshable) {

    /**
     * Reads both forms of {@code ~/.aws/config}.
     *
     * @return empty where the profile says nothing of single sign-on
     * @throws IllegalArgumentException if something is missing
     */
    static Optional<SignIn> of(Profile profile, ProfileFiles files) {
        Optional<String> named = profile.property("sso_session");
        if (named.isEmpty() && profile.property("sso_start_url").isEmpty()) {
            return Optional.empty();
        }
        needed(profile, "sso_account_id", profile);
        needed(profile, "sso_role_name", profile);
        if (named.isEmpty()) {
            String start = needed(profile, "sso_start_url", profile);
            return Optional.of(new SignIn(profile, start, needed(profile, "sso_region", profile), false));
        }
        Profile section = files.signIn(named.get())
                .orElseThrow(() -> new IllegalArgumentException("profile '" + profile.name()
                        + "' names sso_session = " + named.get() + ", and there is no section [sso-session "
                        + named.get() + "]"));
        return Optional.of(new SignIn(profile, named.get(), needed(section, "sso_region", profile), true));
    }

    private static String needed(Profile section, String name, Profile profile) {
        return section.property(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new IllegalArgumentException(
                        "profile '" + profile.name() + "' uses single sign-on, and " + name + " is missing"));
    }

    String account() {
        return profile.property("sso_account_id").orElse("");
    }

    String role() {
        return profile.property("sso_role_name").orElse("");
    }

    /** Returns the command that signs in. */
    String command() {
        return "aws sso login" + (profile.name().equals("default") ? "" : " --profile " + profile.name());
    }
}
