process SHOW {
    cpus 64
    memory '500 GB'
    time '10d'
    resourceLimits cpus: 1, memory: 1.GB, time: 2.h

    output:
    val text

    exec:
    text = "${task.cpus} ${task.memory} ${task.time}"
}

workflow {
    SHOW() | view
}
