process SHOW {
    input:
    val x
}

workflow {
    SHOW(1)
}
