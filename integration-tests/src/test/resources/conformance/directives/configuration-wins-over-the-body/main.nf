process SHOW {
    cpus 1
    memory '1 GB'

    output:
    val text

    exec:
    text = "${task.cpus} ${task.memory}"
}

workflow {
    SHOW() | view
}
