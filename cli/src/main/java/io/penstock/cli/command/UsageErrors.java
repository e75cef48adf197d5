package io.penstock.cli.command;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a wrong command line: what is wrong, what was probably meant, where to read more. */
final class UsageErrors implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText("error: ") + message(e));
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        err.flush();
        return ExitCode.USAGE.status();
    }

    private static String message(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            boolean commands = !e.getCommandLine().getSubcommands().isEmpty();
            return unmatched.isUnknownOption()
                    ? "unknown option '" + first + "'"
                    : (commands ? "unknown command '" : "unexpected argument '") + first + "'";
        }
        // Picocli begins some of its messages so, and others not.
        return String.valueOf(e.getMessage()).replaceFirst("^Error: ", "");
    }
}
