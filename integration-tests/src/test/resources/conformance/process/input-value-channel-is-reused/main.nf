process SHOW {
    input:
    val x
    val shared

    output:
    val text

    exec:
    text = "$x $shared"
}

workflow {
    SHOW(channel.of(1, 2, 3), channel.value('same')) | view
}
