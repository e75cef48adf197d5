process SHOW {
    cache false

    input:
    val x

    script:
    "true"
}

workflow {
    SHOW(1)
}
