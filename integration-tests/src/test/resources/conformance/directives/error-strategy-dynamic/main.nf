process SOME {
    errorStrategy { task.exitStatus in [5, 6] ? 'retry' : 'ignore' }
    maxRetries 3

    input:
    val status

    output:
    stdout

    script:
    """
    [ $task.attempt = 2 ] || exit $status
    printf '%s' $status
    """
}

workflow {
    SOME(channel.of(5, 9)) | view
}
