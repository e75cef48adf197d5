package io.penstock.emulator.standin;

import java.nio.file.Path;
import java.util.List;

/**
 * One call of the stand-in.
 *
 * @param accessKeyId the key in the caller's environment, or empty
 * @param workingDirectory the caller's working directory
 * @param input a file that holds the caller's standard input, or empty while it was not asked for
 * @param words the arguments
 */
record CommandRequest(String accessKeyId, Path workingDirectory, String input, List<String> words) {

    CommandRequest {
        words = List.copyOf(words);
    }
}
