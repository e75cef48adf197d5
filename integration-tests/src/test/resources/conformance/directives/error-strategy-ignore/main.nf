process SOME {
    errorStrategy 'ignore'

    input:
    val x

    output:
    stdout

    script:
    x == 2 ? "exit 1" : "printf 'good %s' $x"
}

workflow {
    SOME(channel.of(1, 2, 3)) | view
}
