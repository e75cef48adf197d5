package io.penstock.aws.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.aws.settings.TransferSettings;
import io.penstock.contract.TaskFixtures;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.FileOutput;
import io.penstock.domain.task.InputContent;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.OutputRequest;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskBody;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.spi.launch.Launcher;
import io.penstock.spi.launch.LauncherStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs launchers with a stand-in for the {@code aws} command that copies between directories of this machine. */
final class StagedLauncherTest {
    private static final FileLocation WORK = FileLocation.parse("s3://bucket/work/ab/cd");
    private static final String COPIER = """
            #!/bin/bash
            # s3 cp: the bucket is a directory; every call is written down, and may fail as often as FAIL says
            printf '%s\\n' "$*" >> "$BUCKETS/calls"
            words=()
            recursive=
            for word in "$@"; do
                case "$word" in
                    --recursive) recursive=1 ;;
                    --*) ;;
                    *) words+=("$word") ;;
                esac
            done
            if [ "$1" = s3api ]; then
                # s3api get-object --bucket B --key K FILE
                words=(s3 cp "s3://${words[2]}/${words[3]}" "${words[4]}")
            fi
            source=${words[2]/#s3:\\/\\//$BUCKETS/}
            target=${words[3]/#s3:\\/\\//$BUCKETS/}
            failures=$(cat "$BUCKETS/failures" 2>/dev/null || echo 0)
            if [ "$failures" -gt 0 ] && [[ "${words[2]}" == *fails* ]]; then
                echo $((failures - 1)) > "$BUCKETS/failures"
                echo 'fatal error: An error occurred (503)' >&2
                exit 1
            fi
            if [ -e "$BUCKETS/loses" ] && [[ "${words[2]}" == *loses* ]]; then
                source=$BUCKETS/loses
            fi
            if [ -n "$recursive" ]; then
                mkdir -p "$target" && cp -rL "$source/." "$target"
            else
                [[ "$target" != */* ]] || mkdir -p "${target%/*}"
                cp "$source" "$target"
            fi
            """;

    @TempDir
    Path root;

    private Path buckets;
    private Path aws;

    @BeforeEach
    void makeCommand() throws IOException {
        buckets = Files.createDirectories(root.resolve("buckets"));
        aws = Files.createDirectories(root.resolve("cli/bin")).resolve("aws");
        Files.writeString(aws, COPIER);
        assertThat(aws.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void takesThreeCallsForATaskWithoutFiles() throws Exception {
        assertThat(run(attempt("echo hello").build())).isZero();
        assertThat(calls()).hasSize(3);
        assertThat(result(".command.out")).hasContent("hello");
        assertThat(result(".exitcode")).hasContent("0");
        assertThat(result(".command.trace"))
                .content()
                .containsPattern("start_us=\\d+")
                .contains("host=", "job=none", "program=" + aws);
        assertThat(result(".command.log")).doesNotExist();
    }

    @Test
    void sendsAllOutputsByOneCall() throws Exception {
        TaskAttempt attempt = attempt("mkdir -p d/e; touch a.txt b.txt d/x d/e/y 'it'\\''s'; ln -s a.txt link.txt")
                .body(TaskBody.script(
                        "mkdir -p d/e; echo 1 > a.txt; touch b.txt d/x d/e/y \"it's\"; ln -s a.txt link.txt",
                        OutputRequest.files("*.txt"),
                        OutputRequest.files("a.txt", "d/e/y", "d", "d/x"),
                        OutputRequest.files("it's", "absent", "no*match")))
                .build();

        assertThat(run(attempt)).isZero();
        assertThat(calls()).hasSize(4);
        assertThat(result("link.txt")).hasContent("1");
        for (String name : List.of("a.txt", "b.txt", "d/x", "d/e/y", "it's")) {
            assertThat(result(name)).isRegularFile();
        }
        assertThat(result("absent")).doesNotExist();
    }

    @Test
    void sendsInputsBackOnlyWhereAsked() throws Exception {
        put("data/in.txt", "input");
        TaskBody plain = TaskBody.script("touch out.txt", OutputRequest.files("*.txt"));
        TaskBody withInputs = TaskBody.script(
                "touch out.txt",
                FileOutput.builder().addPatterns("*.txt").includeInputs(true).build());
        run(attempt("").body(plain).addInputs(input("data/in.txt", "in.txt")).build());
        assertThat(result("in.txt")).doesNotExist();

        run(attempt("")
                .body(withInputs)
                .addInputs(input("data/in.txt", "in.txt"))
                .build());
        assertThat(result("in.txt")).hasContent("input");
    }

    @Test
    void sendsAnInputBackThatIsAnOutputByName() throws Exception {
        put("data/in.txt", "input");
        TaskBody body = TaskBody.script("echo changed > in.txt", OutputRequest.files("in.txt"));
        run(attempt("").body(body).addInputs(input("data/in.txt", "in.txt")).build());

        assertThat(result("in.txt")).hasContent("changed");
    }

    @Test
    void sendsOnlyWhatIsOfTheTypeAskedFor() throws Exception {
        TaskBody body = TaskBody.script(
                "mkdir d e; touch d/x f1 e/y",
                FileOutput.builder().addPatterns("d*", "f*").type("dir").build(),
                FileOutput.builder().addPatterns("e*", "**/y").type("file").build());

        assertThat(run(attempt("").body(body).build())).isZero();
        assertThat(result("d/x")).isRegularFile();
        assertThat(result("e/y")).isRegularFile();
        assertThat(result("f1")).doesNotExist();
    }

    @Test
    void sendsHiddenFilesOnlyWhereAsked() throws Exception {
        TaskBody hidden = TaskBody.script(
                "touch .h .command.x",
                FileOutput.builder().addPatterns("*").hidden(true).build());

        assertThat(run(attempt("").body(hidden).build())).isZero();
        assertThat(result(".h")).isRegularFile();
        assertThat(result(".command.x")).doesNotExist();
    }

    @Test
    void bringsManyInputsInSideBySide() throws Exception {
        List<InputFile> inputs = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            put("data/f" + i, "content " + i);
            inputs.add(input("data/f" + i, "sub/f" + i));
        }

        assertThat(run(attempt("cat sub/*").inputs(inputs).build())).isZero();
        assertThat(result(".command.out"))
                .content()
                .hasLineCount(1)
                .contains("content 0")
                .contains("content 8");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void bringsStrangeNamesInAndOutAsTheyAre(long seed) throws Exception {
        Random random = new Random(seed);
        List<InputFile> inputs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String name = i + strangeName(random);
            String staged = (i % 3 == 0 ? "-d " + strangeName(random) + "/" : "") + strangeName(random) + i;
            put("data/" + name, "content of " + i);
            inputs.add(new InputFile(new FileLocation("s3", "data", "/" + name), staged));
        }
        TaskBody body = TaskBody.script(
                "shopt -s globstar; for f in ./**; do [ -f \"$f\" ] && cp \"$f\" \"./out ${f##*/}\"; done; true",
                FileOutput.builder().addPatterns("**", "*").type("file").build());

        assertThat(run(attempt("").body(body).inputs(inputs).build()))
                .as("seed %s, inputs %s, printed %s", seed, inputs, printed())
                .isZero();
        List<String> outputs = inputs.stream()
                .map(input -> "out " + input.stageName().replaceAll("(?s).*/", ""))
                .toList();
        for (int i = 0; i < outputs.size(); i++) {
            assertThat(result(outputs.get(i))).as("seed %s", seed).hasContent("content of " + i);
            assertThat(result(inputs.get(i).stageName())).as("seed %s", seed).doesNotExist();
        }
    }

    private static String strangeName(Random random) {
        String alphabet = "ab .-$`'\"()[]{}*?@!~&;|<>#%^=+,:\\\n\t\u00e9\u4e2d";
        return "x"
                + random.ints(1 + random.nextInt(8), 0, alphabet.length())
                        .mapToObj(at -> alphabet.substring(at, at + 1))
                        .collect(java.util.stream.Collectors.joining());
    }

    @Test
    void keepsItsWayWhereASnippetLeavesTheDirectory() throws Exception {
        put("bucket/bin/greet", "#!/bin/bash\necho hello > made\n");
        TaskAttempt attempt = attempt("")
                .body(TaskBody.script("greet", OutputRequest.files("made")))
                .directives(TaskDirectives.builder().beforeScript("cd /").build())
                .addBinDirectories(FileLocation.parse("s3://bucket/bin"))
                .build();

        assertThat(run(attempt)).isZero();
        assertThat(result("made")).hasContent("hello");
    }

    @Test
    void putsProgramsOnThePath() throws Exception {
        put("bucket/bin/greet", "#!/bin/bash\necho \"greetings $1\"\n");
        TaskAttempt attempt = attempt("greet you")
                .addBinDirectories(FileLocation.parse("s3://bucket/bin"))
                .build();

        assertThat(run(attempt)).isZero();
        assertThat(result(".command.out")).hasContent("greetings you");
    }

    @Test
    void putsProgramsInFrontOfAPathOfTheEnvironment() throws Exception {
        put("bucket/bin/greet", "#!/bin/bash\necho \"greetings $1\"\n");
        TaskAttempt attempt = attempt("greet you")
                .putEnvironment("PATH", "/usr/bin:/bin")
                .addBinDirectories(FileLocation.parse("s3://bucket/bin"))
                .build();

        assertThat(run(attempt)).isZero();
        assertThat(result(".command.out")).hasContent("greetings you");
    }

    @Test
    void endsAsAFailedTransferWhereTheMarkerCannotBeSent() throws Exception {
        Files.createDirectories(buckets.resolve("bucket/work/ab/cd/.exitcode/.exitcode/in the way"));

        assertThat(run(attempt("true").build())).isEqualTo(LauncherStatus.STAGE_OUT_FAILED);
        assertThat(run(attempt("exit 7").build())).isEqualTo(7);
        assertThat(run(attempt("exit 250").build())).isEqualTo(LauncherStatus.STAGE_OUT_FAILED);
    }

    @Test
    void triesATransferAgain() throws Exception {
        put("data/fails-twice", "content");
        Files.writeString(buckets.resolve("failures"), "2");

        assertThat(run(attempt("cat in")
                        .addInputs(input("data/fails-twice", "in"))
                        .build()))
                .isZero();
        assertThat(result(".command.out")).hasContent("content");
    }

    @Test
    void neverRunsTheScriptAfterATransferThatFailed() throws Exception {
        put("data/fails-always", "content");
        put("data/good", "content");
        Files.writeString(buckets.resolve("failures"), "100");
        Path witness = root.resolve("witness");
        TaskAttempt attempt = attempt("touch '" + witness + "'")
                .addInputs(input("data/fails-always", "a"), input("data/good", "b"))
                .build();

        assertThat(run(attempt)).isEqualTo(LauncherStatus.STAGE_IN_FAILED);
        assertThat(witness).doesNotExist();
        assertThat(result(".exitcode")).hasContent("251\nstage-in");
        assertThat(result(".command.log"))
                .content()
                .contains("gave up after 3 attempts")
                .contains("503");
        assertThat(printed()).contains("gave up after 3 attempts");
    }

    @Test
    void neverRunsTheScriptOnAnInputThatCameInShort() throws Exception {
        put("data/short", "12345");
        InputFile input = input("data/short", "in");
        Files.writeString(buckets.resolve("data/short"), "123");
        Map<FileLocation, InputContent> known = Map.of(input.location(), new InputContent(false, 1, 5));

        assertThat(run(attempt("true").addInputs(input).build(), known)).isEqualTo(LauncherStatus.STAGE_IN_FAILED);
        assertThat(result(".command.log")).content().contains("3 bytes").contains("has 5");
    }

    @Test
    void reportsAnOutputThatCannotBeSent() throws Exception {
        TaskAttempt attempt = attempt("echo x > x")
                .body(TaskBody.script("echo x > x", OutputRequest.files("x")))
                .build();
        Path file = buckets.resolve("bucket/work/ab/cd/x");
        Files.createDirectories(file.resolve("in the way"));

        assertThat(run(attempt)).isEqualTo(LauncherStatus.STAGE_OUT_FAILED);
        assertThat(result(".exitcode")).hasContent("252\nstage-out");
    }

    @Test
    void leavesOutOfADirectoryWhatLeadsNowhereOrBackAndSaysSo() throws Exception {
        String script = "mkdir -p d/e/.h; echo x > d/f; echo y > d/e/.h/g; ln -s nowhere d/broken; ln -s .. d/e/back; "
                + "mkfifo d/e/pipe; ln -s e d/same; mkdir whole; echo z > whole/z";
        TaskBody body = TaskBody.script(script, OutputRequest.files("d", "whole"));

        assertThat(run(attempt("").body(body).build())).as(printed()).isZero();
        assertThat(result("d/f")).hasContent("x");
        assertThat(result("d/e/.h/g")).hasContent("y");
        assertThat(result("d/same/.h/g")).hasContent("y");
        assertThat(result("whole/z")).hasContent("z");
        assertThat(result("d/broken")).doesNotExist();
        assertThat(result("d/e/back")).doesNotExist();
        assertThat(result("d/e/pipe")).doesNotExist();
        assertThat(result(".command.log"))
                .content()
                .contains("./d/broken is a link that leads nowhere or back; it is not kept")
                .contains("./d/e/pipe is neither a file nor a directory; it is not kept");
        assertThat(calls()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mkdir d; touch $'d/na\\351me' | $'./d/na\\351me': its name is not UTF-8, which S3 asks for
            mkdir d; touch $'d/\\355\\240\\200' | $'./d/\\355\\240\\200': its name is not UTF-8, which S3 asks for
            d=d/$(printf %0250d 0); d=$d/$d/$d/$d/$d; mkdir -p $d | its key in S3 would have
            """)
    void failsOnceAtANameThatS3CannotHold(String script, String expected) throws Exception {
        TaskBody body = TaskBody.script(script, OutputRequest.files("d"));

        assertThat(run(attempt("").body(body).build())).isEqualTo(LauncherStatus.STAGE_OUT_FAILED);
        assertThat(result(".exitcode"))
                .content()
                .startsWith("252\nbad-output\n")
                .contains(expected);
        assertThat(result(".command.log")).content().contains(expected);
        assertThat(calls()).as("no output is sent").hasSize(3);
    }

    @Test
    void sendsNamesInEveryScript() throws Exception {
        String names = "\u00e9 \u4e2d\u6587 \ud83d\ude00 \u07ff\u0800\uffff";
        TaskBody body =
                TaskBody.script("mkdir d; for n in " + names + "; do touch \"d/$n\"; done", OutputRequest.files("d"));

        assertThat(run(attempt("").body(body).build())).as(printed()).isZero();
        for (String name : names.split(" ", -1)) {
            assertThat(result("d/" + name)).isRegularFile();
        }
    }

    @Test
    void printsTheLastErrorsOfAFailedScript() throws Exception {
        assertThat(run(attempt("echo 'what went wrong' >&2; exit 9").build())).isEqualTo(9);
        assertThat(printed()).contains("what went wrong");
    }

    @Test
    void leavesNothingBehind() throws Exception {
        run(attempt("mkdir d; touch d/x").build());

        assertThat(root.resolve("tmp")).isEmptyDirectory();
    }

    @Test
    void endsWithAStatusOfItsOwnWhereThereIsNoCommand() throws Exception {
        Files.delete(aws);

        assertThat(run(attempt("true").build())).isEqualTo(ContainerCommand.NO_AWS_COMMAND);
        assertThat(printed()).contains("no aws command").contains("aws.batch.cliPath");
    }

    @Test
    void triesADirectoryAgainThatCameInShortAndThenGivesUp() throws Exception {
        put("data/loses/a", "12345");
        put("data/loses/b/.hidden", "67");
        put("loses/a", "12345");
        FileLocation directory = FileLocation.parse("s3://data/loses");
        TaskAttempt attempt =
                attempt("true").addInputs(new InputFile(directory, "index")).build();

        assertThat(run(attempt, Map.of(directory, new InputContent(true, 2, 7))))
                .isEqualTo(LauncherStatus.STAGE_IN_FAILED);
        assertThat(result(".command.log"))
                .content()
                .contains("./index has 1 files of 5 bytes where s3://data/loses/ has 2 of 7")
                .contains("gave up after 3 attempts: s3://data/loses/");
        assertThat(calls().stream().filter(call -> call.contains("loses"))).hasSize(3);
    }

    @Test
    void bringsADirectoryInByOneCallAndLooksAtAllOfIt() throws Exception {
        for (int i = 0; i < 1201; i++) {
            put("data/index/" + (i % 7) + "/f " + i, "x");
        }
        FileLocation directory = FileLocation.parse("s3://data/index");
        TaskAttempt attempt = attempt("ls -R index | grep -c '^f '")
                .addInputs(new InputFile(directory, "index"))
                .build();

        assertThat(run(attempt, Map.of(directory, new InputContent(true, 1201, 1201))))
                .isZero();
        assertThat(result(".command.out")).hasContent("1201");
        assertThat(calls()).hasSize(4);
    }

    @Test
    void saysThatTheDiskIsTooSmallBeforeAnythingComes() throws Exception {
        InputFile input = input("data/huge", "in");
        Map<FileLocation, InputContent> known = Map.of(input.location(), new InputContent(false, 1, 1L << 60));

        assertThat(run(attempt("true").addInputs(input).build(), known)).isEqualTo(LauncherStatus.STAGE_IN_FAILED);
        assertThat(result(".command.log"))
                .content()
                .contains("no space left on device: the inputs need 1099511627777 MiB, and ");
        assertThat(result(".exitcode")).hasContent("251\ndisk-full");
        assertThat(calls()).noneMatch(call -> call.contains("huge"));
    }

    private TaskAttempt.Builder attempt(String script) {
        return TaskFixtures.anAttempt(WORK, script).workDirectory(WORK);
    }

    private static InputFile input(String path, String stageName) {
        return new InputFile(FileLocation.parse("s3://" + path), stageName);
    }

    private void put(String path, String content) throws IOException {
        Files.createDirectories(buckets.resolve(path).getParent());
        Files.writeString(buckets.resolve(path), content);
    }

    private Path result(String name) {
        return buckets.resolve("bucket/work/ab/cd").resolve(name);
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(buckets.resolve("calls"));
    }

    private String printed() throws IOException {
        return Files.readString(root.resolve("printed"));
    }

    private int run(TaskAttempt attempt) throws Exception {
        Map<FileLocation, InputContent> known = new HashMap<>();
        for (InputFile input : attempt.inputs()) {
            Path file = buckets.resolve(input.location().toString().substring("s3://".length()));
            known.put(input.location(), new InputContent(false, 1, Files.size(file)));
        }
        return run(attempt, known);
    }

    private int run(TaskAttempt attempt, Map<FileLocation, InputContent> known) throws Exception {
        TransferSettings settings = TransferSettings.builder()
                .cliPath(aws.toString())
                .delayBetweenAttempts(Duration.ZERO)
                .maxParallelTransfers(3)
                .build();
        put(
                "bucket/work/ab/cd/.command.run",
                new Launcher(new S3Staging(settings, known, directory -> List.of())).render(attempt));
        ProcessBuilder process = new ProcessBuilder(new ContainerCommand(settings).words(attempt.workDirectory()));
        process.environment().put("BUCKETS", buckets.toString());
        process.environment().put("PATH", Files.exists(aws) ? "/usr/bin:/bin" : withoutAws());
        process.environment()
                .put("TMPDIR", Files.createDirectories(root.resolve("tmp")).toString());
        process.redirectErrorStream(true).redirectOutput(root.resolve("printed").toFile());
        return process.start().waitFor();
    }

    private String withoutAws() {
        return root.resolve("nothing").toString();
    }
}
