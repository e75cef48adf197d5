process SAY {
    input:
    val x

    output:
    stdout

    """
    printf 'bare %s' $x
    """
}

workflow {
    SAY('x') | view
}
