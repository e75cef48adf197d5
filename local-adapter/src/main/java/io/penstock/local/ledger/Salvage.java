package io.penstock.local.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Saves what is whole from a damaged file: every value bears a mark and a checksum, so none of the structure is needed. */
final class Salvage {
    private static final byte FIRST = (byte) (Frame.MARK >>> 24);

    /** What helps whoever lost records: results do not depend on them. */
    static final String REMEDY = "-resume finds finished tasks in the work directory all the same";

    private final Set<String> known = new HashSet<>();
    private final Map<Integer, Frame> ends = new HashMap<>();
    private int runs;
    private int records;

    private Salvage() {}

    /**
     * Puts a damaged file aside and a new one in its place, with what could be saved.
     *
     * @return what was done, for people
     */
    static String of(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        String saved = into(fresh, file);
        Path aside = aside(file);
        keep(file, aside);
        // There is a file at every moment, the damaged one or the new one.
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return "the ledger " + file + " was damaged: " + saved + " could be saved, the damaged file is kept as "
                + aside.getFileName() + "; " + REMEDY;
    }

    private static void keep(Path file, Path aside) throws IOException {
        try {
            Files.createLink(aside, file);
        } catch (IOException | UnsupportedOperationException e) {
            // Not every file system has such links.
            Files.copy(file, aside);
        }
    }

    /**
     * Writes what can be saved from one file into another.
     *
     * @return how much that is, for people
     */
    static String into(Path target, Path damaged) throws IOException {
        Salvage salvage = new Salvage();
        String part = "";
        try (FileChannel channel = FileChannel.open(damaged);
                LedgerDatabase database = LedgerDatabase.open(target, false)) {
            if (channel.size() > Integer.MAX_VALUE) {
                part = " within its first 2 GiB, behind which nothing was looked for,";
            }
            long size = Math.min(channel.size(), Integer.MAX_VALUE);
            salvage.scan(channel.map(FileChannel.MapMode.READ_ONLY, 0, size), database);
            salvage.ends.values().forEach(database::put);
            database.commit();
        }
        return counted(salvage.records, "record") + " of " + counted(salvage.runs, "run") + part;
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static Path aside(Path file) {
        for (int number = 1; ; number++) {
            Path candidate = file.resolveSibling(file.getFileName() + ".damaged-" + number);
            if (!Files.exists(candidate)) {
                return candidate;
            }
        }
    }

    private void scan(ByteBuffer content, LedgerDatabase database) {
        while (content.remaining() >= Frame.HEAD) {
            if (content.get(content.position()) == FIRST) {
                Frame.at(content).ifPresent(frame -> keep(frame, database));
            }
            content.position(content.position() + 1);
        }
    }

    /** Values lie in a file as often as the page they are on was written. */
    private void keep(Frame frame, LedgerDatabase database) {
        if (frame.kind() == Frame.Kind.END) {
            // The only value that is written anew: when what a run left has been seen to end.
            ends.merge(frame.run(), frame, Salvage::later);
        } else if (known.add(frame.kind() + " " + frame.run() + " " + frame.sequence())) {
            database.put(frame);
            runs += frame.kind() == Frame.Kind.RUN ? 1 : 0;
            records += frame.kind() == Frame.Kind.ATTEMPT ? 1 : 0;
        }
    }

    private static Frame later(Frame one, Frame other) {
        return RunMembers.isLater(new Members(other.members()), new Members(one.members())) ? other : one;
    }
}
