package io.penstock.config.eval;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Methods of regular expressions and of their matches. */
final class RegexMethods implements ListedTable {
    private static final MethodList METHODS = MethodList.of(
            "matcher/1 pattern matches find lookingAt group/1 groupCount hasGroup start/1 end/1 reset size "
                    + "getCount getAt/1 replaceAll/1 replaceFirst/1 collect/1 each/1 count");

    @Override
    public boolean accepts(Object receiver) {
        return receiver instanceof Matcher || receiver instanceof Pattern;
    }

    @Override
    public @Nullable Object call(Invocation call) {
        return call.receiver() instanceof Matcher matcher
                ? ofMatcher(call, matcher)
                : ofPattern(call, (Pattern) call.receiver());
    }

    private static @Nullable Object ofPattern(Invocation call, Pattern pattern) {
        return switch (call.name()) {
            case "matcher" -> Regex.matcher(pattern, call.value(0));
            case "pattern" -> pattern.pattern();
            default -> UNKNOWN;
        };
    }

    private static @Nullable Object ofMatcher(Invocation call, Matcher matcher) {
        return switch (call.name()) {
            case "matches" -> matcher.matches();
            case "find" -> matcher.find();
            case "lookingAt" -> matcher.lookingAt();
            case "group" -> group(call, matcher);
            case "groupCount" -> matcher.groupCount();
            case "hasGroup" -> matcher.groupCount() > 0;
            case "start" -> call.size() == 0 ? matcher.start() : matcher.start(call.integer(0));
            case "end" -> call.size() == 0 ? matcher.end() : matcher.end(call.integer(0));
            case "reset" -> matcher.reset();
            case "size", "getCount" -> Regex.groups(matcher).size();
            case "getAt" -> Regex.group(matcher, call.integer(0));
            case "replaceAll" -> Regex.replaced(matcher, match -> call.text(0), true);
            case "replaceFirst" -> Regex.replaced(matcher, match -> call.text(0), false);
            case "collect" -> CollectionTransforms.mapped(call, call.closure(0), Regex.groups(matcher));
            case "each" -> CollectionTransforms.mapped(call, call.closure(0), Regex.groups(matcher));
            default -> UNKNOWN;
        };
    }

    private static @Nullable Object group(Invocation call, Matcher matcher) {
        try {
            if (call.size() == 0) {
                return matcher.group();
            }
            return call.value(0) instanceof Number ? matcher.group(call.integer(0)) : matcher.group(call.text(0));
        } catch (IllegalStateException e) {
            throw EvaluationException.failed("the regular expression has not matched; call matches() or find() first");
        }
    }

    @Override
    public @Nullable Object property(Invocation read) {
        return read.name().equals("count") && read.receiver() instanceof Matcher matcher
                ? (Object) Regex.groups(matcher).size()
                : UNKNOWN;
    }

    @Override
    public MethodList methods() {
        return METHODS;
    }
}
