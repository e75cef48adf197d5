package io.penstock.config.eval;

import java.util.List;

/** A table that says how many arguments its methods take: more are an error, rather than lost. */
public interface ListedTable extends MethodTable {
    /** Returns all methods and properties; always the same list. */
    MethodList methods();

    @Override
    default List<String> names() {
        return methods().names();
    }

    @Override
    default int mostArguments(String method) {
        return methods().most(method);
    }
}
