process SAY {
    input:
    tuple val(id), path(reads)

    output:
    stdout

    script:
    def prefix = task.ext.prefix ?: "${id}_trimmed"
    def paired = reads instanceof List ? 'paired' : 'single'
    def names = reads.collect { it.baseName }.join('+')
    """
    printf '%s %s %s' $prefix $paired $names
    """
}

workflow {
    SAY(channel.of(['x', [file('a.txt'), file('b.txt')]])) | view
}
