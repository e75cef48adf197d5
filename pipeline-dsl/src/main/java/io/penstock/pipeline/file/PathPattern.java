package io.penstock.pipeline.file;

import io.penstock.domain.file.FileLocation;
import io.penstock.domain.file.GlobPattern;
import io.penstock.domain.file.StoredFile;
import java.util.ArrayList;
import java.util.List;

/** A path with wildcards, split into the directory where the search begins and the pattern below it. Immutable. */
public final class PathPattern {
    private final FileStores stores;
    private final FileLocation directory;
    private final String pattern;
    private final PathFilter filter;

    private PathPattern(FileStores stores, FileLocation directory, String pattern, PathFilter filter) {
        this.stores = stores;
        this.directory = directory;
        this.pattern = pattern;
        this.filter = filter;
    }

    /** Tells whether a text has wildcards that are not escaped. */
    public static boolean isPattern(String text) {
        return GlobPattern.literal(text).isEmpty();
    }

    /** Returns a text without the backslashes before wildcards. */
    public static String unescaped(String text) {
        return GlobPattern.literal(text).orElse(text);
    }

    /** Reads a path with wildcards. */
    public static PathPattern of(String text, FileStores stores, PathFilter filter) {
        int split = 0;
        for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
            if (isPattern(text.substring(0, slash))) {
                break;
            }
            split = slash + 1;
        }
        String head = unescaped(text.substring(0, split));
        FileLocation directory = stores.path(head.isEmpty() ? "." : head).location();
        return new PathPattern(stores, directory, text.substring(split), filter);
    }

    /** Returns the directory where the search begins. */
    public PathValue directory() {
        return stores.path(directory);
    }

    /** Finds what matches, sorted by path. */
    public List<PathValue> find() {
        List<PathValue> found = new ArrayList<>();
        List<GlobPattern> globs =
                GlobPattern.expandBraces(pattern).stream().map(GlobPattern::of).toList();
        List<GlobPattern> visible = filter.hidden()
                ? GlobPattern.expandBraces(pattern).stream()
                        .flatMap(glob -> withHidden(glob).stream())
                        .toList()
                : globs;
        walk(directory, 1, visible, found);
        return found.stream().sorted().distinct().toList();
    }

    private static List<GlobPattern> withHidden(String glob) {
        return List.of(GlobPattern.of(glob), GlobPattern.of(glob.replaceAll("(^|/)([*?])(?!\\*)", "$1.$2")));
    }

    private void walk(FileLocation at, int depth, List<GlobPattern> globs, List<PathValue> found) {
        for (StoredFile child : stores.at(at).children(at)) {
            String relative = child.location().relativeTo(directory);
            boolean searched =
                    child.directory() && (filter.followLinks() || !stores.at(at).isLink(child.location()));
            if (filter.accepts(searched) && globs.stream().anyMatch(glob -> glob.matches(relative))) {
                found.add(stores.path(child.location()));
            }
            if (searched && goesDeeper(depth) && mayEnter(child)) {
                walk(child.location(), depth + 1, globs, found);
            }
        }
    }

    private boolean mayEnter(StoredFile child) {
        return filter.hidden() || !child.location().name().startsWith(".");
    }

    private boolean goesDeeper(int depth) {
        return depth <= filter.maximumDepth() && (pattern.contains("**") || depth < pattern.split("/", -1).length);
    }
}
