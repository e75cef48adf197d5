package io.penstock.pipeline.language;

import io.penstock.pipeline.channel.Channel;

/** {@code collectFile}: gathers the texts and files of items in files, one or several by name. */
final class CollectFileMethod implements ChannelMethod {
    private final Library library;

    CollectFileMethod(Library library) {
        this.library = library;
    }

    @Override
    public Channel call(Channel source, OperatorCall call) {
        call.allowing(
                        "name",
                        "seed",
                        "newLine",
                        "sort",
                        "storeDir",
                        "tempDir",
                        "keepHeader",
                        "skip",
                        "cache",
                        "deleteTempFilesOnClose")
                .ignoring(library.sources(), "cache", "deleteTempFilesOnClose");
        Channel target = source.newQueue();
        CollectedFiles files = new CollectedFiles(library, call);
        source.subscribe(files::add, () -> {
            files.finished(target::emit);
            target.close();
        });
        return target;
    }
}
