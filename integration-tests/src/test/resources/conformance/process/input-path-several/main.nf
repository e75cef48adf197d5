process JOIN {
    input:
    path parts

    output:
    stdout

    script:
    """
    printf '%s: ' "$parts"; cat $parts | tr '\\n' ' '
    """
}

workflow {
    JOIN([file('a.txt'), file('b.txt')]) | view
}
