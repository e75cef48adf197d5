package io.penstock.pipeline.language;

import io.penstock.config.eval.Invocation;
import io.penstock.config.eval.MethodTable;
import io.penstock.pipeline.file.PathValue;
import io.penstock.pipeline.operator.ItemFunction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The methods of strings and files that split them, or count what they could be split into. */
public final class TextTable implements MethodTable {
    private final ScratchFiles files;

    /** Creates the table. */
    public TextTable(Library library) {
        this.files = ScratchFiles.of(library);
    }

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof CharSequence || receiver instanceof PathValue || receiver instanceof FileValue;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        Object receiver = call.receiver();
        Object text = receiver instanceof FileValue file ? file.path() : receiver;
        if (SplitMethods.COUNTING.contains(call.name())) {
            OperatorCall counting = OperatorCall.of(call);
            TextSplitting.checkCount(counting);
            return TextSplitting.count(text, counting);
        }
        if (!TextSplitting.NAMES.contains(call.name())) {
            return UNKNOWN;
        }
        OperatorCall splitting = OperatorCall.of(call);
        ItemFunction each = Closures.function(splitting);
        List<@Nullable Object> parts = new ArrayList<>();
        TextSplitting.of(splitting, files).split(text).forEachRemaining(part -> parts.add(each.apply(part)));
        return parts;
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(TextSplitting.NAMES);
        names.addAll(SplitMethods.COUNTING);
        return names;
    }
}
