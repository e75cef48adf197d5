process SHOW {
    input:
    value x

    script:
    "echo $x"
}

workflow {
    SHOW(1)
}
