process SHOW {
    debug true

    input:
    val x

    script:
    "echo shown $x"
}

process SILENT {
    debug false

    script:
    "echo hidden"
}

workflow {
    SHOW(channel.of(1, 2))
    SILENT()
}
