process LIST {
    input:
    path 'part_???.txt'

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
