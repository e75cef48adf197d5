process SHOW {
    input:
    val x

    output:
    val x

    exec:
    println 'never'
}

workflow {
    SHOW(channel.empty()) | count | view
}
