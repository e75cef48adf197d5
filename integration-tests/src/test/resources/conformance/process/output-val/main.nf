process MAKE {
    input:
    val x

    output:
    val x
    val "${x}.txt"
    val y, emit: doubled

    exec:
    y = x * 2
}

workflow {
    MAKE(channel.of(1, 2))
    MAKE.out[0].view { "x $it" }
    MAKE.out[1].view { "name $it" }
    MAKE.out.doubled.view { "y $it" }
}
