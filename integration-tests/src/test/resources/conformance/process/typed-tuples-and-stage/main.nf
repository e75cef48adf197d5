nextflow.preview.types = true

process JOIN {
    input:
    tuple(id: String, parts: List<Path>)
    suffix: String

    stage:
    stageAs parts, 'part?.txt'
    env 'SUFFIX', suffix
    stdin "from $id"

    output:
    tuple(id, stdout().trim())

    script:
    """
    echo \$(ls part*.txt) \$(cat -) \$SUFFIX \$(cat $parts)
    """
}

process OLDER {
    input:
    (id, text): Tuple<String, Path>

    stage:
    stageAs "${id}.txt", text

    output:
    stdout()

    script:
    """
    printf '%s' "$id \$(cat ${id}.txt)"
    """
}

workflow {
    JOIN(tuple('x', files('data/*.txt')), 'end').view()
    OLDER(channel.of(tuple('y', file('data/a.txt')))).view()
}
