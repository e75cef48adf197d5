package io.penstock.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.contract.RecordingObserver;
import io.penstock.contract.TaskExecutorContract;
import io.penstock.contract.TaskFixtures;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.OutputRequest.VariableOutput;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskBody;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.WorkFile;
import io.penstock.local.machine.Machine;
import io.penstock.spi.FileStore;
import io.penstock.spi.RunningAttempt;
import io.penstock.spi.TaskExecutor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LocalTaskExecutorTest extends TaskExecutorContract {
    @TempDir
    Path directory;

    private final FileStore store = Local.fileStore();

    @Override
    protected TaskExecutor newExecutor() {
        return Local.executor(
                LocalSettings.builder().workRoot(directory.resolve("work")).build());
    }

    @Override
    protected FileStore store() {
        return store;
    }

    @Override
    protected FileLocation workRoot() {
        return FileLocation.of(directory.resolve("work"));
    }

    @Override
    protected Duration timeLimit() {
        return Duration.ofMillis(300);
    }

    @Test
    void findsARunningAttemptByItsToken() {
        TaskAttempt attempt =
                attempt("until [ -e go ]; do sleep 0.02; done; exit 6").build();
        RecordingObserver observer = new RecordingObserver();
        RunningAttempt first = submit(attempt, observer);

        RecordingObserver second = new RecordingObserver();
        RunningAttempt found =
                reattach(attempt, observer.tokens().get(0), second).orElseThrow();
        assertThat(found.completion().toCompletableFuture()).isNotDone();
        store.write(attempt.workDirectory().resolve("go"), new byte[0]);

        assertThat(await(found).outcome()).isEqualTo(TaskOutcome.toolExit(6));
        assertThat(await(first).outcome()).isEqualTo(TaskOutcome.toolExit(6));
        assertThat(second.nativeIds()).isEqualTo(observer.nativeIds());
        assertThat(second.starts()).hasSize(1);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void measuresWhatAScriptUses() {
        TaskAttempt attempt =
                attempt("head -c 3000000 /dev/zero > made; sleep 0.5").build();

        Map<String, String> measured = run(attempt).measured();

        assertThat(measured).containsKeys("%cpu", "rchar", "write_bytes", "hostname", "rss", "peak_rss", "peak_vmem");
        assertThat(Long.parseLong(measured.getOrDefault("wchar", "0"))).isBetween(3_000_000L, 3_100_000L);
    }

    @Test
    void cancelsAReattachedAttempt() {
        TaskAttempt attempt = attempt("sleep 600").build();
        RecordingObserver observer = new RecordingObserver();
        submit(attempt, observer);
        RunningAttempt found = reattach(attempt, observer.tokens().get(0), new RecordingObserver())
                .orElseThrow();
        found.cancel("enough");

        assertFailure(await(found).outcome(), FailureClass.CANCELLED);
    }

    @Test
    void doesNotTakeAnotherProcessForAnAttempt() {
        TaskAttempt attempt = attempt("true").build();
        ProcessToken ours = ProcessToken.of(ProcessHandle.current(), Machine.here());

        for (String token :
                List.of(ours.toString(), ours.pid() + ":1", ours.pid() + ":t1@0", "999999999:1", "", "nonsense")) {
            assertThat(reattach(attempt, token, new RecordingObserver()))
                    .as(token)
                    .isEmpty();
        }
    }

    @Test
    void saysOnWhichOtherHostAnAttemptRunsUnlessItLeftItsMarker() {
        TaskAttempt attempt = attempt("true").build();
        String token = "4711:t99@0-1/1234/far";

        assertThatThrownBy(() -> reattach(attempt, token, new RecordingObserver()))
                .hasRootCauseInstanceOf(PenstockException.class)
                .rootCause()
                .hasMessageContainingAll("runs on host far", "process 4711", "'kill 4711' ends it there")
                .extracting(e -> ((PenstockException) e).code())
                .isEqualTo(ErrorCode.ELSEWHERE);
        store.write(attempt.workDirectory().resolve(WorkFile.EXIT), "0\n".getBytes(UTF_8));
        assertThat(await(reattach(attempt, token, new RecordingObserver()).orElseThrow())
                        .outcome())
                .isEqualTo(TaskOutcome.succeeded());
    }

    @Test
    void namesItsHostInTokensAndFindsThoseThatNameNone() {
        TaskAttempt attempt = attempt("sleep 600").build();
        RecordingObserver observer = new RecordingObserver();
        RunningAttempt running = submit(attempt, observer);
        String token = observer.tokens().get(0);

        assertThat(token).endsWith("/" + Machine.here().host());
        assertThat(reattach(attempt, token.replaceFirst("/.*", ""), new RecordingObserver()))
                .isPresent();
        running.cancel("enough");
        assertFailure(await(running).outcome(), FailureClass.CANCELLED);
    }

    @Test
    void doesNotTakeWhoReadsTheLauncherForTheLauncher() throws IOException {
        TaskAttempt attempt = attempt("true").build();
        Path launcher = attempt.workDirectory().resolve(WorkFile.LAUNCHER).toPath();
        store.write(attempt.workDirectory().resolve(WorkFile.LAUNCHER), new byte[0]);
        Process reader = new ProcessBuilder("tail", "-f", launcher.toString()).start();
        try {
            Awaitility.await()
                    .until(() -> reader.info()
                            .arguments()
                            .filter(arguments -> List.of(arguments).contains(launcher.toString()))
                            .isPresent());
            assertThat(reattach(attempt, "", new RecordingObserver())).isEmpty();
        } finally {
            reader.destroyForcibly();
        }
    }

    @Test
    void startsTheLauncherInASessionOfItsOwn() {
        TaskAttempt attempt =
                attempt("ps -o sid= -p $$ || cut -d' ' -f6 /proc/$$/stat").build();
        RecordingObserver observer = new RecordingObserver();
        await(submit(attempt, observer));

        assertThat(text(attempt, WorkFile.OUT).trim())
                .isEqualTo(observer.nativeIds().get(0));
    }

    @Test
    void endsTheProcessTreeWithoutSessionsToo() throws IOException {
        LocalSettings settings =
                LocalSettings.builder().workRoot(directory.resolve("work")).build();
        Path pid = directory.resolve("pid");
        TaskAttempt attempt =
                attempt("sleep 600 & echo $! > '" + pid + "'; wait").build();
        TaskFixtures.prepare(attempt, store);
        try (TaskExecutor executor = new LocalTaskExecutor(
                settings,
                Shell.find(System.getenv()).withoutSessions(),
                Local.timers(),
                Clock.systemUTC(),
                Machine.here())) {
            RunningAttempt running = executor.submit(attempt, new RecordingObserver());
            Awaitility.await().until(() -> Files.exists(pid) && Files.size(pid) > 0);
            running.cancel("enough");

            assertFailure(await(running).outcome(), FailureClass.CANCELLED);
            long child = Long.parseLong(Files.readString(pid).trim());
            Awaitility.await().until(() -> ProcessHandle.of(child).isEmpty() || isZombie(child));
        }
    }

    private static boolean isZombie(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        return Files.exists(status) && Files.readString(status).contains("State:\tZ");
    }

    @Test
    void leavesAttemptsToThemselvesWhenItIsClosed() {
        TaskAttempt attempt =
                attempt("until [ -e go ]; do sleep 0.02; done; exit 5").build();
        TaskExecutor executor = executor();
        TaskFixtures.prepare(attempt, store);
        executor.submit(attempt, new RecordingObserver());
        executor.close();
        store.write(attempt.workDirectory().resolve("go"), new byte[0]);

        FileLocation marker = attempt.workDirectory().resolve(WorkFile.EXIT);
        Awaitility.await().until(() -> store.stat(marker).isPresent());
        Awaitility.await()
                .untilAsserted(() -> assertThat(text(attempt, WorkFile.EXIT)).isEqualTo("5\n"));
    }

    @Test
    void reportsALauncherThatWasKilled() {
        TaskAttempt attempt = attempt("exec sleep 600").build();
        RecordingObserver observer = new RecordingObserver();
        RunningAttempt running = submit(attempt, observer);
        ProcessHandle launcher =
                ProcessHandle.of(Long.parseLong(observer.nativeIds().get(0))).orElseThrow();
        Awaitility.await().until(() -> launcher.children().findAny().isPresent());
        List<ProcessHandle> scripts = launcher.children().toList();
        launcher.destroyForcibly();

        assertFailure(await(running).outcome(), FailureClass.HOST);
        scripts.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void passesASignalOnToTheScript() {
        TaskAttempt attempt = attempt("trap 'echo told; kill $!; exit 1' TERM\ntouch ready\nsleep 600 & wait")
                .build();
        RecordingObserver observer = new RecordingObserver();
        RunningAttempt running = submit(attempt, observer);
        FileLocation ready = attempt.workDirectory().resolve("ready");
        Awaitility.await().until(() -> store.stat(ready).isPresent());
        ProcessHandle.of(Long.parseLong(observer.nativeIds().get(0)))
                .orElseThrow()
                .destroy();

        assertFailure(await(running).outcome(), FailureClass.HOST);
        assertThat(text(attempt, WorkFile.OUT)).isEqualTo("told\n");
    }

    @Test
    void takesTheScriptsWordForStatusesOfTheLauncher() {
        assertThat(run(attempt("exit 251").build()).outcome()).isEqualTo(TaskOutcome.toolExit(251));
    }

    @Test
    void saysWhichInputIsMissing() {
        TaskAttempt attempt = attempt("true")
                .addInputs(new InputFile(workRoot().resolve("no such file"), "x"))
                .build();

        assertThat(run(attempt).outcome())
                .asString()
                .contains("the input " + workRoot().resolve("no such file") + " does not exist");
    }

    @Test
    void leavesALinkToNothingForAnOptionalInputThatIsMissing() {
        TaskAttempt.Builder attempt = attempt("[ -L x ] && [ ! -e x ]")
                .addInputs(new InputFile(workRoot().resolve("no such file"), "x", InputFile.Kind.OPTIONAL));

        assertThat(run(attempt.build()).outcome()).isEqualTo(TaskOutcome.succeeded());
        TaskDirectives copies = TaskDirectives.builder().stageInMode("copy").build();
        assertThat(run(attempt("true")
                                .addInputs(
                                        new InputFile(workRoot().resolve("no such file"), "x", InputFile.Kind.OPTIONAL))
                                .directives(copies)
                                .build())
                        .outcome())
                .asString()
                .contains("does not exist");
    }

    @Test
    void refusesInputsOfTheSameName() {
        FileLocation file = workRoot().resolve("file");
        store.write(file, new byte[0]);
        TaskAttempt attempt = attempt("true")
                .addInputs(new InputFile(file, "x"), new InputFile(file, "x"))
                .build();

        assertThat(run(attempt).outcome()).asString().contains("two inputs have the name x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"symlink", "rellink", "link", "copy"})
    void stagesInEveryMode(String mode) {
        FileLocation file = workRoot().resolve("src/a file");
        FileLocation tree = workRoot().resolve("src/tree");
        store.write(file, "1".getBytes(UTF_8));
        store.write(tree.resolve("b/c"), "2".getBytes(UTF_8));
        TaskAttempt attempt = attempt("cat 'a file' renamed 'in here/tree/b/c' other/b/c; stat -c %F renamed")
                .directives(directives().stageInMode(mode).build())
                .addInputs(
                        new InputFile(file, "a file"),
                        new InputFile(file, "renamed"),
                        new InputFile(tree, "in here/tree"),
                        new InputFile(tree, "other"))
                .build();

        assertThat(run(attempt).outcome()).isEqualTo(TaskOutcome.succeeded());
        String kind = mode.endsWith("link") && !mode.equals("link") ? "symbolic link" : "regular file";
        assertThat(text(attempt, WorkFile.OUT)).isEqualTo("1122" + kind + "\n");
    }

    @Test
    void stagesManyInputs() {
        TaskAttempt.Builder attempt = attempt("cat in/* | wc -c");
        for (int i = 0; i < 900; i++) {
            FileLocation file = workRoot().resolve("src/" + "long-name-".repeat(8) + i);
            store.write(file, new byte[] {'x'});
            attempt.addInputs(new InputFile(file, "in/" + file.name()));
        }
        TaskAttempt built = attempt.build();

        assertThat(run(built).outcome()).isEqualTo(TaskOutcome.succeeded());
        assertThat(text(built, WorkFile.OUT).trim()).isEqualTo("900");
    }

    @Test
    void runsPythonScripts() {
        TaskAttempt attempt = attempt("#!/usr/bin/env python3\r\nimport sys\r\nprint('from python', sys.argv)\r\n")
                .build();

        assertThat(run(attempt).outcome()).isEqualTo(TaskOutcome.succeeded());
        assertThat(text(attempt, WorkFile.OUT)).startsWith("from python");
    }

    @Test
    void runsScriptsWithWindowsLineEnds() {
        TaskAttempt attempt =
                attempt("if true\r\nthen\r\n  echo done\r\nfi\r\n").build();

        assertThat(run(attempt).outcome()).isEqualTo(TaskOutcome.succeeded());
        assertThat(text(attempt, WorkFile.OUT)).isEqualTo("done\n");
    }

    @Test
    void keepsHugeOutput() throws IOException {
        TaskAttempt attempt = attempt("head -c 5000000 /dev/zero >&2; head -c 5000000 /dev/zero")
                .build();

        assertThat(run(attempt).outcome()).isEqualTo(TaskOutcome.succeeded());
        assertThat(Files.size(attempt.workDirectory().toPath().resolve(WorkFile.ERR)))
                .isEqualTo(5_000_000);
        assertThat(Files.size(attempt.workDirectory().toPath().resolve(WorkFile.OUT)))
                .isEqualTo(5_000_000);
    }

    @Test
    void doesNotWaitForWhatTheScriptLeftRunning() {
        Path pid = directory.resolve("pid");
        TaskAttempt attempt = attempt("sleep 600 & echo $! > '" + pid + "'").build();

        assertThat(run(attempt).outcome()).isEqualTo(TaskOutcome.succeeded());
        assertThat(pid).exists();
        ProcessHandle.of(Long.parseLong(contentOf(pid).trim())).ifPresent(ProcessHandle::destroyForcibly);
    }

    private static String contentOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void survivesEverySnippetThatEndsTheShell() {
        for (String snippet : List.of("exit 7", "set -u; echo $NO_SUCH_VARIABLE", "no-such-command")) {
            TaskAttempt attempt = attempt("echo ran")
                    .directives(directives().beforeScript(snippet).build())
                    .build();

            assertFailure(run(attempt).outcome(), FailureClass.TOOL_EXIT);
        }
        TaskAttempt after = attempt("exit 3")
                .directives(directives().afterScript("exit 0").build())
                .build();
        assertThat(run(after).outcome()).isEqualTo(TaskOutcome.toolExit(3));
    }

    @Test
    void writesTheMarkerAlthoughASnippetSetsATrap() {
        TaskAttempt attempt = attempt("exit 2")
                .directives(directives().beforeScript("trap 'echo mine' EXIT").build())
                .build();

        assertThat(run(attempt).outcome()).isEqualTo(TaskOutcome.toolExit(2));
    }

    @Test
    void reportsASnippetThatIsNoBash() {
        TaskAttempt attempt = attempt("echo ran")
                .directives(directives().beforeScript("if true; then").build())
                .build();

        assertThat(run(attempt).outcome())
                .isInstanceOfSatisfying(
                        TaskOutcome.Failed.class,
                        failed -> assertThat(failed.failureClass()).isEqualTo(FailureClass.UNKNOWN))
                .asString()
                .contains("beforeScript", "syntax error");
    }

    @Test
    void handsVariablesOutOfShellScriptsOnly() {
        TaskBody body = TaskBody.script("#!/usr/bin/env python3\nprint(1)\n", new VariableOutput("X", true));
        TaskAttempt attempt = attempt("").body(body).build();

        assertThat(run(attempt).outcome()).isEqualTo(TaskOutcome.succeeded());
    }

    @Test
    void doesNotBelieveAnOldMarker() {
        TaskAttempt attempt = attempt("exit 8").build();
        store.write(attempt.workDirectory().resolve(WorkFile.EXIT), "0\n".getBytes(UTF_8));

        assertThat(run(attempt).outcome().exitStatus()).isEqualTo(OptionalInt.of(8));
    }

    @Test
    void reportsASubmissionThatFails() {
        TaskAttempt attempt = attempt("true").build();

        RunningAttempt running = executor().submit(attempt, new RecordingObserver());

        assertFailure(await(running).outcome(), FailureClass.SUBMISSION);
    }

    @Test
    void refusesWorkDirectoriesElsewhere() {
        TaskAttempt attempt = TaskFixtures.anAttempt(new FileLocation("s3", "bucket", "/work"))
                .build();

        assertThatThrownBy(() -> executor().submit(attempt, new RecordingObserver()))
                .isInstanceOf(PenstockException.class)
                .hasMessageContaining("s3://bucket/work");
    }
}
