package io.penstock.internal.identify;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.contract.InMemoryFileStore;
import io.penstock.domain.file.FileLocation;
import io.penstock.domain.process.ProcessDefinition;
import io.penstock.domain.task.CacheMode;
import io.penstock.domain.task.InputFile;
import io.penstock.domain.task.TaskBody;
import io.penstock.domain.task.TaskDirectives;
import io.penstock.domain.task.TaskHash;
import io.penstock.domain.task.TaskRequest;
import io.penstock.internal.port.FileStores;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TaskHasherTest {
    private final InMemoryFileStore store = new InMemoryFileStore("here");
    private final FileLocation reads = store.location("/reads.fq");
    private final TaskHasher hasher = new TaskHasher(new FileStores(List.of(store)));

    private TaskHash hash(String script, CacheMode cache, String... identity) {
        return hash(script, TaskDirectives.builder().cache(cache).build(), identity);
    }

    private TaskHash hash(String script, TaskDirectives directives, String... identity) {
        TaskBody body = TaskBody.script(script);
        TaskRequest request = TaskRequest.builder()
                .process(ProcessDefinition.named("P").build())
                .template(variables -> body)
                .addInputs(new InputFile(reads, "reads.fq"))
                .addIdentity(identity)
                .build();
        return hasher.identify(request, body, directives);
    }

    private void write(String content) {
        store.write(reads, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isTheSameForTheSameTask() {
        write("ACGT");
        assertThat(hash("align", CacheMode.STANDARD, "s1")).isEqualTo(hash("align", CacheMode.STANDARD, "s1"));
    }

    @Test
    void changesWithScriptIdentityContainerAndInput() {
        write("ACGT");
        TaskHash first = hash("align", CacheMode.DEEP, "s1");

        assertThat(hash("align -x", CacheMode.DEEP, "s1")).isNotEqualTo(first);
        assertThat(hash("align", CacheMode.DEEP, "s2")).isNotEqualTo(first);
        assertThat(hash("align", CacheMode.DEEP, "s", "1")).isNotEqualTo(first);
        write("TTTT");
        assertThat(hash("align", CacheMode.DEEP, "s1")).isNotEqualTo(first);
    }

    @Test
    void doesNotChangeWithResources() {
        write("ACGT");
        TaskDirectives small = TaskDirectives.builder().cpus(1).build();
        TaskDirectives large = TaskDirectives.builder().cpus(16).build();

        assertThat(hash("align", small)).isEqualTo(hash("align", large));
    }

    @Test
    void lenientLooksAtPathAndSizeAlone() {
        write("ACGT");
        TaskHash first = hash("align", CacheMode.LENIENT);
        write("TTTT");

        assertThat(hash("align", CacheMode.LENIENT)).isEqualTo(first);
    }

    @Test
    void givesEachTryItsOwnHash() {
        write("ACGT");
        TaskHash task = hash("align", CacheMode.STANDARD);

        assertThat(TaskHasher.ofTry(task, 0)).isEqualTo(task);
        assertThat(List.of(TaskHasher.ofTry(task, 0), TaskHasher.ofTry(task, 1), TaskHasher.ofTry(task, 2)))
                .doesNotHaveDuplicates();
    }
}
