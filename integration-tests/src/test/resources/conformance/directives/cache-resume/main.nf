process SHOW {
    input:
    val x

    output:
    stdout

    script:
    "printf 'x is %s' $x"
}

workflow {
    SHOW(channel.of(1, 2)) | view
}
