def quoted(text) {
    "<${text}>"
}

process SAY {
    input:
    val x

    output:
    stdout

    script:
    """
    printf '%s' '${quoted(x)}'
    """
}

workflow {
    SAY('x') | view
}
