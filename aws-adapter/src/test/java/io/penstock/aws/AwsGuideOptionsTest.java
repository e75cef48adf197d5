package io.penstock.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.resource.DurationText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide's table of options says what the program knows of them, word for word. */
final class AwsGuideOptionsTest {
    private static final AwsBatchSettings DEFAULTS = AwsBatchSettings.builder().build();

    @Test
    void listsEveryOptionAsItIs() throws IOException {
        String table = Stream.concat(AwsOptions.ofAws().stream(), AwsOptions.ofRun().stream())
                .map(AwsGuideOptionsTest::row)
                .collect(Collectors.joining(
                        "\n", "| Option | By default | May be | What it does |\n|---|---|---|---|\n", "\n"));

        assertThat(guide()).contains(table);
    }

    @Test
    void namesEveryOptionThereIs() throws IOException {
        String guide = guide();

        assertThat(OptionNames.all()).allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
    }

    private static String row(AwsOption<?> option) {
        return "| `" + option.name() + "` | "
                + option.value(DEFAULTS).map(AwsGuideOptionsTest::text).orElse("–") + " | "
                + option.type().expected() + " | " + option.effect() + " |";
    }

    private static String text(Object value) {
        if (value instanceof Duration span) {
            return DurationText.format(span);
        }
        if (value instanceof Enum<?> word) {
            return word.name().toLowerCase(Locale.ROOT);
        }
        return value.equals(List.of()) ? "–" : value.toString();
    }

    private static String guide() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.exists(here.resolve("penstock"))
                ? here
                : here.resolve("..").normalize();
        return Files.readString(root.resolve("docs").resolve("aws.md"));
    }
}
