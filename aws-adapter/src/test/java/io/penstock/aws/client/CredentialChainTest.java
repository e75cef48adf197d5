package io.penstock.aws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.aws.settings.ConnectionSettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;

/** The order in which credentials, region and endpoints are looked for. */
final class CredentialChainTest {
    private static final Map<String, String> KEYS =
            Map.of("AWS_ACCESS_KEY_ID", "environment", "AWS_SECRET_ACCESS_KEY", "secret");

    @TempDir
    Path home;

    @BeforeEach
    void writeProfiles() throws Exception {
        Files.writeString(home.resolve("credentials"), """
                [default]
                aws_access_key_id = from-default
                aws_secret_access_key = s
                [work]
                aws_access_key_id = from-work
                aws_secret_access_key = s
                """);
        Files.writeString(home.resolve("config"), """
                [default]
                region = eu-north-1
                [profile work]
                region = eu-south-1
                endpoint_url = http://127.0.0.1:4566
                """);
        System.setProperty(
                "aws.sharedCredentialsFile", home.resolve("credentials").toString());
        System.setProperty("aws.configFile", home.resolve("config").toString());
    }

    @AfterEach
    void forgetProfiles() {
        System.clearProperty("aws.sharedCredentialsFile");
        System.clearProperty("aws.configFile");
    }

    @Test
    void saysToEveryRequestWhatHelpsAgainstKeysThatRanOut() {
        Lookup.Found keys = new Lookup.Found(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("k", "s")),
                "keys",
                Renewal.by("put new keys there"));
        CredentialSource source = new CredentialSource() {
            @Override
            public String name() {
                return "keys";
            }

            @Override
            public Lookup look() {
                return keys;
            }
        };
        RenewableCredentials credentials = new RenewableCredentials(new CredentialChain(List.of(source)));
        SdkException expired = SdkException.builder().message("ExpiredToken").build();
        assertThat(credentials.resolveCredentials().accessKeyId()).isEqualTo("k");

        assertThat(List.of(credentials.expired(expired), credentials.expired(expired)))
                .extracting(StaleCredentialsException::renewal)
                .containsOnly(keys.renewal());
    }

    @Test
    void takesTheConfigurationsKeysFirst() {
        ConnectionSettings settings = settings(KEYS)
                .accessKey("configured")
                .secretKey("s")
                .sessionToken("t")
                .profile("work")
                .build();

        assertThat(credentials(settings).resolveCredentials())
                .isEqualTo(AwsSessionCredentials.create("configured", "s", "t"));
    }

    @Test
    void takesANamedProfileBeforeTheEnvironmentsKeys() {
        assertThat(key(settings(KEYS).profile("work"))).isEqualTo("from-work");
        assertThat(key(settings(with(KEYS, "AWS_PROFILE", "work")))).isEqualTo("from-work");
        assertThat(key(settings(with(KEYS, "AWS_DEFAULT_PROFILE", "work")))).isEqualTo("from-work");
    }

    @Test
    void takesTheEnvironmentsKeysBeforeTheDefaultProfile() {
        assertThat(key(settings(KEYS))).isEqualTo("environment");
    }

    @Test
    void takesRegionsInTheSameOrder() {
        Map<String, String> environment = Map.of("AWS_REGION", "r1", "AWS_DEFAULT_REGION", "r2");

        assertThat(RegionChain.select(settings(environment).region("r0").build()))
                .isEqualTo("r0");
        assertThat(RegionChain.select(settings(environment).build())).isEqualTo("r1");
        assertThat(RegionChain.select(
                        settings(Map.of("AWS_DEFAULT_REGION", "r2")).build()))
                .isEqualTo("r2");
    }

    @Test
    void takesTheRegionOfTheNamedProfile() {
        assertThat(RegionChain.select(settings(Map.of()).profile("work").build()))
                .isEqualTo("eu-south-1");
    }

    @Test
    void prefersTheConfiguredEndpointAndThatOfTheService() {
        Map<String, String> environment = Map.of(
                "AWS_ENDPOINT_URL", "http://all",
                "AWS_ENDPOINT_URL_BATCH", "http://batch");

        assertThat(Endpoints.s3(settings(environment).build())).hasValue(URI.create("http://all"));
        assertThat(Endpoints.batch(settings(environment).build())).hasValue(URI.create("http://batch"));
        assertThat(Endpoints.s3(settings(environment)
                        .endpoint(URI.create("http://configured"))
                        .build()))
                .hasValue(URI.create("http://configured"));
        assertThat(Endpoints.s3(settings(with(environment, "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true"))
                        .build()))
                .isEmpty();
    }

    @Test
    void takesAnS3EndpointOnThisMachineForBatchTooButNoOther() {
        URI local = URI.create("http://127.0.0.1:1234");

        assertThat(Endpoints.batch(settings(Map.of()).endpoint(local).build())).hasValue(local);
        assertThat(Endpoints.batch(settings(Map.of())
                        .endpoint(URI.create("https://minio.example.org"))
                        .build()))
                .isEmpty();
    }

    @Test
    void leavesTheEndpointOfAProfileToTheSdk() {
        ConnectionSettings settings = settings(Map.of()).profile("work").build();
        try (AwsClients clients = new AwsClients(settings)) {
            assertThat(clients.s3().serviceClientConfiguration().endpointOverride())
                    .hasValue(URI.create("http://127.0.0.1:4566"));
            assertThat(clients.batch("eu-south-1").serviceClientConfiguration().endpointOverride())
                    .hasValue(URI.create("http://127.0.0.1:4566"));
        }
    }

    @Test
    void makesEveryClientOnce() {
        try (AwsClients clients =
                new AwsClients(settings(KEYS).region("eu-west-1").build())) {
            assertThat(clients.s3()).isSameAs(clients.s3());
            assertThat(clients.batch("eu-west-1")).isSameAs(clients.batch("eu-west-1"));
            assertThat(clients.batch("eu-west-1")).isNotSameAs(clients.batchOnce("eu-west-1"));
        }
    }

    @Test
    void saysWhichProfileDoesNotExist() {
        ConnectionSettings settings =
                settings(Map.of()).profile("absent").region("eu-west-1").build();
        try (AwsClients clients = new AwsClients(settings)) {
            assertThatThrownBy(() -> translated(clients))
                    .isInstanceOfSatisfying(
                            PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CREDENTIALS))
                    .hasMessageContainingAll("absent", "aws.profile");
        }
    }

    @Test
    void saysThatNobodyHasSignedInYet() throws Exception {
        Files.writeString(home.resolve("config"), """
                [profile work]
                sso_start_url = https://example.org/start
                sso_region = us-east-1
                sso_account_id = 123456789012
                sso_role_name = none
                """);
        Files.writeString(home.resolve("credentials"), "");

        assertSaysThatCredentialsCannotBeRead("aws sso login");
    }

    @Test
    void saysThatAProfileFileIsMalformed() throws Exception {
        Files.writeString(home.resolve("config"), "no profile\n");

        assertSaysThatCredentialsCannotBeRead("line 1", "~/.aws");
    }

    @Test
    void saysThatACredentialProcessFails() throws Exception {
        Files.writeString(home.resolve("config"), "[profile work]\ncredential_process = false\n");
        Files.writeString(home.resolve("credentials"), "");

        assertSaysThatCredentialsCannotBeRead("profile 'work'", "false ended with status 1 and said nothing");
    }

    private static void assertSaysThatCredentialsCannotBeRead(String... parts) {
        ConnectionSettings settings =
                settings(Map.of()).profile("work").region("eu-west-1").build();
        try (AwsClients clients = new AwsClients(settings)) {
            assertThatThrownBy(() -> translated(clients))
                    .isInstanceOfSatisfying(
                            PenstockException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CREDENTIALS))
                    .hasMessageContainingAll(parts);
        }
    }

    @Test
    void refusesWhatIsNoRegion() {
        assertThatThrownBy(() -> RegionChain.select(
                        settings(Map.of("AWS_REGION", "eu west")).build()))
                .isInstanceOf(PenstockException.class)
                .hasMessageContainingAll("eu west", "aws.region");
    }

    @Test
    void saysWhichVariableIsNoAddress() {
        for (String text : java.util.List.of("localhost:4566", "http://a b", "minio")) {
            assertThatThrownBy(() -> Endpoints.s3(
                            settings(Map.of("AWS_ENDPOINT_URL_S3", text)).build()))
                    .isInstanceOf(PenstockException.class)
                    .hasMessageContainingAll("AWS_ENDPOINT_URL_S3", text);
        }
    }

    @Test
    void believesTheEnvironmentsBatchEndpointRatherThanAGuess() {
        assertThat(Endpoints.batch(settings(Map.of("AWS_ENDPOINT_URL_BATCH", "http://batch"))
                        .endpoint(URI.create("http://127.0.0.1:9000"))
                        .build()))
                .hasValue(URI.create("http://batch"));
    }

    @Test
    void tellsJobsTheEndpointOfS3UnlessItIsThisMachine() {
        URI configured = URI.create("http://127.0.0.1:9000");

        assertThat(Endpoints.s3ForJobs(settings(Map.of("AWS_ENDPOINT_URL_S3", "http://minio:9000"))
                        .build()))
                .hasValue(URI.create("http://minio:9000"));
        assertThat(Endpoints.s3ForJobs(settings(Map.of("AWS_ENDPOINT_URL", "http://localhost:9000"))
                        .build()))
                .isEmpty();
        assertThat(Endpoints.s3ForJobs(settings(Map.of()).endpoint(configured).build()))
                .hasValue(configured);
    }

    private static void translated(AwsClients clients) {
        try {
            clients.s3().listBuckets();
        } catch (SdkException e) {
            throw AwsErrors.translate(e, "list buckets", "eu-west-1");
        }
    }

    private static String key(ConnectionSettings.Builder settings) {
        return credentials(settings.build()).resolveCredentials().accessKeyId();
    }

    private static RenewableCredentials credentials(ConnectionSettings settings) {
        HttpConnections http = new HttpConnections(settings, silence -> {});
        IdentityClients clients = new IdentityClients(settings, http);
        return new RenewableCredentials(new CredentialChain(new CredentialSources(settings, clients).all()));
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        Map<String, String> more = new java.util.HashMap<>(environment);
        more.put(name, value);
        return more;
    }

    private static ConnectionSettings.Builder settings(Map<String, String> environment) {
        return ConnectionSettings.builder()
                .connectionTimeout(Duration.ofSeconds(1))
                .socketTimeout(Duration.ofSeconds(1))
                .maxErrorRetry(0)
                .environment(environment);
    }
}
