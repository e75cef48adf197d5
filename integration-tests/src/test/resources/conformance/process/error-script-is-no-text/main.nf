process SHOW {
    input:
    val x

    script:
    x + 1
}

workflow {
    SHOW(1)
}
