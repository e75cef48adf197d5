package io.penstock.emulator.standin;

import io.penstock.emulator.http.RefusedException;
import io.penstock.emulator.record.RecordedRequest;
import io.penstock.emulator.record.RequestLog;
import io.penstock.emulator.store.ObjectStore;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.function.Predicate;

/** Does what a call asks for. Safe for use by several threads. */
final class StandInCommand {

    private final ObjectStore store;
    private final Predicate<String> knownKeys;
    private final RequestLog requests;

    StandInCommand(ObjectStore store, Predicate<String> knownKeys, RequestLog requests) {
        this.store = store;
        this.knownKeys = knownKeys;
        this.requests = requests;
    }

    CommandResult run(CommandRequest request) throws InputNeededException {
        try {
            Arguments arguments = Arguments.parse(request.words());
            ObjectAccess objects = new ObjectAccess(
                    store,
                    arguments,
                    knownKeys.test(request.accessKeyId()),
                    (operation, resource) ->
                            requests.add(new RecordedRequest(request.accessKeyId(), "s3", operation, resource)));
            return run(request, arguments, objects);
        } catch (CommandException e) {
            return CommandResult.of(e.status(), "", framed(e));
        } catch (RefusedException e) {
            return CommandResult.of(1, "", "fatal error: An error occurred (AccessDenied): " + e.text() + "\n");
        } catch (IOException | InvalidPathException e) {
            return CommandResult.of(1, "", "fatal error: " + e + "\n");
        }
    }

    private static CommandResult run(CommandRequest request, Arguments arguments, ObjectAccess objects)
            throws CommandException, InputNeededException, IOException {
        if (arguments.has("--version")) {
            return CommandResult.of(0, "aws-cli/2.0.0 Penstock stand-in\n", "");
        }
        String operation = arguments.word(0) + " " + arguments.word(1);
        return switch (operation) {
            case "s3 cp" -> new CopyCommand(objects, request, arguments).run();
            case "s3api get-object" -> new GetObjectCommand(objects, request, arguments).run();
            case "s3 ls" -> new ListCommand(objects, arguments).run();
            case "s3 rm" -> new RemoveCommand(objects, arguments).run();
            default ->
                throw CommandException.usage("the emulator's stand-in for the AWS command knows s3 cp, s3 ls, s3 rm and"
                        + " s3api get-object, not '" + operation.strip() + "'");
        };
    }

    /** A command that broke off says so; a usage error or a failed file says it itself. */
    private static String framed(CommandException e) {
        String message = String.valueOf(e.getMessage());
        boolean framed = message.startsWith("An error occurred");
        if (!framed) {
            return message + "\n";
        }
        return e.status() == 1 ? "fatal error: " + message + "\n" : "\n" + message + "\n";
    }
}
