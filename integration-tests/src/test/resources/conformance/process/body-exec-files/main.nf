process WRITE {
    input:
    val x

    output:
    path 'out.txt'

    exec:
    task.workDir.resolve('out.txt').text = "made of $x\n"
}

workflow {
    WRITE(channel.of('a', 'b')) | map { it.text.trim() } | view
}
