process PAIR {
    input:
    val x
    each y

    output:
    val z

    exec:
    z = "$x-$y"
}

workflow {
    PAIR(channel.of(1, 2), channel.of('a', 'b')) | view
}
