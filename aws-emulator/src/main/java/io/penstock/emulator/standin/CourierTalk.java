package io.penstock.emulator.standin;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The conversation with the script. It sends words that each end with a NUL: token, access key, working directory, the
 * file with its standard input or nothing, the number of arguments, the arguments. The answer is the status and the
 * text for standard error, each ended by a NUL, then the bytes for standard output; or the word {@code input} and a
 * file, which the script fills with its standard input and then calls again.
 */
final class CourierTalk {

    private static final Logger log = LoggerFactory.getLogger(CourierTalk.class);

    private final StandInCommand command;
    private final ScriptDirectory script;

    CourierTalk(StandInCommand command, ScriptDirectory script) {
        this.command = command;
        this.script = script;
    }

    void with(Socket socket) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream());
                OutputStream out = new BufferedOutputStream(socket.getOutputStream())) {
            String token = word(in);
            CommandRequest request = request(in);
            if (token.equals(script.token())) {
                answer(request, out);
            } else {
                end(CommandResult.of(255, "", "aws: this is the script of another emulator\n"), out);
            }
        } catch (IOException | RuntimeException e) {
            log.debug("a call of the stand-in broke off", e);
        }
    }

    private static CommandRequest request(InputStream in) throws IOException {
        String key = word(in);
        Path workingDirectory = Path.of(word(in));
        String input = word(in);
        int count = Integer.parseInt(word(in));
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(word(in));
        }
        return new CommandRequest(key, workingDirectory, input, words);
    }

    private void answer(CommandRequest request, OutputStream out) throws IOException {
        try {
            end(command.run(request), out);
        } catch (InputNeededException e) {
            Path file = Files.createTempFile(script.inputs(), "input", "");
            say("input", out);
            say(file.toString(), out);
            return;
        }
        if (!request.input().isEmpty() && Path.of(request.input()).startsWith(script.inputs())) {
            Files.deleteIfExists(Path.of(request.input()));
        }
    }

    private static void end(CommandResult result, OutputStream out) throws IOException {
        say(Integer.toString(result.status()), out);
        say(result.errors(), out);
        result.output().writeTo(out);
        out.flush();
    }

    private static void say(String word, OutputStream out) throws IOException {
        out.write(word.getBytes(StandardCharsets.UTF_8));
        out.write(0);
        out.flush();
    }

    private static String word(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int b = in.read();
        while (b > 0) {
            bytes.write(b);
            b = in.read();
        }
        if (b < 0) {
            throw new EOFException("the call is cut short");
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
