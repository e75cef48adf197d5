process LIST {
    input:
    path reads, stageAs: 'reads/sample_?.fq'

    output:
    stdout

    script:
    """
    echo $reads
    """
}

workflow {
    LIST([file('a.txt'), file('b.txt')]) | view
}
