package io.penstock.pipeline.publish;

import io.penstock.api.ErrorCode;
import io.penstock.api.PenstockException;
import io.penstock.config.eval.EvaluationException;
import io.penstock.domain.file.FileLocation;
import io.penstock.pipeline.channel.Channel;
import io.penstock.pipeline.channel.EventLoop;
import io.penstock.pipeline.file.FileStores;
import io.penstock.pipeline.file.PathValue;
import io.penstock.pipeline.language.ScriptSources;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Publishes what comes by a channel under the name of an output, and lists it at the end. On the event thread. */
public final class Publication {
    private final OutputTarget target;
    private final PublishSettings settings;
    private final Services services;
    private final List<@Nullable Object> rows = new ArrayList<>();

    private Publication(OutputTarget target, PublishSettings settings, Services services) {
        this.target = target;
        this.settings = settings;
        this.services = services;
    }

    /**
     * What a publication works with.
     *
     * @param loop the event thread
     * @param stores where files are
     * @param publisher puts files at their places
     * @param table notes what the closures of outputs assign
     * @param summary takes what was published
     * @param sources takes warnings
     */
    public record Services(
            EventLoop loop,
            FileStores stores,
            FilePublisher publisher,
            PublishTable table,
            OutputSummary summary,
            ScriptSources sources) {}

    /**
     * Publishes a channel.
     *
     * @param name the name of the output
     * @throws PenstockException if no such output is declared
     */
    public static void begin(
            String name, Channel channel, OutputTargets targets, PublishSettings settings, Services services) {
        FileLocation directory = services.stores()
                .path(targets.directory(settings.directory().toString()))
                .location();
        PublishSettings effective = new PublishSettings(directory, settings.workDirectory(), settings.defaults());
        OutputTarget target = targets.target(name, settings).checked();
        Publication publication = new Publication(target, effective, services);
        services.summary().begin(name, directory);
        channel.subscribe(publication::item, () -> publication.end(channel.isValue()));
    }

    private void item(@Nullable Object value) {
        if (target.enabled()) {
            Destination destination = Destination.of(target, value, settings, services.table());
            Map<FileLocation, FileLocation> places = new LinkedHashMap<>();
            rows.add(placed(value, destination, places));
            places.forEach((to, from) -> publish(from, to));
        }
    }

    /** Finds the places of the files in a value, by target, and returns the value with these. */
    private @Nullable Object placed(
            @Nullable Object value, Destination destination, Map<FileLocation, FileLocation> places) {
        if (value instanceof PathValue file) {
            Optional<FileLocation> place = destination.of(file);
            place.ifPresent(to -> claim(to, file.location(), places));
            return place.<Object>map(FileLocation::toString).orElse(file.toString());
        }
        if (value instanceof Collection<?> elements) {
            List<@Nullable Object> copy = new ArrayList<>();
            elements.forEach(element -> copy.add(placed(element, destination, places)));
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, element) -> copy.put(key, placed(element, destination, places)));
            return copy;
        }
        return value;
    }

    private void claim(FileLocation to, FileLocation from, Map<FileLocation, FileLocation> places) {
        FileLocation before = places.putIfAbsent(to, from);
        if (before != null && !before.equals(from)) {
            throw EvaluationException.failed("in the output '" + target.name() + "', the target " + to
                    + " is used by more than one file of the same value: " + before + " and " + from);
        }
    }

    private void publish(FileLocation from, FileLocation to) {
        services.loop()
                .outside(
                        () -> services.publisher().publish(from, to, target.mode(), target.overwrite()),
                        (done, error) -> {
                            if (error != null) {
                                failed(failure(error, to));
                            }
                        });
    }

    private void failed(PenstockException failure) {
        if (!target.ignoreErrors()) {
            throw failure;
        }
        services.sources().warn(target.position(), String.valueOf(failure.getMessage()));
    }

    private PenstockException failure(Throwable error, FileLocation to) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        return new PenstockException(
                cause instanceof PenstockException known ? known.code() : ErrorCode.STORAGE,
                "output '" + target.name() + "' cannot be published to " + to + ": " + cause.getMessage(),
                cause);
    }

    private void end(boolean single) {
        if (!target.enabled()) {
            return;
        }
        boolean alone = single && !rows.isEmpty();
        Map<?, ?> index = target.index();
        services.summary()
                .end(
                        target.name(),
                        index.isEmpty()
                                ? (alone ? rows.get(0) : rows)
                                : new IndexFile(index)
                                        .write(rows, alone, services.stores().path(settings.directory())));
    }
}
