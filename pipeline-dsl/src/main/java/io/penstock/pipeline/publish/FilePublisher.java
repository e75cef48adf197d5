package io.penstock.pipeline.publish;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.task.PublishRule;
import java.util.concurrent.CompletionStage;

/** Puts files where their users look for them. */
@FunctionalInterface
public interface FilePublisher {

    /**
     * Publishes a file or a directory; does not block.
     *
     * @param overwrite whether what is there is replaced
     */
    CompletionStage<Void> publish(FileLocation from, FileLocation to, PublishRule.Mode mode, boolean overwrite);
}
