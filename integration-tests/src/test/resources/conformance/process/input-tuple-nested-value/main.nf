process SHOW {
    input:
    tuple val(meta), path(reads)

    output:
    tuple val(meta), stdout

    script:
    """
    printf '%s' "${meta.id} ${meta.single_end} $reads"
    """
}

workflow {
    SHOW(channel.of([[id: 's1', single_end: false], [file('a.txt'), file('b.txt')]])) | view
}
