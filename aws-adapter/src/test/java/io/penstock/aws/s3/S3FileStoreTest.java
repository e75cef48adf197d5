package io.penstock.aws.s3;

import io.penstock.aws.AwsBatch;
import io.penstock.aws.EmulatedAws;
import io.penstock.contract.FileStoreContract;
import io.penstock.domain.file.FileLocation;
import io.penstock.spi.FileStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class S3FileStoreTest extends FileStoreContract {
    private static EmulatedAws aws;
    private static FileStore store;

    private FileLocation root;

    @BeforeAll
    static void start(@TempDir Path directory) {
        aws = EmulatedAws.start(directory);
        store = AwsBatch.fileStore(aws.settings().build());
    }

    @BeforeEach
    void chooseDirectory() {
        root = aws.freshDirectory();
    }

    @AfterAll
    static void stop() {
        store.close();
        aws.close();
    }

    @Override
    protected FileStore store() {
        return store;
    }

    @Override
    protected FileLocation root() {
        return root;
    }
}
