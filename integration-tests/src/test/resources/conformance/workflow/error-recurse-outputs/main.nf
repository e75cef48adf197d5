process SPLIT {
    input:
    val x

    output:
    val x
    val y

    exec:
    y = x
}

workflow {
    SPLIT.recurse(1).times(2)
}
