package io.penstock.spi.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.domain.file.GlobPattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What bash finds in a real directory by our words is what our own patterns match there. */
final class ShellGlobPropertyTest {
    private static final String CHARACTERS = "aabbcx.-!^[]{},' $\\";
    private static final List<String> PIECES = List.of(
            "*",
            "*",
            "*",
            "**",
            "**",
            "?",
            "?",
            "[ab]",
            "[a-c]",
            "[!a]",
            "[^b.]",
            "[.a]",
            "[]a]",
            "[!]]",
            "[c-a]",
            "[-a]",
            "{a,b}",
            "{,a}",
            "{a*,.b}",
            "{*,x}",
            "{a,b{c,*}}",
            "[",
            "{",
            "}",
            "]",
            ",",
            "\\*",
            "\\{",
            "\\[",
            "\\\\",
            "/",
            "/",
            "/**/",
            "a",
            "b",
            "c",
            ".",
            "x",
            "-",
            "!",
            "'",
            " ",
            "$");
    private static final String MARK = "<next>";

    @TempDir
    Path directory;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void bashFindsWhatThePatternMatches(long seed) throws Exception {
        Random random = new Random(seed);
        List<String> paths = tree(random);
        List<String> patterns = Stream.concat(
                        Stream.of(
                                "**", "**/*", "*/**", "**.x", "a**", "a**b", "**a**", "***", "*/", "[!]", "[b-a]*",
                                "{*,.b}"),
                        Stream.generate(() -> pattern(random)).limit(200))
                .filter(pattern ->
                        Stream.of(pattern.split("/", -1)).noneMatch(part -> part.isEmpty() && !pattern.endsWith("/")))
                .toList();

        List<List<String>> found = expanded(patterns);

        for (int i = 0; i < patterns.size(); i++) {
            String pattern = patterns.get(i);
            GlobPattern glob = GlobPattern.of(pattern);
            assertThat(new TreeSet<>(found.get(i)))
                    .as("seed %d, pattern %s, words %s", seed, pattern, ShellGlob.words(List.of(pattern)))
                    .isEqualTo(
                            new TreeSet<>(paths.stream().filter(glob::matches).toList()));
        }
    }

    private List<String> tree(Random random) throws IOException {
        List<Path> directories = new ArrayList<>(List.of(directory));
        for (int i = 0; i < 60; i++) {
            Path path = directories.get(random.nextInt(directories.size())).resolve(name(random));
            if (!Files.exists(path) && directory.relativize(path).getNameCount() < 5) {
                if (random.nextInt(3) == 0) {
                    directories.add(Files.createDirectory(path));
                } else {
                    Files.createFile(path);
                }
            }
        }
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(path -> !path.equals(directory))
                    .map(path -> directory.relativize(path).toString())
                    .toList();
        }
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int length = 1 + random.nextInt(3); length > 0; length--) {
            name.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return name.toString().matches("\\.{1,2}") ? "a" : name.toString();
    }

    private static String pattern(Random random) {
        StringBuilder pattern = new StringBuilder();
        for (int length = 1 + random.nextInt(4); length > 0; length--) {
            pattern.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return pattern.toString().replaceAll("//+", "/").replaceAll("^/", "");
    }

    private List<List<String>> expanded(List<String> patterns) throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder("shopt -s globstar nullglob\n");
        for (String pattern : patterns) {
            script.append("for f in ").append(ShellGlob.words(List.of(pattern)));
            script.append("; do [ ! -e \"$f\" ] || printf '%s\\0' \"$f\"; done\nprintf '")
                    .append(MARK)
                    .append("\\0'\n");
        }
        Path file = Files.writeString(Files.createTempFile("globs", ".sh"), script);
        Process bash = new ProcessBuilder("bash", file.toString())
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).isZero();
        Files.delete(file);
        return Arrays.stream(output.split(MARK + "\0", -1))
                .limit(patterns.size())
                .map(ShellGlobPropertyTest::relative)
                .toList();
    }

    private static List<String> relative(String words) {
        return Arrays.stream(words.split("\0"))
                .map(word -> word.replaceFirst("^\\./", ""))
                .filter(word -> !word.isEmpty())
                .filter(word -> Stream.of(word.split("/")).noneMatch(part -> part.matches("\\.{1,2}")))
                .toList();
    }
}
