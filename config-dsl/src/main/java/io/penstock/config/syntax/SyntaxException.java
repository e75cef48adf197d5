package io.penstock.config.syntax;

import io.penstock.api.PenstockException;
import io.penstock.domain.origin.SourcePosition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells that a text does not follow the grammar; the message shows the line and a caret under the place. */
public final class SyntaxException extends PenstockException {
    private static final long serialVersionUID = 1L;

    private final transient SourcePosition position;
    private final String reason;
    private final transient @Nullable SourcePosition noticed;

    SyntaxException(SourceText source, String reason, SourcePosition position) {
        this(source, reason, position, (@Nullable SourcePosition) null);
    }

    /** Creates the error for a mistake that was noticed elsewhere. */
    SyntaxException(SourceText source, String reason, SourcePosition position, SyntaxException noticed) {
        this(
                source,
                reason + " (line " + noticed.position.line() + ": " + noticed.reason + ")",
                position,
                noticed.position);
    }

    private SyntaxException(
            SourceText source, String reason, SourcePosition position, @Nullable SourcePosition noticed) {
        super(source.errorCode(), position + ": " + reason + source.excerpt(position));
        this.reason = reason;
        this.position = position;
        this.noticed = noticed;
    }

    /** Returns where the mistake most likely is. */
    public SourcePosition position() {
        return position;
    }

    /** Returns where the text stopped making sense, if that is not where the mistake is. */
    public Optional<SourcePosition> noticed() {
        return Optional.ofNullable(noticed);
    }

    /** Returns what is wrong, without position and source line. */
    public String reason() {
        return reason;
    }
}
