process LIST {
    input:
    path 'part*.txt'

    output:
    stdout

    script:
    """
    ls part*
    """
}

workflow {
    LIST(channel.of([file('a.txt'), file('b.txt')], file('a.txt'))) | map { it.trim() } | view
}
