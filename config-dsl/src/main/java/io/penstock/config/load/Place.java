package io.penstock.config.load;

import io.penstock.config.model.Origin;
import io.penstock.config.syntax.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where in the structure of a configuration a statement stands.
 *
 * @param kind what the statements around mean
 * @param path the scopes around, outermost first
 * @param layer the layer of the file and the profile, in words; empty without
 * @param profiles the bodies of the profiles of a {@code profiles} scope; used by that kind only
 */
record Place(Kind kind, List<String> path, String layer, Map<String, List<Statement>> profiles) {
    enum Kind {
        SCOPE,
        PROFILES,
        PLUGINS
    }

    static Place root(String layer) {
        return new Place(Kind.SCOPE, List.of(), layer, Map.of());
    }

    Place within(String name) {
        return new Place(Kind.SCOPE, path(List.of(name)), layer, Map.of());
    }

    Place collectingProfiles() {
        return new Place(Kind.PROFILES, List.of(), layer, new LinkedHashMap<>());
    }

    Place ofPlugins() {
        return new Place(Kind.PLUGINS, List.of(), layer, Map.of());
    }

    Place inProfile(String name) {
        String profile = Origin.PROFILE + name;
        return new Place(Kind.SCOPE, List.of(), layer.isEmpty() ? profile : layer + ", " + profile, Map.of());
    }

    List<String> path(List<String> inner) {
        List<String> all = new ArrayList<>(path);
        all.addAll(inner);
        return all;
    }

    boolean isRoot() {
        return path.isEmpty() && kind == Kind.SCOPE;
    }

    boolean isProcess() {
        return path.size() == 1 && path.get(0).equals("process");
    }
}
