process SLOWER_FIRST {
    input:
    val x

    output:
    val x

    script:
    """
    sleep 0.${3 - x}
    """
}

workflow {
    SLOWER_FIRST(channel.of(0, 1, 2, 3)) | view
}
