process SHOW {
    memory { 100.MB * x }
    tag { "number $x" }

    input:
    val x

    output:
    val text

    exec:
    text = "${task.memory} ${task.name} ${task.tag}"
}

workflow {
    SHOW(channel.of(1, 2)) | view
}
