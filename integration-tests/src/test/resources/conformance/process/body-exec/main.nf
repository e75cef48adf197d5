process SQUARE {
    input:
    val x

    output:
    val y
    val "squared $x"

    exec:
    y = x * x
    println "working on $x"
}

workflow {
    SQUARE(channel.of(2, 3))
    SQUARE.out[0].view()
    SQUARE.out[1].view()
}
