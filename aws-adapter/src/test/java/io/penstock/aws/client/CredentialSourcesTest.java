package io.penstock.aws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.PenstockException;
import io.penstock.aws.settings.ConnectionSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every place that credentials can come from, with files in a home of its own and servers on this machine. */
final class CredentialSourcesTest {
    private static final String LATER = "2126-11-23T00:00:00Z";
    private static final List<String> PROPERTIES =
            List.of("aws.containerCredentialsFullUri", "aws.ec2MetadataServiceEndpoint");

    @TempDir
    Path home;

    private LoopbackAws aws;

    @BeforeEach
    void start() throws Exception {
        aws = LoopbackAws.start();
    }

    @AfterEach
    void stop() {
        aws.close();
        PROPERTIES.forEach(System::clearProperty);
    }

    @Test
    void assumesARoleWithTheKeysOfItsSourceProfileAndAnExternalId() throws Exception {
        config("""
                [profile work]
                role_arn = arn:aws:iam::123456789012:role/runner
                source_profile = base
                external_id = shared-word
                role_session_name = me
                region = eu-west-1
                [profile base]
                aws_access_key_id = base-key
                aws_secret_access_key = s
                """);
        aws.assumesRoles("assumed", LATER);

        assertThat(key(Map.of("AWS_PROFILE", "work"))).isEqualTo("assumed");
        assertThat(aws.requests())
                .singleElement()
                .asString()
                .contains("Credential=base-key/", "/eu-west-1/sts/", "ExternalId=shared-word", "RoleSessionName=me");
    }

    @Test
    void followsAChainOfRoles() throws Exception {
        config("""
                [profile outer]
                role_arn = arn:aws:iam::1:role/outer
                source_profile = inner
                [profile inner]
                role_arn = arn:aws:iam::1:role/inner
                credential_source = Environment
                """);
        aws.assumesRoles("assumed", LATER);

        assertThat(key(Map.of("AWS_PROFILE", "outer", "AWS_ACCESS_KEY_ID", "env", "AWS_SECRET_ACCESS_KEY", "s")))
                .isEqualTo("assumed");
        assertThat(aws.requests()).hasSize(2);
        assertThat(aws.requests().get(0)).contains("Credential=env/", "role%2Finner");
        assertThat(aws.requests().get(1)).contains("Credential=assumed/", "role%2Fouter");
    }

    @Test
    void refusesAProfileThatComesBackToItself() throws Exception {
        config("""
                [profile a]
                role_arn = arn:aws:iam::1:role/a
                source_profile = b
                [profile b]
                role_arn = arn:aws:iam::1:role/b
                source_profile = a
                """);

        assertRefused(Map.of("AWS_PROFILE", "a"), "comes back to itself", "source_profile = a");
    }

    @Test
    void refusesAOneTimeCodeAndSaysHowToDoWithout() throws Exception {
        config("""
                [profile work]
                role_arn = arn:aws:iam::1:role/a
                source_profile = base
                mfa_serial = arn:aws:iam::1:mfa/me
                """);

        assertRefused(Map.of("AWS_PROFILE", "work"), "arn:aws:iam::1:mfa/me", "aws configure export-credentials");
    }

    @Test
    void refusesAProfileWithARoleAndNothingBehindIt() throws Exception {
        config("[profile work]\nrole_arn = arn:aws:iam::1:role/a\n");

        assertRefused(Map.of("AWS_PROFILE", "work"), "neither source_profile nor credential_source");
    }

    @Test
    void refusesASourceProfileThatDoesNotExist() throws Exception {
        config("[profile work]\nrole_arn = arn:aws:iam::1:role/a\nsource_profile = gone\n");

        assertRefused(Map.of("AWS_PROFILE", "work"), "source_profile = gone", "there is no profile 'gone'");
    }

    @Test
    void refusesANamedProfileWithoutCredentialsRatherThanTakingOthers() throws Exception {
        config("[profile work]\nregion = eu-west-1\n");

        assertRefused(
                Map.of("AWS_PROFILE", "work", "AWS_ACCESS_KEY_ID", "env", "AWS_SECRET_ACCESS_KEY", "s"),
                "profile 'work' holds no keys");
    }

    @Test
    void runsTheCredentialProcess() throws Exception {
        Path printed = Files.writeString(home.resolve("keys.json"), """
                {"Version": 1, "AccessKeyId": "printed", "SecretAccessKey": "s"}""");
        config("[profile work]\ncredential_process = cat " + printed + "\n");

        assertThat(key(Map.of("AWS_PROFILE", "work"))).isEqualTo("printed");
    }

    @Test
    void saysWhyTheCredentialProcessGivesNothing() throws Exception {
        config("""
                [profile work]
                credential_process = echo first >&2; echo vault is sealed >&2; exit 3
                [profile talk]
                credential_process = echo hello
                """);

        assertThatThrownBy(() -> key(Map.of("AWS_PROFILE", "work")))
                .hasMessageContaining("credential_process of profile 'work'")
                .hasMessageContaining("exit 3 ended with status 3: vault is sealed;");
        assertThatThrownBy(() -> key(Map.of("AWS_PROFILE", "talk")))
                .hasMessageContaining("profile 'talk'")
                .hasMessageContaining("echo hello printed no keys");
    }

    @Test
    void assumesARoleWithTheWebIdentityOfAProfileOrOfTheEnvironment() throws Exception {
        Path token = Files.writeString(home.resolve("token"), "jwt");
        config("[profile work]\nrole_arn = arn:aws:iam::1:role/a\nweb_identity_token_file = " + token
                + "\nduration_seconds = 1800\n");
        aws.assumesRoles("web", LATER);

        assertThat(key(Map.of("AWS_PROFILE", "work"))).isEqualTo("web");
        assertThat(key(Map.of(
                        "AWS_ROLE_ARN", "arn:aws:iam::1:role/b", "AWS_WEB_IDENTITY_TOKEN_FILE", token.toString())))
                .isEqualTo("web");
        assertThat(aws.requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(request).contains("WebIdentityToken=jwt"))
                .first()
                .asString()
                .contains("DurationSeconds=1800");
    }

    @Test
    void signsOnByTheFormWithASessionAndByTheOlderOne() throws Exception {
        config("""
                [profile new]
                sso_session = corp
                sso_account_id = 123456789012
                sso_role_name = dev
                [sso-session corp]
                sso_start_url = https://corp.example.org/start
                sso_region = eu-west-1
                [profile old]
                sso_start_url = https://corp.example.org/start
                sso_region = eu-west-1
                sso_account_id = 123456789012
                sso_role_name = dev
                """);
        token("corp", "{\"accessToken\": \"new-token\", \"expiresAt\": \"" + LATER + "\"}");
        token(
                "https://corp.example.org/start",
                "{\"accessToken\": \"old-token\", \"expiresAt\": \"" + LATER.replace("Z", "UTC") + "\"}");
        givesRoleCredentials();

        assertThat(key(Map.of("AWS_PROFILE", "new"))).isEqualTo("signed-on");
        assertThat(key(Map.of("AWS_PROFILE", "old"))).isEqualTo("signed-on");
        assertThat(aws.requests())
                .allSatisfy(request -> assertThat(request)
                        .contains("/federation/credentials", "role_name=dev", "account_id=123456789012"));
    }

    @Test
    void refreshesAnExpiredSignInWithoutAPersonAndKeepsTheNewToken() throws Exception {
        signOnProfile();
        Path file = token("corp", """
                {"accessToken": "old", "expiresAt": "2020-01-01T00:00:00Z", "refreshToken": "once", "clientId": "c",
                 "clientSecret": "cs", "registrationExpiresAt": "%s", "startUrl": "https://corp"}""".formatted(LATER));
        aws.on("/token", """
                {"accessToken": "fresh", "expiresIn": 3600, "refreshToken": "twice"}""");
        givesRoleCredentials();

        assertThat(key(Map.of("AWS_PROFILE", "work"))).isEqualTo("signed-on");
        assertThat(Files.readString(file)).contains("\"fresh\"", "\"twice\"", "\"https://corp\"");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @Test
    void saysHowToSignInAgainAndGoesOnOnceThatIsDone() throws Exception {
        signOnProfile();
        token("corp", "{\"accessToken\": \"old\", \"expiresAt\": \"2020-01-01T00:00:00Z\"}");
        givesRoleCredentials();
        RenewableCredentials credentials = credentials(Map.of("AWS_PROFILE", "work"));

        assertThatThrownBy(credentials::resolveCredentials)
                .isInstanceOf(StaleCredentialsException.class)
                .hasMessageContainingAll("expired", "aws sso login --profile work");

        token("corp", "{\"accessToken\": \"new\", \"expiresAt\": \"" + LATER + "\"}");
        assertThat(credentials.resolveCredentials().accessKeyId()).isEqualTo("signed-on");
    }

    @Test
    void saysHowToSignInAgainWhenAwsDoesNotAcceptTheSignInAnyMore() throws Exception {
        signOnProfile();
        token("corp", "{\"accessToken\": \"old\", \"expiresAt\": \"" + LATER + "\"}");
        aws.on("/federation/credentials", request -> new LoopbackAws.Answer(401, """
                {"__type": "UnauthorizedException", "message": "Session token not found or invalid"}"""));

        assertThatThrownBy(() -> key(Map.of("AWS_PROFILE", "work")))
                .isInstanceOf(StaleCredentialsException.class)
                .hasMessageContainingAll("aws sso login --profile work");
    }

    @Test
    void takesTheDefaultProfilesKeysThenItsSignOn() throws Exception {
        config("[default]\naws_access_key_id = keys\naws_secret_access_key = s\n" + signOn());
        assertThat(chosen(Map.of())).isEqualTo("default profile");

        config("[default]\n" + signOn());
        token("corp", "{\"accessToken\": \"t\", \"expiresAt\": \"" + LATER + "\"}");
        givesRoleCredentials();
        assertThat(chosen(Map.of())).isEqualTo("single sign-on of the default profile");
        assertThat(key(Map.of())).isEqualTo("signed-on");
    }

    @Test
    void takesTheRoleOfTheContainer() {
        System.setProperty("aws.containerCredentialsFullUri", aws.endpoint() + "/role");
        aws.on("/role", keys("container"));

        assertThat(chosen(Map.of())).isEqualTo("container");
        assertThat(key(Map.of())).isEqualTo("container");
    }

    @Test
    void takesTheRoleAndTheRegionOfTheInstanceLast() {
        System.setProperty("aws.ec2MetadataServiceEndpoint", aws.endpoint().toString());
        aws.on("/latest/api/token", "token")
                .on("/latest/meta-data/iam/security-credentials/", "runner")
                .on("/latest/meta-data/iam/security-credentials/runner", keys("instance"))
                .on("/latest/dynamic/instance-identity/document", "{\"region\": \"eu-west-3\"}");
        Map<String, String> environment = Map.of("AWS_EC2_METADATA_DISABLED", "false");

        assertThat(key(environment)).isEqualTo("instance");
        SourceTrail region = RegionChain.trail(settings(environment));
        assertThat(region.chosen()).hasValue(new SourceReport("instance", true, "eu-west-3"));
    }

    @Test
    void tellsWhyEachEarlierPlaceDidNotWinAndNoSecret() throws Exception {
        config("[default]\naws_access_key_id = AKIDEFAULT\naws_secret_access_key = very-secret\n");
        SourceTrail trail = credentials(Map.of("AWS_ACCESS_KEY_ID", "AKIENV")).trail();

        assertThat(trail.reports())
                .extracting(SourceReport::source)
                .containsExactly(
                        "configuration",
                        "named profile",
                        "environment",
                        "web identity of the environment",
                        "default profile");
        assertThat(trail.reports())
                .extracting(SourceReport::finding)
                .containsExactly(
                        "aws.accessKey and aws.secretKey are not set",
                        "neither aws.profile nor AWS_PROFILE nor AWS_DEFAULT_PROFILE is set",
                        "AWS_SECRET_ACCESS_KEY is not set, though its companion is",
                        "AWS_WEB_IDENTITY_TOKEN_FILE is not set",
                        "profile default, keys");
        assertThat(trail.toString()).doesNotContain("very-secret", "AKIENV", "AKIDEFAULT");
    }

    @Test
    void saysThatThereAreNoneAnywhere() {
        assertRefused(Map.of("AWS_EC2_METADATA_DISABLED", "true"), "no AWS credentials are found", "penstock doctor");
    }

    @Test
    void readsRenewedKeysOfAProfileAfterAwsCalledTheOldOnesExpired() throws Exception {
        config("[profile work]\naws_access_key_id = old\naws_secret_access_key = s\naws_session_token = t\n");
        aws.on("/v1/describejobs", request -> new LoopbackAws.Answer(403, """
                {"__type": "ExpiredTokenException", "message": "The security token included in the request is expired"}"""));
        try (AwsClients clients = new AwsClients(settings(Map.of("AWS_PROFILE", "work")))) {
            PenstockException expired = describe(clients);
            assertThat(expired).hasMessageContainingAll("look at jobs", "expired", "profile 'work'");
            assertThat(ExpiredCredentials.remedy(expired))
                    .hasValue("put new keys into profile 'work' in ~/.aws/credentials");

            config("[profile work]\naws_access_key_id = new\naws_secret_access_key = s\naws_session_token = t\n");
            aws.on("/v1/describejobs", "{\"jobs\": []}");
            clients.batch("eu-west-1").describeJobs(request -> request.jobs("j"));
        }
        assertThat(aws.requests().get(0)).contains("Credential=old/");
        assertThat(aws.requests().get(1)).contains("Credential=new/");
    }

    @Test
    void doesNotPromiseThatKeysOfTheEnvironmentCanBeRenewed() {
        aws.on("/v1/describejobs", request -> new LoopbackAws.Answer(403, """
                {"__type": "ExpiredTokenException", "message": "expired"}"""));
        try (AwsClients clients = new AwsClients(
                settings(Map.of("AWS_ACCESS_KEY_ID", "k", "AWS_SECRET_ACCESS_KEY", "s", "AWS_SESSION_TOKEN", "t")))) {
            PenstockException expired = describe(clients);

            assertThat(expired).hasMessageContainingAll("expired", "start again", "-resume");
            assertThat(ExpiredCredentials.remedy(expired)).isEmpty();
        }
    }

    private static PenstockException describe(AwsClients clients) {
        try {
            clients.batch("eu-west-1").describeJobs(request -> request.jobs("j"));
            throw new AssertionError("there is an answer");
        } catch (software.amazon.awssdk.core.exception.SdkException e) {
            return AwsErrors.translate(e, "look at jobs", "eu-west-1");
        }
    }

    private void assertRefused(Map<String, String> environment, String... parts) {
        assertThatThrownBy(() -> key(environment))
                .isInstanceOf(PenstockException.class)
                .hasMessageContainingAll(parts);
    }

    private void givesRoleCredentials() {
        aws.on("/federation/credentials", """
                {"roleCredentials": {"accessKeyId": "signed-on", "secretAccessKey": "s", "sessionToken": "t",
                 "expiration": %d}}""".formatted(Instant.parse(LATER).toEpochMilli()));
    }

    private void signOnProfile() throws Exception {
        config("[profile work]\n" + signOn());
    }

    private static String signOn() {
        return """
                sso_session = corp
                sso_account_id = 123456789012
                sso_role_name = dev
                [sso-session corp]
                sso_start_url = https://corp.example.org/start
                sso_region = eu-west-1
                """;
    }

    private static String keys(String id) {
        return """
                {"Code": "Success", "AccessKeyId": "%s", "SecretAccessKey": "s", "Token": "t", "Expiration": "%s"}""".formatted(id, LATER);
    }

    private Path token(String session, String json) throws Exception {
        Path directory = Files.createDirectories(home.resolve(".aws/sso/cache"));
        byte[] hash = java.security.MessageDigest.getInstance("SHA-1")
                .digest(session.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return Files.writeString(directory.resolve(java.util.HexFormat.of().formatHex(hash) + ".json"), json);
    }

    private void config(String text) throws Exception {
        Files.writeString(Files.createDirectories(home.resolve(".aws")).resolve("config"), text);
    }

    private String key(Map<String, String> environment) {
        return credentials(environment).resolveCredentials().accessKeyId();
    }

    private String chosen(Map<String, String> environment) {
        return credentials(environment).trail().chosen().orElseThrow().source();
    }

    private RenewableCredentials credentials(Map<String, String> environment) {
        ConnectionSettings settings = settings(environment);
        IdentityClients clients = new IdentityClients(settings, new HttpConnections(settings, silence -> {}));
        return new RenewableCredentials(new CredentialChain(new CredentialSources(settings, clients).all()));
    }

    private ConnectionSettings settings(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(Map.of(
                "HOME", home.toString(),
                "AWS_ENDPOINT_URL", aws.endpoint().toString(),
                "AWS_EC2_METADATA_DISABLED", "true"));
        all.putAll(environment);
        return ConnectionSettings.builder()
                .pathStyleAccess(false)
                .anonymous(false)
                .connectionTimeout(Duration.ofSeconds(2))
                .socketTimeout(Duration.ofSeconds(2))
                .maxErrorRetry(0)
                .environment(all)
                .build();
    }
}
