process FAIL {
    input:
    val x

    exec:
    if (x == 2)
        error "no $x please"
}

workflow {
    FAIL(channel.of(1, 2))
}
