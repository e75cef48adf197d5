process SHOW {
    input:
    val x
    val y

    output:
    val text

    exec:
    text = "$x $y"
}

workflow {
    SHOW(channel.of(1, 2, 3), channel.of('a', 'b')) | view
}
