package io.penstock.aws.client;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.auth.StsWebIdentityTokenFileCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityRequest;

/** Makes credentials by assuming roles. */
final class Roles {
    private static final String SESSION = "penstock";
    private static final String REGION = "us-east-1";

    private final IdentityClients clients;
    private final Map<String, CredentialSource> places;
    private final String region;

    /**
     * Creates it.
     *
     * @param places what a profile's {@code credential_source} can name
     * @param region where STS is asked for a profile without a region; empty for the usual one
     */
    Roles(IdentityClients clients, Map<String, CredentialSource> places, String region) {
        this.clients = clients;
        this.places = Map.copyOf(places);
        this.region = region.isEmpty() ? REGION : region;
    }

    /** Returns what a place gives that a profile names by {@code credential_source}. */
    Lookup place(String profile, String name) {
        CredentialSource source = places.get(name);
        if (source == null) {
            return new Lookup.Broken("profile '" + profile + "' has credential_source = " + name
                    + "; it can be Environment, Ec2InstanceMetadata or EcsContainer");
        }
        Lookup found = source.look();
        return found instanceof Lookup.Absent absent
                ? new Lookup.Broken(
                        "profile '" + profile + "' has credential_source = " + name + ", and " + absent.reason())
                : found;
    }

    /** Assumes a role with the credentials behind it. */
    Lookup assumed(String whose, RoleRequest request, Lookup.Found behind) {
        AssumeRoleRequest wanted = AssumeRoleRequest.builder()
                .roleArn(request.arn())
                .roleSessionName(session(request))
                .externalId(orAbsent(request.externalId()))
                .durationSeconds(seconds(whose, request.seconds()))
                .build();
        return new Lookup.Found(
                StsAssumeRoleCredentialsProvider.builder()
                        .stsClient(clients.sts(region(request), behind.provider()))
                        .refreshRequest(wanted)
                        .build(),
                whose + ", role " + request.arn() + ", assumed with " + behind.description(),
                behind.renewal());
    }

    /** Assumes a role for the token in a file, which whoever writes it keeps fresh. */
    Lookup byWebIdentity(String whose, RoleRequest request, Path token) {
        if (!Files.isReadable(token)) {
            return new Lookup.Broken("the web identity token of " + whose + " cannot be read: " + token);
        }
        return new Lookup.Found(
                StsWebIdentityTokenFileCredentialsProvider.builder()
                        .stsClient(clients.sts(region(request), AnonymousCredentialsProvider.create()))
                        .roleArn(request.arn())
                        .refreshRequest(AssumeRoleWithWebIdentityRequest.builder()
                                .roleArn(request.arn())
                                .roleSessionName(session(request))
                                .durationSeconds(seconds(whose, request.seconds()))
                                .build())
                        .webIdentityTokenFile(token)
                        .build(),
                whose + ", role " + request.arn() + ", assumed with the web identity token in " + token,
                Renewal.by("renew the web identity token in " + token));
    }

    private static @Nullable Integer seconds(String whose, String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{3,6}")) {
            throw new IllegalArgumentException(
                    whose + " has duration_seconds = " + text + ", which is no number of seconds from 900 on");
        }
        return Integer.valueOf(text);
    }

    private static String session(RoleRequest request) {
        return request.session().isEmpty() ? SESSION : request.session();
    }

    private String region(RoleRequest request) {
        return request.region().isEmpty() ? region : request.region();
    }

    private static @Nullable String orAbsent(String text) {
        return text.isEmpty() ? null : text;
    }
}
