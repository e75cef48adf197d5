process SHOW {
    ext args: '-x', prefix: 'p'

    input:
    val x

    output:
    stdout

    script:
    """
    printf '%s' '${task.ext.args} ${task.ext.prefix} ${task.ext.args2}'
    """
}

workflow {
    SHOW(1) | view
}
