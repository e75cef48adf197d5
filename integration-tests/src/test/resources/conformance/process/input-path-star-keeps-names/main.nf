process LIST {
    input:
    path '*'

    output:
    stdout

    script:
    """
    ls *.txt
    """
}

workflow {
    LIST([file('a.txt'), file('b.txt')]) | view
}
