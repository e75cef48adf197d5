process SHOW {
    tag "$id"

    input:
    tuple val(id), val(x)

    output:
    val text

    exec:
    text = task.name
}

workflow {
    SHOW(channel.of(['a', 1], ['b', 2])) | view
}
