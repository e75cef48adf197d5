process BOTTOM {
    input:
    val x

    output:
    val text

    exec:
    text = "${task.process} $x"
}
