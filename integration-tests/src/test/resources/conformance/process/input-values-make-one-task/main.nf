process SHOW {
    input:
    val x
    val y

    output:
    val text

    exec:
    text = "$x $y ${task.name}"
}

workflow {
    SHOW(1, channel.value('a'))
    SHOW.out.view()
    SHOW.out.map { it.size() }.view()
}
