process MAKE {
    input:
    val x

    output:
    path "${x}.txt"

    script:
    """
    echo $x > ${x}.txt
    """
}

workflow {
    MAKE(channel.of('a', 'b')) | map { "${it.name} ${it.text.trim()}" } | view
}
