process SHOW {
    input:
    val x from numbers

    script:
    "echo $x"
}

workflow {
    SHOW()
}
