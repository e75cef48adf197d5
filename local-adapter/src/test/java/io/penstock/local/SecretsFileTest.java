package io.penstock.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretsFileTest {
    @TempDir
    Path directory;

    @Test
    void tellsWhatIsMissingAndWhereToWriteIt() throws IOException {
        Path file = directory.resolve("secrets");
        SecretsFile secrets = new SecretsFile(file);
        assertThat(secrets.objection("TOKEN").orElseThrow()).contains("secrets set TOKEN", file.toString());

        Files.writeString(file, "# tokens\nOTHER=1\nTOKEN=a=b\n");

        assertThat(secrets.objection("TOKEN")).isEmpty();
        assertThat(secrets.objection("TOK")).isPresent();
        assertThat(new SecretsFile(null).objection("TOKEN").orElseThrow()).contains("no file of secrets");
    }
}
