package io.penstock.cli.command;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.cli.render.SourceExcerpt;
import io.penstock.pipeline.Pipeline;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns an exception into a message and an exit status. Ours speak for themselves; others are faults and show their trace. */
final class ExecutionErrors implements IExecutionExceptionHandler {

    private final Path directory;

    /** Creates one; names of files in messages start from a directory. */
    ExecutionErrors(Path directory) {
        this.directory = directory;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        boolean ours = e instanceof PenstockException known && known.code() != ErrorCode.INTERNAL;
        String message =
                ours ? SourceExcerpt.in(String.valueOf(e.getMessage()), directory) : "a fault in Penstock: " + e;
        err.println(command.getColorScheme().errorText("error: ") + message);
        if (!ours || asksForTrace(parsed)) {
            e.printStackTrace(err);
        }
        err.flush();
        return e instanceof PenstockException known
                ? Pipeline.exitStatus(known).orElse(ExitCode.of(known.code()).status())
                : ExitCode.BACK_END.status();
    }

    private static boolean asksForTrace(ParseResult parsed) {
        return parsed.asCommandLineList().stream()
                .anyMatch(command -> command.getParseResult().hasMatchedOption(UsualOptions.STACK_TRACE));
    }
}
