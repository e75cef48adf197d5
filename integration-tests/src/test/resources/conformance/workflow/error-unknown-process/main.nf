process ALIGN {
    input:
    val x

    exec:
    println x
}

workflow {
    ALING(1)
}
