process TOOL {
    input:
    val id

    output:
    tuple val(id), path('*.txt')

    script:
    """
    exit 1
    """

    stub:
    """
    touch ${id}.txt
    """
}

process WITHOUT_STUB {
    input:
    tuple val(id), path(f)

    output:
    stdout

    script:
    """
    printf '%s' $f
    """
}

workflow {
    TOOL('x') | WITHOUT_STUB | view
    println workflow.stubRun
}
