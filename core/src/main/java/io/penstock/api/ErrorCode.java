package io.penstock.api;

/** Names the kind of an error; callers branch on it, the command line turns it into an exit status. */
public enum ErrorCode {
    /** A configuration file, or a value in one, is wrong. */
    CONFIGURATION(Category.USER),
    /** A script is wrong: its syntax, or what it asks for when evaluated. */
    SCRIPT(Category.USER),
    /** A value handed to the library is wrong. */
    ARGUMENT(Category.USER),
    /** A file or object that was named does not exist. */
    FILE_NOT_FOUND(Category.NOT_FOUND),
    /** A queue, bucket, job definition or other resource of a back end does not exist. */
    RESOURCE_NOT_FOUND(Category.NOT_FOUND),
    /** Credentials are missing, wrong or expired. */
    CREDENTIALS(Category.PERMISSION),
    /** The credentials are known, yet do not allow the call. */
    ACCESS_DENIED(Category.PERMISSION),
    /** A back end asked for fewer calls. */
    THROTTLED(Category.THROTTLED),
    /** A back end or a tool that is needed does not answer, or is not installed. */
    UNAVAILABLE(Category.UNAVAILABLE),
    /** What was asked for is on another machine, which cannot be asked from here. */
    ELSEWHERE(Category.UNAVAILABLE),
    /** Reading or writing a file failed. */
    STORAGE(Category.UNAVAILABLE),
    /** A disk has no room left. */
    DISK_FULL(Category.UNAVAILABLE),
    /** The run was cancelled. */
    CANCELLED(Category.USER),
    /** A fault of ours. */
    INTERNAL(Category.INTERNAL);

    private final Category category;

    ErrorCode(Category category) {
        this.category = category;
    }

    /** Returns whom the error concerns and whether another try can help. */
    public Category category() {
        return category;
    }

    /** Groups error codes by what can be done about them. */
    public enum Category {
        /** The user must change something. */
        USER,
        /** Something named does not exist. */
        NOT_FOUND,
        /** Credentials or permissions are in the way. */
        PERMISSION,
        /** Later is better. */
        THROTTLED,
        /** Another try may succeed. */
        UNAVAILABLE,
        /** A fault of ours. */
        INTERNAL
    }
}
