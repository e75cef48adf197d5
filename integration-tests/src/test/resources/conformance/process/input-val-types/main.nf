process SHOW {
    input:
    val x

    output:
    val y

    exec:
    y = "${x} ${x instanceof List ? 'list' : x instanceof Map ? 'map' : 'other'}"
}

workflow {
    SHOW(channel.of(1, 'text', [1, 2], [a: 1], true)) | view
}
