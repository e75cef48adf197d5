process SAY {
    input:
    val x

    output:
    stdout emit: said
    val x, emit: what

    script:
    """
    printf 'saying %s' $x
    """
}

workflow {
    SAY(channel.of('a', 'b'))
    SAY.out.said.view()
    SAY.out.what.view()
}
