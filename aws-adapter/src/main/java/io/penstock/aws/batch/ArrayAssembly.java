package io.penstock.aws.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.batch.model.SubmitJobRequest;

/**
 * Gathers attempts that differ in nothing but their directories, so that one job of Batch can hold them all. A group goes
 * when it is full, or when nobody has joined it for a while. Thread-safe.
 */
final class ArrayAssembly {
    /** Tasks that become ready together come within moments of one another. */
    static final Duration LINGER = Duration.ofSeconds(2);

    private final Ticker ticker;
    private final Map<Kind, Gathering> open = new LinkedHashMap<>();

    /**
     * An attempt with its submission.
     *
     * @param attempt the attempt
     * @param request what would submit it alone
     * @param launcher its launcher
     */
    record Member(BatchAttempt attempt, SubmitJobRequest request, String launcher) {}

    /**
     * Members that go together.
     *
     * @param region where they go
     * @param members the members
     */
    record Group(String region, List<Member> members) {}

    /** What the members of a group have in common: the submission without what is a member's own, too. */
    private record Kind(String region, String process, int size, SubmitJobRequest common) {}

    /** A group that still takes members. */
    private static final class Gathering {
        private final List<Member> members = new ArrayList<>();
        private long joined;
    }

    ArrayAssembly(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Adds an attempt; returns its group if that is full now. */
    synchronized Optional<Group> join(String region, int size, Member member) {
        Kind kind = new Kind(region, member.attempt().attempt().processName(), size, common(member.request()));
        Gathering gathering = open.computeIfAbsent(kind, key -> new Gathering());
        gathering.members.add(member);
        gathering.joined = ticker.now();
        return gathering.members.size() < size ? Optional.empty() : close(kind);
    }

    private static SubmitJobRequest common(SubmitJobRequest request) {
        return request.toBuilder()
                .jobName("")
                .containerOverrides(request.containerOverrides().toBuilder()
                        .command(List.of())
                        .build())
                .build();
    }

    private Optional<Group> close(Kind kind) {
        return Optional.ofNullable(open.remove(kind))
                .map(gathering -> new Group(kind.region(), List.copyOf(gathering.members)));
    }

    /** Returns a group that nobody has joined for a while; empty if there is none. */
    synchronized Optional<Group> rested() {
        return first(ticker.now() - LINGER.toNanos());
    }

    /** Returns any group; empty if there is none. */
    synchronized Optional<Group> any() {
        return first(Long.MAX_VALUE);
    }

    private Optional<Group> first(long joinedBy) {
        return open.entrySet().stream()
                .filter(entry -> entry.getValue().joined <= joinedBy)
                .map(Map.Entry::getKey)
                .findFirst()
                .flatMap(this::close);
    }
}
