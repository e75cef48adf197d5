process PAIR {
    input:
    val x
    each path(library)

    output:
    stdout

    script:
    """
    echo $x \$(cat $library)
    """
}

workflow {
    PAIR(channel.of(1, 2), [file('a.txt'), file('b.txt')]) | map { it.trim() } | view
}
