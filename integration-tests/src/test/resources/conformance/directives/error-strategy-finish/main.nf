process FAIL {
    errorStrategy 'finish'

    input:
    val x

    script:
    "exit $x"
}

workflow {
    FAIL(3)
}
