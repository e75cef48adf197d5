process BUILD {
    storeDir 'index'

    input:
    val x

    output:
    path "${x}.idx"

    script:
    "echo index of $x > ${x}.idx"
}

workflow {
    BUILD(channel.of('a', 'b')) | map { "${it.name} ${it.text.trim()}" } | view
}
