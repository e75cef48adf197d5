package io.penstock.aws.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks places for credentials one after the other; the first that has some, or that is broken, ends it. */
final class CredentialChain {
    static final String NONE =
            "no AWS credentials are found; sign in by 'aws sso login', name a profile by aws.profile or AWS_PROFILE, or set"
                    + " AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY";

    private final List<CredentialSource> sources;

    CredentialChain(List<CredentialSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * What came of it.
     *
     * @param trail the places that were asked
     * @param found the credentials; empty where the trail has a problem
     */
    record Choice(SourceTrail trail, Optional<Lookup.Found> found) {}

    Choice choose() {
        List<SourceReport> reports = new ArrayList<>();
        for (CredentialSource source : sources) {
            Lookup answer = look(source);
            if (answer instanceof Lookup.Found found) {
                reports.add(new SourceReport(source.name(), true, found.description()));
                return new Choice(new SourceTrail(reports, Optional.empty()), Optional.of(found));
            }
            if (answer instanceof Lookup.Broken broken) {
                reports.add(new SourceReport(source.name(), false, broken.problem()));
                return new Choice(new SourceTrail(reports, Optional.of(broken.problem())), Optional.empty());
            }
            if (answer instanceof Lookup.Absent absent) {
                reports.add(new SourceReport(source.name(), false, absent.reason()));
            }
        }
        return new Choice(new SourceTrail(reports, Optional.of(NONE)), Optional.empty());
    }

    /** Files in {@code ~/.aws} that are malformed make the SDK throw what nobody expects of it. */
    private static Lookup look(CredentialSource source) {
        try {
            return source.look();
        } catch (IllegalArgumentException | IllegalStateException e) {
            return new Lookup.Broken(RenewableCredentials.whyUnreadable(e));
        }
    }
}
