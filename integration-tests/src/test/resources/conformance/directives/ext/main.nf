process SHOW {
    ext args: '-x', prefix: 'p', more: { "from ${task.process}" }

    input:
    val x

    output:
    stdout

    script:
    def args = task.ext.args ?: ''
    """
    printf '%s' '$args ${task.ext.prefix} ${task.ext.more} ${task.ext.missing} $x'
    """
}

workflow {
    SHOW(1) | view
}
