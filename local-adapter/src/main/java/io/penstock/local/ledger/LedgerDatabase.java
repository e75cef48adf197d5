package io.penstock.local.ledger;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;

/**
 * The database's file: a map of runs, one of their ends, and one for each run of its records in their order. Nothing is ever
 * changed. Thread-safe for one writer.
 */
final class LedgerDatabase implements AutoCloseable {
    /** Which layout this version writes; it reads all before, and refuses those after. */
    static final int SCHEMA = 1;

    private static final int CACHE_MEBIBYTES = 4;

    /** Small pages: what a single record costs is the pages on its way. */
    private static final int PAGE_BYTES = 4096;

    private final MVStore store;
    private final MVMap<Long, byte[]> runs;
    private final MVMap<Long, byte[]> ends;

    private LedgerDatabase(MVStore store) {
        this.store = store;
        this.runs = map("runs");
        this.ends = map("ends");
    }

    /**
     * Opens a file.
     *
     * @throws MVStoreException if it is damaged, or cannot be read
     * @throws NewerSchemaException if a later version wrote it
     */
    static LedgerDatabase open(Path file, boolean readOnly) {
        MVStore.Builder builder = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .cacheSize(CACHE_MEBIBYTES)
                .pageSplitSize(PAGE_BYTES);
        MVStore store = (readOnly ? builder.readOnly() : builder).open();
        try {
            checkSchema(store, file);
            return new LedgerDatabase(store);
        } catch (RuntimeException e) {
            store.closeImmediately();
            throw e;
        }
    }

    private static void checkSchema(MVStore store, Path file) {
        int schema = store.getStoreVersion();
        if (schema > SCHEMA) {
            throw new NewerSchemaException(file, schema);
        }
        if (!store.isReadOnly() && schema < SCHEMA) {
            store.setStoreVersion(SCHEMA);
        }
    }

    private MVMap<Long, byte[]> map(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
    }

    private MVMap<Long, byte[]> records(int run) {
        return map("run-" + run);
    }

    /** Takes a value in; it is durable after the next {@link #commit}. */
    void put(Frame frame) {
        put(frame.kind(), frame.run(), frame.sequence(), frame.toBytes());
    }

    void put(Frame.Kind kind, int run, long sequence, byte[] value) {
        switch (kind) {
            case RUN -> runs.put((long) run, value);
            case END -> ends.put((long) run, value);
            case ATTEMPT -> records(run).put(sequence, value);
        }
    }

    /** Makes durable what was taken in. */
    void commit() {
        store.commit();
        store.sync();
    }

    Optional<Frame> end(int run) {
        byte[] value = ends.get((long) run);
        return value == null ? Optional.empty() : Frame.at(ByteBuffer.wrap(value));
    }

    /** Reads the beginnings of all runs in their order. */
    void readRuns(Consumer<Frame> reader) {
        read(runs, reader);
    }

    /** Reads the records of a run in their order. */
    void readRecords(int run, Consumer<Frame> reader) {
        if (store.hasMap("run-" + run)) {
            read(records(run), reader);
        }
    }

    private static void read(MVMap<Long, byte[]> map, Consumer<Frame> reader) {
        Cursor<Long, byte[]> cursor = map.cursor(null);
        while (cursor.hasNext()) {
            cursor.next();
            Frame.at(ByteBuffer.wrap(cursor.getValue())).ifPresent(reader);
        }
    }

    /** Returns the version that is durable, which every commit raises. */
    long version() {
        return store.getCurrentVersion();
    }

    /** Reads everything; tells whether every value is whole, beginning with those that runs are known by. */
    boolean isWhole() {
        boolean whole = isWhole(runs) && isWhole(ends);
        for (String name : store.getMapNames()) {
            whole = whole && isWhole(map(name));
        }
        return whole;
    }

    private static boolean isWhole(MVMap<Long, byte[]> map) {
        Cursor<Long, byte[]> cursor = map.cursor(null);
        while (cursor.hasNext()) {
            cursor.next();
            byte[] value = cursor.getValue();
            // Of runs that are forgotten nothing is left but their numbers.
            if (value.length > 0 && Frame.at(ByteBuffer.wrap(value)).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Returns the number that the next run gets. */
    int nextRun() {
        Long last = runs.lastKey();
        return last == null ? 1 : Math.toIntExact(last) + 1;
    }

    /** Returns the place of the next record of a run. */
    long nextSequence(int run) {
        Long last = records(run).lastKey();
        return last == null ? 1 : last + 1;
    }

    /** Forgets a run; durable after the next {@link #commit}. */
    void remove(int run) {
        // Its number is not given to another one: what is left of it in the file would be taken for that one's.
        runs.put((long) run, new byte[0]);
        ends.remove((long) run);
        if (store.hasMap("run-" + run)) {
            store.removeMap("run-" + run);
        }
    }

    /**
     * Closes the file as it is: space that is no longer needed is used again by later writes. Moving what is left together at this
     * point fails in MVStore 2.4.240 at times, by an assertion about the space it is about to take.
     */
    @Override
    public void close() {
        store.close(0);
    }

    /** Lets go of a file that can no longer be written to. */
    void abandon() {
        store.closeImmediately();
    }
}
