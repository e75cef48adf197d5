package io.penstock.aws.client;

import io.penstock.aws.settings.ConnectionSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.profiles.ProfileFile;

/**
 * The places that credentials come from, in their order: the keys of the configuration, a profile that somebody named, the
 * environment, the default profile, single sign-on of the default profile, the container, the instance.
 */
final class CredentialSources {
    private static final String DEFAULT = "default";

    private final ConnectionSettings settings;
    private final IdentityClients clients;

    CredentialSources(ConnectionSettings settings, IdentityClients clients) {
        this.settings = settings;
        this.clients = clients;
    }

    List<CredentialSource> all() {
        return List.of(
                source("configuration", () -> StaticKeys.ofConfiguration(settings)),
                source("named profile", this::named),
                source("environment", () -> StaticKeys.ofEnvironment(settings.environment())),
                source("web identity of the environment", this::webIdentity),
                source("default profile", () -> ofDefault(false)),
                source("single sign-on of the default profile", () -> ofDefault(true)),
                source("container", () -> HostCredentials.ofContainer(settings.environment())),
                source("instance", () -> HostCredentials.ofInstance(settings.environment())));
    }

    /** Returns the profile that somebody named, in the configuration or the environment. */
    static Optional<String> profile(ConnectionSettings settings) {
        return Stream.of(
                        settings.profile(),
                        Optional.ofNullable(settings.environment().get("AWS_PROFILE")),
                        Optional.ofNullable(settings.environment().get("AWS_DEFAULT_PROFILE")))
                .flatMap(Optional::stream)
                .filter(name -> !name.isBlank())
                .findFirst();
    }

    private Lookup named() {
        Optional<String> name = profile(settings);
        if (name.isEmpty()) {
            return new Lookup.Absent("neither aws.profile nor AWS_PROFILE nor AWS_DEFAULT_PROFILE is set");
        }
        Lookup found = profiles().look(name.get());
        return found instanceof Lookup.Absent absent
                ? new Lookup.Broken("the AWS profile gives no credentials: " + absent.reason()
                        + "; check aws.profile, AWS_PROFILE and the files in ~/.aws")
                : found;
    }

    private Lookup ofDefault(boolean bySignIn) {
        ProfileFiles files = ProfileFiles.read(settings.environment());
        boolean signIn = files.profile(DEFAULT)
                .filter(profile -> profile.property("aws_access_key_id").isEmpty()
                        && profile.property("role_arn").isEmpty())
                .flatMap(profile -> SignIn.of(profile, files))
                .isPresent();
        if (signIn != bySignIn) {
            return new Lookup.Absent(
                    files.profile(DEFAULT).isEmpty()
                            ? "there is no profile 'default' in ~/.aws"
                            : "profile 'default' " + (signIn ? "uses" : "does not use") + " single sign-on");
        }
        return profiles().look(DEFAULT);
    }

    private Lookup webIdentity() {
        String role = settings.environment().getOrDefault("AWS_ROLE_ARN", "").trim();
        String file = settings.environment()
                .getOrDefault("AWS_WEB_IDENTITY_TOKEN_FILE", "")
                .trim();
        if (role.isEmpty() || file.isEmpty()) {
            return new Lookup.Absent((file.isEmpty() ? "AWS_WEB_IDENTITY_TOKEN_FILE" : "AWS_ROLE_ARN") + " is not set");
        }
        String session =
                settings.environment().getOrDefault("AWS_ROLE_SESSION_NAME", "").trim();
        return roles().byWebIdentity("the environment", RoleRequest.of(role, session), Path.of(file));
    }

    private ProfileCredentials profiles() {
        ProfileFiles files = ProfileFiles.read(settings.environment());
        return new ProfileCredentials(files, roles(), clients, Clock.systemUTC());
    }

    private Roles roles() {
        return new Roles(
                clients,
                Map.of(
                        "Environment",
                        source("environment", () -> StaticKeys.ofEnvironment(settings.environment())),
                        "EcsContainer",
                        source("container", () -> HostCredentials.ofContainer(settings.environment())),
                        "Ec2InstanceMetadata",
                        source("instance", () -> HostCredentials.ofInstance(settings.environment()))),
                RegionChain.configured(settings).orElse(""));
    }

    /** Returns both files of {@code ~/.aws} for the SDK, which finds endpoints there. */
    static ProfileFile files(ConnectionSettings settings) {
        return ProfileFiles.read(settings.environment()).forSdk();
    }

    private static CredentialSource source(String name, Supplier<Lookup> look) {
        return new CredentialSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Lookup look() {
                return look.get();
            }
        };
    }
}
