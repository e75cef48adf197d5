package io.penstock.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.FailureClass;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.OutputRequest;
import io.penstock.domain.task.OutputRequest.CommandOutput;
import io.penstock.domain.task.OutputRequest.VariableOutput;
import io.penstock.domain.task.TaskAttempt;
import io.penstock.domain.task.TaskBody;
import io.penstock.domain.task.TaskOutcome;
import io.penstock.domain.task.WorkFile;
import io.penstock.spi.RunningAttempt;
import io.penstock.spi.launch.LauncherStatus;
import io.penstock.spi.launch.ShellWords;
import io.penstock.spi.launch.TaskScript;
import io.penstock.spi.launch.TraceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every executor that runs scripts does, besides the protocol. */
public abstract class TaskExecutorContract extends AttemptProtocolContract {
    @TempDir
    Path aside;

    /** Tells whether scripts run on this machine, so that a test may look at their processes. */
    protected boolean runsOnThisMachine() {
        return true;
    }

    /** Returns how many strange names the tests try at once. */
    protected int strangeNames() {
        return 24;
    }

    @Test
    void keepsWhatTheScriptWrites() {
        TaskAttempt attempt = attempt("echo to-out; echo to-err >&2; echo more").build();

        assertThat(run(attempt).outcome().isSuccess()).isTrue();
        assertThat(text(attempt, WorkFile.OUT)).isEqualTo("to-out\nmore\n");
        assertThat(text(attempt, WorkFile.ERR)).isEqualTo("to-err\n");
        assertThat(TraceFile.parse(text(attempt, WorkFile.TRACE))).isPresent();
    }

    @Test
    void keepsWhatAFailingScriptWrites() {
        TaskAttempt attempt =
                attempt("echo before; ls /no/such/file; echo not reached").build();

        assertFailure(run(attempt).outcome(), FailureClass.TOOL_EXIT);
        assertThat(text(attempt, WorkFile.OUT)).isEqualTo("before\n");
        assertThat(text(attempt, WorkFile.ERR)).contains("/no/such/file");
    }

    @Test
    void reportsAScriptThatKillsItself() {
        assertExit(run(attempt("kill -KILL $$").build()).outcome(), 137);
    }

    private static void assertExit(TaskOutcome outcome, int status) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        TaskOutcome.Failed.class,
                        failed -> assertThat(failed.exitStatus()).hasValue(status));
        assertFailure(outcome, FailureClass.TOOL_EXIT);
    }

    @Test
    void tellsTheStatusesOfAScriptFromTheLaunchersOwn() {
        for (int status : List.of(250, LauncherStatus.STAGE_IN_FAILED, LauncherStatus.STAGE_OUT_FAILED)) {
            TaskAttempt attempt = attempt("exit " + status).taskNumber(status).build();

            assertExit(run(attempt).outcome(), status);
            assertThat(text(attempt, WorkFile.EXIT)).isEqualTo(status + "\n");
        }
    }

    @Test
    void reportsAScriptWithASyntaxError() {
        TaskAttempt attempt = attempt("if true; then").build();

        assertFailure(run(attempt).outcome(), FailureClass.TOOL_EXIT);
        assertThat(text(attempt, WorkFile.ERR)).contains("syntax error");
    }

    @Test
    void stagesInputsUnderStrangeNames() {
        long seed = 42L;
        List<InputFile> inputs = new ArrayList<>();
        StringBuilder script = new StringBuilder();
        for (String name : StrangeNames.some(strangeNames(), seed)) {
            FileLocation source = workRoot().resolve("sources/" + inputs.size()).resolve(name);
            store().write(source, ("<" + name + ">").getBytes(StandardCharsets.UTF_8));
            String stageName = inputs.size() % 3 == 0 ? "sub dir/" + name : name;
            inputs.add(new InputFile(source, stageName));
            script.append("cat ").append(ShellWords.quotePath(stageName)).append('\n');
        }
        TaskAttempt attempt = attempt(script.toString()).inputs(inputs).build();

        assertThat(run(attempt).outcome()).as("names of seed %d", seed).isEqualTo(TaskOutcome.succeeded());
        assertThat(text(attempt, WorkFile.OUT))
                .isEqualTo(String.join(
                        "",
                        StrangeNames.some(strangeNames(), seed).stream()
                                .map(name -> "<" + name + ">")
                                .toList()));
    }

    @Test
    void stagesAnInputUnderAnotherName() {
        FileLocation source = workRoot().resolve("sources/reads.fq");
        store().write(source, "ACGT".getBytes(StandardCharsets.UTF_8));
        TaskAttempt attempt = attempt("cat 'input 1.fq'")
                .addInputs(new InputFile(source, "input 1.fq"))
                .build();

        assertThat(run(attempt).outcome()).isEqualTo(TaskOutcome.succeeded());
        assertThat(text(attempt, WorkFile.OUT)).isEqualTo("ACGT");
    }

    @Test
    void stagesWholeDirectories() {
        FileLocation source = workRoot().resolve("sources/index");
        store().write(source.resolve("a"), "1".getBytes(StandardCharsets.UTF_8));
        store().write(source.resolve("b c/d"), "2".getBytes(StandardCharsets.UTF_8));
        TaskAttempt attempt = attempt("cat idx/a 'idx/b c/d'")
                .addInputs(new InputFile(source, "idx"))
                .build();

        assertThat(run(attempt).outcome()).isEqualTo(TaskOutcome.succeeded());
        assertThat(text(attempt, WorkFile.OUT)).isEqualTo("12");
    }

    @Test
    void neverRunsTheScriptWhenAnInputIsMissing() {
        FileLocation there = workRoot().resolve("sources/there");
        store().write(there, new byte[0]);
        Path trace = aside.resolve("it ran");
        TaskAttempt attempt = attempt("echo ran; touch " + ShellWords.quote(trace.toString()))
                .addInputs(new InputFile(there, "there"))
                .addInputs(new InputFile(workRoot().resolve("sources/absent"), "absent"))
                .build();

        assertFailure(run(attempt).outcome(), FailureClass.STAGING);
        assertThat(trace).doesNotExist();
        assertThat(store().stat(attempt.workDirectory().resolve(WorkFile.EXIT)))
                .satisfiesAnyOf(
                        marker -> assertThat(marker).isEmpty(),
                        marker -> assertThat(text(attempt, WorkFile.EXIT)).isEqualTo("251\nstage-in\n"));
    }

    @Test
    void keepsOutputsWithStrangeNames() {
        long seed = 43L;
        List<String> names = StrangeNames.some(strangeNames(), seed);
        StringBuilder script = new StringBuilder("mkdir 'out dir'\n");
        for (String name : names) {
            script.append("printf %s ").append(ShellWords.quote(name)).append(" > ");
            script.append(ShellWords.quotePath(name)).append('\n');
            script.append("printf 2 > ")
                    .append(ShellWords.quote("out dir/" + name))
                    .append('\n');
        }
        TaskAttempt attempt = attempt(script.toString())
                .body(TaskBody.script(script.toString(), OutputRequest.files("*"), OutputRequest.files("out dir")))
                .build();

        assertThat(run(attempt).outcome()).as("names of seed %d", seed).isEqualTo(TaskOutcome.succeeded());
        assertThat(names).as("names of seed %d", seed).allSatisfy(name -> {
            assertThat(text(attempt, name)).isEqualTo(name);
            assertThat(text(attempt, "out dir/" + name)).isEqualTo("2");
        });
    }

    @Test
    void passesTheEnvironment() {
        TaskAttempt attempt = attempt("printf '%s|%s' \"$PLAIN\" \"$STRANGE\"")
                .putEnvironment("PLAIN", "value")
                .putEnvironment("STRANGE", "it's $HOME \"quoted\" \\ `x`\n@RUN@ ü")
                .build();

        assertThat(run(attempt).outcome()).isEqualTo(TaskOutcome.succeeded());
        assertThat(text(attempt, WorkFile.OUT)).isEqualTo("value|it's $HOME \"quoted\" \\ `x`\n@RUN@ ü");
    }

    @Test
    void passesStandardInput() {
        TaskBody body = TaskBody.builder()
                .script("cat")
                .standardInput("line 1\nline $2\n")
                .build();
        TaskAttempt attempt = attempt("cat").body(body).build();

        assertThat(run(attempt).outcome()).isEqualTo(TaskOutcome.succeeded());
        assertThat(text(attempt, WorkFile.OUT)).isEqualTo("line 1\nline $2\n");
    }

    @Test
    void keepsVariablesAndCommandResults() {
        String script = "NAME='two words'; MANY=(a b)";
        TaskBody body = TaskBody.script(
                script,
                new VariableOutput("NAME", false),
                new VariableOutput("MANY", false),
                new VariableOutput("UNSET", true),
                new CommandOutput("echo first; echo \"se'cond\""));
        TaskAttempt attempt = attempt(script).body(body).build();

        assertThat(run(attempt).outcome()).isEqualTo(TaskOutcome.succeeded());
        assertThat(text(attempt, WorkFile.ENVIRONMENT))
                .isEqualTo("NAME\0two words\0MANY\0a b\0" + TaskScript.commandKey(0) + "\0first\nse'cond\0");
    }

    @Test
    void runsScriptsOfOtherInterpreters() {
        TaskAttempt attempt = attempt("#!/bin/cat\nnot a shell's text\n").build();

        assertThat(run(attempt).outcome()).isEqualTo(TaskOutcome.succeeded());
        assertThat(text(attempt, WorkFile.OUT)).isEqualTo("#!/bin/cat\nnot a shell's text\n");
    }

    @Test
    void runsTheSnippetsBeforeAndAfter() {
        TaskAttempt attempt = attempt("echo \"$SET_BEFORE\"")
                .directives(directives()
                        .beforeScript("export SET_BEFORE=yes")
                        .afterScript("echo after > after.txt")
                        .build())
                .body(TaskBody.script("echo \"$SET_BEFORE\"", OutputRequest.files("after.txt")))
                .build();

        assertThat(run(attempt).outcome()).isEqualTo(TaskOutcome.succeeded());
        assertThat(text(attempt, WorkFile.OUT)).isEqualTo("yes\n");
        assertThat(text(attempt, "after.txt")).isEqualTo("after\n");
    }

    @Test
    void outlivesWhatSnippetsDoToTheirShell() {
        String disorder = "cd /; set -f; IFS=o; shopt -s dotglob failglob; status=ok; start=x; now=y; child=z";
        TaskAttempt attempt = attempt("true")
                .directives(directives()
                        .beforeScript(disorder)
                        .afterScript(disorder)
                        .build())
                .body(TaskBody.script("touch one.txt; exit 0", OutputRequest.files("*.txt")))
                .build();

        assertThat(run(attempt).outcome()).isEqualTo(TaskOutcome.succeeded());
        assertThat(store().stat(attempt.workDirectory().resolve("one.txt"))).isPresent();
    }

    @Test
    void givesSnippetsAShellWithOptionsAsUsual() {
        TaskAttempt attempt = attempt("true")
                .directives(directives()
                        .beforeScript("echo no*such[file] **/x > seen.txt")
                        .build())
                .body(TaskBody.script("true", OutputRequest.files("seen.txt")))
                .build();

        assertThat(run(attempt).outcome()).isEqualTo(TaskOutcome.succeeded());
        assertThat(text(attempt, "seen.txt")).isEqualTo("no*such[file] **/x\n");
    }

    @Test
    void failsWhenTheSnippetBeforeFails() {
        TaskAttempt attempt = attempt("echo ran")
                .directives(directives().beforeScript("false\necho later").build())
                .build();

        assertFailure(run(attempt).outcome(), FailureClass.TOOL_EXIT);
        assertThat(store().stat(attempt.workDirectory().resolve(WorkFile.OUT)))
                .satisfiesAnyOf(
                        out -> assertThat(out).isEmpty(),
                        out -> assertThat(text(attempt, WorkFile.OUT)).isEmpty());
    }

    @Test
    void endsTheWholeProcessTreeOnCancellation() throws Exception {
        assumeThat(runsOnThisMachine()).as("scripts run on this machine").isTrue();
        Path pids = aside.resolve("pids");
        String append = " >> " + ShellWords.quote(pids.toString());
        TaskAttempt attempt = attempt("echo $$" + append + "\n"
                        + "(trap '' TERM; sleep 600 & echo $!" + append + "; wait) &\n"
                        + "sleep 600")
                .build();
        RunningAttempt running = submit(attempt, new RecordingObserver());
        Awaitility.await().atMost(patience()).until(() -> lines(pids).size() == 2);
        running.cancel("enough");

        assertFailure(await(running).outcome(), FailureClass.CANCELLED);
        for (String pid : lines(pids)) {
            Awaitility.await()
                    .atMost(patience())
                    .untilAsserted(() ->
                            assertThat(isRunning(pid)).as("process %s", pid).isFalse());
        }
        assertThatCode(() -> running.cancel("once more")).doesNotThrowAnyException();
    }

    private static boolean isRunning(String pid) throws IOException {
        Path status = Path.of("/proc", pid, "status");
        boolean zombie = Files.isReadable(status) && Files.readString(status).contains("State:\tZ");
        return !zombie && ProcessHandle.of(Long.parseLong(pid)).isPresent();
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
