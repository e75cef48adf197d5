process SAY {
    input:
    val mode

    output:
    stdout

    script:
    if (mode == 'loud')
        """
        printf LOUD
        """
    else if (mode == 'quiet') {
        def word = 'quiet'
        """
        printf $word
        """
    }
    else
        throw new IllegalArgumentException("no mode $mode")
}

workflow {
    SAY(channel.of('loud', 'quiet')) | view
}
