process SAY {
    debug true

    input:
    val word

    script:
    """
    echo said $word
    """
}

workflow {
    SAY(channel.of('once', 'twice'))
}
