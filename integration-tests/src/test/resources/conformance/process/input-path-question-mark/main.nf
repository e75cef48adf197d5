process LIST {
    input:
    path 'part?.txt'

    output:
    stdout

    script:
    """
    ls part*
    """
}

workflow {
    LIST([file('a.txt'), file('b.txt')]) | view
}
