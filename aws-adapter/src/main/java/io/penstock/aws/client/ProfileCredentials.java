package io.penstock.aws.client;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileProperty;

/**
 * Reads credentials out of profiles: a role to assume, with another profile or place behind it; keys; single sign-on; a program that
 * prints keys. In this order, where a profile has several.
 */
final class ProfileCredentials {
    private final ProfileFiles files;
    private final Roles roles;
    private final IdentityClients clients;
    private final Clock clock;

    ProfileCredentials(ProfileFiles files, Roles roles, IdentityClients clients, Clock clock) {
        this.files = files;
        this.roles = roles;
        this.clients = clients;
        this.clock = clock;
    }

    /** Returns what a profile gives; absent if it gives nothing or there is no such profile. */
    Lookup look(String name) {
        return look(name, new HashSet<>());
    }

    private Lookup look(String name, Set<String> visited) {
        Optional<Profile> known = files.profile(name);
        if (known.isEmpty()) {
            return new Lookup.Absent("there is no profile '" + name + "' in ~/.aws");
        }
        Profile profile = known.get();
        if (profile.property(ProfileProperty.ROLE_ARN).isPresent() && visited.add(name)) {
            return role(profile, visited);
        }
        if (profile.property(ProfileProperty.AWS_ACCESS_KEY_ID).isPresent()) {
            return keys(profile);
        }
        Optional<SignIn> signIn = SignIn.of(profile, files);
        if (signIn.isPresent()) {
            SignInCredentials provider =
                    new SignInCredentials(signIn.get(), new SignInTokens(files.tokens()), clients, clock);
            return new Lookup.Found(
                    provider,
                    "profile " + name + ", single sign-on to role "
                            + signIn.get().role() + " of account "
                            + signIn.get().account(),
                    provider.renewal());
        }
        return profile.property(ProfileProperty.CREDENTIAL_PROCESS)
                .map(command -> process(name, command))
                .orElseGet(() -> new Lookup.Absent("profile '" + name + "' holds no keys, role, single sign-on or "
                        + ProfileProperty.CREDENTIAL_PROCESS));
    }

    private static Lookup process(String name, String command) {
        return new Lookup.Found(
                new ProcessKeys(name, command),
                "profile " + name + ", by its " + ProfileProperty.CREDENTIAL_PROCESS,
                Renewal.by("make the " + ProfileProperty.CREDENTIAL_PROCESS + " of profile '" + name + "' work again"));
    }

    private static Lookup keys(Profile profile) {
        String id = text(profile, ProfileProperty.AWS_ACCESS_KEY_ID);
        String secret = text(profile, ProfileProperty.AWS_SECRET_ACCESS_KEY);
        if (id.isEmpty() || secret.isEmpty()) {
            return new Lookup.Broken("profile '" + profile.name() + "' lacks "
                    + (id.isEmpty() ? ProfileProperty.AWS_ACCESS_KEY_ID : ProfileProperty.AWS_SECRET_ACCESS_KEY)
                    + "; set both keys in ~/.aws/credentials");
        }
        String token = text(profile, ProfileProperty.AWS_SESSION_TOKEN);
        AwsCredentials keys = token.isEmpty()
                ? AwsBasicCredentials.create(id, secret)
                : AwsSessionCredentials.create(id, secret, token);
        return new Lookup.Found(
                StaticCredentialsProvider.create(keys),
                "profile " + profile.name() + ", " + (token.isEmpty() ? "keys" : "temporary keys"),
                Renewal.by("put new keys into profile '" + profile.name() + "' in ~/.aws/credentials"));
    }

    private Lookup role(Profile profile, Set<String> visited) {
        String name = profile.name();
        if (profile.property(ProfileProperty.MFA_SERIAL).isPresent()) {
            return new Lookup.Broken("profile '" + name + "' asks for a one-time code of "
                    + text(profile, ProfileProperty.MFA_SERIAL)
                    + " (mfa_serial), which a run cannot type; get temporary keys first, by: eval \"$(aws configure"
                    + " export-credentials --profile " + name + " --format env)\", and unset AWS_PROFILE");
        }
        String region = text(profile, ProfileProperty.REGION);
        Optional<String> tokenFile = profile.property(ProfileProperty.WEB_IDENTITY_TOKEN_FILE);
        RoleRequest request = new RoleRequest(
                text(profile, ProfileProperty.ROLE_ARN),
                text(profile, ProfileProperty.ROLE_SESSION_NAME),
                text(profile, ProfileProperty.EXTERNAL_ID),
                text(profile, "duration_seconds"),
                region);
        if (tokenFile.isPresent()) {
            return roles.byWebIdentity("profile " + name, request, Path.of(tokenFile.get()));
        }
        Optional<String> source = profile.property(ProfileProperty.SOURCE_PROFILE);
        Optional<String> place = profile.property(ProfileProperty.CREDENTIAL_SOURCE);
        if (source.isEmpty() == place.isEmpty()) {
            return new Lookup.Broken("profile '" + name + "' has role_arn, and "
                    + (source.isEmpty() ? "neither source_profile nor" : "both source_profile and")
                    + " credential_source; set one of them");
        }
        Lookup behind =
                source.map(other -> source(name, other, visited)).orElseGet(() -> roles.place(name, place.orElse("")));
        return behind instanceof Lookup.Found found ? roles.assumed("profile " + name, request, found) : behind;
    }

    private Lookup source(String name, String source, Set<String> visited) {
        if (visited.contains(source) && !source.equals(name)) {
            return new Lookup.Broken("profile '" + name + "' comes back to itself by source_profile = " + source);
        }
        Lookup behind = look(source, visited);
        return behind instanceof Lookup.Absent absent
                ? new Lookup.Broken(
                        "profile '" + name + "' has source_profile = " + source + ", and " + absent.reason())
                : behind;
    }

    private static String text(Profile profile, String property) {
        return profile.property(property).orElse("").trim();
    }
}
