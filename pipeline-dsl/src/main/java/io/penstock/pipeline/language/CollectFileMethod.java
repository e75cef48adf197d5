package io.penstock.pipeline.language;

import io.penstock.pipeline.channel.Background;
import io.penstock.pipeline.channel.Channel;
import java.util.List;

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
        Background background = library.loop().background();
        source.subscribe(files::add, () -> {
            files.sort();
            target.emitFound(background, files::kept, List::iterator);
        });
        return target;
    }
}
