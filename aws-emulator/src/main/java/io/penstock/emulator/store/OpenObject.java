package io.penstock.emulator.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;

/** An object held open: its bytes stay readable when it is replaced or deleted meanwhile. */
public record OpenObject(StoredObject object, FileChannel channel) implements AutoCloseable {
    /** The bytes from the channel's position on. */
    public InputStream stream() {
        return Channels.newInputStream(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
