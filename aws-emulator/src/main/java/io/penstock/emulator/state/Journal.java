package io.penstock.emulator.state;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Documents by kind and key in one file, which only grows: a line for each change, the last one of a key counts. What was
 * put survives the end of this JVM, though not that of the system. The file is written anew when it is opened.
 * Safe for use by several threads.
 */
public final class Journal implements AutoCloseable {
    private static final char SEPARATOR = '\t';

    private final Path file;
    private final Map<String, Map<String, String>> found;
    private final OutputStream out;
    private long whole;
    private boolean torn;

    /** Creates a journal of a file that so far has these documents, and whose end this writes to. */
    Journal(Path file, Map<String, Map<String, String>> found, OutputStream out) throws IOException {
        this.file = file;
        this.found = found;
        this.out = out;
        this.whole = Files.size(file);
    }

    /** Opens the journal in a file, which is created where it is missing. A line that was cut off at the end is left out. */
    public static Journal open(Path file) throws IOException {
        Map<String, Map<String, String>> found = read(file);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        // It holds the keys of this emulator's jobs.
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, lines(found), StandardOpenOption.WRITE);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new Journal(file, found, Files.newOutputStream(file, StandardOpenOption.APPEND));
    }

    private static Map<String, Map<String, String>> read(Path file) throws IOException {
        Map<String, Map<String, String>> found = new LinkedHashMap<>();
        String text = Files.exists(file) ? Files.readString(file) : "";
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            String[] words = text.substring(from, end).split(String.valueOf(SEPARATOR), 3);
            from = end + 1;
            if (words.length == 3) {
                found.computeIfAbsent(words[0], kind -> new LinkedHashMap<>()).put(words[1], words[2]);
            } else if (words.length == 2) {
                found.getOrDefault(words[0], new LinkedHashMap<>()).remove(words[1]);
            }
        }
        return found;
    }

    private static byte[] lines(Map<String, Map<String, String>> documents) {
        StringBuilder text = new StringBuilder();
        documents.forEach((kind, byKey) ->
                byKey.forEach((key, document) -> text.append(kind + SEPARATOR + key + SEPARATOR + document + "\n")));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns what an earlier emulator left of a kind, by key, in the order in which it came to be. */
    public Map<String, String> found(String kind) {
        return found.getOrDefault(kind, Map.of());
    }

    /** Keeps a document, a single line of text, in place of an earlier one. */
    public void put(String kind, String key, String document) {
        append(kind + SEPARATOR + key + SEPARATOR + document + "\n");
    }

    /** Keeps a document no longer. */
    public void remove(String kind, String key) {
        append(kind + SEPARATOR + key + "\n");
    }

    private synchronized void append(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        try {
            if (torn) {
                cutOff();
            }
            torn = true;
            // One call, so that a JVM that is killed leaves whole lines behind, but for a disk that is full.
            out.write(bytes);
            torn = false;
            whole += bytes.length;
        } catch (IOException e) {
            throw new UncheckedIOException("the emulator cannot write down what it must remember", e);
        }
    }

    /** Removes what there is of a line that failed: with an end, or with the next line behind it, it would count. */
    private void cutOff() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(whole);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }
}
