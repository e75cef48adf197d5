process SAY {
    input:
    val mode

    script:
    if (mode == 'loud')
        "printf LOUD"
    else
        throw new IllegalArgumentException("no mode $mode")
}

workflow {
    SAY('silent')
}
