process SHOW {
    input:
    val x
    val y

    script:
    "echo $x $y"
}

workflow {
    SHOW(1)
}
