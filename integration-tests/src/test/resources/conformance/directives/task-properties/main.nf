process SHOW {
    input:
    val x

    output:
    val text

    exec:
    text = "${task.process} ${task.index} ${task.attempt} ${task.name} ${task.workDir.exists()}"
}

workflow {
    SHOW(channel.of('a', 'b')) | view
}
