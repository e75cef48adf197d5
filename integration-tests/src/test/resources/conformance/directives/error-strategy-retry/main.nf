process SOME {
    errorStrategy 'retry'
    maxRetries 2
    memory { 10.MB * task.attempt }

    output:
    stdout

    script:
    """
    [ $task.attempt = 3 ] || exit 4
    printf '%s' 'attempt $task.attempt with $task.memory'
    """
}

workflow {
    SOME() | view
}
